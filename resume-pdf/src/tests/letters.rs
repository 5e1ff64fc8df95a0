//! Letters: where the address, the date and the name are on paper.

use super::{Frame, Pdf, Spacing, arrange, designs, pdf};
use crate::engine::{Spare, Typesetter};
use crate::pages;
use resume_core::model::{Item, Letter, Paper, Paragraph, Prose};
use resume_render::design::Design;
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme};
use resume_tests::letter::LETTER;

const MM: f32 = 72.0 / 25.4;

/// Where the lines with these words begin, in millimetres from the top of the page.
fn tops<const N: usize>(design: Design, letter: &Letter, words: [&str; N]) -> [f32; N] {
    let arena = Arena::new();
    let document = Classic.letter(letter, &arena);
    let pdf = pdf(design);
    let design = pdf.design(&document);
    let frame = Frame::of(&design);
    let mut flow = arrange::arrange(&design, frame, &document);
    let mut engine = Typesetter::new(&pdf, &design, &document, Spare::None).unwrap();
    let set = engine.set(&mut flow, frame.width);
    let pages = pages::lay_out(
        &flow,
        &set.paragraphs,
        Spacing::tightened(design.leading, 0),
        frame.height,
    );
    words.map(|words| {
        let is_said = |placed: &&pages::Placed| {
            let pieces = &flow.paragraphs[placed.paragraph].pieces;
            let text: String = pieces.iter().map(|piece| &*piece.text).collect();
            placed.line == 0 && text.starts_with(words)
        };
        let mut lines = pages.iter().flatten().filter(is_said);
        let line = lines.next_back().unwrap_or_else(|| panic!("{words}"));
        (frame.top + line.top) / MM
    })
}

fn on(paper: Paper, design: Design) -> Design {
    Design {
        paper: Some(paper),
        ..design
    }
}

const WORDS: [&str; 6] = [
    "Grace Sample",
    "Hopkinton",
    "November 28, 2026",
    "Application",
    "Sincerely",
    "Edith Example",
];

/// DIN 5008, form B: the field is from 45 to 90 mm, and the text of the letter begins below it.
#[test]
fn the_address_is_in_the_window_on_a4() {
    for design in designs() {
        let [first, last, date, subject, closing, name] =
            tops(on(Paper::A4, design), &LETTER, WORDS);
        assert!((62.69..62.71).contains(&first), "{}: {first}", design.name);
        assert!(last < 86.0 && date > 89.9, "{}: {last} {date}", design.name);
        assert!(subject >= 98.4, "{}: {subject}", design.name);
        assert!(
            name - closing > 14.0,
            "{}: there is room to sign",
            design.name
        );
    }
}

#[test]
fn a_letter_on_letter_paper_begins_with_its_date() {
    for design in designs() {
        let [first, _, date, subject, _, _] = tops(on(Paper::Letter, design), &LETTER, WORDS);
        assert!(date < first && first < subject, "{}", design.name);
    }
}

/// A tall header moves the address down, and a long address begins higher.
#[test]
fn the_field_gives_way() {
    let design = on(Paper::A4, Design::LEDGER);
    let mut letter = LETTER.clone();
    let lines = ["Grace Sample", "a", "b", "c", "d", "e", "f", "Hopkinton"];
    letter.to = lines.map(std::borrow::Cow::Borrowed).to_vec().into();
    let [first, last] = tops(design, &letter, ["Grace Sample", "Hopkinton"]);
    assert!(
        (45.0..60.0).contains(&first) && last < 87.0,
        "{first} {last}"
    );
    let mut letter = LETTER.clone();
    let headline = "word ".repeat(200);
    letter.from.to_mut().headline = Some(Prose::text(headline.trim().to_owned()));
    let [contact, first] = tops(design, &letter, ["edith@", "Grace Sample"]);
    assert!(contact > 62.0 && first > contact, "{contact} {first}");
}

#[test]
fn a_letter_has_one_page_if_it_can() {
    let design = on(Paper::A4, Design::LEDGER);
    let arena = Arena::new();
    let paragraphs = |count| {
        let mut letter = LETTER.clone();
        let text = Prose::text("word ".repeat(60).trim().to_owned());
        let one = Item::Paragraph(Paragraph {
            text,
            tags: Vec::new().into(),
        });
        letter.body = vec![one; count].into();
        letter
    };
    let mut seen = Vec::new();
    let letters: Vec<Letter> = (1..20).map(paragraphs).collect();
    for letter in &letters {
        let printed = Pdf {
            design: Some(design),
            ..Pdf::default()
        }
        .print(&Classic.letter(letter, &arena))
        .unwrap();
        seen.push((printed.pages, printed.tightened.is_some()));
    }
    assert_eq!(seen[0], (1, false));
    assert!(seen.contains(&(1, true)), "{seen:?}");
    assert!(seen.iter().any(|(pages, _)| *pages == 2), "{seen:?}");
}
