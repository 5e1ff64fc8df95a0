//! Dates of the precision that was written, and periods between them.

use crate::problem::{Code, Fault};
use std::fmt;

/// A day, a month or a year of the proleptic Gregorian calendar; what was written is what is kept.
///
/// Dates are ordered by the first day that they can mean, the coarser one first.
///
/// ```
/// use resume_core::model::Date;
/// let year = Date::year(2014)?;
/// assert_eq!(year.to_string(), "2014");
/// assert!(year < Date::month(2014, 1)? && Date::month(2014, 1)? < Date::day(2014, 1, 1)?);
/// assert!(Date::day(2015, 2, 29).is_err());
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
    pub const fn year(year: u16) -> Result<Date, Fault> {
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
    pub const fn month(year: u16, month: u8) -> Result<Date, Fault> {
        match (Date::year(year), month) {
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
    pub const fn day(year: u16, month: u8, day: u8) -> Result<Date, Fault> {
        match Date::month(year, month) {
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

    /// The year, its month and its day, as far as they are known.
    pub const fn parts(self) -> (u16, Option<u8>, Option<u8>) {
        (
            self.year,
            if self.month == 0 {
                None
            } else {
                Some(self.month)
            },
            if self.day == 0 { None } else { Some(self.day) },
        )
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
    const fn ordinal(self) -> u32 {
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
            (None, ..) => Date::year(year),
            (Some(month), None, _) => Date::month(year, number(month, 2)? as u8),
            (Some(month), Some(day), None) => {
                Date::day(year, number(month, 2)? as u8, number(day, 2)? as u8)
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

/// How a period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// It is one date: `2014`.
    Same,
    /// It goes on and says nothing more: `2014..`.
    Open,
    /// It goes on, and says so: `2014..present`.
    Present,
    /// It ends with this date: `2014..2018`.
    On(Date),
}

/// A time in a résumé: one date, or from a date to another or to no end.
///
/// ```
/// use resume_core::model::{Date, Period};
/// let period = Period::between(Date::year(2014)?, Date::month(2014, 3)?)?;
/// assert_eq!(period.to_string(), "2014..2014-03");
/// assert!(Period::between(Date::year(2018)?, Date::year(2014)?).is_err());
/// # Ok::<(), resume_core::problem::Fault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    start: Date,
    end: End,
}

impl Period {
    /// One date, whatever its precision.
    pub const fn on(date: Date) -> Period {
        Period {
            start: date,
            end: End::Same,
        }
    }

    /// From a date on, without a word about the end.
    pub const fn since(start: Date) -> Period {
        Period {
            start,
            end: End::Open,
        }
    }

    /// From a date to the present.
    pub const fn to_present(start: Date) -> Period {
        Period {
            start,
            end: End::Present,
        }
    }

    /// From a date to a date.
    ///
    /// # Errors
    /// [`Code::PeriodReversed`] if the first day that `start` can mean comes after the last day
    /// that `end` can mean.
    pub const fn between(start: Date, end: Date) -> Result<Period, Fault> {
        if start.first_day().ordinal() > end.last_day().ordinal() {
            return Err(Fault::new(
                Code::PeriodReversed,
                "this period ends before it starts",
                "swap the dates",
                0,
                0,
            ));
        }
        Ok(Period {
            start,
            end: End::On(end),
        })
    }

    /// The period of these parts; for the macro, which has checked them.
    #[doc(hidden)]
    pub const fn __trusted(start: Date, end: End) -> Period {
        Period { start, end }
    }

    /// The date that it begins with.
    pub const fn start(self) -> Date {
        self.start
    }

    /// How it ends.
    pub const fn end(self) -> End {
        self.end
    }

    /// Whether it goes on.
    pub const fn is_open(self) -> bool {
        matches!(self.end, End::Open | End::Present)
    }

    /// The last day that it can mean, or `None` if it goes on.
    pub const fn last_day(self) -> Option<Date> {
        match self.end {
            End::Same => Some(self.start.last_day()),
            End::On(date) => Some(date.last_day()),
            End::Open | End::Present => None,
        }
    }

    /// Whether `other` can lie inside this period, in the widest reading of both.
    ///
    /// ```
    /// use resume_core::model::{Date, Period};
    /// let job = Period::between(Date::year(2011)?, Date::month(2014, 2)?)?;
    /// assert!(job.can_contain(Period::on(Date::year(2014)?)));
    /// assert!(!job.can_contain(Period::on(Date::month(2014, 3)?)));
    /// assert!(!job.can_contain(Period::since(Date::year(2012)?)));
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub fn can_contain(self, other: Period) -> bool {
        let begins_in = self.start.first_day() <= other.start.last_day()
            && self
                .last_day()
                .is_none_or(|last| other.start.first_day() <= last);
        let ends_in = match (self.last_day(), other.end) {
            (None, _) | (Some(_), End::Same) => true,
            (Some(last), End::On(end)) => end.first_day() <= last,
            (Some(_), End::Open | End::Present) => false,
        };
        begins_in && ends_in
    }
}

impl fmt::Display for Period {
    /// Writes the period as it is spelled in the language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        match self.end {
            End::Same => Ok(()),
            End::Open => f.write_str(".."),
            End::Present => f.write_str("..present"),
            End::On(end) => write!(f, "..{end}"),
        }
    }
}

impl fmt::Debug for Period {
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
                Date::year(year).unwrap().year_digits().map(str::to_owned),
                expected
            );
        }
    }

    #[test]
    fn the_days_of_a_month_are_told() {
        let told = |year, month, day| {
            Date::day(year, month, day)
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
    fn dates_and_periods_are_shown_as_they_are_written() {
        let parts = ["2014", "2014-03", "2014-03-15"].map(|text| date(text).parts());
        assert_eq!(
            parts,
            [
                (2014, None, None),
                (2014, Some(3), None),
                (2014, Some(3), Some(15))
            ]
        );
        let (year, period) = (date("2014"), Period::since(date("2014-03")));
        assert_eq!(
            (format!("{year:?}"), format!("{period:?}")),
            ("2014".into(), "2014-03..".into())
        );
        let open = [
            Period::on(year),
            Period::since(year),
            Period::to_present(year),
            Period::between(year, year).unwrap(),
        ]
        .map(Period::is_open);
        assert_eq!(open, [false, true, true, false]);
    }

    #[test]
    fn a_period_is_reversed_only_in_every_reading() {
        for (start, end, fine) in [
            ("2014", "2014", true),
            ("2014-06", "2014", true),
            ("2014-06-15", "2014-06-15", true),
            ("2014-06-15", "2014-06-14", false),
            ("2014", "2014-01", true),
            ("2014-06", "2014-05", false),
            ("2015", "2014-12", false),
        ] {
            assert_eq!(
                Period::between(date(start), date(end)).is_ok(),
                fine,
                "{start}..{end}"
            );
        }
    }

    #[test]
    fn one_date_may_lie_in_another() {
        let year = Period::on(date("2014"));
        assert!(
            year.can_contain(Period::on(date("2014-05")))
                && Period::on(date("2014-05")).can_contain(year)
        );
        assert!(
            !year.can_contain(Period::on(date("2015")))
                && !year.can_contain(Period::on(date("2013-12")))
        );
        assert!(Period::since(date("2014")).can_contain(Period::to_present(date("2018"))));
        assert!(
            !Period::between(date("2014"), date("2016"))
                .unwrap()
                .can_contain(Period::between(date("2015"), date("2017")).unwrap())
        );
    }
}
