//! Documents beyond the limits: each is printed, or refused with a short, plain message.

use super::one_paragraph;
use crate::{Pdf, PdfError, engine};
use resume_core::model::Content as Contents;
use resume_core::model::{Inline, Item, Paragraph, Prose, Resume, Section};
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme};

fn render(resume: &Resume) -> Result<Vec<u8>, PdfError> {
    Pdf::default().render(&Classic.document(resume, &Arena::new()))
}

/// The message of an error: a few short lines without the names of Rust types.
#[track_caller]
fn refusal(resume: &Resume) -> String {
    let message = render(resume).expect_err("it is too much").to_string();
    assert!(message.chars().count() < 1500, "{message}");
    assert!(!message.contains("Some("), "{message}");
    message
}

/// A résumé with a name and a paragraph of markup.
fn markup(source: &str) -> Resume {
    paragraph(Prose::parse(source).expect("well-formed markup"))
}

/// A résumé with a name and a paragraph.
fn paragraph(text: Prose) -> Resume {
    let mut resume = one_paragraph("");
    let items = vec![Item::Paragraph(Paragraph {
        text,
        tags: Vec::new().into(),
    })];
    resume.sections.to_mut()[0].content = Contents::Custom(items.into());
    resume
}

#[test]
fn a_paragraph_of_too_many_pieces_is_refused_at_its_place() {
    // Markup with so many pieces is refused as it is read, but a program can put them together.
    let styled = |count| {
        let word = || {
            let stressed = vec![Inline::Text("a".into())].into();
            [Inline::Emphasis(stressed), Inline::Text(" ".into())]
        };
        let words = std::iter::repeat_with(word).take(count);
        let inlines: Vec<Inline> = words.flatten().chain([]).collect();
        paragraph(Prose(inlines.into()))
    };
    assert_eq!(
        refusal(&styled(32_768)),
        "one paragraph has 65536 pieces of styled text, and a PDF has room for 65000; split it into several, section “About”"
    );
}

#[test]
fn long_names_and_titles_are_printed() {
    let named = |letter: &str| Resume {
        name: letter.repeat(20_000).into(),
        ..Resume::new("")
    };
    assert!(render(&named("N")).is_ok());
    assert!(render(&named("ж")).is_ok());
    let mut resume = one_paragraph("x");
    resume.sections.to_mut()[0].title = Some(Prose::text("T ".repeat(16_500) + "T"));
    assert!(render(&resume).is_ok());
}

#[test]
fn an_address_that_is_too_long_is_refused_at_its_place() {
    let link = |path: String| markup(&format!("[here](https://ada.example/{path})"));
    assert!(render(&link("a".repeat(32_000))).is_ok());
    assert_eq!(
        refusal(&link("a".repeat(40_000))),
        "the address of a link has 40020 characters, and a PDF has room for 32767; link to a shorter one, section “About”"
    );
    assert!(refusal(&link("é".repeat(8_000))).contains("48020 characters"));
}

#[test]
fn what_no_font_has_is_reported_in_five_short_lines() {
    let mut resume = Resume::new("Ada Example");
    let paragraph = |at: usize| {
        let text = format!("{at} \u{1b}日本語中文字很多的字{}", "漢".repeat(500));
        Item::Paragraph(Paragraph {
            text: Prose::text(text),
            tags: Vec::new().into(),
        })
    };
    let items: Vec<_> = (0..9).map(paragraph).collect();
    resume.sections.to_mut().push(Section {
        title: Some(Prose::text("About ".repeat(50))),
        ..Section::new(Contents::Custom(items.into()))
    });
    let message = refusal(&resume);
    let lines: Vec<&str> = message.lines().collect();
    assert_eq!(lines.len(), 1 + 5 + 1 + 1, "{message}");
    assert!(
        lines.iter().all(|line| line.chars().count() < 250),
        "{message}"
    );
    assert_eq!(lines[6], "  and some in 4 more texts");
    assert!(!message.contains('\u{1b}'));
}

#[test]
fn a_panic_of_a_library_is_an_error() {
    let result: Result<(), PdfError> = engine::guarded(|| panic!("too many styles"));
    assert_eq!(
        result.expect_err("it panicked").to_string(),
        "the PDF could not be made: too many styles; this is a fault of resume-pdf, please report it"
    );
}
