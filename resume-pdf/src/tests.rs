//! Whole documents: their text in the PDF, and what is refused.

mod any_document;
mod columns;
mod hostile;
mod letters;
mod lines;
mod page_ends;
mod side_column;

use crate::engine::Spare;
use crate::knobs::Frame;
use crate::pages::Spacing;
use crate::{Missing, Pdf, PdfError, arrange};
use resume_core::model::{
    Content as Contents, Date, Density, DesignName, HeadingWords, Item, Paper, Paragraph, Photo,
    Picture, Prose, Resume, Section as Contained,
};
use resume_render::design::{Design, Heading};
use resume_render::document::{Arena, Document};
use resume_render::theme::{Classic, Parseable, Theme};
use resume_tests::pacejo::PACEJO;

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

/// The six designs.
fn designs() -> impl Iterator<Item = Design> {
    DesignName::ALL.iter().map(|name| *Design::named(*name))
}

/// A PDF with this design.
fn pdf(design: Design) -> Pdf {
    Pdf {
        design: Some(design),
        ..Pdf::default()
    }
}

/// The words of every paragraph, in the order of the page.
fn words_of(design: &Design, document: &Document<'_>) -> String {
    let flow = arrange::arrange(design, Frame::of(design), document);
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
    for design in designs() {
        let words = words_of(&design, &document);
        assert_eq!(count(&words), count(&wished), "{}", design.name);
    }
}

/// A résumé with a photo of these bytes.
fn with_photo(picture: Vec<u8>) -> Resume {
    Resume {
        photo: Some(Photo {
            path: "ada.png".into(),
            alternative: Some("Ada at her desk".into()),
            picture: Some(Picture::new(picture).unwrap()),
            tags: Vec::new().into(),
        }),
        ..one_paragraph("About me.")
    }
}

#[test]
fn a_photo_is_beside_the_header_and_above_the_rest() {
    let resume = with_photo(include_bytes!("../../tests/pictures/ada.png").to_vec());
    for design in designs() {
        let arena = Arena::new();
        let document = Classic.document(&resume, &arena);
        let frame = Frame::of(&design);
        let mut flow = arrange::arrange(&design, frame, &document);
        let mut engine =
            crate::engine::Typesetter::new(&Pdf::default(), &design, &document, Spare::None)
                .unwrap();
        let set = engine.set(&mut flow, frame.width);
        let photo = flow.photo.as_ref().unwrap();
        assert_eq!(photo.paragraphs, 1, "the name");
        assert!((photo.width / photo.height - 0.8).abs() < 0.01);
        let spacing = Spacing::tightened(design.leading, Spacing::STEPS);
        let pages = crate::pages::lay_out(&flow, &set.paragraphs, spacing, frame.height);
        let below = pages[0].iter().find(|line| line.paragraph == 1).unwrap();
        assert!(below.top > photo.height, "{below:?}");
        let file = pdf(design).render(&document).unwrap();
        let has = |words: &[u8]| file.windows(words.len()).any(|part| part == words);
        assert!(has(b"/Subtype/Image"));
    }
}

#[test]
fn a_damaged_photo_is_refused() {
    let whole = include_bytes!("../../tests/pictures/ada.png");
    let resume = with_photo(whole[..40].to_vec());
    let error = Pdf::default().render(&Classic.document(&resume, &Arena::new()));
    assert_eq!(
        error.unwrap_err().to_string(),
        "the picture cannot be decoded; save it again, the photo"
    );
}

#[test]
fn parts_of_an_entry_are_separate_runs_where_software_shall_read_them() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    let words = words_of(&Design::LEDGER, &document);
    assert!(
        words.contains("CORERO NETWORK SECURITY · Hudson, MA 2011–2014\nSoftware Engineer"),
        "{words}"
    );
    assert!(words.contains("BROWN UNIVERSITY · Providence, RI 2009–2010\nResearch Assistant · Computer Science department"), "{words}");
    assert!(
        words.contains("CLEARSKY DATA · Boston, MA 2014–present\nConsulting Engineer 2018–\nPrincipal Software Engineer 2014–2018\n"),
        "{words}"
    );
    let theme = Parseable::default();
    let parseable = theme.document(&PACEJO, &arena);
    let words_for_software = words_of(&Design::LEDGER, &parseable);
    assert!(
        words_for_software.contains("\nConsulting Engineer · Boston, MA \n"),
        "{words_for_software}"
    );
    let words = words_of(&Design::FOLIO, &document);
    assert!(
        words.contains("CORERO NETWORK SECURITY, Hudson, MA 2011–2014\nSoftware Engineer"),
        "{words}"
    );
    assert!(
        words.contains("Research Assistant, Computer Science department"),
        "{words}"
    );
}

#[test]
fn headings_are_in_the_requested_words() {
    let words = |words| {
        let design = Design {
            heading: Heading {
                words,
                ..Design::LEDGER.heading
            },
            ..Design::LEDGER
        };
        words_of(&design, &Classic.document(&PACEJO, &Arena::new()))
    };
    assert!(words(HeadingWords::AsWritten).contains("\nExperience \n"));
    assert!(
        words(HeadingWords::Capitals).contains("\nEXPERIENCE \n")
            && words(HeadingWords::Capitals).contains("\nSPECIALTIES \n")
    );
    assert!(
        words(HeadingWords::Usual).contains("\nWORK EXPERIENCE \n")
            && words(HeadingWords::Usual).contains("\nSKILLS \n")
    );
    assert!(words(HeadingWords::Usual).contains("\nI AM A... \n"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    let render = |design| {
        pdf(design)
            .render(&document)
            .expect("the typefaces have all that it needs")
    };
    let ledger = render(Design::LEDGER);
    for design in designs() {
        let file = render(design);
        assert!(file == render(design), "{}", design.name);
        assert_eq!(file == ledger, design.name == "ledger");
    }
}

#[test]
fn the_real_resume_has_two_pages_in_every_design() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    for design in designs() {
        for paper in [Paper::Letter, Paper::A4] {
            assert!(design.size >= 9.0);
            let design = Design {
                paper: Some(paper),
                ..design
            };
            let printed = pdf(design).print(&document).unwrap();
            let tightened = printed.tightened;
            assert_eq!(
                printed.pages, 2,
                "{} on {paper:?}: {tightened:?}",
                design.name
            );
        }
    }
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
        "no font has some of the characters\n  `日` (U+65E5), `本` (U+672C), `語` (U+8A9E) in `speaks 日本語, and 日本語`, section “About”\n\
         help: add a font that has them: `--font FILE`, or `Pdf { fonts: … }` in Rust"
    );
}

/// Public Sans has no prime, and Source Sans has one.
#[cfg(all(feature = "ledger", feature = "marquee"))]
#[test]
fn what_a_design_lacks_is_in_the_typefaces_of_the_others() {
    let pdf = Pdf {
        design: Some(Design::MARQUEE),
        ..Pdf::default()
    };
    let has = |text: &str, font: &str| {
        let resume = one_paragraph(text);
        let arena = Arena::new();
        let bytes = pdf.render(&Classic.document(&resume, &arena)).unwrap();
        bytes
            .windows(font.len())
            .any(|part| part == font.as_bytes())
    };
    assert!(has("6′0″ tall", "PublicSans") && has("6′0″ tall", "SourceSans3"));
    assert!(has("6 feet tall", "PublicSans") && !has("6 feet tall", "SourceSans3"));
}

/// Text of two directions is isolated by characters that were not written.
#[test]
fn the_text_in_a_message_is_as_it_was_written() {
    let resume = one_paragraph("אבג, 日");
    let error = Pdf::default()
        .render(&Classic.document(&resume, &Arena::new()))
        .unwrap_err();
    assert_eq!(
        error.details(),
        ["`日` (U+65E5) in `אבג, 日`, section “About”"]
    );
}

#[test]
fn private_use_characters_are_refused() {
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
fn a_file_that_is_not_a_font_is_refused() {
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
fn too_many_pages_are_counted_and_gaps_are_tightened_before() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    let roomy = Design {
        size: 11.5,
        ..Design::LEDGER.with_density(Density::Airy)
    };
    let print = |pages, fit| {
        pdf(Design {
            pages,
            fit,
            ..roomy
        })
        .print(&document)
    };
    let error = print(Some(1), false).unwrap_err();
    let PdfError::TooLong {
        limit: 1,
        pages,
        lines,
        points,
    } = error
    else {
        panic!("{error}")
    };
    assert!(pages > 1 && lines > 20 && points > 200.0);
    assert!(error.to_string().contains(" lines ("), "{error}");
    let open = print(None, false).unwrap();
    assert_eq!((open.pages, open.tightened), (3, None));
    for tight in [print(Some(2), false).unwrap(), print(None, true).unwrap()] {
        assert_eq!(tight.pages, 2);
        let tightened = tight.tightened.unwrap();
        assert!((60..100).contains(&tightened.percent), "{tightened}");
        assert_eq!((tightened.from, tightened.pages), (3, 2));
    }
}

#[test]
fn a_nearly_empty_last_page_is_avoided() {
    let arena = Arena::new();
    let lines = |count: usize| {
        let mut resume = one_paragraph("a");
        let paragraph = || {
            Item::Paragraph(Paragraph {
                text: Prose::text("Words."),
                tags: Vec::new().into(),
            })
        };
        let items: Vec<_> = std::iter::repeat_with(paragraph).take(count).collect();
        resume.sections.to_mut()[0].content = Contents::Custom(items.into());
        pdf(Design::LEDGER)
            .print(&Classic.document(&resume, &arena))
            .unwrap()
    };
    let most = (1..)
        .find(|count| lines(*count).tightened.is_some())
        .unwrap();
    let printed = lines(most);
    assert_eq!(printed.pages, 1);
    // The last two lines are on one page.
    assert_eq!(
        printed.tightened.unwrap().to_string(),
        "tightened the gaps to 96 % for 1 page instead of 2, one of which had 2 lines"
    );
    let more = lines(most + 8);
    assert_eq!((more.pages, more.tightened), (2, None));
}

#[test]
fn a_section_on_a_new_page_counts_as_a_page() {
    let source = r#"name: "Ada" experience { 2014 "A" at "B" } skills on new page { "Go" }"#;
    let (resume, arena) = (written(source), Arena::new());
    let document = Classic.document(&resume, &arena);
    let print = |pages, fit| {
        pdf(Design {
            pages,
            fit,
            ..Design::LEDGER
        })
        .print(&document)
    };
    // Its page is not avoided, however few lines are on it.
    for (pages, fit) in [(None, false), (Some(2), false), (None, true)] {
        let printed = print(pages, fit).unwrap();
        assert_eq!((printed.pages, printed.tightened), (2, None));
    }
    let error = print(Some(1), false).unwrap_err();
    assert!(
        matches!(
            error,
            PdfError::TooLong {
                limit: 1,
                pages: 2,
                lines: 2,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_nearly_empty_page_before_a_new_one_is_avoided() {
    let document = |count: usize| {
        let bullets = "- \"wrote it\" ".repeat(count);
        written(&format!(
            "name: \"Ada\" section \"A\" {{ {bullets} }} section \"B\" on new page {{ {bullets} }}"
        ))
    };
    let print = |count: usize| {
        let (resume, arena) = (document(count), Arena::new());
        pdf(Design::LEDGER)
            .print(&Classic.document(&resume, &arena))
            .unwrap()
    };
    let most = (30..)
        .find(|count| print(*count).tightened.is_some())
        .unwrap();
    let printed = print(most);
    let tightened = printed.tightened.unwrap();
    assert_eq!((printed.pages, tightened.from, tightened.lines), (2, 3, 2));
}

#[test]
fn one_module_uses_the_libraries() {
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

/// The résumé that is written between the braces of `resume!`.
fn written(source: &str) -> Resume {
    let tokens = source.parse().expect("the test is lexed");
    let parsed = resume_syntax::parse(tokens);
    let lowered = resume_syntax::lower(&parsed.tree);
    let problems = [parsed.problems, lowered.problems].concat();
    assert!(problems.is_empty(), "{problems:?}");
    lowered.resume
}

/// The bytes of a PDF, to search for what is outside of compressed streams.
fn printed(resume: &Resume) -> String {
    let arena = Arena::new();
    let pdf = Pdf::default().render(&Classic.document(resume, &arena));
    String::from_utf8_lossy(&pdf.expect("the typeface has all that it needs")).into_owned()
}

#[test]
fn the_outline_has_the_sections_and_not_their_entries() {
    let file = printed(&PACEJO);
    assert!(file.contains("/Title(Experience)") && file.contains("/Title(Education)"));
    // The document's own title, and that of the outline's root.
    assert_eq!(file.matches("/Title(Christopher Pacejo)").count(), 2);
    let entries = file.matches("/Title(CORERO NETWORK SECURITY)").count();
    assert_eq!(entries, 0);
}

#[test]
fn the_creation_date_is_the_one_given() {
    let resume = Resume::new("Ada Example");
    let render = |date| {
        let arena = Arena::new();
        let pdf = Pdf {
            date,
            ..Pdf::default()
        };
        let file = pdf.render(&Classic.document(&resume, &arena));
        String::from_utf8_lossy(&file.expect("the typeface has all that it needs")).into_owned()
    };
    assert!(render(None).contains("/CreationDate(D:19700101000000Z)"));
    let date = Date::from_day(2026, 11, 28).expect("a date");
    assert!(render(Some(date)).contains("/CreationDate(D:20261128000000Z)"));
}

#[test]
fn addresses_are_ascii() {
    let file = printed(&written(
        r#"name: "Zoe Sample"
        contact {
            linkedin: "zoë-müller"
            email: "zoë@müller.example"
            website: "https://münchen.example/straße?q=ä#ö"
        }"#,
    ));
    for uri in [
        "/URI(https://www.linkedin.com/in/zo%C3%AB-m%C3%BCller)",
        "/URI(mailto:zo%C3%AB@m%C3%BCller.example)",
        "/URI(https://m%C3%BCnchen.example/stra%C3%9Fe?q=%C3%A4#%C3%B6)",
    ] {
        assert!(file.contains(uri), "{uri}");
    }
    assert_eq!(file.matches("/URI(").count(), 3);
}
