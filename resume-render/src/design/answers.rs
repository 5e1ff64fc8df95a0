//! What formats ask a design, answered in one place so that all of them show it alike.

use super::*;
use crate::document::{Block, Entry, Mark, Marks};

impl Fonts {
    /// The typeface of a role.
    pub const fn of(&self, role: Role) -> Family {
        match role {
            Role::Text => self.text,
            Role::Display => self.display,
            Role::Label => self.label,
            Role::Code => self.code,
        }
    }
}

impl Colors {
    /// The colour of an ink.
    pub const fn of(&self, ink: Ink) -> Color {
        match ink {
            Ink::Text => self.ink,
            Ink::Soft => self.soft,
            Ink::Accent => self.accent,
            Ink::Line => self.line,
        }
    }

    /// The same for text on the panel: the accent may be anything that is readable on white.
    #[must_use]
    pub const fn on_panel(self) -> Colors {
        match self.panel {
            Some(panel) => Colors {
                accent: self.accent.readable_on(panel, Color::LEAST_CONTRAST),
                ..self
            },
            None => self,
        }
    }

    /// The least contrast that text has: against white, white against the band, and text that is
    /// not in the accent against the panel.
    pub const fn least_contrast(&self) -> f32 {
        let Colors {
            ink,
            soft,
            accent,
            line: _,
            band,
            panel,
        } = *self;
        let band = match band {
            Some(band) => band,
            None => ink,
        };
        let panel = match panel {
            Some(panel) => panel,
            None => Color::WHITE,
        };
        let pairs = [
            (ink, Color::WHITE),
            (soft, Color::WHITE),
            (accent, Color::WHITE),
            (band, Color::WHITE),
            (ink, panel),
            (soft, panel),
        ];
        let mut least = f32::INFINITY;
        let mut at = 0;
        while at < pairs.len() {
            let (color, ground) = pairs[at];
            let contrast = color.contrast(ground);
            if contrast < least {
                least = contrast;
            }
            at += 1;
        }
        least
    }
}

impl PlaceStyle {
    /// The marks before and after a place in a head.
    pub const fn around(self) -> (Mark, Option<Mark>) {
        match self {
            PlaceStyle::Brackets => (Mark::Open, Some(Mark::Close)),
            PlaceStyle::Comma => (Mark::Comma, None),
            PlaceStyle::Point => (Mark::Dot, None),
        }
    }

    /// What separates a title from the organisation on the same line.
    pub const fn joint(self, marks: &Marks) -> &'static str {
        match self {
            PlaceStyle::Point => marks.spell(Mark::Dot),
            PlaceStyle::Comma | PlaceStyle::Brackets => " – ",
        }
    }
}

impl Gaps {
    /// Between entries that are one line each: a list of short things, though not so near to each
    /// other that readers of PDFs take them for one. OpenResume needs a gap of 1.4 lines.
    pub const fn between_lines(&self) -> f32 {
        (self.position + self.entry * 3.0) / 4.0
    }

    /// The gap between a block and the one above; `None` is above the first block under a head.
    pub fn between(&self, above: Option<&Block<'_>>, block: &Block<'_>) -> f32 {
        let is_bare = |block: &Block<'_>| block.is_bare_position();
        let is_only_title = |entry: &Entry<'_>| {
            entry.aside.is_none() && entry.subtitles.is_empty() && entry.blocks.is_empty()
        };
        match (above, block) {
            // As near as the role of an employer with only one.
            (None, Block::Entry(entry)) if entry.is_position() => 0.0,
            (Some(above), block) if is_bare(above) && is_bare(block) => self.row,
            (_, Block::Entry(entry)) if entry.is_position() => self.position,
            // Citations are paragraphs, and nearer to each other.
            (Some(Block::Entry(above)), Block::Entry(_)) if !above.has_head() => self.position,
            (Some(Block::Entry(above)), Block::Entry(entry))
                if above.is_one_line() && entry.is_one_line() =>
            {
                self.between_lines()
            }
            (_, Block::Entry(_)) => self.entry,
            (Some(above), _) if is_bare(above) => self.block,
            // A title alone is the heading of what follows.
            (Some(Block::Entry(above)), _) if is_only_title(above) => self.block,
            (Some(Block::Entry(above)), _) if above.is_position() => self.position,
            (Some(Block::Entry(_)), _) => self.entry,
            (
                Some(Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_))
                | None,
                Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_),
            ) => self.block,
        }
    }
}

impl Design {
    /// Where periods are. Without a free column none is in it.
    pub const fn dates_shown(&self) -> Dates {
        match (self.dates, self.columns) {
            (Dates::Rail, Columns::Single | Columns::Side { .. }) => Dates::Right,
            (dates, _) => dates,
        }
    }

    /// Where headings are. Only one of headings and periods can be in the free column.
    pub const fn heading_place_shown(&self) -> HeadingPlace {
        match (self.heading.place, self.columns, self.dates) {
            (HeadingPlace::Beside, Columns::Single | Columns::Side { .. }, _)
            | (HeadingPlace::Beside, Columns::Rail { .. }, Dates::Rail) => HeadingPlace::Above,
            (place, _, _) => place,
        }
    }

    /// The width and the height of the pages, in points; Letter where no paper is said.
    pub const fn page(&self) -> (f32, f32) {
        match self.paper {
            Some(Paper::Letter) | None => (612.0, 792.0),
            Some(Paper::A4) => (595.276, 841.89),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Line, Part, Span};

    #[test]
    fn the_gap_between_two_blocks_follows_from_both() {
        let gaps = Gaps::DIFFERENT;
        let spans = [Span::text("a")];
        let text = Line(&spans);
        let body = [Block::Paragraph(text)];
        let subtitles = [text];
        let titled = |part| Entry {
            part,
            title: text,
            place: None,
            page: None,
            aside: None,
            subtitles: &[],
            blocks: &[],
        };
        let long = |part| {
            Block::Entry(Entry {
                blocks: &body,
                ..titled(part)
            })
        };
        let [title, bare] = [Part::Work, Part::Role].map(|part| Block::Entry(titled(part)));
        let [whole, role] = [Part::Job, Part::Role].map(long);
        let dated = Block::Entry(Entry {
            aside: Some(text),
            ..titled(Part::Work)
        });
        let citation = Block::Entry(Entry {
            title: Line(&[]),
            subtitles: &subtitles,
            ..titled(Part::Work)
        });
        let [paragraph] = body;
        for (number, (above, block, expected)) in [
            (None, role, 0.0),
            (None, bare, 0.0),
            (Some(bare), bare, gaps.row),
            (Some(bare), role, gaps.position),
            (Some(role), bare, gaps.position),
            (Some(paragraph), role, gaps.position),
            (Some(citation), citation, gaps.position),
            (Some(citation), whole, gaps.position),
            (Some(dated), dated, gaps.between_lines()),
            (Some(dated), whole, gaps.entry),
            (Some(whole), dated, gaps.entry),
            (Some(whole), citation, gaps.entry),
            (Some(paragraph), whole, gaps.entry),
            (None, whole, gaps.entry),
            (Some(bare), paragraph, gaps.block),
            (Some(title), paragraph, gaps.block),
            (Some(role), paragraph, gaps.position),
            (Some(dated), paragraph, gaps.entry),
            (Some(citation), paragraph, gaps.entry),
            (Some(whole), paragraph, gaps.entry),
            (Some(paragraph), paragraph, gaps.block),
            (None, paragraph, gaps.block),
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(gaps.between(above.as_ref(), &block), expected, "{number}");
        }
        assert_eq!(gaps.between_lines(), 3.25);
    }

    #[test]
    fn headings_or_periods_are_in_the_free_column() {
        let shown = |design: Design| (design.dates_shown(), design.heading_place_shown());
        let in_rail = |design: Design| shown(design.with_dates(Dates::Rail));
        assert_eq!(shown(Design::GRID), (Dates::Right, HeadingPlace::Beside));
        assert_eq!(in_rail(Design::GRID), (Dates::Rail, HeadingPlace::Above));
        assert_eq!(in_rail(Design::LEDGER), (Dates::Rail, HeadingPlace::Above));
        assert_eq!(
            in_rail(Design::MARQUEE),
            (Dates::Right, HeadingPlace::Above)
        );
        let mut single = Design::LEDGER;
        single.heading.place = HeadingPlace::Beside;
        assert_eq!(shown(single), (Dates::Right, HeadingPlace::Above));
    }

    #[test]
    fn the_band_counts_as_the_ground_of_white_text() {
        let pale = Color::rgb(0xaa, 0xaa, 0xff);
        let mut colors = Design::MARQUEE.colors;
        assert!(colors.least_contrast() >= 4.5);
        colors.band = Some(pale);
        assert_eq!(colors.least_contrast(), pale.contrast(Color::WHITE));
    }

    #[test]
    fn the_panel_is_the_ground_of_the_side_column() {
        let dark = Color::rgb(0x88, 0x88, 0x88);
        let mut colors = Design::MARQUEE.colors;
        // An accent that is readable on white, and just not on the panel, is darker there.
        colors.accent = Color::rgb(0x76, 0x76, 0x76);
        assert!(colors.least_contrast() >= 4.5);
        let panel = colors.panel.unwrap();
        assert!(colors.accent.contrast(panel) < 4.5);
        assert!(colors.on_panel().accent.contrast(panel) >= 4.5);
        colors.panel = Some(dark);
        assert_eq!(colors.least_contrast(), colors.soft.contrast(dark));
    }
}
