//! What changes a design: the settings of a writer, and being that of a letter.

use super::*;
use crate::document::Layout;

impl Design {
    /// The design that a writer chose, with the settings that differ from it.
    ///
    /// ```
    /// use resume_core::model::{DesignChoice, DesignName};
    /// use resume_render::design::Design;
    /// let mut choice = DesignChoice { name: Some(DesignName::Brief), ..DesignChoice::NONE };
    /// choice.settings.set("size", "10.5pt").unwrap();
    /// let design = Design::of(&choice);
    /// assert_eq!((design.name, design.size), ("brief", 10.5));
    /// ```
    pub fn of(choice: &DesignChoice) -> Design {
        let DesignChoice { name, settings } = choice;
        let resume_core::model::Settings {
            accent,
            size,
            density,
            paper,
            margins,
            pages,
            fit,
            order,
            dates,
            rows,
            bullet,
            links,
            addresses,
            headings,
            numbering,
            foot,
        } = *settings;
        let mut design = *Design::named(name.unwrap_or_default());
        if let Some(accent) = accent {
            design = design.with_accent(accent);
        }
        if let Some(density) = density {
            design = design.with_density(density);
        }
        if let Some(margins) = margins {
            design.margins = Margins::all(margins.points());
        }
        if let Some(dates) = dates {
            design = design.with_dates(dates);
        }
        design.size = size.map_or(design.size, |size| size.points());
        design.paper = paper.or(design.paper);
        design.pages = pages.or(design.pages);
        design.fit = fit.unwrap_or(design.fit);
        design.order = order.unwrap_or(design.order);
        design.rows.place = rows.unwrap_or(design.rows.place);
        design.list.bullet = bullet.unwrap_or(design.list.bullet);
        design.links = links.unwrap_or(design.links);
        design.addresses = addresses.unwrap_or(design.addresses);
        design.heading.words = headings.unwrap_or(design.heading.words);
        design.numbering = numbering.unwrap_or(design.numbering);
        design.foot = foot.unwrap_or(design.foot);
        design
    }

    /// The same with another accent, which the band has too if there is one.
    #[must_use]
    pub const fn with_accent(self, accent: Color) -> Design {
        let band = match self.colors.band {
            Some(_) => Some(accent),
            None => None,
        };
        Design {
            colors: Colors {
                accent,
                band,
                ..self.colors
            },
            ..self
        }
    }

    /// The same with lines and gaps further apart or nearer.
    #[must_use]
    pub const fn with_density(self, density: Density) -> Design {
        let (leading, scale) = match density {
            Density::Airy => (0.06, 1.3),
            Density::Plain => (0.0, 1.0),
            Density::Snug => (-0.05, 0.72),
        };
        let leading = self.leading + leading;
        Design {
            leading: if leading < Design::LEAST_LEADING {
                Design::LEAST_LEADING
            } else {
                leading
            },
            gaps: self.gaps.scaled(scale),
            ..self
        }
    }

    /// The same with periods in another place. A rail gets its column where there is none.
    #[must_use]
    pub const fn with_dates(self, dates: Dates) -> Design {
        let columns = match (dates, self.columns) {
            (Dates::Rail, Columns::Single) => Columns::Rail {
                width: 7.6,
                gap: 1.2,
            },
            (_, columns) => columns,
        };
        Design {
            dates,
            columns,
            ..self
        }
    }

    /// The same for a letter: one column with the margins of letters, whose lines are not much longer
    /// than in the design, a gap between paragraphs, and one page if possible. The column is in the
    /// middle unless the address is in a window.
    #[must_use]
    pub const fn for_letter(self) -> Design {
        let layout = Layout::of(self.paper);
        let (least_left, least_right) = layout.least_margins();
        let left = self.margins.left.max(least_left);
        // Beside another column text is smaller than over the whole width, and over both columns
        // lines would be too long.
        let (scale, width, gap) = match self.columns {
            Columns::Single => (1.0, 0.0, 0.0),
            Columns::Rail { width, gap } => (1.0, width, gap),
            Columns::Side { width, gap, .. } => (1.1, width, gap),
        };
        let column = (width + gap) * self.size / 2.0;
        let narrower = (column - (left - self.margins.left)).max(0.0);
        let right = (self.margins.right + narrower).max(least_right);
        let (left, right) = match layout {
            Layout::Block => ((left + right) / 2.0, (left + right) / 2.0),
            // The address is where the window is.
            Layout::Window => (left, right),
        };
        Design {
            size: self.size * scale,
            margins: Margins {
                left,
                right,
                ..self.margins
            },
            pages: None,
            fit: true,
            columns: Columns::Single,
            heading: Heading {
                place: HeadingPlace::Above,
                ..self.heading
            },
            rows: RowStyle {
                place: Rows::Inline,
                ..self.rows
            },
            gaps: Gaps {
                block: 0.7,
                ..self.gaps
            },
            ..self
        }
    }
}

impl Gaps {
    /// All of them, this many times as large.
    #[must_use]
    pub const fn scaled(self, scale: f32) -> Gaps {
        Gaps {
            section: self.section * scale,
            heading: self.heading * scale,
            entry: self.entry * scale,
            position: self.position * scale,
            block: self.block * scale,
            item: self.item * scale,
            row: self.row * scale,
            header: self.header * scale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_change_a_design() {
        let mut choice = DesignChoice::NONE;
        for (name, value) in [
            ("accent", "#6d1f2a"),
            ("density", "snug"),
            ("margins", "1in"),
            ("dates", "rail"),
            ("pages", "1"),
            ("bullet", "–"),
        ] {
            choice.settings.set(name, value).unwrap();
        }
        let design = Design::of(&choice);
        assert_eq!(design.colors.accent, Color::rgb(0x6d, 0x1f, 0x2a));
        assert!(design.leading < Design::LEDGER.leading);
        assert!(design.gaps.section < Design::LEDGER.gaps.section);
        assert_eq!(design.margins, Margins::all(72.0));
        assert!(matches!(design.columns, Columns::Rail { .. }));
        assert_eq!(design.pages, Some(1));
        assert_eq!(design.list.bullet.sign(), '–');
        assert_eq!(Design::of(&DesignChoice::NONE), Design::LEDGER);
    }

    #[test]
    fn every_gap_is_scaled() {
        let halved = Gaps {
            section: 0.5,
            heading: 1.0,
            entry: 1.5,
            position: 2.0,
            block: 2.5,
            item: 3.0,
            row: 3.5,
            header: 4.0,
        };
        assert_eq!(Gaps::DIFFERENT.scaled(0.5), halved);
    }

    #[test]
    fn a_letter_is_in_the_middle_unless_its_address_is_in_a_window() {
        for name in DesignName::ALL {
            let margins = |paper| {
                let design = Design::named(*name);
                let Margins { left, right, .. } = Design { paper, ..*design }.for_letter().margins;
                (left, right)
            };
            let (left, right) = margins(Some(Paper::Letter));
            assert_eq!(left, right, "{name:?}");
            let (least, _) = Layout::Window.least_margins();
            let (left, _) = margins(Some(Paper::A4));
            assert_eq!(
                left,
                Design::named(*name).margins.left.max(least),
                "{name:?}"
            );
        }
    }

    #[test]
    fn a_band_has_the_accent() {
        let accent = Color::rgb(0x6d, 0x1f, 0x2a);
        assert_eq!(
            Design::MARQUEE.with_accent(accent).colors.band,
            Some(accent)
        );
        assert_eq!(Design::LEDGER.with_accent(accent).colors.band, None);
    }
}
