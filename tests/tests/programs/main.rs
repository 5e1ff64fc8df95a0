//! Tests that run programs: the examples, rustc and cargo.

mod cli;
mod cli_files;
mod expansion;
mod house;
mod published;
mod readme;
mod security;
