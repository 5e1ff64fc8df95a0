use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: Ada Example
    headline: Storage engineer, teacher
    summary: Builds storage
    lang: en
    contact {
        email: ada@ada.example
        phone: 617 555 0100
        location: Boston, MA
        website: https://ada.example
        github: ada
        Home: "https://ada.example"
    }
    section Talks { hello }
    experience {
        2014..present Senior Engineer at CLEARSKY DATA in Boston, MA {
            2018.. Consulting Engineer
            - "wrote code"
        }
    }
    skills {
        Languages: "C"
        "Tools": Rust, C
    }
};

fn main() {}
