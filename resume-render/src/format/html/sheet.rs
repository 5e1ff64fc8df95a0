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
#[cfg(test)]
mod tests;
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
        let outer = self.indent;
        self.out.extend([outer, condition, " {\n"]);
        let inner = self.out.len();
        self.indent = if outer.is_empty() { "  " } else { "    " };
        rules(self);
        self.indent = outer;
        if self.out.len() == inner {
            self.out.truncate(before);
        } else {
            self.out.extend([outer, "}\n"]);
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
