//! What follows from the tables of the language: `src/schema.rs` is written from them, and the
//! résumé that editors are asked about writes every name.
//!
//! `SCHEMA=overwrite cargo test --workspace --test schema` writes both anew.

use resume_core::model::schema::{DESIGN, EntrySchema, LETTER, Named, RESUME};
use resume_core::model::{
    BlockName, ContactField, DesignName, Holds, Kind, Network, Setting, Settings,
};
use resume_tests::sample;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const HEAD: &str = "\
//! The names of the language as Rust sees them, for editors and for rustc's suggestions: nothing of
//! this is ever made or run.
//!
//! `resume!` repeats the names that a person wrote as struct literals over these types, so that
//! pointing at a name shows what it is.
//!
//! This file is written from the tables of `resume-core/src/model`:
//! `SCHEMA=overwrite cargo test --workspace --test schema`.

use crate::model::{
    BulletSign as Bullet, Color, Date, Doi, Email, Entry as Work, Item, Job as Station, Lang,
    Length, List, Phone, Photo, Profile, Prose, Row, School as Studies, Str, Tag, Url, Variant,
};
";

/// A comment, broken where rustfmt would have a line end.
fn comment(indent: &str, about: &str, out: &mut String) {
    let mut line = format!("{indent}///");
    for word in about.split(' ') {
        if line.chars().count() + 1 + word.chars().count() > 100 {
            out.push_str(&line);
            out.push('\n');
            line = format!("{indent}///");
        }
        line.push(' ');
        line.push_str(word);
    }
    out.push_str(&line);
    out.push('\n');
}

fn field(named: Named, out: &mut String) {
    comment("    ", named.about, out);
    let _ = writeln!(out, "    pub {}: {},", named.word, named.holds);
}

fn structure(
    name: &str,
    about: &str,
    out: &mut String,
    fields: impl IntoIterator<Item = (String, String, String)>,
) {
    out.push('\n');
    comment("", about, out);
    let mut inside = String::new();
    for (word, holds, about) in fields {
        let [word, holds, about] =
            [&*word, &*holds, &*about].map(|text| -> &'static str { String::from(text).leak() });
        field(Named { word, holds, about }, &mut inside);
    }
    if inside.is_empty() {
        let _ = writeln!(out, "pub struct {name} {{}}");
    } else {
        let _ = writeln!(out, "pub struct {name} {{\n{inside}}}");
    }
}

fn owned(named: &Named) -> (String, String, String) {
    let Named { word, holds, about } = named;
    ((*word).to_owned(), (*holds).to_owned(), (*about).to_owned())
}

/// The schema, as the tables have it.
fn schema() -> String {
    let mut out = HEAD.to_owned();
    let contact = (
        BlockName::Contact.word().to_owned(),
        "Contact".to_owned(),
        "How to reach the person. `contact { email: \"ada@ada.example\" github: \"ada\" }`"
            .to_owned(),
    );
    let variants = (
        BlockName::Variants.word().to_owned(),
        "List<Variant>".to_owned(),
        "Sets of tags with names, for `--variant`. `variants { backend: storage, networking; lecturer: teaching }`"
            .to_owned(),
    );
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let holds = match kind.holds() {
            Holds::Jobs => "List<Station>",
            Holds::Schools => "List<Studies>",
            Holds::Entries => "List<Work>",
            Holds::Rows => "List<Row>",
            Holds::Items => "List<Item<Work>>",
        };
        (
            kind.name().to_owned(),
            holds.to_owned(),
            kind.about().to_owned(),
        )
    });
    let others = [owned(&DESIGN), contact, variants];
    let fields = RESUME.iter().map(owned).chain(others).chain(kinds);
    structure(
        "Resume",
        "A résumé: its fields and its sections.",
        &mut out,
        fields,
    );
    let fields = ContactField::ALL.iter().map(|field| {
        let (holds, about) = field.about();
        (field.word().to_owned(), holds.to_owned(), about.to_owned())
    });
    let networks = Network::ALL.iter().map(|network| {
        let (key, title) = (network.key(), network.title());
        let about = format!(
            "The username on {title}. `{key}: \"{}\"`",
            sample::username(*network)
        );
        (key.to_owned(), "Profile".to_owned(), about)
    });
    structure(
        "Contact",
        "Ways to reach the person, in the order of the page; custom rows are written `\"Label\": \"https://…\"` or `\"Label\": \"text\"`.",
        &mut out,
        fields.chain(networks),
    );
    let fields = LETTER.iter().map(owned);
    structure("Letter", "A letter: its fields.", &mut out, fields);
    designs(&mut out);
    let mut seen: Vec<&EntrySchema> = Vec::new();
    for schema in Kind::ALL.into_iter().filter_map(Kind::entry) {
        if seen.contains(&schema) {
            continue;
        }
        seen.push(schema);
        for schema in [Some(schema), schema.position].into_iter().flatten() {
            let fields: Vec<_> = schema.named().map(|named| owned(&named)).collect();
            structure(schema.name, schema.about, &mut out, fields);
        }
    }
    out
}

/// What a design holds, and the words that are names or values there.
fn designs(out: &mut String) {
    let names = DesignName::ALL.iter().map(|name| {
        let about = capitalized(name.for_whom());
        (name.word().to_owned(), "Design".to_owned(), about)
    });
    structure("Designs", "The designs.", out, names);
    let settings = Settings::ALL.iter().map(|setting| {
        let Setting {
            word,
            holds,
            about,
            example,
            ..
        } = setting;
        let about = format!("{about} `{word}: {example}`");
        ((*word).to_owned(), (*holds).to_owned(), about)
    });
    let about = "What differs from a design.";
    structure("Design", about, out, settings);
    for setting in Settings::ALL {
        // `true` and `false` are words of Rust.
        if let [] | ["true", ..] = setting.words {
            continue;
        }
        let words = setting.words.iter().zip(setting.meanings);
        let words = words.map(|(word, meaning)| {
            let word = (*word).to_owned();
            (word, "()".to_owned(), (*meaning).to_owned())
        });
        structure(setting.holds, setting.about, out, words);
    }
}

/// A sentence of words that begin small and end without a full stop.
fn capitalized(words: &str) -> String {
    let (first, rest) = words.split_at(1);
    format!("{}{rest}.", first.to_uppercase())
}

/// The file is what the tables say, or is overwritten with that.
fn check(path: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let written = fs::read_to_string(&path).unwrap_or_default();
    if written == expected {
        return;
    }
    if std::env::var("SCHEMA").is_ok_and(|value| value == "overwrite") {
        return fs::write(&path, expected).unwrap();
    }
    let lines = || written.lines().zip(expected.lines());
    let differs = lines().find(|(written, expected)| written != expected);
    panic!(
        "{} is not what the tables say; `SCHEMA=overwrite cargo test --workspace --test schema` \
         writes it anew. The first difference: {differs:?}",
        path.display()
    );
}

#[test]
fn the_schema_is_what_the_tables_say() {
    check("../src/schema.rs", &schema());
}

/// A résumé with every line of this one, and what it does not write yet.
fn completed(full: &str) -> String {
    let mut lines: Vec<String> = full.lines().map(str::to_owned).collect();
    // The line of a block's word, and the line that closes the block.
    fn block(lines: &[String], word: &str) -> Option<(usize, usize)> {
        let opens = |line: &String| {
            let rest = line
                .strip_prefix("    ")
                .and_then(|line| line.strip_prefix(word));
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        let start = lines.iter().position(opens)?;
        let len = lines[start..].iter().position(|line| line == "    }")?;
        Some((start, start + len))
    }
    let (start, end) = block(&lines, DESIGN.word).unwrap_or_else(|| {
        let contact = block(&lines, BlockName::Contact.word());
        let (at, _) = contact.unwrap_or_else(|| panic!("there is no `contact`"));
        let design = format!("    {} folio {{\n    }}\n", DESIGN.word);
        lines.splice(at..at, design.split('\n').map(str::to_owned));
        (at, at + 1)
    });
    let missing = Settings::ALL.iter().filter(|setting| {
        let line = format!("        {}: ", setting.word);
        !lines[start..end]
            .iter()
            .any(|written| written.starts_with(&line))
    });
    let missing = missing.map(|setting| format!("        {}: {}", setting.word, setting.example));
    let missing: Vec<String> = missing.collect();
    lines.splice(end..end, missing);
    for kind in Kind::ALL {
        let (start, end) = block(&lines, kind.name()).unwrap_or_else(|| {
            let close = lines.iter().position(|line| line == "};").unwrap();
            let inside = match kind.holds() {
                Holds::Rows => "        \"item\"",
                Holds::Jobs | Holds::Schools | Holds::Entries | Holds::Items => {
                    "        2014 \"Title\" at \"Organisation\" {\n        }"
                }
            };
            let block = format!("\n    {} {{\n{inside}\n    }}", kind.name());
            lines.splice(close..close, block.lines().map(str::to_owned));
            (close + 1, close + block.lines().count() - 1)
        });
        let written = lines[start..end].to_vec();
        let missing = kind.fields().filter(|field| {
            let line = format!("            {}: ", field.word());
            !written.iter().any(|written| written.starts_with(&line))
        });
        let missing =
            missing.map(|field| format!("            {}: {}", field.word(), sample::source(field)));
        let missing: Vec<String> = missing.collect();
        if !missing.is_empty() {
            let entry = lines[start..end]
                .iter()
                .position(|line| line.starts_with("        ") && line.ends_with(" {"));
            let at =
                start + entry.unwrap_or_else(|| panic!("{}: no entry has braces", kind.name())) + 1;
            lines.splice(at..at, missing);
        }
    }
    let (start, end) = block(&lines, BlockName::Contact.word()).unwrap();
    let contact = ContactField::ALL
        .iter()
        .map(|field| (field.word(), sample::contact(*field)));
    let networks = Network::ALL
        .iter()
        .map(|network| (network.key(), sample::username(*network)));
    let missing = contact.chain(networks).filter(|(word, _)| {
        !lines[start..end]
            .iter()
            .any(|line| line.starts_with(&format!("        {word}: ")))
    });
    let missing: Vec<String> = missing
        .map(|(word, value)| format!("        {word}: {value:?}"))
        .collect();
    lines.splice(end..end, missing);
    lines.join("\n") + "\n"
}

#[test]
fn the_resume_of_the_editors_tests_writes_every_name() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ide/fixture/full.rs");
    let full = fs::read_to_string(path).unwrap();
    check("ide/fixture/full.rs", &completed(&full));
}

/// A line that is taken out is missed.
#[test]
fn what_a_resume_does_not_write_is_added() {
    let full = include_str!("../ide/fixture/full.rs");
    for line in [
        "        foot: none\n",
        "        youtube: \"ada\"\n",
        "            doi: \"10.1000/182\"\n",
    ] {
        assert!(full.contains(line), "{line}");
        let without = full.replacen(line, "", 1);
        assert!(completed(&without).contains(line.trim()), "{line}");
    }
    let without = full.replace("    interests {\n        \"Chess\"\n    }\n\n", "");
    assert_ne!(without, full);
    assert!(completed(&without).contains("    interests {\n"));
}
