//! Dates, which keep the precision with which they were written.

#[cfg(test)]
mod tests;

use crate::problem::{Code, Fault};
use std::fmt;

/// A season of a year, such as that of a school term or a journal issue.
///
/// The months of a season differ between hemispheres and schools, so a season covers all of them:
/// [`Date::first_day`] and [`Date::last_day`] return the widest range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// January to June: a spring term begins in January, and spring ends in June.
    Spring,
    /// May to September: a summer term begins in May, and summer ends in September.
    Summer,
    /// August to December: a fall term begins in August. `fall` is read as this too.
    Autumn,
    /// From January to March of the next year: a winter term may be the one that begins the year or
    /// the one that begins in its autumn, and in the southern hemisphere winter is in July.
    Winter,
}

impl Season {
    /// Every season, in the order in which they begin.
    pub const ALL: [Season; 4] = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];

    /// The keyword in `resume!`.
    pub const fn word(self) -> &'static str {
        match self {
            Season::Spring => "spring",
            Season::Summer => "summer",
            Season::Autumn => "autumn",
            Season::Winter => "winter",
        }
    }

    /// Looks up a season by its keyword; `fall` is autumn.
    ///
    /// ```
    /// use resume_core::model::Season;
    /// assert_eq!(Season::from_word("fall"), Some(Season::Autumn));
    /// assert_eq!(Season::from_word("Fall"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Season> {
        match word {
            "fall" => Some(Season::Autumn),
            _ => Season::ALL.into_iter().find(|season| season.word() == word),
        }
    }

    /// The months that it can mean: the first of its year, and the last, which is above 12 in the
    /// next year.
    const fn months(self) -> (u8, u8) {
        match self {
            Season::Spring => (1, 6),
            Season::Summer => (5, 9),
            Season::Autumn => (8, 12),
            Season::Winter => (1, 15),
        }
    }
}

/// A day, month, season or year of the proleptic Gregorian calendar.
///
/// It keeps the precision with which it was written. Dates are ordered by their first day, and of
/// two with the same first day the less precise one comes first.
///
/// ```
/// use resume_core::model::Date;
/// let year = Date::from_year(2014)?;
/// assert_eq!(year.to_string(), "2014");
/// assert!(year < Date::from_month(2014, 1)? && Date::from_month(2014, 1)? < Date::from_day(2014, 1, 1)?);
/// assert!(Date::from_day(2015, 2, 29).is_err());
/// # Ok::<(), resume_core::problem::Fault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    part: Part,
    /// 1 to 31, or 0 where the day is not known.
    day: u8,
}

/// What is known of a date within its year, in the order of dates: the year alone comes before
/// every season and month, and a season before the month that it begins with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Part(u8);

impl Part {
    const YEAR: Part = Part(0);

    const fn month(month: u8) -> Part {
        Part(month << 3 | 7)
    }

    const fn season(season: Season) -> Part {
        Part(season.months().0 << 3 | season as u8)
    }

    const fn as_month(self) -> Option<u8> {
        match self.0 & 7 {
            7 => Some(self.0 >> 3),
            _ => None,
        }
    }

    const fn as_season(self) -> Option<Season> {
        match (self.0, self.0 & 7) {
            (0, _) | (_, 7) => None,
            (_, 0) => Some(Season::Spring),
            (_, 1) => Some(Season::Summer),
            (_, 2) => Some(Season::Autumn),
            _ => Some(Season::Winter),
        }
    }
}

impl Date {
    /// A year, from 1000 to 9999.
    ///
    /// # Errors
    /// [`Code::DateMalformed`] for a year that is not of four digits.
    pub const fn from_year(year: u16) -> Result<Date, Fault> {
        match year {
            1000..=9999 => Ok(Date {
                year,
                part: Part::YEAR,
                day: 0,
            }),
            _ => Err(malformed("a year has four digits", "write it like `2014`")),
        }
    }

    /// A season of a year.
    ///
    /// ```
    /// use resume_core::model::{Date, Season};
    /// let term = Date::from_season(2024, Season::Autumn)?;
    /// assert_eq!(term.to_string(), "2024-autumn");
    /// assert_eq!(term, "2024-fall".parse()?);
    /// assert_eq!(term.first_day(), Date::from_day(2024, 8, 1)?);
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DateMalformed`] for a year that is not of four digits.
    pub const fn from_season(year: u16, season: Season) -> Result<Date, Fault> {
        match Date::from_year(year) {
            Ok(_) => Ok(Date::__season(year, season)),
            Err(fault) => Err(fault),
        }
    }

    /// A month of a year, from 1 to 12.
    ///
    /// # Errors
    /// [`Code::DateMalformed`] for a year that is not of four digits or a month that does not
    /// exist.
    pub const fn from_month(year: u16, month: u8) -> Result<Date, Fault> {
        match (Date::from_year(year), month) {
            (Ok(_), 1..=12) => Ok(Date {
                year,
                part: Part::month(month),
                day: 0,
            }),
            (Ok(_), _) => Err(malformed("invalid month", "months go from `01` to `12`")),
            (Err(fault), _) => Err(fault),
        }
    }

    /// A day of a month, from 1.
    ///
    /// # Errors
    /// [`Code::DateMalformed`] for a year that is not of four digits, or a month or day that does
    /// not exist.
    pub const fn from_day(year: u16, month: u8, day: u8) -> Result<Date, Fault> {
        match Date::from_month(year, month) {
            Ok(_) if day >= 1 && day <= days_in(year, month) => {
                Ok(Date::__trusted(year, month, day))
            }
            Ok(_) => Err(malformed(
                if day == 29 && month == 2 {
                    "there is no 29 February in this year"
                } else {
                    "invalid day for this month"
                },
                match days_in(year, month) {
                    28 => "this month has days `01` to `28`",
                    29 => "this month has days `01` to `29`",
                    30 => "this month has days `01` to `30`",
                    _ => "this month has days `01` to `31`",
                },
            )),
            Err(fault) => Err(fault),
        }
    }

    /// The date of these parts, where 0 is a part that is not known; for the macro, which has
    /// checked them.
    #[doc(hidden)]
    pub const fn __trusted(year: u16, month: u8, day: u8) -> Date {
        let part = match month {
            0 => Part::YEAR,
            month => Part::month(month),
        };
        Date { year, part, day }
    }

    /// A season of a year; for the macro, which has checked the year.
    #[doc(hidden)]
    pub const fn __season(year: u16, season: Season) -> Date {
        Date {
            year,
            part: Part::season(season),
            day: 0,
        }
    }

    /// The four digits of a year that is likely in a résumé, for which nothing needs to be
    /// allocated.
    #[inline]
    pub fn year_digits(self) -> Option<&'static str> {
        let at = usize::from(self.year.checked_sub(FIRST_YEAR)?) * 4;
        YEARS.get(at..at + 4)
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1 to 12, if it is known.
    pub const fn month(self) -> Option<u8> {
        self.part.as_month()
    }

    /// The season, if it is a season of a year.
    pub const fn season(self) -> Option<Season> {
        self.part.as_season()
    }

    /// The same date as ISO 8601 can write it: that has no seasons, and a season is its year there.
    ///
    /// ```
    /// use resume_core::model::Date;
    /// let iso = |text: &str| text.parse().map(Date::in_iso).map(|date| date.to_string());
    /// assert_eq!(iso("2024-fall")?, "2024");
    /// assert_eq!(iso("2024-03")?, "2024-03");
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    #[must_use]
    pub const fn in_iso(self) -> Date {
        match self.season() {
            Some(_) => Date::__trusted(self.year, 0, 0),
            None => self,
        }
    }

    /// The day of the month, from 1 to 31, if it is known.
    pub const fn day(self) -> Option<u8> {
        match self.day {
            0 => None,
            day => Some(day),
        }
    }

    /// The first day that this date can mean.
    #[must_use]
    pub const fn first_day(self) -> Date {
        let month = match (self.month(), self.season()) {
            (Some(month), _) => month,
            (None, Some(season)) => season.months().0,
            (None, None) => 1,
        };
        let day = if self.day == 0 { 1 } else { self.day };
        Date::__trusted(self.year, month, day)
    }

    /// The last day that this date can mean.
    #[must_use]
    pub const fn last_day(self) -> Date {
        let month = match (self.month(), self.season()) {
            (Some(month), _) => month,
            (None, Some(season)) => season.months().1,
            (None, None) => 12,
        };
        let (year, month) = match (month, self.year) {
            (..=12, year) => (year, month),
            // No year comes after the last.
            (_, 9999) => (9999, 12),
            (_, year) => (year + 1, month - 12),
        };
        let day = if self.day == 0 {
            days_in(year, month)
        } else {
            self.day
        };
        Date::__trusted(year, month, day)
    }

    /// One number that orders days as the calendar does.
    pub(super) const fn ordinal(self) -> u32 {
        self.year as u32 * 65536 + self.part.0 as u32 * 256 + self.day as u32
    }
}

const FIRST_YEAR: u16 = 1900;

/// The digits of two hundred years, one after another.
const YEARS: &str = {
    const DIGITS: [u8; 800] = {
        let mut digits = [0; 800];
        let mut at = 0;
        while at < digits.len() {
            let year = FIRST_YEAR as usize + at / 4;
            digits[at] = b'0' + (year / [1000, 100, 10, 1][at % 4] % 10) as u8;
            at += 1;
        }
        digits
    };
    match str::from_utf8(&DIGITS) {
        Ok(digits) => digits,
        Err(_) => "",
    }
};

const fn malformed(message: &'static str, help: &'static str) -> Fault {
    Fault::new(Code::DateMalformed, message, help, 0, 0)
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl std::str::FromStr for Date {
    type Err = Fault;

    /// Reads `2014`, `2014-03` or `2014-03-15` (ISO 8601), or `2014-fall` and the other seasons.
    fn from_str(text: &str) -> Result<Date, Fault> {
        let malformed = malformed(
            "malformed date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        );
        let number = |part: &str, digits: usize| match part.len() == digits
            && part.bytes().all(|b| b.is_ascii_digit())
        {
            true => part.parse::<u16>().map_err(|_| malformed),
            false => Err(malformed),
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Date::from_year(year),
            (Some(part), None, _) => match Season::from_word(part) {
                Some(season) => Date::from_season(year, season),
                None => Date::from_month(year, number(part, 2)? as u8),
            },
            (Some(month), Some(day), None) => {
                Date::from_day(year, number(month, 2)? as u8, number(day, 2)? as u8)
            }
            _ => Err(malformed),
        }
    }
}

impl fmt::Display for Date {
    /// Writes the date as it is spelled in `resume!` (and, except for seasons, in ISO 8601).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(season) = self.season() {
            write!(f, "-{}", season.word())?;
        }
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
