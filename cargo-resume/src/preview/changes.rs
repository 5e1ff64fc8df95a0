//! What the browser shows: written by the thread that reads the file, read by those that answer.

use super::{Shown, problems};
use crate::reading::Reading;
use resume::cli::Paper;
use resume_syntax::source::json;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The state of the preview, and who waits for it to change.
#[derive(Default)]
pub(super) struct Changes {
    state: Mutex<State>,
    changed: Condvar,
}

/// What is shown.
#[derive(Clone, Default)]
pub(super) struct State {
    /// Grows with every change.
    pub(super) version: u64,
    /// Grows with every change of what is shown.
    pub(super) page: u64,
    /// What was last shown without errors.
    pub(super) shown: Option<Arc<Shown>>,
    /// The problems of the file: members of a JSON object. Empty before the first are known.
    problems: Arc<str>,
    /// Whether the preview has ended.
    pub(super) has_ended: bool,
    /// How many listen for changes.
    listeners: usize,
}

impl State {
    /// What a browser receives after a change: one object on one line.
    pub(super) fn event(&self) -> String {
        format!(
            "{{\"version\": {}, \"langs\": {}, \"letters\": {}, \"isLetter\": {}, \"page\": {}, \"hasPage\": {}, {}}}",
            self.version,
            self.langs(),
            self.letters(),
            self.is_letter(),
            self.page,
            self.shown.is_some(),
            if self.problems.is_empty() {
                problems::NONE
            } else {
                &self.problems
            }
        )
    }

    /// The languages of the résumé as a JSON array.
    fn langs(&self) -> String {
        let resume = self.shown.iter().map(|shown| shown.first.source().resume());
        let langs = resume.flat_map(|resume| resume.langs());
        array(langs.map(|lang| lang.as_str()))
    }

    /// The names of the letters beside the résumé as a JSON array.
    fn letters(&self) -> String {
        let letters = self.shown.iter().flat_map(|shown| &shown.letters);
        array(letters.map(|(name, _)| name.as_str()))
    }

    /// Whether a letter is shown first.
    fn is_letter(&self) -> bool {
        let first = self.shown.as_ref().map(|shown| &shown.first);
        matches!(first, Some(Paper::Letter(_)))
    }
}

/// Words as a JSON array.
fn array<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(json::string).collect();
    format!("[{}]", words.join(", "))
}

impl Changes {
    /// Shows what was read.
    pub(super) fn show(&self, reading: &Reading, shown: Option<Shown>) {
        let problems = problems::members(reading);
        self.change(|state| {
            state.problems = problems.into();
            if let Some(shown) = shown {
                state.shown = Some(Arc::new(shown));
                state.page += 1;
            }
        });
    }

    /// Ends the preview. Waits until every listener has received that, up to this long.
    pub(super) fn end(&self, timeout: Duration) {
        self.change(|state| state.has_ended = true);
        drop(
            self.changed
                .wait_timeout_while(self.lock(), timeout, |state| state.listeners > 0),
        );
    }

    /// A new listener, which counts until it is dropped; `None` if there are this many already.
    pub(super) fn listen(&self, most: usize) -> Option<Listener<'_>> {
        let mut state = self.lock();
        (state.listeners < most).then(|| {
            state.listeners += 1;
            Listener(self)
        })
    }

    /// The current state.
    pub(super) fn now(&self) -> State {
        self.lock().clone()
    }

    /// The state as soon as it is newer than this version, or `None` after this time without a
    /// change.
    pub(super) fn after(&self, version: u64, timeout: Duration) -> Option<State> {
        let waited = self
            .changed
            .wait_timeout_while(self.lock(), timeout, |state| {
                state.version == version && !state.has_ended
            });
        let (state, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        (!waited.timed_out()).then(|| state.clone())
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.lock();
        change(&mut state);
        state.version += 1;
        drop(state);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Every change leaves a complete state, even where a thread panicked.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Someone who listens for changes.
pub(super) struct Listener<'c>(&'c Changes);

impl Drop for Listener<'_> {
    fn drop(&mut self) {
        self.0.lock().listeners -= 1;
        self.0.changed.notify_all();
    }
}
