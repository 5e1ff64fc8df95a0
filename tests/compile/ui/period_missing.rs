#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2014..present at "EMC"
        "Engineer" at "RSA"
    }
};

fn main() {}
