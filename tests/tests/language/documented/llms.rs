//! docs/llms.txt has the whole language: its tables and lists are made from the tables of the model
//! and of docs/language.md, which other tests hold to the code.
//!
//! `PAGES=overwrite cargo test --workspace --test language llms` rewrites them.

use super::PAGE;
use resume_core::model::{ContactField, DesignName, Field, Kind, Network, Settings, schema};
use resume_core::problem::Code;
use resume_core::words::Words;
use resume_tests::kept;
use resume_tests::language::read;
use resume_tests::markdown::{code, codes, table};

const LLMS: &str = include_str!("../../../../docs/llms.txt");

/// What is generated: the line that it begins with, which stays, and the lines after it.
fn generated() -> Vec<(&'static str, String)> {
    let named = |fields: &[schema::Named]| {
        let rows = fields.iter();
        lines(rows.map(|field| format!("| `{}` | {} |", field.word, field.about)))
    };
    let contact = ContactField::ALL.iter();
    let contact = contact.map(|field| format!("| `{}` | {} |", field.word(), field.about().1));
    let sections = table(PAGE, "Sections");
    let sections = sections[1..].iter().map(|row| {
        let inside: Vec<String> = ["entries", "bullets", "rows", "paragraphs"]
            .iter()
            .zip(&row[1..5])
            .filter_map(|(what, cell)| match *cell {
                "no" => None,
                "yes" => Some((*what).to_owned()),
                how => Some(format!("{what} {how}")),
            })
            .collect();
        let inside = inside
            .join(", ")
            .replace("paragraphs one, alone", "one paragraph alone");
        format!("| {} | {inside} | {} | {} |", row[0], row[5], row[6])
    });
    let positions = table(PAGE, "Roles and degrees");
    let positions = positions[1..]
        .iter()
        .map(|row| format!("| {} | {} | {} |", row[0], row[2], row[1]));
    let fields = table(PAGE, "Fields of an entry");
    let fields = fields[1..]
        .iter()
        .map(|row| format!("| {} | {} |", row[0], without_links(row[1])));
    let values = table(PAGE, "Settings");
    let settings = Settings::ALL.iter().zip(&values[1..]);
    let settings = settings
        .map(|(setting, row)| format!("| `{}` | {} | {} |", setting.word, row[1], setting.about));
    let designs = DesignName::ALL
        .iter()
        .map(|name| format!("`{}` ({})", name.word(), name.for_whom()));
    let designs: Vec<String> = designs.collect();
    let lints = Code::ALL.iter().filter(|code| code.is_lint());
    vec![
        ("## Fields of the résumé", named(schema::RESUME)),
        ("## Contact", lines(contact)),
        (
            "Networks: ",
            list(Network::ALL.iter().map(|network| network.key())),
        ),
        ("## Sections", lines(sections)),
        ("| position |", lines(positions)),
        ("| field of an entry |", lines(fields)),
        (
            "Languages with words of their own here: ",
            list(Words::ALL.iter().map(|words| words.lang)),
        ),
        ("Designs: ", designs.join(", ")),
        ("| setting |", lines(settings)),
        ("## Letter", named(schema::LETTER)),
        ("Lints: ", list(lints.map(|code| code.name()))),
    ]
}

fn lines(rows: impl Iterator<Item = String>) -> String {
    rows.collect::<Vec<_>>().join("\n")
}

fn list(words: impl Iterator<Item = &'static str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// The words of a cell without the addresses of its links.
fn without_links(cell: &str) -> String {
    let mut text = String::new();
    let mut rest = cell;
    while let Some((before, after)) = rest.split_once('[') {
        let (label, after) = after.split_once("](").expect("a bracket begins a link");
        text.extend([before, label]);
        rest = after.split_once(')').expect("a link has an end").1;
    }
    text + rest
}

/// The page with what is generated. After a heading, that is the first table; after the head of a
/// table, its rows; after the begin of a line, its rest.
fn filled() -> String {
    let mut page = LLMS.to_owned();
    for (start, text) in generated() {
        let at = page.find(&format!("\n{start}"));
        let at = at.unwrap_or_else(|| panic!("docs/llms.txt has no line {start:?}")) + 1;
        let (from, until) = if start.ends_with(": ") {
            let from = at + start.len();
            (
                from,
                from + page[from..].find('\n').expect("a line has an end"),
            )
        } else {
            let ruler = at + page[at..].find("\n|---").expect("a table") + 1;
            let rows = ruler + page[ruler..].find('\n').expect("a line has an end");
            (
                rows,
                rows + page[rows..].find("\n\n").expect("a table has an end"),
            )
        };
        let text = if start.ends_with(": ") {
            text + "."
        } else {
            format!("\n{text}")
        };
        page.replace_range(from..until, &text);
    }
    page
}

#[test]
fn the_tables_for_language_models_are_complete() {
    kept::check("docs/llms.txt", &filled());
}

/// Every kind, field and form of a section is used in an example of the page, but for the photo,
/// whose file no example has.
#[test]
fn the_examples_for_language_models_use_every_name() {
    let examples: String = code(LLMS)
        .iter()
        .filter(|block| block.info == "rust")
        .map(|block| block.text)
        .collect();
    let kinds = Kind::ALL.iter();
    let fields = kinds.clone().flat_map(|kind| kind.fields());
    let named = schema::RESUME.iter().chain(schema::LETTER);
    let keys = named
        .map(|field| field.word)
        .filter(|word| *word != "photo")
        .chain(fields.map(Field::word))
        .chain(ContactField::ALL.iter().map(|field| field.word()));
    for key in keys {
        assert!(
            examples.contains(&format!(" {key}: ")) || examples.contains(&format!("\n{key}: ")),
            "docs/llms.txt has no example of `{key}`"
        );
    }
    for kind in kinds {
        assert!(
            examples.contains(&format!("    {} ", kind.name())),
            "docs/llms.txt has no example of `{}`",
            kind.name()
        );
    }
}

/// Each mistake is refused, and what is written instead is not.
#[test]
fn the_mistakes_of_language_models_are_refused() {
    let rows = table(LLMS, "Mistakes");
    assert!(rows.len() > 12);
    for row in &rows[1..] {
        let [wrong, right] = [row[0], row[1]].map(|cell| match codes(cell)[..] {
            [written] if written.starts_with("name") => read(written),
            [written] => read(&format!("name: \"Ada Example\" {written}")),
            _ => panic!("{cell}: one source is expected"),
        });
        assert_ne!(wrong.problems, [], "{row:?}");
        assert_eq!(right.problems, [], "{row:?}");
    }
    for row in &table(LLMS, "Dates")[1..] {
        let entry = format!("name: \"A\" awards {{ {} \"T\" }}", codes(row[0])[0]);
        assert_eq!(read(&entry).problems, [], "{row:?}");
    }
}
