use super::*;
use crate::design::{Contact, Figures, Margins, PlaceStyle, RowStyle};
use resume_core::model::{Color, Density, DesignName, Foot, Links, Paper, Rows};

/// A sheet has these rules, and none of the others.
#[track_caller]
fn check(design: Design, has: &[&str], has_not: &[&str]) {
    let sheet = of(&design);
    for rule in has {
        assert!(sheet.contains(rule), "{rule:?} is missing in {sheet}");
    }
    for rule in has_not {
        assert!(!sheet.contains(rule), "{rule:?} is in {sheet}");
    }
}

#[test]
fn numbers_are_as_short_as_they_can_be() {
    let numbers = [0.0, -0.0004, 0.5, -0.5, 1.0, 10.0, 1.25, 0.1234].map(rem);
    assert_eq!(
        numbers,
        [
            "0", "0", ".5rem", "-.5rem", "1rem", "10rem", "1.25rem", ".123rem"
        ]
    );
}

#[test]
fn paper_and_screens_have_the_sizes_of_the_design() {
    let design = Design {
        size: 10.5,
        screen: 18.0,
        paper: Some(Paper::A4),
        margins: Margins::all(50.0),
        foot: Foot::None,
        ..Design::LEDGER
    };
    check(
        design,
        &[
            "  html { font-size: 10.5pt; }",
            "  html { font-size: 112.5%; }",
            "@page { margin: 50pt; size: A4; }",
        ],
        &["counter(page)"],
    );
    let numbered = Design {
        margins: Margins {
            left: 45.0,
            right: 45.0,
            ..Margins::all(38.0)
        },
        foot: Foot::NameAndPage,
        ..Design::BRIEF
    };
    check(
        numbered,
        &["margin: 38pt 45pt;", "counter(page) \" / \" counter(pages)"],
        &["size: letter", "size: A4"],
    );
}

#[test]
fn every_length_follows_the_text() {
    for name in DesignName::ALL {
        let sheet = of(&Design::named(*name).with_density(Density::Snug));
        // Only the paper is measured in points, and nothing in pixels.
        let (screen, _) = sheet.split_once("/* Paper. */").unwrap();
        assert!(
            !screen.contains("px") && !screen.contains("pt;"),
            "{screen}"
        );
    }
}

#[test]
fn dark_screens_have_the_twins_of_the_colours() {
    let dark = Design::FOLIO.colors.dark();
    let accent = format!("--accent: {}", dark.accent);
    check(
        Design::FOLIO,
        &["@media screen and (prefers-color-scheme: dark)", &accent],
        &[],
    );
}

#[test]
fn a_typeface_cannot_end_its_name() {
    let text = Family {
        name: "A\"; } </style>\n\\",
        fallback: Generic::Serif,
    };
    let design = Design {
        fonts: crate::design::Fonts {
            text,
            ..Design::LEDGER.fonts
        },
        ..Design::LEDGER
    };
    check(design, &["--text: \"A  /style>\", \"Iowan"], &["</style>"]);
}

#[test]
fn dates_are_where_the_design_has_them() {
    let grid = "grid-template-columns: minmax(0, 1fr) auto";
    check(Design::LEDGER, &[grid], &["grid-area: 1 / 1 / 11"]);
    let citations = "main .head { grid-template-columns: minmax(0, 1fr) fit-content(40%); }";
    check(Design::LEDGER, &[citations], &[]);
    check(Design::FOLIO, &[], &[citations]);
    check(Design::FOLIO, &["grid-area: 1 / 1 / 11"], &[grid]);
    let below = Design::LEDGER.with_dates(Dates::Below);
    check(below, &[".aside { order: 1;"], &[grid]);
    // Without a column that is free there is none for dates, and headings give way to dates.
    let side = Design::MARQUEE.with_dates(Dates::Rail);
    check(side, &[grid], &["grid-area: 1 / 1 / 11"]);
    let beside = Design::GRID.with_dates(Dates::Rail);
    check(beside, &["grid-area: 1 / 1 / 11"], &["section::before"]);
}

#[test]
fn headings_are_where_the_design_has_them() {
    check(
        Design::GRID,
        &["grid-area: 2 / 1 / 12", "section::before"],
        &[],
    );
    let mut outdented = Design::LEDGER;
    outdented.heading.place = HeadingPlace::Outdented { by: 2.4 };
    check(
        outdented,
        &["main > section > h2 { margin-inline-start: -2.4rem; }"],
        &[],
    );
    check(Design::FOLIO, &["h2::before"], &["border-bottom"]);
    check(
        Design::LEDGER,
        &["border-bottom: .06rem solid var(--accent)"],
        &["::before {\n    content: \"\""],
    );
}

#[test]
fn links_can_be_told_from_the_text_around_them() {
    let line = "text-decoration-color: var(--underline)";
    let screen = "@media screen and (prefers-color-scheme: dark) {\n  :is(main, body > aside) :is(p, li, dd) a";
    let everywhere =
        ":is(main, body > aside) a {\n  color: var(--accent);\n  text-decoration: underline;";
    // Where organisations have the colour of links, these have a line in heads too.
    check(Design::LEDGER, &[everywhere, line], &[screen]);
    // Dark blue is near black, red is not; on a dark screen both are light.
    let blue = Design::GRID.with_accent(Design::LEDGER.colors.accent);
    check(blue, &[line], &[everywhere, screen]);
    check(Design::GRID, &[line, screen], &[everywhere]);
    let underlined = Design {
        links: Links::Underline,
        ..Design::LEDGER
    };
    check(underlined, &["text-underline-offset"], &["--underline"]);
    let plain = Design {
        links: Links::Plain,
        ..Design::LEDGER
    };
    check(plain, &[], &["text-underline-offset", "--underline"]);
}

#[test]
fn addresses_are_on_paper_where_the_design_says_so() {
    let after = "content: \" (\" attr(data-address) \")\"";
    check(Design::LEDGER, &[], &[after]);
    let design = Design {
        addresses: true,
        ..Design::LEDGER
    };
    check(design, &[after], &[]);
}

#[test]
fn separators_are_painted_or_cut_off() {
    let contact = |is_centered, separator| {
        let mut design = Design::LEDGER;
        design.header.is_centered = is_centered;
        design.header.contact_lines = Contact::Lines { separator };
        design
    };
    check(
        contact(false, '/'),
        &[
            "content: \"\\2f \"",
            "address { clip-path: inset(-1em -.15em); }",
        ],
        &[],
    );
    check(
        contact(true, '·'),
        &["radial-gradient", "print-color-adjust: exact"],
        &["address { clip-path"],
    );
    // Any other is an image, with the colour of the screen, and wide ones have more space.
    check(
        contact(true, '❦'),
        &[
            "fill='%23474d57'%3E%26%2310086%3B%3C/text%3E",
            "word-spacing: 1.6em",
            "  @media screen and (prefers-color-scheme: dark) {\n    address li:not(:last-child)::after",
            "fill='%23a4aab5'",
        ],
        &["gradient"],
    );
    check(
        contact(true, '/'),
        &["word-spacing: 1em", "%26%2347%3B"],
        &[],
    );
    check(
        contact(false, '❦'),
        &[
            "content: \"\\2766 \"",
            "padding-inline-start: 1.7em",
            "width: 1.45em",
        ],
        &[],
    );
    check(
        contact(true, '|'),
        &["linear-gradient"],
        &["radial-gradient"],
    );
    check(
        Design::GRID,
        &[
            "repeat(auto-fill, minmax(min(100%, 12.935rem), max-content))",
            // As many rows as in three columns.
            "address ul:has(> :nth-child(4):last-child) { max-width: 42.306rem; }",
        ],
        &["address { clip-path", ":nth-child(5)", ":nth-child(7)"],
    );
}

#[test]
fn a_header_begins_where_the_text_does_and_a_line_below_it_where_the_name_does() {
    let header = |is_outdented, rule| {
        let mut design = Design::FOLIO;
        design.header.is_outdented = is_outdented;
        design.header.rule = rule;
        design
    };
    let (width, ink) = (0.1, Ink::Line);
    let outdented = "  address { margin-inline-start: 10.4rem; }";
    let margin = "  header { margin-inline-start: 10.4rem; }";
    let padding = "  header { padding-inline-start: 10.4rem; }";
    check(header(false, Rule::None), &[padding], &[margin, outdented]);
    let above = Rule::Above { width, ink };
    check(header(false, above), &[padding], &[margin, outdented]);
    let below = Rule::Below { width, ink };
    check(header(false, below), &[margin], &[padding, outdented]);
    check(header(true, below), &[outdented], &[margin, padding]);
}

#[test]
fn a_band_reaches_the_edges_of_the_paper() {
    let design = Design {
        margins: Margins {
            top: 43.0,
            ..Margins::all(50.0)
        },
        ..Design::MARQUEE.with_accent(Color::rgb(0x12, 0x34, 0x56))
    };
    check(
        design,
        &[
            "background: #123456",
            "margin: 43pt 0 50pt",
            "  body { max-width: none; padding: 0 50pt 0 50pt; }",
        ],
        &[],
    );
    check(Design::LEDGER, &["padding: 0; }"], &["border-image"]);
}

#[test]
fn a_panel_is_the_ground_of_a_side_column() {
    check(
        Design::MARQUEE,
        &[
            "--panel: #f5f1ea;",
            "--on-panel: #22384a;",
            "background: var(--panel)",
            "fill 0 / 0 / 0 100vw 100vh 0;",
            "margin-inline-end: -44pt; padding-inline-end: 44pt",
        ],
        &["border-inline-start: .06rem"],
    );
    let mut design = Design::MARQUEE;
    design.colors.panel = None;
    check(design, &["border-inline-start: .06rem"], &["--panel"]);
}

#[test]
fn a_later_rule_takes_back_what_an_earlier_one_says() {
    let sheet = Sheet {
        design: &Design::MANUAL,
        out: String::new(),
        indent: "",
    };
    let loud = Style {
        font: Role::Label,
        size: 1.5,
        weight: 700,
        italic: true,
        case: Case::SmallCaps,
        tracking: 0.1,
        ink: Ink::Accent,
    };
    assert_eq!(
        sheet.style_over(&Style::TEXT, &loud),
        "font-family: var(--text); font-size: 1rem; font-weight: 400; font-style: normal; \
         font-variant-caps: normal; letter-spacing: 0; color: var(--ink)"
    );
    assert_eq!(sheet.style_over(&loud, &Style::TEXT), sheet.style(&loud));
}

#[test]
fn rows_figures_and_places_follow_the_tokens() {
    let mut design = Design::LEDGER;
    check(
        design,
        &["tabular-nums", ".dot {"],
        &["fit-content(12.3rem)", "oldstyle-nums", ".comma {"],
    );
    design.rows = RowStyle {
        place: Rows::Column,
        ..design.rows
    };
    design.figures = Figures::OldStyle;
    design.head.place = PlaceStyle::Brackets;
    check(
        design,
        &["fit-content(12.3rem)", "oldstyle-nums", ".comma {"],
        &["tabular-nums", ".dot {"],
    );
}

#[test]
fn rules_without_declarations_are_left_out() {
    for name in DesignName::ALL {
        let sheet = of(Design::named(*name));
        assert!(!sheet.contains("{ }") && !sheet.contains("{\n}"), "{sheet}");
        assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
    }
}
