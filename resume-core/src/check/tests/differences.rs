//! A résumé, what is changed in it, and where the two then differ in more than their texts.

mod entries;

use super::{bullet, job, paragraph, period, prose, school, tag};
use crate::check::{Side, differences};
use crate::model::{
    Alternative, Bullet, ContactItem, ContactValue, Content, DesignChoice, DesignName, Detail,
    Email, Entry, Field, Fields, Item, Job, Labelled, Paragraph, Photo, Resume, Row, School,
    Section, ShapeMut, Url, Value, Variant,
};

fn contact(value: ContactValue) -> ContactItem {
    ContactItem {
        value,
        tags: vec![].into(),
    }
}

fn labelled(label: &'static str, detail: Detail) -> ContactValue {
    ContactValue::Labelled(Labelled {
        label: label.into(),
        detail,
    })
}

fn row(label: &str, items: &[&str]) -> Row {
    Row {
        label: Some(prose(label)),
        items: items.iter().map(|item| prose(item)).collect(),
        tags: vec![].into(),
    }
}

fn url(address: &'static str) -> Option<Url> {
    Some(Url::new(address).unwrap())
}

fn entry(title: &str, dates: &str) -> Entry {
    Entry {
        period: period(dates),
        title: Some(prose(title)),
        ..Entry::default()
    }
}

fn photo() -> Photo {
    Photo {
        path: "ada.png".into(),
        alternative: Some("Ada at work".into()),
        picture: None,
        tags: vec![].into(),
    }
}

/// One of everything that can differ.
fn base() -> Resume {
    let spoken = Bullet {
        bullets: vec![bullet("finer"), bullet("also")].into(),
        ..bullet("coarse")
    };
    let of_job = vec![
        Item::Paragraph(Paragraph {
            text: prose("said"),
            tags: vec![].into(),
        }),
        Item::Bullet(spoken),
        Item::Row(row("Tools", &["Rust", "C"])),
    ];
    let mut first = job("2014..2018", &["2014..2015", "2016..2018"]);
    first.body.to_mut().extend(of_job);
    first.url = url("https://emc.example");
    first.keywords = vec![prose("a"), prose("b")].into();
    let mut degree = school("2010..2014");
    degree.body = vec![Item::Entry(super::position("2012..2014"))].into();
    let paper = Entry {
        url: url("https://a.example"),
        expires: Some("2020".parse().unwrap()),
        ..entry("Paper", "2013")
    };
    let sections = vec![
        Content::Experience(vec![first, job("2009", &[])].into()),
        Content::Education(vec![degree].into()),
        Content::Projects(vec![paper, entry("Talk", "2011"), entry("Book", "2010")].into()),
        Content::Skills(vec![row("Languages", &["Rust"])].into()),
        Content::Custom(vec![Item::Bullet(bullet("b")), paragraph("p")].into()),
        Content::Custom(vec![Item::Entry(entry("Chair", "2001"))].into()),
    ];
    let titled = |content| Section {
        title: Some(prose("Title")),
        ..Section::new(content)
    };
    let mut resume = Resume {
        pronouns: Some("she/her".into()),
        photo: Some(photo()),
        headline: Some(prose("Engineer")),
        summary: vec![prose("one"), prose("two")].into(),
        tags: vec![tag("a"), tag("b")].into(),
        contact: vec![
            contact(ContactValue::Email(Email::new("ada@a.example").unwrap())),
            contact(ContactValue::Location("Boston".into())),
            contact(labelled("Born", Detail::Date("1980".parse().unwrap()))),
            contact(labelled("Permit", Detail::Text("EU".into()))),
        ]
        .into(),
        sections: sections.into_iter().map(titled).collect(),
        ..Resume::new("Ada Example")
    };
    resume.set_alternatives(vec![
        headline("Engineer", &[]),
        headline("Lecturer", &["a"]),
    ]);
    resume
}

fn headline(text: &'static str, tags: &[&'static str]) -> Alternative {
    Alternative {
        field: Field::Headline,
        value: Value::Prose(prose(text)),
        tags: tags.iter().map(|name| tag(name)).collect(),
    }
}

fn jobs(resume: &mut Resume) -> &mut Vec<Job> {
    match resume.sections.to_mut()[0].content.shape_mut() {
        ShapeMut::Jobs(jobs) => jobs.to_mut(),
        _ => panic!("the first section holds jobs"),
    }
}

fn school_of(resume: &mut Resume) -> &mut School {
    match resume.sections.to_mut()[1].content.shape_mut() {
        ShapeMut::Schools(schools) => &mut schools.to_mut()[0],
        _ => panic!("the second section holds schools"),
    }
}

fn entries(resume: &mut Resume) -> &mut Vec<Entry> {
    match resume.sections.to_mut()[2].content.shape_mut() {
        ShapeMut::Entries(entries) => entries.to_mut(),
        _ => panic!("the third section holds entries"),
    }
}

fn skills(resume: &mut Resume) -> &mut Vec<Row> {
    match resume.sections.to_mut()[3].content.shape_mut() {
        ShapeMut::Rows(rows) => rows.to_mut(),
        _ => panic!("the fourth section holds rows"),
    }
}

fn items(resume: &mut Resume, section: usize) -> &mut Vec<Item<Entry>> {
    match resume.sections.to_mut()[section].content.shape_mut() {
        ShapeMut::Items(items) => items.to_mut(),
        _ => panic!("this section holds items"),
    }
}

/// The bullet of the first job.
fn coarse(resume: &mut Resume) -> &mut Bullet {
    match &mut jobs(resume)[0].body.to_mut()[3] {
        Item::Bullet(bullet) => bullet,
        _ => panic!("this is a bullet"),
    }
}

/// Each difference as `path: one / other`, with the parts and what is around it where there are any.
fn shown(first: &Resume, other: &Resume) -> Vec<String> {
    let side = |side: &Side| {
        let list = |list: &[String]| match list {
            [] => String::new(),
            list => format!(" [{}]", list.join(", ")),
        };
        format!("{}{}", side.what, list(&side.parts))
    };
    let around = |side: &Side| match &side.around[..] {
        [] => String::new(),
        around => format!("{} > ", around.join(" > ")),
    };
    let found = differences(first, other);
    let lines = found.iter().map(|difference| {
        let [one, two] = &difference.sides;
        assert_eq!(one.around.len(), two.around.len());
        format!(
            "{}{}: {} / {}",
            around(one),
            difference.path,
            side(one),
            side(two)
        )
    });
    lines.collect()
}

#[track_caller]
fn check(change: impl FnOnce(&mut Resume), expected: &[&str]) {
    let mut other = base();
    change(&mut other);
    assert_eq!(shown(&base(), &other), expected);
}

#[test]
fn other_texts_are_no_difference() {
    check(|_| {}, &[]);
    check(
        |resume| {
            resume.name = "Ada Exemple".into();
            resume.pronouns = Some("elle".into());
            resume.photo.as_mut().unwrap().alternative = Some("Ada au travail".into());
            resume.summary = vec![prose("un"), prose("deux")].into();
            resume.contact.to_mut()[1] = contact(ContactValue::Location("Boston (MA)".into()));
            resume.contact.to_mut()[3] = contact(labelled("Permis", Detail::Text("UE".into())));
            resume.sections.to_mut()[0].title = Some(prose("Titre"));
            jobs(resume)[0].employer = Some(prose("EMC SA"));
            // Each may be in its own language.
            jobs(resume)[0].url = url("https://fr.emc.example");
            coarse(resume).text = prose("gros");
            coarse(resume).bullets.to_mut()[0].text = prose("fin");
            skills(resume)[0] = row("Langages", &["Rouille"]);
            items(resume, 4)[1] = paragraph("q");
        },
        &[],
    );
}

#[test]
fn what_is_above_the_sections_differs() {
    check(
        |resume| resume.pronouns = None,
        &["pronouns: a text [she/her] / nothing"],
    );
    check(|resume| resume.photo = None, &["photo: ada.png / nothing"]);
    check(
        |resume| {
            let photo = resume.photo.as_mut().unwrap();
            photo.alternative = None;
            photo.tags = vec![tag("a")].into();
        },
        &[
            "photo[1]: a text [Ada at work] / nothing",
            "photo: no tags / #a",
        ],
    );
    check(
        |resume| resume.summary.to_mut().truncate(1),
        &["summary: 2 texts [one, two] / 1 text [one]"],
    );
    check(
        |resume| resume.tags.to_mut().truncate(1),
        &["tags: #a #b / #a"],
    );
    check(
        |resume| {
            let name = tag("all");
            let tags = resume.tags.clone();
            resume.variants = vec![Variant { name, tags }].into();
        },
        &["variants: some variants / others"],
    );
    check(
        |resume| {
            resume.design = DesignChoice {
                name: Some(DesignName::Folio),
                ..DesignChoice::default()
            }
        },
        &["design: one design / another"],
    );
    check(
        |resume| {
            resume.set_alternatives(vec![headline("Engineer", &[]), headline("L", &["b"])]);
        },
        &["alternatives[1]: #a / #b"],
    );
    check(
        |resume| resume.set_alternatives(vec![headline("Engineer", &[])]),
        &[
            "alternatives: 2 alternatives [headline: Engineer, headline: Lecturer] / 1 alternative [headline: Engineer]",
        ],
    );
}

#[test]
fn contact_differs() {
    let to = |at: usize, value: ContactValue, expected: &[&str]| {
        check(
            |resume| resume.contact.to_mut()[at] = contact(value),
            expected,
        );
    };
    to(
        0,
        ContactValue::Email(Email::new("a@a.example").unwrap()),
        &["contact[0]: ada@a.example [ada@a.example] / a@a.example [a@a.example]"],
    );
    to(
        1,
        ContactValue::Website(Url::new("https://a.example").unwrap()),
        &["contact[1]: Boston [Boston] / https://a.example [https://a.example]"],
    );
    to(
        2,
        labelled("Né", Detail::Date("1980".parse().unwrap())),
        &[],
    );
    to(
        2,
        labelled("Born", Detail::Date("1981".parse().unwrap())),
        &["contact[2]: Born: 1980 [Born: 1980] / Born: 1981 [Born: 1981]"],
    );
    to(
        2,
        labelled("Born", Detail::Text("long ago".into())),
        &["contact[2]: Born: 1980 [Born: 1980] / Born: long ago [Born: long ago]"],
    );
    to(
        3,
        labelled("Permit", Detail::Date("1981".parse().unwrap())),
        &["contact[3]: Permit: EU [Permit: EU] / Permit: 1981 [Permit: 1981]"],
    );
    to(
        3,
        labelled(
            "Permit",
            Detail::Link(Url::new("https://a.example").unwrap()),
        ),
        &[],
    );
    check(
        |resume| resume.contact.to_mut()[1].tags = vec![tag("a"), tag("b")].into(),
        &["contact[1]: no tags / #a #b"],
    );
    check(
        |resume| resume.contact.to_mut().truncate(1),
        &[
            "contact: 4 items [ada@a.example, Boston, Born: 1980, Permit: EU] / 1 item [ada@a.example]",
        ],
    );
}

#[test]
fn sections_differ() {
    check(
        |resume| resume.sections.to_mut()[0].title = None,
        &["experience.title: a text [Title] / nothing"],
    );
    check(
        |resume| resume.sections.to_mut()[1].on_new_page = true,
        &["education: begins no page / begins a new page"],
    );
    check(
        |resume| resume.sections.to_mut()[3].tags = vec![tag("a")].into(),
        &["skills: no tags / #a"],
    );
    // Those that are left are compared no less.
    check(
        |resume| {
            jobs(resume)[0].period = None;
            resume.sections.to_mut().remove(5);
        },
        &[
            "sections: 6 sections [experience Title, education Title, projects Title, skills Title, Title, Title] / 5 sections [experience Title, education Title, projects Title, skills Title, Title]",
            "experience Title > ACME > experience[0].period: 2014..2018 / nothing",
        ],
    );
    check(
        |resume| {
            items(resume, 5).push(Item::Bullet(bullet("more")));
            resume.sections.to_mut().swap(0, 1);
        },
        &[
            "sections: 6 sections [experience Title, education Title, projects Title, skills Title, Title, Title] / 6 sections [education Title, experience Title, projects Title, skills Title, Title, Title]",
            "Title > section[1]: 1 item [Chair] / 2 items [Chair, more]",
        ],
    );
}
