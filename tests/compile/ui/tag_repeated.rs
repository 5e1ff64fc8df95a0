use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching, storage
    section "Talks" {
        - "one" #storage #teaching #storage
    }
};

static _ALTERNATIVES: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching
    headline: "Storage engineer" #storage
    headline: "Systems engineer" #storage
    headline: "Engineer"
    contact {
        location: "Boston, MA" #storage
        location: "Providence, RI" #teaching
        location: "Worcester, MA" #teaching #storage
        email: "ada@ada.example"
    }
};

fn main() {}
