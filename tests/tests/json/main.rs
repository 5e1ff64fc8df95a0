//! JSON Resume: what is written and read, and what is refused.

mod dates;
mod foreign;
mod languages;
mod large;
mod problems;
mod read_back;
