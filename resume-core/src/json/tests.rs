use super::*;
use crate::model::{ContactValue, Content, Detail, Item, Labelled, Period, Prose, Tag, positions};

mod alternatives;
mod basics;
mod bodies;
mod design;
mod patents;

/// Reads a file and tells what came of it: problems, or losses.
fn told(source: &str, options: &Options) -> Vec<String> {
    match read(source, options) {
        Ok(read) => read.losses.iter().map(ToString::to_string).collect(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

fn check(source: &str, expected: &[&str]) {
    assert_eq!(told(source, &Options::default()), expected, "{source}");
}

#[test]
fn everything_is_told_at_once_by_pointer_line_and_column() {
    check(
        r#"{
  "basics": { "name": "Ada", "email": "Ada <a@b.co>", "sumary": "x", "url": "javascript:alert(1)", "profiles": [{ "network": "GitHub", "username": "a--b" }] },
  "work": [{ "name": "EMC", "startDate": "2018-13", "endDate": "2014", "highlights": ["", "a\u202eb", null] },
           { "name": "B", "startDate": "2018", "endDate": "2014" }],
  "experience": []
}"#,
        &[
            "2:39 /basics/email: an email address has no such character before its `@` [email_malformed]\n  help: write the address alone: `\"a@b.co\"`",
            "2:55 /basics/sumary: unknown field `sumary` [field_unknown]\n  help: did you mean `summary`?",
            "2:77 /basics/url: this scheme is not allowed here [url_scheme]\n  help: write the address of a page, which begins with `https://`",
            "2:148 /basics/profiles/0/username: a username of this network has no two of these in a row [username_malformed]\n  help: up to 39 letters, digits and single `-`, like `ada`",
            "3:42 /work/0/startDate: invalid month `13` [date_malformed]\n  help: months go from `01` to `12`",
            "3:87 /work/0/highlights/0: this text is empty [text_empty]\n  help: write it, or leave it out",
            "3:91 /work/0/highlights/1: character that changes the direction of text [text_control]\n  help: remove it; the direction follows from the letters",
            "3:103 /work/0/highlights/2: this is `null`, where a text belongs [value_mistyped]\n  help: write it in double quotes, or leave it out",
            "4:59 /work/1/endDate: this period ends before it starts [period_reversed]\n  help: swap the dates: `2014..2018`",
            "5:3 /experience: unknown field `experience` [field_unknown]\n  help: did you mean `work`?",
        ],
    );
}

#[test]
fn rules_for_the_whole_have_their_places_too() {
    check(
        r#"{"basics": {"name": "Ada"}, "work": [{"startDate": "2014"}, {"name": "EMC", "position": "a", "startDate": "2010", "endDate": "2012",
 "x-resume": {"period": "2014..2018", "role": {"period": "2010..2012"}, "tags": ["storage"]}}]}"#,
        &[
            "1:38 /work/0: this entry has neither a title nor an `at` [field_missing]\n  help: give it one of them",
            "1:61 /work/1: the tag `storage` is not declared [tag_undeclared]\n  help: declare it in `tags`",
            "1:107 /work/1/startDate: this role lies outside the time at its employer [period_outside]\n  help: the employer's dates are `2014..2018`; correct one of them",
        ],
    );
}

#[test]
fn what_is_no_json_is_told_where_it_breaks() {
    for (source, expected) in [
        (
            "",
            "1:1: the file ends here, where a value belongs [item_misplaced]",
        ),
        (
            "{\"a\": 1,}",
            "1:9: this comma is followed by nothing [item_misplaced]",
        ),
        ("{\"a\" 1}", "1:6: a `:` is missing here [item_misplaced]"),
        ("{\n'a': 1}", "2:1: a key belongs here [item_misplaced]"),
        (
            "[1 2]",
            "1:4: a `,` or `]` is missing here [item_misplaced]",
        ),
        (
            "{} x",
            "1:4: unexpected text after the end [item_misplaced]",
        ),
        (
            "\"\\ud800\"",
            "1:2: this escape is half of a character [item_misplaced]",
        ),
        ("\"\\x\"", "1:2: there is no such escape [item_misplaced]"),
        (
            "\"a\nb\"",
            "1:3: a text has no such character [item_misplaced]",
        ),
        ("\"a", "1:3: this text never ends [item_misplaced]"),
        ("01", "1:1: this is not a number [item_misplaced]"),
        ("nul", "1:1: missing quotes around text [item_misplaced]"),
    ] {
        let problems = told(source, &Options::default());
        assert_eq!(
            problems
                .iter()
                .map(|problem| problem.split('\n').next().unwrap_or_default())
                .collect::<Vec<_>>(),
            [expected],
            "{source}"
        );
    }
    check(
        "[]",
        &["1:1: this is a list, where an object belongs [value_mistyped]\n  help: write `{ … }`"],
    );
}

/// RFC 8259, sections 6 and 7.
#[test]
fn numbers_and_escapes_are_those_of_json() {
    for number in ["0", "-0", "10", "1.5", "0.25", "-1.5e10", "1E+2", "2e-03"] {
        let [problem] = &told(number, &Options::default())[..] else {
            panic!("a number is no résumé")
        };
        assert!(problem.contains("this is a number"), "{number}: {problem}");
    }
    for text in ["01", "-01", "1.", "-", "1e", "1e+", "1.e1", "-.5"] {
        let [problem] = &told(text, &Options::default())[..] else {
            panic!("{text} is no JSON")
        };
        assert!(
            problem.contains("this is not a number"),
            "{text}: {problem}"
        );
    }
    for (escaped, expected) in [
        (r#"\"\\\/"#, "\"\\/"),
        (r"a\u0062\u004a\u004A", "abJJ"),
        (r"\u00e9 \u20AC", "é €"),
        (r"\ud83d\ude00", "😀"),
        (r"\uD800\uDC00 \udbff\udffd", "\u{10000} \u{10fffd}"),
    ] {
        let source = format!(r#"{{"basics": {{"name": "{escaped}"}}}}"#);
        let read = read(&source, &Options::default());
        let name = read.map(|read| read.resume.name.into_owned());
        assert_eq!(name.as_deref(), Ok(expected), "{escaped}");
    }
    for escaped in [
        r"\ude00",
        r"\ud83d",
        r"\ud83dx",
        r"\ud83d\n",
        r"\ud83d\u0041",
        r"\ud83d\ud83d",
        r"\u12",
        r"\u12g4",
        r"\a",
    ] {
        let told = told(&format!("\"{escaped}\""), &Options::default());
        assert!(told[0].contains("escape"), "{escaped}: {told:?}");
    }
}

#[test]
fn a_refusal_is_a_list_of_problems() {
    let error = read(
        r#"{"basics": {"email": "x", "name": ""}}"#,
        &Options::default(),
    )
    .unwrap_err();
    let listed: Vec<&Located> = (&error).into_iter().collect();
    assert_eq!(listed.len(), 2);
    assert_eq!(listed, error.iter().collect::<Vec<_>>());
    assert_eq!(
        error.clone().into_iter().collect::<Vec<_>>(),
        error.to_vec()
    );
}

#[test]
fn forms_are_read_kindly() {
    let read = |source: &str| {
        read(source, &Options::default())
            .unwrap_or_else(|problems| panic!("{problems:?}"))
            .resume
    };
    let resume = read(
        "\u{feff}{\"basics\": {\"name\": \" Ada\\u00e9\\n Example \", \"label\": \"\", \"website\": \"https://ada.example\", \"phone\": \"\"},
          \"work\": [{\"company\": \"EMC\", \"startDate\": \"2014\", \"endDate\": \"\", \"summary\": \"two\\n\\nlines\", \"highlights\": []}], \"awards\": []}",
    );
    assert_eq!(
        (
            &*resume.name,
            &resume.headline,
            resume.contact.len(),
            resume.sections.len()
        ),
        ("Adaé Example", &None, 1, 1)
    );
    let Content::Experience(jobs) = &resume.sections[0].content else {
        panic!("{resume:?}")
    };
    assert_eq!(jobs[0].period, "2014".parse().ok().map(Period::to_present));
    assert_eq!(
        jobs[0].summary.iter().map(Prose::plain).collect::<Vec<_>>(),
        ["two", "lines"]
    );
}

#[test]
fn phones_with_words_around_them_are_taken_where_losses_are_listed() {
    let source =
        r#"{"basics": {"name": "Ada", "phone": "Tel. 617 555 0100, +1 617 555 0101 (home)"}}"#;
    let lenient = Options {
        wrong: Otherwise::List,
        ..Options::default()
    };
    let read = read(source, &lenient).unwrap();
    let phones: Vec<String> = read
        .resume
        .contact
        .iter()
        .map(|item| format!("{:?}", item.value))
        .collect();
    assert_eq!(
        phones,
        ["Phone(\"617 555 0100\")", "Phone(\"+1 617 555 0101\")"]
    );
    assert_eq!(read.losses.len(), 1);
}

#[test]
fn an_address_that_is_no_profile_of_the_username_is_a_link() {
    let check = |profiles: &str, items: &[&str], losses: usize| {
        let source = format!(r#"{{"basics": {{"name": "Zoe", "profiles": [{profiles}]}}}}"#);
        let read = read(&source, &Options::default()).unwrap();
        let found: Vec<String> = read
            .resume
            .contact
            .iter()
            .map(|item| match &item.value {
                ContactValue::Labelled(Labelled {
                    label,
                    detail: Detail::Link(url),
                }) => format!("{label}: {url}"),
                ContactValue::Profile(profile) => format!("{profile:?}"),
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(found, items, "{profiles}");
        assert_eq!(read.losses.len(), losses, "{profiles}");
    };
    let both = |network: &str, username: &str, url: &str| {
        format!(r#"{{"network": "{network}", "username": "{username}", "url": "{url}"}}"#)
    };
    check(
        &both("GitLab", "zoe", "https://gitlab.company.example/zoe"),
        &["GitLab (zoe): https://gitlab.company.example/zoe"],
        0,
    );
    check(
        &both("YouTube", "Zoe", "https://www.youtube.com/channel/UCabc"),
        &["YouTube (Zoe): https://www.youtube.com/channel/UCabc"],
        0,
    );
    check(
        &both(
            "Facebook",
            "Zoe",
            "https://www.facebook.com/profile.php?id=100",
        ),
        &["Facebook (Zoe): https://www.facebook.com/profile.php?id=100"],
        0,
    );
    // Not twice, where the label or the address has it already.
    check(
        &both("Blog", "zoe", "https://zoe.example"),
        &["Blog: https://zoe.example"],
        0,
    );
    check(
        &both("Zoe", "Zoe", "https://blog.example"),
        &["Zoe: https://blog.example"],
        0,
    );
    check(
        &both("GitHub", "Zoe", "https://github.com/zoe?tab=stars"),
        &["github: \"Zoe\""],
        0,
    );
    check(
        &both("GitHub", "zoe", "https://github.com/zoe-sample"),
        &["github: \"zoe-sample\""],
        1,
    );
    check(
        &both("Twitter", "@zoe", "https://twitter.com/zoe"),
        &["x: \"zoe\""],
        0,
    );
    check(
        &both("Mastodon", "zoe", "https://mastodon.social/@zoe"),
        &["mastodon: \"@zoe@mastodon.social\""],
        0,
    );
    for (network, url) in [
        ("GitHub", "https://github.com/orgs/acme"),
        (
            "Facebook",
            "https://www.facebook.com/profile.php?id=100000123",
        ),
        ("GitLab", "https://gitlab.com/groups/acme"),
        ("Instagram", "https://www.instagram.com/p/abc"),
        ("Telegram", "https://t.me/joinchat/AAAA"),
    ] {
        let profile = format!(r#"{{"network": "{network}", "url": "{url}"}}"#);
        check(&profile, &[&format!("{network}: {url}")], 0);
    }
}

#[test]
fn markup_that_is_not_well_formed_is_words() {
    let resume = read(
        r#"{"basics": {"name": "Ada", "summary": "*so* [1](x)"}}"#,
        &Options::default(),
    )
    .unwrap()
    .resume;
    assert_eq!(resume.summary[0].plain(), "*so* [1](x)");
}

#[test]
fn what_another_tool_changed_counts() {
    let changed = r#"{"basics": {"name": "Ada", "summary": "changed", "x-resume": {"summary": "*so*"}},
      "work": [{"name": "EMC", "position": "a, b", "startDate": "2015", "highlights": ["x", "y"],
                "x-resume": {"title": "c", "details": ["d"], "period": "2014..", "highlights": {"0": "*x*", "1": "*z*"}}}]}"#;
    let read = read(changed, &Options::default()).unwrap();
    assert_eq!(
        read.resume
            .summary
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["changed"]
    );
    let Content::Experience(jobs) = &read.resume.sections[0].content else {
        panic!("{read:?}")
    };
    let role = positions(&jobs[0].body).next().unwrap();
    assert_eq!((role.title.plain(), role.details.len()), ("a, b".into(), 0));
    assert_eq!(jobs[0].period, "2015".parse().ok().map(Period::to_present));
    assert_eq!(highlights(&read.resume), ["*x*", "y"]);
    let places: Vec<_> = read
        .losses
        .iter()
        .map(|loss| loss.place.pointer.as_str())
        .collect();
    assert_eq!(
        places,
        [
            "/basics/summary",
            "/work/0",
            "/work/0/position",
            "/work/0/highlights/1"
        ]
    );
}

/// What another tool wrote beside what we had written is taken, or told as lost.
#[test]
fn what_another_tool_added_is_not_dropped_in_silence() {
    let check = |list: &str, item: &str, places: &[&str], written: &[&str]| {
        let source = format!("{{\"basics\": {{\"name\": \"Ada\"}}, \"{list}\": [{item}]}}");
        let lenient = Options {
            unknown: Otherwise::List,
            ..Options::default()
        };
        let read =
            read(&source, &lenient).unwrap_or_else(|problems| panic!("{source}: {problems:?}"));
        let found: Vec<_> = read
            .losses
            .iter()
            .map(|loss| loss.place.pointer.as_str())
            .collect();
        assert_eq!(found, places, "{source}");
        let again = write(&read.resume);
        written
            .iter()
            .for_each(|words| assert!(again.contains(words), "{words} is not in {again}"));
    };
    let row = r#"{"name": "Formal", "level": "Master", "keywords": ["TLA+"], "x-resume": {"label": "Formal", "items": ["TLA^+^"]}}"#;
    check("skills", row, &["/skills/0"], &["Formal (Master)", "TLA+"]);
    let entry = r#"{"name": "X", "type": "Talks", "keywords": ["Rust"], "roles": ["Host"], "x-resume": {"section": "Talks", "as": "entry"}}"#;
    check(
        "projects",
        entry,
        &["/projects/0/keywords", "/projects/0/roles"],
        &["Talks"],
    );
    let grouped = r#"{"name": "Mine", "highlights": ["a"], "x-resume": {"section": "Mine", "tgas": ["a"], "tags": ["b"]}}"#;
    check(
        "projects",
        grouped,
        &["/projects/0/x-resume/tgas", "/projects/0/x-resume/tags"],
        &["Mine"],
    );
    let role = r#"{"name": "EMC", "position": "A", "startDate": "2018"},
        {"name": "EMC", "position": "B", "startDate": "2014", "endDate": "2018", "x-resume": {"continues": true, "tags": ["a"]}}"#;
    check(
        "work",
        &format!("{role}], \"x-resume\": {{\"tags\": [\"a\"]}}, \"skills\": ["),
        &["/work/1"],
        &["\"B\"", "\"a\""],
    );
    let period = r#"{"name": "EMC", "position": "Engineer", "startDate": "2019", "x-resume": {"role": {"period": "2018.."}}}"#;
    check("work", period, &["/work/0"], &["2019"]);
}

#[test]
fn what_the_extension_says_to_nobody_is_told() {
    let check = |rest: &str, expected: &[&str]| {
        let source = format!(r#"{{"basics": {{"name": "Ada", {rest}}}"#);
        let lenient = Options {
            unknown: Otherwise::List,
            wrong: Otherwise::List,
            ..Options::default()
        };
        let read =
            read(&source, &lenient).unwrap_or_else(|problems| panic!("{source}: {problems:?}"));
        let found: Vec<_> = read
            .losses
            .iter()
            .map(|loss| format!("{} {}", loss.place.pointer, loss.message))
            .collect();
        assert_eq!(found, expected, "{source}");
    };
    let follows =
        "this follows from the rest of the profile, as `x-resume` has it, and is something else";
    let link = r#""profiles": [{"network": "A", "username": "b", "url": "https://c.example", "x-resume": {"as": "link"}}]}"#;
    check(link, &[&format!("/basics/profiles/0/username {follows}")]);
    let place = r#""profiles": [{"network": "Location", "username": "b", "url": "https://c.example", "x-resume": {"as": "location"}}]}"#;
    check(place, &[&format!("/basics/profiles/0/url {follows}")]);
    check(
        r#""x-resume": {"contact": ["fax"]}}"#,
        &["/basics/x-resume/contact/0 this is not contact information"],
    );
    check(
        r#""x-resume": {}}, "x-resume": {"sections": [{"kind": "skills"}]}"#,
        &["/x-resume/sections/0 this section has no items in the file"],
    );
    let continues = r#""email": ""}, "work": [{"name": "EMC", "x-resume": {"continues": 1}}]"#;
    check(
        continues,
        &["/work/0/x-resume/continues this is a number, where `true` belongs"],
    );
    let item = |extension: &str| {
        format!(r#""email": ""}}, "projects": [{{"name": "B", "x-resume": {{{extension}}}}}]"#)
    };
    check(
        &item(r#""section": "S", "as": "row""#),
        &["/projects/0/x-resume/as this is no kind of item"],
    );
    check(
        &item(r#""as": "entry""#),
        &["/projects/0/x-resume/as `as` applies only to items of a custom section"],
    );
    let keyword = r#""email": ""}, "projects": [{"name": "B", "keywords": ["c"], "x-resume": {"keywords": {"0": {"tags": ["a"]}}}}]"#;
    check(keyword, &["/projects/0/keywords/0 this cannot have tags"]);
    let paragraph = r#""email": ""}, "projects": [{"name": "S", "highlights": ["c"], "x-resume": {"section": "S", "highlights": {"0": {"label": "d"}}}}]"#;
    check(
        paragraph,
        &["/projects/0/x-resume/highlights/0/label unknown field `label`"],
    );
    check(
        r#""email": ""}, "skills": [{"name": "B", "x-resume": {"label": "c"}}]"#,
        &["/skills/0/x-resume this label has no `items`"],
    );
    // A profile on another server than its name says is told with its address.
    let mastodon = r#""profiles": [{"network": "Mastodon", "username": "bob", "url": "https://social.example/@ada"}]}"#;
    check(
        mastodon,
        &[
            "/basics/profiles/0/username the address of this profile has another username, `@ada@social.example`, which was taken",
        ],
    );
    let numbered = r#""profiles": [{"network": "Stack Overflow", "username": "ada", "url": "https://stackoverflow.com/users/1234567/ada"}]}"#;
    check(numbered, &[]);
}

#[test]
fn an_end_that_says_present_is_none() {
    let source = |dates: &str| {
        format!(r#"{{"basics": {{"name": "Ada"}}, "work": [{{"name": "EMC", {dates}}}]}}"#)
    };
    let lenient = Options {
        wrong: Otherwise::List,
        ..Options::default()
    };
    for word in ["Present", " now\\n", "current"] {
        let read = read(
            &source(&format!(r#""startDate": "2014", "endDate": "{word}""#)),
            &lenient,
        )
        .unwrap();
        let Content::Experience(jobs) = &read.resume.sections[0].content else {
            panic!("{read:?}")
        };
        assert_eq!(
            (jobs[0].period, read.losses.len()),
            ("2014".parse().ok().map(Period::to_present), 0),
            "{word}"
        );
    }
    assert_eq!(
        told(&source(r#""endDate": "Present""#), &lenient),
        ["1:65 /work/0/endDate: `Present` is not a date"]
    );
    let strict = told(
        &source(r#""startDate": "2014", "endDate": "Present""#),
        &Options::default(),
    );
    assert_eq!(
        strict,
        [
            "1:86 /work/0/endDate: `Present` is not a date [date_malformed]\n  help: leave it out: what has no end goes on"
        ]
    );
}

/// One date may also be expected, or a period.
#[test]
fn the_date_of_an_award_may_be_any_dates() {
    let lenient = Options {
        wrong: Otherwise::List,
        ..Options::default()
    };
    for (date, period) in [
        ("Expected 2026", "expected 2026"),
        ("Fall 2014", "2014-autumn"),
        ("2014 to 2015", "2014..2015"),
        ("2014-03", "2014-03"),
    ] {
        let source = format!(
            r#"{{"basics": {{"name": "Ada"}}, "awards": [{{"title": "A", "date": "{date}"}}]}}"#
        );
        let read = read(&source, &lenient).unwrap();
        let Content::Awards(awards) = &read.resume.sections[0].content else {
            panic!("{read:?}")
        };
        let found = awards[0].period.map(|period| period.to_string());
        assert_eq!((found.as_deref(), read.losses.len()), (Some(period), 0));
    }
    let strict = r#"{"basics": {"name": "Ada"}, "awards": [{"title": "A", "date": "Fall 2014"}]}"#;
    assert_eq!(read(strict, &Options::default()).unwrap_err().len(), 1);
}

#[test]
fn dates_of_other_tools_are_taken_where_losses_are_listed() {
    let lenient = Options {
        wrong: Otherwise::List,
        ..Options::default()
    };
    for (start, end, period, losses) in [
        (
            r#""2014-03-01T00:00:00.000Z""#,
            r#""2018-05-31T23:59:59+02:00""#,
            "2014-03-01..2018-05-31",
            0,
        ),
        (
            r#""August 2021""#,
            r#""August 2025""#,
            "2021-08..2025-08",
            0,
        ),
        (r#""2014/03/01""#, r#""2015/01""#, "2014-03-01..2015-01", 0),
        ("2014", "2018", "2014..2018", 0),
        (r#""2016-04""#, r#""heute""#, "2016-04..present", 0),
        (r#""2016-04""#, r#""至今""#, "2016-04..present", 0),
        (r#""2016-04""#, r#""Actualidad""#, "2016-04..present", 0),
        (r#""2016-04""#, "null", "2016-04..present", 0),
        (r#""2016-04""#, r#""May 2018""#, "2016-04..2018-05", 0),
        (r#""2016-04""#, r#""2018-13""#, "2016-04..", 1),
        (r#""2016-04""#, r#""N/A""#, "2016-04..", 1),
        (r#""2016-04""#, r#""03/04/2018""#, "2016-04..", 1),
        (r#""2016-04""#, r#""Expected""#, "2016-04..", 1),
        (
            r#""2014""#,
            r#""Expected May 2026""#,
            "2014..expected 2026-05",
            0,
        ),
        (
            r#""2014""#,
            r#""May 2026 (expected)""#,
            "2014..expected 2026-05",
            0,
        ),
        (
            r#""2014""#,
            r#""voraussichtlich 2026""#,
            "2014..expected 2026",
            0,
        ),
        (r#""""#, r#""Expected: 2026-05""#, "expected 2026-05", 0),
        (
            r#""Fall 2014""#,
            r#""Spring 2016""#,
            "2014-autumn..2016-spring",
            0,
        ),
        (
            r#""WS 2014/15""#,
            r#""SS 2016""#,
            "2014-winter..2016-summer",
            0,
        ),
        (r#""2014 – 2016""#, r#""""#, "2014..2016", 0),
        (r#""2014 - present""#, "null", "2014..present", 0),
        (r#""2014 - 2016""#, r#""2018""#, "2014..2018", 0),
        (r#""2014""#, r#""2016 - 2018""#, "2014..2018", 0),
        (r#""2014""#, r#""since 2016""#, "2014..2016", 0),
    ] {
        let source = format!(
            r#"{{"basics": {{"name": "Ada"}}, "work": [{{"name": "EMC", "startDate": {start}, "endDate": {end}}}]}}"#
        );
        let read = read(&source, &lenient).unwrap();
        let Content::Experience(jobs) = &read.resume.sections[0].content else {
            panic!("{read:?}")
        };
        let found = jobs[0].period.map(|period| period.to_string());
        assert_eq!(
            (found.as_deref(), read.losses.len()),
            (Some(period), losses),
            "{source}"
        );
    }
}

#[test]
fn unknown_keys_and_wrong_values_can_be_listed_instead() {
    let lenient = Options {
        unknown: Otherwise::List,
        wrong: Otherwise::List,
        ..Options::default()
    };
    let source = r#"{"basics": {"name": "Ada", "age": 28, "url": "ada.example"}}"#;
    assert_eq!(
        told(source, &lenient),
        [
            "1:28 /basics/age: unknown field `age`",
            "1:46 /basics/url: this URL has no scheme: `ada.example`"
        ]
    );
    assert!(read(r#"{"basics": {}}"#, &lenient).is_err());
}

fn lenient() -> Options {
    Options {
        unknown: Otherwise::List,
        wrong: Otherwise::List,
        ..Options::default()
    }
}

/// Reads a file without losses.
fn whole(source: &str) -> Resume {
    let read = read(source, &lenient()).unwrap_or_else(|problems| panic!("{source}: {problems:?}"));
    assert_eq!(read.losses, [], "{source}");
    read.resume
}

#[test]
fn what_is_said_of_the_whole_is_in_meta_and_was_at_the_root() {
    let said =
        r#"{"lang": "de", "tags": ["a"], "sections": [{"kind": "skills"}, {"kind": "awards"}]}"#;
    let rest =
        r#"{"basics": {"name": "Zoe"}, "skills": [{"name": "Rust"}], "awards": [{"title": "B"}]"#;
    let theme = format!(
        r#"{rest}, "meta": {{"theme": "even", "version": "v1.0.0", "x-resume": {said}}}}}"#
    );
    let resume = whole(&theme);
    assert_eq!(resume, whole(&format!(r#"{rest}, "x-resume": {said}}}"#)));
    assert_eq!(resume.lang.as_ref().map(|lang| lang.as_str()), Some("de"));
    assert_eq!(resume.sections[0].kind(), crate::model::Kind::Skills);
    let written = write(&resume);
    assert_eq!(whole(&written), resume);
    assert!(!written.contains("\n  \"x-resume\""), "{written}");
    let both = format!(r#"{rest}, "meta": {{"x-resume": {said}}}, "x-resume": {{"lang": "fr"}}}}"#);
    let read = read(&both, &lenient()).unwrap();
    assert_eq!(
        (read.resume, &*read.losses[0].place.pointer),
        (resume, "/x-resume")
    );
}

#[test]
fn each_skill_is_one_and_one_date_is_an_end() {
    let source = r#"{"basics": {"name": "Zoe"},
      "education": [{"institution": "U", "studyType": "BSc", "endDate": "2008", "summary": "Good.", "courses": ["C"]}],
      "certificates": [{"name": "K", "date": "2020"}],
      "skills": [{"name": "A"}, {"name": "B", "x-resume": {"continues": true}}, {"name": "C"}]}"#;
    let resume = whole(source);
    let Content::Skills(rows) = &resume.sections[2].content else {
        panic!("{resume:?}")
    };
    assert_eq!(
        rows.iter().map(|row| row.items.len()).collect::<Vec<_>>(),
        [2, 1]
    );
    let written = write(&resume);
    assert_eq!(whole(&written), resume, "{written}");
    for part in [
        r#""endDate": "2008""#,
        r#""summary": "Good.""#,
        r#""name": "B""#,
        r#""name": "K · 2020""#,
    ] {
        assert!(written.contains(part), "{part}: {written}");
    }
    // The schema asks for the day of a certificate.
    assert!(
        !written.contains("startDate") && !written.contains(r#""date""#),
        "{written}"
    );
    let stray = r#"{"basics": {"name": "Zoe"}, "skills": [{"name": "A", "keywords": ["B"]}, {"name": "C", "x-resume": {"continues": true}}]}"#;
    let read = read(stray, &lenient()).unwrap();
    assert_eq!(&*read.losses[0].place.pointer, "/skills/1");
}

/// The words of the first job's highlights, in the markup of the language.
fn highlights(resume: &Resume) -> Vec<String> {
    let Content::Experience(jobs) = &resume.sections[0].content else {
        panic!("{resume:?}")
    };
    let bullets = jobs[0].body.iter().filter_map(|item| match item {
        Item::Bullet(bullet) => Some(bullet.text.to_string()),
        _ => None,
    });
    bullets.collect()
}

#[test]
fn separators_are_spaces_and_what_nobody_sees_is_left_out() {
    let source = r#"{"basics": {"name": "Zoe\tSample", "label": "Dev\t& Ops", "summary": "one\u2028two\u000bthree",
        "location": {"address": "1\tA\nB"}},
      "work": [{"name": "Acme", "highlights": ["tab\tinside", null]}]}"#;
    let resume = whole(source);
    assert_eq!(&*resume.name, "Zoe Sample");
    assert_eq!(
        resume.headline.as_ref().map(ToString::to_string).as_deref(),
        Some("Dev & Ops")
    );
    assert_eq!(&*resume.summary, [Prose::text("one two three")]);
    assert_eq!(resume.contact[0].text(), "1 A, B");
    assert_eq!(highlights(&resume), ["tab inside"]);
    let hidden =
        r#"{"basics": {"name": "Zoe", "label": "\u200b", "summary": "a\u202eb\ufe0f\ufe0fc"}}"#;
    let read = read(hidden, &lenient()).unwrap();
    assert_eq!((read.resume.headline, read.losses.len()), (None, 2));
    assert_eq!(read.resume.summary[0].plain(), "abc");
}

#[test]
fn a_number_is_a_text_where_losses_are_listed() {
    let source = r#"{"basics": {"name": "Zoe"}, "education": [{"institution": "U", "score": 3.9, "summary": null}]}"#;
    assert!(write(&whole(source)).contains(r#""score": "3.9""#));
    assert!(read(source, &Options::default()).is_err());
}

#[test]
fn markdown_is_markup_where_it_is_well_formed() {
    let source = r#"{"basics": {"name": "Zoe"}, "work": [{"name": "Acme",
        "highlights": ["**Led** the [site](https://sample.example)", "5*3 ~x~ **", "`a~b` C:\\\\d ^", "a\\\\*b"]}]}"#;
    let resume = whole(source);
    assert_eq!(
        highlights(&resume)[0],
        "**Led** the [site](https://sample.example)"
    );
    let plain = |at: usize| Prose::parse(&highlights(&resume)[at]).unwrap().plain();
    assert_eq!([1, 2].map(plain), ["5*3 ~x~ **", "a~b C:\\d ^"]);
    assert_eq!(whole(&write(&resume)), resume);
}

#[test]
fn entries_that_nothing_names_are_left_out_and_listed() {
    let source = r#"{"basics": {"name": "Zoe"}, "work": [{"name": "Acme", "startDate": "2014-03"}, {}],
      "awards": [{"title": "", "date": "", "awarder": "", "summary": ""}], "projects": [{}, null]}"#;
    let read = read(source, &lenient()).unwrap();
    let places: Vec<_> = read
        .losses
        .iter()
        .map(|loss| &*loss.place.pointer)
        .collect();
    assert_eq!(places, ["/work/1", "/awards/0", "/projects/0"]);
    assert_eq!(read.resume.sections.len(), 1);
}

#[test]
fn rows_and_tags_of_contact_are_read() {
    let source = r#"{"basics": {"name": "Ada", "phone": "+1 617 555 0100", "location": {"city": "B"},
      "profiles": [
        {"network": "Visa", "username": "B1", "x-resume": {"as": "text", "tags": ["a"]}},
        {"network": "Born", "username": "1982-09-05", "x-resume": {"as": "date"}},
        {"network": "Location", "username": "A", "x-resume": {"as": "location", "tags": ["a"]}}],
      "x-resume": {"pronouns": "she/her", "cited_as": "Example A", "tags": {"phone": ["a"]}}},
      "meta": {"x-resume": {"tags": ["a"]}}}"#;
    let resume = whole(source);
    let items = resume.contact.iter().map(|item| {
        let tags = item.tags.iter().map(|tag| format!(" #{tag}"));
        format!("{}{}", item.text(), tags.collect::<String>())
    });
    assert_eq!(
        items.collect::<Vec<_>>(),
        ["+1 617 555 0100 #a", "B", "B1 #a", "1982-09-05", "A #a"]
    );
    assert_eq!(resume.pronouns.as_deref(), Some("she/her"));
    assert_eq!(*resume.cited_as, ["Example A"]);
    assert_eq!(whole(&write(&resume)), resume);
    let profile = |username: &str, what: &str| {
        format!(
            r#"{{"basics": {{"name": "Ada", "profiles": [{{"network": "N", "username": "{username}", "x-resume": {{"as": "{what}"}}}}]}}}}"#
        )
    };
    check(
        &profile("blog.example", "text"),
        &[
            "1:70 /basics/profiles/0/username: this URL has no scheme [url_scheme]\n  help: write `\"https://blog.example\"`",
        ],
    );
    check(
        &profile("soon", "date"),
        &[
            "1:70 /basics/profiles/0/username: `soon` is not a date [date_malformed]\n  help: write it like `2014`, `2014-03` or `2014-03-15`",
        ],
    );
}

#[test]
fn a_person_may_be_cited_under_several_names() {
    let source = |names: &str| {
        format!(r#"{{"basics": {{"name": "Ada", "x-resume": {{"cited_as": {names}}}}}}}"#)
    };
    let resume = whole(&source(r#"["Example A", "Sample A"]"#));
    assert_eq!(*resume.cited_as, ["Example A", "Sample A"]);
    assert_eq!(whole(&write(&resume)), resume);
    // One name is written as it was before there could be several.
    let one = whole(&source(r#"["Example A"]"#));
    assert!(write(&one).contains(r#""cited_as": "Example A""#));
    assert_eq!(whole(&write(&one)), one);
}

#[test]
fn a_photo_is_a_path_and_no_address() {
    let photo = |image: &str| {
        let source = format!(
            r#"{{"basics": {{"name": "Ada", "image": "{image}", "x-resume": {{"alternative": "Ada at her desk"}}}}}}"#
        );
        read(&source, &lenient()).unwrap()
    };
    let found = photo("pictures/me.jpg");
    let path = found.resume.photo.as_ref().map(|photo| &*photo.path);
    assert_eq!(path, Some("pictures/me.jpg"));
    assert_eq!(whole(&write(&found.resume)), found.resume);
    let mut tagged = found.resume;
    tagged.tags = vec![Tag::from_static("german")].into();
    if let Some(photo) = &mut tagged.photo {
        photo.tags = tagged.tags.clone();
    }
    assert_eq!(whole(&write(&tagged)), tagged);
    for image in [
        "https://ada.example/me.jpg",
        "//ada.example/me.jpg",
        "data:image/png;base64,AA==",
        "me.gif",
    ] {
        let read = photo(image);
        assert_eq!((read.resume.photo, read.losses.len()), (None, 1), "{image}");
    }
}
