//! The feet of pages.

use super::draw::Sheet;
use super::set::Typesetter;
use crate::flow::{Piece, SetLine};
use resume_core::model::Foot;
use resume_render::design::Columns;

/// A longer name has no room at the foot of a page.
const LONGEST_NAME: usize = 60;

impl Typesetter {
    /// The foot of a page, if it has one: the name and which page it is.
    pub(super) fn foot(
        &mut self,
        sheet: &Sheet<'_>,
        at: usize,
        count: usize,
    ) -> Option<(String, SetLine)> {
        let has_foot = match sheet.design.foot {
            Foot::None => false,
            Foot::NameAndPage => at > 0,
        };
        if !has_foot {
            return None;
        }
        let style = sheet.design.foot_style;
        let name = sheet.document.header.name.trim();
        let mut pieces = Vec::new();
        if (1..=LONGEST_NAME).contains(&name.chars().count()) {
            // Some typefaces leave hardly a space beside a dash.
            let dash = Piece {
                wide: true,
                ..Piece::new(" – ", style)
            };
            pieces.extend([Piece::new(name, style), dash]);
        }
        pieces.push(Piece::new(format!("{}/{count}", at + 1), style));
        let size = sheet.design.size * style.size;
        let lines = self.lines(&pieces, size, f32::MAX, 0.0);
        let mut line = lines.lines.into_iter().next()?;
        let (width, text) = (sheet.frame.width, sheet.flow.text);
        line.left = match sheet.design.columns {
            Columns::Single => (width - line.width) / 2.0,
            // The middle of the page is not that of the text.
            Columns::Rail { .. } | Columns::Side { .. } if self.is_rtl() => {
                width - text.start - line.width
            }
            Columns::Rail { .. } | Columns::Side { .. } => text.start,
        };
        Some((lines.text, line))
    }
}
