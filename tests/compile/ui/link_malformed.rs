use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    section "Talks" {
        - "see [papers](https://ada.example"
        - "see [papers]()"
        - "see [my [papers](https://ada.example)](https://ada.example)"
    }
};

fn main() {}
