//! Fonts: the typefaces of a design, those that a person adds, and how pieces of text use them.

use super::lines::Brush;
use super::set::Typesetter;
use crate::error::PdfError;
use crate::flow::{Piece, Shift};
use crate::knobs::Pdf;
use krilla::Data as KrillaData;
use krilla::text::Font;
use parley::RangedBuilder;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride};
use parley::style::{
    FontFamily, FontFamilyName, FontFeatures, FontStyle, FontWeight, StyleProperty,
};
use resume_core::model::DesignName;
use resume_fonts::Face;
use resume_render::design::{Case, Design, Figures, Role};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// The fonts of one PDF, and the names by which text refers to them.
pub(super) struct Fonts {
    pub collection: Collection,
    pub families: Families,
    /// The identifiers of the fonts of the design.
    pub typeface: Vec<u64>,
}

/// The families in which a glyph is looked for, those of the text first.
pub(super) type Families = [Vec<FontFamilyName<'static>>; 4];

/// The families of this role.
fn of(families: &Families, role: Role) -> &[FontFamilyName<'static>] {
    let [text, display, label, code] = families;
    match role {
        Role::Text => text,
        Role::Display => display,
        Role::Label => label,
        Role::Code => code,
    }
}

/// Where characters are looked for that neither the design nor a person's fonts have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spare {
    /// Nowhere. Most résumés need no more, and reading the other fonts takes time.
    None,
    /// In the typefaces of the other designs that are built in.
    OtherDesigns,
}

/// How far letters are set apart at most, in a design that has them further apart: pdftotext and
/// pdfminer take a gap of a tenth of the size for a space, and kerning adds to it.
const WIDEST: f32 = 0.05;

impl Fonts {
    pub fn of(pdf: &Pdf, design: &Design, spare: Spare) -> Result<Fonts, PdfError> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut typeface = Vec::new();
        let fonts = design.fonts;
        let names = [fonts.text, fonts.display, fonts.label, fonts.code].map(|family| family.name);
        for (at, name) in names.into_iter().enumerate() {
            if names[..at].contains(&name) {
                continue;
            }
            let faces = resume_fonts::family(name).ok_or_else(|| missing(name))?;
            typeface.extend(faces.iter().map(|face| register(&mut collection, face)));
        }
        let mut added = Vec::with_capacity(pdf.fonts.len());
        for font in &pdf.fonts {
            let registered = collection.register_fonts(Blob::new(font.data.clone()), None);
            if registered.is_empty() {
                return Err(PdfError::Font {
                    name: font.name.clone(),
                    reason: "it is no OpenType or TrueType font".to_owned(),
                });
            }
            for (family, _) in registered {
                if let Some(name) = collection.family_name(family) {
                    added.push(FontFamilyName::Named(Cow::Owned(name.to_owned())));
                }
            }
        }
        if spare == Spare::OtherDesigns {
            for face in resume_fonts::FAMILIES.iter().copied().flatten() {
                let family = FontFamilyName::Named(Cow::Borrowed(face.family));
                if !names.contains(&face.family) {
                    register(&mut collection, face);
                    if !added.contains(&family) {
                        added.push(family);
                    }
                }
            }
        }
        // What a family lacks is in the one of the text, or in one that was added.
        let families = names.map(|name| {
            let mut families = vec![FontFamilyName::Named(Cow::Borrowed(name))];
            if name != names[0] {
                families.push(FontFamilyName::Named(Cow::Borrowed(names[0])));
            }
            families.extend(added.iter().cloned());
            families
        });
        Ok(Fonts {
            collection,
            families,
            typeface,
        })
    }
}

/// Adds a font that is built in, and gives its identifier.
fn register(collection: &mut Collection, face: &'static Face) -> u64 {
    let named = FontInfoOverride {
        family_name: Some(face.family),
        weight: Some(FontWeight::new(f32::from(face.weight))),
        ..FontInfoOverride::default()
    };
    let blob = Blob::new(Arc::new(face.bytes));
    let id = blob.id();
    collection.register_fonts(blob, Some(named));
    id
}

/// The error for a typeface that is not built in, with the feature that brings it.
fn missing(family: &'static str) -> PdfError {
    PdfError::Typeface {
        family,
        feature: Design::with_family(family).map(DesignName::word),
    }
}

/// How large the text is, and its figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub size: f32,
    pub figures: Figures,
}

/// How much smaller raised and lowered text is.
const SCRIPT_SIZE: f32 = 0.66;

impl Look {
    /// The size of a piece.
    pub fn size(self, piece: &Piece<'_>) -> f32 {
        let size = self.size * piece.style.size;
        match piece.shift {
            Shift::None => size,
            Shift::Raised | Shift::Lowered => size * SCRIPT_SIZE,
        }
    }

    /// Applies the style of a piece to its part of the text.
    pub fn push(
        self,
        builder: &mut RangedBuilder<'_, Brush>,
        piece: &Piece<'_>,
        range: &Range<usize>,
        families: &Families,
    ) {
        let style = piece.style;
        let size = self.size(piece);
        builder.push(StyleProperty::FontSize(size), range.clone());
        if style.font != Role::Text {
            let families = Cow::Owned(of(families, style.font).to_vec());
            builder.push(
                StyleProperty::FontFamily(FontFamily::List(families)),
                range.clone(),
            );
        }
        builder.push(
            StyleProperty::FontWeight(FontWeight::new(weight(style.weight))),
            range.clone(),
        );
        if style.italic && !piece.text.chars().any(is_upright) {
            builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone());
        }
        if style.tracking != 0.0 && !piece.text.chars().any(is_joined) {
            builder.push(
                StyleProperty::LetterSpacing(size * style.tracking.min(WIDEST)),
                range.clone(),
            );
        }
        let features = FontFeatures::Source(Cow::Borrowed(self.features(piece)));
        builder.push(StyleProperty::FontFeatures(features), range.clone());
    }

    /// The features of a piece, as CSS writes them.
    fn features(self, piece: &Piece<'_>) -> &'static str {
        let is_small = piece.style.case == Case::SmallCaps;
        // A letter that a language has in another form has no small capital in some fonts.
        match (self.figures, piece.is_tabular, is_small) {
            (Figures::Lining, false, false) => "\"lnum\"",
            // Kerning would undo the equal widths.
            (Figures::Lining, true, false) => "\"lnum\", \"tnum\", \"kern\" 0",
            (Figures::Lining, false, true) => "\"lnum\", \"smcp\", \"locl\" 0",
            (Figures::Lining, true, true) => "\"lnum\", \"tnum\", \"kern\" 0, \"smcp\", \"locl\" 0",
            // With equal widths, figures with ascenders look spaced out.
            (Figures::OldStyle, _, false) => "\"onum\", \"pnum\"",
            (Figures::OldStyle, _, true) => "\"onum\", \"pnum\", \"smcp\", \"locl\" 0",
        }
    }
}

/// The weight to ask for. What is semibold in a design is bold where another font has only that: a
/// font without it is thickened only if it is much lighter than what is asked for.
fn weight(weight: u16) -> f32 {
    if weight >= 600 {
        f32::from(weight.max(700))
    } else {
        f32::from(weight)
    }
}

/// Whether a letter has no italic form: Latin letters and figures beside it are upright too.
fn is_upright(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{1cff}' | '\u{2e80}'..) && c.is_alphabetic()
}

/// Whether there may be no space around a character: letters of some scripts are joined to each
/// other, and marks belong to the letter before them.
fn is_joined(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{590}'..='\u{8ff}'
            | '\u{1800}'..='\u{18af}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
    )
}

impl Typesetter {
    /// The fonts that were used, for the writer of the PDF.
    pub(super) fn krilla_fonts(&self, pdf: &Pdf) -> Result<Vec<Font>, PdfError> {
        let unreadable = |data: &parley::FontData| {
            let name = pdf
                .fonts
                .iter()
                .find(|font| (*font.data).as_ref() == data.data.as_ref())
                .map_or("of the design", |font| &font.name);
            PdfError::Font {
                name: name.to_owned(),
                reason: "it cannot be read".to_owned(),
            }
        };
        let font = |data: &parley::FontData| {
            Font::new(
                KrillaData::from(data.data.clone().into_raw_parts().0),
                data.index,
            )
            .ok_or_else(|| unreadable(data))
        };
        self.used.iter().map(font).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typeface_that_is_not_built_in_is_named_with_its_feature() {
        assert_eq!(
            missing("EB Garamond").to_string(),
            "the typeface `EB Garamond` is not built in; enable the feature `folio`"
        );
        assert_eq!(
            missing("Comic Sans").to_string(),
            "the typeface `Comic Sans` is not built in; use a typeface of one of the designs"
        );
    }
}
