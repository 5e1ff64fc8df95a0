//! Whole documents: what is in the parts.

mod direction;
mod hostile;
mod letter;
mod outline;

use crate::Docx;
use outline::{outline, part, text_of};
use resume_core::model::{DesignChoice, DesignName, Photo, Picture, Resume};
use resume_render::design::Design;
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme, TitleFirst};

/// The résumé that the language says so.
#[track_caller]
fn resume(source: &str) -> Resume {
    let parsed = resume_syntax::parse(source.parse().unwrap());
    let lowered = resume_syntax::lower(&parsed.tree);
    let problem = parsed.problems.first().or(lowered.problems.first());
    assert!(problem.is_none(), "{problem:?}");
    lowered.resume
}

/// The design of this name with these settings.
fn design(name: DesignName, settings: &[(&str, &str)]) -> Design {
    let mut choice = DesignChoice {
        name: Some(name),
        ..DesignChoice::NONE
    };
    for (name, value) in settings {
        choice.settings.set(name, value).unwrap();
    }
    Design::of(&choice)
}

/// What a résumé is in a design, a line for each paragraph.
#[track_caller]
fn check(design: Design, theme: &dyn Theme, source: &str, expected: &[&str]) {
    let (resume, arena) = (resume(source), Arena::new());
    let docx = Docx {
        design: Some(design),
        ..Docx::default()
    };
    let parts = docx.parts(&theme.document(&resume, &arena));
    assert_eq!(outline(&parts), expected);
}

const JOBS: &str = r#"
    name: "Ada Example"
    headline: "Engineer"
    contact { email: "ada@ada.example" location: "Boston" "Blog": "https://blog.example/zoë" }
    summary: "Knows *storage*."
    experience {
        2014..2018 "Senior Engineer", "Data Path" at "EMC" in "Hopkinton, MA" {
            - "wrote **TLA^+^**, see [this](https://a.example)" { - "and `code`" }
            "Stack": "C", "Rust"
        }
        2003 "Programmer" at "METLIFE" in "Warwick, RI"
    }
    skills { "C"; "Tools": "Git", "make, cmake" }
"#;

#[test]
fn every_block_has_its_style() {
    check(
        Design::LEDGER,
        &Classic,
        JOBS,
        &[
            "Title: Ada Example",
            "Subtitle: Engineer",
            "Contact: [Hyperlink:ada@ada.example](mailto:ada@ada.example) · {Place:Boston} · \
             [Hyperlink:Blog](https://blog.example/zo%C3%AB): \
             [Hyperlink:blog.example/zoë](https://blog.example/zo%C3%AB)",
            "Summary: Knows {Emphasis:storage}.",
            "Heading1: Experience",
            "Heading2 before=84: EMC{b=0: · }{Place,b=0:Hopkinton, MA}→{Period,b=0:2014–2018}",
            "Details: {Role:Senior Engineer} · Data Path",
            "ListBullet 0 before=42: wrote {Strong:TLA}{Strong,superscript:+}, see \
             [Hyperlink:this](https://a.example)",
            "ListBullet2 1: and {HTMLCode:code}",
            "LabelledItems before=42: {Label:Stack}{Label::} C, Rust",
            "Heading2 keepNext=0: METLIFE{b=0: · }{Place,b=0:Warwick, RI}{b=0: · }\
             {Role,b:Programmer}→{Period,b=0:2003}",
            "Heading1: Skills",
            "BodyText before=84: C",
            "LabelledItems: {Label:Tools}{Label::} Git; make, cmake",
        ],
    );
}

#[test]
fn a_title_may_be_first_and_the_place_after_a_comma() {
    check(
        Design::GRID,
        &TitleFirst,
        r#"name: "Ada" experience { 2014..2018 "Engineer", "Data Path" at "EMC" in "Boston" { - "a" } }"#,
        &[
            "Title: Ada",
            "Heading1: Experience",
            "Heading2 before=98: Engineer, Data Path{b=0: – }{Employer,b=0:EMC}{b=0:, }\
             {Place,b=0:Boston}→{Period,b=0:2014–2018}",
            "ListBullet 0 before=43: a",
        ],
    );
}

#[test]
fn a_period_that_would_be_broken_has_a_line_of_its_own() {
    let head = |words: usize| {
        let title = "word ".repeat(words);
        let source = format!(
            "name: \"Ada\" projects {{ 2014-11..2018-12 \"{}\" }}",
            title.trim()
        );
        let (resume, arena) = (resume(&source), Arena::new());
        let parts = Docx::default().parts(&Classic.document(&resume, &arena));
        part(&parts, "word/document.xml").contains("<w:br/>")
    };
    // 41 times the size of the text is the width: 12 words and the period, or 16 without it.
    assert_eq!(
        [11, 12, 13, 14, 16, 17, 40].map(head),
        [false, false, true, true, true, false, false]
    );
}

#[test]
fn roles_are_one_level_deeper_than_their_employer() {
    check(
        Design::BRIEF,
        &Classic,
        r#"name: "Ada" experience { 2014..2018 at "EMC" in "Boston" {
            2016..2018 "Lead" { - "a" }
            2014..2016 "Engineer"
            - "b"
        } }"#,
        &[
            "Title: Ada",
            "Heading1: Experience",
            "Heading2 before=82: EMC{b=0:, }{Place,b=0:Boston}→{Period,b=0:2014–2018}",
            "Heading3 before=0: Lead→{Period,b=0:2016–2018}",
            "ListBullet 0 before=43: a",
            "Heading3: Engineer→{Period,b=0:2014–2016}",
            "ListBullet 0 before=43: b",
        ],
    );
}

#[test]
fn publications_are_paragraphs_that_may_have_numbers() {
    let source = r#"name: "Ada" publications {
        2014 "On Logs" at "Journal" { authors: "Ada Example"; "Reprinted." }
        2012 "On Trees" at "Journal" { authors: "Ada Example" }
    }"#;
    let expected = |first, second| {
        [
            "Title: Ada".to_owned(),
            "Heading1: Publications".to_owned(),
            format!(
                "Citation #{first} before=84: Ada Example. “On Logs.” \
                 {{Emphasis:Journal}}.→{{Period:2014}}"
            ),
            "BodyText left=399: Reprinted.".to_owned(),
            format!(
                "Citation #{second} keepNext=0: Ada Example. “On Trees.” \
                 {{Emphasis:Journal}}.→{{Period:2012}}"
            ),
        ]
    };
    for (numbering, first, second, starts) in [("up", 2, 2, "1"), ("down", 2, 3, "2 1")] {
        let design = design(DesignName::Ledger, &[("numbering", numbering)]);
        let expected = expected(first, second);
        check(
            design,
            &Classic,
            source,
            &expected.each_ref().map(|line| &**line),
        );
        let (resume, arena) = (resume(source), Arena::new());
        let docx = Docx {
            design: Some(design),
            ..Docx::default()
        };
        let parts = docx.parts(&Classic.document(&resume, &arena));
        let numbering = part(&parts, "word/numbering.xml");
        let found: Vec<&str> = numbering
            .split("<w:startOverride w:val=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(found.join(" "), starts);
    }
}

#[test]
fn what_is_in_a_side_column_comes_last() {
    check(
        Design::MARQUEE,
        &Classic,
        r#"name: "Ada" skills { "C" } projects { "Logs" } references { "Grace" { "Good." } }"#,
        &[
            "Title: Ada",
            "Heading1: Projects",
            "Heading2 before=66 keepNext=0: Logs",
            "Heading1: References",
            "Heading2 before=66: Grace",
            "Quote: Good.",
            "Heading1: Skills",
            "BodyText before=66: C",
        ],
    );
}

#[test]
fn a_section_begins_a_new_page() {
    check(
        Design::LEDGER,
        &Classic,
        r#"name: "Ada" skills { "C" } interests on new page { "Go" }"#,
        &[
            "Title: Ada",
            "Heading1: Skills",
            "BodyText before=84: C",
            "Heading1 onNewPage: Interests",
            "BodyText before=84: Go",
        ],
    );
    // Nothing is above it.
    check(
        Design::LEDGER,
        &Classic,
        r#"name: "…" interests on new page { "Go" }"#,
        &[
            "Title: …",
            "Heading1 onNewPage: Interests",
            "BodyText before=84: Go",
        ],
    );
}

#[test]
fn settings_of_the_design_are_followed() {
    let source = r#"name: "Ada" experience "Work" { 2014 "Engineer" at "[EMC](https://emc.example)" { - "a" } }
        skills { "Tools": "Git" }"#;
    let settings = [
        ("dates", "below"),
        ("rows", "column"),
        ("headings", "usual"),
        ("addresses", "true"),
    ];
    check(
        design(DesignName::Ledger, &settings),
        &Classic,
        source,
        &[
            "Title: Ada",
            "Heading1: WORK EXPERIENCE",
            "Heading2 before=84: [Hyperlink:EMC](https://emc.example) (emc.example)",
            "Details: {Period:2014}",
            "Details: {Role:Engineer}",
            "ListBullet 0 before=42: a",
            "Heading1: SKILLS",
            "LabelledItems before=84: {Label:Tools}{Label::}→Git",
        ],
    );
}

#[test]
fn the_design_of_the_document_is_the_default() {
    let arena = Arena::new();
    let mut resume = resume(r#"name: "Ada""#);
    let text = |resume: &Resume, docx: &Docx| {
        let parts = docx.parts(&Classic.document(resume, &arena));
        part(&parts, "word/styles.xml")
    };
    let ledger = text(&resume, &Docx::default());
    resume.design.name = Some(DesignName::Folio);
    let folio = text(&resume, &Docx::default());
    assert!(ledger.contains("Source Sans 3") && !ledger.contains("EB Garamond"));
    assert!(folio.contains("EB Garamond") && folio.contains("<w:smallCaps/>"));
    let design = Some(Design::LEDGER);
    let docx = Docx {
        design,
        ..Docx::default()
    };
    assert_eq!(text(&resume, &docx), ledger);
}

#[test]
fn the_page_is_that_of_the_design() {
    let page = |settings: &[(&str, &str)]| {
        let (resume, arena) = (resume(r#"name: "Ada""#), Arena::new());
        let design = Some(design(DesignName::Ledger, settings));
        let docx = Docx {
            design,
            ..Docx::default()
        };
        let parts = docx.parts(&Classic.document(&resume, &arena));
        let text = part(&parts, "word/document.xml");
        let start = text.find("<w:sectPr>").unwrap();
        (text[start..].to_owned(), parts)
    };
    let (letter, parts) = page(&[]);
    assert!(letter.contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"));
    assert!(letter.contains("w:top=\"900\" w:right=\"1760\""));
    // The name and the number are at the foot of the pages after the first.
    assert!(
        letter.contains("<w:footerReference w:type=\"default\"") && letter.contains("<w:titlePg/>")
    );
    let foot = part(&parts, "word/footer1.xml");
    assert!(foot.contains(">Ada</w:t>") && foot.contains("w:instr=\" PAGE \""));
    let (a4, parts) = page(&[("paper", "a4"), ("margins", "1in"), ("foot", "none")]);
    assert!(a4.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>") && a4.contains("w:top=\"1440\""));
    assert!(!a4.contains("footer") || !a4.contains("footerReference"));
    assert!(parts.iter().all(|part| !part.path.contains("footer")));
}

#[test]
fn a_photo_has_an_alternative_and_its_place_is_no_text() {
    let (mut resume, arena) = (resume(r#"name: "Ada" summary: "a""#), Arena::new());
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x64\0\0\0\xc8";
    resume.photo = Some(Photo {
        path: "ada.png".into(),
        alternative: Some("Ada at \"work\"".into()),
        picture: Some(Picture::new(head.to_vec()).unwrap()),
        tags: Vec::new().into(),
    });
    let parts = Docx::default().parts(&Classic.document(&resume, &arena));
    let text = part(&parts, "word/document.xml");
    assert!(text.contains("descr=\"Ada at &quot;work&quot;\""));
    // 9 times the size of the text high, and half as wide.
    assert!(text.contains("<wp:extent cx=\"600075\" cy=\"1200150\"/>"));
    assert_eq!(text_of(&text), "Adaa");
    let photo = parts
        .iter()
        .find(|part| part.path == "word/media/photo.png");
    assert_eq!(photo.unwrap().bytes, head);
    // The summary begins below the photo: 90 points less the name.
    assert_eq!(outline(&parts)[1], "Summary before=1187: a");
}

#[test]
fn the_file_says_what_it_is() {
    let arena = Arena::new();
    let about = |source: &str, date: Option<&str>| {
        let resume = resume(source);
        let date = date.map(|date| date.parse().unwrap());
        let docx = Docx {
            date,
            ..Docx::default()
        };
        part(
            &docx.parts(&Classic.document(&resume, &arena)),
            "docProps/core.xml",
        )
    };
    let ada = about(r#"name: "Ada" lang: "de-CH" headline: "Ärztin""#, None);
    for expected in [
        "<dc:title>Ada – Ärztin</dc:title>",
        "<dc:creator>Ada</dc:creator>",
        "<dc:language>de-CH</dc:language>",
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">1970-01-01T00:00:00Z</dcterms:created>",
    ] {
        assert!(ada.contains(expected), "{ada}");
    }
    let dated = about(r#"name: "Ada""#, Some("2026-11"));
    assert!(dated.contains("2026-11-01T00:00:00Z</dcterms:modified>"));
}

#[test]
fn every_style_and_relationship_that_is_named_exists() {
    let (resume, arena) = (resume(JOBS), Arena::new());
    for name in DesignName::ALL {
        let docx = Docx {
            design: Some(*Design::named(*name)),
            ..Docx::default()
        };
        let parts = docx.parts(&Classic.document(&resume, &arena));
        let [text, styles, related] = [
            "word/document.xml",
            "word/styles.xml",
            "word/_rels/document.xml.rels",
        ]
        .map(|path| part(&parts, path));
        let named = |text: &str, before: &str| -> Vec<String> {
            text.split(before)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned)
                .collect()
        };
        for before in ["<w:pStyle w:val=\"", "<w:rStyle w:val=\""] {
            for id in named(&text, before) {
                assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
            }
        }
        for id in named(&text, "r:id=\"") {
            assert!(related.contains(&format!("Id=\"{id}\"")), "{id}");
        }
        for path in named(&related, "Target=\"")
            .iter()
            .filter(|path| !path.contains(':'))
        {
            let path = format!("word/{path}");
            assert!(parts.iter().any(|part| part.path == path), "{path}");
        }
    }
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let write = || {
        let (resume, arena) = (resume(JOBS), Arena::new());
        Docx::default().write(&Classic.document(&resume, &arena))
    };
    assert_eq!(write(), write());
}

#[test]
fn a_role_below_its_organisation_looks_the_same_wherever_it_is() {
    check(
        Design::FOLIO,
        &Classic,
        r#"name: "Ada" experience { 2014 "Engineer, *of sorts*" at "EMC" in "Boston" { - "a" } 2012 at "IBM" { "Intern" } }"#,
        &[
            "Title: Ada",
            "Heading1: Experience",
            "Heading2 before=66: EMC{b=0:, }{Place,b=0:Boston}→{Period,b=0:2014}",
            "Details: {Role,i:Engineer, }{Role,i=0:of sorts}",
            "ListBullet 0 before=35: a",
            "Heading2 keepNext=0: IBM{b=0: – }{Role,b,i:Intern}→{Period,b=0:2012}",
        ],
    );
}
