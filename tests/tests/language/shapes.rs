//! Where `resume!` may be used, and what it accepts in the place of text.

use resume::Render;
use resume::{Resume, resume};
use resume_core::model::{ContactField, Content, Fields, Form, Held, Kind, schema};
use resume_tests::rust;
use std::fmt::Write;
use std::sync::LazyLock;

const WANTED: &str = "Ada Example";

const CONSTANT: Resume = resume! { name: "Ada Example" };
static STATIC: Resume = resume! { name: WANTED };
static LAZY: LazyLock<Resume> = LazyLock::new(|| resume! { name: "Ada Example" });

mod inner {
    pub(crate) mod most {
        pub(crate) static RESUME: resume::Resume = resume::resume! { name: super::super::WANTED };
    }
}

const fn of_function() -> Resume {
    resume! { name: WANTED }
}

fn of_generic<T: Default>() -> (T, Resume) {
    (T::default(), resume! { name: WANTED })
}

struct Person;

impl Person {
    const RESUME: Resume = resume! { name: WANTED };
}

#[test]
fn a_resume_stands_wherever_a_value_does() {
    let local = resume! { name: "Ada Example" };
    let closure = || resume!(name: "Ada Example");
    let list = [resume![name: "Ada Example"], resume! { name: WANTED }];
    let all = [
        &CONSTANT,
        &STATIC,
        &LAZY,
        &inner::most::RESUME,
        &of_function(),
        &of_generic::<u8>().1,
        &Person::RESUME,
        &local,
        &closure(),
        &list[0],
        &list[1],
        &resume!(name: WANTED),
    ];
    assert!(
        all.iter()
            .all(|resume| **resume == Resume::new("Ada Example"))
    );
    assert_eq!(
        resume! { name: "Ada Example" }
            .render(resume::format::Markdown)
            .to_string(),
        "# Ada Example\n"
    );
}

#[test]
fn the_brackets_do_not_matter() {
    let braces = resume! { name: "A"; skills { "C"; "D": "E" } };
    let round = resume!( name: "A"; skills { "C"; "D": "E" } );
    let square = resume![ name: "A"; skills { "C"; "D": "E" } ];
    assert_eq!((&braces, &braces), (&round, &square));
}

#[test]
fn a_resume_that_owns_equals_one_that_borrows() {
    let borrowed = resume! { name: "A"; skills { "*C*" }; experience { 2014 "Engineer" at "EMC" } };
    let owned = resume_tests::language::read(
        r#"name: "A"; skills { "*C*" }; experience { 2014 "Engineer" at "EMC" }"#,
    );
    assert_eq!((owned.codes(), &owned.resume), (vec![], &borrowed));
}

/// A value that this field takes.
fn value(field: &str) -> &'static str {
    match field {
        "url" | "website" => "https://ada.example",
        "email" => "ada@ada.example",
        "phone" => "+1 617 555 0100",
        "doi" => "10.1000/182",
        "lang" => "de-CH",
        "mastodon" => "@ada@mastodon.example",
        _ => "ada",
    }
}

/// Every field that may hold an expression, with `$` in the place of its value; the rest of the résumé
/// is around it.
fn places() -> Vec<(String, &'static str)> {
    // A name is there always, tags are no text, and the file of a photo is known to the macro.
    let fields = schema::RESUME.iter().map(|field| field.word);
    let fields = fields.filter(|field| !matches!(*field, "name" | "photo" | "tags"));
    let mut places: Vec<(String, &str)> = fields
        .map(|field| (format!("name: \"A\" {field}: $"), value(field)))
        .collect();
    let contact = ContactField::ALL.iter().map(|field| field.word());
    places.extend(contact.chain(["github", "mastodon"]).map(|field| {
        (
            format!("name: \"A\" contact {{ {field}: $ }}"),
            value(field),
        )
    }));
    places.push(("name: \"A\" contact { \"Label\": $ }".into(), value("url")));
    for field in ContactField::ALL.iter().filter(|field| field.is_list()) {
        let field = field.word();
        places.push((
            format!(
                "name: \"A\" contact {{ location: \"B\"; {field}: \"{0}\", $, \"{0}\" }}",
                value(field)
            ),
            value(field),
        ));
    }
    for kind in Kind::ALL {
        let title = if kind == Kind::Custom {
            "\"Title\""
        } else {
            ""
        };
        // A date is no text.
        for field in kind.fields().filter(|field| field.form() != Form::Date) {
            let (is_list, field) = (field.is_list(), field.word());
            let section = |values: &str| {
                format!(
                    "name: \"A\" {} {title} {{ 2015 \"B\"; 2014 \"C\" {{ {field}: {values} }} }}",
                    kind.name()
                )
            };
            places.push((section("$"), value(field)));
            if is_list {
                places.push((section("\"one\", $, \"three\""), value(field)));
                places.push((section("$, \"two\""), value(field)));
                places.push((
                    section("\"*one* [two](https://ada.example)\", $"),
                    value(field),
                ));
            }
        }
    }
    places
}

/// The same résumé without the value: its field goes where it held no other, and so does its
/// section or its block where nothing is left in it.
fn without(place: &str) -> String {
    if place.contains("$,") || place.contains(", $") {
        return place.replace("$, ", "").replace(", $", "");
    }
    let field = place[..place.find(": $").unwrap_or(0)]
        .rfind(' ')
        .map_or(0, |at| at + 1);
    place
        .replace(&place[field..=place.find('$').unwrap_or(0)], "")
        .replace("contact {  }", "")
}

#[test]
fn every_field_takes_expressions() {
    let mut source = String::from(
        // A location alone is advised against, and is here all the same.
        "#![deny(warnings)]
        #![allow(deprecated)]
        use resume::{Resume, resume};
        fn same(place: &str, left: Resume, right: Resume) { if left != right { println!(\"{place}\\n{left:?}\\n{right:?}\"); } }\n",
    );
    let places = places();
    let mut calls = String::new();
    for (at, (place, value)) in places.iter().enumerate() {
        let _ = writeln!(
            source,
            "const THERE{at}: Resume = resume! {{ {} }};",
            place.replace('$', &format!("{value:?}"))
        );
        let _ = writeln!(
            source,
            "const GONE{at}: Resume = resume! {{ {} }};",
            without(place)
        );
        let expressions = [
            (format!("values::V{at}"), "THERE"),
            (format!("crate::values::SOME{at}"), "THERE"),
            (
                "option_env!(\"RESUME_VARIABLE_THAT_NOBODY_SETS\")".to_owned(),
                "GONE",
            ),
        ];
        for (number, (expression, same)) in expressions.iter().enumerate() {
            let spliced = place.replace('$', expression);
            let _ = writeln!(
                source,
                "const S{at}_{number}: Resume = resume! {{ {spliced} }};"
            );
            let _ = writeln!(calls, "same({spliced:?}, S{at}_{number}, {same}{at});");
        }
    }
    source.push_str("mod values {\n");
    for (at, (_, value)) in places.iter().enumerate() {
        let _ = writeln!(
            source,
            "pub const V{at}: &str = \"\\n  {value} \\n\";\npub const SOME{at}: Option<&str> = Some({value:?});"
        );
    }
    let _ = write!(source, "}}\nfn main() {{\n{calls}}}\n");
    assert!(places.len() > 40);
    assert_eq!(rust::compile("splices", &source, &[]).run(), "");
}

#[test]
fn a_name_is_there_whatever_gives_it() {
    let compiled = rust::compile(
        "names",
        "use resume::{Resume, resume};
        const SOME: Option<&str> = Some(\"Ada\\n  Example\");
        const FINE: Resume = resume! { name: SOME };
        fn main() { assert_eq!(FINE, resume! { name: \"Ada Example\" }); }",
        &[],
    );
    assert_eq!(compiled.run(), "");
    let missing = "use resume::{Resume, resume}; pub const R: Resume = resume! { name: option_env!(\"RESUME_VARIABLE_THAT_NOBODY_SETS\") }; fn main() {}";
    let compiled = rust::compile("names", missing, &[]);
    assert!(
        !compiled.is_fine && compiled.messages.contains("[field_missing]"),
        "{}",
        compiled.messages
    );
}

/// A bad value fails the build at its own token, and every one of them does in one run.
#[test]
fn bad_values_fail_the_build_at_their_place() {
    let bad = [
        ("email: BAD", "email_malformed"),
        ("phone: BAD", "phone_malformed"),
        ("location: HIDDEN", "text_control"),
        ("website: BAD", "url_scheme"),
        ("github: HIDDEN", "text_control"),
        ("gitlab: EMPTY", "text_empty"),
        ("\"Label\": SCRIPT", "url_scheme"),
    ];
    let mut source = String::from(
        "use resume::{Resume, resume};
const BAD: &str = \"bad value\"; const HIDDEN: &str = \"a\\u{202e}b\"; const EMPTY: &str = \" \\n\"; const SCRIPT: &str = \"javascript:alert(1)\";
pub const R: Resume = resume! { name: \"A\" contact {\n",
    );
    let first = source.lines().count() + 1;
    bad.iter()
        .for_each(|(field, _)| source.push_str(&format!("{field}\n")));
    source.push_str("} };\nfn main() {}\n");
    let compiled = rust::compile("bad_values", &source, &["--error-format=short"]);
    for (at, (field, code)) in bad.iter().enumerate() {
        let place = format!(
            "main.rs:{}:{}: error",
            first + at,
            field.find(": ").unwrap_or(0) + 3
        );
        let reported = compiled
            .messages
            .lines()
            .filter(|line| line.starts_with(&place))
            .collect::<Vec<_>>();
        assert!(
            matches!(reported[..], [line] if line.contains(&format!("[{code}]"))),
            "{field}: {reported:?}\n{}",
            compiled.messages
        );
    }
    assert_eq!(
        compiled
            .messages
            .lines()
            .filter(|line| line.contains(": error"))
            .count(),
        bad.len(),
        "{}",
        compiled.messages
    );
}

const KNOWN: &str = "Storage engineer";
const UNKNOWN: Option<&str> = None;

static ALTERNATIVES: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching
    pronouns: UNKNOWN
    pronouns: "she/her" #teaching
    cited_as: KNOWN, UNKNOWN, "Example A"
    cited_as: UNKNOWN #storage
    headline: UNKNOWN #storage
    headline: KNOWN #teaching #storage
    headline: UNKNOWN
    summary: UNKNOWN, "a" #storage
    summary: UNKNOWN, UNKNOWN #teaching
    projects {
        "x" {
            keywords: "C", UNKNOWN, KNOWN
            keywords: "D" #storage
            url: UNKNOWN #storage
            url: "https://ada.example" #teaching
        }
    }
    certificates { "y" { expires: 2027 #storage expires: 2028 } }
};

/// The fields of a holder as text, its alternatives and their tags.
fn shown(holder: &impl Fields) -> (String, String) {
    let text = |held: Held<'_>| match held {
        Held::Prose(prose) => prose.map(ToString::to_string),
        Held::Proses(proses) => Some(proses.iter().map(|prose| format!("{prose};")).collect()),
        Held::Plains(texts) => Some(texts.iter().map(|text| format!("{text};")).collect()),
        Held::Date(date) => date.map(|date| date.to_string()),
        other => other.text().map(str::to_owned),
    };
    let fields = holder.fields().filter(|(field, ..)| field.is_keyed());
    let fields = fields.filter_map(|(field, _, held)| {
        held.value()?;
        Some(format!("{}={} ", field.word(), text(held)?))
    });
    let alternatives = holder.alternatives().iter().map(|one| {
        let tags: String = one.tags.iter().map(|tag| format!("#{tag}")).collect();
        let value = text(one.value.held()).unwrap_or_default();
        format!("{}={value}{tags} ", one.field.word())
    });
    (fields.collect(), alternatives.collect())
}

#[test]
fn alternatives_may_be_expressions() {
    let expected = |fields: &str, alternatives: &str| (fields.to_owned(), alternatives.to_owned());
    assert_eq!(
        shown(&ALTERNATIVES),
        expected(
            "pronouns=she/her headline=Storage engineer summary=a; cited_as=Storage engineer;Example A; ",
            "pronouns=she/her#teaching headline=Storage engineer#teaching#storage summary=a;#storage "
        )
    );
    let entry = |at: usize| match &ALTERNATIVES.sections[at].content {
        Content::Projects(entries) | Content::Certificates(entries) => &entries[0],
        _ => unreachable!("both hold entries"),
    };
    assert_eq!(
        shown(entry(0)),
        expected(
            "url=https://ada.example keywords=C;Storage engineer; ",
            "url=https://ada.example#teaching keywords=C;Storage engineer; keywords=D;#storage "
        )
    );
    assert_eq!(
        shown(entry(1)),
        expected("expires=2028 ", "expires=2027#storage expires=2028 ")
    );
    let tailored = ALTERNATIVES.tailored(&["teaching"]).unwrap();
    assert_eq!(
        shown(&tailored),
        expected(
            "pronouns=she/her headline=Storage engineer cited_as=Storage engineer;Example A; ",
            ""
        )
    );
}
