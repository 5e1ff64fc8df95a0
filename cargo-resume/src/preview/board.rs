//! What the browser is shown: written by the thread that reads the file, read by those that answer.

use crate::json;
use crate::reading::Reading;
use resume_core::model::Resume;
use resume_syntax::source::{Diagnostic, position};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The state of the preview, and a bell that rings when it changes.
#[derive(Default)]
pub(super) struct Board {
    state: Mutex<State>,
    bell: Condvar,
}

/// What is shown.
#[derive(Clone, Default)]
pub(super) struct State {
    /// Grows with every change.
    pub(super) version: u64,
    /// Grows with every change of the résumé.
    pub(super) page: u64,
    /// The last résumé without errors.
    pub(super) resume: Option<Arc<Resume>>,
    /// What is wrong with the file, as JSON.
    pub(super) problems: Arc<str>,
    /// Whether the preview has ended.
    pub(super) has_ended: bool,
    /// How many listen for changes.
    listeners: usize,
}

impl State {
    /// What a browser is told.
    pub(super) fn event(&self) -> String {
        let problems: &str = if self.problems.is_empty() {
            "[]"
        } else {
            &self.problems
        };
        format!(
            "{{\"version\": {}, \"page\": {}, \"hasPage\": {}, \"problems\": {problems}}}",
            self.version,
            self.page,
            self.resume.is_some()
        )
    }
}

impl Board {
    /// Shows what was read.
    pub(super) fn show(&self, reading: &Reading, resume: Option<Resume>) {
        let problems: Vec<String> = reading
            .diagnostics
            .iter()
            .map(|diagnostic| problem(reading, diagnostic))
            .collect();
        self.change(|state| {
            state.problems = format!("[{}]", problems.join(", ")).into();
            if let Some(resume) = resume {
                state.resume = Some(Arc::new(resume));
                state.page += 1;
            }
        });
    }

    /// Somebody listens for changes while this is kept.
    pub(super) fn listen(&self) -> Listener<'_> {
        self.lock().listeners += 1;
        Listener(self)
    }

    /// The preview has ended; waits until all that listen have been told, but not for ever.
    pub(super) fn end(&self, patience: Duration) {
        self.change(|state| state.has_ended = true);
        drop(
            self.bell
                .wait_timeout_while(self.lock(), patience, |state| state.listeners > 0),
        );
    }

    /// What is shown now.
    pub(super) fn now(&self) -> State {
        self.lock().clone()
    }

    /// What is shown as soon as it is newer than this version, or `None` if nothing changes for a
    /// while.
    pub(super) fn after(&self, version: u64, patience: Duration) -> Option<State> {
        let waited = self
            .bell
            .wait_timeout_while(self.lock(), patience, |state| {
                state.version == version && !state.has_ended
            });
        let (state, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
        (!timeout.timed_out()).then(|| state.clone())
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.lock();
        change(&mut state);
        state.version += 1;
        drop(state);
        self.bell.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A state is whole at any moment, whoever was interrupted.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who listens for changes.
pub(super) struct Listener<'b>(&'b Board);

impl Drop for Listener<'_> {
    fn drop(&mut self) {
        self.0.lock().listeners -= 1;
        self.0.bell.notify_all();
    }
}

/// A problem with the line that it speaks of, cut in three so that nobody has to count characters.
fn problem(reading: &Reading, diagnostic: &Diagnostic) -> String {
    let (line, column) = position(&reading.text, diagnostic.range.start);
    let (before, marked, after) = excerpt(&reading.text, diagnostic);
    let code = diagnostic
        .code
        .map_or("null".to_owned(), |code| json::string(code.name()));
    format!(
        "{{\"severity\": {}, \"code\": {code}, \"message\": {}, \"help\": {}, \"place\": {}, \"line\": {line}, \"before\": {}, \"marked\": {}, \"after\": {}}}",
        json::string(diagnostic.level.name()),
        json::string(&diagnostic.message),
        json::string(&diagnostic.help),
        json::string(&format!("{}:{line}:{column}", reading.origin.name())),
        json::string(before),
        json::string(marked),
        json::string(after),
    )
}

/// The first line of a place: what stands before it, the place itself and what stands after.
fn excerpt<'t>(text: &'t str, diagnostic: &Diagnostic) -> (&'t str, &'t str, &'t str) {
    let range = &diagnostic.range;
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.start..]
        .find('\n')
        .map_or(text.len(), |at| range.start + at);
    let last = range.end.clamp(range.start, end);
    (
        text[start..range.start].trim_start(),
        &text[range.start..last],
        &text[last..end],
    )
}
