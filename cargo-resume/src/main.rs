//! The command line of `resume!`: from nothing to a published résumé, and from a keystroke to the
//! page, without rustc.
//!
//! One file for each command; what they share is [`reading`], which turns the text of a file into
//! résumés and problems.

mod arguments;
mod check;
mod completions;
mod explain;
mod files;
mod fix;
mod fmt;
mod fonts;
mod gallery;
mod import;
mod json;
mod new;
mod preview;
mod reading;
mod render;
mod report;
mod rewrite;
mod since;
mod stamp;
mod surroundings;
mod translate;
mod usage;

use clap::ArgMatches;
use resume::cli::{Failure, Status};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    // `cargo resume check` runs `cargo-resume resume check`.
    if arguments
        .get(1)
        .is_some_and(|argument| argument == "resume")
    {
        arguments.remove(1);
    }
    let outcome = match arguments::command().try_get_matches_from(&arguments) {
        Ok(matches) => {
            report::set_color(
                matches
                    .get_one::<String>("color")
                    .map_or("auto", String::as_str),
            );
            run(&matches)
        }
        Err(error) => usage::answer(&error, &arguments),
    };
    let status = outcome.unwrap_or_else(|failure| {
        report::failure(&failure);
        failure.status
    });
    ExitCode::from(status as u8)
}

fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    match matches.subcommand() {
        Some(("new", matches)) => new::run(matches),
        Some(("render", matches)) => render::run(matches),
        Some(("preview", matches)) => preview::run(matches),
        Some(("gallery", matches)) => gallery::run(matches),
        Some(("check", matches)) => check::run(matches),
        Some(("fmt", matches)) => fmt::run(matches),
        Some(("translate", matches)) => translate::run(matches),
        Some(("import", matches)) => import::run(matches),
        Some(("explain", matches)) => explain::run(matches),
        Some(("completions", matches)) => completions::run(matches),
        _ => {
            Err(Failure::trouble("no command was given")
                .with_help("`cargo resume --help` lists them"))
        }
    }
}
