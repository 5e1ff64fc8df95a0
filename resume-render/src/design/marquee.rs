//! Marquee: for leads, sales and creative people.

use super::*;

const DISPLAY: Family = Family {
    name: "Fraunces",
    fallback: Generic::Serif,
};

const SANS: Family = Family {
    name: "Public Sans",
    fallback: Generic::Sans,
};

pub(super) const MARQUEE: Design = Design {
    name: "marquee",
    margins: Margins {
        top: 43.0,
        right: 44.0,
        bottom: 43.0,
        left: 48.0,
    },
    size: 9.2,
    screen: 16.5,
    leading: 1.34,
    measure: 62.0,
    fonts: Fonts {
        text: SANS,
        display: DISPLAY,
        label: SANS,
        code: Family {
            name: "Source Code Pro",
            fallback: Generic::Mono,
        },
    },
    strong: 600,
    colors: Colors {
        ink: Color::rgb(0x1f, 0x1b, 0x18),
        soft: Color::rgb(0x4d, 0x47, 0x41),
        accent: Color::rgb(0x22, 0x38, 0x4a),
        line: Color::rgb(0xd9, 0xcf, 0xc2),
        band: Some(Color::rgb(0x22, 0x38, 0x4a)),
        panel: Some(Color::rgb(0xf5, 0xf1, 0xea)),
    },
    columns: Columns::Side {
        width: 13.6,
        gap: 2.8,
        kinds: &[
            Kind::Skills,
            Kind::Education,
            Kind::Certificates,
            Kind::Languages,
            Kind::Interests,
            Kind::Awards,
        ],
    },
    header: Header {
        name: Style {
            font: Role::Display,
            size: 3.3,
            weight: 600,
            tracking: -0.02,
            ..Style::TEXT
        },
        ..Design::LEDGER.header
    },
    heading: Heading {
        style: Style {
            font: Role::Display,
            size: 1.38,
            weight: 600,
            ink: Ink::Accent,
            ..Style::TEXT
        },
        rule: Rule::None,
        ..Design::LEDGER.heading
    },
    head: Head {
        title: Style {
            size: 1.06,
            weight: 600,
            ..Style::TEXT
        },
        position: Style {
            weight: 600,
            ink: Ink::Accent,
            ..Style::TEXT
        },
        place: PlaceStyle::Comma,
        ..Design::LEDGER.head
    },
    period: Style {
        // The figures of one width are far apart.
        tracking: -0.02,
        ..Style::TEXT
    },
    gaps: Gaps {
        section: 1.2,
        heading: 0.36,
        entry: 0.8,
        position: 0.45,
        block: 0.22,
        item: 0.08,
        row: 0.3,
        header: 0.45,
    },
    rows: RowStyle {
        label: Style {
            weight: 600,
            ..Style::TEXT
        },
        ..Design::LEDGER.rows
    },
    ..Design::LEDGER
};
