//! The photo of the person: a file beside the source, whose bytes are embedded.

use super::{List, Str, Tag, text};
use crate::problem::{Code, Fault};
use std::borrow::Cow;
use std::fmt;

/// The photo of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The path of the file, from the directory of the source.
    pub path: Str,
    /// What it shows, for a reader who cannot see it; the name of the person where nothing is said.
    pub alternative: Option<Str>,
    /// The content of the file. Where nobody could read it, as in a résumé that was read from JSON,
    /// there is none, and the photo is not printed.
    pub picture: Option<Picture>,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

impl Photo {
    /// The first thing that is wrong with the path of a photo: it says by its ending that the file
    /// is a JPEG or a PNG.
    pub fn fault(path: &str) -> Option<Fault> {
        if let Some(fault) = text::fault(path) {
            return Some(fault);
        }
        let ending = path.rsplit_once('.').map(|(_, ending)| ending);
        let is_known = |ending: &str| {
            let known = ["jpg", "jpeg", "png"];
            known.iter().any(|known| ending.eq_ignore_ascii_case(known))
        };
        if ending.is_some_and(is_known) {
            return None;
        }
        let message = "a photo is a JPEG or PNG file";
        let help = "write a path that ends with `.jpg` or `.png`";
        let end = path.len();
        Some(Fault::new(Code::PhotoMalformed, message, help, 0, end))
    }
}

/// A picture file: JPEG or PNG, of at most [`Picture::LARGEST`] bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    bytes: Cow<'static, [u8]>,
}

/// The format of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl PictureFormat {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            PictureFormat::Jpeg => "image/jpeg",
            PictureFormat::Png => "image/png",
        }
    }
}

/// What the beginning of a picture says about it.
#[derive(Clone, Copy)]
struct Head {
    format: PictureFormat,
    width: u32,
    height: u32,
}

impl Picture {
    /// How many bytes a picture may have: 2 MB.
    pub const LARGEST: usize = 2_000_000;

    /// Takes the content of a picture file.
    ///
    /// # Errors
    /// The first thing that is wrong with it, as [`Picture::fault`] finds it.
    pub fn new(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Picture, Fault> {
        let bytes = bytes.into();
        match Picture::fault(&bytes) {
            Some(fault) => Err(fault),
            None => Ok(Picture { bytes }),
        }
    }

    /// Takes a picture that the macro has checked.
    #[doc(hidden)]
    pub const fn __trusted(bytes: &'static [u8]) -> Picture {
        Picture {
            bytes: Cow::Borrowed(bytes),
        }
    }

    /// The first thing that is wrong with the content of a file; a `const fn`, so that the macro can
    /// have a file checked that only rustc reads.
    pub const fn fault(bytes: &[u8]) -> Option<Fault> {
        let (message, help) = if bytes.len() > Picture::LARGEST {
            (
                "this picture has more than 2 MB",
                "make it smaller: 600 pixels are enough for a photo",
            )
        } else if !is_jpeg(bytes) && !is_png(bytes) {
            (
                "this file is neither JPEG nor PNG",
                "convert the picture to one of them",
            )
        } else if head(bytes).is_none() {
            (
                "this picture has no size",
                "the file is cut off or damaged; save the picture again",
            )
        } else {
            return None;
        };
        Some(Fault::new(Code::PhotoMalformed, message, help, 0, 0))
    }

    /// The content of the file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The format.
    pub fn format(&self) -> PictureFormat {
        self.head().format
    }

    /// The width and the height in pixels, neither of which is 0.
    pub fn size(&self) -> (u32, u32) {
        let Head { width, height, .. } = self.head();
        (width, height)
    }

    fn head(&self) -> Head {
        // A picture without one was refused.
        head(&self.bytes).unwrap_or(Head {
            format: PictureFormat::Png,
            width: 1,
            height: 1,
        })
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Head {
            format,
            width,
            height,
        } = self.head();
        write!(
            f,
            "Picture({format:?}, {width}×{height}, {} bytes)",
            self.bytes.len()
        )
    }
}

const fn is_png(bytes: &[u8]) -> bool {
    begins_with(bytes, b"\x89PNG\r\n\x1a\n")
}

const fn is_jpeg(bytes: &[u8]) -> bool {
    begins_with(bytes, b"\xff\xd8\xff")
}

const fn begins_with(bytes: &[u8], magic: &[u8]) -> bool {
    let mut at = 0;
    while at < magic.len() {
        if at >= bytes.len() || bytes[at] != magic[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// The format and the size of a picture; none if the file does not say its size.
const fn head(bytes: &[u8]) -> Option<Head> {
    let (format, width, height) = if is_png(bytes) {
        // The first chunk is the header: its length, its name, the width and the height (PNG
        // section 11.2.1).
        if bytes.len() < 24 || bytes[12] != b'I' || bytes[13] != b'H' {
            return None;
        }
        let width = (number(bytes, 16) << 16) | number(bytes, 18);
        let height = (number(bytes, 20) << 16) | number(bytes, 22);
        (PictureFormat::Png, width, height)
    } else if is_jpeg(bytes) {
        let Some(frame) = frame(bytes) else {
            return None;
        };
        let (height, width) = (number(bytes, frame + 5), number(bytes, frame + 7));
        (PictureFormat::Jpeg, width, height)
    } else {
        return None;
    };
    if width == 0 || height == 0 {
        return None;
    }
    Some(Head {
        format,
        width,
        height,
    })
}

/// Where the length of the frame header of a JPEG is, two bytes before its precision, minus the two
/// of its marker (ITU T.81 section B.2.2).
const fn frame(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    // Each segment is a marker and a length, so that this goes forward.
    while at + 9 <= bytes.len() {
        if bytes[at] != 0xff {
            return None;
        }
        let marker = bytes[at + 1];
        match marker {
            // Bytes that fill a gap, and markers without a length.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            // Frame headers; the three others in this range are tables.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return Some(at),
            // The picture begins, or ends, before its size was said.
            0xd9 | 0xda => return None,
            _ => at += 2 + number(bytes, at + 2) as usize,
        }
    }
    None
}

/// A number of two bytes.
const fn number(bytes: &[u8], at: usize) -> u32 {
    ((bytes[at] as u32) << 8) | bytes[at + 1] as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        [&b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..], &size].concat()
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
        let before = &b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xfe\0\x02\xff\xc0\0\x11\x08"[..];
        [before, &size].concat()
    }

    #[test]
    fn a_picture_keeps_its_content_and_says_its_type() {
        for (bytes, media_type) in [(png(3, 4), "image/png"), (jpeg(3, 4), "image/jpeg")] {
            let picture = Picture::new(bytes.clone()).unwrap();
            assert_eq!(picture.bytes(), bytes);
            assert_eq!(picture.format().media_type(), media_type);
        }
    }

    #[test]
    fn markers_without_a_length_are_passed() {
        let whole = jpeg(3, 4);
        for marker in [0x01, 0xd0, 0xd8] {
            let begin = &whole[..8];
            let bytes = [begin, &[0xff, marker, 0xff, marker], &whole[8..]].concat();
            assert_eq!(Picture::new(bytes).unwrap().size(), (3, 4));
        }
    }

    #[test]
    fn every_frame_header_says_the_size_and_no_table_does() {
        let whole = jpeg(3, 4);
        let at = whole.len() - 8;
        for marker in 0xc0..=0xcf {
            let mut bytes = whole.clone();
            assert_eq!(bytes[at], 0xc0);
            bytes[at] = marker;
            let is_frame = ![0xc4, 0xc8, 0xcc].contains(&marker);
            assert_eq!(Picture::new(bytes).is_ok(), is_frame, "{marker:x}");
        }
    }

    #[test]
    fn pictures_say_their_size() {
        let check = |bytes: Vec<u8>, expected| {
            let picture = Picture::new(bytes).unwrap();
            assert_eq!((picture.format(), picture.size()), expected);
        };
        check(png(300, 70000), (PictureFormat::Png, (300, 70000)));
        check(jpeg(300, 400), (PictureFormat::Jpeg, (300, 400)));
        let shown = format!("{:?}", Picture::new(jpeg(3, 4)).unwrap());
        assert_eq!(shown, "Picture(Jpeg, 3×4, 22 bytes)");
    }

    #[test]
    fn the_path_of_a_photo_says_its_format() {
        super::super::checked::testing::check(
            Photo::fault,
            &["me.jpg", "a/b.c/me.JPEG", "../me.png"],
            &[
                ("me.gif", "me.gif", "a photo is a JPEG or PNG file"),
                ("png", "png", "a photo is a JPEG or PNG file"),
                ("", "", "this text is empty"),
            ],
        );
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let check = |bytes: &[u8], expected: &str| {
            let fault = Picture::fault(bytes).unwrap();
            assert_eq!(
                (fault.code, fault.message),
                (Code::PhotoMalformed, expected)
            );
        };
        check(b"", "this file is neither JPEG nor PNG");
        check(b"GIF89a", "this file is neither JPEG nor PNG");
        check(&png(0, 1), "this picture has no size");
        check(&png(1, 1)[..23], "this picture has no size");
        // Another chunk than the header comes first.
        for (at, byte) in [(12, b'X'), (13, b'X')] {
            let mut other = png(1, 1);
            other[at] = byte;
            check(&other, "this picture has no size");
        }
        check(&jpeg(1, 0), "this picture has no size");
        check(
            b"\xff\xd8\xff\xda\0\0\0\0\0\0\0\0",
            "this picture has no size",
        );
        check(
            b"\xff\xd8\xff\xc4\0\0\0\0\0\0\0\0",
            "this picture has no size",
        );
        let mut large = png(1, 1);
        large.resize(Picture::LARGEST + 1, 0);
        check(&large, "this picture has more than 2 MB");
        large.pop();
        assert_eq!(Picture::fault(&large), None);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic() {
        for whole in [png(3, 4), jpeg(3, 4)] {
            for end in 0..whole.len() {
                assert!(Picture::fault(&whole[..end]).is_some());
            }
            for at in 0..whole.len() {
                for byte in 0..=255 {
                    let mut bytes = whole.clone();
                    bytes[at] = byte;
                    if let Ok(picture) = Picture::new(bytes) {
                        let (width, height) = picture.size();
                        assert!(width > 0 && height > 0);
                    }
                }
            }
        }
    }
}
