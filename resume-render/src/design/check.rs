//! What a design must fulfil: what can be printed, and what a writer can have meant.

use super::*;

impl Design {
    /// What is wrong with it, apart from the contrast of its colours.
    pub const fn fault(&self) -> Option<&'static str> {
        let Margins {
            top,
            right,
            bottom,
            left,
        } = self.margins;
        if !(is_within(top, 0.0, 14_400.0)
            && is_within(right, 0.0, 14_400.0)
            && is_within(bottom, 0.0, 14_400.0)
            && is_within(left, 0.0, 14_400.0))
        {
            return Some("margins are from 0 to 14400 points");
        }
        let (width, height) = self.page();
        if width - left - right < 120.0 || height - top - bottom < 120.0 {
            return Some("the margins leave less than 120 points for the text");
        }
        if !is_within(self.size, 6.0, 16.0) {
            return Some("the size of the text is from 6 to 16 points");
        }
        if !is_within(self.screen, 12.0, 28.0) {
            return Some("the size on a screen is from 12 to 28 pixels");
        }
        if !is_within(self.leading, Design::LEAST_LEADING, 2.0) {
            return Some("the leading is from 1.12 to 2");
        }
        if self.strong < 400 || self.strong > 900 {
            return Some("the weight of strong text is from 400 to 900");
        }
        match self.pages {
            Some(0) => Some("a document has at least one page"),
            _ => None,
        }
    }

    /// What was hardly meant by who wrote it, though it can be printed: a length or a weight out of
    /// any use, a column that leaves too little for the text, or what needs a free column where
    /// there is none. A setting of a résumé may lead to some of these, where a page does the next
    /// best.
    pub const fn mistake(&self) -> Option<&'static str> {
        if let Some(mistake) = self.columns_mistake() {
            return Some(mistake);
        }
        if !self.gaps.are_usable() {
            return Some("gaps are from 0 to 10 em");
        }
        let styles = self.styles();
        let mut at = 0;
        while at < styles.len() {
            match styles[at].mistake() {
                Some(mistake) => return Some(mistake),
                None => at += 1,
            }
        }
        if !(self.header.rule.is_usable() && self.heading.rule.is_usable()) {
            return Some("the width of a line is from 0 to 2 em");
        }
        if !is_within(self.list.indent, 0.0, 10.0) {
            return Some("the indent of lists is from 0 to 10 em");
        }
        if !is_within(self.rows.label_width, 0.0, 20.0) {
            return Some("the width of labels is from 0 to 20 em");
        }
        match self.header.contact_lines {
            Contact::Columns { count: 0 } => Some("contact has at least one column"),
            Contact::Columns { .. } | Contact::Lines { .. } => None,
        }
    }

    /// The same about columns, and what is in them.
    const fn columns_mistake(&self) -> Option<&'static str> {
        let (width, gap, is_rail) = match self.columns {
            Columns::Single => (0.0, 0.0, false),
            Columns::Rail { width, gap } => (width, gap, true),
            Columns::Side { width, gap, .. } => (width, gap, false),
        };
        if !(is_within(width, 0.0, 100.0) && is_within(gap, 0.0, 100.0)) {
            return Some("the width and the gap of a column are from 0 to 100 em");
        }
        let further = match self.heading.place {
            HeadingPlace::Outdented { by } => by,
            HeadingPlace::Above | HeadingPlace::Beside => 0.0,
        };
        if !is_within(further, 0.0, 20.0) {
            return Some("text is from 0 to 20 em further in than headings");
        }
        let taken = width + gap + further;
        let (paper, _) = self.page();
        let printed = (paper - self.margins.left - self.margins.right) / self.size;
        if printed - taken < Design::NARROWEST {
            return Some("the columns leave less than 22 em for the text on paper");
        }
        if !is_within(self.measure, 0.0, 200.0) || self.measure - taken < Design::NARROWEST {
            return Some(
                "the measure is at most 200 em, and leaves at least 22 em for the text beside the columns",
            );
        }
        if is_rail {
            return None;
        }
        match (self.dates, self.heading.place, self.heading.rule) {
            (Dates::Rail, _, _) => Some("`Dates::Rail` needs `Columns::Rail`"),
            (_, HeadingPlace::Beside, _) => Some("`HeadingPlace::Beside` needs `Columns::Rail`"),
            (_, _, Rule::Rail { .. }) => Some("`Rule::Rail` needs `Columns::Rail`"),
            _ => None,
        }
    }

    /// Every style.
    const fn styles(&self) -> [&Style; 12] {
        let Header {
            is_centered: _,
            is_outdented: _,
            rule: _,
            name,
            headline,
            contact,
            contact_lines: _,
            summary,
        } = &self.header;
        let Head {
            title,
            position,
            organization,
            subtitle,
            place: _,
        } = &self.head;
        [
            name,
            headline,
            contact,
            summary,
            &self.heading.style,
            title,
            position,
            organization,
            subtitle,
            &self.period,
            &self.rows.label,
            &self.foot_style,
        ]
    }

    /// The same, checked: a constant that cannot be read or printed does not compile.
    ///
    /// # Panics
    /// If text has a contrast below 4.5, or if there is a [`fault`](Design::fault) or a
    /// [`mistake`](Design::mistake).
    #[must_use]
    #[expect(
        clippy::panic,
        reason = "it is for constants, where a panic is an error of the compiler"
    )]
    pub const fn checked(self) -> Design {
        assert!(
            self.colors.least_contrast() >= Color::LEAST_CONTRAST,
            "a colour of text has a contrast below 4.5 against its ground"
        );
        match (self.fault(), self.mistake()) {
            (Some(fault), _) | (None, Some(fault)) => panic!("{}", fault),
            (None, None) => self,
        }
    }
}

impl Gaps {
    /// Whether nothing is set over something else, and everything on a page.
    const fn are_usable(&self) -> bool {
        let Gaps {
            section,
            heading,
            entry,
            position,
            block,
            item,
            row,
            header,
        } = *self;
        let gaps = [section, heading, entry, position, block, item, row, header];
        let mut at = 0;
        while at < gaps.len() {
            if !is_within(gaps[at], 0.0, 10.0) {
                return false;
            }
            at += 1;
        }
        true
    }
}

impl Style {
    /// What was hardly meant.
    const fn mistake(&self) -> Option<&'static str> {
        if !is_within(self.size, 0.5, 8.0) {
            return Some("the size of a style is from 0.5 to 8 em");
        }
        if self.weight < 100 || self.weight > 900 {
            return Some("the weight of a style is from 100 to 900");
        }
        if !is_within(self.tracking, -0.2, 1.0) {
            return Some("the tracking of a style is from -0.2 to 1 em");
        }
        None
    }
}

impl Rule {
    /// Whether it can be seen, and leaves room for text.
    const fn is_usable(&self) -> bool {
        match *self {
            Rule::None => true,
            Rule::Above { width, .. } | Rule::Below { width, .. } | Rule::Rail { width, .. } => {
                is_within(width, 0.0, 2.0)
            }
        }
    }
}

/// NaN is in no range.
const fn is_within(value: f32, least: f32, most: f32) -> bool {
    value >= least && value <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_is_a_fault() {
        let fault = |design: Design| design.fault().unwrap_or_default();
        let ledger = Design::LEDGER;
        let margins = |points| Design {
            margins: Margins::all(points),
            ..ledger
        };
        assert_eq!(ledger.fault(), None);
        for points in [-1.0, 14_401.0, f32::NAN] {
            assert_eq!(fault(margins(points)), "margins are from 0 to 14400 points");
        }
        assert_eq!(
            fault(margins(250.0)),
            "the margins leave less than 120 points for the text"
        );
        let other = |change: fn(&mut Design)| {
            let mut design = ledger;
            change(&mut design);
            fault(design)
        };
        assert_eq!(
            other(|design| design.size = 5.9),
            "the size of the text is from 6 to 16 points"
        );
        assert_eq!(
            other(|design| design.screen = f32::INFINITY),
            "the size on a screen is from 12 to 28 pixels"
        );
        assert_eq!(
            other(|design| design.leading = 1.1),
            "the leading is from 1.12 to 2"
        );
        assert_eq!(
            other(|design| design.strong = 300),
            "the weight of strong text is from 400 to 900"
        );
        assert_eq!(
            other(|design| design.pages = Some(0)),
            "a document has at least one page"
        );
    }

    #[test]
    fn margins_leave_room_for_the_text() {
        let (width, height) = Design::LEDGER.page();
        let least = |change: &dyn Fn(&mut Margins)| {
            let mut design = Design::LEDGER;
            design.margins = Margins::all(50.0);
            change(&mut design.margins);
            design.fault()
        };
        let (across, along) = (width - 50.0 - 120.0, height - 50.0 - 120.0);
        assert_eq!(least(&|margins| margins.left = across), None);
        assert_eq!(least(&|margins| margins.right = across), None);
        assert_eq!(least(&|margins| margins.top = along), None);
        assert_eq!(least(&|margins| margins.bottom = along), None);
        let narrow = Some("the margins leave less than 120 points for the text");
        assert_eq!(least(&|margins| margins.left = across + 1.0), narrow);
        assert_eq!(least(&|margins| margins.right = across + 1.0), narrow);
        assert_eq!(least(&|margins| margins.top = along + 1.0), narrow);
        assert_eq!(least(&|margins| margins.bottom = along + 1.0), narrow);
    }

    /// The most and the least that is allowed is allowed.
    #[test]
    fn bounds_are_allowed() {
        let changes: [fn(&mut Design); 15] = [
            |design| design.margins = Margins::all(0.0),
            |design| (design.size, design.screen) = (6.0, 12.0),
            |design| (design.size, design.screen) = (16.0, 28.0),
            |design| design.leading = Design::LEAST_LEADING,
            |design| design.leading = 2.0,
            |design| design.strong = 400,
            |design| design.strong = 900,
            |design| design.pages = Some(1),
            |design| design.gaps = design.gaps.scaled(0.0),
            |design| design.gaps.entry = 10.0,
            |design| (design.period.size, design.period.weight) = (0.5, 100),
            |design| (design.period.size, design.period.weight) = (8.0, 900),
            |design| design.period.tracking = -0.2,
            |design| (design.list.indent, design.rows.label_width) = (10.0, 20.0),
            |design| design.header.contact_lines = Contact::Columns { count: 1 },
        ];
        for (number, change) in changes.into_iter().enumerate() {
            let mut design = Design::LEDGER;
            change(&mut design);
            // Text of this size has less than 22 em on paper.
            let mistake = design.mistake().filter(|_| design.size < 16.0);
            assert_eq!((design.fault(), mistake), (None, None), "{number}");
        }
    }

    #[track_caller]
    fn refused(expected: &str, change: impl FnOnce(&mut Design)) {
        let mut design = Design::FOLIO;
        change(&mut design);
        assert_eq!(design.mistake(), Some(expected));
    }

    #[test]
    fn columns_leave_room_for_the_text() {
        let rail = |width| Columns::Rail { width, gap: 1.0 };
        let paper = "the columns leave less than 22 em for the text on paper";
        refused(paper, |design| design.columns = rail(60.0));
        refused(paper, |design| design.margins = Margins::all(160.0));
        refused(
            "the measure is at most 200 em, and leaves at least 22 em for the text beside the columns",
            |design| design.measure = 30.0,
        );
        let columns = "the width and the gap of a column are from 0 to 100 em";
        refused(columns, |design| design.columns = rail(-1.0));
        refused(columns, |design| design.columns = rail(f32::NAN));
    }

    #[test]
    fn what_belongs_into_the_free_column_needs_one() {
        refused("`Dates::Rail` needs `Columns::Rail`", |design| {
            design.columns = Columns::Single;
        });
        refused("`HeadingPlace::Beside` needs `Columns::Rail`", |design| {
            *design = Design {
                columns: Columns::Single,
                ..Design::GRID
            };
        });
        refused("`Rule::Rail` needs `Columns::Rail`", |design| {
            design.columns = Columns::Single;
            design.dates = Dates::Right;
        });
        // With it, periods have precedence; and a résumé may ask for them in any design.
        let both = Design {
            dates: Dates::Rail,
            ..Design::GRID
        };
        assert_eq!(both.mistake(), None);
        assert_eq!(Design::LEDGER.with_dates(Dates::Rail).fault(), None);
    }

    #[test]
    fn lengths_and_weights_are_of_use() {
        let gaps = "gaps are from 0 to 10 em";
        refused(gaps, |design| design.gaps.section = -2.0);
        refused(gaps, |design| design.gaps.header = f32::INFINITY);
        let size = "the size of a style is from 0.5 to 8 em";
        refused(size, |design| design.header.name.size = 9.0);
        refused(size, |design| design.foot_style.size = 0.0);
        refused("the weight of a style is from 100 to 900", |design| {
            design.heading.style.weight = 1000;
        });
        refused("the tracking of a style is from -0.2 to 1 em", |design| {
            design.period.tracking = 4.0;
        });
        refused("the width of a line is from 0 to 2 em", |design| {
            design.header.rule = Rule::Below {
                width: 3.0,
                ink: Ink::Line,
            };
        });
        refused("the indent of lists is from 0 to 10 em", |design| {
            design.list.indent = -1.0;
        });
        refused("the width of labels is from 0 to 20 em", |design| {
            design.rows.label_width = 40.0;
        });
        refused("contact has at least one column", |design| {
            design.header.contact_lines = Contact::Columns { count: 0 };
        });
        refused(
            "text is from 0 to 20 em further in than headings",
            |design| design.heading.place = HeadingPlace::Outdented { by: -1.0 },
        );
    }

    #[test]
    #[should_panic(expected = "gaps are from 0 to 10 em")]
    fn a_mistake_does_not_compile() {
        let mut design = Design::LEDGER;
        design.gaps.section = -2.0;
        let _ = design.checked();
    }
}
