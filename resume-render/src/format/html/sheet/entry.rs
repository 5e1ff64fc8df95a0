//! Entries: their heads, and the space between what they are made of.

use super::text::OLD_STYLE;
use super::*;
use crate::design::{Figures, Gaps, Head, PlaceStyle};

pub(super) fn push(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let Gaps {
        section: _,
        heading: _,
        entry,
        position,
        block,
        item: _,
        row: _,
        header: _,
    } = design.gaps;
    let above = |gap: f32| format!("margin-top: {}", rem(gap));
    sheet.comment("Entries.");
    sheet.rule(
        "section > * + *, article > * + *, section > div > * + *",
        above(block),
    );
    sheet.rule("section > h2 + *", "margin-top: 0");
    sheet.rule(
        "section > :is(article, div) + *, section > * + :is(article, div):not(h2 + *), li + li > :is(article, div)",
        above(entry),
    );
    sheet.rule(
        "section > :has(> hgroup:only-child > :is(:only-child, :first-child:nth-last-child(2))) + :has(> hgroup:only-child > :is(:only-child, :first-child:nth-last-child(2)))",
        above(design.gaps.between_lines()),
    );
    sheet.rule(
        "article > * + article, article > article + *",
        above(position),
    );
    // As near as the role of an employer with only one.
    sheet.rule("article > hgroup + article", "margin-top: 0");
    // What has no text of its own belongs to the head above it, and what follows belongs to it.
    sheet.rule(
        "article > :has(> hgroup:only-child) + :is(:has(> hgroup:only-child), :not(article))",
        above(block),
    );
    push_heads(sheet);
}

fn push_heads(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let Head {
        title,
        position,
        organization,
        subtitle,
        place: _,
    } = &design.head;
    sheet.rule("hgroup, .head", "display: flex; flex-direction: column");
    sheet.rule(
        "hgroup > p:not(.aside)",
        with_slant(sheet.style(subtitle), subtitle),
    );
    // A line with a title is not higher than those of the text.
    let height = match title.size {
        1.0 => "",
        _ => "; line-height: 1",
    };
    sheet.rule(
        "hgroup :is(strong, .p-job-title, .p-degree)",
        with_slant(sheet.style(title), title) + height,
    );
    // A role or a degree under its organisation, or after it.
    sheet.rule(
        ":is(.role, .degree) > hgroup :is(strong, .p-job-title, .p-degree), hgroup > p :is(.p-job-title, .p-degree), hgroup > * > :is(strong, a) ~ .whole :is(.p-job-title, .p-degree)",
        with_slant(sheet.style_over(position, title), position),
    );
    sheet.rule(
        "hgroup .p-org:not(strong, :has(> strong)), hgroup .p-org > em",
        with_slant(sheet.style_over(organization, subtitle), organization),
    );
    push_periods(sheet);
    // Until when something is valid comes after when it began.
    sheet.rule("hgroup > p:not(.aside):has(> time)", "order: 2");
    // What is whole breaks only where it is longer than a line.
    sheet.rule(
        ".whole, .p-location, .p-locality",
        "display: inline-block; max-width: 100%",
    );
    push_separators(sheet);
    sheet.rule("time, .p-tel", "white-space: nowrap");
}

/// Periods on lines of their own. Kerning would pull a dash to the words beside it in some typefaces.
fn push_periods(sheet: &mut Sheet<'_>) {
    let period = sheet.design.period;
    // Only figures of one width are nearer to each other than letters.
    let usual = Style {
        tracking: period.tracking.max(0.0),
        ..period
    };
    let style = sheet.style(&usual);
    sheet.rule(".aside", format!("order: 1; font-kerning: none; {style}"));
    if sheet.design.figures == Figures::OldStyle {
        sheet.rule(".aside time", format!("font-variant-numeric: {OLD_STYLE}"));
    }
}

/// Periods below each other: with figures of one width, so that they can be compared. Figures as
/// letters have them would look as if they were spaced.
fn push_column_of_periods(sheet: &mut Sheet<'_>) {
    let Design {
        period, figures, ..
    } = sheet.design;
    let column = "main :is(hgroup, .head) > .aside";
    if period.tracking < 0.0 {
        sheet.rule(column, format!("letter-spacing: {}", em(period.tracking)));
    }
    // Not in the spaces between the dates, which some typefaces have of the width of figures too.
    if *figures == Figures::Lining {
        let dates = format!("{column} time");
        sheet.rule(&dates, "font-variant-numeric: tabular-nums");
    }
}

/// Points and commas between parts of a line. They are drawn over the room before them, which is at
/// the end of the line before; where what they are before begins a line, they are outside of the text
/// and cut off. The lines of what they are before never are: the room is a padding of them all.
fn push_separators(sheet: &mut Sheet<'_>) {
    sheet.rule(":is(h3, h4, h5, h6, hgroup > p):has(.gap)", CUT);
    let place = sheet.design.head.place;
    if place != PlaceStyle::Brackets {
        // A line does not end with a space, however wide it is.
        sheet.rule(".gap", "word-spacing: .45em");
        push_separator(sheet, ".gap", ".dot", 0.7, "text-align: center");
    }
    if place != PlaceStyle::Point {
        // The comma follows its word without a space.
        let room = match sheet.design.fonts.text.fallback {
            Generic::Serif | Generic::Sans => 0.5,
            Generic::Mono => 1.2,
        };
        let gap = format!("padding-inline-end: {}", em(room));
        sheet.rule(".gap:empty", gap);
        push_separator(sheet, ".gap:empty", ".comma", room, "");
    }
}

/// A separator in so much room before what is whole.
fn push_separator(sheet: &mut Sheet<'_>, gap: &str, separator: &str, room: f32, align: &str) {
    let (room, back) = (em(room), em(-room));
    sheet.rule(
        &format!("{gap} + .whole"),
        format!(
            "max-width: calc(100% + {room}); margin-inline-start: {back}; padding-inline-start: {room}"
        ),
    );
    sheet.rule(
        separator,
        format!("display: inline-block; width: {room}; margin-inline-start: {back}; {align}"),
    );
}

/// Cuts off what is outside of the text at its beginning and end. Letters may reach a little over
/// the edge there, and accents over the top.
pub(super) const CUT: &str = "clip-path: inset(-1em -.15em)";

/// The declarations with the slant, which the element has by itself too.
fn with_slant(declarations: String, style: &Style) -> String {
    if style.italic {
        declarations
    } else {
        format!("font-style: normal; {declarations}")
    }
}

pub(super) fn push_wide(sheet: &mut Sheet<'_>) {
    let heads = "main :is(hgroup, .head)";
    match sheet.design.dates_shown() {
        Dates::Below => {}
        Dates::Right => {
            sheet.rule(
                heads,
                "display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: baseline; column-gap: 1.2rem",
            );
            sheet.rule("main :is(hgroup, .head) > *", "grid-column: 1 / -1");
            sheet.rule(
                "main :is(hgroup, .head) > :first-child:not(:last-child)",
                "grid-column: 1",
            );
            sheet.rule(
                "main :is(hgroup, .head) > .aside",
                "grid-column: 2; order: 0; text-align: end; white-space: nowrap",
            );
            // A long period leaves room for a citation beside it, which has several lines.
            sheet.rule(
                "main .head",
                "grid-template-columns: minmax(0, 1fr) fit-content(40%)",
            );
            sheet.rule("main .head > .aside", "white-space: normal");
            push_column_of_periods(sheet);
        }
        Dates::Rail => {
            let Columns::Rail { width, gap } = sheet.design.columns else {
                return;
            };
            sheet.rule(
                heads,
                format!(
                    "display: grid; grid-template: repeat(9, auto) 1fr / {} minmax(0, 1fr); align-items: baseline; column-gap: {}; margin-inline-start: calc({} - var(--further, 0rem))",
                    rem(width),
                    rem(gap),
                    rem(-(width + gap)),
                ),
            );
            sheet.rule(
                "main :is(hgroup, .head) > *",
                "grid-column: 2; margin-inline-start: var(--further, 0rem)",
            );
            // It is beside all rows: a period of two lines pushes none of them down.
            sheet.rule(
                "main :is(hgroup, .head) > .aside",
                "grid-area: 1 / 1 / 11; order: 0; margin: 0; text-align: end",
            );
            // Nor what is under the head.
            sheet.rule(
                "main :is(hgroup, .head):not(:last-child) > .aside",
                "height: 0",
            );
            push_column_of_periods(sheet);
        }
    }
}
