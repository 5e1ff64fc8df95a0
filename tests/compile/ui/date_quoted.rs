#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    contact {
        email: "ada@ada.example"
        "Date of birth": "1982-09-05"
        "Member since": "May 2014"
    }
};

static _ALLOWED: Resume = resume! {
    #![allow(date_quoted)]
    name: "Ada Example"
    contact {
        email: "ada@ada.example"
        "Date of birth": "1982-09-05"
    }
};

fn main() {}
