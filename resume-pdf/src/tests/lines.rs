//! The text on each line, from left to right, and the text that is read back from it.

use super::page_ends::set;
use super::written;
use crate::Pdf;
use crate::flow::SetLine;
use resume_core::model::{Date, Kind, Resume};
use resume_render::design::{Design, Margins, Paper};
use resume_render::document::{Arena, Block, Content, Document, Line, Part, Section, Span};
use resume_render::theme::{Classic, Theme};

/// The lines of a résumé as they appear, from left to right; a space for each wide gap.
fn seen(pdf: &Pdf, source: &str) -> Vec<String> {
    let (resume, arena) = (written(source), Arena::new());
    let document = Classic.document(&resume, &arena);
    let (_, set) = set(pdf, &document).expect("the typeface has all that it needs");
    set.iter()
        .flat_map(|set| {
            set.lines
                .iter()
                .map(|line| seen_line(line, &set.text))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn seen_line(line: &SetLine, text: &str) -> String {
    let mut glyphs = Vec::new();
    for run in &line.runs {
        let mut x = run.x;
        for glyph in &run.glyphs {
            glyphs.push((x, glyph.range.clone()));
            x += glyph.advance;
        }
    }
    glyphs.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    glyphs.dedup_by(|(_, a), (_, b)| a == b);
    let words: String = glyphs.into_iter().map(|(_, range)| &text[range]).collect();
    words.trim().to_owned()
}

/// A page on which a line has room for some 20 letters.
fn narrow() -> Pdf {
    super::pdf(Design {
        size: 10.0,
        paper: Some(Paper::Letter),
        margins: Margins {
            right: 452.0,
            ..Margins::all(40.0)
        },
        ..Design::LEDGER
    })
}

#[test]
fn items_keep_their_own_direction_in_a_document_from_right_to_left() {
    let lines = seen(
        &Pdf::default(),
        r#"name: "Acme Inc."
        lang: "ar"
        headline: "PostgreSQL, C++."
        contact { email: "ada@example.com"; phone: "+20 100 555 0123"; website: "https://ada.example/c++" }"#,
    );
    assert_eq!(
        lines,
        [
            "Acme Inc.",
            "PostgreSQL, C++.",
            "ada.example/c++ · +20 100 555 0123 · ada@example.com",
        ]
    );
}

#[test]
fn a_sentence_has_the_direction_of_the_document() {
    let lines = seen(
        &Pdf::default(),
        r#"name: "Ada"
        lang: "he"
        summary: "She wrote it.""#,
    );
    assert_eq!(lines, ["Ada", ".She wrote it"]);
    // The signs of a word stay with it.
    let lines = seen(
        &Pdf::default(),
        r#"name: "Ada" lang: "he" summary: "C++, F# & .NET.""#,
    );
    assert_eq!(lines, ["Ada", ".C++, F# & .NET"]);
}

#[test]
fn words_from_right_to_left_are_runs_of_their_own() {
    // An override mirrors letters for which the typefaces have glyphs.
    let resume = Resume::new("\u{202e}Ada C. Example\u{202c}");
    let arena = Arena::new();
    let document = Classic.document(&resume, &arena);
    let (_, set) = set(&Pdf::default(), &document).expect("the typeface has all that it needs");
    let words: Vec<&str> = set[0].lines[0]
        .runs
        .iter()
        .filter(|run| run.is_rtl)
        .map(|run| set[0].text[run.range.clone()].trim_matches(['\u{202e}', '\u{202c}']))
        .collect();
    assert_eq!(words, ["Ada", " ", "C.", " ", "Example"]);
}

#[test]
fn marks_from_right_to_left_are_runs_of_their_own() {
    let resume = Resume::new("\u{202e}aq\u{301}e\u{202c}");
    let arena = Arena::new();
    let document = Classic.document(&resume, &arena);
    let (_, set) = set(&Pdf::default(), &document).expect("the typeface has all that it needs");
    let runs: Vec<&str> = set[0].lines[0]
        .runs
        .iter()
        .map(|run| set[0].text[run.range.clone()].trim_matches(['\u{202e}', '\u{202c}']))
        .filter(|run| !run.is_empty())
        .collect();
    assert_eq!(runs, ["a", "q", "\u{301}", "e"]);
}

#[test]
fn narrow_spaces_are_as_wide_as_readers_need() {
    let (resume, arena) = (
        written("name: \"Ada\"\nsummary: \"10\u{202f}000\u{2009}€\""),
        Arena::new(),
    );
    let document = Classic.document(&resume, &arena);
    let (_, set) = set(&Pdf::default(), &document).expect("the typeface has all that it needs");
    assert_eq!(set[1].text, "10\u{a0}000 €");
    let run = &set[1].lines[0].runs[0];
    // pdftotext joins what is less than 0.15 times the size apart into one word.
    assert!(run.glyphs[2].advance > 0.16 * run.size && run.glyphs[6].advance > 0.16 * run.size);
}

#[test]
fn words_with_dots_slashes_and_hyphens_stay_whole() {
    let lines = seen(
        &narrow(),
        r#"name: "Ada"
        summary: "She knows TCP/IP/Ethernet or Node.js/V8/libuv and state-of-the-art use.""#,
    );
    for word in ["TCP/IP/Ethernet", "Node.js/V8/libuv", "state-of-the-art"] {
        assert!(lines.iter().any(|line| line.contains(word)), "{lines:?}");
    }
}

#[test]
fn what_is_wider_than_a_line_is_broken_after_slashes_and_hyphens() {
    let lines = seen(
        &narrow(),
        r#"name: "Ada"
        summary: "See TCP/IP and https://ada.example/papers/state-of-the-art-of-the-engine/all or Node.js/V8.""#,
    );
    assert_eq!(
        lines,
        [
            "Ada",
            "See TCP/IP and",
            "https://ada.example/",
            "papers/state-of-the-art-of-",
            "the-engine/all or Node.js/V8.",
        ]
    );
    let lines = seen(
        &narrow(),
        "name: \"Ada\"\nsummary: \"Donaudampfschifffahrtsgesellschaft\"",
    );
    assert!(lines.len() > 2, "{lines:?}");
}

#[test]
fn a_line_does_not_end_with_the_point_between_two_items() {
    let source = r#"name: "Ada"
        contact { email: "ada@ada.example"; phone: "+1 617 555 0100"; website: "https://ada.example" }"#;
    let expected = ["Ada", "ada@ada.example", "+1 617 555 0100", "ada.example"];
    assert_eq!(seen(&narrow(), source), expected);
    let from_right = seen(&narrow(), &format!("{source} lang: \"ar\""));
    assert_eq!(from_right, expected);
}

#[test]
fn the_label_of_a_web_address_is_followed_by_the_address() {
    let lines = seen(
        &Pdf::default(),
        r#"name: "Ada"
        contact { "Book a call": "https://cal.example/ada"; "Lab: lab.example": "https://lab.example/"; "Office": "tel:+1-617-555-0142" }"#,
    );
    assert_eq!(
        lines,
        [
            "Ada",
            "Book a call: cal.example/ada · Lab: lab.example · Office: +1 617 555 0142",
        ]
    );
}

#[test]
fn periods_and_short_places_are_not_broken() {
    let dated = |part, text| Span {
        part,
        content: Content::Date(Date::from_year(2023).expect("a year"), text),
        ..Span::plain(part, "")
    };
    let period = [
        Span::plain(Part::Paragraph, "She was there "),
        dated(Part::Start, "Jul 2023"),
        Span::text(" – "),
        Span::plain(Part::Present, "present"),
    ];
    let place = [
        Span::plain(Part::Paragraph, "She was at the sea in "),
        Span::plain(Part::Place, "Providence, RI"),
    ];
    let blocks = [
        Block::Paragraph(Line(&period)),
        Block::Paragraph(Line(&place)),
    ];
    let sections = [Section {
        kind: Kind::Custom,
        id: "a",
        on_new_page: false,
        title: Line::default(),
        usual: None,
        blocks: &blocks,
    }];
    let (resume, arena) = (Resume::new(""), Arena::new());
    let document = Document {
        letter: None,
        sections: &sections,
        ..Classic.document(&resume, &arena)
    };
    let (_, set) = set(&narrow(), &document).expect("the typeface has all that it needs");
    let lines: Vec<_> = set
        .iter()
        .flat_map(|set| set.lines.iter().map(|line| seen_line(line, &set.text)))
        .collect();
    assert_eq!(
        lines,
        [
            "She was there",
            "Jul 2023 – present",
            "She was at the sea in",
            "Providence, RI",
        ]
    );
}

#[test]
fn items_of_contact_are_on_even_lines() {
    let lines = seen(
        &Pdf::default(),
        r#"name: "Ada"
        contact { email: "ada.example@long-domain.example"; phone: "+1 617 555 0100"; website: "https://ada.example"
            location: "Providence, RI"; github: "ada-example-long-name"; linkedin: "ada-example" }"#,
    );
    assert_eq!(
        lines,
        [
            "Ada",
            "ada.example@long-domain.example · +1 617 555 0100 · ada.example",
            "Providence, RI · github.com/ada-example-long-name · linkedin.com/in/ada-example",
        ]
    );
}

#[test]
fn only_what_is_wider_than_a_line_is_broken_in_contact() {
    let lines = seen(
        &narrow(),
        r#"name: "Ada"
        contact { location: "Department of Geography and Coastal Studies, Wexcombe"; phone: "+1 617 555 0100"; "Personal page": "https://ada.example" }"#,
    );
    assert!(
        lines.iter().any(|line| line.ends_with("+1 617 555 0100")),
        "the phone number is whole: {lines:?}"
    );
    assert!(
        lines.contains(&"Personal page: ada.example".to_owned()),
        "{lines:?}"
    );
}

#[test]
fn no_line_begins_with_a_separator() {
    let lines = seen(
        &narrow(),
        r#"name: "Ada"
        headline: "Engineer at large | Speaker of words • Author of pages""#,
    );
    assert!(
        lines.iter().all(|line| !line.starts_with(['|', '•'])),
        "{lines:?}"
    );
}

/// If one head of a section needs two lines, each of them has two.
#[test]
fn the_heads_of_a_section_have_one_form() {
    let lines = |organisation: &str| {
        let source = format!(
            r#"name: "Ada Example"
            awards {{
                2016 "Prize" at "Ardle University"
                2014 "Prize" at "{organisation}"
            }}"#
        );
        seen(&Pdf::default(), &source)
    };
    let short = lines("University of Kilbrack");
    assert_eq!(short[2], "Prize · Ardle University", "{short:?}");
    let long = lines(
        "School of the Environment, Land Law and the History of Ports and Harbours, Kilbrack",
    );
    assert_eq!(long[2..4], ["Prize", "Ardle University"], "{long:?}");
}

/// Where a line ends after a word from left to right, the space after it is at the left end.
#[test]
fn the_last_space_of_a_line_from_right_to_left_is_at_its_end() {
    let lines = seen(
        &narrow(),
        r#"name: "A"
        lang: "ar"
        summary: "+ (Certified Container Operator)""#,
    );
    assert!(
        lines.contains(&"Certified Container( +".to_owned()),
        "{lines:?}"
    );
}
