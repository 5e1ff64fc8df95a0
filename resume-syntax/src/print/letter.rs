//! From a letter to its source: `letter! { … }`.

use super::layout::Source;
use super::line::Line;
use super::print_items;
use resume_core::model::{Item, Letter};

/// The source of a letter: `letter! { … }`, without a line break at its end.
///
/// A letter has the value of its résumé but not the name of it, so that is given as `from`: the name
/// of the `static` or `const`, or a path to it. The résumé is not printed; [`print`](super::print)
/// does that.
///
/// Parsing the source gives the same letter again, if the language can express it, as with
/// [`print`](super::print).
///
/// ```
/// use resume_core::model::{Letter, Prose, Resume};
/// let letter = Letter {
///     opening: Prose::text("Dear Ms. Sample,"),
///     closing: Prose::text("Sincerely,"),
///     ..Letter::from(Resume::new("Ada Example"))
/// };
/// assert_eq!(resume_syntax::print_letter(&letter, "ADA"), r#"letter! {
///     from: ADA
///
///     opening: "Dear Ms. Sample,"
///
///     closing: "Sincerely,"
/// }"#);
/// ```
pub fn print_letter(letter: &Letter, from: &str) -> String {
    let Letter {
        from: _,
        to,
        place,
        date,
        subject,
        opening,
        body,
        closing,
        enclosures,
        lang,
    } = letter;
    let mut source = Source::default();
    source.open("letter!");
    source.line(Line::field("from").words(from));
    if let Some(lang) = lang {
        source.line(Line::field("lang").text(lang.as_str()));
    }
    if !to.is_empty() {
        let line = Line::list_field("to");
        source.line(to.iter().fold(line, |line, text| line.text(text)));
    }
    if let Some(place) = place {
        source.line(Line::field("place").text(place));
    }
    if let Some(date) = date {
        source.line(Line::field("date").words(&date.to_string()));
    }
    if let Some(subject) = subject {
        source.line(Line::field("subject").prose(subject));
    }
    source.gap();
    source.line(Line::field("opening").prose(opening));
    print_body(body, &mut source);
    source.gap();
    source.line(Line::field("closing").prose(closing));
    if !enclosures.is_empty() {
        let line = Line::list_field("enclosures");
        source.line(enclosures.iter().fold(line, Line::prose));
    }
    source.close();
    source.finish()
}

/// The items, each after an empty line; bullets and rows follow their like directly.
fn print_body(items: &[Item], source: &mut Source) {
    let mut before: Option<&Item> = None;
    for item in items {
        let is_listed = matches!(
            (before, item),
            (Some(Item::Bullet(_)), Item::Bullet(_)) | (Some(Item::Row(_)), Item::Row(_))
        );
        if !is_listed {
            source.gap();
        }
        print_items(std::slice::from_ref(item), source, |none, _| match *none {});
        before = Some(item);
    }
}

#[cfg(test)]
mod tests {
    use super::print_letter;
    use crate::analyze_letter;
    use resume_core::model::Resume;

    #[test]
    fn fields_come_first_and_lists_are_not_spread() {
        let source = r#"letter! {
    from: crate::ADA
    lang: "de"
    to: "Grace Sample", "EMC"
    place: "Hamburg"
    date: 2026-11-28
    subject: "About *this*"

    opening: "Dear Grace,"

    "2014";

    "One."

    - "a" {
        - "b"
    }
    - "c"

    "L": "x", "y"
    "M": "z";

    "Two."

    closing: "Yours,"
    enclosures: "Résumé", "Two references"
}"#;
        let inside = source.strip_prefix("letter! {").unwrap();
        let analysis = analyze_letter(inside.strip_suffix('}').unwrap().parse().unwrap());
        let letter = analysis.letter(Resume::new("Ada")).unwrap();
        assert_eq!(print_letter(&letter, "crate::ADA"), source);
    }
}
