//! Linked data (JSON-LD) in the words of schema.org: a profile page about a person, as far as the
//! document shows the person.

#[cfg(test)]
mod tests;

use super::escape;
use crate::document::{Block, Content, Document, Entry, Line, Mark, Marks, Part, Row, Span};
use crate::format::line::for_each_word;
use resume_core::model::{Address, Date, Kind};
use std::ops::Range;

/// Adds the element that holds the data.
pub(super) fn push(out: &mut String, document: &Document<'_>) {
    let mut data = Data {
        out,
        marks: document.marks(),
    };
    data.raw("<script type=\"application/ld+json\">\n{\"@context\":\"https://schema.org\",\"@type\":\"ProfilePage\",\"inLanguage\":\"");
    data.words(document.lang);
    data.raw("\",\"mainEntity\":{\"@type\":\"Person\"");
    let jobs = Stations::of(document, Kind::Experience);
    data.header(document, &jobs);
    let schools = Stations::of(document, Kind::Education);
    let works = |kind| entries(document, kind, Part::Work);
    data.list(",\"hasOccupation\":[", |data, list| {
        for (_, roles) in jobs.iter() {
            data.occupations(list, roles);
        }
    });
    data.list(",\"worksFor\":[", |data, list| {
        for (job, roles) in jobs.iter() {
            data.employer(list, "worksFor", job, roles);
        }
    });
    data.list(",\"memberOf\":[", |data, list| {
        for (job, roles) in Stations::of(document, Kind::Volunteering).iter() {
            data.employer(list, "memberOf", job, roles);
        }
    });
    data.list(",\"alumniOf\":[", |data, list| {
        for (school, _) in schools.iter() {
            data.school(list, school);
        }
    });
    data.list(",\"hasCredential\":[", |data, list| {
        for (school, degrees) in schools.iter() {
            data.degrees(list, school, degrees);
        }
        for certificate in works(Kind::Certificates) {
            data.certificate(list, certificate);
        }
    });
    data.strings(",\"award\":[\"", |data, list| {
        for award in works(Kind::Awards) {
            if let Some(title) = find(award, Part::Title) {
                data.item(list, title);
            }
        }
    });
    data.strings(",\"knowsAbout\":[\"", |data, list| {
        for row in rows(document, Kind::Skills) {
            data.items(list, row.items, Part::Skill);
        }
    });
    // A label names the language of which the items say how well, as in `"English": "native"`.
    data.strings(",\"knowsLanguage\":[\"", |data, list| {
        for row in rows(document, Kind::Languages) {
            match &row.label {
                Some(label) => data.items(list, std::slice::from_ref(label), Part::Label),
                None => data.items(list, row.items, Part::Language),
            }
        }
    });
    data.raw("}}\n</script>\n");
}

/// Data that is being written.
struct Data<'o> {
    out: &'o mut String,
    marks: &'static Marks,
}

/// A list that is being written: the markup before its first value, until there is one.
struct List(Option<&'static str>);

/// A list of strings that is being written: the markup before the first, until there is one.
struct Strings(Option<&'static str>);

impl Data<'_> {
    fn header(&mut self, document: &Document<'_>, jobs: &Stations<'_, '_>) {
        let header = &document.header;
        if !header.name.is_empty() {
            self.raw(",\"name\":\"");
            self.words(header.name);
            self.raw("\"");
        }
        match header.headline() {
            Some(headline) => self.line(",\"jobTitle\":\"", Some(headline)),
            None => self.strings(",\"jobTitle\":[\"", |data, list| {
                for role in jobs.current_roles() {
                    data.item(list, role);
                }
            }),
        }
        self.line(",\"description\":\"", document.summary());
        for (open, part, by_address) in [
            (",\"email\":[\"", Part::Email, false),
            (",\"telephone\":[\"", Part::Phone, false),
            (",\"address\":[\"", Part::Location, false),
            (",\"url\":[\"", Part::Website, true),
            (",\"sameAs\":[\"", Part::Profile, true),
        ] {
            self.strings(open, |data, list| {
                for span in header
                    .contact()
                    .flat_map(|line| line.spans())
                    .filter(|span| span.part == part && !span.content.is_empty())
                {
                    match &span.link {
                        Some(url) if by_address => data.address(list, *url),
                        _ if by_address => {}
                        _ => data.item(list, span),
                    }
                }
            });
        }
    }

    /// A field with the words of a line, if there are any.
    fn line(&mut self, open: &'static str, line: Option<&Line<'_>>) {
        let mut open = open;
        for span in line
            .iter()
            .flat_map(|line| line.spans())
            .filter(|span| !span.content.is_empty())
        {
            self.raw(open);
            open = "";
            self.words_of(span);
        }
        self.raw(if open.is_empty() { "\"" } else { "" });
    }

    fn occupations(&mut self, list: &mut List, roles: &[Position<'_, '_>]) {
        for Position { name, period, .. } in roles {
            self.value(list);
            self.raw("{\"@type\":\"Role\"");
            self.period(*period);
            self.raw(",\"hasOccupation\":{\"@type\":\"Occupation\",\"name\":\"");
            self.words_of(name);
            self.raw("\"}}");
        }
    }

    fn employer(
        &mut self,
        list: &mut List,
        property: &'static str,
        job: &Entry<'_>,
        roles: &[Position<'_, '_>],
    ) {
        let Some(employer) = find(job, Part::Employer) else {
            return;
        };
        self.value(list);
        self.raw("{\"@type\":\"OrganizationRole\"");
        self.strings(",\"roleName\":[\"", |data, list| {
            roles.iter().for_each(|role| data.item(list, role.name))
        });
        self.period(job.aside);
        self.raw(",\"");
        self.raw(property);
        self.raw("\":{\"@type\":\"Organization\",\"name\":\"");
        self.organisation(employer, job);
    }

    fn school(&mut self, list: &mut List, school: &Entry<'_>) {
        let Some(name) = find(school, Part::SchoolName) else {
            return;
        };
        self.value(list);
        self.raw("{\"@type\":\"Role\"");
        self.period(school.aside);
        self.raw(",\"alumniOf\":{\"@type\":\"EducationalOrganization\",\"name\":\"");
        self.organisation(name, school);
    }

    /// The known facts about an organisation, after the quotation mark that opens its name, and the
    /// end of the value that names it.
    fn organisation(&mut self, name: &Span<'_>, entry: &Entry<'_>) {
        self.words_of(name);
        if let Some(place) = find(entry, Part::Place) {
            self.raw("\",\"address\":\"");
            self.words_of(place);
        }
        if let Some(url) = name
            .link
            .as_ref()
            .or_else(|| find(entry, Part::Page)?.link.as_ref())
        {
            self.raw("\",\"url\":\"");
            self.words(url.as_str());
        }
        self.raw("\"}}");
    }

    fn degrees(&mut self, list: &mut List, school: &Entry<'_>, degrees: &[Position<'_, '_>]) {
        let name = find(school, Part::SchoolName);
        for Position { line, period, .. } in degrees {
            self.value(list);
            self.raw("{\"@type\":\"EducationalOccupationalCredential\",\"credentialCategory\":\"degree\",\"name\":\"");
            // The subject is part of a degree's name.
            let mut separator = "";
            for span in line.spans().iter().filter(|span| {
                matches!(span.part, Part::Degree | Part::Detail) && !span.content.is_empty()
            }) {
                self.raw(separator);
                separator = self.marks.spell(Mark::Comma);
                self.words_of(span);
            }
            self.raw("\"");
            if let Some(name) = name {
                self.raw(",\"recognizedBy\":{\"@type\":\"EducationalOrganization\",\"name\":\"");
                self.words_of(name);
                self.raw("\"}");
            }
            let date = period.and_then(|period| ends(period.spans()));
            self.date(",\"dateCreated\":\"", date);
            self.raw("}");
        }
    }

    fn certificate(&mut self, list: &mut List, certificate: &Entry<'_>) {
        let Some(title) = find(certificate, Part::Title) else {
            return;
        };
        self.value(list);
        self.raw("{\"@type\":\"EducationalOccupationalCredential\",\"credentialCategory\":\"certificate\",\"name\":\"");
        self.words_of(title);
        self.raw("\"");
        if let Some(name) = find(certificate, Part::Organisation) {
            self.raw(",\"recognizedBy\":{\"@type\":\"Organization\",\"name\":\"");
            self.words_of(name);
            self.raw("\"}");
        }
        // What begins with the date may end later; it was issued when it began.
        let date = certificate.aside.and_then(|aside| begins(aside.spans()));
        self.date(",\"dateCreated\":\"", date);
        self.raw("}");
    }

    /// When: the dates of the line, if there is one.
    fn period(&mut self, line: Option<Line<'_>>) {
        let spans = line.unwrap_or_default().spans();
        self.date(",\"startDate\":\"", begins(spans));
        let end = ends(spans).or_else(|| date(spans, Part::Expected));
        self.date(",\"endDate\":\"", end);
    }

    /// A field with a date, if there is one.
    fn date(&mut self, open: &'static str, date: Option<Date>) {
        if let Some(date) = date {
            self.raw(open);
            escape::push_date(self.out, date);
            self.raw("\"");
        }
    }

    /// Adds the spans of this part in the lines to a list.
    fn items(&mut self, list: &mut Strings, lines: &[Line<'_>], part: Part) {
        for line in lines {
            for span in line.spans() {
                if span.part == part && !span.content.is_empty() {
                    self.item(list, span);
                }
            }
        }
    }

    /// A field with a list, unless it stays empty.
    fn list(&mut self, open: &'static str, values: impl FnOnce(&mut Self, &mut List)) {
        let mut list = List(Some(open));
        values(self, &mut list);
        if list.0.is_none() {
            self.raw("]");
        }
    }

    /// A field with a list of strings, unless it stays empty.
    fn strings(&mut self, open: &'static str, strings: impl FnOnce(&mut Self, &mut Strings)) {
        let mut list = Strings(Some(open));
        strings(self, &mut list);
        if list.0.is_none() {
            self.raw("\"]");
        }
    }

    /// Begins another value of a list.
    fn value(&mut self, list: &mut List) {
        match list.0.take() {
            Some(open) => self.raw(open),
            None => self.raw(","),
        }
    }

    /// Begins another string of a list.
    fn string(&mut self, list: &mut Strings) {
        match list.0.take() {
            Some(open) => self.raw(open),
            None => self.raw("\",\""),
        }
    }

    fn item(&mut self, list: &mut Strings, span: &Span<'_>) {
        self.string(list);
        self.words_of(span);
    }

    fn address(&mut self, list: &mut Strings, url: Address<'_>) {
        self.string(list);
        self.words(url.as_str());
    }

    fn words_of(&mut self, span: &Span<'_>) {
        let marks = self.marks;
        for_each_word(&span.content, marks, &mut |words| self.words(words));
    }

    /// Markup.
    #[inline(always)]
    fn raw(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Words of the person's, inside a string.
    fn words(&mut self, text: &str) {
        escape::push_json(self.out, text);
    }
}

/// The entries of this sort in sections of that kind.
fn entries<'d, 'a>(
    document: &'d Document<'a>,
    kind: Kind,
    part: Part,
) -> impl Iterator<Item = &'d Entry<'a>> {
    blocks(document, kind).filter_map(move |block| match block {
        Block::Entry(entry) if entry.part == part => Some(entry),
        Block::Entry(_)
        | Block::Paragraph(_)
        | Block::Quote(_)
        | Block::List(_)
        | Block::Rows(_) => None,
    })
}

/// The blocks in sections of a kind.
fn blocks<'d, 'a>(document: &'d Document<'a>, kind: Kind) -> impl Iterator<Item = &'d Block<'a>> {
    let sections = document.sections.iter();
    let sections = sections.filter(move |section| section.kind == kind);
    sections.flat_map(|section| section.blocks)
}

/// Jobs with their roles, or schools with their degrees.
#[derive(Default)]
struct Stations<'d, 'a> {
    /// Each with the range of its positions.
    entries: Vec<(&'d Entry<'a>, Range<usize>)>,
    positions: Vec<Position<'d, 'a>>,
}

impl<'d, 'a> Stations<'d, 'a> {
    /// Those in sections of a kind.
    fn of(document: &'d Document<'a>, kind: Kind) -> Stations<'d, 'a> {
        let (part, position) = match kind {
            Kind::Education => (Part::School, Part::Degree),
            _ => (Part::Job, Part::Role),
        };
        let mut stations = Stations::default();
        for entry in entries(document, kind, part) {
            let from = stations.positions.len();
            push_positions(entry, position, &mut stations.positions);
            let range = from..stations.positions.len();
            stations.entries.push((entry, range));
        }
        stations
    }

    /// Each with its positions.
    fn iter(&self) -> impl Iterator<Item = (&'d Entry<'a>, &[Position<'d, 'a>])> {
        let entries = self.entries.iter();
        entries.map(|(entry, range)| (*entry, &self.positions[range.clone()]))
    }

    /// The roles that the person has now.
    fn current_roles(&self) -> impl Iterator<Item = &'d Span<'a>> {
        self.iter().flat_map(|(job, roles)| {
            let is_current = |role: &&Position<'_, '_>| {
                let dates = role.period.or(job.aside);
                dates.is_some_and(|line| goes_on(&line))
            };
            roles.iter().filter(is_current).map(|role| role.name)
        })
    }
}

/// The rows in sections of a kind.
fn rows<'d, 'a>(document: &'d Document<'a>, kind: Kind) -> impl Iterator<Item = &'d Row<'a>> {
    blocks(document, kind).flat_map(|block| match block {
        Block::Rows(rows) => *rows,
        Block::Entry(_) | Block::Paragraph(_) | Block::Quote(_) | Block::List(_) => &[],
    })
}

/// A role or a degree.
struct Position<'d, 'a> {
    name: &'d Span<'a>,
    /// The line that names it.
    line: &'d Line<'a>,
    /// The line with its dates.
    period: Option<Line<'a>>,
}

/// Adds the roles or degrees of an entry: those that its head names, and the entries inside it.
fn push_positions<'d, 'a>(entry: &'d Entry<'a>, part: Part, all: &mut Vec<Position<'d, 'a>>) {
    let from = all.len();
    let mut add = |line: &'d Line<'a>, period: Option<Line<'a>>| {
        if let Some(name) = find_in(line, part) {
            let named = Some(*line).filter(has_dates);
            let period = named.or(period);
            all.push(Position { name, line, period });
        }
    };
    add(&entry.title, None);
    entry.subtitles.iter().for_each(|line| add(line, None));
    for block in entry.blocks {
        match block {
            Block::Entry(inner) => add(&inner.title, inner.aside),
            Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_) => {}
        }
    }
    // The dates of the whole are those of a position that is alone in it.
    if let [alone] = &mut all[from..] {
        alone.period = alone.period.or(entry.aside);
    }
}

/// The first span of an entry's head that is this and says something.
fn find<'d, 'a>(entry: &'d Entry<'a>, part: Part) -> Option<&'d Span<'a>> {
    find_in(&entry.title, part)
        .or_else(|| find_in(entry.place.as_ref()?, part))
        .or_else(|| find_in(entry.page.as_ref()?, part))
        .or_else(|| entry.subtitles.iter().find_map(|line| find_in(line, part)))
}

fn find_in<'d, 'a>(line: &'d Line<'a>, part: Part) -> Option<&'d Span<'a>> {
    line.spans()
        .iter()
        .find(|span| span.part == part && !span.content.is_empty())
}

/// When the first period in the spans begins.
fn begins(spans: &[Span<'_>]) -> Option<Date> {
    date(spans, Part::Start).or_else(|| date(spans, Part::On))
}

/// When the first period in the spans ended.
fn ends(spans: &[Span<'_>]) -> Option<Date> {
    date(spans, Part::End).or_else(|| date(spans, Part::On))
}

/// Whether the first period in the line has begun and not ended.
fn goes_on(line: &Line<'_>) -> bool {
    let spans = line.spans();
    date(spans, Part::Start).is_some() && date(spans, Part::End).is_none()
}

fn has_dates(line: &Line<'_>) -> bool {
    line.spans().iter().any(|span| {
        let is_date = matches!(span.content, Content::Date(..));
        is_date
            && matches!(
                span.part,
                Part::On | Part::Start | Part::End | Part::Expected
            )
    })
}

fn date(spans: &[Span<'_>], part: Part) -> Option<Date> {
    spans.iter().find_map(|span| match span.content {
        Content::Date(date, _) if span.part == part => Some(date),
        _ => None,
    })
}
