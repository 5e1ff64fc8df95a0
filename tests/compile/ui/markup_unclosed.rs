use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    summary: "Builds storage that *does not lose data"
    section "Talks" {
        - "on **bold claims"
        - "on `code"
        - r"on `raw code"
        - "on *this and *that*"
        - "on
           several lines, of which **this one
           does not close"
    }
};

fn main() {}
