//! The command line of a program that is a résumé: it prints the résumé in a format, or writes it
//! to a file.
//!
//! This is the only code of the facade that touches files. [`main`] is what a person's program
//! calls; [`run`] is the same with its surroundings handed in.

use crate::Resume;
use crate::document::Arena;
use crate::format::{Format, Html, Markdown, Text};
use crate::theme::{self, Classic, Theme};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The widths that text can be wrapped at, in columns.
const WIDTHS: std::ops::RangeInclusive<usize> = 20..=1000;

/// Defines a macro that is its text where a feature is built in, and nothing elsewhere.
macro_rules! text_of_feature {
    ($name:ident $feature:literal) => {
        #[cfg(feature = $feature)]
        macro_rules! $name {
            ($text:literal) => {
                $text
            };
        }
        #[cfg(not(feature = $feature))]
        macro_rules! $name {
            ($text:literal) => {
                ""
            };
        }
    };
}

text_of_feature!(json "json");
text_of_feature!(pdf "pdf");

/// What `--help` prints: only the formats and options that are built in.
const HELP: &str = concat!(
    "\
Prints this résumé, or writes it to a file.

usage: [FORMAT] [OPTION]...

formats:
  text        plain text (what stands without a format)
  markdown    Markdown (CommonMark)
  html        a web page that needs nothing else
",
    json!("  json        JSON Resume, which other tools read\n"),
    pdf!("  pdf         a PDF to send\n"),
    "
options:
  -o, --output FILE   write to a file, whole or not at all; its ending tells
                      the format where none is named (.txt, .md, .html",
    json!(", .json"),
    pdf!(", .pdf"),
    ")
      --theme THEME   arrange it: classic (as it was written), title-first (roles
                      before employers), parseable (for software that reads
                      résumés)
      --tag TAG       keep what is meant for this tag, and what is meant for all;
                      may stand several times
      --width N       wrap text at N columns, from 20 to 1000 (80)
      --ascii         write text in ASCII as far as it goes
",
    pdf!(
        "      --paper PAPER   print a PDF on letter or a4 (letter)
      --pages N       refuse a PDF of more than N pages, and say by how much
      --fit           tighten the gaps of a PDF for a page less
"
    ),
    "  -h, --help          print this
"
);

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
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    ExitCode::from(run(
        resume,
        &arguments,
        &mut io::stdout().lock(),
        &mut io::stderr().lock(),
    ))
}

/// Runs the command line of a résumé; returns the exit status: 0, 1 if the output could not be
/// written, or 2 for arguments that are wrong.
pub fn run(
    resume: &Resume,
    arguments: &[OsString],
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let outcome = Command::read(arguments).and_then(|command| command.run(resume, out));
    match outcome {
        Ok(()) => 0,
        Err(Failure { status, message }) => {
            // Where even this cannot be written, the status says it.
            let _ = writeln!(err, "error: {message}");
            status
        }
    }
}

/// Why nothing was printed: the exit status, and one line that says it.
struct Failure {
    status: u8,
    message: String,
}

fn wrong(message: impl Into<String>) -> Failure {
    Failure {
        status: 2,
        message: message.into(),
    }
}

/// What was asked for.
#[derive(Default)]
struct Command {
    help: bool,
    kind: Option<Kind>,
    output: Option<PathBuf>,
    theme: Option<&'static dyn Theme>,
    tags: Vec<String>,
    width: Option<usize>,
    ascii: bool,
    #[cfg(feature = "pdf")]
    pdf: resume_pdf::Pdf,
    /// An option that only goes with PDF, if one was given.
    #[cfg(feature = "pdf")]
    of_pdf: Option<&'static str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Markdown,
    Html,
    #[cfg(feature = "json")]
    Json,
    #[cfg(feature = "pdf")]
    Pdf,
}

/// Each format that is built in: its name, and how its files end.
const FORMATS: &[(&str, &str, Kind)] = &[
    ("text", "txt", Kind::Text),
    ("markdown", "md", Kind::Markdown),
    ("html", "html", Kind::Html),
    #[cfg(feature = "json")]
    ("json", "json", Kind::Json),
    #[cfg(feature = "pdf")]
    ("pdf", "pdf", Kind::Pdf),
];

/// A format that this name may have meant, and that is not built in.
fn left_out(name: &str) -> bool {
    matches!(name, "json" | "pdf") && FORMATS.iter().all(|(known, ..)| *known != name)
}

impl Command {
    fn read(arguments: &[OsString]) -> Result<Command, Failure> {
        let mut command = Command::default();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let text = argument.to_string_lossy();
            // `--width=72` says the same as `--width 72`.
            let (name, attached) = match text
                .split_once('=')
                .filter(|(name, _)| name.starts_with("--"))
            {
                Some((name, value)) => (name, Some(OsString::from(value))),
                None => (&*text, None),
            };
            let takes_value = matches!(name, "-o" | "--output" | "--theme" | "--tag" | "--width")
                || (cfg!(feature = "pdf") && matches!(name, "--paper" | "--pages"));
            if attached.is_some() && !takes_value && name.starts_with('-') {
                return Err(wrong(format!("`{name}` takes no value")));
            }
            if attached.is_some() && argument.to_str().is_none() {
                // Only a whole argument can be kept as it is.
                return Err(wrong(format!(
                    "this value is not UTF-8; write it behind a blank: `{name} …`"
                )));
            }
            let mut value = || {
                attached
                    .clone()
                    .or_else(|| arguments.next().cloned())
                    .ok_or_else(|| wrong(format!("a value is missing behind `{name}`")))
            };
            match name {
                "-h" | "--help" => command.help = true,
                "-o" | "--output" => command.output = Some(PathBuf::from(value()?)),
                "--theme" => command.theme = Some(theme(&value()?.to_string_lossy())?),
                "--tag" => command.tags.push(value()?.to_string_lossy().into_owned()),
                "--width" => command.width = Some(width(&value()?.to_string_lossy())?),
                "--ascii" => command.ascii = true,
                #[cfg(feature = "pdf")]
                "--paper" => {
                    (command.pdf.paper, command.of_pdf) =
                        (paper(&value()?.to_string_lossy())?, Some("--paper"))
                }
                #[cfg(feature = "pdf")]
                "--pages" => {
                    (command.pdf.pages, command.of_pdf) =
                        (Some(pages(&value()?.to_string_lossy())?), Some("--pages"))
                }
                #[cfg(feature = "pdf")]
                "--fit" => (command.pdf.fit, command.of_pdf) = (true, Some("--fit")),
                _ if name.starts_with('-') => {
                    return Err(wrong(format!(
                        "there is no option `{name}`; options are --output, --theme, --tag, --width, --ascii{} and --help",
                        pdf!(", --paper, --pages, --fit")
                    )));
                }
                _ => {
                    let kind = FORMATS
                        .iter()
                        .find(|(format, ..)| *format == text)
                        .map(|(_, _, kind)| *kind);
                    let kind = kind.ok_or_else(|| wrong(no_format(&text)))?;
                    if command.kind.replace(kind).is_some() {
                        return Err(wrong("one format is printed at a time"));
                    }
                }
            }
        }
        Ok(command)
    }

    fn run(self, resume: &Resume, out: &mut dyn Write) -> Result<(), Failure> {
        if self.help {
            return print(HELP.as_bytes(), out);
        }
        let kind = self.kind();
        if kind != Kind::Text && (self.width.is_some() || self.ascii) {
            return Err(wrong("`--width` and `--ascii` go with text"));
        }
        #[cfg(feature = "pdf")]
        if let (Some(option), true) = (self.of_pdf, kind != Kind::Pdf) {
            return Err(wrong(format!("`{option}` goes with pdf")));
        }
        // A file whose ending names a format that is not built in would hold something else than it
        // says.
        if let (None, Some(ending)) = (
            self.kind,
            self.output
                .as_deref()
                .and_then(Path::extension)
                .and_then(|ending| ending.to_str()),
        ) && left_out(ending)
        {
            return Err(wrong(no_format(ending)));
        }
        let tailored;
        let resume = if self.tags.is_empty() {
            resume
        } else {
            let tags: Vec<&str> = self.tags.iter().map(String::as_str).collect();
            tailored = resume
                .tailored(&tags)
                .map_err(|undeclared| wrong(undeclared.to_string()))?;
            &tailored
        };
        let bytes = self.bytes(kind, resume)?;
        match &self.output {
            None => print(&bytes, out),
            Some(path) => write_whole(path, &bytes).map_err(|error| {
                failed(format!(
                    "`{}` could not be written: {error}",
                    path.display()
                ))
            }),
        }
    }

    /// The résumé in a format.
    fn bytes(&self, kind: Kind, resume: &Resume) -> Result<Vec<u8>, Failure> {
        let arena = Arena::new();
        let document = self.theme.unwrap_or(&Classic).document(resume, &arena);
        let mut text = String::new();
        let written = match kind {
            Kind::Text => Text {
                width: self.width.unwrap_or(80),
                ascii: self.ascii,
            }
            .write(&document, &mut text),
            Kind::Markdown => Markdown.write(&document, &mut text),
            Kind::Html => Html::default().write(&document, &mut text),
            #[cfg(feature = "json")]
            Kind::Json => return Ok(resume_core::json::write(resume).into_bytes()),
            #[cfg(feature = "pdf")]
            Kind::Pdf => {
                return self
                    .pdf
                    .render(&document)
                    .map_err(|error| failed(error.to_string()));
            }
        };
        // A string takes whatever is written to it.
        debug_assert!(written.is_ok());
        Ok(text.into_bytes())
    }

    /// The format that was named, else the one that the file's ending tells, else text.
    fn kind(&self) -> Kind {
        let ending = self.output.as_deref().and_then(Path::extension);
        let told = ending.and_then(|ending| {
            FORMATS
                .iter()
                .find(|(_, known, _)| ending.eq_ignore_ascii_case(known))
        });
        self.kind
            .or(told.map(|(_, _, kind)| *kind))
            .unwrap_or(Kind::Text)
    }
}

fn failed(message: String) -> Failure {
    Failure { status: 1, message }
}

fn no_format(name: &str) -> String {
    if left_out(name) {
        return format!("the format `{name}` is not built in; build with `--features {name}`");
    }
    let names: Vec<&str> = FORMATS.iter().map(|(name, ..)| *name).collect();
    let (last, others) = names.split_last().unwrap_or((&"", &[]));
    format!(
        "there is no format `{name}`; formats are {} and {last}",
        others.join(", ")
    )
}

#[cfg(feature = "pdf")]
fn paper(name: &str) -> Result<resume_pdf::Paper, Failure> {
    match name {
        "letter" => Ok(resume_pdf::Paper::Letter),
        "a4" => Ok(resume_pdf::Paper::A4),
        _ => Err(wrong(format!(
            "there is no paper `{name}`; papers are letter and a4"
        ))),
    }
}

#[cfg(feature = "pdf")]
fn pages(text: &str) -> Result<usize, Failure> {
    text.parse()
        .ok()
        .filter(|pages| (1..=100).contains(pages))
        .ok_or_else(|| {
            wrong(format!(
                "`{text}` is not a number of pages; it goes from 1 to 100"
            ))
        })
}

fn theme(name: &str) -> Result<&'static dyn Theme, Failure> {
    match theme::named(name) {
        Some(theme) => Ok(theme),
        None => Err(wrong(format!(
            "there is no theme `{name}`; themes are {}",
            resume_core::wording::list(theme::NAMED.iter().map(|known| known.name))
        ))),
    }
}

fn width(text: &str) -> Result<usize, Failure> {
    text.parse()
        .ok()
        .filter(|width| WIDTHS.contains(width))
        .ok_or_else(|| {
            wrong(format!(
                "`{text}` is not a width; widths go from {} to {}",
                WIDTHS.start(),
                WIDTHS.end()
            ))
        })
}

/// Prints to a stream; one that nobody reads any more is no failure.
fn print(bytes: &[u8], out: &mut dyn Write) -> Result<(), Failure> {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure {
            status: 1,
            message: format!("the output could not be written: {error}"),
        }),
        _ => Ok(()),
    }
}

/// Writes a file whole or not at all: beside it first, then in its place in one step.
///
/// What is no ordinary file, such as a terminal or a pipe, is written to as it is. A link stays a
/// link.
///
/// # Errors
/// Those of the file system; the file is then as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let place = behind_links(path);
    let is_special = fs::metadata(&place).is_ok_and(|metadata| !metadata.is_file());
    if is_special {
        return fs::OpenOptions::new()
            .write(true)
            .open(&place)?
            .write_all(bytes);
    }
    let (mut file, beside) = create_beside(&place, |path| File::create_new(path))?;
    let written = file.write_all(bytes).and_then(|()| {
        if let Ok(metadata) = fs::metadata(&place) {
            file.set_permissions(metadata.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&beside, &place)
    });
    if written.is_err() {
        // What is left of it is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Makes something new beside a place, under a name that nobody else has: one may be left of a
/// process that was killed, or belong to one that has the same number on another machine.
///
/// # Errors
/// Those of making it, and of a place without a name.
pub fn create_beside<T>(
    place: &Path,
    make: impl Fn(&Path) -> io::Result<T>,
) -> io::Result<(T, PathBuf)> {
    let name = place
        .file_name()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?
        .to_string_lossy();
    let mut attempt = 0;
    loop {
        let beside = place.with_file_name(format!(".{name}.{}.{attempt}.part", std::process::id()));
        match make(&beside) {
            Ok(made) => return Ok((made, beside)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => {
                attempt += 1
            }
            Err(error) => return Err(error),
        }
    }
}

/// The file that a path leads to, whether it is there or not; what leads in a circle is left to the
/// file system to refuse.
fn behind_links(path: &Path) -> PathBuf {
    let mut place = path.to_owned();
    for _ in 0..40 {
        match fs::read_link(&place) {
            Ok(target) => place = place.with_file_name("").join(target),
            Err(_) => break,
        }
    }
    place
}
