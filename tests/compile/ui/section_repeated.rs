use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    skills { "C" }
    section "Talks" { - "TLA^+^" }
    contact { github: "ada" }
    skills "More skills" { "Rust" }
    skills { "Z3" }
    skills "More *skills*" { "Alloy" }
    skills "More skills" { "Coq" }
    section "Talks" { - "Z3" }
    contact { gitlab: "ada" }
};

fn main() {}
