//! Several people in one text.

use crate::tree::Words;

/// Words before the last person.
const AND: &[&str] = &[
    " and ", " & ", " und ", " et ", " y ", " e ", " og ", " och ", " en ",
];

/// The people in a text: between semicolons, or between commas and before an `and` where each part
/// has a first name and a last name. `Example, A., Other, B.` could be anything, and stays whole.
pub(crate) fn people(words: &Words) -> Vec<Words> {
    let text = words.text.trim();
    let is_name = |part: &&str| part.trim().contains(char::is_whitespace);
    let mut parts: Vec<&str> = text.split(';').collect();
    if parts.len() == 1 {
        let and = AND.iter().find(|and| text.contains(**and));
        parts = match and.map(|and| text.split(*and).collect::<Vec<_>>()) {
            Some(parts) if parts.iter().all(|part| !part.contains(',')) => parts,
            Some(parts) => parts.into_iter().flat_map(|part| part.split(',')).collect(),
            None => text.split(',').collect(),
        };
        parts.retain(|part| !part.trim().is_empty());
        if !parts.iter().all(is_name) {
            parts = vec![text];
        }
    }
    let parts = parts.into_iter().map(|part| words.part(part));
    parts.filter(|part| !part.text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::people;
    use crate::Options;
    use crate::tree::{Notes, Words};

    #[test]
    fn people_are_separated_where_it_is_clear() {
        let options = Options::default();
        let at = Notes::new(&options).root();
        for (text, expected) in [
            ("Ada Quill; B. Quast ;", &["Ada Quill", "B. Quast"][..]),
            ("Quill, Ada; Quast, B.", &["Quill, Ada", "Quast, B."]),
            ("A. Quill and B. Quast", &["A. Quill", "B. Quast"]),
            (
                "A. Quill, B. Quast and C. Quell",
                &["A. Quill", "B. Quast", "C. Quell"],
            ),
            ("A. Quill, B. Quast", &["A. Quill", "B. Quast"]),
            ("Quill, A. and Quast, B.", &["Quill, A. and Quast, B."]),
            ("Quill, A., Quast, B.", &["Quill, A., Quast, B."]),
            ("Sand", &["Sand"]),
        ] {
            let words = Words {
                at,
                text: text.to_owned(),
            };
            let read: Vec<String> = people(&words).into_iter().map(|part| part.text).collect();
            assert_eq!(read, expected, "{text}");
        }
    }
}
