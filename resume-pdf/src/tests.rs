//! Whole documents: what is printed of them, what is refused, and where their pages end.

use crate::flow::{Bond, Flow, Set};
use crate::pages::{self, Placed, Spacing};
use crate::{Headings, Layout, Margins, Missing, Paper, Pdf, PdfError, Typeface, arrange, engine};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use resume_core::model::{
    Content as Contents, Inline, Item, Paragraph, Prose, Resume, Section as Contained,
};
use resume_render::document::{
    Arena, Block, Content, Document, Entry, Header, HeaderLine, Line, Row, Section, Span,
};
use resume_render::theme::{Classic, Theme};
use resume_tests::{arbitrary, pacejo::PACEJO};

/// A résumé with a name and a paragraph.
fn one_paragraph(text: &str) -> Resume {
    let mut resume = Resume::new("Ada Example");
    let items = vec![Item::Paragraph(Paragraph {
        text: Prose::text(text.to_owned()),
        tags: Vec::new().into(),
    })];
    resume.sections.to_mut().push(Contained {
        title: Some(Prose::text("About")),
        ..Contained::new(Contents::Custom(items.into()))
    });
    resume
}

/// The words of every paragraph, in the order of the page.
fn words_of(pdf: &Pdf, document: &Document<'_>) -> String {
    let flow = arrange::arrange(pdf, document);
    let paragraphs = flow.paragraphs.iter().map(|paragraph| {
        let text: String = paragraph.pieces.iter().map(|piece| &*piece.text).collect();
        let aside: String = paragraph.aside.iter().map(|piece| &*piece.text).collect();
        format!("{text} {aside}\n")
    });
    paragraphs.collect()
}

#[test]
fn every_word_of_the_real_resume_is_kept_and_none_invented() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    let count = |text: &str| {
        let mut words: Vec<String> = text
            .split(|c: char| c.is_whitespace() || "()–:;,·*#=-".contains(c))
            .map(|word| word.trim_end_matches('.').to_owned())
            .collect();
        words.retain(|word| !word.is_empty());
        words.sort_unstable();
        words
    };
    let wished = include_str!("../../tests/tests/fidelity.md")
        .replace("<sup>", "")
        .replace("</sup>", "");
    for layout in [Layout::Standard, Layout::Compact] {
        assert_eq!(
            count(&words_of(
                &Pdf {
                    layout,
                    ..Pdf::default()
                },
                &document
            )),
            count(&wished),
            "{layout:?}"
        );
    }
}

#[test]
fn parts_of_an_entry_are_separate_runs() {
    let words = words_of(&Pdf::default(), &Classic.document(&PACEJO, &Arena::new()));
    assert!(
        words.contains("CORERO NETWORK SECURITY 2011–2014\nHudson, MA · Software Engineer"),
        "{words}"
    );
    assert!(words.contains("BROWN UNIVERSITY 2009–2010\nProvidence, RI · Research Assistant · Computer Science department"), "{words}");
    assert!(
        words.contains("CLEARSKY DATA 2014–present\nBoston, MA \nConsulting Engineer (2018–) \nPrincipal Software Engineer (2014–2018)"),
        "{words}"
    );
    let words = words_of(
        &Pdf {
            layout: Layout::Compact,
            ..Pdf::default()
        },
        &Classic.document(&PACEJO, &Arena::new()),
    );
    assert!(
        words.contains("EMC/XTREMIO · Hopkinton, MA · Senior Software Engineer 2014\n"),
        "{words}"
    );
}

#[test]
fn headings_say_what_was_asked_for() {
    let words = |headings| {
        words_of(
            &Pdf {
                headings,
                ..Pdf::default()
            },
            &Classic.document(&PACEJO, &Arena::new()),
        )
    };
    assert!(words(Headings::AsWritten).contains("\nExperience \n"));
    assert!(
        words(Headings::Capitals).contains("\nEXPERIENCE \n")
            && words(Headings::Capitals).contains("\nSPECIALTIES \n")
    );
    assert!(
        words(Headings::Usual).contains("\nWORK EXPERIENCE \n")
            && words(Headings::Usual).contains("\nSKILLS \n")
    );
    assert!(words(Headings::Usual).contains("\nI AM A... \n"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    let render = |pdf: &Pdf| {
        pdf.render(&document)
            .expect("the typeface has all that it needs")
    };
    let pdf = Pdf {
        typeface: Typeface::Serif,
        layout: Layout::Compact,
        ..Pdf::default()
    };
    assert!(render(&Pdf::default()) == render(&Pdf::default()));
    assert!(render(&pdf) == render(&pdf) && render(&pdf) != render(&Pdf::default()));
}

#[test]
fn an_empty_document_is_an_empty_page() {
    let resume = Resume::new("");
    let pdf = Pdf::default().render(&Classic.document(&resume, &Arena::new()));
    assert!(pdf.is_ok_and(|pdf| pdf.starts_with(b"%PDF-")));
}

#[test]
fn a_character_that_no_font_has_is_named_with_its_text_its_place_and_the_knob() {
    let resume = one_paragraph("speaks 日本語, and 日本語");
    let error = Pdf::default()
        .render(&Classic.document(&resume, &Arena::new()))
        .unwrap_err();
    let missing = Missing {
        characters: "日本語".into(),
        text: "speaks 日本語, and 日本語".into(),
        place: "section “About”".into(),
    };
    assert_eq!(error, PdfError::MissingCharacters(vec![missing]));
    assert_eq!(
        error.to_string(),
        "no font of this PDF can show `日` (U+65E5), `本` (U+672C), `語` (U+8A9E) in `speaks 日本語, and 日本語`, section “About”; \
         add a font that has them (`fonts`, `--font FILE`)"
    );
}

#[test]
fn what_means_nothing_to_others_is_refused() {
    let resume = one_paragraph("a \u{e000} b");
    let error = Pdf::default()
        .render(&Classic.document(&resume, &Arena::new()))
        .unwrap_err();
    assert!(
        error.to_string().contains("U+E000") && error.to_string().contains("section “About”"),
        "{error}"
    );
}

#[test]
fn a_file_that_is_no_font_is_refused() {
    let pdf = Pdf {
        fonts: vec![crate::Font::new("letter.txt", b"Dear Ada".to_vec())],
        ..Pdf::default()
    };
    let error = pdf
        .render(&Classic.document(&PACEJO, &Arena::new()))
        .unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("the font `letter.txt` cannot be used"),
        "{error}"
    );
}

#[test]
fn too_many_pages_are_counted_and_gaps_can_be_tightened() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    let error = Pdf {
        pages: Some(1),
        ..Pdf::default()
    }
    .render(&document)
    .unwrap_err();
    let PdfError::TooLong {
        limit: 1,
        pages,
        lines,
        points,
        fitted: false,
    } = error
    else {
        panic!("{error}")
    };
    assert!(pages > 1 && lines > 20 && points > 200.0);
    assert!(matches!(
        Pdf {
            pages: Some(1),
            fit: true,
            ..Pdf::default()
        }
        .render(&document),
        Err(PdfError::TooLong { fitted: true, .. })
    ));
    // 120 points more than two pages need with open gaps.
    assert!(
        Pdf {
            pages: Some(2),
            fit: true,
            ..Pdf::default()
        }
        .render(&document)
        .is_ok()
    );
}

/// A document, set in the column of a PDF.
fn set<'a>(pdf: &Pdf, document: &'a Document<'a>) -> Option<(Flow<'a>, Vec<Set>)> {
    let flow = arrange::arrange(pdf, document);
    let setting = engine::Setter::new(pdf, document)
        .ok()?
        .set(&flow, pdf.column().width);
    setting
        .missing
        .is_empty()
        .then_some((flow, setting.paragraphs))
}

/// Every line is on a page, no page runs over, and each ends where nothing is stranded, unless what
/// holds together is higher than the page.
fn check_pages(flow: &Flow<'_>, set: &[Set], spacing: Spacing, height: f32) -> Result<(), String> {
    let pages = pages::lay_out(flow, set, spacing, height);
    let all = pages.iter().flatten().count();
    if all != set.iter().map(|set| set.lines.len()).sum::<usize>() {
        return Err(format!(
            "at a height of {height} only {all} lines are on the pages"
        ));
    }
    let bonds = pages::bonds(flow, set);
    let bond = |placed: &Placed| bonds[&(placed.paragraph, placed.line)];
    for pair in pages.windows(2) {
        let ([.., last], [first, ..]) = (&*pair[0], &*pair[1]) else {
            return Err(format!("at a height of {height} a page is empty"));
        };
        if last.top + last.height > height + 0.1 && pair[0].len() > 1 {
            return Err(format!("at a height of {height} a page runs over"));
        }
        // Nothing on the page was free: there was nowhere else to end it.
        let is_forced = pair[0]
            .iter()
            .skip(1)
            .all(|placed| bond(placed) >= bond(first));
        if bond(first) > Bond::Free && !is_forced {
            return Err(format!(
                "at a height of {height} a page ends under {:?}",
                set[last.paragraph].text
            ));
        }
    }
    Ok(())
}

#[test]
fn no_page_of_the_real_resume_strands_a_heading_or_a_line() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    for layout in [Layout::Standard, Layout::Compact] {
        let pdf = Pdf {
            layout,
            ..Pdf::default()
        };
        let (flow, set) = set(&pdf, &document).expect("the typeface has all that it needs");
        for height in 300..=1200 {
            let paper = Paper::Points {
                width: 612.0,
                height: height as f32,
            };
            for step in [0, 25, 50] {
                let height = Pdf {
                    paper,
                    ..pdf.clone()
                }
                .column()
                .height;
                check_pages(&flow, &set, Spacing::tightened(step), height).unwrap();
                let pages = pages::lay_out(&flow, &set, Spacing::tightened(step), height);
                for pair in pages.windows(2) {
                    let ([.., last], [first, ..]) = (&*pair[0], &*pair[1]) else {
                        panic!("a page is empty")
                    };
                    let heading = flow.paragraphs[last.paragraph].heading();
                    assert!(
                        heading.as_ref().is_none_or(|(level, _)| *level > 2),
                        "a page ends under {heading:?}"
                    );
                    let is_head =
                        first.line == 0 && flow.paragraphs[first.paragraph].bond == Bond::Head;
                    assert!(
                        !is_head,
                        "a page ends in the head over {:?}",
                        set[first.paragraph].text
                    );
                    let lines = set[last.paragraph].lines.len();
                    let is_single = last.paragraph == first.paragraph
                        && (first.line == 1 || first.line + 1 == lines);
                    assert!(
                        !is_single,
                        "a line of {:?} is stranded",
                        set[last.paragraph].text
                    );
                }
                assert!(
                    pages.last().is_some_and(|page| page.len() > 1),
                    "a line has a page of its own"
                );
            }
        }
    }
}

/// How many documents are tried: as many as the variable `PDF_CASES` says, or what takes a few
/// seconds.
fn cases() -> u32 {
    std::env::var("PDF_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(60)
}

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
    let knobs = (any::<(bool, bool, bool)>(), 300.0f32..1200.0);
    let outcome = TestRunner::new(config).run(
        &(arbitrary::document(), knobs),
        |(document, ((compact, serif, narrow), height))| {
            let pdf = Pdf {
                layout: if compact {
                    Layout::Compact
                } else {
                    Layout::Standard
                },
                typeface: if serif {
                    Typeface::Serif
                } else {
                    Typeface::Sans
                },
                paper: Paper::Points {
                    width: if narrow { 240.0 } else { 612.0 },
                    height,
                },
                margins: Margins::all(40.0),
                fonts: fonts.clone(),
                ..Pdf::default()
            };
            let arena = Arena::new();
            let mut document = document;
            // What no font has is replaced, so that most documents are printed in the end.
            let printed = loop {
                match pdf.render(&document) {
                    Ok(printed) => break printed,
                    Err(PdfError::MissingCharacters(missing)) => {
                        prop_assert!(
                            missing.iter().all(|missing| !missing.characters.is_empty()
                                && !missing.place.is_empty()),
                            "{missing:?}"
                        );
                        let characters: String = missing
                            .into_iter()
                            .map(|missing| missing.characters)
                            .collect();
                        document = replaced(&arena, &document, &|c| {
                            if characters.contains(c) { 'x' } else { c }
                        });
                    }
                    Err(error @ PdfError::Refused { .. }) => {
                        let text = error.to_string();
                        prop_assert!(text.contains("U+"), "{text}");
                        document = replaced(&arena, &document, &|c| {
                            if matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..) {
                                'x'
                            } else {
                                c
                            }
                        });
                    }
                    Err(error) => return Err(TestCaseError::fail(error.to_string())),
                }
            };
            prop_assert!(printed.starts_with(b"%PDF-1.7") && printed.ends_with(b"%%EOF"));
            if let Some(out) = &out {
                std::fs::write(out.join(format!("{:05}.pdf", written.get())), &printed)
                    .map_err(|error| TestCaseError::fail(error.to_string()))?;
            }
            written.set(written.get() + 1);
            let (flow, set) =
                set(&pdf, &document).ok_or_else(|| TestCaseError::fail("it was printed before"))?;
            for height in [120.0, 192.0, 300.0, 700.0, 1100.0] {
                check_pages(&flow, &set, Spacing::OPEN, height).map_err(TestCaseError::fail)?;
            }
            Ok(())
        },
    );
    outcome.unwrap();
}

/// The document with other characters in all that it says.
fn replaced<'a>(
    arena: &'a Arena,
    document: &Document<'a>,
    with: &dyn Fn(char) -> char,
) -> Document<'a> {
    let line = |line: Line<'a>| replaced_line(arena, line, with);
    let Header { name, lines } = document.header;
    Document {
        header: Header {
            name: replaced_text(arena, name, with),
            lines: arena.map(lines, |of_header| match of_header {
                HeaderLine::Headline(headline) => HeaderLine::Headline(line(*headline)),
                HeaderLine::Contact(items) => {
                    HeaderLine::Contact(arena.map(items, |item| line(*item)))
                }
                HeaderLine::Summary(summary) => HeaderLine::Summary(line(*summary)),
            }),
        },
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
        Block::List(items) => Block::List(lines(items)),
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

#[test]
fn one_module_knows_the_libraries() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = 0;
    for entry in std::fs::read_dir(root.join("src")).expect("the package has sources") {
        let path = entry.expect("the folder can be read").path();
        // This file names them to forbid them.
        if path.is_file() && !path.ends_with("tests.rs") {
            let source = std::fs::read_to_string(&path).expect("sources are text");
            let code = source
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            assert!(
                code.clone()
                    .all(|line| !line.contains("krilla") && !line.contains("parley")),
                "{}",
                path.display()
            );
            files += 1;
        }
    }
    assert!(files > 5);
}
