use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    section "Talks" {
        - "**** stars"
        - "`` code"
        - "[](https://ada.example)"
    }
};

fn main() {}
