use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    headline: "Storage engineer
    summary: "Builds storage."
};

fn main() {}
