//! What an editor shows of a résumé, tested with rust-analyzer.
//!
//! They count as ignored unless `RESUME_IDE` is set: they wait for rust-analyzer longer than any
//! other tests of the workspace, and not every toolchain has it. If it is set, rust-analyzer must
//! be installed.

use resume_ide_tests::fixture::{FULL, Fixture};
use resume_ide_tests::harness;
use resume_ide_tests::lsp::{At, Server, installed, uri};
use resume_ide_tests::schema::{self, Name};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

const FULL_FILE: &str = "src/full.rs";
const DRAFT_FILE: &str = "src/draft.rs";

/// The editor, and what is open in it.
struct Editor {
    server: Server,
    fixture: Fixture,
    names: Vec<Name>,
}

fn main() -> ExitCode {
    let tests: &[harness::Test<Editor>] = &[
        (
            "every_name_shows_its_documentation",
            every_name_shows_its_documentation,
        ),
        (
            "a_choice_shows_its_documentation",
            a_choice_shows_its_documentation,
        ),
        (
            "every_name_leads_to_the_schema",
            every_name_leads_to_the_schema,
        ),
        (
            "every_name_is_found_where_it_is_used",
            every_name_is_found_where_it_is_used,
        ),
        (
            "a_constant_of_the_writers_is_found",
            a_constant_of_the_writers_is_found,
        ),
        ("a_good_resume_is_quiet", a_good_resume_is_quiet),
        (
            "a_word_that_was_begun_is_completed",
            a_word_that_was_begun_is_completed,
        ),
        ("an_empty_line_is_completed", an_empty_line_is_completed),
        ("what_is_chosen_is_typed", what_is_chosen_is_typed),
        (
            "nothing_is_completed_where_no_name_is_allowed",
            nothing_is_completed_where_no_name_is_allowed,
        ),
        (
            "mistakes_are_shown_without_rustc",
            mistakes_are_shown_without_rustc,
        ),
        (
            "misspelt_names_are_fixed_by_quick_fixes",
            misspelt_names_are_fixed_by_quick_fixes,
        ),
    ];
    if std::env::var_os("RESUME_IDE").is_some() {
        harness::run(tests, open)
    } else {
        harness::ignore(tests, "they run with RESUME_IDE=1")
    }
}

/// An editor with the crate open.
fn open() -> Editor {
    println!("{}", installed().expect("rust-analyzer is installed"));
    let opened = || -> io::Result<Editor> {
        let fixture = Fixture::write(Path::new(env!("CARGO_TARGET_TMPDIR")))?;
        let mut server = Server::start(&fixture.root, &fixture.target)?;
        server.open(FULL_FILE, FULL)?;
        server.open(DRAFT_FILE, "")?;
        for example in &fixture.examples {
            server.open(example, &fs::read_to_string(fixture.root.join(example))?)?;
        }
        let names = schema::names(&fixture.schema);
        Ok(Editor {
            server,
            fixture,
            names,
        })
    };
    opened().expect("rust-analyzer opens the crate")
}

fn ask(editor: &mut Editor, method: &str, file: &str, at: At) -> Value {
    editor
        .server
        .ask(&format!("textDocument/{method}"), file, at)
        .expect("rust-analyzer answers")
}

fn every_name_shows_its_documentation(editor: &mut Editor) {
    for (name, places) in schema::uses(&editor.names) {
        for at in places {
            let shown = ask(editor, "hover", FULL_FILE, at);
            let name = &editor.names[name];
            let shown = shown["contents"]["value"].as_str().unwrap_or_default();
            // The type, the field with its type, the documentation, and nothing else.
            let begins = format!(
                "\n```rust\nresume::schema::{}\n```\n\n```rust\npub {}: ",
                name.schema, name.name
            );
            assert!(shown.starts_with(&begins), "{name:?} shows {shown}");
            let (_, documentation) = shown.split_once("\n---\n\n").unwrap_or_default();
            // A line break in Markdown is a space, and rust-analyzer joins code that has one.
            let on_one_line = |text: &str| text.replace('\n', " ");
            assert_eq!(
                on_one_line(documentation),
                on_one_line(&name.documentation),
                "{name:?}"
            );
        }
    }
}

/// The name of the design and the words that are values, where the full résumé writes them.
fn a_choice_shows_its_documentation(editor: &mut Editor) {
    for (before, schema, word) in [
        ("design ", "Designs", "folio"),
        ("paper: ", "Paper", "letter"),
        ("dates: ", "Dates", "right"),
    ] {
        let written = format!("{before}{word}");
        let at = FULL.find(&written).expect("it is written") + before.len();
        let shown = ask(editor, "hover", FULL_FILE, At::offset(FULL, at));
        let shown = shown["contents"]["value"].as_str().unwrap_or_default();
        let name = editor.names.iter();
        let mut name = name.filter(|name| name.schema == schema && name.name == word);
        let documentation = &name.next().expect("the schema has it").documentation;
        assert!(shown.contains(documentation.as_str()), "{written}: {shown}");
    }
}

fn every_name_leads_to_the_schema(editor: &mut Editor) {
    let schema = uri(&editor.fixture.schema_path);
    for (name, places) in schema::uses(&editor.names) {
        for at in places {
            let targets = ask(editor, "definition", FULL_FILE, at);
            let lines: Vec<_> = targets
                .as_array()
                .into_iter()
                .flatten()
                .map(|target| {
                    (
                        target["uri"].as_str(),
                        target["range"]["start"]["line"].as_u64(),
                    )
                })
                .collect();
            assert_eq!(
                lines,
                [(Some(schema.as_str()), Some(editor.names[name].line))],
                "{:?}",
                editor.names[name]
            );
        }
    }
}

fn every_name_is_found_where_it_is_used(editor: &mut Editor) {
    let full = editor.server.uri(FULL_FILE);
    for (name, places) in schema::uses(&editor.names) {
        let found = ask(editor, "references", FULL_FILE, places[0]);
        let in_full = found
            .as_array()
            .into_iter()
            .flatten()
            .filter(|place| place["uri"] == full.as_str());
        let mut found: Vec<At> = in_full
            .filter_map(|place| At::from_json(&place["range"]["start"]))
            .collect();
        found.sort();
        assert_eq!(found, places, "{:?}", editor.names[name]);
    }
}

fn a_constant_of_the_writers_is_found(editor: &mut Editor) {
    let at = At::offset(FULL, FULL.find("BIO\n").expect("it is spliced"));
    let shown = ask(editor, "hover", FULL_FILE, at);
    let shown = shown["contents"]["value"].as_str().unwrap_or_default();
    assert!(
        shown.starts_with("\n```rust\nfixture::full\n```\n\n```rust\nconst BIO: &str"),
        "{shown}"
    );
    assert!(!shown.contains("core"), "{shown}");
    let target = ask(editor, "definition", FULL_FILE, at)[0].clone();
    let written = At::offset(FULL, FULL.find("BIO").expect("it is declared"));
    assert_eq!(
        (
            target["uri"].as_str(),
            At::from_json(&target["range"]["start"])
        ),
        (Some(editor.server.uri(FULL_FILE).as_str()), Some(written))
    );
}

fn a_good_resume_is_quiet(editor: &mut Editor) {
    let files = editor
        .fixture
        .examples
        .iter()
        .map(String::as_str)
        .chain([FULL_FILE]);
    for file in files.map(str::to_owned).collect::<Vec<_>>() {
        let found = editor
            .server
            .diagnostics(&file)
            .expect("rust-analyzer answers");
        assert!(found.is_empty(), "{file}: {found:#?}");
    }
}

/// A file with this in its résumé, and where the `$` in it was.
fn draft(inside: &str) -> (String, Option<At>) {
    let text = format!(
        "use resume::{{Resume, resume}};\n\npub static DRAFT: Resume = resume! {{\n{inside}\n}};\n"
    );
    let at = text.find('$').map(|at| At::offset(&text, at));
    (text.replacen('$', "", 1), at)
}

/// What is offered at the `$`.
fn offered(editor: &mut Editor, inside: &str) -> Vec<Value> {
    let (text, at) = draft(inside);
    editor
        .server
        .change(DRAFT_FILE, &text)
        .expect("rust-analyzer listens");
    let answer = ask(
        editor,
        "completion",
        DRAFT_FILE,
        at.expect("a draft has a `$`"),
    );
    let items = answer["items"].as_array().or(answer.as_array()).cloned();
    items.unwrap_or_default()
}

/// Checks that exactly those names of the schema are offered at the `$` that `written` does not
/// contain.
fn check_offered(editor: &mut Editor, schema: &str, written: &[&str], inside: &str) {
    let offered = offered(editor, inside);
    let offered: BTreeSet<&str> = offered
        .iter()
        .filter_map(|item| item["label"].as_str())
        .collect();
    let missing = editor
        .names
        .iter()
        .filter(|name| name.schema == schema && !written.contains(&name.name.as_str()));
    assert_eq!(
        offered,
        missing.map(|name| name.name.as_str()).collect(),
        "{inside}"
    );
}

/// Drafts with a block of each type of the schema, with a `$` where a name can be typed, and the
/// names that the block has already.
const DRAFTS: &[(&str, &[&str], &str)] = &[
    ("Resume", &[], "    $"),
    ("Resume", &["name"], "    name: \"Ada\"\n    $"),
    (
        "Resume",
        &["name", "contact", "experience"],
        "    name: \"Ada\"\n    $\n    contact { github: \"a\" }\n    experience { 2014 at \"EMC\" }",
    ),
    // There may be any number of custom sections.
    (
        "Resume",
        &["name"],
        "    name: \"Ada\"\n    section \"Talks\" { \"Many.\" }\n    $",
    ),
    ("Design", &[], "    design folio {\n        $\n    }"),
    (
        "Design",
        &["size"],
        "    design {\n        size: 10pt\n        $\n    }",
    ),
    (
        "Contact",
        &[],
        "    name: \"Ada\"\n    contact {\n        $\n    }",
    ),
    (
        "Contact",
        &["email", "github"],
        "    contact {\n        email: \"a@ada.example\"\n        $\n        github: \"ada\"\n        \"Call\": \"https://cal.example\"\n    }",
    ),
    (
        "Job",
        &[],
        "    name: \"Ada\"\n    experience {\n        2014 \"Engineer\" at \"EMC\" {\n            $\n            - \"did\"\n        }\n    }",
    ),
    (
        "Job",
        &["about"],
        "    volunteering {\n        2014 at \"EMC\" {\n            about: \"A\"\n            $\n            2014 \"Engineer\"\n        }\n    }",
    ),
    (
        "School",
        &["score"],
        "    education {\n        2014 at \"MIT\" {\n            score: \"A\"\n            $\n        }\n    }",
    ),
    (
        "Project",
        &["url"],
        "    projects {\n        2014 \"x\" { url: \"https://x.example\" $ }\n    }",
    ),
    (
        "Publication",
        &[],
        "    publications {\n        2014 \"x\" {\n            $\n        }\n    }",
    ),
    (
        "Award",
        &["summary"],
        "    awards {\n        2014 \"x\" { summary: \"x\"; $ }\n    }",
    ),
    (
        "Certificate",
        &[],
        "    certificates {\n        2014 \"x\" { $ }\n    }",
    ),
    (
        "Reference",
        &["url"],
        "    references {\n        \"Grace\" at \"EMC\" {\n            url: \"https://x.example\"\n            $\n            \"A pleasure.\"\n        }\n    }",
    ),
    (
        "Entry",
        &["url"],
        "    section \"Talks\" {\n        \"Many.\"\n        2014 \"x\" {\n            url: \"https://x.example\"\n            $\n        }\n    }",
    ),
];

/// Drafts with a `$` where one of several words can be typed.
const CHOICES: &[(&str, &str)] = &[
    ("Designs", "    name: \"Ada\"\n    design $"),
    ("Designs", "    design $ {\n        fit: true\n    }"),
    ("Density", "    design {\n        density: $\n    }"),
    (
        "Foot",
        "    design grid {\n        fit: true\n        foot: $\n        pages: 1\n    }",
    ),
];

fn a_word_that_was_begun_is_completed(editor: &mut Editor) {
    for (schema, written, inside) in DRAFTS {
        check_offered(editor, schema, written, &inside.replace('$', "zz$"));
        check_offered(editor, schema, written, &inside.replace('$', "zz$: \"x\""));
    }
    for (schema, inside) in CHOICES {
        check_offered(editor, schema, &[], &inside.replace('$', "zz$"));
    }
    // Sections are begun with their braces, too, and one mistake does not hide another name.
    check_offered(
        editor,
        "Resume",
        &["name"],
        "    name: \"Ada\"\n    zz$ {\n    }",
    );
    check_offered(
        editor,
        "Resume",
        &["name"],
        "    name: \"Ada\"\n    hedline: \"x\"\n    zz$",
    );
    check_offered(
        editor,
        "Contact",
        &["email"],
        "    contact {\n        githb: \"ada\"\n        email: \"ada\"\n        zz$\n    }",
    );
}

fn an_empty_line_is_completed(editor: &mut Editor) {
    for (schema, written, inside) in DRAFTS {
        check_offered(editor, schema, written, inside);
    }
    for (schema, inside) in CHOICES {
        check_offered(editor, schema, &[], inside);
    }
}

fn what_is_chosen_is_typed(editor: &mut Editor) {
    for begun in ["git$", "$"] {
        let inside = format!("    name: \"Ada\"\n    contact {{\n        {begun}\n    }}");
        let items = offered(editor, &inside);
        let item = items
            .iter()
            .find(|item| item["label"] == "github")
            .expect("it is offered");
        assert!(
            item["documentation"]["value"]
                .as_str()
                .is_some_and(|text| text.starts_with("The username on GitHub.")),
            "{item}"
        );
        let (text, _) = draft(&inside);
        assert_eq!(
            edited(&text, std::slice::from_ref(&item["textEdit"])),
            draft("    name: \"Ada\"\n    contact {\n        github\n    }").0
        );
    }
}

fn nothing_is_completed_where_no_name_is_allowed(editor: &mut Editor) {
    for inside in [
        "    name: \"A$\"",
        "    name: $",
        "    name: \"Ada\"\n    experience {\n        $\n    }",
        "    name: \"Ada\"\n    skills {\n        $\n    }",
        "    name: \"Ada\"\n    section \"Talks\" {\n        $\n    }",
        "    name: \"Ada\"\n    experience { at \"EMC\" { - \"a\" { $ } } }",
    ] {
        assert_eq!(offered(editor, inside), Vec::<Value>::new(), "{inside}");
    }
}

fn mistakes_are_shown_without_rustc(editor: &mut Editor) {
    // rust-analyzer's macro server gives all tokens the same place.
    let (text, _) = draft(
        "    name: \"Ada *Example\"\n    headlin: \"x\"\n    contact { email: \"ada\" githb: \"ada\" }\n    experience {\n        2014..2013 at \"EMC\" { sumary: \"x\" }\n        \
         Mar 2014 at \"EMC\"\n    }\n    wholly: \"unknown\"",
    );
    editor
        .server
        .change(DRAFT_FILE, &text)
        .expect("rust-analyzer listens");
    let found = editor
        .server
        .diagnostics(DRAFT_FILE)
        .expect("rust-analyzer answers");
    let mut found: Vec<(&str, String)> = found
        .iter()
        .map(|found| {
            (
                in_range(&text, &found["range"]),
                first_line(&found["message"]),
            )
        })
        .collect();
    found.sort();
    let expected = [
        ("\"ada\"", "this email address has no `@` [email_malformed]"),
        (
            "2014",
            "this period ends before it starts [period_reversed]",
        ),
        ("Mar", "invalid date `Mar 2014` [date_malformed]"),
        ("githb", "no such field"),
        ("headlin", "no such field"),
        ("sumary", "no such field"),
        ("wholly", "no such field"),
        ("wholly", "unknown field `wholly` [field_unknown]"),
    ];
    assert_eq!(
        found
            .iter()
            .map(|(at, message)| (*at, message.as_str()))
            .collect::<Vec<_>>(),
        expected
    );
}

fn misspelt_names_are_fixed_by_quick_fixes(editor: &mut Editor) {
    let wrong = "    name: \"Ada\"\n    headlin: \"x\"\n    contact {\n        emial: \"a@ada.example\"\n        githb: \"ada\"\n    }\n    experiense {\n        \
                 2014 \"Engineer\" at \"EMC\" { sumary: \"x\" }\n    }\n    projects {\n        2014 \"x\" { keyword: \"x\" }\n    }\n    sektion \"Talks\" { 2014 \"x\" { summry: \"x\" } }";
    let right = wrong
        .replace("headlin", "headline")
        .replace("emial", "email")
        .replace("githb", "github")
        .replace("experiense", "experience")
        .replace("sumary", "summary")
        .replace("keyword", "keywords")
        .replace("sektion", "section")
        .replace("summry", "summary");
    let (text, _) = draft(wrong);
    fs::write(editor.fixture.root.join(DRAFT_FILE), &text).expect("the draft can be saved");
    editor
        .server
        .change(DRAFT_FILE, &text)
        .expect("rust-analyzer listens");
    let found = editor
        .server
        .check(DRAFT_FILE)
        .expect("rust-analyzer checks");
    let errors: Vec<&Value> = found
        .iter()
        .filter(|found| found["severity"] == 1)
        .collect();
    assert_eq!(errors.len(), 8, "{found:#?}");
    let mut edits = Vec::new();
    for error in errors {
        // Only what rustc calls applicable becomes a quick fix.
        let fixes = editor
            .server
            .fixes(DRAFT_FILE, error)
            .expect("rust-analyzer answers");
        let fix = fixes
            .iter()
            .find(|fix| fix["kind"] == "quickfix")
            .unwrap_or_else(|| panic!("there is no fix for {error:#?}"));
        edits.extend(edits_of(fix));
    }
    assert_eq!(edited(&text, &edits), draft(&right).0, "{edits:?}");
}

/// The part of a text that a range covers.
fn in_range<'t>(text: &'t str, range: &Value) -> &'t str {
    let offset = |at: &Value| At::from_json(at).map_or(0, |at| at.to_offset(text));
    &text[offset(&range["start"])..offset(&range["end"])]
}

/// The edits of a quick fix; all are in the one file that is written in.
fn edits_of(fix: &Value) -> Vec<Value> {
    let files = fix["edit"]["changes"].as_object().into_iter().flatten();
    files
        .filter_map(|(_, edits)| edits.as_array())
        .flatten()
        .cloned()
        .collect()
}

fn first_line(message: &Value) -> String {
    message
        .as_str()
        .unwrap_or_default()
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// A text after these edits.
fn edited(text: &str, edits: &[Value]) -> String {
    let mut edits: Vec<_> = edits.iter().collect();
    edits.sort_by_key(|edit| At::from_json(&edit["range"]["start"]));
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        let (Some(start), Some(end)) = (
            At::from_json(&edit["range"]["start"]),
            At::from_json(&edit["range"]["end"]),
        ) else {
            continue;
        };
        let range = start.to_offset(&text)..end.to_offset(&text);
        text.replace_range(range, edit["newText"].as_str().unwrap_or_default());
    }
    text
}
