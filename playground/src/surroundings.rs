//! What a source can refer to in a page: nothing.

use resume_syntax::source::{Surroundings, Why};

/// No environment and no files.
pub(crate) struct Nothing;

impl Surroundings for Nothing {
    /// No variable is set, except those that cargo sets while it builds, which are unknown.
    fn variable(&self, name: &str) -> Option<Option<String>> {
        let is_of_cargo = name.starts_with("CARGO_") || name == "OUT_DIR";
        (!is_of_cargo).then_some(None)
    }

    fn file(&self, path: &str) -> Result<Vec<u8>, Why> {
        Err(Why {
            message: format!("`{path}` is a file, and this page reads none"),
            help: "leave it out here; `cargo resume` reads it".into(),
            code: None,
            is_wrong: false,
        })
    }
}
