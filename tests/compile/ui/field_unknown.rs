use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    sumary: "Builds storage."
    email: "ada@ada.example"
    experience {
        2014 at "EMC" {
            web: "https://emc.example"
            2014 "Engineer" { summary: "Wrote code." score: "4" url: "https://emc.example" }
        }
    }
    publications { "Title" { keywords: "storage" } }
};

fn main() {}
