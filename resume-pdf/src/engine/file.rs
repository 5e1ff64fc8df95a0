//! The file: which standards it conforms to, and what happens to the bytes or the refusal of the
//! PDF library.

use crate::error::{Missing, PdfError};
use crate::flow::Flow;
use krilla::SerializeSettings;
use krilla::configure::{
    Accessibility, Archival, Configuration, ConfigurationBuilder, ValidationError,
};
use krilla::error::KrillaError;
use krilla::surface::Location;

/// The standards that every file conforms to.
pub(super) fn settings() -> Result<SerializeSettings, PdfError> {
    let both = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish();
    let configuration: Configuration = both.map_err(|_| PdfError::Failed {
        message: "PDF/UA-1 and PDF/A-2a exclude each other".to_owned(),
    })?;
    Ok(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    })
}

/// Changes the bytes that the PDF library wrote.
pub(super) fn finished(file: Vec<u8>) -> Vec<u8> {
    without_suspects(without_doubtful_ends(file))
}

/// Removes the entry that there are no suspects (ISO 32000-1, table 321), which is the default:
/// poppler reads `false` there as an error. Spaces keep the length.
fn without_suspects(mut file: Vec<u8>) -> Vec<u8> {
    const MARK_INFO: &[u8] = b"/MarkInfo<</Marked true/Suspects false>>";
    const MARKED: &[u8] = b"/MarkInfo<</Marked true               >>";
    // The catalog is the last object: no text of a person follows its entry.
    let found = file
        .windows(MARK_INFO.len())
        .rposition(|bytes| bytes == MARK_INFO);
    if let Some(at) = found {
        file[at..at + MARKED.len()].copy_from_slice(MARKED);
    }
    file
}

/// Ends every stream so that its length is unambiguous.
///
/// Where the last byte of a stream is a carriage return, it and the line feed after it read as one
/// end of a line (ISO 32000-1, 7.2.3), and a reader that measures the stream finds a byte too few,
/// which PDF/A forbids. A carriage return alone ends a line too.
fn without_doubtful_ends(mut file: Vec<u8>) -> Vec<u8> {
    const DOUBTFUL: &[u8] = b"\r\nendstream";
    let doubtful: Vec<usize> = file
        .windows(DOUBTFUL.len())
        .enumerate()
        .filter(|(_, bytes)| *bytes == DOUBTFUL)
        .map(|(at, _)| at)
        .collect();
    for at in doubtful {
        file[at + 1] = b'\r';
    }
    file
}

/// What the PDF library refused, as a message.
pub(super) fn refused(error: KrillaError, flow: &Flow<'_>) -> PdfError {
    match error {
        KrillaError::Font(_, reason) => PdfError::Font {
            name: "of the document".to_owned(),
            reason: reason.chars().take(200).collect(),
        },
        KrillaError::Image(..) => damaged_photo(),
        KrillaError::Validation(errors) => match errors.into_iter().next() {
            Some((error, _)) => invalid(error, flow),
            None => beyond("the document"),
        },
        _ => beyond("the document"),
    }
}

/// The refusal of a photo that cannot be decoded.
pub(super) fn damaged_photo() -> PdfError {
    PdfError::Refused {
        what: "the picture cannot be decoded; save it again".to_owned(),
        place: "the photo".to_owned(),
    }
}

fn beyond(what: &str) -> PdfError {
    PdfError::Refused {
        what: format!("{what} is larger than a PDF can hold; shorten it"),
        place: "somewhere in the document".to_owned(),
    }
}

/// What PDF/UA-1 and PDF/A-2a do not allow.
fn invalid(error: ValidationError, flow: &Flow<'_>) -> PdfError {
    let place = |location: Option<Location>| {
        // Locations are counted from 1.
        location
            .and_then(|at| flow.paragraphs.get(usize::try_from(at.get() - 1).ok()?))
            .and_then(|paragraph| flow.places.get(paragraph.place))
            .cloned()
            .unwrap_or_else(|| "somewhere in the document".to_owned())
    };
    match error {
        ValidationError::UnicodePrivateArea(_, _, c, at)
        | ValidationError::InvalidCodepointMapping(_, _, c, at) => PdfError::Refused {
            what: format!(
                "the character U+{:04X} has no defined meaning and cannot be read aloud; write another one",
                c as u32
            ),
            place: place(at),
        },
        ValidationError::ContainsNotDefGlyph(_, at, text) => {
            PdfError::MissingCharacters(vec![Missing {
                characters: text.clone(),
                text,
                place: place(at),
            }])
        }
        ValidationError::RestrictedLicense(_) => PdfError::Font {
            name: "of the document".to_owned(),
            reason: "its licence does not allow embedding".to_owned(),
        },
        ValidationError::NoCodepointMapping(_, _, at) => PdfError::Refused {
            what: "a glyph shows no character; use another font or another spelling".to_owned(),
            place: place(at),
        },
        ValidationError::TooLongString | ValidationError::TooLongName => beyond("a text or a name"),
        ValidationError::TooLongArray
        | ValidationError::TooLongDictionary
        | ValidationError::TooLargeFloat
        | ValidationError::TooManyIndirectObjects
        | ValidationError::TooHighQNestingLevel => beyond("the document"),
        // Nothing that is drawn here can cause one of the others.
        _ => PdfError::Failed {
            message: "the PDF would keep to neither PDF/UA-1 nor PDF/A-2a".to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_length_of_a_stream_is_unambiguous() {
        let check = |file: &[u8], expected: &[u8]| {
            assert_eq!(super::without_doubtful_ends(file.to_vec()), expected)
        };
        check(b"ab\nendstream", b"ab\nendstream");
        check(
            b"ab\r\nendstream \r\nendstream",
            b"ab\r\rendstream \r\rendstream",
        );
        check(b"\r\nend", b"\r\nend");
    }

    #[test]
    fn only_the_catalog_loses_its_suspects() {
        let check = |file: &[u8], expected: &[u8]| {
            assert_eq!(super::without_suspects(file.to_vec()), expected)
        };
        check(b"/Suspects false", b"/Suspects false");
        check(
            b"(/MarkInfo<</Marked true/Suspects false>>) /MarkInfo<</Marked true/Suspects false>>/X",
            b"(/MarkInfo<</Marked true/Suspects false>>) /MarkInfo<</Marked true               >>/X",
        );
    }
}
