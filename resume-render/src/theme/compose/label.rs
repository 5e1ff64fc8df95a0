//! Labels of fields that say nothing without one, in the words of the language.

use super::{line, section};
use crate::document::{Block, Growing, Line, Mark, Part, Row, Span};
use crate::theme::Context;
use resume_core::model::{Fields, Held, Prose};
use resume_core::words::{Joint, Label};
use std::slice;

/// The spans after their label: `Expires: Mar 2027`, `No. A-1042`.
pub(super) fn labelled<'a>(
    cx: &Context<'a>,
    label: Label,
    spans: impl IntoIterator<Item = Span<'a>>,
) -> Vec<Span<'a>> {
    let mark = match cx.words.labels.joint(label) {
        Joint::Space => Mark::Space,
        Joint::Colon => Mark::Colon,
    };
    let label = Span::plain(Part::Label, cx.words.label(label));
    [label, Span::mark(mark)].into_iter().chain(spans).collect()
}

/// A row for each field whose label begins one.
pub(super) fn push_rows<'a>(
    cx: &Context<'a>,
    holder: &'a impl Fields,
    blocks: &mut Growing<'a, Block<'a>>,
) {
    for label in Label::ROWS {
        let Some(held) = holder.held(label.field()).filter(|held| !held.is_empty()) else {
            continue;
        };
        let part = match label {
            Label::Keywords => Part::Keyword,
            Label::Courses => Part::Course,
            _ => Part::Item,
        };
        let items = items(cx, part, held);
        let label = Some(cx.span(Span::plain(Part::Label, cx.words.label(label))));
        blocks.push(Block::Rows(cx.arena.items([Row { label, items }])));
    }
}

/// What a field holds as the items of a row.
fn items<'a>(cx: &Context<'a>, part: Part, held: Held<'a>) -> &'a [Line<'a>] {
    match held {
        Held::Prose(prose) => section::lines(cx, part, prose.map_or(&[], slice::from_ref)),
        Held::Proses(proses) => section::lines(cx, part, proses),
        Held::Plains(texts) => {
            let texts = texts.iter().map(|text| cx.span(Span::plain(part, text)));
            cx.arena.list(texts)
        }
        Held::Date(date) => {
            let date = date.map(|date| cx.span(line::date(cx, part, date)));
            cx.arena.list(date)
        }
        Held::Plain(_) | Held::Web(_) | Held::Doi(_) | Held::Email(_) | Held::Phone(_) => {
            let text = held.text().map(|text| {
                cx.span(Span {
                    link: held.url().map(|url| cx.arena.address(&url)),
                    ..Span::plain(part, text)
                })
            });
            cx.arena.list(text)
        }
    }
}

/// A grade, after a label unless it says what it is: `Grade: 3.9 of 4`, but `First Class`.
pub(super) fn score<'a>(cx: &Context<'a>, score: &'a Prose) -> Vec<Span<'a>> {
    let span = Span::prose(Part::Score, score);
    if is_mark(&score.plain()) {
        labelled(cx, Label::Score, [span])
    } else {
        vec![span]
    }
}

/// The number of a patent or a certificate, after a label unless it says what it is: `No. A-1042`,
/// but `US 9,442,782 B2`.
pub(super) fn number<'a>(cx: &Context<'a>, number: &'a Prose) -> Vec<Span<'a>> {
    let span = Span::prose(Part::Detail, number);
    if is_number(&number.plain()) {
        labelled(cx, Label::Number, [span])
    } else {
        vec![span]
    }
}

/// Whether a grade begins with a digit, or is a letter with perhaps a sign: `3.9`, `2:1`, `A-`.
fn is_mark(score: &str) -> bool {
    let is_numeric = score.chars().next().is_some_and(char::is_numeric);
    is_numeric || matches!(score.chars().count(), 1 | 2)
}

/// Whether the first word has a digit, so that it is a number and no word about one.
fn is_number(number: &str) -> bool {
    let first = number.split_whitespace().next();
    first.is_some_and(|word| word.contains(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Arena, Marks};
    use crate::theme::Words;
    use resume_core::model::{Date, Doi, Email, Kind, Phone, Resume, Url};

    #[test]
    fn what_a_field_holds_is_the_items_of_a_row() {
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let cx = Context {
            resume: &resume,
            words: Words::of(None),
            arena: &arena,
            kind: Kind::Custom,
        };
        let prose = [Prose::text("C. Sample"), Prose::text("A. Example")];
        let url = Url::new("https://ada.example").unwrap();
        let doi = Doi::new("10.1000/182").unwrap();
        let email = Email::new("ada@ada.example").unwrap();
        let phone = Phone::new("+1 773 555 0142").unwrap();
        for (held, expected) in [
            (Held::Prose(None), ""),
            (Held::Prose(Some(&prose[0])), "C. Sample"),
            (Held::Proses(&prose), "C. Sample|A. Example"),
            (Held::Plain(Some("Boston")), "Boston"),
            (Held::Web(Some(&url)), "https://ada.example"),
            (Held::Doi(Some(&doi)), "10.1000/182"),
            (Held::Email(Some(&email)), "ada@ada.example"),
            (Held::Phone(Some(&phone)), "+1 773 555 0142"),
            (Held::Date(Date::from_year(2027).ok()), "2027"),
        ] {
            let items = items(&cx, Part::Item, held).iter();
            let items: Vec<_> = items.map(|line| line.plain(Marks::of("en"))).collect();
            assert_eq!(items.join("|"), expected);
        }
    }

    #[test]
    fn a_grade_says_what_it_is_in_words() {
        for score in [
            "3.8/4.0", "15/20", "1,3", "2:1", "٣٫٧", "A", "A-", "B−", "优",
        ] {
            assert!(is_mark(score), "{score}");
        }
        for score in [
            "First Class",
            "GPA 3.7/4.0",
            "Abschlussnote 1,4",
            "cum laude",
            "gut",
        ] {
            assert!(!is_mark(score), "{score}");
        }
    }

    #[test]
    fn a_number_says_what_it_is_in_words() {
        for number in ["A-1042", "12,136,166 B2", "EP1234567B1", "b7c1", "١٠٤٢"] {
            assert!(is_number(number), "{number}");
        }
        for number in [
            "US 12,136,166 B2",
            "License 7",
            "No. 7",
            "№ 7",
            "pending",
            "",
        ] {
            assert!(!is_number(number), "{number}");
        }
    }
}
