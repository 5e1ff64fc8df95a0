//! What is above the first section.

use super::*;
use crate::design::{Contact, Header};
use resume_core::model::Color;

/// The largest name on a narrow screen.
const NARROW: f32 = 2.0;

pub(super) fn push(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let Header {
        is_centered,
        is_outdented: _,
        rule,
        name,
        headline,
        contact,
        contact_lines: _,
        summary,
    } = &design.header;
    let gap = rem(design.gaps.header);
    sheet.comment("The header.");
    let centered = if *is_centered {
        "text-align: center"
    } else {
        ""
    };
    let line = match *rule {
        Rule::None | Rule::Rail { .. } => String::new(),
        Rule::Above { width, ink } => {
            format!("border-top: {}; padding-top: .9rem", border(width, ink))
        }
        Rule::Below { width, ink } => {
            format!(
                "border-bottom: {}; padding-bottom: .6rem",
                border(width, ink)
            )
        }
    };
    sheet.rule("header", format!("{centered}; {line}"));
    if let Some(band) = design.colors.band {
        push_band(sheet, band);
    }
    let short = Style {
        size: name.size.min(NARROW),
        ..*name
    };
    sheet.rule("h1", sheet.style(&short));
    let below = format!("margin-top: {gap}");
    sheet.rule(
        "header .p-pronouns",
        "margin-top: .15rem; font-size: .9rem; color: var(--soft)",
    );
    sheet.rule(
        "header .p-job-title",
        format!(
            "margin-top: {}; {}",
            rem(design.gaps.header * 0.7),
            sheet.style(headline)
        ),
    );
    sheet.rule(
        "address",
        format!("{below}; font-style: normal; {}", sheet.style(contact)),
    );
    let justified = if *is_centered {
        "justify-content: center"
    } else {
        ""
    };
    sheet.rule(
        "address ul",
        format!("display: flex; flex-wrap: wrap; gap: .1rem 1.2em; list-style: none; {justified}"),
    );
    sheet.rule("address li", "min-width: 0");
    sheet.rule(
        "main > .p-summary",
        format!(
            "margin-top: {}; {}",
            rem(design.gaps.header * 1.6),
            sheet.style(summary)
        ),
    );
    let align = if *is_centered {
        "align-items: center"
    } else {
        ""
    };
    sheet.rule(
        "header:has(> .u-photo)",
        format!("display: flex; flex-direction: column-reverse; gap: 1rem; {align}"),
    );
    sheet.rule(
        ".u-photo",
        "flex: none; width: auto; height: auto; max-width: 8rem; max-height: 10rem",
    );
}

/// A band of colour from edge to edge, with light text.
fn push_band(sheet: &mut Sheet<'_>, band: Color) {
    // The image of a border can be wider than the element without making the page wider.
    sheet.rule(
        "header",
        format!(
            "--ink: {}; --soft: {}; --accent: {}; margin-top: -1.75rem; padding-block: 1.5rem 1.2rem; color: var(--ink); background: {band}; border-image: linear-gradient({band}, {band}) fill 0 / 0 / 0 100vw; -webkit-print-color-adjust: exact; print-color-adjust: exact",
            Color::WHITE,
            Color::WHITE.mixed(band, 50).readable_on(band, Color::LEAST_CONTRAST),
            Color::WHITE,
        ),
    );
}

pub(super) fn push_wide(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let header = &design.header;
    if design.colors.band.is_some() {
        sheet.rule(
            "header",
            format!(
                "margin: -3.25rem 0 {}; padding-block: 2.2rem 1.6rem",
                page::BELOW_BAND
            ),
        );
    }
    let offset = sheet.offset();
    if offset != 0.0 && !header.is_outdented {
        sheet.rule("header", format!("padding-inline-start: {}", rem(offset)));
    }
    if header.name.size > NARROW {
        sheet.rule("h1", format!("font-size: {}", rem(header.name.size)));
    }
    if header.is_centered {
        sheet.rule(
            "header:has(> .u-photo)",
            "display: grid; grid-template-columns: minmax(8rem, 1fr) auto minmax(8rem, 1fr); align-items: start; gap: 0",
        );
        sheet.rule("header > div", "grid-column: 2");
        sheet.rule(".u-photo", "justify-self: end");
    } else {
        sheet.rule(
            "header:has(> .u-photo)",
            "flex-direction: row; gap: 2rem; justify-content: space-between",
        );
        sheet.rule("header > div", "flex: 1; min-width: 0");
    }
    match header.contact_lines {
        Contact::Lines { separator } => push_lines(sheet, separator),
        Contact::Columns { count } => sheet.rule(
            "address ul",
            format!(
                "display: grid; grid-template-columns: repeat({count}, minmax(0, auto)); justify-content: start; column-gap: 1.8rem"
            ),
        ),
    }
}

/// Items on lines, with a separator between two that neither ends nor begins a line.
fn push_lines(sheet: &mut Sheet<'_>, separator: char) {
    if sheet.design.header.is_centered {
        push_centered(sheet, separator);
        return;
    }
    // The separator is before each item; those that begin a line are outside of the box, which
    // clips them. The space between two items is the first part of the gap, and the separator is in
    // the middle of both.
    let contact = sheet.design.fonts.of(sheet.design.header.contact.font);
    let (gap, space) = match contact.fallback {
        Generic::Serif | Generic::Sans => (0.8, 0.25),
        Generic::Mono => (1.2, 0.6),
    };
    sheet.rule("address", "overflow-x: clip");
    sheet.rule(
        "address ul",
        format!(
            "display: block; margin-inline-start: {}; text-wrap: balance",
            em(-gap)
        ),
    );
    sheet.rule(
        "address li",
        format!(
            "display: inline-block; position: relative; max-width: 100%; padding-inline-start: {}",
            em(gap)
        ),
    );
    let sign = escaped(separator);
    sheet.rule(
        "address li::before",
        format!(
            "content: \"{sign}\"; position: absolute; inset-inline-start: 0; width: {}; text-align: center; color: var(--soft)",
            em(gap - space)
        ),
    );
}

/// Centred items. The separator is painted on the space between two: a line does not end with a
/// space. It would if the lines were balanced.
fn push_centered(sheet: &mut Sheet<'_>, separator: char) {
    sheet.rule("address ul", "display: block");
    sheet.rule("address li", "display: inline");
    sheet.rule(
        "address li > span",
        "display: inline-block; max-width: 100%",
    );
    let painted = match separator {
        '·' => dot(0.2),
        '•' => dot(0.32),
        '|' => "linear-gradient(var(--soft) 0 0) 50% 60% / .07em .8em".to_owned(),
        _ => "linear-gradient(var(--soft) 0 0) 50% 60% / .45em .07em".to_owned(),
    };
    sheet.rule(
        "address li:not(:last-child)::after",
        format!(
            "content: \" \"; word-spacing: 1em; background: {painted} no-repeat; -webkit-print-color-adjust: exact; print-color-adjust: exact"
        ),
    );
}

fn dot(size: f32) -> String {
    let size = em(size);
    format!("radial-gradient(closest-side, var(--soft) 80%, transparent) 50% 60% / {size} {size}")
}

/// A character inside quotation marks.
fn escaped(c: char) -> String {
    format!("\\{:x} ", u32::from(c))
}
