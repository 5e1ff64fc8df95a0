use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    skills { "C" }
    section "Talks" { - "TLA^+^" }
    contact { github: "ada" }
    skills "More skills" { "Rust" }
    section "Talks" { - "Z3" }
    contact { gitlab: "ada" }
};

fn main() {}
