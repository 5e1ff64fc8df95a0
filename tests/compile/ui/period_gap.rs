#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2018..present at "EMC"
        2012..2015 at "RSA"
    }
};

fn main() {}
