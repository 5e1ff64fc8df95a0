use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    lang: "th"
    experience {
        ..2011 "Engineer" at "EMC"
        2024-fall..2025 at "CORERO" { 2024-fall "Engineer" }
    }
    education {
        2022..expected 2026-05 "B. Sc." at "MIT"
    }
    awards {
        expected 2026 "Prize"
    }
};

fn main() {}
