//! The style sheet of the page, and its hash.

use super::sha256;

/// The style sheet: system fonts, light and dark by the reader's wish, and paper.
pub(super) const STYLE: &str = include_str!("style.css");

/// Its SHA-256 as a content security policy spells it.
pub(super) const HASH: &str = match std::str::from_utf8(&BASE64) {
    Ok(text) => text,
    Err(_) => "",
};

const BASE64: [u8; 44] = sha256::base64(&sha256::digest(STYLE.as_bytes()));
