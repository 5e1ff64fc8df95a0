use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    headline: " Storage engineer"
    summary: "Builds storage. "
    section "Talks" {
        - "see ` code` or [ papers](https://ada.example)"
        - "a line break
        "
    }
};

fn main() {}
