//! Whatever `resume-syntax` accepts, the macro turns into code that compiles and gives the same
//! value, and whatever it refuses does not compile: résumés in any spelling, many in one program.
//!
//! `EXPANSION_CASES` says how many are to be accepted (120), `EXPANSION_SEED` which (0), and with
//! `EXPANSION_REFUSED=1` those that were refused are shown.

use proc_macro2::{TokenStream, TokenTree};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use resume_core::model::Resume;
use resume_syntax::{analyze_with, print, unquote};
use resume_tests::rust::compile;
use resume_tests::spelling::{Spelled, spelled};
use resume_tests::valid;
use std::collections::HashMap;
use std::fmt::Write;
use std::thread;

/// How many résumés are in one program.
const BATCH: usize = 60;

fn number(variable: &str, usual: usize) -> usize {
    std::env::var(variable).map_or(usual, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{variable} is no number"))
    })
}

/// Before edition 2018 a path that begins with `::` begins in the crate. Errors need `::core`: there
/// rustc shows their places only.
#[test]
fn every_edition_is_served() {
    let program = |period: &str| {
        format!(
            "extern crate resume;
static R: resume::Resume = resume::resume! {{
    name: \"Ada\"
    headline: concat!(\"a\", \"b\")
    experience {{ {period} \"E\" at \"X\" }}
    projects {{ \"P\" {{ keywords: concat!(\"a\"), option_env!(\"NOBODY_SETS_THIS\"), \"c\" }} }}
}};
fn main() {{ println!(\"{{}}\", R.name) }}"
        )
    };
    for edition in ["2015", "2018", "2021"] {
        let (name, option) = (format!("edition_{edition}"), format!("--edition={edition}"));
        let compiled = compile(&name, &program("2014-03"), &[&option, "-Dwarnings"]);
        assert_eq!(compiled.run(), "Ada\n");
        let refused = compile(
            &name,
            &program("2014-13"),
            &[&option, "--error-format=short"],
        );
        let first = refused.messages.lines().next();
        let expected = match edition {
            "2015" => "main.rs:5:18: error[E0433]: ",
            _ => "main.rs:5:18: error: invalid month `13` [date_malformed]",
        };
        assert!(
            first.is_some_and(|line| line.starts_with(expected)),
            "{}",
            refused.messages
        );
    }
}

#[test]
fn what_is_accepted_compiles_to_the_same_value_and_nothing_else_does() {
    let (cases, seed) = (
        number("EXPANSION_CASES", 2 * BATCH),
        number("EXPANSION_SEED", 0) as u64,
    );
    let seed: Vec<u8> = seed.to_le_bytes().into_iter().cycle().take(32).collect();
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        TestRng::from_seed(RngAlgorithm::ChaCha, &seed),
    );
    let resumes = valid::resume();
    let batches: Vec<Batch> = (0..cases)
        .step_by(BATCH)
        .map(|start| batch(&resumes, &mut runner, BATCH.min(cases - start)))
        .collect();
    // Four times rustc at once.
    for (pair, batches) in batches.chunks(2).enumerate() {
        thread::scope(|scope| {
            for (number, Batch { accepted, refused }) in batches.iter().enumerate() {
                let number = 2 * pair + number;
                scope.spawn(move || check_refused(number, refused));
                scope.spawn(move || check_accepted(number, accepted));
            }
        });
    }
}

/// The résumés of one program, and those that were refused while they were looked for.
struct Batch {
    /// With what the program prints for each.
    accepted: Vec<(String, Spelled)>,
    refused: Vec<Spelled>,
}

fn batch(resumes: &impl Strategy<Value = Resume>, runner: &mut TestRunner, count: usize) -> Batch {
    let (mut accepted, mut refused) = (Vec::new(), Vec::new());
    let mut tries = 0;
    while accepted.len() < count {
        tries += 1;
        assert!(
            tries < 4 * count,
            "hardly any spelling is accepted: {} of {tries}",
            accepted.len()
        );
        let spelled = spelled(resumes, runner, accepted.len());
        let analysis = analyze_with(spelled.inside.parse().expect("tokens"), &mut |splice| {
            spelled.evaluate(splice)
        });
        let Some(resume) = analysis.resume() else {
            if std::env::var("EXPANSION_REFUSED").is_ok() {
                eprintln!(
                    "{:#?}\n{}",
                    analysis
                        .problems
                        .iter()
                        .map(|located| located.problem.to_string())
                        .collect::<Vec<_>>(),
                    spelled.inside
                );
            }
            // The value of an expression that was edited may be known to rustc alone.
            if analysis.has_errors() {
                refused.push(spelled);
            }
            continue;
        };
        // A row whose value is `None` is left out with its label.
        if !spelled.inside.contains("option_env") && !spelled.constants.contains("None") {
            check_words(resume, &spelled.inside);
        }
        accepted.push((format!("{resume:?}"), spelled));
    }
    Batch { accepted, refused }
}

/// One program of those that were accepted: it compiles, and has the same values.
fn check_accepted(number: usize, accepted: &[(String, Spelled)]) {
    let (mut program, mut shows) = (String::new(), String::new());
    for (number, (_, spelled)) in accepted.iter().enumerate() {
        let _ = writeln!(program, "mod r{number} {{\n{}\n}}", module(number, spelled));
        let _ = writeln!(shows, "    r{number}::show();");
    }
    let program = format!("{program}fn main() {{\n{shows}}}\n");
    let name = format!("expansion_{number}");
    let printed = compile(&name, &program, &["-Awarnings"]).run();
    let printed: Vec<&str> = printed.lines().collect();
    assert_eq!(printed.len(), accepted.len());
    for (printed, (expected, spelled)) in printed.into_iter().zip(accepted) {
        assert!(
            printed == expected,
            "{}\n{}\n{printed}\n{expected}",
            spelled.constants,
            spelled.inside
        );
    }
}

/// Every word of the texts is in the résumé, as often as it was written.
fn check_words(resume: &Resume, inside: &str) {
    let texts = |source: &str| {
        let mut texts = Vec::new();
        collect_texts(source.parse().expect("tokens"), &mut texts);
        texts
    };
    let printed = print(resume);
    let inside_of_printed = printed.split_once('!').map_or("", |(_, inside)| inside);
    let mut left = HashMap::new();
    texts(inside_of_printed)
        .iter()
        .flat_map(|text| words(text))
        .for_each(|word| *left.entry(word.to_owned()).or_insert(0) += 1);
    for word in texts(inside).iter().flat_map(|text| words(text)) {
        let count = left.get_mut(word).filter(|count| **count > 0);
        *count.unwrap_or_else(|| panic!("`{word}` is lost of\n{inside}\nin {printed}")) -= 1;
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// What the texts of a résumé say, without those of macro calls in it.
fn collect_texts(tokens: TokenStream, texts: &mut Vec<String>) {
    let mut is_call = false;
    for token in tokens {
        match &token {
            TokenTree::Group(group) if !is_call => collect_texts(group.stream(), texts),
            TokenTree::Literal(literal) => texts.extend(unquote(&literal.to_string())),
            _ => {}
        }
        is_call = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '!');
    }
}

/// One program of those that were refused: rustc reports an error inside each.
fn check_refused(number: usize, refused: &[Spelled]) {
    let (mut program, mut ends) = (String::new(), Vec::new());
    for (number, spelled) in refused.iter().enumerate() {
        let _ = writeln!(program, "mod r{number} {{\n{}\n}}", module(number, spelled));
        ends.push(program.lines().count());
    }
    let compiled = compile(
        &format!("expansion_refused_{number}"),
        &format!("{program}fn main() {{}}\n"),
        &["-Awarnings", "--error-format=short"],
    );
    let lines: Vec<usize> = compiled
        .messages
        .lines()
        .filter_map(line_of_error)
        .collect();
    let mut start = 0;
    for (spelled, end) in refused.iter().zip(ends) {
        assert!(
            lines.iter().any(|line| (start..end).contains(line)),
            "rustc takes this:\n{}\n{}",
            spelled.constants,
            spelled.inside
        );
        start = end;
    }
}

/// The line of `main.rs:7:5: error: …`, from 0.
fn line_of_error(message: &str) -> Option<usize> {
    let (place, words) = message.strip_prefix("main.rs:")?.split_once(": ")?;
    let line = place.split(':').next()?.parse::<usize>().ok()?;
    words.starts_with("error").then_some(line - 1)
}

/// The résumé in one of the places where one is allowed, in any of the delimiters.
fn module(
    number: usize,
    Spelled {
        inside, constants, ..
    }: &Spelled,
) -> String {
    let call = match number % 4 {
        0 => format!("resume::resume!({inside})"),
        1 => format!("resume::resume![{inside}]"),
        _ => format!("resume::resume! {{{inside}}}"),
    };
    let value = match number % 3 {
        0 => format!(
            "static R: resume::Resume = {call};\npub fn show() {{ println!(\"{{:?}}\", R) }}"
        ),
        1 => format!(
            "const R: resume::Resume = {call};\npub fn show() {{ println!(\"{{:?}}\", R) }}"
        ),
        _ => format!("pub fn show() {{ println!(\"{{:?}}\", {call}) }}"),
    };
    format!("{constants}\n{value}")
}
