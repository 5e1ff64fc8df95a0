//! From a résumé or a letter to text in one step: a theme composes the document, a format writes it.

use crate::document::Arena;
use crate::document::Document;
use crate::format::Format;
use crate::theme::{InOrder, Theme};
use resume_core::model::{Letter, Resume};
use std::fmt;

/// Renders a résumé or a letter: `use resume::Render` brings the methods into scope.
pub trait Render {
    /// The résumé in a format, as something to print, with roles or employers first as the format
    /// has them ([`Format::order`]).
    ///
    /// ```
    /// use resume_core::model::Resume;
    /// use resume_render::{Render, format::Markdown};
    /// assert_eq!(Resume::new("Ada Example").render(Markdown).to_string(), "# Ada Example\n");
    /// ```
    fn render<F: Format>(&self, format: F) -> Rendering<'_, InOrder, F>;

    /// The résumé in a format, arranged by a theme.
    fn render_with<T: Theme, F: Format>(&self, theme: T, format: F) -> Rendering<'_, T, F>;
}

impl Render for Resume {
    fn render<F: Format>(&self, format: F) -> Rendering<'_, InOrder, F> {
        self.render_with(InOrder(format.order(&self.design)), format)
    }

    fn render_with<T: Theme, F: Format>(&self, theme: T, format: F) -> Rendering<'_, T, F> {
        Rendering {
            source: Source::Resume(self),
            theme,
            format,
        }
    }
}

impl Render for Letter {
    fn render<F: Format>(&self, format: F) -> Rendering<'_, InOrder, F> {
        self.render_with(InOrder(format.order(&self.from.design)), format)
    }

    fn render_with<T: Theme, F: Format>(&self, theme: T, format: F) -> Rendering<'_, T, F> {
        Rendering {
            source: Source::Letter(self),
            theme,
            format,
        }
    }
}

/// What is rendered.
#[derive(Debug, Clone, Copy)]
enum Source<'r> {
    Resume(&'r Resume),
    Letter(&'r Letter),
}

/// A résumé or a letter on its way to text: it prints with `{}` and streams into any [`fmt::Write`] with
/// [`write_to`](Rendering::write_to).
#[derive(Debug, Clone, Copy)]
pub struct Rendering<'r, T, F> {
    source: Source<'r>,
    theme: T,
    format: F,
}

impl<T: Theme, F: Format> Rendering<'_, T, F> {
    /// The text: what printing gives, without going through a formatter.
    #[expect(
        clippy::inherent_to_string_shadow_display,
        reason = "it gives the same text, sooner"
    )]
    pub fn to_string(&self) -> String {
        let mut text = String::new();
        self.push_to(&mut text);
        text
    }

    /// Adds the text to a string, which may have been used before.
    pub fn push_to(&self, out: &mut String) {
        let arena = Arena::new();
        self.format.push(&self.document(&arena), out);
    }

    fn document<'a>(&'a self, arena: &'a Arena) -> Document<'a> {
        match self.source {
            Source::Resume(resume) => self.theme.document(resume, arena),
            Source::Letter(letter) => self.theme.letter(letter, arena),
        }
    }

    /// Writes the text, piece by piece.
    ///
    /// # Errors
    /// Only if the writer fails.
    pub fn write_to(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let arena = Arena::new();
        self.format.write(&self.document(&arena), out)
    }
}

impl<T: Theme, F: Format> fmt::Display for Rendering<'_, T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Html, Markdown, Text};
    use resume_core::model::Prose;

    fn check(format: impl Format) {
        let resume = Resume {
            headline: Some(Prose::text("+ and `code`")),
            ..Resume::new("=Ada=")
        };
        let rendering = resume.render(format);
        let printed = format!("{rendering}");
        assert!(printed.contains("Ada"));
        assert_eq!(rendering.to_string(), printed);
        // Text that is already in the string is not part of the page.
        let mut text = String::from("==`");
        rendering.push_to(&mut text);
        assert_eq!(text, format!("==`{printed}"));
    }

    #[test]
    fn every_way_gives_the_same_text() {
        check(Markdown);
        check(Html::default());
        check(Text::default());
    }
}
