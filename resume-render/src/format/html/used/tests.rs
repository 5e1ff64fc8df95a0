use super::super::sheet;
use super::*;
use crate::design::Columns;
use crate::document::{Arena, Document};
use crate::format::Html;
use crate::theme::{Classic, Theme, TitleFirst};
use resume_core::model::{
    Bullet, ContactItem, ContactValue, Content, Entry, Item, Job, Kind, Letter, Numbering, Period,
    Position, Prose, Resume, School, Section,
};

/// What the page of a résumé with this text in a section sets, without the foot.
fn used(design: Design, text: &str) -> Vec<String> {
    let text = Prose::parse(text).unwrap();
    let entry = Entry {
        title: Some(Prose::text("T")),
        organisation: Some(Prose::text("O")),
        ..Entry::default()
    };
    let bullet = Bullet {
        text,
        bullets: Default::default(),
        tags: Default::default(),
    };
    let items = vec![Item::Entry(entry), Item::Bullet(bullet)];
    let section = Section {
        title: Some(Prose::text("Hé")),
        ..Section::new(Content::Custom(items.into()))
    };
    let location = |place: &'static str| ContactItem::from(ContactValue::Location(place.into()));
    let resume = Resume {
        contact: vec![location("L"), location("M")].into(),
        sections: vec![section].into(),
        ..Resume::new("Ada")
    };
    let (arena, html) = (Arena::new(), html(design));
    shown(&html.used(&Classic.document(&resume, &arena)))
}

fn html(design: Design) -> Html {
    let foot = Foot::None;
    Html {
        design: Some(Design { foot, ..design }),
        ..Html::default()
    }
}

fn shown(used: &[Used]) -> Vec<String> {
    let shown = used.iter().map(|used| {
        let slant = if used.italic { " italic" } else { "" };
        let characters: String = used.characters.iter().collect();
        let features = Vec::from_iter(used.features.iter().copied()).join(" ");
        let (family, weight) = (used.family, used.weight);
        format!("{family} {weight}{slant} [{characters}] {features}")
    });
    shown.map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn each_element_looks_as_the_sheet_says() {
    assert_eq!(
        used(Design::LEDGER, "a *b* **c** `d` &<\""),
        [
            "Source Sans 3 700 [AHTacdé]",
            "Source Sans 3 400 [ \"&<LMOa·\u{2002}•]",
            "Source Sans 3 400 italic [b]",
            "Source Code Pro 400 [d]",
        ]
    );

    // Headings in small capitals, figures of the text.
    assert_eq!(
        used(Design::FOLIO, "a"),
        [
            "EB Garamond 400 [ ,ALMad·\u{2002}•] onum pnum",
            "EB Garamond 500 [Hé] c2sc onum pnum smcp",
            "EB Garamond 600 [T] onum pnum",
            "EB Garamond 400 italic [O] onum pnum",
        ]
    );
    // Headings in capitals, the name and the contact in another family.
    assert_eq!(
        used(Design::MANUAL, "a"),
        [
            "IBM Plex Mono 600 [AHadÉ]",
            "IBM Plex Mono 400 [ LM|]",
            "IBM Plex Sans 600 [T]",
            "IBM Plex Sans 400 [ -Oa·\u{2002}]",
        ]
    );
}

#[test]
fn a_letter_is_read_too() {
    let letter = Letter {
        subject: Some(Prose::text("S")),
        opening: Prose::text("o"),
        ..Letter::from(Resume::new("A"))
    };
    let (arena, html) = (Arena::new(), html(Design::LEDGER));
    let used = html.used(&Classic.letter(&letter, &arena));
    assert_eq!(
        shown(&used),
        ["Source Sans 3 700 [AS]", "Source Sans 3 400 [Ao]"]
    );
}

#[test]
fn without_the_sheet_of_a_design_nothing_is_asked_for() {
    let (resume, arena) = (Resume::new("Ada"), Arena::new());
    let document = Classic.document(&resume, &arena);
    for html in [
        Html {
            fragment: true,
            ..Html::default()
        },
        Html {
            style: Some("".into()),
            ..Html::default()
        },
    ] {
        assert_eq!(html.used(&document), []);
    }
}

#[test]
fn attributes_are_found_by_their_whole_name() {
    let attributes = "data-class=\"a\" class=\"b c\"";
    assert_eq!(attribute(attributes, "class"), "b c");
    assert_eq!(attribute(attributes, "href"), "");
}

/// Properties that decide which font text is set in, with which of its features, or that add text.
const PROPERTIES: &[&str] = &[
    "content",
    "font",
    "font-family",
    "font-feature-settings",
    "font-style",
    "font-variant",
    "font-variant-caps",
    "font-variant-numeric",
    "font-variant-position",
    "font-weight",
    "list-style",
    "quotes",
    "text-transform",
];

/// The rules of a style sheet with these properties, without the others.
fn rules(sheet: &str) -> Vec<String> {
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut open = Vec::new();
    let mut rest = sheet;
    while let Some(at) = rest.find(['{', '}', ';']) {
        let text = rest[..at].rsplit("*/").next().unwrap().trim();
        match &rest[at..at + 1] {
            "{" => open.push(text),
            "}" => drop(open.pop()),
            _ => {
                let selector = *open.last().unwrap();
                let (property, _) = text.split_once(':').unwrap();
                if PROPERTIES.contains(&property) {
                    match rules.last_mut() {
                        Some((last, declarations)) if *last == selector => declarations.push(text),
                        _ => rules.push((selector, vec![text])),
                    }
                }
            }
        }
        rest = &rest[at + 1..];
    }
    let rules = rules.iter();
    rules
        .map(|(selector, declarations)| format!("{selector} {{ {} }}", declarations.join("; ")))
        .collect()
}

/// Each of these rules is in [`Reader`] too. If one changes or is added, change it there.
#[test]
fn the_rules_of_the_sheet_are_known() {
    let style = |weight| Style {
        font: Role::Display,
        weight,
        italic: true,
        case: Case::SmallCaps,
        ..Style::TEXT
    };
    let mut design = Design {
        strong: 810,
        figures: Figures::Lining,
        addresses: true,
        numbering: Numbering::Up,
        period: style(110),
        foot: Foot::NameAndPage,
        foot_style: style(120),
        ..Design::FOLIO
    };
    design.fonts.display.name = "Display";
    design.header.name = style(130);
    design.header.headline = style(140);
    design.header.contact = style(150);
    design.header.summary = style(160);
    design.heading.style = style(170);
    design.head.title = style(180);
    design.head.position = style(190);
    design.head.organization = style(210);
    design.head.subtitle = style(220);
    design.rows.label = style(230);
    let (arena, letter) = (Arena::new(), Letter::from(Resume::new("A")));
    let letter = Classic.letter(&letter, &arena).letter.unwrap();
    let rules = |design: &Design| rules(&sheet::of_letter(design, &letter));
    let usual = rules(&design);
    let all = "font-family: var(--display)";
    let (end, tall) = (
        "font-style: italic; font-variant-caps: all-small-caps",
        ":is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(hi), :lang(bn), :lang(th), :lang(zh), :lang(ja), :lang(ko))",
    );
    let styled = |selector: &str, weight: u16| {
        format!("{selector} {{ {all}; font-weight: {weight}; {end} }}")
    };
    let expected = [
        "body { font: 1rem/1.18 var(--text) }".to_owned(),
        "h1, h2, h3, h4, h5, h6 { font: inherit }".to_owned(),
        "strong { font-weight: 810 }".to_owned(),
        // `Reader` does not know this one, and asks for features of small capitals that are not set.
        format!("{tall} * {{ font-variant-caps: normal }}"),
        format!("{tall} :not(em) {{ font-style: normal !important }}"),
        format!("{tall} dt {{ font-weight: 810 !important }}"),
        styled("h1", 130),
        styled("header .p-job-title", 140),
        // Browsers slant an address.
        format!("address {{ font-style: normal; {all}; font-weight: 150; {end} }}"),
        "address ul { list-style: none }".to_owned(),
        styled("main > .p-summary", 160),
        styled("h2", 170),
        styled("hgroup > p:not(.aside)", 220),
        styled("hgroup :is(strong, .p-job-title, .p-degree)", 180),
        styled(
            ":is(.role, .degree) > hgroup :is(strong, .p-job-title, .p-degree), \
             hgroup > p :is(.p-job-title, .p-degree), \
             hgroup > * > :is(strong, a) ~ .whole :is(.p-job-title, .p-degree)",
            190,
        ),
        styled(
            "hgroup .p-org:not(strong, :has(> strong)), hgroup .p-org > em",
            210,
        ),
        styled(".aside", 110),
        "code { font-family: var(--code) }".to_owned(),
        ":is(main, body > aside) ul { list-style: \"•\\2002\" }".to_owned(),
        ":is(main, body > aside) ul ul { list-style: \"–\\2002\" }".to_owned(),
        "section > ol { font-variant-numeric: tabular-nums }".to_owned(),
        styled("dt", 230),
        "address li::before { content: \"\\b7 \" }".to_owned(),
        "h2::before { content: \"\" }".to_owned(),
        "main :is(hgroup, .head) > .aside time { font-variant-numeric: tabular-nums }".to_owned(),
        "@bottom-center { content: counter(page) \" / \" counter(pages); font: italic 120 11pt \"Display\", \
         \"Iowan Old Style\", \"Palatino Linotype\", Palatino, P052, Georgia, \"Noto Serif\", serif; \
         content: none }"
            .to_owned(),
        "a[data-address]::after { content: \" (\" attr(data-address) \")\" }".to_owned(),
        "main > .subject { font-weight: 810 }".to_owned(),
    ];
    assert_eq!(usual, expected);

    // What other tokens add.
    design.figures = Figures::OldStyle;
    design.header.is_centered = true;
    let others = rules(&design);
    let others = Vec::from_iter(others.iter().filter(|rule| !usual.contains(rule)));
    let upright = format!(
        "{tall} :not(em) {{ font-style: normal !important; \
         font-variant-numeric: lining-nums !important }}"
    );
    assert_eq!(
        others,
        [
            upright.as_str(),
            ".aside time { font-variant-numeric: oldstyle-nums proportional-nums }",
            "body { font-variant-numeric: oldstyle-nums proportional-nums }",
            "address li:not(:last-child)::after { content: \" \" }",
        ]
    );
}

/// Roles under an employer, one role beside another one, and the summaries: each line of a head has
/// the style that the sheet gives it.
#[test]
fn each_line_of_a_head_has_its_style() {
    let style = |weight| Style {
        weight,
        ..Style::TEXT
    };
    let mut design = Design {
        period: style(110),
        strong: 810,
        ..Design::LEDGER
    };
    design.header.name = style(120);
    design.header.headline = style(130);
    design.header.summary = style(140);
    design.heading.style = style(150);
    design.head.title = style(160);
    design.head.position = style(170);
    design.head.organization = style(180);
    design.head.subtitle = style(190);
    let prose = |text: &'static str| Prose::text(text);
    let position = |title, period: Option<Period>| {
        Item::Entry(Position {
            title: prose(title),
            period,
            ..Position::default()
        })
    };
    let job = |employer, summary, positions: Vec<Item<Position>>| Job {
        employer: Some(prose(employer)),
        summary: vec![prose(summary)].into(),
        body: positions.into(),
        period: Some(Period::on("2014".parse().unwrap())),
        ..Job::default()
    };
    let year = |year: &str| Some(Period::on(year.parse().unwrap()));
    let jobs = vec![
        job("E", "e", vec![position("P", None)]),
        job(
            "F",
            "f",
            vec![position("Q", year("2015")), position("R", year("2016"))],
        ),
    ];
    let school = School {
        school: Some(prose("U")),
        body: vec![position("D", None)].into(),
        ..School::default()
    };
    let section = |title, content| Section {
        title: Some(prose(title)),
        ..Section::new(content)
    };
    let resume = Resume {
        headline: Some(prose("H")),
        summary: vec![prose("S")].into(),
        sections: vec![
            section("X", Content::Experience(jobs.into())),
            section("Y", Content::Education(vec![school].into())),
        ]
        .into(),
        ..Resume::new("N")
    };
    let arena = Arena::new();
    let used = |design, document: Document<'_>| {
        let used = shown(&html(design).used(&document)).concat();
        used.replace("Source Sans 3 ", " ")
    };
    assert_eq!(
        used(design, Classic.document(&resume, &arena)),
        " 120 [N] 130 [H] 140 [S] 150 [XY] 160 [EFU] 110 [012456] tnum 170 [DPQR] 400 [ ef·]"
    );
    assert_eq!(
        used(design, TitleFirst.document(&resume, &arena)),
        " 120 [N] 130 [H] 140 [S] 150 [XY] 160 [DFP] 110 [012456] tnum 180 [EU] 400 [ ef·] 170 [QR]"
    );
    // Figures of one width are for periods in a column beside the heads.
    let periods = |design| {
        let used = used(design, Classic.document(&resume, &arena));
        let of_periods = used.split(']').filter(|part| part.contains(" 110 "));
        let next = used.split(']').filter(|part| part.starts_with(" tnum"));
        (of_periods.count(), next.count())
    };
    let side = Columns::Side {
        width: 10.0,
        gap: 1.0,
        kinds: &[Kind::Experience],
    };
    let below = Dates::Below;
    assert_eq!(periods(design), (1, 1));
    assert_eq!(
        periods(Design {
            dates: below,
            ..design
        }),
        (1, 0)
    );
    assert_eq!(
        periods(Design {
            columns: side,
            ..design
        }),
        (1, 0)
    );
}
