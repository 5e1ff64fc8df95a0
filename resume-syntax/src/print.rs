//! From a résumé to the source that says it: `resume! { … }` as a person would have written it.

mod layout;

use layout::{Line, Source};
use resume_core::model::{
    Bullet, ContactItem, Content, Degree, Entry, Item, Job, Kind, List, Period, Prose, Resume,
    Role, Row, School, Section, Tag,
};

/// The source of a résumé: `resume! { … }`, without a line break at its end.
///
/// What is parsed from it is the same value again, if the language can say it: a [`Resume`] that
/// was put together by hand may hold what no source can, such as a title of nothing but blanks, and
/// what is printed of that is refused.
///
/// ```
/// use resume_core::model::Resume;
/// assert_eq!(resume_syntax::print(&Resume::new("Ada Example")), "resume! {\n    name: \"Ada Example\"\n}");
/// ```
pub fn print(resume: &Resume) -> String {
    let mut source = Source::new();
    source.open("resume!");
    source.line(Line::field("name").text(&resume.name));
    if let Some(headline) = &resume.headline {
        source.line(Line::field("headline").prose(headline));
    }
    if let Some(lang) = &resume.lang {
        source.line(Line::field("lang").text(lang.as_str()));
    }
    if !resume.tags.is_empty() {
        let tags = resume
            .tags
            .iter()
            .map(Tag::as_str)
            .collect::<Vec<_>>()
            .join(", ");
        source.line(Line::field("tags").words(&tags));
    }
    if let Some(summary) = &resume.summary {
        source.line(Line::field("summary").prose(summary));
    }
    if !resume.contact.is_empty() {
        source.gap();
        contact(&resume.contact, &mut source);
    }
    for section in resume.sections.iter() {
        source.gap();
        print_section(section, &mut source);
    }
    source.close();
    source.finish()
}

/// A whole program that is this résumé, with the command line of the facade.
pub fn print_program(resume: &Resume) -> String {
    format!(
        "//! The résumé of {}: `cargo run -- --help` says how to print it.\n\n\
         use resume::{{Resume, resume}};\n\n\
         /// The résumé.\n\
         pub static RESUME: Resume = {};\n\n\
         fn main() -> std::process::ExitCode {{\n    resume::cli::main(&RESUME)\n}}\n",
        inert(&resume.name),
        print(resume)
    )
}

/// Text in which Markdown finds no markup: rustdoc makes a page of the comment that it is in.
fn inert(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '!'
        ) {
            out.push('\\');
        }
        // What has no place in a comment has none in a name either, unless a program made it.
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

/// The ways to reach the person: a field stands once with all its values, so what is said again
/// later joins it.
fn contact(items: &[ContactItem], source: &mut Source) {
    source.open("contact");
    let mut written: Vec<&str> = Vec::new();
    for item in items {
        let key = match item {
            ContactItem::Email(_) => "email",
            ContactItem::Phone(_) => "phone",
            ContactItem::Website(_) => "website",
            ContactItem::Location(_) => "location",
            ContactItem::Profile(profile) => profile.network().key(),
            ContactItem::Link(link) => {
                source.line(Line::label(&link.label).text(link.url.as_str()));
                continue;
            }
        };
        if written.contains(&key) {
            // A second profile on one network is a link.
            if let ContactItem::Profile(profile) = item {
                source.line(Line::label(profile.network().title()).text(profile.url().as_str()));
            }
            continue;
        }
        written.push(key);
        let values = items.iter().filter_map(|item| match item {
            ContactItem::Email(email) => Some(("email", email.as_str())),
            ContactItem::Phone(phone) => Some(("phone", phone.as_str())),
            ContactItem::Website(url) => Some(("website", url.as_str())),
            ContactItem::Location(place) => Some(("location", &**place)),
            ContactItem::Profile(_) | ContactItem::Link(_) => None,
        });
        let values: Vec<&str> = values
            .filter(|(other, _)| *other == key)
            .map(|(_, value)| value)
            .collect();
        source.line(match item {
            ContactItem::Profile(profile) => Line::field(key).text(profile.username()),
            ContactItem::Location(_) => Line::field(key).text(&values.join("; ")),
            _ => values
                .iter()
                .fold(Line::field(key), |line, value| line.text(value)),
        });
    }
    source.close();
}

fn print_section(section: &Section, source: &mut Source) {
    let kind = section.kind();
    let head = Line::word(kind.name());
    let head = section.title.iter().fold(head, Line::prose);
    source.open_line(head.tags(&section.tags));
    match &section.content {
        Content::Experience(jobs) | Content::Volunteering(jobs) => {
            jobs.iter().for_each(|job| print_job(job, source))
        }
        Content::Education(schools) => schools
            .iter()
            .for_each(|school| print_school(school, source)),
        Content::Projects(entries)
        | Content::Publications(entries)
        | Content::Awards(entries)
        | Content::Certificates(entries)
        | Content::References(entries) => entries
            .iter()
            .for_each(|entry| print_entry(entry, kind, source)),
        Content::Skills(rows) | Content::Interests(rows) | Content::Languages(rows) => {
            rows.iter().for_each(|row| print_row(row, source))
        }
        Content::Custom(items) => items.iter().for_each(|item| match item {
            Item::Paragraph(paragraph) => source
                .line(Line::strings(std::slice::from_ref(&paragraph.text)).tags(&paragraph.tags)),
            Item::Bullet(bullet) => print_bullet(bullet, source),
            Item::Row(row) => print_row(row, source),
            Item::Entry(entry) => print_entry(entry, kind, source),
        }),
    }
    source.close();
}

/// A time somewhere, as what or for what: what jobs and schools have in common.
struct Station<'r> {
    period: Option<Period>,
    organisation: Option<&'r Prose>,
    place: Option<&'r str>,
    tags: &'r [Tag],
    highlights: &'r [Bullet],
    positions: Vec<Position<'r>>,
}

/// A role or a degree.
struct Position<'r> {
    period: Option<Period>,
    title: &'r Prose,
    details: &'r [Prose],
    highlights: &'r [Bullet],
    tags: &'r [Tag],
}

fn print_job(job: &Job, source: &mut Source) {
    let position = |Role {
                        period,
                        title,
                        details,
                        highlights,
                        tags,
                    }: &'_ Role| {
        (
            *period,
            title.clone(),
            details.clone(),
            highlights.clone(),
            tags.clone(),
        )
    };
    let positions: Vec<_> = job.roles.iter().map(position).collect();
    let station = station(
        job.period,
        job.employer.as_ref(),
        job.place.as_deref(),
        &job.tags,
        &job.highlights,
        &positions,
    );
    let mut fields = Vec::new();
    fields.extend(
        job.summary
            .as_ref()
            .map(|summary| Line::field("summary").prose(summary)),
    );
    fields.extend(
        job.url
            .as_ref()
            .map(|url| Line::field("url").text(url.as_str())),
    );
    fields.extend(
        job.about
            .as_ref()
            .map(|about| Line::field("about").prose(about)),
    );
    print_station(&station, fields, source);
}

fn print_school(school: &School, source: &mut Source) {
    let position = |Degree {
                        period,
                        title,
                        details,
                        highlights,
                        tags,
                    }: &'_ Degree| {
        (
            *period,
            title.clone(),
            details.clone(),
            highlights.clone(),
            tags.clone(),
        )
    };
    let positions: Vec<_> = school.degrees.iter().map(position).collect();
    let station = station(
        school.period,
        school.school.as_ref(),
        school.place.as_deref(),
        &school.tags,
        &school.highlights,
        &positions,
    );
    let mut fields = Vec::new();
    fields.extend(
        school
            .summary
            .as_ref()
            .map(|summary| Line::field("summary").prose(summary)),
    );
    fields.extend(
        school
            .url
            .as_ref()
            .map(|url| Line::field("url").text(url.as_str())),
    );
    fields.extend(
        school
            .score
            .as_ref()
            .map(|score| Line::field("score").prose(score)),
    );
    fields.extend(list_field("courses", &school.courses));
    print_station(&station, fields, source);
}

type Parts = (Option<Period>, Prose, List<Prose>, List<Bullet>, List<Tag>);

fn station<'r>(
    period: Option<Period>,
    organisation: Option<&'r Prose>,
    place: Option<&'r str>,
    tags: &'r [Tag],
    highlights: &'r [Bullet],
    positions: &'r [Parts],
) -> Station<'r> {
    let position = |(period, title, details, highlights, tags): &'r Parts| Position {
        period: *period,
        title,
        details,
        highlights,
        tags,
    };
    Station {
        period,
        organisation,
        place,
        tags,
        highlights,
        positions: positions.iter().map(position).collect(),
    }
}

fn print_station(station: &Station<'_>, fields: Vec<Line>, source: &mut Source) {
    match station.positions.as_slice() {
        [position]
            if position.period.is_none()
                && position.highlights.is_empty()
                && position.tags.is_empty() =>
        {
            let head = Line::head(station.period, 0)
                .titles(Some(position.title), position.details)
                .at(station.organisation, station.place);
            block(
                head.tags(station.tags),
                fields,
                &[],
                station.highlights,
                source,
            );
        }
        // Roles without anybody whose roles they are stand for themselves; what belongs to all of
        // them stands under the first.
        positions if station.organisation.is_none() && !positions.is_empty() => {
            let (mut fields, mut of_all) = (fields, station.highlights);
            for position in positions {
                let head = Line::head(position.period.or(station.period), 0)
                    .titles(Some(position.title), position.details)
                    .at(None, station.place);
                let others: Vec<Tag> = station
                    .tags
                    .iter()
                    .filter(|tag| !position.tags.contains(tag))
                    .cloned()
                    .collect();
                let highlights = [std::mem::take(&mut of_all), position.highlights].concat();
                block(
                    head.tags(position.tags).tags(&others),
                    std::mem::take(&mut fields),
                    &[],
                    &highlights,
                    source,
                );
            }
        }
        positions => {
            let head = Line::head(station.period, 0)
                .at(station.organisation, station.place)
                .tags(station.tags);
            block(head, fields, positions, station.highlights, source);
        }
    }
}

/// A head and its block, if it has anything to hold.
fn block(
    head: Line,
    fields: Vec<Line>,
    positions: &[Position<'_>],
    highlights: &[Bullet],
    source: &mut Source,
) {
    if fields.is_empty() && positions.is_empty() && highlights.is_empty() {
        return source.line(head);
    }
    source.open_line(head);
    fields.into_iter().for_each(|field| source.line(field));
    let spelled =
        |position: &Position<'_>| position.period.map_or(0, |period| period.to_string().len());
    let width = positions.iter().map(spelled).max().unwrap_or(0);
    for position in positions {
        let head = Line::head(position.period, width)
            .titles(Some(position.title), position.details)
            .tags(position.tags);
        block(head, Vec::new(), &[], position.highlights, source);
    }
    highlights
        .iter()
        .for_each(|bullet| print_bullet(bullet, source));
    source.close();
}

fn print_entry(entry: &Entry, kind: Kind, source: &mut Source) {
    let head = Line::head(entry.period, 0)
        .titles(entry.title.as_ref(), &entry.details)
        .at(entry.organisation.as_ref(), entry.place.as_deref());
    let head = head.tags(&entry.tags);
    let mut fields = Vec::new();
    fields.extend(
        entry
            .summary
            .as_ref()
            .map(|summary| Line::field("summary").prose(summary)),
    );
    fields.extend(
        entry
            .email
            .as_ref()
            .map(|email| Line::field("email").text(email.as_str())),
    );
    fields.extend(
        entry
            .phone
            .as_ref()
            .map(|phone| Line::field("phone").text(phone.as_str())),
    );
    fields.extend(
        entry
            .url
            .as_ref()
            .map(|url| Line::field("url").text(url.as_str())),
    );
    fields.extend(list_field("authors", &entry.authors));
    fields.extend(
        entry
            .doi
            .as_ref()
            .map(|doi| Line::field("doi").text(doi.as_str())),
    );
    fields.extend(
        entry
            .kind
            .as_ref()
            .map(|kind| Line::field("kind").prose(kind)),
    );
    fields.extend(list_field("roles", &entry.roles));
    fields.extend(list_field("keywords", &entry.keywords));
    fields.extend(
        entry
            .quote
            .as_ref()
            .map(|quote| Line::strings(std::slice::from_ref(quote))),
    );
    let is_paragraph = kind == Kind::Custom
        && entry.period.is_none()
        && entry.organisation.is_none()
        && entry.place.is_none();
    if is_paragraph && fields.is_empty() && entry.highlights.is_empty() {
        // In a section of one's own only braces tell a title from a paragraph.
        return source.line(head.word_behind("{}"));
    }
    block(head, fields, &[], &entry.highlights, source);
}

fn list_field(name: &'static str, proses: &[Prose]) -> Option<Line> {
    (!proses.is_empty()).then(|| proses.iter().fold(Line::list_field(name), Line::prose))
}

fn print_bullet(bullet: &Bullet, source: &mut Source) {
    source.line(Line::word("-").prose(&bullet.text).tags(&bullet.tags));
}

fn print_row(row: &Row, source: &mut Source) {
    let line = match &row.label {
        Some(label) => row
            .items
            .iter()
            .fold(Line::label(&label.to_string()), Line::prose),
        None => Line::strings(&row.items),
    };
    source.line(line.tags(&row.tags));
}

#[cfg(test)]
mod tests;
