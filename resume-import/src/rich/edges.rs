//! Emphasis in scripts without spaces: CommonMark's opens and closes at fewer places than ours.

use resume_core::model::is_dense;
use std::borrow::Cow;

/// A space that no text needs: where it is, CommonMark's emphasis opens and closes as ours does.
const EDGE: char = '\u{205f}';

/// Markdown in which stars between punctuation and a script without spaces open and close:
/// `応答を**「大幅」**に短縮`.
pub(crate) fn with(source: &str) -> Cow<'_, str> {
    let is_dense = |c: Option<char>| c.is_some_and(is_dense);
    let is_sign = |c: Option<char>| {
        c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace() && !is_dense(Some(c)))
    };
    if !source.contains('*') || source.is_ascii() {
        return Cow::Borrowed(source);
    }
    let mut text = String::with_capacity(source.len());
    let (mut rest, mut open) = (source, 0);
    while let Some(start) = rest.find('*') {
        let (passed, run) = rest.split_at(start);
        let after = run.trim_start_matches('*');
        let run = &run[..run.len() - after.len()];
        text.push_str(passed);
        // Emphasis ends with its paragraph.
        if passed.contains("\n\n") {
            open = 0;
        }
        let (before, next) = (text.chars().next_back(), after.chars().next());
        let is_beside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let closes = open == run.len() && is_beside(before);
        let opens = !closes && is_beside(next);
        text.extend(Some(EDGE).filter(|_| opens && is_dense(before) && is_sign(next)));
        text.push_str(run);
        text.extend(Some(EDGE).filter(|_| closes && is_sign(before) && is_dense(next)));
        open = match (closes, opens) {
            (true, _) => 0,
            (false, true) => run.len(),
            (false, false) => open,
        };
        rest = after;
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// A text of such Markdown as it was.
pub(crate) fn without(text: &str) -> Cow<'_, str> {
    match text.contains(EDGE) {
        true => Cow::Owned(text.replace(EDGE, "")),
        false => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_between_signs_and_scripts_without_spaces() {
        for (source, marked) in [
            ("実績：**50%**削減", "実績：**50%**_削減"),
            ("これは**「強調」**です", "これは_**「強調」**_です"),
            ("応答を**大幅**に", "応答を**大幅**に"),
            ("*排名*：3/91（前4%）", "*排名*：3/91（前4%）"),
            (
                "* 項目\n* **要**、を*「強」*に",
                "* 項目\n* **要**、を_*「強」*_に",
            ),
            ("**SQL**s and **C++**17", "**SQL**s and **C++**17"),
            ("é **x** – 2*3", "é **x** – 2*3"),
        ] {
            let edged = with(source);
            assert_eq!(edged.replace(EDGE, "_"), marked);
            assert_eq!(without(&edged), source);
        }
    }
}
