//! The units of the format: lengths in points become whole numbers of something smaller.

/// Twentieths of a point: margins, gaps, tabs.
pub(crate) fn twips(points: f32) -> String {
    whole(points, 20.0)
}

/// Halves of a point: sizes of text.
pub(crate) fn half_points(points: f32) -> String {
    whole(points, 2.0)
}

/// Eighths of a point: lines; the thinnest that there is has two.
pub(crate) fn eighths(points: f32) -> String {
    whole(points.max(0.25), 8.0)
}

/// 914,400 to an inch: pictures.
pub(crate) fn emus(points: f32) -> String {
    whole(points, 12_700.0)
}

fn whole(points: f32, parts: f32) -> String {
    ((points * parts).round() as i64).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_whole_numbers() {
        assert_eq!(
            [twips(50.0), half_points(9.2), eighths(0.06), emus(72.0)],
            ["1000", "18", "2", "914400"]
        );
        assert_eq!(twips(-0.01), "0");
    }
}
