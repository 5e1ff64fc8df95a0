//! Where the entries, bullets, paragraphs and rows of a résumé differ, and which of two lists belong together.

use super::super::{job, period, prose, school, tag};
use super::{base, check, coarse, entries, entry, items, jobs, row, school_of, shown, skills};
use crate::model::{Item, Job, Paragraph, ShapeMut, Str};

#[test]
fn entries_differ() {
    check(
        |resume| jobs(resume)[1].period = period("2010"),
        &["experience Title > ACME > experience[1].period: 2009 / 2010"],
    );
    check(
        |resume| jobs(resume)[0].url = None,
        &["experience Title > ACME > experience[0].url: https://emc.example / nothing"],
    );
    check(
        |resume| jobs(resume)[0].employer = None,
        &["experience Title > ACME > experience[0].at: a text [ACME] / nothing"],
    );
    check(
        |resume| jobs(resume)[0].keywords.to_mut().truncate(1),
        &["experience Title > ACME > experience[0].keywords: 2 texts [a, b] / 1 text [a]"],
    );
    check(
        |resume| jobs(resume)[0].tags = vec![tag("b")].into(),
        &["experience Title > experience[0]: no tags / #b"],
    );
    check(
        |resume| jobs(resume)[0].body.to_mut().truncate(3),
        &[
            "experience Title > ACME > experience[0].body: 5 items [Engineer, Engineer, said, coarse, Tools] / 3 items [Engineer, Engineer, said]",
        ],
    );
    check(
        |resume| jobs(resume)[0].body.to_mut().swap(2, 3),
        &[
            "experience Title > ACME > experience[0].body[2]: a paragraph [said] / a bullet [coarse]",
            "experience Title > ACME > experience[0].body[3]: a bullet [coarse] / a paragraph [said]",
        ],
    );
    check(
        |resume| coarse(resume).tags = vec![tag("b")].into(),
        &["experience Title > ACME > experience[0].body[3]: no tags / #b"],
    );
    check(
        |resume| coarse(resume).bullets.to_mut().truncate(1),
        &[
            "experience Title > ACME > coarse > experience[0].body[3].bullets: 2 finer bullets [finer, also] / 1 finer bullet [finer]",
        ],
    );
    check(
        |resume| coarse(resume).bullets.to_mut()[1].tags = vec![tag("a")].into(),
        &["experience Title > ACME > coarse > experience[0].body[3].bullets[1]: no tags / #a"],
    );
    check(
        |resume| {
            let degree = school_of(resume);
            degree.period = period("2010..2013");
            let Item::Entry(position) = &mut degree.body.to_mut()[0] else {
                panic!("this is a degree")
            };
            position.period = None;
        },
        &[
            "education Title > MIT > education[0].period: 2010..2014 / 2010..2013",
            "education Title > MIT > Engineer > education[0].body[0].period: 2012..2014 / nothing",
        ],
    );
    check(
        |resume| {
            let paper = &mut entries(resume)[0];
            paper.expires = None;
            paper.title = None;
        },
        &[
            "projects Title > Paper > projects[0].title: a text [Paper] / nothing",
            "projects Title > Paper > projects[0].expires: 2020 / nothing",
        ],
    );
    check(
        |resume| skills(resume)[0].label = None,
        &["skills Title > skills[0].label: a text [Languages] / nothing"],
    );
    check(
        |resume| skills(resume).push(row("More", &["C"])),
        &["skills Title > skills: 1 row [Languages] / 2 rows [Languages, More]"],
    );
    check(
        |resume| skills(resume)[0].items.to_mut().clear(),
        &["skills Title > Languages > skills[0].items: 1 text [Rust] / nothing"],
    );
    check(
        |resume| skills(resume)[0].tags = vec![tag("a")].into(),
        &["skills Title > skills[0]: no tags / #a"],
    );
    check(
        |resume| {
            let text = prose("p");
            let tags = vec![tag("a")].into();
            items(resume, 4)[1] = Item::Paragraph(Paragraph { text, tags });
        },
        &["Title > section[0][1]: no tags / #a"],
    );
    check(
        |resume| items(resume, 4)[1] = Item::Row(row("L", &["x"])),
        &["Title > section[0][1]: a paragraph [p] / a row [L]"],
    );
}

/// Where one list has more entries than the other, those with the same dates or names belong
/// together, and the rest is alone.
#[test]
fn entries_with_the_same_dates_or_names_belong_together() {
    check(
        |resume| drop(entries(resume).remove(1)),
        &["projects Title > projects[1]: Talk [Talk] / nothing"],
    );
    check(
        |resume| entries(resume).insert(1, entry("Memo", "2012")),
        &["projects Title > projects: nothing / Memo [Memo]"],
    );
    check(
        |resume| {
            *entries(resume) = vec![entry("Paper", "2014"), entry("Buch", "2010")];
        },
        &[
            "projects Title > projects[1]: Talk [Talk] / nothing",
            "projects Title > Paper > projects[0].period: 2013 / 2014",
            "projects Title > Paper > projects[0].url: https://a.example / nothing",
            "projects Title > Paper > projects[0].expires: 2020 / nothing",
        ],
    );
    check(
        |resume| {
            *entries(resume) = vec![entry("Memo", "2016"), entry("Buch", "2010")];
            entries(resume)[1].place = Some(Str::from("Rome"));
        },
        &[
            "projects Title > projects[0]: Paper [Paper] / nothing",
            "projects Title > projects[1]: Talk [Talk] / nothing",
            "projects Title > projects: nothing / Memo [Memo]",
            "projects Title > Book > projects[2].in: nothing / a text [Rome]",
        ],
    );
    // Where one has no date, nothing says what belongs together.
    check(
        |resume| {
            entries(resume).remove(1);
            entries(resume)[1].period = None;
        },
        &["projects Title > projects: 3 entries [Paper, Talk, Book] / 2 entries [Paper, Book]"],
    );
    // A job without a period of its own has that of its first role, and so has a school.
    let mut first = base();
    jobs(&mut first)[0].period = None;
    school_of(&mut first).period = None;
    let mut other = first.clone();
    let employer = Some(prose("Google"));
    jobs(&mut other).insert(
        0,
        Job {
            employer,
            ..job("2019", &[])
        },
    );
    jobs(&mut other)[1].employer = Some(prose("EMC"));
    let ShapeMut::Schools(schools) = other.sections.to_mut()[1].content.shape_mut() else {
        panic!("the second section holds schools")
    };
    schools.to_mut()[0].school = Some(prose("Institut"));
    schools.to_mut().push(school("2008"));
    assert_eq!(
        shown(&first, &other),
        [
            "experience Title > experience: nothing / Google [Google]",
            "education Title > education: nothing / MIT [MIT]"
        ]
    );
}
