//! The default theme's answers, a function a part: they keep the writer's words, order and shape.

use super::{Context, Theme};
use crate::document::{
    Arena, Block, Content, Direction, Document, Entry, Header, Line, Part, Row, Section, Span,
    Stress,
};
use resume_core::model::{
    self, Address, Bullet, ContactItem, End, Inline, Item, Job, Kind, Period, Position, Prose,
    Resume, School, Shape, Url,
};
use std::borrow::Cow;
use std::iter::once_with;

/// The whole document: the header, then the sections in the order of the résumé.
pub fn document<'a, T: Theme + ?Sized>(
    theme: &'a T,
    resume: &'a Resume,
    arena: &'a Arena,
) -> Document<'a> {
    let words = theme.words(resume.lang.as_ref());
    let cx = Context {
        resume,
        words,
        arena,
        kind: Kind::Custom,
    };
    let mut sections: Vec<Section<'a>> = Vec::with_capacity(resume.sections.len());
    for section in resume.sections.iter() {
        let cx = Context {
            kind: section.kind(),
            ..cx
        };
        if let Some(mut section) = theme.section(&cx, section) {
            section.id = distinct(&cx, section.id, &sections);
            sections.push(section);
        }
    }
    let lang = cx.lang();
    Document {
        lang,
        direction: Direction::of(lang),
        header: theme.header(&cx),
        sections: arena.list(sections),
    }
}

fn distinct<'a>(cx: &Context<'a>, id: &'a str, sections: &[Section<'_>]) -> &'a str {
    let taken = |id: &str| sections.iter().any(|section| section.id == id);
    if !taken(id) {
        return id;
    }
    let free = (2..)
        .map(|count| format!("{id}-{count}"))
        .find(|id| !taken(id));
    cx.arena.text(&free.unwrap_or_default())
}

/// Name, headline, contact and summary.
pub fn header<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>) -> Header<'a> {
    let resume = cx.resume;
    Header {
        name: &resume.name,
        headline: resume
            .headline
            .as_ref()
            .map(|prose| cx.span(Span::prose(Part::Headline, prose))),
        contact: cx
            .arena
            .map(&resume.contact, |item| theme.contact_item(cx, item)),
        summary: resume
            .summary
            .as_ref()
            .map(|prose| cx.span(Span::prose(Part::Summary, prose))),
    }
}

/// A way to reach the person, leading there where it can.
pub fn contact_item<'a, T: Theme + ?Sized>(
    _: &'a T,
    cx: &Context<'a>,
    item: &'a ContactItem,
) -> Line<'a> {
    let linked = |part, text, link| Span {
        link,
        ..Span::plain(part, text)
    };
    cx.span(match item {
        ContactItem::Email(email) => linked(
            Part::Email,
            email.as_str(),
            Some(cx.arena.address(&email.url())),
        ),
        ContactItem::Phone(phone) => linked(
            Part::Phone,
            phone.as_str(),
            phone.url().map(|url| cx.arena.address(&url)),
        ),
        ContactItem::Location(place) => Span::plain(Part::Location, place),
        ContactItem::Website(url) => linked(Part::Website, url.display(), Some(Address::of(url))),
        ContactItem::Profile(profile) => linked(
            Part::Profile,
            cx.arena.text(&profile.display()),
            Some(cx.arena.address(&profile.url())),
        ),
        ContactItem::Link(link) => linked(Part::Link, &link.label, Some(Address::of(&link.url))),
    })
}

/// A section under the writer's title, or the usual one.
pub fn section<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    section: &'a model::Section,
) -> Option<Section<'a>> {
    let kind = section.kind();
    let title = match &section.title {
        Some(title) => Span::prose(Part::Heading, title),
        None => Span::plain(Part::Heading, cx.words.heading(kind)),
    };
    let id = match (&section.title, kind) {
        (Some(title), Kind::Custom) => slug(cx, title),
        _ => kind.name(),
    };
    let arena = cx.arena;
    let blocks = match section.content.shape() {
        Shape::Jobs(jobs) => arena.map(jobs, |job| Block::Entry(theme.job(cx, job))),
        Shape::Schools(schools) => {
            arena.map(schools, |school| Block::Entry(theme.school(cx, school)))
        }
        Shape::Entries(entries) => arena.map(entries, |entry| Block::Entry(theme.entry(cx, entry))),
        Shape::Rows(rows) => arena.items([theme.rows(cx, rows)]),
        Shape::Items(items) => self::items(theme, cx, items),
    };
    Some(Section {
        kind,
        id,
        title: cx.span(title),
        blocks,
    })
}

/// A name for an anchor: the letters and digits, in lower case, with hyphens between words.
fn slug<'a>(cx: &Context<'a>, title: &'a Prose) -> &'a str {
    let title = match title.inlines() {
        [Inline::Text(text)] => Cow::Borrowed(&**text),
        _ => Cow::Owned(title.plain()),
    };
    let mut slug: Vec<u8> = if title.is_ascii() {
        title
            .bytes()
            .map(|b| {
                if b.is_ascii_alphanumeric() {
                    b.to_ascii_lowercase()
                } else {
                    b'-'
                }
            })
            .collect()
    } else {
        title
            .to_lowercase()
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .collect::<String>()
            .into_bytes()
    };
    slug.dedup_by(|b, before| (*b, *before) == (b'-', b'-'));
    match str::from_utf8(&slug).map(|slug| slug.trim_matches('-')) {
        Ok("") | Err(_) => "section",
        Ok(slug) => cx.arena.text(slug),
    }
}

/// The items of a section of the writer's own: neighbouring bullets make one list, neighbouring
/// rows one block of rows.
pub fn items<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    items: &'a [Item],
) -> &'a [Block<'a>] {
    let stand_together = |a: &Item, b: &Item| {
        matches!(
            (a, b),
            (Item::Bullet(_), Item::Bullet(_)) | (Item::Row(_), Item::Row(_))
        )
    };
    let bullet = |item: &'a Item| {
        if let Item::Bullet(bullet) = item {
            Some(highlight(cx, bullet))
        } else {
            None
        }
    };
    let row = |item: &'a Item| {
        if let Item::Row(row) = item {
            Some(self::row(cx, Part::Item, row))
        } else {
            None
        }
    };
    cx.arena.list(
        items
            .chunk_by(stand_together)
            .flat_map(|group| match group {
                [Item::Bullet(_), ..] => {
                    Some(Block::List(cx.arena.list(group.iter().filter_map(bullet))))
                }
                [Item::Row(_), ..] => {
                    Some(Block::Rows(cx.arena.list(group.iter().filter_map(row))))
                }
                [Item::Paragraph(paragraph), ..] => Some(Block::Paragraph(
                    cx.span(Span::prose(Part::Paragraph, &paragraph.text)),
                )),
                [Item::Entry(entry), ..] => Some(Block::Entry(theme.entry(cx, entry))),
                [] => None,
            }),
    )
}

/// A job: the employer, the roles as lines under it, then what was achieved.
///
/// A role with highlights of its own becomes an entry inside the job, and so do the roles behind
/// it.
pub fn job<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
    let flat = job
        .roles
        .iter()
        .position(|role| !role.highlights.is_empty())
        .unwrap_or(job.roles.len());
    let (mut flat, nested) = job.roles.split_at(flat);
    let title = match (&job.employer, flat) {
        (Some(employer), _) => named(
            cx,
            employer_span(job, employer),
            job.place.as_deref(),
            job.url.as_ref(),
        ),
        // Without an employer the first role names the entry.
        (None, [first, others @ ..]) => {
            flat = others;
            head(
                cx,
                stressed(theme.role(cx, first), Stress::Strong),
                job.place.as_deref(),
                job.url.as_ref(),
            )
        }
        (None, []) => head(cx, [], job.place.as_deref(), job.url.as_ref()),
    };
    let role = |role| theme.role(cx, role);
    let subtitles = match &job.about {
        None => cx.arena.map(flat, role),
        Some(about) => cx.arena.list(
            once_with(|| cx.span(Span::prose(Part::About, about))).chain(flat.iter().map(role)),
        ),
    };
    let mut blocks = summary_and_highlights(cx, job.summary.as_ref(), &job.highlights);
    if !nested.is_empty() {
        let nested = nested.iter().map(|role| {
            let blocks = summary_and_highlights(cx, None, &role.highlights);
            Block::Entry(Entry {
                part: Part::Role,
                aside: None,
                title: theme.role(cx, role),
                subtitles: &[],
                blocks,
            })
        });
        blocks = cx.arena.list(blocks.iter().copied().chain(nested));
    }
    Entry {
        part: Part::Job,
        aside: job.period.map(|period| theme.period(cx, period)),
        title,
        subtitles,
        blocks,
    }
}

/// The employer's name, leading to its web page.
pub fn employer<'a>(cx: &Context<'a>, job: &'a Job) -> Option<Line<'a>> {
    job.employer
        .as_ref()
        .map(|employer| cx.span(employer_span(job, employer)))
}

fn employer_span<'a>(job: &'a Job, employer: &'a Prose) -> Span<'a> {
    Span::prose(Part::Employer, employer)
        .stressed(Stress::Strong)
        .linked(job.url.as_ref())
}

/// A role, what narrows it down, and when.
pub fn role<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, role: &'a Position) -> Line<'a> {
    titled(
        theme,
        cx,
        Span::prose(Part::Role, &role.title).stressed(Stress::Emphasis),
        &role.details,
        role.period,
    )
}

/// A school: its name, the degrees as lines under it, then grades, courses and what was achieved.
pub fn school<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    school: &'a School,
) -> Entry<'a> {
    let flat = school
        .degrees
        .iter()
        .position(|degree| !degree.highlights.is_empty())
        .unwrap_or(school.degrees.len());
    let (mut flat, nested) = school.degrees.split_at(flat);
    let title = match (&school.school, flat) {
        (Some(name), _) => {
            let name = Span::prose(Part::SchoolName, name)
                .stressed(Stress::Strong)
                .linked(school.url.as_ref());
            named(cx, name, school.place.as_deref(), school.url.as_ref())
        }
        (None, [first, others @ ..]) => {
            flat = others;
            head(
                cx,
                stressed(theme.degree(cx, first), Stress::Strong),
                school.place.as_deref(),
                school.url.as_ref(),
            )
        }
        (None, []) => head(cx, [], school.place.as_deref(), school.url.as_ref()),
    };
    let degree = |degree| theme.degree(cx, degree);
    let score = school
        .score
        .iter()
        .map(|score| cx.span(Span::prose(Part::Score, score)));
    let subtitles = cx.arena.list(flat.iter().map(degree).chain(score));
    let nested = nested.iter().map(|degree| {
        let blocks = summary_and_highlights(cx, None, &degree.highlights);
        Block::Entry(Entry {
            part: Part::Degree,
            aside: None,
            title: theme.degree(cx, degree),
            subtitles: &[],
            blocks,
        })
    });
    let summary = school
        .summary
        .iter()
        .map(|summary| Block::Paragraph(cx.span(Span::prose(Part::Summary, summary))));
    let courses = rows_of(cx, Part::Course, &school.courses);
    let blocks = cx.arena.list(
        summary
            .chain(courses)
            .chain(highlights(cx, &school.highlights))
            .chain(nested),
    );
    Entry {
        part: Part::School,
        aside: school.period.map(|period| theme.period(cx, period)),
        title,
        subtitles,
        blocks,
    }
}

/// A degree, what narrows it down, and when.
pub fn degree<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    degree: &'a Position,
) -> Line<'a> {
    titled(
        theme,
        cx,
        Span::prose(Part::Degree, &degree.title),
        &degree.details,
        degree.period,
    )
}

fn titled<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    title: Span<'a>,
    details: &'a [Prose],
    period: Option<Period>,
) -> Line<'a> {
    let title = once_with(|| title);
    match period {
        None if details.is_empty() => cx.line(title),
        None => cx.line(title.chain(behind_commas(Part::Detail, details))),
        Some(period) => {
            let period = bracketed(theme.period(cx, period).spans().iter().copied());
            cx.line(
                title
                    .chain(behind_commas(Part::Detail, details))
                    .chain(period),
            )
        }
    }
}

/// A project, publication, award, certificate, reference or an entry of the writer's own.
pub fn entry<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    entry: &'a model::Entry,
) -> Entry<'a> {
    let place = entry.place.as_deref();
    let named = entry
        .title
        .as_ref()
        .map(|title| Span::prose(Part::Title, title));
    let organisation = entry
        .organisation
        .as_ref()
        .map(|name| Span::prose(Part::Organisation, name));
    // Without a title the organisation names the entry.
    let (name, organisation) = if named.is_some() {
        (named, organisation)
    } else {
        (organisation, None)
    };
    // The place belongs to the organisation, if that has a line of its own.
    let (place_of_title, place) = if organisation.is_some() {
        (None, place)
    } else {
        (place, None)
    };
    let name = name
        .into_iter()
        .map(|name| name.stressed(Stress::Strong).linked(entry.url.as_ref()));
    let details = behind_commas(Part::Detail, &entry.details)
        .chain(behind_commas(Part::ProjectKind, entry.kind.as_slice()));
    let title = head(cx, name.chain(details), place_of_title, entry.url.as_ref());
    let organisation = organisation.map(|name| {
        cx.line(once_with(|| name.stressed(Stress::Emphasis)).chain(bracketed_place(place)))
    });
    let roles = joined(cx, Part::ProjectRole, Stress::Emphasis, &entry.roles);
    let authors = joined(cx, Part::Author, Stress::None, &entry.authors);
    let doi = entry.doi.as_ref().map(|doi| {
        let url = doi.url();
        cx.span(Span {
            link: Some(cx.arena.address(&url)),
            ..Span::plain(Part::Doi, cx.arena.text(url.display()))
        })
    });
    let subtitles = cx.arena.list(
        roles
            .into_iter()
            .chain(authors)
            .chain(organisation)
            .chain(doi)
            .chain(reach(cx, entry)),
    );
    let summary = entry
        .summary
        .iter()
        .map(|summary| Block::Paragraph(cx.span(Span::prose(Part::Summary, summary))));
    let quote = entry
        .quote
        .iter()
        .map(|quote| Block::Quote(cx.span(Span::prose(Part::Quote, quote))));
    let keywords = rows_of(cx, Part::Keyword, &entry.keywords);
    let blocks = cx.arena.list(
        summary
            .chain(quote)
            .chain(keywords)
            .chain(highlights(cx, &entry.highlights)),
    );
    Entry {
        part: Part::Work,
        aside: entry.period.map(|period| theme.period(cx, period)),
        title,
        subtitles,
        blocks,
    }
}

/// How to reach whom the entry is about.
fn reach<'a>(cx: &Context<'a>, entry: &'a model::Entry) -> Option<Line<'a>> {
    let span = |part, text, url: Option<Url>| Span {
        link: url.map(|url| cx.arena.address(&url)),
        ..Span::plain(part, text)
    };
    let email = entry
        .email
        .as_ref()
        .map(|email| span(Part::Email, email.as_str(), Some(email.url())));
    let phone = entry
        .phone
        .as_ref()
        .map(|phone| span(Part::Phone, phone.as_str(), phone.url()));
    match (email, phone) {
        (Some(email), Some(phone)) => Some(cx.line([email, Span::text(" · "), phone])),
        (email, phone) => email.or(phone).map(|span| cx.span(span)),
    }
}

/// Rows of skills, interests or languages.
pub fn rows<'a, T: Theme + ?Sized>(
    _: &'a T,
    cx: &Context<'a>,
    rows: &'a [model::Row],
) -> Block<'a> {
    let part = match cx.kind {
        Kind::Skills => Part::Skill,
        Kind::Interests => Part::Interest,
        Kind::Languages => Part::Language,
        _ => Part::Item,
    };
    Block::Rows(cx.arena.map(rows, |row| self::row(cx, part, row)))
}

/// A label with items that are of one kind.
pub fn row<'a>(cx: &Context<'a>, part: Part, row: &'a model::Row) -> Row<'a> {
    Row {
        label: row
            .label
            .as_ref()
            .map(|label| cx.span(Span::prose(Part::Label, label))),
        items: lines(cx, part, &row.items),
    }
}

/// A highlight.
pub fn highlight<'a>(cx: &Context<'a>, bullet: &'a Bullet) -> Line<'a> {
    cx.span(Span::prose(Part::Highlight, &bullet.text))
}

/// A period: `2014–2018`, `2014–present`, `2014–`, `2014`; with the wider dash of the language
/// where a date is more than a year.
pub fn period<'a, T: Theme + ?Sized>(_: &'a T, cx: &Context<'a>, period: Period) -> Line<'a> {
    let date = |part, date| {
        let content = Content::Date(date, cx.arena.words(cx.words.date(date)));
        Span {
            part,
            stress: Stress::None,
            link: None,
            content,
        }
    };
    let start = date(Part::Start, period.start());
    let end = match period.end() {
        End::Same => return cx.span(start),
        End::Open => None,
        End::Present => Some(Span::plain(Part::Present, cx.words.present)),
        End::On(end) => Some(date(Part::End, end)),
    };
    let is_short = |span: &Span<'_>| match span.content {
        Content::Date(date, text) => date.month().is_none() && !text.contains(' '),
        Content::Text(text) => !text.contains(' '),
        Content::Prose(_) => false,
    };
    let [close, wide] = cx.words.dash;
    let dash = if is_short(&start) && end.as_ref().is_none_or(is_short) {
        close
    } else {
        wide
    };
    match end {
        Some(end) => Line(cx.arena.items([start, Span::text(dash), end])),
        None => Line(cx.arena.items([start, Span::text(dash.trim_end())])),
    }
}

fn lines<'a>(cx: &Context<'a>, part: Part, items: &'a [Prose]) -> &'a [Line<'a>] {
    cx.arena.map(items, |item| cx.span(Span::prose(part, item)))
}

/// The items on one line, with commas between them; `None` where there are none.
fn joined<'a>(
    cx: &Context<'a>,
    part: Part,
    stress: Stress,
    items: &'a [Prose],
) -> Option<Line<'a>> {
    let (first, rest) = items.split_first()?;
    let first = once_with(|| Span::prose(part, first));
    Some(cx.line(first.chain(behind_commas(part, rest)).map(|span| {
        if span.part == part {
            span.stressed(stress)
        } else {
            span
        }
    })))
}

/// The items in a row of their own, if there are any.
fn rows_of<'a>(cx: &Context<'a>, part: Part, items: &'a [Prose]) -> Option<Block<'a>> {
    (!items.is_empty()).then(|| {
        Block::Rows(cx.arena.items([Row {
            label: None,
            items: lines(cx, part, items),
        }]))
    })
}

/// The line that names an entry: its name, the place, and the web page where the name does not lead
/// there.
fn named<'a>(
    cx: &Context<'a>,
    name: Span<'a>,
    place: Option<&'a str>,
    url: Option<&'a Url>,
) -> Line<'a> {
    let line = match place {
        Some(place) => Line(cx.arena.items([
            name,
            Span::text(" ("),
            Span::plain(Part::Place, place),
            Span::text(")"),
        ])),
        None => cx.span(name),
    };
    with_page(cx, line, url)
}

/// The line that names an entry: these spans, the place, and the web page where none of the spans
/// leads there.
fn head<'a>(
    cx: &Context<'a>,
    name: impl IntoIterator<Item = Span<'a>>,
    place: Option<&'a str>,
    url: Option<&'a Url>,
) -> Line<'a> {
    with_page(
        cx,
        cx.line(name.into_iter().chain(bracketed_place(place))),
        url,
    )
}

/// The line, with the web page behind it where none of its spans leads there.
pub(super) fn with_page<'a>(cx: &Context<'a>, line: Line<'a>, url: Option<&'a Url>) -> Line<'a> {
    let spans = line.spans();
    let Some(url) = url.filter(|_| spans.iter().all(|span| span.link.is_none())) else {
        return line;
    };
    let page = Span {
        link: Some(Address::of(url)),
        ..Span::plain(Part::Page, url.display())
    };
    cx.line(spans.iter().copied().chain([Span::text(" "), page]))
}

/// Each item, and a comma before it.
pub(super) fn behind_commas<'a>(part: Part, items: &'a [Prose]) -> impl Iterator<Item = Span<'a>> {
    (0..2 * items.len()).map(move |at| {
        if at % 2 == 0 {
            Span::text(", ")
        } else {
            Span::prose(part, &items[at / 2])
        }
    })
}

fn bracketed_place<'a>(place: Option<&'a str>) -> impl Iterator<Item = Span<'a>> {
    bracketed(
        place
            .into_iter()
            .map(|place| Span::plain(Part::Place, place)),
    )
}

/// The spans between brackets, if there are any.
pub(super) fn bracketed<'a>(
    spans: impl ExactSizeIterator<Item = Span<'a>>,
) -> impl Iterator<Item = Span<'a>> {
    let brackets = usize::from(spans.len() > 0);
    let open = (0..brackets).map(|_| Span::text(" ("));
    let close = (0..brackets).map(|_| Span::text(")"));
    open.chain(spans).chain(close)
}

/// The spans of a line, the first of them stressed like this.
pub(super) fn stressed<'a>(line: Line<'a>, stress: Stress) -> impl Iterator<Item = Span<'a>> {
    line.spans().iter().enumerate().map(move |(at, span)| {
        if at == 0 {
            span.stressed(stress)
        } else {
            *span
        }
    })
}

fn summary_and_highlights<'a>(
    cx: &Context<'a>,
    summary: Option<&'a Prose>,
    bullets: &'a [Bullet],
) -> &'a [Block<'a>] {
    let summary =
        summary.map(|summary| Block::Paragraph(cx.span(Span::prose(Part::Summary, summary))));
    match (summary, highlights(cx, bullets)) {
        (Some(summary), Some(list)) => cx.arena.items([summary, list]),
        (Some(block), None) | (None, Some(block)) => cx.arena.items([block]),
        (None, None) => &[],
    }
}

/// The highlights as a list, if there are any.
fn highlights<'a>(cx: &Context<'a>, bullets: &'a [Bullet]) -> Option<Block<'a>> {
    (!bullets.is_empty())
        .then(|| Block::List(cx.arena.map(bullets, |bullet| highlight(cx, bullet))))
}
