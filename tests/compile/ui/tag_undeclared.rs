use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching
    skills #storag {
        "Languages": "C" #formal
    }
};

fn main() {}
