use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching, storage
    section "Talks" {
        - "one" #storage #teaching #storage
    }
};

fn main() {}
