//! A résumé in several languages, as the macro yields it: one static, out of which each language is
//! read without allocating.

use allocation_counter::measure;
use resume::model::{Lang, UndeclaredLang};
use resume::{Resume, resume};
use resume_tests::language::read;
use std::hint::black_box;

const BIO: &str = "Builds storage.";
const BIO_DE: Option<&str> = Some("Baut Speicher.");
const NOTHING: Option<&str> = None;

static ADA: Resume = resume! {
    name: "Ada Example"
    lang: "en", "de"
    headline: "Engineer" | "Ingenieurin"
    pronouns: "she/her" | NOTHING
    summary: BIO | BIO_DE, "And more." | concat!("Und", " mehr.")
    contact {
        email: concat!("ada", "@", "ada.example")
        phone: option_env!("RESUME_PHONE_THAT_NOBODY_SETS")
        location: NOTHING | "München"
        "Visa" | "Visum": "EU" | "https://visum.example"
    }
    experience {
        2014-03..present at "ACME" { "Clerk" | "Angestellte" - "read" | "las" }
    }
};

fn german() -> &'static Resume {
    ADA.translated("de").expect("it is declared")
}

#[test]
fn each_language_is_a_value_of_the_static() {
    let english = resume! {
        name: "Ada Example"
        lang: "en"
        headline: "Engineer"
        pronouns: "she/her"
        summary: "Builds storage.", "And more."
        contact { email: "ada@ada.example" "Visa": "EU" }
        experience { 2014-03..present at "ACME" { "Clerk" - "read" } }
    };
    let translated = resume! {
        name: "Ada Example"
        lang: "de"
        headline: "Ingenieurin"
        summary: "Baut Speicher.", "Und mehr."
        contact { email: "ada@ada.example" location: "München" "Visum": "https://visum.example" }
        experience { 2014-03..present at "ACME" { "Angestellte" - "las" } }
    };
    assert_eq!(german(), &translated);
    let whole = Resume {
        translations: vec![translated].into(),
        ..english
    };
    assert_eq!(ADA, whole);
    assert_eq!(ADA.translated("en"), Ok(&ADA));
}

#[test]
fn what_is_undeclared_is_an_error_that_lists_the_languages() {
    let declared = ["en", "de"].map(Lang::from_static).to_vec();
    let lang = "fr".to_owned();
    assert_eq!(ADA.translated("fr"), Err(UndeclaredLang { lang, declared }));
    assert_eq!(german().translated("en").unwrap_err().declared.len(), 1);
}

#[test]
fn a_translation_is_read_without_allocating() {
    let mut chars = 0;
    let allocated = measure(|| {
        for resume in [&ADA, german()] {
            chars += resume.name.len() + resume.sections.len();
            chars += usize::from(ADA.langs().any(|lang| resume.lang.as_ref() == Some(lang)));
        }
        black_box(&chars);
    });
    assert_eq!((allocated.count_total, chars), (0, 26));
}

#[test]
fn the_macro_and_the_tools_read_the_same() {
    let tools = read(
        r#"name: "Ada Example" lang: "en", "de", "fr" tags: x headline: "a *b*" | "x" | "y" #x headline: "c"
           section "S" | "T" | "S" { "one" | "eins" | "un" 2014 "t" | "u" | "v" at "X" }"#,
    );
    static BOTH: Resume = resume! {
        name: "Ada Example" lang: "en", "de", "fr" tags: x headline: "a *b*" | "x" | "y" #x headline: "c"
        section "S" | "T" | "S" { "one" | "eins" | "un" 2014 "t" | "u" | "v" at "X" }
    };
    assert_eq!(tools.resume, BOTH);
    assert_eq!((tools.splices, tools.resume.translations.len()), (0, 2));
}
