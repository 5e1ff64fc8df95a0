//! The file: which standards it keeps to, and what becomes of the writer's bytes or of its refusal.

use crate::error::PdfError;
use crate::flow::Flow;
use krilla::SerializeSettings;
use krilla::configure::{
    Accessibility, Archival, Configuration, ConfigurationBuilder, ValidationError,
};
use krilla::error::KrillaError;
use krilla::surface::Location;

pub(super) fn settings() -> Result<SerializeSettings, PdfError> {
    let both = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish();
    let configuration: Configuration = both.map_err(|error| PdfError::Refused {
        what: format!("{error:?}"),
        place: "in the settings".to_owned(),
    })?;
    Ok(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    })
}

/// Ends every stream so that its length is beyond doubt.
///
/// Where the last byte of a stream is a carriage return, it and the line feed behind it read as one
/// end of a line (ISO 32000-1, 7.2.3), and a reader that measures the stream finds a byte too few,
/// which PDF/A forbids. A carriage return alone ends a line too.
pub(super) fn without_doubtful_ends(mut file: Vec<u8>) -> Vec<u8> {
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

/// What the writer of PDF refused, in words.
pub(super) fn refused(error: KrillaError, flow: &Flow<'_>) -> PdfError {
    let place = |location: Option<Location>| {
        // Locations are counted from 1.
        let paragraph =
            location.and_then(|at| flow.paragraphs.get(usize::try_from(at.get() - 1).ok()?));
        paragraph
            .and_then(|paragraph| flow.places.get(paragraph.place))
            .cloned()
            .unwrap_or_else(|| "somewhere in the document".to_owned())
    };
    match error {
        KrillaError::Font(_, reason) => PdfError::Font {
            name: "of the document".to_owned(),
            reason,
        },
        KrillaError::Validation(errors) => {
            match errors.into_iter().next().map(|(error, _)| error) {
                Some(
                    ValidationError::UnicodePrivateArea(_, _, c, at)
                    | ValidationError::InvalidCodepointMapping(_, _, c, at),
                ) => PdfError::Refused {
                    what: format!(
                        "the character U+{:04X} means nothing to anybody else and cannot be read aloud; write another one",
                        c as u32
                    ),
                    place: place(at),
                },
                Some(ValidationError::ContainsNotDefGlyph(_, at, text)) => {
                    PdfError::MissingCharacters(vec![crate::error::Missing {
                        characters: text.clone(),
                        text,
                        place: place(at),
                    }])
                }
                Some(ValidationError::RestrictedLicense(_)) => PdfError::Font {
                    name: "of the document".to_owned(),
                    reason: "its licence does not allow to embed it".to_owned(),
                },
                Some(ValidationError::NoCodepointMapping(_, _, at)) => PdfError::Refused {
                    what: "a glyph stands for no character; take another font or another spelling"
                        .to_owned(),
                    place: place(at),
                },
                other => PdfError::Refused {
                    what: format!("PDF/UA-1 and PDF/A-2a do not allow this: {other:?}"),
                    place: place(None),
                },
            }
        }
        other => PdfError::Refused {
            what: other.to_string(),
            place: place(None),
        },
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn nobody_can_mistake_how_long_a_stream_is() {
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
}
