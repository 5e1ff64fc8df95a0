//! The default theme's answers, a function a part: they keep the writer's words, order and shape.

use super::{Context, Theme};
use crate::document::{Block, Content, Direction, Document, Entry, Header, Line, Part, Row, Section, Span, Stress};
use crate::model::{self, Bullet, ContactItem, Degree, End, Item, Job, Kind, Period, Prose, Resume, Role, School, Url};
use std::borrow::Cow;

/// The whole document: the header, then the sections in the order of the résumé.
pub fn document<'a, T: Theme + ?Sized>(theme: &'a T, resume: &'a Resume) -> Document<'a> {
    let words = theme.words(resume.lang.as_ref());
    let cx = Context { resume, words, kind: Kind::Custom };
    let mut sections: Vec<Section<'a>> = Vec::with_capacity(resume.sections.len());
    for section in resume.sections.iter() {
        let cx = Context { kind: section.kind(), ..cx };
        if let Some(mut section) = theme.section(&cx, section) {
            make_distinct(&mut section.id, &sections);
            sections.push(section);
        }
    }
    let lang = resume.lang.as_ref().map_or(words.lang, |lang| lang.as_str());
    Document { lang: Cow::Borrowed(lang), direction: Direction::of(lang), header: theme.header(&cx), sections }
}

fn make_distinct(id: &mut Cow<'_, str>, sections: &[Section<'_>]) {
    let taken = |id: &str| sections.iter().any(|section| section.id == id);
    if taken(id) {
        let free = (2..).map(|count| format!("{id}-{count}")).find(|id| !taken(id));
        *id = Cow::Owned(free.unwrap_or_default());
    }
}

/// Name, headline, contact and summary.
pub fn header<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>) -> Header<'a> {
    let resume = cx.resume;
    Header {
        name: Cow::Borrowed(&resume.name),
        headline: resume.headline.as_ref().map(|prose| Span::prose(Part::Headline, prose).into()),
        contact: resume.contact.iter().map(|item| theme.contact_item(cx, item)).collect(),
        summary: resume.summary.as_ref().map(|prose| Span::prose(Part::Summary, prose).into()),
    }
}

/// A way to reach the person, leading there where it can.
pub fn contact_item<'a, T: Theme + ?Sized>(_: &'a T, _: &Context<'a>, item: &'a ContactItem) -> Line<'a> {
    let linked = |part, text: Cow<'a, str>, link| Span { link, ..Span::plain(part, text) };
    Line::from(match item {
        ContactItem::Email(email) => linked(Part::Email, email.as_str().into(), Some(Cow::Owned(email.url()))),
        ContactItem::Phone(phone) => linked(Part::Phone, phone.as_str().into(), phone.url().map(Cow::Owned)),
        ContactItem::Location(place) => Span::plain(Part::Location, &**place),
        ContactItem::Website(url) => linked(Part::Website, url.display().into(), Some(Cow::Borrowed(url))),
        ContactItem::Profile(profile) => linked(Part::Profile, profile.display().into(), Some(Cow::Owned(profile.url()))),
        ContactItem::Link(link) => linked(Part::Link, (&*link.label).into(), Some(Cow::Borrowed(&link.url))),
    })
}

/// A section under the writer's title, or the usual one.
pub fn section<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, section: &'a model::Section) -> Option<Section<'a>> {
    let kind = section.kind();
    let title = match &section.title {
        Some(title) => Span::prose(Part::Heading, title),
        None => Span::plain(Part::Heading, cx.words.heading(kind)),
    };
    let id = match (&section.title, kind) {
        (Some(title), Kind::Custom) => Cow::Owned(slug(&title.plain())),
        _ => Cow::Borrowed(kind.name()),
    };
    let blocks = match &section.content {
        model::Content::Experience(jobs) | model::Content::Volunteering(jobs) => jobs.iter().map(|job| Block::Entry(theme.job(cx, job))).collect(),
        model::Content::Education(schools) => schools.iter().map(|school| Block::Entry(theme.school(cx, school))).collect(),
        model::Content::Projects(entries)
        | model::Content::Publications(entries)
        | model::Content::Awards(entries)
        | model::Content::Certificates(entries)
        | model::Content::References(entries) => entries.iter().map(|entry| Block::Entry(theme.entry(cx, entry))).collect(),
        model::Content::Skills(rows) | model::Content::Interests(rows) | model::Content::Languages(rows) => vec![theme.rows(cx, rows)],
        model::Content::Custom(items) => self::items(theme, cx, items),
    };
    Some(Section { kind, id, title: title.into(), blocks })
}

/// A name for an anchor: the letters and digits, in lower case, with hyphens between words.
fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len());
    for c in title.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            slug.extend(c.to_lowercase().filter(|c| c.is_alphanumeric()));
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let len = slug.trim_end_matches('-').len();
    slug.truncate(len);
    if slug.is_empty() { "section".into() } else { slug }
}

/// The items of a section of the writer's own: neighbouring bullets make one list, neighbouring rows one block of rows.
pub fn items<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, items: &'a [Item]) -> Vec<Block<'a>> {
    let stand_together = |a: &Item, b: &Item| matches!((a, b), (Item::Bullet(_), Item::Bullet(_)) | (Item::Row(_), Item::Row(_)));
    let block = |group: &'a [Item]| match group {
        [Item::Bullet(_), ..] => Block::List(all(group, |item| if let Item::Bullet(bullet) = item { Some(highlight(bullet)) } else { None })),
        [Item::Row(_), ..] => Block::Rows(all(group, |item| if let Item::Row(row) = item { Some(self::row(Part::Item, row)) } else { None })),
        [Item::Paragraph(paragraph), ..] => Block::Paragraph(Span::prose(Part::Paragraph, &paragraph.text).into()),
        [Item::Entry(entry), ..] => Block::Entry(theme.entry(cx, entry)),
        [] => Block::List(Vec::new()),
    };
    items.chunk_by(stand_together).map(block).collect()
}

/// What becomes of the items, in a list that is made as long as they are many.
fn all<'a, T>(items: &'a [Item], to: impl FnMut(&'a Item) -> Option<T>) -> Vec<T> {
    let mut list = Vec::with_capacity(items.len());
    list.extend(items.iter().filter_map(to));
    list
}

/// A job: the employer, the roles as lines under it, then what was achieved.
///
/// A role with highlights of its own becomes an entry inside the job, and so do the roles behind it.
pub fn job<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
    let flat = job.roles.iter().position(|role| !role.highlights.is_empty()).unwrap_or(job.roles.len());
    let (flat, nested) = job.roles.split_at(flat);
    let mut subtitles = Vec::new();
    let mut roles = flat.iter();
    let mut title = match employer(job) {
        Some(line) => line,
        // Without an employer the first role names the entry.
        None => roles.next().map_or_else(Line::new, |role| strong(theme.role(cx, role))),
    };
    push_place(&mut title, job.place.as_deref());
    push_page(&mut title, job.url.as_ref());
    subtitles.extend(job.about.iter().map(|about| Span::prose(Part::About, about).into()));
    subtitles.extend(roles.map(|role| theme.role(cx, role)));
    let mut blocks = summary_and_highlights(job.summary.as_ref(), &job.highlights);
    blocks.extend(nested.iter().map(|role| {
        let blocks = summary_and_highlights(None, &role.highlights);
        Block::Entry(Entry { part: Part::Role, aside: None, title: theme.role(cx, role), subtitles: Vec::new(), blocks })
    }));
    Entry { part: Part::Job, aside: job.period.map(|period| theme.period(cx, period)), title, subtitles, blocks }
}

/// The employer's name, leading to its web page.
pub fn employer(job: &Job) -> Option<Line<'_>> {
    job.employer.as_ref().map(|employer| Span::prose(Part::Employer, employer).stressed(Stress::Strong).linked(job.url.as_ref()).into())
}

/// A role, what narrows it down, and when.
pub fn role<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, role: &'a Role) -> Line<'a> {
    titled(theme, cx, Span::prose(Part::Role, &role.title).stressed(Stress::Emphasis), &role.details, role.period)
}

/// A school: its name, the degrees as lines under it, then grades, courses and what was achieved.
pub fn school<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, school: &'a School) -> Entry<'a> {
    let flat = school.degrees.iter().position(|degree| !degree.highlights.is_empty()).unwrap_or(school.degrees.len());
    let (flat, nested) = school.degrees.split_at(flat);
    let mut degrees = flat.iter();
    let mut title = match &school.school {
        Some(name) => Span::prose(Part::SchoolName, name).stressed(Stress::Strong).linked(school.url.as_ref()).into(),
        None => degrees.next().map_or_else(Line::new, |degree| strong(theme.degree(cx, degree))),
    };
    push_place(&mut title, school.place.as_deref());
    push_page(&mut title, school.url.as_ref());
    let mut subtitles: Vec<Line<'a>> = degrees.map(|degree| theme.degree(cx, degree)).collect();
    subtitles.extend(school.score.iter().map(|score| Span::prose(Part::Score, score).into()));
    let mut blocks = Vec::new();
    blocks.extend(school.summary.iter().map(|summary| Block::Paragraph(Span::prose(Part::Summary, summary).into())));
    push_items(&mut blocks, Part::Course, &school.courses);
    blocks.extend(summary_and_highlights(None, &school.highlights));
    blocks.extend(nested.iter().map(|degree| {
        let blocks = summary_and_highlights(None, &degree.highlights);
        Block::Entry(Entry { part: Part::Degree, aside: None, title: theme.degree(cx, degree), subtitles: Vec::new(), blocks })
    }));
    Entry { part: Part::School, aside: school.period.map(|period| theme.period(cx, period)), title, subtitles, blocks }
}

/// A degree, what narrows it down, and when.
pub fn degree<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, degree: &'a Degree) -> Line<'a> {
    titled(theme, cx, Span::prose(Part::Degree, &degree.title), &degree.details, degree.period)
}

fn titled<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, title: Span<'a>, details: &'a [Prose], period: Option<Period>) -> Line<'a> {
    let mut line = Line::from(title);
    push_details(&mut line, details);
    if let Some(period) = period {
        line.push(Span::text(" ("));
        line.append(theme.period(cx, period));
        line.push(Span::text(")"));
    }
    line
}

/// A project, publication, award, certificate, reference or an entry of the writer's own.
pub fn entry<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, entry: &'a model::Entry) -> Entry<'a> {
    let organisation = entry.organisation.as_ref().map(|name| Span::prose(Part::Organisation, name));
    let named = entry.title.as_ref().map(|title| Span::prose(Part::Title, title));
    // Without a title the organisation names the entry.
    let (name, organisation) = match named {
        Some(title) => (Some(title), organisation),
        None => (organisation, None),
    };
    let mut title = name.map_or_else(Line::new, |name| name.stressed(Stress::Strong).linked(entry.url.as_ref()).into());
    push_details(&mut title, &entry.details);
    push_details_of(&mut title, Part::ProjectKind, entry.kind.as_slice());
    let mut subtitles = Vec::new();
    subtitles.extend(joined(Part::ProjectRole, Stress::Emphasis, &entry.roles));
    subtitles.extend(joined(Part::Author, Stress::None, &entry.authors));
    match organisation {
        Some(organisation) => {
            let mut line = organisation.stressed(Stress::Emphasis).into();
            push_place(&mut line, entry.place.as_deref());
            subtitles.push(line);
        }
        None => push_place(&mut title, entry.place.as_deref()),
    }
    push_page(&mut title, entry.url.as_ref());
    subtitles.extend(entry.doi.iter().map(|doi| {
        let url = doi.url();
        let text = url.display().to_owned();
        Span { link: Some(Cow::Owned(url)), ..Span::plain(Part::Doi, text) }.into()
    }));
    let mut reach = Line::new();
    for (part, text, link) in [
        entry.email.as_ref().map(|email| (Part::Email, email.as_str(), Some(email.url()))),
        entry.phone.as_ref().map(|phone| (Part::Phone, phone.as_str(), phone.url())),
    ]
    .into_iter()
    .flatten()
    {
        if !reach.is_empty() {
            reach.push(Span::text(" · "));
        }
        reach.push(Span { link: link.map(Cow::Owned), ..Span::plain(part, text) });
    }
    if !reach.is_empty() {
        subtitles.push(reach);
    }
    let mut blocks = Vec::new();
    blocks.extend(entry.summary.iter().map(|summary| Block::Paragraph(Span::prose(Part::Summary, summary).into())));
    blocks.extend(entry.quote.iter().map(|quote| Block::Quote(Span::prose(Part::Quote, quote).into())));
    push_items(&mut blocks, Part::Keyword, &entry.keywords);
    blocks.extend(summary_and_highlights(None, &entry.highlights));
    Entry { part: Part::Work, aside: entry.period.map(|period| theme.period(cx, period)), title, subtitles, blocks }
}

/// Rows of skills, interests or languages.
pub fn rows<'a, T: Theme + ?Sized>(_: &'a T, cx: &Context<'a>, rows: &'a [model::Row]) -> Block<'a> {
    let part = match cx.kind {
        Kind::Skills => Part::Skill,
        Kind::Interests => Part::Interest,
        Kind::Languages => Part::Language,
        _ => Part::Item,
    };
    Block::Rows(rows.iter().map(|row| self::row(part, row)).collect())
}

/// A label with items that are of one kind.
pub fn row(part: Part, row: &model::Row) -> Row<'_> {
    Row { label: row.label.as_ref().map(|label| Span::prose(Part::Label, label).into()), items: lines(part, &row.items) }
}

/// A highlight.
pub fn highlight(bullet: &Bullet) -> Line<'_> {
    Span::prose(Part::Highlight, &bullet.text).into()
}

/// A period: `2014–2018`, `2014–present`, `2014–`, `2014`; with the wider dash of the language where a date is more than a year.
pub fn period<'a, T: Theme + ?Sized>(_: &'a T, cx: &Context<'a>, period: Period) -> Line<'a> {
    let date = |part, date| {
        let content = Content::Date(date, cx.words.date(date));
        Span { part, stress: Stress::None, link: None, content }
    };
    let start = date(Part::Start, period.start());
    let end = match period.end() {
        End::Same => return start.into(),
        End::Open => None,
        End::Present => Some(Span::plain(Part::Present, cx.words.present)),
        End::On(end) => Some(date(Part::End, end)),
    };
    let is_short = |span: &Span<'_>| match &span.content {
        Content::Date(date, text) => date.parts().1.is_none() && !text.contains(' '),
        Content::Text(text) => !text.contains(' '),
        Content::Prose(_) => false,
    };
    let [close, wide] = cx.words.dash;
    let dash = if is_short(&start) && end.as_ref().is_none_or(is_short) { close } else { wide };
    Line::from(match end {
        Some(end) => vec![start, Span::text(dash), end],
        None => vec![start, Span::text(dash.trim_end())],
    })
}

fn lines(part: Part, items: &[Prose]) -> Vec<Line<'_>> {
    items.iter().map(|item| Span::prose(part, item).into()).collect()
}

/// The items on one line, with commas between them; `None` where there are none.
fn joined(part: Part, stress: Stress, items: &[Prose]) -> Option<Line<'_>> {
    let (first, rest) = items.split_first()?;
    let mut line = Line::from(Span::prose(part, first).stressed(stress));
    for item in rest {
        line.push(Span::text(", "));
        line.push(Span::prose(part, item).stressed(stress));
    }
    Some(line)
}

fn push_items<'a>(blocks: &mut Vec<Block<'a>>, part: Part, items: &'a [Prose]) {
    if !items.is_empty() {
        blocks.push(Block::Rows(vec![Row { label: None, items: lines(part, items) }]));
    }
}

fn push_details<'a>(line: &mut Line<'a>, details: &'a [Prose]) {
    push_details_of(line, Part::Detail, details);
}

fn push_details_of<'a>(line: &mut Line<'a>, part: Part, details: &'a [Prose]) {
    for detail in details {
        line.push(Span::text(", "));
        line.push(Span::prose(part, detail));
    }
}

fn push_place<'a>(line: &mut Line<'a>, place: Option<&'a str>) {
    if let Some(place) = place {
        line.push(Span::text(" ("));
        line.push(Span::plain(Part::Place, place));
        line.push(Span::text(")"));
    }
}

/// The web page, where no span of the line could lead there.
pub(super) fn push_page<'a>(line: &mut Line<'a>, url: Option<&'a Url>) {
    if let Some(url) = url
        && line.spans().iter().all(|span| span.link.is_none())
    {
        line.push(Span::text(" "));
        line.push(Span { link: Some(Cow::Borrowed(url)), ..Span::plain(Part::Page, url.display()) });
    }
}

fn strong(line: Line<'_>) -> Line<'_> {
    let mut spans = line.into_spans();
    if let Some(first) = spans.first_mut() {
        first.stress = Stress::Strong;
    }
    spans.into_iter().collect()
}

fn summary_and_highlights<'a>(summary: Option<&'a Prose>, highlights: &'a [Bullet]) -> Vec<Block<'a>> {
    let mut blocks = Vec::with_capacity(usize::from(summary.is_some()) + usize::from(!highlights.is_empty()));
    blocks.extend(summary.map(|summary| Block::Paragraph(Span::prose(Part::Summary, summary).into())));
    if !highlights.is_empty() {
        blocks.push(Block::List(highlights.iter().map(highlight).collect()));
    }
    blocks
}
