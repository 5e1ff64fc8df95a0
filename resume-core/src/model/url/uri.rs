//! Addresses in ASCII.

use std::borrow::Cow;

/// The address as a URI, which is ASCII: characters that RFC 3987 allows beyond it are
/// percent-encoded, in the host too (RFC 3987, section 3.1).
///
/// ```
/// use resume_core::model::to_uri;
/// assert_eq!(to_uri("https://müller.example/zoë"), "https://m%C3%BCller.example/zo%C3%AB");
/// assert_eq!(to_uri("https://ada.example"), "https://ada.example");
/// ```
pub fn to_uri(address: &str) -> Cow<'_, str> {
    if address.is_ascii() {
        return Cow::Borrowed(address);
    }
    let mut uri = String::with_capacity(address.len() + 16);
    for c in address.chars() {
        if c.is_ascii() {
            uri.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            uri.push('%');
            for digit in [byte >> 4, byte & 15] {
                uri.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
    Cow::Owned(uri)
}
