//! The source that a command makes of another: written back to its file, printed if it was piped in,
//! or shown as a difference.

use crate::files::{self, Origin};
use crate::report;
use resume::cli::terminal::escaped;
use resume::cli::{Failure, Status};

/// Writes a source back to where it comes from; or, if it is only to be checked, shows the lines that
/// would change.
pub(crate) fn put(
    origin: &Origin,
    before: &str,
    after: &str,
    is_check: bool,
    done: &str,
) -> Result<Status, Failure> {
    match origin {
        _ if is_check && before == after => {}
        _ if is_check => {
            report::print(difference(&origin.name(), before, after).as_bytes())?;
            return Ok(Status::Refused);
        }
        Origin::Piped => report::print(after.as_bytes())?,
        Origin::File(_) if before == after => {}
        Origin::File(path) => {
            files::edit(path, after.as_bytes())?;
            report::progress(&format!("{done} {}", path.display()));
        }
    }
    Ok(Status::Done)
}

/// The lines that would change, `-` as they are and `+` as they would be.
fn difference(file: &str, before: &str, after: &str) -> String {
    // Where lines end in two ways, how they end is what may change.
    let is_mixed = before.contains("\r\n") && before.replace("\r\n", "").contains('\n');
    let shown_line = |line: &str| {
        if is_mixed {
            escaped(&line.replace('\r', "␍")).into_owned()
        } else {
            escaped(line.trim_end_matches('\r')).into_owned()
        }
    };
    let (before, after): (Vec<&str>, Vec<&str>) = (
        before.split_terminator('\n').collect(),
        after.split_terminator('\n').collect(),
    );
    let (file, mut shown) = (escaped(file), String::new());
    let (mut at, mut to) = (0, 0);
    for (removed, added) in common(&before, &after)
        .into_iter()
        .chain([(before.len(), after.len())])
    {
        if at < removed || to < added {
            shown.push_str(&format!("{file}:{}\n", at + 1));
            before[at..removed]
                .iter()
                .for_each(|line| shown.push_str(&format!("-{}\n", shown_line(line))));
            after[to..added]
                .iter()
                .for_each(|line| shown.push_str(&format!("+{}\n", shown_line(line))));
        }
        (at, to) = (removed + 1, added + 1);
    }
    shown
}

/// How many pairs of lines are compared; of more lines than that, all between the first and the
/// last change are shown. The crate `similar` was tried in place of this: it took over a minute for
/// a file of 20,000 lines that all change, unless a clock stops it, and 3 s of a release build.
const PAIRS: usize = 1_000_000;

/// The longest run of lines that both have, in order.
fn common(before: &[&str], after: &[&str]) -> Vec<(usize, usize)> {
    let start = before
        .iter()
        .zip(after)
        .take_while(|(one, other)| one == other)
        .count();
    let end = before[start..]
        .iter()
        .rev()
        .zip(after[start..].iter().rev())
        .take_while(|(one, other)| one == other)
        .count();
    let (one, other) = (
        &before[start..before.len() - end],
        &after[start..after.len() - end],
    );
    let (one, other) = if one.len().saturating_mul(other.len()) > PAIRS {
        (&[][..], &[][..])
    } else {
        (one, other)
    };
    // How many lines are in common from here on, for each pair of lines.
    let mut longest = vec![vec![0_u32; other.len() + 1]; one.len() + 1];
    for i in (0..one.len()).rev() {
        for j in (0..other.len()).rev() {
            longest[i][j] = if one[i] == other[j] {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    let (mut i, mut j) = (0, 0);
    while i < one.len() && j < other.len() {
        if one[i] == other[j] {
            pairs.push((start + i, start + j));
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs.extend((0..end).map(|at| (before.len() - end + at, after.len() - end + at)));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, expected: &str) {
        assert_eq!(difference("a", before, after), expected);
    }

    #[test]
    fn only_changes_are_shown() {
        check("1\n2\n3\n4\n", "1\n3\n3b\n4\n", "a:2\n-2\na:4\n+3b\n");
        check("1\n", "1\n", "");
        check("1", "2\n", "a:1\n-1\n+2\n");
        check("1\r\n2\r\n", "1\r\n3\r\n", "a:2\n-2\n+3\n");
        check("\u{1b}[8m\n", "\n", "a:1\n-\\u{1b}[8m\n+\n");
    }

    #[test]
    fn many_changes_are_shown_as_one() {
        let lines = |indent: &str| {
            (0..20_000)
                .map(|number| format!("{indent}{number}\n"))
                .collect::<String>()
        };
        let (before, after) = (
            format!("same\nx\nkept\n{}end\n", lines("")),
            format!("same\ny\nkept\n{}end\n", lines(" ")),
        );
        let shown = difference("a", &before, &after);
        let (removed, added): (Vec<&str>, Vec<&str>) = shown
            .lines()
            .skip(1)
            .partition(|line| line.starts_with('-'));
        assert!(
            shown.starts_with("a:2\n-x\n-kept\n-0\n") && shown.ends_with("+ 19999\n"),
            "{shown:.40}"
        );
        assert_eq!((removed.len(), added.len()), (20_002, 20_002));
    }
}
