//! The words that a theme adds to a résumé, by language, and how its dates read.

mod direction;
// The tables are easiest to read with one row a line.
#[rustfmt::skip]
mod labels;
#[rustfmt::skip]
mod letters;
#[rustfmt::skip]
mod phrases;
#[rustfmt::skip]
pub mod said;
#[rustfmt::skip]
mod table;
#[rustfmt::skip]
pub mod titles;

pub use direction::Direction;
pub use labels::{Joint, Label, Labels};
pub use letters::LetterWords;
pub use phrases::{Phrases, Until};

use crate::model::{Date, Headings, Kind, Lang};
use std::borrow::Cow;

/// The words of one language: headings, months, “present”, and how dates are put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The language (BCP 47), and perhaps a script or region.
    pub lang: &'static str,
    /// The word at the end of an open period.
    pub present: &'static str,
    /// A year alone (CLDR skeleton `y`).
    pub year: DatePattern,
    /// What separates the start and end of a period: where each is a year or one word, and where
    /// either is longer than that.
    pub dash: [&'static str; 2],
    /// The names of the months next to a year (CLDR skeleton `yMMM`).
    pub months: [&'static str; 12],
    /// The names of the months next to a day (CLDR skeleton `yMMMd`), where they have a different
    /// case.
    pub months_of_day: Option<[&'static str; 12]>,
    /// A month of a year.
    pub month_of_year: DatePattern,
    /// A day of a month of a year.
    pub day_of_month: DatePattern,
    /// “Until”, “expected” and the seasons; `None` in a language in which they are not known here. A
    /// résumé that needs them is refused then ([`Code::WordsMissing`]).
    ///
    /// [`Code::WordsMissing`]: crate::problem::Code::WordsMissing
    pub phrases: Option<Phrases>,
    /// The labels of fields.
    pub labels: Labels,
    /// The usual title of each kind of section.
    pub headings: Headings,
}

/// The pattern of a date: text with `{y}`, `{m}`, `{d}` and, for the name of a season, `{s}` in it.
pub type DatePattern = &'static str;

/// Tags that are not in the table, and the tag whose words are used for them.
const ALIASES: &[(&str, &str)] = &[
    // Day before month, as everywhere but in North America and the Philippines.
    ("en-001", "en-GB"),
    ("en-150", "en-GB"),
    ("en-AU", "en-GB"),
    ("en-HK", "en-GB"),
    ("en-IE", "en-GB"),
    ("en-IN", "en-GB"),
    ("en-NZ", "en-GB"),
    ("en-SG", "en-GB"),
    ("en-ZA", "en-GB"),
    // Portuguese without a region is Brazil's, as in CLDR; these follow Portugal.
    ("pt-AO", "pt-PT"),
    ("pt-CV", "pt-PT"),
    ("pt-GW", "pt-PT"),
    ("pt-MO", "pt-PT"),
    ("pt-MZ", "pt-PT"),
    ("pt-ST", "pt-PT"),
    ("pt-TL", "pt-PT"),
    // A region that implies the script.
    ("zh-HK", "zh-Hant"),
    ("zh-MO", "zh-Hant"),
    ("zh-TW", "zh-Hant"),
    ("sr-ME", "sr-Latn"),
    // Macrolanguages, their members with the same spelling, and obsolete tags.
    ("no", "nb"),
    ("sh", "sr-Latn"),
    ("cmn", "zh"),
    ("cmn-Hant", "zh-Hant"),
    ("yue", "zh-Hant"),
    ("yue-Hans", "zh"),
    ("arb", "ar"),
    ("prs", "fa"),
    ("pes", "fa"),
    ("iw", "he"),
    ("in", "id"),
    ("mo", "ro"),
];

impl Words {
    /// The words of every known language, English first.
    pub const ALL: &'static [Words] = table::ALL;

    /// The words of a language: those of the tag itself, else those of the tag without its last
    /// subtag, and so on, else English.
    ///
    /// ```
    /// use resume_core::{model::Lang, words::Words};
    /// let words = |tag: &'static str| Words::of(Some(&Lang::new(tag).unwrap())).lang;
    /// assert_eq!([words("de-CH-1996"), words("no"), words("zh-TW"), words("tlh")], ["de", "nb", "zh-Hant", "en"]);
    /// ```
    pub fn of(lang: Option<&Lang>) -> &'static Words {
        lang.and_then(Words::known).unwrap_or(&Words::ALL[0])
    }

    /// The same, but none where English would be used instead of a language.
    pub(crate) fn known(lang: &Lang) -> Option<&'static Words> {
        let mut tag = lang.as_str();
        loop {
            let known = ALIASES
                .iter()
                .find(|(alias, _)| alias.eq_ignore_ascii_case(tag))
                .map_or(tag, |(_, known)| known);
            if let Some(words) = Words::ALL
                .iter()
                .find(|words| words.lang.eq_ignore_ascii_case(known))
            {
                return Some(words);
            }
            (tag, _) = tag.rsplit_once('-')?;
        }
    }

    /// The usual title of a kind of section; empty for a custom one.
    pub const fn heading(&self, kind: Kind) -> &'static str {
        match self.headings.of(kind) {
            Some(heading) => heading,
            None => "",
        }
    }

    /// The heading by which résumé parsers know a section of this kind: they read English.
    ///
    /// ```
    /// use resume_core::{model::Kind, words::Words};
    /// assert_eq!(Words::of(None).usual_heading(Kind::Experience), Some("Work Experience"));
    /// assert_eq!(Words::of(None).usual_heading(Kind::Custom), None);
    /// ```
    pub fn usual_heading(&self, kind: Kind) -> Option<&'static str> {
        match kind {
            _ if !self.is_english() => None,
            Kind::Experience => Some("Work Experience"),
            Kind::Volunteering => Some("Volunteer Experience"),
            Kind::Certificates => Some("Certifications"),
            Kind::Education
            | Kind::Projects
            | Kind::Publications
            | Kind::Patents
            | Kind::Awards
            | Kind::References
            | Kind::Skills
            | Kind::Interests
            | Kind::Languages => Some(self.heading(kind)),
            Kind::Custom => None,
        }
    }

    /// The heading by which résumé parsers know a summary: they read English.
    ///
    /// ```
    /// use resume_core::words::Words;
    /// assert_eq!(Words::of(None).usual_summary(), Some("Summary"));
    /// ```
    pub fn usual_summary(&self) -> Option<&'static str> {
        self.is_english().then_some("Summary")
    }

    fn is_english(&self) -> bool {
        self.lang == "en" || self.lang.starts_with("en-")
    }

    /// The label of a field.
    ///
    /// ```
    /// use resume_core::model::Lang;
    /// use resume_core::words::{Label, Words};
    /// let label = |tag: &'static str| Words::of(Some(&Lang::new(tag).unwrap())).label(Label::Score);
    /// assert_eq!([label("en"), label("it"), label("th")], ["Grade", "Voto", "ผลการเรียน"]);
    /// ```
    pub const fn label(&self, label: Label) -> &'static str {
        self.labels.of(label)
    }

    /// The words of a letter.
    ///
    /// ```
    /// use resume_core::words::Words;
    /// assert_eq!(Words::of(None).letter().enclosures, "Enclosures");
    /// ```
    pub fn letter(&self) -> &'static LetterWords {
        let mut rows = letters::ALL.iter();
        rows.find(|row| row.lang == self.lang)
            .unwrap_or(&letters::ALL[0])
    }

    /// A day as a letter has it: with the whole name of the month. A date that is not a day is as
    /// [`Words::date`] has it.
    ///
    /// ```
    /// use resume_core::{model::{Date, Lang}, words::Words};
    /// let date = Date::from_day(2026, 11, 28)?;
    /// let german = Words::of(Some(&Lang::new("de")?));
    /// assert_eq!(Words::of(None).whole_date(date), "November 28, 2026");
    /// assert_eq!(german.whole_date(date), "28. November 2026");
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub fn whole_date(&self, date: Date) -> Cow<'static, str> {
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => {
                let LetterWords {
                    day: pattern,
                    months,
                    ..
                } = self.letter();
                Cow::Owned(fill(pattern, date.year(), month_in(months, month), day))
            }
            (Some(_) | None, _) => self.date(date),
        }
    }

    /// The words around dates, in English where those of this language are not known: printing
    /// cannot fail.
    pub fn phrases(&self) -> Phrases {
        self.phrases.unwrap_or(phrases::ENGLISH)
    }

    /// The words around a date until which something went on: what comes before it, and after it.
    ///
    /// ```
    /// use resume_core::{model::{Date, Lang}, words::Words};
    /// let (english, hindi) = (Words::of(None), Words::of(Some(&Lang::new("hi").unwrap())));
    /// let date = Date::from_year(2011)?;
    /// assert_eq!(english.around_until(date), ("until ", ""));
    /// assert_eq!(hindi.around_until(date), ("", " तक"));
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub fn around_until(&self, date: Date) -> (&'static str, &'static str) {
        let Until {
            year,
            month,
            day,
            season,
        } = self.phrases().until;
        around(match (date.season(), date.month(), date.day()) {
            (Some(_), ..) => season,
            (None, _, Some(_)) => day,
            (None, Some(_), None) => month,
            (None, None, None) => year,
        })
    }

    /// The words around a date that is expected: what comes before it, and after it.
    ///
    /// ```
    /// use resume_core::words::Words;
    /// let words = Words::of(None);
    /// assert_eq!(words.around_expected(false), ("expected ", ""));
    /// assert_eq!(words.around_expected(true), ("", " (expected)"));
    /// ```
    pub fn around_expected(&self, is_end: bool) -> (&'static str, &'static str) {
        let Phrases {
            expected,
            expected_end,
            ..
        } = self.phrases();
        around(if is_end { expected_end } else { expected })
    }

    /// A date as text.
    ///
    /// ```
    /// use resume_core::{model::Date, words::Words};
    /// let words = Words::of(None);
    /// assert_eq!(words.date(Date::from_year(2014)?), "2014");
    /// assert_eq!(words.date(Date::from_month(2014, 3)?), "Mar 2014");
    /// assert_eq!(words.date(Date::from_day(2014, 3, 15)?), "Mar 15, 2014");
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    #[inline]
    pub fn date(&self, date: Date) -> Cow<'static, str> {
        match (date.month(), date.season(), self.year, date.year_digits()) {
            (None, None, "{y}", Some(digits)) => Cow::Borrowed(digits),
            _ => Cow::Owned(self.filled(date)),
        }
    }

    /// The pattern of a date with the date in it.
    fn filled(&self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let (pattern, name) = match (month, day, date.season()) {
            (None, _, None) => (self.year, ""),
            (None, _, Some(season)) => {
                let phrases = self.phrases();
                (phrases.season_of_year, phrases.seasons[season as usize])
            }
            (Some(month), None, _) => (self.month_of_year, month_in(&self.months, month)),
            (Some(month), Some(_), _) => {
                let months = self.months_of_day.as_ref().unwrap_or(&self.months);
                (self.day_of_month, month_in(months, month))
            }
        };
        fill(pattern, year, name, day.unwrap_or(0))
    }
}

/// The pattern of a date with a year, a name and a day in it.
fn fill(pattern: DatePattern, year: u16, name: &str, day: u8) -> String {
    // `{y}` is replaced by four digits, and every other placeholder is longer than its
    // replacement or is the name.
    let mut text = String::with_capacity(pattern.len() + 1 + name.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        rest = match after.split_once('}') {
            Some(("y", rest)) => {
                push_number(&mut text, year);
                rest
            }
            Some(("m" | "s", rest)) => {
                text.push_str(name);
                rest
            }
            Some(("d", rest)) => {
                push_number(&mut text, u16::from(day));
                rest
            }
            _ => {
                text.push('{');
                after
            }
        };
    }
    text.push_str(rest);
    text
}

/// The name of a month, from 1 to 12.
fn month_in(months: &[&'static str; 12], month: u8) -> &'static str {
    let at = usize::from(month).saturating_sub(1);
    months.get(at).copied().unwrap_or_default()
}

/// What is around the date in a pattern.
fn around(pattern: &'static str) -> (&'static str, &'static str) {
    pattern.split_once("{date}").unwrap_or((pattern, ""))
}

/// Writes a number in Latin digits, which every language here reads, and which match the other
/// numbers of the résumé.
fn push_number(text: &mut String, number: u16) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headings_that_parsers_know_are_english() {
        for (tag, is_english) in [("en", true), ("en-GB", true), ("de", false)] {
            let words = Words::of(Some(&Lang::from_static(tag)));
            let headings = [words.usual_heading(Kind::Skills), words.usual_summary()];
            let expected = is_english.then_some(["Skills", "Summary"]);
            assert_eq!(
                headings,
                expected.map_or([None; 2], |all| all.map(Some)),
                "{tag}"
            );
        }
    }

    #[test]
    fn words_stand_around_a_date_as_its_precision_asks() {
        let dates = ["2014", "2014-05", "2014-05-03", "2014-fall"];
        for (tag, expected) in [
            ("en", [("until ", ""); 4]),
            ("hi", [("", " तक"); 4]),
            (
                "ru",
                [("по ", ""), ("по ", ""), ("по ", ""), ("окончание: ", "")],
            ),
            (
                "pl",
                [("do ", ""), ("koniec: ", ""), ("do ", ""), ("koniec: ", "")],
            ),
            (
                "es",
                [
                    ("hasta ", ""),
                    ("hasta ", ""),
                    ("hasta el ", ""),
                    ("hasta ", ""),
                ],
            ),
            (
                "fr",
                [
                    ("jusqu’en ", ""),
                    ("jusqu’en ", ""),
                    ("jusqu’au ", ""),
                    ("fin\u{a0}: ", ""),
                ],
            ),
        ] {
            let words = Words::of(Some(&Lang::from_static(tag)));
            let around = dates.map(|date| words.around_until(date.parse().unwrap()));
            assert_eq!(around, expected, "{tag}");
        }
    }

    #[test]
    fn an_expected_date_says_so_before_or_after_it() {
        for (tag, alone, at_the_end) in [
            ("en", ("expected ", ""), ("", " (expected)")),
            ("de", ("voraussichtlich ", ""), ("", " (voraussichtlich)")),
            ("fr", ("", " (prévu)"), ("", " (prévu)")),
        ] {
            let words = Words::of(Some(&Lang::from_static(tag)));
            let around = [false, true].map(|is_end| words.around_expected(is_end));
            assert_eq!(around, [alone, at_the_end], "{tag}");
        }
    }
}
