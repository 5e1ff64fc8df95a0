//! Formats: each spells a [`Document`] in one language and knows nothing about résumés.

mod buffer;
mod html;
mod line;
mod markdown;
mod scan;
mod text;

pub use html::Html;
pub use markdown::Markdown;
pub use text::Text;

use crate::document::Document;
use std::fmt;

/// Spells a document in one language.
pub trait Format {
    /// Writes the whole document.
    ///
    /// # Errors
    /// Only if the writer fails.
    fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result;

    /// Adds the whole document to a string. The formats here write it there without a detour.
    fn push(&self, document: &Document<'_>, out: &mut String) {
        // A string takes whatever is written to it.
        let _ = self.write(document, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Arena;
    use crate::model::Resume;
    use crate::theme::{Classic, Theme};

    struct Name;

    impl Format for Name {
        fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
            out.write_str(document.header.name)
        }
    }

    #[test]
    fn a_format_that_only_writes_also_adds_to_strings() {
        let (resume, mut out) = (Resume::new("Ada"), "I am ".to_owned());
        Name.push(&Classic.document(&resume, &Arena::new()), &mut out);
        assert_eq!(out, "I am Ada");
    }
}
