use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    design folio {
        acent: "#6d1f2a"
        colour: "#6d1f2a"
        shadow: true
        font: "Arial"
    }
};

fn main() {}
