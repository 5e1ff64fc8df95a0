//! `completions`: what a shell needs to complete the command line.

use crate::arguments;
use crate::report;
use clap::ArgMatches;
use clap_complete::Shell;
use resume::cli::{Failure, Status};

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let Some(shell) = matches.get_one::<Shell>("shell") else {
        return Err(Failure::trouble("a shell is missing"));
    };
    let mut script = Vec::new();
    clap_complete::generate(
        *shell,
        &mut arguments::command(),
        "cargo-resume",
        &mut script,
    );
    // clap_complete 4.6 writes the `-` of a program's name in two ways in its script for bash, so
    // that nothing after a command would be completed.
    let script = String::from_utf8_lossy(&script).replace("cargo__subcmd__resume", "cargo__resume");
    report::print(script.as_bytes())?;
    Ok(Status::Done)
}
