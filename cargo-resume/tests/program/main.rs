//! The program: what its commands print, write and end with.

#[path = "../common/mod.rs"]
mod common;

mod agreement;
mod commands;
mod documentation;
mod fmt_keeps;
mod killed;
