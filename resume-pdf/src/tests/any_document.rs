//! Arbitrary documents are printed, or refused with a reason.

use super::page_ends::{check_pages, set};
use crate::pages::Spacing;
use crate::{Pdf, PdfError};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use resume_core::model::{DesignName, Inline};
use resume_render::design::{Design, Margins};
use resume_render::document::{
    Arena, Block, Content, Document, Entry, Header, HeaderLine, Line, ListItem, Mark, Row, Section,
    Span,
};
use resume_tests::arbitrary;

/// How many documents are tried: the value of the variable `PDF_CASES`, or as many as take a few
/// seconds.
fn cases() -> u32 {
    std::env::var("PDF_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(60)
}

/// How often characters are replaced in one document. Missing and refused characters are reported
/// separately, and without some characters others are shaped differently.
const MOST_REPLACEMENTS: usize = 6;

/// Fonts for the scripts that the typefaces lack, from the files that `PDF_FONTS` names with `:`
/// between them.
fn more_fonts() -> Vec<crate::Font> {
    let paths = std::env::var("PDF_FONTS").unwrap_or_default();
    let paths = paths.split(':').filter(|path| !path.is_empty());
    paths
        .map(|path| crate::Font::new(path, std::fs::read(path).expect("`PDF_FONTS` names files")))
        .collect()
}

#[test]
fn any_document_is_printed_or_refused_with_a_reason() {
    let config = ProptestConfig {
        cases: cases(),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let out = std::env::var_os("PDF_OUT").map(std::path::PathBuf::from);
    let fonts = more_fonts();
    let written = std::cell::Cell::new(0);
    let knobs = (
        prop::sample::select(DesignName::ALL),
        any::<bool>(),
        0.0f32..550.0,
    );
    let outcome = TestRunner::new(config).run(
        &(arbitrary::document(), knobs),
        |(document, (name, narrow, bottom))| {
            let design = Design {
                margins: Margins {
                    right: if narrow { 412.0 } else { 40.0 },
                    bottom,
                    ..Margins::all(40.0)
                },
                ..*Design::named(name)
            };
            let pdf = Pdf {
                design: Some(design),
                fonts: fonts.clone(),
                ..Pdf::default()
            };
            let arena = Arena::new();
            let mut document = document;
            let mut printed = pdf.render(&document);
            for _ in 0..MOST_REPLACEMENTS {
                let Err(error) = &printed else { break };
                document = without_what_is_refused(&arena, &document, error)?;
                printed = pdf.render(&document);
            }
            let printed = printed.map_err(|error| {
                TestCaseError::fail(format!("still refused after replacements: {error}"))
            })?;
            prop_assert!(printed.starts_with(b"%PDF-1.7") && printed.ends_with(b"%%EOF"));
            if let Some(out) = &out {
                std::fs::write(out.join(format!("{:05}.pdf", written.get())), &printed)
                    .map_err(|error| TestCaseError::fail(error.to_string()))?;
            }
            written.set(written.get() + 1);
            let (flow, set) =
                set(&pdf, &document).ok_or_else(|| TestCaseError::fail("it was printed before"))?;
            for height in [120.0, 192.0, 300.0, 700.0, 1100.0] {
                check_pages(&flow, &set, Spacing::tightened(design.leading, 0), height)
                    .map_err(TestCaseError::fail)?;
            }
            Ok(())
        },
    );
    outcome.unwrap();
}

/// The document without the characters that were refused, so that most documents are printed in the
/// end.
fn without_what_is_refused<'a>(
    arena: &'a Arena,
    document: &Document<'a>,
    error: &PdfError,
) -> Result<Document<'a>, TestCaseError> {
    match error {
        PdfError::MissingCharacters(missing) => {
            prop_assert!(
                missing
                    .iter()
                    .all(|missing| !missing.characters.is_empty() && !missing.place.is_empty()),
                "{missing:?}"
            );
            let is_missing = |c: char| missing.iter().any(|missing| missing.characters.contains(c));
            let document = replaced(arena, document, &|c| if is_missing(c) { 'x' } else { c });
            // Marks are not in the document: its language spells them.
            let marks = document.marks();
            let lacks_marks = Mark::ALL
                .iter()
                .any(|mark| marks.spell(*mark).contains(is_missing));
            Ok(Document {
                lang: if lacks_marks { "en" } else { document.lang },
                ..document
            })
        }
        PdfError::Refused { .. } => {
            let text = error.to_string();
            prop_assert!(text.contains("U+"), "{text}");
            Ok(replaced(arena, document, &|c| {
                if matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..) {
                    'x'
                } else {
                    c
                }
            }))
        }
        error => Err(TestCaseError::fail(error.to_string())),
    }
}

/// The document with characters replaced in all its text.
fn replaced<'a>(
    arena: &'a Arena,
    document: &Document<'a>,
    with: &dyn Fn(char) -> char,
) -> Document<'a> {
    let line = |line: Line<'a>| replaced_line(arena, line, with);
    let Header { name, lines, photo } = document.header;
    Document {
        header: Header {
            photo,
            name: replaced_text(arena, name, with),
            lines: arena.map(lines, |of_header| match of_header {
                HeaderLine::Pronouns(pronouns) => HeaderLine::Pronouns(line(*pronouns)),
                HeaderLine::Headline(headline) => HeaderLine::Headline(line(*headline)),
                HeaderLine::Contact(items) => {
                    HeaderLine::Contact(arena.map(items, |item| line(*item)))
                }
                HeaderLine::Summary(summary) => HeaderLine::Summary(line(*summary)),
            }),
        },
        letter: None,
        sections: arena.map(document.sections, |section| Section {
            title: line(section.title),
            blocks: replaced_blocks(arena, section.blocks, with),
            ..*section
        }),
        ..*document
    }
}

fn replaced_blocks<'a>(
    arena: &'a Arena,
    blocks: &'a [Block<'a>],
    with: &dyn Fn(char) -> char,
) -> &'a [Block<'a>] {
    let line = |line: Line<'a>| replaced_line(arena, line, with);
    let lines = |lines: &'a [Line<'a>]| arena.map(lines, |line| replaced_line(arena, *line, with));
    arena.map(blocks, |block| match *block {
        Block::Entry(entry) => Block::Entry(Entry {
            part: entry.part,
            title: line(entry.title),
            place: entry.place.map(line),
            page: entry.page.map(line),
            aside: entry.aside.map(line),
            subtitles: lines(entry.subtitles),
            blocks: replaced_blocks(arena, entry.blocks, with),
        }),
        Block::Paragraph(paragraph) => Block::Paragraph(line(paragraph)),
        Block::Quote(quote) => Block::Quote(line(quote)),
        Block::List(items) => Block::List(arena.map(items, |item| ListItem {
            line: line(item.line),
            items: lines(item.items),
        })),
        Block::Rows(rows) => Block::Rows(arena.map(rows, |row| Row {
            label: row.label.map(line),
            items: lines(row.items),
        })),
    })
}

fn replaced_line<'a>(arena: &'a Arena, line: Line<'a>, with: &dyn Fn(char) -> char) -> Line<'a> {
    Line(arena.map(line.spans(), |span| {
        let content = match span.content {
            Content::Text(text) => Content::Text(replaced_text(arena, text, with)),
            Content::Date(date, text) => Content::Date(date, replaced_text(arena, text, with)),
            Content::Mark(mark) => Content::Mark(mark),
            // An arena drops nothing, and inlines are to be dropped.
            Content::Prose(inlines) => Content::Prose(
                inlines
                    .iter()
                    .map(|inline| replaced_inline(inline, with))
                    .collect::<Vec<_>>()
                    .leak(),
            ),
        };
        Span { content, ..*span }
    }))
}

fn replaced_inline(inline: &Inline, with: &dyn Fn(char) -> char) -> Inline {
    let text = |text: &str| text.chars().map(with).collect::<String>().into();
    let inner = |inner: &[Inline]| {
        inner
            .iter()
            .map(|inline| replaced_inline(inline, with))
            .collect()
    };
    match inline {
        Inline::Text(words) => Inline::Text(text(words)),
        Inline::Code(words) => Inline::Code(text(words)),
        Inline::Superscript(words) => Inline::Superscript(text(words)),
        Inline::Subscript(words) => Inline::Subscript(text(words)),
        Inline::Emphasis(words) => Inline::Emphasis(inner(words)),
        Inline::Strong(words) => Inline::Strong(inner(words)),
        Inline::Link { text, url } => Inline::Link {
            text: inner(text),
            url: url.clone(),
        },
    }
}

fn replaced_text<'a>(arena: &'a Arena, text: &str, with: &dyn Fn(char) -> char) -> &'a str {
    arena.text(&text.chars().map(with).collect::<String>())
}
