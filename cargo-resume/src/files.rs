//! Which files are meant, and their content.

use clap::ArgMatches;
use resume::cli;
use resume::cli::Failure;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Standard input.
    Piped,
    /// A file.
    File(PathBuf),
}

impl Origin {
    /// Its name in messages.
    pub(crate) fn name(&self) -> String {
        match self {
            Origin::Piped => "<stdin>".to_owned(),
            Origin::File(path) => path.display().to_string(),
        }
    }

    /// The path, unless it is standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Origin::Piped => None,
            Origin::File(path) => Some(path),
        }
    }
}

/// The files that the command line names.
pub(crate) fn named(matches: &ArgMatches) -> Vec<PathBuf> {
    matches
        .get_many("files")
        .unwrap_or_default()
        .cloned()
        .collect()
}

/// One file for each path on the command line, or for the package's `src`: files next to it are
/// next to the sources.
pub(crate) fn sources(matches: &ArgMatches) -> Result<Vec<PathBuf>, Failure> {
    let mut sources = named(matches);
    if sources.is_empty() {
        sources.push(package()?.join("src"));
    }
    for source in sources.iter_mut().filter(|source| source.is_dir()) {
        source.push("main.rs");
    }
    Ok(sources)
}

/// The texts that the command line names, or those of the package's `src`; only what may hold a
/// résumé is kept of a directory.
pub(crate) fn texts(named: &[PathBuf]) -> Result<Vec<(Origin, String)>, Failure> {
    let mut texts = Vec::new();
    if named.is_empty() {
        let source = package()?.join("src");
        directory(&source, &mut texts)?;
    }
    for path in named {
        if path.is_dir() {
            directory(path, &mut texts)?;
        } else {
            texts.push(text(path)?);
        }
    }
    Ok(texts)
}

/// The file that the command line names, or the only one with a résumé, with its text.
pub(crate) fn only(matches: &ArgMatches) -> Result<(Origin, String), Failure> {
    let named: Vec<PathBuf> = matches.get_one("file").cloned().into_iter().collect();
    match <[_; 1]>::try_from(texts(&named)?) {
        Ok([only]) => Ok(only),
        Err(texts) => {
            let names: Vec<String> = texts.iter().map(|(origin, _)| origin.name()).collect();
            Err(Failure::trouble("there are résumés in several files")
                .with_help(format!("name one: {}", names.join(", "))))
        }
    }
}

/// The text of a file, or what is piped in for `-`.
pub(crate) fn text(path: &Path) -> Result<(Origin, String), Failure> {
    let (origin, bytes) = bytes(path)?;
    Ok((origin, utf_8(path, bytes)?))
}

/// The content of a file, or what is piped in for `-`.
pub(crate) fn bytes(path: &Path) -> Result<(Origin, Vec<u8>), Failure> {
    if path.as_os_str() == "-" {
        let piped = cli::files::read_all(io::stdin(), cli::files::MOST)
            .map_err(|error| Failure::file(path, "read", error))?;
        return Ok((Origin::Piped, piped));
    }
    Ok((Origin::File(path.to_owned()), cli::files::read(path)?))
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    utf_8(path, cli::files::read(path)?)
}

fn utf_8(path: &Path, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes)
        .map_err(|_| Failure::trouble(format!("`{}` is not UTF-8 text", path.display())))
}

/// Writes a file completely or not at all, even if the program receives a signal to end meanwhile.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    uninterrupted(|| cli::write_whole(path, bytes))
        .map_err(|error| Failure::file(path, "written", error))
}

/// The same for a file that is edited.
pub(crate) fn edit(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    uninterrupted(|| cli::files::edit_whole(path, bytes))
        .map_err(|error| Failure::file(path, "written", error))
}

/// Runs what must not be interrupted: a signal that ends the program waits until it is done.
pub(crate) fn uninterrupted<T>(work: impl FnOnce() -> T) -> T {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::{flag, low_level};
    #[cfg(unix)]
    const SIGNALS: [i32; 3] = [SIGINT, SIGTERM, signal_hook::consts::SIGHUP];
    #[cfg(not(unix))]
    const SIGNALS: [i32; 2] = [SIGINT, SIGTERM];
    /// Whether a signal ends the program at once, and the last one that did not.
    static STATE: OnceLock<(Arc<AtomicBool>, Arc<AtomicUsize>)> = OnceLock::new();
    let (is_idle, waiting) = STATE.get_or_init(|| {
        let state = (Arc::new(AtomicBool::new(true)), Arc::default());
        for signal in SIGNALS {
            // Where signals cannot be handled, they end the program at once, as usual.
            let _ = flag::register_conditional_default(signal, Arc::clone(&state.0));
            let number = usize::try_from(signal).unwrap_or_default();
            let _ = flag::register_usize(signal, Arc::clone(&state.1), number);
        }
        state
    });
    is_idle.store(false, Ordering::SeqCst);
    let done = work();
    is_idle.store(true, Ordering::SeqCst);
    if let Some(signal) = SIGNALS
        .into_iter()
        .find(|signal| usize::try_from(*signal) == Ok(waiting.load(Ordering::SeqCst)))
    {
        // Ends the program as the signal would have.
        let _ = low_level::emulate_default_handler(signal);
    }
    done
}

/// The directory of the package around the working directory.
fn package() -> Result<PathBuf, Failure> {
    let here =
        std::env::current_dir().map_err(|error| Failure::file(Path::new("."), "read", error))?;
    let found = here
        .ancestors()
        .find(|directory| directory.join("Cargo.toml").is_file());
    match found {
        Some(package) if package == here => Ok(PathBuf::new()),
        Some(package) => Ok(package.to_owned()),
        None => Err(Failure::trouble("there is no Cargo.toml here or above")
            .with_help("name the file that holds the résumé, or begin one: `cargo resume new cv`")),
    }
}

/// The Rust files below a directory in which `resume!` is named, in the order of their names; there
/// must be one.
fn directory(directory: &Path, texts: &mut Vec<(Origin, String)>) -> Result<(), Failure> {
    let before = texts.len();
    collect(directory, texts)?;
    if texts.len() == before {
        return Err(Failure::trouble(format!(
            "there is no `resume!` in `{}`",
            directory.display()
        ))
        .with_help("name the file that holds it"));
    }
    Ok(())
}

fn collect(directory: &Path, texts: &mut Vec<(Origin, String)>) -> Result<(), Failure> {
    let failed = |error| Failure::file(directory, "read", error);
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(directory).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && !path.is_symlink() && !name.starts_with('.') && name != "target" {
            collect(&path, texts)?;
        } else if path.is_file() && path.extension().is_some_and(|extension| extension == "rs") {
            let text = read(&path)?;
            let file = || resume_syntax::source::File::read(&text);
            // A file that is not Rust is taken at its word: the résumé in it may be why.
            let is_source = |file: resume_syntax::source::File| {
                !file.invocations.is_empty() || !file.letters.is_empty() || !file.faults.is_empty()
            };
            let may_be_source = text.contains("resume!") || text.contains("letter!");
            if may_be_source && is_source(file()) {
                texts.push((Origin::File(path), text));
            }
        }
    }
    Ok(())
}
