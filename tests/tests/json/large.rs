//! Large files in shapes that nobody writes by hand: the memory that reading takes grows with their
//! size and no faster, and what is reported about them is bounded.
//!
//! Where time would grow with the square of the size, each of these would take minutes; `cargo
//! bench -p resume-benches --bench json` measures it.

use allocation_counter::measure;
use resume_core::json::{Options, Otherwise, read, write};
use std::fmt::Write;

const MANY: usize = 10_000;

/// How many bytes reading may hold at once for a byte that is read: an element of two bytes becomes
/// a node, a value and a place.
const HELD: u64 = 400;

/// Reads a file in both ways, and writes what was read.
fn check(source: &str) {
    let kind = Options {
        unknown: Otherwise::List,
        wrong: Otherwise::List,
        ..Options::default()
    };
    for options in [Options::default(), kind] {
        let allocated = measure(|| match read(source, &options) {
            Ok(read) => assert!(write(&read.resume).len() < 10 * source.len()),
            Err(problems) => assert!(!problems.is_empty() && problems.len() <= 100),
        });
        let held = allocated.bytes_max / source.len() as u64;
        assert!(
            held < HELD,
            "{held} bytes for each of {}…",
            source.chars().take(200).collect::<String>()
        );
    }
}

/// So many elements with commas between them.
fn many(element: impl Fn(usize) -> String) -> String {
    (0..MANY).map(element).collect::<Vec<_>>().join(",")
}

#[test]
fn keys_and_tags_that_nobody_knows() {
    let keys = many(|at| format!("\"a{at}\":1"));
    check(&format!("{{\"basics\":{{\"name\":\"A\"}},{keys}}}"));
    let tags = many(|at| format!("\"t{at}\""));
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\"}},{keys},\"work\":[{{\"name\":\"B\",\"x-resume\":{{\"tags\":[{tags}]}}}}]}}"
    ));
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\"}},\"x-resume\":{{\"tags\":[{tags}]}},\"work\":[{{\"name\":\"B\",\"x-resume\":{{\"tags\":[{tags}]}}}}]}}"
    ));
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\"}},\"x-resume\":{{\"tags\":[{}]}}}}",
        many(|_| "\"same\"".to_owned())
    ));
}

#[test]
fn sections_and_what_stands_in_them() {
    let sections = many(|at| {
        format!(
            "{{\"name\":\"S{at}\",\"highlights\":[\"a\"],\"x-resume\":{{\"section\":\"S{at}\"}}}}"
        )
    });
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\"}},\"projects\":[{sections}]}}"
    ));
    let title = "long ".repeat(MANY) + "title";
    let highlights = many(|_| "\"a\"".to_owned());
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\"}},\"projects\":[{{\"name\":\"{title}\",\"highlights\":[{highlights}],\"x-resume\":{{\"section\":\"{title}\"}}}}]}}"
    ));
    let marked = many(|at| format!("\"{at}\":\"*a*\""));
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\"}},\"work\":[{{\"name\":\"B\",\"highlights\":[{highlights}],\"x-resume\":{{\"highlights\":{{{marked}}}}}}}]}}"
    ));
    let roles = many(|at| {
        format!("{{\"name\":\"B\",\"position\":\"P{at}\",\"x-resume\":{{\"continues\":true}}}}")
    });
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\"}},\"work\":[{{\"name\":\"B\",\"position\":\"P\",\"summary\":\"{title}\"}},{roles}]}}"
    ));
}

#[test]
fn ways_to_reach_somebody() {
    let profiles =
        many(|at| format!("{{\"network\":\"N{at}\",\"url\":\"https://a.example/{at}\"}}"));
    let order = many(|at| {
        if at < MANY / 2 {
            "\"profile\""
        } else {
            "\"email\""
        }
        .to_owned()
    });
    let email = "\"email\":\"a@b.example\"";
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\",{email},\"profiles\":[{profiles}],\"x-resume\":{{\"contact\":[{order}]}}}}}}"
    ));
    let same = many(|_| "{\"network\":\"GitHub\",\"username\":\"ada\"}".to_owned());
    check(&format!(
        "{{\"basics\":{{\"name\":\"A\",\"profiles\":[{same}]}}}}"
    ));
}

#[test]
fn marks_that_open_and_close_nothing() {
    for piece in [
        "*a ", "**a ", "***a ", "`a ", "`a` ", "[", "[a](", "[a](b) ", "](", "(", "a^", "a~b^c",
        "\\\\`", "\\\\[", "\\u0041",
    ] {
        let text = piece.repeat(MANY);
        let mut source = String::new();
        let _ = write!(
            source,
            "{{\"basics\":{{\"name\":\"A\",\"label\":\"x\",\"x-resume\":{{\"headline\":\"{}\"}}}}}}",
            text.trim_end()
        );
        check(&source);
    }
}

#[test]
fn brackets_in_brackets() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        check(&format!("{}1{}", open.repeat(MANY), close.repeat(MANY)));
        check(&open.repeat(MANY));
    }
}
