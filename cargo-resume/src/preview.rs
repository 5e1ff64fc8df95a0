//! `preview`: a page in the browser that changes as the file is saved.
//!
//! One thread watches the file and reads it; the others answer the browser. What they share is
//! [`Changes`].

mod changes;
mod pages;
pub(crate) mod picker;
mod problems;
mod request;
mod server;
mod shown;
mod watch;

use crate::files::{self, Origin};
use crate::reading::Reading;
use crate::{arguments, fonts, report, stamp};
use changes::Changes;
use clap::ArgMatches;
use pages::Pages;
use resume::cli::settings::{self, Kept};
use resume::cli::{Failure, Settings, Status};
pub(crate) use shown::Shown;
use std::io::Read;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use watch::Watch;

/// The port that is tried first, so that an open page finds the preview again after a restart.
const PORT: u16 = 7358;

/// How long the program waits at its end for browsers to receive that.
const FAREWELL: Duration = Duration::from_secs(1);

/// What a preview shows of a file.
pub(crate) struct Chosen {
    pub(crate) path: PathBuf,
    /// What part of the résumé is shown.
    kept: Kept,
    /// Show this language first.
    lang: Option<String>,
    /// The name of the résumé or letter, if the file holds several.
    name: Option<String>,
}

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    show(matches, "")
}

/// The settings with the fonts next to the file.
pub(crate) fn with_fonts(mut settings: Settings, chosen: &Chosen) -> Result<Settings, Failure> {
    fonts::add(&mut settings, std::slice::from_ref(&chosen.path))?;
    Ok(settings)
}

/// Serves the preview until it is ended; the address that is printed is that of this page.
pub(crate) fn show(matches: &ArgMatches, page: &str) -> Result<Status, Failure> {
    let settings = arguments::settings(matches)?;
    let chosen = Chosen::of(matches, &settings)?;
    let settings = with_fonts(settings, &chosen)?;
    let ended = ends()?;
    let (listener, port) = listen(matches.get_one::<u16>("port").copied())?;
    let address = format!("http://127.0.0.1:{port}/{page}");
    let changes = Arc::new(Changes::default());
    let mut watch = Watch::new();
    watch.poll(&chosen, &changes);
    let pages = Pages {
        port,
        changes: Arc::clone(&changes),
        settings,
    };
    std::thread::spawn(move || server::serve(&listener, &Arc::new(pages)));
    report::print(format!("{address}\n").as_bytes())?;
    report::progress(&format!(
        "showing {}; press Ctrl-C to stop",
        chosen.path.display()
    ));
    if matches.get_flag("open") {
        open(&address);
    }
    while !ended.load(Ordering::Relaxed) {
        std::thread::sleep(watch.pause());
        watch.poll(&chosen, &changes);
    }
    changes.end(FAREWELL);
    Ok(Status::Done)
}

/// The file that the command line names, or the only one with a résumé.
fn file(matches: &ArgMatches) -> Result<PathBuf, Failure> {
    let named: Option<&PathBuf> = matches.get_one("file");
    if let Some(path) = named.filter(|path| !path.is_dir()) {
        // It must exist now; later it may come and go.
        stamp::read(path).map_err(|error| Failure::file(path, "read", error))?;
        return Ok(path.clone());
    }
    let (origin, _) = files::only(matches)?;
    Ok(origin.path().map(PathBuf::from).unwrap_or_default())
}

/// Listens on this machine only: on the port that was asked for, or on the usual one, or on any
/// free one.
fn listen(asked: Option<u16>) -> Result<(TcpListener, u16), Failure> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let (listener, help) = match asked {
        Some(port) => (
            bind(port),
            "name another port, or leave out `--port` to use any that is free",
        ),
        None => (bind(PORT).or_else(|_| bind(0)), ""),
    };
    let failed = |error: std::io::Error| {
        let port = asked.unwrap_or(PORT);
        Failure::trouble(format!("could not listen on port {port}: {error}")).with_help(help)
    };
    let listener = listener.map_err(failed)?;
    let port = listener.local_addr().map_err(failed)?.port();
    Ok((listener, port))
}

/// Becomes true when the preview is to end: at Ctrl-C, at `SIGTERM`, and when standard input is a
/// pipe and gets closed.
fn ends() -> Result<Arc<AtomicBool>, Failure> {
    let ended = Arc::new(AtomicBool::new(false));
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&ended))
            .map_err(|error| Failure::trouble(format!("could not wait for Ctrl-C: {error}")))?;
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

/// Whether standard input is a pipe, whose other end may be closed. A terminal is not read: that
/// would stop a job in the background.
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

/// Opens the page in the browser. If that fails, the address has been printed.
fn open(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if let Err(error) = std::process::Command::new(opener).arg(address).spawn() {
        report::progress(&format!("could not open a browser: {error}"));
    }
}

impl Chosen {
    /// What the command line chooses.
    pub(crate) fn of(matches: &ArgMatches, settings: &Settings) -> Result<Chosen, Failure> {
        Ok(Chosen {
            path: file(matches)?,
            kept: settings.kept.clone(),
            lang: settings.lang.clone(),
            name: matches.get_one::<String>("resume").cloned(),
        })
    }

    /// Reads a text of the file: its problems, and what to show, in all its languages, if there is
    /// no error.
    pub(crate) fn read(&self, text: String) -> (Reading, Option<Shown>) {
        let mut reading = Reading::of(Origin::File(self.path.clone()), text);
        reading.demand_values();
        let found = Shown::of(&mut reading, self.name.as_deref());
        if found.is_none() && !reading.has_errors() {
            reading.refuse(Failure::refused(match &self.name {
                Some(name) => format!("there is no résumé `{name}` in this file"),
                None => "there is no résumé in this file".to_owned(),
            }));
        }
        let found = found.filter(|_| !reading.has_errors());
        let shown = found.filter(|shown| {
            let resume = shown.first.source().resume();
            let selected = settings::selected(resume, self.lang.as_deref(), &self.kept);
            selected.map_err(|failure| reading.refuse(failure)).is_ok()
        });
        (reading, shown)
    }
}
