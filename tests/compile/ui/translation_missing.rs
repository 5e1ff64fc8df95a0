#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    lang: "en", "de"
    headline: "Storage engineer"
    contact { email: "ada@ada.example" }
    experience {
        2014..present "Engineer" at "EMC" {
            - "designed a file system" | "entwarf ein Dateisystem"
            - "PostgreSQL"
            - "verified a migration"
        }
    }
};

fn main() {}
