//! Markdown of the shape in which `resume!` is rendered: a heading with the name, headings of
//! sections, and entries that begin with a strong or an emphasised name.
//!
//! The file is read as blocks, whose places are their lines. What does not look like the output is
//! a paragraph, a row or a bullet of its section, so that any Markdown keeps its words.

mod blocks;
mod citation;

use crate::mapping::{Collected, Draft, Part, kind_of, row};
use crate::rich::{Writer, bullet, joined, joined_blocks};
use crate::tree::{At, Notes, Words};
use crate::{Error, Format, Imported, Options, Place};
use blocks::Block;
use resume_core::dates::{self, Meaning};
use resume_core::model::{Bullet, Email, Field, Holds, Inline, Kind, Period, Phone, Prose, Value};
use resume_core::words::Words as Headings;

/// Reads a file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::Malformed {
        format: Format::Markdown,
        place: Place::default(),
        message: "this is not UTF-8 text".to_owned(),
    })?;
    // The mark that editors on Windows write would hide that the first line is a heading.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut notes = Notes::new(options);
    let blocks = blocks::read(text, &mut notes)?;
    let mut collected = Collected::default();
    let mut blocks = blocks.into_iter().peekable();
    let is_section = |block: &Block| matches!(block, Block::Heading(2.., _));
    let mut head = Vec::new();
    while let Some(block) = blocks.next_if(|block| !is_section(block)) {
        head.push(block);
    }
    header(head, &mut collected, &mut notes);
    let mut titles = Vec::new();
    while let Some(block) = blocks.next() {
        let Block::Heading(_, title) = block else {
            continue;
        };
        let mut body = Vec::new();
        while let Some(block) = blocks.next_if(|block| !is_section(block)) {
            body.push(block);
        }
        titles.push(title.plain());
        let kind = kind_of(&title.plain()).unwrap_or_else(|| guessed(&title.plain()));
        let parts = Section::read(kind, body);
        collected.sections.push(kind, Some(title), parts);
    }
    collected.lang = language(&titles).map(|text| Words {
        at: notes.root(),
        text,
    });
    collected.finish(Format::Markdown, notes)
}

/// The kind of a section with a title that says it in passing.
fn guessed(title: &str) -> Kind {
    const JOBS: &[&str] = &[
        "experience",
        "employment",
        "appointment",
        "position",
        "career",
        "client",
        "internship",
        "beruf",
        "laufbahn",
        "stationen",
        "praktik",
        "emploi",
        "expérience",
        "experiencia",
        "empleo",
    ];
    let title = title.to_lowercase();
    match JOBS.iter().any(|word| title.contains(word)) {
        true => Kind::Experience,
        false => Kind::Custom,
    }
}

/// The language in which most of these are headings; none for English.
fn language(titles: &[String]) -> Option<String> {
    let count = |words: &Headings| {
        let headings = words.headings.all();
        titles
            .iter()
            .filter(|title| headings.contains(&title.as_str()))
            .count()
    };
    let mut best = (count(&Headings::ALL[0]), None);
    for words in &Headings::ALL[1..] {
        let found = count(words);
        if found > best.0 {
            best = (found, Some(words.lang.to_owned()));
        }
    }
    best.1
}

/// The name, the headline, how to reach the person, and the summary.
fn header(blocks: Vec<Block>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let has_contact = blocks
        .iter()
        .any(|block| matches!(block, Block::Paragraph(_, lines) if is_contact(lines)));
    let mut is_reached = !has_contact;
    for block in blocks {
        match block {
            Block::Heading(_, name) => {
                let text = name.plain();
                let at = notes.root();
                collected.contact.name(Some(Words { at, text }));
            }
            Block::Paragraph(at, lines) if !is_reached && is_contact(&lines) => {
                is_reached = true;
                for line in lines {
                    for item in line.split(" · ") {
                        contact(item, at, collected, notes);
                    }
                }
            }
            Block::Paragraph(_, lines) if !is_reached && collected.headline.is_none() => {
                collected.headline = joined(lines.into_iter().map(|line| line.0));
            }
            Block::Paragraph(_, lines) | Block::Quote(lines) => {
                collected
                    .summary
                    .extend(joined(lines.into_iter().map(|line| line.0)));
            }
            Block::List(bullets) => {
                for Bullet { text, bullets, .. } in bullets {
                    collected.summary.push(text);
                    collected
                        .summary
                        .extend(bullets.into_owned().into_iter().map(|bullet| bullet.text));
                }
            }
        }
    }
}

/// A line of a paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Line(pub Prose);

impl Line {
    fn plain(&self) -> String {
        self.0.plain()
    }

    /// The parts between these marks, which are in its text and not in its links.
    fn split(&self, mark: &str) -> Vec<Line> {
        let mut parts: Vec<Vec<Inline>> = vec![Vec::new()];
        for inline in self.0.inlines() {
            match inline {
                Inline::Text(text) => {
                    for (at, piece) in text.split(mark).enumerate() {
                        if at > 0 {
                            parts.push(Vec::new());
                        }
                        if let Some(part) = parts.last_mut().filter(|_| !piece.is_empty()) {
                            part.push(Inline::Text(piece.to_owned().into()));
                        }
                    }
                }
                inline => {
                    if let Some(part) = parts.last_mut() {
                        part.push(inline.clone());
                    }
                }
            }
        }
        let line = |inlines: Vec<Inline>| tidy(&inlines).map(Line);
        parts.into_iter().filter_map(line).collect()
    }

    /// The piece at its start that is marked, and what follows it.
    fn marked(&self) -> Option<(Inline, Vec<Inline>)> {
        match self.0.inlines() {
            [first @ (Inline::Strong(_) | Inline::Emphasis(_)), rest @ ..] => {
                Some((first.clone(), rest.to_vec()))
            }
            _ => None,
        }
    }
}

/// Pieces as a line, without white space at its ends.
fn tidy(inlines: &[Inline]) -> Option<Prose> {
    let mut writer = Writer::new();
    writer.inlines(inlines);
    joined_blocks(writer)
}

/// Whether a paragraph says how to reach the person.
fn is_contact(lines: &[Line]) -> bool {
    let text: Vec<String> = lines.iter().map(Line::plain).collect();
    let is_link = |line: &Line| matches!(line.0.inlines(), [Inline::Link { .. }]);
    let is_way = |line: &String| Email::fault(line).is_none() || Phone::fault(line).is_none();
    text.iter().any(|line| line.contains(" · "))
        || lines.len() == 1 && text.iter().all(is_way)
        || lines.len() == 1 && lines.iter().all(is_link)
}

/// An item of the contact information.
fn contact(item: Line, at: At, collected: &mut Collected, notes: &mut Notes<'_>) {
    let contact = &mut collected.contact;
    let words = |text: &str| Words {
        at,
        text: text.trim().to_owned(),
    };
    match item.0.inlines() {
        [Inline::Link { text, url }] => {
            let label = Prose(text.clone()).plain();
            let address = url.as_str();
            if let Some(email) = address
                .strip_prefix("mailto:")
                .filter(|email| *email == label)
            {
                contact.email(words(email), notes);
            } else if address.starts_with("tel:") && label.chars().all(|c| !c.is_alphabetic()) {
                contact.phone(words(&label), notes);
            } else if address.contains(label.trim_start_matches('@')) || label == url.display() {
                contact.website(words(address), notes);
            } else {
                contact.row(&words(&label), &words(address), notes);
            }
        }
        _ => {
            let text = item.plain();
            let row = text.split_once(": ");
            match row {
                _ if Email::fault(&text).is_none() => contact.email(words(&text), notes),
                _ if Phone::fault(&text).is_none() => contact.phone(words(&text), notes),
                Some((label, value)) => contact.row(&words(label), &words(value), notes),
                None => contact.location([words(&text)], notes),
            }
        }
    }
}

/// A section that is being read.
struct Section {
    kind: Kind,
    parts: Vec<Part>,
    /// The entry that blocks belong to.
    draft: Option<Draft>,
    period: Option<(Period, Line)>,
    /// Whether bullets belong to the organisation, several roles at which are above.
    is_of_all: bool,
}

impl Section {
    fn read(kind: Kind, blocks: Vec<Block>) -> Vec<Part> {
        let mut section = Section {
            kind,
            parts: Vec::new(),
            draft: None,
            period: None,
            is_of_all: false,
        };
        for block in blocks {
            section.block(block);
        }
        section.end();
        section.parts
    }

    /// Ends the entry, and keeps a period that is followed by none.
    fn end(&mut self) {
        if let Some(draft) = self.draft.take() {
            self.parts.push(Part::Entry(Box::new(draft)));
        }
        if let Some((_, line)) = self.period.take() {
            self.parts.push(Part::Paragraph(line.0));
        }
    }

    fn begin(&mut self, draft: Draft) {
        let period = self.period.take();
        self.end();
        self.draft = Some(Draft {
            period: period.map(|(period, _)| period).or(draft.period),
            ..draft
        });
    }

    fn block(&mut self, block: Block) {
        match block {
            Block::Heading(_, title) => {
                self.end();
                self.parts.push(Part::Paragraph(title));
            }
            Block::List(bullets) => match &mut self.draft {
                Some(draft) if self.is_of_all => draft.of_all.extend(bullets),
                Some(draft) => draft.bullets.extend(bullets),
                None => self.parts.extend(bullets.into_iter().map(Part::Bullet)),
            },
            Block::Quote(lines) => self.paragraph(lines),
            Block::Paragraph(at, lines) => {
                if let [line] = lines.as_slice()
                    && let Some(period) = period_of(&line.plain())
                {
                    if self.period.is_some() || self.draft.is_some() {
                        self.end();
                    }
                    self.period = Some((period, line.clone()));
                } else if let [line] = lines.as_slice()
                    && let Some((label, items)) = labelled(line)
                {
                    self.row(label, items);
                } else {
                    self.lines(at, lines);
                }
            }
        }
    }

    fn row(&mut self, label: Prose, items: Vec<Prose>) {
        let field = match label.plain().as_str() {
            "Keywords" if self.kind.fields().any(|field| field == Field::Keywords) => {
                Some(Field::Keywords)
            }
            "Coursework" if self.kind == Kind::Education => Some(Field::Courses),
            _ => None,
        };
        match (&mut self.draft, field) {
            (Some(draft), Some(field)) => draft.list(field, items),
            (Some(draft), None) => draft.rows.push(row(Some(label), items)),
            (None, _) => self.parts.push(Part::Row(row(Some(label), items))),
        }
    }

    /// A paragraph that is no head.
    fn paragraph(&mut self, lines: Vec<Line>) {
        let Some(prose) = joined(lines.into_iter().map(|line| line.0)) else {
            return;
        };
        match &mut self.draft {
            Some(draft) if draft.bullets.is_empty() => draft.summary.push(prose),
            Some(draft) => draft.bullets.push(bullet(prose, Vec::new())),
            None => self.parts.push(Part::Paragraph(prose)),
        }
    }

    /// A head, or a paragraph.
    fn lines(&mut self, at: At, lines: Vec<Line>) {
        let Some(first) = lines.first() else {
            return;
        };
        if self.kind.holds() == Holds::Rows {
            let items = first
                .split("; ")
                .into_iter()
                .chain(lines[1..].iter().cloned());
            let items: Vec<Prose> = items.map(|line| line.0).collect();
            self.parts.push(Part::Row(row(None, items)));
            return;
        }
        if self.kind.is_cited()
            && let Some(draft) = citation::read(at, &lines, self.kind)
        {
            return self.begin(draft);
        }
        match (first.marked(), self.kind.holds()) {
            (Some((Inline::Strong(name), rest)), _) => {
                self.head(at, name.to_vec(), &rest, &lines[1..])
            }
            // A role below its employer, or without one.
            (Some((Inline::Emphasis(_), _)), Holds::Jobs) => {
                self.is_of_all = false;
                self.positions(at, &lines);
            }
            (None, Holds::Schools) if is_degree(first) => self.positions(at, &lines),
            _ if self.period.is_some() => {
                let mut draft = Draft::new(at);
                draft.title = Some(first.0.clone());
                self.begin(draft);
                self.under(&lines[1..]);
            }
            _ => self.paragraph(lines),
        }
    }

    /// The head of an entry: its name, what follows it, and the lines below.
    fn head(&mut self, at: At, name: Vec<Inline>, rest: &[Inline], lines: &[Line]) {
        let mut draft = Draft::new(at);
        let name = match name.as_slice() {
            [Inline::Link { text, url }] if url.is_web() => {
                draft.url = Some(url.clone());
                Prose(text.clone())
            }
            _ => Prose(name.into()),
        };
        let (details, place, period) = after_name(rest);
        draft.place = place.map(Into::into);
        draft.period = period;
        match self.kind.holds() {
            Holds::Jobs | Holds::Schools => {
                draft.organisation = Some(name);
                draft.summary.extend(details);
            }
            Holds::Entries | Holds::Items | Holds::Rows => {
                draft.title = Some(name);
                draft.details.extend(details);
            }
        }
        self.begin(draft);
        self.is_of_all = lines.len() > 1;
        match self.kind.holds() {
            Holds::Jobs | Holds::Schools => self.positions_below(lines),
            Holds::Entries | Holds::Items | Holds::Rows => self.under(lines),
        }
    }

    /// Lines below the head of an entry: the organisation, or fields.
    fn under(&mut self, lines: &[Line]) {
        let Some(draft) = &mut self.draft else {
            return;
        };
        for line in lines {
            match line.marked() {
                Some((Inline::Emphasis(name), rest)) if draft.organisation.is_none() => {
                    let (details, place, _) = after_name(&rest);
                    draft.organisation = Some(Prose(name));
                    draft.place = draft.place.take().or(place.map(Into::into));
                    draft.details.extend(details);
                }
                _ => {
                    for part in line.split(" · ") {
                        field(draft, &part);
                    }
                }
            }
        }
    }

    /// Roles or degrees below their employer or school.
    fn positions_below(&mut self, lines: &[Line]) {
        let at = self.draft.as_ref().map(|draft| draft.at);
        if let (Some(at), false) = (at, lines.is_empty()) {
            self.positions(at, lines);
        }
    }

    /// Roles or degrees, each of which is an item of its own.
    fn positions(&mut self, at: At, lines: &[Line]) {
        for line in lines {
            let (title, rest) = match line.marked() {
                Some((Inline::Emphasis(title), rest)) => (Prose(title), rest),
                _ if self.kind == Kind::Education && !line.plain().starts_with("Grade: ") => {
                    degree(line)
                }
                _ => {
                    if let Some(draft) = &mut self.draft {
                        match line.plain().strip_prefix("Grade: ") {
                            Some(score) => draft.value(
                                Field::Score,
                                Some(Value::Prose(Prose::text(score.to_owned()))),
                            ),
                            None => draft.summary.push(line.0.clone()),
                        }
                    }
                    continue;
                }
            };
            let (details, place, period) = after_name(&rest);
            let (organisation, whole, url) = match &self.draft {
                Some(draft) => (
                    draft.organisation.clone(),
                    draft.place.clone(),
                    draft.url.clone(),
                ),
                None => (None, None, None),
            };
            let is_first = self
                .draft
                .as_ref()
                .is_some_and(|draft| draft.title.is_none());
            if !is_first {
                let kept = self.period.take();
                self.end();
                self.draft = Some(Draft {
                    organisation,
                    place: whole,
                    url,
                    period: kept.map(|(period, _)| period),
                    ..Draft::new(at)
                });
            }
            if let Some(draft) = &mut self.draft {
                draft.title = Some(title);
                draft.details.extend(details);
                if period.is_some() {
                    // What is above belongs to all roles.
                    draft.whole = draft.period.filter(|_| is_first);
                    draft.period = period;
                }
                draft.place = place.map(Into::into).or(draft.place.take());
            }
        }
    }
}

/// A line that says a field of the entry, or else is part of its summary.
fn field(draft: &mut Draft, line: &Line) {
    let text = line.plain();
    if let Some(date) = text.strip_prefix("Expires: ")
        && let Meaning::Date(date) = dates::meaning(date)
    {
        return draft.value(Field::Expires, Some(Value::Date(date)));
    }
    if let Some(number) = text.strip_prefix("No. ") {
        return draft.value(
            Field::Number,
            Some(Value::Prose(Prose::text(number.to_owned()))),
        );
    }
    if let Some(score) = text.strip_prefix("Grade: ") {
        return draft.value(
            Field::Score,
            Some(Value::Prose(Prose::text(score.to_owned()))),
        );
    }
    match line.0.inlines() {
        [Inline::Link { text, url }] if url.as_str().starts_with("mailto:") => {
            let email = Email::new(Prose(text.clone()).plain());
            match email {
                Ok(email) => draft.value(Field::Email, Some(Value::Email(email))),
                Err(_) => draft.summary.push(line.0.clone()),
            }
        }
        [Inline::Link { text, url }] if url.as_str().starts_with("tel:") => {
            let phone = Phone::new(Prose(text.clone()).plain());
            match phone {
                Ok(phone) => draft.value(Field::Phone, Some(Value::Phone(phone))),
                Err(_) => draft.summary.push(line.0.clone()),
            }
        }
        _ => draft.summary.push(line.0.clone()),
    }
}

/// Whether a line in a school looks like a degree.
fn is_degree(line: &Line) -> bool {
    let text = line.plain();
    period_in_brackets(&text).is_some()
}

/// A degree: its name up to the first comma, and the rest.
fn degree(line: &Line) -> (Prose, Vec<Inline>) {
    let mut title: Vec<Inline> = Vec::new();
    let mut inlines = line.0.inlines().iter();
    for inline in inlines.by_ref() {
        if let Inline::Text(text) = inline
            && let Some(at) = text
                .find([',', '('])
                .filter(|at| *at > 0 || !title.is_empty())
        {
            title.push(Inline::Text(text[..at].to_owned().into()));
            let rest = Inline::Text(text[at..].to_owned().into());
            let rest = std::iter::once(rest).chain(inlines.cloned());
            let whole = rest.collect();
            return (tidy(&title).unwrap_or_else(|| line.0.clone()), whole);
        }
        title.push(inline.clone());
    }
    (line.0.clone(), Vec::new())
}

/// `, detail, detail (place; dates)` after a name.
fn after_name(rest: &[Inline]) -> (Vec<Prose>, Option<String>, Option<Period>) {
    let plain = Prose(rest.to_vec().into()).plain();
    let mut inlines = rest.to_vec();
    let (mut place, mut period) = (None, None);
    if let Some(Inline::Text(text)) = inlines.last_mut()
        && text.ends_with(')')
        && let Some(at) = opening(text)
    {
        let inside = text[at + 1..text.len() - 1].to_owned();
        let (first, last) = match inside.rsplit_once("; ") {
            Some((first, last)) => (Some(first), last),
            None => (None, inside.as_str()),
        };
        match (first, period_of(last)) {
            (first, found @ Some(_)) => {
                period = found;
                place = first.map(str::to_owned);
            }
            (None, None) => place = Some(inside.clone()),
            (Some(_), None) => place = Some(inside.clone()),
        }
        *text = text[..at].to_owned().into();
    }
    if plain.is_empty() {
        return (Vec::new(), None, None);
    }
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text.trim_start_matches([',', ' ']).to_owned().into();
    }
    let details = tidy(&inlines).map(Line).map(|line| line.split(", "));
    let details = details.into_iter().flatten().map(|line| line.0);
    (details.collect(), place, period)
}

/// Where the bracket opens that closes at the end.
fn opening(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

fn period_in_brackets(text: &str) -> Option<Period> {
    let at = opening(text)?;
    let inside = text.get(at + 1..text.len() - 1)?;
    period_of(inside.rsplit("; ").next()?)
}

/// `*Label:* item; item`.
fn labelled(line: &Line) -> Option<(Prose, Vec<Prose>)> {
    let (Inline::Emphasis(label), rest) = line.marked()? else {
        return None;
    };
    let label = Prose(label);
    let words = label.plain();
    let words = words.strip_suffix([':', '：'])?.trim_end().to_owned();
    let items = Line(tidy(&rest)?).split("; ");
    let label = match label.inlines() {
        [Inline::Text(_)] => Prose::text(words),
        _ => label,
    };
    Some((label, items.into_iter().map(|line| line.0).collect()))
}

/// Dates as they are printed: `2014–present`, `2018–`, `Aug 2023 – May 2027 (expected)`.
fn period_of(text: &str) -> Option<Period> {
    let text = text.trim();
    if text.is_empty() || text.len() > 60 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let date = |text: &str| match dates::meaning(text) {
        Meaning::Date(date) => Some(date),
        Meaning::Present | Meaning::Either(..) | Meaning::Unknown => None,
    };
    if let Some(start) = text.strip_suffix('–') {
        return date(start).map(Period::since);
    }
    if let Some((start, end)) = text.split_once('–')
        && let (Some(start), Some(end)) = (date(start), dates::period_meant(end.trim()))
        && let resume_core::model::End::Expected(end) = end.end()
    {
        return Period::to_expected(start, end).ok();
    }
    dates::period_meant(text)
}
