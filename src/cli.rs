//! The command line of a program that is a résumé: it prints the résumé in a format, or writes it
//! to files, and does the same with a letter.
//!
//! [`main`] or [`main_with_letter`] is what a person's program calls; [`run`] is the same with the
//! arguments and streams passed in. The modules are what this command line shares with
//! `cargo resume`: [formats], [options] and what they set, errors and exit statuses, and how files
//! are named and written. No other part of the facade accesses files.

#[doc(hidden)]
pub mod batch;
#[doc(hidden)]
pub mod failure;
#[doc(hidden)]
pub mod files;
#[doc(hidden)]
pub mod formats;
#[doc(hidden)]
pub mod name;
#[doc(hidden)]
pub mod options;
#[doc(hidden)]
pub mod settings;
#[doc(hidden)]
pub mod terminal;

#[doc(hidden)]
pub use failure::{Failure, Status};
pub use files::write_whole;
#[doc(hidden)]
pub use formats::{Output, Paper, Source};
#[doc(hidden)]
pub use options::{OPTIONS, Opt, Takes};
#[doc(hidden)]
pub use settings::Settings;

use crate::{Letter, Resume};
use batch::{Batch, Message, Subject};
use formats::Written;
use lexopt::Arg;
use name::Naming;
use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Runs the command line of a résumé with the arguments and the streams of the process.
///
/// ```no_run
/// use resume::{Resume, resume};
///
/// pub static ADA: Resume = resume! { name: "Ada Example" };
///
/// fn main() -> std::process::ExitCode {
///     resume::cli::main(&ADA)
/// }
/// ```
pub fn main(resume: &Resume) -> ExitCode {
    main_of(resume, None)
}

/// Runs the command line of a résumé and a letter beside it, with the arguments and the streams of
/// the process. With `--letter` it prints or writes the letter instead of the résumé.
///
/// ```no_run
/// use resume::{Letter, Resume, letter, resume};
///
/// pub static ADA: Resume = resume! { name: "Ada Example" };
/// pub static LETTER: Letter = letter! {
///     from: ADA
///     opening: "Dear Ms. Sample,"
///     "I would like to work for you."
///     closing: "Sincerely,"
/// };
///
/// fn main() -> std::process::ExitCode {
///     resume::cli::main_with_letter(&ADA, &LETTER)
/// }
/// ```
pub fn main_with_letter(resume: &Resume, letter: &Letter) -> ExitCode {
    main_of(resume, Some(letter))
}

fn main_of(resume: &Resume, letter: Option<&Letter>) -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    ExitCode::from(run_of(
        resume,
        letter,
        &arguments,
        &mut io::stdout().lock(),
        &mut Messages {
            err: &mut io::stderr().lock(),
            is_terminal: io::stderr().is_terminal(),
        },
    ))
}

/// Runs the command line of a résumé; returns the exit status: 0 if it did what it was asked to do,
/// 1 if the résumé does not allow it, 2 if the arguments are wrong or a file cannot be read or
/// written.
pub fn run(
    resume: &Resume,
    arguments: &[OsString],
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    run_of(resume, None, arguments, out, &mut Messages::plain(err))
}

/// Runs the command line of a résumé and a letter beside it, as [`run`] does that of a résumé.
pub fn run_with_letter(
    resume: &Resume,
    letter: &Letter,
    arguments: &[OsString],
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let messages = &mut Messages::plain(err);
    run_of(resume, Some(letter), arguments, out, messages)
}

/// Where messages for a person go.
struct Messages<'e> {
    err: &'e mut dyn Write,
    /// Whether progress is shown too.
    is_terminal: bool,
}

impl Messages<'_> {
    fn plain(err: &mut dyn Write) -> Messages<'_> {
        Messages {
            err,
            is_terminal: false,
        }
    }

    fn report(&mut self, message: Message<'_>) {
        match message {
            Message::Progress(line) if self.is_terminal => {
                self.say(&format!("{}\n", terminal::in_one_line(line)));
            }
            Message::Progress(_) => {}
            Message::Note(note) => self.say(&terminal::note(note, false)),
        }
    }

    /// Writes text. If even this cannot be written, the exit status says it.
    fn say(&mut self, text: &str) {
        let _ = self.err.write_all(text.as_bytes());
    }
}

fn run_of(
    resume: &Resume,
    letter: Option<&Letter>,
    arguments: &[OsString],
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> u8 {
    let command = Command::read(arguments, letter.is_some());
    let outcome = command.and_then(|command| command.run(resume, letter, out, messages));
    let status = outcome.map_or_else(
        |failure| {
            messages.say(&failure.shown(false));
            failure.status
        },
        |()| Status::Done,
    );
    status as u8
}

/// The options and arguments that were given.
#[derive(Default)]
struct Command {
    help: bool,
    /// Whether the letter is written.
    letter: bool,
    formats: Vec<Output>,
    output: Option<PathBuf>,
    /// The directory for files.
    out: Option<PathBuf>,
    /// Whether every language and variant is written.
    all: bool,
    /// The pattern for the names of files.
    name: Option<String>,
    settings: Settings,
}

impl Command {
    fn read(arguments: &[OsString], has_letter: bool) -> Result<Command, Failure> {
        let mut command = Command::default();
        let mut arguments = lexopt::Parser::from_args(arguments);
        while let Some(argument) = arguments.next().map_err(wrong)? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => command.help = true,
                Arg::Long(LETTER) if has_letter => command.letter = true,
                Arg::Short('o') | Arg::Long("output") => {
                    command.output = Some(PathBuf::from(arguments.value().map_err(wrong)?));
                }
                Arg::Long(OUT) => {
                    command.out = Some(PathBuf::from(arguments.value().map_err(wrong)?));
                }
                Arg::Long(batch::ALL) => command.all = true,
                Arg::Long(batch::NAME) => {
                    let pattern = arguments.value().map_err(wrong)?;
                    command.name = Some(pattern.to_string_lossy().into_owned());
                }
                Arg::Short(name) => {
                    return Err(unknown_option(&format!("-{name}"), has_letter));
                }
                Arg::Long(name) => {
                    let Some(option) = Opt::named(name) else {
                        return Err(options::left_out(name)
                            .unwrap_or_else(|| unknown_option(&format!("--{name}"), has_letter)));
                    };
                    let value = match option.placeholder() {
                        None => OsString::new(),
                        Some(_) => arguments.value().map_err(wrong)?,
                    };
                    command.settings.apply(option, &value)?;
                }
                Arg::Value(name) => {
                    let format = Output::named(&name.to_string_lossy())?;
                    command.formats.push(format);
                }
            }
        }
        Ok(command)
    }

    /// Refuses options that cannot be used together.
    fn check(&self) -> Result<(), Failure> {
        match (&self.out, &self.output) {
            (Some(_), Some(_)) => Err(Failure::trouble("`--out` cannot be used with `--output`")
                .with_help("`--out DIR` is for several files, `--output FILE` for one")),
            (Some(_), None) => Ok(()),
            (None, _) => batch::check_one(self.all, self.name.as_deref(), self.formats.len()),
        }
    }

    fn run(
        self,
        resume: &Resume,
        letter: Option<&Letter>,
        out: &mut dyn Write,
        messages: &mut Messages<'_>,
    ) -> Result<(), Failure> {
        if self.help {
            return terminal::print(help(letter.is_some()).as_bytes(), out);
        }
        self.check()?;
        // The letter is from the résumé of this program.
        let letter = letter.filter(|_| self.letter);
        let source = letter.map_or(Source::Resume(resume), Source::Letter);
        if let Some(directory) = &self.out {
            let paper = source.with(Cow::Borrowed(resume));
            return self.save(directory, paper.source(), messages);
        }
        let format = self.format()?;
        self.settings.check(&[format])?;
        let paper = source.with(self.settings.selected(resume)?);
        let Written { bytes, note } = format.written(&self.settings, paper.source())?;
        match &self.output {
            None => terminal::print(&bytes, out)?,
            Some(path) => files::write(path, &bytes)?,
        }
        if !note.is_empty() {
            messages.report(Message::Note(&note));
        }
        Ok(())
    }

    /// Writes files into a directory.
    fn save(
        &self,
        directory: &Path,
        source: Source<'_>,
        messages: &mut Messages<'_>,
    ) -> Result<(), Failure> {
        let formats = Output::each_or_all(self.formats.iter().copied());
        self.settings.check(&formats)?;
        let naming = match source {
            Source::Resume(_) => Naming::OF_PROGRAM,
            Source::Letter(_) => Naming::OF_LETTER,
        };
        let batch = Batch {
            is_all: self.all,
            pattern: self.name.as_deref(),
            naming,
            formats: &formats,
            settings: &self.settings,
        };
        let files = batch.make(&[Subject { name: None, source }])?;
        batch::save(directory, &files, files::write, &mut |message| {
            messages.report(message);
        })
    }

    /// The format that was named, else the one that the extension of the file means, else the
    /// default.
    fn format(&self) -> Result<Output, Failure> {
        if let [format, ..] = self.formats.as_slice() {
            return Ok(*format);
        }
        let by_file = match &self.output {
            Some(path) => Output::of_file(path)?,
            None => None,
        };
        by_file.map_or_else(|| Output::named("text"), Ok)
    }
}

/// What is wrong with the arguments themselves.
fn wrong(error: lexopt::Error) -> Failure {
    match error {
        lexopt::Error::MissingValue { option } => {
            Failure::without_value(&option.unwrap_or_default())
        }
        lexopt::Error::UnexpectedValue { option, .. } => Failure::with_value(&option),
        error => Failure::trouble(error.to_string()),
    }
}

fn unknown_option(name: &str, has_letter: bool) -> Failure {
    let mut names = vec!["output", OUT, batch::ALL, batch::NAME];
    names.extend(has_letter.then_some(LETTER));
    names.extend(OPTIONS.iter().map(|option| option.name));
    names.push("help");
    Failure::unknown_option(name, &names)
}

/// The option for a directory.
const OUT: &str = "out";

/// The option for the letter.
const LETTER: &str = "letter";

/// What `--help` prints: only the formats and options that are built in.
fn help(has_letter: bool) -> String {
    let formats: Vec<(String, String)> = Output::all()
        .enumerate()
        .map(|(at, Output { about, .. })| {
            let default = if at == 0 { " [default]" } else { "" };
            (about.name.to_owned(), format!("{}{default}", about.help))
        })
        .collect();
    let endings: Vec<String> = Output::all()
        .map(|output| format!(".{}", output.about.ending))
        .collect();
    let row = |option: String, about: &str| (option, about.to_owned());
    let mut options = vec![
        row(
            "-o, --output FILE".to_owned(),
            &format!(
                "Write to a file, whole or not at all; its extension means the format if none is \
                 named ({})",
                endings.join(", ")
            ),
        ),
        row(
            format!("    --{OUT} DIR"),
            "Write a file for each format that is named, or for all of them, into this directory, \
             which is created if it does not exist",
        ),
        row(format!("    --{}", batch::ALL), batch::ALL_HELP),
        row(
            format!("    --{} PATTERN", batch::NAME),
            &Naming::OF_PROGRAM.help(),
        ),
    ];
    if has_letter {
        options.push(row(
            format!("    --{LETTER}"),
            "Print or write the letter instead of the résumé",
        ));
    }
    options.extend(OPTIONS.iter().map(|option| {
        let value = option
            .placeholder()
            .map_or(String::new(), |value| format!(" {value}"));
        row(format!("    --{}{value}", option.name), &option.described())
    }));
    options.push(row("-h, --help".to_owned(), "Print this"));
    format!(
        "Prints this résumé, or writes it to files.\n\nusage: [FORMAT]... [OPTION]...\n\n\
         formats:\n{}\noptions:\n{}",
        terminal::table(&formats),
        terminal::table(&options)
    )
}
