use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    photo: "me.gif", "Ada at her desk"
    contact { email: "ada@ada.example" }
};

static _BOB: Resume = resume! {
    name: "Bob Example"
    photo: "photo"
    contact { email: "bob@bob.example" }
};

fn main() {}
