#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    contact { email: "ada@ada.example"; "github": "ada" }
    experience {
        2014..2018 at "EMC" {
            "url": "https://emc.example",
            "startDate": "2014-03",
            "description": "built storage"
        }
    }
    skills { "name": "Rust" "level": "Master" }
};

static _ALLOWED: Resume = resume! {
    #![allow(field_quoted)]
    name: "Ada Example"
    experience { 2014..2018 at "EMC" { "url": "https://emc.example" } }
};

fn main() {}
