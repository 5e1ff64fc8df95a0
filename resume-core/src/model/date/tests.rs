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
        "2014-Fall",
        "2014-fall-01",
        "0999-fall",
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
        "2014-spring",
        "2014-winter",
        "2014-01",
        "2014-01-01",
        "2014-01-02",
        "2014-02",
        "2014-04-30",
        "2014-summer",
        "2014-05",
        "2014-autumn",
        "2014-08",
        "2014-12-31",
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
fn a_season_is_the_months_that_it_can_mean() {
    for (season, first, last) in [
        ("2014-spring", "2014-01-01", "2014-06-30"),
        ("2014-summer", "2014-05-01", "2014-09-30"),
        ("2014-autumn", "2014-08-01", "2014-12-31"),
        ("2014-winter", "2014-01-01", "2015-03-31"),
        ("9999-winter", "9999-01-01", "9999-12-31"),
    ] {
        let season = date(season);
        assert_eq!(
            (season.first_day(), season.last_day()),
            (date(first), date(last)),
            "{season}"
        );
    }
    for season in Season::ALL {
        let term = Date::from_season(2014, season).unwrap();
        assert_eq!(
            (term.season(), term.month(), term.day()),
            (Some(season), None, None)
        );
        assert_eq!(date(&term.to_string()), term);
        assert_eq!(term.in_iso(), date("2014"));
    }
    assert_eq!(date("2014-fall").to_string(), "2014-autumn");
    assert!(Date::from_season(999, Season::Autumn).is_err());
    for plain in ["2014", "2014-01", "2014-12-31"] {
        assert_eq!(
            (date(plain).season(), date(plain).in_iso()),
            (None, date(plain))
        );
    }
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
    let refused = |year, month, day| {
        Date::from_day(year, month, day)
            .map_err(|fault| (fault.message, fault.help.sentence()))
            .unwrap_err()
    };
    let (no_such_day, no_leap_day) = (
        "invalid day for this month",
        "there is no 29 February in this year",
    );
    assert_eq!(
        refused(2015, 2, 29),
        (no_leap_day, "this month has days `01` to `28`")
    );
    assert_eq!(
        refused(2015, 2, 30),
        (no_such_day, "this month has days `01` to `28`")
    );
    assert_eq!(
        refused(2016, 2, 30),
        (no_such_day, "this month has days `01` to `29`")
    );
    assert_eq!(
        refused(2016, 4, 31),
        (no_such_day, "this month has days `01` to `30`")
    );
    assert_eq!(
        refused(2016, 1, 0),
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
