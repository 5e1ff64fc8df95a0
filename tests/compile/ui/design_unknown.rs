use resume::{Resume, resume};

static _A: Resume = resume! {
    name: "Ada Example"
    design foilo {
        size: 11pt
    }
};

static _B: Resume = resume! {
    name: "Ada Example"
    design harvard
};

static _C: Resume = resume! {
    name: "Ada Example"
    design "folio"
};

fn main() {}
