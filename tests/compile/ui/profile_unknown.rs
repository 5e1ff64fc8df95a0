use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    contact {
        gihub: "ada"
        myspace: "https://myspace.example/ada"
    }
};

fn main() {}
