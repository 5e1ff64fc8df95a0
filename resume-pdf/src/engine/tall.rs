//! How far apart the lines of other scripts are.
//!
//! What fonts say of it differs more than their letters do: for Arabic from 1.7 to 2.1, since some
//! have room for marks that résumés never have.

use super::lines::Brush;
use crate::flow::Set;

/// From one line to the next in parts of the size, as the letters of a run need it; nothing for
/// Latin, Greek and Cyrillic, whose lines are as far apart as the design has them.
pub(super) fn leading(text: &str, run: &parley::Run<'_, Brush>) -> f32 {
    let leading = text.chars().map(of_letter).fold(0.0, f32::max);
    if leading > 0.0 && climbs(run) {
        return leading.max(CLIMBING);
    }
    leading
}

/// Has all lines be equally far apart where most are of a tall script: names in Latin letters are
/// on lines by themselves too.
pub(super) fn make_even(sets: &mut [Set]) {
    let lines = || sets.iter().flat_map(|set| &set.lines);
    let mut tall: Vec<f32> = lines().map(|line| line.tall).collect();
    tall.sort_by(f32::total_cmp);
    let usual = tall.get(tall.len() / 2).copied().unwrap_or_default();
    for line in sets.iter_mut().flat_map(|set| &mut set.lines) {
        line.tall = line.tall.max(usual);
    }
}

/// From line to line in scripts whose words climb above the line, such as Nastaliq.
const CLIMBING: f32 = 2.1;

/// Whether letters, other than the marks on them, are above the line.
fn climbs(run: &parley::Run<'_, Brush>) -> bool {
    let much = run.font_size() * 0.15;
    let mut glyphs = run.visual_clusters().flat_map(|cluster| cluster.glyphs());
    glyphs.any(|glyph| glyph.advance > 0.0 && glyph.y.abs() > much)
}

fn of_letter(c: char) -> f32 {
    match c {
        // Armenian, Hebrew, Georgian, Ethiopic.
        '\u{530}'..='\u{5ff}' | '\u{10a0}'..='\u{10ff}' | '\u{1200}'..='\u{139f}' => 1.36,
        // Arabic, Syriac, Thaana, and the forms of Arabic letters.
        '\u{600}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => 1.55,
        // The scripts of India, Sinhala, Thai, Lao.
        '\u{900}'..='\u{eff}' => 1.5,
        // Tibetan, whose letters are stacked.
        '\u{f00}'..='\u{fff}' => 2.2,
        // Burmese, Khmer.
        '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => 1.8,
        // Chinese, Japanese, Korean.
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' => 1.45,
        _ => 0.0,
    }
}
