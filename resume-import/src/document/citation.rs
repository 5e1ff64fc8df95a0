//! Publications and patents, which are printed as citations:
//! `Authors. “Title.” *Journal* 38(2): 559–572, in press. [doi](https://doi.org/…)`

use super::{Line, tidy};
use crate::mapping::Draft;
use crate::tree::At;
use resume_core::model::{Doi, Field, Inline, Kind, Prose, Value};

/// Reads a citation; `None` if this is none.
pub(super) fn read(at: At, lines: &[Line], kind: Kind) -> Option<Draft> {
    let [line] = lines else {
        return None;
    };
    let mut draft = Draft::new(at);
    let (before, title, after) = quoted(line)?;
    if let Some(people) = tidy(&before) {
        let people = match people.inlines() {
            // The names end with a full stop.
            [.., Inline::Text(_)] => without_stop(people.inlines()),
            inlines => inlines.to_vec(),
        };
        let names = Line(tidy(&people)?).split(", ");
        let field = match kind {
            Kind::Patents => Field::Inventors,
            _ => Field::Authors,
        };
        draft.list(field, names.into_iter().map(|line| line.0).collect());
    }
    match title.as_slice() {
        [Inline::Link { text, url }] if url.is_web() => {
            draft.url = Some(url.clone());
            draft.title = tidy(&without_stop(text));
        }
        title => draft.title = tidy(&without_stop(title)),
    }
    draft.title.as_ref()?;
    let mut rest = after;
    if let Some(Inline::Link { text, url }) = rest.last()
        && url.as_str().contains("doi.org/")
        && let Ok(doi) = Doi::new(Prose(text.clone()).plain())
    {
        draft.value(Field::Doi, Some(Value::Doi(doi)));
        rest.pop();
    }
    let rest = tidy(&rest).map_or_else(Vec::new, |prose| prose.inlines().to_vec());
    let after = match rest.as_slice() {
        [Inline::Emphasis(name), rest @ ..] => {
            draft.organisation = Some(Prose(name.clone()));
            rest.to_vec()
        }
        rest => rest.to_vec(),
    };
    numbers(&after, kind, &mut draft);
    Some(draft)
}

/// What is before, in and after quotation marks.
fn quoted(line: &Line) -> Option<(Vec<Inline>, Vec<Inline>, Vec<Inline>)> {
    let mut parts: [Vec<Inline>; 3] = Default::default();
    let mut part = 0;
    for inline in line.0.inlines() {
        let Inline::Text(text) = inline else {
            parts[part].push(inline.clone());
            continue;
        };
        let mut rest: &str = text;
        loop {
            let mark = match part {
                0 => rest.find(['“', '„', '«']),
                1 => rest.rfind(['”', '“', '»']),
                _ => None,
            };
            let Some(at) = mark else {
                break;
            };
            parts[part].push(Inline::Text(rest[..at].to_owned().into()));
            let length = rest[at..].chars().next().map_or(1, char::len_utf8);
            rest = &rest[at + length..];
            part += 1;
        }
        if !rest.is_empty() {
            parts[part].push(Inline::Text(rest.to_owned().into()));
        }
    }
    let [before, title, after] = parts;
    (part == 2).then_some((before, title, after))
}

/// Without a full stop at the end.
fn without_stop(inlines: &[Inline]) -> Vec<Inline> {
    let mut inlines = inlines.to_vec();
    // A space may follow it.
    while let Some(Inline::Text(text)) = inlines.last_mut() {
        let rest = text.trim_end();
        let rest = rest.strip_suffix('.').unwrap_or(rest).to_owned();
        match rest.is_empty() {
            true => {
                inlines.pop();
            }
            false => {
                *text = rest.into();
                break;
            }
        }
    }
    inlines
}

/// `38(2): 559–572, in press.`, or the number and status of a patent.
fn numbers(rest: &[Inline], kind: Kind, draft: &mut Draft) {
    let Some(prose) = tidy(&without_stop(rest)) else {
        return;
    };
    let text = prose.plain();
    let text = text.trim_start_matches([',', ' ']);
    let field = |draft: &mut Draft, field, text: &str| {
        let text = text.trim();
        if !text.is_empty() {
            draft.value(field, Some(Value::Prose(Prose::text(text.to_owned()))));
        }
    };
    if kind == Kind::Patents {
        match text.rsplit_once(", ") {
            Some((number, status)) if !status.contains(|c: char| c.is_ascii_digit()) => {
                field(draft, Field::Number, number);
                field(draft, Field::Status, status);
            }
            _ => field(draft, Field::Number, text),
        }
        return;
    }
    let mut text = text.to_owned();
    for mark in ["(edited by ", "edited by "] {
        if let Some(at) = text.find(mark) {
            let after = &text[at + mark.len()..];
            let end = match mark.starts_with('(') {
                true => after.find(')').unwrap_or(after.len()),
                false => after.len(),
            };
            let names = after[..end]
                .split(", ")
                .map(|name| Prose::text(name.trim().to_owned()));
            let names: Vec<Prose> = names.filter(|name| !name.plain().is_empty()).collect();
            let rest = after.get(end + 1..).unwrap_or_default().to_owned();
            draft.list(Field::Editors, names);
            text = format!("{}{rest}", &text[..at]);
            break;
        }
    }
    match text.split_once(": ") {
        Some((volume, pages)) => {
            field(draft, Field::Volume, volume);
            match pages.split_once(", ") {
                Some((pages, status)) => {
                    field(draft, Field::Pages, pages);
                    field(draft, Field::Status, status);
                }
                None => field(draft, Field::Pages, pages),
            }
        }
        None => match text.split_once(", ") {
            Some((volume, status)) => {
                field(draft, Field::Volume, volume);
                field(draft, Field::Status, status);
            }
            None if text.contains(|c: char| c.is_ascii_digit()) => {
                field(draft, Field::Volume, &text)
            }
            None => field(draft, Field::Status, &text),
        },
    }
}
