//! Colours, and the contrast between two of them.

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    /// How red it is, from 0 to 255.
    pub red: u8,
    /// How green it is, from 0 to 255.
    pub green: u8,
    /// How blue it is, from 0 to 255.
    pub blue: u8,
}

/// The relative luminance of one channel by its value, in millionths (WCAG 2.2, “relative
/// luminance”): const evaluation cannot compute powers.
const LINEAR: [u32; 256] = [
    0, 304, 607, 911, 1214, 1518, 1821, 2125, 2428, 2732, 3035, 3347, 3677, 4025, 4391, 4777, 5182,
    5605, 6049, 6512, 6995, 7499, 8023, 8568, 9134, 9721, 10330, 10960, 11612, 12286, 12983, 13702,
    14444, 15209, 15996, 16807, 17642, 18500, 19382, 20289, 21219, 22174, 23153, 24158, 25187,
    26241, 27321, 28426, 29557, 30713, 31896, 33105, 34340, 35601, 36889, 38204, 39546, 40915,
    42311, 43735, 45186, 46665, 48172, 49707, 51269, 52861, 54480, 56128, 57805, 59511, 61246,
    63010, 64803, 66626, 68478, 70360, 72272, 74214, 76185, 78187, 80220, 82283, 84376, 86500,
    88656, 90842, 93059, 95307, 97587, 99899, 102242, 104616, 107023, 109462, 111932, 114435,
    116971, 119538, 122139, 124772, 127438, 130136, 132868, 135633, 138432, 141263, 144128, 147027,
    149960, 152926, 155926, 158961, 162029, 165132, 168269, 171441, 174647, 177888, 181164, 184475,
    187821, 191202, 194618, 198069, 201556, 205079, 208637, 212231, 215861, 219526, 223228, 226966,
    230740, 234551, 238398, 242281, 246201, 250158, 254152, 258183, 262251, 266356, 270498, 274677,
    278894, 283149, 287441, 291771, 296138, 300544, 304987, 309469, 313989, 318547, 323143, 327778,
    332452, 337164, 341914, 346704, 351533, 356400, 361307, 366253, 371238, 376262, 381326, 386429,
    391572, 396755, 401978, 407240, 412543, 417885, 423268, 428690, 434154, 439657, 445201, 450786,
    456411, 462077, 467784, 473531, 479320, 485150, 491021, 496933, 502886, 508881, 514918, 520996,
    527115, 533276, 539479, 545724, 552011, 558340, 564712, 571125, 577580, 584078, 590619, 597202,
    603827, 610496, 617207, 623960, 630757, 637597, 644480, 651406, 658375, 665387, 672443, 679542,
    686685, 693872, 701102, 708376, 715694, 723055, 730461, 737910, 745404, 752942, 760525, 768151,
    775822, 783538, 791298, 799103, 806952, 814847, 822786, 830770, 838799, 846873, 854993, 863157,
    871367, 879622, 887923, 896269, 904661, 913099, 921582, 930111, 938686, 947307, 955973, 964686,
    973445, 982251, 991102, 1000000,
];

impl Color {
    /// White, the colour of paper.
    pub const WHITE: Color = Color::rgb(255, 255, 255);
    /// What text must have against the paper (WCAG 2.2, success criterion 1.4.3).
    pub const LEAST_CONTRAST: f32 = 4.5;

    /// A colour from its red, green and blue.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Color {
        Color { red, green, blue }
    }

    /// A colour as web pages write it, six or three digits with or without the `#`.
    ///
    /// ```
    /// use resume_core::model::Color;
    /// assert_eq!(Color::from_hex("#1f3d66"), Some(Color::rgb(0x1f, 0x3d, 0x66)));
    /// assert_eq!(Color::from_hex("fff"), Some(Color::WHITE));
    /// assert_eq!(Color::from_hex("blue"), None);
    /// ```
    pub fn from_hex(text: &str) -> Option<Color> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |range: std::ops::Range<usize>| u8::from_str_radix(&digits[range], 16).ok();
        match digits.len() {
            6 => Some(Color::rgb(part(0..2)?, part(2..4)?, part(4..6)?)),
            // One digit is a half of two equal ones.
            3 => Some(Color::rgb(
                part(0..1)? * 17,
                part(1..2)? * 17,
                part(2..3)? * 17,
            )),
            _ => None,
        }
    }

    /// The contrast between the two, from 1 to 21 (WCAG 2.2, “contrast ratio”).
    ///
    /// ```
    /// use resume_core::model::Color;
    /// assert_eq!(Color::WHITE.contrast(Color::rgb(0, 0, 0)), 21.0);
    /// ```
    pub const fn contrast(self, other: Color) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        let (light, dark) = if one > two { (one, two) } else { (two, one) };
        // Whole numbers below 2²⁴ are exact.
        (light + 50_000) as f32 / (dark + 50_000) as f32
    }

    /// The relative luminance in millionths.
    const fn luminance(self) -> u32 {
        let red = LINEAR[self.red as usize] as u64 * 2126;
        let green = LINEAR[self.green as usize] as u64 * 7152;
        let blue = LINEAR[self.blue as usize] as u64 * 722;
        ((red + green + blue) / 10_000) as u32
    }

    /// The colour between this one and another, this many of 255 parts of the way.
    #[must_use]
    pub const fn mixed(self, other: Color, parts: u8) -> Color {
        const fn between(from: u8, to: u8, parts: u8) -> u8 {
            let (from, to, parts) = (from as u32, to as u32, parts as u32);
            ((from * (255 - parts) + to * parts + 127) / 255) as u8
        }
        Color {
            red: between(self.red, other.red, parts),
            green: between(self.green, other.green, parts),
            blue: between(self.blue, other.blue, parts),
        }
    }

    /// This colour, as far lighter (on dark) or darker (on light) as text needs against the ground.
    #[must_use]
    pub const fn readable_on(self, ground: Color, least: f32) -> Color {
        let end = if ground.luminance() < 180_000 {
            Color::WHITE
        } else {
            Color::rgb(0, 0, 0)
        };
        let mut parts = 0;
        while parts < 255 {
            let color = self.mixed(end, parts);
            if color.contrast(ground) >= least {
                return color;
            }
            parts += 1;
        }
        end
    }
}

/// As web pages write it: `#1f3d66`.
impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Color { red, green, blue } = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luminance_is_that_of_the_standard() {
        for (value, linear) in LINEAR.into_iter().enumerate() {
            let part = value as f64 / 255.0;
            let expected = if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            };
            assert_eq!(linear, (expected * 1e6).round() as u32, "{value}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        let near = |color: Color, expected: f32| {
            let contrast = color.contrast(Color::WHITE);
            assert!((contrast - expected).abs() < 0.005, "{contrast}");
        };
        near(Color::rgb(0x76, 0x76, 0x76), 4.54);
        near(Color::rgb(0x77, 0x77, 0x77), 4.48);
        near(Color::rgb(0x1f, 0x3d, 0x66), 10.95);
        near(Color::WHITE, 1.0);
    }

    #[test]
    fn a_color_becomes_readable() {
        let dark = Color::rgb(0x16, 0x18, 0x1d);
        let blue = Color::rgb(0x1f, 0x3d, 0x66);
        assert!(blue.contrast(dark) < 4.5);
        let light = blue.readable_on(dark, 4.5);
        assert!((4.5..4.7).contains(&light.contrast(dark)));
        assert_eq!(blue.readable_on(Color::WHITE, 4.5), blue);
        let pale = Color::rgb(0xaa, 0xaa, 0xff).readable_on(Color::WHITE, 4.5);
        assert!(pale.contrast(Color::WHITE) >= 4.5);
    }

    #[test]
    fn digits_are_read_and_written() {
        for text in ["#000000", "#1f3d66", "#ffffff"] {
            let color = Color::from_hex(text).map(|color| color.to_string());
            assert_eq!(color.as_deref(), Some(text));
        }
        let short = Color::from_hex("#1af").map(|color| color.to_string());
        assert_eq!(short.as_deref(), Some("#11aaff"));
        for text in ["", "#", "#12", "#1234567", "#12345g", "#é1234", "##12345"] {
            assert_eq!(Color::from_hex(text), None, "{text}");
        }
    }
}
