#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2014..2018 "Engineer" "Storage" at "EMC"
        2012..2013 "Engineer" at "RSA" "Boston"
        "Adviser to a small theatre"
    }
    projects {
        2014 "ledgerd" {
            - "a ledger that fits"
              "in a page"
            kind: "open" "source"
        }
    }
    skills { "C", "C++" "Rust" }
    interests { "chess" "choir singing" }
};

static _ALLOWED: Resume = resume! {
    #![allow(separator_missing)]
    name: "Ada Example"
    skills { "C", "C++" "Rust" }
};

fn main() {}
