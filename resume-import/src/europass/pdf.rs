//! The file that a PDF of the portal holds: `attachment.xml`.
//!
//! Nothing of the PDF is read but its streams. That of the attachment is the one that is XML of
//! Europass, whatever the tree of names says.

use crate::{Error, Format, Place};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

/// How many streams are looked at.
const STREAMS: usize = 5_000;

/// The XML in a PDF.
pub(super) fn attachment(bytes: &[u8], most: usize) -> Result<Vec<u8>, Error> {
    let mut at = 0;
    // All streams together may unpack to this much.
    let mut room = most;
    for _ in 0..STREAMS {
        let Some(found) = find(&bytes[at..], b"stream") else {
            break;
        };
        let mut start = at + found + b"stream".len();
        if bytes[..at + found].ends_with(b"end") {
            at = start;
            continue;
        }
        // The line ends with CRLF or LF (ISO 32000-1 section 7.3.8.1).
        if bytes[start..].starts_with(b"\r") {
            start += 1;
        }
        if bytes[start..].starts_with(b"\n") {
            start += 1;
        }
        let length = find(&bytes[start..], b"endstream").unwrap_or(bytes.len() - start);
        let stream = &bytes[start..start + length];
        at = start + length;
        if is_ours(stream) {
            return Ok(stream.to_vec());
        }
        // What does not begin as the data of zlib is not packed so.
        if stream.first().is_none_or(|byte| byte & 0x0f != 8) {
            continue;
        }
        match decompress_to_vec_zlib_with_limit(stream, room) {
            Ok(content) if is_ours(&content) => return Ok(content),
            Ok(content) => room = room.saturating_sub(content.len()),
            Err(error) if error.status == TINFLStatus::HasMoreOutput => {
                return Err(Error::TooLarge(format!(
                    "the streams of this PDF have more than {most} bytes"
                )));
            }
            Err(_) => {}
        }
    }
    Err(Error::Malformed {
        format: Format::Europass,
        place: Place::default(),
        message:
            "this PDF holds no XML of Europass; only those that the portal made can be imported"
                .to_owned(),
    })
}

/// Whether this is XML of Europass.
fn is_ours(content: &[u8]) -> bool {
    let start = &content[..content.len().min(2048)];
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && (text.contains("<Candidate") || text.contains("SkillsPassport"))
}

/// Where these bytes are first.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}
