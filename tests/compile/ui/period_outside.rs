use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2014..2018 at "EMC" {
            2018-06..2019 "Engineer"
            2013 "Engineer"
        }
    }
    education {
        2002..2006 at "MIT" { 2008 "B. S." }
    }
};

fn main() {}
