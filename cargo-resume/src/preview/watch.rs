//! Notices that a file was saved.
//!
//! The file is asked for its size and time every few milliseconds. That costs less than a hundredth of a core, and unlike a notice from the system it
//! works on every file system and for every way in which editors save: in place, or by putting another file in the place of the old one.

use super::Chosen;
use super::board::Board;
use crate::files;
use crate::reading::Reading;
use resume_core::model::Resume;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// How long nobody looks.
pub(super) const PAUSE: Duration = Duration::from_millis(5);

/// How long after its time a file may still change without a change of its time: clocks of file systems tick slowly.
const TICK: Duration = Duration::from_millis(50);

/// How long a text must stay as it is before what is no Rust in it is told: it may not be written to its end yet.
const PATIENCE: Duration = Duration::from_millis(25);

/// How long a file may be away before that is told: some editors take it away to put another in its place.
const ABSENCE: Duration = Duration::from_millis(500);

/// What is known of the file.
pub(super) struct Watch {
    /// The file and those that it includes, as they were when they were last read.
    stamps: Vec<(PathBuf, Option<Stamp>)>,
    text: Option<String>,
    /// What was read and is not told yet.
    held: Option<(Instant, Reading, Option<Resume>)>,
    /// Since when the file is away, and whether that has been told.
    away: Option<(Instant, bool)>,
}

/// What changes when a file does.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    time: SystemTime,
    len: u64,
}

impl Stamp {
    fn of(path: &Path) -> Option<Stamp> {
        let metadata = fs::metadata(path).ok()?;
        Some(Stamp { time: metadata.modified().ok()?, len: metadata.len() })
    }

    /// Whether the file may have changed after that without another stamp.
    fn is_fresh(&self) -> bool {
        // A time in the future says nothing.
        self.time.elapsed().is_ok_and(|age| age < TICK)
    }
}

impl Watch {
    /// Nothing is known yet of this file.
    pub(super) fn new(path: &Path) -> Watch {
        Watch { stamps: vec![(path.to_owned(), None)], text: None, held: None, away: None }
    }

    /// Looks whether something changed, and shows it.
    pub(super) fn look(&mut self, chosen: &Chosen, board: &Board) {
        if let Some((since, ..)) = &self.held
            && since.elapsed() >= PATIENCE
            && let Some((_, reading, resume)) = self.held.take()
        {
            board.show(&reading, resume);
        }
        let mut is_changed = false;
        let mut is_fresh = false;
        for (at, (path, known)) in self.stamps.iter_mut().enumerate() {
            let stamp = Stamp::of(path);
            is_changed |= stamp != *known && (at > 0 || stamp.is_some());
            is_fresh |= stamp.is_some_and(|stamp| stamp.is_fresh());
            *known = stamp;
        }
        if self.stamps.first().is_some_and(|(_, stamp)| stamp.is_none()) {
            return self.miss(chosen, board);
        }
        if !is_changed && !is_fresh && self.away.is_none() {
            return;
        }
        let text = match files::read(&chosen.path) {
            Ok(text) => text,
            Err(failure) => {
                if is_changed {
                    board.show(&Reading::refused(chosen.path.clone(), failure.message), None);
                    self.text = None;
                }
                return;
            }
        };
        let was_told_away = self.away.take().is_some_and(|(_, is_told)| is_told);
        let includes = self.stamps.len() > 1 && is_changed;
        if self.text.as_ref() == Some(&text) && !includes && !was_told_away {
            return;
        }
        self.text = Some(text.clone());
        let (reading, resume) = chosen.read(text);
        self.stamps.truncate(1);
        self.stamps.extend(reading.included.iter().map(|path| (path.clone(), Stamp::of(path))));
        // What is no Rust is perhaps only half written.
        let is_half = reading.diagnostics.iter().any(|diagnostic| diagnostic.code.is_none());
        self.held = None;
        if is_half {
            self.held = Some((Instant::now(), reading, resume));
        } else {
            board.show(&reading, resume);
        }
    }

    /// The file is away.
    fn miss(&mut self, chosen: &Chosen, board: &Board) {
        let (since, is_told) = *self.away.get_or_insert((Instant::now(), false));
        if !is_told && since.elapsed() >= ABSENCE {
            self.away = Some((since, true));
            board.show(&Reading::refused(chosen.path.clone(), format!("`{}` is not there any more", chosen.path.display())), None);
        }
    }
}
