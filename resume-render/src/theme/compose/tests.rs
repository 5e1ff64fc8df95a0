//! Bodies as Markdown shows them: everything in the order in which it was written.

use crate::Render;
use crate::format::Markdown;
use crate::theme::Parseable;
use resume_core::model::{
    Bullet, Content, Date, Entry, Item, Job, List, Paragraph, Period, Position, Prose, Resume, Row,
    School, Section,
};

fn prose(text: &str) -> Prose {
    Prose::text(text.to_owned())
}

fn bullet<N>(text: &str) -> Item<N> {
    Item::Bullet(Bullet {
        text: prose(text),
        bullets: List::default(),
        tags: List::default(),
    })
}

fn row<N>(label: &str, item: &str) -> Item<N> {
    Item::Row(Row {
        label: Some(prose(label)),
        items: vec![prose(item)].into(),
        tags: List::default(),
    })
}

fn paragraph<N>(text: &str) -> Item<N> {
    Item::Paragraph(Paragraph {
        text: prose(text),
        tags: List::default(),
    })
}

fn position(title: &str) -> Position {
    Position {
        title: prose(title),
        ..Position::default()
    }
}

fn resume(content: Content) -> Resume {
    Resume {
        sections: vec![Section::new(content)].into(),
        ..Resume::new("Ada")
    }
}

/// The words of a page after its name and the heading of its section, a line each.
#[track_caller]
fn check(page: impl std::fmt::Display, expected: &[&str]) {
    let page = page.to_string();
    let lines: Vec<&str> = page.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[2..], *expected, "{page}");
}

#[test]
fn what_an_employer_holds_is_where_it_was_written() {
    let architect = Position {
        place: Some("Worcester".into()),
        summary: vec![prose("Led.")].into(),
        body: vec![bullet("designed"), paragraph("Grew."), row("Team", "4")].into(),
        ..position("Architect")
    };
    let job = Job {
        employer: Some(prose("EMC")),
        place: Some("Boston".into()),
        keywords: vec![prose("storage")].into(),
        body: vec![
            Item::Entry(position("Fellow")),
            bullet("first"),
            Item::Entry(architect),
            row("Stack", "C++"),
            Item::Entry(position("Engineer")),
            bullet("last"),
        ]
        .into(),
        ..Job::default()
    };
    let resume = resume(Content::Experience(vec![job].into()));
    check(
        resume.render(Markdown),
        &[
            "**EMC** (Boston)",
            "*Keywords:* storage",
            "*Fellow*",
            "- first",
            "*Architect* (Worcester)",
            "Led.",
            "- designed",
            "Grew.",
            "*Team:* 4",
            "*Stack:* C++",
            "*Engineer*",
            "- last",
        ],
    );
    // What belongs to all roles is under the first of them.
    check(
        resume.render_with(Parseable::default(), Markdown),
        &[
            "**EMC**  ",
            "*Fellow*, Boston",
            "*Keywords:* storage",
            "- first",
            "*Stack:* C++",
            "- last",
            "**EMC**  ",
            "*Architect*, Worcester",
            "Led.",
            "- designed",
            "Grew.",
            "*Team:* 4",
            "**EMC**  ",
            "*Engineer*, Boston",
        ],
    );
}

/// After the last of several roles the summary would seem to be about that role.
#[test]
fn what_an_employer_is_about_is_before_several_roles_and_after_one() {
    let job = |roles: &[&'static str]| Job {
        employer: Some(prose("EMC")),
        summary: vec![prose("Storage.")].into(),
        body: roles
            .iter()
            .map(|role| Item::Entry(position(role)))
            .collect::<Vec<_>>()
            .into(),
        ..Job::default()
    };
    let one = resume(Content::Experience(vec![job(&["Fellow"])].into()));
    check(one.render(Markdown), &["**EMC**  ", "*Fellow*", "Storage."]);
    let two = resume(Content::Experience(vec![job(&["Fellow", "Chief"])].into()));
    check(
        two.render(Markdown),
        &["**EMC**", "Storage.", "*Fellow*  ", "*Chief*"],
    );
}

#[test]
fn a_degree_has_a_grade_and_courses() {
    let degree = Position {
        score: Some(prose("1,3")),
        courses: vec![prose("Logic")].into(),
        ..position("M. S.")
    };
    let school = School {
        school: Some(prose("WPI")),
        score: Some(prose("A")),
        courses: vec![prose("Art")].into(),
        body: vec![Item::Entry(position("B. S.")), Item::Entry(degree)].into(),
        ..School::default()
    };
    let page = resume(Content::Education(vec![school].into()));
    let lines = [
        "**WPI**  ",
        "Grade: A",
        "*Coursework:* Art",
        "B. S.",
        "M. S.  ",
        "Grade: 1,3",
        "*Coursework:* Logic",
    ];
    check(page.render(Markdown), &lines);
}

#[test]
fn the_bullets_of_a_bullet_are_inside_it() {
    let finer = |text: &str| Bullet {
        text: prose(text),
        bullets: List::default(),
        tags: List::default(),
    };
    let outer = Item::Bullet(Bullet {
        bullets: vec![finer("b"), finer("c")].into(),
        ..finer("a")
    });
    let project = Entry {
        title: Some(prose("resume")),
        body: vec![outer, bullet("d")].into(),
        ..Entry::default()
    };
    let page = resume(Content::Projects(vec![project].into()));
    check(
        page.render(Markdown),
        &["**resume**", "- a", "  - b", "  - c", "- d"],
    );
}

#[test]
fn a_remark_is_a_paragraph_and_what_a_person_says_a_quote() {
    let says = |title: Option<&str>| Entry {
        title: title.map(prose),
        body: vec![paragraph("A pleasure.")].into(),
        ..Entry::default()
    };
    let page = |entry| resume(Content::References(vec![entry].into()));
    check(
        page(says(Some("Grace"))).render(Markdown),
        &["**Grace**", "> A pleasure."],
    );
    check(page(says(None)).render(Markdown), &["A pleasure."]);
}

#[test]
fn everything_about_a_publication_or_a_certificate_is_printed() {
    let entry = Entry {
        title: Some(prose("Checksums")),
        organisation: Some(prose("Journal")),
        authors: vec![prose("A. Example")].into(),
        inventors: vec![prose("I. Example")].into(),
        editors: vec![prose("E. Ditor")].into(),
        volume: Some(prose("38")),
        pages: Some(prose("5–7")),
        number: Some(prose("A-1")),
        status: Some(prose("in press")),
        expires: Some(Date::from_year(2027).unwrap()),
        ..Entry::default()
    };
    check(
        resume(Content::Publications(vec![entry.clone()].into())).render(Markdown),
        &[
            "A. Example. I. Example. “Checksums.” *Journal* (edited by E. Ditor) 38: 5–7, \
             No. A-1, in press.  ",
            "Expires: 2027",
        ],
    );
    check(
        resume(Content::Certificates(vec![entry].into())).render(Markdown),
        &[
            "**Checksums**  ",
            "A. Example  ",
            "I. Example  ",
            "*Journal*  ",
            "edited by E. Ditor  ",
            "38 · 5–7 · No. A-1 · Status: in press · Expires: 2027",
        ],
    );
}

/// The dash has spaces around it where a date has some inside.
#[test]
fn periods_are_written_with_the_words_and_the_dash_of_the_language() {
    let date = |date: &str| date.parse().unwrap();
    let between = |start, end| Period::between(date(start), date(end)).unwrap();
    let expected = |start, end| Period::to_expected(date(start), date(end)).unwrap();
    for (period, expected) in [
        (Period::on(date("2014")), "2014"),
        (Period::since(date("2014")), "2014–"),
        (Period::since(date("2014-03")), "Mar 2014 –"),
        (Period::to_present(date("2014")), "2014–present"),
        (Period::to_present(date("2014-03")), "Mar 2014 – present"),
        (Period::until(date("2014-03")), "until Mar 2014"),
        (Period::expected(date("2014-03")), "expected Mar 2014"),
        (between("2014", "2014"), "2014"),
        (between("2014", "2018"), "2014–2018"),
        (between("2014", "2018-03"), "2014 – Mar 2018"),
        (between("2014-03", "2018"), "Mar 2014 – 2018"),
        (between("2014-03", "2018-04-05"), "Mar 2014 – Apr 5, 2018"),
        (
            between("2014-fall", "2015-spring"),
            "Fall 2014 – Spring 2015",
        ),
        (between("2014-fall", "2015"), "Fall 2014 – 2015"),
        (between("2014", "2015-spring"), "2014 – Spring 2015"),
        (expected("2014", "2018"), "2014 – 2018 (expected)"),
        (expected("2014-fall", "2018"), "Fall 2014 – 2018 (expected)"),
        (expected("2014", "2014"), "2014 (expected)"),
    ] {
        let entry = Entry {
            period: Some(period),
            ..Entry::default()
        };
        let resume = resume(Content::Projects(vec![entry].into()));
        let page = resume.render(Markdown).to_string();
        let shown = page.lines().last().unwrap_or_default();
        assert_eq!(shown, expected, "{period}");
    }
}
