//! The language: what `resume!` reads, what it refuses, and what its values are.

mod allocation;
mod documented;
mod examples;
mod languages;
mod letters;
mod malformed;
mod print;
mod problems;
mod shapes;
mod total;
mod values;
