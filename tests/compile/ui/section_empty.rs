use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    contact {}
    experience {}
    section "Talks" {}
};

fn main() {}
