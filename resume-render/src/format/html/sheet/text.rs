//! Text in the sections: links, lists, labels with items, code and quotations.

use super::*;
use crate::design::{Colors, Figures, Head, ListStyle, RowStyle};
use resume_core::model::{Links, Numbering, Rows};

pub(super) fn push(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    sheet.comment("Text.");
    if design.figures == Figures::OldStyle {
        sheet.rule("body", format!("font-variant-numeric: {OLD_STYLE}"));
    }
    sheet.rule("p, li, dd, h1", "text-wrap: pretty");
    sheet.rule("sup, sub", "line-height: 0; font-size: .7em");
    sheet.rule("code", "font-family: var(--code); font-size: .9em");
    push_links(sheet);
    push_lists(sheet);
    push_rows(sheet);
    sheet.rule(
        "blockquote",
        format!(
            "padding-inline-start: {}; border-inline-start: {}",
            rem(design.list.indent),
            border(0.15, Ink::Line)
        ),
    );
}

/// Figures as letters have them.
pub(super) const OLD_STYLE: &str = "oldstyle-nums proportional-nums";

fn push_links(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    sheet.rule("a", "color: inherit; text-decoration: none");
    sheet.rule("a:hover, a:focus-visible", "text-decoration: underline");
    let links = ":is(main, body > aside) a";
    let line = "text-decoration: underline; text-decoration-thickness: .05em; text-underline-offset: .16em";
    match design.links {
        Links::Plain => {}
        Links::Underline => sheet.rule(links, line),
        Links::Colour => {
            let (color, line) = (
                "color: var(--accent)",
                format!("{line}; text-decoration-color: var(--underline)"),
            );
            // Without enough contrast to the text around them, links need a line.
            let in_text = ":is(main, body > aside) :is(p, li, dd) a";
            let is_enough = |colors: &Colors| colors.accent.contrast(colors.ink) >= ENOUGH;
            if has_accent(&design.head) {
                sheet.rule(links, format!("{color}; {line}"));
                return;
            }
            sheet.rule(links, color);
            if !is_enough(&design.colors) {
                sheet.rule(in_text, line);
            } else if !is_enough(&design.colors.dark()) {
                sheet.block(DARK, |sheet| sheet.rule(in_text, line));
            }
        }
    }
}

/// Whether something in a head has the colour of links without being one.
fn has_accent(head: &Head) -> bool {
    let Head {
        title,
        position,
        organization,
        subtitle,
        place: _,
    } = head;
    [title, position, organization, subtitle]
        .iter()
        .any(|style| style.ink == Ink::Accent)
}

/// The contrast to the text around them by which links need no line (WCAG 2.2, technique G183).
const ENOUGH: f32 = 3.0;

fn push_lists(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let ListStyle {
        bullet,
        ink,
        indent,
    } = design.list;
    let lists = ":is(main, body > aside)";
    sheet.rule(
        &format!("{lists} ul"),
        format!(
            "padding-inline-start: {}; list-style: \"{}\\2002\"",
            rem(indent),
            bullet.sign()
        ),
    );
    sheet.rule(&format!("{lists} ul ul"), "list-style: \"–\\2002\"");
    sheet.rule("li::marker", format!("color: var({})", color_of(ink)));
    let gap = format!("margin-top: {}", rem(design.gaps.item));
    sheet.rule(&format!("{lists} ul > li + li, {lists} ul ul"), gap);
    if design.numbering != Numbering::None {
        sheet.rule(
            "section > ol",
            "--further: 1.6rem; padding-inline-start: 1.6rem; font-variant-numeric: tabular-nums",
        );
    }
}

fn push_rows(sheet: &mut Sheet<'_>) {
    let RowStyle {
        place: _,
        label_width: _,
        label,
    } = &sheet.design.rows;
    sheet.rule("dt", sheet.style(label));
    sheet.rule("dt, dd", "display: inline");
    let gap = format!("margin-top: {}", rem(sheet.design.gaps.row));
    sheet.rule("dl > div + div", gap);
}

pub(super) fn push_wide(sheet: &mut Sheet<'_>) {
    let rows = &sheet.design.rows;
    match rows.place {
        Rows::Inline => {}
        Rows::Column => {
            // As wide as the labels of the list need, from the width of the design to half as much
            // again.
            let (least, most) = (rem(rows.label_width), rem(rows.label_width * 1.5));
            sheet.rule(
                "main dl",
                format!(
                    "display: grid; grid-template-columns: fit-content({most}) minmax(0, 1fr); column-gap: .9rem"
                ),
            );
            sheet.rule("main dl > div", "display: contents");
            let gap = format!("margin-top: {}", rem(sheet.design.gaps.row));
            sheet.rule("main dl > div + div > *", gap);
            sheet.rule("main dt", format!("min-width: {least}"));
        }
    }
}

pub(super) fn push_paper(sheet: &mut Sheet<'_>) {
    if sheet.design.addresses {
        sheet.rule(
            "a[data-address]::after",
            "content: \" (\" attr(data-address) \")\"; color: var(--soft)",
        );
    }
}
