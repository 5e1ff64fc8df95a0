//! A résumé, and the codes and paths of what is wrong with it.

mod advice;
mod differences;

use super::{check, check_letter, errors};
use crate::model::{
    Alternative, Bullet, ContactItem, ContactValue, Content, Detail, Entry, Field, Fields, Form,
    Item, Job, Labelled, Letter, List, Paragraph, Period, Position, Prose, Resume, Row, School,
    Section, Tag, Value,
};
use crate::problem::Code;
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
        bullets: Cow::Borrowed(&[]),
        tags: Cow::Borrowed(&[]),
    }
}

fn paragraph<N>(text: &str) -> Item<N> {
    Item::Paragraph(Paragraph {
        text: prose(text),
        tags: Cow::Borrowed(&[]),
    })
}

fn position(dates: &str) -> Position {
    Position {
        period: period(dates),
        title: prose("Engineer"),
        ..Position::default()
    }
}

fn job(dates: &str, roles: &[&str]) -> Job {
    Job {
        period: if dates.is_empty() {
            None
        } else {
            period(dates)
        },
        employer: Some(prose("ACME")),
        body: roles
            .iter()
            .map(|dates| Item::Entry(position(dates)))
            .collect(),
        ..Job::default()
    }
}

fn school(dates: &str) -> School {
    School {
        period: period(dates),
        school: Some(prose("MIT")),
        ..School::default()
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
        &["period_outside experience[0].body[0].period"],
    );
    check("2014..present", "2018..", &[]);
    check(
        "2014..2018-03",
        "2018-04",
        &["period_outside experience[0].body[0].period"],
    );
    check("2014..2018-03", "2018", &[]);
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
    let custom = |title: Option<&str>| Section {
        title: title.map(prose),
        ..Section::new(Content::Custom(vec![paragraph("a")].into()))
    };
    let mut resume = with(Content::Custom(vec![paragraph("a")].into()));
    resume.sections.to_mut().extend([
        custom(Some("Title")),
        custom(None),
        Section::new(Content::Skills(Cow::Borrowed(&[]))),
    ]);
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
fn a_kind_repeats_under_different_titles() {
    let check = |titles: &[Option<&str>], expected: &[&str]| {
        let mut resume = Resume::new("Ada");
        let entry = |title| Entry {
            title: Some(title),
            ..Entry::default()
        };
        resume.sections = titles
            .iter()
            .map(|title| Section {
                title: title.map(prose),
                ..Section::new(Content::Publications(vec![entry(prose("A"))].into()))
            })
            .collect();
        assert_problems(&resume, expected);
    };
    check(&[Some("Articles"), Some("Chapters"), None], &[]);
    let repeated = ["section_repeated publications#2"];
    check(&[None, None], &repeated);
    check(&[Some("Articles"), Some("Articles")], &repeated);
    check(
        &[Some("Articles"), None, Some("Articles")],
        &["section_repeated publications#3"],
    );
    let mut resume = Resume::new("Ada");
    let chapters = Section {
        title: Some(prose("Chapters")),
        ..Section::new(Content::Publications(vec![Entry::default()].into()))
    };
    let articles = Entry {
        title: Some(prose("A")),
        ..Entry::default()
    };
    resume.sections = vec![
        Section::new(Content::Publications(vec![articles].into())),
        chapters,
    ]
    .into();
    assert_problems(&resume, &["field_missing publications#2[0]"]);
}

#[test]
fn a_remark_is_alone_among_the_references() {
    let remark = |tags: &[&'static str]| Entry {
        body: vec![paragraph("Available on request")].into(),
        tags: tags.iter().map(|name| tag(name)).collect(),
        ..Entry::default()
    };
    let person = || Entry {
        title: Some(prose("Grace")),
        ..remark(&[])
    };
    let references = |entries: &[Entry]| with(Content::References(entries.to_vec().into()));
    assert_problems(&references(&[remark(&[])]), &[]);
    assert_problems(&references(&[person()]), &[]);
    let missing = ["field_missing references[1]"];
    assert_problems(&references(&[person(), remark(&[])]), &missing);
    let both = ["field_missing references[0]", "field_missing references[1]"];
    assert_problems(&references(&[remark(&[]), remark(&[])]), &both);
    // What says more than a paragraph is about a person, who has a name.
    let missing = ["field_missing references[0]"];
    for entry in [
        Entry {
            place: Some("Boston".into()),
            ..remark(&[])
        },
        Entry {
            period: period("2014"),
            ..remark(&[])
        },
        Entry {
            body: vec![Item::Bullet(bullet("b"))].into(),
            ..Entry::default()
        },
        Entry::default(),
    ] {
        assert_problems(&references(&[entry]), &missing);
    }
    assert_problems(
        &with(Content::Projects(vec![remark(&[])].into())),
        &["field_missing projects[0]"],
    );
    let undeclared = ["tag_undeclared references[0].tags[0]"];
    assert_problems(&references(&[remark(&["a"])]), &undeclared);
}

#[test]
fn a_paragraph_of_a_job_is_its_summary() {
    let stray = || Cow::Owned(vec![Item::Entry(position("2014")), paragraph("p")]);
    let jobs = with(Content::Experience(
        vec![Job {
            body: stray(),
            ..job("2014", &[])
        }]
        .into(),
    ));
    assert_problems(&jobs, &["item_misplaced experience[0].body[1]"]);
    let schools = with(Content::Education(
        vec![School {
            body: stray(),
            ..school("2014")
        }]
        .into(),
    ));
    assert_problems(&schools, &["item_misplaced education[0].body[1]"]);
    // In a position there is nothing that it could be taken for.
    let role = Position {
        body: vec![paragraph("p")].into(),
        ..position("2014")
    };
    let job = Job {
        body: vec![Item::Entry(role)].into(),
        ..job("2014", &[])
    };
    assert_problems(&with(Content::Experience(vec![job].into())), &[]);
}

#[test]
fn bullets_nest_once() {
    let holding = |bullets: Vec<Bullet>, text: &str| Bullet {
        bullets: bullets.into(),
        ..bullet(text)
    };
    let check = |bullet: Bullet, expected: &[&str]| {
        let item = Item::Bullet(bullet);
        assert_problems(&with(Content::Custom(vec![item].into())), expected)
    };
    check(holding(vec![bullet("a"), bullet("b")], "c"), &[]);
    check(
        holding(vec![bullet("a"), holding(vec![bullet("d")], "b")], "c"),
        &["item_misplaced section[0][0].bullets[1].bullets"],
    );
}

#[test]
fn text_is_checked_in_every_field() {
    check_every_field("a\u{202e}", "text_control");
}

#[test]
fn placeholders_are_found_in_every_field() {
    check_every_field("a TODO", "text_placeholder");
}

/// What holds fields, once for each of its fields that are text: with this text in it, and the path
/// to the text.
fn with_text<H: Fields + Clone>(holder: &H, text: &'static str) -> Vec<(H, String)> {
    let fields = holder.fields().filter_map(|(field, ..)| {
        let (value, within) = match field.form() {
            Form::Prose => (Value::Prose(prose(text)), ""),
            Form::Proses => {
                let list = vec![prose("a"), prose(text)];
                (Value::Proses(list.into()), "[1]")
            }
            Form::Plain => (Value::Plain(text.into()), ""),
            Form::Plains => (Value::Plains(vec!["a".into(), text.into()].into()), "[1]"),
            Form::Web | Form::Doi | Form::Email | Form::Phone | Form::Date => return None,
        };
        let mut holder = holder.clone();
        assert!(holder.set(field, value), "{field:?}");
        Some((holder, format!("{}{within}", field.word())))
    });
    fields.collect()
}

/// Each field with this text gets this problem.
fn check_every_field(text: &'static str, code: &str) {
    let bad = || prose(text);
    let list = || Cow::Owned(vec![prose("a"), bad()]);
    let entry = || Entry {
        title: Some(prose("a")),
        ..Entry::default()
    };
    let jobs = |job: Job| Content::Experience(vec![job].into());
    let schools = |school: School| Content::Education(vec![school].into());
    let in_role = |role: Position| {
        jobs(Job {
            body: vec![Item::Entry(role)].into(),
            ..job("2014", &[])
        })
    };
    let in_degree = |degree: Position| {
        schools(School {
            body: vec![Item::Entry(degree)].into(),
            ..school("2014")
        })
    };
    let role = || position("2014");
    let projects = |entry: Entry| Content::Projects(vec![entry].into());
    let items = |item: Item<Entry>| Content::Custom(vec![item].into());
    let row = |label: Option<Prose>, items: List<Prose>| Row {
        label,
        items,
        tags: Cow::Borrowed(&[]),
    };
    let finer = || Bullet {
        bullets: vec![bullet("d"), bullet(text)].into(),
        ..bullet("c")
    };
    let held = |item: Item| -> List<Item> { vec![Item::Bullet(bullet("b")), item].into() };
    let check = |content: Content, path: &str| {
        assert_problems(&with(content), &[&format!("{code} {path}")]);
    };
    for (job, path) in with_text(&job("2014", &[]), text) {
        check(jobs(job), &format!("experience[0].{path}"));
    }
    for (school, path) in with_text(&school("2014"), text) {
        check(schools(school), &format!("education[0].{path}"));
    }
    for (role, path) in with_text(&role(), text) {
        check(
            in_role(role.clone()),
            &format!("experience[0].body[0].{path}"),
        );
        check(in_degree(role), &format!("education[0].body[0].{path}"));
    }
    for (entry, path) in with_text(&entry(), text) {
        check(projects(entry.clone()), &format!("projects[0].{path}"));
        check(items(Item::Entry(entry)), &format!("section[0][0].{path}"));
    }
    for (content, path) in [
        (
            jobs(Job {
                body: vec![Item::Row(row(None, list())), Item::Bullet(bullet("b"))].into(),
                ..job("2014", &[])
            }),
            "experience[0].body[0].items[1]",
        ),
        (
            jobs(Job {
                body: vec![Item::Bullet(bullet("b")), Item::Bullet(finer())].into(),
                ..job("2014", &[])
            }),
            "experience[0].body[1].bullets[1]",
        ),
        (
            in_role(Position {
                title: bad(),
                ..role()
            }),
            "experience[0].body[0].title",
        ),
        (
            in_role(Position {
                body: held(paragraph(text)),
                ..role()
            }),
            "experience[0].body[0].body[1]",
        ),
        (
            in_role(Position {
                body: held(Item::Bullet(finer())),
                ..role()
            }),
            "experience[0].body[0].body[1].bullets[1]",
        ),
        (
            in_degree(Position {
                title: bad(),
                ..role()
            }),
            "education[0].body[0].title",
        ),
        (
            projects(Entry {
                body: held(paragraph(text)),
                ..entry()
            }),
            "projects[0].body[1]",
        ),
        (
            projects(Entry {
                body: held(Item::Row(row(Some(bad()), vec![prose("a")].into()))),
                ..entry()
            }),
            "projects[0].body[1].label",
        ),
        (
            Content::Skills(vec![row(Some(bad()), vec![prose("a")].into())].into()),
            "skills[0].label",
        ),
        (
            Content::Skills(vec![row(None, list())].into()),
            "skills[0].items[1]",
        ),
        (items(paragraph(text)), "section[0][0]"),
        (items(Item::Bullet(bullet(text))), "section[0][0]"),
    ] {
        check(content, path);
    }
    let row = row(None, Cow::Borrowed(&[]));
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
        summary: vec![prose("a"), prose("")].into(),
        contact: contact.into(),
        ..Resume::new("Ada")
    };
    assert_problems(
        &resume,
        &[
            "text_empty name",
            "text_untrimmed headline",
            "text_empty summary[1]",
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

#[test]
fn a_field_is_what_its_alternatives_say() {
    let one = |field, value: Value, tags: &[&'static str]| Alternative {
        field,
        value,
        tags: tags.iter().copied().map(Tag::from_static).collect(),
    };
    let headline = |text: &'static str, tags: &[&'static str]| {
        one(Field::Headline, Value::Prose(Prose::text(text)), tags)
    };
    let check = |alternatives: Vec<Alternative>, changed: bool, expected: &[&str]| {
        let mut resume = Resume {
            tags: vec![Tag::from_static("a")].into(),
            ..Resume::new("Ada")
        };
        resume.set_alternatives(alternatives);
        if changed {
            resume.headline = Some(Prose::text("another"));
        }
        let problems = errors(&resume).into_iter();
        let problems = problems.map(|problem| format!("{} {}", problem.code, problem.path));
        assert_eq!(problems.collect::<Vec<_>>(), expected);
    };
    check(vec![headline("A", &["a"])], false, &[]);
    check(vec![headline("A", &["a"]), headline("B", &[])], false, &[]);
    check(
        vec![headline("A", &["a"])],
        true,
        &["field_repeated headline"],
    );
    check(
        vec![headline("A", &[])],
        false,
        &["field_repeated headline"],
    );
    check(
        vec![
            headline("A", &[]),
            headline("B", &["a"]),
            headline("C", &[]),
        ],
        false,
        &["field_repeated headline"],
    );
    check(
        vec![headline(" A", &["a", "a", "b"])],
        false,
        &[
            "text_untrimmed alternatives[0]",
            "tag_repeated alternatives[0].tags[1]",
            "tag_undeclared alternatives[0].tags[2]",
        ],
    );
    check(
        vec![headline("A", &["a"]), headline("B", &["a"])],
        false,
        &["tag_repeated alternatives[1]"],
    );
    // One is not written between braces, the other not of a résumé.
    let at = one(Field::At, Value::Prose(Prose::text("EMC")), &["a"]);
    let status = one(Field::Status, Value::Prose(Prose::text("granted")), &["a"]);
    let url = one(Field::Headline, Value::Plain("x".into()), &["a"]);
    let nothing = one(Field::Summary, Value::Proses(Vec::new().into()), &["a"]);
    let empty = headline("A", &["a"]);
    check(
        vec![at, status],
        false,
        &[
            "field_unknown alternatives[0]",
            "field_unknown alternatives[1]",
        ],
    );
    check(
        vec![empty, url, nothing],
        false,
        &[
            "field_repeated summary",
            "value_mistyped alternatives[1]",
            "text_empty alternatives[2]",
            "tag_repeated alternatives[1]",
        ],
    );
}
