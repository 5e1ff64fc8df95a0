//! Brief: for law, finance, consulting and students.

use super::*;

const SERIF: Family = Family {
    name: "Libertinus Serif",
    fallback: Generic::Serif,
};

pub(super) const BRIEF: Design = Design {
    name: "brief",
    margins: Margins {
        top: 42.0,
        right: 84.0,
        bottom: 42.0,
        left: 84.0,
    },
    size: 10.8,
    screen: 17.5,
    leading: 1.21,
    measure: 48.0,
    fonts: Fonts {
        text: SERIF,
        display: SERIF,
        label: SERIF,
        code: Family {
            name: "IBM Plex Mono",
            fallback: Generic::Mono,
        },
    },
    colors: Colors {
        ink: Color::rgb(0, 0, 0),
        soft: Color::rgb(0, 0, 0),
        accent: Color::rgb(0, 0, 0),
        line: Color::rgb(0, 0, 0),
        band: None,
        panel: None,
    },
    header: Header {
        is_centered: true,
        name: Style {
            font: Role::Display,
            size: 2.3,
            weight: 700,
            ..Style::TEXT
        },
        headline: Style {
            size: 1.05,
            italic: true,
            ..Style::TEXT
        },
        contact: Style {
            size: 0.96,
            ..Style::TEXT
        },
        contact_lines: Contact::Lines { separator: '•' },
        ..Design::LEDGER.header
    },
    heading: Heading {
        style: Style {
            size: 1.0,
            weight: 700,
            case: Case::Capitals,
            tracking: 0.07,
            ..Style::TEXT
        },
        rule: Rule::Below {
            width: 0.07,
            ink: Ink::Line,
        },
        ..Design::LEDGER.heading
    },
    head: Head {
        position: Style {
            weight: 700,
            italic: true,
            ..Style::TEXT
        },
        organization: Style {
            italic: true,
            ..Style::TEXT
        },
        place: PlaceStyle::Comma,
        ..Design::LEDGER.head
    },
    period: Style::TEXT,
    gaps: Gaps {
        section: 1.05,
        heading: 0.38,
        entry: 0.7,
        position: 0.35,
        block: 0.2,
        item: 0.06,
        row: 0.09,
        header: 0.34,
    },
    links: Links::Underline,
    ..Design::LEDGER
};
