//! Tables (CSV) as lists of rows, whose cells have the names of their columns.

use crate::tree::{At, Node, Notes, Value};
use crate::{Error, Format, encoding};
use ::csv::{ReaderBuilder, StringRecord};

/// A table.
pub(crate) struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// A map for each row, by the names of the columns in small letters.
    pub rows: Vec<Node>,
}

/// What is between the cells of a row: spreadsheets write semicolons where a comma is the decimal
/// sign.
pub(crate) const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// Reads a table, whose header is the first row that satisfies this: what is before it is an
/// introduction. `None` if there is no header.
pub(crate) fn read(
    format: Format,
    (file, bytes): (At, &[u8]),
    is_header: impl Fn(&[String]) -> bool,
    notes: &mut Notes<'_>,
) -> Result<Option<Table>, Error> {
    let text = decoded(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    for delimiter in DELIMITERS {
        if let Some(table) = delimited(format, (file, text), delimiter, &is_header, notes)? {
            return Ok(Some(table));
        }
    }
    Ok(None)
}

fn delimited(
    format: Format,
    (file, text): (At, &str),
    delimiter: char,
    is_header: impl Fn(&[String]) -> bool,
    notes: &mut Notes<'_>,
) -> Result<Option<Table>, Error> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut header: Option<Vec<String>> = None;
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    loop {
        let is_read = reader.read_record(&mut record);
        let is_read = is_read.map_err(|error| Error::Malformed {
            format,
            place: notes.place(file),
            message: error.to_string(),
        })?;
        if !is_read {
            break;
        }
        let start = record.position().map_or(0, |position| position.byte());
        let line = lines.find(usize::try_from(start).unwrap_or(usize::MAX));
        let Some(names) = &header else {
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if is_header(&cells) {
                header = Some(cells);
            }
            continue;
        };
        let at = notes.key(file, "", line, 0)?;
        let mut cells = Vec::new();
        for (index, cell) in record.iter().enumerate() {
            if cell.trim().is_empty() {
                continue;
            }
            let name = names.get(index).map_or("", String::as_str);
            let at = notes.key(file, name, line, 0)?;
            let value = Value::Text(cell.to_owned());
            cells.push((name.to_lowercase(), Node { at, value }));
        }
        let value = Value::Map(cells);
        rows.push(Node { at, value });
    }
    Ok(header.map(|header| Table { header, rows }))
}

/// Lines of bytes that come in their order.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of the record that begins here or after empty lines.
    fn find(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let empty = bytes.get(start..).unwrap_or_default().iter();
        // A record begins where its first cell does, and not at the end of the line before it.
        let empty = empty.take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let start = (start + empty.count()).min(bytes.len());
        if let Some(passed) = bytes.get(self.at..start) {
            self.line += passed.iter().filter(|byte| **byte == b'\n').count();
            self.at = start;
        }
        self.line
    }
}

/// The text of a file in UTF-8, UTF-16, or Windows-1252, in which spreadsheets write.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    if let Some(text) = encoding::utf16(bytes) {
        return text;
    }
    let utf8 = std::str::from_utf8(bytes).map(str::to_owned).ok();
    utf8.or_else(|| encoding::named("windows-1252", bytes))
        .unwrap_or_default()
}
