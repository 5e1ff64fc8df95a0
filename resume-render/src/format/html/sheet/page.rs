//! The page: colours, typefaces, columns, and paper.

use super::*;
use crate::design::{Colors, Figures, Fonts, Margins};
use resume_core::model::{Color, Foot, Links, Paper};

pub(super) fn push(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let Fonts {
        text,
        display,
        label,
        code,
    } = design.fonts;
    let light = colors(design, &design.colors, Color::WHITE);
    let mut root = format!("color-scheme: light dark; {light}; --text: {}", Stack(text));
    for (role, family) in [(Role::Display, display), (Role::Label, label)] {
        if family != text {
            root += &format!("; {}: {}", variable_of(role), Stack(family));
        }
    }
    root += &format!("; --code: {}", Stack(code));
    sheet.rule(":root", root);
    let dark = design.colors.dark();
    sheet.block(DARK, |sheet| {
        sheet.rule(":root", colors(design, &dark, Colors::DARK));
    });
    sheet.rule("*", "box-sizing: border-box; margin: 0; padding: 0");
    sheet.rule(
        "html",
        format!(
            "background: var(--paper); font-size: {}; text-size-adjust: 100%; -webkit-text-size-adjust: 100%",
            percent(narrow(design.screen)),
        ),
    );
    sheet.rule(
        "body",
        format!(
            "padding: 1.75rem {GUTTER} 2.5rem; color: var(--ink); font: 1rem/{} var(--text); font-kerning: normal; overflow-wrap: break-word",
            length(design.leading, ""),
        ),
    );
    sheet.rule("h1, h2, h3, h4, h5, h6", "font: inherit");
    sheet.rule("strong", format!("font-weight: {}", design.strong));
    // Letters of other scripts are taller, and neither slanted, small capitals nor spaced.
    let languages: Vec<_> = Design::UPRIGHT.map(|lang| format!(":lang({lang})")).into();
    let tall = languages.join(", ");
    sheet.rule(
        &format!(":is({tall}) > body"),
        format!(
            "line-height: {}",
            length((design.leading + 0.2).max(1.5), "")
        ),
    );
    sheet.rule(
        &format!(":is({tall}) *"),
        "font-synthesis-style: none; font-variant-caps: normal; letter-spacing: normal",
    );
    let upright = design.in_language(Design::UPRIGHT[0]);
    if upright != *design {
        sheet.rule(
            &format!(":is({tall}) :not(em)"),
            match design.figures {
                Figures::Lining => "font-style: normal !important",
                Figures::OldStyle => {
                    "font-style: normal !important; font-variant-numeric: lining-nums !important"
                }
            },
        );
    }
    if upright.rows.label != design.rows.label {
        sheet.rule(
            &format!(":is({tall}) dt"),
            format!("font-weight: {} !important", upright.rows.label.weight),
        );
    }
}

/// The space at the sides of a narrow screen.
const GUTTER: &str = "1.125rem";

/// The size of the text on a narrow screen, in pixels.
fn narrow(screen: f32) -> f32 {
    (screen * 0.95).max(16.0).min(screen)
}

/// The colours on a ground.
fn colors(design: &Design, colors: &Colors, ground: Color) -> String {
    let Colors {
        ink,
        soft,
        accent,
        line,
        band: _,
        panel,
    } = colors;
    let mut all = format!(
        "--ink: {ink}; --soft: {soft}; --accent: {accent}; --line: {line}; --paper: {ground}"
    );
    if let Some(panel) = panel {
        let accent = accent.readable_on(*panel, Color::LEAST_CONTRAST);
        all += &format!("; --panel: {panel}; --on-panel: {accent}");
    }
    if design.links == Links::Colour {
        // A line under coloured words is fainter than they are.
        all += &format!("; --underline: {}", accent.mixed(ground, 110));
    }
    all
}

pub(super) fn push_wide(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    sheet.rule("html", format!("font-size: {}", percent(design.screen)));
    // The measure is that of the columns; what is around them is added.
    let width = design.measure + 2.0 * 1.5;
    sheet.rule(
        "body",
        format!(
            "max-width: {}; margin: 0 auto; padding: 3.25rem 1.5rem 4rem",
            rem(width)
        ),
    );
    match design.columns {
        Columns::Single | Columns::Rail { .. } => {}
        Columns::Side { width, gap, .. } => {
            sheet.rule(
                "body:has(> aside)",
                format!(
                    "display: grid; grid-template-columns: minmax(0, 1fr) {}; align-items: start; column-gap: {}",
                    rem(width + gap / 2.0),
                    rem(gap / 2.0),
                ),
            );
            sheet.rule("header", "grid-column: 1 / -1");
            match design.colors.panel {
                Some(_) => push_panel(sheet, gap),
                None => sheet.rule(
                    "body > aside",
                    format!(
                        "align-self: stretch; padding-inline-start: {}; border-inline-start: {}",
                        rem(gap / 2.0),
                        border(0.06, Ink::Line)
                    ),
                ),
            }
            // The text of a side column begins where that beside it does.
            sheet.rule(":is(main, body > aside) > :first-child", "margin-top: 0");
        }
    }
}

/// The ground of the side column, which is as wide as that with the space around it, and as high as
/// the page below the header.
fn push_panel(sheet: &mut Sheet<'_>, gap: f32) {
    let around = rem(gap / 2.0);
    // A band has space below it, which the panel fills.
    let above = match sheet.design.colors.band {
        Some(_) => format!("margin-block-start: -{BELOW_BAND}"),
        None => String::new(),
    };
    sheet.rule(
        "body > aside",
        format!(
            "--accent: var(--on-panel); align-self: stretch; {above}; margin-inline-end: -{around}; padding: {BELOW_BAND} {around}; background: var(--panel); -webkit-print-color-adjust: exact; print-color-adjust: exact"
        ),
    );
    // To the edges of the window. The image of a border does not make the page larger.
    sheet.block("@media screen", |sheet| {
        let bleed = "border-image: linear-gradient(var(--panel), var(--panel)) fill 0 / 0 / 0";
        sheet.rule("body > aside", format!("{bleed} 100vw 100vh 0"));
        sheet.rule("[dir=rtl] > body > aside", format!("{bleed} 0 100vh 100vw"));
    });
}

/// The space below a band where the screen is wide.
pub(super) const BELOW_BAND: &str = "1.6rem";

/// Four lengths, as short as they can be written.
fn sides(top: f32, right: f32, bottom: f32, left: f32) -> String {
    let [top, right, bottom, left] = [top, right, bottom, left].map(pt);
    if right != left {
        format!("{top} {right} {bottom} {left}")
    } else if top != bottom {
        format!("{top} {right} {bottom}")
    } else if top != right {
        format!("{top} {right}")
    } else {
        top
    }
}

/// The rules for paper.
pub(super) fn push_paper(sheet: &mut Sheet<'_>) {
    let design = sheet.design;
    let Margins {
        top,
        right,
        bottom,
        left,
    } = design.margins;
    let has_band = design.colors.band.is_some();
    sheet.comment("Paper.");
    let mut page = if has_band {
        // The band reaches the edges of the paper, so the other margins are in the page.
        format!("margin: {} 0 {}", pt(top), pt(bottom))
    } else {
        format!("margin: {}", sides(top, right, bottom, left))
    };
    match design.paper {
        None => {}
        Some(Paper::Letter) => page += "; size: letter",
        Some(Paper::A4) => page += "; size: A4",
    }
    match design.foot {
        Foot::None => sheet.rule("@page", page),
        Foot::NameAndPage => {
            // The sheet is the same for everyone, so the foot has the number without the name.
            let style = &design.foot_style;
            let color = design.colors.of(style.ink);
            let slant = if style.italic { "italic " } else { "" };
            let weight = match style.weight {
                400 => String::new(),
                weight => format!("{weight} "),
            };
            let foot = format!(
                "content: counter(page) \" / \" counter(pages); font: {slant}{weight}{} {}; color: {color}",
                pt(design.size * style.size),
                Stack(sheet.design.fonts.of(style.font)),
            );
            sheet.block("@page", |sheet| {
                for declaration in page.split("; ") {
                    sheet.out.extend(["  ", declaration, ";\n"]);
                }
                sheet.rule("@bottom-center", foot);
            });
            sheet.block("@page :first", |sheet| {
                if has_band {
                    sheet.out.push_str("  margin-top: 0;\n");
                }
                sheet.rule("@bottom-center", "content: none");
            });
        }
    }
    if has_band && design.foot == Foot::None {
        sheet.rule("@page :first", "margin-top: 0");
    }
    sheet.block("@media print", |sheet| {
        sheet.rule("html", format!("font-size: {}", pt(design.size)));
        let padding = if has_band {
            format!("0 {} 0 {}", pt(right), pt(left))
        } else {
            "0".to_owned()
        };
        sheet.rule("body", format!("max-width: none; padding: {padding}"));
        if has_band {
            sheet.rule("header", format!("margin-top: -1pt; padding-top: {}", pt(top * 0.75 + 1.0)));
        }
        if let (Columns::Side { .. }, Some(_), true) =
            (design.columns, design.colors.panel, has_band)
        {
            // To the edge of the paper.
            let margin = pt(left.min(right));
            sheet.rule(
                "body > aside",
                format!("margin-inline-end: -{margin}; padding-inline-end: {margin}"),
            );
        }
        sheet.rule(
            "h2, hgroup:not(:last-child), .head:not(:last-child), article > :has(> hgroup:only-child):not(:last-child)",
            "break-after: avoid",
        );
        sheet.rule("h2, hgroup, .head, dl > div, address", "break-inside: avoid");
        sheet.rule(".new-page", "break-before: page");
        sheet.rule("p, li, dd", "orphans: 2; widows: 2");
        // Two items of a list stay on each page.
        sheet.rule(
            ":is(li, dl > div):is(:first-child:not(:last-child), :nth-last-child(2))",
            "break-after: avoid",
        );
        super::text::push_paper(sheet);
    });
}
