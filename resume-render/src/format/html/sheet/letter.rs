//! The parts of a letter.

use super::*;
use crate::document::{Layout, LetterGaps};

pub(super) fn push(sheet: &mut Sheet<'_>, letter: &Letter<'_>) {
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
    // Room to sign it, though less than on paper.
    sheet.rule(
        "main > .signature",
        format!("margin-top: {}", rem(line * 2.0)),
    );
    sheet.rule(
        "main > .signature + *",
        format!("margin-top: {}", rem(line * 1.5)),
    );
    sheet.block("@media print", |sheet| {
        let lines = letter.address_lines();
        let is_in_window = Layout::of(design.paper) == Layout::Window && lines > 0;
        push_gaps(sheet, is_in_window);
        if is_in_window {
            push_window(sheet, lines);
        }
        sheet.rule(".closing", "break-after: avoid");
    });
}

/// The gaps of letters on paper.
fn push_gaps(sheet: &mut Sheet<'_>, is_in_window: bool) {
    let LetterGaps {
        first,
        second,
        subject_below_window,
        subject,
        opening,
        opening_alone,
        closing,
        signature,
        enclosures,
    } = LetterGaps::PAPER;
    let subject = match is_in_window {
        true => subject_below_window,
        false => subject,
    };
    for (part, lines) in [
        (":is(.recipient, .date)", second),
        (":is(.recipient, .date):first-child", first),
        (".subject", subject),
        (".opening", opening_alone),
        (".subject + .opening", opening),
        (".closing", closing),
        (".signature", signature),
        (".signature + *", enclosures),
    ] {
        let gap = rem(sheet.design.leading * lines);
        sheet.rule(&format!("main > {part}"), format!("margin-top: {gap}"));
    }
}

/// Puts an address of so many lines into the window, and the date below the window.
///
/// Two floats without width reach from the top of the page to there. The address clears one and the
/// date the other, so both are moved down, but never up into a header that is higher than that.
fn push_window(sheet: &mut Sheet<'_>, lines: usize) {
    let Design {
        size,
        leading,
        margins,
        colors,
        ..
    } = sheet.design;
    // The first page of a design with a band has no margin at the top.
    let top = match colors.band {
        Some(_) => 0.0,
        None => margins.top,
    };
    let address = Layout::address_top(lines as f32 * leading * size) - top;
    let date = Layout::FIELD.1 - top;
    for (float, side, part, height) in [
        ("html::before", "left", ".recipient", address),
        ("body::before", "right", ".date", date),
    ] {
        sheet.rule(
            float,
            format!("content: \"\"; float: {side}; height: {}", pt(height)),
        );
        sheet.rule(part, format!("clear: {side}"));
    }
}

#[cfg(test)]
mod tests {
    use crate::design::Design;
    use crate::format::Html;
    use crate::render::Render;
    use resume_core::model::{DesignName, Letter, Paper, Resume};

    const MM: f32 = 72.0 / 25.4;

    /// The page of a letter with so many lines in its address.
    fn page(design: Design, paper: Paper, lines: usize) -> String {
        let letter = Letter {
            to: vec!["line".into(); lines].into(),
            ..Letter::from(Resume::new("Ada"))
        };
        let paper = Some(paper);
        let design = Some(Design { paper, ..design });
        let html = Html {
            design,
            ..Html::default()
        };
        letter.render(html).to_string()
    }

    /// Where the address and the date begin on A4, in millimetres from the top of the page.
    fn tops(design: Design, lines: usize) -> [f32; 2] {
        let page = page(design, Paper::A4, lines);
        let top = match design.colors.band {
            Some(_) => 0.0,
            None => design.margins.top,
        };
        ["html::before", "body::before"].map(|float| {
            let (_, rule) = page.split_once(float).unwrap();
            let (_, height) = rule.split_once("height: ").unwrap();
            let (height, _) = height.split_once("pt;").unwrap();
            (height.parse::<f32>().unwrap() + top) / MM
        })
    }

    #[track_caller]
    fn check(found: f32, millimetres: f32) {
        assert!((found - millimetres).abs() < 0.01, "{found}");
    }

    /// DIN 5008, form B: the window is from 45 to 90 mm, with room for notes of the post above the
    /// address.
    #[test]
    fn the_address_and_the_date_are_where_the_window_is() {
        for name in DesignName::ALL {
            let design = *Design::named(*name);
            let [address, date] = tops(design, 4);
            check(address, 62.7);
            check(date, 90.0);
            let line = design.leading * design.for_letter().size / MM;
            let [address, date] = tops(design, 7);
            check(address, 90.0 - 7.0 * line);
            check(date, 90.0);
            let [address, _] = tops(design, 12);
            check(address, 45.0);
        }
    }

    #[test]
    fn only_an_address_on_a4_has_a_window() {
        for (paper, lines) in [(Paper::Letter, 4), (Paper::A4, 0)] {
            let page = page(Design::LEDGER, paper, lines);
            assert!(!page.contains("float:") && !page.contains("clear:"));
        }
    }
}
