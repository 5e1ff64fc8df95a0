//! Dates that need words which are not known in every language: seasons, “expected” and “until”.

use crate::model::{Date, End, Lang, Period};
use crate::words::Words;

/// Why a period cannot be printed in a language, and what to write instead.
pub(super) fn fault(period: Period, lang: &Lang) -> Option<(String, &'static str)> {
    if Words::of(Some(lang)).phrases.is_some() {
        return None;
    }
    let mut dates = period.start().into_iter().chain(period.end_date());
    let (what, help) = if dates.any(|date: Date| date.season().is_some()) {
        (
            "the seasons",
            "write a month, like `2024-09`, or a year, like `2024`",
        )
    } else if let End::Expected(_) = period.end() {
        (
            "`expected`",
            "write the date without it, and that it is expected in a text",
        )
    } else if period.start().is_none() {
        (
            "“until”",
            "write the date that it began, like `2009..2011`, or one date",
        )
    } else {
        return None;
    };
    Some((format!("no words for {what} are known in `{lang}`"), help))
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::dates::read;
    use crate::model::{
        ContactValue, Content, Detail, Entry, Job, Labelled, Lang, Prose, Resume, Section, Url,
    };

    fn problems(lang: &'static str, content: Content) -> Vec<String> {
        let link = Labelled {
            label: "Home".into(),
            detail: Detail::Link(Url::from_static("https://ada.example")),
        };
        let resume = Resume {
            lang: Some(Lang::from_static(lang)),
            contact: vec![ContactValue::Labelled(link).into()].into(),
            sections: vec![Section::new(content)].into(),
            ..Resume::new("Ada Example")
        };
        let problems = check(&resume);
        let problem = |problem: &crate::problem::Problem| {
            format!("{} {}: {}", problem.code, problem.path, problem.message)
        };
        problems.iter().map(problem).collect()
    }

    fn award(lang: &'static str, dates: &str) -> Vec<String> {
        let award = Entry {
            title: Some(Prose::text("Prize")),
            period: Some(read(dates).unwrap()),
            ..Entry::default()
        };
        problems(lang, Content::Awards(vec![award].into()))
    }

    /// What is said of jobs at these times.
    fn jobs(dates: &[&str]) -> Vec<String> {
        let job = |dates: &&str| Job {
            employer: Some(Prose::text("EMC")),
            period: Some(read(dates).unwrap()),
            ..Job::default()
        };
        problems("en", Content::Experience(dates.iter().map(job).collect()))
    }

    #[test]
    fn a_date_needs_the_words_for_it() {
        for (dates, what) in [
            ("2024-fall", "the seasons"),
            ("2024..2025-spring", "the seasons"),
            ("expected 2024-fall", "the seasons"),
            ("expected 2026", "`expected`"),
            ("2022..expected 2026", "`expected`"),
            ("..2011", "“until”"),
        ] {
            let said =
                format!("words_missing awards[0].period: no words for {what} are known in `th-TH`");
            assert_eq!(award("th-TH", dates), [said], "{dates}");
            assert_eq!(award("en", dates), [""; 0], "{dates}");
            // The words of a language that is not known at all are English.
            let said = award("tlh", dates);
            assert!(
                matches!(&said[..], [only] if only.starts_with("lang_unsupported lang: ")),
                "{dates}: {said:?}"
            );
        }
        for dates in ["2024", "2024-03..", "2014..present", "2014..2015"] {
            assert_eq!(award("th-TH", dates), [""; 0], "{dates}");
        }
    }

    #[test]
    fn what_is_expected_is_not_newer_or_older_than_the_present() {
        assert_eq!(jobs(&["2022..expected 2026-05", "2024..present"]), [""; 0]);
        assert_eq!(jobs(&["2024..present", "2022..expected 2026-05"]), [""; 0]);
        assert_eq!(
            jobs(&["2019..2022", "2023..expected 2026-05"]),
            ["order_reversed experience[1].period: this entry is newer than the one above it"]
        );
    }

    #[test]
    fn what_has_no_start_is_in_order_and_leaves_no_gap() {
        assert_eq!(jobs(&["2012..2018", "..2011", "2001..2002"]), [""; 0]);
        assert_eq!(jobs(&["2005..2006", "..2011"]), [""; 0]);
        assert_eq!(
            jobs(&["2014..2018", "..2011"]),
            ["period_gap experience[0].period: gap of 24 months before this entry"]
        );
        assert_eq!(
            jobs(&["..2011", "2012..2018"]),
            ["order_reversed experience[1].period: this entry is newer than the one above it"]
        );
    }
}
