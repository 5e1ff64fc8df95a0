//! Lengths on paper, in the unit in which they were written.

use std::fmt;

/// A length: a number with at most three decimals, and its unit.
///
/// ```
/// use resume_core::model::Length;
/// let size = Length::read("10.5pt").unwrap();
/// assert_eq!((size.points(), size.to_string()), (10.5, "10.5pt".to_owned()));
/// assert_eq!(Length::read("25.4mm").unwrap().points(), 72.0);
/// assert!(Length::read("10").is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Length {
    /// The number, in thousandths of the unit.
    pub thousandths: u32,
    /// The unit.
    pub unit: Unit,
}

/// A unit of length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// 1/72 inch.
    Point,
    /// 1/25.4 inch.
    Millimetre,
    /// 10 millimetres.
    Centimetre,
    /// 72 points.
    Inch,
}

impl Unit {
    /// Every unit.
    pub const ALL: [Unit; 4] = [Unit::Point, Unit::Millimetre, Unit::Centimetre, Unit::Inch];

    /// How it is written after a number.
    pub const fn word(self) -> &'static str {
        match self {
            Unit::Point => "pt",
            Unit::Millimetre => "mm",
            Unit::Centimetre => "cm",
            Unit::Inch => "in",
        }
    }
}

impl Length {
    /// A length in whole points.
    pub const fn points_of(points: u32) -> Length {
        Length {
            thousandths: points * 1000,
            unit: Unit::Point,
        }
    }

    /// A length as it is written: `10.5pt`, `18mm`, `1.8cm`, `0.7in`.
    pub fn read(text: &str) -> Option<Length> {
        let (number, unit) = Unit::ALL
            .into_iter()
            .find_map(|unit| Some((text.strip_suffix(unit.word())?.trim_end(), unit)))?;
        let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
        if !is_number(whole) || !is_number(decimals) || decimals.len() > 3 || whole.len() > 5 {
            return None;
        }
        let decimals: u32 = format!("{decimals:0<3}").parse().ok()?;
        Some(Length {
            thousandths: whole.parse::<u32>().ok()? * 1000 + decimals,
            unit,
        })
    }

    /// The same in points of 1/72 inch.
    pub const fn points(self) -> f32 {
        let number = self.thousandths as f32 / 1000.0;
        match self.unit {
            Unit::Point => number,
            Unit::Millimetre => number * 72.0 / 25.4,
            Unit::Centimetre => number * 720.0 / 25.4,
            Unit::Inch => number * 72.0,
        }
    }
}

/// As it is written: `10.5pt`.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.thousandths / 1000, self.thousandths % 1000);
        write!(f, "{whole}")?;
        if part > 0 {
            let decimals = format!("{part:03}");
            write!(f, ".{}", decimals.trim_end_matches('0'))?;
        }
        f.write_str(self.unit.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written() {
        for text in ["0pt", "10.5pt", "18mm", "1.825cm", "0.7in", "99999in"] {
            let length = Length::read(text).map(|length| length.to_string());
            assert_eq!(length.as_deref(), Some(text));
        }
        for text in [
            "", "pt", "10", "1.pt", ".5pt", "1.2345pt", "-1pt", "1e2pt", "100000pt",
        ] {
            assert_eq!(Length::read(text), None, "{text}");
        }
    }

    #[test]
    fn units_agree() {
        let points = |text| Length::read(text).map(Length::points);
        assert_eq!(points("1in"), Some(72.0));
        assert_eq!(points("2.54cm"), Some(72.0));
        assert_eq!(points("25.4mm"), points("72pt"));
    }
}
