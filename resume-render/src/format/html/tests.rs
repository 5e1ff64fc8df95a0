//! Pages as they are written.

use super::*;
use crate::document::{
    Arena, Block, Content, Entry, Header, HeaderLine, Line, Part, Section, Span,
};
use crate::theme::{Classic, Theme};
use resume_core::model::{
    Address, Content as Held, Entry as ModelEntry, Inline, Item, Job, Lang, Paragraph, Period,
    Position, Prose, Resume, Section as ModelSection, Url,
};

/// The HTML of a headline with these spans.
fn shown(spans: &[Span<'_>], direction: Direction) -> String {
    let (resume, arena) = (Resume::new("Ada"), Arena::new());
    let mut document = Classic.document(&resume, &arena);
    let headline = [&[Span::text("|")], spans, &[Span::text("|")]].concat();
    let lines = [HeaderLine::Headline(Line(&headline))];
    (document.direction, document.header.lines) = (direction, &lines);
    let mut page = String::new();
    Html {
        fragment: true,
        linked_data: false,
        ..Html::default()
    }
    .push(&document, &mut page);
    page.split('|').nth(1).unwrap_or_default().to_owned()
}

#[test]
fn headings_go_down_to_the_sixth_level_and_stay_there() {
    let title = [Span::text("a")];
    let entry = |blocks| Entry {
        part: Part::Work,
        title: Line(&title),
        place: None,
        page: None,
        aside: None,
        subtitles: &[],
        blocks,
    };
    let (resume, arena) = (Resume::new("Ada"), Arena::new());
    let deep = (0..5).fold(&[][..], |blocks, _| {
        arena.items([Block::Entry(entry(blocks))])
    });
    let blocks = arena.items([deep[0], deep[0]]);
    let section = Section {
        kind: Kind::Custom,
        id: "a",
        on_new_page: false,
        title: Line(&title),
        usual: None,
        blocks,
    };
    let mut page = String::new();
    Html::default().push(
        &Document {
            sections: &[section],
            ..Classic.document(&resume, &arena)
        },
        &mut page,
    );
    let levels: String = page
        .match_indices("</h")
        .filter_map(|(at, _)| page[at + 3..].chars().next().filter(char::is_ascii_digit))
        .collect();
    assert_eq!(levels, "123456634566");
}

#[test]
fn a_section_begins_a_new_page_of_paper() {
    let title = [Span::plain(Part::Heading, "T")];
    let section = |on_new_page| Section {
        kind: Kind::Custom,
        id: "a",
        on_new_page,
        title: Line(&title),
        usual: None,
        blocks: &[],
    };
    let (resume, arena) = (Resume::new("Ada"), Arena::new());
    let mut page = String::new();
    Html::default().push(
        &Document {
            sections: &[section(false), section(true)],
            ..Classic.document(&resume, &arena)
        },
        &mut page,
    );
    let sections: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("<section"))
        .collect();
    assert_eq!(
        sections,
        [
            r#"<section id="a" aria-labelledby="a_title">"#,
            r#"<section id="a" class="new-page" aria-labelledby="a_title">"#,
        ]
    );
    // Only on paper: a screen has no pages.
    let (screen, print) = page.split_once("@media print {").expect("there is a sheet");
    let rule = ".new-page { break-before: page; }";
    assert!(print.contains(rule) && !screen.contains("new-page {"));
}

#[test]
fn every_page_has_a_title() {
    let title = |name, headline| {
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let spans = [Span::plain(Part::Headline, headline)];
        let lines = [HeaderLine::Headline(Line(&spans))];
        let header = Header {
            name,
            lines: &lines,
            photo: None,
        };
        let mut page = String::new();
        Html::default().push(
            &Document {
                header,
                ..Classic.document(&resume, &arena)
            },
            &mut page,
        );
        page.split("<title>")
            .nth(1)
            .and_then(|rest| rest.split("</title>").next())
            .map(str::to_owned)
    };
    let titles = [
        title("Ada", "Engineer"),
        title("Ada", ""),
        title("", "Engineer"),
        title("", ""),
    ];
    assert_eq!(
        titles.map(Option::unwrap_or_default),
        ["Ada – Engineer", "Ada", "Engineer", "Résumé"]
    );
}

#[test]
fn empty_text_leaves_no_tags() {
    let url = Url::from_static("https://ada.example");
    let text = |text: &'static str| Inline::Text(text.into());
    let link = |inner: Vec<Inline>| Inline::Link {
        text: inner.into(),
        url: url.clone(),
    };
    let empty = [
        Inline::Emphasis(vec![text("")].into()),
        link(vec![Inline::Strong(vec![text("")].into())]),
    ];
    let word = [link(vec![text("")]), link(vec![Inline::Code("a".into())])];
    for direction in [Direction::LeftToRight, Direction::RightToLeft] {
        for part in [Part::Text, Part::Role, Part::Email] {
            let empty = [
                Span::plain(part, ""),
                Span {
                    content: Content::Prose(&empty),
                    ..Span::plain(part, "")
                },
            ];
            assert_eq!(shown(&empty, direction), "");
            let linked = empty.map(|span| Span {
                link: Some(Address::of(&url)),
                ..span
            });
            assert_eq!(shown(&linked, direction), "");
        }
    }
    let span = Span {
        content: Content::Prose(&word),
        ..Span::text("")
    };
    assert_eq!(
        shown(&[span], Direction::LeftToRight),
        "<a href=\"https://ada.example\"><code>a</code></a>"
    );
}

/// The page of a résumé with a section of publications and one of skills.
fn page(format: Html) -> String {
    static URL: Url = Url::from_static("https://x.example/paper");
    let title = [Span {
        link: Some(Address::of(&URL)),
        ..Span::plain(Part::Title, "Sieve")
    }];
    let lines = [Line(&title)];
    let entry = Block::Entry(Entry {
        part: Part::Work,
        title: Line::default(),
        place: None,
        page: None,
        aside: None,
        subtitles: &lines,
        blocks: &[],
    });
    let (cited, rows) = ([entry, entry], [Block::Paragraph(Line(&title))]);
    let heading = [Span::plain(Part::Heading, "Straße")];
    let section = |kind, id, usual, blocks| Section {
        kind,
        id,
        on_new_page: false,
        title: Line(&heading),
        usual,
        blocks,
    };
    let sections = [
        section(Kind::Skills, "skills", Some("Skills"), &rows[..]),
        section(Kind::Publications, "publications", None, &cited[..]),
    ];
    let (resume, arena) = (Resume::new("Ada"), Arena::new());
    let document = Document {
        sections: &sections,
        ..Classic.document(&resume, &arena)
    };
    let mut page = String::new();
    Html {
        linked_data: false,
        ..format
    }
    .push(&document, &mut page);
    page
}

fn with(design: Design) -> Html {
    Html {
        design: Some(design),
        ..Html::default()
    }
}

#[test]
fn a_side_column_comes_after_the_text() {
    let place = |page: &str, what| page.find(what).unwrap_or_default();
    let marquee = page(with(Design::MARQUEE));
    let order = [
        "<main>",
        "id=\"publications\"",
        "</main>\n<aside>",
        "id=\"skills\"",
        "</aside>",
    ]
    .map(|what| place(&marquee, what));
    assert!(order.is_sorted() && order[0] > 0, "{marquee}");
    // What is alone is in the text; a fragment has no columns.
    let mut alone = Design::MARQUEE;
    alone.columns = Columns::Side {
        width: 10.0,
        gap: 1.0,
        kinds: &[Kind::Skills, Kind::Publications],
    };
    let fragment = Html {
        fragment: true,
        ..with(Design::MARQUEE)
    };
    for format in [with(alone), with(Design::LEDGER), fragment] {
        let page = page(format);
        assert!(!page.contains("<aside>"), "{page}");
        assert!(place(&page, "id=\"skills\"") < place(&page, "id=\"publications\""));
    }
}

#[test]
fn publications_have_the_numbers_of_the_design() {
    let numbered = |numbering| {
        page(with(Design {
            numbering,
            ..Design::LEDGER
        }))
    };
    let up = numbered(Numbering::Up);
    assert!(up.contains("<ol>\n<li>\n<div class=\"h-cite\">") && up.contains("</li>\n</ol>"));
    assert!(numbered(Numbering::Down).contains("<ol reversed>\n<li>\n<div"));
    assert!(!numbered(Numbering::None).contains("<ol"));
}

#[test]
fn headings_have_the_words_of_the_design() {
    let headings = |words| {
        let mut design = Design::LEDGER;
        design.heading.words = words;
        let page = page(with(design));
        let words = page
            .split("</h2>")
            .filter_map(|before| before.rsplit('>').next());
        let words = words.take(2);
        words.map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(headings(HeadingWords::AsWritten), "Straße Straße");
    assert_eq!(headings(HeadingWords::Capitals), "STRASSE STRASSE");
    assert_eq!(headings(HeadingWords::Usual), "SKILLS STRASSE");
}

#[test]
fn links_say_their_address_only_where_the_design_does() {
    let attribute = " data-address=\"x.example/paper\"";
    let design = Design {
        addresses: true,
        ..Design::LEDGER
    };
    assert!(page(with(design)).contains(attribute));
    assert!(!page(Html::default()).contains(attribute));
}

#[test]
fn a_page_carries_its_typefaces() {
    let face = Face {
        family: "EB Garamond\"".into(),
        weight: 600,
        italic: true,
        woff2: Cow::Borrowed(b"wOF2"),
    };
    assert!(!format!("{face:?}").contains("woff2"));
    let format = Html {
        faces: vec![face].into(),
        ..with(Design::FOLIO)
    };
    let page = page(format);
    for expected in [
        "img-src data:; font-src data:; base-uri",
        "<style>\n@font-face { font-family: \"EB Garamond\"; font-weight: 600; font-style: italic; font-display: block; src: url(data:font/woff2;base64,d09GMg==) format(\"woff2\"); }\n/* folio */",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    assert_hash(&page);
    // Nothing else opens the policy.
    assert!(!self::page(with(Design::FOLIO)).contains("font-src"));
}

#[test]
fn any_design_has_its_own_sheet_and_hash() {
    let changed = Design::LEDGER.with_accent(crate::design::Color::rgb(0x6d, 0x1f, 0x2a));
    for design in [Design::LEDGER, Design::MARQUEE, changed] {
        let page = page(with(design));
        assert!(page.contains(&*Html::style(&design)));
        assert!(page.contains(&design.colors.accent.to_string()));
        assert_hash(&page);
    }
}

/// The policy has the hash of the sheet in the page.
#[track_caller]
fn assert_hash(page: &str) {
    let between = |open, close| {
        let (_, rest) = page.split_once(open).unwrap();
        rest.split_once(close).unwrap().0
    };
    let hash = sha256::base64(&sha256::digest(between("<style>", "</style>").as_bytes()));
    let hash: String = hash.map(char::from).into_iter().collect();
    assert_eq!(between("'sha256-", "'"), hash);
}

#[test]
fn a_page_and_a_part_of_one_say_their_language_and_direction() {
    for (tag, expected) in [
        ("de-CH", " lang=\"de-CH\">"),
        ("ar", " lang=\"ar\" dir=\"rtl\">"),
    ] {
        let resume = Resume {
            lang: Some(Lang::from_static(tag)),
            ..Resume::new("Ada")
        };
        let arena = Arena::new();
        let document = Classic.document(&resume, &arena);
        for (fragment, start) in [
            (false, "<!DOCTYPE html>\n<html"),
            (true, "<article class=\"h-resume\""),
        ] {
            let mut page = String::new();
            let html = Html {
                fragment,
                ..Html::default()
            };
            html.push(&document, &mut page);
            let first = page.split_inclusive('>').take(1 + usize::from(!fragment));
            assert_eq!(first.collect::<String>(), format!("{start}{expected}"));
        }
    }
}

#[test]
fn the_microformat_has_periods_and_summaries() {
    let prose = |text: &'static str| Prose::text(text);
    let between = |start: &str, end: &str| {
        let [start, end] = [start, end].map(|date| date.parse().unwrap());
        Period::between(start, end).ok()
    };
    let role = |period| {
        Item::Entry(Position {
            period,
            title: prose("P"),
            ..Position::default()
        })
    };
    let job = Job {
        employer: Some(prose("E")),
        period: between("2014-03", "2018-11-09"),
        summary: vec![prose("S")].into(),
        body: vec![role(between("2015", "2016")), role(None)].into(),
        ..Job::default()
    };
    let paper = ModelEntry {
        title: Some(prose("T")),
        period: between("2012", "2013"),
        ..ModelEntry::default()
    };
    let note = Item::Paragraph(Paragraph {
        text: prose("N"),
        tags: Default::default(),
    });
    let contents = [
        Held::Experience(vec![job].into()),
        Held::Publications(vec![paper].into()),
        Held::Custom(vec![note].into()),
    ];
    let resume = Resume {
        sections: contents.map(ModelSection::new).to_vec().into(),
        ..Resume::new("Ada")
    };
    let mut page = String::new();
    Html::default().push(&Classic.document(&resume, &Arena::new()), &mut page);
    let paragraphs = page.lines().filter(|line| line.starts_with("<p"));
    assert_eq!(
        paragraphs.collect::<Vec<_>>(),
        [
            "<p class=\"aside\"><time class=\"dt-start\" datetime=\"2014-03\">Mar 2014</time> – <time class=\"dt-end\" datetime=\"2018-11-09\">Nov 9, 2018</time></p>",
            "<p class=\"p-summary\">S</p>",
            "<p class=\"aside\"><time datetime=\"2015\">2015</time>–<time datetime=\"2016\">2016</time></p>",
            "<p>“<span class=\"p-name\">T</span>.”</p>",
            "<p class=\"aside\"><time class=\"dt-published\" datetime=\"2012\">2012</time>–<time class=\"dt-end\" datetime=\"2013\">2013</time></p>",
            "<p>N</p>",
        ]
    );
}

/// On paper the address of a link is after it, unless it is what the link says.
#[test]
fn addresses_are_printed_after_other_texts() {
    let url = Url::from_static("https://ada.example");
    for (part, is_printed) in [
        (Part::Email, false),
        (Part::Phone, false),
        (Part::Website, false),
        (Part::Profile, false),
        (Part::Page, false),
        (Part::Doi, false),
        (Part::Title, true),
        (Part::Employer, true),
        (Part::Link, true),
    ] {
        let spans = [Span {
            link: Some(Address::of(&url)),
            ..Span::plain(part, "x")
        }];
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let mut document = Classic.document(&resume, &arena);
        let lines = [HeaderLine::Headline(Line(&spans))];
        document.header.lines = &lines;
        let mut page = String::new();
        let design = Design {
            addresses: true,
            ..Design::LEDGER
        };
        with(design).push(&document, &mut page);
        let body = page.split("<body").nth(1).unwrap();
        assert_eq!(body.contains("data-address"), is_printed, "{part:?}");
    }
}
