use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    headline "Engineer"
    tags: storage teaching
    contact {
        email: "ada@ada.example" "ada@work.example"
    }
    experience {
        2014 "Engineer" "Storage" at "EMC"
        2013 "Engineer" at "EMC" "Hopkinton, MA"
    }
    skills {
        "Languages": "C" "Rust"
        "Tools" "make"
    }
    section "Talks" {
        - "one" "two"
    }
    summary: "Builds storage."
};

fn main() {}
