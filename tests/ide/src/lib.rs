//! What it takes to ask rust-analyzer about a résumé: an editor without a window, a crate to open
//! in it, and a runner for the questions.

pub mod fixture;
pub mod harness;
pub mod lsp;
pub mod schema;
