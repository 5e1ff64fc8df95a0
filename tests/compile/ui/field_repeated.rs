use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    name: "Grace Example"
    contact {
        email: "ada@ada.example"
        github: "ada"
        email: "ada@work.example"
    }
    projects {
        "resume" {
            url: "https://ada.example"
            url: "https://resume.example"
        }
    }
};

fn main() {}
