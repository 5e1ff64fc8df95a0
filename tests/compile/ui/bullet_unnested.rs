#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    section "Translations" { - "Direct clients:" - "Museum of Nantes" - "City of Lyon" }
};

fn main() {}
