//! Dates that JSON Resume has no form for: other tools see the nearest date, and the extension has
//! the exact one.

use resume::{Resume, json, resume};
use serde_json::{Value, json};

static ADA: Resume = resume! {
    #![allow(order_reversed)]
    name: "Ada Example"
    experience {
        2024-fall..2025-spring at "A"
        2024-spring..2024-fall at "B"
        2024-winter.. at "C"
        ..2011 at "D"
        2022..2022-autumn at "E"
    }
    education {
        2022..expected 2026-05 at "F" { expected 2026-05 "B. S." }
        expected 2026 "M. S." at "G"
    }
    projects { 2024-summer "H" }
    publications { 2024-fall "I"; expected 2025-03-01 "J" }
};

#[test]
fn other_tools_see_the_nearest_date() {
    let value: Value = serde_json::from_str(&json::write(&ADA)).unwrap();
    let item = |list: &str, at: usize, date: &str| {
        let item = &value[list][at];
        let dates = [&item["startDate"], &item["endDate"], &item[date]];
        json!([dates, item["x-resume"]["period"]])
    };
    for (list, at, dates, exact) in [
        (
            "work",
            0,
            json!(["2024", "2025", null]),
            "2024-autumn..2025-spring",
        ),
        (
            "work",
            1,
            json!([null, "2024", null]),
            "2024-spring..2024-autumn",
        ),
        ("work", 2, json!(["2024", null, null]), "2024-winter.."),
        ("work", 3, json!([null, "2011", null]), "..2011"),
        ("work", 4, json!([null, "2022", null]), "2022..2022-autumn"),
        (
            "education",
            0,
            json!([null, "2026-05", null]),
            "2022..expected 2026-05",
        ),
        ("projects", 0, json!([null, "2024", null]), "2024-summer"),
        (
            "publications",
            0,
            json!([null, null, "2024"]),
            "2024-autumn",
        ),
        (
            "publications",
            1,
            json!([null, null, "2025-03-01"]),
            "expected 2025-03-01",
        ),
    ] {
        assert_eq!(
            item(list, at, "releaseDate"),
            json!([dates, exact]),
            "{list}[{at}] of {value:#}"
        );
    }
    assert_eq!(value["education"][1]["endDate"], json!("2026"), "{value:#}");
}

/// What another tool wrote there counts.
#[test]
fn a_date_that_was_changed_counts() {
    let written = json::write(&ADA).replace("\"endDate\": \"2011\"", "\"endDate\": \"2012\"");
    let read = json::read(&written, &json::Options::default()).unwrap();
    let resume::model::Content::Experience(jobs) = &read.resume.sections[0].content else {
        panic!("these are jobs")
    };
    let period = jobs[3].period.map(|period| period.to_string());
    assert_eq!(period.as_deref(), Some("2012"));
    assert_eq!(read.losses.len(), 1, "{:?}", read.losses);
}

#[test]
fn the_exact_dates_come_back() {
    let read = json::read(&json::write(&ADA), &json::Options::default()).unwrap();
    assert_eq!((read.resume, read.losses), (ADA.clone(), vec![]));
}
