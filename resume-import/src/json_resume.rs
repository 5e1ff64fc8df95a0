//! JSON Resume, which `resume-core` reads.

use crate::{Error, Format, Imported, Loss, Options, Place, Reason};
use resume_core::json;
use resume_core::problem::Code;

/// Reads a JSON Resume file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::Malformed {
        format: Format::JsonResume,
        place: Place::default(),
        message: "this is not UTF-8 text".to_owned(),
    })?;
    let read = json::read(
        text,
        &json::Options {
            unknown: options.on_loss,
            wrong: options.on_loss,
            max_bytes: options.max_bytes,
        },
    )
    .map_err(Error::Json)?;
    let losses = read.losses.into_iter().map(|loss| Loss {
        place: Place {
            file: String::new(),
            line: loss.place.line,
            column: loss.place.column,
            path: loss.place.pointer,
        },
        reason: match loss.code {
            Code::FieldUnknown => Reason::NoPlace,
            _ => Reason::NotUnderstood,
        },
        message: loss.message,
    });
    Ok(Imported {
        format: Format::JsonResume,
        resume: read.resume,
        losses: losses.collect(),
        pictures: Vec::new(),
    })
}
