//! A job, a school, a position or an entry as its fields and the elements of its body, and which of
//! them other tools can read.

use super::fields::{Field, Form, Time, separator};
use crate::model::{
    Alternative, Bullet, Date, End, Field as Part, Fields, Inline, Item, List, Period, Prose, Row,
    Tag, Url, Value, push_words,
};
use std::collections::BTreeMap;

/// The fields of a job, a school, a position or an entry, its period and its body.
#[derive(Debug, Clone, Default)]
pub(super) struct Record {
    pub period: Option<Period>,
    values: BTreeMap<Part, Value>,
    pub alternatives: Vec<Alternative>,
    /// What is in the body, apart from roles, degrees and entries.
    pub body: Vec<Element>,
}

/// What is written in words, because the dates of JSON Resume do not say it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Times {
    /// Of the whole time.
    pub whole: Option<Period>,
    /// Of a role or a degree.
    pub own: Option<Period>,
    /// The label before the date until which a certificate is valid, without which the date beside
    /// its name would be taken for that of issue.
    pub expires: Option<&'static str>,
}

impl Times {
    fn get(&self, time: Time) -> Option<Period> {
        match time {
            Time::Whole => self.whole,
            Time::Own => self.own,
        }
    }
}

impl Record {
    /// What a job, a school or an entry holds.
    pub fn of(holder: &impl Fields, period: Option<Period>) -> Record {
        let fields = holder.fields();
        let values = fields.filter_map(|(field, _, held)| Some((field, held.value()?)));
        Record {
            period,
            values: values.collect(),
            alternatives: holder.alternatives().to_vec(),
            body: Vec::new(),
        }
    }

    /// A summary alone.
    pub fn of_summary(summary: &List<Prose>) -> Record {
        let mut record = Record::default();
        let value = (!summary.is_empty()).then(|| Value::Proses(summary.clone()));
        record.set(Part::Summary, value);
        record
    }

    pub fn get(&self, part: Part) -> Option<&Value> {
        self.values.get(&part)
    }

    pub fn set(&mut self, part: Part, value: Option<Value>) {
        match value {
            Some(value) => self.values.insert(part, value),
            None => self.values.remove(&part),
        };
    }

    pub fn take(&mut self, part: Part) -> Option<Value> {
        self.values.remove(&part)
    }

    /// The several pieces of prose of a part.
    pub fn proses(&self, part: Part) -> &[Prose] {
        match self.get(part) {
            Some(Value::Proses(proses)) => proses,
            _ => &[],
        }
    }

    /// The web page.
    pub fn url(&self) -> Option<&Url> {
        match self.get(Part::Url) {
            Some(Value::Web(url)) => Some(url),
            _ => None,
        }
    }

    /// The parts that it has.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        self.values.keys().copied()
    }

    /// Moves everything into a job, a school or an entry.
    pub fn move_into(self, holder: &mut impl Fields) {
        for (part, value) in self.values {
            holder.set(part, value);
        }
        holder.set_alternatives(self.alternatives);
    }

    /// The text of a field for tools that know nothing else, and whether the parts can be read back
    /// from it alone.
    ///
    /// `times` are what the fields write in words in addition to the dates.
    pub fn words(&self, parts: &[Part], written: &[Time], times: &Times) -> (String, bool) {
        let (mut words, mut is_whole) = (String::new(), true);
        let mut push = |separator, more: &str| {
            if !words.is_empty() {
                words.push_str(separator);
            }
            words.push_str(more);
        };
        for (at, part) in parts.iter().enumerate() {
            let more = match self.get(*part) {
                None => continue,
                Some(Value::Prose(prose)) => {
                    is_whole &= is_plain(prose);
                    plain(prose)
                }
                Some(Value::Proses(proses)) => {
                    is_whole &= at == 0 && matches!(&proses[..], [prose] if is_plain(prose));
                    joined(proses)
                }
                Some(Value::Plain(text)) => text.to_string(),
                Some(Value::Plains(texts)) => {
                    is_whole &= texts.len() == 1;
                    texts.join(", ")
                }
                Some(Value::Web(url)) => url.to_string(),
                Some(Value::Doi(doi)) => doi.to_string(),
                Some(Value::Email(email)) => email.to_string(),
                Some(Value::Phone(phone)) => phone.to_string(),
                Some(Value::Date(date)) => match times.expires {
                    Some(label) => format!("{label} {date}"),
                    None => date.to_string(),
                },
            };
            is_whole &= at == 0;
            push(separator(*part), &more);
        }
        for period in written.iter().filter_map(|time| times.get(*time)) {
            is_whole = false;
            push(" · ", &spelled(period));
        }
        (words, is_whole)
    }

    /// The text of a field that holds paragraphs: the summary, the other parts after it, and the
    /// body; and whether they can be read back from it alone.
    pub fn text(
        &self,
        parts: &[Part],
        written: &[Time],
        times: &Times,
        body: &[Element],
    ) -> (String, bool) {
        let (summary, others) = match parts {
            [Part::Summary, others @ ..] => (self.proses(Part::Summary), others),
            others => (&[][..], others),
        };
        let mut paragraphs: Vec<String> = summary.iter().map(plain).collect();
        let (more, _) = self.words(others, written, times);
        let mut is_whole = more.is_empty() && summary.iter().all(is_plain);
        match paragraphs.last_mut() {
            Some(last) if !more.is_empty() => last.extend([" · ", &more]),
            None if !more.is_empty() => paragraphs.push(more),
            Some(_) | None => {}
        }
        let mut is_in_list = false;
        for element in body {
            is_whole &= element.is_plain();
            let words = element.words();
            match (element.what, is_in_list, paragraphs.last_mut()) {
                ("", true, Some(list)) => list.extend(["\n- ", &words]),
                ("", ..) => paragraphs.push(format!("- {words}")),
                (NESTED, true, Some(list)) => list.extend(["\n  ", &words]),
                _ => paragraphs.push(words),
            }
            is_in_list = matches!(element.what, "" | NESTED);
        }
        let text = paragraphs.join("\n\n");
        if is_whole {
            let (read_summary, read_body) = Block::of_summary(&text, parts);
            let summary = summary.iter().map(plain);
            is_whole = read_summary
                .into_iter()
                .map(|block| block.words)
                .eq(summary);
            let body = body.iter().map(|element| (element.what, element.words()));
            let read_body = read_body.into_iter();
            is_whole &= read_body.map(|block| (block.what, block.words)).eq(body);
        }
        (text, is_whole)
    }

    /// The period, if the dates of these fields cannot express it: an end where there is one date,
    /// or years that JSON Resume does not allow.
    pub fn beyond_dates(&self, fields: &[Field]) -> Option<Period> {
        let period = self.period?;
        let has_range = fields.iter().any(|field| matches!(field.form, Form::Start));
        let is_written = if has_range {
            dates_of(period).is_some()
        } else {
            period.end() == End::Same && fields.iter().any(|field| date_in(field, period).is_some())
        };
        (!is_written).then_some(period)
    }
}

/// A period in words that read the same in most languages, and in those of `resume!` where it is
/// expected or a season.
fn spelled(period: Period) -> String {
    period.to_string().replace("..", "–")
}

/// `startDate` and `endDate` of a period; `None` if the schema has no such year. One date is when it
/// ended: a `startDate` alone says that it goes on. A season is its year, and what is expected ends
/// with its date.
pub(super) fn dates_of(period: Period) -> Option<(Option<Date>, Option<Date>)> {
    let [start, end] = [period.start(), period.end_date()].map(|date| date.map(Date::in_iso));
    let dates = if start == end {
        (None, end)
    } else {
        (start, end)
    };
    let fits = |date: Option<Date>| date.is_none_or(|date| date.year() < 3000);
    (fits(dates.0) && fits(dates.1)).then_some(dates)
}

/// The one date of a period that a field holds.
pub(super) fn date_in(field: &Field, period: Period) -> Option<Date> {
    let (start, end) = dates_of(period)?;
    start.or(end).filter(|date| match field.form {
        Form::Date => true,
        Form::Day => date.day().is_some(),
        _ => false,
    })
}

/// The words of prose, each link followed by its address, for tools that know no markup.
pub(super) fn plain(prose: &Prose) -> String {
    let mut words = String::new();
    push_plain(prose.inlines(), &mut words);
    words
}

fn push_plain(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(_) | Inline::Code(_) | Inline::Superscript(_) | Inline::Subscript(_) => {
                push_words(std::slice::from_ref(inline), words)
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => push_plain(inner, words),
            Inline::Link { text, url } => {
                let start = words.len();
                push_plain(text, words);
                if words[start..] != *url.display() && words[start..] != *url.as_str() {
                    words.extend([" (", url.as_str(), ")"]);
                }
            }
        }
    }
}

/// Whether prose is nothing but words that another tool does not read as markup.
pub(super) fn is_plain(prose: &Prose) -> bool {
    matches!(prose.inlines(), [Inline::Text(words)] if markdown(words).is_none())
}

/// Another tool's words as Markdown, which most of them print: emphasis, code and links. `None` for
/// words without markup, and for markup that is not well formed.
pub(super) fn markdown(words: &str) -> Option<Prose> {
    if !words.contains(['*', '`', '[']) {
        return None;
    }
    // What is markup in the language alone is words here.
    let mut source = String::with_capacity(words.len());
    let (mut in_code, mut escaped) = (false, false);
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        let is_escape = c == '\\'
            && !escaped
            && chars
                .peek()
                .is_some_and(|c| matches!(c, '*' | '`' | '[' | ']' | '\\'));
        if c == '`' && !escaped {
            in_code = !in_code;
        }
        if !in_code && !escaped && !is_escape && matches!(c, '^' | '~' | '\\') {
            source.push('\\');
        }
        source.push(c);
        escaped = is_escape && !in_code;
    }
    let prose = Prose::parse(&source).ok()?;
    let has_markup = prose
        .inlines()
        .iter()
        .any(|inline| !matches!(inline, Inline::Text(_)));
    has_markup.then_some(prose)
}

pub(super) fn joined(proses: &[Prose]) -> String {
    proses.iter().map(plain).collect::<Vec<_>>().join(", ")
}

/// A paragraph or an item of a list in another tool's text.
#[derive(Debug)]
pub(super) struct Block {
    /// What it is as an element.
    pub what: &'static str,
    pub words: String,
}

impl Block {
    /// What the paragraphs and list items of a text are: the summary, if the first part of its field
    /// is one, and what follows in the body.
    pub fn of_summary(text: &str, parts: &[Part]) -> (Vec<Block>, Vec<Block>) {
        let mut blocks = Block::of(text);
        let is_paragraph = |block: &Block| block.what == PARAGRAPH;
        let end = match parts.first() {
            Some(Part::Summary) => blocks.iter().position(|block| !is_paragraph(block)),
            _ => Some(0),
        };
        let body = blocks.split_off(end.unwrap_or(blocks.len()));
        (blocks, body)
    }

    /// The paragraphs of a text, between empty lines, and the items of its lists. One line alone is
    /// a paragraph.
    fn of(text: &str) -> Vec<Block> {
        const MARKS: [&str; 5] = ["- ", "* ", "+ ", "• ", "– "];
        let text = text.trim();
        let mut blocks: Vec<Block> = Vec::new();
        let has_lines = text.contains('\n');
        let mut is_open = false;
        for line in text.lines().map(str::trim) {
            let mut marks = MARKS.iter().filter(|_| has_lines);
            let item = marks.find_map(|mark| line.strip_prefix(mark));
            let item = item.or_else(|| numbered(line).filter(|_| has_lines));
            match (item, blocks.last_mut()) {
                (Some(item), _) => blocks.push(Block {
                    what: "",
                    words: item.trim().to_owned(),
                }),
                (None, _) if line.is_empty() => {}
                (None, Some(block)) if is_open => block.words.extend([" ", line]),
                (None, _) => blocks.push(Block {
                    what: PARAGRAPH,
                    words: line.to_owned(),
                }),
            }
            is_open = !line.is_empty();
        }
        blocks
    }
}

/// What follows the number of an item of a numbered list.
fn numbered(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let item = rest
        .strip_prefix(". ")
        .or_else(|| rest.strip_prefix(") "))?;
    (1..=2).contains(&digits).then_some(item)
}

/// The schema asks for URIs (RFC 3986).
pub(super) use crate::model::to_uri as uri;

/// What the extension calls a paragraph.
pub(super) const PARAGRAPH: &str = "paragraph";

/// What the extension calls a row.
pub(super) const ROW: &str = "row";

/// What the extension calls a bullet under the one before it.
pub(super) const NESTED: &str = "nested";

/// What other tools show before a bullet that is under another one.
pub(super) const NESTED_MARK: &str = "– ";

/// An element of a list: a highlight, or another part that is written among the highlights because
/// JSON Resume has no other place for it.
#[derive(Debug, Clone)]
pub(super) struct Element {
    /// What it is; empty for what the list usually holds.
    pub what: &'static str,
    pub text: Text,
    pub tags: List<Tag>,
}

/// What an element says.
#[derive(Debug, Clone)]
pub(super) enum Text {
    Prose(Prose),
    Row(Row),
}

impl Element {
    pub fn of(what: &'static str, prose: &Prose) -> Element {
        Element {
            what,
            text: Text::Prose(prose.clone()),
            tags: List::default(),
        }
    }

    pub fn of_bullet(what: &'static str, bullet: &Bullet) -> Element {
        Element {
            what,
            text: Text::Prose(bullet.text.clone()),
            tags: bullet.tags.clone(),
        }
    }

    /// The elements of a body, in which `bullet` is what bullets are.
    pub fn of_body<'i, N: 'i>(
        items: impl IntoIterator<Item = &'i Item<N>>,
        bullet: &'static str,
    ) -> Vec<Element> {
        let mut elements = Vec::new();
        for item in items {
            match item {
                Item::Paragraph(paragraph) => elements.push(Element {
                    what: PARAGRAPH,
                    text: Text::Prose(paragraph.text.clone()),
                    tags: paragraph.tags.clone(),
                }),
                Item::Bullet(outer) => {
                    elements.push(Element::of_bullet(bullet, outer));
                    let nested = outer.bullets.iter();
                    elements.extend(nested.map(|inner| Element::of_bullet(NESTED, inner)));
                }
                Item::Row(row) => elements.push(Element {
                    what: ROW,
                    text: Text::Row(row.clone()),
                    tags: row.tags.clone(),
                }),
                Item::Entry(_) => {}
            }
        }
        elements
    }

    /// Whether it is nothing but words that another tool does not read as markup.
    fn is_plain(&self) -> bool {
        self.tags.is_empty() && matches!(&self.text, Text::Prose(prose) if is_plain(prose))
    }

    pub fn words(&self) -> String {
        match &self.text {
            Text::Prose(prose) if self.what == NESTED => format!("{NESTED_MARK}{}", plain(prose)),
            Text::Prose(prose) => plain(prose),
            Text::Row(row) => {
                let items = joined(&row.items);
                match &row.label {
                    Some(label) => format!("{}: {items}", plain(label)),
                    None => items,
                }
            }
        }
    }
}
