//! What holds for every file that is imported.

use resume_core::check;
use resume_import::{Options, import};

/// Imports these bytes, and once more after a start by which the format is recognised.
pub fn check(name: &str, start: &[u8], data: &[u8]) {
    let options = Options {
        private: data.len().is_multiple_of(2),
        max_bytes: 1 << 16,
        ..Options::default()
    };
    for bytes in [data.to_vec(), [start, data].concat()] {
        let Ok(imported) = import(Some(name), &bytes, &options) else {
            continue;
        };
        assert_eq!(check::errors(&imported.resume), []);
        let source = resume_syntax::print(&imported.resume);
        let inside = source
            .strip_prefix("resume! {")
            .and_then(|rest| rest.strip_suffix('}'));
        let tokens = inside.and_then(|inside| inside.parse().ok());
        let tokens: proc_macro2::TokenStream = tokens.expect("the source is made of tokens");
        let analysis = resume_syntax::analyze(tokens);
        assert_eq!(analysis.resume(), Some(&imported.resume), "{source}");
    }
}
