//! Drawing: lines on pages become a PDF.

use super::links::Links;
use super::set::{Typesetter, bullet};
use super::tags::{Leaf, Tags};
use super::{about, file};
use crate::error::PdfError;
use crate::flow::{Flow, Paragraph, Photo, Piece, Run, Set, SetLine, Shift};
use crate::knobs::{Color, Column, Pdf};
use crate::pages::{Page, Placed};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use resume_core::model::PictureFormat;
use resume_render::document::{Direction, Document};

impl Typesetter {
    /// The pages as the bytes of a PDF.
    pub fn draw(
        &self,
        pdf: &Pdf,
        document: &Document<'_>,
        flow: &Flow<'_>,
        set: &[Set],
        pages: &[Page],
    ) -> Result<Vec<u8>, PdfError> {
        let fonts = self.krilla_fonts(pdf)?;
        let mut out = krilla::Document::new_with(file::settings()?);
        let mut drawing = Drawing {
            pdf,
            flow,
            set,
            fonts,
            lang: document.lang,
            column: pdf.column(),
            tags: Tags::new(flow.paragraphs.len()),
        };
        let (width, height) = pdf.paper.size();
        let paper = PageSettings::from_wh(width, height).ok_or(PdfError::Page(
            "paper and margins are from 0 to 14400 points",
        ))?;
        for (number, page) in pages.iter().enumerate() {
            let mut sheet = out.start_page_with(paper.clone());
            let mut surface = sheet.surface();
            let mut links = Links::default();
            for placed in page {
                drawing.line(&mut surface, *placed, &mut links);
            }
            if let (0, Some(photo)) = (number, &flow.photo) {
                drawing.photo(&mut surface, photo, document.direction)?;
            }
            surface.finish();
            for link in links.0 {
                if let Some(annotation) = link.annotation() {
                    let leaf = sheet.add_tagged_annotation(annotation);
                    drawing.tags.push(
                        link.paragraph,
                        Leaf::Annotation {
                            piece: link.pieces.start,
                            leaf,
                        },
                    );
                }
            }
            sheet.finish();
        }
        out.set_metadata(about::metadata(pdf, document));
        out.set_outline(about::outline(flow, pages, pdf.column()));
        out.set_tag_tree(drawing.tags.tree(flow, document.lang));
        out.finish()
            .map(file::finished)
            .map_err(|error| file::refused(error, flow))
    }
}

struct Drawing<'d> {
    pdf: &'d Pdf,
    flow: &'d Flow<'d>,
    set: &'d [Set],
    fonts: Vec<Font>,
    lang: &'d str,
    column: Column,
    tags: Tags,
}

impl Drawing<'_> {
    fn line(&mut self, surface: &mut Surface<'_>, placed: Placed, links: &mut Links) {
        let (flow, set) = (self.flow, self.set);
        let (Some(paragraph), Some(lines)) = (
            flow.paragraphs.get(placed.paragraph),
            set.get(placed.paragraph),
        ) else {
            return;
        };
        let Some(line) = lines.lines.get(placed.line) else {
            return;
        };
        let top = self.column.top + placed.top;
        // Capitals are vertically centred between this line and its neighbours.
        let baseline = top + (placed.height + paragraph.size * CAP_HEIGHT) / 2.0;
        if let Some(location) = u64::try_from(placed.paragraph + 1)
            .ok()
            .and_then(Location::new)
        {
            surface.set_location(location);
        }
        let is_first = placed.line == 0;
        if let (true, Some(line), Some(text)) = (is_first, &lines.bullet, bullet(&paragraph.tag)) {
            let leaves = self.runs(surface, line, text, &[], paragraph, baseline);
            leaves
                .into_iter()
                .for_each(|(_, leaf)| self.tags.push(placed.paragraph, Leaf::Bullet(leaf)));
        }
        for (piece, leaf) in self.runs(
            surface,
            line,
            &lines.text,
            &paragraph.pieces,
            paragraph,
            baseline,
        ) {
            self.tags.push(placed.paragraph, Leaf::Text { piece, leaf });
        }
        self.bridge(surface, line, &lines.text, baseline);
        links.add(
            placed.paragraph,
            &paragraph.pieces,
            line,
            self.column.left,
            top,
            placed.height,
        );
        if let (true, Some(aside)) = (is_first, &lines.aside) {
            for (piece, leaf) in self.runs(
                surface,
                aside,
                &lines.aside_text,
                &paragraph.aside,
                paragraph,
                baseline,
            ) {
                self.tags
                    .push(placed.paragraph, Leaf::Aside { piece, leaf });
            }
        }
        if paragraph.rule && placed.line + 1 == lines.lines.len() {
            self.rule(surface, top + placed.height);
        }
    }

    /// Draws a line, and returns what was drawn of which piece.
    fn runs(
        &self,
        surface: &mut Surface<'_>,
        line: &SetLine,
        text: &str,
        pieces: &[Piece<'_>],
        paragraph: &Paragraph<'_>,
        baseline: f32,
    ) -> Vec<(usize, krilla::tagging::Identifier)> {
        let mut leaves = Vec::new();
        let is_one_leaf = |a: &Run, b: &Run| a.piece == b.piece && !a.is_rtl && !b.is_rtl;
        for same in line.runs.chunk_by(is_one_leaf) {
            let Some(first) = same.first() else { continue };
            let piece = pieces.get(first.piece);
            let is_accented = paragraph.accent || piece.is_some_and(|piece| piece.link.is_some());
            let paint = fill(if is_accented {
                self.pdf.accent
            } else {
                Color::TEXT
            });
            let rise = match piece.map(|piece| piece.shift) {
                Some(Shift::Raised) => 0.32 * paragraph.size,
                Some(Shift::Lowered) => -0.16 * paragraph.size,
                Some(Shift::None) | None => 0.0,
            };
            let leaf = surface.start_tagged(ContentTag::Span(
                SpanTag::empty().with_lang(Some(self.lang)),
            ));
            surface.set_fill(Some(paint));
            for run in same {
                self.glyphs(surface, line, run, text, baseline - rise);
            }
            surface.end_tagged();
            leaves.push((first.piece, leaf));
        }
        surface.set_stroke(None);
        leaves
    }

    /// Draws the spaces before what is at the far end: they belong to no paragraph, because they
    /// have no meaning.
    fn bridge(&self, surface: &mut Surface<'_>, line: &SetLine, text: &str, baseline: f32) {
        if let Some(bridge) = &line.bridge {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Layout,
            )));
            self.glyphs(surface, line, bridge, text, baseline);
            surface.end_tagged();
        }
    }

    fn glyphs(
        &self,
        surface: &mut Surface<'_>,
        line: &SetLine,
        run: &Run,
        text: &str,
        baseline: f32,
    ) {
        let Some(font) = self.fonts.get(run.font) else {
            return;
        };
        let paint = surface.get_fill().map(|fill| fill.paint.clone());
        surface.set_stroke(paint.filter(|_| run.thicken).map(|paint| Stroke {
            paint,
            width: run.size * 0.03,
            ..Stroke::default()
        }));
        let em = |points: f32| points / run.size;
        let glyphs: Vec<KrillaGlyph> = run
            .glyphs
            .iter()
            .map(|glyph| {
                KrillaGlyph::new(
                    GlyphId::new(glyph.id),
                    em(glyph.advance),
                    em(glyph.dx),
                    em(glyph.dy),
                    0.0,
                    glyph.range.clone(),
                    None,
                )
            })
            .collect();
        let start = Point::from_xy(self.column.left + line.left + run.x, baseline);
        surface.draw_glyphs(start, &glyphs, font.clone(), text, run.size, false);
    }

    /// Draws the photo at the far end of the first lines.
    fn photo(
        &mut self,
        surface: &mut Surface<'_>,
        photo: &Photo<'_>,
        direction: Direction,
    ) -> Result<(), PdfError> {
        let data = photo.image.picture.bytes().to_vec().into();
        // PDF/A forbids interpolation.
        let image = match photo.image.picture.format() {
            PictureFormat::Jpeg => Image::from_jpeg(data, false),
            PictureFormat::Png => Image::from_png(data, false),
        };
        let image = image.map_err(|_| file::damaged_photo())?;
        let Some(size) = Size::from_wh(photo.width, photo.height) else {
            return Ok(());
        };
        let left = match direction {
            Direction::LeftToRight => self.column.left + self.column.width - photo.width,
            Direction::RightToLeft => self.column.left,
        };
        surface.push_transform(&Transform::from_translate(left, self.column.top));
        let leaf = surface.start_tagged(ContentTag::Other);
        surface.draw_image(image, size);
        surface.end_tagged();
        surface.pop();
        self.tags.photo = Some((photo.image.alternative.to_owned(), leaf));
        Ok(())
    }

    /// Draws a thin line over the width of the column.
    fn rule(&self, surface: &mut Surface<'_>, y: f32) {
        let Some(bar) = Rect::from_xywh(self.column.left, y, self.column.width, 0.6) else {
            return;
        };
        let mut path = PathBuilder::new();
        path.push_rect(bar);
        let Some(path) = path.finish() else { return };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::Layout,
        )));
        surface.set_fill(Some(fill(self.pdf.accent)));
        surface.draw_path(&path);
        surface.end_tagged();
    }
}

/// How high capitals are, in parts of the size; both typefaces agree.
const CAP_HEIGHT: f32 = 0.66;

fn fill(color: Color) -> Fill {
    Fill {
        paint: rgb::Color::new(color.red, color.green, color.blue).into(),
        ..Fill::default()
    }
}
