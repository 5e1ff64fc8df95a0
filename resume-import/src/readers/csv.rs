//! Tables (CSV) as lists of rows, whose cells have the names of their columns.

use crate::tree::{At, Node, Notes, Value};
use crate::{Error, Format};
use ::csv::{ReaderBuilder, StringRecord};

/// A table.
pub(crate) struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// A map for each row, by the names of the columns in small letters.
    pub rows: Vec<Node>,
}

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
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut header: Option<Vec<String>> = None;
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
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
        let line = record.position().map_or(0, |position| position.line());
        let line = usize::try_from(line).unwrap_or(usize::MAX);
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

/// The text of a file in UTF-8, or in Windows-1252, in which spreadsheets write.
fn decoded(bytes: &[u8]) -> String {
    /// The characters of the bytes 80 to 9F; those without one are replacement characters.
    const UPPER: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ";
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            let decode = |byte: &u8| match byte {
                0x80..=0x9f => UPPER
                    .chars()
                    .nth(usize::from(byte - 0x80))
                    .unwrap_or('\u{fffd}'),
                byte => char::from(*byte),
            };
            bytes.iter().map(decode).collect()
        }
    }
}
