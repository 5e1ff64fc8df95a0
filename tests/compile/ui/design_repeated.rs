use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    design folio { pages: 1 }
    design { fit: true }
    design grid
};

fn main() {}
