//! What is imported, and that no word is lost.

mod checks;
mod generated;
mod generator;
mod rendercv;
