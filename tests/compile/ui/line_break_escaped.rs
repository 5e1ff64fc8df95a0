#![deny(deprecated)]

use resume::{Resume, resume};

static _ADA: Resume = resume! {
    name: "Ada Example"
    contact { email: "ada@ada.example" }
    experience {
        2014..present "Engineer" at "EMC\nHopkinton" {
            - "moved C:\new\repo to git"
            - "a text in
               two lines, and one with a continued \
               line"
            - r"C:\new"
        }
    }
};

static _ALLOWED: Resume = resume! {
    #![allow(line_break_escaped)]
    name: "Ada Example"
    contact { email: "ada@ada.example" }
    summary: "One.\nTwo."
};

fn main() {}
