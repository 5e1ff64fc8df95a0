//! Dates as other tools write them: `resume_core::dates` reads them, this puts two of them together.

use crate::Reason;
use crate::rich::Markup;
use crate::tree::{Notes, Words, shown};
use resume_core::dates::{self, Meaning};
use resume_core::model::{Date, End, Period, Prose};
use resume_core::problem::Help;

/// What is left of dates: a period, and words that are no date.
#[derive(Debug, Default)]
pub(crate) struct Dates {
    pub period: Option<Period>,
    /// What could not be understood; it is listed, and kept among the details.
    pub words: Vec<Prose>,
}

/// What it means that there is a start and no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoEnd {
    /// It goes on.
    Present,
    /// Nothing is known of its end.
    Since,
    /// It was then.
    Same,
}

impl Notes<'_> {
    /// What a text means as dates in the language of the file.
    fn meant(&self, text: &str) -> Option<Period> {
        meant(&dates::unambiguous(text, self.language))
    }

    /// Dates in one text: a date or a period.
    pub fn dates(&mut self, words: Option<Words>) -> Dates {
        let Some(words) = words else {
            return Dates::default();
        };
        let mut remarks = Vec::new();
        let words = self.alone(words, &mut remarks);
        let mut dates = match self.meant(&words.text) {
            Some(period) => Dates {
                period: Some(period),
                words: Vec::new(),
            },
            None => self.undated(words),
        };
        dates.words.extend(remarks);
        dates
    }

    /// A period of a start and an end.
    pub fn period(&mut self, start: Option<Words>, end: Option<Words>, no_end: NoEnd) -> Dates {
        let [start, end] = [start, end].map(|words| words.filter(|words| !is_nothing(&words.text)));
        let mut remarks = Vec::new();
        let [start, end] = [start, end].map(|words| Some(self.alone(words?, &mut remarks)));
        let mut dates = self.between(start, end, no_end);
        dates.words.extend(remarks);
        dates
    }

    /// A period of a start and an end that have no remarks.
    fn between(&mut self, start: Option<Words>, end: Option<Words>, no_end: NoEnd) -> Dates {
        let is_present = |words: &Words| dates::is_present(words.text.trim());
        let (start, end) = match (start, end) {
            (None, None) => return Dates::default(),
            // What goes on and has no start says nothing.
            (None, Some(end)) if is_present(&end) => return self.undated(end),
            (None, Some(end)) => return self.dates(Some(end)),
            (Some(start), None) => {
                let part = dates::part_of_year(start.text.trim());
                let mut dates = self.dates(Some(start));
                if let Some((first, _)) = part {
                    dates.period = Some(Period::on(first));
                }
                if let Some(start) = dates.period.and_then(only) {
                    dates.period = Some(match no_end {
                        NoEnd::Present => Period::to_present(start),
                        NoEnd::Since => Period::since(start),
                        NoEnd::Same => Period::on(start),
                    });
                }
                return dates;
            }
            (Some(start), Some(end)) => (start, end),
        };
        if let Some(period) = school_years(&start.text, &end.text) {
            return Dates {
                period: Some(period),
                words: Vec::new(),
            };
        }
        let first = self.meant(&start.text);
        if is_present(&end) {
            return match first.and_then(|first| first.start()) {
                Some(first) => Dates {
                    period: Some(Period::to_present(first)),
                    words: Vec::new(),
                },
                None => {
                    let mut dates = self.undated(start);
                    dates.words.extend(self.undated(end).words);
                    dates
                }
            };
        }
        // What ended in a quarter ended in its last month at the latest.
        let last = match dates::part_of_year(end.text.trim()) {
            Some((_, last)) => Some(Period::on(last)),
            None => self.meant(&end.text),
        };
        let whole = match (first.and_then(Period::start), last) {
            (Some(first), Some(last)) if last.start().is_none() || only(last).is_some() => {
                match (last.end(), last.end_date()) {
                    (End::Expected(last), _) => Period::to_expected(first, last).ok(),
                    (_, Some(last)) if last == first => Some(Period::on(first)),
                    (_, Some(last)) => Period::between(first, last).ok(),
                    _ => None,
                }
            }
            _ => None,
        };
        match (whole, first, last.and_then(only)) {
            (Some(period), ..) => Dates {
                period: Some(period),
                words: Vec::new(),
            },
            // The start alone, and what was to be the end.
            (None, Some(first), _) if last.is_none() => {
                let words = self.undated(end).words;
                let period = first.start().map(Period::since);
                Dates { period, words }
            }
            // The end alone, and what was to be the start.
            (None, None, Some(last)) => {
                let words = self.undated(start).words;
                let period = Some(Period::until(last));
                Dates { period, words }
            }
            (None, ..) => {
                let mut dates = self.undated(start);
                dates.words.extend(self.undated(end).words);
                dates
            }
        }
    }

    /// A date without what is after it: how long it was (`至今（9个月）`) is listed, and a remark in
    /// brackets (`Present (remote)`) is kept.
    fn alone(&mut self, words: Words, remarks: &mut Vec<Prose>) -> Words {
        let text = words.text.trim();
        if let Some((date, duration)) = dates::split_duration(text) {
            self.no_place(&words.part(duration));
            return words.part(date);
        }
        let is_understood = |text: &str| dates::is_present(text) || self.meant(text).is_some();
        if is_understood(text) {
            // That a date is not exact is no part of it.
            if dates::is_rough(&shown(text)) {
                let message = format!("of `{}` the date was taken", shown(text));
                self.lose(words.at, Reason::NotUnderstood, message);
            }
            return words;
        }
        let inside = text.strip_suffix([')', '）']);
        let parts = inside.and_then(|text| text.rsplit_once(['(', '（']));
        match parts.map(|(date, remark)| (date.trim(), remark)) {
            Some((date, remark)) if is_understood(date) => {
                remarks.extend(self.line(Markup::Plain, &words.part(remark)));
                words.part(date)
            }
            _ => words,
        }
    }

    /// One date.
    pub fn date(&mut self, words: &Words) -> Option<Date> {
        match dates::meaning(&dates::unambiguous(&words.text, self.language)) {
            Meaning::Date(date) => Some(date),
            Meaning::Present | Meaning::Either(..) | Meaning::Unknown => None,
        }
    }

    fn undated(&mut self, words: Words) -> Dates {
        self.not_understood(&words, "a date; it is kept as words");
        let words = self.line(Markup::Plain, &words).into_iter().collect();
        Dates {
            period: None,
            words,
        }
    }
}

/// From one academic year to another one, of which one is no month: `2011/12`, `2012/13`.
fn school_years(start: &str, end: &str) -> Option<Period> {
    let is_month = |year: Date| (1..=12).contains(&(year.year() % 100));
    let (from, to) = (dates::two_years(start)?, dates::two_years(end)?);
    let (first, last) = (last_of(from)?, last_of(to)?);
    match is_month(first) && is_month(last) {
        true => None,
        false => Period::between(from.start()?, last).ok(),
    }
}

fn last_of(period: Period) -> Option<Date> {
    match period.end() {
        End::On(date) => Some(date),
        _ => None,
    }
}

/// Whether words in the place of a date say how far a publication is.
pub(crate) fn is_status(words: &str) -> bool {
    const STATUS: &[&str] = &[
        "in press",
        "forthcoming",
        "submitted",
        "accepted",
        "in preparation",
        "in review",
        "under review",
        "to appear",
        "im druck",
        "im erscheinen",
        "eingereicht",
        "à paraître",
        "sous presse",
        "en prensa",
    ];
    STATUS.contains(&&*words.trim().to_lowercase())
}

/// Whether a program or a person wrote that there is no date: `null`, `n. a.`, `0000-00-00`.
fn is_nothing(text: &str) -> bool {
    let text = text.to_lowercase();
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    !text.contains(|c: char| c.is_alphanumeric() || c == '?')
        || letters.bytes().all(|b| b == b'0') && !letters.is_empty()
        || matches!(
            &*letters,
            "null" | "none" | "nil" | "undefined" | "na" | "nan" | "false" | "invaliddate"
        )
}

/// What a text means as dates.
pub(crate) fn meant(text: &str) -> Option<Period> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    // `since 2014` is not 2014 alone.
    let is_lead = words.first().is_some_and(|word| dates::is_lead_word(word));
    let led = || match dates::read(&text).err()?.help {
        Help::Write(edit) => dates::read(&edit.text).ok(),
        Help::None | Help::Say(_) | Help::DidYouMean(_) => None,
    };
    let led = is_lead.then(led).flatten();
    led.or_else(|| dates::period_meant(&text))
}

/// The date of a period that is one.
fn only(period: Period) -> Option<Date> {
    period.start().filter(|_| period.end() == End::Same)
}
