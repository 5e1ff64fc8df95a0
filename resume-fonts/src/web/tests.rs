//! A part of a font sets its text as the whole font does. It is read by a decoder that is written
//! here from the specification, and by harfrust and skrifa.

use super::{covered, matching, subset_woff2};
use crate::{Face, family};
use harfrust::{Direction, Feature, FontRef, ShapeOptions, ShaperData, Tag, UnicodeBuffer};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::Read;

/// Names, places and signs, with pairs that are kerned, ligatures, and letters that languages need.
const TEXT: &str =
    "AVA Tóth · Office first, waffle, 2019–2024 (10 %) Łódź Việt Straße → İstanbul • ﬁ";

fn characters(text: &str) -> BTreeSet<char> {
    text.chars().collect()
}

fn part(face: &Face, text: &str, features: &[&str]) -> Vec<u8> {
    decoded(&subset_woff2(face, &characters(text), features).unwrap())
}

/// The font in a WOFF2 file whose tables are not transformed.
fn decoded(file: &[u8]) -> Vec<u8> {
    const TAGS: [&[u8; 4]; 63] = [
        b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"OS/2", b"post", b"cvt ", b"fpgm",
        b"glyf", b"loca", b"prep", b"CFF ", b"VORG", b"EBDT", b"EBLC", b"gasp", b"hdmx", b"kern",
        b"LTSH", b"PCLT", b"VDMX", b"vhea", b"vmtx", b"BASE", b"GDEF", b"GPOS", b"GSUB", b"EBSC",
        b"JSTF", b"MATH", b"CBDT", b"CBLC", b"COLR", b"CPAL", b"SVG ", b"sbix", b"acnt", b"avar",
        b"bdat", b"bloc", b"bsln", b"cvar", b"fdsc", b"feat", b"fmtx", b"fvar", b"gvar", b"hsty",
        b"just", b"lcar", b"mort", b"morx", b"opbd", b"prop", b"trak", b"Zapf", b"Silf", b"Glat",
        b"Gloc", b"Feat", b"Sill",
    ];
    let long = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    assert_eq!(file[..4], *b"wOF2");
    assert_eq!(long(8), file.len());
    let count = usize::from(u16::from_be_bytes([file[12], file[13]]));
    let (length, compressed) = (long(16), long(20));
    let mut at = 48;
    let mut entries = Vec::new();
    for _ in 0..count {
        let flags = file[at];
        at += 1;
        let tag: [u8; 4] = match flags & 0x3f {
            0x3f => {
                at += 4;
                file[at - 4..at].try_into().unwrap()
            }
            number => *TAGS[usize::from(number)],
        };
        let outlines = tag == *b"glyf" || tag == *b"loca";
        assert_eq!(flags >> 6, if outlines { 3 } else { 0 });
        let mut size = 0;
        loop {
            let byte = file[at];
            at += 1;
            size = size << 7 | usize::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                break;
            }
        }
        entries.push((tag, size));
    }
    assert!(file.len() - (at + compressed) < 4);
    let mut data = Vec::new();
    brotli::Decompressor::new(&file[at..at + compressed], 4096)
        .read_to_end(&mut data)
        .unwrap();

    let mut builder = write_fonts::FontBuilder::new();
    let mut rest = &data[..];
    for (tag, size) in entries {
        let (table, others) = rest.split_at(size);
        builder.add_raw(write_fonts::types::Tag::new(&tag), table);
        rest = others;
    }
    assert!(rest.is_empty());
    let font = builder.build();
    assert_eq!(font.len(), length);
    assert_eq!(font[..4], file[4..8]);
    font
}

/// Every glyph of a text as it is drawn: its outline, its place and its advance.
fn set(font: &[u8], text: &str, features: &[&str]) -> String {
    #[derive(Default)]
    struct Pen(String);
    impl OutlinePen for Pen {
        fn move_to(&mut self, x: f32, y: f32) {
            write!(self.0, "M{x} {y}").unwrap();
        }
        fn line_to(&mut self, x: f32, y: f32) {
            write!(self.0, "L{x} {y}").unwrap();
        }
        fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
            write!(self.0, "Q{cx} {cy} {x} {y}").unwrap();
        }
        fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
            write!(self.0, "C{ax} {ay} {bx} {by} {x} {y}").unwrap();
        }
        fn close(&mut self) {
            self.0.push('Z');
        }
    }
    let font = FontRef::new(font).unwrap();
    let data = ShaperData::new(&font);
    let shaper = data.shaper(&font).build();
    let features: Vec<Feature> = features
        .iter()
        .map(|tag| Feature::new(Tag::new_checked(tag.as_bytes()).unwrap(), 1, ..))
        .collect();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.guess_segment_properties();
    let buffer = shaper.shape(buffer, ShapeOptions::new().features(&features));
    let outlines = font.outline_glyphs();
    let mut drawn = String::new();
    for (glyph, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let mut pen = Pen::default();
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        let outline = outlines.get(skrifa::GlyphId::new(glyph.glyph_id)).unwrap();
        outline.draw(settings, &mut pen).unwrap();
        let (x, y, advance) = (place.x_offset, place.y_offset, place.x_advance);
        writeln!(drawn, "{x} {y} {advance} {}", pen.0).unwrap();
    }
    drawn
}

#[test]
fn a_part_sets_its_text_as_the_whole_does() {
    for face in crate::FAMILIES
        .iter()
        .flat_map(|faces| [&faces[0], &faces[faces.len() - 1]])
    {
        let known = FontRef::new(face.bytes).unwrap().charmap();
        let text: String = TEXT.chars().filter(|&c| known.map(c).is_some()).collect();
        assert!(text.chars().count() > 60, "{face:?}");
        assert_eq!(
            set(&part(face, &text, &[]), &text, &[]),
            set(face.bytes, &text, &[]),
            "{face:?}"
        );
    }
}

#[test]
fn features_are_kept_where_they_are_asked_for() {
    let text = "Ada Lovelace, 1815–1852";
    for name in ["EB Garamond", "Libertinus Serif"] {
        let face = &family(name).unwrap()[0];
        for feature in ["smcp", "c2sc", "onum", "lnum", "tnum", "pnum"] {
            let asked = part(face, text, &[feature]);
            let whole = set(face.bytes, text, &[feature]);
            assert_eq!(set(&asked, text, &[feature]), whole, "{name} {feature}");
        }
        let unasked = part(face, text, &[]);
        let plain = set(face.bytes, text, &[]);
        assert_eq!(set(&unasked, text, &["smcp"]), plain, "{name}");
        assert_ne!(set(face.bytes, text, &["smcp"]), plain, "{name}");
    }
}

#[test]
fn a_language_gets_its_letters() {
    // The comma below of Romanian, Cyrillic and Greek, and a mark that is set over a letter.
    let text = "Șţ Ђорђе Ἀθῆναι x\u{301}";
    let face = &crate::SOURCE_SANS[0];
    assert_eq!(
        set(&part(face, text, &[]), text, &[]),
        set(face.bytes, text, &[])
    );
}

#[test]
fn only_what_was_asked_for_is_left() {
    for face in [&crate::SOURCE_SANS[0], &crate::EB_GARAMOND[0]] {
        let font = part(face, "Ada ✓ 中", &[]);
        let font = FontRef::new(&font).unwrap();
        let left: BTreeSet<char> = font
            .charmap()
            .mappings()
            .map(|(c, _)| char::from_u32(c).unwrap())
            .collect();
        let known = FontRef::new(face.bytes).unwrap().charmap();
        let mut asked = characters("Ada ✓ 中");
        asked.retain(|&c| known.map(c).is_some());
        assert_eq!(left, asked);
        assert!(font.maxp().unwrap().num_glyphs() < 12);
    }
}

#[test]
fn licence_is_kept_and_reserved_name_is_not() {
    for face in crate::FAMILIES.iter().map(|faces| &faces[0]) {
        let font = part(face, "Ada", &[]);
        let font = FontRef::new(&font).unwrap();
        let text = |id| -> Option<String> {
            let mut texts = font.localized_strings(id);
            texts.next().map(|text| text.chars().collect())
        };
        let copyright = text(StringId::COPYRIGHT_NOTICE).unwrap();
        assert!(
            copyright.contains("Copyright") || copyright.contains('©'),
            "{face:?}"
        );
        assert!(text(StringId::LICENSE_URL).is_some(), "{face:?}");
        for id in [
            StringId::FAMILY_NAME,
            StringId::FULL_NAME,
            StringId::POSTSCRIPT_NAME,
            StringId::TYPOGRAPHIC_FAMILY_NAME,
        ] {
            assert_eq!(text(id), None, "{face:?}");
        }
    }
}

#[test]
fn same_input_gives_same_bytes() {
    for face in [&crate::SOURCE_SANS[0], &crate::EB_GARAMOND[0]] {
        let once = || subset_woff2(face, &characters(TEXT), &["onum", "smcp"]).unwrap();
        assert_eq!(once(), once());
    }
}

#[test]
fn nothing_is_set_with_no_characters() {
    for face in [&crate::SOURCE_SANS[0], &crate::EB_GARAMOND[0]] {
        let font = part(face, "", &[]);
        let font = FontRef::new(&font).unwrap();
        assert_eq!(font.charmap().mappings().count(), 0);
    }
}

#[test]
fn what_is_no_font_is_refused() {
    let letter = Face {
        bytes: b"Dear Ada",
        ..crate::SOURCE_SANS[0]
    };
    let error = subset_woff2(&letter, &characters("Ada"), &[]).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("the font cannot be reduced: "),
        "{error}"
    );
}

#[test]
fn a_weight_means_the_face_that_a_browser_takes() {
    let check = |name: &str, weight: u16, italic: bool, expected: (u16, bool)| {
        let face = matching(family(name).unwrap(), weight, italic).unwrap();
        let found = (face.weight, face.italic);
        assert_eq!(found, expected, "{name} {weight} {italic}");
    };
    check("Hanken Grotesk", 400, false, (400, false));
    check("Hanken Grotesk", 500, false, (500, false));
    check("Hanken Grotesk", 450, false, (500, false));
    check("Hanken Grotesk", 700, false, (600, false));
    check("Hanken Grotesk", 550, false, (600, false));
    check("Hanken Grotesk", 300, false, (400, false));
    // Nothing from 500 to 500, so the next lighter one.
    check("EB Garamond", 500, true, (400, true));
    check("Libertinus Serif", 700, true, (600, true));
    // A family without italics is slanted by the browser.
    check("Fraunces", 400, true, (600, false));
    assert!(matching(&[], 400, false).is_none());
}

#[test]
fn characters_that_a_face_lacks_are_known() {
    let face = &crate::SOURCE_SANS[0];
    let found = covered(face, &characters("Aё中ﷺ")).unwrap();
    assert_eq!(found, characters("Aё"));
}
