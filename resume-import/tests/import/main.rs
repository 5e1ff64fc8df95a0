//! What is imported, and that no word is lost.

mod checks;
mod document;
mod generated;
mod generator;
mod hostile;
mod samples;
