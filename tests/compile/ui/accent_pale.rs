use resume::{Resume, resume};

static _A: Resume = resume! {
    name: "Ada Example"
    design { accent: "#8ab4f8" }
};

static _B: Resume = resume! {
    name: "Ada Example"
    design { accent: "#ff0000" }
};

fn main() {}
