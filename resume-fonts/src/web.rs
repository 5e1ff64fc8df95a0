//! Fonts for the web: the part of a face that a page needs, as WOFF2.

mod woff2;

#[cfg(test)]
mod tests;

use crate::Face;
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use std::collections::BTreeSet;
use std::fmt;
use subsetter::GlyphRemapper;
use write_fonts::FontBuilder;
use write_fonts::read::collections::IntSet;
use write_fonts::read::{FontRef, ReadError, TableProvider};
use write_fonts::types::{GlyphId16, NameId, Tag};

/// Outlines that only `subsetter` can reduce.
const CFF: Tag = Tag::new(b"CFF ");

/// The names of glyphs.
const POST: Tag = Tag::new(b"post");

/// The tables of layout: what replaces glyphs, what moves them, and the classes of glyphs.
const LAYOUT: &[Tag] = &[Tag::new(b"GSUB"), Tag::new(b"GPOS"), Tag::new(b"GDEF")];

/// The axes of the variable font of which the face is an instance: their names are gone.
const AXES: Tag = Tag::new(b"STAT");

/// Fractions: of the features that skera keeps unasked, a browser applies these only where a style
/// sheet asks for them, and each brings glyphs.
const FRACTIONS: &[Tag] = &[Tag::new(b"frac"), Tag::new(b"numr"), Tag::new(b"dnom")];

/// What the part of a font says of itself: copyright, version, licence and its address. The names of
/// the family are left out.
const NAMES: &[NameId] = &[
    NameId::COPYRIGHT_NOTICE,
    NameId::VERSION_STRING,
    NameId::LICENSE_DESCRIPTION,
    NameId::LICENSE_URL,
];

/// English of the United States, the language of these names.
const ENGLISH: u16 = 0x409;

/// The face that a style sheet means by a weight and a slant, where a family has these faces (CSS
/// Fonts, Level 4, section 5.2).
///
/// ```
/// use resume_fonts::{family, web::matching};
/// let faces = family("Libertinus Serif").unwrap();
/// let face = matching(faces, 700, true).unwrap();
/// assert_eq!((face.weight, face.italic), (600, true));
/// ```
pub fn matching(faces: &[Face], weight: u16, italic: bool) -> Option<&Face> {
    let has_slant = faces.iter().any(|face| face.italic == italic);
    let faces = faces.iter();
    let faces = faces.filter(|face| !has_slant || face.italic == italic);
    // The nearest on the preferred side is before all of the other side.
    faces.min_by_key(|face| {
        let is_heavier = face.weight > weight;
        let side = match weight {
            _ if face.weight == weight => 0,
            // From a weight of the text, first up to 500, then lighter, then heavier.
            400..=500 if is_heavier && face.weight <= 500 => 1,
            400..=500 => 2 + u8::from(is_heavier),
            0..400 => 1 + u8::from(is_heavier),
            _ => 1 + u8::from(!is_heavier),
        };
        (side, face.weight.abs_diff(weight))
    })
}

/// Those of some characters that a face has.
///
/// # Errors
///
/// The bytes of the face are no font.
pub fn covered(face: &Face, characters: &BTreeSet<char>) -> Result<BTreeSet<char>, SubsetError> {
    let map = FontRef::new(face.bytes)?.cmap()?;
    let has = |c: &&char| map.map_codepoint(**c).is_some();
    Ok(characters.iter().filter(has).copied().collect())
}

/// The part of a face that sets these characters, as a WOFF2 file.
///
/// Characters that the face lacks are left out: another font of the page has them. Kerning,
/// ligatures, marks and whatever else a browser applies unasked are kept. Other features, such as
/// `smcp` and `onum`, are kept where they are asked for, because each brings glyphs.
///
/// The same face, characters and features give the same bytes. The font keeps its copyright and
/// licence, but not its name: the name of a family may be reserved for the whole font. A style sheet
/// names it in `@font-face`.
///
/// ```
/// use resume_fonts::web::subset_woff2;
/// let face = &resume_fonts::SOURCE_SANS[0];
/// let font = subset_woff2(face, &"Ada Lovelace".chars().collect(), &["onum"])?;
/// assert_eq!(font[..4], *b"wOF2");
/// assert!(font.len() < 3000 && face.bytes.len() > 300_000);
/// # Ok::<(), resume_fonts::web::SubsetError>(())
/// ```
///
/// # Errors
///
/// The bytes of the face are no font that can be reduced. That is never so for a face of this
/// package.
pub fn subset_woff2(
    face: &Face,
    characters: &BTreeSet<char>,
    features: &[&str],
) -> Result<Vec<u8>, SubsetError> {
    let font = FontRef::new(face.bytes)?;
    let plan = plan(&font, characters, features);
    let reduced = subset_font(&font, &plan)?;
    let reduced = FontRef::new(&reduced)?;
    let mut builder = FontBuilder::new();
    if font.table_data(CFF).is_some() {
        builder.add_raw(CFF, postscript_outlines(&font, face.bytes, &plan)?);
    }
    builder.copy_missing_tables(reduced);
    woff2::compress(&builder.build())
}

/// Which glyphs, tables, features and names are left.
fn plan(font: &FontRef, characters: &BTreeSet<char>, features: &[&str]) -> Plan {
    let dropped = DEFAULT_DROP_TABLES
        .iter()
        .filter(|tag| !LAYOUT.contains(tag));
    let unasked = DEFAULT_LAYOUT_FEATURES
        .iter()
        .filter(|tag| !FRACTIONS.contains(tag));
    let asked = features
        .iter()
        .filter_map(|tag| Tag::new_checked(tag.as_bytes()).ok());
    // A font with PostScript outlines has the names of its glyphs there, and no others.
    let names_of_glyphs = match font.table_data(CFF) {
        Some(_) => SubsetFlags::SUBSET_FLAGS_GLYPH_NAMES,
        None => SubsetFlags::SUBSET_FLAGS_DEFAULT,
    };
    Plan::new(
        &IntSet::empty(),
        &characters.iter().map(|&c| u32::from(c)).collect(),
        font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING
            | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE
            | names_of_glyphs,
        &dropped.copied().chain([CFF, AXES]).collect(),
        &IntSet::all(),
        &unasked.copied().chain(asked).collect(),
        &NAMES.iter().copied().collect(),
        &IntSet::from([ENGLISH]),
    )
}

/// The table `CFF ` for the glyphs of the plan, in its order.
fn postscript_outlines(font: &FontRef, bytes: &[u8], plan: &Plan) -> Result<Vec<u8>, SubsetError> {
    let mut glyphs = GlyphRemapper::new();
    for old in glyphs_left(font, plan)? {
        glyphs.remap(old);
    }
    let reduced = subsetter::subset(bytes, 0, &glyphs)?;
    let outlines = FontRef::new(&reduced)?.table_data(CFF);
    let outlines = outlines.ok_or(SubsetError::new("its outlines are gone"))?;
    Ok(outlines.as_bytes().to_vec())
}

/// The glyphs that a plan keeps, by their numbers in the whole font, in the order of the part.
///
/// A plan does not say it. So it is carried out on a font in which the name of each glyph is its
/// number.
fn glyphs_left(font: &FontRef, plan: &Plan) -> Result<Vec<u16>, SubsetError> {
    let mut builder = FontBuilder::new();
    builder.add_raw(POST, names_by_number(font.maxp()?.num_glyphs()));
    let reduced = subset_font(&FontRef::new(&builder.build())?, plan)?;
    let reduced = FontRef::new(&reduced)?;
    let names = reduced.post()?;
    let number = |new: usize| {
        let name = names.glyph_name(GlyphId16::new(u16::try_from(new).ok()?));
        name?.strip_prefix("glyph")?.parse().ok()
    };
    let left: Option<Vec<u16>> = (0..names.num_names()).map(number).collect();
    left.ok_or(SubsetError::new("its glyphs cannot be named"))
}

/// The table `post`, version 2.0 (OpenType), in which the name of each glyph is `glyph` and its number.
fn names_by_number(glyphs: u16) -> Vec<u8> {
    /// The names that need not be in the table, which are numbered first.
    const STANDARD: u16 = 258;
    let mut table = vec![0; 32];
    table[..4].copy_from_slice(&[0, 2, 0, 0]);
    table.extend(glyphs.to_be_bytes());
    table.extend((0..glyphs).flat_map(|number| number.saturating_add(STANDARD).to_be_bytes()));
    for number in 0..glyphs {
        let name = format!("glyph{number}");
        table.push(name.len() as u8);
        table.extend(name.bytes());
    }
    table
}

/// Why no part of a font could be made.
#[derive(Debug)]
pub struct SubsetError {
    reason: String,
}

impl SubsetError {
    fn new(reason: impl fmt::Display) -> SubsetError {
        SubsetError {
            reason: reason.to_string(),
        }
    }
}

impl fmt::Display for SubsetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the font cannot be reduced: {}", self.reason)
    }
}

impl std::error::Error for SubsetError {}

/// What the libraries report.
macro_rules! reported {
    ($($error:ty)+) => {
        $(impl From<$error> for SubsetError {
            fn from(error: $error) -> SubsetError {
                SubsetError::new(error)
            }
        })+
    };
}

reported!(ReadError skera::SubsetError subsetter::Error std::io::Error);
