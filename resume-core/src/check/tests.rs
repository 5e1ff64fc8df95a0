//! A résumé, and the codes and paths of what is wrong with it.

use super::check;
use crate::model::{
    Bullet, ContactItem, Content, Entry, Item, Job, Link, List, Paragraph, Period, Position, Prose,
    Resume, Row, School, Section, Tag,
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
        &["order_reversed experience[0].body[1].period"],
    );
}

#[test]
fn a_section_may_run_from_the_oldest_to_the_newest() {
    let rising = ["2010..2012", "2012..2015", "2016..present"];
    assert_problems(&jobs(&rising), &[]);
    let mixed = ["2012..2015", "2016..present", "2010..2012"];
    assert_problems(&jobs(&mixed), &["order_reversed experience[1].period"]);
    // Roles run as the section does that they are in.
    let job = |dates, roles: &[&str]| job(dates, roles);
    let section = |last| {
        with(Content::Experience(
            vec![
                job("2010..2012", &[]),
                job("2012..2015", &[]),
                job(last, &["2016..2017", "2018..present"]),
            ]
            .into(),
        ))
    };
    assert_problems(&section("2016..present"), &[]);
    // Without a period the employer has that of its roles.
    assert_problems(&section(""), &[]);
    let japanese = Resume {
        lang: Some("ja".parse().unwrap()),
        ..jobs(&["2014..2015", "2016..present"])
    };
    assert_problems(&japanese, &[]);
}

#[test]
fn an_employer_takes_its_period_from_its_roles() {
    let of_roles = |roles: &[&str]| job("", roles);
    let jobs = |jobs: Vec<Job>| with(Content::Experience(jobs.into()));
    assert_problems(
        &jobs(vec![
            job("2016..", &[]),
            of_roles(&["2014..2015", "2012..2014"]),
        ]),
        &[],
    );
    assert_problems(
        &jobs(vec![
            job("2008..2009", &[]),
            of_roles(&["2014..", "2010..2014"]),
        ]),
        &["order_reversed experience[1].body[1].period"],
    );
    assert_problems(
        &jobs(vec![
            of_roles(&["2016..", "2014..2016"]),
            of_roles(&["2008..2011"]),
        ]),
        &["period_gap experience[0].body[1].period"],
    );
    assert_problems(
        &jobs(vec![job("2016..", &[]), job("", &[])]),
        &["period_missing experience[1]"],
    );
}

#[test]
fn a_degree_of_one_year_covers_the_years_before_it() {
    let with_school = |school: School| {
        let mut resume = jobs(&["2007..", "2002..2003"]);
        let education = Content::Education(vec![school].into());
        resume.sections.to_mut().push(Section::new(education));
        resume
    };
    assert_problems(&with_school(school("2008")), &[]);
    let gap = ["period_gap experience[0].period"];
    assert_problems(&with_school(school("2007..2008")), &gap);
    assert_problems(&with_school(school("2001")), &gap);
    let degree = School {
        period: None,
        body: vec![Item::Entry(position("2008"))].into(),
        ..school("2008")
    };
    assert_problems(&with_school(degree), &[]);
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
        &["period_overlapping experience[0].body[1].period"],
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
    work.body = vec![Item::Bullet(bullet("a")), Item::Bullet(bullet("a"))].into();
    assert_problems(
        &with(Content::Experience(vec![work.clone()].into())),
        &["bullet_repeated experience[0].body[1]"],
    );
    // Two variants may say the same.
    work.body.to_mut()[1] = Item::Bullet(Bullet {
        tags: vec![tag("a")].into(),
        ..bullet("a")
    });
    assert_problems(
        &Resume {
            tags: vec![tag("a")].into(),
            ..with(Content::Experience(vec![work].into()))
        },
        &[],
    );
}

#[test]
fn finer_bullets_are_bullets() {
    let holding = |outer: Bullet, finer: &str| {
        Item::Bullet(Bullet {
            bullets: vec![bullet(finer)].into(),
            ..outer
        })
    };
    let items = |items: Vec<Item<Entry>>| Resume {
        tags: vec![tag("a")].into(),
        ..with(Content::Custom(items.into()))
    };
    let tagged = |text| Bullet {
        tags: vec![tag("a")].into(),
        ..bullet(text)
    };
    assert_problems(
        &items(vec![
            holding(tagged("b"), &"x".repeat(301)),
            holding(bullet("c"), "b"),
        ]),
        &[
            "bullet_long section[0][0].bullets[0]",
            "bullet_repeated section[0][1].bullets[0]",
        ],
    );
    // The tag of the outer one is meant for it too.
    assert_problems(
        &items(vec![holding(bullet("b"), "c"), holding(tagged("d"), "c")]),
        &[],
    );
}

#[test]
fn summaries_are_short() {
    let resume = |len: usize| Resume {
        summary: vec![prose("x"), prose(&"x".repeat(len - 1))].into(),
        ..Resume::new("Ada")
    };
    assert_problems(&resume(601), &["summary_long summary"]);
    assert_problems(&resume(600), &[]);
}

#[test]
fn a_contact_without_any_address_is_reported() {
    let resume = |contact: Vec<ContactItem>| Resume {
        contact: contact.into(),
        ..Resume::new("Ada")
    };
    assert_problems(
        &resume(vec![ContactItem::Location("Boston".into())]),
        &["contact_missing contact"],
    );
    assert_problems(
        &resume(vec![
            ContactItem::Location("Boston".into()),
            ContactItem::Email("a@b.co".parse().unwrap()),
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
    let marked = || Bullet {
        tags: tags(),
        ..bullet("b")
    };
    let finer = || Bullet {
        bullets: vec![marked()].into(),
        ..bullet("c")
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
    let jobs = |job: Job| Content::Experience(vec![job].into());
    let schools = |school: School| Content::Education(vec![school].into());
    let items = |item: Item<Entry>| Content::Custom(vec![item].into());
    let in_job = |item: Item<Position>| {
        jobs(Job {
            body: vec![item].into(),
            ..job("2014", &[])
        })
    };
    let in_school = |item: Item<Position>| {
        schools(School {
            body: vec![item].into(),
            ..school("2014")
        })
    };
    let holding = |item: Item| Position {
        body: vec![item].into(),
        ..position("2014")
    };
    let tagged = || Position {
        tags: tags(),
        ..position("2014")
    };
    let project = |item: Item| Entry {
        body: vec![item].into(),
        ..entry()
    };
    for content in [
        jobs(Job {
            tags: tags(),
            ..job("2014", &[])
        }),
        in_job(Item::Bullet(marked())),
        in_job(Item::Bullet(finer())),
        in_job(Item::Row(row())),
        in_job(Item::Entry(tagged())),
        in_job(Item::Entry(holding(Item::Bullet(marked())))),
        in_job(Item::Entry(holding(Item::Bullet(finer())))),
        schools(School {
            tags: tags(),
            ..school("2014")
        }),
        in_school(Item::Bullet(marked())),
        in_school(Item::Entry(tagged())),
        in_school(Item::Entry(holding(Item::Row(row())))),
        Content::Projects(
            vec![Entry {
                tags: tags(),
                ..entry()
            }]
            .into(),
        ),
        Content::Projects(vec![project(Item::Bullet(marked()))].into()),
        Content::Projects(vec![project(Item::Bullet(finer()))].into()),
        Content::Skills(vec![row()].into()),
        items(Item::Paragraph(Paragraph {
            text: prose("p"),
            tags: tags(),
        })),
        items(Item::Bullet(marked())),
        items(Item::Row(row())),
        items(Item::Entry(Entry {
            tags: tags(),
            ..entry()
        })),
        items(Item::Entry(project(Item::Bullet(marked())))),
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
    let (bad, plain) = (|| prose("a\u{202e}"), || Some("a\u{202e}".into()));
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
        bullets: vec![bullet("b"), bullet("a\u{202e}")].into(),
        ..bullet("c")
    };
    let held = |item: Item| -> List<Item> { vec![Item::Bullet(bullet("b")), item].into() };
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
                summary: list(),
                ..job("2014", &[])
            }),
            "experience[0].summary[1]",
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
                keywords: list(),
                ..job("2014", &[])
            }),
            "experience[0].keywords[1]",
        ),
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
                details: list(),
                ..role()
            }),
            "experience[0].body[0].details[1]",
        ),
        (
            in_role(Position {
                place: plain(),
                ..role()
            }),
            "experience[0].body[0].in",
        ),
        (
            in_role(Position {
                summary: list(),
                ..role()
            }),
            "experience[0].body[0].summary[1]",
        ),
        (
            in_role(Position {
                body: held(paragraph("a\u{202e}")),
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
                summary: list(),
                ..school("2014")
            }),
            "education[0].summary[1]",
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
            in_degree(Position {
                title: bad(),
                ..role()
            }),
            "education[0].body[0].title",
        ),
        (
            in_degree(Position {
                score: Some(bad()),
                ..role()
            }),
            "education[0].body[0].score",
        ),
        (
            in_degree(Position {
                courses: list(),
                ..role()
            }),
            "education[0].body[0].courses[1]",
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
                editors: list(),
                ..entry()
            }),
            "projects[0].editors[1]",
        ),
        (
            projects(Entry {
                inventors: list(),
                ..entry()
            }),
            "projects[0].inventors[1]",
        ),
        (
            projects(Entry {
                volume: Some(bad()),
                ..entry()
            }),
            "projects[0].volume",
        ),
        (
            projects(Entry {
                pages: Some(bad()),
                ..entry()
            }),
            "projects[0].pages",
        ),
        (
            projects(Entry {
                number: Some(bad()),
                ..entry()
            }),
            "projects[0].number",
        ),
        (
            projects(Entry {
                status: Some(bad()),
                ..entry()
            }),
            "projects[0].status",
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
                body: held(paragraph("a\u{202e}")),
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
        (items(paragraph("a\u{202e}")), "section[0][0]"),
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
    let row = row(None, Cow::Borrowed(&[]));
    assert_problems(&with(items(Item::Row(row))), &["text_empty section[0][0]"]);
}

#[test]
fn text_above_the_sections_is_checked_too() {
    let contact = vec![
        ContactItem::Location("".into()),
        ContactItem::Link(Link {
            label: " ".into(),
            url: "https://a.example".parse().unwrap(),
        }),
        ContactItem::Website("mailto:a@b.co".parse().unwrap()),
        ContactItem::Website("https://a.example".parse().unwrap()),
    ];
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
