//! `import --lang`: files in several languages as one source, and where they do not agree.

use super::{check, check_failure};
use crate::common::Scratch;

/// The résumé in a source, as the formatter writes it.
fn resume_in(source: &str) -> &str {
    let start = source.find("resume! {").unwrap();
    &source[start..]
}

#[test]
fn the_files_of_all_languages_are_one_source_again() {
    let scratch = Scratch::new("import-languages");
    let source = r#"static A: Resume = resume! {
    name: "Ada Example"
    headline: "Storage engineer" | "Speicheringenieurin"
    lang: "en-GB", "de"
    tags: net
    summary: "Builds *storage*.", "Since 2014." | "Seit 2014."
    contact {
        location: "Munich" | "München"
        website: "https://ada.example/en" | "https://ada.example/de"
        "Visa" | "Visum": "EU citizen" | "EU-Bürgerin"
    }
    experience "Work" | "Beruf" #net {
        2014..present "Engineer" | "Ingenieurin" at "ACME" in "Munich" | "München" {
            - "led a team" | "leitete ein Team" #net {
                - "of six" | "von sechs"
            }
            "Stack" | "Werkzeuge": "Rust", "tools" | "Programme"
        }
    }
    section "Talks" | "Vorträge" {
        "She gave talks." | "Sie hielt Vorträge."
    }
};
"#;
    scratch.write("a.rs", source);
    for lang in ["de", "en-GB"] {
        let ran = scratch.run(&["render", "a.rs", "--format", "json", "--lang", lang]);
        scratch.write(&format!("cv.{lang}.json"), &ran.out);
    }
    let languages = ["--lang", "en-GB=cv.en-GB.json", "--lang", "de=cv.de.json"];
    let import = [&["import"], &languages[..], &["--out", "b.rs"]].concat();
    check(&scratch, &import, 0, "", "");
    check(&scratch, &["fmt", "--check", "b.rs"], 0, "", "");
    let render = |file, lang| {
        scratch
            .run(&["render", file, "--format", "json", "--lang", lang])
            .out
    };
    for lang in ["en-GB", "de"] {
        assert_eq!(render("a.rs", lang), render("b.rs", lang), "{lang}");
    }
    // The first language is that of the résumé; one file alone is in its language too.
    let printed = scratch.run(&["import", "--lang", "de=cv.de.json"]);
    let source = resume_in(&printed.out);
    assert!(
        source.contains("lang: \"de\"\n") && !source.contains(" | "),
        "{source}"
    );
}

#[test]
fn formats_may_be_mixed_and_usual_titles_fill_in() {
    let scratch = Scratch::new("import-mixed");
    scratch.write(
        "cv.yaml",
        "cv:\n  name: Ada Example\n  sections:\n    Berufserfahrung:\n    - {company: ACME, position: Ingenieurin, start_date: 2014-03, highlights: [leitete ein Team]}\n    Kenntnisse: [\"Rust\"]\n",
    );
    scratch.write(
        "cv.json",
        r#"{"basics": {"name": "Ada Example"},
        "work": [{"name": "ACME", "position": "Engineer", "startDate": "2014-03", "highlights": ["led a team"]}],
        "skills": [{"name": "Rust"}]}"#,
    );
    let german = "\n    experience {\n        2014-03..present \"Ingenieurin\" | \"Engineer\" at \"ACME\" {\n            - \"leitete ein Team\" | \"led a team\"\n        }\n    }\n";
    let ran = scratch.run(&["import", "--lang", "de=cv.yaml", "--lang", "en=cv.json"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(
        ran.out.contains(german) && ran.out.contains("lang: \"de\", \"en\"\n"),
        "{}",
        ran.out
    );
    // The heading of one is not the usual one.
    let yaml = scratch.read("cv.yaml");
    let yaml = yaml.replace("Berufserfahrung", "Work Experience");
    scratch.write("cv.yaml", &yaml.replace("Kenntnisse", "skills"));
    let ran = scratch.run(&["import", "--lang", "en=cv.yaml", "--lang", "de=cv.json"]);
    let titled = "    experience \"Work Experience\" | \"Berufserfahrung\" {\n";
    assert!(
        ran.status == 0 && ran.out.contains(titled) && ran.out.contains("    skills {\n"),
        "{}{}",
        ran.out,
        ran.err
    );
}

const GERMAN: &str = r#"{
  "basics": {"name": "Ada Example", "summary": "Baut Speicher.", "email": "ada@ada.example"},
  "work": [
    {"name": "ACME", "position": "Ingenieurin", "startDate": "2018-03",
      "highlights": ["leitete ein Team", "fand zwei Fehler"]},
    {"name": "Beispiel GmbH", "position": "Werkstudentin", "startDate": "2014-03", "endDate": "2016"},
    {"name": "Muster AG", "position": "Praktikantin", "startDate": "2013", "endDate": "2013"}
  ],
  "skills": [{"name": "Sprachen", "keywords": ["Rust", "C"]}]
}
"#;

const ENGLISH: &str = r#"{
  "basics": {"name": "Ada Example", "email": "ada@example.com"},
  "work": [
    {"name": "ACME", "position": "Engineer", "startDate": "2018-04",
      "highlights": ["led a team"]},
    {"name": "Beispiel GmbH", "position": "Student", "startDate": "2014-03", "endDate": "2016"}
  ],
  "skills": [{"name": "Languages", "keywords": ["Rust", "C", "TLA+"]}]
}
"#;

#[test]
fn places_where_files_do_not_agree_are_listed_and_nothing_is_written() {
    let scratch = Scratch::new("import-differing");
    scratch.write("cv.de.json", GERMAN);
    scratch.write("cv.en.json", ENGLISH);
    let languages = ["--lang", "de=cv.de.json", "--lang", "en=cv.en.json"];
    let import = [&["import"], &languages[..], &["--out", "a.rs"]].concat();
    let listed = "\
summary: 1 text in `de`, nothing in `en`
  cv.de.json:2 `Baut Speicher.`
contact[0]: ada@ada.example in `de`, ada@example.com in `en`
  cv.de.json:2 `ada@ada.example`
  cv.en.json:2 `ada@example.com`
experience[2]: Muster AG in `de`, nothing in `en`
  cv.de.json:7 `Muster AG`
experience[0].period: 2018-03..present in `de`, 2018-04..present in `en`
  cv.de.json:4 `ACME`
  cv.en.json:4 `ACME`
experience[0].body: 3 items in `de`, 2 items in `en`
  cv.de.json:4 `Ingenieurin`
  cv.de.json:5 `leitete ein Team`
  cv.de.json:5 `fand zwei Fehler`
  cv.en.json:4 `Engineer`
  cv.en.json:5 `led a team`
skills[0].items: 2 texts in `de`, 3 texts in `en`
  cv.de.json:9 `Rust`
  cv.de.json:9 `C`
  cv.en.json:8 `Rust`
  cv.en.json:8 `C`
  cv.en.json:8 `TLA+`
error: `cv.de.json` and `cv.en.json` differ in more than their texts, in 6 places
       help: make the files agree, or import one of them and add the language: `cargo resume translate --to en`
";
    check(&scratch, &import, 1, "", listed);
    assert!(!scratch.files().contains(&"a.rs".to_owned()));
}

#[test]
fn a_language_needs_a_file_and_a_file_its_language() {
    let scratch = Scratch::new("import-lang");
    scratch.write("de.json", GERMAN);
    scratch.write("en.json", ENGLISH);
    let refused = |arguments: &[&str], said: &str| {
        check_failure(&scratch, &[&["import"], arguments].concat(), 2, said);
    };
    let help = "help: write `--lang de=cv.de.json`, once for each language";
    for value in ["de", "=de.json", "de="] {
        let said =
            format!("error: `--lang {value}` does not name a language and a file\n       {help}");
        refused(&["--lang", value], &said);
    }
    refused(
        &["--lang", "de_AT=de.json"],
        "error: `--lang`: a language tag has no such character\n       help: write `-` instead of `_`",
    );
    refused(
        &["--lang", "de=de.json", "--lang", "DE=en.json"],
        "error: duplicate language `DE`\n       help: name one file for each language",
    );
    refused(
        &["--lang", "de=none.json"],
        "error: `none.json` could not be read: No such file or directory (os error 2)",
    );
    for with in [&["de.json"][..], &["--into", "a.rs"]] {
        let ran = scratch.run(&[&["import", "--lang", "de=de.json"], with].concat());
        assert!(ran.status == 2 && ran.err.contains("--lang"), "{}", ran.err);
    }
    assert_eq!(scratch.run(&["import"]).status, 2);
}

/// A JSON Resume file with these members in its basics, in a language.
fn file(basics: &str, lang: &str, translations: &str) -> String {
    let basics = format!(r#"{{"name": "Ada"{basics}}}"#);
    format!(r#"{{"basics": {basics}, "meta": {{"x-resume": {{"lang": "{lang}"{translations}}}}}}}"#)
}

#[test]
fn a_file_that_says_another_language_is_noted() {
    let scratch = Scratch::new("import-said");
    scratch.write("a.json", &file("", "fr", ""));
    scratch.write("b.json", &file("", "en", ""));
    let note = "note: `a.json` says that its language is `fr`; it is imported as `de`\n";
    let ran = scratch.run(&["import", "--lang", "de=a.json", "--lang", "en-GB=b.json"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, note));
    let declared = r#"lang: "de", "en-GB""#;
    assert!(ran.out.contains(declared), "{}", ran.out);
}

#[test]
fn translations_in_a_file_that_do_not_fit_are_listed() {
    let scratch = Scratch::new("import-translations");
    let with = |headline: &str| {
        let translation = file(headline, "de", "");
        let translations = format!(r#", "translations": [{translation}]"#);
        file(r#", "label": "Engineer""#, "en", &translations)
    };
    scratch.write("a.json", &with(r#", "label": "Ingenieurin""#));
    let ran = scratch.run(&["import", "a.json"]);
    let both = r#"headline: "Engineer" | "Ingenieurin""#;
    assert!(
        ran.err.is_empty() && ran.out.contains(both),
        "{}{}",
        ran.err,
        ran.out
    );
    scratch.write("a.json", &with(""));
    let ran = scratch.run(&["import", "a.json"]);
    let listed = "a.json /meta/x-resume/translations: the résumé in `de` differs in more than its texts: `headline`\nnot imported: 1\n";
    assert_eq!((ran.status, ran.err.as_str()), (0, listed));
    assert!(ran.out.contains("lang: \"en\"\n"), "{}", ran.out);
}

#[test]
fn what_the_documentation_shows_is_what_is_listed() {
    let scratch = Scratch::new("import-documented");
    let file = |work: &str| {
        format!(
            "{{\n \"basics\": {{\"name\": \"Ada\"}}, \"work\": [{{\n  \"name\": \"ACME\",\n  {work}\n }}]}}\n"
        )
    };
    let german = "\"position\": \"Ingenieurin\", \"highlights\": [\n  \"leitete ein Team von sechs Personen\"]";
    let english = "\"position\": \"Engineer\", \"highlights\": [\n  \"led a team of six\",\n  \"found two bugs that tests had missed\"]";
    scratch.write("cv.de.json", &file(german));
    scratch.write("cv.en.json", &file(english));
    let ran = scratch.run(&[
        "import",
        "--lang",
        "en=cv.en.json",
        "--lang",
        "de=cv.de.json",
    ]);
    let (listed, _) = ran.err.split_once("error:").unwrap();
    let page = include_str!("../../../../docs/importing.md");
    assert!(
        page.contains(&format!("```text\n{listed}```\n")),
        "{listed}"
    );
}
