//! What a mistake is answered with works: an edit that a help names fixes what it is about, in that
//! place, and one mistake is few problems.

use proc_macro2::{TokenStream, TokenTree};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use resume_syntax::source::{Diagnostic, File, Level};
use resume_syntax::{Evaluated, print};
use resume_tests::valid;
use std::ops::Range;

const PAGE: &str = include_str!("../../docs/problems.md");

/// The errors in a program with one résumé, in the order of the file.
fn errors(program: &str) -> Vec<Diagnostic> {
    let file = File::read(program);
    let mut found = file.faults;
    for resume in &file.invocations {
        found.extend(resume.diagnostics(resume.analyze(&mut |_| Evaluated::Unknown)));
    }
    found.retain(|diagnostic| diagnostic.level == Level::Error);
    resume_syntax::source::in_order(found)
}

/// Applies every edit alone: what it is about is then no problem any more, and nothing else is.
fn check_edits(program: &str) -> Result<usize, String> {
    let before = errors(program);
    let mut edits = 0;
    for diagnostic in &before {
        let Some(edit) = diagnostic.replacement() else {
            continue;
        };
        let mut after = program.to_owned();
        after.replace_range(edit.range.clone(), edit.text);
        let left = errors(&after);
        let count = |all: &[Diagnostic]| {
            all.iter()
                .filter(|one| (one.code, &one.message) == (diagnostic.code, &diagnostic.message))
                .count()
        };
        if count(&left) >= count(&before) || left.len() > before.len() {
            return Err(format!(
                "{diagnostic}\nhelp: {}\n{program}\n\nafter the edit:\n{after}\n{left:#?}",
                diagnostic.help
            ));
        }
        edits += 1;
    }
    Ok(edits)
}

#[test]
fn an_edit_of_the_catalogue_is_accepted() {
    let mut edits = 0;
    for lines in PAGE
        .split("```rust,ignore\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .filter(|lines| !lines.contains("resume!"))
    {
        let program = format!("resume! {{ name: \"Ada Example\"\n{lines}}}");
        edits += check_edits(&program).unwrap_or_else(|failure| panic!("{failure}"));
    }
    assert!(edits > 12, "{edits}");
}

/// A résumé with all the edits is without errors.
#[track_caller]
fn check_all_edits(lines: &str, expected: &str) {
    let source = |lines: &str| format!("resume! {{ name: \"Ada Example\"\n{lines} }}");
    let mut program = source(lines);
    for diagnostic in errors(&program).iter().rev() {
        let edit = diagnostic.replacement();
        let edit = edit.unwrap_or_else(|| panic!("there is no edit: {diagnostic}"));
        program.replace_range(edit.range.clone(), edit.text);
    }
    assert_eq!(program, source(expected));
    assert!(errors(&program).is_empty(), "{:#?}", errors(&program));
}

#[test]
fn what_a_help_writes_is_accepted() {
    let job = |fields: &str| format!("experience {{ 2014 \"Dev\" at \"A\" {{ {fields} }} }}");
    check_all_edits(
        &job("hours: 40 salary: \"$81,540\" stack: \"C\", \"Rust\" grade: 2, \"b\" bonus: -5"),
        &job(
            "\"Hours\": \"40\" \"Salary\": \"$81,540\" keywords: \"C\", \"Rust\" \"Grade\": \"2\", \"b\" \"Bonus\": \"-5\"",
        ),
    );
    check_all_edits(
        "skills { level: 3 } section \"T\" { hours: \"40\" per_week: 40% }",
        "skills { \"level\": \"3\" } section \"T\" { \"hours\": \"40\" \"per week\": \"40%\" }",
    );
    check_all_edits(
        "objective: \"x\" contact { birthday: 1990-05-01 url: \"https://a.example\" twitter: \"ada\" address: \"London\" }",
        "summary: \"x\" contact { \"Date of birth\": 1990-05-01 website: \"https://a.example\" x: \"ada\" location: \"London\" }",
    );
    check_all_edits(
        "contact { born: \"1 May 1990\" blog: \"b.example\" skype: \"ada\" page_of_me: \"https://a.example\" }",
        "contact { \"Date of birth\": 1990-05-01 \"Blog\": \"https://b.example\" \"Skype\": \"ada\" \"page_of_me\": \"https://a.example\" }",
    );
    check_all_edits(
        "experience { 2014..heute \"Dev\" at \"A\" since 2014 \"Dev\" at \"B\" } talks { 2014 \"T\" at \"U\" }",
        "experience { 2014..present \"Dev\" at \"A\" 2014..present \"Dev\" at \"B\" } section \"Talks\" { 2014 \"T\" at \"U\" }",
    );
}

/// A résumé with one token changed, removed or added, and the bytes of the item around it.
#[derive(Debug)]
struct Slip {
    program: String,
    item: Range<usize>,
}

fn slip(program: &str, at: usize, kind: usize) -> Slip {
    let file = File::read(program);
    let resume = &file.invocations[0];
    let mut tokens = Vec::new();
    flatten(&resume.tokens, 0..0, true, &mut tokens);
    let (token, item) = tokens[at % tokens.len()].clone();
    const INSTEAD: &[&str] = &[
        "foo", "\"x\"", "2014", "-", "#x", ",", ":", ";", "BIO", "f(1)", "1.5", "{ }", "=", "at",
        "in", "..",
    ];
    let mut text = program.to_owned();
    let same = program[token.clone()].to_owned();
    let new = match kind % (2 * INSTEAD.len() + 2) {
        0 => String::new(),
        1 => format!("{same} {same}"),
        kind if kind % 2 == 0 => INSTEAD[kind / 2 - 1].to_owned(),
        kind => format!("{same} {}", INSTEAD[kind / 2 - 1]),
    };
    text.replace_range(token.clone(), &format!(" {new} "));
    let item = item.start..item.end + new.len() + 2 - same.len().min(new.len() + 2);
    Slip {
        program: text,
        item,
    }
}

/// The bytes of every token and of every group, each with those of the item at the top around it.
fn flatten(
    tokens: &TokenStream,
    item: Range<usize>,
    is_top: bool,
    found: &mut Vec<(Range<usize>, Range<usize>)>,
) {
    let all: Vec<TokenTree> = tokens.clone().into_iter().collect();
    // At the top an item begins with a word that a colon, a text, a tag or a block follows.
    let mut starts: Vec<usize> = Vec::new();
    for (at, token) in all.iter().enumerate() {
        let follows = all.get(at + 1).map(ToString::to_string).unwrap_or_default();
        let before = at
            .checked_sub(1)
            .and_then(|at| all.get(at))
            .map(ToString::to_string);
        let is_start = matches!(token, TokenTree::Ident(_))
            && (follows.starts_with([':', '"', '#', '{', 'r']) || follows == "on")
            && before.is_none_or(|before| !["#", ",", "on", "new"].contains(&before.as_str()));
        if is_top && is_start {
            starts.push(token.span().byte_range().start);
        }
    }
    let end = all.last().map_or(0, |last| last.span().byte_range().end);
    for token in &all {
        let range = token.span().byte_range();
        let item = if is_top {
            let start = starts.iter().rev().find(|start| **start <= range.start);
            let next = starts.iter().find(|start| **start > range.start);
            start.copied().unwrap_or(0)..next.copied().unwrap_or(end)
        } else {
            item.clone()
        };
        found.push((range, item.clone()));
        if let TokenTree::Group(group) = token {
            flatten(&group.stream(), item, false, found);
        }
    }
}

/// A mistake may be read in several ways, and a few are: the shares are bounds that may only fall.
#[test]
fn one_slip_is_few_errors_inside_its_item() {
    const CASES: usize = 300;
    let mut runner = TestRunner::deterministic();
    let slips: Vec<(usize, usize)> = (0..CASES)
        .map(|_| {
            let drawn = (0..usize::MAX, 0..usize::MAX).new_tree(&mut runner);
            drawn.expect("a range has a value").current()
        })
        .collect();
    let (mut many, mut elsewhere, mut useless) = (Vec::new(), Vec::new(), Vec::new());
    let resumes = valid::resume();
    for (at, kind) in slips {
        let resume = resumes
            .new_tree(&mut runner)
            .expect("a résumé can be made")
            .current();
        let slip = slip(&print(&resume), at, kind);
        let found = errors(&slip.program);
        let shown = format!("{}\n{found:#?}", slip.program);
        let is_inside = found
            .first()
            .is_none_or(|first| (slip.item.start..=slip.item.end).contains(&first.range.start));
        if found.len() > 2 {
            many.push(shown.clone());
        }
        if !is_inside {
            elsewhere.push(shown);
        }
        useless.extend(check_edits(&slip.program).err());
    }
    let share = |cases: &[String], permille: usize| {
        let example = cases.first().map_or("", String::as_str);
        assert!(
            cases.len() * 1000 <= permille * CASES,
            "{} of {CASES}, such as\n{example}",
            cases.len()
        );
    };
    share(&many, 24);
    share(&elsewhere, 4);
    share(&useless, 4);
}
