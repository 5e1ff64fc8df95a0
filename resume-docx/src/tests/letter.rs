//! Letters: the styles of their parts, and where the address is.

use super::outline::{outline, part};
use super::resume;
use crate::Docx;
use resume_core::model::{Paper, Resume};
use resume_render::design::Design;
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme};

const LETTER: &str = r#"
    from: ADA
    to: "Grace Sample", "EMC"
    date: 2026-11-28
    subject: "Application"
    opening: "Dear Ms. Sample,"
    "A paragraph."
    - "a bullet"
    closing: "Sincerely,"
    enclosures: "Résumé"
"#;

fn ada() -> Resume {
    resume(r#"name: "Ada Example" headline: "Engineer" contact { email: "a@ada.example" }"#)
}

fn parts(paper: Paper) -> Vec<crate::package::Part> {
    let docx = Docx {
        design: Some(Design {
            paper: Some(paper),
            ..Design::LEDGER
        }),
        ..Docx::default()
    };
    let analysis = resume_syntax::analyze_letter(LETTER.parse().unwrap());
    let letter = analysis.letter(ada()).unwrap();
    docx.parts(&Classic.letter(&letter, &Arena::new()))
}

#[test]
fn every_part_has_its_style() {
    let outline = outline(&parts(Paper::Letter));
    let begins: Vec<&str> = outline
        .iter()
        .map(|line| line.split([' ', ':']).next().unwrap_or_default())
        .collect();
    assert_eq!(
        begins,
        [
            "Title",
            "Subtitle",
            "Contact",
            "Date",
            "Recipient",
            "Recipient",
            "Subject",
            "Salutation",
            "BodyText",
            "ListBullet",
            "Closing",
            "Signature",
            "LabelledItems",
        ],
        "{outline:#?}"
    );
}

/// From the top margin to the address, with what is estimated of the header: 62.7 mm on the page.
#[test]
fn the_address_is_in_the_window_on_a4() {
    let text = |paper| part(&parts(paper), "word/document.xml");
    let gap = |text: &str| -> Option<f32> {
        let (_, after) = text.split_once("<w:pStyle w:val=\"Recipient\"/>")?;
        let (properties, _) = after.split_once("</w:pPr>")?;
        let (_, before) = properties.split_once("w:before=\"")?;
        before.split('"').next()?.parse().ok()
    };
    // 20 twips are a point: the header is about three lines high, and its margin 50 points.
    let gap_in_window = gap(&text(Paper::A4)).unwrap() / 20.0;
    assert!((50.0..80.0).contains(&gap_in_window), "{gap_in_window}");
    assert_eq!(gap(&text(Paper::Letter)), None, "that of the style");
}

#[test]
fn only_letters_have_their_styles() {
    let styles = |parts: &[crate::package::Part]| part(parts, "word/styles.xml");
    let (ada, arena) = (ada(), Arena::new());
    let resume = Docx::default().parts(&Classic.document(&ada, &arena));
    assert!(styles(&parts(Paper::A4)).contains("\"Salutation\""));
    assert!(!styles(&resume).contains("\"Salutation\""));
}
