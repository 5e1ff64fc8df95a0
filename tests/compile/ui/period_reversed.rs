use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2018..2014 at "EMC"
        2014-03-15..2014-02 at "RSA"
    }
};

fn main() {}
