//! Links: which areas of a page lead where.

use super::about::short;
use crate::flow::{Piece, SetLine};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::geom::{Point, Quadrilateral, Rect};
use resume_core::model::to_uri;
use std::ops::Range;

/// Where links are on a page.
#[derive(Default)]
pub(super) struct Links(pub Vec<Link>);

/// Neighbouring pieces of a paragraph that lead to one place, on one page.
pub(super) struct Link {
    pub paragraph: usize,
    pub pieces: Range<usize>,
    url: String,
    boxes: Vec<Rect>,
}

impl Links {
    pub fn add(
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
    pub fn annotation(&self) -> Option<Annotation> {
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
        let target = Target::Action(Action::Link(LinkAction::new(
            to_uri(&self.url).into_owned(),
        )));
        (!boxes.is_empty()).then(|| {
            Annotation::new_link(
                LinkAnnotation::new_with_quad_points(boxes, target),
                Some(short(&self.url)),
            )
        })
    }
}
