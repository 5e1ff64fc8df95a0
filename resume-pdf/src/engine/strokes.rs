//! Drawing of lines and grounds.

use super::draw::{Drawing, fill};
use crate::flow::Stroke;
use krilla::geom::{PathBuilder, Rect};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use resume_core::model::Color;

impl Drawing<'_> {
    /// Draws a thin line.
    pub(super) fn rule(&self, surface: &mut Surface<'_>, rule: Stroke, y: f32) {
        let frame = self.sheet.frame;
        let Stroke {
            edge: _,
            area,
            width,
            ink,
        } = rule;
        let start = if self.is_rtl {
            frame.width - area.start - area.width
        } else {
            area.start
        };
        self.bar(
            surface,
            [frame.left + start, y, area.width, width],
            self.sheet.design.colors.of(ink),
        );
    }

    /// Fills a rectangle: its left and upper end, its width and its height.
    pub(super) fn bar(
        &self,
        surface: &mut Surface<'_>,
        [left, top, width, height]: [f32; 4],
        color: Color,
    ) {
        let Some(bar) = Rect::from_xywh(left, top, width.max(0.01), height.max(0.01)) else {
            return;
        };
        let mut path = PathBuilder::new();
        path.push_rect(bar);
        let Some(path) = path.finish() else { return };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::Layout,
        )));
        surface.set_fill(Some(fill(color)));
        surface.draw_path(&path);
        surface.end_tagged();
    }
}
