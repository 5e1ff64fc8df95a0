//! Drawing: lines on pages become a PDF.

use super::set::{BULLET, Setter};
use super::tags::{Leaf, Tags};
use crate::error::PdfError;
use crate::flow::{Flow, Paragraph, Piece, Set, SetLine, Shift};
use crate::knobs::{Color, Column, Pdf};
use crate::pages::{Page, Placed};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{
    Accessibility, Archival, Configuration, ConfigurationBuilder, ValidationError,
};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Data, SerializeSettings};
use resume_render::document::{Direction, Document};

impl Setter {
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
        let mut file = krilla::Document::new_with(settings()?);
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
        for page in pages {
            let mut sheet = file.start_page_with(paper.clone());
            let mut surface = sheet.surface();
            let mut links = Links::default();
            for placed in page {
                drawing.line(&mut surface, *placed, &mut links);
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
        file.set_metadata(metadata(pdf, document));
        file.set_outline(outline(flow, pages, pdf.column()));
        file.set_tag_tree(drawing.tags.tree(flow, document.lang));
        file.finish()
            .map(without_doubtful_ends)
            .map_err(|error| refused(error, flow))
    }

    fn krilla_fonts(&self, pdf: &Pdf) -> Result<Vec<Font>, PdfError> {
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
            Font::new(Data::from(data.data.clone().into_raw_parts().0), data.index)
                .ok_or_else(|| unreadable(data))
        };
        self.used.iter().map(font).collect()
    }
}

/// Ends every stream so that its length is beyond doubt.
///
/// Where the last byte of a stream is a carriage return, it and the line feed behind it read as one
/// end of a line (ISO 32000-1, 7.2.3), and a reader that measures the stream finds a byte too few,
/// which PDF/A forbids. A carriage return alone ends a line too.
fn without_doubtful_ends(mut file: Vec<u8>) -> Vec<u8> {
    const DOUBTFUL: &[u8] = b"\r\nendstream";
    let doubtful: Vec<usize> = file
        .windows(DOUBTFUL.len())
        .enumerate()
        .filter(|(_, bytes)| *bytes == DOUBTFUL)
        .map(|(at, _)| at)
        .collect();
    for at in doubtful {
        file[at + 1] = b'\r';
    }
    file
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let both = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish();
    let configuration: Configuration = both.map_err(|error| PdfError::Refused {
        what: format!("{error:?}"),
        place: "in the settings".to_owned(),
    })?;
    Ok(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    })
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
        // Capitals stand in the middle between this line and its neighbours.
        let baseline = top + (placed.height + paragraph.size * CAP_HEIGHT) / 2.0;
        if let Some(location) = u64::try_from(placed.paragraph + 1)
            .ok()
            .and_then(Location::new)
        {
            surface.set_location(location);
        }
        let is_first = placed.line == 0;
        if let (true, Some(bullet)) = (is_first, &lines.bullet) {
            let leaves = self.runs(surface, bullet, BULLET, &[], paragraph, baseline);
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
        for same in line.runs.chunk_by(|a, b| a.piece == b.piece) {
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
            for run in same {
                let Some(font) = self.fonts.get(run.font) else {
                    continue;
                };
                surface.set_fill(Some(paint.clone()));
                surface.set_stroke(run.thicken.then(|| Stroke {
                    paint: paint.paint.clone(),
                    width: run.size * 0.03,
                    ..Stroke::default()
                }));
                let glyphs: Vec<KrillaGlyph> = run
                    .glyphs
                    .iter()
                    .map(|glyph| {
                        let em = |points: f32| points / run.size;
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
                let start = Point::from_xy(self.column.left + line.left + run.x, baseline - rise);
                surface.draw_glyphs(start, &glyphs, font.clone(), text, run.size, false);
            }
            surface.end_tagged();
            leaves.push((first.piece, leaf));
        }
        surface.set_stroke(None);
        leaves
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

/// Where links stand on a page.
#[derive(Default)]
struct Links(Vec<Link>);

/// Neighbouring pieces of a paragraph that lead to one place, on one page.
struct Link {
    paragraph: usize,
    pieces: std::ops::Range<usize>,
    url: String,
    boxes: Vec<Rect>,
}

impl Links {
    fn add(
        &mut self,
        paragraph: usize,
        pieces: &[Piece<'_>],
        line: &SetLine,
        left: f32,
        top: f32,
        height: f32,
    ) {
        for run in &line.runs {
            let Some(url) = pieces
                .get(run.piece)
                .and_then(|piece| piece.link.as_deref())
            else {
                continue;
            };
            let Some(area) = Rect::from_xywh(
                left + line.left + run.x,
                top,
                run.width.max(0.1),
                height.max(0.1),
            ) else {
                continue;
            };
            let pieces = super::tags::link_around(pieces, run.piece);
            match self
                .0
                .iter_mut()
                .find(|link| link.paragraph == paragraph && link.pieces == pieces)
            {
                Some(link) => link.boxes.push(area),
                None => self.0.push(Link {
                    paragraph,
                    pieces,
                    url: url.to_owned(),
                    boxes: vec![area],
                }),
            }
        }
    }
}

impl Link {
    fn annotation(&self) -> Option<Annotation> {
        let corners = |area: &Rect| {
            let point = Point::from_xy;
            Quadrilateral([
                point(area.left(), area.bottom()),
                point(area.right(), area.bottom()),
                point(area.right(), area.top()),
                point(area.left(), area.top()),
            ])
        };
        let boxes: Vec<Quadrilateral> = self.boxes.iter().map(corners).collect();
        let target = Target::Action(Action::Link(LinkAction::new(self.url.clone())));
        (!boxes.is_empty()).then(|| {
            Annotation::new_link(
                LinkAnnotation::new_with_quad_points(boxes, target),
                Some(self.url.clone()),
            )
        })
    }
}

fn metadata(pdf: &Pdf, document: &Document<'_>) -> Metadata {
    let (year, month, day) = pdf.date.map_or((1970, None, None), |date| {
        (date.year(), date.month(), date.day())
    });
    let date = DateTime::new(year)
        .month(month.unwrap_or(1))
        .day(day.unwrap_or(1))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(title(document))
        .authors(
            Some(document.header.name.to_string())
                .filter(|name| !name.is_empty())
                .into_iter()
                .collect(),
        )
        .language(document.lang.to_string())
        .creator(concat!("resume-pdf ", env!("CARGO_PKG_VERSION")).to_owned())
        .creation_date(date)
        .text_direction(match document.direction {
            Direction::LeftToRight => TextDirection::LeftToRight,
            Direction::RightToLeft => TextDirection::RightToLeft,
        })
}

/// What a window calls the document: the person and, if it is said, what they are.
fn title(document: &Document<'_>) -> String {
    let headline = document
        .header
        .headline
        .as_ref()
        .map_or_else(String::new, |line| line.plain());
    let person = [document.header.name.trim(), headline.trim()];
    let mut titles = vec![
        person
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" – "),
    ];
    titles.extend(
        document
            .sections
            .iter()
            .map(|section| section.title.plain().trim().to_owned()),
    );
    titles
        .into_iter()
        .find(|title| !title.is_empty())
        .unwrap_or_else(|| "Résumé".to_owned())
}

/// Headings with those under them, leading to where they stand.
fn outline(flow: &Flow<'_>, pages: &[Page], column: Column) -> Outline {
    let mut nodes: Vec<(u16, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    let close = |nodes: &mut Vec<(u16, OutlineNode)>, outline: &mut Outline, level: u16| {
        while nodes.last().is_some_and(|(last, _)| *last >= level) {
            let Some((_, node)) = nodes.pop() else { break };
            match nodes.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    for (number, page) in pages.iter().enumerate() {
        for placed in page.iter().filter(|placed| placed.line == 0) {
            let Some((level, text)) = flow
                .paragraphs
                .get(placed.paragraph)
                .and_then(Paragraph::heading)
            else {
                continue;
            };
            close(&mut nodes, &mut outline, level);
            let destination =
                XyzDestination::new(number, Point::from_xy(column.left, column.top + placed.top));
            nodes.push((
                level,
                OutlineNode::new(text, destination).with_open(level == 1),
            ));
        }
    }
    close(&mut nodes, &mut outline, 0);
    outline
}

/// What the writer of PDF refused, in words.
fn refused(error: KrillaError, flow: &Flow<'_>) -> PdfError {
    let place = |location: Option<Location>| {
        // Locations are counted from 1.
        let paragraph =
            location.and_then(|at| flow.paragraphs.get(usize::try_from(at.get() - 1).ok()?));
        paragraph
            .and_then(|paragraph| flow.places.get(paragraph.place))
            .cloned()
            .unwrap_or_else(|| "somewhere in the document".to_owned())
    };
    match error {
        KrillaError::Font(_, reason) => PdfError::Font {
            name: "of the document".to_owned(),
            reason,
        },
        KrillaError::Validation(errors) => {
            match errors.into_iter().next().map(|(error, _)| error) {
                Some(
                    ValidationError::UnicodePrivateArea(_, _, c, at)
                    | ValidationError::InvalidCodepointMapping(_, _, c, at),
                ) => PdfError::Refused {
                    what: format!(
                        "the character U+{:04X} means nothing to anybody else and cannot be read aloud; write another one",
                        c as u32
                    ),
                    place: place(at),
                },
                Some(ValidationError::ContainsNotDefGlyph(_, at, text)) => {
                    PdfError::MissingCharacters(vec![crate::error::Missing {
                        characters: text.clone(),
                        text,
                        place: place(at),
                    }])
                }
                Some(ValidationError::RestrictedLicense(_)) => PdfError::Font {
                    name: "of the document".to_owned(),
                    reason: "its licence does not allow to embed it".to_owned(),
                },
                Some(ValidationError::NoCodepointMapping(_, _, at)) => PdfError::Refused {
                    what: "a glyph stands for no character; take another font or another spelling"
                        .to_owned(),
                    place: place(at),
                },
                other => PdfError::Refused {
                    what: format!("PDF/UA-1 and PDF/A-2a do not allow this: {other:?}"),
                    place: place(None),
                },
            }
        }
        other => PdfError::Refused {
            what: other.to_string(),
            place: place(None),
        },
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn nobody_can_mistake_how_long_a_stream_is() {
        let check = |file: &[u8], expected: &[u8]| {
            assert_eq!(super::without_doubtful_ends(file.to_vec()), expected)
        };
        check(b"ab\nendstream", b"ab\nendstream");
        check(
            b"ab\r\nendstream \r\nendstream",
            b"ab\r\rendstream \r\rendstream",
        );
        check(b"\r\nend", b"\r\nend");
    }
}
