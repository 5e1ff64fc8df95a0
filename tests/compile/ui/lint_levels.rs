#![deny(deprecated)]

use resume::{Resume, resume};

// Advice is a warning where it is not silenced.
static _WARNED: Resume = resume! {
    #![warn(period_overlapping)]
    #![allow(period_gap)]
    name: "Ada Example"
    tags: storage
    experience {
        2018..present at "EMC" {
            2018..2020 "Architect"
            2019..2022 "Engineer"
        }
        2010..2012 at "RSA"
    }
};

// The last level counts.
static _ALLOWED: Resume = resume! {
    #![deny(tag_unused)]
    #![allow(tag_unused)]
    name: "Ada Example"
    tags: storage
};

fn main() {}
