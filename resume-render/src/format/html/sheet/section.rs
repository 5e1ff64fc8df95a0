//! Sections and their headings.

use super::*;

pub(super) fn push(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let (gaps, heading) = (&design.gaps, &design.heading);
    sheet.comment("Sections.");
    sheet.rule("section", format!("margin-top: {}", rem(gaps.section)));
    let line = match heading.rule {
        Rule::None | Rule::Rail { .. } => String::new(),
        Rule::Above { width, ink } => format!(
            "padding-top: {}; border-top: {}",
            rem(gaps.heading),
            border(width, ink)
        ),
        Rule::Below { width, ink } => format!(
            "padding-bottom: .1rem; border-bottom: {}",
            border(width, ink)
        ),
    };
    sheet.rule(
        "h2",
        format!(
            "margin-bottom: {}; {}; {line}",
            rem(gaps.heading),
            sheet.style(&heading.style)
        ),
    );
    if heading.style.size <= 1.3 && heading.style.size > 1.0 {
        sheet.rule("h2", "line-height: 1.2");
    }
}

pub(super) fn push_wide(sheet: &mut Sheet<'_>) {
    let offset = sheet.offset();
    match sheet.design.heading_place_shown() {
        HeadingPlace::Above => {
            if offset != 0.0 {
                sheet.rule("main", format!("padding-inline-start: {}", rem(offset)));
                if let Rule::Above { .. } = sheet.design.heading.rule {
                    let (out, back) = (rem(-offset), rem(offset));
                    sheet.rule(
                        "h2",
                        format!("margin-inline-start: {out}; padding-inline-start: {back}"),
                    );
                }
            }
        }
        HeadingPlace::Outdented { by } => {
            sheet.rule(
                "main > section",
                format!("padding-inline-start: {}", rem(by)),
            );
            sheet.rule(
                "main > section > h2",
                format!("margin-inline-start: {}", rem(-by)),
            );
        }
        HeadingPlace::Beside => push_beside(sheet),
    }
    let design = sheet.design;
    if let (Rule::Rail { width, ink }, Columns::Rail { width: rail, gap }) =
        (design.heading.rule, design.columns)
    {
        sheet.rule("h2", "position: relative");
        sheet.rule(
            "h2::before",
            format!(
                "content: \"\"; position: absolute; inset-inline-end: calc(100% + {}); top: .62em; width: {}; border-top: {}",
                rem(gap),
                rem(rail),
                border(width, ink),
            ),
        );
    }
}

/// Headings in the free column, beside the text.
fn push_beside(sheet: &mut Sheet<'_>) {
    let Columns::Rail { width, gap } = sheet.design.columns else {
        return;
    };
    sheet.rule(
        "main > .p-summary",
        format!("margin-inline-start: {}", rem(width + gap)),
    );
    sheet.rule(
        "section",
        format!(
            "display: grid; grid-template: repeat(10, auto) 1fr / {} minmax(0, 1fr); column-gap: {}",
            rem(width),
            rem(gap)
        ),
    );
    sheet.rule("section > *", "grid-column: 2");
    // It is beside all rows, and what it is higher than they are becomes a part of the flexible
    // one: a heading of two lines pushes no text down. It begins where the first row does, so that
    // no page ends with it.
    sheet.rule(
        "section > h2",
        "grid-area: 2 / 1 / 12; align-self: start; margin: 0; padding: 0; border: 0; line-height: inherit; break-inside: auto; break-after: auto",
    );
    // The line has a row to itself, which stays with the next: as a border of the section it would
    // be alone at the end of a page.
    if let Rule::Above { width, ink } = sheet.design.heading.rule {
        sheet.rule(
            "section::before",
            format!(
                "content: \"\"; grid-area: 1 / 1 / 2 / 3; padding-top: {}; border-top: {}; break-after: avoid",
                rem(sheet.design.gaps.heading),
                border(width, ink)
            ),
        );
    }
}
