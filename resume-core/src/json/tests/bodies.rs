//! Bodies: exactly in the extension, and beside it what other tools show.

use super::super::{Options, read, write};
use super::{lenient, whole};
use crate::model::{
    Bullet, Content, Date, Doi, Entry, Item, Job, Lang, List, Paragraph, Period, Position, Prose,
    Resume, Row, School, Section, Tag, Url, Variant,
};

pub(super) fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

pub(super) fn proses(texts: &[&str]) -> List<Prose> {
    texts.iter().map(|text| prose(text)).collect()
}

fn bullet<N>(text: &str, nested: &[&str]) -> Item<N> {
    let bullet = |text: &str, bullets| Bullet {
        text: prose(text),
        bullets,
        tags: List::default(),
    };
    let nested = nested.iter().map(|text| bullet(text, List::default()));
    Item::Bullet(bullet(text, nested.collect()))
}

fn row<N>(label: &str, items: &[&str]) -> Item<N> {
    Item::Row(Row {
        label: Some(prose(label)),
        items: proses(items),
        tags: List::default(),
    })
}

fn paragraph<N>(text: &str) -> Item<N> {
    Item::Paragraph(Paragraph {
        text: prose(text),
        tags: List::default(),
    })
}

fn position(title: &str, body: Vec<Item>) -> Position {
    Position {
        title: prose(title),
        body: body.into(),
        ..Position::default()
    }
}

pub(super) fn period(text: &str) -> Option<Period> {
    crate::dates::read(text).ok()
}

pub(super) fn titled(title: &str) -> Entry {
    Entry {
        title: Some(prose(title)),
        ..Entry::default()
    }
}

pub(super) fn resume(contents: Vec<Content>) -> Resume {
    Resume {
        sections: contents.into_iter().map(Section::new).collect(),
        ..Resume::new("Ada")
    }
}

/// Reads back what is written of a résumé, which holds each of these parts.
#[track_caller]
pub(super) fn check(resume: &Resume, parts: &[&str]) {
    let text = write(resume);
    let read = read(&text, &Options::default()).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    assert_eq!(&read.resume, resume, "{text}");
    assert_eq!(read.losses, [], "{text}");
    // Without line breaks and what is between them.
    let line = text.split('\n').map(str::trim).collect::<Vec<_>>().join("");
    for part in parts {
        assert!(line.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn a_job_keeps_the_order_of_its_body() {
    let role = |title, period| Position {
        period,
        ..position(title, vec![bullet("r", &[])])
    };
    let body = vec![
        bullet("before", &["finer", "*finest*"]),
        Item::Entry(role("Architect", period("2016..2018"))),
        row("Stack", &["C++", "Rust"]),
        bullet("between", &[]),
        Item::Entry(role("Engineer", period("2014..2016"))),
        Item::Entry(role("Intern", None)),
        bullet("after", &[]),
    ];
    let job = Job {
        period: period("2014..2018"),
        employer: Some(prose("EMC")),
        keywords: proses(&["storage"]),
        summary: proses(&["one", "two"]),
        body: body.into(),
        ..Job::default()
    };
    let contents = vec![
        Content::Experience(vec![job.clone()].into()),
        Content::Volunteering(vec![job].into()),
    ];
    check(
        &resume(contents),
        &[
            r#""summary": "one\n\ntwo","keywords": ["storage"]"#,
            r#""highlights": ["before","– finer","– finest","Stack: C++, Rust","between","after","r"]"#,
            r#""role": {"after": "3"}"#,
        ],
    );
}

#[test]
fn a_role_with_a_place_is_an_item_beside_its_employer() {
    let role = Position {
        period: period("2016..2018"),
        place: Some("Worcester".into()),
        summary: proses(&["Led.", "And *grew*."]),
        ..position(
            "Architect",
            vec![paragraph("p"), row("Team", &["4"]), bullet("b", &["c"])],
        )
    };
    let other = position("Engineer", vec![bullet("d", &["e"])]);
    let job = Job {
        period: period("2014..2018"),
        employer: Some(prose("EMC")),
        place: Some("Boston".into()),
        body: vec![Item::Entry(role), bullet("of all", &[]), Item::Entry(other)].into(),
        ..Job::default()
    };
    let contents = vec![
        Content::Experience(vec![job.clone()].into()),
        Content::Volunteering(vec![job].into()),
    ];
    check(
        &resume(contents),
        &[
            r#"{"name": "EMC","startDate": "2014","endDate": "2018","location": "Boston","highlights": ["of all"]},"#,
            r#"{"name": "EMC","position": "Architect","startDate": "2016","endDate": "2018","location": "Worcester","summary": "Led.\n\nAnd grew.","highlights": ["p","Team: 4","b","– c"],"#,
            r#"{"organization": "EMC, Worcester","position": "Architect","#,
        ],
    );
}

#[test]
fn a_degree_has_its_grade_and_courses() {
    let degree = |title| Position {
        place: Some("Worcester".into()),
        summary: proses(&["Thesis."]),
        score: Some(prose("1,3")),
        courses: proses(&["Algebra", "*Logic*"]),
        ..position(
            title,
            vec![bullet("b", &["c"]), row("Adviser", &["C."]), paragraph("p")],
        )
    };
    let school = School {
        period: period("2002..2008"),
        school: Some(prose("WPI")),
        place: Some("Boston".into()),
        score: Some(prose("A")),
        courses: proses(&["Art"]),
        body: vec![
            row("Minor", &["Art"]),
            Item::Entry(degree("M. S.")),
            bullet("h", &["i"]),
            Item::Entry(degree("B. S.")),
        ]
        .into(),
        ..School::default()
    };
    let simple = School {
        school: Some(prose("MIT")),
        courses: proses(&["Art"]),
        body: vec![
            bullet("h", &["i"]),
            Item::Entry(position("B. S.", vec![bullet("b", &[])])),
            row("Minor", &["Art"]),
        ]
        .into(),
        ..School::default()
    };
    check(
        &resume(vec![Content::Education(vec![school, simple].into())]),
        &[
            r#""score": "A","courses": ["Art","Minor: Art","h","– i"]"#,
            r#""studyType": "M. S.","score": "1,3","summary": "Thesis.","courses": ["Algebra","Logic","b","– c","Adviser: C.","p"]"#,
            r#""courses": ["Art","h","– i","Minor: Art","b"]"#,
        ],
    );
}

#[test]
fn the_body_of_an_entry_is_in_the_list_or_the_text_that_it_has() {
    let entry = || Entry {
        period: period("2014"),
        summary: proses(&["one", "two"]),
        body: vec![
            bullet("a", &["b"]),
            bullet("c", &[]),
            paragraph("p"),
            row("Role", &["chair"]),
        ]
        .into(),
        ..titled("T")
    };
    let publication = Entry {
        authors: proses(&["A. Example", "C. Sample"]),
        editors: proses(&["E. Ditor"]),
        volume: Some(prose("38(2)")),
        pages: Some(prose("559–572")),
        status: Some(prose("in press")),
        doi: Some(Doi::from_static("10.1000/182")),
        ..entry()
    };
    let certificate = Entry {
        number: Some(prose("A-1042")),
        expires: Some(Date::from_month(2027, 3).unwrap()),
        ..entry()
    };
    let list = r#""highlights": ["a","– b","c","p","Role: chair"]"#;
    let text = r#"\n\n- a\n  – b\n- c\n\np\n\nRole: chair""#;
    check(
        &resume(vec![
            Content::Projects(vec![entry()].into()),
            Content::Publications(vec![publication].into()),
            Content::Awards(vec![entry()].into()),
            Content::Certificates(vec![certificate].into()),
        ]),
        &[
            &format!(r#""description": "one\n\ntwo",{list}"#),
            &format!(
                r#""summary": "one\n\ntwo · A. Example, C. Sample · E. Ditor · 38(2) · 559–572 · in press · 10.1000/182{text}"#
            ),
            &format!(r#""summary": "one\n\ntwo{text}"#),
            r#""name": "T · A-1042 · Expires 2027-03 · 2014""#,
        ],
    );
    let mut custom = resume(vec![Content::Custom(
        vec![
            paragraph("p"),
            Item::Entry(entry()),
            bullet("a", &["b"]),
            bullet("c", &[]),
        ]
        .into(),
    )]);
    custom.sections.to_mut()[0].title = Some(prose("Talks"));
    check(&custom, &[list, r#""highlights": ["a","– b","c"]"#]);
}

#[test]
fn until_when_a_certificate_is_valid_has_a_label() {
    let certificate = Entry {
        expires: Some(Date::from_month(2027, 3).unwrap()),
        ..titled("A320")
    };
    for (lang, label) in [("en", "Expires"), ("de", "Gültig bis"), ("ja", "有効期限")] {
        let mut resume = resume(vec![Content::Certificates(
            vec![certificate.clone()].into(),
        )]);
        resume.lang = Some(Lang::from_static(lang));
        check(&resume, &[&format!(r#""name": "A320 · {label} 2027-03""#)]);
        // As it was written before it had one.
        let text = write(&resume).replace(&format!("{label} "), "");
        assert_eq!(read(&text, &Options::default()).unwrap().resume, resume);
    }
}

#[test]
fn what_a_reference_says_is_its_body() {
    let grace = Entry {
        body: vec![paragraph("A *pleasure*."), paragraph("Again.")].into(),
        ..titled("Grace")
    };
    let references = |entries: Vec<Entry>| resume(vec![Content::References(entries.into())]);
    check(
        &references(vec![grace.clone()]),
        &[r#""reference": "A pleasure.\n\nAgain.""#],
    );
    let plain = Entry {
        body: vec![paragraph("A pleasure.")].into(),
        ..titled("Grace")
    };
    check(
        &references(vec![plain]),
        &[r#"[{"name": "Grace","reference": "A pleasure."}]"#],
    );
    let remark = Entry {
        title: None,
        body: vec![paragraph("Available on request")].into(),
        ..grace.clone()
    };
    check(
        &references(vec![remark]),
        &[r#"[{"reference": "Available on request"}]"#],
    );
    // Before, there was one quote, which the extension said exactly.
    let before = r#"{"basics": {"name": "Ada"}, "references": [{"name": "Grace", "reference": "A pleasure.", "x-resume": {"quote": "A *pleasure*."}}]}"#;
    let expected = Entry {
        body: vec![paragraph("A *pleasure*.")].into(),
        ..grace
    };
    assert_eq!(whole(before), references(vec![expected]));
}

#[test]
fn references_that_several_people_gave_without_a_name_are_paragraphs() {
    let source = r#"{"basics": {"name": "Ada"}, "references": [{"reference": "Good."}, {"name": "Grace"}, {"reference": "Better."}]}"#;
    let mut expected = resume(vec![
        Content::References(vec![titled("Grace")].into()),
        Content::Custom(vec![paragraph("Good."), paragraph("Better.")].into()),
    ]);
    expected.sections.to_mut()[1].title = Some(prose("References"));
    assert_eq!(whole(source), expected);
    let refused = read(source, &Options::default()).unwrap_err();
    let places: Vec<_> = refused
        .iter()
        .map(|problem| &*problem.place.pointer)
        .collect();
    assert_eq!(places, ["/references/0", "/references/2"]);
}

#[test]
fn paragraphs_and_lists_of_other_tools_are_paragraphs_and_bullets() {
    let source = r#"{"basics": {"name": "Ada", "summary": "I build\nstorage.\r\n\r\nAnd networks.\n- one\n- two\n  more"},
      "work": [{"name": "EMC", "position": "Engineer", "summary": "wrapped\nline\n* one\n• **two**\n\nlast", "highlights": ["three"]}],
      "education": [{"institution": "U", "summary": "Text:\n- one", "courses": ["C"]}],
      "publications": [{"name": "P", "summary": "Text:\n\n- one\n\nlast"}],
      "awards": [{"title": "A", "summary": "- not a list"}, {"title": "B", "summary": "Text:\n1. one\n2) two\n2014. Not an item."}],
      "references": [{"name": "R", "reference": "one\n\ntwo"}]}"#;
    let job = Job {
        employer: Some(prose("EMC")),
        summary: proses(&["wrapped line", "last"]),
        body: vec![
            Item::Entry(position("Engineer", Vec::new())),
            bullet("one", &[]),
            bullet("**two**", &[]),
            bullet("three", &[]),
        ]
        .into(),
        ..Job::default()
    };
    let school = School {
        school: Some(prose("U")),
        summary: proses(&["Text:"]),
        courses: proses(&["C"]),
        body: vec![bullet("one", &[])].into(),
        ..School::default()
    };
    let publication = Entry {
        summary: proses(&["Text:"]),
        body: vec![bullet("one", &[]), paragraph("last")].into(),
        ..titled("P")
    };
    let award = Entry {
        summary: proses(&["- not a list"]),
        ..titled("A")
    };
    let numbered = Entry {
        summary: proses(&["Text:"]),
        body: vec![bullet("one", &[]), bullet("two 2014. Not an item.", &[])].into(),
        ..titled("B")
    };
    let reference = Entry {
        body: vec![paragraph("one"), paragraph("two")].into(),
        ..titled("R")
    };
    let expected = Resume {
        summary: proses(&["I build storage.", "And networks.", "one", "two more"]),
        ..resume(vec![
            Content::Experience(vec![job].into()),
            Content::Education(vec![school].into()),
            Content::Publications(vec![publication].into()),
            Content::Awards(vec![award, numbered].into()),
            Content::References(vec![reference].into()),
        ])
    };
    let read = whole(source);
    assert_eq!(read, expected);
    check(&read, &[]);
}

#[test]
fn a_summary_of_several_paragraphs_is_one_text() {
    let of = |summary: &[&str]| Resume {
        summary: proses(summary),
        ..Resume::new("Ada")
    };
    check(&of(&["one", "two"]), &[r#""summary": "one\n\ntwo"}"#]);
    check(
        &of(&["*one*", "two"]),
        &[r#""x-resume": {"summary": ["*one*","two"]}"#],
    );
    check(&of(&["*one*"]), &[r#""x-resume": {"summary": "*one*"}"#]);
    // As the text of another tool these would be something else.
    check(&of(&["one", "- two"]), &[r#""summary": ["one","- two"]"#]);
}

#[test]
fn several_sections_of_a_kind_are_one_list() {
    let section = |title: Option<&str>, content| Section {
        title: title.map(prose),
        ..Section::new(content)
    };
    let papers = |title| Content::Publications(vec![titled(title), titled("Z")].into());
    let job = |name: &str| {
        let roles = ["A", "B"].map(|title| Item::Entry(position(title, Vec::new())));
        let job = Job {
            employer: Some(prose(name)),
            body: roles.to_vec().into(),
            ..Job::default()
        };
        Content::Experience(vec![job].into())
    };
    let rows = |items: &[&str]| {
        let row = |label: Option<&str>| Row {
            label: label.map(prose),
            items: proses(items),
            tags: List::default(),
        };
        Content::Skills(vec![row(None), row(Some("L"))].into())
    };
    let projects = |title| Content::Projects(vec![titled(title)].into());
    let custom = Content::Custom(vec![paragraph("p"), Item::Entry(titled("T"))].into());
    let mut tagged = section(Some("Chapters"), papers("C"));
    tagged.tags = vec![Tag::new("a").unwrap()].into();
    let several = Resume {
        tags: vec![Tag::new("a").unwrap()].into(),
        sections: vec![
            section(Some("*Articles*"), papers("A")),
            section(Some("Clients"), job("EMC")),
            section(Some("More"), rows(&["c"])),
            tagged,
            section(None, papers("N")),
            section(Some("Tools"), projects("T")),
            section(Some("Talks"), custom),
            section(None, projects("U")),
            section(Some("Employment"), job("EMC")),
            section(None, rows(&["a", "b"])),
            section(Some("Only"), Content::Awards(vec![titled("A")].into())),
        ]
        .into(),
        ..Resume::new("Ada")
    };
    check(
        &several,
        &[
            r#"{"name": "A","x-resume": {"section": "*Articles*"}}"#,
            r#"{"name": "N"}"#,
            r#"{"name": "T","x-resume": {"section": "Tools","as": "project"}}"#,
            r#"{"name": "EMC","position": "B","x-resume": {"section": "Clients","continues": true}}"#,
            r#""awards": [{"title": "A"}]"#,
        ],
    );
    let marked = write(&several).replace(r#""name": "Z""#, r#""name": "Z\u202e""#);
    let problems = read(&marked, &Options::default()).unwrap_err();
    assert_eq!(problems.len(), 3, "{problems:?}");
}

#[test]
fn a_new_page_is_in_the_extension() {
    let row = Row {
        label: None,
        items: proses(&["C"]),
        tags: List::default(),
    };
    let skills = Section {
        on_new_page: true,
        ..Section::new(Content::Skills(vec![row.clone()].into()))
    };
    let interests = Section::new(Content::Interests(vec![row].into()));
    let resume = Resume {
        sections: vec![skills, interests].into(),
        ..Resume::new("Ada")
    };
    check(
        &resume,
        &[r#""sections": [{"kind": "skills","on_new_page": true},{"kind": "interests"}]"#],
    );
    let text = write(&resume).replace("\"on_new_page\": true", "\"on_new_page\": \"yes\"");
    let error = read(&text, &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string().lines().next(),
        Some(
            "21:26 /meta/x-resume/sections/0/on_new_page: this is a text, where `true` belongs [value_mistyped]"
        )
    );
}

#[test]
fn variants_are_in_the_extension() {
    let [backend, storage, teaching] = ["backend", "storage", "teaching"].map(Tag::from_static);
    let resume = Resume {
        tags: vec![storage.clone(), teaching.clone()].into(),
        variants: vec![Variant {
            name: backend,
            tags: vec![storage, teaching].into(),
        }]
        .into(),
        ..Resume::new("Ada")
    };
    check(
        &resume,
        &[r#""variants": [{"name": "backend","tags": ["storage","teaching"]}]"#],
    );
    let variant = |tags: &[Tag]| Variant {
        name: Tag::from_static("backend"),
        tags: tags.to_vec().into(),
    };
    let wrong = Resume {
        variants: vec![variant(&[Tag::from_static("x")]), variant(&[])].into(),
        ..resume
    };
    let error = read(&write(&wrong), &Options::default());
    let error = error.unwrap_err().to_string();
    for message in [
        "/meta/x-resume/variants/0: the tag `x` is not declared",
        "/meta/x-resume/variants/1: duplicate variant `backend`",
        "/meta/x-resume/variants/1: the variant `backend` has no tags",
    ] {
        assert!(error.contains(message), "{error}");
    }
}

#[test]
fn a_problem_in_one_of_several_sections_is_at_its_item() {
    let source = r#"{"basics": {"name": "Ada"},
      "awards": [{"title": "A"}, {"title": "B", "x-resume": {"section": "S", "tags": ["a"]}}],
      "meta": {"x-resume": {"sections": [{"kind": "awards", "title": "S"}, {"kind": "awards"}]}}}"#;
    let problems = read(source, &Options::default()).unwrap_err();
    let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "2:34 /awards/1: the tag `a` is not declared [tag_undeclared]\n  help: declare it in `tags`"
        ]
    );
}

#[test]
fn a_body_that_another_tool_changed_is_read_from_its_words() {
    let source = r#"{"basics": {"name": "Ada"}, "awards": [{"title": "A", "summary": "new\n\n- x",
        "x-resume": {"summary": "*old*", "body": [{"as": "paragraph", "text": "y"}]}}],
      "work": [{"name": "EMC", "highlights": ["a", "– b"], "x-resume": {"highlights": {"1": {"as": "nested"}}}},
               {"name": "RSA", "highlights": ["– b"], "x-resume": {"highlights": {"0": {"as": "nested"}}}}]}"#;
    let read = read(source, &lenient()).unwrap();
    let places: Vec<_> = read
        .losses
        .iter()
        .map(|loss| &*loss.place.pointer)
        .collect();
    assert_eq!(places, ["/awards/0/summary"]);
    let award = Entry {
        summary: proses(&["new"]),
        body: vec![bullet("x", &[])].into(),
        ..titled("A")
    };
    let job = |name: &str, item| Job {
        employer: Some(prose(name)),
        body: vec![item].into(),
        ..Job::default()
    };
    let jobs = vec![
        job("EMC", bullet("a", &["b"])),
        // The bullet that it was under is gone.
        job("RSA", bullet("b", &[])),
    ];
    let contents = vec![
        Content::Experience(jobs.into()),
        Content::Awards(vec![award].into()),
    ];
    assert_eq!(read.resume, resume(contents));
}

#[test]
fn what_joins_characters_is_kept_beside_what_is_left_out() {
    let source = r#"{"basics": {"name": "Ada", "summary": "❤️ Rust"}, "awards": [{"title": "A", "summary": "a\n\n🏗️\u0007 👩‍💻"}]}"#;
    let read = read(source, &lenient()).unwrap();
    assert_eq!(read.resume.summary, proses(&["❤️ Rust"]));
    let award = Entry {
        summary: proses(&["a", "🏗️ 👩‍💻"]),
        ..titled("A")
    };
    assert_eq!(
        read.resume.sections[0].content,
        Content::Awards(vec![award].into())
    );
}

/// JSON Resume has addresses in ASCII.
#[test]
fn an_address_of_any_script_comes_back() {
    let of = |address: &'static str| {
        let url = Some(Url::from_static(address));
        let job = Job {
            employer: Some(prose("EMC")),
            url: url.clone(),
            ..Job::default()
        };
        let school = School {
            school: Some(prose("MIT")),
            url: url.clone(),
            ..School::default()
        };
        let entry = || Entry {
            url: url.clone(),
            ..titled("T")
        };
        resume(vec![
            Content::Experience(vec![job.clone()].into()),
            Content::Volunteering(vec![job].into()),
            Content::Education(vec![school].into()),
            Content::Projects(vec![entry()].into()),
            Content::Publications(vec![entry()].into()),
            Content::Certificates(vec![entry()].into()),
            Content::Awards(vec![entry()].into()),
        ])
    };
    check(
        &of("https://emc.example/a%20b"),
        &[r#""name": "EMC","url": "https://emc.example/a%20b"}"#],
    );
    check(
        &of("https://emc.example/é"),
        &[
            r#""name": "EMC","url": "https://emc.example/%C3%A9","x-resume": {"url": "https://emc.example/é"}"#,
            r#""institution": "MIT","url": "https://emc.example/%C3%A9","x-resume": {"url": "https://emc.example/é"}"#,
        ],
    );
}
