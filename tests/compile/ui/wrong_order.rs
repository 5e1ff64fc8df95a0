use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        "Engineer" 2014 at "EMC" in "Hopkinton, MA"
        at "RSA" "Engineer"
        2012 at "MIT" in "Cambridge, MA" { "Teacher" }
        in "Boston, MA" at "CLEARSKY"
        2010 "Tester" #testing at "METLIFE"
        2008 "Tester" { - "tested" } at "METLIFE"
    }
    "Languages": "C"
    headline: "Engineer"
    contact { "https://ada.example": "Home" }
};

fn main() {}
