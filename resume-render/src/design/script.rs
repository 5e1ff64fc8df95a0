//! Designs in languages whose script has no italics.

use super::*;

impl Design {
    /// The languages whose letters are taller than Latin, Greek and Cyrillic ones, and have neither
    /// italics nor old-style figures.
    pub const UPRIGHT: [&str; 10] = ["ar", "fa", "ur", "he", "hi", "bn", "th", "zh", "ja", "ko"];

    /// The same for text in a language. Where its letters have no italics, figures beside them are
    /// upright and as high as they are, and labels that were italic are strong.
    ///
    /// ```
    /// use resume_render::design::{Design, Figures};
    /// assert_eq!(Design::FOLIO.in_language("zh-Hans").figures, Figures::Lining);
    /// assert_eq!(Design::FOLIO.in_language("de"), Design::FOLIO);
    /// ```
    #[must_use]
    pub fn in_language(mut self, lang: &str) -> Design {
        let primary = lang.split('-').next().unwrap_or_default();
        let is_upright = Design::UPRIGHT
            .iter()
            .any(|upright| primary.eq_ignore_ascii_case(upright));
        if !is_upright || lang.to_ascii_lowercase().contains("-latn") {
            return self;
        }
        self.figures = Figures::Lining;
        if self.rows.label.italic {
            self.rows.label.weight = self.strong;
        }
        for style in [
            &mut self.header.name,
            &mut self.header.headline,
            &mut self.header.contact,
            &mut self.header.summary,
            &mut self.heading.style,
            &mut self.head.title,
            &mut self.head.position,
            &mut self.head.organization,
            &mut self.head.subtitle,
            &mut self.period,
            &mut self.rows.label,
            &mut self.foot_style,
        ] {
            style.italic = false;
        }
        self
    }
}
