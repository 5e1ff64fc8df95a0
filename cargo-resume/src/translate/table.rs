//! The table for a translator: one text in a row, with its place, what it is, and a column for each
//! language.

use crate::files;
use csv::{ReaderBuilder, StringRecord, Writer};
use resume::cli::Failure;
use resume_syntax::{Kind, Translatable};
use std::path::Path;

/// The columns before those of the languages.
const PLACE: &str = "place";
const CONTEXT: &str = "context";

/// What spreadsheets recognise UTF-8 by.
const MARK: char = '\u{feff}';

/// The texts as a table with these languages.
pub(super) fn of(texts: &[Translatable], languages: Vec<String>) -> Result<Vec<u8>, Failure> {
    let mut mark = [0; 4];
    let bytes = MARK.encode_utf8(&mut mark).as_bytes().to_vec();
    let mut writer = Writer::from_writer(bytes);
    let failed = |error: csv::Error| Failure::trouble(format!("the table: {error}"));
    let header = [PLACE.to_owned(), CONTEXT.to_owned()].into_iter();
    writer
        .write_record(header.chain(languages.iter().cloned()))
        .map_err(failed)?;
    for text in texts.iter().filter(|text| is_for_translator(text)) {
        let mut row = vec![text.path.to_string(), context(text)];
        let cells = (0..languages.len()).map(|at| {
            let written = text.languages.get(at);
            written
                .and_then(|written| written.value.clone())
                .unwrap_or_default()
        });
        row.extend(cells);
        writer.write_record(row).map_err(failed)?;
    }
    writer
        .into_inner()
        .map_err(|error| Failure::trouble(format!("the table: {}", error.error())))
}

/// Whether a translator has something to say about it: not about names, addresses and expressions
/// that are the same in every language.
fn is_for_translator(text: &Translatable) -> bool {
    let is_text = text.languages.iter().all(|written| written.value.is_some());
    let is_same = match &text.kind {
        Kind::Address(_) => true,
        Kind::Field(name) => name == "name",
        _ => false,
    };
    is_text && (text.languages.len() > 1 || !is_same)
}

/// What a text is, and which entries it belongs to.
fn context(text: &Translatable) -> String {
    let mut context = text.kind.name().to_owned();
    for name in &text.around {
        context.push_str(", ");
        context.push_str(name);
    }
    if text.languages.len() == 1 && !text.is_asked {
        context.push_str(" (may stay the same)");
    }
    context
}

/// The translations of a table into one language.
pub(super) struct Table {
    rows: Vec<Row>,
}

/// A text.
pub(super) struct Row {
    pub(super) line: u64,
    place: String,
    /// The text in the first language of the résumé.
    pub(super) source: String,
    /// The translation; empty if there is none.
    pub(super) text: String,
}

impl Table {
    /// Reads the translations from one language into another.
    pub(super) fn read(path: &Path, from: &str, to: &str) -> Result<Table, Failure> {
        let (_, content) = files::text(path)?;
        let content = content.strip_prefix(MARK).unwrap_or(&content);
        let header = content.lines().next().unwrap_or_default();
        // In many countries spreadsheets write a `;`.
        let delimiters = [b',', b';', b'\t'];
        let count = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
        let delimiter = delimiters
            .into_iter()
            .max_by_key(|delimiter| (count(delimiter), *delimiter == b','));
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter.unwrap_or(b','))
            .has_headers(false)
            .flexible(true)
            .from_reader(content.as_bytes());
        let failed = |error: csv::Error| Failure::trouble(format!("`{}`: {error}", path.display()));
        let mut record = StringRecord::new();
        reader.read_record(&mut record).map_err(failed)?;
        let columns: Vec<String> = record.iter().map(|name| name.trim().to_owned()).collect();
        let column = |name: &str| {
            let mut known = columns.iter();
            let found = known.position(|column| column.eq_ignore_ascii_case(name));
            found.ok_or_else(|| {
                Failure::trouble(format!("`{}` has no column `{name}`", path.display()))
                    .with_help("the first row names the columns; `--export` writes such a table")
            })
        };
        let (source, text, place) = (column(from)?, column(to)?, column(PLACE).ok());
        let mut rows = Vec::new();
        while reader.read_record(&mut record).map_err(failed)? {
            let cell = |at: usize| in_one_line(record.get(at).unwrap_or_default());
            let row = Row {
                line: record.position().map_or(0, csv::Position::line),
                place: place.map(cell).unwrap_or_default(),
                source: cell(source),
                text: cell(text),
            };
            rows.push(row);
        }
        Ok(Table { rows })
    }

    /// The translation of a text: that of its place if there are several.
    pub(super) fn find(&self, text: &Translatable) -> Option<&Row> {
        let place = text.path.to_string();
        let same = || self.rows.iter().filter(|row| row.is_of(text));
        let here = same().find(|row| row.place == place);
        match here {
            Some(here) if !here.text.is_empty() || !text.is_asked => Some(here),
            _ => same().find(|row| !row.text.is_empty()),
        }
        .filter(|row| !row.text.is_empty())
    }

    /// The translations whose text is not in the résumé.
    pub(super) fn rows_without(&self, texts: &[Translatable]) -> impl Iterator<Item = &Row> {
        let rows = self.rows.iter();
        rows.filter(|row| !row.text.is_empty() && !texts.iter().any(|text| row.is_of(text)))
    }
}

impl Row {
    fn is_of(&self, text: &Translatable) -> bool {
        let first = text.languages.first();
        first.and_then(|first| first.value.as_ref()) == Some(&self.source)
    }
}

/// A cell, in which a spreadsheet may have broken lines.
fn in_one_line(cell: &str) -> String {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}
