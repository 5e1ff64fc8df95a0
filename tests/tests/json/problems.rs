//! What JSON refuses it refuses in the words of the macro.

use resume_core::json::{self, Options};

/// Holds that a value in JSON and one in the language are the same problem; returns what is to be
/// typed instead.
fn check(in_json: &str, in_source: &str) {
    let text = format!("{{\"basics\": {{\"name\": \"Ada\" {}}}}}", in_json);
    let problems = json::read(&text, &Options::default()).expect_err(in_json);
    let source = format!("name: \"Ada\" {in_source}");
    let analysis = resume_syntax::analyze(source.parse().expect("tokens"));
    let of_json: Vec<_> = problems
        .into_iter()
        .map(|located| {
            (
                located.problem.code,
                located.problem.message,
                located.problem.help.to_string(),
            )
        })
        .collect();
    let of_source: Vec<_> = analysis
        .problems
        .into_iter()
        .map(|located| {
            (
                located.problem.code,
                located.problem.message,
                located.problem.help.to_string(),
            )
        })
        .collect();
    assert_eq!(of_json, of_source, "{in_json}\n{in_source}");
}

#[test]
fn the_same_words_for_the_same_slip() {
    let contact = |key: &str, value: &str| {
        check(
            &format!(", \"{key}\": \"{value}\""),
            &format!("contact {{ {key}: \"{value}\" }}"),
        )
    };
    for value in [
        "ada",
        "ada@b",
        "Ada <ada@ada.example>",
        "mailto:ada@ada.example",
        "a b@c.de",
    ] {
        contact("email", value);
    }
    for value in ["12", "call me", "617 555 0100 x"] {
        contact("phone", value);
    }
    let website = |value: &str| {
        check(
            &format!(", \"url\": \"{value}\""),
            &format!("contact {{ website: \"{value}\" }}"),
        )
    };
    [
        "javascript:alert(1)",
        "ada.example",
        "https://",
        "https://a b.example",
        "mailto:a@b.co",
    ]
    .into_iter()
    .for_each(website);
    let username = |value: &str| {
        let profile =
            format!(", \"profiles\": [{{\"network\": \"GitHub\", \"username\": \"{value}\"}}]");
        check(&profile, &format!("contact {{ github: \"{value}\" }}"));
    };
    ["a--b", "-a", "https://github.com/ada", "@ada"]
        .into_iter()
        .for_each(username);
    check(", \"label\": \"a\\u200bb\"", "headline: \"a\\u{200b}b\"");
    check(", \"sumary\": \"x\"", "sumary: \"x\"");
    let date = |value: &str| {
        let work = format!(
            "}}, \"work\": [{{\"name\": \"EMC\", \"startDate\": \"{value}\", \"endDate\": \"{value}\"}}], \"awards\": [{{\"title\": \"a\"}}], \"x-resume\": {{"
        );
        let text = format!("{{\"basics\": {{\"name\": \"Ada\" {work}}}}}");
        let problems = json::read(&text, &Options::default()).expect_err(value);
        let tokens = format!("name: \"Ada\" experience {{ {value} at \"EMC\" }}")
            .parse()
            .expect("tokens");
        let analysis = resume_syntax::analyze(tokens);
        let (one, other) = (&problems[0].problem, &analysis.problems[0].problem);
        assert_eq!(
            (one.code, &one.message, &one.help),
            (other.code, &other.message, &other.help),
            "{value}"
        );
    };
    [
        "2018-13",
        "2015-02-29",
        "2014-04-31",
        "Mar 2014",
        "2014/03",
        "03-2014",
        "20144",
        "Fall 2014",
    ]
    .into_iter()
    .for_each(date);
    check(
        "}, \"work\": [{\"name\": \"EMC\", \"startDate\": \"2018\", \"endDate\": \"2014\"}], \"x-resume\": {",
        "experience { 2018..2014 at \"EMC\" }",
    );
}
