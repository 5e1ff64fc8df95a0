use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    headline: "Engineer", "Teacher"
    summary:
    lang: 7
    contact {
        location: "Boston", "Paris"
        github: b"ada"
        gitlab: 'a'
        phone: +1 (617) 555-0100
        "Book a call": "https://cal.example", "https://call.example"
        "My page":
    }
    experience {
        2014 "Engineer" at { - "wrote code" }
        2013 "Engineer" at "EMC" in 7
    }
    skills {
        "Languages": 3
        "Tools": b"anvil"
        "Systems":
    }
    section "Talks" {
        -
        - 3
        - c"bytes"
    }
    projects { "resume" { kind: true roles: ["maintainer"] } }
};

fn main() {}
