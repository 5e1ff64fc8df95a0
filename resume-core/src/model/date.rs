//! Dates, of the precision that was written.

use crate::problem::{Code, Fault};
use std::fmt;

/// A day, a month or a year of the proleptic Gregorian calendar; what was written is what is kept.
///
/// Dates are ordered by the first day that they can mean, the coarser one first.
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
    /// 1 to 12, or 0 where only the year is known. Zero sorts before every month, as the order
    /// asks.
    month: u8,
    /// 1 to 31, or 0 where the day is not known.
    day: u8,
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
                month: 0,
                day: 0,
            }),
            _ => Err(malformed("a year has four digits", "write it like `2014`")),
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
                month,
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
            Ok(_) if day >= 1 && day <= days_in(year, month) => Ok(Date { year, month, day }),
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
        Date { year, month, day }
    }

    /// The four digits of a year that is likely to stand in a résumé, for which nothing needs to be
    /// allocated.
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
        match self.month {
            0 => None,
            month => Some(month),
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
        Date {
            year: self.year,
            month: if self.month == 0 { 1 } else { self.month },
            day: if self.day == 0 { 1 } else { self.day },
        }
    }

    /// The last day that this date can mean.
    #[must_use]
    pub const fn last_day(self) -> Date {
        let month = if self.month == 0 { 12 } else { self.month };
        Date {
            year: self.year,
            month,
            day: if self.day == 0 {
                days_in(self.year, month)
            } else {
                self.day
            },
        }
    }

    /// One number that orders days as the calendar does.
    pub(super) const fn ordinal(self) -> u32 {
        self.year as u32 * 512 + self.month as u32 * 32 + self.day as u32
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

    /// Reads `2014`, `2014-03` or `2014-03-15` (ISO 8601).
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
            (Some(month), None, _) => Date::from_month(year, number(month, 2)? as u8),
            (Some(month), Some(day), None) => {
                Date::from_day(year, number(month, 2)? as u8, number(day, 2)? as u8)
            }
            _ => Err(malformed),
        }
    }
}

impl fmt::Display for Date {
    /// Writes the date as it is spelled in the language (and in ISO 8601).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in [
            "2014-13",
            "2014-00",
            "2015-02-29",
            "1900-02-29",
            "2014-04-31",
            "2014-01-00",
            "0999",
            "20144",
            "2014-3",
            "2014-",
            "2014-01-01-01",
            "",
            "+201",
            "2014-02-30",
        ] {
            assert_eq!(
                text.parse::<Date>().unwrap_err().code,
                Code::DateMalformed,
                "{text:?}"
            );
        }
        for text in ["2016-02-29", "2000-02-29", "2014-12-31", "1000", "9999-12"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn dates_are_ordered_by_first_day_and_the_coarser_first() {
        let ordered = [
            "2013-12-31",
            "2014",
            "2014-01",
            "2014-01-01",
            "2014-01-02",
            "2014-02",
            "2015",
        ]
        .map(date);
        assert!(ordered.is_sorted());
        assert_eq!(
            (
                date("2016-02").last_day(),
                date("2014").last_day(),
                date("2014").first_day()
            ),
            (date("2016-02-29"), date("2014-12-31"), date("2014-01-01"))
        );
    }

    #[test]
    fn digits_of_usual_years_are_there_already() {
        for year in 1000..=9999 {
            let expected = (1900..2100).contains(&year).then(|| year.to_string());
            assert_eq!(
                Date::from_year(year)
                    .unwrap()
                    .year_digits()
                    .map(str::to_owned),
                expected
            );
        }
    }

    #[test]
    fn the_days_of_a_month_are_named() {
        let told = |year, month, day| {
            Date::from_day(year, month, day)
                .map_err(|fault| (fault.message, fault.help.sentence()))
                .unwrap_err()
        };
        let (no_such_day, no_leap_day) = (
            "invalid day for this month",
            "there is no 29 February in this year",
        );
        assert_eq!(
            told(2015, 2, 29),
            (no_leap_day, "this month has days `01` to `28`")
        );
        assert_eq!(
            told(2015, 2, 30),
            (no_such_day, "this month has days `01` to `28`")
        );
        assert_eq!(
            told(2016, 2, 30),
            (no_such_day, "this month has days `01` to `29`")
        );
        assert_eq!(
            told(2016, 4, 31),
            (no_such_day, "this month has days `01` to `30`")
        );
        assert_eq!(
            told(2016, 1, 0),
            (no_such_day, "this month has days `01` to `31`")
        );
    }

    #[test]
    fn dates_are_shown_as_they_are_written() {
        let parts = ["2014", "2014-03", "2014-03-15"].map(|text| {
            let date = date(text);
            (date.year(), date.month(), date.day())
        });
        assert_eq!(
            parts,
            [
                (2014, None, None),
                (2014, Some(3), None),
                (2014, Some(3), Some(15))
            ]
        );
        assert_eq!(format!("{:?}", date("2014")), "2014");
    }
}
