//! The pages: what themes and formats make of a résumé, and that it can be read back.

mod documents;
mod fidelity;
mod html;
mod languages;
mod letters;
mod markdown;
mod pages;
mod reading;
mod tailored;
mod text;
mod themes;
mod web_fonts;
