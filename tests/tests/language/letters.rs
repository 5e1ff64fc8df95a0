//! Letters: what the compiled macro yields, what `resume-syntax` reads, and what is refused.

use resume::{Letter, Resume, letter, resume};
use resume_core::model::{Item, schema};
use resume_core::problem::Code;
use resume_syntax::source::File;
use resume_syntax::{Evaluated, analyze_letter};
use resume_tests::letter::{EDITH, LETTER};
use resume_tests::markdown;

static ADA: Resume = resume! { name: "Ada Example" };

const NOTE: Letter = letter! {
    from: ADA
    to: "Grace Sample"
    lang: "de"
    opening: concat!("Dear ", "Grace,")
    "One *paragraph*."
    - "bullet" { - "finer" }
    "Stack": "Rust", "C"
    closing: "Yours,"
    enclosures: "Résumé", option_env!("NO_SUCH_VARIABLE")
};

#[test]
fn the_example_is_what_the_syntax_reads() {
    let source = include_str!("../../../examples/letter.rs");
    let file = File::read(source);
    let [written] = file.letters.as_slice() else {
        panic!("the example has one letter")
    };
    let analysis = written.analyze_letter(&mut |_| Evaluated::Unknown);
    assert!(analysis.problems.is_empty(), "{:?}", analysis.problems);
    assert_eq!(analysis.letter(EDITH.clone()).as_ref(), Some(&LETTER));
    assert_eq!(*LETTER.from, EDITH);
}

#[test]
fn a_letter_holds_what_was_written_in_its_order() {
    assert_eq!(NOTE.from.name, "Ada Example");
    assert_eq!(NOTE.to.to_vec(), ["Grace Sample"]);
    assert_eq!(NOTE.opening.plain(), "Dear Grace,");
    assert_eq!(NOTE.lang().map(|lang| lang.as_str()), Some("de"));
    assert_eq!((NOTE.date, NOTE.subject.is_none()), (None, true));
    let body: Vec<String> = NOTE.body.iter().map(shown).collect();
    assert_eq!(body, ["One paragraph.", "- bullet [\"finer\"]", "Stack: 2"]);
    let enclosures: Vec<String> = NOTE.enclosures.iter().map(|one| one.plain()).collect();
    assert_eq!(enclosures, ["Résumé"], "an absent one is left out");
    // In a function, too.
    let local = letter! { from: ADA opening: "Dear Grace," closing: "Yours," };
    assert_eq!(
        (local.from.name.as_ref(), local.body.len()),
        ("Ada Example", 0)
    );
}

fn shown(item: &Item) -> String {
    match item {
        Item::Paragraph(paragraph) => paragraph.text.plain(),
        Item::Bullet(bullet) => {
            let inner: Vec<String> = bullet.bullets.iter().map(|one| one.text.plain()).collect();
            format!("- {} {inner:?}", bullet.text.plain())
        }
        Item::Row(row) => {
            let label = row.label.as_ref().map(|label| label.plain());
            format!("{}: {}", label.unwrap_or_default(), row.items.len())
        }
        Item::Entry(none) => match *none {},
    }
}

/// A letter with these lines in it has these problems, each with its help.
#[track_caller]
fn check(lines: &str, expected: &[(Code, &str, &str)]) {
    let source = format!("from: ADA opening: \"Dear Grace,\" {lines} closing: \"Yours,\"");
    check_whole(&source, expected);
}

#[track_caller]
fn check_whole(source: &str, expected: &[(Code, &str, &str)]) {
    let found = analyze_letter(source.parse().unwrap()).problems;
    let found: Vec<(Code, String, String)> = found
        .into_iter()
        .map(|located| located.problem)
        .map(|problem| {
            (
                problem.code,
                problem.message.to_string(),
                problem.help.to_string(),
            )
        })
        .collect();
    let found: Vec<(Code, &str, &str)> = found
        .iter()
        .map(|(code, message, help)| (*code, message.as_str(), help.as_str()))
        .collect();
    assert_eq!(found, expected, "{source}");
}

#[test]
fn a_letter_needs_a_writer_and_words_to_open_and_close_with() {
    check("\"A paragraph.\"", &[]);
    check_whole(
        "\"A paragraph.\"",
        &[
            (
                Code::FieldMissing,
                "this letter has no `from`",
                "write `from: ADA`",
            ),
            (
                Code::FieldMissing,
                "this letter has no `opening`",
                "write `opening: \"Dear Ms. Sample,\"`",
            ),
            (
                Code::FieldMissing,
                "this letter has no `closing`",
                "write `closing: \"Sincerely,\"`",
            ),
        ],
    );
    check_whole(
        "from: \"Ada\" opening: \"a\" closing: \"b\"",
        &[(
            Code::ValueMistyped,
            "`from` must name a résumé",
            "write the name of its `static`, like `from: ADA`",
        )],
    );
}

#[test]
fn a_letter_is_in_one_language() {
    let problem = (
        Code::TranslationCount,
        "a letter is in one language",
        "write one text, without `|`",
    );
    for source in [
        "to: \"a\" | \"b\"",
        "lang: \"en\" | \"de\"",
        "\"a\" | \"b\"",
        "- \"a\" { - \"b\" | \"c\" }",
        "\"a\": \"b\" | \"c\"",
        "subject: \"a\" | BIO",
    ] {
        check(source, &[problem]);
    }
}

#[test]
fn names_that_a_letter_does_not_have_are_answered() {
    check(
        "subjekt: \"a\"",
        &[(
            Code::FieldUnknown,
            "unknown field `subjekt`",
            "did you mean `subject`?",
        )],
    );
    check(
        "recipient: \"a\"",
        &[(
            Code::FieldUnknown,
            "unknown field `recipient`",
            "it is called `to` here",
        )],
    );
    check(
        "place: \"a\" place: \"b\"",
        &[(
            Code::FieldRepeated,
            "duplicate field `place`",
            "remove one of them",
        )],
    );
    check(
        "headline: \"a\"",
        &[(
            Code::FieldUnknown,
            "unknown field `headline`",
            "fields here are from, to, place, date, subject, opening, closing, enclosures, lang",
        )],
    );
    check(
        "experience { 2014 at \"EMC\" }",
        &[(
            Code::ItemMisplaced,
            "this does not belong in a letter",
            "a letter holds fields, paragraphs, bullets and rows",
        )],
    );
    check(
        "design folio { pages: 1 }",
        &[(
            Code::ItemMisplaced,
            "a letter has the design of its résumé",
            "move it to `resume!`, or choose another with `--design`",
        )],
    );
}

#[test]
fn values_of_a_letter_follow_the_rules_of_a_resume() {
    check("date: 2026-11-28", &[]);
    check(
        "date: 2026-11",
        &[(
            Code::DateMalformed,
            "the date of a letter needs a month and a day",
            "write it like `2026-11-28`",
        )],
    );
    check(
        "date: \"2026-11-28\"",
        &[(
            Code::DateMalformed,
            "a date is written without quotes",
            "write `2026-11-28`",
        )],
    );
    check(
        "to: \"a\", \" b\"",
        &[(
            Code::TextUntrimmed,
            "leading or trailing whitespace in text",
            "remove it",
        )],
    );
    check(
        "\"a\" #tag",
        &[(
            Code::ItemMisplaced,
            "a letter has no tags",
            "remove the tag",
        )],
    );
    check(
        "- \"a\" { - \"b\" #tag }",
        &[(
            Code::ItemMisplaced,
            "a letter has no tags",
            "remove the tag",
        )],
    );
    check(
        "\"*a\"",
        &[(
            Code::MarkupUnclosed,
            "`*` opens here and never closes",
            "close it with `*` after a word, or write `\\\\*` for a star",
        )],
    );
}

#[test]
fn the_page_lists_the_fields() {
    let page = include_str!("../../../docs/language.md");
    let rows = markdown::table(page, "Letters");
    let listed: Vec<&str> = rows[1..]
        .iter()
        .map(|row| markdown::codes(row[0])[0])
        .collect();
    let known: Vec<&str> = schema::LETTER.iter().map(|field| field.word).collect();
    assert_eq!(listed, known);
}

#[test]
fn reading_is_total() {
    let source = include_str!("../../../examples/letter.rs");
    let (_, whole) = source.split_once("= letter! {").unwrap();
    let (whole, _) = whole.split_once("\n};").unwrap();
    let mut read = 0;
    for (at, _) in whole.char_indices() {
        if let Ok(tokens) = whole[..at].parse() {
            let _ = analyze_letter(tokens);
            read += 1;
        }
    }
    assert!(read > 150, "{read}");
}
