//! docs/problems.md, the UI tests and the codes are the same three sets; what the page calls wrong
//! is wrong and what it calls right is right; and `resume-syntax` alone finds what rustc finds, at
//! the same places.

use resume_core::problem::{Code, Severity};
use resume_syntax::source::{File, position};
use resume_syntax::{Analysis, Evaluated, Place, analyze, analyze_letter};
use resume_tests::rust::root;
use std::collections::BTreeSet;
use std::fs;

const PAGE: &str = include_str!("../../../docs/problems.md");

/// The UI tests that are about no single code.
const ABOUT_MANY: &[&str] = &[
    "emoji_names",
    "letters",
    "lexer_first",
    "lint_denied",
    "lint_levels",
    "missing_blank",
    "missing_comma",
    "missing_quote",
    "spliced_values",
    "twenty_mistakes",
    "unquoted_words",
    "wrong_order",
];

const REWRITE: &str =
    "`TRYBUILD=overwrite cargo test --workspace --test ui` writes what rustc says";

/// The UI tests whose tokens rustc's lexer refuses.
const REFUSED_BY_THE_LEXER: &[&str] = &["emoji_names", "lexer_first", "missing_quote"];

#[test]
fn codes_headings_and_ui_tests_are_the_same() {
    let codes: BTreeSet<String> = Code::ALL
        .iter()
        .map(|code| code.name().to_owned())
        .collect();
    let headings: BTreeSet<String> = PAGE
        .lines()
        .filter_map(|line| line.strip_prefix("### "))
        .map(str::to_owned)
        .collect();
    let files: BTreeSet<String> = ui()
        .map(|(name, _, _)| name)
        .filter(|name| !ABOUT_MANY.contains(&name.as_str()))
        .collect();
    assert_eq!(headings, codes, "the headings of docs/problems.md");
    assert_eq!(files, codes, "the files in tests/compile/ui");
}

#[test]
fn every_ui_test_of_a_code_shows_it_first_of_all() {
    for code in Code::ALL {
        let (_, _, said) = ui()
            .find(|(name, _, _)| name == code.name())
            .unwrap_or_else(|| panic!("tests/compile/ui/{code}.rs is missing"));
        let of_code = reported(&said)
            .iter()
            .filter(|reported| reported.codes.contains(&code.name().to_owned()))
            .count();
        assert!(of_code > 0 && 2 * of_code > reported(&said).len(), "{code}");
    }
}

#[test]
fn the_page_calls_wrong_what_is_wrong_and_right_what_is_right() {
    for code_ in Code::ALL {
        let under = PAGE
            .split(&format!("\n### {code_}\n"))
            .nth(1)
            .and_then(|rest| rest.split("\n##").next())
            .unwrap_or_else(|| panic!("docs/problems.md has no heading `### {code_}`"));
        let blocks: Vec<&str> = under
            .split("```rust,ignore\n")
            .skip(1)
            .map(|rest| rest.split("```").next().unwrap_or_default())
            .collect();
        let [wrong, right] = blocks[..] else {
            panic!("docs/problems.md needs a wrong and a right example of {code_}")
        };
        // The page has a `…` for a thousand words.
        let written_out = wrong.replace(" … ", &format!("{} ", " *word*".repeat(1000)));
        assert_eq!(codes_in(&written_out), BTreeSet::from([*code_]), "{wrong}");
        assert_eq!(codes_in(right), BTreeSet::new(), "{right}");
    }
}

/// What is reported about a résumé with these lines in it, or about the letter that they are.
fn codes_in(lines: &str) -> BTreeSet<Code> {
    let problems = if lines.starts_with("from:") {
        analyze_letter(lines.parse().expect("the page has tokens")).problems
    } else {
        let (levels, rest): (Vec<&str>, Vec<&str>) =
            lines.lines().partition(|line| line.starts_with("#!"));
        let source = format!(
            "{}\nname: \"Ada Example\"\n{}",
            levels.join("\n"),
            rest.join("\n")
        );
        analyze(source.parse().expect("the page has tokens")).problems
    };
    problems
        .iter()
        .map(|located| located.problem.code)
        .collect()
}

#[test]
fn links_on_the_page_lead_to_its_headings() {
    let anchor = |heading: &str| heading.to_lowercase().replace('\'', "").replace(' ', "-");
    let headings: BTreeSet<String> = PAGE
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| anchor(line.trim_start_matches('#').trim()))
        .collect();
    let links: BTreeSet<String> = PAGE
        .split("](#")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(str::to_owned)
        .collect();
    assert!(links.len() > 5 && links.is_subset(&headings), "{links:?}");
}

/// Something that rustc said: of which codes it may be, where it begins, how wide its carets are if
/// they are on one line, and in which words if they are ours: the message, the place inside of the
/// text, and the help.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Reported {
    place: (usize, usize),
    codes: Vec<String>,
    width: Option<usize>,
    words: Option<String>,
}

/// Every UI test: its name, its source and what rustc says to it.
fn ui() -> impl Iterator<Item = (String, String, String)> {
    let directory = root().join("tests/compile/ui");
    let files = fs::read_dir(directory)
        .expect("the directory of the UI tests")
        .map(|entry| entry.expect("it can be read").path());
    let sources = files.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    sources.map(|path| {
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let read = |extension| {
            let path = path.with_extension(extension);
            fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}\n{REWRITE}", path.display()))
        };
        (name, read("rs"), read("stderr"))
    })
}

/// What rustc said about résumés: not of values that it alone knows, and not in its lexer.
fn reported(stderr: &str) -> Vec<Reported> {
    let blocks = stderr
        .split("\n\n")
        .filter(|block| block.starts_with("error"));
    blocks
        .filter_map(|block| {
            let codes = codes_of(block.lines().next()?)?;
            let mut lines = block
                .lines()
                .skip_while(|line| !line.trim_start().starts_with("--> "));
            let mut place = lines
                .next()?
                .rsplit(':')
                .map(|number| number.parse().unwrap_or(0));
            let (column, line) = (place.next()?, place.next()?);
            let carets =
                lines.find(|line| line.trim_start().starts_with('|') && line.contains('^'))?;
            let width = carets.trim_start().trim_start_matches('|').trim_start();
            let is_one_line = width.starts_with('^');
            let width = width.len() - width.trim_start_matches('^').len();
            Some(Reported {
                place: (line, column),
                codes,
                width: is_one_line.then_some(width),
                words: words_of(block),
            })
        })
        .collect()
}

/// What an error of ours says, without the words of rustc around it.
fn words_of(block: &str) -> Option<String> {
    let words = block
        .strip_prefix("error: ")?
        .split("--> ")
        .next()?
        .trim_end();
    let words = words
        .strip_prefix("use of deprecated constant")
        .and_then(|rest| rest.split_once("`: "))
        .map_or(words, |(_, words)| words);
    Some(words.replace("\n       ", "\n"))
}

/// The codes that the first line of an error may mean: our own if it has one, else what
/// docs/problems.md says of rustc's.
fn codes_of(line: &str) -> Option<Vec<String>> {
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    match line
        .strip_prefix("error")
        .and_then(|rest| rest.split(':').next())
    {
        Some("[E0560]") => names(&[
            "field_unknown",
            "section_unknown",
            "profile_unknown",
            "setting_unknown",
        ]),
        Some("[E0062]") => names(&["field_repeated", "section_repeated"]),
        // Only rustc knows the values that these are about.
        Some("[E0080]" | "[E0277]" | "[E0425]") => None,
        _ => match line.split("deprecated constant `").nth(1) {
            Some(constant) => names(&[constant.split('`').next()?.rsplit(':').next()?]),
            None => names(&[line.strip_suffix(']')?.rsplit('[').next()?]),
        },
    }
}

#[test]
fn rustc_says_nothing_that_is_not_understood() {
    for (name, _, said) in ui().filter(|(name, _, _)| {
        !REFUSED_BY_THE_LEXER.contains(&name.as_str()) && name != "spliced_values"
    }) {
        let errors = said
            .split("\n\n")
            .filter(|block| block.starts_with("error"))
            .count();
        assert_eq!(reported(&said).len(), errors, "{name}");
    }
}

#[test]
fn the_syntax_alone_finds_what_rustc_finds() {
    let mut compared = 0;
    for (name, source, said) in
        ui().filter(|(name, _, _)| !REFUSED_BY_THE_LEXER.contains(&name.as_str()))
    {
        let mut from_rustc = reported(&said);
        from_rustc.sort();
        let mut from_us = found(&source);
        from_us.sort();
        assert_eq!(
            from_us.len(),
            from_rustc.len(),
            "{name}: {from_us:#?} and rustc: {from_rustc:#?}"
        );
        for (ours, theirs) in from_us.iter().zip(&from_rustc) {
            assert!(
                ours.place == theirs.place && theirs.codes.contains(&ours.codes[0]),
                "{name}: {ours:?} but rustc {theirs:?}"
            );
            // rustc has one token for a warning, and the name alone for a duplicate
            // section.
            if ours.width.is_some() {
                assert_eq!(ours.width, theirs.width, "{name}: {ours:?}");
            }
            if theirs.words.is_some() {
                assert_eq!(ours.words, theirs.words, "{name}: {ours:?}\n{REWRITE}");
            }
            compared += 1;
        }
    }
    assert!(compared > 200, "{compared}");
}

/// What `resume-syntax` finds in a program.
fn found(source: &str) -> Vec<Reported> {
    let mut found = Vec::new();
    let file = File::read(source);
    let resumes = file.invocations.iter().map(|invocation| {
        let Analysis { problems, .. } = invocation.analyze(&mut |_| Evaluated::Unknown);
        (invocation, problems)
    });
    let letters = file.letters.iter().map(|invocation| {
        let analysis = invocation.analyze_letter(&mut |_| Evaluated::Unknown);
        (invocation, analysis.problems)
    });
    for (invocation, problems) in resumes.chain(letters) {
        for located in problems {
            // rustc shows the whole literal, and the place inside it in the message.
            let start = invocation.range_of(&Place::of(located.place.first)).start;
            let end = invocation.range_of(&Place::of(located.place.last)).end;
            let is_error = located.problem.severity == Severity::Error;
            let is_plain = is_error && !source[start..end].contains('\n');
            let code = if is_error {
                format!(" [{}]", located.problem.code)
            } else {
                String::new()
            };
            let excerpt = located
                .excerpt()
                .map(|excerpt| format!("\n  {}", excerpt.replace('\n', "\n  ")))
                .unwrap_or_default();
            found.push(Reported {
                place: position(source, start),
                codes: vec![located.problem.code.name().to_owned()],
                width: is_plain.then(|| source[start..end].chars().count()),
                words: Some(format!(
                    "{}{code}{excerpt}\nhelp: {}",
                    located.problem.message, located.problem.help
                )),
            });
        }
    }
    found
}

#[test]
fn twenty_mistakes_are_twenty_errors() {
    let (_, source, said) = ui()
        .find(|(name, _, _)| name == "twenty_mistakes")
        .expect("it is one of the UI tests");
    assert_eq!(
        said.lines()
            .filter(|line| line.starts_with("error"))
            .count(),
        20
    );
    assert_eq!(found(&source).len(), 20);
    let reported = reported(&said);
    let places: BTreeSet<_> = reported.iter().map(|reported| reported.place).collect();
    assert_eq!(places.len(), 20, "each on different tokens");
    // The macro's own come first, then those of the names, each in the order of the source.
    let (names, own): (Vec<&Reported>, Vec<&Reported>) = reported
        .iter()
        .partition(|reported| reported.codes.len() > 1);
    assert_eq!(
        reported.iter().collect::<Vec<_>>(),
        [own.clone(), names.clone()].concat()
    );
    for phase in [own, names] {
        assert!(phase.len() > 3 && phase.is_sorted_by_key(|reported| reported.place));
    }
}
