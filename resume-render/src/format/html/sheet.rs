//! The style sheet of a page, made from the tokens of a design.
//!
//! A length of a design is a length in `rem`, and the text is a number of pixels on a screen and of
//! points on paper: so both have the same page. A narrow screen is what the rules are for unless
//! they say otherwise; columns are in rules for wide screens and paper.

mod entry;
mod header;
mod letter;
mod page;
mod section;
mod text;

use super::face::ends_name;
use crate::design::{Case, Columns, Design, Family, Generic, HeadingPlace, Ink, Role, Rule, Style};
use crate::document::Letter;
use resume_core::model::Dates;
use std::fmt::{self, Write};

/// The style sheet of a page in this design.
pub(super) fn of(design: &Design) -> String {
    let mut sheet = Sheet {
        design,
        out: format!("\n/* {} */\n", design.name),
        indent: "",
    };
    page::push(&mut sheet);
    header::push(&mut sheet);
    section::push(&mut sheet);
    entry::push(&mut sheet);
    text::push(&mut sheet);
    sheet.comment("Wide screens and paper.");
    let wide = format!("@media print, (min-width: {})", em(sheet.breakpoint()));
    sheet.block(&wide, |sheet| {
        page::push_wide(sheet);
        header::push_wide(sheet);
        section::push_wide(sheet);
        entry::push_wide(sheet);
        text::push_wide(sheet);
    });
    page::push_paper(&mut sheet);
    sheet.out
}

/// The style sheet of a letter in this design. The place of its address on paper depends on how long
/// the address is.
pub(super) fn of_letter(design: &Design, letter: &Letter<'_>) -> String {
    let mut sheet = Sheet {
        design,
        out: of(design),
        indent: "",
    };
    letter::push(&mut sheet, letter);
    sheet.out
}

/// A style sheet that is being written.
struct Sheet<'d> {
    design: &'d Design,
    out: String,
    /// What is before each line.
    indent: &'static str,
}

impl Sheet<'_> {
    /// A rule; nothing without declarations. Declarations are separated by `; `, and empty ones are
    /// left out.
    fn rule(&mut self, selector: &str, declarations: impl AsRef<str>) {
        let declarations = declarations.as_ref().split("; ");
        let declarations: Vec<&str> = declarations.filter(|one| !one.is_empty()).collect();
        if declarations.is_empty() {
            return;
        }
        let Sheet { out, indent, .. } = self;
        let line = format!("{indent}{selector} {{ {}; }}", declarations.join("; "));
        if line.chars().count() <= 100 {
            out.push_str(&line);
        } else {
            out.extend([indent, selector, " {\n"]);
            for declaration in declarations {
                out.extend([indent, "  ", declaration, ";\n"]);
            }
            out.extend([indent, "}"]);
        }
        out.push('\n');
    }

    /// Rules that hold under a condition; nothing without rules.
    fn block(&mut self, condition: &str, rules: impl FnOnce(&mut Self)) {
        let before = self.out.len();
        self.out.extend([condition, " {\n"]);
        let inner = self.out.len();
        self.indent = "  ";
        rules(self);
        self.indent = "";
        if self.out.len() == inner {
            self.out.truncate(before);
        } else {
            self.out.push_str("}\n");
        }
    }

    fn comment(&mut self, comment: &str) {
        let indent = self.indent;
        self.out.extend(["\n", indent, "/* ", comment, " */\n"]);
    }

    /// The declarations of a style: what differs from the text around it.
    fn style(&self, style: &Style) -> String {
        self.style_over(style, &Style::TEXT)
    }

    /// The declarations of a style: what differs from the text around it, or from the style that an
    /// earlier rule gives the same element.
    fn style_over(&self, style: &Style, earlier: &Style) -> String {
        let Style {
            font,
            size,
            weight,
            italic,
            case,
            tracking,
            ink,
        } = *style;
        let mut declarations = Vec::new();
        let mut add = |declaration: String| declarations.push(declaration);
        let family = |font| self.design.fonts.of(font);
        let text = family(Role::Text);
        if family(font) != text {
            add(format!("font-family: var({})", variable_of(font)));
        } else if family(earlier.font) != text {
            add("font-family: var(--text)".to_owned());
        }
        if size != 1.0 || earlier.size != 1.0 {
            add(format!("font-size: {}", rem(size)));
        }
        // Large letters need less space between their lines.
        if size > 1.3 {
            add("line-height: 1.12".to_owned());
        }
        if weight != 400 || earlier.weight != 400 {
            add(format!("font-weight: {weight}"));
        }
        if italic {
            add("font-style: italic".to_owned());
        } else if earlier.italic {
            add("font-style: normal".to_owned());
        }
        let has_case = |which: Case| [case, earlier.case].contains(&which);
        if has_case(Case::Capitals) {
            let is_now = case == Case::Capitals;
            let letters = if is_now { "uppercase" } else { "none" };
            add(format!("text-transform: {letters}"));
        }
        if has_case(Case::SmallCaps) {
            let is_now = case == Case::SmallCaps;
            let letters = if is_now { "all-small-caps" } else { "normal" };
            add(format!("font-variant-caps: {letters}"));
        }
        if tracking != 0.0 || earlier.tracking != 0.0 {
            add(format!("letter-spacing: {}", em(tracking)));
        }
        if ink != Ink::Text || earlier.ink != Ink::Text {
            add(format!("color: var({})", color_of(ink)));
        }
        declarations.join("; ")
    }

    /// How far the text begins after the column that is left free, if there is one.
    fn offset(&self) -> f32 {
        match self.design.columns {
            Columns::Rail { width, gap } => width + gap,
            Columns::Single | Columns::Side { .. } => 0.0,
        }
    }

    /// The width of the screen, in parts of the reader's own size of text, from which there is room
    /// for columns.
    fn breakpoint(&self) -> f32 {
        let columns = match self.design.columns {
            Columns::Single => 0.0,
            Columns::Rail { width, gap } => width + gap,
            Columns::Side { width, gap, .. } => width + gap,
        };
        ((columns + 34.0) * self.design.screen / USUAL).round()
    }
}

/// Screens whose readers want dark colours.
const DARK: &str = "@media screen and (prefers-color-scheme: dark)";

/// The size of text in browsers, in pixels, where the reader has chosen no other.
const USUAL: f32 = 16.0;

/// The size of text as a part of what the reader has chosen, whose default is [`USUAL`] pixels.
fn percent(pixels: f32) -> String {
    length(pixels / USUAL * 100.0, "%")
}

fn rem(parts: f32) -> String {
    length(parts, "rem")
}

fn em(parts: f32) -> String {
    length(parts, "em")
}

fn pt(points: f32) -> String {
    length(points, "pt")
}

/// A number with its unit, as people write it in style sheets: without zeros that say nothing.
fn length(number: f32, unit: &str) -> String {
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    match digits {
        "0" => "0".to_owned(),
        _ => format!("{sign}{}{unit}", digits.strip_prefix('0').unwrap_or(digits)),
    }
}

/// The custom property with the families of such text.
fn variable_of(role: Role) -> &'static str {
    match role {
        Role::Text => "--text",
        Role::Display => "--display",
        Role::Label => "--label",
        Role::Code => "--code",
    }
}

/// The custom property with a colour.
fn color_of(ink: Ink) -> &'static str {
    match ink {
        Ink::Text => "--ink",
        Ink::Soft => "--soft",
        Ink::Accent => "--accent",
        Ink::Line => "--line",
    }
}

/// A line that is drawn: how thick, and its colour.
fn border(width: f32, ink: Ink) -> String {
    format!("{} solid var({})", rem(width), color_of(ink))
}

/// The families for text in a typeface: it, then what systems have that is like it.
struct Stack(Family);

impl fmt::Display for Stack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Family { name, fallback } = self.0;
        let stack = match fallback {
            Generic::Serif => {
                "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, P052, Georgia, \"Noto Serif\", serif"
            }
            Generic::Sans => {
                "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif"
            }
            Generic::Mono => {
                "ui-monospace, \"Cascadia Code\", Menlo, Consolas, \"DejaVu Sans Mono\", monospace"
            }
        };
        f.write_char('"')?;
        for c in name.chars().filter(|c| !ends_name(*c)) {
            f.write_char(c)?;
        }
        write!(f, "\", {stack}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::{Contact, Figures, Margins, PlaceStyle, RowStyle};
    use resume_core::model::{Color, Density, DesignName, Foot, Links, Paper, Rows};

    /// A sheet has these rules, and none of the others.
    #[track_caller]
    fn check(design: Design, has: &[&str], has_not: &[&str]) {
        let sheet = of(&design);
        for rule in has {
            assert!(sheet.contains(rule), "{rule:?} is missing in {sheet}");
        }
        for rule in has_not {
            assert!(!sheet.contains(rule), "{rule:?} is in {sheet}");
        }
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let numbers = [0.0, -0.0004, 0.5, -0.5, 1.0, 10.0, 1.25, 0.1234].map(rem);
        assert_eq!(
            numbers,
            [
                "0", "0", ".5rem", "-.5rem", "1rem", "10rem", "1.25rem", ".123rem"
            ]
        );
    }

    #[test]
    fn paper_and_screens_have_the_sizes_of_the_design() {
        let design = Design {
            size: 10.5,
            screen: 18.0,
            paper: Some(Paper::A4),
            margins: Margins::all(50.0),
            foot: Foot::None,
            ..Design::LEDGER
        };
        check(
            design,
            &[
                "  html { font-size: 10.5pt; }",
                "  html { font-size: 112.5%; }",
                "@page { margin: 50pt; size: A4; }",
            ],
            &["counter(page)"],
        );
        let numbered = Design {
            margins: Margins {
                left: 45.0,
                right: 45.0,
                ..Margins::all(38.0)
            },
            foot: Foot::NameAndPage,
            ..Design::BRIEF
        };
        check(
            numbered,
            &["margin: 38pt 45pt;", "counter(page) \" / \" counter(pages)"],
            &["size: letter", "size: A4"],
        );
    }

    #[test]
    fn every_length_follows_the_text() {
        for name in DesignName::ALL {
            let sheet = of(&Design::named(*name).with_density(Density::Snug));
            // Only the paper is measured in points, and nothing in pixels.
            let (screen, _) = sheet.split_once("/* Paper. */").unwrap();
            assert!(
                !screen.contains("px") && !screen.contains("pt;"),
                "{screen}"
            );
        }
    }

    #[test]
    fn dark_screens_have_the_twins_of_the_colours() {
        let dark = Design::FOLIO.colors.dark();
        let accent = format!("--accent: {}", dark.accent);
        check(
            Design::FOLIO,
            &["@media screen and (prefers-color-scheme: dark)", &accent],
            &[],
        );
    }

    #[test]
    fn a_typeface_cannot_end_its_name() {
        let text = Family {
            name: "A\"; } </style>\n\\",
            fallback: Generic::Serif,
        };
        let design = Design {
            fonts: crate::design::Fonts {
                text,
                ..Design::LEDGER.fonts
            },
            ..Design::LEDGER
        };
        check(design, &["--text: \"A  /style>\", \"Iowan"], &["</style>"]);
    }

    #[test]
    fn dates_are_where_the_design_has_them() {
        let grid = "grid-template-columns: minmax(0, 1fr) auto";
        check(Design::LEDGER, &[grid], &["grid-area: 1 / 1 / 11"]);
        check(Design::FOLIO, &["grid-area: 1 / 1 / 11"], &[grid]);
        let below = Design::LEDGER.with_dates(Dates::Below);
        check(below, &[".aside { order: 1;"], &[grid]);
        // Without a column that is free there is none for dates, and headings give way to dates.
        let side = Design::MARQUEE.with_dates(Dates::Rail);
        check(side, &[grid], &["grid-area: 1 / 1 / 11"]);
        let beside = Design::GRID.with_dates(Dates::Rail);
        check(beside, &["grid-area: 1 / 1 / 11"], &["section::before"]);
    }

    #[test]
    fn headings_are_where_the_design_has_them() {
        check(
            Design::GRID,
            &["grid-area: 2 / 1 / 12", "section::before"],
            &[],
        );
        let mut outdented = Design::LEDGER;
        outdented.heading.place = HeadingPlace::Outdented { by: 2.4 };
        check(
            outdented,
            &["main > section > h2 { margin-inline-start: -2.4rem; }"],
            &[],
        );
        check(Design::FOLIO, &["h2::before"], &["border-bottom"]);
        check(
            Design::LEDGER,
            &["border-bottom: .06rem solid var(--accent)"],
            &["::before {\n    content: \"\""],
        );
    }

    #[test]
    fn links_can_be_told_from_the_text_around_them() {
        let line = "text-decoration-color: var(--underline)";
        let screen = "@media screen and (prefers-color-scheme: dark) {\n  :is(main, body > aside) :is(p, li, dd) a";
        // Dark blue is near black, red is not; on a dark screen both are light.
        check(Design::LEDGER, &[line], &[screen]);
        check(Design::GRID, &[line, screen], &[]);
        let underlined = Design {
            links: Links::Underline,
            ..Design::LEDGER
        };
        check(underlined, &["text-underline-offset"], &["--underline"]);
        let plain = Design {
            links: Links::Plain,
            ..Design::LEDGER
        };
        check(plain, &[], &["text-underline-offset", "--underline"]);
    }

    #[test]
    fn addresses_are_on_paper_where_the_design_says_so() {
        let after = "content: \" (\" attr(data-address) \")\"";
        check(Design::LEDGER, &[], &[after]);
        let design = Design {
            addresses: true,
            ..Design::LEDGER
        };
        check(design, &[after], &[]);
    }

    #[test]
    fn separators_are_painted_or_clipped() {
        let contact = |is_centered, separator| {
            let mut design = Design::LEDGER;
            design.header.is_centered = is_centered;
            design.header.contact_lines = Contact::Lines { separator };
            design
        };
        check(
            contact(false, '/'),
            &["content: \"\\2f \"", "address { overflow-x: clip; }"],
            &[],
        );
        check(
            contact(true, '·'),
            &["radial-gradient", "print-color-adjust: exact"],
            &["address { overflow-x"],
        );
        check(
            contact(true, '|'),
            &["linear-gradient"],
            &["radial-gradient"],
        );
        check(
            Design::GRID,
            &["repeat(3, minmax(0, auto))"],
            &["address { overflow-x"],
        );
    }

    #[test]
    fn a_band_reaches_the_edges_of_the_paper() {
        let design = Design {
            margins: Margins {
                top: 43.0,
                ..Margins::all(50.0)
            },
            ..Design::MARQUEE.with_accent(Color::rgb(0x12, 0x34, 0x56))
        };
        check(
            design,
            &[
                "background: #123456",
                "margin: 43pt 0 50pt",
                "  body { max-width: none; padding: 0 50pt 0 50pt; }",
            ],
            &[],
        );
        check(Design::LEDGER, &["padding: 0; }"], &["border-image"]);
    }

    #[test]
    fn a_panel_is_the_ground_of_a_side_column() {
        check(
            Design::MARQUEE,
            &[
                "--panel: #f5f1ea;",
                "--on-panel: #22384a;",
                "background: var(--panel)",
                "margin-inline-end: -44pt; padding-inline-end: 44pt",
            ],
            &["border-inline-start: .06rem"],
        );
        let mut design = Design::MARQUEE;
        design.colors.panel = None;
        check(design, &["border-inline-start: .06rem"], &["--panel"]);
    }

    #[test]
    fn a_later_rule_takes_back_what_an_earlier_one_says() {
        let sheet = Sheet {
            design: &Design::MANUAL,
            out: String::new(),
            indent: "",
        };
        let loud = Style {
            font: Role::Label,
            size: 1.5,
            weight: 700,
            italic: true,
            case: Case::SmallCaps,
            tracking: 0.1,
            ink: Ink::Accent,
        };
        assert_eq!(
            sheet.style_over(&Style::TEXT, &loud),
            "font-family: var(--text); font-size: 1rem; font-weight: 400; font-style: normal; \
             font-variant-caps: normal; letter-spacing: 0; color: var(--ink)"
        );
        assert_eq!(sheet.style_over(&loud, &Style::TEXT), sheet.style(&loud));
    }

    #[test]
    fn rows_figures_and_places_follow_the_tokens() {
        let mut design = Design::LEDGER;
        check(
            design,
            &["tabular-nums", ".dot {"],
            &["fit-content", "oldstyle-nums"],
        );
        design.rows = RowStyle {
            place: Rows::Column,
            ..design.rows
        };
        design.figures = Figures::OldStyle;
        design.head.place = PlaceStyle::Brackets;
        check(
            design,
            &["fit-content(12.3rem)", "oldstyle-nums"],
            &["tabular-nums", ".dot {"],
        );
    }

    #[test]
    fn rules_without_declarations_are_left_out() {
        for name in DesignName::ALL {
            let sheet = of(Design::named(*name));
            assert!(!sheet.contains("{ }") && !sheet.contains("{\n}"), "{sheet}");
            assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
        }
    }
}
