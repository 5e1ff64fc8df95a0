//! The arguments of the command line, and their help.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use resume::cli::batch;
use resume::cli::name::Naming;
use resume::cli::terminal::{self, WIDTH};
use resume::cli::{Failure, OPTIONS, Opt, Output, Settings, Takes};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

const AFTER_HELP: &str = "\
A résumé is what is inside `resume! { … }` in a Rust file. These commands read
it straight from the source text, without rustc. If no FILE is given, they
search `src` of the package that the working directory is in.

Examples:
  cargo resume new cv                         a crate with a résumé to edit
  cargo resume preview                        the page, as you type
  cargo resume render --format html > cv.html
  cargo resume check && cargo resume fmt

Exit status:
  0  done
  1  a résumé has errors, `--check` found a change, or a table row was not used
  2  the command line is wrong, or a file or a port is not available";

/// A text in lines that a terminal need not break.
fn wrapped(text: &str) -> String {
    text.split("\n\n")
        .map(|paragraph| terminal::wrapped(paragraph, WIDTH))
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The whole command line.
pub(crate) fn command() -> Command {
    Command::new("cargo-resume")
        .bin_name("cargo resume")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Renders, previews, checks and formats résumés written as `resume! { … }`")
        .after_help(AFTER_HELP)
        .subcommand_required(true)
        .args_override_self(true)
        .arg_required_else_help(true)
        .arg(
            Arg::new("color")
                .long("color")
                .global(true)
                .value_name("WHEN")
                .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
                .default_value("auto")
                .hide_possible_values(true)
                .hide_default_value(true)
                .help("Colours: `always`, `never`, or `auto`: on a terminal"),
        )
        .subcommands([
            new(),
            render(),
            preview(),
            gallery(),
            check(),
            fmt(),
            translate(),
            import(),
            explain(),
            completions(),
        ])
}

fn new() -> Command {
    Command::new("new")
        .about("Makes a crate that builds at once, with a résumé to edit")
        .long_about(wrapped(
            "Makes a crate that builds at once: a résumé to edit, a program that prints it, a test, a README, and a workflow that renders HTML and PDF \
             on GitHub.",
        ))
        .args([
            Arg::new("name")
                .value_name("NAME")
                .required(true)
                .value_hint(ValueHint::DirPath)
                .value_parser(value_parser!(PathBuf))
                .help("The directory, which is made; its last part is the name of the package"),
            Arg::new("from")
                .long("from")
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .help("Begin with this file of another tool, as `import` takes it"),
            Arg::new("path")
                .long("path")
                .value_name("DIR")
                .value_hint(ValueHint::DirPath)
                .value_parser(value_parser!(PathBuf))
                .help("Depend on the `resume-dsl` in this directory"),
        ])
        .args(imported())
}

fn render() -> Command {
    Command::new("render")
        .about("Writes résumés in one or more formats")
        .long_about(wrapped(
            "Writes résumés in one or more formats, without rustc.\n\n\
             One résumé in one format is printed. With --out, each résumé and format becomes a separate file, named after the `static` that holds \
             the résumé (`ADA` becomes `ada.html`); with --all, so does each language and variant (`ada-storage.de.html`). A file is written whole or not at all, and nothing is written if there is an error.\n\n\
             A Rust expression in the résumé is evaluated if it is `env!`, `option_env!`, `concat!`, `include_str!` or a `const` string of the same file.",
        ))
        .args([
            files(),
            Arg::new("format")
                .long("format")
                .short('f')
                .value_name("FORMAT")
                .value_delimiter(',')
                .action(ArgAction::Append)
                .value_parser(Offered(formats()))
                .help("The formats, with commas between [default: text; with --out: all]"),
            only(),
            Arg::new("out")
                .long("out")
                .short('o')
                .alias("output")
                .value_name("DIR|FILE")
                .value_hint(ValueHint::AnyPath)
                .value_parser(value_parser!(PathBuf))
                .help("Write files into this directory, or this file: `public`, `cv.pdf`")
                .long_help(terminal::wrapped(
                    "Write files into this directory, which is created if it does not exist, or this one file, if its name ends like a format: `cv.pdf`",
                    WIDTH - 10,
                )),
            Arg::new(batch::ALL)
                .long(batch::ALL)
                .action(ArgAction::SetTrue)
                .help(batch::ALL_HELP)
                .long_help(terminal::wrapped(batch::ALL_HELP, WIDTH - 10)),
            Arg::new(batch::NAME)
                .long(batch::NAME)
                .value_name("PATTERN")
                .help("With --out: name the files like this; `--help` lists the placeholders")
                .long_help(terminal::wrapped(&Naming::OF_SOURCE.help(), WIDTH - 10)),
        ])
        .args(OPTIONS.iter().map(option))
}

fn preview() -> Command {
    Command::new("preview")
        .about("Shows a page in the browser that changes as the file is saved")
        .long_about(wrapped(
            "Shows a page in the browser that changes as the file is saved, with the formats as tabs. While the file has errors, they are shown above the last \
             good page. The address is printed; only this machine can reach it.\n\nCtrl-C ends it, and so does closing a pipe that it reads.",
        ))
        .args(shown())
        .args(OPTIONS.iter().map(option))
}

fn gallery() -> Command {
    Command::new("gallery")
        .about("Shows a résumé in every design side by side")
        .long_about(wrapped(
            "Shows a résumé in every design side by side in the browser, with the number of its pages; a click copies the option or the line for the source. \
             It changes as the file is saved, as the preview does.\n\nWith --output, it writes one page that needs nothing else.",
        ))
        .args(shown())
        .arg(
            Arg::new("output")
                .long("output")
                .short('o')
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .help("Write this file, whole or not at all, instead of showing it"),
        )
        .args(OPTIONS.iter().map(option))
}

/// What is shown in a browser, and where.
fn shown() -> [Arg; 4] {
    [
        Arg::new("file")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(PathBuf))
            .help("The Rust file [default: the only one in src that holds a résumé]"),
        only(),
        Arg::new("port")
            .long("port")
            .value_name("PORT")
            .value_parser(value_parser!(u16))
            .help("The port [default: 7358, or any that is free]"),
        Arg::new("open")
            .long("open")
            .action(ArgAction::SetTrue)
            .help("Open the page in the browser"),
    ]
}

fn check() -> Command {
    Command::new("check")
        .about("Says what is wrong with résumés, and what to type instead")
        .long_about(wrapped(
            "Says what is wrong with résumés, and what to type instead: everything that rustc would say about them, at the same lines and with the same codes.\n\n\
             The exit status is 1 if there is an error; advice alone is no error. `cargo resume explain CODE` says more about a problem.",
        ))
        .args([
            files(),
            Arg::new("json").long("json").action(ArgAction::SetTrue).help("Print JSON for editors and scripts (docs/cargo-resume.md describes it)"),
            Arg::new("fix").long("fix").action(ArgAction::SetTrue).help("Apply every edit that is certain, and report what is left"),
            Arg::new("since")
                .long("since")
                .value_name("REV")
                .help("List texts that changed in only some languages since this git revision"),
        ])
}

fn fmt() -> Command {
    Command::new("fmt")
        .about("Formats what is inside `resume! { … }`, and nothing else")
        .long_about(wrapped(
            "Formats what is inside `resume! { … }`, and nothing else: rustfmt leaves it alone, and this leaves the rest to rustfmt.\n\n\
             Every token and every comment stays, what is in quotes is not touched, and line breaks are kept where the language invites them. \
             A file whose shape is not clear stays as it is, and the exit status is 1.",
        ))
        .args([
            files(),
            Arg::new("check").long("check").action(ArgAction::SetTrue).help("Print what would change instead, and exit with 1 if anything would"),
        ])
}

fn translate() -> Command {
    Command::new("translate")
        .about("Adds a language to a résumé, with a place for each translation")
        .long_about(wrapped(
            "Adds a language to `lang`, and `| \"\"` after every text that needs a translation: an empty text does not compile, so that none is forgotten. \
             Nothing else changes, and a file that was formatted stays formatted.\n\n\
             With --export it writes a table (CSV) for a translator instead, with --from it takes the translations from one. A row whose text is no longer in \
             the résumé is listed with its line, and the exit status is 1.",
        ))
        .args([
            Arg::new("file")
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .help("The Rust file, or `-` (a pipe) [default: the only one in src]"),
            Arg::new("to")
                .long("to")
                .value_name("LANG")
                .required_unless_present("export")
                .help("The language to translate into, such as `fr`"),
            Arg::new("export")
                .long("export")
                .value_name("CSV")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .conflicts_with_all(["from", "check"])
                .help("Write this table of all texts, and leave the source as it is"),
            Arg::new("from")
                .long("from")
                .value_name("CSV")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .help("Take the translations from the column LANG of this table"),
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Print what would change instead, and exit with 1 if anything would"),
            only(),
        ])
}

fn import() -> Command {
    Command::new("import")
        .about("Turns what another tool wrote into a Rust program")
        .long_about(wrapped(
            "Turns what another tool wrote into a Rust program that is this résumé. The format is recognised by the content (docs/importing.md lists \
             them). What the language has no place for, values that are wrong, and private facts are left out and listed with their places in the file.\n\n\
             With --lang de=cv.de.json --lang en=cv.en.json, the files are one résumé in several languages. Where they differ in more than their texts, nothing \
             is written; these places are listed, and the exit status is 1.",
        ))
        .args([
            Arg::new("file")
                .value_name("FILE")
                .required_unless_present("lang")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .help("The file, the folder of LinkedIn's export, or `-` for what is piped in"),
            Arg::new("lang")
                .long("lang")
                .value_name("LANG=FILE")
                .action(ArgAction::Append)
                .value_hint(ValueHint::FilePath)
                .conflicts_with_all(["file", "into"])
                .help("The file in this language; once for each language of one résumé"),
            Arg::new("strict").long("strict").action(ArgAction::SetTrue).help("Refuse a file with unknown keys or wrong values"),
            Arg::new("into")
                .long("into")
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .conflicts_with("out")
                .help("Add its sections to the résumé in this Rust file"),
            Arg::new("out")
                .long("out")
                .short('o')
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .help("Write this file, whole or not at all, instead of printing"),
            Arg::new("force").long("force").requires("out").action(ArgAction::SetTrue).help("Replace a file that already exists"),
        ])
        .args(imported())
}

/// What an import needs that is not in the file.
fn imported() -> [Arg; 4] {
    [
        Arg::new("private")
            .long("private")
            .action(ArgAction::SetTrue)
            .help("Take over private facts too: date of birth, nationality, gender"),
        Arg::new("linkedin")
            .long("linkedin")
            .value_name("NAME")
            .help("The name of your LinkedIn profile, which its export does not have"),
        Arg::new("me")
            .long("me")
            .value_name("NAME")
            .help("Your name, for a file that has publications alone: `Example, Ada`"),
        Arg::new("losses")
            .long("losses")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(PathBuf))
            .help("Write the list of what is left out to this file, however long it is"),
    ]
}

fn explain() -> Command {
    Command::new("explain")
        .about("Explains a problem: a wrong line, the right one, and why")
        .arg(
            Arg::new("code")
                .value_name("CODE")
                .help("The word in brackets at a message's end; without it, all are listed"),
        )
}

fn completions() -> Command {
    Command::new("completions")
        .about("Prints what a shell needs to complete `cargo-resume`")
        .long_about(
            "Prints what a shell needs to complete `cargo-resume`. In `~/.bashrc`, say:\n\n    \
             source <(cargo resume completions bash)",
        )
        .arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .value_parser(value_parser!(clap_complete::Shell))
                .help("The shell"),
        )
}

/// The files to read.
fn files() -> Arg {
    Arg::new("files")
        .value_name("FILE")
        .num_args(0..)
        .value_hint(ValueHint::FilePath)
        .value_parser(value_parser!(PathBuf))
        .help("Rust files, directories or `-` (a pipe) [default: the package's src]")
}

/// An option for how a résumé is written.
fn option(option: &'static Opt) -> Arg {
    let arg = Arg::new(option.name)
        .long(option.name)
        .help(option.help)
        .long_help(terminal::wrapped(option.help, WIDTH - 10));
    let arg = match option.placeholder() {
        Some(placeholder) => arg.value_name(placeholder),
        None => arg,
    };
    match &option.takes {
        Takes::Nothing { .. } => arg.action(ArgAction::SetTrue),
        Takes::Choice { default, .. } => {
            let arg = arg.value_parser(Offered(option.choices()));
            match *default {
                Some(default) => arg.default_value(default),
                None => arg,
            }
        }
        Takes::Setting(_) => match (option.placeholder(), option.choices()) {
            (None, _) => arg.action(ArgAction::SetTrue),
            (Some(_), choices) if choices.is_empty() => arg.value_parser(value_parser!(OsString)),
            (Some(_), choices) => arg.value_parser(Offered(choices)),
        },
        Takes::Number { .. } => arg.value_parser(value_parser!(OsString)),
        Takes::Text { .. } => arg
            .action(ArgAction::Append)
            .value_parser(value_parser!(OsString)),
        Takes::File { .. } => arg
            .action(ArgAction::Append)
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(OsString)),
    }
}

/// How a résumé is written, according to the command line.
pub(crate) fn settings(matches: &ArgMatches) -> Result<Settings, Failure> {
    let mut settings = Settings::default();
    let given = |option: &&Opt| matches.value_source(option.name) == Some(ValueSource::CommandLine);
    for option in OPTIONS.iter().filter(given) {
        match option.placeholder() {
            None => settings.apply(option, OsStr::new(""))?,
            _ => {
                for value in matches
                    .get_many::<OsString>(option.name)
                    .unwrap_or_default()
                {
                    settings.apply(option, value)?;
                }
            }
        }
    }
    Ok(settings)
}

/// The names of the formats, each with its description.
fn formats() -> Vec<(&'static str, &'static str)> {
    Output::all()
        .map(|output| (output.about.name, output.about.help))
        .collect()
}

/// Accepts any value and suggests some: which values are wrong, and the message for them, is
/// decided in one place for all command lines.
#[derive(Clone)]
struct Offered(Vec<(&'static str, &'static str)>);

impl TypedValueParser for Offered {
    type Value = OsString;

    fn parse_ref(
        &self,
        _: &Command,
        _: Option<&Arg>,
        value: &OsStr,
    ) -> Result<OsString, clap::Error> {
        Ok(value.to_owned())
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let choices = self.0.iter().copied();
        Some(Box::new(
            choices.map(|(name, about)| PossibleValue::new(name).help(about)),
        ))
    }
}

/// One résumé of several.
fn only() -> Arg {
    Arg::new("resume")
        .long("resume")
        .value_name("NAME")
        .help("Of several résumés and letters, the one in the `static` of this name")
}
