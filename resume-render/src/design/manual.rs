//! Manual: for systems programmers.

use super::*;

const MONO: Family = Family {
    name: "IBM Plex Mono",
    fallback: Generic::Mono,
};

pub(super) const MANUAL: Design = Design {
    name: "manual",
    margins: Margins {
        top: 46.0,
        right: 90.0,
        bottom: 46.0,
        left: 80.0,
    },
    size: 10.0,
    screen: 16.0,
    leading: 1.32,
    measure: 52.0,
    fonts: Fonts {
        text: Family {
            name: "IBM Plex Sans",
            fallback: Generic::Sans,
        },
        display: MONO,
        label: MONO,
        code: MONO,
    },
    strong: 600,
    colors: Colors {
        ink: Color::rgb(0x1a, 0x1a, 0x1a),
        soft: Color::rgb(0x47, 0x4d, 0x54),
        accent: Color::rgb(0x00, 0x69, 0x5c),
        line: Color::rgb(0x1a, 0x1a, 0x1a),
        band: None,
        panel: None,
    },
    header: Header {
        rule: Rule::Below {
            width: 0.08,
            ink: Ink::Line,
        },
        name: Style {
            font: Role::Display,
            size: 2.2,
            weight: 600,
            tracking: -0.04,
            ..Style::TEXT
        },
        headline: Style {
            size: 1.12,
            ..Style::TEXT
        },
        contact: Style {
            font: Role::Label,
            size: 0.88,
            ..Style::TEXT
        },
        contact_lines: Contact::Lines { separator: '|' },
        ..Design::LEDGER.header
    },
    heading: Heading {
        style: Style {
            font: Role::Label,
            size: 1.0,
            weight: 600,
            case: Case::Capitals,
            tracking: 0.1,
            ink: Ink::Accent,
            ..Style::TEXT
        },
        place: HeadingPlace::Outdented { by: 4.6 },
        rule: Rule::None,
        ..Design::LEDGER.heading
    },
    head: Head {
        title: Style {
            size: 1.05,
            weight: 600,
            ..Style::TEXT
        },
        position: Style {
            weight: 600,
            ink: Ink::Accent,
            ..Style::TEXT
        },
        ..Design::LEDGER.head
    },
    period: Style {
        font: Role::Label,
        size: 0.9,
        ..Style::TEXT
    },
    rows: RowStyle {
        place: Rows::Column,
        label_width: 8.6,
        label: Style {
            font: Role::Label,
            size: 0.9,
            weight: 500,
            ..Style::TEXT
        },
    },
    list: ListStyle {
        bullet: BulletSign::__checked('-'),
        ..Design::LEDGER.list
    },
    gaps: Gaps {
        section: 1.05,
        heading: 0.35,
        entry: 0.8,
        position: 0.4,
        block: 0.22,
        item: 0.08,
        row: 0.1,
        header: 0.45,
    },
    ..Design::LEDGER
};
