use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    tags: storage
    section "Talks" {
        - "not \*stressed\*"
        - "tagged" #"storage"
        - "hyphens in \d and \u{110000}"
    }
    experience {
        2014–2018 at "EMC"
        2014e at "EMC"
        2013 at"EMC"
        2012 "Engineer" in"Boston"
        2011 at “EMC”
        2010 "Developer of C#" at C#
    }
    headline: don't
};

fn main() {}
