//! The program: what its commands print and write, and their exit status.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy takes the helpers of a test for code of the program"
)]

#[path = "../common/mod.rs"]
mod common;

// The scripts are bash, and look for tools that every runner has.
#[cfg(target_os = "linux")]
mod action;
mod agreement;
mod commands;
// The commands of the pages are those of a shell.
#[cfg(unix)]
mod documentation;
mod fmt_keeps;
mod hostile;
mod killed;
mod line_ends;
