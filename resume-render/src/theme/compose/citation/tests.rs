use super::*;
use crate::document::{Arena, Marks};
use crate::theme::Words;
use resume_core::model::{Doi, Entry, Kind, Lang, Resume, Url};

fn cited(lang: &str, entry: &Entry) -> String {
    let lang = Lang::new(lang.to_owned()).unwrap();
    let (resume, arena) = (Resume::new("Ada"), Arena::new());
    let cx = Context {
        resume: &resume,
        words: Words::of(Some(&lang)),
        arena: &arena,
        kind: Kind::Publications,
    };
    citation(&cx, entry).plain(Marks::of(lang.as_str()))
}

fn proses(texts: &[&str]) -> Vec<Prose> {
    texts
        .iter()
        .map(|text| Prose::parse(text).unwrap())
        .collect()
}

fn paper() -> Entry {
    Entry {
        title: Some(Prose::text("Checksums, reconsidered")),
        organisation: Some(Prose::text("Journal of Storage")),
        authors: proses(&["C. Sample", "A. Example"]).into(),
        doi: Some(Doi::from_static("10.1000/182")),
        ..Entry::default()
    }
}

#[test]
fn a_citation_is_a_paragraph_of_sentences() {
    assert_eq!(
        cited("en", &paper()),
        "C. Sample, A. Example. “Checksums, reconsidered.” Journal of Storage. 10.1000/182"
    );
    assert_eq!(
        cited("de", &paper()),
        "C. Sample, A. Example. „Checksums, reconsidered“. Journal of Storage. 10.1000/182"
    );
    let talk = Entry {
        doi: None,
        place: Some("Boston".into()),
        details: proses(&["invited", "in German"]).into(),
        authors: proses(&["Sample, C.", "Example, A."]).into(),
        ..paper()
    };
    assert_eq!(
        cited("en", &talk),
        "Sample, C.; Example, A. “Checksums, reconsidered.” invited, in German. \
         Journal of Storage (Boston)."
    );
}

#[test]
fn a_book_has_no_quotation_marks_and_its_publisher_no_stress() {
    let book = Entry {
        title: Some(Prose::parse("*Ground That Moves*").unwrap()),
        organisation: Some(Prose::text("Ashgrove Press")),
        ..Entry::default()
    };
    assert_eq!(cited("en", &book), "Ground That Moves. Ashgrove Press.");
    let stress = |entry: &Entry| {
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let cx = Context {
            resume: &resume,
            words: Words::of(None),
            arena: &arena,
            kind: Kind::Publications,
        };
        let line = citation(&cx, entry);
        let spans = line.spans().iter();
        let mut venues = spans.filter(|span| span.part == Part::Organisation);
        venues.next().unwrap().stress
    };
    assert_eq!(stress(&book), Stress::None);
    assert_eq!(stress(&paper()), Stress::Emphasis);
}

#[test]
fn volume_and_pages_follow_the_venue() {
    let article = Entry {
        volume: Some(Prose::text("38(2)")),
        pages: Some(Prose::text("559–572")),
        status: Some(Prose::text("in press")),
        doi: None,
        ..paper()
    };
    let of = |entry: &Entry| {
        let cited = cited("fr", entry);
        cited.split_once("». ").unwrap().1.to_owned()
    };
    assert_eq!(
        of(&article),
        "Journal of Storage 38(2)\u{a0}: 559–572, in press."
    );
    let chapter = Entry {
        editors: proses(&["E. Ditor", "F. Ditor"]).into(),
        place: Some("Boston".into()),
        volume: None,
        status: None,
        ..article.clone()
    };
    assert_eq!(
        of(&chapter),
        "Journal of Storage (éd. par E. Ditor, F. Ditor\u{a0}; Boston), 559–572."
    );
    let thesis = Entry {
        organisation: None,
        pages: None,
        ..chapter
    };
    assert_eq!(of(&thesis), "éd. par E. Ditor, F. Ditor\u{a0}; Boston.");
    let patent = Entry {
        authors: Vec::new().into(),
        inventors: proses(&["A. Example"]).into(),
        organisation: None,
        number: Some(Prose::text("US 9,442,782")),
        volume: None,
        pages: None,
        status: Some(Prose::text("granted")),
        ..article
    };
    assert_eq!(
        cited("en", &patent),
        "A. Example. “Checksums, reconsidered.” US 9,442,782, granted."
    );
}

#[test]
fn a_name_with_brackets_shares_them() {
    let chapter = |name: &str| Entry {
        organisation: Some(Prose::parse(name).unwrap()),
        editors: proses(&["E. Ditor"]).into(),
        place: Some("Boston".into()),
        pages: Some(Prose::text("5–7")),
        authors: Vec::new().into(),
        title: None,
        doi: None,
        ..paper()
    };
    assert_eq!(
        cited("en", &chapter("Handbook (Third Edition)")),
        "Handbook (Third Edition; edited by E. Ditor; Boston), 5–7."
    );
    assert_eq!(
        cited("zh", &chapter("手册（第三版）")),
        "手册（第三版；主编：E. Ditor；Boston），5–7."
    );
    assert_eq!(
        cited("en", &chapter("Handbook of *TLA* (Third Edition)")),
        "Handbook of TLA (Third Edition), edited by E. Ditor; Boston, 5–7."
    );
    assert_eq!(
        cited("en", &chapter("(Third Edition)")),
        "(Third Edition), edited by E. Ditor; Boston, 5–7."
    );
    for name in ["f(g(x))", "Handbook ()", "A) b)", "Handbook"] {
        assert_eq!(
            cited("en", &chapter(name)),
            format!("{name} (edited by E. Ditor; Boston), 5–7."),
        );
    }
    let alone = Entry {
        editors: Vec::new().into(),
        place: None,
        ..chapter("Handbook (Third Edition)")
    };
    assert_eq!(cited("en", &alone), "Handbook (Third Edition), 5–7.");
}

#[test]
fn a_sentence_has_one_end() {
    let book = |title: &'static str, place: &'static str| Entry {
        title: Some(Prose::text(title)),
        place: Some(place.into()),
        ..Entry::default()
    };
    assert_eq!(cited("en", &book("Why?", "Boston")), "“Why?” Boston.");
    assert_eq!(cited("en", &book("Why", "N. Y.")), "“Why.” N. Y.");
    assert_eq!(cited("en", &Entry::default()), "");
}

#[test]
fn a_title_that_is_emphasised_has_no_quotation_marks() {
    let book = |title: &str| Entry {
        title: Some(Prose::parse(title).unwrap()),
        doi: None,
        ..paper()
    };
    let title_of = |title: &str| {
        let cited = cited("en", &book(title));
        cited.split_once("Example. ").unwrap().1.to_owned()
    };
    assert_eq!(title_of("*Checksums*"), "Checksums. Journal of Storage.");
    assert_eq!(
        title_of("*Checksums* again"),
        "“Checksums again.” Journal of Storage."
    );
    // With the original title or the edition.
    assert_eq!(
        title_of("*Les Sels* (*Salt of Us*)"),
        "Les Sels (Salt of Us). Journal of Storage."
    );
    assert_eq!(
        title_of("*Checksums* [2nd ed.]"),
        "Checksums [2nd ed.]. Journal of Storage."
    );
    for paper in [
        "*E. coli* (K-12) growth",
        "*E. coli* and others (K-12)",
        "*Hamlet*-s)",
    ] {
        assert!(title_of(paper).starts_with('“'), "{paper}");
    }
}

#[test]
fn the_page_is_named_where_the_title_does_not_lead_there() {
    let url = || Some(Url::from_static("https://ada.example/paper"));
    let linked = Entry {
        url: url(),
        doi: None,
        organisation: None,
        authors: Vec::new().into(),
        ..paper()
    };
    assert_eq!(cited("en", &linked), "“Checksums, reconsidered.”");
    let untitled = Entry {
        title: None,
        organisation: Some(Prose::text("Journal of Storage")),
        ..linked
    };
    assert_eq!(
        cited("en", &untitled),
        "Journal of Storage. ada.example/paper"
    );
}

#[test]
fn the_persons_own_name_is_strong() {
    let names = proses(&["Example A", "*Example*  A", "Example AB", "Sample C"]);
    let strong: Vec<_> = people(Part::Author, &names, &["Sample Q", "Example  A"])
        .iter()
        .step_by(2)
        .map(|span| span.stress == Stress::Strong)
        .collect();
    assert_eq!(strong, [true, true, false, false]);
}
