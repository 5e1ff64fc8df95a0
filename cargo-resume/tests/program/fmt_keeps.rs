//! The formatter keeps every token and every comment, whatever is between them, and is idempotent.

use proptest::prelude::*;
use resume_syntax::{Evaluated, analyze, fmt, source::File};

/// A résumé as tokens, none of which may be joined to the next except by the formatter.
fn tokens() -> impl Strategy<Value = Vec<String>> {
    let items = prop::collection::vec(prop_oneof![section(), field(), level()], 0..4);
    (items, separator()).prop_map(|(items, separator)| {
        let start = [
            "name", ":", "\"Ada\"", ";", "tags", ":", "storage", ",", "teaching", ";",
        ]
        .map(str::to_owned)
        .to_vec();
        start
            .into_iter()
            .chain(
                items
                    .into_iter()
                    .flat_map(|item| item.into_iter().chain(separator.clone())),
            )
            .collect()
    })
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn separator() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![3 => Just(vec![]), 1 => Just(words(&[";"])), 1 => Just(words(&[";", ";", ","]))]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\"[a-z]{1,40}\"",
        "\"[a-zé ]{0,60}x // no comment /\\* \"",
        Just("\"two\n       lines\"".to_owned()),
        Just("r#\"a \"raw\" one\"#".to_owned()),
        Just("\"a \\\" b\"".to_owned()),
    ]
}

fn list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 1..7).prop_map(|texts| {
        let mut tokens: Vec<String> = texts
            .into_iter()
            .flat_map(|text| [text, ",".to_owned()])
            .collect();
        tokens.pop();
        tokens
    })
}

fn level() -> impl Strategy<Value = Vec<String>> {
    Just(words(&[
        "#",
        "!",
        "[",
        "allow",
        "(",
        "period_gap",
        ",",
        "bullet_long",
        ")",
        "]",
    ]))
}

fn field() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        text().prop_map(|text| vec!["summary".to_owned(), ":".to_owned(), text]),
        // A Rust expression is one token for the formatter: what is in it stays as it is.
        Just(words(&[
            "headline",
            ":",
            "concat!( \"a\" /* b */ ,\n  \"c\" )"
        ])),
        Just(words(&["headline", ":", "crate  :: HEAD"])),
    ]
}

fn tags() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![3 => Just(vec![]), 1 => Just(words(&["#", "storage"])), 1 => Just(words(&["#", "storage", "#", "teaching"]))]
}

fn dates() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        Just(words(&["2014"])),
        Just(words(&["2014", "-", "03", ".", ".", "2018"])),
        Just(words(&["2014", ".", "."])),
        Just(words(&["2014", "-", "03", "-", "15", ".", ".", "present"])),
    ]
}

fn bullet() -> impl Strategy<Value = Vec<String>> {
    (text(), tags())
        .prop_map(|(text, tags)| ["-".to_owned(), text].into_iter().chain(tags).collect())
}

/// Dates and a title, perhaps with details.
fn role() -> impl Strategy<Value = Vec<String>> {
    (dates(), list()).prop_map(|(dates, list)| dates.into_iter().chain(list).collect())
}

fn paragraph() -> impl Strategy<Value = Vec<String>> {
    (text(), tags()).prop_map(|(text, tags)| [vec![text], tags].concat())
}

fn row() -> impl Strategy<Value = Vec<String>> {
    (text(), list(), tags())
        .prop_map(|(label, list, tags)| [vec![label, ":".to_owned()], list, tags].concat())
}

/// A field with one value or several, such as entries and the contact block have.
fn listed() -> impl Strategy<Value = Vec<String>> {
    let name = prop::sample::select(vec!["url", "keywords", "courses", "email", "website"]);
    (name, list()).prop_map(|(name, list)| [words(&[name, ":"]), list].concat())
}

fn entry() -> impl Strategy<Value = Vec<String>> {
    let named =
        (text(), text()).prop_map(|(at, place)| vec!["at".to_owned(), at, "in".to_owned(), place]);
    let body = prop::collection::vec(prop_oneof![bullet(), role(), paragraph(), listed()], 0..4);
    (dates(), named, tags(), prop::option::of(body)).prop_map(|(dates, named, tags, body)| {
        let head = dates.into_iter().chain(named).chain(tags);
        head.chain(body.into_iter().flat_map(block)).collect()
    })
}

fn block(items: Vec<Vec<String>>) -> Vec<String> {
    // `;` separates what could be read as one item.
    let inside = items
        .into_iter()
        .flat_map(|item| item.into_iter().chain([";".to_owned()]));
    ["{".to_owned()]
        .into_iter()
        .chain(inside)
        .chain(["}".to_owned()])
        .collect()
}

fn section() -> impl Strategy<Value = Vec<String>> {
    let entries = || {
        let at = (role(), text()).prop_map(|(role, at)| [role, vec!["at".to_owned(), at]].concat());
        prop::collection::vec(prop_oneof![entry(), role(), at], 0..4)
    };
    let kinds = prop::sample::select(vec![
        "experience",
        "education",
        "projects",
        "publications",
        "references",
    ]);
    let mixed = prop::collection::vec(prop_oneof![bullet(), paragraph(), row(), entry()], 0..4);
    prop_oneof![
        (kinds, entries(), tags()).prop_map(|(kind, items, tags)| [
            words(&[kind]),
            tags,
            block(items)
        ]
        .concat()),
        prop::collection::vec(row(), 0..4).prop_map(|items| [
            words(&["skills", "\"Specialties\""]),
            block(items)
        ]
        .concat()),
        prop::collection::vec(list(), 0..3)
            .prop_map(|items| [words(&["languages"]), block(items)].concat()),
        prop::collection::vec(prop_oneof![listed(), row()], 0..3).prop_map(|items| [
            words(&["contact"]),
            block(items)
        ]
        .concat()),
        (mixed, tags()).prop_map(|(items, tags)| [
            words(&["section", "\"Mine\""]),
            tags,
            block(items)
        ]
        .concat()),
    ]
}

/// What is between two tokens: whitespace, and comments, which must be kept.
fn gap() -> impl Strategy<Value = (String, Vec<String>)> {
    let comment = prop_oneof![
        "// [a-zé\"{;]{0,12}",
        "/\\* [a-zé\"}]{0,9} \\*/",
        Just("/* two\n lines /* deep */ */".to_owned()),
        Just("//".to_owned())
    ];
    let space = prop_oneof![
        Just(" "),
        Just("\n"),
        Just("\n\n\n"),
        Just("  \n\t"),
        Just("\r\n  ")
    ];
    prop_oneof![
        2 => space.clone().prop_map(|space| (space.to_owned(), vec![])),
        1 => prop::collection::vec((space.clone(), comment), 1..3).prop_flat_map(move |comments| {
            space.clone().prop_map(move |last| {
                let written = comments.iter().map(|(space, comment)| format!("{space}{comment}{}", if comment.starts_with("//") { "\n" } else { "" }));
                (written.collect::<String>() + last, comments.iter().map(|(_, comment)| comment.trim_end().to_owned()).collect())
            })
        }),
    ]
}

/// A part of a file that must be found again.
#[derive(Debug, Clone)]
enum Kept {
    /// Byte for byte, with all whitespace: the text around a résumé.
    Exactly(String),
    /// A token or a comment in a résumé, with any whitespace before it.
    Word(String),
}

/// The text around a résumé: the formatter must not change it, whatever it looks like.
const AROUND: &[(&str, &str)] = &[
    ("// é\nstatic A: R = resume! ", ";   // not ours\n"),
    ("    static  A:R=resume!", "  ;\n"),
    (
        "\t// resume! { name :\"no\" }\n\tpub static A: R = ::resume::resume /* a */ ! // b\n ",
        ";\n\n\n",
    ),
    (
        "const  S:&str=\"resume! {  name :\\\"x\\\" }\" ;static A: R = resume!  ",
        "; /* resume! {  } */\n",
    ),
    ("fn  f( ) {\r\n    let a=resume!", ";}\r\n"),
];

/// A résumé in a file with arbitrary whitespace and comments between any two tokens, and everything
/// that must be found again, in order.
fn invocation() -> impl Strategy<Value = (String, Vec<Kept>)> {
    let delimiters =
        prop_oneof![3 => Just(["{", "}"]), 1 => Just(["(", ")"]), 1 => Just(["[", "]"])];
    // Made once: it takes longer to make than a value.
    let gap = gap().boxed();
    (tokens(), prop::sample::select(AROUND), delimiters).prop_flat_map(
        move |(tokens, (before, after), [open, close])| {
            prop::collection::vec(gap.clone(), tokens.len() + 1).prop_map(move |gaps| {
                let start = format!("{before}{open}");
                let (mut text, mut kept) = (start.clone(), vec![Kept::Exactly(start)]);
                for (at, (gap, comments)) in gaps.into_iter().enumerate() {
                    text.push_str(&gap);
                    kept.extend(comments.into_iter().map(Kept::Word));
                    if let Some(token) = tokens.get(at) {
                        text.push_str(token);
                        kept.push(Kept::Word(token.clone()));
                    }
                }
                kept.extend([
                    Kept::Word(close.to_owned()),
                    Kept::Exactly(after.to_owned()),
                ]);
                (text + close + after, kept)
            })
        },
    )
}

/// Whether everything that must be found is there, in order, and in a résumé with only whitespace
/// between.
fn is_kept(text: &str, kept: &[Kept]) -> Result<(), String> {
    let mut rest = text;
    for part in kept {
        let found = match part {
            Kept::Exactly(part) => rest.strip_prefix(part.as_str()),
            Kept::Word(word) => rest.trim_start().strip_prefix(word.as_str()),
        };
        rest = found.ok_or_else(|| format!("{part:?} is not where it should be: {rest}"))?;
    }
    if rest.is_empty() {
        Ok(())
    } else {
        Err(format!("too much is left: {rest}"))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tokens_and_comments_stay_and_twice_is_once(invocations in prop::collection::vec(invocation(), 1..3)) {
        let (texts, kept): (Vec<_>, Vec<_>) = invocations.into_iter().unzip();
        let (text, kept) = (texts.concat(), kept.concat());
        let formatted = fmt(&text).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
        if let Err(lost) = is_kept(&formatted, &kept) {
            panic!("{lost}\nfrom\n{text}\ninto\n{formatted}");
        }
        prop_assert_eq!(&fmt(&formatted).unwrap(), &formatted, "from\n{}", text);
        prop_assert_eq!(meaning(&formatted), meaning(&text));
        prop_assert_eq!(meaning(&text).len(), texts.len());
    }
}

/// Each résumé of a file, and the number of its problems.
fn meaning(text: &str) -> Vec<(String, usize)> {
    let file = File::read(text);
    let meanings = file.invocations.iter().map(|invocation| {
        let problems = invocation
            .diagnostics(invocation.analyze(&mut |_| Evaluated::Unknown))
            .len();
        (
            format!("{:?}", analyze(invocation.tokens.clone()).lowered.resume),
            problems,
        )
    });
    meanings.collect()
}
