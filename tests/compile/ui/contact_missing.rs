#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    contact { location: "Boston, MA" }
};

fn main() {}
