//! Where in a file some words are.

/// How many words of a text are looked for.
const WORDS: usize = 8;

/// The texts of a file: one, or those of the tables in a folder, each with its name.
pub(super) struct Texts(Vec<(String, String)>);

impl Texts {
    /// What is not text, such as an archive, has no lines.
    pub(super) fn new(files: Vec<(String, Vec<u8>)>) -> Texts {
        let texts = files
            .into_iter()
            .filter_map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?)));
        Texts(texts.collect())
    }

    /// The line of some words, as it follows the name of the file, if they are in it: those after what
    /// is around them, from the outside, or else the first.
    pub(super) fn place(&self, words: &str, around: &[String]) -> Option<String> {
        self.0.iter().find_map(|(name, text)| {
            let start = around
                .iter()
                .fold(0, |start, words| find(text, start, words).unwrap_or(start));
            let at = find(text, start, words).or_else(|| find(text, 0, words))?;
            let line = text[..at].matches('\n').count() + 1;
            Some(match name.as_str() {
                "" => format!(":{line}"),
                name => format!(":{name}:{line}"),
            })
        })
    }
}

/// The byte after `start` at which these words begin, whatever signs are between them.
fn find(text: &str, start: usize, words: &str) -> Option<usize> {
    let is_sign = |c: char| !c.is_alphanumeric();
    let mut words = words
        .split(is_sign)
        .filter(|word| !word.is_empty())
        .take(WORDS);
    let first = words.next()?;
    let rest: Vec<&str> = words.collect();
    let rest_of = text.get(start..)?;
    let mut starts = rest_of.match_indices(first).map(|(at, _)| start + at);
    starts.find(|at| {
        let before = text[..*at].chars().next_back();
        let mut after = &text[at + first.len()..];
        let follows = rest.iter().all(|word| {
            let next = after.trim_start_matches(is_sign);
            let is_next = next.len() < after.len() && next.starts_with(word);
            after = next.get(word.len()..).unwrap_or_default();
            is_next
        });
        before.is_none_or(is_sign) && follows && after.chars().next().is_none_or(is_sign)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_after_what_is_around_them() {
        let yaml = "a: Led teams\nb: ACME\nc: **Led**\n   teams, and more\nd: Ledger\n";
        let texts = Texts::new(vec![(String::new(), yaml.as_bytes().to_vec())]);
        let place = |words: &str, around: &str| texts.place(words, &[around.to_owned()]);
        assert_eq!(place("Led teams", "").as_deref(), Some(":1"));
        assert_eq!(place("Led teams", "ACME").as_deref(), Some(":3"));
        assert_eq!(place("Led teams", "nowhere").as_deref(), Some(":1"));
        assert_eq!(place("Ledger", "").as_deref(), Some(":5"));
        assert_eq!(place("Ledg", ""), None);
        assert_eq!(place("–", ""), None);
    }

    #[test]
    fn a_table_has_its_name() {
        let files = [
            ("A.csv", &b"x\ny"[..]),
            ("B.csv", b"x\n\xff"),
            ("C.csv", b"\n\nz z"),
        ];
        let files = files.map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
        let texts = Texts::new(files.to_vec());
        assert_eq!(texts.place("z", &[]).as_deref(), Some(":C.csv:3"));
        assert_eq!(texts.place("y", &[]).as_deref(), Some(":A.csv:2"));
    }
}
