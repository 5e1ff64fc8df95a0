use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    section { - "gave talks on TLA^+^" }
};

fn main() {}
