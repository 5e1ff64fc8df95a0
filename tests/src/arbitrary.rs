//! Arbitrary documents and résumés, with all kinds of text that have ever broken a résumé.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use resume_core::model::{
    self, BulletSign, ContactField, ContactItem, ContactValue, Date, DesignChoice, DesignName,
    Detail, Doi, Email, Field, Fields, Form, Holds, Inline, Kind, List, Network, Period, Phone,
    Profile, Prose, Resume, Season, Setting, Settings, ShapeMut, Str, Tag, Url, Value, text,
};
use resume_core::problem::Fault;
use resume_render::document::{
    self, Block, Content, Direction, Document, Header, HeaderLine, Line, Mark, Part, Span, Stress,
};
use std::borrow::Cow;

/// Text that means something to some format, and text that is hard to set.
const AWKWARD: &[&str] = &[
    "vector<int>",
    "Map<K,V>",
    "see #hashtag",
    "#sys.version",
    "2*3*4",
    "<script>alert(1)</script>",
    "C#",
    "C++",
    ".NET",
    "$5M",
    "<1ms",
    "a_b_c",
    "_x_",
    "__init__",
    "~/bin",
    "~~no~~",
    "&amp;",
    "&",
    "&lt",
    "AT&T",
    "&#x41;",
    "1. first",
    "1.",
    "1)",
    "2014.",
    "+ plus",
    "- minus",
    "-",
    "+",
    "#",
    "# hash",
    "##",
    "]]>",
    "-->",
    "<!--",
    "--",
    "---",
    "***",
    "===",
    "\\",
    "\\*",
    "\\\\(x\\\\)",
    "|",
    "a|b",
    "|-|",
    "`",
    "``",
    "*",
    "**",
    "_",
    "__",
    "[x]",
    "[x](y)",
    "[x]:",
    "![x]",
    "!",
    "[^1]",
    "[[wiki]]",
    "[ ] todo",
    "^",
    "a^2^",
    "~",
    "http://x.example",
    "https://x.example/a_b",
    "https:",
    "//x.example",
    "www.x.example",
    "www",
    ".x.example",
    "a@b.example",
    "@user",
    "://",
    ":",
    "::",
    ":::",
    ":smile:",
    "{#id}",
    "{",
    "}",
    "<",
    ">",
    "> q",
    "\"",
    "'",
    "=",
    "==",
    "==a==",
    "++",
    "++a++",
    "%%",
    "||",
    "$",
    "$$",
    "$x$",
    "javascript:alert(1)",
    "</style>",
    "</p>",
    "<br>",
    "<em>",
    "!--",
    "?",
    "(",
    ")",
    "“so”",
    "’",
    "—",
    "–",
    "…",
    "•",
    "·",
    "ﬁ",
    "é",
    "ß",
    "İ",
    "e\u{301}",
    "日本語",
    "、",
    "（東京）",
    "한국어",
    "مرحبا",
    "שלום",
    "😀",
    "👩\u{200d}💻",
    "👍🏽",
    "🇩🇪",
    "❤\u{fe0f}",
    "\u{a0}",
    "\u{3000}",
    "\u{2009}",
    "10",
    "2",
    "-6",
    "€",
    "©",
    "½",
    "x\u{20dd}",
];

const ORDINARY: &[&str] = &[
    "alpha",
    "beta",
    "so",
    "it",
    "goes",
    "Kurt",
    "x",
    "PostgreSQL,",
    "REST",
    "and",
    "(with",
    "care)",
    "end.",
];

const URLS: &[&str] = &[
    "https://x.example",
    "https://x.example/",
    "http://x.example/a_b",
    "https://x.example/a_(b)?q=1&amp=2&copy=3#f*g*",
    "https://例え.example/道",
    "mailto:a@b.example",
    "mailto:a_b@c.example",
    "tel:+16175550100",
    "https://x.example/'a'~$!;:@,=%20",
    "https://x.example/?a&#35;",
];

/// Text without leading or trailing spaces.
pub fn plain() -> BoxedStrategy<String> {
    let token = prop_oneof![
        4 => select(AWKWARD).prop_map(str::to_owned),
        4 => select(ORDINARY).prop_map(str::to_owned),
        1 => any::<char>().prop_map(|c| c.to_string()),
    ];
    let tokens = vec((token, prop_oneof![2 => Just(" "), 1 => Just("")]), 1..5);
    let text = tokens.prop_map(|tokens| {
        text::trim(
            &tokens
                .iter()
                .flat_map(|(token, space)| [token, *space])
                .collect::<String>(),
        )
        .to_owned()
    });
    text.prop_map(|text| {
        if text::fault(&text).is_none() {
            text
        } else {
            "plain".to_owned()
        }
    })
    .boxed()
}

/// Text that may begin and end with a space, as it does next to emphasis.
fn piece() -> impl Strategy<Value = Str> {
    (plain(), any::<(bool, bool)>()).prop_map(|(text, (before, after))| {
        let space = |there| if there { " " } else { "" };
        Cow::Owned(format!("{}{text}{}", space(before), space(after)))
    })
}

/// An address.
pub fn url() -> impl Strategy<Value = Url> {
    select(URLS).prop_map(|url| Url::new(url).expect("the addresses above are well-formed"))
}

/// Prose with any inline in any other, but no link in a link.
pub fn inlines(links: bool, depth: u32) -> BoxedStrategy<Vec<Inline>> {
    let script = || {
        prop_oneof![
            select(&["+", "2", "-6", "2+", "n"][..]).prop_map(Str::from),
            piece()
        ]
    };
    let leaf = prop_oneof![
        6 => piece().prop_map(Inline::Text),
        1 => piece().prop_map(Inline::Code),
        1 => script().prop_map(Inline::Superscript),
        1 => script().prop_map(Inline::Subscript),
    ];
    if depth == 0 {
        return vec(leaf, 0..3).boxed();
    }
    let inner = || inlines(links, depth - 1).prop_map(Cow::Owned);
    let inline = if links {
        let link = (inlines(false, depth - 1), url()).prop_map(|(text, url)| Inline::Link {
            text: text.into(),
            url,
        });
        prop_oneof![4 => leaf, 1 => inner().prop_map(Inline::Emphasis), 1 => inner().prop_map(Inline::Strong), 1 => link].boxed()
    } else {
        prop_oneof![4 => leaf, 1 => inner().prop_map(Inline::Emphasis), 1 => inner().prop_map(Inline::Strong)].boxed()
    };
    vec(inline, 0..4).boxed()
}

thread_local! {
    // A strategy is a tree that takes longer to make than a value, and copies share it.
    static INLINES: BoxedStrategy<Vec<Inline>> = inlines(true, 2);
    static SAID: BoxedStrategy<Said> = said().boxed();
}

fn prose_inlines() -> BoxedStrategy<Vec<Inline>> {
    INLINES.with(Clone::clone)
}

/// A date that exists.
pub fn date() -> impl Strategy<Value = Date> {
    let known =
        |year, month, day| Date::from_day(year, month, day).expect("each month has 28 days");
    (1000u16..=9999, 1u8..=12, 1u8..=28, 0..4).prop_map(move |(year, month, day, precision)| {
        match precision {
            0 => Date::from_year(year).unwrap_or(known(year, 1, 1)),
            1 => Date::from_season(year, Season::ALL[usize::from(month) % 4])
                .unwrap_or(known(year, 1, 1)),
            2 => Date::from_month(year, month).unwrap_or(known(year, 1, 1)),
            _ => known(year, month, day),
        }
    })
}

/// The items for as long as the process runs: documents borrow theirs.
fn kept<T>(items: Vec<T>) -> &'static [T] {
    items.leak()
}

/// The words for as long as the process runs.
fn kept_text(text: impl Into<String>) -> &'static str {
    text.into().leak()
}

/// What a span says, and where it leads.
type Said = (Content<'static>, Stress, Option<Url>);

fn said() -> impl Strategy<Value = Said> {
    let content = prop_oneof![
        2 => piece().prop_map(|text| Content::Text(kept_text(text))),
        4 => prose_inlines().prop_map(|inlines| Content::Prose(kept(inlines))),
        1 => date().prop_map(|date| Content::Date(date, kept_text(date.to_string()))),
    ];
    let stress = prop_oneof![3 => Just(Stress::None), 1 => Just(Stress::Emphasis), 1 => Just(Stress::Strong)];
    (content, stress, proptest::option::weighted(0.2, url()))
}

fn span(part: Part) -> impl Strategy<Value = Span<'static>> {
    let said = SAID.with(Clone::clone);
    let said = said.prop_map(move |(content, stress, link)| {
        let span = Span {
            part,
            stress,
            link: None,
            content,
        };
        span.linked(link.map(|url| &kept(vec![url])[0]))
    });
    prop_oneof![8 => said, 1 => select(&Mark::ALL[..]).prop_map(Span::mark)]
}

fn line(parts: &'static [Part]) -> BoxedStrategy<Line<'static>> {
    vec(select(parts).prop_flat_map(span), 0..4)
        .prop_map(|spans| Line(kept(spans)))
        .boxed()
}

fn block(depth: u32) -> BoxedStrategy<Block<'static>> {
    use Part::{
        About, Author, Degree, Detail, Doi, Employer, End, Item, Label, Organisation, Page, Place,
        Present, Role, SchoolName, Score, Skill, Start, Title,
    };
    let row = (
        proptest::option::of(line(&[Label])),
        vec(
            line(&[
                Skill,
                Item,
                Part::Interest,
                Part::Language,
                Part::Course,
                Part::Keyword,
            ]),
            0..4,
        ),
    );
    let item = (
        line(&[Part::Highlight]),
        prop_oneof![3 => Just(Vec::new()), 1 => vec(line(&[Part::Highlight]), 0..3)],
    )
        .prop_map(|(line, items)| document::ListItem {
            line,
            items: kept(items),
        });
    let flat = prop_oneof![
        line(&[Part::Paragraph, Part::Summary]).prop_map(Block::Paragraph),
        line(&[Part::Quote]).prop_map(Block::Quote),
        vec(item, 0..4).prop_map(|items| Block::List(kept(items))),
        vec(
            row.prop_map(|(label, items)| document::Row {
                label,
                items: kept(items)
            }),
            0..4
        )
        .prop_map(|rows| Block::Rows(kept(rows))),
    ];
    if depth == 0 {
        return flat.boxed();
    }
    let entry = (
        select(
            &[
                Part::Job,
                Part::School,
                Part::Work,
                Part::Role,
                Part::Degree,
            ][..],
        ),
        proptest::option::of(line(&[Start, Part::Text, End, Present, Part::Expected])),
        line(&[Employer, SchoolName, Title, Organisation, Part::Text]),
        proptest::option::of(line(&[Place])),
        proptest::option::of(line(&[Page])),
        vec(
            line(&[
                Role,
                Degree,
                Detail,
                About,
                Author,
                Doi,
                Score,
                Start,
                End,
                Part::Email,
                Part::Phone,
            ]),
            0..3,
        ),
        vec(block(depth - 1), 0..3),
    );
    let entry = entry.prop_map(|(part, aside, title, place, page, subtitles, blocks)| {
        Block::Entry(document::Entry {
            part,
            title,
            place,
            page,
            aside,
            subtitles: kept(subtitles),
            blocks: kept(blocks),
        })
    });
    prop_oneof![1 => flat, 1 => entry].boxed()
}

/// A document that a custom theme might compose: anything anywhere.
pub fn document() -> impl Strategy<Value = Document<'static>> {
    let header = (
        prop_oneof![4 => plain(), 1 => Just(String::new())],
        vec(
            prop_oneof![
                line(&[Part::Pronouns]).prop_map(HeaderLine::Pronouns),
                line(&[Part::Headline]).prop_map(HeaderLine::Headline),
                vec(
                    line(&[
                        Part::Email,
                        Part::Phone,
                        Part::Location,
                        Part::Website,
                        Part::Profile,
                        Part::Link,
                    ]),
                    0..4,
                )
                .prop_map(|items| HeaderLine::Contact(kept(items))),
                line(&[Part::Summary]).prop_map(HeaderLine::Summary),
            ],
            0..4,
        ),
    );
    let section = (
        select(&Kind::ALL[..]),
        line(&[Part::Heading]),
        prop::bool::ANY,
        vec(block(2), 0..4),
    );
    let direction = prop_oneof![Just(Direction::LeftToRight), Just(Direction::RightToLeft)];
    let lang = select(&["en", "fr", "el", "ar", "zh", "ja"][..]);
    (header, vec(section, 0..4), direction, lang).prop_map(
        |((name, lines), sections, direction, lang)| Document {
            // What a design changes is tested by the formats that have one.
            design: DesignChoice::NONE,
            lang,
            direction,
            header: Header {
                name: kept_text(name),
                lines: kept(lines),
                photo: None,
            },
            letter: None,
            sections: kept(
                sections
                    .into_iter()
                    .enumerate()
                    .map(
                        |(at, (kind, title, on_new_page, blocks))| document::Section {
                            kind,
                            on_new_page,
                            id: kept_text(format!("section-{at}")),
                            title,
                            usual: None,
                            blocks: kept(blocks),
                        },
                    )
                    .collect(),
            ),
        },
    )
}

/// A résumé with sections of every kind.
pub fn resume() -> impl Strategy<Value = Resume> {
    let contact = vec(contact_item(), 0..4);
    let sections = vec((option(prose()), prop::bool::ANY, content()), 0..4);
    let names = (plain(), option(plain()), vec(plain(), 0..3));
    let texts = (option(prose()), prose_list());
    (names, texts, contact, sections, design()).prop_map(
        |((name, pronouns, cited_as), (headline, summary), contact, sections, design)| Resume {
            design,
            name: name.into(),
            pronouns: pronouns.map(Str::from),
            cited_as: cited_as.into_iter().map(Str::from).collect(),
            photo: None,
            headline,
            summary,
            lang: None,
            tags: List::default(),
            variants: List::default(),
            contact: contact.into(),
            alternatives: List::default(),
            sections: sections
                .into_iter()
                .map(|(title, on_new_page, content)| model::Section {
                    title,
                    on_new_page,
                    ..model::Section::new(content)
                })
                .collect(),
            translations: List::default(),
        },
    )
}

fn content() -> BoxedStrategy<model::Content> {
    /// Contents of the kinds that hold such elements, each as likely as any other kind.
    fn of<T: Clone + std::fmt::Debug + 'static>(
        holds: Holds,
        elements: impl Strategy<Value = Vec<T>> + 'static,
        fill: fn(ShapeMut<'_>, List<T>),
    ) -> (u32, BoxedStrategy<model::Content>) {
        let kinds: Vec<Kind> = Kind::ALL
            .into_iter()
            .filter(|kind| kind.holds() == holds)
            .collect();
        let weight = kinds.len() as u32;
        let content = (select(kinds), elements).prop_map(move |(kind, elements)| {
            let mut content = model::Content::empty(kind);
            fill(content.shape_mut(), elements.into());
            content
        });
        (weight, content.boxed())
    }
    Union::new_weighted(vec![
        of(Holds::Entries, vec(entry(), 0..3), |shape, list| {
            let ShapeMut::Entries(entries) = shape else {
                unreachable!("the kinds hold entries")
            };
            *entries = list;
        }),
        of(Holds::Jobs, vec(job(), 0..3), |shape, list| {
            let ShapeMut::Jobs(jobs) = shape else {
                unreachable!("the kinds hold jobs")
            };
            *jobs = list;
        }),
        of(Holds::Schools, vec(school(), 0..3), |shape, list| {
            let ShapeMut::Schools(schools) = shape else {
                unreachable!("the kinds hold schools")
            };
            *schools = list;
        }),
        of(Holds::Rows, vec(row(), 0..4), |shape, list| {
            let ShapeMut::Rows(rows) = shape else {
                unreachable!("the kinds hold rows")
            };
            *rows = list;
        }),
        of(Holds::Items, vec(item(), 0..6), |shape, list| {
            let ShapeMut::Items(items) = shape else {
                unreachable!("the kinds hold items")
            };
            *items = list;
        }),
    ])
    .boxed()
}

fn item() -> impl Strategy<Value = model::Item<model::Entry>> {
    prop_oneof![3 => text_item(), 1 => entry().prop_map(model::Item::Entry)]
}

/// A paragraph, a bullet or a row.
fn text_item<N: std::fmt::Debug>() -> impl Strategy<Value = model::Item<N>> {
    prop_oneof![
        prose().prop_map(|text| model::Item::Paragraph(model::Paragraph {
            text,
            tags: no_tags()
        })),
        bullet().prop_map(model::Item::Bullet),
        row().prop_map(model::Item::Row),
    ]
}

fn bullet() -> impl Strategy<Value = model::Bullet> {
    let made = |text, finer: Vec<model::Bullet>| model::Bullet {
        text,
        bullets: finer.into(),
        tags: no_tags(),
    };
    let finer = prose().prop_map(move |text| made(text, Vec::new()));
    let finer = prop_oneof![3 => Just(Vec::new()), 1 => vec(finer, 1..3)];
    (prose(), finer).prop_map(move |(text, finer)| made(text, finer))
}

fn position() -> impl Strategy<Value = model::Position> {
    (option(period()), prose(), body(text_item()), filled()).prop_map(
        |(period, title, body, position)| model::Position {
            period,
            title,
            body,
            ..position
        },
    )
}

/// The body of a job or a school.
fn holder() -> impl Strategy<Value = List<model::Item<model::Position>>> {
    body(prop_oneof![2 => text_item(), 1 => position().prop_map(model::Item::Entry)])
}

fn body<N: Clone + std::fmt::Debug + 'static>(
    item: impl Strategy<Value = model::Item<N>>,
) -> impl Strategy<Value = List<model::Item<N>>> {
    vec(item, 0..5).prop_map(Cow::Owned)
}

fn job() -> impl Strategy<Value = model::Job> {
    (option(period()), holder(), filled()).prop_map(|(period, body, job)| model::Job {
        period,
        body,
        ..job
    })
}

fn school() -> impl Strategy<Value = model::School> {
    (option(period()), holder(), filled()).prop_map(|(period, body, school)| model::School {
        period,
        body,
        ..school
    })
}

fn entry() -> BoxedStrategy<model::Entry> {
    (option(period()), body(text_item()), filled())
        .prop_map(|(period, body, entry)| model::Entry {
            period,
            body,
            ..entry
        })
        .boxed()
}

/// A job, a school, a position or an entry of which each field perhaps has a value.
fn filled<T: Fields + Default + std::fmt::Debug>() -> impl Strategy<Value = T> {
    let all = T::default();
    let fields: Vec<Field> = all.fields().map(|(field, ..)| field).collect();
    let values: Vec<_> = fields.iter().map(|field| value(field.form())).collect();
    values.prop_map(move |values| {
        let mut holder = T::default();
        for (field, value) in fields.iter().zip(values) {
            if let Some(value) = value {
                assert!(holder.set(*field, value), "{field:?}");
            }
        }
        holder
    })
}

fn value(form: Form) -> BoxedStrategy<Option<Value>> {
    match form {
        Form::Prose => option(prose().prop_map(Value::Prose)).boxed(),
        Form::Proses => option(prose_list().prop_map(Value::Proses)).boxed(),
        Form::Plain => option(plain().prop_map(|text| Value::Plain(text.into()))).boxed(),
        Form::Plains => option(vec(plain(), 1..3))
            .prop_map(|texts| Some(Value::Plains(texts?.into_iter().map(Str::from).collect())))
            .boxed(),
        Form::Web => option(url().prop_map(Value::Web)).boxed(),
        Form::Doi => option(Just(Value::Doi(doi()))).boxed(),
        Form::Email => option(Just(Value::Email(email()))).boxed(),
        Form::Phone => option(Just(Value::Phone(phone()))).boxed(),
        Form::Date => option(date().prop_map(Value::Date)).boxed(),
    }
}

fn row() -> impl Strategy<Value = model::Row> {
    (option(prose()), prose_list()).prop_map(|(label, items)| model::Row {
        label,
        items,
        tags: no_tags(),
    })
}

fn contact_item() -> impl Strategy<Value = ContactItem> {
    let profiles = [
        (Network::Github, "ada"),
        (Network::Mastodon, "@ada_x@social.example"),
        (Network::Sourcehut, "ada"),
        (Network::GoogleScholar, "qc6CJjYAAAAJ"),
    ];
    let profile = select(
        profiles
            .map(|(network, name)| checked(Profile::new(network, name)))
            .to_vec(),
    );
    let field = |field: &ContactField| {
        let field = *field;
        let value = value(field.form());
        value
            .prop_filter_map("a value", move |value| field.holding(value?))
            .boxed()
    };
    let fields: Vec<_> = ContactField::ALL.iter().map(field).collect();
    prop_oneof![
        4 => select(fields).prop_flat_map(|field| field),
        1 => profile.prop_map(ContactValue::Profile),
        2 => (plain(), detail()).prop_map(|(label, detail)| {
            let label = label.into();
            ContactValue::Labelled(model::Labelled { label, detail })
        }),
    ]
    .prop_map(ContactItem::from)
}

/// What follows a label of `contact`.
pub fn detail() -> impl Strategy<Value = Detail> {
    let text = || plain().prop_map(|text| Detail::new(text).ok());
    prop_oneof![
        url().prop_map(Detail::Link),
        text().prop_map(|detail| detail.unwrap_or(Detail::Text("text".into()))),
        date().prop_map(Detail::Date),
    ]
}

fn prose() -> BoxedStrategy<Prose> {
    prose_inlines()
        .prop_map(|inlines| Prose(inlines.into()))
        .boxed()
}

fn prose_list() -> impl Strategy<Value = List<Prose>> {
    vec(prose(), 0..3).prop_map(Cow::Owned)
}

fn period() -> impl Strategy<Value = Period> {
    (date(), date(), 0..7).prop_map(|(start, end, shape)| match shape {
        0 => Period::on(start),
        1 => Period::since(start),
        2 => Period::to_present(start),
        3 => Period::until(end),
        4 => Period::expected(end),
        5 => checked(Period::to_expected(start.min(end), start.max(end))),
        _ => checked(Period::between(start.min(end), start.max(end))),
    })
}

fn option<T: std::fmt::Debug>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    proptest::option::weighted(0.6, strategy)
}

fn no_tags() -> List<Tag> {
    List::default()
}

fn email() -> Email {
    checked(Email::new("a_b&c+d@e.example"))
}

fn phone() -> Phone {
    checked(Phone::new("+1 (617) 555-0100"))
}

fn doi() -> Doi {
    checked(Doi::new("10.1000/a_b(c)<d>"))
}

fn checked<T>(value: Result<T, Fault>) -> T {
    value.expect("the values of this file are well-formed")
}

/// A choice of a design; often none.
pub fn design() -> impl Strategy<Value = DesignChoice> + Clone {
    let setting = select(Settings::ALL).prop_flat_map(|setting| {
        let values = values(&setting);
        (Just(setting.word), select(values))
    });
    let chosen = (option(select(DesignName::ALL)), vec(setting, 0..5));
    let chosen = chosen.prop_map(|(name, values)| {
        let mut settings = Settings::NONE;
        for (word, value) in values {
            // A length may be too long for its setting.
            let _ = settings.set(word, &value);
        }
        DesignChoice { name, settings }
    });
    prop_oneof![Just(DesignChoice::NONE), chosen]
}

/// Values of a setting.
fn values(setting: &Setting) -> Vec<String> {
    let texts = |values: &[&str]| values.iter().map(|&value| value.to_owned()).collect();
    match setting.holds {
        "Color" => texts(&["#000000", "#6d1f2a", "#1f4e79"]),
        "Length" => texts(&["10pt", "10.5pt", "18mm", "1.825cm", "0.5in", "0.125in"]),
        "u8" => texts(&["1", "2", "100"]),
        "Bullet" => BulletSign::ALL.iter().map(char::to_string).collect(),
        _ => texts(setting.words),
    }
}
