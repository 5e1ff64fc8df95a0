use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"King
    headline: r"Engineer"contact {
        email: "ada@ada.example"
    }
    experience {
        2014 "Engineer"at "EMC"in "Hopkinton, MA" {
            - "Designed **storage"
            summary: "Storage, from the first line to the last disk, and what stands between them."url: "https://emc.example"
        }
    }
};

fn main() {}
