//! LinkedIn's copy of a person's data: an archive of tables, or the folder that it was unpacked to.

mod files;

pub(crate) use files::is_table;

use crate::mapping::{Collected, Draft, NoEnd, Part, row, web};
use crate::readers::csv::{self, Table};
use crate::readers::zip;
use crate::rich::Markup::Plain;
use crate::rich::{bullet, joined};
use crate::tree::{Node, Notes, Words};
use crate::{Error, Format, Imported, Options, Reason};
use files::{FILES, File, base, file_of, is_known, is_usual};
use resume_core::model::{Field, Kind, Prose, Value};

/// Reads an archive.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let is_csv = |name: &str| {
        name.rsplit_once('.')
            .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"))
    };
    let is_wanted = |name: &str| is_csv(name) && (is_known(name) || !is_usual(name));
    let (files, others) = zip::read(Format::LinkedIn, bytes, options, is_wanted)?;
    read_files(&files, others, options)
}

/// Reads one table, or the introduction of an unknown one.
pub(crate) fn read_table(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    read_files(&[(String::new(), bytes.to_vec())], 0, options)
}

/// Reads the tables of a folder.
pub(crate) fn read_files(
    files: &[(String, Vec<u8>)],
    others: usize,
    options: &Options,
) -> Result<Imported, Error> {
    let mut notes = Notes::new(options);
    let mut tables: Vec<(File, Node)> = Vec::new();
    let mut others = others;
    for (name, bytes) in files {
        let at = notes.file(base(name))?;
        let is_header = |cells: &[String]| file_of(name, cells).is_some();
        let Some(Table { header, rows }) =
            csv::read(Format::LinkedIn, (at, bytes), is_header, &mut notes)?
        else {
            others += 1;
            continue;
        };
        if let Some(file) = file_of(name, &header) {
            tables.extend(rows.into_iter().map(|row| (file, row)));
        }
    }
    if tables.is_empty() {
        return Err(Error::Unknown);
    }
    if others > 0 {
        let plural = if others == 1 { "" } else { "s" };
        let message = format!("not read: {others} file{plural} without a part of a résumé");
        notes.lose(notes.root(), Reason::NoPlace, message);
    }
    let mut collected = Collected::default();
    for (file, ..) in FILES {
        let rows = tables
            .iter()
            .filter(|(of, _)| of == file)
            .map(|(_, row)| row.clone());
        table(*file, rows.collect(), &mut collected, &mut notes);
    }
    if let Some(name) = &options.linkedin {
        let words = |text: &str| Words {
            at: notes.root(),
            text: text.to_owned(),
        };
        let (network, name) = (words("LinkedIn"), words(name));
        collected
            .contact
            .profile(Some(network), Some(name), None, &mut notes);
    }
    collected.finish(Format::LinkedIn, notes)
}

fn table(file: File, rows: Vec<Node>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let (kind, title) = match file {
        File::Profile => {
            let mut rows = rows.into_iter();
            if let Some(row) = rows.next() {
                profile(row, collected, notes);
            }
            return rows.for_each(|row| notes.rest(row));
        }
        File::Summary => {
            return rows
                .into_iter()
                .for_each(|row| summary(row, collected, notes));
        }
        File::Emails => return emails(rows, collected, notes),
        File::Phones => {
            return rows
                .into_iter()
                .for_each(|row| phone(row, collected, notes));
        }
        File::Skills => return list(Kind::Skills, rows, collected, notes),
        File::Interests => return list(Kind::Interests, rows, collected, notes),
        File::Positions => (Kind::Experience, None),
        File::Volunteering => (Kind::Volunteering, None),
        File::Education => (Kind::Education, None),
        File::Projects => (Kind::Projects, None),
        File::Publications => (Kind::Publications, None),
        File::Patents => (Kind::Patents, None),
        File::Honors => (Kind::Awards, None),
        File::Certifications => (Kind::Certificates, None),
        File::Languages => (Kind::Languages, None),
        File::Recommendations => (Kind::References, None),
        File::Courses => (Kind::Custom, Some("Courses")),
        File::Organizations => (Kind::Custom, Some("Memberships")),
        File::Scores => (Kind::Custom, Some("Test Scores")),
    };
    let mut parts = Vec::new();
    for mut row in rows {
        parts.extend(match file {
            File::Languages => language(&mut row, notes),
            File::Courses => course(&mut row, notes),
            File::Recommendations => recommendation(&mut row, notes),
            _ => Some(Part::Entry(Box::new(entry(file, &mut row, notes)))),
        });
        notes.rest(row);
    }
    match title {
        Some(title) => collected.sections.push_under(kind, title, parts),
        None => collected.sections.push(kind, None, parts),
    }
}

fn line(row: &mut Node, columns: &[&str], notes: &mut Notes<'_>) -> Option<Prose> {
    let words = columns.iter().find_map(|column| row.text(column))?;
    notes.line(Plain, &words)
}

fn profile(mut row: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let names = ["first name", "last name"].map(|column| row.text(column));
    let mut names = names.into_iter().flatten();
    let name = names.next().map(|first| {
        let last = names.next().map_or(String::new(), |last| last.text);
        first.part(&format!("{} {last}", first.text.trim()))
    });
    collected.contact.name(name);
    collected.headline = line(&mut row, &["headline"], notes);
    if let Some(words) = row.text("summary") {
        let text = notes.blocks(Plain, &words);
        collected.summary = text.into_paragraphs();
    }
    let contact = &mut collected.contact;
    let (place, address) = (row.text("geo location"), row.text("address"));
    match (place, address) {
        (Some(place), Some(address)) => {
            contact.location([place], notes);
            if !notes.is_private(&address, "the address") {
                contact.location([address], notes);
            }
        }
        (place, address) => contact.location(place.or(address), notes),
    }
    let private = [
        ("birth date", "Date of birth"),
        ("maiden name", "Maiden name"),
        ("zip code", "Postal code"),
    ];
    for (column, label) in private {
        if let Some(words) = row.text(column) {
            contact.private(label, &words, notes);
        }
    }
    if let Some(words) = row.text("twitter handles") {
        for name in words
            .text
            .split([',', '[', ']'])
            .map(str::trim)
            .filter(|name| !name.is_empty())
        {
            contact.profile(
                Some(words.part("Twitter")),
                Some(words.part(name)),
                None,
                notes,
            );
        }
    }
    if let Some(words) = row.text("websites") {
        websites(&words, collected, notes);
    }
    notes.rest(row);
}

/// A list in one cell: `[LABEL:url],[TYPE:LABEL:url]`, or an address alone.
fn websites(words: &Words, collected: &mut Collected, notes: &mut Notes<'_>) {
    for part in words.text.split(['[', ']']) {
        let part = part.trim_matches(|c: char| c == ',' || c.is_whitespace());
        if part.is_empty() {
            continue;
        }
        // An address without its scheme follows the last colon.
        let bare = || {
            let at = part.rfind(':')? + 1;
            web(&part[at..]).map(|_| at)
        };
        let Some(at) = part.find("http").or_else(bare) else {
            collected.contact.website(words.part(part), notes);
            continue;
        };
        let label = part[..at].trim_end_matches(':');
        let label = label.rsplit(':').next().unwrap_or(label).trim();
        let rest = part[..at]
            .trim_end_matches(':')
            .strip_suffix(label)
            .unwrap_or_default();
        let url = words.part(&part[at..]);
        // What the form offers; `OTHER` says that something else follows.
        let types = ["PORTFOLIO", "BLOG", "COMPANY", "PERSONAL", "RSS"];
        let is_nothing = |label: &str| label.is_empty() || label == "OTHER";
        match is_nothing(label) || types.contains(&label) {
            true => {
                collected.contact.website(url, notes);
                if !is_nothing(label) {
                    notes.no_place(&words.part(label));
                }
            }
            false => collected.contact.row(&words.part(label), &url, notes),
        }
        let rest = rest.trim_end_matches(':').trim();
        if !is_nothing(rest) {
            notes.no_place(&words.part(rest));
        }
    }
}

/// The summary, if the profile has none.
fn summary(mut row: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    if collected.summary.is_empty()
        && let Some(words) = row.text("profile summary")
    {
        let text = notes.blocks(Plain, &words);
        collected.summary = text.into_paragraphs();
    }
    notes.rest(row);
}

/// The address that is the first one there, or else the first.
fn emails(rows: Vec<Node>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let mut rows = rows;
    let is_primary = |row: &Node| {
        let text = row.clone().text("primary");
        text.is_some_and(|words| words.text.trim().eq_ignore_ascii_case("yes"))
    };
    rows.sort_by_key(|row| !is_primary(row));
    for (at, mut row) in rows.into_iter().enumerate() {
        if let Some(words) = row.text("email address") {
            match at {
                0 => collected.contact.email(words, notes),
                _ => notes.no_place(&words),
            }
        }
        for column in ["confirmed", "primary", "updated on"] {
            row.text(column);
        }
        notes.rest(row);
    }
}

fn phone(mut row: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let (extension, number, kind) = (row.text("extension"), row.text("number"), row.text("type"));
    match (number, extension) {
        (Some(number), Some(extension)) => {
            let text = format!("{} ext. {}", number.text.trim(), extension.text.trim());
            collected.contact.phone(number.part(&text), notes);
        }
        (Some(number), None) => collected.contact.phone(number, notes),
        (None, extension) => extension.iter().for_each(|words| notes.no_place(words)),
    }
    kind.iter().for_each(|kind| notes.no_place(kind));
    notes.rest(row);
}

/// Names in one row.
fn list(kind: Kind, rows: Vec<Node>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let mut names: Vec<Prose> = Vec::new();
    for mut row in rows {
        if let Some(name) = line(&mut row, &["name"], notes)
            && !names.contains(&name)
        {
            names.push(name);
        }
        notes.rest(row);
    }
    if !names.is_empty() {
        collected
            .sections
            .push(kind, None, vec![Part::Row(row(None, names))]);
    }
}

fn language(cells: &mut Node, notes: &mut Notes<'_>) -> Option<Part> {
    let label = line(cells, &["name"], notes);
    let level = cells.text("proficiency").and_then(|words| {
        let text = words.text.trim();
        // Some exports have the name of a constant.
        let is_constant =
            text.contains('_') && text.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        match is_constant {
            true => {
                let text = text.replace('_', " ").to_lowercase();
                let first = text.chars().next().map(|c| c.to_uppercase().to_string());
                let rest: String = text.chars().skip(1).collect();
                notes.line(
                    Plain,
                    &words.part(&[first.unwrap_or_default(), rest].concat()),
                )
            }
            false => notes.line(Plain, &words),
        }
    });
    match (label, level) {
        (Some(label), Some(level)) => Some(Part::Row(row(Some(label), vec![level]))),
        (label, level) => {
            let only = label.or(level)?;
            Some(Part::Row(row(None, vec![only])))
        }
    }
}

fn course(row: &mut Node, notes: &mut Notes<'_>) -> Option<Part> {
    let parts = ["name", "number", "associated with"].map(|column| line(row, &[column], notes));
    let [name, number, with] = parts;
    let number = number.map(|number| Prose::text(format!("({})", number.plain())));
    let text = joined([name, number, with].into_iter().flatten())?;
    Some(Part::Bullet(bullet(text, Vec::new())))
}

/// What another person wrote, which is theirs.
fn recommendation(row: &mut Node, notes: &mut Notes<'_>) -> Option<Part> {
    let mut draft = Draft::new(row.at);
    let names = ["first name", "last name"].map(|column| row.text(column));
    let name = names
        .into_iter()
        .flatten()
        .reduce(|first, last| first.part(&format!("{} {}", first.text, last.text)));
    let is_shown = row
        .text("status")
        .is_none_or(|words| words.text.trim() == "VISIBLE");
    row.text("creation date");
    let [title, company, text] = ["job title", "company", "text"].map(|column| row.text(column));
    let all = [&name, &title, &company, &text].into_iter().flatten();
    let all: Vec<&str> = all.map(|words| words.text.trim()).collect();
    let whole = Words {
        at: row.at,
        text: all.join(", "),
    };
    if !is_shown {
        notes.hidden_text(&whole);
        return None;
    }
    if notes.is_private(&whole, "another person's words") {
        return None;
    }
    draft.title = name.and_then(|words| notes.line(Plain, &words));
    draft
        .details
        .extend(title.and_then(|words| notes.line(Plain, &words)));
    draft.organisation = company.and_then(|words| notes.line(Plain, &words));
    if let Some(words) = text {
        // The lines of a quotation are paragraphs.
        let text = notes.blocks(Plain, &words);
        draft.summary.extend(text.into_paragraphs());
    }
    Some(Part::Entry(Box::new(draft)))
}

fn entry(file: File, row: &mut Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(row.at);
    let (title, organisation): (&[&str], &[&str]) = match file {
        File::Positions => (&["title"], &["company name"]),
        File::Volunteering => (&["role"], &["company name", "organization"]),
        File::Education => (&["degree name"], &["school name"]),
        File::Certifications => (&["name"], &["authority"]),
        File::Publications => (&["name"], &["publisher"]),
        File::Organizations => (&["position"], &["name"]),
        File::Scores => (&["name"], &[]),
        _ => (&["title", "name"], &[]),
    };
    let name = title.iter().find_map(|column| row.text(column));
    if let Some(words) = name {
        // `BFA, Graphic Design`
        let (title, detail) = match words.text.split_once(',') {
            Some((title, detail)) if file == File::Education => {
                (words.part(title), Some(words.part(detail)))
            }
            _ => (words, None),
        };
        draft.title = notes.line(Plain, &title);
        draft
            .details
            .extend(detail.and_then(|words| notes.line(Plain, &words)));
    }
    draft.organisation = line(row, organisation, notes);
    draft.details.extend(line(row, &["field of study"], notes));
    draft.details.extend(line(row, &["cause"], notes));
    let (start, end) = (
        ["started on", "start date"]
            .iter()
            .find_map(|column| row.text(column)),
        ["finished on", "end date"]
            .iter()
            .find_map(|column| row.text(column)),
    );
    let dates = match file {
        File::Certifications => {
            if let Some(words) = end {
                match notes.date(&words) {
                    Some(date) => draft.value(Field::Expires, Some(Value::Date(date))),
                    None => notes.not_understood(&words, "a date"),
                }
            }
            notes.dates(start)
        }
        File::Education => notes.period(start, end, NoEnd::Same),
        File::Publications | File::Honors | File::Patents | File::Scores => {
            let columns = [
                "published on",
                "issued on",
                "tested on",
                "filed on",
                "issued / filed on",
            ];
            let date = columns.iter().find_map(|column| row.text(column));
            notes.dates(date.or(start))
        }
        _ => notes.period(start, end, NoEnd::Present),
    };
    draft.period = dates.period;
    draft.details.extend(dates.words);
    draft.place = row
        .text("location")
        .and_then(|words| notes.plain(Plain, &words));
    draft.url = row.text("url").and_then(|words| notes.url(&words));
    for column in ["license number", "number"] {
        let number = line(row, &[column], notes);
        draft.value(Field::Number, number.map(Value::Prose));
    }
    let score = line(row, &["score"], notes);
    draft.value(Field::Score, score.map(Value::Prose));
    for column in ["description", "notes", "activities"] {
        if let Some(words) = row.text(column) {
            let text = notes.blocks(Plain, &words);
            match file {
                File::Education => draft.bullets(text.into_bullets()),
                _ => draft.say(text),
            }
        }
    }
    draft
}
