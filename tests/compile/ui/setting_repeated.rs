use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    design {
        size: 10pt
        pages: 1
        size: 11pt
    }
};

fn main() {}
