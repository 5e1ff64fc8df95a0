use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching
    variants {
        backend: storage
        backend: storage, teaching
        lecturer: teaching
    }
    skills #storage { "C" }
    interests #teaching { "Go" }
};

fn main() {}
