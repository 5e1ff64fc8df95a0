#![deny(deprecated)]

use resume::{Letter, Resume, letter, resume};

static ADA: Resume = resume! {
    name: "Ada Example"
    lang: "en", "de"
    headline: "[Job Title]" | "Ingenieurin"
    contact {
        email: "ada@ada.example"
        location: "<City>"
    }
    experience {
        2014..present "Engineer" at "EMC" {
            - "cut the time to start by XX%, with `{name}` and a `Vec<Name>` [1]"
                | "hat `TODO` und FIXME gelöscht"
        }
    }
};

static _NOTE: Letter = letter! {
    from: ADA
    to: "[Name]", "EMC"
    opening: "Dear {name},"
    "I have read about [Company] with *interest*."
    closing: "Yours,"
    enclosures: "Résumé", "TBD"
};

static _ALLOWED: Letter = letter! {
    #![allow(text_placeholder)]
    from: ADA
    opening: "Dear [Name],"
    closing: "Yours,"
};

static _DENIED: Letter = letter! {
    #![deny(text_placeholder)]
    from: ADA
    opening: "Dear [Name],"
    closing: "Yours,"
};

fn main() {}
