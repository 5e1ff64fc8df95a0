//! Ledger: for engineers, and for software that reads résumés.

use super::*;

const SANS: Family = Family {
    name: "Source Sans 3",
    fallback: Generic::Sans,
};

pub(super) const LEDGER: Design = Design {
    name: "ledger",
    order: Order::TitleFirst,
    paper: None,
    margins: Margins {
        top: 45.0,
        right: 88.0,
        bottom: 42.0,
        left: 86.0,
    },
    pages: None,
    fit: false,
    size: 10.5,
    screen: 17.0,
    leading: 1.24,
    measure: 44.0,
    fonts: Fonts {
        text: SANS,
        display: SANS,
        label: SANS,
        code: Family {
            name: "Source Code Pro",
            fallback: Generic::Mono,
        },
    },
    strong: 700,
    figures: Figures::Lining,
    colors: Colors {
        ink: Color::rgb(0x1d, 0x1d, 0x1f),
        soft: Color::rgb(0x47, 0x4d, 0x57),
        accent: Color::rgb(0x1b, 0x3a, 0x66),
        line: Color::rgb(0xc9, 0xce, 0xd6),
        band: None,
        panel: None,
    },
    columns: Columns::Single,
    header: Header {
        is_centered: false,
        is_outdented: false,
        rule: Rule::None,
        name: Style {
            font: Role::Display,
            size: 2.7,
            weight: 700,
            tracking: -0.01,
            ink: Ink::Accent,
            ..Style::TEXT
        },
        headline: Style {
            size: 1.18,
            ..Style::TEXT
        },
        contact: Style {
            size: 0.95,
            ..Style::TEXT
        },
        contact_lines: Contact::Lines { separator: '·' },
        summary: Style::TEXT,
    },
    heading: Heading {
        style: Style {
            font: Role::Display,
            size: 1.3,
            weight: 700,
            ink: Ink::Accent,
            ..Style::TEXT
        },
        words: HeadingWords::AsWritten,
        place: HeadingPlace::Above,
        rule: Rule::Below {
            width: 0.06,
            ink: Ink::Accent,
        },
    },
    head: Head {
        title: Style {
            size: 1.06,
            weight: 700,
            ..Style::TEXT
        },
        position: Style {
            weight: 700,
            ink: Ink::Accent,
            ..Style::TEXT
        },
        organization: Style {
            ink: Ink::Accent,
            ..Style::TEXT
        },
        subtitle: Style::TEXT,
        place: PlaceStyle::Point,
    },
    dates: Dates::Right,
    period: Style::TEXT,
    rows: RowStyle {
        place: Rows::Inline,
        label_width: 8.2,
        label: Style {
            weight: 700,
            ink: Ink::Soft,
            ..Style::TEXT
        },
    },
    list: ListStyle {
        bullet: BulletSign::__checked('•'),
        ink: Ink::Soft,
        indent: 1.25,
    },
    gaps: Gaps {
        section: 1.05,
        heading: 0.4,
        entry: 0.8,
        position: 0.42,
        block: 0.2,
        item: 0.08,
        row: 0.12,
        header: 0.4,
    },
    links: Links::Colour,
    addresses: false,
    numbering: Numbering::None,
    foot: Foot::NameAndPage,
    foot_style: Style {
        size: 0.85,
        ink: Ink::Soft,
        ..Style::TEXT
    },
};
