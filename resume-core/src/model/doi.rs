//! Digital object identifiers.

use super::bytes::{char_end, find, is_outside_iri, starts_with};
use super::checked::checked_text;
use super::text;
use crate::problem::{Code, Fault};

checked_text! {
    /// A digital object identifier, `10.1000/182` (ISO 26324).
    Doi
}

impl Doi {
    /// The first thing wrong with a DOI.
    pub const fn fault(value: &str) -> Option<Fault> {
        const HELP: &str = "write it like `10.1000/182`, without `https://doi.org/`";
        if let Some(fault) = text::fault(value) {
            return Some(fault);
        }
        let bytes = value.as_bytes();
        let whole = Some(Fault::new(
            Code::DoiMalformed,
            "malformed DOI",
            HELP,
            0,
            bytes.len(),
        ));
        if !starts_with(bytes, b"10.") {
            return whole;
        }
        let slash = match find(bytes, b'/', 3) {
            Some(slash) => slash,
            None => return whole,
        };
        let mut at = 3;
        while at < slash {
            if !(bytes[at].is_ascii_digit() || (bytes[at] == b'.' && bytes[at - 1] != b'.')) {
                return whole;
            }
            at += 1;
        }
        if slash < 7 || bytes[slash - 1] == b'.' || slash + 1 == bytes.len() {
            return whole;
        }
        at = slash;
        while at < bytes.len() {
            if bytes[at] == b' ' {
                return Some(Fault::new(
                    Code::DoiMalformed,
                    "a DOI has no spaces",
                    HELP,
                    at,
                    at + 1,
                ));
            }
            if is_outside_iri(bytes, at) {
                return Some(Fault::new(
                    Code::DoiMalformed,
                    "a DOI has no such character",
                    HELP,
                    at,
                    char_end(bytes, at),
                ));
            }
            at += 1;
        }
        None
    }

    /// The DOI that a text means which has something before it: `https://doi.org/10.1000/182`,
    /// `doi:10.1000/182`.
    ///
    /// ```
    /// use resume_core::model::Doi;
    /// assert_eq!(Doi::meant("http://dx.doi.org/10.1000/182").unwrap().as_str(), "10.1000/182");
    /// assert_eq!(Doi::meant("see the preprint"), None);
    /// ```
    pub fn meant(text: &str) -> Option<Doi> {
        let text = text.trim();
        Doi::new(text[text.find("10.")?..].to_owned()).ok()
    }

    /// The address that resolves it.
    pub fn url(&self) -> super::Url {
        let mut url = String::from("https://doi.org/");
        for c in self.0.chars() {
            match c {
                '%' | '?' | '#' | '<' | '>' | '"' | '[' | ']' | '\\' | '^' | '`' | '{' | '|'
                | '}' => url.push_str(&format!("%{:02X}", c as u32)),
                _ => url.push(c),
            }
        }
        super::Url::of_checked(url)
    }
}

#[cfg(test)]
mod tests {
    use super::super::checked::testing::check;
    use super::*;

    #[test]
    fn dois() {
        check(
            Doi::fault,
            &[
                "10.1000/182",
                "10.1109/5.771073",
                "10.1000.10/a/b<c>",
                "10.1000/é",
            ],
            &[
                ("10.1000", "10.1000", "malformed DOI"),
                ("10.1000/", "10.1000/", "malformed DOI"),
                ("10.100/1", "10.100/1", "malformed DOI"),
                ("10.1000./1", "10.1000./1", "malformed DOI"),
                ("10..1000/1", "10..1000/1", "malformed DOI"),
                ("10.10..00/1", "10.10..00/1", "malformed DOI"),
                ("10.x000/1", "10.x000/1", "malformed DOI"),
                ("10.1000/a b", " ", "a DOI has no spaces"),
                ("11.1000/1", "11.1000/1", "malformed DOI"),
                (
                    "https://doi.org/10.1000/182",
                    "https://doi.org/10.1000/182",
                    "malformed DOI",
                ),
            ],
        );
        assert_eq!(
            Doi::fault("10.1000/a\u{e000}b").map(|fault| (fault.start, fault.end)),
            Some((9, 12))
        );
        assert_eq!(
            Doi::new("10.1000/a<b>#c").unwrap().url().as_str(),
            "https://doi.org/10.1000/a%3Cb%3E%23c"
        );
        assert_eq!(
            Doi::new("10.1000/%?\"[]\\^`{|}").unwrap().url().as_str(),
            "https://doi.org/10.1000/%25%3F%22%5B%5D%5C%5E%60%7B%7C%7D"
        );
    }
}
