//! Academic years with a hyphen: `2010-11` is a month, but a school where all such dates in the
//! section are of two years in a row was attended for years.

use super::blocks::Block;
use super::links::each_prose;
use crate::tree::At;
use resume_core::model::{Date, End, Period};

/// The years in which periods begin that are written like months.
#[derive(Debug, Default)]
pub(super) struct Years(Vec<u16>);

impl Years {
    /// Those in blocks; none, if one of them can only be a month.
    pub fn of(blocks: &[Block], root: At) -> Years {
        let mut years = Vec::new();
        let mut has_month = false;
        each_prose(blocks, root, |_, prose| {
            for (year, end) in written(&prose.plain()) {
                match end == (year + 1) % 100 {
                    true => years.push(year),
                    false => has_month |= (1..=12).contains(&end),
                }
            }
        });
        Years(if has_month { Vec::new() } else { years })
    }

    /// The years that a month is.
    pub fn meant(&self, period: Period) -> Option<Period> {
        let date = period.start().filter(|_| period.end() == End::Same)?;
        let year = date.year();
        let is_next = date.month().map(u16::from) == Some((year + 1) % 100);
        let is_written = date.day().is_none() && self.0.contains(&year);
        let of_year = |year| Date::from_year(year).ok();
        Period::between(of_year(year)?, of_year(year + 1)?)
            .ok()
            .filter(|_| is_next && is_written)
    }
}

/// The years and the two digits after a hyphen in a text.
fn written(text: &str) -> impl Iterator<Item = (u16, u16)> {
    let numbers = text.split(|c: char| !c.is_ascii_digit() && c != '-');
    numbers.filter_map(|number| {
        let (year, end) = number.split_once('-')?;
        let are_long = year.len() == 4 && end.len() == 2;
        Some((year.parse().ok()?, end.parse().ok()?)).filter(|_| are_long)
    })
}
