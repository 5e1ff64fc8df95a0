//! What is wrong with a command line, in the messages that all command lines share.

use crate::{arguments, report};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};
use resume::cli::{Failure, Status};
use std::ffi::OsString;

/// Prints the help that was requested, or what is wrong.
pub(crate) fn answer(error: &clap::Error, arguments: &[OsString]) -> Result<Status, Failure> {
    let words = |kind| match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    };
    // `--theme <THEME>` as it is typed.
    let name = words(ContextKind::InvalidArg);
    let name = name.split([' ', '=']).next().unwrap_or_default();
    let command = arguments::command();
    let named = arguments
        .iter()
        .find_map(|argument| command.find_subcommand(argument));
    Err(match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            report::print(report::shown(error.render()).as_bytes())?;
            return Ok(Status::Done);
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            report::say(&error.render().to_string());
            return Ok(Status::Trouble);
        }
        ErrorKind::UnknownArgument if name.starts_with('-') => {
            let arguments = named.unwrap_or(&command).get_arguments();
            let mut names: Vec<&str> = arguments.filter_map(Arg::get_long).collect();
            names.extend(["color", "help"]);
            Failure::unknown_option(name, &names)
        }
        ErrorKind::UnknownArgument => {
            Failure::trouble(format!("`{name}` is one argument too many"))
        }
        ErrorKind::InvalidSubcommand => {
            let commands: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
            Failure::unknown("command", &words(ContextKind::InvalidSubcommand), &commands)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation
            if words(ContextKind::InvalidValue).is_empty() =>
        {
            Failure::without_value(name)
        }
        ErrorKind::InvalidValue => {
            let valid = match error.get(ContextKind::ValidValue) {
                Some(ContextValue::Strings(valid)) => valid.as_slice(),
                _ => &[],
            };
            let valid: Vec<&str> = valid.iter().map(String::as_str).collect();
            let value = words(ContextKind::InvalidValue);
            let help = Failure::unknown("", &value, &valid).help;
            not_taken(name, &value).with_help(help)
        }
        ErrorKind::ValueValidation => not_taken(name, &words(ContextKind::InvalidValue)),
        ErrorKind::TooManyValues => Failure::with_value(name),
        ErrorKind::MissingRequiredArgument => {
            let command = named.map_or("", Command::get_name);
            let missing = name.trim_matches(['<', '>']);
            Failure::trouble(format!("the argument {missing} is missing"))
                .with_help(format!("`cargo resume {command} --help` says what it is"))
        }
        _ => {
            let shown = error.render().to_string();
            let first = shown.lines().next().unwrap_or_default();
            Failure::trouble(first.strip_prefix("error: ").unwrap_or(first))
        }
    })
}

/// The failure for a value that an argument does not accept.
fn not_taken(name: &str, value: &str) -> Failure {
    let name = name.trim_matches(['<', '>']);
    Failure::trouble(format!("`{name}` does not take `{value}`"))
}
