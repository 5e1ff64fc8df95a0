//! Arbitrary résumés that the language can express: reading them back must give the same value.

use crate::arbitrary::{date, design, detail, plain, url};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use resume_core::model::schema::EntrySchema;
use resume_core::model::{
    Alternative, Bullet, ContactField, ContactItem, ContactName, ContactValue, Content, Detail,
    Doi, Email, Entry, Field, Fields, Form, Holds, Item, Job, Kind, Labelled, Lang, List, Network,
    Paragraph, Period, Phone, Position, Profile, Prose, Resume, Row, School, Section, ShapeMut,
    Str, Tag, Url, Value, Variant, positions,
};
use std::borrow::Cow;
use std::fmt::Debug;

mod letter;

pub use letter::letter;

const TAGS: &[&str] = &["storage", "front_end", "_x1", "present", "at"];

const MARKUP: &[&str] = &[
    "*so*",
    "**so**",
    "***so***",
    "`a*b`",
    "[papers](https://x.example/a_(b)?q=1)",
    "[*x* y](mailto:a@b.example)",
    "TLA^+^",
    "H~2~O",
    "x^-6^",
    "\\*",
    "\\\\",
];

/// A résumé.
pub fn resume() -> impl Strategy<Value = Resume> {
    let heads = vec(
        (
            select(&Kind::ALL[..]),
            proptest::option::weighted(0.4, prose()),
        ),
        0..5,
    );
    // Made once: a strategy is a tree that takes longer to make than a value.
    let contents: Vec<_> = Kind::ALL
        .into_iter()
        .map(|kind| (kind, content(kind)))
        .collect();
    // A kind may repeat under different titles.
    let sections = heads.prop_flat_map(move |mut heads| {
        let mut seen = Vec::new();
        heads.retain_mut(|head| {
            if head.0.is_custom() {
                head.1.get_or_insert_with(|| Prose::text("Title"));
            }
            let is_new = !seen.contains(head);
            seen.push(head.clone());
            is_new
        });
        let content = |kind| {
            let of_kind = contents.iter().find(|(other, _)| *other == kind);
            of_kind.expect("every kind is there").1.clone()
        };
        let sections = heads
            .into_iter()
            .map(|(kind, title)| section(content(kind), title));
        sections.collect::<Vec<_>>()
    });
    let none = Resume::default();
    let head = (
        plain(),
        fields(none.fields().map(|(field, ..)| field).collect()),
        option(select(&["en", "de-CH", "zh-Hant"][..])),
    );
    let names = subsequence(&["backend", "storage", "in", "_x1"][..], 0..3);
    let variants = (names, vec(some_tags(), 3));
    let parts = (head, contact(), sections, design(), variants);
    parts.prop_map(
        |((name, values, lang), contact, sections, design, variants)| {
            let variants = variants
                .0
                .into_iter()
                .zip(variants.1)
                .map(|(name, tags)| Variant {
                    name: Tag::from_static(name),
                    tags,
                });
            let mut resume = Resume {
                design,
                name: name.into(),
                lang: lang.map(Lang::from_static),
                variants: variants.collect(),
                contact: contact.into(),
                sections: sections.into(),
                ..Resume::default()
            };
            set_all(&mut resume, values);
            // Tags that mark nothing may be declared too.
            resume.tags = TAGS.iter().copied().map(Tag::from_static).collect();
            if !has_tags(&resume) && resume.variants.is_empty() {
                resume.tags = List::default();
            }
            resume
        },
    )
}

fn has_tags(resume: &Resume) -> bool {
    let Resume {
        contact,
        sections,
        alternatives,
        ..
    } = resume;
    format!("{contact:?}{sections:?}{alternatives:?}").contains("tags: [\"")
}

/// Prose as the language reads it.
pub fn prose() -> BoxedStrategy<Prose> {
    let token = prop_oneof![3 => plain(), 1 => select(MARKUP).prop_map(str::to_owned)];
    let tokens = vec((token, prop_oneof![3 => Just(" "), 1 => Just("")]), 1..4);
    let source = tokens.prop_map(|tokens| {
        tokens
            .iter()
            .flat_map(|(token, space)| [token, *space])
            .collect::<String>()
            .trim()
            .to_owned()
    });
    let literal = plain().prop_map(Prose::text);
    let number =
        select(&["2048", "1984", "2014-03", "Mar 2014", "2014..present"][..]).prop_map(Prose::text);
    let parsed =
        source.prop_map(|source| Prose::parse(&source).unwrap_or_else(|_| Prose::text("plain")));
    prop_oneof![4 => literal, 6 => parsed, 1 => number]
        .prop_map(|prose| {
            if Prose::parse(&prose.to_string()).as_ref() == Ok(&prose) {
                prose
            } else {
                Prose::text("plain")
            }
        })
        .boxed()
}

fn section(
    content: BoxedStrategy<Content>,
    title: Option<Prose>,
) -> impl Strategy<Value = Section> {
    let page = prop::bool::weighted(0.2);
    (page, tags(), content).prop_map(move |(on_new_page, tags, content)| Section {
        title: title.clone(),
        on_new_page,
        tags,
        content,
    })
}

fn content(kind: Kind) -> BoxedStrategy<Content> {
    fn filled<T: Clone + std::fmt::Debug + 'static>(
        kind: Kind,
        element: impl Strategy<Value = T> + 'static,
        most: usize,
        fill: fn(ShapeMut<'_>, List<T>),
    ) -> BoxedStrategy<Content> {
        let content = move |elements: Vec<T>| {
            let mut content = Content::empty(kind);
            fill(content.shape_mut(), elements.into());
            content
        };
        vec(element, 1..most).prop_map(content).boxed()
    }
    match kind.holds() {
        Holds::Jobs => filled(kind, job(kind), 4, |shape, list| {
            if let ShapeMut::Jobs(jobs) = shape {
                *jobs = list;
            }
        }),
        Holds::Schools => filled(kind, school(kind), 4, |shape, list| {
            if let ShapeMut::Schools(schools) = shape {
                *schools = list;
            }
        }),
        Holds::Entries => {
            let entries = filled(kind, entry(kind), 4, |shape, list| {
                if let ShapeMut::Entries(entries) = shape {
                    *entries = list;
                }
            });
            match kind {
                Kind::References => prop_oneof![4 => entries, 1 => remark()].boxed(),
                _ => entries,
            }
        }
        Holds::Rows => filled(kind, row(option(prose()).boxed()), 4, |shape, list| {
            if let ShapeMut::Rows(rows) = shape {
                *rows = list;
            }
        }),
        Holds::Items => filled(kind, item(), 6, |shape, list| {
            if let ShapeMut::Items(items) = shape {
                *items = list;
            }
        }),
    }
}

/// References that name no person.
fn remark() -> impl Strategy<Value = Content> {
    (prose(), tags()).prop_map(|(text, tags)| {
        let paragraph = Item::Paragraph(Paragraph {
            text,
            tags: List::default(),
        });
        let entry = Entry {
            body: vec![paragraph].into(),
            tags,
            ..Entry::default()
        };
        Content::References(vec![entry].into())
    })
}

fn item() -> impl Strategy<Value = Item<Entry>> {
    prop_oneof![
        3 => text_item(),
        1 => entry(Kind::Custom).prop_map(Item::Entry),
    ]
}

/// A paragraph, a bullet or a row.
fn text_item<N: Debug>() -> impl Strategy<Value = Item<N>> {
    prop_oneof![
        (prose(), tags()).prop_map(|(text, tags)| Item::Paragraph(Paragraph { text, tags })),
        bullet_or_row(),
    ]
}

fn bullet_or_row<N: Debug>() -> impl Strategy<Value = Item<N>> {
    prop_oneof![
        bullet().prop_map(Item::Bullet),
        row(prose().prop_map(Some).boxed()).prop_map(Item::Row),
    ]
}

fn body() -> impl Strategy<Value = List<Item>> {
    vec(text_item(), 0..4).prop_map(Cow::Owned)
}

fn position(schema: &'static EntrySchema) -> impl Strategy<Value = Position> {
    let head = (
        option(period()),
        prose(),
        proses(),
        proptest::option::weighted(0.2, plain()),
        tags(),
    );
    (head, fields(schema.fields().collect()), body()).prop_map(
        |((period, title, details, place, tags), values, body)| {
            let mut position = Position {
                period,
                title,
                details,
                place: place.map(Cow::Owned),
                body,
                tags,
                ..Position::default()
            };
            set_all(&mut position, values);
            position
        },
    )
}

/// Dates, the organisation, the place, and the body with the roles or degrees in their time.
type Whole = (
    Option<Period>,
    Option<Prose>,
    Option<Str>,
    List<Item<Position>>,
);

fn whole(schema: &'static EntrySchema) -> impl Strategy<Value = Whole> {
    let within = schema.position.expect("roles or degrees");
    (
        option(period()),
        option(prose()),
        option(plain()),
        vec(
            prop_oneof![position(within).prop_map(Item::Entry), bullet_or_row()],
            0..5,
        ),
    )
        .prop_map(|(around, organisation, place, mut body)| {
            for item in &mut body {
                if let Item::Entry(Position { period, .. }) = item
                    && let (Some(inner), Some(outer)) = (*period, around)
                    && !outer.can_contain(inner)
                {
                    *period = None;
                }
            }
            let first = positions(&body).next().cloned();
            let organisation = match first {
                Some(_) => organisation,
                None => organisation.or(Some(Prose::text("EMC"))),
            };
            if let (None, Some(first)) = (&organisation, first) {
                // Without an employer there is one role, which is in the head.
                body.retain(|item| item.entry().is_none());
                let bare = Position {
                    title: first.title,
                    details: first.details,
                    ..Position::default()
                };
                body.insert(0, Item::Entry(bare));
            }
            (around, organisation, place.map(Cow::Owned), body.into())
        })
}

/// Values of a field with their tags: none, one without tags, or alternatives.
type Given = (Field, Vec<(Value, List<Tag>)>);

/// Fields, each perhaps with a value or with alternatives.
fn fields(fields: Vec<Field>) -> impl Strategy<Value = Vec<Given>> {
    let given = |field: Field| {
        let certain = move || value(field.form()).prop_filter_map("a value", |value| value);
        let plain = value(field.form()).prop_map(|value| {
            let value = value.map(|value| (value, List::default()));
            value.into_iter().collect()
        });
        let tagged = vec((certain(), some_tags()), 1..3);
        let general = (option(certain()), 0..3usize);
        let alternatives = (tagged, general).prop_map(|(mut values, (general, at))| {
            if let Some(value) = general {
                values.insert(at.min(values.len()), (value, List::default()));
            }
            printed(values, |_| Some(()), |(_, tags)| tags)
        });
        prop_oneof![8 => plain, 1 => alternatives].prop_map(move |values| (field, values))
    };
    fields.into_iter().map(given).collect::<Vec<_>>()
}

/// The alternatives without those that no variant prints: all of their tags are on others before
/// them.
fn printed<T, K: PartialEq>(
    elements: Vec<T>,
    field: impl Fn(&T) -> Option<K>,
    tags: impl Fn(&T) -> &[Tag],
) -> Vec<T> {
    let mut seen: Vec<(K, Tag)> = Vec::new();
    let mut is_printed = |element: &T| {
        let of_field = |(known, _): &&(K, Tag)| field(element).as_ref() == Some(known);
        let is_seen = |tag| seen.iter().filter(of_field).any(|(_, other)| other == tag);
        let tags = tags(element);
        let is_printed = tags.is_empty() || !tags.iter().all(is_seen);
        seen.extend(
            tags.iter()
                .filter_map(|tag| Some((field(element)?, tag.clone()))),
        );
        is_printed
    };
    let mut elements = elements;
    elements.retain(|element| is_printed(element));
    elements
}

fn value(form: Form) -> BoxedStrategy<Option<Value>> {
    match form {
        Form::Prose => option(prose().prop_map(Value::Prose)).boxed(),
        Form::Proses => vec(prose(), 0..3)
            .prop_map(|proses| (!proses.is_empty()).then(|| Value::Proses(proses.into())))
            .boxed(),
        Form::Plain => option(plain().prop_map(|text| Value::Plain(text.into()))).boxed(),
        Form::Plains => vec(plain(), 0..3)
            .prop_map(|texts| {
                (!texts.is_empty())
                    .then(|| Value::Plains(texts.into_iter().map(Str::from).collect()))
            })
            .boxed(),
        Form::Web => option(web().prop_map(Value::Web)).boxed(),
        Form::Doi => option(doi().prop_map(Value::Doi)).boxed(),
        Form::Email => option(email().prop_map(Value::Email)).boxed(),
        Form::Phone => option(phone().prop_map(Value::Phone)).boxed(),
        Form::Date => option(date().prop_map(Value::Date)).boxed(),
    }
}

fn set_all(holder: &mut impl Fields, given: Vec<Given>) {
    let mut alternatives = Vec::new();
    for (field, values) in given {
        match &values[..] {
            [(value, tags)] if tags.is_empty() => {
                assert!(
                    holder.set(field, value.clone()),
                    "{field:?} is no field here"
                );
            }
            _ => alternatives.extend(values.into_iter().map(|(value, tags)| Alternative {
                field,
                value,
                tags,
            })),
        }
    }
    holder.set_alternatives(alternatives);
}

fn job(kind: Kind) -> impl Strategy<Value = Job> {
    let schema = kind.entry().expect("jobs have fields");
    (whole(schema), fields(schema.fields().collect()), tags()).prop_map(
        |((period, employer, place, body), values, tags)| {
            let mut job = Job {
                period,
                employer,
                place,
                body,
                tags,
                ..Job::default()
            };
            set_all(&mut job, values);
            job
        },
    )
}

fn school(kind: Kind) -> impl Strategy<Value = School> {
    let schema = kind.entry().expect("schools have fields");
    (whole(schema), fields(schema.fields().collect()), tags()).prop_map(
        |((period, school, place, body), values, tags)| {
            let mut school = School {
                period,
                school,
                place,
                body,
                tags,
                ..School::default()
            };
            set_all(&mut school, values);
            school
        },
    )
}

fn entry(kind: Kind) -> impl Strategy<Value = Entry> {
    let head = (
        option(period()),
        option(prose()),
        proses(),
        option(prose()),
        option(plain()),
        tags(),
    );
    let schema = kind.entry().expect("entries have fields");
    (head, fields(schema.fields().collect()), body()).prop_map(
        |((period, title, details, organisation, place, tags), values, body)| {
            let title = if organisation.is_none() {
                title.or(Some(Prose::text("plain")))
            } else {
                title
            };
            let details = if title.is_some() {
                details
            } else {
                List::default()
            };
            let mut entry = Entry {
                period,
                title,
                details,
                organisation,
                place: place.map(Cow::Owned),
                body,
                tags,
                ..Entry::default()
            };
            set_all(&mut entry, values);
            entry
        },
    )
}

fn row(label: BoxedStrategy<Option<Prose>>) -> impl Strategy<Value = Row> {
    (label, vec(prose(), 1..4), tags()).prop_map(|(label, items, tags)| Row {
        label,
        items: items.into(),
        tags,
    })
}

fn bullet() -> impl Strategy<Value = Bullet> {
    let finer = (prose(), tags()).prop_map(|(text, tags)| Bullet {
        text,
        bullets: List::default(),
        tags,
    });
    let finer = prop_oneof![4 => Just(Vec::new()), 1 => vec(finer, 1..3)];
    (prose(), finer, tags()).prop_map(|(text, finer, tags)| Bullet {
        text,
        bullets: finer.into(),
        tags,
    })
}

fn proses() -> impl Strategy<Value = List<Prose>> {
    vec(prose(), 0..3).prop_map(Cow::Owned)
}

fn tags() -> impl Strategy<Value = List<Tag>> {
    prop_oneof![4 => Just(List::default()), 1 => some_tags()]
}

fn some_tags() -> impl Strategy<Value = List<Tag>> {
    subsequence(TAGS, 1..3)
        .prop_shuffle()
        .prop_map(|tags| tags.into_iter().map(Tag::from_static).collect())
}

/// The dates of résumés, and a few extreme ones.
fn period() -> impl Strategy<Value = Period> {
    let near = || {
        (date(), 1950u16..2030).prop_map(|(date, year)| {
            let text = date.to_string();
            format!("{year}{}", &text[4..]).parse().unwrap_or(date)
        })
    };
    let dates = || prop_oneof![1 => date(), 6 => near()];
    (dates(), dates(), 0..8).prop_map(|(start, end, shape)| match shape {
        0 => Period::on(start),
        1 => Period::since(start),
        2 => Period::to_present(start),
        3 => Period::between(start, start).unwrap_or(Period::on(start)),
        4 => Period::until(end),
        5 => Period::expected(end),
        6 => Period::to_expected(start.min(end), start.max(end)).unwrap_or(Period::on(start)),
        _ => Period::between(start.min(end), start.max(end)).unwrap_or(Period::on(start)),
    })
}

/// Groups in any order: a field with all its values, a profile, a row, or one of these with tags.
fn contact() -> impl Strategy<Value = Vec<ContactItem>> {
    let field = |field: &ContactField| {
        let field = *field;
        let most = if field.is_list() { 3 } else { 2 };
        vec(value(field.form()), 0..most).prop_map(move |values| {
            let values = values.into_iter().flatten();
            values
                .filter_map(|value| field.holding(value))
                .collect::<Vec<_>>()
        })
    };
    let fields: Vec<_> = ContactField::ALL.iter().map(field).collect();
    let several = subsequence(profiles(), 0..4).prop_map(|profiles| {
        profiles
            .into_iter()
            .map(ContactValue::Profile)
            .collect::<Vec<_>>()
    });
    let row = || {
        (plain(), detail()).prop_map(|(label, detail)| {
            // An address is the label of nothing but another one.
            let label = match (Url::fault(&label), &detail) {
                (None, Detail::Text(_)) => "label".into(),
                _ => label.into(),
            };
            ContactValue::Labelled(Labelled { label, detail })
        })
    };
    let alternative = || {
        let field = |field: &ContactField| {
            let field = *field;
            value(field.form()).prop_filter_map("a value", move |value| field.holding(value?))
        };
        let fields: Vec<_> = ContactField::ALL.iter().map(field).collect();
        let profile = select(profiles()).prop_map(ContactValue::Profile);
        let value = prop_oneof![3 => fields.prop_flat_map(select), 1 => profile, 1 => row()];
        let tags = subsequence(TAGS, 1..3);
        (value, tags).prop_map(|(value, tags)| ContactItem {
            value,
            tags: tags.into_iter().map(Tag::from_static).collect(),
        })
    };
    (fields, several, vec(row(), 0..3), vec(alternative(), 0..3))
        .prop_map(|(fields, profiles, rows, alternatives)| {
            let single = profiles.into_iter().chain(rows).map(|value| vec![value]);
            let groups = fields.into_iter().chain(single);
            groups
                .map(|values| values.into_iter().map(ContactItem::from).collect())
                .chain(alternatives.into_iter().map(|item| vec![item]))
                .filter(|group: &Vec<_>| !group.is_empty())
                .collect::<Vec<_>>()
        })
        .prop_shuffle()
        .prop_map(|groups| {
            let once = |item: &ContactItem| match item.name() {
                ContactName::Label => None,
                name => Some(name).filter(|name| !name.is_list()),
            };
            printed(groups.concat(), once, |item| &item.tags)
        })
}

fn profiles() -> Vec<Profile> {
    let all = [
        (Network::Github, "ada"),
        (Network::Mastodon, "@ada_x@social.example"),
        (Network::Mastodon, "ada@social.example"),
        (Network::GoogleScholar, "qc6CJjYAAAAJ"),
        (Network::Linkedin, "ada-müller"),
        (Network::StackOverflow, "22656/ada"),
        (Network::X, "ada"),
    ];
    let mut profiles: Vec<Profile> = all
        .into_iter()
        .filter_map(|(network, name)| Profile::new(network, name).ok())
        .collect();
    profiles.dedup_by_key(|profile| profile.network());
    profiles
}

fn email() -> impl Strategy<Value = Email> {
    select(
        &[
            "ada@ada.example",
            "o'neil+x@x-y.io",
            "a_b&c@e.example",
            "用户@例え.jp",
            "a@1.co",
        ][..],
    )
    .prop_map(Email::from_static)
}

fn phone() -> impl Strategy<Value = Phone> {
    select(&["+1 (617) 555-0100", "617.555.0100", "617 555 0100 x12"][..])
        .prop_map(Phone::from_static)
}

fn doi() -> impl Strategy<Value = Doi> {
    select(&["10.1000/182", "10.1000/a_b(c)<d>"][..]).prop_map(Doi::from_static)
}

fn web() -> impl Strategy<Value = Url> {
    url().prop_filter("the address of a web page", Url::is_web)
}

fn option<T: std::fmt::Debug>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    proptest::option::weighted(0.5, strategy)
}
