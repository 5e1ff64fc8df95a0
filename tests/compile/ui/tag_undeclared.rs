use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching
    headline: "Storage engineer" #storge
    headline: "Engineer"
    skills #storag {
        "Languages": "C" #formal
    }
};

fn main() {}
