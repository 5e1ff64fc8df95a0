//! What single keys of a format mean, each in a file of a few lines.

use crate::checks::{check_words, imported, words_of};
use resume_import::{Error, Options, import};

#[test]
fn icons_say_nothing() {
    let file = r#"{"basics": {"name": "Ada", "customFields": [{"icon": "phone", "text": "EU citizen"}, {"icon": "x", "text": "Visa: none"}]},
        "sections": {}, "metadata": {}}"#;
    let source = resume_syntax::print(&imported("cv.json", file.as_bytes()).resume);
    assert!(source.contains(r#""Other": "EU citizen""#), "{source}");
    assert!(source.contains(r#""Visa": "none""#), "{source}");
    assert!(!source.contains("phone"), "{source}");
}

#[test]
fn what_is_said_of_a_company_is_not_said_of_its_first_role() {
    let file = r#"{"basics": {"name": "Ada"}, "sections": {"experience": {"items": [{"company": "Acme", "description": "<p>Makes anvils.</p>",
        "roles": [{"position": "Lead", "period": "2018 - 2020", "description": "<p>Led.</p>"}, {"position": "Dev", "period": "2016 - 2018"}]}]}},
        "metadata": {}}"#;
    let source = resume_syntax::print(&imported("cv.json", file.as_bytes()).resume);
    let wanted = "at \"Acme\" {
            summary: \"Makes anvils.\"
            2018..2020 \"Lead\" {
                summary: \"Led.\"
            }
            2016..2018 \"Dev\"";
    assert!(source.contains(wanted), "{source}");
}

#[test]
fn a_state_of_publication_is_no_date() {
    let yaml = "cv:\n  name: Ada\n  sections:\n    publications:\n      - title: T\n        authors: [A. B]\n        date: in press\n";
    let source = resume_syntax::print(&imported("cv.yaml", yaml.as_bytes()).resume);
    assert!(source.contains(r#"status: "in press""#), "{source}");
    let json = r#"{"basics": {"name": "Ada"}, "sections": {"publications": {"items": [{"title": "T", "date": "in press"}]}}, "metadata": {}}"#;
    let source = resume_syntax::print(&imported("cv.json", json.as_bytes()).resume);
    assert!(source.contains(r#"status: "in press""#), "{source}");
    let bib = "@article{a, title={T}, author={A. B}, pubstate={inpress}}\n@patent{b, title={P}, author={A. B}, number={US 1}}";
    let source = resume_syntax::print(&imported("a.bib", bib.as_bytes()).resume);
    assert!(source.contains(r#"status: "in press""#), "{source}");
    let patents = "patents {
        \"P\" {
            inventors: \"A. B\"
            number: \"US 1\"";
    assert!(source.contains(patents), "{source}");
}

#[test]
fn a_description_alone_is_an_item() {
    let file = r#"{"basics": {"name": "Ada"}, "sections": {"experience": {"items": [{"company": "", "description": "<p>Made anvils.</p><ul><li>of iron</li></ul>"}]}},
        "metadata": {}}"#;
    let source = resume_syntax::print(&imported("cv.json", file.as_bytes()).resume);
    assert!(
        source.contains("\"Made anvils.\" {\n            - \"of iron\""),
        "{source}"
    );
}

#[test]
fn only_the_name_of_a_constant_is_spelled_in_words() {
    let table = "Name,Proficiency\nGerman,PROFESSIONAL_WORKING\nC,K_R Style\n";
    let source = resume_syntax::print(&imported("Languages.csv", table.as_bytes()).resume);
    assert!(
        source.contains(r#""German": "Professional working""#),
        "{source}"
    );
    assert!(source.contains(r#""C": "K_R Style""#), "{source}");
}

#[test]
fn what_a_book_is_called_is_no_subtitle_of_its_chapters() {
    let bib = "@incollection{g, crossref={f}, author={A. B}, title={Chap}}\n@book{f, editor={A. B}, title={Book}, subtitle={Sub}, year={forthcoming}}";
    let imported = imported("a.bib", bib.as_bytes());
    let source = resume_syntax::print(&imported.resume);
    for wanted in [r#""Chap" at "Book: Sub""#, r#"status: "forthcoming""#] {
        assert!(source.contains(wanted), "{wanted}\n{source}");
    }
}

#[test]
fn the_rest_of_a_bullet_is_below_its_words() {
    let table = "Company Name,Title,Description\nAcme,Lead,\"- led\n  a team\n- built\"\n";
    let source = resume_syntax::print(&imported("Positions.csv", table.as_bytes()).resume);
    assert!(source.contains("- \"led a team\"\n"), "{source}");
}

#[test]
fn the_rules_of_css_are_no_bibliography() {
    let page = b"<!doctype html><style>\n@media (print) { a {} }\n@page { size: A4 }\n</style>";
    let found = import(Some("cv.html"), page, &Options::default());
    assert!(matches!(found, Err(Error::Unknown)), "{found:?}");
}

#[test]
fn words_in_place_of_a_year_are_kept_beside_a_state() {
    let bib = "@article{a, title={T}, author={A. B}, year={in press}, pubstate={submitted}}";
    let imported = imported("a.bib", bib.as_bytes());
    check_words(&words_of("in press submitted"), &imported, bib);
    let source = resume_syntax::print(&imported.resume);
    assert!(source.contains(r#"status: "submitted""#), "{source}");
}

#[test]
fn the_identifiers_of_linked_data_are_listed() {
    let file = r#"{"@context": "https://schema.org", "@type": "Person", "@id": "https://ada.example/#me", "name": "Ada", "email": "a@a.example",
        "worksFor": {"@type": "Organization", "@id": "https://acme.example", "name": "Acme"}}"#;
    let imported = imported("cv.json", file.as_bytes());
    let losses: Vec<String> = imported.losses.iter().map(ToString::to_string).collect();
    assert_eq!(losses.len(), 2, "{losses:?}");
    for address in ["`https://ada.example/#me`", "`https://acme.example`"] {
        assert!(
            losses.iter().any(|loss| loss.contains(address)),
            "{losses:?}"
        );
    }
}

#[test]
fn an_employer_has_one_address_and_the_others_are_listed() {
    let read = |employer: &str| {
        let file = format!(
            r#"{{"basics": {{"name": "Ada"}}, "work": [{{"name": "Acme", {employer}"roles": [
            {{"position": "Lead", "url": "https://lead.example"}}, {{"position": "Dev", "url": "https://dev.example"}}]}}]}}"#
        );
        let imported = imported("cv.json", file.as_bytes());
        let losses = imported.losses.iter().map(ToString::to_string);
        let losses: Vec<String> = losses.collect();
        (resume_syntax::print(&imported.resume), losses)
    };
    let (source, losses) = read(r#""url": "https://acme.example", "#);
    assert!(
        source.contains(r#"url: "https://acme.example""#),
        "{source}"
    );
    assert_eq!(losses.len(), 2, "{losses:?}");
    assert!(losses[0].contains("`https://lead.example`"), "{losses:?}");
    assert!(losses[1].contains("`https://dev.example`"), "{losses:?}");
    let (source, losses) = read("");
    assert!(
        source.contains(r#"url: "https://lead.example""#),
        "{source}"
    );
    assert_eq!(losses.len(), 1, "{losses:?}");
    assert!(losses[0].contains("`https://dev.example`"), "{losses:?}");
}

#[test]
fn what_goes_on_without_a_start_is_listed() {
    let file = r#"{"basics": {"name": "Ada"}, "work": [{"name": "A", "position": "Dev", "current": true},
        {"name": "B", "position": "Dev", "startDate": "2014", "current": true}]}"#;
    let imported = imported("cv.json", file.as_bytes());
    let losses: Vec<String> = imported.losses.iter().map(ToString::to_string).collect();
    assert_eq!(losses.len(), 1, "{losses:?}");
    assert!(losses[0].contains("no place for `true`"), "{losses:?}");
    let source = resume_syntax::print(&imported.resume);
    assert!(source.contains(r#"2014..present "Dev" at "B""#), "{source}");
}

#[test]
fn marks_and_fields_of_rendercv_are_read() {
    let yaml = "cv:\n  name: Zoé **Sample**\n  sections:\n    certifications:\n      - name: AWS\n        date: 2021-03\n        expires: 2024-03\n        issuer: Amazon\nlocale:\n  language: french\n";
    let source = resume_syntax::print(&imported("cv.yaml", yaml.as_bytes()).resume);
    for wanted in [
        r#"name: "Zoé Sample""#,
        r#"2021-03 "AWS" at "Amazon""#,
        "expires: 2024-03",
    ] {
        assert!(source.contains(wanted), "{source}");
    }
}

#[test]
fn types_of_biblatex_are_words_and_families_come_first_in_chinese() {
    let bib = "@patent{a, author={Sample, Zoe}, title={Device}, number={US1234567B2}, date={2015}, type={patentus}}
        @article{b, author={李, 明 and Sample, Zoe}, title={中文标题}, journal={学报}, year={2016}}";
    let source = resume_syntax::print(&imported("papers.bib", bib.as_bytes()).resume);
    for wanted in [
        r#""Device", "U.S. patent""#,
        r#"authors: "李明", "Zoe Sample""#,
    ] {
        assert!(source.contains(wanted), "{source}");
    }
}

#[test]
fn a_file_that_holds_nothing_is_refused() {
    for (name, file) in [
        ("cv.md", ""),
        ("cv.md", "\u{feff} \n\n"),
        ("papers.bib", ""),
        ("papers.bib", "% nothing yet\n"),
        ("cv.json", " "),
    ] {
        let refused = import(Some(name), file.as_bytes(), &Options::default());
        assert_eq!(refused.unwrap_err(), Error::Empty, "{name} {file:?}");
    }
}
