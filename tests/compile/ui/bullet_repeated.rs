#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2018..present at "EMC" { - "wrote code" }
        2016..2018 at "RSA" { - "wrote code" }
    }
};

fn main() {}
