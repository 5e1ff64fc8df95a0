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
            soft_in(band),
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
    if offset != 0.0 {
        // A line below the header begins where the name does, one above it where the page does.
        let (selector, space) = match (header.is_outdented, header.rule) {
            (true, _) => ("address", "margin"),
            (false, Rule::Below { .. }) => ("header", "margin"),
            (false, Rule::None | Rule::Above { .. } | Rule::Rail { .. }) => ("header", "padding"),
        };
        sheet.rule(selector, format!("{space}-inline-start: {}", rem(offset)));
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
        Contact::Columns { count } => push_columns(sheet, count, offset),
    }
}

/// Items in as many columns as there is room for, up to so many; in fewer if there are as many rows.
fn push_columns(sheet: &mut Sheet<'_>, count: u8, offset: f32) {
    let least = narrowest_column(sheet.design.measure - offset, count);
    sheet.rule(
        "address ul",
        format!(
            "display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, {}), max-content)); justify-content: start; column-gap: {}",
            rem(least),
            rem(COLUMN_GAP)
        ),
    );
    let count = count.max(1);
    for items in count.saturating_add(1)..=MANY {
        let fewer = items.div_ceil(items.div_ceil(count));
        if fewer < count {
            // There is no room for one more.
            let (columns, gaps) = (f32::from(fewer + 1), f32::from(fewer));
            sheet.rule(
                &format!("address ul:has(> :nth-child({items}):last-child)"),
                format!(
                    "max-width: {}",
                    rem(columns * least + gaps * COLUMN_GAP - 0.1)
                ),
            );
        }
    }
}

/// More ways to reach a person than a header has.
const MANY: u8 = 12;

/// The space between two columns of contact.
const COLUMN_GAP: f32 = 1.8;

/// The least width of a column of contact, so that there are so many on a whole screen: on paper,
/// which is narrower, long items have fewer and wider columns.
fn narrowest_column(text: f32, count: u8) -> f32 {
    (text + COLUMN_GAP) / (f32::from(count) + 0.4) - COLUMN_GAP
}

/// Items on lines, with a separator between two that neither ends nor begins a line.
fn push_lines(sheet: &mut Sheet<'_>, separator: char) {
    if sheet.design.header.is_centered {
        push_centered(sheet, separator);
        return;
    }
    // The separator is before each item; those that begin a line are outside of the box, which
    // cuts them off. The space between two items is the first part of the gap, and the separator is in
    // the middle of both.
    let (gap, space) = match generic(sheet.design) {
        Generic::Serif | Generic::Sans => (0.8, 0.25),
        Generic::Mono => (1.2, 0.6),
    };
    let gap = if is_narrow(separator) { gap } else { gap + 0.9 };
    sheet.rule("address", entry::CUT);
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
    let after = "address li:not(:last-child)::after";
    let soft = "var(--soft)";
    let (painted, space) = match separator {
        '·' => (dot(0.2), 1.0),
        '•' => (dot(0.32), 1.0),
        '|' => (
            format!("linear-gradient({soft} 0 0) 50% 60% / .07em .8em"),
            1.0,
        ),
        sign => {
            let colors = &sheet.design.colors;
            let space = if is_narrow(sign) { 1.0 } else { 1.6 };
            let light = drawn(sheet.design, sign, colors.band.map_or(colors.soft, soft_in));
            (format!("{light} 50% 50% / 1.2em 1.2em"), space)
        }
    };
    sheet.rule(
        after,
        format!(
            "content: \" \"; word-spacing: {}; background: {painted} no-repeat; -webkit-print-color-adjust: exact; print-color-adjust: exact",
            em(space)
        ),
    );
    // An image has no colours of the page: a dark screen has another. In a band both are the same.
    if !matches!(separator, '·' | '•' | '|') && sheet.design.colors.band.is_none() {
        let dark = sheet.design.colors.dark().soft;
        let image = drawn(sheet.design, separator, dark);
        sheet.block(DARK, |sheet| {
            sheet.rule(after, format!("background-image: {image}"));
        });
    }
}

fn dot(size: f32) -> String {
    let size = em(size);
    format!("radial-gradient(closest-side, var(--soft) 80%, transparent) 50% 60% / {size} {size}")
}

/// An image of a sign, as wide and as high as its line, for what a gradient cannot paint.
fn drawn(design: &Design, sign: char, color: Color) -> String {
    let family = match generic(design) {
        Generic::Serif => "serif",
        Generic::Sans => "sans-serif",
        Generic::Mono => "monospace",
    };
    let color = color.to_string().replace('#', "%23");
    format!(
        "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12'%3E%3Ctext x='6' y='9.4' font-size='10' text-anchor='middle' font-family='{family}' fill='{color}'%3E%26%23{}%3B%3C/text%3E%3C/svg%3E\")",
        u32::from(sign)
    )
}

/// The kind of typeface that the contact has.
fn generic(design: &Design) -> Generic {
    design.fonts.of(design.header.contact.font).fallback
}

/// Whether a sign is narrower than most letters.
fn is_narrow(sign: char) -> bool {
    match sign {
        '%' | '&' | '@' | '#' | '+' | '<' | '=' | '>' | '~' => false,
        '·' | '•' | '¦' | '‧' | '∙' | '⋅' | '–' | '‐' | '›' | '‹' => true,
        sign => sign.is_ascii_punctuation(),
    }
}

/// The colour of text of less weight in a band.
fn soft_in(band: Color) -> Color {
    let soft = Color::WHITE.mixed(band, 50);
    soft.readable_on(band, Color::LEAST_CONTRAST)
}

/// A character inside quotation marks.
fn escaped(c: char) -> String {
    format!("\\{:x} ", u32::from(c))
}
