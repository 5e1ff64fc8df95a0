//! Sections and their headings.

use super::*;

pub(super) fn push(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let (gaps, heading) = (&design.gaps, &design.heading);
    sheet.comment("Sections.");
    let above = match heading.rule {
        Rule::Above { width, ink } => format!(
            "padding-top: {}; border-top: {}",
            rem(gaps.heading),
            border(width, ink)
        ),
        Rule::None | Rule::Below { .. } | Rule::Rail { .. } => String::new(),
    };
    sheet.rule(
        "section",
        format!("margin-top: {}; {above}", rem(gaps.section)),
    );
    let below = match heading.rule {
        Rule::Below { width, ink } => format!(
            "padding-bottom: .1rem; border-bottom: {}",
            border(width, ink)
        ),
        Rule::None | Rule::Above { .. } | Rule::Rail { .. } => String::new(),
    };
    sheet.rule(
        "h2",
        format!(
            "margin-bottom: {}; {}; {below}",
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
    match sheet.headings() {
        HeadingPlace::Above => {
            if offset != 0.0 {
                sheet.rule("main", format!("padding-inline-start: {}", rem(offset)));
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
            "display: grid; grid-template: repeat(9, auto) 1fr / {} minmax(0, 1fr); column-gap: {}",
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
        "grid-area: 1 / 1 / 11; align-self: start; margin: 0; line-height: inherit; break-inside: auto; break-after: auto",
    );
}
