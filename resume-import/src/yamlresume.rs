//! YAMLResume's YAML.

use crate::mapping::{Collected, Draft, NoEnd, Part, items_of, row};
use crate::readers::yaml;
use crate::rich::Markup::Markdown;
use crate::rich::joined;
use crate::tree::{Node, Notes, Value, Words};
use crate::{Error, Format, Imported, Options};
use resume_core::model::{Date, End, Field, Inline, Kind, Period, Prose, Value as Held};

/// The sections in their usual order: the key, and the kind of section.
const SECTIONS: &[(&str, Kind)] = &[
    ("education", Kind::Education),
    ("work", Kind::Experience),
    ("languages", Kind::Languages),
    ("skills", Kind::Skills),
    ("awards", Kind::Awards),
    ("certificates", Kind::Certificates),
    ("publications", Kind::Publications),
    ("references", Kind::References),
    ("projects", Kind::Projects),
    ("interests", Kind::Interests),
    ("volunteer", Kind::Volunteering),
];

/// Reads a file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let mut notes = Notes::new(options);
    let mut root = yaml::read(Format::YamlResume, "content", bytes, &mut notes)?;
    let mut collected = Collected::default();
    if let Some(mut locale) = root.map("locale") {
        let language = locale.text("language");
        collected.lang = language
            .filter(|words| words.text.trim() != "en")
            .map(bcp47);
        notes.speak(collected.lang.as_ref());
        notes.rest(locale);
    }
    let mut layouts = layouts(&mut root);
    // What is in the first layout is about this résumé: the titles and the order.
    let (aliases, order) = match layouts
        .first_mut()
        .and_then(|layout| layout.map("sections"))
    {
        Some(mut sections) => {
            let found = (sections.map("aliases"), sections.texts("order"));
            notes.rest(sections);
            found
        }
        None => (None, Vec::new()),
    };
    for layout in &layouts {
        notes.settings(layout, "a layout");
    }
    if let Some(content) = root.map("content") {
        curriculum(content, aliases, &order, &mut collected, &mut notes);
    }
    notes.rest(root);
    collected.finish(Format::YamlResume, notes)
}

/// The layouts; older files have one.
fn layouts(root: &mut Node) -> Vec<Node> {
    let mut layouts = root.list("layouts");
    layouts.extend(root.map("layout"));
    layouts
}

/// The language tag of their name for a language.
fn bcp47(words: Words) -> Words {
    let tag = match words.text.trim() {
        "zh-hans" => "zh-Hans",
        "zh-hant-hk" => "zh-Hant-HK",
        "zh-hant-tw" => "zh-Hant-TW",
        "pt-br" => "pt-BR",
        other => other,
    };
    words.part(tag)
}

fn curriculum(
    mut content: Node,
    aliases: Option<Node>,
    order: &[Words],
    collected: &mut Collected,
    notes: &mut Notes<'_>,
) {
    let contact = &mut collected.contact;
    if let Some(mut basics) = content.map("basics") {
        contact.name(basics.text("name"));
        collected.headline = line(&mut basics, "headline", notes);
        if let Some(words) = basics.text("summary") {
            let text = notes.blocks(Markdown, &words);
            collected.summary = text.into_paragraphs();
        }
        for words in basics.texts("email") {
            contact.email(words, notes);
        }
        for words in basics.texts("phone") {
            contact.phone(words, notes);
        }
        for words in basics.texts("url") {
            contact.website(words, notes);
        }
        notes.rest(basics);
    }
    if let Some(mut location) = content.map("location") {
        let keys = ["address", "city", "region", "postalCode", "country"];
        let mut parts: Vec<Words> = Vec::new();
        for key in keys {
            let part = location.text(key);
            let mut is_shown =
                |words: &Words| key != "postalCode" || !notes.is_private(words, "the postal code");
            parts.extend(part.filter(|words| is_shown(words)));
        }
        contact.location(parts, notes);
        notes.rest(location);
    }
    for mut profile in content.list("profiles") {
        let [network, username, url] = ["network", "username", "url"].map(|key| profile.text(key));
        contact.profile(network, username, url, notes);
        notes.rest(profile);
    }
    let mut aliases = aliases;
    let place = |key: &str| order.iter().position(|words| words.text.trim() == key);
    let mut sections: Vec<&(&str, Kind)> = SECTIONS.iter().collect();
    sections.sort_by_key(|(key, _)| place(key).unwrap_or(usize::MAX));
    for (key, kind) in sections {
        let title = aliases
            .as_mut()
            .and_then(|aliases| line(aliases, key, notes));
        let mut parts = Vec::new();
        for item in content.list(key) {
            parts.extend(part(*kind, item, notes));
        }
        collected.sections.push(*kind, title, parts);
    }
    if let Some(aliases) = aliases {
        notes.rest(aliases);
    }
    notes.rest(content);
}

/// A text of one line.
fn line(node: &mut Node, key: &str, notes: &mut Notes<'_>) -> Option<Prose> {
    let words = node.text(key)?;
    notes.line(Markdown, &words)
}

/// Texts of one line each.
fn lines(node: &mut Node, key: &str, notes: &mut Notes<'_>) -> Vec<Prose> {
    let words = node.texts(key);
    words
        .iter()
        .filter_map(|words| notes.line(Markdown, words))
        .collect()
}

fn part(kind: Kind, mut item: Node, notes: &mut Notes<'_>) -> Option<Part> {
    if !matches!(item.value, Value::Map(_)) {
        if matches!(item.value, Value::List(_)) {
            notes.rest(item);
            return None;
        }
        let words = item.into_text()?;
        let items = items_of(Markdown, &words, notes);
        let is_row = matches!(kind, Kind::Skills | Kind::Languages | Kind::Interests);
        return match is_row {
            true => Some(Part::Row(row(None, items))),
            false => joined(items).map(Part::Paragraph),
        };
    }
    let part = match kind {
        Kind::Skills => level_row("name", "level", &mut item, notes),
        Kind::Interests => level_row("name", "", &mut item, notes),
        Kind::Languages => language(&mut item, notes),
        _ => Some(Part::Entry(Box::new(entry(kind, &mut item, notes)))),
    };
    notes.rest(item);
    part
}

/// A name with keywords; a level follows the name.
fn level_row(name: &str, level: &str, item: &mut Node, notes: &mut Notes<'_>) -> Option<Part> {
    let name = line(item, name, notes);
    let level = item.text(level).and_then(|words| {
        let text = words.part(&format!("({})", words.text.trim()));
        notes.line(Markdown, &text)
    });
    let keywords = lines(item, "keywords", notes);
    let label = joined(name.into_iter().chain(level));
    match (label, keywords) {
        (None, keywords) if keywords.is_empty() => None,
        (Some(label), keywords) if keywords.is_empty() => Some(Part::Row(row(None, vec![label]))),
        (label, keywords) => Some(Part::Row(row(label, keywords))),
    }
}

fn language(item: &mut Node, notes: &mut Notes<'_>) -> Option<Part> {
    let label = line(item, "language", notes);
    let mut items: Vec<Prose> = line(item, "fluency", notes).into_iter().collect();
    items.extend(lines(item, "keywords", notes));
    match (label, items) {
        (None, items) if items.is_empty() => None,
        (Some(label), items) if items.is_empty() => Some(Part::Row(row(None, vec![label]))),
        (label, items) => Some(Part::Row(row(label, items))),
    }
}

/// The keys of the title, the organisation, and one date.
const fn keys_of(kind: Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::Education => ("degree", "institution", ""),
        Kind::Experience => ("position", "name", ""),
        Kind::Volunteering => ("position", "organization", ""),
        Kind::Awards => ("title", "awarder", "date"),
        Kind::Certificates => ("name", "issuer", "date"),
        Kind::Publications => ("name", "publisher", "releaseDate"),
        _ => ("name", "", ""),
    }
}

fn entry(kind: Kind, item: &mut Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(item.at);
    let (title, organisation, date) = keys_of(kind);
    draft.title = line(item, title, notes);
    draft.organisation = line(item, organisation, notes);
    let date = item.text(date);
    let dates = match date {
        Some(date) => notes.dates(Some(date)),
        None => {
            let (start, end) = (item.text("startDate"), item.text("endDate"));
            notes.period(start, end, NoEnd::Present)
        }
    };
    draft.period = dates.period.map(in_months);
    if kind == Kind::Education {
        let area = line(item, "area", notes);
        draft.subject(area);
        draft.value(Field::Score, line(item, "score", notes).map(Held::Prose));
        draft.list(Field::Courses, lines(item, "courses", notes));
    }
    draft.details.extend(line(item, "relationship", notes));
    draft.details.extend(dates.words);
    draft.url = item.text("url").and_then(|words| notes.url(&words));
    draft.list(Field::Keywords, lines(item, "keywords", notes));
    draft.summary.extend(line(item, "description", notes));
    if let Some(words) = item.text("summary") {
        let text = notes.blocks(Markdown, &words);
        draft.say(text);
    }
    if kind == Kind::References {
        draft.reached(item.text("email"), item.text("phone"), notes);
    }
    // `[Name](address)` says both.
    if let Some([Inline::Link { text, url }]) = draft.title.as_ref().map(Prose::inlines)
        && draft.url.is_none()
        && url.is_web()
    {
        (draft.url, draft.title) = (Some(url.clone()), Some(Prose(text.clone())));
    }
    draft
}

/// Without days that are the first of a month, or at the end of a period the last: the tool prints
/// none, and its files have them where a person means the month.
fn in_months(period: Period) -> Period {
    let whole = |date: Date, is_edge: fn(Date, Date) -> bool| {
        let month = date
            .month()
            .map(|month| Date::from_month(date.year(), month));
        let month = month
            .and_then(Result::ok)
            .filter(|month| is_edge(date, *month));
        month.unwrap_or(date)
    };
    let first = |date: Date| whole(date, |date, month| date == month.first_day());
    let last = |date: Date| {
        whole(date, |date, month| {
            date == month.first_day() || date == month.last_day()
        })
    };
    let Some(start) = period.start().map(first) else {
        return match period.end() {
            End::On(end) => Period::until(last(end)),
            End::Expected(end) => Period::expected(last(end)),
            End::Same | End::Open | End::Present => period,
        };
    };
    let ended = match period.end() {
        End::Same => Ok(Period::on(start)),
        End::Open => Ok(Period::since(start)),
        End::Present => Ok(Period::to_present(start)),
        End::On(end) if last(end) == start => Ok(Period::on(start)),
        End::On(end) => Period::between(start, last(end)),
        End::Expected(end) => Period::to_expected(start, last(end)),
    };
    ended.unwrap_or(period)
}

#[cfg(test)]
mod tests {
    use super::*;
    use resume_core::dates;

    #[test]
    fn days_that_mean_a_month_are_left_out() {
        let written = |text: &str| {
            dates::read(text)
                .map(in_months)
                .map(|period| period.to_string())
        };
        for (text, expected) in [
            ("2014-03-01", "2014-03"),
            ("2014-03-15", "2014-03-15"),
            ("2014-03-31", "2014-03-31"),
            ("2014-03-01..2016-02-29", "2014-03..2016-02"),
            ("2014-03-01..2016-02-28", "2014-03..2016-02-28"),
            ("2014-03-01..2014-03-31", "2014-03"),
            ("2014-03-15..2014-06-01", "2014-03-15..2014-06"),
            ("2014-03-01..present", "2014-03..present"),
            ("2014..expected 2016-06-30", "2014..expected 2016-06"),
            ("..2016-06-30", "..2016-06"),
        ] {
            assert_eq!(written(text).as_deref(), Ok(expected), "{text}");
        }
    }
}
