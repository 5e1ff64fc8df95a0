use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experiance { 2014 at "EMC" }
    work { 2013 at "RSA" }
    weather { - "sunny" }
};

fn main() {}
