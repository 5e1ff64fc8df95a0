//! What the schema says of each name, and where the full résumé writes it.

use crate::fixture::FULL;
use crate::lsp::At;
use resume_core::model::schema::DESIGN;
use resume_core::model::{BlockName, Settings};

/// A field of the schema.
#[derive(Debug)]
pub struct Name {
    /// The type that it is a field of.
    pub schema: String,
    /// The name.
    pub name: String,
    /// Its documentation, as an editor should show it.
    pub documentation: String,
    /// Its line in the schema, from 0.
    pub line: u64,
}

/// All fields of all types in the source of the schema, in their order.
pub fn names(source: &str) -> Vec<Name> {
    let mut names = Vec::new();
    let (mut schema, mut documentation) = (String::new(), Vec::new());
    for (line, text) in source.lines().enumerate() {
        if let Some(rest) = text.strip_prefix("pub struct ") {
            schema = rest.split([' ', '{']).next().unwrap_or_default().to_owned();
        } else if let Some(rest) = text.strip_prefix("    /// ") {
            documentation.push(rest);
        } else if let Some((name, _)) = text
            .strip_prefix("    pub ")
            .and_then(|rest| rest.split_once(':'))
        {
            let documentation = std::mem::take(&mut documentation).join("\n");
            names.push(Name {
                schema: schema.clone(),
                name: name.to_owned(),
                documentation,
                line: line as u64,
            });
        }
    }
    names
}

/// Where a résumé writes the names of a block: the lines one step deeper than the one that opens
/// it.
pub fn written(text: &str, opening: &str) -> Vec<(String, At)> {
    let mut found = Vec::new();
    let mut lines = text
        .lines()
        .enumerate()
        .skip_while(|(_, line)| line.trim_start() != opening);
    let indentation = |line: &str| line.len() - line.trim_start().len();
    let Some(outer) = lines.next().map(|(_, line)| indentation(line)) else {
        panic!("no line of the full résumé reads {opening:?}")
    };
    for (number, line) in lines.take_while(|(_, line)| line.is_empty() || indentation(line) > outer)
    {
        let word: String = line
            .trim_start()
            .chars()
            .take_while(|c| c.is_ascii_lowercase() || *c == '_')
            .collect();
        if indentation(line) == outer + 4 && !word.is_empty() {
            found.push((
                word,
                At {
                    line: number as u64,
                    column: outer as u64 + 4,
                },
            ));
        }
    }
    found
}

/// The types of the schema, each with the lines of the full résumé that open a block of its names:
/// the blocks of the résumé are one step deep, those of entries two.
fn blocks() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut blocks = vec![
        ("Resume", vec!["pub static FULL: Resume = resume! {"]),
        ("Letter", vec!["pub static LETTER: Letter = letter! {"]),
    ];
    let mut schema = None;
    for line in FULL.lines().filter(|line| line.ends_with('{')) {
        let opening = line.trim_start();
        let word = opening.split(' ').next().unwrap_or_default();
        let name = match (line.len() - opening.len(), BlockName::from_word(word)) {
            (4, None) if word == DESIGN.word => "Design",
            (4, Some(BlockName::Contact)) => "Contact",
            (4, Some(BlockName::Section(kind))) => {
                schema = kind.entry();
                continue;
            }
            (8, _) => schema.map_or("", |schema| schema.name),
            (12, _) => match schema.and_then(|schema| schema.position) {
                Some(position) => position.name,
                None => continue,
            },
            _ => continue,
        };
        match blocks.iter_mut().find(|(other, _)| *other == name) {
            Some((_, openings)) => openings.push(opening),
            None => blocks.push((name, vec![opening])),
        }
    }
    blocks
}

/// Whether a name is one of several in its place: a design, or a value of a setting.
fn is_choice(name: &Name) -> bool {
    let mut settings = Settings::ALL.iter();
    name.schema == "Designs" || settings.any(|setting| setting.holds == name.schema)
}

/// Every name of the schema that is no choice with the places where the full résumé writes it; each
/// is written somewhere.
pub fn uses(names: &[Name]) -> Vec<(usize, Vec<At>)> {
    let mut uses: Vec<(usize, Vec<At>)> = (0..names.len())
        .filter(|&name| !is_choice(&names[name]))
        .map(|name| (name, Vec::new()))
        .collect();
    for (schema, openings) in blocks() {
        for (word, at) in openings.iter().flat_map(|opening| written(FULL, opening)) {
            let name = names
                .iter()
                .position(|name| name.schema == schema && name.name == word);
            let name = name.unwrap_or_else(|| panic!("{schema} has no {word}"));
            let uses = uses.iter_mut().filter(|(other, _)| *other == name);
            uses.for_each(|(_, places)| places.push(at));
        }
    }
    for (name, places) in &mut uses {
        assert!(
            !places.is_empty(),
            "the full résumé does not write {:?}",
            names[*name]
        );
        places.sort();
    }
    uses
}
