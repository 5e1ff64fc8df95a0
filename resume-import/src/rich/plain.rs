//! Text without markup, in which people type bullets.

use super::Writer;
use super::writer::Found;
use resume_core::model::text;

/// What people type at the start of a line for a bullet, beside the signs that are nothing else.
const MARKS: &[char] = &['–', '—', '-', '－', '*', '»'];

/// The line without the bullet at its start, if it has one.
pub(crate) fn item(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let sign = line.chars().next()?;
    let is_mark = MARKS.contains(&sign);
    let rest = &line[sign.len_utf8()..];
    let is_known = is_mark || text::BULLETS.contains(&sign);
    // Only a sign with which no word begins needs no space after it.
    let is_bullet = is_known
        && (rest.starts_with(char::is_whitespace) || !is_mark && sign != '·' && !rest.is_empty());
    is_bullet.then(|| rest.trim_start())
}

/// Lines with bullets are items, and the others paragraphs; where nothing has a bullet, empty lines
/// separate paragraphs, and lines without them are items.
pub(crate) fn read(source: &str) -> Found {
    let source = unescaped(source);
    let lines = || {
        source.split([
            '\n', '\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}',
        ])
    };
    let filled = || lines().filter(|line| !line.trim().is_empty());
    let has_items = filled().any(|line| item(line).is_some());
    let has_gaps = lines()
        .skip_while(|line| line.trim().is_empty())
        .zip(lines().skip_while(|line| line.trim().is_empty()).skip(1))
        .any(|(line, next)| line.trim().is_empty() && !next.trim().is_empty());
    let are_items = !has_items && !has_gaps && filled().nth(1).is_some();
    let mut writer = Writer::new();
    let mut indent = None;
    // How far the sign of the item above is from the margin, right below it.
    let mut above: Option<usize> = None;
    for line in lines() {
        if line.trim().is_empty() {
            above = None;
            continue;
        }
        let depth = line.len() - line.trim_start().len();
        match item(line) {
            Some(rest) => {
                let first = *indent.get_or_insert(depth);
                above = Some(depth);
                writer.next(Some(usize::from(depth > first + 1)));
                writer.text(rest);
            }
            // The rest of an item, below its words.
            None if above.is_some_and(|above| depth > above) => {
                writer.text(" ");
                writer.text(line.trim());
            }
            None if are_items => {
                writer.next(Some(0));
                writer.text(line);
            }
            None => {
                above = None;
                writer.next(None);
                writer.text(line);
            }
        }
    }
    writer.finish()
}

/// One line, in which a dash is a dash.
pub(crate) fn line(source: &str) -> Found {
    let mut writer = Writer::new();
    writer.text(&unescaped(source));
    writer.finish()
}

/// The text without the entities that some tools leave in it.
fn unescaped(source: &str) -> String {
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    let replaced = |text: String, (from, to): (&str, &str)| text.replace(from, to);
    entities.into_iter().fold(source.to_owned(), replaced)
}
