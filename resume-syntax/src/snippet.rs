//! Problems as a command line shows them: with the lines of the source that they are about.

use crate::source::{Diagnostic, Level};
use annotate_snippets::{AnnotationKind, Renderer, Snippet};

/// How a terminal shows a diagnostic of a file: with colours, or in plain text as in a pipe.
///
/// ```
/// use resume_syntax::{Evaluated, snippet, source::File};
/// let text = "resume! {\n    name: \"Ada\"\n    experience { 2018..2014 at \"EMC\" }\n}\n";
/// let ada = &File::read(text).invocations[0];
/// let problems = ada.diagnostics(ada.analyze(&mut |_| Evaluated::Unknown));
/// assert_eq!(snippet(&problems[0], "ada.rs", text, false), "\
/// error: this period ends before it starts [period_reversed]
///  --> ada.rs:3:18
///   |
/// 3 |     experience { 2018..2014 at \"EMC\" }
///   |                  ^^^^^^^^^^
///   |
///   = help: swap the dates: `2014..2018`
/// ");
/// ```
pub fn snippet(diagnostic: &Diagnostic, file: &str, text: &str, styled: bool) -> String {
    let level = match diagnostic.level {
        Level::Error => annotate_snippets::Level::ERROR,
        Level::Warning => annotate_snippets::Level::WARNING,
        Level::Note => annotate_snippets::Level::NOTE,
    };
    let marked = AnnotationKind::Primary.span(diagnostic.range.clone());
    let mut group = level
        .primary_title(diagnostic.to_string())
        .element(Snippet::source(text).path(file).annotation(marked));
    if !diagnostic.help.is_none() {
        group = group.element(annotate_snippets::Level::HELP.message(diagnostic.help.to_string()));
    }
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut shown = renderer.render(&[group]);
    shown.push('\n');
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_source_is_shown_with_what_to_type() {
        let shown = |level, help: &'static str, styled| {
            let diagnostic = Diagnostic::new(level, "this is wrong", help, 2..4);
            snippet(&diagnostic, "ada.rs", "a bc d\n", styled)
        };
        assert_eq!(
            shown(Level::Warning, "write `d`", false),
            "warning: this is wrong\n --> ada.rs:1:3\n  |\n1 | a bc d\n  |   ^^\n  |\n  = help: write `d`\n"
        );
        assert_eq!(
            shown(Level::Note, "", false),
            "note: this is wrong\n --> ada.rs:1:3\n  |\n1 | a bc d\n  |   ^^\n"
        );
        assert!(shown(Level::Error, "", true).contains("\u{1b}["));
    }
}
