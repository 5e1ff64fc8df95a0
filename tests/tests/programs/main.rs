//! Tests that run programs: the examples, rustc and cargo.

mod cli;
mod expansion;
mod house;
mod published;
mod readme;
