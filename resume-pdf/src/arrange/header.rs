//! What is above the first section.

use super::Arranger;
use super::pieces::{Voice, link_text};
use crate::engine::is_separator;
use crate::flow::{Area, Column, Edge, Isolation, Paragraph, Photo, Piece, Shape, Tag};
use resume_core::model::Address;
use resume_render::design::{Contact, Style};
use resume_render::document::{Header, HeaderLine, Image, Line, Marks, Part, Span};

impl<'a> Arranger<'a> {
    pub(super) fn header(&mut self, header: &'a Header<'a>) {
        let look = self.design.header;
        let gaps = self.design.gaps;
        // Over the side column too.
        let text = match self.side {
            Some(_) => self.whole,
            None => self.text,
        };
        let names = match self.rail {
            Some(_) if look.is_outdented => self.whole,
            Some(_) | None => text,
        };
        let shape = if look.is_centered {
            Shape::Centered
        } else {
            Shape::Lines
        };
        if !header.name.is_empty() {
            self.place("the name");
            let name = Piece {
                isolation: Isolation::Begins,
                ..Piece::new(header.name, look.name)
            };
            let name = Paragraph {
                area: names,
                shape: shape.clone(),
                is_in_outline: true,
                ..self.paragraph(look.name, self.heading_tag(1), vec![name])
            };
            self.level += u16::from(self.push(name));
        }
        let mut photo = header.photo;
        let mut summaries = Vec::new();
        for line in header.lines {
            match line {
                HeaderLine::Pronouns(pronouns) => {
                    self.place("the pronouns");
                    let style = Style {
                        size: look.contact.size,
                        ..look.headline
                    };
                    let pieces = self.pieces(pronouns, Voice::Whole(style));
                    self.push(Paragraph {
                        before: self.size * gaps.header * 0.3,
                        area: names,
                        shape: shape.clone(),
                        ..self.paragraph(style, Tag::Text, pieces)
                    });
                }
                HeaderLine::Headline(headline) => {
                    self.place("the headline");
                    let pieces = self.pieces(headline, Voice::Whole(look.headline));
                    self.push(Paragraph {
                        before: self.size * gaps.header * 0.3,
                        area: names,
                        shape: shape.clone(),
                        ..self.paragraph(look.headline, Tag::Text, pieces)
                    });
                }
                HeaderLine::Contact(items) => {
                    self.place("contact");
                    let (pieces, items) = self.contact(items);
                    let shape = match look.contact_lines {
                        Contact::Lines { .. } => shape.clone(),
                        Contact::Columns { count: most } => Shape::Columns { items, most },
                    };
                    self.push(Paragraph {
                        before: self.size * gaps.header,
                        area: text,
                        shape,
                        ..self.paragraph(look.contact, Tag::Text, pieces)
                    });
                }
                HeaderLine::Summary(summary) => summaries.push(summary),
            }
        }
        if let Some(image) = photo.take() {
            self.photo(image, text.start + text.width);
        }
        self.finish_header(names);
        self.column = Column::Main;
        for summary in summaries {
            self.place("the summary");
            let pieces = self.pieces(summary, Voice::Text(look.summary));
            self.push(Paragraph {
                before: self.size * gaps.header * 1.6,
                ..self.paragraph(look.summary, Tag::Text, pieces)
            });
        }
        // Below a band there is as much space as above a section.
        if let (Some(band), Some(first)) = (
            self.flow.band,
            self.flow.paragraphs.get_mut(self.flow.header),
        ) {
            first.before = band + self.size * gaps.section;
        }
    }

    /// The line and the band that belong to the header. A line below it begins where the name does.
    fn finish_header(&mut self, names: Area) {
        self.flow.header = self.flow.paragraphs.len();
        let gap = self.size * self.design.gaps.header;
        if self.design.colors.band.is_some() && self.flow.header > 0 {
            self.flow.band = Some(self.size * 1.3);
        }
        let mut rule = self.rule(self.design.header.rule);
        if let Some(rule) = &mut rule
            && rule.edge == Edge::Below
        {
            rule.area = names;
        }
        let paragraphs = &mut self.flow.paragraphs;
        match rule.map(|rule| rule.edge) {
            Some(Edge::Above | Edge::Middle) => {
                if let Some(first) = paragraphs.first_mut() {
                    first.rule = rule;
                    first.pad = gap * 2.0;
                }
            }
            Some(Edge::Below) => {
                if let Some(last) = paragraphs.last_mut() {
                    last.rule = rule;
                    last.below = gap;
                }
            }
            None => {}
        }
    }

    /// The photo, beside what is above the summary, at the end of its lines.
    fn photo(&mut self, image: Image<'a>, end: f32) {
        let (width, height) = image.picture.size();
        // As high as the head of most résumés, and never wider than a quarter of the page.
        let ratio = width as f32 / height as f32;
        let height = (self.size * 9.0).min(self.whole.width * 0.25 / ratio);
        self.flow.photo = Some(Photo {
            image,
            end,
            width: height * ratio,
            height,
            gap: self.size * 1.5,
            paragraphs: self.flow.paragraphs.len(),
        });
    }

    /// The ways to reach the person, with a sign between two, and the pieces of each. What is
    /// printed on paper leads nowhere, so that the label of a web address is followed by the
    /// address.
    fn contact(&self, lines: &'a [Line<'a>]) -> (Vec<Piece<'a>>, Vec<std::ops::Range<usize>>) {
        let style = self.design.header.contact;
        // A line may end after the sign, and not before it.
        let sign = match self.design.header.contact_lines {
            Contact::Lines { separator } if is_separator(separator) => format!(" {separator} "),
            Contact::Lines { separator } => format!("\u{a0}{separator} "),
            Contact::Columns { .. } => " · ".to_owned(),
        };
        let (mut contact, mut items) = (Vec::new(), Vec::new());
        for line in lines {
            let mut pieces = self.pieces(line, Voice::Contact(style));
            if let Some(address) = labelled_address(line, self.marks) {
                let (colon, gap) = self.marks.colon();
                pieces.extend([Piece::new(colon, style), Piece::new(gap, style)]);
                pieces.push(Piece {
                    isolation: Isolation::Begins,
                    ..link_text(address.display(), address, style)
                });
                pieces.retain(|piece| !piece.text.is_empty());
            }
            if pieces.is_empty() {
                continue;
            }
            if !contact.is_empty() {
                contact.push(Piece {
                    wide: true,
                    ..Piece::new(sign.clone(), style)
                });
            }
            let start = contact.len();
            contact.extend(pieces.into_iter().map(|piece| Piece {
                whole: true,
                is_tabular: false,
                ..piece
            }));
            items.push(start..contact.len());
        }
        (contact, items)
    }
}

/// The address of a web page that a contact item leads to and does not say.
fn labelled_address<'a>(line: &Line<'a>, marks: &Marks) -> Option<Address<'a>> {
    match line.spans() {
        [
            Span {
                part: Part::Link,
                link: Some(address),
                ..
            },
        ] => Some(*address).filter(|address| address.is_web() && !address.ends(&line.plain(marks))),
        _ => None,
    }
}
