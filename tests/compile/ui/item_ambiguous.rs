use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        "2014" at "EMC"
        "Engineer" 2013 at "EMC"
        2012 at "RSA" "Tester"
        "Teacher", 2011 at "MIT"
        2010 at "MIT" { - "taught", "graded" }
    }
    skills {
        "Languages": "C"
        "Rust"
    }
    section "Talks" {
        "TLA^+^", "a talk"
    }
    education {
        2006 at "MIT" {
            courses: "Algorithms"
            "B. S."
        }
    }
};

fn main() {}
