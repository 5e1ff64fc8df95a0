//! `translate`: what is inserted, the table for a translator, and what of it is taken back.

use super::{check, check_failure};
use crate::common::Scratch;

/// A formatted résumé in one language, with comments where texts end.
const ONE: &str = r#"pub static ADA: Resume = resume! {
    name: "Ada Example" // her name
    headline: "Storage engineer"
    summary: BIO, "Builds storage."
    contact { email: "ada@ada.example" location: "Munich" }
    experience {
        2014.. "Engineer" at "ACME" in "Munich" { // since the merger
            - "led a team of *six* people" /* or seven */
            - "PostgreSQL"
            "Stack": "Rust", "tools that people use" #net
        }
    }
    tags: net
    section "Talks" { "She gave talks on \"storage\"." }
};

const BIO: &str = "Ada.";
"#;

const FRENCH: &str = r#"pub static ADA: Resume = resume! {
    name: "Ada Example" // her name
    lang: "en", "fr"
    headline: "Storage engineer" | ""
    summary: BIO | "", "Builds storage." | ""
    contact { email: "ada@ada.example" location: "Munich" }
    experience {
        2014.. "Engineer" | "" at "ACME" in "Munich" { // since the merger
            - "led a team of *six* people" | "" /* or seven */
            - "PostgreSQL"
            "Stack" | "": "Rust", "tools that people use" | "" #net
        }
    }
    tags: net
    section "Talks" | "" { "She gave talks on \"storage\"." | "" }
};

const BIO: &str = "Ada.";
"#;

const MISSING: &str = "9 texts not translated into `fr`: `\"\"` does not compile\n";

#[test]
fn every_text_that_needs_a_translation_gets_an_empty_one() {
    let scratch = Scratch::new("translate");
    scratch.write("a.rs", ONE);
    let arguments = ["translate", "--to", "fr", "a.rs"];
    // The second time, nothing is added.
    for _ in 0..2 {
        check(&scratch, &arguments, 0, "", MISSING);
        assert_eq!(scratch.read("a.rs"), FRENCH);
    }
    let ran = scratch.run(&["check", "a.rs"]);
    let errors = ran.err.matches("[text_empty]").count();
    assert_eq!((ran.status, errors), (1, 9), "{}", ran.err);
    for line in [4, 5, 8, 9, 11, 15] {
        assert!(
            ran.err.contains(&format!("a.rs:{line}:")),
            "{line}: {}",
            ran.err
        );
    }
}

#[test]
fn what_would_change_is_shown() {
    let scratch = Scratch::new("translate-check");
    let one = "resume! { name: \"Ada\"  summary: \"Builds storage.\" }\n";
    scratch.write("a.rs", one);
    let difference = "a.rs:1\n-resume! { name: \"Ada\"  summary: \"Builds storage.\" }\n+resume! { name: \"Ada\" lang: \"en\", \"fr\"  summary: \"Builds storage.\" | \"\" }\n";
    let missing = "1 text not translated into `fr`: `\"\"` does not compile\n";
    let arguments = ["translate", "--to", "fr", "--check", "a.rs"];
    check(&scratch, &arguments, 1, difference, missing);
    assert_eq!(scratch.read("a.rs"), one);
}

#[test]
fn a_third_language_is_added_to_texts_in_two() {
    let scratch = Scratch::new("translate-third");
    let two = |declared: &str, more: &str| {
        format!(
            r#"static A: Resume = resume! {{
    name: "Ada"
    lang: "en", "de"{declared}
    contact {{ website: "https://ada.example" }}
    experience {{
        2014.. "Engineer" | "Ingenieurin"{more} at "ACME" {{
            - "led a team of six people" | "leitete ein Team"{more}
        }}
    }}
}};
"#
        )
    };
    scratch.write("a.rs", &two("", ""));
    let missing = "2 texts not translated into `fr`: `\"\"` does not compile\n";
    check(
        &scratch,
        &["translate", "--to", "fr", "a.rs"],
        0,
        "",
        missing,
    );
    assert_eq!(scratch.read("a.rs"), two(", \"fr\"", " | \"\""));
}

const TABLE: &str = "\u{feff}place,context,en,fr
headline,headline,Storage engineer,
summary[1],summary,Builds storage.,
contact[1],location (may stay the same),Munich,
experience[0].body[0].title,\"title, ACME\",Engineer,
experience[0].at,\"organisation, Engineer (may stay the same)\",ACME,
experience[0].in,\"place, ACME, Engineer (may stay the same)\",Munich,
experience[0].body[1],\"bullet, ACME, Engineer\",led a team of *six* people,
experience[0].body[2],\"bullet, ACME, Engineer (may stay the same)\",PostgreSQL,
experience[0].body[3].label,\"label, ACME, Engineer\",Stack,
experience[0].body[3].items[0],\"item, ACME, Engineer, Stack (may stay the same)\",Rust,
experience[0].body[3].items[1],\"item, ACME, Engineer, Stack\",tools that people use,
section[0].title,section title,Talks,
section[0][0],paragraph,\"She gave talks on \"\"storage\"\".\",
";

#[test]
fn a_table_lists_every_text_with_its_place() {
    let scratch = Scratch::new("translate-export");
    scratch.write("a.rs", ONE);
    let export = ["translate", "--to", "fr", "--export", "a.csv", "a.rs"];
    check(&scratch, &export, 0, "", "");
    assert_eq!(scratch.read("a.csv"), TABLE);
    assert_eq!(scratch.read("a.rs"), ONE);
    // What was translated is in the next table.
    scratch.write(
        "a.rs",
        &FRENCH.replace(
            "\"Builds storage.\" | \"\"",
            "\"Builds storage.\" | \"Construit.\"",
        ),
    );
    check(
        &scratch,
        &["translate", "--export", "b.csv", "a.rs"],
        0,
        "",
        "",
    );
    let filled = TABLE.replace("Builds storage.,", "Builds storage.,Construit.");
    assert_eq!(scratch.read("b.csv"), filled);
}

/// The résumé without its expression, and the table with translations of all its texts.
fn translated() -> (String, String) {
    let one = ONE.replace("summary: BIO, ", "summary: ");
    let one = one.replace("\n\nconst BIO: &str = \"Ada.\";", "");
    let table = TABLE
        .replace("summary[1]", "summary[0]")
        .replace("engineer,\n", "engineer,Ingénieure en stockage\n")
        .replace("storage.,\n", "storage.,Construit du stockage.\n")
        .replace(
            "contact[1],location (may stay the same),Munich,",
            "contact[1],location (may stay the same),Munich,Munich (Allemagne)",
        )
        .replace(
            "people,\n",
            "people,a dirigé une équipe de *six* personnes\n",
        )
        .replace("people use,\n", "people use,des outils que l’on utilise\n")
        .replace(",Engineer,\n", ",Engineer,Ingénieure\n")
        .replace(",Stack,\n", ",Stack,Technologies\n")
        .replace("Talks,\n", "Talks,Exposés\n")
        .replace(
            "\"\"storage\"\".\",\n",
            "\"\"storage\"\".\",\"Elle a parlé\n de \"\"stockage\"\".\"\n",
        );
    (one, table)
}

#[test]
fn translations_are_taken_from_a_table() {
    let scratch = Scratch::new("translate-from");
    let (one, table) = translated();
    let expected = FRENCH
        .replace("summary: BIO | \"\", ", "summary: ")
        .replace("\n\nconst BIO: &str = \"Ada.\";", "")
        .replace(
            "engineer\" | \"\"",
            "engineer\" | \"Ingénieure en stockage\"",
        )
        .replace(
            "storage.\" | \"\"",
            "storage.\" | \"Construit du stockage.\"",
        )
        .replace(
            "location: \"Munich\"",
            "location: \"Munich\" | \"Munich (Allemagne)\"",
        )
        .replace("Engineer\" | \"\"", "Engineer\" | \"Ingénieure\"")
        .replace("Stack\" | \"\"", "Stack\" | \"Technologies\"")
        .replace(
            "six* people\" | \"\"",
            "six* people\" | \"a dirigé une équipe de *six* personnes\"",
        )
        .replace("use\" | \"\"", "use\" | \"des outils que l’on utilise\"")
        .replace("Talks\" | \"\"", "Talks\" | \"Exposés\"")
        .replace(
            "storage\\\".\" | \"\"",
            "storage\\\".\" | \"Elle a parlé de \\\"stockage\\\".\"",
        );
    scratch.write("a.csv", &table);
    let from = ["translate", "--to", "fr", "--from", "a.csv", "a.rs"];
    for source in [one.clone(), expected_before(&one, &scratch)] {
        scratch.write("a.rs", &source);
        check(&scratch, &from, 0, "", "");
        // The other `Munich` has a row too, and is the same in every language.
        assert_eq!(scratch.read("a.rs"), expected);
        check(&scratch, &["check", "a.rs"], 0, "", "");
    }
    // As spreadsheets save it where numbers have a decimal comma.
    scratch.write("a.csv", "place;fr;en\n;Construit;Builds storage.\n");
    scratch.write("a.rs", &one);
    let missing = "7 texts not translated into `fr`: `\"\"` does not compile\n";
    check(&scratch, &from, 0, "", missing);
    assert!(
        scratch
            .read("a.rs")
            .contains("\"Builds storage.\" | \"Construit\"")
    );
}

/// The source with an empty text in each place.
fn expected_before(one: &str, scratch: &Scratch) -> String {
    scratch.write("empty.rs", one);
    assert_eq!(
        scratch.run(&["translate", "--to", "fr", "empty.rs"]).status,
        0
    );
    scratch.read("empty.rs")
}

#[test]
fn a_row_of_another_text_is_refused_with_its_line() {
    let scratch = Scratch::new("translate-stale");
    scratch.write(
        "a.rs",
        "resume! {\n    name: \"Ada\"\n    summary: \"Builds storage.\"\n};\n",
    );
    let table = "place,en,fr\nsummary[0],Built storage.,A construit.\nheadline,Old,\n";
    scratch.write("a.csv", table);
    let from = ["translate", "--to", "fr", "--from", "a.csv", "a.rs"];
    let said = "a.csv:2: the résumé has no text `Built storage.`\n1 text not translated into `fr`: `\"\"` does not compile\n";
    check(&scratch, &from, 1, "", said);
    let expected = "resume! {\n    name: \"Ada\"\n    lang: \"en\", \"fr\"\n    summary: \"Builds storage.\" | \"\"\n};\n";
    assert_eq!(scratch.read("a.rs"), expected);
}

#[test]
fn mistakes_leave_the_source_as_it_is() {
    let scratch = Scratch::new("translate-mistakes");
    let source = "resume! { name: \"Ada\" summary: \"Builds storage.\" }\n";
    scratch.write("a.rs", source);
    let refuses = |arguments: &[&str], status: i32, said: &str| {
        let all = [&["translate", "a.rs"], arguments].concat();
        check_failure(&scratch, &all, status, said);
        assert_eq!(scratch.read("a.rs"), source);
    };
    scratch.write(
        "a.csv",
        "place,en,fr\n,\"Builds storage.\",Construit **tout\n",
    );
    refuses(
        &["--to", "fr", "--from", "a.csv"],
        1,
        "error: a.csv:2: `**` opens here and never closes [markup_unclosed]",
    );
    scratch.write("a.csv", "place,en\n");
    refuses(
        &["--to", "fr", "--from", "a.csv"],
        2,
        "error: `a.csv` has no column `fr`\n       help: the first row names the columns; `--export` writes such a table",
    );
    refuses(
        &["--to", "EN"],
        2,
        "error: `en` is the language to translate from\n       help: name the language to translate into",
    );
    refuses(
        &["--to", "f r"],
        2,
        "error: `--to`: a language tag has no such character",
    );
    refuses(
        &["--to", "fr", "--resume", "B"],
        2,
        "error: there is no résumé `B`\n       help: there are a",
    );
    let letter =
        "static NOTE: Letter = letter! { from: ADA opening: \"Dear,\" closing: \"Yours,\" };\n";
    for (file, text, said) in [
        (
            "two.rs",
            "static A: Resume = resume! { name: \"A\" };\nstatic B: Resume = resume! { name: \"B\" };\n",
            "error: there are several résumés in `two.rs`\n       help: choose one with `--resume NAME`: A, B",
        ),
        ("none.rs", letter, "error: there is no résumé in `none.rs`"),
    ] {
        scratch.write(file, text);
        check_failure(&scratch, &["translate", "--to", "fr", file], 2, said);
        assert_eq!(scratch.read(file), text);
    }
    scratch.write("b.rs", "resume! { name: \"Ada\" sumary: \"x\" }\n");
    let ran = scratch.run(&["translate", "--to", "fr", "b.rs"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.err.contains("[field_unknown]"), "{}", ran.err);
}

/// The characters of a source that are not layout.
fn visible(source: &str) -> String {
    source.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn nothing_else_changes_in_the_examples() {
    let scratch = Scratch::new("translate-examples");
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");
    let mut translated = 0;
    for entry in std::fs::read_dir(examples).unwrap() {
        let path = entry.unwrap().path();
        // A photo is beside its source.
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        std::fs::copy(&path, scratch.path().join(&name)).unwrap();
    }
    for name in scratch.files().iter().filter(|name| name.ends_with(".rs")) {
        let before = scratch.read(name);
        let ran = scratch.run(&["translate", "--to", "eo", name]);
        if ran.status != 0 {
            assert_eq!(scratch.read(name), before);
            continue;
        }
        translated += 1;
        let after = visible(&scratch.read(name)).replace("|\"\"", "");
        let declared = after.replace(",\"eo\"", "");
        let declared = match before.contains("lang:") {
            true => declared,
            false => declared.replacen("lang:\"en\"", "", 1),
        };
        assert_eq!(declared, visible(&before), "{name}");
        let checked = scratch.run(&["check", name]).err;
        let missing = checked.matches("[text_empty]").count();
        let said = ran.err.split(' ').next().unwrap_or_default();
        assert_eq!(said, missing.to_string(), "{name}\n{checked}");
    }
    assert!(translated > 10, "{translated}");
}
