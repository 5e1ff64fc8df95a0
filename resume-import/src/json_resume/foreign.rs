//! JSON Resume of other tools: with the names that its fields had before, with markup, and with
//! shapes that the schema does not have but everybody understands.

use crate::mapping::{Collected, Draft, Joins, NoEnd, Own, Part, is_status, items_of, row};
use crate::readers::json;
use crate::rich::Markup::Markdown;
use crate::rich::{as_bullet, joined};
use crate::tree::{Node, Notes, Value, Words};
use crate::{Error, Format, Imported, Options};
use resume_core::dates::{self, Meaning};
use resume_core::model::{Bullet, Doi, Field, Kind, Prose, Value as Held};

/// The lists in the order of the sections, each with the other names that it has in files.
const LISTS: &[(&[&str], Kind)] = &[
    (&["work", "experience"], Kind::Experience),
    (&["education"], Kind::Education),
    (&["projects"], Kind::Projects),
    (&["publications"], Kind::Publications),
    (&["awards"], Kind::Awards),
    (&["certificates", "certifications"], Kind::Certificates),
    (&["skills"], Kind::Skills),
    (&["languages"], Kind::Languages),
    (&["interests", "hobbies"], Kind::Interests),
    (&["volunteer", "volunteering"], Kind::Volunteering),
    (&["references"], Kind::References),
];

/// Reads a file.
pub(super) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let mut notes = Notes::new(options);
    let mut root = json::read(Format::JsonResume, bytes, &mut notes)?;
    let mut collected = Collected::default();
    root.take("$schema");
    guard(&mut root);
    if let Some(mut meta) = root.map("meta") {
        collected.lang = first(&mut meta, &["language", "lang", "locale"]);
        // What else is there is about the file and the tools, not about the person.
    }
    if let Some(basics) = root.map("basics") {
        person(basics, &mut collected, &mut notes);
    }
    let mut lists: Vec<&(&[&str], Kind)> = LISTS.iter().collect();
    lists.sort_by_key(|(_, kind)| *kind);
    for (keys, kind) in lists {
        for key in *keys {
            let mut parts = Vec::new();
            for item in items(&mut root, key) {
                parts.extend(part(*kind, item, &mut notes));
            }
            if !parts.is_empty() {
                remarks_apart(*kind, parts, &mut collected);
            }
        }
    }
    unknown(root, &mut notes);
    collected.finish(Format::JsonResume, notes)
}

/// Lists what is left at the top level, also keys under which nothing is: they may be misspelled.
fn unknown(root: Node, notes: &mut Notes<'_>) {
    let is_list = |key: &str| LISTS.iter().any(|(keys, _)| keys.contains(&key));
    for (key, node) in root.into_members() {
        match node.count() {
            0 if !is_list(&key) && key != "meta" && key != "basics" => {
                let (at, text) = (node.at, key);
                notes.no_place(&Words { at, text });
            }
            _ => notes.rest(node),
        }
    }
}

/// Takes the meaning from stars between letters or digits, where they are multiplication or a name:
/// in these files Markdown was typed by people.
fn guard(node: &mut Node) {
    match &mut node.value {
        Value::Nothing => {}
        Value::Text(text) => {
            if text.contains('*') && !text.contains("://") {
                *text = guarded(text);
            }
        }
        Value::List(nodes) => nodes.iter_mut().for_each(guard),
        Value::Map(members) => members.iter_mut().for_each(|(_, node)| guard(node)),
    }
}

fn guarded(text: &str) -> String {
    // Scripts that are written with spaces between words.
    let is_letter = |c: char| c.is_alphanumeric() && c < '\u{e00}';
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        if c == '*' && before.is_some_and(is_letter) && after.is_some_and(is_letter) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// References of which several name nobody are paragraphs of another section.
fn remarks_apart(kind: Kind, parts: Vec<Part>, collected: &mut Collected) {
    if kind != Kind::References || parts.len() < 2 {
        return collected.sections.push(kind, None, parts);
    }
    let is_remark = |part: &Part| matches!(part, Part::Paragraph(_));
    let (remarks, named): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(is_remark);
    if !named.is_empty() {
        collected.sections.push(kind, None, named);
    }
    let sections = &mut collected.sections;
    sections.push_under(Kind::Custom, "References", remarks);
}

/// The items under a key, of which there may be one without a list.
fn items(node: &mut Node, key: &str) -> Vec<Node> {
    match node.get(key).map(|node| &node.value) {
        Some(Value::List(_)) => node.list(key),
        Some(Value::Map(_)) => node.map(key).into_iter().collect(),
        Some(Value::Text(_)) => node.take(key).into_iter().collect(),
        Some(Value::Nothing) | None => Vec::new(),
    }
}

/// The text under the first of these keys that has one.
fn first(node: &mut Node, keys: &[&str]) -> Option<Words> {
    keys.iter().find_map(|key| node.text(key))
}

/// A text of one line, under the first of these keys that has one.
fn line(node: &mut Node, keys: &[&str], notes: &mut Notes<'_>) -> Option<Prose> {
    let words = first(node, keys)?;
    let text = notes.blocks(Markdown, &words);
    match text.items.is_empty() {
        true => notes.line(Markdown, &words),
        // A list in a line.
        false => text.into_line(),
    }
}

/// Texts of one line each, or one text that lists them.
fn lines(node: &mut Node, key: &str, notes: &mut Notes<'_>) -> Vec<Prose> {
    if matches!(node.get(key).map(|node| &node.value), Some(Value::Text(_))) {
        let words = node.text(key);
        return words.map_or_else(Vec::new, |words| items_of(Markdown, &words, notes));
    }
    let words = node.texts(key);
    let line = |words: &Words| notes.line(Markdown, words);
    words.iter().filter_map(line).collect()
}

fn person(mut basics: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    collected.contact.name(basics.text("name"));
    collected.headline = line(&mut basics, &["label", "headline", "title"], notes);
    collected.pronouns = basics.text("pronouns");
    collected.photo = first(&mut basics, &["image", "picture", "photo"]);
    if collected.lang.is_none() {
        collected.lang = first(&mut basics, &["language", "lang"]);
    }
    for words in basics.texts("summary") {
        let text = notes.blocks(Markdown, &words);
        collected.summary.extend(text.into_paragraphs());
    }
    let contact = &mut collected.contact;
    for words in basics.texts("email") {
        contact.email(words, notes);
    }
    for words in basics.texts("phone") {
        contact.phone(words, notes);
    }
    match basics.map("location") {
        Some(mut location) => {
            let mut parts: Vec<Words> = Vec::new();
            for key in ["address", "city", "region"] {
                parts.extend(location.text(key));
            }
            let postal = location.text("postalCode");
            parts.extend(postal.filter(|words| !notes.is_private(words, "the postal code")));
            parts.extend(first(&mut location, &["countryCode", "country"]));
            contact.location(parts, notes);
            notes.rest(location);
        }
        None => contact.location(basics.text("location"), notes),
    }
    for key in ["url", "website"] {
        for words in basics.texts(key) {
            contact.website(words, notes);
        }
    }
    for mut profile in items(&mut basics, "profiles") {
        let [network, username, url] = ["network", "username", "url"].map(|key| profile.text(key));
        contact.profile(network, username, url, notes);
        notes.rest(profile);
    }
    let private = [
        ("birthDate", "Date of birth"),
        ("nationality", "Nationality"),
        ("gender", "Gender"),
    ];
    for (key, label) in private {
        if let Some(words) = basics.text(key) {
            contact.private(label, &words, notes);
        }
    }
    notes.rest(basics);
}

fn part(kind: Kind, mut item: Node, notes: &mut Notes<'_>) -> Vec<Part> {
    if !matches!(item.value, Value::Map(_)) {
        let Some(words) = item.clone().into_text() else {
            notes.rest(item);
            return Vec::new();
        };
        let is_row = matches!(kind, Kind::Skills | Kind::Languages | Kind::Interests);
        let part = match is_row {
            true => {
                let items = items_of(Markdown, &words, notes);
                (!items.is_empty()).then(|| Part::Row(row(None, items)))
            }
            false => notes.line(Markdown, &words).map(|title| {
                Part::Entry(Box::new(Draft {
                    title: Some(title),
                    ..Draft::new(words.at)
                }))
            }),
        };
        return part.into_iter().collect();
    }
    let parts = match kind {
        Kind::Skills => level_row(&["name", "category"], &["level"], &mut item, notes),
        Kind::Languages => level_row(
            &["language", "name"],
            &["fluency", "level"],
            &mut item,
            notes,
        ),
        Kind::Interests => level_row(&["name"], &[], &mut item, notes),
        _ => entries(kind, &mut item, notes),
    };
    notes.rest(item);
    parts
}

/// A name with keywords; the level of a language is its item, and that of a skill follows the name.
fn level_row(names: &[&str], levels: &[&str], item: &mut Node, notes: &mut Notes<'_>) -> Vec<Part> {
    let name = line(item, names, notes);
    let level = first(item, levels);
    let mut items = lines(item, "keywords", notes);
    items.extend(lines(item, "items", notes));
    let label = match (name, level) {
        (Some(name), Some(level)) if !items.is_empty() => {
            let level = level.part(&format!("({})", level.text.trim()));
            joined([name].into_iter().chain(notes.line(Markdown, &level)))
        }
        (Some(name), Some(level)) => {
            items.extend(notes.line(Markdown, &level));
            Some(name)
        }
        (None, Some(level)) => notes.line(Markdown, &level),
        (name, None) => name,
    };
    let row = match (label, items.is_empty()) {
        (None, true) => return Vec::new(),
        (Some(label), true) => row(None, vec![label]),
        (label, false) => row(label, items),
    };
    vec![Part::Row(row)]
}

/// The keys of the title, the organisation, and one date.
const fn keys_of(kind: Kind) -> [&'static [&'static str]; 3] {
    match kind {
        Kind::Education => [&["studyType", "degree"], &["institution", "school"], &[]],
        Kind::Experience => [
            &["position", "title", "role"],
            &["name", "company", "organization", "employer"],
            &[],
        ],
        Kind::Volunteering => [&["position", "role"], &["organization", "name"], &[]],
        Kind::Awards => [&["title", "name"], &["awarder"], &["date"]],
        Kind::Certificates => [&["name", "title"], &["issuer"], &["date", "issueDate"]],
        Kind::Publications => [
            &["name", "title"],
            &["publisher", "journal"],
            &["releaseDate", "date"],
        ],
        Kind::Projects => [&["name", "displayName", "title"], &["entity"], &[]],
        _ => [&["name"], &[], &[]],
    }
}

/// An item; the roles in it are items too.
fn entries(kind: Kind, item: &mut Node, notes: &mut Notes<'_>) -> Vec<Part> {
    let draft = entry(kind, item, notes);
    if !matches!(kind, Kind::Experience | Kind::Volunteering) {
        // A text that names nobody is no reference.
        if kind == Kind::References
            && let [text] = draft.summary.as_slice()
        {
            let alone = Draft {
                summary: vec![text.clone()],
                ..Draft::new(draft.at)
            };
            if draft == alone {
                return vec![Part::Paragraph(text.clone())];
            }
        }
        return vec![Part::Entry(Box::new(draft))];
    }
    let mut roles = items(item, "roles");
    roles.extend(items(item, "positions"));
    let mut parts: Vec<Part> = Vec::new();
    for mut node in roles {
        if let Value::Text(_) = node.value {
            let title = node.into_text();
            let title = title.and_then(|words| notes.line(Markdown, &words));
            let role = Draft {
                title,
                ..Draft::new(draft.at)
            };
            parts.push(of_role(role, &draft, parts.is_empty()));
            continue;
        }
        let role = entry(kind, &mut node, notes);
        notes.rest(node);
        parts.push(of_role(role, &draft, parts.is_empty()));
    }
    match parts.is_empty() {
        true => vec![Part::Entry(Box::new(draft))],
        false => parts,
    }
}

/// A role at an organisation, of which the first one has what is said of all.
fn of_role(role: Draft, whole: &Draft, is_first: bool) -> Part {
    let own = Own {
        period: true,
        body: true,
    };
    let mut draft = Draft {
        organisation: whole.organisation.clone(),
        joins: Joins::Always,
        own,
        ..role
    };
    if is_first {
        let summary = whole.summary.iter().cloned().map(crate::rich::paragraph);
        draft.joins = Joins::Same;
        draft.before = summary.chain(whole.body.iter().cloned()).collect();
        draft.whole = whole.period;
        draft.whole_place.clone_from(&whole.place);
        draft.url = draft.url.or_else(|| whole.url.clone());
        draft.details.splice(0..0, whole.title.clone());
        draft.values.extend(whole.values.iter().cloned());
    }
    Part::Entry(Box::new(draft))
}

fn entry(kind: Kind, item: &mut Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(item.at);
    let [titles, organisations, date] = keys_of(kind);
    draft.title = line(item, titles, notes);
    draft.organisation = line(item, organisations, notes);
    let dates = match first(item, date) {
        Some(words) => {
            if kind == Kind::Publications && is_status(&words.text) {
                draft.value(Field::Status, notes.line(Markdown, &words).map(Held::Prose));
                Default::default()
            } else {
                notes.dates(Some(words))
            }
        }
        None => {
            let start = item.text("startDate");
            let end = item.text("endDate");
            notes.period(start, end, NoEnd::Present)
        }
    };
    draft.period = dates.period;
    if kind == Kind::Education {
        let area = line(item, &["area", "field", "fieldOfStudy"], notes);
        draft.subject(area);
        let score = line(item, &["score", "gpa"], notes);
        draft.value(Field::Score, score.map(Held::Prose));
        draft.list(Field::Courses, lines(item, "courses", notes));
    }
    draft.details.extend(dates.words);
    draft.place = item
        .text("location")
        .and_then(|words| notes.plain(Markdown, &words));
    let url = first(item, &["url", "website", "githubUrl"]);
    draft.url = url.and_then(|words| notes.url(&words));
    values(kind, item, &mut draft, notes);
    let texts: &[&str] = match kind {
        Kind::References => &["reference", "summary"],
        _ => &["description", "summary"],
    };
    for key in texts {
        for words in item.texts(key) {
            let text = notes.blocks(Markdown, &words);
            draft.say(text);
        }
    }
    for words in item.texts("highlights") {
        draft.bullets(highlight(&words, notes));
    }
    draft
}

/// The fields that only some kinds have.
fn values(kind: Kind, item: &mut Node, draft: &mut Draft, notes: &mut Notes<'_>) {
    let mut prose = |item: &mut Node, draft: &mut Draft, field, keys: &[&str]| {
        let value = line(item, keys, notes).map(Held::Prose);
        draft.value(field, value);
    };
    match kind {
        Kind::Experience => prose(item, draft, Field::About, &["description"]),
        Kind::Projects => prose(item, draft, Field::Kind, &["type"]),
        Kind::Certificates => prose(item, draft, Field::Number, &["number", "id"]),
        Kind::Publications => {
            prose(item, draft, Field::Volume, &["volume"]);
            prose(item, draft, Field::Pages, &["pages"]);
            prose(item, draft, Field::Status, &["status"]);
        }
        _ => {}
    }
    match kind {
        Kind::Experience | Kind::Projects | Kind::Volunteering => {
            draft.list(Field::Keywords, lines(item, "keywords", notes));
        }
        _ => {}
    }
    match kind {
        Kind::Projects => draft.list(Field::Roles, lines(item, "roles", notes)),
        Kind::Publications => {
            draft.list(Field::Authors, lines(item, "authors", notes));
            draft.list(Field::Editors, lines(item, "editors", notes));
            if let Some(words) = item.text("doi") {
                match Doi::new(words.text.trim().to_owned()) {
                    Ok(doi) => draft.value(Field::Doi, Some(Held::Doi(doi))),
                    Err(_) => notes.not_understood(&words, "a DOI"),
                }
            }
        }
        Kind::Certificates => {
            if let Some(words) = first(item, &["expires", "expiryDate", "expirationDate"]) {
                match dates::meaning(words.text.trim()) {
                    Meaning::Date(date) => draft.value(Field::Expires, Some(Held::Date(date))),
                    _ => notes.not_understood(&words, "a date"),
                }
            }
        }
        Kind::References => {
            draft
                .details
                .extend(line(item, &["position", "relation"], notes));
            draft.reached(item.text("email"), item.text("phone"), notes);
        }
        _ => {}
    }
}

/// A highlight: a bullet, with or without its sign; what follows its first line is finer.
fn highlight(words: &Words, notes: &mut Notes<'_>) -> Vec<Bullet> {
    let text = notes.blocks(Markdown, words);
    match text.paragraphs.is_empty() {
        true => text.items.into_iter().filter_map(as_bullet).collect(),
        false => text.into_bullet().into_iter().collect(),
    }
}
