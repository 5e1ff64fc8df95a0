//! Labels of fields that say nothing without one, in the words of the language.

use crate::document::{Line, Mark, Part, Span};
use crate::theme::Context;
use resume_core::model::Prose;
use resume_core::words::{Joint, Label};

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

/// The label of a row.
pub(super) fn of_row<'a>(cx: &Context<'a>, label: Label) -> Line<'a> {
    cx.span(Span::plain(Part::Label, cx.words.label(label)))
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
