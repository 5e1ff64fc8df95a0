//! A year of another calendar, which is printed as it is written and then read as one of the
//! Gregorian calendar.

use super::{paths, problem};
use crate::model::{
    ContactValue, Date, Detail, End, Fields, Held, Item, Labelled, Lang, Letter, Nested, Period,
    Resume, Shape,
};
use crate::problem::{Code, Help, Path, Problem};
use std::ops::RangeInclusive;

/// How years are counted where a language is spoken.
struct Calendar {
    lang: &'static str,
    name: &'static str,
    /// The years that are those of a life today.
    years: RangeInclusive<u16>,
    /// How many years it is ahead of the Gregorian calendar.
    ahead: i32,
    /// Whether its months and days are those of the Gregorian calendar.
    has_same_months: bool,
}

const CALENDARS: [Calendar; 3] = [
    Calendar {
        lang: "th",
        name: "Buddhist era",
        years: 2443..=2643,
        ahead: 543,
        has_same_months: true,
    },
    Calendar {
        lang: "fa",
        name: "Solar Hijri calendar",
        years: 1279..=1479,
        ahead: -621,
        has_same_months: false,
    },
    Calendar {
        lang: "he",
        name: "Hebrew calendar",
        years: 5660..=5860,
        ahead: 3760,
        has_same_months: false,
    },
];

/// The last year that a résumé may speak of.
const LAST: u16 = 2100;

pub(super) fn check(problems: &mut Vec<Problem>, resume: &Resume) {
    let mut years = Years::new(problems, resume.lang.as_ref());
    for (item, path) in resume
        .contact
        .iter()
        .zip(paths(&Path::root().field("contact")))
    {
        if let ContactValue::Labelled(Labelled { detail, .. }) = &item.value
            && let Detail::Date(date) = detail
        {
            years.check(Period::on(*date), path);
        }
    }
    for (path, section) in crate::check::section_paths(resume) {
        match section.content.shape() {
            Shape::Jobs(jobs) => {
                for (job, path) in jobs.iter().zip(paths(&path)) {
                    years.holder(job, job.period, &path);
                    years.items(&job.body, &path.field("body"), |role| role.period);
                }
            }
            Shape::Schools(schools) => {
                for (school, path) in schools.iter().zip(paths(&path)) {
                    years.holder(school, school.period, &path);
                    years.items(&school.body, &path.field("body"), |degree| degree.period);
                }
            }
            Shape::Entries(entries) => {
                for (entry, path) in entries.iter().zip(paths(&path)) {
                    years.holder(entry, entry.period, &path);
                }
            }
            Shape::Rows(_) => {}
            Shape::Items(items) => years.items(items, &path, |entry| entry.period),
        }
    }
}

pub(super) fn check_letter(problems: &mut Vec<Problem>, letter: &Letter) {
    if let Some(date) = letter.date {
        Years::new(problems, letter.lang()).check(Period::on(date), Path::root().field("date"));
    }
}

struct Years<'p> {
    problems: &'p mut Vec<Problem>,
    calendar: Option<&'static Calendar>,
}

impl<'p> Years<'p> {
    fn new(problems: &'p mut Vec<Problem>, lang: Option<&Lang>) -> Years<'p> {
        let code = lang.map(|lang| lang.as_str().split('-').next().unwrap_or_default());
        let is_used = |calendar: &&Calendar| {
            code.is_some_and(|code| code.eq_ignore_ascii_case(calendar.lang))
        };
        let calendar = CALENDARS.iter().find(is_used);
        Years { problems, calendar }
    }

    fn items<N: Nested>(
        &mut self,
        items: &[Item<N>],
        path: &Path,
        period: impl Fn(&N) -> Option<Period>,
    ) {
        for (item, path) in items.iter().zip(paths(path)) {
            if let Item::Entry(nested) = item {
                self.holder(nested, period(nested), &path);
            }
        }
    }

    fn holder(&mut self, holder: &impl Fields, period: Option<Period>, path: &Path) {
        if let Some(period) = period {
            self.check(period, path.field("period"));
        }
        let alternatives = holder.alternatives();
        for (field, _, held) in holder.fields() {
            if let Held::Date(Some(date)) = held
                && alternatives.iter().all(|one| one.field != field)
            {
                self.check(Period::on(date), path.field(field.word()));
            }
        }
        for (one, path) in alternatives.iter().zip(paths(&path.field("alternatives"))) {
            if let Held::Date(Some(date)) = one.value.held() {
                self.check(Period::on(date), path);
            }
        }
    }

    fn check(&mut self, period: Period, path: Path) {
        let dates = || period.start().into_iter().chain(period.end_date());
        let in_calendar = self.calendar.and_then(|calendar| {
            let first = dates().find(|date| calendar.years.contains(&date.year()))?;
            Some((calendar, first))
        });
        let found = match in_calendar {
            Some((calendar, first)) => {
                let message = format!("{} is a year of the {}", first.year(), calendar.name);
                let is_year = |date: Date| date.month().is_none() && date.season().is_none();
                let gregorian = moved(period, calendar);
                let help = match gregorian {
                    Some(period) if calendar.has_same_months => Help::write(period.to_string()),
                    // The year may begin in any month of the other one.
                    Some(period) if dates().all(is_year) => Help::write(period.to_string()).maybe(),
                    _ => GREGORIAN.into(),
                };
                Some((message, help))
            }
            None => dates().find(|date| date.year() > LAST).map(|far| {
                let year = far.year();
                let buddhist = &CALENDARS[0];
                let help = match in_gregorian(year, buddhist) {
                    Some(here) if buddhist.years.contains(&year) => {
                        format!("{GREGORIAN}: {year} of the {} is {here}", buddhist.name).into()
                    }
                    _ => "check the number: years are those of the Gregorian calendar".into(),
                };
                (format!("the year {year} is out of range"), help)
            }),
        };
        if let Some((message, help)) = found {
            problem(self.problems, Code::YearForeign, path, message, help);
        }
    }
}

const GREGORIAN: &str = "write the year of the Gregorian calendar";

/// A year of a calendar, as it is in the Gregorian one.
fn in_gregorian(year: u16, calendar: &Calendar) -> Option<u16> {
    u16::try_from(i32::from(year) - calendar.ahead).ok()
}

/// A period with the years of a calendar, with those of the Gregorian one.
fn moved(period: Period, calendar: &Calendar) -> Option<Period> {
    let moved = |date: Date| {
        if !calendar.years.contains(&date.year()) {
            return Some(date);
        }
        let year = in_gregorian(date.year(), calendar)?;
        let date = match (date.season(), date.month(), date.day()) {
            (Some(season), _, _) => Date::from_season(year, season),
            (None, Some(month), Some(day)) => Date::from_day(year, month, day),
            (None, Some(month), None) => Date::from_month(year, month),
            (None, None, _) => Date::from_year(year),
        };
        date.ok()
    };
    let start = match period.start() {
        Some(start) => Some(moved(start)?),
        None => None,
    };
    let end = match period.end() {
        End::On(end) => End::On(moved(end)?),
        End::Expected(end) => End::Expected(moved(end)?),
        end @ (End::Same | End::Open | End::Present) => end,
    };
    Some(Period::__trusted(start, end))
}

#[cfg(test)]
mod tests {
    use crate::check::{check, check_letter};
    use crate::dates::read;
    use crate::model::{
        Alternative, ContactValue, Content, Detail, Entry, Field, Job, Labelled, Lang, Letter,
        Position, Prose, Resume, School, Section, Tag, Value,
    };
    use crate::model::{Item, List};
    use crate::problem::Code;

    fn found(resume: &Resume) -> Vec<String> {
        let problems = check(resume).into_iter();
        let ours = problems.filter(|problem| problem.code == Code::YearForeign);
        ours.map(|problem| format!("{}: {}; {}", problem.path, problem.message, problem.help))
            .collect()
    }

    /// What is said of one award at this time.
    #[track_caller]
    fn award(lang: &'static str, dates: &str, expected: &str) {
        let award = Entry {
            title: Some(Prose::text("Prize")),
            period: Some(read(dates).unwrap()),
            ..Entry::default()
        };
        let resume = Resume {
            lang: Some(Lang::from_static(lang)),
            sections: vec![Section::new(Content::Awards(vec![award].into()))].into(),
            ..Resume::new("Ada")
        };
        let expected = match expected {
            "" => Vec::new(),
            expected => vec![format!("awards[0].period: {expected}")],
        };
        assert_eq!(found(&resume), expected, "{dates}");
    }

    #[test]
    fn a_year_of_another_calendar_is_answered_with_the_gregorian_one() {
        let thai = "is a year of the Buddhist era; write";
        award("th", "2560..2562", &format!("2560 {thai} `2017..2019`"));
        award(
            "th-TH",
            "2560-05..present",
            &format!("2560 {thai} `2017-05..present`"),
        );
        award(
            "th",
            "2017..2562-01",
            &format!("2562 {thai} `2017..2019-01`"),
        );
        award("th", "2560-02-28", &format!("2560 {thai} `2017-02-28`"));
        award("th", "2017..2019", "");
        let persian = "1390 is a year of the Solar Hijri calendar; write";
        award("fa", "1390", &format!("{persian} `2011`"));
        award(
            "fa",
            "1390-05",
            &format!("{persian} the year of the Gregorian calendar"),
        );
        award(
            "he",
            "5780..",
            "5780 is a year of the Hebrew calendar; write `2020..`",
        );
    }

    #[test]
    fn a_year_that_is_too_far_is_no_year_of_a_resume() {
        let write = "write the year of the Gregorian calendar";
        award(
            "en",
            "2560",
            &format!("the year 2560 is out of range; {write}: 2560 of the Buddhist era is 2017"),
        );
        award(
            "en",
            "2014..9999",
            "the year 9999 is out of range; check the number: years are those of the Gregorian calendar",
        );
        for dates in ["2014", "2100", "1390", "1850..1900"] {
            award("en", dates, "");
        }
    }

    #[test]
    fn years_are_found_wherever_there_are_dates() {
        let period = Some(read("2560").unwrap());
        let position = Position {
            period,
            title: Prose::text("x"),
            ..Position::default()
        };
        let body: List<Item<Position>> = vec![Item::Entry(position)].into();
        let job = Job {
            period,
            body: body.clone(),
            ..Job::default()
        };
        let school = School {
            body,
            ..School::default()
        };
        let entry = Entry {
            title: Some(Prose::text("x")),
            expires: Some("2560".parse().unwrap()),
            ..Entry::default()
        };
        let talk = Entry {
            expires: None,
            period,
            ..entry.clone()
        };
        let born = Labelled {
            label: "Born".into(),
            detail: Detail::Date("2530-01-02".parse().unwrap()),
        };
        let custom = Content::Custom(vec![Item::Entry(talk)].into());
        let resume = Resume {
            contact: vec![ContactValue::Labelled(born).into()].into(),
            sections: vec![
                Section::new(Content::Experience(vec![job].into())),
                Section::new(Content::Education(vec![school].into())),
                Section::new(Content::Certificates(vec![entry].into())),
                Section {
                    title: Some(Prose::text("Talks")),
                    ..Section::new(custom)
                },
            ]
            .into(),
            ..Resume::new("Ada")
        };
        let paths: Vec<String> = found(&resume)
            .iter()
            .filter_map(|found| Some(found.split_once(':')?.0.to_owned()))
            .collect();
        assert_eq!(
            paths,
            [
                "contact[0]",
                "experience[0].period",
                "experience[0].body[0].period",
                "education[0].body[0].period",
                "certificates[0].expires",
                "section[0][0].period"
            ]
        );
    }
    #[test]
    fn the_alternatives_of_a_date_are_each_reported_once() {
        let date = |year: &str| Some(year.parse().unwrap());
        let tag = |tag: &str| Tag::new(tag.to_owned()).unwrap();
        let alternative = |year: &str, word: &str| Alternative {
            field: Field::Expires,
            value: Value::Date(date(year).unwrap()),
            tags: vec![tag(word)].into(),
        };
        let entry = Entry {
            title: Some(Prose::text("x")),
            expires: date("2560"),
            alternatives: vec![alternative("2560", "a"), alternative("2017", "b")].into(),
            ..Entry::default()
        };
        let resume = Resume {
            tags: vec![tag("a"), tag("b")].into(),
            sections: vec![Section::new(Content::Certificates(vec![entry].into()))].into(),
            ..Resume::new("Ada")
        };
        let found = found(&resume);
        let [found] = &found[..] else {
            panic!("one year: {found:?}")
        };
        assert!(
            found.starts_with("certificates[0].alternatives[0]: "),
            "{found}"
        );
    }

    #[test]
    fn the_date_of_a_letter_is_checked_in_its_language() {
        let letter = |date: &str, lang: &str| Letter {
            date: Some(date.parse().unwrap()),
            lang: Some(lang.parse().unwrap()),
            ..Letter::from(Resume::new("Ada"))
        };
        let found = |letter: &Letter| {
            let problems = check_letter(letter).into_iter();
            let ours = problems.filter(|problem| problem.code == Code::YearForeign);
            ours.map(|problem| format!("{}: {}", problem.path, problem.help))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found(&letter("2569-11-30", "th")),
            ["date: write `2026-11-30`"]
        );
        assert!(found(&letter("2026-11-30", "th")).is_empty());
        assert!(found(&letter("1405-09-09", "en")).is_empty());
    }
}
