use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experiance😀 { 2014 at "EMC" }
    contact { email😀: "ada@ada.example" }
};

fn main() {}
