//! Text that is kept in files for people to read, and compared with the current output.

use crate::rust::root;
use std::fmt::Write;
use std::fs;

/// Asserts that a text is equal to a file of the workspace. With `PAGES=overwrite` in the
/// environment the file is written instead; read the difference before committing it.
#[track_caller]
pub fn check(file: &str, text: &str) {
    let path = root().join(file);
    if std::env::var("PAGES").is_ok_and(|value| value == "overwrite") {
        fs::write(&path, text).unwrap_or_else(|error| panic!("{file}: {error}"));
        return;
    }
    let kept = match fs::read_to_string(&path) {
        Ok(kept) => kept,
        Err(error) => panic!("{file}: {error}\n{REWRITE}"),
    };
    if let Some(difference) = difference(&kept, text) {
        panic!("{file} differs at line {difference}{REWRITE}");
    }
}

const REWRITE: &str = "`PAGES=overwrite` with the same command writes the file";

/// The first line in which two texts differ, with three lines around it.
fn difference(kept: &str, text: &str) -> Option<String> {
    if kept == text {
        return None;
    }
    let [kept, text] = [kept, text].map(|text| text.split('\n').collect::<Vec<_>>());
    let first = kept
        .iter()
        .zip(&text)
        .take_while(|(kept, text)| kept == text)
        .count();
    let mut shown = format!("{}:\n", first + 1);
    for line in &kept[first.saturating_sub(3)..first] {
        let _ = writeln!(shown, "   {line}");
    }
    for (sign, lines) in [('-', &kept), ('+', &text)] {
        for line in lines.iter().skip(first).take(3) {
            let _ = writeln!(shown, " {sign} {line}");
        }
    }
    Some(shown)
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn the_first_difference_is_shown_with_its_surroundings() {
        assert_eq!(difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(
            difference("a\nb\nc\n", "a\nx\nc\n").as_deref(),
            Some("2:\n   a\n - b\n - c\n - \n + x\n + c\n + \n")
        );
        assert_eq!(difference("a", "a\n").as_deref(), Some("2:\n   a\n + \n"));
    }
}
