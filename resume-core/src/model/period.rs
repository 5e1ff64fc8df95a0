//! Periods: one date, or from a date to another or to no end.

use super::Date;
use crate::problem::{Code, Fault};
use std::fmt;

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
/// let period = Period::between(Date::from_year(2014)?, Date::from_month(2014, 3)?)?;
/// assert_eq!(period.to_string(), "2014..2014-03");
/// assert!(Period::between(Date::from_year(2018)?, Date::from_year(2014)?).is_err());
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
    /// let job = Period::between(Date::from_year(2011)?, Date::from_month(2014, 2)?)?;
    /// assert!(job.can_contain(Period::on(Date::from_year(2014)?)));
    /// assert!(!job.can_contain(Period::on(Date::from_month(2014, 3)?)));
    /// assert!(!job.can_contain(Period::since(Date::from_year(2012)?)));
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
    fn periods_are_shown_as_they_are_written() {
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
