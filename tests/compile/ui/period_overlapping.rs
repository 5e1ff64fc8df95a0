#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2014..2018 at "EMC" {
            2016..2018 "Architect"
            2014..2017 "Engineer"
        }
    }
};

fn main() {}
