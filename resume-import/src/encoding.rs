//! Texts that are not in UTF-8.

use crate::Error;

/// A text in UTF-8.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|_| Error::NotUtf8)
}

/// A text in UTF-16, with a byte order mark or without: then its first two characters are ASCII.
pub(crate) fn utf16(bytes: &[u8]) -> Option<String> {
    let (is_little, bytes) = match bytes {
        [0xff, 0xfe, rest @ ..] => (true, rest),
        [0xfe, 0xff, rest @ ..] => (false, rest),
        [1..=0x7f, 0, 1..=0x7f, 0, ..] => (true, bytes),
        [0, 1..=0x7f, 0, 1..=0x7f, ..] => (false, bytes),
        _ => return None,
    };
    let units = bytes.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        match is_little {
            true => u16::from_le_bytes(pair),
            false => u16::from_be_bytes(pair),
        }
    });
    let chars = char::decode_utf16(units);
    Some(
        chars
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    )
}

/// A text in the encoding with this name (a label of the WHATWG Encoding Standard, which has the
/// names of IANA). `None` if there is no such encoding, or if it is UTF-8, which would have been read.
#[cfg(feature = "tree")]
pub(crate) fn named(name: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label_no_replacement(name.as_bytes())?;
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    (encoding != encoding_rs::UTF_8).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::{named, utf16};

    #[test]
    fn encodings_are_read() {
        assert_eq!(
            named("ISO-8859-2", b"R\xe9ka Sz\xfbcs-\xd5ry").unwrap(),
            "Réka Szűcs-Őry"
        );
        assert_eq!(
            named("windows-1253", b"\xc3\xe5\xf9\xf1\xe3\xdf\xe1").unwrap(),
            "Γεωργία"
        );
        assert_eq!(
            named("cp1251", b"\xcf\xe5\xf2\xf0\xee\xe2").unwrap(),
            "Петров"
        );
        assert_eq!(
            named("windows-1252", b"5 \x80 \x96 \xfc").unwrap(),
            "5 € – ü"
        );
        assert_eq!(named("ISO-8859-1", b"\xfc\xff").unwrap(), "üÿ");
        assert_eq!(named("ISO-8859-15", b"\xa4").unwrap(), "€");
        assert_eq!(named("Shift_JIS", b"\x8eR\x93c").unwrap(), "山田");
        assert_eq!(named("koi8-r", b"\xf0\xc5\xd4\xd2").unwrap(), "Петр");
        assert_eq!(named("EBCDIC", b"x"), None);
        assert_eq!(named("utf8", b"\xff"), None);
    }

    #[test]
    fn utf16_is_read() {
        assert_eq!(utf16(b"\xff\xfeA\0\xe9\0").unwrap(), "Aé");
        assert_eq!(utf16(b"\xfe\xff\0A\0\xe9").unwrap(), "Aé");
        assert_eq!(utf16(b"{\0\"\0\xe9\0").unwrap(), "{\"é");
        assert_eq!(utf16(b"\0{\0\"\0\xe9").unwrap(), "{\"é");
        assert_eq!(utf16(b"\xff\xfe\0\xd8A\0").unwrap(), "\u{fffd}A");
        assert_eq!(utf16(b"Aee"), None);
    }
}
