//! Notices that a file was saved.
//!
//! The file's metadata is read every few milliseconds. That costs less than a hundredth of a core,
//! and unlike file system notifications it works on every file system and for every way in which
//! editors save: in place, or by replacing the file.

use super::changes::Changes;
use super::{Chosen, Shown};
use crate::reading::Reading;
use crate::stamp::{self, Stamp};
use crate::surroundings::Included;
use resume::cli::Failure;
use resume::cli::files::read_ordinary;
use std::time::{Duration, Instant};

/// How often the file is polled while someone works on it, and later.
const BUSY: Duration = Duration::from_millis(5);
const IDLE: Duration = Duration::from_millis(25);

/// How long after a change another one is expected.
const ACTIVE: Duration = Duration::from_secs(3);

/// How long a text must stay the same before syntax errors of Rust in it are shown: it may not be
/// completely written yet.
const SETTLED: Duration = Duration::from_millis(25);

/// How long a file may be missing before that is shown: some editors remove it before they put
/// another in its place.
const ABSENCE: Duration = Duration::from_millis(500);

/// What is known of the file.
pub(super) struct Watch {
    stamp: Option<Stamp>,
    /// What it contained, or why it could not be read; `None` before it was read.
    text: Option<Result<String, Failure>>,
    /// The files that it includes.
    included: Vec<Included>,
    /// What was read and is not shown yet.
    held: Option<(Instant, Reading, Option<Shown>)>,
    /// Since when the file is missing, and whether that is shown.
    missing: Option<(Instant, bool)>,
    /// When something last changed.
    changed: Instant,
}

impl Watch {
    /// Nothing is known yet of the file.
    pub(super) fn new() -> Watch {
        Watch {
            stamp: None,
            text: None,
            included: Vec::new(),
            held: None,
            missing: None,
            changed: Instant::now(),
        }
    }

    /// How long to wait before the next poll.
    pub(super) fn pause(&self) -> Duration {
        if self.changed.elapsed() < ACTIVE {
            BUSY
        } else {
            IDLE
        }
    }

    /// Shows what changed since the last poll.
    pub(super) fn poll(&mut self, chosen: &Chosen, changes: &Changes) {
        if let Some((since, ..)) = &self.held
            && since.elapsed() >= SETTLED
            && let Some((_, reading, shown)) = self.held.take()
        {
            changes.show(&reading, shown);
        }
        let Some(stamp) = Stamp::of(&chosen.path) else {
            self.stamp = None;
            return self.miss(chosen, changes);
        };
        let is_same = self.stamp.replace(stamp) == Some(stamp) && !stamp.is_recent();
        let was_read = matches!(self.text, Some(Ok(_))) && self.missing.is_none();
        let has_other_includes = self.included.iter_mut().any(is_other);
        if is_same && was_read && !has_other_includes {
            return;
        }
        let text =
            stamp::read(&chosen.path).map_err(|error| Failure::file(&chosen.path, "read", error));
        let was_shown_missing = self.missing.take().is_some_and(|(_, is_shown)| is_shown);
        if self.text.as_ref() == Some(&text) && !has_other_includes && !was_shown_missing {
            return;
        }
        self.changed = Instant::now();
        self.held = None;
        self.text = Some(text.clone());
        let text = match text {
            Ok(text) => text,
            Err(failure) => {
                return changes.show(&Reading::refused(chosen.path.clone(), failure), None);
            }
        };
        let (mut reading, shown) = chosen.read(text);
        self.included = std::mem::take(&mut reading.included);
        // What is not Rust is perhaps only half written.
        let is_half = reading
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code.is_none());
        if is_half {
            self.held = Some((self.changed, reading, shown));
        } else {
            changes.show(&reading, shown);
        }
    }

    /// The file is missing.
    fn miss(&mut self, chosen: &Chosen, changes: &Changes) {
        let (since, is_shown) = *self.missing.get_or_insert_with(|| {
            self.changed = Instant::now();
            (self.changed, false)
        });
        if !is_shown && since.elapsed() >= ABSENCE {
            self.missing = Some((since, true));
            let message = format!("`{}` does not exist any more", chosen.path.display());
            let missing = Reading::refused(chosen.path.clone(), Failure::trouble(message));
            changes.show(&missing, None);
        }
    }
}

/// Whether an included file contains something else than what was read.
fn is_other(included: &mut Included) -> bool {
    let stamp = Stamp::of(&included.path);
    let is_same = stamp == included.stamp && !stamp.is_some_and(|stamp| stamp.is_recent());
    if (!is_same || included.bytes.is_none())
        && read_ordinary(&included.path).ok() != included.bytes
    {
        return true;
    }
    included.stamp = stamp;
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_save_in_the_same_moment_is_noticed() {
        let path = std::env::temp_dir().join(format!("cargo-resume-watch-{}", std::process::id()));
        fs::write(&path, "old").unwrap();
        let mut included = Included {
            stamp: Stamp::of(&path),
            path: path.clone(),
            bytes: Some(b"old".to_vec()),
        };
        assert!(!is_other(&mut included));
        // Even with the same stamp, which is noticed for a while; on a busy machine that may have
        // passed.
        let noticed = (0..1000).find_map(|_| {
            fs::write(&path, "old").unwrap();
            fs::write(&path, "new").unwrap();
            included.stamp = Stamp::of(&path);
            let is_noticed = is_other(&mut included);
            included.stamp.unwrap().is_recent().then_some(is_noticed)
        });
        assert_eq!(noticed, Some(true));
        // That it is missing is noticed too, and once.
        fs::remove_file(&path).unwrap();
        assert!(is_other(&mut included));
        included.bytes = None;
        assert!(!is_other(&mut included));
    }

    #[test]
    fn polling_backs_off() {
        let mut watch = Watch::new();
        assert_eq!(watch.pause(), BUSY);
        watch.changed -= ACTIVE;
        assert_eq!(watch.pause(), IDLE);
    }
}
