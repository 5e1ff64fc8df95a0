//! What the schema says of each name, and where the full résumé writes it.

use crate::lsp::At;

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
