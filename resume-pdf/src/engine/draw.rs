//! Drawing: lines on pages become a PDF.

use super::links::Links;
use super::set::Typesetter;
use super::tags::{Leaf, Tags};
use super::{about, file};
use crate::error::PdfError;
use crate::flow::{
    CAP_HEIGHT, Column, Edge, Flow, Paragraph, Photo, Piece, Run, Set, SetLine, Shift,
};
use crate::knobs::{Frame, Pdf};
use crate::pages::{Page, Placed};
use krilla::color::rgb;
use krilla::geom::{Point, Size, Transform};
use krilla::image::Image;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke as Outline};
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use resume_core::model::{Color, PictureFormat};
use resume_render::design::{Design, Ink};
use resume_render::document::{Direction, Document};

/// What is drawn.
pub(crate) struct Sheet<'d> {
    pub pdf: &'d Pdf,
    pub design: &'d Design,
    pub frame: Frame,
    pub document: &'d Document<'d>,
    pub flow: &'d Flow<'d>,
    pub set: &'d [Set],
}

impl Typesetter {
    /// The pages as the bytes of a PDF.
    pub fn draw(&mut self, sheet: &Sheet<'_>, pages: &[Page]) -> Result<Vec<u8>, PdfError> {
        let feet: Vec<_> = (0..pages.len())
            .map(|at| self.foot(sheet, at, pages.len()))
            .collect();
        let fonts = self.krilla_fonts(sheet.pdf)?;
        let mut out = krilla::Document::new_with(file::settings()?);
        let (flow, document) = (sheet.flow, sheet.document);
        let mut drawing = Drawing {
            sheet,
            fonts,
            is_rtl: document.direction == Direction::RightToLeft,
            tags: Tags::new(flow.paragraphs.len()),
        };
        let (width, height) = sheet.frame.paper;
        let paper = PageSettings::from_wh(width, height)
            .ok_or(PdfError::Page("margins are from 0 to 14400 points"))?;
        for (number, (page, foot)) in pages.iter().zip(&feet).enumerate() {
            let mut leaf = out.start_page_with(paper.clone());
            let mut surface = leaf.surface();
            let mut links = Links::default();
            if number == 0 {
                drawing.band(&mut surface, page);
            }
            drawing.divider(&mut surface, page);
            for placed in page {
                drawing.line(&mut surface, *placed, &mut links);
            }
            if let (0, Some(photo)) = (number, &flow.photo) {
                drawing.photo(&mut surface, photo)?;
            }
            if let Some((text, line)) = foot {
                drawing.foot(&mut surface, text, line);
            }
            surface.finish();
            for link in links.0 {
                if let Some(annotation) = link.annotation() {
                    let annotation = leaf.add_tagged_annotation(annotation);
                    drawing.tags.push(
                        link.paragraph,
                        Leaf::Annotation {
                            piece: link.pieces.start,
                            leaf: annotation,
                        },
                    );
                }
            }
            leaf.finish();
        }
        out.set_metadata(about::metadata(sheet.pdf, document));
        out.set_outline(about::outline(flow, pages, sheet.frame));
        out.set_tag_tree(drawing.tags.tree(flow, document.lang));
        out.finish()
            .map(file::finished)
            .map_err(|error| file::refused(error, flow))
    }
}

pub(super) struct Drawing<'d> {
    pub(super) sheet: &'d Sheet<'d>,
    fonts: Vec<Font>,
    pub(super) is_rtl: bool,
    tags: Tags,
}

impl Drawing<'_> {
    fn line(&mut self, surface: &mut Surface<'_>, placed: Placed, links: &mut Links) {
        let (flow, set, frame) = (self.sheet.flow, self.sheet.set, self.sheet.frame);
        let (Some(paragraph), Some(lines)) = (
            flow.paragraphs.get(placed.paragraph),
            set.get(placed.paragraph),
        ) else {
            return;
        };
        let Some(line) = lines.lines.get(placed.line) else {
            return;
        };
        let top = frame.top + placed.top;
        let baseline = baseline(paragraph, placed, frame);
        if let Some(location) = u64::try_from(placed.paragraph + 1)
            .ok()
            .and_then(Location::new)
        {
            surface.set_location(location);
        }
        let is_first = placed.line == 0;
        if let Some(rule) = paragraph.rule {
            let is_last = placed.line + 1 == lines.lines.len();
            let y = match rule.edge {
                Edge::Above => top - paragraph.pad,
                Edge::Below => {
                    let photo = flow
                        .photo
                        .as_ref()
                        .filter(|_| placed.paragraph < flow.header);
                    let photo = photo.map_or(0.0, |photo| frame.top + photo.height);
                    photo.max(top + placed.height) + paragraph.below
                }
                Edge::Middle => baseline - X_HEIGHT / 2.0 * paragraph.size,
            };
            if is_first && rule.edge != Edge::Below || is_last && rule.edge == Edge::Below {
                self.rule(surface, rule, y);
            }
        }
        if let (true, Some((text, line))) = (is_first, &lines.bullet) {
            let ink = self.sheet.design.list.ink;
            let leaves = self.runs(surface, line, text, &[], paragraph, baseline, ink);
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
            Ink::Text,
        ) {
            self.tags.push(placed.paragraph, Leaf::Text { piece, leaf });
        }
        self.bridge(surface, line, &lines.text, baseline);
        self.hyphens(surface, line, &lines.text, paragraph, baseline);
        links.add(
            placed.paragraph,
            &paragraph.pieces,
            line,
            frame.left,
            top,
            placed.height,
        );
        for (at, aside) in lines.aside.iter().enumerate().filter(|_| is_first) {
            for (piece, leaf) in self.runs(
                surface,
                aside,
                &lines.aside_text,
                &paragraph.aside,
                paragraph,
                baseline + placed.height * at as f32,
                Ink::Text,
            ) {
                self.tags
                    .push(placed.paragraph, Leaf::Aside { piece, leaf });
            }
        }
    }

    /// Draws a line, and returns what was drawn of which piece.
    #[expect(clippy::too_many_arguments, reason = "what is drawn, and where")]
    fn runs(
        &self,
        surface: &mut Surface<'_>,
        line: &SetLine,
        text: &str,
        pieces: &[Piece<'_>],
        paragraph: &Paragraph<'_>,
        baseline: f32,
        ink: Ink,
    ) -> Vec<(usize, krilla::tagging::Identifier)> {
        let mut leaves = Vec::new();
        let is_one_leaf = |a: &Run, b: &Run| a.piece == b.piece && !a.is_rtl && !b.is_rtl;
        for same in line.runs.chunk_by(is_one_leaf) {
            let Some(first) = same.first() else { continue };
            let piece = pieces.get(first.piece);
            let color = self.color(paragraph, piece.map_or(ink, |piece| piece.style.ink));
            let rise = match piece.map(|piece| piece.shift) {
                Some(Shift::Raised) => 0.32 * paragraph.size,
                Some(Shift::Lowered) => -0.16 * paragraph.size,
                Some(Shift::None) | None => 0.0,
            };
            let lang = Some(self.sheet.document.lang);
            let span = SpanTag::empty().with_lang(lang);
            let leaf = surface.start_tagged(ContentTag::Span(span));
            surface.set_fill(Some(fill(color)));
            for run in same {
                self.glyphs(surface, line, run, text, baseline - rise, false);
            }
            surface.end_tagged();
            leaves.push((first.piece, leaf));
        }
        surface.set_stroke(None);
        let is_underlined = |run: &&Run| {
            let piece = pieces.get(run.piece);
            piece.is_some_and(|piece| piece.is_underlined)
        };
        for run in line.runs.iter().filter(is_underlined) {
            let Some(piece) = pieces.get(run.piece) else {
                continue;
            };
            let color = self.color(paragraph, piece.style.ink);
            let thick = paragraph.size * 0.05;
            let y = baseline + paragraph.size * 0.14;
            self.bar(
                surface,
                [
                    self.sheet.frame.left + line.left + run.x,
                    y,
                    run.width,
                    thick,
                ],
                color,
            );
        }
        leaves
    }

    /// A colour of the design; on the band all text is white.
    fn color(&self, paragraph: &Paragraph<'_>, ink: Ink) -> Color {
        let colors = self.sheet.design.colors;
        match paragraph.column {
            Column::Header if self.sheet.flow.band.is_some() => Color::WHITE,
            Column::Side => colors.on_panel().of(ink),
            Column::Header | Column::Main => colors.of(ink),
        }
    }

    /// Draws the spaces before what is at the far end: they belong to no paragraph, because they
    /// have no meaning.
    fn bridge(&self, surface: &mut Surface<'_>, line: &SetLine, text: &str, baseline: f32) {
        if let Some(bridge) = &line.bridge {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Layout,
            )));
            self.glyphs(surface, line, bridge, text, baseline, false);
            surface.end_tagged();
        }
    }

    /// Draws hyphens at the ends of lines as shapes, so that programs that extract the text read
    /// the words as they were written.
    fn hyphens(
        &self,
        surface: &mut Surface<'_>,
        line: &SetLine,
        text: &str,
        paragraph: &Paragraph<'_>,
        baseline: f32,
    ) {
        for hyphen in &line.hyphens {
            let piece = paragraph.pieces.get(hyphen.piece);
            let ink = piece.map_or(Ink::Text, |piece| piece.style.ink);
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Layout,
            )));
            surface.set_fill(Some(fill(self.color(paragraph, ink))));
            self.glyphs(surface, line, hyphen, text, baseline, true);
            surface.end_tagged();
        }
        surface.set_stroke(None);
    }

    fn glyphs(
        &self,
        surface: &mut Surface<'_>,
        line: &SetLine,
        run: &Run,
        text: &str,
        baseline: f32,
        is_outlined: bool,
    ) {
        let Some(font) = self.fonts.get(run.font) else {
            return;
        };
        let paint = surface.get_fill().map(|fill| fill.paint.clone());
        surface.set_stroke(paint.filter(|_| run.thicken).map(|paint| Outline {
            paint,
            width: run.size * 0.03,
            ..Outline::default()
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
        let start = Point::from_xy(self.sheet.frame.left + line.left + run.x, baseline);
        surface.draw_glyphs(start, &glyphs, font.clone(), text, run.size, is_outlined);
    }

    /// Draws the foot in the middle of the margin. It is drawn as shapes, so that nobody reads it
    /// between the last line of a page and the first one of the next.
    fn foot(&self, surface: &mut Surface<'_>, text: &str, line: &SetLine) {
        let (frame, design) = (self.sheet.frame, self.sheet.design);
        let bottom = frame.top + frame.height;
        let size = design.size * design.foot_style.size;
        let baseline = bottom + (frame.paper.1 - bottom + size * CAP_HEIGHT) / 2.0;
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::Footer,
        )));
        surface.set_fill(Some(fill(design.colors.of(design.foot_style.ink))));
        for run in &line.runs {
            self.glyphs(surface, line, run, text, baseline, true);
        }
        surface.set_stroke(None);
        surface.end_tagged();
    }

    /// Draws the band around the header, to the edges of the paper.
    fn band(&self, surface: &mut Surface<'_>, page: &Page) {
        let (Some(_), Some(color)) = (self.sheet.flow.band, self.sheet.design.colors.band) else {
            return;
        };
        let height = self.below_header(page);
        self.bar(surface, [0.0, 0.0, self.sheet.frame.paper.0, height], color);
    }

    /// How far from the top of a page the header ends, with its band; nothing if it is elsewhere.
    fn below_header(&self, page: &Page) -> f32 {
        let (flow, frame) = (self.sheet.flow, self.sheet.frame);
        let header = || page.iter().filter(|placed| placed.paragraph < flow.header);
        if header().next().is_none() {
            return 0.0;
        }
        let bottom = header()
            .map(|placed| placed.top + placed.height)
            .chain(flow.photo.as_ref().map(|photo| photo.height))
            .fold(0.0, f32::max);
        frame.top + bottom + flow.band.unwrap_or_default()
    }

    /// Draws what divides the columns, where there is something in the column at the end: the panel
    /// under it, to the edges of the paper, or a line as long as that column.
    fn divider(&self, surface: &mut Surface<'_>, page: &Page) {
        let (flow, frame, design) = (self.sheet.flow, self.sheet.frame, self.sheet.design);
        let Some(start) = flow.divider else { return };
        let is_side = |placed: &&Placed| {
            let paragraph = flow.paragraphs.get(placed.paragraph);
            paragraph.is_some_and(|paragraph| paragraph.column == Column::Side)
        };
        let side = || page.iter().filter(is_side);
        let top = side().map(|placed| placed.top).fold(f32::MAX, f32::min);
        let bottom = side()
            .map(|placed| placed.top + placed.height)
            .fold(0.0, f32::max);
        if bottom <= top {
            return;
        }
        if let Some(panel) = design.colors.panel {
            // A header without a band has some of the space that is above the column.
            let below = match (self.below_header(page), flow.band) {
                (header, None) if header > 0.0 => frame.top + top - design.size,
                (header, _) => header,
            };
            let x = frame.left + start;
            let (left, width) = if self.is_rtl {
                (0.0, frame.left + frame.width - start)
            } else {
                (x, frame.paper.0 - x)
            };
            self.bar(surface, [left, below, width, frame.paper.1 - below], panel);
            return;
        }
        let width = design.size * 0.06;
        let x = if self.is_rtl {
            frame.width - start - width
        } else {
            start
        };
        self.bar(
            surface,
            [frame.left + x, frame.top + top, width, bottom - top],
            design.colors.line,
        );
    }

    /// Draws the photo at the far end of the first lines.
    fn photo(&mut self, surface: &mut Surface<'_>, photo: &Photo<'_>) -> Result<(), PdfError> {
        let frame = self.sheet.frame;
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
        let left = if self.is_rtl {
            frame.left + frame.width - photo.end
        } else {
            frame.left + photo.end - photo.width
        };
        surface.push_transform(&Transform::from_translate(left, frame.top));
        let leaf = surface.start_tagged(ContentTag::Other);
        surface.draw_image(image, size);
        surface.end_tagged();
        surface.pop();
        self.tags.photo = Some((photo.image.alternative.to_owned(), leaf));
        Ok(())
    }
}

/// How high small letters are, in parts of the size; the typefaces nearly agree.
const X_HEIGHT: f32 = 0.48;

/// Where the letters of a line are: capitals are vertically centred between it and its neighbours.
fn baseline(paragraph: &Paragraph<'_>, placed: Placed, frame: Frame) -> f32 {
    frame.top + placed.top + (placed.height + paragraph.size * CAP_HEIGHT) / 2.0
}

pub(super) fn fill(color: Color) -> Fill {
    Fill {
        paint: rgb::Color::new(color.red, color.green, color.blue).into(),
        ..Fill::default()
    }
}
