//! Notices that a file was saved.
//!
//! The file is asked for its size and time every few milliseconds. That costs less than a hundredth
//! of a core, and unlike a notice from the system it works on every file system and for every way
//! in which editors save: in place, or by putting another file in the place of the old one.

use super::Chosen;
use super::board::Board;
use crate::evaluate::Included;
use crate::files::{self, Stamp};
use crate::reading::Reading;
use resume_core::model::Resume;
use std::fs;
use std::time::{Duration, Instant};

/// How long nobody looks.
pub(super) const PAUSE: Duration = Duration::from_millis(5);

/// How long after its time a file may still change without a change of its time: clocks of file
/// systems tick slowly.
const TICK: Duration = Duration::from_millis(50);

/// How long a text must stay as it is before what is no Rust in it is told: it may not be written
/// to its end yet.
const PATIENCE: Duration = Duration::from_millis(25);

/// How long a file may be away before that is told: some editors take it away to put another in its
/// place.
const ABSENCE: Duration = Duration::from_millis(500);

/// What is known of the file.
pub(super) struct Watch {
    /// How the file was when it was last looked at.
    stamp: Option<Stamp>,
    text: Option<String>,
    /// The files that it includes.
    included: Vec<Included>,
    /// What was read and is not told yet.
    held: Option<(Instant, Reading, Option<Resume>)>,
    /// Since when the file is away, and whether that has been told.
    away: Option<(Instant, bool)>,
}

impl Watch {
    /// Nothing is known yet of the file.
    pub(super) fn new() -> Watch {
        Watch {
            stamp: None,
            text: None,
            included: Vec::new(),
            held: None,
            away: None,
        }
    }

    /// Looks whether something changed, and shows it.
    pub(super) fn look(&mut self, chosen: &Chosen, board: &Board) {
        if let Some((since, ..)) = &self.held
            && since.elapsed() >= PATIENCE
            && let Some((_, reading, resume)) = self.held.take()
        {
            board.show(&reading, resume);
        }
        let stamp = Stamp::of(&chosen.path);
        if stamp.is_none() {
            self.stamp = None;
            return self.miss(chosen, board);
        }
        let is_changed = stamp != self.stamp;
        self.stamp = stamp;
        let has_other_includes = self.included.iter_mut().any(is_other);
        if !is_changed && !has_other_includes && !stamp.is_some_and(is_fresh) && self.away.is_none()
        {
            return;
        }
        let text = match files::read(&chosen.path) {
            Ok(text) => text,
            Err(failure) => {
                if is_changed {
                    board.show(
                        &Reading::refused(chosen.path.clone(), failure.message),
                        None,
                    );
                    self.text = None;
                }
                return;
            }
        };
        let was_told_away = self.away.take().is_some_and(|(_, is_told)| is_told);
        if self.text.as_ref() == Some(&text) && !has_other_includes && !was_told_away {
            return;
        }
        self.text = Some(text.clone());
        let (mut reading, resume) = chosen.read(text);
        self.included = std::mem::take(&mut reading.included);
        // What is no Rust is perhaps only half written.
        let is_half = reading
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code.is_none());
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
            board.show(
                &Reading::refused(
                    chosen.path.clone(),
                    format!("`{}` is not there any more", chosen.path.display()),
                ),
                None,
            );
        }
    }
}

/// Whether a file may have changed after that without another stamp.
fn is_fresh(stamp: Stamp) -> bool {
    // A time in the future says nothing.
    stamp.time.elapsed().is_ok_and(|age| age < TICK)
}

/// Whether an included file holds something else than what was read.
fn is_other(included: &mut Included) -> bool {
    let stamp = Stamp::of(&included.path);
    let may_be = stamp != included.stamp || stamp.is_some_and(is_fresh);
    if may_be && fs::read_to_string(&included.path).ok() != included.text {
        return true;
    }
    included.stamp = stamp;
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;

    #[test]
    fn what_is_saved_in_the_same_moment_is_noticed() {
        let path = std::env::temp_dir().join(format!("cargo-resume-watch-{}", std::process::id()));
        fs::write(&path, "old").unwrap();
        let mut included = Included {
            stamp: Stamp::of(&path),
            path: path.clone(),
            text: Some("old".to_owned()),
        };
        assert!(!is_other(&mut included));
        // Of the same length and time: that is seen for a while, which may have passed on a busy
        // machine.
        let noticed = (0..1000).find_map(|_| {
            fs::write(&path, "old").unwrap();
            included.stamp = Stamp::of(&path);
            let time = included.stamp.unwrap().time;
            fs::write(&path, "new").unwrap();
            File::options()
                .append(true)
                .open(&path)
                .unwrap()
                .set_modified(time)
                .unwrap();
            let is_noticed = is_other(&mut included);
            time.elapsed()
                .is_ok_and(|age| age < TICK)
                .then_some(is_noticed)
        });
        assert_eq!(noticed, Some(true));
        // It is read again when it is away, and that it is away is noticed too.
        fs::remove_file(&path).unwrap();
        assert!(is_other(&mut included));
        included.text = None;
        assert!(!is_other(&mut included));
    }
}
