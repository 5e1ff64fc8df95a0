use super::*;
use crate::document::{Arena, Header, HeaderLine, Section};
use crate::theme::{Classic, Theme};
use resume_core::model::{Resume, Url};

/// The properties of the person beyond the name.
fn data(contact: &[Line<'_>], sections: &[Section<'_>]) -> String {
    let (resume, arena) = (Resume::new(""), Arena::new());
    let document = Classic.document(&resume, &arena);
    let mut out = String::new();
    push(
        &mut out,
        &Document {
            header: Header {
                lines: &[HeaderLine::Contact(contact)],
                photo: None,
                ..document.header
            },
            sections,
            ..document
        },
    );
    out.split_once("\"Person\"")
        .and_then(|(_, rest)| rest.split_once("}}\n"))
        .map(|(data, _)| data.to_owned())
        .unwrap_or_default()
}

#[test]
fn only_links_have_addresses_in_the_data() {
    let url = Url::from_static("https://ada.example");
    let website = [Span::plain(Part::Website, "my page")];
    let linked = [
        Span {
            link: Some(Address::of(&url)),
            ..Span::plain(Part::Profile, "ada")
        },
        Span::text(", "),
        Span::plain(Part::Location, ""),
    ];
    let lines = [Line(&website), Line(&linked)];
    assert_eq!(data(&lines, &[]), ",\"sameAs\":[\"https://ada.example\"]");
}

#[test]
fn without_a_headline_the_title_is_that_of_the_present_roles() {
    let date = |part| Span {
        part,
        content: Content::Date(Date::from_year(2014).unwrap(), "2014"),
        ..Span::plain(part, "")
    };
    let (role, employer) = (
        |title| [Span::plain(Part::Role, title)],
        [Span::plain(Part::Employer, "EMC")],
    );
    let (start, start_and_end, day) = (
        [date(Part::Start)],
        [date(Part::Start), date(Part::End)],
        [date(Part::On)],
    );
    let titles = [role("Adviser"), role("Engineer"), role("Trainee")];
    let position = |title, aside| {
        Block::Entry(Entry {
            part: Part::Role,
            title: Line(title),
            place: None,
            page: None,
            aside,
            subtitles: &[],
            blocks: &[],
        })
    };
    let job = |aside, blocks| {
        Block::Entry(Entry {
            part: Part::Job,
            title: Line(&employer),
            place: None,
            page: None,
            aside: Some(Line(aside)),
            subtitles: &[],
            blocks,
        })
    };
    let positions = [
        position(&titles[0], Some(Line(&start))),
        position(&titles[1], None),
        position(&titles[2], Some(Line(&start_and_end))),
    ];
    let past = [position(&titles[2], None)];
    let blocks = [
        job(&start[..], &positions[..]),
        job(&day, &past),
        job(&start_and_end, &past),
    ];
    let sections = [Section {
        kind: Kind::Experience,
        id: "experience",
        on_new_page: false,
        title: Line::default(),
        usual: None,
        blocks: &blocks,
    }];
    let data = data(&[], &sections);
    assert!(
        data.starts_with(",\"jobTitle\":[\"Adviser\",\"Engineer\"],"),
        "{data}"
    );
}

#[test]
fn only_matching_sections_are_in_the_data() {
    let (skill, title) = (
        [
            Span::text("also "),
            Span::plain(Part::Skill, "C"),
            Span::plain(Part::Skill, ""),
        ],
        [Span::plain(Part::Employer, "EMC")],
    );
    let items = [Line(&skill)];
    let rows = [
        Row {
            label: None,
            items: &items,
        },
        Row {
            label: Some(Line(&title)),
            items: &items,
        },
    ];
    let entry = |part| {
        Block::Entry(Entry {
            part,
            title: Line(&title),
            place: None,
            page: None,
            aside: None,
            subtitles: &[],
            blocks: &[],
        })
    };
    let (skills, jobs) = (
        [Block::Rows(&rows), entry(Part::Work)],
        [entry(Part::Work), entry(Part::Job)],
    );
    let section = |kind, blocks| Section {
        kind,
        id: "a",
        on_new_page: false,
        title: Line::default(),
        usual: None,
        blocks,
    };
    assert_eq!(
        data(
            &[],
            &[
                section(Kind::Skills, &skills),
                section(Kind::Interests, &skills)
            ]
        ),
        ",\"knowsAbout\":[\"C\",\"C\"]"
    );
    let employer = ",\"worksFor\":[{\"@type\":\"OrganizationRole\",\"worksFor\":{\"@type\":\"Organization\",\"name\":\"EMC\"}}]";
    assert_eq!(
        data(
            &[],
            &[
                section(Kind::Experience, &jobs),
                section(Kind::Projects, &jobs)
            ]
        ),
        employer
    );
}
