//! Problems as JSON, for editors and scripts; docs/cargo-resume.md describes it.

use crate::reading::Reading;
use resume_syntax::source::{json, position};

/// Every problem of what was read, as one object.
pub(crate) fn problems(readings: &[Reading]) -> String {
    let mut problems = Vec::new();
    for Reading {
        origin,
        text,
        diagnostics,
        ..
    } in readings
    {
        let place = |at| {
            let (line, column) = position(text, at);
            format!("{{\"line\": {line}, \"column\": {column}, \"byte\": {at}}}")
        };
        let name = origin.name();
        let diagnostics = diagnostics.iter();
        problems.extend(diagnostics.map(|diagnostic| json::problem(&name, diagnostic, place)));
    }
    let lines = if problems.is_empty() {
        String::new()
    } else {
        format!("\n    {}\n  ", problems.join(",\n    "))
    };
    format!("{{\n  \"version\": 1,\n  \"problems\": [{lines}]\n}}\n")
}
