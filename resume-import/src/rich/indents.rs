//! Lists as people type them: with other signs than Markdown's, and with tabs or with more spaces
//! before a sign than CommonMark takes for a list.

use super::plain;

/// The spaces before an item in each other list: as many as CommonMark needs after `1. `, and fewer
/// than it takes for code.
const STEP: usize = 4;

/// The lines of a text with their bullets and indents as Markdown has them. What is farther from the
/// margin than the item before it is in that item.
pub(super) fn settled(source: &str) -> String {
    let mut lines = String::with_capacity(source.len());
    // The indents of the items that are open.
    let mut open: Vec<usize> = Vec::new();
    let (mut is_after_gap, mut fence) = (false, None::<Fence>);
    for line in source.lines() {
        let text = line.trim_start();
        // The lines that begin and end code are as far from the margin as each other.
        let opened = fence.or_else(|| Fence::at(text));
        fence = opened.filter(|opened| fence.is_none() || !opened.is_closed_by(text));
        let indent = columns(&line[..line.len() - text.len()]);
        let is_item = is_numbered(text) || plain::item(text).is_some();
        if opened.is_some() {
            lines.push_str(line);
        } else if is_item {
            open.retain(|outer| *outer < indent);
            lines.extend(std::iter::repeat_n(' ', open.len() * STEP));
            open.push(indent);
            match plain::item(text) {
                Some(rest) if !text.starts_with(['-', '*']) => lines.extend(["- ", rest]),
                _ => lines.push_str(text),
            }
        } else {
            if is_after_gap && !text.is_empty() {
                open.retain(|outer| *outer < indent);
            }
            let inside = if indent > 0 { open.len() * STEP } else { 0 };
            lines.extend(std::iter::repeat_n(' ', inside));
            lines.push_str(text);
        }
        lines.push('\n');
        is_after_gap = text.is_empty();
    }
    lines
}

/// What begins code, with how many signs (CommonMark 0.31.2, section 4.5).
#[derive(Debug, Clone, Copy)]
struct Fence {
    sign: char,
    count: usize,
}

impl Fence {
    /// The fence that a line begins with. One of backticks has no other backtick in its line, where
    /// it would be code in the line.
    fn at(text: &str) -> Option<Fence> {
        let sign = text
            .chars()
            .next()
            .filter(|sign| ['`', '~'].contains(sign))?;
        let rest = text.trim_start_matches(sign);
        let count = text.len() - rest.len();
        let is_fence = count >= 3 && (sign == '~' || !rest.contains(sign));
        is_fence.then_some(Fence { sign, count })
    }

    /// Whether code that began with this ends in a line: with as many signs or more, and nothing else.
    fn is_closed_by(self, text: &str) -> bool {
        let rest = text.trim_start_matches(self.sign);
        text.len() - rest.len() >= self.count && rest.trim().is_empty()
    }
}

/// How far from the margin a line begins; a tab goes to the next column of four.
fn columns(indent: &str) -> usize {
    indent.chars().fold(0, |column, c| match c {
        '\t' => column / 4 * 4 + 4,
        _ => column + 1,
    })
}

/// Whether a line begins as an item of a numbered list.
fn is_numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len()
        && rest
            .strip_prefix(['.', ')'])
            .is_some_and(|rest| rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::settled;

    #[test]
    fn items_are_in_the_lists_that_their_indents_show() {
        for (source, expected) in [
            ("\t• one\n\t• two", "- one\n- two\n"),
            ("    - spaced", "- spaced\n"),
            ("a\n\t- b\n\t\t- c\n\t- d", "a\n- b\n    - c\n- d\n"),
            ("- a\n  more\n- b\n\nend", "- a\n    more\n- b\n\nend\n"),
            ("1. a\n   - b\n2. c", "1. a\n    - b\n2. c\n"),
            ("- a\n\n  second\n\nend", "- a\n\n    second\n\nend\n"),
            ("- a\nlazy\n  - b", "- a\nlazy\n    - b\n"),
            ("    not code", "not code\n"),
            ("```\n    code\n```", "```\n    code\n```\n"),
            ("~~~\n\t• code\n~~~\n• a", "~~~\n\t• code\n~~~\n- a\n"),
            (
                "````\n```\n• code\n````\n• a",
                "````\n```\n• code\n````\n- a\n",
            ),
            ("```make``` it\n• a", "```make``` it\n- a\n"),
            ("2014 - 2016", "2014 - 2016\n"),
            ("* * *", "* * *\n"),
        ] {
            assert_eq!(settled(source), expected, "{source}");
        }
    }
}
