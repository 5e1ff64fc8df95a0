#![deny(deprecated)]

use resume::{Letter, Resume, letter, resume};

static ADA: Resume = resume! { name: "Ada Example" };

static _ENGLISH: Letter = letter! {
    from: ADA
    to: "Grace Sample", "EMC Corporation"
    opening: "Dear Sir or Madam,"
    closing: "Sincerely,"
};

static _GERMAN: Letter = letter! {
    from: ADA
    lang: "de"
    to: "Frau Dr. Erika Muster", "Beispiel GmbH"
    opening: "Sehr geehrte Damen und Herren,"
    closing: "Mit freundlichen Grüßen"
};

static _FIRM: Letter = letter! {
    from: ADA
    to: "EMC Corporation", "176 South Street"
    opening: "To whom it may concern,"
    closing: "Sincerely,"
};

static _ALLOWED: Letter = letter! {
    #![allow(letter_impersonal)]
    from: ADA
    to: "Ms. Sample"
    opening: "To whom it may concern,"
    closing: "Sincerely,"
};

fn main() {}
