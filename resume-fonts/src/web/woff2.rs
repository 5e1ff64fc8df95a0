//! The container: <https://www.w3.org/TR/WOFF2/>.

use super::SubsetError;
use std::io::Write;
use write_fonts::read::FontRef;
use write_fonts::types::Tag;

/// The tags that have a number, as far as a font here has them.
const NUMBERED: &[(&[u8; 4], u8)] = &[
    (b"cmap", 0),
    (b"head", 1),
    (b"hhea", 2),
    (b"hmtx", 3),
    (b"maxp", 4),
    (b"name", 5),
    (b"OS/2", 6),
    (b"post", 7),
    (b"cvt ", 8),
    (b"fpgm", 9),
    (b"glyf", 10),
    (b"loca", 11),
    (b"prep", 12),
    (b"CFF ", 13),
    (b"GPOS", 27),
    (b"GSUB", 28),
];

/// In the place of the number, for a tag that is written out.
const WRITTEN_OUT: u8 = 63;

/// The bits of a table that is not transformed: outlines have a transformation unless they say so.
const UNTRANSFORMED: u8 = 3 << 6;

/// The length of the header of the file.
const HEADER: usize = 48;

/// The font in a WOFF2 file.
pub(super) fn compress(font: &[u8]) -> Result<Vec<u8>, SubsetError> {
    let directory = FontRef::new(font)?;
    let mut tables: Vec<(Tag, &[u8])> = directory
        .table_directory()
        .table_records()
        .iter()
        .filter_map(|record| {
            let data = directory.table_data(record.tag())?;
            Some((record.tag(), data.as_bytes()))
        })
        .collect();
    // `loca` directly after `glyf`.
    tables.sort_by_key(|&(tag, _)| match &tag.to_be_bytes() {
        b"loca" => (*b"glyf", 1),
        other => (*other, 0),
    });

    let mut entries = Vec::new();
    let mut data = Vec::new();
    // The length of the font that a reader makes of it: each table begins at a multiple of four.
    let mut length = 12 + 16 * tables.len();
    for (tag, table) in &tables {
        entry(*tag, table.len(), &mut entries);
        data.extend_from_slice(table);
        length += table.len().next_multiple_of(4);
    }
    let data = brotli(&data)?;

    let mut file = Vec::with_capacity(HEADER + entries.len() + data.len() + 3);
    file.extend_from_slice(b"wOF2");
    file.extend_from_slice(font.get(..4).unwrap_or_default());
    let whole = (HEADER + entries.len() + data.len()).next_multiple_of(4);
    file.extend_from_slice(&long(whole)?);
    file.extend_from_slice(&short(tables.len())?);
    file.extend_from_slice(&[0; 2]);
    file.extend_from_slice(&long(length)?);
    file.extend_from_slice(&long(data.len())?);
    // The version, and the places and lengths of metadata and private data: there are none.
    file.extend_from_slice(&[0, 1, 0, 0]);
    file.extend_from_slice(&[0; 20]);
    file.extend_from_slice(&entries);
    file.extend_from_slice(&data);
    file.resize(whole, 0);
    Ok(file)
}

/// The entry of a table in the directory.
fn entry(tag: Tag, length: usize, entries: &mut Vec<u8>) {
    let bytes = tag.to_be_bytes();
    let number = NUMBERED
        .iter()
        .find(|(numbered, _)| **numbered == bytes)
        .map_or(WRITTEN_OUT, |&(_, number)| number);
    let transformation = match &bytes {
        b"glyf" | b"loca" => UNTRANSFORMED,
        _ => 0,
    };
    entries.push(number | transformation);
    if number == WRITTEN_OUT {
        entries.extend_from_slice(&bytes);
    }
    base_128(length, entries);
}

/// `UIntBase128`: seven bits in a byte, the highest first, and a bit for each that is followed by
/// another.
fn base_128(number: usize, out: &mut Vec<u8>) {
    let digits = (1..10).find(|&digits| number >> (7 * digits) == 0);
    for digit in (0..digits.unwrap_or(10)).rev() {
        let bits = (number >> (7 * digit)) & 0x7f;
        let followed = usize::from(digit > 0) << 7;
        out.push((bits | followed) as u8);
    }
}

fn brotli(data: &[u8]) -> Result<Vec<u8>, SubsetError> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        mode: brotli::enc::backward_references::BrotliEncoderMode::BROTLI_MODE_FONT,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::with_params(&mut compressed, 4096, &params);
    writer.write_all(data)?;
    drop(writer);
    Ok(compressed)
}

fn long(number: usize) -> Result<[u8; 4], SubsetError> {
    let number = u32::try_from(number).map_err(SubsetError::new)?;
    Ok(number.to_be_bytes())
}

fn short(number: usize) -> Result<[u8; 2], SubsetError> {
    let number = u16::try_from(number).map_err(SubsetError::new)?;
    Ok(number.to_be_bytes())
}
