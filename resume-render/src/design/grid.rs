//! Grid: for designers and product people.

use super::*;

const SANS: Family = Family {
    name: "Hanken Grotesk",
    fallback: Generic::Sans,
};

pub(super) const GRID: Design = Design {
    name: "grid",
    margins: Margins {
        top: 46.0,
        right: 64.0,
        bottom: 46.0,
        left: 60.0,
    },
    size: 9.8,
    screen: 16.0,
    leading: 1.36,
    measure: 58.0,
    fonts: Fonts {
        text: SANS,
        display: SANS,
        label: SANS,
        code: Family {
            name: "Source Code Pro",
            fallback: Generic::Mono,
        },
    },
    strong: 600,
    colors: Colors {
        ink: Color::rgb(0x14, 0x14, 0x14),
        soft: Color::rgb(0x4a, 0x4a, 0x4a),
        accent: Color::rgb(0xc2, 0x34, 0x0f),
        line: Color::rgb(0x14, 0x14, 0x14),
        band: None,
        panel: None,
    },
    columns: Columns::Rail {
        width: 8.7,
        gap: 1.0,
    },
    header: Header {
        is_outdented: true,
        rule: Rule::Above {
            width: 0.3,
            ink: Ink::Accent,
        },
        name: Style {
            size: 3.1,
            weight: 600,
            tracking: -0.035,
            ..Style::TEXT
        },
        headline: Style {
            size: 1.15,
            ink: Ink::Soft,
            ..Style::TEXT
        },
        contact: Style {
            size: 0.95,
            ..Style::TEXT
        },
        contact_lines: Contact::Columns { count: 3 },
        summary: Style {
            size: 1.12,
            ..Style::TEXT
        },
        ..Design::LEDGER.header
    },
    heading: Heading {
        style: Style {
            size: 1.1,
            weight: 600,
            ..Style::TEXT
        },
        place: HeadingPlace::Beside,
        rule: Rule::Above {
            width: 0.06,
            ink: Ink::Line,
        },
        ..Design::LEDGER.heading
    },
    head: Head {
        title: Style {
            size: 1.12,
            weight: 600,
            ..Style::TEXT
        },
        position: Style {
            weight: 600,
            ..Style::TEXT
        },
        organization: Style {
            weight: 500,
            ..Style::TEXT
        },
        subtitle: Style::TEXT,
        place: PlaceStyle::Comma,
    },
    period: Style {
        weight: 500,
        ink: Ink::Accent,
        ..Style::TEXT
    },
    rows: RowStyle {
        place: Rows::Column,
        label_width: 8.2,
        label: Style {
            weight: 600,
            ..Style::TEXT
        },
    },
    list: ListStyle {
        bullet: BulletSign::__checked('–'),
        ..Design::LEDGER.list
    },
    gaps: Gaps {
        section: 1.1,
        heading: 0.5,
        entry: 0.85,
        position: 0.4,
        block: 0.22,
        item: 0.08,
        row: 0.1,
        header: 0.5,
    },
    ..Design::LEDGER
};
