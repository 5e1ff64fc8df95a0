//! The words that a theme adds to a résumé, by language.

use crate::document::Direction;
use crate::model::{Date, Kind, Lang};

/// The words of one language: headings, months, “present”, and how dates are put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The language (BCP 47), and perhaps a script or region.
    pub lang: &'static str,
    /// The direction in which it is written.
    pub direction: Direction,
    /// What stands at the end of a period that goes on.
    pub present: &'static str,
    /// Abbreviated months as they stand before or after a year (CLDR skeleton `yMMM`).
    pub months: [&'static str; 12],
    /// A month of a year.
    pub month_of_year: DatePattern,
    /// Abbreviated months as they stand beside a day (CLDR skeleton `yMMMd`); in many languages another case.
    pub months_of_day: [&'static str; 12],
    /// A day of a month of a year.
    pub day_of_month: DatePattern,
    /// The usual title of each kind of section, in the order of [`Kind::ALL`] without the last.
    pub headings: [&'static str; 11],
}

/// How a date is put together: text with `{y}`, `{m}` and `{d}` in it.
pub type DatePattern = &'static str;

const ENGLISH: Words = Words {
    lang: "en",
    direction: Direction::LeftToRight,
    present: "present",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    month_of_year: "{m} {y}",
    months_of_day: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    day_of_month: "{m} {d}, {y}",
    headings: [
        "Experience",
        "Volunteering",
        "Education",
        "Projects",
        "Publications",
        "Awards",
        "Certificates",
        "References",
        "Skills",
        "Interests",
        "Languages",
    ],
};

impl Words {
    /// The words of every language that is known, English first.
    pub const ALL: &'static [Words] = &[ENGLISH];

    /// The words of a language, as near as they are known: those of the tag itself, else of its language, else English.
    pub fn of(lang: Option<&Lang>) -> &'static Words {
        let mut tag = lang.map_or("en", |lang| lang.as_str());
        loop {
            if let Some(words) = Words::ALL.iter().find(|words| words.lang.eq_ignore_ascii_case(tag)) {
                return words;
            }
            match tag.rsplit_once('-') {
                Some((shorter, _)) => tag = shorter,
                None => return &Words::ALL[0],
            }
        }
    }

    /// The usual title of a kind of section; empty for one of the writer's own.
    pub fn heading(&self, kind: Kind) -> &'static str {
        self.headings.get(kind as usize).copied().unwrap_or_default()
    }

    /// How a date reads.
    ///
    /// ```
    /// use resume_core::{model::Date, theme::Words};
    /// let words = Words::of(None);
    /// assert_eq!(words.date(Date::year(2014)?), "2014");
    /// assert_eq!(words.date(Date::month(2014, 3)?), "Mar 2014");
    /// assert_eq!(words.date(Date::day(2014, 3, 15)?), "Mar 15, 2014");
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub fn date(&self, date: Date) -> String {
        let (year, month, day) = date.parts();
        let (pattern, months) = match (month, day) {
            (None, _) => ("{y}", &self.months),
            (Some(_), None) => (self.month_of_year, &self.months),
            (Some(_), Some(_)) => (self.day_of_month, &self.months_of_day),
        };
        let mut text = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            match after.split_once('}') {
                Some(("y", _)) => text.push_str(&year.to_string()),
                Some(("m", _)) => text.push_str(month.map_or("", |month| months[usize::from(month) - 1])),
                Some((_, _)) => text.push_str(&day.map_or(String::new(), |day| day.to_string())),
                None => {}
            }
            rest = after.split_once('}').map_or("", |(_, rest)| rest);
        }
        text.push_str(rest);
        text
    }
}
