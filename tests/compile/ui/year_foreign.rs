#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    lang: "th"
    experience { 2557-03..2561 "Engineer" at "EMC" }
};

static _FAR: Resume = resume! {
    name: "Ada Example"
    certificates { 2014 "First Aid" { expires: 2570 } }
};

static _ALLOWED: Resume = resume! {
    #![allow(year_foreign)]
    name: "Ada Example"
    experience { 2557..2561 "Engineer" at "EMC" }
};

fn main() {}
