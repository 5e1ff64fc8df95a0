#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    skills { "Rust, Go, Python" }
};

fn main() {}
