use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    summary: "Builds storage.

        Sells it too."
    experience {
        2014 at "EMC" {
            - "built storage

               and sold it"
        }
    }
    section "Talks" {
        r#"On "storage".

        On selling."#
    }
};

fn main() {}
