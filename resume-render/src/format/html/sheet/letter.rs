//! The parts of a letter.

use super::*;
use crate::document::Layout;

pub(super) fn push(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let line = design.leading;
    sheet.comment("Letters.");
    sheet.rule(
        "main > * + *",
        format!("margin-top: {}", rem(design.gaps.block)),
    );
    sheet.rule(
        ".recipient, .date",
        format!("margin-top: {}", rem(line * 1.5)),
    );
    if Layout::of(design.paper) == Layout::Window {
        sheet.rule(".date", "text-align: end");
    }
    sheet.rule(
        "main > .subject",
        format!(
            "margin-top: {}; font-weight: {}",
            rem(line * 2.0),
            design.strong
        ),
    );
    sheet.rule("main > .opening", format!("margin-top: {}", rem(line)));
    sheet.rule("main > .signature", "margin-top: 0");
    sheet.rule(
        "main > .signature + *",
        format!("margin-top: {}", rem(line * 1.5)),
    );
    sheet.block("@media print", |sheet| {
        sheet.rule(".closing", "break-after: avoid");
        // Room to sign it.
        sheet.rule(
            "main > .signature",
            format!("margin-top: {}", rem(line * 3.0)),
        );
    });
}
