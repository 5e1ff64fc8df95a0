//! Linked data (JSON-LD) in the words of schema.org: a profile page about a person, as far as the document shows the person.

use crate::document::{Block, Content, Document, Entry, Line, Part, Span};
use crate::format::line::{for_each_word, has_words};
use crate::model::{Date, Kind};

/// Adds the element that holds the data.
pub(super) fn push(out: &mut String, document: &Document<'_>) {
    let mut data = Data { out };
    data.raw("<script type=\"application/ld+json\">\n{\"@context\":\"https://schema.org\",\"@type\":\"ProfilePage\",\"inLanguage\":");
    data.string(|data| data.words(&document.lang));
    data.raw(",\"mainEntity\":{\"@type\":\"Person\"");
    data.person(document);
    data.raw("}}\n</script>\n");
}

/// Data that is being written.
struct Data<'o> {
    out: &'o mut String,
}

impl Data<'_> {
    fn person(&mut self, document: &Document<'_>) {
        let header = &document.header;
        if !header.name.is_empty() {
            self.raw(",\"name\":");
            self.string(|data| data.words(&header.name));
        }
        self.field(",\"jobTitle\":", header.headline.iter().flat_map(|line| line.spans()));
        self.field(",\"description\":", header.summary.iter().flat_map(|line| line.spans()));
        let contact = |part| header.contact.iter().flat_map(Line::spans).filter(move |span| span.part == part && has_words(&span.content));
        self.list(",\"email\":", contact(Part::Email), |data, span| data.text_of([span]));
        self.list(",\"telephone\":", contact(Part::Phone), |data, span| data.text_of([span]));
        self.list(",\"address\":", contact(Part::Location), |data, span| data.text_of([span]));
        self.list(",\"url\":", contact(Part::Website).filter(|span| span.link.is_some()), Data::address);
        self.list(",\"sameAs\":", contact(Part::Profile).filter(|span| span.link.is_some()), Data::address);
        let jobs = |kind| entries(document, kind, Part::Job);
        self.list(",\"hasOccupation\":", jobs(Kind::Experience).flat_map(|job| roles(job).map(move |role| (job, role))), Data::occupation);
        self.list(",\"worksFor\":", jobs(Kind::Experience).filter(|job| has(job, Part::Employer)), |data, job| data.employer("worksFor", job));
        self.list(",\"memberOf\":", jobs(Kind::Volunteering).filter(|job| has(job, Part::Employer)), |data, job| data.employer("memberOf", job));
        let schools = || entries(document, Kind::Education, Part::School);
        self.list(",\"alumniOf\":", schools().filter(|school| has(school, Part::SchoolName)), Data::school);
        self.list(",\"hasCredential\":", schools().flat_map(|school| degrees(school).map(move |degree| (school, degree))), Data::degree);
        self.list(",\"award\":", entries(document, Kind::Awards, Part::Work).filter(|entry| has(entry, Part::Title)), |data, award| {
            data.text_of(spans_of(award, Part::Title));
        });
        self.list(",\"knowsAbout\":", items(document, Part::Skill), |data, span| data.text_of([span]));
        self.list(",\"knowsLanguage\":", items(document, Part::Language), |data, span| data.text_of([span]));
    }

    fn occupation(&mut self, (job, role): (&Entry<'_>, &Line<'_>)) {
        self.raw("{\"@type\":\"Role\"");
        self.period(role, job);
        self.raw(",\"hasOccupation\":{\"@type\":\"Occupation\",\"name\":");
        self.text_of(role.spans().iter().filter(|span| span.part == Part::Role));
        self.raw("}}");
    }

    fn employer(&mut self, property: &'static str, job: &Entry<'_>) {
        self.raw("{\"@type\":\"OrganizationRole\"");
        self.list(",\"roleName\":", roles(job), |data, role| data.text_of(role.spans().iter().filter(|span| span.part == Part::Role)));
        self.period(&Line::new(), job);
        self.raw(",\"");
        self.raw(property);
        self.raw("\":{\"@type\":\"Organization\"");
        self.organisation(job, Part::Employer);
        self.raw("}}");
    }

    fn school(&mut self, school: &Entry<'_>) {
        self.raw("{\"@type\":\"Role\"");
        self.period(&Line::new(), school);
        self.raw(",\"alumniOf\":{\"@type\":\"EducationalOrganization\"");
        self.organisation(school, Part::SchoolName);
        self.raw("}}");
    }

    fn organisation(&mut self, entry: &Entry<'_>, name: Part) {
        self.field(",\"name\":", spans_of(entry, name));
        self.field(",\"address\":", spans_of(entry, Part::Place));
        let named = spans_of(entry, name).chain(spans_of(entry, Part::Page)).find(|span| span.link.is_some());
        if let Some(span) = named {
            self.raw(",\"url\":");
            self.address(span);
        }
    }

    fn degree(&mut self, (school, degree): (&Entry<'_>, &Line<'_>)) {
        self.raw("{\"@type\":\"EducationalOccupationalCredential\",\"credentialCategory\":\"degree\",\"name\":");
        // The subject is part of a degree's name.
        self.text_of(degree.spans().iter().filter(|span| span.part == Part::Degree || span.part == Part::Detail));
        if has(school, Part::SchoolName) {
            self.raw(",\"recognizedBy\":{\"@type\":\"EducationalOrganization\"");
            self.field(",\"name\":", spans_of(school, Part::SchoolName));
            self.raw("}");
        }
        self.raw("}");
    }

    /// When: the dates of the line, or those at the side of the entry.
    fn period(&mut self, line: &Line<'_>, entry: &Entry<'_>) {
        let own = line.spans().iter().any(|span| date(span, Part::Start).is_some());
        let spans = if own { line.spans() } else { entry.aside.as_ref().map_or(&[][..], |aside| aside.spans()) };
        for (name, part) in [(",\"startDate\":\"", Part::Start), (",\"endDate\":\"", Part::End)] {
            if let Some(date) = spans.iter().find_map(|span| date(span, part)) {
                self.raw(name);
                super::escape::push_date(self.out, date);
                self.raw("\"");
            }
        }
    }

    /// Where a span leads.
    fn address(&mut self, span: &Span<'_>) {
        self.string(|data| span.link.iter().for_each(|url| data.words(url.as_str())));
    }

    /// A field with the words of spans, if there are any.
    fn field<'d, 'a: 'd>(&mut self, name: &'static str, spans: impl Iterator<Item = &'d Span<'a>>) {
        let mut spans = spans.filter(|span| has_words(&span.content)).peekable();
        if spans.peek().is_some() {
            self.raw(name);
            self.text_of(spans);
        }
    }

    /// A field with a value for each of these: a list if they are several.
    fn list<T>(&mut self, name: &'static str, values: impl Iterator<Item = T>, mut push: impl FnMut(&mut Self, T)) {
        let mut values = values.peekable();
        let Some(first) = values.next() else { return };
        let several = values.peek().is_some();
        self.raw(name);
        self.raw(if several { "[" } else { "" });
        push(self, first);
        for value in values {
            self.raw(",");
            push(self, value);
        }
        self.raw(if several { "]" } else { "" });
    }

    /// The words of spans, with a comma between one span and the next.
    fn text_of<'d, 'a: 'd>(&mut self, spans: impl IntoIterator<Item = &'d Span<'a>>) {
        self.string(|data| {
            for (at, span) in spans.into_iter().enumerate() {
                data.raw(if at > 0 { ", " } else { "" });
                for_each_word(&span.content, &mut |words| data.words(words));
            }
        });
    }

    fn string(&mut self, words: impl FnOnce(&mut Self)) {
        self.raw("\"");
        words(self);
        self.raw("\"");
    }

    /// Markup.
    #[inline(always)]
    fn raw(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Words of the person's, in a string.
    fn words(&mut self, text: &str) {
        super::escape::push_json(self.out, text);
    }
}

/// The entries of this kind in sections of that kind.
fn entries<'d, 'a>(document: &'d Document<'a>, kind: Kind, part: Part) -> impl Iterator<Item = &'d Entry<'a>> {
    document.sections.iter().filter(move |section| section.kind == kind).flat_map(|section| &section.blocks).filter_map(move |block| match block {
        Block::Entry(entry) if entry.part == part => Some(entry),
        _ => None,
    })
}

/// The lines of an entry's head, and the titles of the entries inside of it.
fn lines<'d, 'a>(entry: &'d Entry<'a>) -> impl Iterator<Item = &'d Line<'a>> {
    let inner = entry.blocks.iter().filter_map(|block| match block {
        Block::Entry(entry) => Some(&entry.title),
        Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_) => None,
    });
    std::iter::once(&entry.title).chain(&entry.subtitles).chain(inner)
}

fn lines_with<'d, 'a>(entry: &'d Entry<'a>, part: Part) -> impl Iterator<Item = &'d Line<'a>> {
    lines(entry).filter(move |line| line.spans().iter().any(|span| span.part == part && has_words(&span.content)))
}

fn roles<'d, 'a>(job: &'d Entry<'a>) -> impl Iterator<Item = &'d Line<'a>> {
    lines_with(job, Part::Role)
}

fn degrees<'d, 'a>(school: &'d Entry<'a>) -> impl Iterator<Item = &'d Line<'a>> {
    lines_with(school, Part::Degree)
}

fn spans_of<'d, 'a>(entry: &'d Entry<'a>, part: Part) -> impl Iterator<Item = &'d Span<'a>> {
    lines(entry).flat_map(Line::spans).filter(move |span| span.part == part && has_words(&span.content))
}

fn has(entry: &Entry<'_>, part: Part) -> bool {
    spans_of(entry, part).next().is_some()
}

/// The items of rows that are of this kind, wherever they stand.
fn items<'d, 'a>(document: &'d Document<'a>, part: Part) -> impl Iterator<Item = &'d Span<'a>> {
    let rows = document.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::Rows(rows) => Some(rows),
        Block::Entry(_) | Block::Paragraph(_) | Block::Quote(_) | Block::List(_) => None,
    });
    rows.flatten().flat_map(|row| &row.items).flat_map(Line::spans).filter(move |span| span.part == part && has_words(&span.content))
}

fn date(span: &Span<'_>, part: Part) -> Option<Date> {
    match span.content {
        Content::Date(date, _) if span.part == part => Some(date),
        _ => None,
    }
}
