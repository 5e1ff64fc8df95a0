use super::*;
use crate::model::{
    Bullet, ContactValue, Content, Field, Job, Kind, Paragraph, Phone, Photo, Position, Prose, Row,
    School, Value, Variant,
};
use std::borrow::Cow;

fn tags(tag: &str) -> List<Tag> {
    if tag.is_empty() {
        Cow::Borrowed(&[])
    } else {
        vec![Tag::new(tag.to_owned()).unwrap()].into()
    }
}

/// Each of three things, for everybody, for `a` and for `b`.
fn three<T: Clone>(make: impl Fn(&str) -> T) -> List<T> {
    ["", "a", "b"].into_iter().map(make).collect()
}

fn bullets() -> List<Bullet> {
    three(|tag| Bullet {
        text: Prose::text("b"),
        bullets: List::default(),
        tags: tags(tag),
    })
}

fn row(tag: &str) -> Row {
    Row {
        label: None,
        items: vec![Prose::text("C")].into(),
        tags: tags(tag),
    }
}

/// Each kind of item, for each variant.
fn items<N: Clone>(nested: Option<fn(&str) -> N>) -> List<Item<N>> {
    let items = ["", "a", "b"].into_iter().flat_map(|tag| {
        let paragraph = Item::Paragraph(Paragraph {
            text: Prose::text("p"),
            tags: tags(tag),
        });
        let bullet = Item::Bullet(Bullet {
            text: Prose::text("b"),
            bullets: bullets(),
            tags: tags(tag),
        });
        let nested = nested.map(|nested| Item::Entry(nested(tag)));
        [paragraph, bullet, Item::Row(row(tag))]
            .into_iter()
            .chain(nested)
    });
    items.collect()
}

fn contents() -> Vec<Content> {
    let position = |tag: &str| Position {
        title: Prose::text("T"),
        body: items(None),
        tags: tags(tag),
        ..Position::default()
    };
    let entry = |tag: &str| Entry {
        title: Some(Prose::text("E")),
        body: items(None),
        tags: tags(tag),
        ..Entry::default()
    };
    let job = |tag: &str| Job {
        employer: Some(Prose::text("T")),
        body: items(Some(position)),
        tags: tags(tag),
        ..Job::default()
    };
    let school = |tag: &str| School {
        school: Some(Prose::text("T")),
        body: items(Some(position)),
        tags: tags(tag),
        ..School::default()
    };
    let content = |kind| {
        let mut content = Content::empty(kind);
        match content.shape_mut() {
            ShapeMut::Jobs(jobs) => *jobs = three(job),
            ShapeMut::Schools(schools) => *schools = three(school),
            ShapeMut::Entries(entries) => *entries = three(entry),
            ShapeMut::Rows(rows) => *rows = three(row),
            ShapeMut::Items(list) => *list = items(Some(entry)),
        }
        content
    };
    Kind::ALL.map(content).into()
}

fn resume(contents: Vec<Content>) -> Resume {
    let sections = contents.into_iter().map(Section::new).collect();
    Resume {
        tags: [tags("a"), tags("b")].concat().into(),
        sections,
        ..Resume::new("Ada")
    }
}

#[test]
fn what_nothing_names_any_more_goes() {
    let remark = |tag: &str| Entry {
        body: vec![Item::Paragraph(Paragraph {
            text: Prose::text("on request"),
            tags: tags(tag),
        })]
        .into(),
        ..Entry::default()
    };
    let role = |tag: &str| {
        Item::Entry(Position {
            title: Prose::text("T"),
            tags: tags(tag),
            ..Position::default()
        })
    };
    let freelance = |tag: &str| Job {
        body: vec![role(tag)].into(),
        ..Job::default()
    };
    let learned = |tag: &str| School {
        body: vec![role(tag)].into(),
        ..School::default()
    };
    for (tag, sections) in [("", 3), ("a", 3), ("b", 0)] {
        let contents = vec![
            Content::References(vec![remark(tag)].into()),
            Content::Experience(vec![freelance(tag)].into()),
            Content::Education(vec![learned(tag)].into()),
        ];
        let tailored = resume(contents).tailored(&["a"]).unwrap();
        assert_eq!(tailored.sections.len(), sections, "{tag}");
    }
}

#[test]
fn the_first_alternative_that_is_kept_becomes_the_field() {
    let alternative = |field, text: &'static str, tag: &str| Alternative {
        field,
        value: match field {
            Field::Headline => Value::Prose(Prose::text(text)),
            _ => Value::Proses(vec![Prose::text(text)].into()),
        },
        tags: tags(tag),
    };
    let mut position = Position {
        title: Prose::text("T"),
        ..Position::default()
    };
    position.set_alternatives(vec![alternative(Field::Summary, "of b", "b")]);
    let job = Job {
        body: vec![Item::Entry(position)].into(),
        ..Job::default()
    };
    let mut resume = resume(vec![Content::Experience(vec![job].into())]);
    resume.set_alternatives(vec![
        alternative(Field::Headline, "A", "a"),
        alternative(Field::Headline, "B", "b"),
        alternative(Field::Headline, "C", ""),
        alternative(Field::Summary, "s", "a"),
    ]);
    let texts = |resume: &Resume| {
        let Content::Experience(jobs) = &resume.sections[0].content else {
            panic!("these are jobs")
        };
        let position = positions(&jobs[0].body).next().expect("a role");
        let texts = resume.headline.iter().chain(resume.summary.iter());
        let texts = texts.chain(position.summary.iter());
        texts.map(Prose::plain).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(texts(&resume), "C, s, of b");
    for (tags, expected) in [
        (&[][..], "C"),
        (&["a"], "A, s"),
        (&["b"], "B, of b"),
        (&["a", "b"], "A, s, of b"),
    ] {
        let tailored = resume.tailored(tags).unwrap();
        assert_eq!(texts(&tailored), expected, "{tags:?}");
        assert_eq!(tailored.tailored(&[]), Ok(tailored));
    }
}

#[test]
fn what_is_only_for_others_goes_wherever_it_is() {
    let tailored = resume(contents()).tailored(&["a"]).unwrap();
    for (before, after) in contents().iter().zip(tailored.sections.iter()) {
        let [before, after] = [format!("{before:?}"), format!("{:?}", after.content)];
        let count = |text: &str, tags: &str| text.matches(tags).count();
        assert!(
            count(&before, "tags: [\"b\"]") > 0 && count(&after, "tags: [\"b\"]") == 0,
            "{after}"
        );
        // What is for `b` held as much as what is for `a`, and so did what is for everybody.
        assert!(
            count(&after, "tags: [\"a\"]") > 0
                && count(&after, "tags: []") == count(&after, "tags: [\"a\"]"),
            "{after}"
        );
    }
    assert_eq!(tailored.sections.len(), Kind::ALL.len());
}

#[test]
fn one_of_the_alternatives_in_contact_is_printed() {
    let item = |value: ContactValue, tag: &str| {
        let tags = tags(tag);
        ContactItem { value, tags }
    };
    let place = |text: &'static str, tag| item(ContactValue::Location(text.into()), tag);
    let phone = |tag| item(ContactValue::Phone(Phone::from_static("617 555 0100")), tag);
    let resume = Resume {
        contact: vec![
            place("A", "b"),
            phone("a"),
            place("B", "a"),
            phone(""),
            place("C", ""),
        ]
        .into(),
        ..resume(Vec::new())
    };
    let shown = |resume: &Resume| {
        let texts = resume.shown_contact().map(|item| item.text().into_owned());
        texts.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(shown(&resume), "617 555 0100, 617 555 0100, C");
    let tailored = |tags: &[&str]| shown(&resume.tailored(tags).unwrap());
    assert_eq!(tailored(&["a"]), "617 555 0100, B, 617 555 0100");
    assert_eq!(tailored(&["b"]), "A, 617 555 0100");
    assert_eq!(tailored(&["a", "b"]), "A, 617 555 0100, 617 555 0100");
    let all_tagged = Resume {
        contact: vec![place("A", "b"), place("B", "a")].into(),
        ..resume.clone()
    };
    assert_eq!(shown(&all_tagged), "A");
    let all_general = Resume {
        contact: vec![place("A", ""), place("B", "")].into(),
        ..resume.clone()
    };
    assert_eq!(shown(&all_general), "A, B");
    assert_eq!(all_general.tailored(&["a"]).as_ref(), Ok(&all_general));
}

#[test]
fn a_section_of_which_nothing_stays_goes() {
    let whole = |tag: &str| Section {
        tags: tags(tag),
        ..Section::new(Content::Skills(vec![row("")].into()))
    };
    let sections = vec![
        whole("b"),
        whole("a"),
        Section::new(Content::Skills(vec![row("b")].into())),
        Section::new(Content::Interests(Cow::Borrowed(&[]))),
    ];
    let resume = Resume {
        sections: sections.clone().into(),
        ..resume(Vec::new())
    };
    assert_eq!(
        *resume.tailored(&["a"]).unwrap().sections,
        [sections[1].clone(), sections[3].clone()]
    );
}

#[test]
fn a_tag_that_is_not_declared_is_an_error() {
    let error = resume(Vec::new()).tailored(&["a", "c"]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the tag `c` is not declared; this résumé declares `a`, `b`"
    );
}

#[test]
fn a_photo_is_left_out_of_the_variants_of_others() {
    let german = vec![Tag::from_static("german")];
    let photo = Photo {
        path: "me.jpg".into(),
        alternative: None,
        picture: None,
        tags: german.into(),
    };
    let tags = vec![Tag::from_static("german"), Tag::from_static("storage")];
    let resume = Resume {
        photo: Some(photo),
        tags: tags.into(),
        ..Resume::new("Ada Example")
    };
    assert_eq!(resume.tailored(&["german"]).unwrap().photo, resume.photo);
    assert_eq!(resume.tailored(&["storage"]).unwrap().photo, None);
}

#[test]
fn a_variant_has_the_tags_of_its_name() {
    let resume = Resume {
        tags: vec![Tag::from_static("a"), Tag::from_static("b")].into(),
        variants: ["a", "b"]
            .map(|tag| Variant {
                name: Tag::new(format!("{tag}s")).unwrap(),
                tags: tags(tag),
            })
            .to_vec()
            .into(),
        sections: vec![Section::new(Content::Skills(three(row)))].into(),
        ..Resume::new("Ada")
    };
    for (name, tag) in [("as", "a"), ("bs", "b")] {
        let variant = resume.variant(name).unwrap();
        assert_eq!(Ok(&variant), resume.tailored(&[tag]).as_ref());
        assert_ne!(variant.sections, resume.sections);
    }
    assert!(resume.variant("a").is_err());
}

#[test]
fn a_variant_that_is_not_declared_is_an_error() {
    let with = |names: &[&'static str]| Resume {
        variants: names
            .iter()
            .map(|name| Variant {
                name: Tag::from_static(name),
                tags: List::default(),
            })
            .collect(),
        ..Resume::new("Ada")
    };
    let error = |names: &[&'static str], asked| with(names).variant(asked).unwrap_err();
    let near = error(&["backend", "teaching"], "backed");
    assert_eq!(near.meant(), Some("backend"));
    assert_eq!(
        near.to_string(),
        "the variant `backed` is not declared; did you mean `backend`?"
    );
    let far = error(&["backend", "teaching"], "x");
    assert_eq!(far.meant(), None);
    assert_eq!(
        far.to_string(),
        "the variant `x` is not declared; this résumé declares `backend`, `teaching`"
    );
    assert_eq!(
        error(&[], "x").to_string(),
        "the variant `x` is not declared; this résumé declares none"
    );
}
