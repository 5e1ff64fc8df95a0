use resume::{Letter, Resume, letter, resume};

const EMAIL: &str = "ada";
const HOME: Option<&str> = Some("javascript:alert(1)");
const NOBODY: Option<&str> = None;
const NUMBER: u32 = 7;
const PHONE: &str = "+1 617 555 0142";

static _RESUME: Resume = resume! {
    name: NOBODY
    photo: "not_a_photo.png"
    headline: concat!("Storage", "\t", "engineer")
    summary: ""
    lang: concat!("en", "_", "US")
    contact {
        email: EMAIL
        website: HOME
        github: concat!("ada", "--", "example")
        location: NUMBER
        phone: MISSING
        "Office": PHONE
    }
    publications { "Title" { doi: stringify!(doi) } }
};

static _LETTER: Letter = letter! {
    from: _RESUME
    opening: NOBODY
    closing: "Sincerely,"
};

fn main() {}
