//! Lists as people type them: bullets with signs that Markdown does not know, and the heads of
//! entries directly below a bullet. Each line stays where it was.

use super::dates::has_year;
use resume_core::model::text::BULLETS;
use std::borrow::Cow;

/// A line break that is none of the file's: lines are counted by `\n`.
const BREAK: char = '\r';

/// The text with hyphens for the signs of bullets, and empty lines above heads.
pub(super) fn as_lists(source: &str) -> Cow<'_, str> {
    let mut text = String::with_capacity(source.len());
    // Whether the line is in a fence of code, and whether it would go on the bullet above it.
    let (mut is_code, mut is_bullet) = (false, false);
    let mut is_changed = false;
    let mut lines = source.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().copied().unwrap_or_default();
        let rest = line.trim_start();
        if rest.starts_with("```") || rest.starts_with("~~~") {
            is_code = !is_code;
        }
        if is_code {
            text.push_str(line);
            continue;
        }
        if let Some(item) = typed(rest) {
            let indent = &line[..line.len() - rest.len()];
            text.push_str(if is_bullet { indent } else { "" });
            text.push_str("- ");
            text.push_str(item);
            (is_bullet, is_changed) = (true, true);
            continue;
        }
        let is_next = is_bullet && is_head(line, next);
        if is_next {
            text.push(BREAK);
            is_changed = true;
        }
        text.push_str(line);
        is_bullet = !rest.is_empty() && (is_bullet && !is_next || is_item(rest));
    }
    match is_changed {
        true => Cow::Owned(text),
        false => Cow::Borrowed(source),
    }
}

/// Signs that are before titles in East Asia.
const OF_TITLES: [char; 7] = ['■', '□', '◆', '◇', '●', '○', '❖'];

/// The text of a bullet after its sign, which separates nothing in it.
fn typed(line: &str) -> Option<&str> {
    let is_sign = |sign: &char| BULLETS.contains(sign) && !OF_TITLES.contains(sign);
    let sign = line.chars().next().filter(is_sign)?;
    let rest = &line[sign.len_utf8()..];
    let item = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    (item.len() < rest.len() && !item.trim().is_empty() && !item.contains(sign)).then_some(item)
}

/// Whether a line begins a bullet or a numbered item.
fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = number.len() < line.len() && number.starts_with([')', '.']);
    let rest = match is_numbered {
        true => &number[1..],
        false => line.strip_prefix(['-', '*', '+']).unwrap_or_default(),
    };
    rest.starts_with([' ', '\t'])
}

/// Whether a line is a strong name, or begins with one and has dates, perhaps in the next line.
fn is_head(line: &str, next: &str) -> bool {
    let Some(name) = line.strip_prefix("**") else {
        return false;
    };
    let is_alone = name
        .trim_end()
        .strip_suffix("**")
        .is_some_and(|name| !name.contains('*') && !name.ends_with([':', '.']));
    let after = name.split_once("**").map(|(_, after)| after.trim_start());
    let is_parted = after.is_some_and(|after| after.starts_with(['|', '–', '—', '·', ',', '-']));
    is_alone || after.is_some() && has_year(line) || is_parted && is_dates(next)
}

/// Whether a line has dates and little beside them.
fn is_dates(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let is_marked = line.starts_with(['*', '_']);
    has_year(line) && (is_marked || letters <= 24 && !is_item(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_bullets_and_heads_are_apart() {
        for (source, lists) in [
            ("• Led 8\n• Cut\n", "- Led 8\n- Cut\n"),
            ("- Led\n  ◦ eight\n", "- Led\n  - eight\n"),
            ("• Rust • Go\n", "• Rust • Go\n"),
            ("•\n", "•\n"),
            ("```\n• a\n```\n", "```\n• a\n```\n"),
            ("- Led\n**Acme**\n", "- Led\n\r**Acme**\n"),
            (
                "- Led\nfive\n**2014** Dev\n",
                "- Led\nfive\n\r**2014** Dev\n",
            ),
            ("- Led\n**50%** more\n", "- Led\n**50%** more\n"),
            (
                "- Led\n**Dev** – Acme\n2014 – 2016\n",
                "- Led\n\r**Dev** – Acme\n2014 – 2016\n",
            ),
            (
                "- Led\n**Dev** – Acme\nand 2\n",
                "- Led\n**Dev** – Acme\nand 2\n",
            ),
            ("- Led\n\n**Acme**\n", "- Led\n\n**Acme**\n"),
        ] {
            assert_eq!(as_lists(source), lists);
        }
    }
}
