//! BibTeX and BibLaTeX: publications.

use crate::mapping::{Collected, Dates, Draft, NoEnd, Part, is_status};
use crate::readers::bib::{self, ADDRESSES, Entry};
use crate::rich::Markup::Plain;
use crate::rich::{joined, latex};
use crate::tree::{Node, Notes, Value as Content, Words};
use crate::{Error, Format, Imported, Options};
use resume_core::model::{Doi, Field, Inline, Kind, Prose, Url, Value};

/// Reads a file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let mut notes = Notes::new(options);
    let entries = bib::read(bytes, &mut notes)?;
    let mut collected = Collected::default();
    if let Some(name) = &options.me {
        // `Example, Ada`
        let name = match name.split_once(',') {
            Some((last, first)) => format!("{} {}", first.trim(), last.trim()),
            None => name.clone(),
        };
        let at = notes.root();
        collected.contact.name(Some(Words { at, text: name }));
    }
    if entries.is_empty() && !notes.has_losses() {
        return Err(Error::Empty);
    }
    let mut drafts: Vec<(Kind, Draft)> = Vec::new();
    for Entry {
        kind,
        key: _,
        mut fields,
        inherited,
    } in entries
    {
        // What others inherit from is no publication.
        if matches!(kind.as_str(), "xdata" | "set") {
            continue;
        }
        let of = match kind.as_str() {
            "patent" => Kind::Patents,
            _ => Kind::Publications,
        };
        drafts.push((of, publication(&kind, &mut fields, &mut notes)));
        // What is left of another entry is listed there.
        for name in inherited {
            fields.take(&name);
        }
        unmarked(&mut fields);
        notes.rest(fields);
    }
    // The order of a file means nothing.
    drafts.sort_by_key(|(_, draft)| {
        std::cmp::Reverse(draft.period.and_then(|period| period.last_day()))
    });
    for kind in [Kind::Publications, Kind::Patents] {
        let of_kind = drafts.iter().filter(|(of, _)| *of == kind);
        let parts: Vec<Part> = of_kind
            .map(|(_, draft)| Part::Entry(Box::new(draft.clone())))
            .collect();
        if !parts.is_empty() {
            collected.sections.push(kind, None, parts);
        }
    }
    collected.finish(Format::Bib, notes)
}

/// The text of the first of these fields that is there.
fn line(fields: &mut Node, names: &[&str], notes: &mut Notes<'_>) -> Option<Prose> {
    let words = names.iter().find_map(|name| fields.text(name))?;
    notes.latex(&words)
}

/// The text of the first of these fields that is there, and the subtitle in another one.
fn titled(
    fields: &mut Node,
    names: &[&str],
    subtitle: &str,
    notes: &mut Notes<'_>,
) -> Option<Prose> {
    match (line(fields, names, notes), line(fields, &[subtitle], notes)) {
        (Some(title), Some(subtitle)) => {
            joined([Prose::text(format!("{}:", title.plain())), subtitle])
        }
        (title, subtitle) => title.or(subtitle),
    }
}

/// The words of a field without marks.
fn plain(fields: &mut Node, name: &str) -> Option<Words> {
    let words = fields.text(name)?;
    let text = latex::plain(&words.text);
    (!text.is_empty()).then(|| words.part(&text))
}

/// Texts without the commands of LaTeX, as they are listed.
fn unmarked(node: &mut Node) {
    match &mut node.value {
        Content::Nothing => {}
        Content::Text(text) => *text = latex::plain(text),
        // Addresses and people have none.
        Content::List(_) => {}
        Content::Map(members) => {
            let marked = members
                .iter_mut()
                .filter(|(name, _)| !ADDRESSES.contains(&name.as_str()));
            marked.for_each(|(_, node)| unmarked(node));
        }
    }
}

fn publication(kind: &str, fields: &mut Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(fields.at);
    draft.title = titled(fields, &["title"], "subtitle", notes);
    let places = [
        "journal",
        "journaltitle",
        "booktitle",
        "publisher",
        "school",
        "institution",
        "organization",
        "howpublished",
    ];
    draft.organisation = titled(fields, &places, "booksubtitle", notes);
    let authors = match kind {
        "patent" => Field::Inventors,
        _ => Field::Authors,
    };
    for (name, field) in [("author", authors), ("editor", Field::Editors)] {
        let people = fields.texts(name);
        let people = people.iter().filter_map(|words| notes.line(Plain, words));
        draft.list(field, people.collect());
        if matches!(fields.get(name).map(|node| &node.value), Some(Content::List(rest)) if rest.is_empty())
        {
            fields.take(name);
        }
    }
    // With a state of its own, the words in place of the year are read as those of a date.
    let has_state = fields.get("pubstate").is_some_and(|node| node.count() > 0);
    let state = if has_state { None } else { state(fields) };
    let dates = dates(fields, notes);
    draft.period = dates.period;
    draft.details.extend(dates.words);
    // A volume with the number of its issue.
    let (volume, number) = (
        line(fields, &["volume"], notes),
        line(fields, &["number", "issue"], notes),
    );
    let volume = match (volume, number) {
        (Some(volume), Some(number)) => Some(Prose::text(format!(
            "{}({})",
            volume.plain(),
            number.plain()
        ))),
        (volume, number) => volume.or(number),
    };
    let field = if kind == "patent" {
        Field::Number
    } else {
        Field::Volume
    };
    draft.value(field, volume.map(Value::Prose));
    if let Some(words) = fields.text("pages") {
        let pages = words.part(&words.text.replace("---", "--"));
        let pages = notes.latex(&pages);
        draft.value(Field::Pages, pages.map(Value::Prose));
    }
    if let Some(words) = fields.text("doi") {
        let text = words.text.trim();
        let doi = text.find("10.").map_or(text, |at| &text[at..]);
        match Doi::new(doi.to_owned()) {
            Ok(doi) => draft.value(Field::Doi, Some(Value::Doi(doi))),
            Err(_) => notes.not_understood(&words, "a DOI"),
        }
    }
    draft.url = address(fields, notes);
    // A page is where something appeared, and has no other name.
    if draft.url.is_none()
        && let Some([Inline::Link { text, url }]) = draft.organisation.as_ref().map(Prose::inlines)
        && Prose(text.clone()).plain() == url.display()
    {
        draft.url = Some(url.clone());
        draft.organisation = None;
    }
    // What it is, where its type does not follow from the rest.
    let named = match kind {
        "phdthesis" => Some("PhD thesis"),
        "mastersthesis" => Some("Master’s thesis"),
        "techreport" | "report" => Some("Technical report"),
        _ => None,
    };
    let own = match fields.get("type").cloned().and_then(Node::into_text) {
        Some(words) if typed(words.text.trim()).is_some() => {
            fields.take("type");
            typed(words.text.trim()).map(Prose::text)
        }
        _ => line(fields, &["type"], notes),
    };
    draft.details.extend(own.or(named.map(Prose::text)));
    let status = match fields.get("pubstate").cloned().and_then(Node::into_text) {
        Some(words) if published(&words.text).is_some() => {
            fields.take("pubstate");
            published(&words.text).map(Prose::text)
        }
        _ => line(fields, &["pubstate"], notes).or(state),
    };
    draft.value(Field::Status, status.map(Value::Prose));
    for name in ["note", "addendum"] {
        draft.summary.extend(line(fields, &[name], notes));
    }
    draft
}

/// The state of a publication where others have the year, as many write it: `year = {forthcoming}`.
fn state(fields: &mut Node) -> Option<Prose> {
    ["date", "year"].iter().find_map(|name| {
        let words = fields.get(name).cloned().and_then(Node::into_text)?;
        let text = latex::plain(&words.text);
        let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
        let state = match published(&letters.to_lowercase()) {
            Some(state) => Prose::text(state),
            None => is_status(&text).then(|| Prose::text(text))?,
        };
        fields.take(name);
        Some(state)
    })
}

/// The types that BibLaTeX has words for (section 4.9.2.10 of its manual), as it prints them.
fn typed(name: &str) -> Option<&'static str> {
    Some(match name {
        "patentus" => "U.S. patent",
        "patenteu" => "European patent",
        "patentde" => "German patent",
        "patentfr" => "French patent",
        "patentuk" => "British patent",
        "patreq" => "patent request",
        "patrequs" => "U.S. patent request",
        "patreqeu" => "European patent request",
        "patreqde" => "German patent request",
        "patreqfr" => "French patent request",
        "patrequk" => "British patent request",
        "bathesis" => "Bachelor’s thesis",
        "mathesis" => "Master’s thesis",
        "phdthesis" => "PhD thesis",
        "candthesis" => "Candidate thesis",
        "techreport" => "Technical report",
        "resreport" => "Research report",
        _ => return None,
    })
}

/// The states that BibLaTeX has words for (section 4.9.2.11 of its manual), as it prints them.
fn published(state: &str) -> Option<&'static str> {
    Some(match state.trim() {
        "inpreparation" => "in preparation",
        "submitted" => "submitted",
        "forthcoming" => "forthcoming",
        "inpress" => "in press",
        "prepublished" => "pre-published",
        _ => return None,
    })
}

/// The address, or that of a preprint.
fn address(fields: &mut Node, notes: &mut Notes<'_>) -> Option<Url> {
    let url = fields.text("url").and_then(|words| notes.url(&words));
    let is_arxiv = ["archiveprefix", "eprinttype"].iter().any(|name| {
        let prefix = fields.get(name).cloned().and_then(Node::into_text);
        prefix.is_some_and(|words| words.text.trim().eq_ignore_ascii_case("arxiv"))
    });
    if url.is_some() || !is_arxiv {
        return url;
    }
    let words = fields.text("eprint")?;
    for name in ["archiveprefix", "eprinttype", "primaryclass"] {
        fields.take(name);
    }
    notes.url(&words.part(&format!("https://arxiv.org/abs/{}", words.text.trim())))
}

/// `date`, or `year` and `month`.
fn dates(fields: &mut Node, notes: &mut Notes<'_>) -> Dates {
    if let Some(date) = plain(fields, "date") {
        return match date.text.split_once('/') {
            Some((start, end)) => {
                let end = Some(date.part(end)).filter(|end| !end.text.is_empty());
                notes.period(Some(date.part(start)), end, NoEnd::Present)
            }
            None => notes.dates(Some(date)),
        };
    }
    let (year, month) = (plain(fields, "year"), plain(fields, "month"));
    match (year, month) {
        (Some(year), Some(month)) => {
            let whole = match month.text.trim().parse::<u8>() {
                Ok(month) => format!("{}-{month:02}", year.text.trim()),
                Err(_) => format!("{} {}", month.text.trim(), year.text.trim()),
            };
            notes.dates(Some(year.part(&whole)))
        }
        (year, month) => notes.dates(year.or(month)),
    }
}
