//! Texts of files: the résumés in them, the diagnostics, and their bytes.

use super::*;

fn check(text: &str, names: &[Option<&str>]) {
    let found: Vec<_> = File::read(text)
        .invocations
        .into_iter()
        .map(|invocation| invocation.name)
        .collect();
    assert_eq!(
        found.iter().map(Option::as_deref).collect::<Vec<_>>(),
        names,
        "{text}"
    );
}

#[test]
fn invocations_are_found_with_their_names() {
    check(
        "pub static ADA: Resume = resume! { name: \"Ada\" };",
        &[Some("ADA")],
    );
    check(
        "const A: R = resume::resume!(name: \"A\"); fn main() { show(resume![]); let b = resume! {}; }",
        &[Some("A"), None, Some("b")],
    );
    check("const A: R = { resume! {} };", &[Some("A")]);
    check("static mut A: R = resume! {};", &[Some("A")]);
    check(
        "macro_rules! resume { () => { $crate::resume! { [$crate] } } } use x::resume; fn resume() {}",
        &[],
    );
    check(
        "/// resume! { name: \"Ada\" }\nfn f() { \"resume! {}\"; /* resume! {} */ }",
        &[],
    );
    check(
        "#!/usr/bin/env don't “run”\n---\n[dependencies] # it's “x”\n---\nstatic A: R = resume! {};",
        &[Some("A")],
    );
    check(
        "\u{feff}#![allow(x)] static É: R = resume! {};",
        &[Some("É")],
    );
    check("const A: R = { fn f() { resume! {} } };", &[None]);
    check("vec! {} resume ? {} resume!; {}", &[]);
    check(
        "#!/usr/bin/env cargo\nstatic A: R = resume! {};",
        &[Some("A")],
    );
    check("#! [allow(x)] static A: R = resume! {};", &[Some("A")]);
    check("\n---\n---\nstatic A: R = resume! {};", &[Some("A")]);
    check("---\nx", &[]);
    check("#!/bin/sh", &[]);
    check(&"(".repeat(30_000), &[]);
    check(
        &format!("{}resume! {{}}{}", "(".repeat(30_000), ")".repeat(30_000)),
        &[None],
    );
}

/// The diagnostics of a file: of its characters, and then of the résumés in it.
fn all_diagnostics_of(text: &str) -> Vec<Diagnostic> {
    let file = File::read(text);
    let of = |invocation: &Invocation| {
        invocation.diagnostics(invocation.analyze(&mut |_| Evaluated::Unknown))
    };
    let problems = file.invocations.iter().flat_map(of);
    file.faults.iter().cloned().chain(problems).collect()
}

/// Those that are shown: one for each mistake, in the order of the text.
fn diagnostics_of(text: &str) -> Vec<Diagnostic> {
    in_order(all_diagnostics_of(text))
}

/// Checks the first diagnostic of a file.
fn check_problem(text: &str, message: &str, place: &str) {
    let found = all_diagnostics_of(text);
    let first = found
        .first()
        .unwrap_or_else(|| panic!("nothing is wrong with {text}"));
    assert_eq!(
        (first.to_string().as_str(), &text[first.range.clone()]),
        (message, place),
        "{text}"
    );
    assert!(
        found
            .iter()
            .all(|diagnostic| text.get(diagnostic.range.clone()).is_some()),
        "{text}"
    );
}

#[test]
fn problems_know_their_bytes() {
    let reversed = "this period ends before it starts [period_reversed]";
    check_problem(
        "/* é */ resume! { name: \"é\" experience { 2018..2014 at \"B\" } }",
        reversed,
        "2018..2014",
    );
    check_problem(
        "\u{feff}resume! { name: \"é\"\r\n experience { 2018..2014 at \"B\" } }",
        reversed,
        "2018..2014",
    );
    check_problem(
        "resume! { name: \"é\" summary: \"\\u{e9} *no\" }",
        "`*` opens here and never closes [markup_unclosed]",
        "*",
    );
    check_problem(
        "fn f() { resume! {} }",
        "this résumé has no name [field_missing]",
        "resume! {}",
    );
}

#[test]
fn invalid_rust_is_reported_at_its_place() {
    check_problem(
        "resume! { name: \"A\" experience { 2014–2018 at \"B\" } }",
        "`–` (U+2013) outside of quotes",
        "–",
    );
    check_problem(
        "resume! { name: “A” }",
        "`“` (U+201C) is not a quote in Rust",
        "“",
    );
    check_problem(
        "resume! { name: \"A\" summary: 🦀 }",
        "`🦀` (U+1F980) outside of quotes",
        "🦀",
    );
    for (escape, after) in [
        (r"\*", ""),
        (r"\é", ""),
        (r"\x80", ""),
        (r"\x", "g"),
        (r"\x", "é"),
        (r"\xa", "é"),
        (r"\u", "41"),
    ] {
        check_problem(
            &format!("resume! {{ name: \"A {escape}{after} B\" }}"),
            &format!("unknown escape `{escape}`"),
            escape,
        );
    }
    for escape in [r"\u{0000041}", r"\u{110000}", r"\u{_4}", r"\u{}", r"\u{"] {
        check_problem(
            &format!("resume! {{ name: \"A {escape}é B\" }}"),
            &format!("unknown escape `{escape}`"),
            escape,
        );
    }
    check_problem(
        "resume! { name: \"A\" experience { 2014 at\"B\" } }",
        "`at` touches what follows",
        "at",
    );
    check_problem("resume! { name: r#\"A }", "unterminated string", "r#\"");
    check_problem("resume! { name: \"A\" ", "unclosed `{`", "{");
    check_problem("resume! { name: \"A\" ]", "unmatched closing `]`", "]");
    check_problem("resume! { name: \"A\" /* }", "unterminated comment", "/*");
    check_problem(
        "resume! { name: \"A\" section \"B\" { – } }",
        "`–` (U+2013) outside of quotes",
        "–",
    );
    check_problem("resume! { name: \"A\" \\ }", "`\\` outside of quotes", "\\");
}

#[test]
fn a_dash_does_not_hide_other_mistakes() {
    let file =
        File::read("resume! { name: \"A\" experience { 2014–2018 at \"B\" } sumary: \"x\" }");
    let codes: Vec<_> = file.invocations[0]
        .diagnostics(file.invocations[0].analyze(&mut |_| Evaluated::Unknown))
        .into_iter()
        .map(|diagnostic| diagnostic.code.unwrap())
        .collect();
    assert_eq!(codes, [Code::DateMalformed, Code::FieldUnknown]);
}

#[test]
fn a_dash_that_may_be_inside_a_date_is_no_period() {
    for dates in ["2014–03", "2014–10..2015", "12014–15", "2014–123"] {
        let file = File::read(&format!("resume! {{ experience {{ {dates} at \"B\" }} }}"));
        let help = file.faults[0].help.to_string();
        assert!(help.starts_with("write `..` between dates, `-`"), "{dates}");
    }
}

#[test]
fn an_attribute_of_the_language_silences_advice() {
    let check = |text: &str, silenced: &[bool]| {
        let found: Vec<bool> = File::read(text)
            .invocations
            .iter()
            .map(|invocation| invocation.is_silenced)
            .collect();
        assert_eq!(found, silenced, "{text}");
    };
    check(
        "#[allow(deprecated)] static A: R = resume! {}; static B: R = resume! {};",
        &[true, false],
    );
    check(
        "#[allow(unused, deprecated)] fn f() { resume! {} } fn g() { resume! {} }",
        &[true, false],
    );
    check(
        "#![allow(deprecated)] static A: R = resume! {}; fn g() { f(); resume! {} }",
        &[true, true],
    );
    check("#[deny(deprecated)] static A: R = resume! {};", &[false]);
}

#[test]
fn positions_count_characters() {
    assert_eq!(
        (position("é\nab", 0), position("é\nab", 4), position("a", 9)),
        ((1, 1), (2, 2), (1, 2))
    );
}

/// Checks that exactly these messages are reported at these words of a file, in this order.
#[track_caller]
fn check_reported(text: &str, expected: &[(&str, &str)]) {
    let found = diagnostics_of(text);
    let found: Vec<(String, &str)> = found
        .iter()
        .map(|diagnostic| (diagnostic.to_string(), &text[diagnostic.range.clone()]))
        .collect();
    assert_eq!(
        found
            .iter()
            .map(|(message, words)| (message.as_str(), *words))
            .collect::<Vec<_>>(),
        expected,
        "{text}"
    );
}

#[test]
fn the_preamble_of_a_script_is_skipped() {
    for script in [
        "#!/usr/bin/env don't “run”",
        "#!/usr/bin/env “x”\nfn f() {}",
        "\u{feff}\n---\n“x”\n---\nfn f() {}",
    ] {
        assert_eq!(File::read(script).faults, [], "{script}");
    }
    assert_eq!(File::read("#! [allow(x)] “").faults.len(), 1);
}

#[test]
fn each_mistake_is_reported_once() {
    check_reported(
        "resume! { name: \"A\" experience { 2014–2018 at \"B\" } }",
        &[(
            "a period is written with two dots [date_malformed]",
            "2014–2018",
        )],
    );
    check_reported(
        "resume! { name: \"A\" summary: \"a \\* b \\_\" }",
        &[("unknown escape `\\*`", "\\*")],
    );
    check_reported(
        "resume! {\n sumary: \"x\"\n headline: 🦀 b'x'\n name: \"A\"\n skills { 7 } — }",
        &[
            ("unknown field `sumary` [field_unknown]", "sumary"),
            ("`🦀` (U+1F980) outside of quotes", "🦀"),
            ("`7` is not a year [date_malformed]", "7"),
            (
                "a bullet is followed by a text in quotes [value_mistyped]",
                "—",
            ),
        ],
    );
    check_reported(
        "resume! { name: \"A\"x summary: \"a \\* b\" }",
        &[
            ("`x` touches the text before it [value_mistyped]", "x"),
            ("unknown escape `\\*`", "\\*"),
        ],
    );
    check_reported(
        "resume! { name: \"A\" skills { 7— } }",
        &[
            ("`7` is not a year [date_malformed]", "7"),
            ("`—` (U+2014) outside of quotes", "—"),
        ],
    );
    check_reported(
        "resume! { name: \"A\" skills { 7\n; “ 8 } }",
        &[
            ("`7` is not a year [date_malformed]", "7"),
            ("`“` (U+201C) is not a quote in Rust", "“"),
        ],
    );
    check_reported(
        "resume! { }",
        &[("this résumé has no name [field_missing]", "resume! { }")],
    );
    check_reported(
        "fn f() { at\"X\" } resume! { name: \"A\" experience { \"E\" at\"X\" } }",
        &[("`at` touches what follows", "at")],
    );
}

#[test]
fn notes_are_reported_together_with_a_problem() {
    let of = |level, code| Diagnostic {
        code,
        ..Diagnostic::new(level, "", "", 1..3)
    };
    let [problem, note, fault] = [
        of(Level::Error, Some(Code::DateMalformed)),
        of(Level::Note, None),
        of(Level::Error, None),
    ];
    assert_eq!(
        in_order(vec![problem.clone(), note.clone(), fault.clone()]),
        [problem.clone(), note]
    );
    let overlapping = Diagnostic {
        range: 2..4,
        ..fault.clone()
    };
    let before = Diagnostic {
        range: 0..2,
        ..fault
    };
    assert_eq!(
        in_order(vec![problem.clone(), overlapping.clone(), before.clone()]),
        [before, problem, overlapping]
    );
}

#[test]
fn unreadable_characters_are_reported_up_to_a_limit() {
    let text = |count: usize| format!("resume! {{ name: \"A\" {} }}", "€ ".repeat(count));
    assert_eq!(File::read(&text(19)).faults.len(), 19);
    assert_eq!(File::read(&text(19)).invocations.len(), 1);
    assert_eq!(File::read(&text(30)).faults.len(), 20);
    assert_eq!(File::read(&text(30)).invocations.len(), 0);
}

#[test]
fn characters_are_distinguished() {
    let check = |text: &str, place: &str, help: &str| {
        let file = File::read(text);
        assert_eq!(
            (
                &text[file.faults[0].range.clone()],
                &*file.faults[0].help.to_string()
            ),
            (place, help),
            "{text}"
        );
    };
    check(
        "r#\"a",
        "r#\"",
        "write `\"` at its end, with as many `#` as at its start",
    );
    check("« x", "«", "write `\"` at both ends of a text");
    check(
        "a − b",
        "−",
        "write `..` between dates, `-` inside a date or before a bullet",
    );
    check("/*", "/*", "write `*/` at its end");
    check("(", "(", "write the closing one where the block ends");
    check(")", ")", "remove it, or close with the other kind");
    check("€", "€", "write text in quotes, like `\"…\"`");
    check(
        "\"\\é \\q\"",
        "\\é",
        "write a backslash as `\\\\`, or the text as r\"…\"",
    );
    check("\"\\q", "\"\\q", "write `\"` at its end");
    check(
        "f(a\"b\") resume! { x\"y\" }",
        "x",
        "write a space after it: `x \"`",
    );
}

#[test]
fn errors_are_reported_where_advice_is_silenced() {
    let check = |before: &str, inside: &str, levels: &[Level]| {
        let found = diagnostics_of(&format!(
            "{before} static A: R = resume! {{ name: \"A\" {inside} }};"
        ));
        assert_eq!(
            found
                .iter()
                .map(|diagnostic| diagnostic.level)
                .collect::<Vec<_>>(),
            levels,
            "{before} {inside}"
        );
    };
    let twice = "section \"T\" { - \"a\" - \"a\" }";
    check("", twice, &[Level::Warning]);
    check("#[expect(warnings)]", twice, &[]);
    check(
        "#[allow(deprecated)]",
        &format!("#![deny(bullet_repeated)] {twice}"),
        &[Level::Error],
    );
    check("#[allow(unused)]", twice, &[Level::Warning]);
    check("#[cfg(deprecated)]", twice, &[Level::Warning]);
    check("#![allow(deprecated)] fn f() {}", twice, &[]);
    check(
        "#[allow(deprecated)] fn f() { g() }",
        twice,
        &[Level::Warning],
    );
    check("#[allow(deprecated)] use x;", twice, &[Level::Warning]);
    assert_eq!(
        [Level::Error, Level::Warning, Level::Note].map(Level::name),
        ["error", "warning", "note"]
    );
}

#[test]
fn a_place_of_another_file_is_the_whole_invocation() {
    let text = format!("{}resume! {{ name: \"A\" }}", " ".repeat(20));
    let file = File::read(&text);
    let invocation = &file.invocations[0];
    let place = |text: &str| {
        Place::of(
            text.parse::<TokenStream>()
                .unwrap()
                .into_iter()
                .next()
                .unwrap()
                .span(),
        )
    };
    assert_eq!(invocation.range_of(&place("a")), 20..text.len());
    assert_eq!(
        invocation.range_of(&place(&format!("{}a", " ".repeat(100)))),
        20..text.len()
    );
    assert_eq!(
        invocation.range_of(&Place::of(proc_macro2::Span::call_site())),
        20..text.len()
    );
}

#[test]
fn forgotten_places_take_no_memory() {
    let place = || {
        format!(
            "{:?}",
            Place::of(
                File::read("resume! {}")
                    .tokens
                    .into_iter()
                    .next()
                    .unwrap()
                    .span()
            )
        )
    };
    let first = place();
    assert!(place() != first && first.contains(".."));
    forget();
    assert_eq!(place(), first);
}

#[test]
fn an_address_without_quotes_is_the_only_problem() {
    let check = |inside: &str, address: &str| {
        let text = format!("static A: Resume = resume! {{\nname: \"A\"\n{inside}\n}};\n");
        let all = diagnostics_of(&text);
        let found: Vec<_> = all
            .iter()
            .map(|found| (found.message.as_str(), &text[found.range.clone()]))
            .collect();
        assert_eq!(
            found,
            [("missing quotes around an address", address)],
            "{inside}"
        );
    };
    for inside in [
        "experience { 2014 \"Dev\" at [EMC](https://z.example) }",
        "projects { 2014 \"Tool\" (https://z.example) }",
        "contact { website: https://z.example }",
        "contact { \"Blog\": https://z.example }",
    ] {
        check(inside, "https://z.example");
    }
    check(
        "// https://a.example\nsummary: r#\"https://b.example \"{\"\"#, \"a \\\"https://c.example }\"\ncontact { website: http://z.example/x?y }",
        "http://z.example/x?y",
    );
}

#[test]
fn wide_digits_and_quotes_are_one_problem_a_line() {
    let messages = |inside: &str| {
        let text = format!("static A: Resume = resume! {{ {inside} }};");
        let faults = File::read(&text).faults.into_iter();
        faults.map(|fault| fault.message).collect::<Vec<_>>()
    };
    assert_eq!(
        messages("experience { ２０１４..２０１８ \"Dev\" at \"A\" }"),
        ["`２０１４` is not a number in Rust"]
    );
    assert_eq!(
        messages("experience { 2014 “Dev” at “A” }"),
        ["`“` (U+201C) is not a quote in Rust"]
    );
    assert_eq!(messages("skills { “C” }\nskills { “D” }").len(), 2);
}

#[test]
fn the_end_of_a_period_is_read_with_its_apostrophe() {
    for (dates, right) in [
        ("2018–aujourd’hui", "2018..present"),
        ("2018..aujourd’hui", "2018..present"),
        ("2014年3月～2018年5月", "2014-03..2018-05"),
        ("2014→2018", "2014..2018"),
        // The last digits of a later year, which after a hyphen may be a month.
        ("2008–9", "2008..2009"),
        ("2008–09", "2008..2009"),
        ("2009–12", "2009..2012"),
        ("1999–00", "1999..2000"),
        ("2012 – 15", "2012..2015"),
        ("２０２１-０４..present", "2021-04..present"),
        ("２０２１年４月..present", "2021-04..present"),
        ("２０１４..２０１８", "2014..2018"),
    ] {
        let text = format!(
            "static A: Resume = resume! {{ name: \"A\" experience {{ {dates} \"Dev\" at \"B\" }} }};"
        );
        let found: Vec<_> = diagnostics_of(&text)
            .iter()
            .map(|found| (&text[found.range.clone()], found.help.to_string()))
            .collect();
        assert_eq!(found, [(dates, format!("write `{right}`"))]);
    }
}

#[test]
fn characters_of_other_keyboards_are_read_as_what_they_are_typed_for() {
    let fixed = |text: &str| {
        let file = File::read(text);
        assert_eq!(file.invocations.len(), 1, "{text}");
        let mut diagnostics = file.faults.clone();
        diagnostics.extend(
            file.invocations[0]
                .diagnostics(file.invocations[0].analyze(&mut |_| Evaluated::Unknown)),
        );
        let mut fixed = text.to_owned();
        let mut edits: Vec<_> = diagnostics
            .iter()
            .filter_map(Diagnostic::replacement)
            .collect();
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.range.start));
        for edit in edits {
            fixed.replace_range(edit.range, edit.text);
        }
        fixed
    };
    for (written, right) in [
        ("name： \"A\"", "name: \"A\""),
        (
            "name: \"A\" skills ｛ \"B\"、 \"C\"； \"D\" ｝",
            "name: \"A\" skills { \"B\", \"C\"; \"D\" }",
        ),
        (
            "name: \"A\" \u{200b}headline: \"B\"",
            "name: \"A\" headline: \"B\"",
        ),
        (
            "name: \"A\" section \"B\" {\n • \"C\"\n － \"D\" }",
            "name: \"A\" section \"B\" {\n - \"C\"\n - \"D\" }",
        ),
        (
            "name: \"A\" projects { 2014…2018 \"B\" }",
            "name: \"A\" projects { 2014..2018 \"B\" }",
        ),
    ] {
        assert_eq!(
            fixed(&format!("resume! {{ {written} }}")),
            format!("resume! {{ {right} }}")
        );
    }
}

#[test]
fn an_address_hides_no_bracket() {
    check_problem(
        "resume! { name: \"A\" contact { website: https://a.example }\n}",
        "missing quotes around an address",
        "https://a.example",
    );
}

#[test]
fn words_with_a_dash_are_no_edit() {
    let text = "resume! { name: \"A\" section \"B\" { - wrote – and read } }";
    let file = File::read(text);
    let found =
        file.invocations[0].diagnostics(file.invocations[0].analyze(&mut |_| Evaluated::Unknown));
    assert_eq!(found.len(), 1);
    assert!(found[0].replacement().is_none());
}

/// Neither variables nor files.
struct Nothing;

impl Surroundings for Nothing {
    fn variable(&self, _name: &str) -> Option<Option<String>> {
        None
    }
    fn file(&self, path: &str) -> Result<Vec<u8>, Why> {
        Err(Why::unreadable(path, "there are no files"))
    }
}

/// Each language asks for the value of an expression, of which one note is enough.
#[test]
fn an_unknown_value_is_noted_once_for_each_place() {
    let text = r#"resume! { name: NAME lang: "en", "de" headline: BIO | BIO_DE summary: BIO }"#;
    let reading = read(text, "ada", &Nothing);
    let is_note = |found: &&Diagnostic| found.level == Level::Note;
    let notes = reading.diagnostics.iter().filter(is_note);
    let found: Vec<_> = notes.map(|found| &text[found.range.clone()]).collect();
    assert_eq!(found, ["NAME", "BIO", "BIO_DE", "BIO"]);
}

#[test]
fn a_value_that_is_no_text_is_reported_under_its_code() {
    let text = "const N: u8 = 1; resume! { name: \"A\" headline: N summary: M }";
    let reading = read(text, "ada", &Nothing);
    let of = |level| {
        let mut found = reading.diagnostics.iter();
        let found = found.find(|found| found.level == level).unwrap();
        (found.code, &text[found.range.clone()])
    };
    assert_eq!(of(Level::Error), (Some(Code::ValueMistyped), "N"));
    assert_eq!(of(Level::Note), (None, "M"));
}

#[test]
fn a_dash_between_numbers_is_no_space() {
    let helps = |lines: &str| -> Vec<String> {
        let source = format!("resume! {{ name: \"A\" {lines} }}");
        let file = File::read(&source);
        let resume = &file.invocations[0];
        let found = resume.diagnostics(resume.analyze(&mut |_| crate::Evaluated::Unknown));
        found.into_iter().map(|it| it.help.to_string()).collect()
    };
    let row = |value: &str| {
        helps(&format!(
            "experience {{ 2014 \"Dev\" at \"B\" {{ \"Hours\": {value} }} }}"
        ))
    };
    assert_eq!(row("38–40 weekly"), ["write `\"38–40 weekly\"`"]);
    assert_eq!(row("38 – 40 weekly"), ["write `\"38 – 40 weekly\"`"]);
    assert_eq!(row("38-40 weekly"), ["write `\"38-40 weekly\"`"]);
}
