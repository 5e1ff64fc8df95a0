//! Which texts `translate` asks for in addition to those of which `translation_missing` advises:
//! titles of roles and degrees, labels and the like, which are often one word.

use super::Kind;
use resume_core::model::{self, Field};
use resume_core::problem::{Path, Step};

/// Whether a text in one language says something in words of that language by what it is: not a
/// name, and not an abbreviation or a technical word.
pub(super) fn is_asked(kind: &Kind, path: &Path, text: &str) -> bool {
    let block = match path.0.first() {
        Some(Step::Field(name)) => *name,
        _ => "",
    };
    // The details of an entry are numbered after its title.
    let is_detail = matches!(
        path.0.as_slice(),
        [.., Step::Field("title"), Step::Index(1..)]
    );
    let section = model::Kind::from_name(block);
    let is_in_words = match kind {
        Kind::Field(name) => matches!(
            Field::keyed(name),
            Some(
                Field::Pronouns
                    | Field::Headline
                    | Field::About
                    | Field::Kind
                    | Field::Status
                    | Field::Courses
                    | Field::Roles
            )
        ),
        Kind::Title => match section {
            Some(model::Kind::Experience | model::Kind::Volunteering | model::Kind::Education) => {
                true
            }
            // Who the person is.
            Some(model::Kind::References) => is_detail,
            // Other titles are names.
            _ => false,
        },
        Kind::Label => true,
        Kind::Item => matches!(
            section,
            Some(model::Kind::Languages | model::Kind::Interests)
        ),
        Kind::Address(_)
        | Kind::SectionTitle
        | Kind::Organisation
        | Kind::Place
        | Kind::Paragraph
        | Kind::Bullet => false,
    };
    is_in_words && text.split(|c: char| !c.is_alphabetic()).any(is_word)
}

/// Whether this is a word and not an abbreviation or the name of a product: `Engineer`, but not
/// `CTO`, `Sc` or `DevOps`. Scripts without capitals do not tell.
fn is_word(word: &str) -> bool {
    let has_case = |c: char| c.is_uppercase() || c.is_lowercase();
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return false;
    };
    !has_case(first) || word.chars().count() > 2 && letters.all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::translatable;
    use crate::parse;

    /// The texts that are asked for.
    fn asked(source: &str) -> Vec<String> {
        let tree = parse(format!("name: \"Ada\" {source}").parse().unwrap()).tree;
        let texts = translatable(&tree).into_iter();
        let asked = texts.filter(|text| text.is_asked);
        asked
            .filter_map(|text| text.languages.into_iter().next()?.value)
            .collect()
    }

    #[test]
    fn words_of_the_language_are_asked_for() {
        for (source, expected) in [
            (r#"headline: "Engineer""#, &["Engineer"][..]),
            (r#"headline: "CTO""#, &[]),
            (
                r#"experience { 2014 "Engineer" at "ACME" in "Munich" 2012 "DevOps" at "EMC" }"#,
                &["Engineer"],
            ),
            (
                r#"education { at "MIT" { 2014 "M. Sc.", "Mathematics" { score: "3.9" courses: "Logic" } } }"#,
                &["Mathematics", "Logic"],
            ),
            (
                r#"projects { "Ledger" { kind: "library" roles: "author" keywords: "Rust" } }"#,
                &["author", "library"],
            ),
            (r#"awards { 2014 "Turing Award" at "ACM" }"#, &[]),
            (
                r#"references { "Maria Lopez", "manager" at "EMC" }"#,
                &["manager"],
            ),
            (
                r#"skills { "Databases": "PostgreSQL"; "SQL": "Oracle"; "Rust" }"#,
                &["Databases"],
            ),
            (
                r#"languages { "English": "native", "C1" } interests { "chess" }"#,
                &["English", "native", "chess"],
            ),
            (
                r#"contact { email: "a@b.example" "Nationality": "German" github: "ada" }"#,
                &["Nationality"],
            ),
            (r#"lang: "ja" headline: "医師""#, &["医師"]),
        ] {
            let mut found = asked(source);
            let mut expected: Vec<String> = expected.iter().map(|text| (*text).into()).collect();
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{source}");
        }
    }

    #[test]
    fn what_is_translated_is_not_asked_for() {
        let source = r#"lang: "en", "de" headline: "Engineer" | "Ingenieurin""#;
        assert_eq!(asked(source), [""; 0]);
        // In a résumé in several languages it may be the same in all of them.
        let source = r#"lang: "en", "de" experience { 2014 "Manager" at "ACME" }"#;
        assert_eq!(asked(source), [""; 0]);
    }
}
