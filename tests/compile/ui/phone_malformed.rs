use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    contact {
        phone: "617-CALL-ADA",
               "555",
               "+1 617 555 0100 0100 0100",
               "1+617 555 0100",
               "(617 555 0100",
               "617--555-0100",
               "617 555 0100 x"
    }
};

fn main() {}
