//! Periods: a single date, or a range of dates, which may be open at one end.

use super::Date;
use crate::problem::{Code, Fault};
use std::fmt;

/// How a period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// The period is a single date: `2014`.
    Same,
    /// It is open, without `present`: `2014..`.
    Open,
    /// It continues to the present: `2014..present`.
    Present,
    /// It ends with this date: `2014..2018`.
    On(Date),
    /// It is expected to end with this date: `2022..expected 2026-05`.
    Expected(Date),
}

/// A single date, or a range of dates, which may be open at one end.
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
    /// `None` only where the end is `On` or `Expected`.
    start: Option<Date>,
    end: End,
}

impl Period {
    /// A single date of any precision.
    pub const fn on(date: Date) -> Period {
        Period {
            start: Some(date),
            end: End::Same,
        }
    }

    /// From a date on, with an open end: `2014..`.
    pub const fn since(start: Date) -> Period {
        Period {
            start: Some(start),
            end: End::Open,
        }
    }

    /// From a date to the present: `2014..present`.
    pub const fn to_present(start: Date) -> Period {
        Period {
            start: Some(start),
            end: End::Present,
        }
    }

    /// From a date to a date.
    ///
    /// # Errors
    /// [`Code::PeriodReversed`] if the first day that `start` can mean comes after the last day
    /// that `end` can mean.
    pub const fn between(start: Date, end: Date) -> Result<Period, Fault> {
        Period::of(start, end, End::On(end))
    }

    /// Until a date, with an unknown start: `..2011`.
    ///
    /// ```
    /// use resume_core::model::{Date, Period};
    /// let period = Period::until(Date::from_year(2011)?);
    /// assert_eq!((period.to_string().as_str(), period.start()), ("..2011", None));
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub const fn until(end: Date) -> Period {
        Period {
            start: None,
            end: End::On(end),
        }
    }

    /// A date that is expected, such as that of a degree.
    ///
    /// ```
    /// use resume_core::model::{Date, Period};
    /// let period = Period::expected(Date::from_month(2026, 5)?);
    /// assert_eq!((period.to_string().as_str(), period.start()), ("expected 2026-05", None));
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub const fn expected(end: Date) -> Period {
        Period {
            start: None,
            end: End::Expected(end),
        }
    }

    /// From a date to one that is expected.
    ///
    /// ```
    /// use resume_core::model::{Date, Period};
    /// let period = Period::to_expected(Date::from_year(2022)?, Date::from_month(2026, 5)?)?;
    /// assert_eq!(period.to_string(), "2022..expected 2026-05");
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PeriodReversed`] as for [`Period::between`].
    pub const fn to_expected(start: Date, end: Date) -> Result<Period, Fault> {
        Period::of(start, end, End::Expected(end))
    }

    const fn of(start: Date, last: Date, end: End) -> Result<Period, Fault> {
        if start.first_day().ordinal() > last.last_day().ordinal() {
            return Err(Fault::new(
                Code::PeriodReversed,
                "this period ends before it starts",
                "swap the dates",
                0,
                0,
            ));
        }
        Ok(Period {
            start: Some(start),
            end,
        })
    }

    /// The period of these parts; for the macro, which has checked them.
    #[doc(hidden)]
    pub const fn __trusted(start: Option<Date>, end: End) -> Period {
        Period { start, end }
    }

    /// The date that it begins with, if it is known.
    pub const fn start(self) -> Option<Date> {
        self.start
    }

    /// How it ends.
    pub const fn end(self) -> End {
        self.end
    }

    /// The date that it ends with, if it has one: the date itself where it is only one.
    pub const fn end_date(self) -> Option<Date> {
        match self.end {
            End::Same => self.start,
            End::On(date) | End::Expected(date) => Some(date),
            End::Open | End::Present => None,
        }
    }

    /// Whether it goes on, without a date at which it is expected to end.
    pub const fn is_open(self) -> bool {
        matches!(self.end, End::Open | End::Present)
    }

    /// The last day that it can mean, or `None` if it goes on.
    pub const fn last_day(self) -> Option<Date> {
        match self.end_date() {
            Some(date) => Some(date.last_day()),
            None => None,
        }
    }

    /// The date by which it has begun at the latest: its start, or its end where only that is known.
    pub const fn begun_by(self) -> Option<Date> {
        match self.start {
            Some(start) => Some(start),
            None => self.end_date(),
        }
    }

    /// Whether `other` can lie inside this period, in the widest reading of both.
    ///
    /// An ongoing period can lie inside one with an expected end, because today's date is not known.
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
        let first = self.start.map(Date::first_day);
        let last = self.last_day();
        let begins_after_start = other
            .begun_by()
            .is_none_or(|begun| first.is_none_or(|first| first <= begun.last_day()));
        let is_before_end = |date: Option<Date>| {
            date.zip(last)
                .is_none_or(|(date, last)| date.first_day() <= last)
        };
        let ends_in = match other.end_date() {
            Some(end) => is_before_end(Some(end)),
            None => last.is_none() || matches!(self.end, End::Expected(_)),
        };
        begins_after_start && is_before_end(other.start) && ends_in
    }
}

impl fmt::Display for Period {
    /// Writes the period as it is spelled in `resume!`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(start) = self.start {
            start.fmt(f)?;
        }
        match (self.end, self.start) {
            (End::Same, _) => Ok(()),
            (End::Open, _) => f.write_str(".."),
            (End::Present, _) => f.write_str("..present"),
            (End::On(end), _) => write!(f, "..{end}"),
            (End::Expected(end), Some(_)) => write!(f, "..expected {end}"),
            (End::Expected(end), None) => write!(f, "expected {end}"),
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
            Period::until(year),
            Period::to_expected(year, year).unwrap(),
        ]
        .map(Period::is_open);
        assert_eq!(open, [false, true, true, false, false, false]);
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
            assert_eq!(
                Period::to_expected(date(start), date(end)).is_ok(),
                fine,
                "{start}..expected {end}"
            );
        }
    }

    #[test]
    fn a_season_is_in_order_where_one_reading_of_it_is() {
        for (start, end, fine) in [
            ("2024-fall", "2025-spring", true),
            ("2024-fall", "2024-spring", false),
            ("2024-summer", "2024-spring", true),
            ("2024-winter", "2024-spring", true),
            ("2025-02", "2024-winter", true),
            ("2025-04", "2024-winter", false),
            ("2024-07", "2024-spring", false),
        ] {
            assert_eq!(
                Period::between(date(start), date(end)).is_ok(),
                fine,
                "{start}..{end}"
            );
        }
    }

    #[test]
    fn the_ends_of_each_form_are_known() {
        let (start, end) = (date("2014"), date("2018-05"));
        for (period, start_of, end_of, begun_by) in [
            (Period::on(start), Some(start), Some(start), Some(start)),
            (Period::since(start), Some(start), None, Some(start)),
            (Period::to_present(start), Some(start), None, Some(start)),
            (
                Period::between(start, end).unwrap(),
                Some(start),
                Some(end),
                Some(start),
            ),
            (Period::until(end), None, Some(end), Some(end)),
            (Period::expected(end), None, Some(end), Some(end)),
            (
                Period::to_expected(start, end).unwrap(),
                Some(start),
                Some(end),
                Some(start),
            ),
        ] {
            assert_eq!(
                (
                    period.start(),
                    period.end_date(),
                    period.begun_by(),
                    period.last_day()
                ),
                (start_of, end_of, begun_by, end_of.map(Date::last_day)),
                "{period}"
            );
        }
    }

    #[test]
    fn what_has_no_start_may_have_begun_at_any_time() {
        let period = |text: &str| crate::dates::read(text).unwrap();
        for (outer, inner, fine) in [
            ("..2011", "2005..2010", true),
            ("..2011", "2005..2012", false),
            ("..2011", "2012", false),
            ("..2011", "2005..", false),
            ("..2011", "..2010", true),
            ("..2011", "..2012", false),
            ("2009..2011", "..2010", true),
            ("2009..2011", "..2008", false),
            ("2009..", "..2008", false),
            ("2022..expected 2026-05", "expected 2026-05", true),
            ("2022..expected 2026-05", "expected 2026-06", false),
            ("2022..expected 2026-05", "2023..present", true),
            ("2022..expected 2026-05", "2021..present", false),
            ("2022..expected 2026-05", "2020..2021", false),
            ("2022..present", "expected 2026-05", true),
            ("2022..2025", "expected 2026-05", false),
            ("2022..2025", "2023..present", false),
            ("2024-fall", "2024-12", true),
            ("2024-fall", "2024-07", false),
        ] {
            assert_eq!(
                period(outer).can_contain(period(inner)),
                fine,
                "{inner} in {outer}"
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
