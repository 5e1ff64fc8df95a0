//! Folio: for scholars, writers and translators.

use super::*;

const SERIF: Family = Family {
    name: "EB Garamond",
    fallback: Generic::Serif,
};

pub(super) const FOLIO: Design = Design {
    name: "folio",
    margins: Margins {
        top: 50.0,
        right: 81.0,
        bottom: 50.0,
        left: 50.0,
    },
    size: 11.0,
    screen: 19.0,
    leading: 1.18,
    measure: 49.0,
    fonts: Fonts {
        text: SERIF,
        display: SERIF,
        label: SERIF,
        code: Family {
            name: "IBM Plex Mono",
            fallback: Generic::Mono,
        },
    },
    strong: 600,
    figures: Figures::OldStyle,
    colors: Colors {
        ink: Color::rgb(0x1a, 0x1a, 0x1a),
        soft: Color::rgb(0x3a, 0x36, 0x34),
        accent: Color::rgb(0x6d, 0x1f, 0x2a),
        line: Color::rgb(0xcc, 0xc6, 0xbc),
        band: None,
        panel: None,
    },
    columns: Columns::Rail {
        width: 9.3,
        gap: 1.1,
    },
    header: Header {
        name: Style {
            font: Role::Display,
            size: 3.0,
            ..Style::TEXT
        },
        headline: Style {
            size: 1.15,
            italic: true,
            ..Style::TEXT
        },
        contact: Style {
            size: 0.95,
            ..Style::TEXT
        },
        ..Design::LEDGER.header
    },
    heading: Heading {
        style: Style {
            size: 1.28,
            weight: 500,
            case: Case::SmallCaps,
            tracking: 0.08,
            ink: Ink::Accent,
            ..Style::TEXT
        },
        rule: Rule::Rail {
            width: 0.05,
            ink: Ink::Accent,
        },
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
            italic: true,
            ..Style::TEXT
        },
        organization: Style {
            italic: true,
            ..Style::TEXT
        },
        subtitle: Style::TEXT,
        place: PlaceStyle::Comma,
    },
    dates: Dates::Rail,
    period: Style {
        size: 0.96,
        ink: Ink::Soft,
        ..Style::TEXT
    },
    rows: RowStyle {
        place: Rows::Inline,
        label_width: 8.0,
        label: Style {
            italic: true,
            ..Style::TEXT
        },
    },
    gaps: Gaps {
        section: 1.1,
        heading: 0.3,
        entry: 0.62,
        position: 0.35,
        block: 0.16,
        item: 0.06,
        row: 0.08,
        header: 0.35,
    },
    ..Design::LEDGER
};
