//! The free column, which is as wide as the periods in it.

use resume_render::document::{Block, Document, Marks};

/// How many times as wide as in the design it may be.
const MOST: f32 = 1.25;

/// The width of the free column for periods of this size: no narrower than in the design, and wide
/// enough for the widest period that it may be wide enough for.
pub(super) fn width(document: &Document<'_>, least: f32, size: f32) -> f32 {
    let mut widest = least;
    let marks = document.marks();
    for section in document.sections {
        widen(&mut widest, section.blocks, marks, size, least * MOST);
    }
    widest
}

fn widen(widest: &mut f32, blocks: &[Block<'_>], marks: &'static Marks, size: f32, most: f32) {
    for block in blocks {
        let Block::Entry(entry) = block else { continue };
        if let Some(period) = &entry.aside {
            let width = estimate(&period.plain(marks)) * size;
            if width <= most {
                *widest = widest.max(width);
            }
        }
        widen(widest, entry.blocks, marks, size, most);
    }
}

/// About how wide a period is, in parts of its size, before its font is known.
fn estimate(period: &str) -> f32 {
    let width = |c: char| match c {
        '0'..='9' => 0.47,
        '\u{1100}'.. if c.is_alphabetic() => 1.0,
        _ => 0.4,
    };
    period.chars().map(width).sum::<f32>() + 0.2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_periods_of_most_languages_fit() {
        assert!(estimate("Sept. 2003 – Aug. 2004") < 9.6);
        let chinese = estimate("2024年9月 – 2024年6月");
        assert!((9.6..12.0).contains(&chinese), "{chinese}");
    }
}
