use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    headline: ""
    experience {
        2014 "" at "EMC" { - "   " }
    }
    skills { "Languages": "C", "" }
};

fn main() {}
