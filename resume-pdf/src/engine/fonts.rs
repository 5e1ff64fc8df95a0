//! Fonts: the typefaces that come with the package, and those that a person adds.

use super::set::Typesetter;
use crate::error::PdfError;
use crate::knobs::{Pdf, Typeface};
use krilla::Data as KrillaData;
use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride};
use parley::style::FontFamilyName;
use std::borrow::Cow;
use std::sync::Arc;

/// The fonts of one PDF, and the names by which text refers to them.
pub(super) struct Fonts {
    pub collection: Collection,
    pub families: Vec<FontFamilyName<'static>>,
    /// The identifiers of the typeface's own fonts.
    pub typeface: Vec<u64>,
}

impl Fonts {
    pub fn of(pdf: &Pdf) -> Result<Fonts, PdfError> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut families = Vec::with_capacity(1 + pdf.fonts.len());
        let faces = faces(pdf.typeface);
        let mut typeface = Vec::with_capacity(faces.len());
        let name = "typeface";
        for data in faces {
            let named = FontInfoOverride {
                family_name: Some(name),
                ..FontInfoOverride::default()
            };
            let blob = Blob::new(Arc::new(data));
            typeface.push(blob.id());
            collection.register_fonts(blob, Some(named));
        }
        families.push(FontFamilyName::Named(Cow::Borrowed(name)));
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
                    families.push(FontFamilyName::Named(Cow::Owned(name.to_owned())));
                }
            }
        }
        Ok(Fonts {
            collection,
            families,
            typeface,
        })
    }
}

impl Typesetter {
    /// The fonts that were used, for the writer of the PDF.
    pub(super) fn krilla_fonts(&self, pdf: &Pdf) -> Result<Vec<Font>, PdfError> {
        let unreadable = |data: &parley::FontData| {
            let name = pdf
                .fonts
                .iter()
                .find(|font| (*font.data).as_ref() == data.data.as_ref())
                .map_or("typeface", |font| &font.name);
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

fn faces(typeface: Typeface) -> Vec<&'static [u8]> {
    match typeface {
        Typeface::Sans => resume_fonts::SOURCE_SANS
            .iter()
            .map(|face| face.bytes)
            .collect(),
        Typeface::Serif => vec![
            include_bytes!("../../fonts/SourceSerif4-Regular.otf"),
            include_bytes!("../../fonts/SourceSerif4-Bold.otf"),
            include_bytes!("../../fonts/SourceSerif4-It.otf"),
            include_bytes!("../../fonts/SourceSerif4-BoldIt.otf"),
        ],
    }
}
