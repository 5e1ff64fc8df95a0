#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2014..2015 at "EMC"
        2016..present at "RSA"
    }
};

fn main() {}
