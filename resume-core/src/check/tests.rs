//! A résumé, and the codes and paths of what is wrong with it.

use super::check;
use crate::model::{
    Bullet, ContactItem, ContactValue, Content, Detail, Entry, Item, Job, Labelled, Paragraph,
    Period, Position, Prose, Resume, Row, School, Section, Tag,
};
use std::borrow::Cow;

fn prose(text: &str) -> Prose {
    Prose::text(text.to_owned())
}

fn tag(name: &'static str) -> Tag {
    Tag::new(name).unwrap()
}

fn period(text: &str) -> Option<Period> {
    let date = |text: &str| text.parse().unwrap();
    Some(match text.split_once("..") {
        None => Period::on(date(text)),
        Some((start, "")) => Period::since(date(start)),
        Some((start, "present")) => Period::to_present(date(start)),
        Some((start, end)) => Period::between(date(start), date(end)).unwrap(),
    })
}

fn bullet(text: &str) -> Bullet {
    Bullet {
        text: prose(text),
        tags: Cow::Borrowed(&[]),
    }
}

fn job(dates: &str, roles: &[&str]) -> Job {
    let role = |dates: &&str| Position {
        period: period(dates),
        title: prose("Engineer"),
        details: Cow::Borrowed(&[]),
        highlights: Cow::Borrowed(&[]),
        tags: Cow::Borrowed(&[]),
    };
    Job {
        period: if dates.is_empty() {
            None
        } else {
            period(dates)
        },
        employer: Some(prose("ACME")),
        place: None,
        roles: roles.iter().map(role).collect(),
        summary: None,
        url: None,
        about: None,
        highlights: Cow::Borrowed(&[]),
        tags: Cow::Borrowed(&[]),
    }
}

fn school(dates: &str) -> School {
    School {
        period: period(dates),
        school: Some(prose("MIT")),
        place: None,
        degrees: Cow::Borrowed(&[]),
        summary: None,
        url: None,
        score: None,
        courses: Cow::Borrowed(&[]),
        highlights: Cow::Borrowed(&[]),
        tags: Cow::Borrowed(&[]),
    }
}

fn with(content: Content) -> Resume {
    let mut resume = Resume::new("Ada");
    resume.sections.to_mut().push(Section {
        title: Some(prose("Title")),
        ..Section::new(content)
    });
    resume
}

fn jobs(dates: &[&str]) -> Resume {
    with(Content::Experience(
        dates.iter().map(|dates| job(dates, &[])).collect(),
    ))
}

#[track_caller]
fn assert_problems(resume: &Resume, expected: &[&str]) {
    let found: Vec<String> = check(resume)
        .iter()
        .map(|problem| format!("{} {}", problem.code, problem.path))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn roles_lie_in_the_time_at_their_employer() {
    let check = |around: &str, role: &str, expected: &[&str]| {
        assert_problems(
            &with(Content::Experience(vec![job(around, &[role])].into())),
            expected,
        )
    };
    check(
        "2014..2018",
        "2018..",
        &["period_outside experience[0].roles[0].period"],
    );
    check("2014..present", "2018..", &[]);
    check(
        "2014..2018-03",
        "2018-04",
        &["period_outside experience[0].roles[0].period"],
    );
    check("2014..2018-03", "2018", &[]);
}

#[test]
fn entries_out_of_order_are_reported() {
    assert_problems(
        &jobs(&["2014..2015", "2016..present"]),
        &["order_reversed experience[1].period"],
    );
    assert_problems(&jobs(&["2014..present", "2016..2017"]), &[]);
    assert_problems(
        &jobs(&["2014..2015", "2016..2017"]),
        &["order_reversed experience[1].period"],
    );
    // What ended together, or may have begun together, has no order.
    assert_problems(&jobs(&["2010..2016", "2012..2016"]), &[]);
    assert_problems(&jobs(&["2014", "2014-03"]), &[]);
    assert_problems(&jobs(&["2014-05-05", "2014-05-05..2014-06"]), &[]);
    assert_problems(
        &with(Content::Experience(
            vec![job("2010..present", &["2010..2012", "2013.."])].into(),
        )),
        &["order_reversed experience[0].roles[1].period"],
    );
}

#[test]
fn dates_are_missing_only_where_others_have_them() {
    assert_problems(&jobs(&["2014", ""]), &["period_missing experience[1]"]);
    assert_problems(&jobs(&["", ""]), &[]);
}

#[test]
fn gaps_are_reported_after_a_year_and_not_where_something_else_was() {
    assert_problems(
        &jobs(&["2014-02..", "2011..2012"]),
        &["period_gap experience[0].period"],
    );
    assert_problems(&jobs(&["2014-01..", "2011..2012"]), &[]);
    assert_problems(&jobs(&["2013..", "2011..2012"]), &[]);
    assert_problems(&jobs(&["2019", "2010..present", "2008"]), &[]);
    assert_problems(&jobs(&["2011-06..", "2002..2003", "2000..2010"]), &[]);
    let mut resume = jobs(&["2018..", "2011..2012"]);
    resume
        .sections
        .to_mut()
        .push(Section::new(Content::Education(
            vec![school("2013..2017")].into(),
        )));
    assert_problems(&resume, &[]);
}

#[test]
fn roles_overlap_only_in_every_reading() {
    let check = |roles: &[&str], expected: &[&str]| {
        assert_problems(
            &with(Content::Experience(vec![job("", roles)].into())),
            expected,
        )
    };
    check(&["2018..", "2014..2018"], &[]);
    check(
        &["2017..", "2014..2018"],
        &["period_overlapping experience[0].roles[1].period"],
    );
    check(&["2016-08..2016-09", "2016-06..2016-08"], &[]);
    check(&["2014-05-05..2015", "2013..2014-05-05"], &[]);
}

#[test]
fn bullets_are_neither_long_nor_repeated() {
    let items = |texts: &[&str]| {
        with(Content::Custom(
            texts
                .iter()
                .map(|text| Item::Bullet(bullet(text)))
                .collect(),
        ))
    };
    assert_problems(&items(&["a", "b", "a"]), &["bullet_repeated section[0][2]"]);
    assert_problems(&items(&[&"x".repeat(301)]), &["bullet_long section[0][0]"]);
    assert_problems(&items(&[&"é".repeat(300)]), &[]);
    let mut work = job("2014", &[]);
    work.highlights = vec![bullet("a"), bullet("a")].into();
    assert_problems(
        &with(Content::Experience(vec![work.clone()].into())),
        &["bullet_repeated experience[0].highlights[1]"],
    );
    // Two variants may say the same.
    work.highlights.to_mut()[1].tags = vec![tag("a")].into();
    assert_problems(
        &Resume {
            tags: vec![tag("a")].into(),
            ..with(Content::Experience(vec![work].into()))
        },
        &[],
    );
}

#[test]
fn summaries_are_short() {
    let resume = |len| Resume {
        summary: Some(prose(&"x".repeat(len))),
        ..Resume::new("Ada")
    };
    assert_problems(&resume(601), &["summary_long summary"]);
    assert_problems(&resume(600), &[]);
}

#[test]
fn a_contact_without_any_address_is_reported() {
    let resume = |contact: Vec<ContactValue>| Resume {
        contact: contact.into_iter().map(ContactItem::from).collect(),
        ..Resume::new("Ada")
    };
    assert_problems(
        &resume(vec![ContactValue::Location("Boston".into())]),
        &["contact_missing contact"],
    );
    assert_problems(
        &resume(vec![
            ContactValue::Location("Boston".into()),
            ContactValue::Email("a@b.co".parse().unwrap()),
        ]),
        &[],
    );
}

#[test]
fn tags_are_declared_once_and_used() {
    let mut resume = with(Content::Skills(
        vec![Row {
            label: None,
            items: vec![prose("C")].into(),
            tags: vec![tag("a"), tag("a"), tag("b")].into(),
        }]
        .into(),
    ));
    resume.tags = vec![tag("a"), tag("a")].into();
    assert_problems(
        &resume,
        &[
            "tag_repeated tags[1]",
            "tag_repeated skills[0].tags[1]",
            "tag_undeclared skills[0].tags[2]",
        ],
    );
    let mut resume = with(Content::Skills(
        vec![Row {
            label: None,
            items: vec![prose("C")].into(),
            tags: vec![tag("a")].into(),
        }]
        .into(),
    ));
    resume.tags = vec![tag("a"), tag("b")].into();
    assert_problems(&resume, &["tag_unused tags[1]"]);
}

#[test]
fn a_tag_is_used_wherever_it_appears() {
    let tags = || Cow::Owned(vec![tag("a")]);
    let marked = || {
        Cow::Owned(vec![Bullet {
            tags: tags(),
            ..bullet("b")
        }])
    };
    let row = || Row {
        label: None,
        items: vec![prose("C")].into(),
        tags: tags(),
    };
    let entry = || Entry {
        title: Some(prose("E")),
        ..Entry::default()
    };
    let role = || job("", &["2014"]).roles[0].clone();
    let degree = || Position {
        period: None,
        title: prose("B. S."),
        details: Cow::Borrowed(&[]),
        highlights: Cow::Borrowed(&[]),
        tags: Cow::Borrowed(&[]),
    };
    let jobs = |job: Job| Content::Experience(vec![job].into());
    let schools = |school: School| Content::Education(vec![school].into());
    let items = |item: Item| Content::Custom(vec![item].into());
    for content in [
        jobs(Job {
            tags: tags(),
            ..job("2014", &[])
        }),
        jobs(Job {
            highlights: marked(),
            ..job("2014", &[])
        }),
        jobs(Job {
            roles: vec![Position {
                tags: tags(),
                ..role()
            }]
            .into(),
            ..job("2014", &[])
        }),
        jobs(Job {
            roles: vec![Position {
                highlights: marked(),
                ..role()
            }]
            .into(),
            ..job("2014", &[])
        }),
        schools(School {
            tags: tags(),
            ..school("2014")
        }),
        schools(School {
            highlights: marked(),
            ..school("2014")
        }),
        schools(School {
            degrees: vec![Position {
                tags: tags(),
                ..degree()
            }]
            .into(),
            ..school("2014")
        }),
        schools(School {
            degrees: vec![Position {
                highlights: marked(),
                ..degree()
            }]
            .into(),
            ..school("2014")
        }),
        Content::Projects(
            vec![Entry {
                tags: tags(),
                ..entry()
            }]
            .into(),
        ),
        Content::Projects(
            vec![Entry {
                highlights: marked(),
                ..entry()
            }]
            .into(),
        ),
        Content::Skills(vec![row()].into()),
        items(Item::Paragraph(Paragraph {
            text: prose("p"),
            tags: tags(),
        })),
        items(Item::Bullet(Bullet {
            tags: tags(),
            ..bullet("b")
        })),
        items(Item::Row(row())),
        items(Item::Entry(Entry {
            tags: tags(),
            ..entry()
        })),
        items(Item::Entry(Entry {
            highlights: marked(),
            ..entry()
        })),
    ] {
        assert_problems(
            &Resume {
                tags: tags(),
                ..with(content)
            },
            &[],
        );
    }
    let mut resume = Resume {
        tags: tags(),
        ..with(Content::Experience(vec![job("2014", &[])].into()))
    };
    assert_problems(&resume, &["tag_unused tags[0]"]);
    resume.sections.to_mut()[0].tags = tags();
    assert_problems(&resume, &[]);
}

#[test]
fn an_entry_has_a_name() {
    let nameless = Job {
        employer: None,
        ..job("2014", &[])
    };
    assert_problems(
        &with(Content::Experience(vec![nameless].into())),
        &["field_missing experience[0]"],
    );
    assert_problems(
        &with(Content::Experience(
            vec![Job {
                employer: None,
                ..job("2014", &["2014"])
            }]
            .into(),
        )),
        &[],
    );
    assert_problems(
        &with(Content::Education(
            vec![School {
                school: None,
                ..school("2014")
            }]
            .into(),
        )),
        &["field_missing education[0]"],
    );
}

#[test]
fn repeated_and_empty_sections_are_refused() {
    let paragraph = || {
        Content::Custom(
            vec![Item::Paragraph(Paragraph {
                text: prose("a"),
                tags: Cow::Borrowed(&[]),
            })]
            .into(),
        )
    };
    let mut resume = with(paragraph());
    resume.sections.to_mut().push(Section {
        title: Some(prose("Title")),
        ..Section::new(paragraph())
    });
    resume.sections.to_mut().push(Section::new(paragraph()));
    resume
        .sections
        .to_mut()
        .push(Section::new(Content::Skills(Cow::Borrowed(&[]))));
    assert_problems(
        &resume,
        &[
            "section_repeated section[1]",
            "section_title_missing section[2]",
            "section_empty skills",
        ],
    );
}

#[test]
fn text_is_checked_in_every_field() {
    let (bad, plain) = (|| prose("a\u{202e}"), || Some("a\u{202e}".into()));
    let list = || Cow::Owned(vec![prose("a"), bad()]);
    let highlights = || Cow::Owned(vec![bullet("a\u{202e}")]);
    let (entry, role) = (
        || Entry {
            title: Some(prose("a")),
            ..Entry::default()
        },
        || job("", &["2014"]).roles[0].clone(),
    );
    let degree = || Position {
        period: None,
        title: prose("a"),
        details: Cow::Borrowed(&[]),
        highlights: Cow::Borrowed(&[]),
        tags: Cow::Borrowed(&[]),
    };
    let jobs = |job: Job| Content::Experience(vec![job].into());
    let schools = |school: School| Content::Education(vec![school].into());
    let in_role = |role: Position| {
        jobs(Job {
            roles: vec![role].into(),
            ..job("2014", &[])
        })
    };
    let in_degree = |degree: Position| {
        schools(School {
            degrees: vec![degree].into(),
            ..school("2014")
        })
    };
    let projects = |entry: Entry| Content::Projects(vec![entry].into());
    let items = |item: Item| Content::Custom(vec![item].into());
    for (content, path) in [
        (
            jobs(Job {
                employer: Some(bad()),
                ..job("2014", &[])
            }),
            "experience[0].at",
        ),
        (
            jobs(Job {
                place: plain(),
                ..job("2014", &[])
            }),
            "experience[0].in",
        ),
        (
            jobs(Job {
                summary: Some(bad()),
                ..job("2014", &[])
            }),
            "experience[0].summary",
        ),
        (
            jobs(Job {
                about: Some(bad()),
                ..job("2014", &[])
            }),
            "experience[0].about",
        ),
        (
            jobs(Job {
                highlights: highlights(),
                ..job("2014", &[])
            }),
            "experience[0].highlights[0]",
        ),
        (
            in_role(Position {
                title: bad(),
                ..role()
            }),
            "experience[0].roles[0].title",
        ),
        (
            in_role(Position {
                details: list(),
                ..role()
            }),
            "experience[0].roles[0].details[1]",
        ),
        (
            in_role(Position {
                highlights: highlights(),
                ..role()
            }),
            "experience[0].roles[0].highlights[0]",
        ),
        (
            schools(School {
                school: Some(bad()),
                ..school("2014")
            }),
            "education[0].at",
        ),
        (
            schools(School {
                place: plain(),
                ..school("2014")
            }),
            "education[0].in",
        ),
        (
            schools(School {
                summary: Some(bad()),
                ..school("2014")
            }),
            "education[0].summary",
        ),
        (
            schools(School {
                score: Some(bad()),
                ..school("2014")
            }),
            "education[0].score",
        ),
        (
            schools(School {
                courses: list(),
                ..school("2014")
            }),
            "education[0].courses[1]",
        ),
        (
            schools(School {
                highlights: highlights(),
                ..school("2014")
            }),
            "education[0].highlights[0]",
        ),
        (
            in_degree(Position {
                title: bad(),
                ..degree()
            }),
            "education[0].degrees[0].title",
        ),
        (
            in_degree(Position {
                highlights: highlights(),
                ..degree()
            }),
            "education[0].degrees[0].highlights[0]",
        ),
        (
            projects(Entry {
                title: Some(bad()),
                ..entry()
            }),
            "projects[0].title",
        ),
        (
            projects(Entry {
                organisation: Some(bad()),
                ..entry()
            }),
            "projects[0].at",
        ),
        (
            projects(Entry {
                place: plain(),
                ..entry()
            }),
            "projects[0].in",
        ),
        (
            projects(Entry {
                kind: Some(bad()),
                ..entry()
            }),
            "projects[0].kind",
        ),
        (
            projects(Entry {
                quote: Some(bad()),
                ..entry()
            }),
            "projects[0].quote",
        ),
        (
            projects(Entry {
                details: list(),
                ..entry()
            }),
            "projects[0].details[1]",
        ),
        (
            projects(Entry {
                highlights: highlights(),
                ..entry()
            }),
            "projects[0].highlights[0]",
        ),
        (
            Content::Skills(
                vec![Row {
                    label: Some(bad()),
                    items: vec![prose("a")].into(),
                    tags: Cow::Borrowed(&[]),
                }]
                .into(),
            ),
            "skills[0].label",
        ),
        (
            Content::Skills(
                vec![Row {
                    label: None,
                    items: list(),
                    tags: Cow::Borrowed(&[]),
                }]
                .into(),
            ),
            "skills[0].items[1]",
        ),
        (
            items(Item::Paragraph(Paragraph {
                text: bad(),
                tags: Cow::Borrowed(&[]),
            })),
            "section[0][0]",
        ),
        (items(Item::Bullet(bullet("a\u{202e}"))), "section[0][0]"),
        (
            items(Item::Entry(Entry {
                title: Some(bad()),
                ..entry()
            })),
            "section[0][0].title",
        ),
    ] {
        assert_problems(&with(content), &[&format!("text_control {path}")]);
    }
    let row = Row {
        label: None,
        items: Cow::Borrowed(&[]),
        tags: Cow::Borrowed(&[]),
    };
    assert_problems(&with(items(Item::Row(row))), &["text_empty section[0][0]"]);
}

#[test]
fn text_above_the_sections_is_checked_too() {
    let contact = vec![
        ContactValue::Location("".into()),
        ContactValue::Labelled(Labelled {
            label: " ".into(),
            detail: Detail::Link("https://a.example".parse().unwrap()),
        }),
        ContactValue::Website("mailto:a@b.co".parse().unwrap()),
        ContactValue::Website("https://a.example".parse().unwrap()),
        ContactValue::Labelled(Labelled {
            label: "Blog".into(),
            detail: Detail::Text("blog.example".into()),
        }),
    ];
    let contact: Vec<ContactItem> = contact.into_iter().map(ContactItem::from).collect();
    let resume = Resume {
        name: "".into(),
        headline: Some(prose(" a")),
        summary: Some(prose("")),
        contact: contact.into(),
        ..Resume::new("Ada")
    };
    assert_problems(
        &resume,
        &[
            "text_empty name",
            "text_untrimmed headline",
            "text_empty summary",
            "text_empty contact[0]",
            "text_empty contact[1].label",
            "url_scheme contact[2]",
            "url_scheme contact[4]",
        ],
    );
    let titled = |title: Option<Prose>| {
        let mut resume = with(Content::Skills(
            vec![Row {
                label: None,
                items: vec![prose("C")].into(),
                tags: Cow::Borrowed(&[]),
            }]
            .into(),
        ));
        resume.sections.to_mut()[0].title = title;
        resume
    };
    assert_problems(&titled(Some(prose(""))), &["text_empty skills.title"]);
    assert_problems(&titled(None), &[]);
}
