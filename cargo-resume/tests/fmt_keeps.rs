//! The formatter keeps every token and every comment, whatever stands between them, and changes nothing the second time.

use proptest::prelude::*;
use resume_syntax::{Worth, analyze, fmt, source::File};

/// A résumé as tokens, none of which may be glued to the next but by the formatter.
fn tokens() -> impl Strategy<Value = Vec<String>> {
    let items = prop::collection::vec(prop_oneof![section(), field(), level()], 0..4);
    (items, separator()).prop_map(|(items, separator)| {
        let start = ["name", ":", "\"Ada\"", ";", "tags", ":", "storage", ",", "teaching", ";"].map(str::to_owned).to_vec();
        start.into_iter().chain(items.into_iter().flat_map(|item| item.into_iter().chain(separator.clone()))).collect()
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
        let mut tokens: Vec<String> = texts.into_iter().flat_map(|text| [text, ",".to_owned()]).collect();
        tokens.pop();
        tokens
    })
}

fn level() -> impl Strategy<Value = Vec<String>> {
    Just(words(&["#", "!", "[", "allow", "(", "period_gap", ",", "bullet_long", ")", "]"]))
}

fn field() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        text().prop_map(|text| vec!["summary".to_owned(), ":".to_owned(), text]),
        // A Rust expression is one token for the formatter: what is in it stays as it is.
        Just(words(&["headline", ":", "concat!( \"a\" /* b */ ,\n  \"c\" )"])),
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
    (text(), tags()).prop_map(|(text, tags)| ["-".to_owned(), text].into_iter().chain(tags).collect())
}

/// Dates and a title, perhaps with details.
fn role() -> impl Strategy<Value = Vec<String>> {
    (dates(), list()).prop_map(|(dates, list)| dates.into_iter().chain(list).collect())
}

fn entry() -> impl Strategy<Value = Vec<String>> {
    let named = (text(), text()).prop_map(|(at, place)| vec!["at".to_owned(), at, "in".to_owned(), place]);
    let body = prop::collection::vec(prop_oneof![bullet(), role()], 0..4);
    (dates(), named, tags(), prop::option::of(body)).prop_map(|(dates, named, tags, body)| {
        let head = dates.into_iter().chain(named).chain(tags);
        head.chain(body.into_iter().flat_map(block)).collect()
    })
}

fn block(items: Vec<Vec<String>>) -> Vec<String> {
    // `;` parts what could be read as one.
    let inside = items.into_iter().flat_map(|item| item.into_iter().chain([";".to_owned()]));
    ["{".to_owned()].into_iter().chain(inside).chain(["}".to_owned()]).collect()
}

fn section() -> impl Strategy<Value = Vec<String>> {
    let entries =
        prop::collection::vec(prop_oneof![entry(), role(), (role(), text()).prop_map(|(role, at)| [role, vec!["at".to_owned(), at]].concat())], 0..4);
    let row = (text(), list(), tags()).prop_map(|(label, list, tags)| [vec![label, ":".to_owned()], list, tags].concat());
    prop_oneof![
        (entries, tags()).prop_map(|(items, tags)| [words(&["experience"]), tags, block(items)].concat()),
        prop::collection::vec(row, 0..4).prop_map(|items| [words(&["skills", "\"Specialties\""]), block(items)].concat()),
        prop::collection::vec(bullet(), 0..4).prop_map(|items| [words(&["section", "\"Mine\""]), block(items)].concat()),
    ]
}

/// What stands between two tokens: blanks, and comments, which are to be kept.
fn gap() -> impl Strategy<Value = (String, Vec<String>)> {
    let comment =
        prop_oneof!["// [a-zé\"{;]{0,12}", "/\\* [a-zé\"}]{0,9} \\*/", Just("/* two\n lines /* deep */ */".to_owned()), Just("//".to_owned())];
    let blank = prop_oneof![Just(" "), Just("\n"), Just("\n\n\n"), Just("  \n\t"), Just("\r\n  ")];
    prop_oneof![
        2 => blank.clone().prop_map(|blank| (blank.to_owned(), vec![])),
        1 => prop::collection::vec((blank.clone(), comment), 1..3).prop_flat_map(move |comments| {
            blank.clone().prop_map(move |last| {
                let written = comments.iter().map(|(blank, comment)| format!("{blank}{comment}{}", if comment.starts_with("//") { "\n" } else { "" }));
                (written.collect::<String>() + last, comments.iter().map(|(_, comment)| comment.trim_end().to_owned()).collect())
            })
        }),
    ]
}

/// A file, and everything in its résumé that must be found again, in order.
fn file() -> impl Strategy<Value = (String, Vec<String>)> {
    (tokens(), prop::sample::select(vec!["", "    ", "\t"])).prop_flat_map(|(tokens, indentation)| {
        prop::collection::vec(gap(), tokens.len() + 1).prop_map(move |gaps| {
            let (mut text, mut kept) = (format!("// é\n{indentation}static A: R = resume! {{"), Vec::new());
            for (at, (gap, comments)) in gaps.into_iter().enumerate() {
                text.push_str(&gap);
                kept.extend(comments);
                if let Some(token) = tokens.get(at) {
                    text.push_str(token);
                    kept.push(token.clone());
                }
            }
            text.push_str("};   // not ours\n");
            (text, kept)
        })
    })
}

/// Everything that must be found, in order, and only blanks between.
fn is_kept(text: &str, kept: &[String]) -> Result<(), String> {
    let mut rest = text;
    for word in kept {
        rest = rest.trim_start().strip_prefix(word.as_str()).ok_or_else(|| format!("`{word}` is not where it should be: {rest}"))?;
    }
    if rest.trim_start() == "};   // not ours\n" { Ok(()) } else { Err(format!("too much is left: {rest}")) }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tokens_and_comments_stay_and_twice_is_once((text, kept) in file()) {
        let formatted = fmt(&text).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
        let inside = &formatted[formatted.find('{').unwrap() + 1..];
        if let Err(lost) = is_kept(inside, &kept) {
            panic!("{lost}\nfrom\n{text}\ninto\n{formatted}");
        }
        prop_assert_eq!(&fmt(&formatted).unwrap(), &formatted, "from\n{}", text);
        prop_assert_eq!(meaning(&formatted), meaning(&text));
    }
}

/// What a file's résumé says, and how many things are wrong with it.
fn meaning(text: &str) -> (String, usize) {
    let file = File::read(text);
    let analysis = analyze(file.invocations[0].tokens.clone());
    let problems = file.invocations[0].diagnostics(file.invocations[0].analyze(&mut |_| Worth::Unknown)).len();
    (format!("{:?}", analysis.lowered.resume), problems)
}

fn check(text: &str, formatted: &str) {
    assert_eq!(fmt(text).as_deref(), Ok(formatted));
}

#[test]
fn a_file_without_a_resume_stays_as_it_is() {
    check("fn  main( ) { }", "fn  main( ) { }");
}

#[test]
fn items_have_lines_and_lists_have_columns() {
    check(
        "static A: R = resume! { name:\"Ada\" skills { \"One\":\"a\",\n\"b\" #x } }",
        "static A: R = resume! {\n    name: \"Ada\"\n    skills {\n        \"One\": \"a\",\n               \"b\" #x\n    }\n}",
    );
}

#[test]
fn long_lines_are_broken_where_the_language_invites_it() {
    let (a, b) = ("a".repeat(50), "b".repeat(50));
    check(
        &format!("resume! {{ experience {{ 2014 \"{a}\" at \"{b}\" in \"c\" {{ }} }} }}"),
        &format!("resume! {{\n    experience {{\n        2014 \"{a}\"\n            at \"{b}\" in \"c\" {{}}\n    }}\n}}"),
    );
    check(
        &format!("resume! {{ skills {{ \"x\": \"{a}\", \"{b}\" }} }}"),
        &format!("resume! {{\n    skills {{\n        \"x\": \"{a}\",\n             \"{b}\"\n    }}\n}}"),
    );
}

#[test]
fn titles_stand_below_titles() {
    check(
        "resume! { education { at \"A\" { 2014.. \"x\"\n2010..2014 \"y\"\n\n2009 \"z\" } } }",
        "resume! {\n    education {\n        at \"A\" {\n            2014..     \"x\"\n            2010..2014 \"y\"\n\n            2009 \"z\"\n        }\n    }\n}",
    );
}

#[test]
fn what_has_no_clear_shape_is_not_touched() {
    assert!(fmt("resume! { name \"Ada\" }").is_err_and(|problems| problems[0].message == "a `:` is missing here"));
    assert!(fmt("resume! { name: \"Ada }").is_err());
    assert!(fmt("resume! { /// documents nothing\n name: \"Ada\" }").is_err());
}
