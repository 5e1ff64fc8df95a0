//! Résumés in several languages: their values, and what is reported about them.

use crate::{Evaluated, analyze, analyze_with};
use resume_core::model::Resume;
use resume_core::problem::Code;
use resume_render::Render;
use resume_render::format::Markdown;

/// The pages in each language.
fn pages(source: &str) -> Vec<String> {
    let analysis = analyze(source.parse().unwrap());
    let resume = analysis.resume();
    let resume = resume.unwrap_or_else(|| panic!("{source}: {:?}", analysis.problems));
    let languages = std::iter::once(resume).chain(resume.translations.iter());
    languages
        .map(|resume| resume.render(Markdown).to_string())
        .collect()
}

fn check(lines: &str, english: &str, german: &str) {
    let source = format!("#![allow(contact_missing)] name: \"A\" lang: \"en\", \"de\" {lines}");
    let whole = |lines: &str| format!("# A\n{lines}");
    assert_eq!(pages(&source), [whole(english), whole(german)], "{lines}");
}

#[test]
fn every_text_may_be_in_each_language() {
    check(
        r#"headline: "Engineer" | "Ingenieurin" pronouns: "she" | "sie" summary: "a *b*" | "x *y*", "c" | "z""#,
        "\nshe\n\nEngineer\n\na *b*\n\nc\n",
        "\nsie\n\nIngenieurin\n\nx *y*\n\nz\n",
    );
    check(
        r#"contact { location: "Rome" | "Rom" website: "https://a.example/en" | "https://a.example/de" "Visa" | "Visum": "US and EU" | "USA und EU" }"#,
        "\nRome · [a.example/en](https://a.example/en) · Visa: US and EU\n",
        "\nRom · [a.example/de](https://a.example/de) · Visum: USA und EU\n",
    );
    check(
        r#"experience "Jobs" | "Stellen" { 2014-03..present at "Bank" | "Bank AG" in "Rome" | "Rom" { 2015.. "Clerk" | "Angestellte", "Loans" | "Kredite" { "Hours" | "Stunden": "40 per week" | "40 pro Woche" - "one" | "eins" { - "two" | "zwei" } } } }"#,
        "\n## Jobs\n\nMar 2014 – present\n\n**Bank** (Rome)\n\n*Clerk*, Loans (2015–)\n\n*Hours:* 40 per week\n\n- one\n  - two\n",
        "\n## Stellen\n\nMärz 2014 – heute\n\n**Bank AG** (Rom)\n\n*Angestellte*, Kredite (2015–)\n\n*Stunden:* 40 pro Woche\n\n- eins\n  - zwei\n",
    );
    check(
        r#"skills { "reading" | "Lesen", "Rust" } section "More" | "Mehr" { "one word" | "ein Wort" "Talk" | "Vortrag" at "X" }"#,
        "\n## Skills\n\nreading; Rust\n\n## More\n\none word\n\n**Talk**  \n*X*\n",
        "\n## Kenntnisse\n\nLesen; Rust\n\n## Mehr\n\nein Wort\n\n**Vortrag**  \n*X*\n",
    );
}

#[test]
fn one_text_is_the_same_in_all_languages() {
    check(
        r#"headline: "DevOps" awards { 2014-05-09 "Nobel Prize" at "Academy" }"#,
        "\nDevOps\n\n## Awards\n\nMay 9, 2014\n\n**Nobel Prize**  \n*Academy*\n",
        "\nDevOps\n\n## Auszeichnungen\n\n9\\. Mai 2014\n\n**Nobel Prize**  \n*Academy*\n",
    );
}

#[test]
fn a_translation_is_found_by_its_language() {
    let source = r#"#![allow(contact_missing)] name: "A" | "B" | "C" lang: "en", "de-CH", "fr" tags: x summary: "one" | "zwei" | "trois" #x"#;
    let analysis = analyze(source.parse().unwrap());
    let resume = analysis.resume().unwrap();
    let name = |lang: &str| {
        resume
            .translated(lang)
            .map(|resume| resume.name.to_string())
    };
    assert_eq!(
        [name("en"), name("DE-ch"), name("fr")],
        [Ok("A".into()), Ok("B".into()), Ok("C".into())]
    );
    let error = name("de").unwrap_err();
    assert_eq!(
        error.to_string(),
        "the language `de` is not declared; this résumé declares `en`, `de-CH`, `fr`"
    );
    assert!(
        resume
            .translations
            .iter()
            .all(|one| one.translations.is_empty())
    );
    // A variant is in every language.
    let variant = resume.tailored(&["x"]).unwrap();
    let summary = |resume: &Resume| {
        resume
            .summary
            .iter()
            .map(|text| text.plain())
            .collect::<Vec<_>>()
    };
    assert_eq!(summary(variant.translated("fr").unwrap()), ["trois"]);
    assert!(variant.tailored(&["y"]).is_err());
}

/// `code at words: message; help`, in the order of the source.
fn said(source: &str) -> Vec<String> {
    let mut analysis = analyze(source.parse().unwrap());
    analysis.sort_by_source(|span| (span.start().line, span.start().column));
    let problems = analysis.problems.iter().map(|located| {
        let (problem, place) = (&located.problem, &located.place);
        let range = place.first.byte_range().start..place.last.byte_range().end;
        let (words, message, help) = (&source[range], &problem.message, &problem.help);
        format!("{} at {words}: {message}; {help}", problem.code)
    });
    problems.collect()
}

/// What is said of a résumé in English and German.
#[track_caller]
fn check_said(lines: &str, expected: &[&str]) {
    let source =
        format!("#![allow(contact_missing)] name: \"A\" lang: \"en\", \"de\" tags: x {lines}");
    let expected: Vec<String> = expected.iter().map(|said| (*said).to_owned()).collect();
    assert_eq!(said(&source), expected, "{lines}");
}

#[test]
fn a_text_is_in_each_language_or_in_one() {
    check_said(
        r#"headline: "a b" | "c" | "d" summary: "x" | "y""#,
        &[
            r#"translation_count at "d": this text is in 3 languages, and the résumé declares 2; write it once, or in each of `en`, `de`"#,
        ],
    );
    let three = r#"name: "A" | "B" lang: "en", "de", "fr""#;
    assert_eq!(
        said(three),
        [
            r#"translation_count at "A" | "B": this text is in 2 languages, and the résumé declares 3; write it once, or in each of `en`, `de`, `fr`"#
        ]
    );
    // A missing declaration is reported once.
    assert_eq!(
        said(r#"name: "A" headline: "B" | "C" summary: "D" | "E""#),
        [
            r#"translation_count at "B" | "C": this text is in 2 languages, and the résumé declares one; declare them: `lang: "en", "de"`, or write one text"#
        ]
    );
    assert_eq!(
        said(r#"name: "A" lang: "de" headline: "B" | "C" summary: "D" | "E""#),
        [
            r#"translation_count at "B" | "C": this text is in 2 languages, and the résumé declares one; declare them: `lang: "de", "…"`, or write one text"#
        ]
    );
}

#[test]
fn languages_are_declared_with_commas() {
    assert_eq!(
        said(r#"name: "A" lang: "en", "de", "EN""#),
        [r#"lang_repeated at "EN": duplicate language `EN`; remove it"#]
    );
    assert_eq!(
        said(r#"name: "A" | "B" lang: "en" | "de""#),
        [r#"item_misplaced at "en" | "de": languages are separated by commas; write `"en", "de"`"#]
    );
    assert_eq!(
        said(r#"name: "A" | "B" lang: "en", LANG"#),
        [
            r#"value_mistyped at LANG: several languages are written in quotes; write them like `lang: "en", "de"`"#
        ]
    );
    assert_eq!(
        said(r#"name: "A" | "B" lang: "en", "german""#),
        [r#"lang_malformed at "german": malformed language tag; write `"de"`"#]
    );
}

#[test]
fn a_language_without_words_is_reported_where_it_is_declared() {
    let english = "headings and months are in English";
    assert_eq!(
        said(r#"name: "A" lang: "en", "kr""#),
        [format!(
            r#"lang_unsupported at "kr": there are no words for `kr`: {english}; `kr` is Kanuri; for Korea write `"ko"`"#
        )]
    );
    assert_eq!(
        said(r#"#![allow(lang_unsupported)] name: "A" lang: "cy""#),
        [""; 0]
    );
    // Only rustc knows which it is.
    assert_eq!(said(r#"name: "A" lang: LANG"#), [""; 0]);
}

#[test]
fn what_has_no_text_is_the_same_in_every_language() {
    check_said(
        r#"photo: "a.png" | "b.png", "me" | "ich" contact { email: "a@b.example" | "c@d.example" github: "ada" | "ada2" }"#,
        &[
            r#"value_mistyped at "b.png": the file of a photo is the same in every language; write one value, without `|`"#,
            r#"value_mistyped at "c@d.example": `email` is the same in every language; write one value, without `|`"#,
            r#"value_mistyped at "ada2": `github` is the same in every language; write one value, without `|`"#,
        ],
    );
    check_said(
        r#"experience { 2014..2018 "a" | "b" at "X" #x | #x { - "one" #x | "eins" } }"#,
        &[
            "item_misplaced at | #x: tags are the same in every language; write them once, without `|`",
            r#"item_misplaced at | "eins": a translation comes directly after its text, before tags; write `"…" | "…"`"#,
        ],
    );
}

#[test]
fn dates_are_the_same_in_every_language() {
    let said = "dates are the same in every language; write them once, without `|`";
    check_said(
        r#"experience { 2014..2018 | 2015..2018 "a" | "b" at "X" } certificates { "c" { expires: 2027 | 2028 } } #![allow(tag_unused)]"#,
        &[
            &format!("item_misplaced at | 2015..2018: {said}"),
            &format!("item_misplaced at | 2028: {said}"),
        ],
    );
}

#[test]
fn slips_around_the_sign_are_answered() {
    for (lines, expected) in [
        (
            r#"headline: "a" |"#,
            r#"value_mistyped at |: missing text in the next language after `|`; write `| "…"`, or remove the `|`"#,
        ),
        (
            r#"headline: "a" | summary: "b" | "c""#,
            r#"value_mistyped at |: missing text in the next language after `|`; write `| "…"`, or remove the `|`"#,
        ),
        (
            r#"headline: "a" || "b""#,
            "item_misplaced at ||: a text and its translation are separated by one `|`; write `|`",
        ),
        (
            r#"headline: "a" / "b""#,
            "item_misplaced at /: a text and its translation are separated by one `|`; write `|`",
        ),
        (
            r#"headline: "a" | 5"#,
            r#"value_mistyped at 5: missing text in the next language after `|`; write `| "5"`"#,
        ),
        (
            r#"headline: "a" | Ingenieurin"#,
            r#"word_unquoted at Ingenieurin: missing quotes around text; write `"Ingenieurin"`"#,
        ),
        (
            r#"headline: "a" | """#,
            r#"text_empty at "": this text is empty; write the translation"#,
        ),
        (
            r#"experience { at "a" | BIO }"#,
            r#"word_unquoted at BIO: missing quotes around text; write `"BIO"`"#,
        ),
    ] {
        check_said(lines, &[expected]);
    }
    check_said(
        "headline: Engineer | Ingenieurin",
        &[
            r#"word_unquoted at Engineer: missing quotes around text; write `"Engineer"`"#,
            r#"word_unquoted at Ingenieurin: missing quotes around text; write `"Ingenieurin"`"#,
        ],
    );
}

#[test]
fn a_problem_is_reported_at_the_text_that_has_it() {
    check_said(
        r#"summary: "one" | "*two" section "S" | "S" { - "a " | "b" "L" | "M": "x" | " y" }"#,
        &[
            r#"markup_unclosed at "*two": `*` opens here and never closes; close it with `*` after a word, or write `\\*` for a star"#,
            r#"text_untrimmed at "a ": leading or trailing whitespace in text; remove it"#,
            r#"text_untrimmed at " y": leading or trailing whitespace in text; remove it"#,
        ],
    );
    // Two texts with the same mistake are two problems; a text for both languages is one.
    check_said(
        r#"headline: "a  b " | "c ""#,
        &[
            r#"text_untrimmed at "a  b ": leading or trailing whitespace in text; remove it"#,
            r#"text_untrimmed at "c ": leading or trailing whitespace in text; remove it"#,
        ],
    );
    check_said(
        r#"headline: "a " experience { 2018..2014 at "X" #y } skils { "a" }"#,
        &[
            r#"text_untrimmed at "a ": leading or trailing whitespace in text; remove it"#,
            "period_reversed at 2018..2014: this period ends before it starts; swap the dates: `2014..2018`",
            "tag_undeclared at y: the tag `y` is not declared; declare it: `tags: x, y`",
            "section_unknown at skils: unknown section `skils`; did you mean `skills`?",
        ],
    );
}

#[test]
fn what_is_wrong_in_one_language_only_is_reported() {
    let of = |langs: &str, lines: &str| {
        said(&format!(
            "#![allow(contact_missing)] name: \"A\" lang: {langs} {lines}"
        ))
    };
    assert_eq!(
        of(r#""en", "th""#, r#"awards { 2014-spring "x" }"#),
        [
            "words_missing at 2014-spring: no words for the seasons are known in `th`; write a month, like `2024-09`, or a year, like `2024`"
        ]
    );
    assert_eq!(
        of(
            r#""en", "de""#,
            r#"skills "a" | "c" { "x" } skills "b" | "c" { "y" }"#
        ),
        [
            "section_repeated at skills: duplicate section `skills \"c\"`; move its items into the first one, or give it another title"
        ]
    );
    let long = "word ".repeat(120) + "word";
    assert_eq!(
        of(r#""en", "de""#, &format!(r#"summary: "short" | "{long}""#)),
        [format!(
            "summary_long at \"{long}\": this summary has 604 characters; keep it below 600 characters"
        )]
    );
    assert_eq!(
        of(
            r#""en", "de""#,
            r#"experience { 2014..2018 at "X" 2018..2019 at "Y" }"#
        ),
        [
            "order_reversed at 2018..2019: this entry is newer than the one above it; put what began in 2018 above it: the newest comes first"
        ]
    );
}

#[test]
fn a_text_that_is_not_translated_is_advice() {
    check_said(
        r#"headline: "Storage engineer" #x summary: "Builds.", "a" | "b" experience { at "X" { "Lead" - "led a team of six" - "PostgreSQL" - "a b c" | "d" { - "found two bugs" } "Stack": "C++", "formal verification of systems" } }"#,
        &[
            "translation_missing at \"Storage engineer\": this headline is not translated into `de`; write the translation after it, like `\"…\" | \"…\"`, or the same text again",
            "translation_missing at \"Builds.\": this summary is not translated into `de`; write the translation after it, like `\"…\" | \"…\"`, or the same text again",
            "translation_missing at \"led a team of six\": this bullet is not translated into `de`; write the translation after it, like `\"…\" | \"…\"`, or the same text again",
            "translation_missing at \"found two bugs\": this bullet is not translated into `de`; write the translation after it, like `\"…\" | \"…\"`, or the same text again",
            "translation_missing at \"formal verification of systems\": this text is not translated into `de`; write the translation after it, like `\"…\" | \"…\"`, or the same text again",
        ],
    );
    check_said(
        r#"#![allow(tag_unused)] headline: "Engineer" skills { "C", "Rust"; "Databases": "PostgreSQL", "Amazon S3" } section "S" { "Maria Lopez"; "X" at "Y" } #![allow(translation_missing)] summary: "Builds.""#,
        &[],
    );
    assert_eq!(
        said(r#"#![allow(contact_missing)] name: "A" lang: "en", "de", "fr" summary: BIO"#),
        [
            "translation_missing at BIO: this summary is not translated into `de`, `fr`; write the translation after it, like `\"…\" | \"…\"`, or the same text again"
        ]
    );
}

#[test]
fn expressions_may_be_in_each_language() {
    let source = r#"name: "A" lang: "en", "de" headline: BIO | BIO_DE summary: "x" | env!("Y"), Z contact { email: "a@b.example" "L": env!("M") | "m" phone: env!("P") }"#;
    let mut analysis = analyze(source.parse().unwrap());
    assert!(analysis.resume().is_none());
    let splices = |splices: &[(resume_core::problem::Path, crate::tree::Splice)]| {
        let splices = splices.iter();
        let shown =
            splices.map(|(path, splice)| format!("{path} {}", splice.tokens).replace(" !", "!"));
        shown.collect::<Vec<_>>()
    };
    assert_eq!(
        splices(&analysis.lowered.splices),
        [
            "headline BIO",
            "summary[1] Z",
            "contact[1] env! (\"M\")",
            "contact[2] env! (\"P\")"
        ]
    );
    let translation = analysis.translations.remove(0);
    assert_eq!(
        splices(&translation),
        [
            "headline BIO_DE",
            "summary[0] env! (\"Y\")",
            "summary[1] Z",
            "contact[2] env! (\"P\")"
        ]
    );
    let analysis = analyze_with(source.parse().unwrap(), &mut |splice| match splice
        .tokens
        .to_string()
        .as_str()
    {
        "BIO_DE" => Evaluated::Absent,
        other => Evaluated::Text(other.replace(['!', '(', ')', '"', ' '], "").to_lowercase()),
    });
    let problems: Vec<Code> = analysis
        .problems
        .iter()
        .map(|located| located.problem.code)
        .collect();
    assert_eq!(problems, [Code::PhoneMalformed]);
    let analysis = analyze_with(
        source.replace(" phone: env!(\"P\")", "").parse().unwrap(),
        &mut |splice| match splice.tokens.to_string().as_str() {
            "BIO_DE" => Evaluated::Absent,
            other => Evaluated::Text(other.replace(['!', '(', ')', '"', ' '], "").to_lowercase()),
        },
    );
    let resume = analysis.resume().unwrap();
    let german = resume.translated("de").unwrap();
    let texts = |resume: &Resume| {
        let summary = resume.summary.iter().map(|text| text.plain());
        let headline = resume.headline.iter().map(|text| text.plain());
        headline.chain(summary).collect::<Vec<_>>()
    };
    assert_eq!(texts(resume), ["bio", "x", "z"]);
    assert_eq!(texts(german), ["envy", "z"]);
}
