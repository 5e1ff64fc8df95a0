//! What advice there is, and where there is none.

use super::*;

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
fn a_japanese_resume_has_a_line_for_each_event() {
    let events = ["2012-04", "2015-10", "2018-03"];
    let japanese = |dates: &[&str]| Resume {
        lang: Some("ja-JP".parse().unwrap()),
        ..jobs(dates)
    };
    assert_problems(&japanese(&events), &[]);
    assert_problems(
        &jobs(&events),
        &[
            "period_gap experience[1].period",
            "period_gap experience[2].period",
        ],
    );
    // Periods have gaps in it too.
    assert_problems(
        &japanese(&["2012-04", "2015-10", "2016-04..2018-03", "2021-04.."]),
        &["period_gap experience[3].period"],
    );
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
    check(
        &["2016..2018", "2014..2017"],
        &["period_overlapping experience[0].body[1].period"],
    );
    check(&["2016-08..2016-09", "2016-06..2016-08"], &[]);
    check(&["2014-05-05..2015", "2013..2014-05-05"], &[]);
}

#[test]
fn a_role_inside_another_is_no_overlap() {
    let check = |roles: &[&str]| {
        assert_problems(&with(Content::Experience(vec![job("", roles)].into())), &[])
    };
    check(&["2024-05..2024-08", "2023-09..present"]);
    check(&["2023-09..present", "2024-summer"]);
    check(&["2016..2018", "2014..2018"]);
    check(&["2016..", "2014..present"]);
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
fn a_tag_on_an_alternative_is_used() {
    let tags: List<Tag> = vec![tag("a")].into();
    let alternative = || {
        vec![Alternative {
            field: Field::Summary,
            value: Value::Proses(vec![prose("short")].into()),
            tags: tags.clone(),
        }]
    };
    let resume = || Resume {
        tags: tags.clone(),
        ..with(Content::Experience(vec![job("2014", &["2014"])].into()))
    };
    assert_problems(&resume(), &["tag_unused tags[0]"]);
    let mut of_resume = resume();
    of_resume.set_alternatives(alternative());
    assert_problems(&of_resume, &[]);
    let with_job = |change: fn(&mut Job, Vec<Alternative>)| {
        let mut resume = resume();
        if let Content::Experience(jobs) = &mut resume.sections.to_mut()[0].content {
            change(&mut jobs.to_mut()[0], alternative());
        }
        resume
    };
    assert_problems(&with_job(Job::set_alternatives), &[]);
    let of_role = with_job(|job, alternatives| {
        if let Item::Entry(role) = &mut job.body.to_mut()[0] {
            role.set_alternatives(alternatives);
        }
    });
    assert_problems(&of_role, &[]);
}

#[test]
fn placeholders_are_found_above_the_sections_and_in_letters() {
    let labelled = Labelled {
        label: "Ask [Name]".into(),
        detail: Detail::Text("TBD".into()),
    };
    let contact = vec![
        ContactValue::Location("[City]".into()),
        ContactValue::Labelled(labelled),
        ContactValue::Website("https://a.example/TODO".parse().unwrap()),
    ];
    let contact: Vec<ContactItem> = contact.into_iter().map(ContactItem::from).collect();
    let resume = Resume {
        name: "[Your Name]".into(),
        headline: Some(Prose::parse("an *engineer* at [Company]").unwrap()),
        summary: vec![
            prose("a"),
            Prose::parse("`TODO` and [TODO](https://a.example)").unwrap(),
            Prose::parse("`TODO` [*Company*](https://a.example) `{name}` Vec<`Name`>").unwrap(),
        ]
        .into(),
        contact: contact.into(),
        ..Resume::new("Ada")
    };
    assert_problems(
        &resume,
        &[
            "text_placeholder name",
            "text_placeholder headline",
            "text_placeholder summary[1]",
            "text_placeholder contact[0]",
            "text_placeholder contact[1].label",
            "text_placeholder contact[1]",
        ],
    );
    let letter = Letter {
        from: Cow::Owned(resume),
        to: vec!["Grace Sample".into(), "[Company]".into()].into(),
        place: Some("TODO".into()),
        date: None,
        subject: Some(prose("TBD")),
        opening: prose("Dear {name},"),
        body: vec![
            paragraph("a"),
            paragraph("<Company>"),
            Item::Bullet(bullet("XXX")),
        ]
        .into(),
        closing: prose("[Your Name]"),
        enclosures: vec![prose("a"), prose("TODO")].into(),
        lang: None,
    };
    let found = check_letter(&letter);
    let paths: Vec<String> = found
        .iter()
        .map(|problem| problem.path.to_string())
        .collect();
    assert!(
        found
            .iter()
            .all(|problem| problem.code == Code::TextPlaceholder)
    );
    assert_eq!(
        paths,
        [
            "to[1]",
            "place",
            "subject",
            "opening",
            "body[1]",
            "body[2]",
            "closing",
            "enclosures[1]"
        ]
    );
    let letter = Letter {
        opening: prose("To whom it may concern,"),
        ..Letter::from(Resume::new("Ada"))
    };
    assert_eq!(check_letter(&letter), []);
    let letter = Letter {
        to: vec!["Ms. Sample".into()].into(),
        ..letter
    };
    let [problem] = &check_letter(&letter)[..] else {
        panic!("one problem")
    };
    assert_eq!(
        format!("{problem} {}: {}", problem.path, problem.help),
        "this opening does not name the addressee [letter_impersonal] opening: the letter is addressed to Ms. Sample: use the name"
    );
}

#[test]
fn a_bullet_that_announces_others_holds_them() {
    let items = |texts: &[&str]| {
        let items = texts.iter().map(|text| Item::Bullet(bullet(text)));
        with(Content::Custom(items.collect()))
    };
    assert_problems(
        &items(&["Clients :", "Musée", "Éditions"]),
        &["bullet_unnested section[0][0]"],
    );
    assert_problems(&items(&["客户：", "a"]), &["bullet_unnested section[0][0]"]);
    // The last one announces nothing.
    assert_problems(&items(&["a", "Clients:"]), &[]);
    assert_problems(&items(&["Clients:", "Museums:"]), &[]);
    assert_problems(&items(&["Wrote C++ std::", "a"]), &[]);
}

#[test]
fn items_in_one_text_are_reported() {
    let skills = |text: &str| {
        let row = Row {
            items: vec![Prose::text(text.to_owned())].into(),
            label: None,
            tags: List::default(),
        };
        with(Content::Skills(vec![row].into()))
    };
    for text in [
        "Rust, Go, Python",
        "Adobe InDesign, Word, Excel",
        "言語、設計、検査",
    ] {
        assert_problems(&skills(text), &["item_joined skills[0].items[0]"]);
    }
    for text in [
        "Rust, Go",
        "Reading, hiking, and cooking",
        "Python (NumPy, pandas, SciPy)",
        "I cook at home, I garden, I read",
        "C, C++, and more.",
        "Rust, , Go",
        "1,000,000 subscribers",
        "Marathon, Oslo, 2019",
        "German, C1, certified",
        "English, fluent, certified",
        "Veni, vidi, vici",
        "Sailing, hiking, & chess",
        "言語：日本語、英語、仏語",
        "Python（NumPy、pandas、SciPy）",
    ] {
        assert_problems(&skills(text), &[]);
    }
}

#[test]
fn a_cited_name_is_that_of_an_author() {
    let resume = |cited: &str, authors: &[&str]| Resume {
        cited_as: vec![cited.to_owned().into()].into(),
        ..with(Content::Publications(
            vec![Entry {
                title: Some(Prose::text("A title")),
                authors: authors
                    .iter()
                    .map(|name| Prose::text((*name).to_owned()))
                    .collect(),
                period: Some(Period::on("2014".parse().unwrap())),
                ..Entry::default()
            }]
            .into(),
        ))
    };
    let near = resume("Sample", &["Example, A.", "Sample, B."]);
    assert_problems(&near, &["cited_as_unused cited_as[0]"]);
    assert_problems(&resume("Sample, B.", &["Example, A.", "Sample,  B."]), &[]);
    let own = resume("Sample", &["Ada Example"]).name;
    assert_problems(&resume("Sample", &["Example, A.", &own]), &[]);
    // Where nobody is named, nobody is missing.
    assert_problems(&resume("Sample", &[]), &[]);
    let help = |resume: &Resume| check(resume)[0].help.to_string();
    assert_eq!(
        [help(&near), help(&resume("Sample", &["Example, A."]))],
        [
            "write it as it is written there: `cited_as: \"Sample, B.\"`",
            "write it as it is written in `authors`, or leave it out",
        ]
    );
    // Several persons in one text, a sign after the name, and another family.
    for author in [
        "Sample, B., Example, A.",
        "Sample, B.*",
        "B. Sample-Example",
    ] {
        assert!(
            help(&resume("B. Sample", &[author])).ends_with("or leave it out"),
            "{author}"
        );
    }
}
