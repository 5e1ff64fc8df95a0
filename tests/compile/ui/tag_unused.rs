#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching
    skills { "C" #storage }
};

fn main() {}
