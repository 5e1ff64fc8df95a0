//! The pages of the documentation as tests read them: code blocks and tables.

/// A block of code between fences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code<'p> {
    /// The text after the opening fence.
    pub info: &'p str,
    /// The lines between the fences.
    pub text: &'p str,
    /// On which line of the page its text begins, from 1.
    pub line: usize,
}

/// The blocks of code on a page.
pub fn code(page: &str) -> Vec<Code<'_>> {
    let mut blocks = Vec::new();
    let mut opened = None;
    let mut at = 0;
    for (index, line) in page.split_inclusive('\n').enumerate() {
        let next = at + line.len();
        match (line.trim_end().strip_prefix("```"), opened) {
            (Some(info), None) => opened = Some((info, next, index + 2)),
            (Some(_), Some((info, start, line))) => {
                blocks.push(Code {
                    info,
                    text: &page[start..at],
                    line,
                });
                opened = None;
            }
            (None, _) => {}
        }
        at = next;
    }
    assert!(opened.is_none(), "a fence is open at the end of the page");
    blocks
}

/// The rows of the table under a heading of this text, each as its cells; the first is the table's
/// head.
pub fn table<'p>(page: &'p str, heading: &str) -> Vec<Vec<&'p str>> {
    let under = page
        .lines()
        .skip_while(|line| !line.starts_with('#') || line.trim_start_matches('#').trim() != heading)
        .skip(1);
    let rows = under
        .take_while(|line| !line.starts_with('#'))
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'));
    let mut rows: Vec<Vec<&str>> = rows
        .map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert!(
        rows.len() > 2,
        "there is no table under the heading {heading:?}"
    );
    rows.remove(1);
    rows
}

/// The texts between backticks in a cell.
pub fn codes(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}
