//! `preview`: a page in the browser that changes as the file is saved.
//!
//! One thread watches the file and reads it; the others answer the browser. What they share is the
//! [`Board`].

mod board;
mod http;
mod watch;

use crate::files::{self, Origin};
use crate::reading::Reading;
use crate::{arguments, report};
use board::Board;
use clap::ArgMatches;
use resume::cli::{Failure, Status};
use resume_core::model::Resume;
use std::io::Read;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use watch::Watch;

/// The port that is tried first, so that a page left open finds its way back.
const PORT: u16 = 7358;

/// How long the end waits for browsers that are slow to be told.
const PATIENCE: Duration = Duration::from_secs(1);

/// What a preview shows of a file.
pub(crate) struct Chosen {
    pub(crate) path: PathBuf,
    /// Keep what is meant for these tags.
    tags: Vec<String>,
    /// The name of the résumé, if the file holds several.
    name: Option<String>,
}

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let settings = arguments::settings(matches)?;
    let chosen = Chosen {
        path: file(matches)?,
        tags: settings.tags.clone(),
        name: matches.get_one::<String>("resume").cloned(),
    };
    let ended = ends()?;
    let (listener, port) = listen(matches.get_one::<u16>("port").copied())?;
    let address = format!("http://127.0.0.1:{port}/");
    let board = Arc::new(Board::default());
    let mut watch = Watch::new();
    watch.look(&chosen, &board);
    let shared = Arc::clone(&board);
    std::thread::spawn(move || http::serve(&listener, port, &shared, settings));
    report::print(format!("{address}\n").as_bytes())?;
    report::progress(&format!(
        "showing {}; Ctrl-C ends it",
        chosen.path.display()
    ));
    if matches.get_flag("open") {
        open(&address);
    }
    while !ended.load(Ordering::Relaxed) {
        std::thread::sleep(watch::PAUSE);
        watch.look(&chosen, &board);
    }
    board.end(PATIENCE);
    Ok(Status::Done)
}

/// The one file that is meant.
fn file(matches: &ArgMatches) -> Result<PathBuf, Failure> {
    let named: Vec<PathBuf> = matches.get_one("file").cloned().into_iter().collect();
    if let Some(path) = named.iter().find(|path| !path.is_dir()) {
        // It must be there now; later it may come and go.
        files::read(path)?;
        return Ok(path.clone());
    }
    let found: Vec<PathBuf> = files::texts(&named)?
        .iter()
        .filter_map(|(origin, _)| origin.path().map(PathBuf::from))
        .collect();
    match found.as_slice() {
        [path] => Ok(path.clone()),
        several => {
            let names: Vec<String> = several
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            Err(Failure::trouble("there are résumés in several files")
                .with_help(format!("name one: {}", names.join(", "))))
        }
    }
}

/// Listens on this machine only: on the port that was asked for, else on the usual one, else on any
/// that is free.
fn listen(asked: Option<u16>) -> Result<(TcpListener, u16), Failure> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let bound = match asked {
        Some(port) => bind(port),
        None => bind(PORT).or_else(|_| bind(0)),
    };
    let failed = |error| Failure::trouble(format!("no port could be had: {error}"));
    let listener = bound.map_err(failed)?;
    let port = listener.local_addr().map_err(failed)?.port();
    Ok((listener, port))
}

/// Becomes true when the preview is to end: at Ctrl-C, when it is told to end, and when a pipe that
/// it reads is closed.
fn ends() -> Result<Arc<AtomicBool>, Failure> {
    let ended = Arc::new(AtomicBool::new(false));
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&ended)).map_err(|error| {
            Failure::trouble(format!("the signals that end it could not be had: {error}"))
        })?;
    }
    if is_piped() {
        let ended = Arc::clone(&ended);
        std::thread::spawn(move || {
            let mut byte = [0];
            while std::io::stdin()
                .read(&mut byte)
                .is_ok_and(|count| count > 0)
            {}
            ended.store(true, Ordering::Relaxed);
        });
    }
    Ok(ended)
}

/// Whether standard input is a pipe, whose other end may be closed. A terminal is not read, for a
/// job in the background would be stopped by it.
#[cfg(unix)]
fn is_piped() -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::FileTypeExt;
    let file = std::io::stdin()
        .as_fd()
        .try_clone_to_owned()
        .map(std::fs::File::from);
    let kind = file
        .and_then(|file| file.metadata())
        .map(|metadata| metadata.file_type());
    kind.is_ok_and(|kind| kind.is_fifo() || kind.is_socket())
}

#[cfg(not(unix))]
fn is_piped() -> bool {
    false
}

/// Opens the page in the browser; where that cannot be done, its address has been printed.
fn open(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if let Err(error) = std::process::Command::new(opener).arg(address).spawn() {
        report::progress(&format!("no browser could be opened: {error}"));
    }
}

impl Chosen {
    /// Reads a text of the file: everything that is wrong, and the résumé to show if nothing is.
    fn read(&self, text: String) -> (Reading, Option<Resume>) {
        let mut reading = Reading::of(Origin::File(self.path.clone()), text);
        reading.demand_values();
        let named = |name: &String| self.name.as_ref().is_none_or(|chosen| chosen == name);
        let found = reading
            .resumes
            .iter_mut()
            .find(|found| named(&found.name))
            .and_then(|found| found.resume.take());
        if found.is_none() && !reading.has_errors() {
            reading.refuse(format!(
                "there is no résumé `{}` here",
                self.name.as_deref().unwrap_or_default()
            ));
        }
        let tags: Vec<&str> = self.tags.iter().map(String::as_str).collect();
        let resume = match found {
            Some(resume) if !tags.is_empty() && !reading.has_errors() => {
                match resume.tailored(&tags) {
                    Ok(tailored) => Some(tailored),
                    Err(undeclared) => {
                        reading.refuse(undeclared.to_string());
                        None
                    }
                }
            }
            found => found,
        };
        let resume = resume.filter(|_| !reading.has_errors());
        (reading, resume)
    }
}
