#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    cited_as: "Example"
    publications { 2014 "Storage" { authors: "Example, A.", "Sample, B." } }
};

fn main() {}
