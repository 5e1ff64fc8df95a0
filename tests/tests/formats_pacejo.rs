//! The real résumé in each format: its words are kept, none is invented, and Markdown is the given file to the byte.

use resume_core::format::Markdown;
use resume_tests::pacejo::pacejo;

#[test]
fn markdown_is_the_given_file() {
    assert_eq!(pacejo().render(Markdown).to_string(), include_str!("formats_pacejo.md"));
}
