//! The style sheet of the page, and its hash.

/// The style sheet: system fonts, light and dark by the reader's wish, and paper.
pub(super) const STYLE: &str = include_str!("style.css");

/// Its SHA-256 as a content security policy spells it. Const evaluation would take a third of the
/// time in which rustc checks this crate.
pub(super) const HASH: &str = "cXHpXIFpFynoPaZkIIGP8Wnbr76EJzPeBTHIv7SbNQU=";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::html::sha256;

    #[test]
    fn the_hash_is_that_of_the_style_sheet() {
        let hash: String = sha256::base64(&sha256::digest(STYLE.as_bytes()))
            .map(char::from)
            .into_iter()
            .collect();
        assert_eq!(HASH, hash, "write {hash:?} as `HASH` in {}", file!());
    }
}
