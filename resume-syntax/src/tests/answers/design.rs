//! The help for mistakes in `design`: its word, its name, and its settings with their values.

use super::check;
use crate::analyze;

/// A design that is accepted, and the settings that it has.
#[track_caller]
fn accepted(design: &str, expected: &[&str]) {
    let source = format!("name: \"Ada\" contact {{ email: \"a@b.example\" }} {design}");
    let analysis = analyze(source.parse().unwrap());
    assert!(analysis.problems.is_empty(), "{:?}", analysis.problems);
    let choice = analysis.lowered.resume.design;
    let name = choice.name.map(|name| name.word().to_owned());
    let settings = choice.settings.written();
    let settings = settings.map(|(setting, value)| format!("{} {value}", setting.word));
    let found: Vec<String> = name.into_iter().chain(settings).collect();
    assert_eq!(found, expected, "{design}");
}

#[test]
fn a_design_has_a_name_or_settings_or_both() {
    accepted("", &[]);
    accepted("design folio", &["folio"]);
    accepted("design folio; , cited_as: \"A\"", &["folio"]);
    accepted(
        r##"design folio { accent: "#6d1f2a"  size: 10.5pt  density: snug  pages: 1 }"##,
        &[
            "folio",
            "accent #6d1f2a",
            "size 10.5pt",
            "density snug",
            "pages 1",
        ],
    );
    accepted(
        "design { margins: 0.7in; order: as_written, fit: true,; bullet: \"-\" }",
        &["margins 0.7in", "fit true", "order as_written", "bullet -"],
    );
    accepted(r##"design { accent: "#6D1F2A" }"##, &["accent #6d1f2a"]);
}

#[test]
fn a_design_is_a_word_and_a_block() {
    check(
        "design",
        &[(
            "design",
            "write `design folio` or `design { size: 10.5pt }`",
        )],
    );
    check(
        r#"design experience { 2014 at "X" }"#,
        &[(
            "design",
            "write `design folio` or `design { size: 10.5pt }`",
        )],
    );
    check(
        "design {}",
        &[("design", "write `size: 10.5pt` in it, or remove the braces")],
    );
    check(
        "design folio (fit: true)",
        &[("(fit: true)", "write `{ … }`")],
    );
    check("design folio #a { fit: true }", &[("a", "remove the tag")]);
    check(
        "design: folio",
        &[(":", "write `design folio` or `design { … }`")],
    );
    check(
        r#"design: "folio""#,
        &[(r#": "folio""#, "write `design folio`")],
    );
    check(
        "design = { fit: true }",
        &[("=", "write `design folio` or `design { … }`")],
    );
    check(
        "design folio design grid",
        &[(
            "design",
            "a résumé has one design: write all settings in one block",
        )],
    );
    let moved = ("design", "move it out of these braces");
    check("experience { design folio { fit: true } }", &[moved]);
    check("skills { design { fit: true } }", &[moved]);
    check("contact { design { fit: true } }", &[moved]);
    check(
        r#"experience { 2014 at "X" { design grid { fit: true } } }"#,
        &[moved],
    );
}

#[test]
fn strays_in_a_design_are_one_problem() {
    let links = "write `links: …`";
    for (lines, stray) in [
        ("links - : colour", "- "),
        ("links BIO underline", "BIO"),
        ("links - colour", "-"),
        ("links #x : colour", "#x"),
        ("links \"x\" : colour", "\"x\""),
        ("links ; : colour", ";"),
        ("links { } colour", "{ }"),
    ] {
        check(
            &format!("design {{ {lines} fit: true }}"),
            &[(stray.trim_end(), links)],
        );
    }
    check(
        "design { links: - colour fit: true }",
        &[("- colour", "did you mean `colour`?")],
    );
    // These follow a value.
    check(
        "design { links colour underline fit: true }",
        &[("links", links), ("underline", "write `links: underline`")],
    );
    check(
        "summary: \"x\", foo design folio { fit: true }",
        &[("foo", "write `\"foo\"`")],
    );
    check(
        "skills { \"C\" } folio { fit: true links: colour }",
        &[("folio", "write `design folio`")],
    );
}

#[test]
fn other_words_for_a_design_are_understood() {
    check("desing folio", &[("desing", "did you mean `design`?")]);
    check(
        "desing { fit: true }",
        &[("desing", "did you mean `design`?")],
    );
    let chosen = ("theme", "how the résumé looks is chosen by `design`");
    check("theme folio { fit: true }", &[chosen]);
    check("theme { fit: true }", &[chosen]);
    check(
        r#"theme: "folio""#,
        &[(
            "theme",
            "how the résumé looks is chosen by `design folio` or `design { … }`",
        )],
    );
    check(
        r##"accent: "#6d1f2a""##,
        &[("accent", "it belongs in `design { accent: … }`")],
    );
}

#[test]
fn a_design_is_named_by_a_word() {
    let all = "designs are ledger, folio, grid, manual, brief, marquee";
    check(
        "design foilo { fit: true }",
        &[("foilo", "did you mean `folio`?")],
    );
    check("design Folio", &[("Folio", "did you mean `folio`?")]);
    check("design harvard", &[("harvard", all)]);
    check(r#"design "folio""#, &[(r#""folio""#, "write `folio`")]);
    check(
        r#"design "harvard" { fit: true }"#,
        &[(r#""harvard""#, all)],
    );
}

#[test]
fn a_setting_has_a_name_and_one_value() {
    check(
        r##"design { acent: "#6d1f2a" }"##,
        &[("acent", "did you mean `accent`?")],
    );
    check(
        r##"design { color: "#6d1f2a" }"##,
        &[("color", "it is called `accent` here")],
    );
    check(
        "design { x: 1 }",
        &[(
            "x",
            "settings are accent, size, density, paper, margins, pages, fit, order, dates, rows, bullet, links, addresses, headings, numbering, foot",
        )],
    );
    check(
        "design { size: 10pt size: 11pt }",
        &[("size", "remove one of them")],
    );
    check(
        "design { size }",
        &[("size", "write it like `size: 10.5pt`")],
    );
    check(
        "design { size: pages: 1 }",
        &[("size", "write it like `size: 10.5pt`")],
    );
    check("design { fit }", &[("fit", "write `fit: true`")]);
    check("design { snug }", &[("snug", "write `density: snug`")]);
    check(
        "design { densty }",
        &[("densty", "did you mean `density: airy`?")],
    );
    check(
        "design { density snug pages 1 }",
        &[
            ("density", "write `density: …`"),
            ("pages", "write `pages: …`"),
        ],
    );
    check("design { density = snug }", &[("=", "write `density: …`")]);
    check(
        r#"design { "size": 10pt }"#,
        &[(r#""size""#, "write `size`")],
    );
    check(
        "design { margins: 18mm, 10mm }",
        &[("10mm", "remove the others")],
    );
    check(
        r#"design { - "x" }"#,
        &[("-", "a setting is written like `size: 10.5pt`")],
    );
}

#[test]
fn lengths_have_their_unit() {
    check("design { size: 10.5 pt }", &[("10.5 pt", "write `10.5pt`")]);
    check(
        r#"design { size: "10pt" }"#,
        &[(r#""10pt""#, "write `10pt`")],
    );
    check(
        "design { size: 10,5pt pages: 1 }",
        &[("10,5pt", "write `10.5pt`")],
    );
    check("design { size: 10 }", &[("10", "write `10pt`")]);
    check("design { size: 10.5PT }", &[("10.5PT", "write `10.5pt`")]);
    check("design { size: { 10pt } }", &[("{ 10pt }", "write `10pt`")]);
    check("design { size: 20pt }", &[("20pt", "write `14pt`")]);
    check(
        "design { margins: 18 }",
        &[("18", "write its unit: `18pt` or `18mm`")],
    );
    check("design { margins: 1 inch }", &[("1 inch", "write `1in`")]);
    check(
        "design { margins: 18millimetres }",
        &[("18millimetres", "write `18mm`")],
    );
    check("design { margins: .7in }", &[(".7in", "write `0.7in`")]);
    let units = "write a number with its unit: `10.5pt`, `18mm`, `1.8cm` or `0.7in`";
    check("design { size: -5pt pages: 1 }", &[("-5pt", units)]);
    check("design { size: 2rem }", &[("2rem", units)]);
}

#[test]
fn colors_are_in_quotes() {
    let right = "write `\"#6d1f2a\"`";
    check(
        "design { accent: #6d1f2a size: 10pt }",
        &[("#6d1f2a", right)],
    );
    check("design { accent: 6d1f2a }", &[("6d1f2a", right)]);
    check(
        "design { accent: #123 }",
        &[("#123", "write `\"#112233\"`")],
    );
    check(
        "design { accent: blue }",
        &[("blue", "write `\"#0000ff\"`")],
    );
    check(
        r#"design { accent: "Navy" }"#,
        &[(r#""Navy""#, "write `\"#000080\"`")],
    );
    check(
        r##"design { accent: "#aaaaff" }"##,
        &[(
            r##""#aaaaff""##,
            "the nearest that can be read is `\"#7171aa\"`",
        )],
    );
    check(
        "design { accent: \"sky\" }",
        &[(
            "\"sky\"",
            "write six digits from 0 to f, two each for red, green and blue: `\"#1f4e79\"`",
        )],
    );
}

#[test]
fn words_are_written_as_they_are_listed() {
    check("design { paper: A4 }", &[("A4", "write `a4`")]);
    check(r#"design { paper: "a4" }"#, &[(r#""a4""#, "write `a4`")]);
    check("design { paper: a5 }", &[("a5", "did you mean `a4`?")]);
    check(
        "design { order: title-first }",
        &[("title-first", "write `title_first`")],
    );
    check(
        "design { dates: left }",
        &[("left", "write one of `right`, `rail`, `below`")],
    );
    check("design { fit: yes }", &[("yes", "write `true`")]);
    check(r#"design { pages: "1" }"#, &[(r#""1""#, "write `1`")]);
    check(
        "design { pages: two }",
        &[("two", "write a whole number: `1`")],
    );
    check("design { bullet: - }", &[("-", "write `\"-\"`")]);
}

#[test]
fn a_typeface_is_that_of_a_design() {
    let help = "every design has its typefaces; choose another design, like `design folio`";
    check(r#"design { font: "Arial" }"#, &[("font", help)]);
    check("design { font: Arial }", &[("font", help)]);
    check(
        "design { fooot: none }",
        &[("fooot", "did you mean `foot`?")],
    );
}

#[test]
fn a_design_holds_no_expressions() {
    let value = "write it like `accent: \"#1f4e79\"`";
    for expression in [
        "ACCENT",
        "MY_ACCENT",
        "crate::ACCENT",
        r#"env!("A")"#,
        "rgb(1, 2, 3)",
    ] {
        check(
            &format!("design {{ accent: {expression} }}"),
            &[(expression, value)],
        );
    }
}
