//! Nothing panics: whatever is between the braces, parsing comes to an end, with a résumé and with
//! every problem in one of the known words; and whatever a document holds, each format writes it.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use resume::cli::{Output, Settings};
use resume::format::{Formats, Html, NAMED};
use resume::{Render, Resume};
use resume_syntax::analyze_letter;
use resume_tests::{arbitrary, language::read, rust::root};
use std::fs;

/// Tokens that mean something, alone or beside each other; brackets come in pairs.
const PIECES: &str = "name headline summary lang tags contact email phone location website github \"Label\" experience volunteering education projects \
                      publications patents awards references skills interests section photo from to date opening closing enclosures place ADA at in present now to Mar Fall url courses doi keywords \
                      \"Ada\" \"\" \"2014\" \"*open\" \"[a](b)\" \"ada@ada.example\" \"https://ada.example\" r\"x\" r#\"y\"# b\"z\" 'c' 2014 2014-03 2014-13 \
                      2014..2018 2018..2014 2014.. .. ... ..= 2014..present 2014.03 08 1e3 0x1f 5usize : : : :: , , , ; ; - - - -- # # #storage #![allow(period_gap)] \
                      #[doc] ! ? . / BIO crate::BIO env!(\"X\") concat!(\"a\") fn struct true _ $ => & * + = < > | ^ ~ @ %";

fn tokens() -> impl Strategy<Value = String> {
    let piece = select(PIECES.split_whitespace().collect::<Vec<_>>());
    let sequence = vec(piece, 0..8).prop_map(|pieces| pieces.join(" "));
    sequence.prop_recursive(4, 64, 6, |inner| {
        let brackets = select(vec!["{ $ }", "{ $ }", "{ $ }", "( $ )", "[ $ ]", "$"]);
        vec((inner, brackets), 0..6).prop_map(|parts| {
            parts
                .into_iter()
                .map(|(inside, brackets)| brackets.replace('$', &inside))
                .collect::<Vec<_>>()
                .join(" ")
        })
    })
}

fn check(source: &str) {
    if let Ok(tokens) = source.parse() {
        let letter = analyze_letter(tokens).letter(Resume::new("Ada"));
        let page = letter.map(|letter| letter.render(Html::default()).to_string());
        assert!(
            page.is_none_or(|page| page.ends_with("</html>\n")),
            "{source}"
        );
    }
    let read = read(source);
    if read.problems.is_empty() {
        // What was accepted can be printed.
        for output in Output::all().filter(|output| output.about.is_text()) {
            let page = output.write(&Settings::default(), &read.resume);
            assert!(page.is_ok_and(|page| !page.is_empty()), "{source}");
        }
        let page = read.resume.render(Html::default()).to_string();
        assert!(page.ends_with("</html>\n"), "{source}");
    }
    assert!(
        read.problems
            .iter()
            .all(|(_, message)| !message.is_empty() && !message.contains('\n')),
        "{source}: {:?}",
        read.problems
    );
}

#[test]
fn each_text_format_is_read_back() {
    let modules = fs::read_to_string(root().join("tests/tests/formats/main.rs")).unwrap();
    for named in &NAMED {
        let file = format!("tests/tests/formats/{}.rs", named.about.name);
        assert!(
            root().join(&file).exists(),
            "{file} is missing: it reads the format `{}` back",
            named.about.name
        );
        let module = format!("mod {};", named.about.name);
        assert!(
            modules.lines().any(|line| line == module),
            "`{module}` is missing in tests/tests/formats/main.rs: without it {file} does not run"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// In both ways of writing, and with the name in every format that shows it as it is.
    #[test]
    fn any_document_is_written(document in arbitrary::document()) {
        let formats = Formats::default();
        for named in &NAMED {
            let format = (named.format)(&formats);
            let (mut pushed, mut written) = (String::from("="), String::new());
            format.push(&document, &mut pushed);
            prop_assert!(format.write(&document, &mut written).is_ok());
            prop_assert_eq!(&pushed[1..], &written, "{}", named.about.name);
            let name = document.header.name;
            if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()) {
                prop_assert!(written.contains(name), "{}: {}", named.about.name, written);
            }
        }
    }

    #[test]
    fn any_resume_is_written(resume in arbitrary::resume()) {
        for output in Output::all().filter(|output| output.about.is_text()) {
            let bytes = output.write(&Settings::default(), &resume);
            prop_assert!(bytes.is_ok_and(|bytes| String::from_utf8(bytes).is_ok()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_tokens_are_read(source in tokens()) {
        check(&source);
    }
}

proptest! {
    // The fuzz target `parse` does the same with millions.
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// The real résumé with a few of its tokens removed, doubled or replaced.
    #[test]
    fn a_damaged_resume_is_read(edits in vec((0usize..2000, 0..3, select(PIECES.split_whitespace().filter(|piece| !piece.contains('"')).collect::<Vec<_>>())), 1..4)) {
        let source = include_str!("../../../examples/hello.rs").split_once("resume! {").and_then(|(_, rest)| rest.split_once("\n};")).map(|(inside, _)| inside).unwrap();
        let mut pieces: Vec<&str> = source.split_inclusive([' ', '\n']).collect();
        for (at, edit, piece) in edits {
            let at = at % pieces.len();
            match edit {
                0 => drop(pieces.remove(at)),
                1 => pieces.insert(at, pieces[at]),
                _ => pieces.insert(at, piece),
            }
        }
        let source: String = pieces.concat();
        // What is no tokens at all, the lexer refuses.
        if source.parse::<proc_macro2::TokenStream>().is_ok() {
            check(&source);
        }
    }
}
