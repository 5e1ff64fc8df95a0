//! What it takes to test a résumé in rust-analyzer: an editor without a window, a crate to open in
//! it, and a test runner.

pub mod fixture;
pub mod harness;
pub mod lsp;
pub mod schema;
