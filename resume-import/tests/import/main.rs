//! What is imported, and that no word is lost.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "these are tests, also what is not in a function that is marked as one"
)]

mod checks;
mod encodings;
mod europass;
mod formats;
mod generated;
mod generator;
mod hostile;
mod json_resume;
mod json_values;
mod markdown;
mod markdown_contact;
mod markdown_heads;
mod markdown_lines;
mod own;
mod samples;
mod shapes;
