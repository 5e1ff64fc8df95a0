//! How to reach the person, the headline, and rows: what comes back, and what the words of another
//! tool become.

use super::bodies::{check, prose, proses, resume};
use super::*;
use crate::model::{ContactItem, Email, Network, Phone, Profile, Resume, Row, Url};

fn contact(values: Vec<ContactValue>) -> Resume {
    Resume {
        contact: values.into_iter().map(ContactItem::from).collect(),
        ..Resume::new("Ada")
    }
}

#[test]
fn contact_keeps_its_order() {
    let email = |address: &'static str| ContactValue::Email(Email::new(address).unwrap());
    let phone = |number: &'static str| ContactValue::Phone(Phone::new(number).unwrap());
    let profile = |network, name| ContactValue::Profile(Profile::new(network, name).unwrap());
    let website = |address| ContactValue::Website(Url::from_static(address));
    let row = |label: &'static str, detail| {
        ContactValue::Labelled(Labelled {
            label: label.into(),
            detail,
        })
    };
    let resume = contact(vec![
        phone("+1 617 555 0100"),
        phone("+1 617 555 0101"),
        profile(Network::X, "ada"),
        ContactValue::Location("Boston".into()),
        email("ada@ada.example"),
        email("ada@emc.example"),
        row("Permit", Detail::Text("EU".into())),
        website("https://ada.example"),
        profile(Network::Github, "ada"),
        row("Born", Detail::Date("1980".parse().unwrap())),
    ]);
    // Of several values the first has its own place.
    check(
        &resume,
        &[
            r#""phone": "+1 617 555 0100""#,
            r#"{"network": "Phone","username": "+1 617 555 0101","url": "tel:+16175550101","x-resume": {"as": "phone"}}"#,
            r#""contact": ["phone","profile","profile","location","email","profile","profile","url","profile","profile"]"#,
        ],
    );
}

#[test]
fn a_place_in_contact_is_that_of_a_field_or_of_the_profiles() {
    super::check(
        r#"{"basics": {"name": "Ada", "email": "a@b.co", "phone": "+1 617 555 0100", "x-resume": {"contact": ["phone", "fax", "email"]}}}"#,
        &[
            "1:109 /basics/x-resume/contact/1: this is not contact information [value_mistyped]\n  help: write `email`, `phone`, `location`, `url` or `profile`",
        ],
    );
}

#[test]
fn a_field_is_said_once_and_a_second_profile_is_a_link() {
    let shown = |profiles: &str| {
        let source = format!(
            r#"{{"basics": {{"name": "Ada", "location": {{"city": "Rome"}}, "profiles": [{profiles}]}}}}"#
        );
        match read(&source, &Options::default()) {
            Ok(read) => {
                let items = read.resume.contact.iter();
                let items = items.map(|item| format!("{:?} {}", item.name(), item.text()));
                items.collect::<Vec<_>>()
            }
            Err(error) => vec![error.to_string()],
        }
    };
    let github = |name: &str| format!(r#"{{"network": "GitHub", "username": "{name}"}}"#);
    let x = r#"{"network": "X", "username": "ada"}"#;
    assert_eq!(
        shown(&[&github("ada"), x, &github("bob")].join(",")),
        [
            "Field(Location) Rome",
            "Network(Github) ada",
            "Network(X) ada",
            "Label https://github.com/bob",
        ]
    );
    let place = r#"{"network": "Location", "username": "Paris", "x-resume": {"as": "location"}}"#;
    assert_eq!(
        shown(place),
        [
            "1:71 /basics/profiles/0: duplicate field `location` [field_repeated]\n  help: remove one of them"
        ]
    );
    let email = |name: &str| {
        format!(
            r#"{{"network": "Email", "username": "{name}@b.co", "x-resume": {{"as": "email"}}}}"#
        )
    };
    // Several emails are one field.
    assert_eq!(
        shown(&[&email("a"), x, &email("b")].join(",")),
        [
            "Field(Location) Rome",
            "Field(Email) a@b.co",
            "Field(Email) b@b.co",
            "Network(X) ada",
        ]
    );
}

#[test]
fn a_headline_with_markup_is_exact_until_it_is_changed() {
    let headline = Resume {
        headline: Some(prose("*Staff* engineer")),
        ..Resume::new("Ada")
    };
    check(&headline, &[r#""label": "Staff engineer""#]);
    let changed = write(&headline).replace("Staff engineer", "Chief");
    let read = read(&changed, &Options::default()).unwrap();
    assert_eq!(read.resume.headline, Some(prose("Chief")));
    assert_eq!(read.losses.len(), 1);
}

#[test]
fn a_summary_is_exact_until_it_is_changed() {
    let job = |summary: &[&str], body: Vec<Item<_>>| crate::model::Job {
        employer: Some(prose("EMC")),
        summary: proses(summary),
        body: body.into(),
        ..Default::default()
    };
    let project = crate::model::Entry {
        title: Some(prose("T")),
        body: vec![Item::Row(Row {
            label: Some(prose("L")),
            items: proses(&["said"]),
            tags: Default::default(),
        })]
        .into(),
        ..Default::default()
    };
    for content in [
        Content::Experience(vec![job(&["*said*"], vec![])].into()),
        Content::Awards(vec![project].into()),
    ] {
        let text = write(&resume(vec![content]));
        // Changed, and left out.
        for (from, to) in [("said\"", "changed\""), ("\"summary\": \"", "\"note\": \"")] {
            let read = read(&text.replacen(from, to, 1), &lenient()).unwrap();
            let lost = read.losses[0].to_string();
            assert!(lost.contains("`x-resume` disagrees"), "{text}: {lost}");
        }
    }
}

#[test]
fn rows_of_other_tools_keep_every_word() {
    let skills = |skill: &str| {
        let resume = whole(&format!(
            r#"{{"basics": {{"name": "Ada"}}, "skills": [{skill}]}}"#
        ));
        let Content::Skills(rows) = &resume.sections[0].content else {
            panic!("these are skills")
        };
        let row = |row: &Row| {
            let items: Vec<String> = row.items.iter().map(Prose::plain).collect();
            let label = row.label.as_ref().map(Prose::plain);
            format!("{}: {}", label.unwrap_or_default(), items.join(", "))
        };
        rows.iter().map(row).collect::<Vec<_>>().join("; ")
    };
    for (skill, expected) in [
        (r#"{"name": "C"}"#, ": C"),
        (r#"{"name": "C", "level": "good"}"#, "C: good"),
        (r#"{"name": "C", "keywords": ["a", "b"]}"#, "C: a, b"),
        (
            r#"{"name": "C", "level": "good", "keywords": ["a"]}"#,
            "C (good): a",
        ),
        (r#"{"level": "good", "keywords": ["a", "b"]}"#, "good: a, b"),
        (r#"{"keywords": ["a", "b"]}"#, ": a, b"),
        (r#"{"name": "C"}, {"name": "D"}"#, ": C; : D"),
    ] {
        assert_eq!(skills(skill), expected, "{skill}");
    }
    super::check(
        r#"{"basics": {"name": "Ada"}, "skills": [{"level": "good"}, {}]}"#,
        &[
            "1:40 /skills/0: this row says nothing [field_missing]\n  help: give it a name, or remove it",
            "1:59 /skills/1: this row says nothing [field_missing]\n  help: give it a name, or remove it",
        ],
    );
}

#[test]
fn rows_with_markup_come_back() {
    let row = |label: Option<&str>, items: &[&str]| Row {
        label: label.map(prose),
        items: proses(items),
        tags: Default::default(),
    };
    let rows = || {
        vec![
            row(Some("*Stack*"), &["C++", "*Rust*"]),
            row(None, &["*one*", "two"]),
            row(Some("Plain"), &["a"]),
            row(None, &["b"]),
        ]
        .into()
    };
    check(
        &resume(vec![
            Content::Skills(rows()),
            Content::Interests(rows()),
            Content::Languages(rows()),
        ]),
        &[r#""name": "Stack","keywords": ["C++","Rust"]"#],
    );
}

/// The tags of a row without a label are those of its first item.
#[test]
fn the_tags_of_a_row_are_written_once() {
    let items = Row {
        label: None,
        items: proses(&["a", "b", "*c*"]),
        tags: vec![Tag::from_static("t")].into(),
    };
    let labelled = Row {
        label: Some(prose("L")),
        ..items.clone()
    };
    let resume = Resume {
        tags: vec![Tag::from_static("t")].into(),
        ..resume(vec![
            Content::Skills(vec![items.clone(), labelled.clone()].into()),
            Content::Interests(vec![items, labelled].into()),
        ])
    };
    check(
        &resume,
        &[
            r#""skills": [{"name": "a","x-resume": {"tags": ["t"]}},{"name": "b","x-resume": {"continues": true}},"#,
        ],
    );
}
