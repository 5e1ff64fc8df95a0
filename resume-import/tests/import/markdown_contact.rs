//! Markdown in which the ways to reach a person have labels of their own.

use crate::checks::imported;
use crate::markdown_heads::check;
use resume_import::{Options, import};

#[test]
fn private_facts_keep_the_label_of_the_file() {
    let file = "# Zofia\nzofia@sample.example\nData urodzenia: 7 marca 1987 r.\n\n## Doświadczenie\n### Lead, Loom (2014 – 2016)\n";
    let options = Options {
        private: true,
        ..Options::default()
    };
    let imported = import(Some("cv.md"), file.as_bytes(), &options).unwrap();
    let source = resume_syntax::print(&imported.resume);
    assert!(
        source.contains("\"Data urodzenia\": 1987-03-07"),
        "{source}"
    );
}

#[test]
fn numbers_have_the_labels_in_their_brackets() {
    check(
        "# Ada Sample\n+44 20 7946 0555 (direct) · +44 7700 900555 (mobile, evenings) · 17 · Derry\n\
         Personal, *not* for bookings: ada@sample.example\n\n## Experience\n2014–2018 | Engineer | Acme\n",
        &[
            "\"direct\": \"tel:+44-20-7946-0555\"",
            "\"mobile, evenings\": \"tel:+44-7700-900555\"",
            "location: \"Derry\"",
            "\"Personal, not for bookings\": \"mailto:ada@sample.example\"",
        ],
        &["location: \"17\""],
    );
    check(
        "# Ada Sample\nada@sample.example, ORCID 0000-0002-5550-0142\nRoster desk: +47 555 50 198 ext. 4\n\n## Education\n- BA, X University, 2010\n",
        &[
            "\"ORCID\": \"0000-0002-5550-0142\"",
            "\"Roster desk\": \"tel:+47-555-50-198;ext=4\"",
        ],
        &["@0000"],
    );
}

#[test]
fn the_only_number_has_no_label() {
    for (line, number) in [
        (
            "| Telefon | 0431 5550123 (privat) |\n|---|---|\n| Ort | Kiel |",
            "0431 5550123",
        ),
        ("電話：090-0555-0123（夜間可）", "090-0555-0123"),
        (
            "+1 (617) 555-0100 (he/him) | ada@sample.example",
            "+1 (617) 555-0100",
        ),
    ] {
        let file = format!("# Ada Sample\n{line}\n");
        let source = resume_syntax::print(&imported("cv.md", file.as_bytes()).resume);
        assert!(source.contains(&format!("phone: \"{number}\"")), "{source}");
    }
}

#[test]
fn added_and_removed_lines_are_no_number() {
    check(
        "# Ada Sample\nada@sample.example\n\n| Change | Lines |\n|---|---|\n| Fix | +650 −20 |\n",
        &["\"Other\": \"Fix\""],
        &["tel:"],
    );
}
