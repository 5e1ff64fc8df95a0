//! `import --into`: the sections of a file as further sections of a résumé, of whose source nothing
//! else changes.

use super::{Lost, read};
use crate::{files, report};
use resume::cli::{Failure, Status};
use resume_core::model::{Resume, Section};
use resume_import::Options;
use resume_syntax::Evaluated;
use resume_syntax::source::{File, Level};
use std::path::Path;

/// Adds the sections of the file at `path` to the only résumé in the Rust file `into`.
pub(super) fn run(
    path: &Path,
    mut options: Options,
    into: &Path,
    lost: &mut Lost<'_>,
) -> Result<Status, Failure> {
    let text = files::read(into)?;
    let file = File::read(&text);
    let [invocation] = file.invocations.as_slice() else {
        let count = file.invocations.len();
        return Err(Failure::trouble(format!(
            "`{}` holds {count} résumés, not one",
            into.display()
        )));
    };
    let errors = errors_of(&text);
    if errors > 0 {
        return Err(Failure::refused(format!("`{}` has errors", into.display()))
            .with_help("correct them first: `cargo resume check` says how"));
    }
    let known = invocation
        .analyze(&mut |_| Evaluated::Unknown)
        .lowered
        .resume;
    // Whose publications they are is said there.
    options.me = options.me.or_else(|| Some(known.name.to_string()));
    let Some((resume, _)) = read(path, &options, None, lost)? else {
        return Ok(Status::Refused);
    };
    let sections = lines_of(&resume);
    if sections.is_empty() {
        return Err(Failure::refused(format!(
            "`{}` holds no section",
            path.display()
        )));
    }
    let is_there = |section: &&Section| {
        let mut known = known.sections.iter();
        known.any(|known| known.kind() == section.kind() && known.title == section.title)
    };
    if let Some(section) = resume.sections.iter().find(is_there) {
        let name = section.kind().name();
        return Err(Failure::refused(format!(
            "the résumé in `{}` already has such a section: `{name}`",
            into.display()
        ))
        .with_help(format!(
            "give that one a title, such as `{name} \"Earlier\"`"
        )));
    }
    let added = inserted(&text, invocation.range.end, &sections);
    if errors_of(&added) > 0 {
        return Err(Failure::refused(format!(
            "the sections do not fit into `{}`",
            into.display()
        )));
    }
    files::edit(into, added.as_bytes())?;
    report::progress(&format!("wrote {}", into.display()));
    Ok(Status::Done)
}

/// How many errors there are in a file.
fn errors_of(text: &str) -> usize {
    let file = File::read(text);
    let found = file.invocations.iter().flat_map(|invocation| {
        let analysis = invocation.analyze(&mut |_| Evaluated::Unknown);
        invocation.diagnostics(analysis)
    });
    let all = file.faults.iter().cloned().chain(found);
    all.filter(|diagnostic| diagnostic.level == Level::Error)
        .count()
}

/// The lines of the sections, as the formatter writes them.
fn lines_of(resume: &Resume) -> Vec<String> {
    let alone = Resume {
        sections: resume.sections.clone(),
        ..Resume::new("A")
    };
    let source = resume_syntax::print(&alone);
    let lines = source.lines().skip_while(|line| !line.is_empty());
    let mut lines: Vec<String> = lines.map(str::to_owned).collect();
    // The brace of the résumé.
    lines.pop();
    lines
}

/// The text with these lines before the brace that ends at this byte.
fn inserted(text: &str, end: usize, lines: &[String]) -> String {
    let brace = end.saturating_sub(1);
    let before = text[..brace].trim_end();
    let line = text[..brace].rfind('\n').map_or(0, |at| at + 1);
    let indent = &text[line..brace];
    let indent = &indent[..indent.len() - indent.trim_start().len()];
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out = before.to_owned();
    for line in lines {
        out.push_str(newline);
        if !line.is_empty() {
            out.extend([indent, line]);
        }
    }
    out.extend([newline, indent, &text[brace..]]);
    out
}
