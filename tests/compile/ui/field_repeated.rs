use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    name: "Grace Example"
    tags: storage, teaching
    headline: "Storage engineer" #storage
    headline: "Lecturer" #teaching
    headline: "Engineer"
    headline: "Developer"
    contact {
        email: "ada@ada.example"
        github: "ada"
        email: "ada@work.example"
    }
    projects {
        "resume" {
            url: "https://ada.example"
            url: "https://storage.example" #storage
            url: "https://resume.example"
        }
    }
};

fn main() {}
