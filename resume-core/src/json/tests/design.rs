//! The design, in the extension of the résumé.

use super::super::{Options, read, write};
use super::{lenient, whole};
use crate::model::{Color, DesignName};

fn source(design: &str) -> String {
    format!(r#"{{"basics": {{"name": "Ada"}}, "meta": {{"x-resume": {{"design": {design}}}}}}}"#)
}

#[test]
fn a_design_is_read_and_written() {
    let design = r##"{"name": "folio", "accent": "#6d1f2a", "size": "10.5pt", "pages": 1, "fit": true, "order": "as_written"}"##;
    let resume = whole(&source(design));
    let settings = resume.design.settings;
    assert_eq!(resume.design.name, Some(DesignName::Folio));
    assert_eq!(settings.accent, Some(Color::rgb(0x6d, 0x1f, 0x2a)));
    assert_eq!((settings.pages, settings.fit), (Some(1), Some(true)));
    let written = write(&resume);
    let pretty: String = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = design.replace('{', "{ ").replace('}', " }");
    assert!(pretty.contains(&expected), "{pretty}");
    assert_eq!(whole(&written), resume);
    assert!(!write(&whole(&source("{}"))).contains("design"));
}

#[test]
fn what_a_design_does_not_have_is_refused_or_listed() {
    let design = r##"{"name": "foilo", "accent": "#aaaaff", "size": 10, "glow": "1", "foot": "name_and_page"}"##;
    let expected = [
        ("/meta/x-resume/design/name", "unknown design `foilo`"),
        (
            "/meta/x-resume/design/accent",
            "`#aaaaff` is too pale: its contrast against white is 2.1, and text needs 4.5",
        ),
        ("/meta/x-resume/design/size", "`10` is not a length"),
        ("/meta/x-resume/design/glow", "unknown field `glow`"),
    ];
    let refused = read(&source(design), &Options::default()).unwrap_err();
    let refused: Vec<_> = refused
        .iter()
        .map(|found| (found.place.pointer.as_str(), &*found.problem.message))
        .collect();
    assert_eq!(refused, expected);
    let listed = read(&source(design), &lenient()).unwrap();
    let losses: Vec<_> = listed
        .losses
        .iter()
        .map(|found| (found.place.pointer.as_str(), &*found.message))
        .collect();
    assert_eq!(losses, expected);
    assert!(listed.resume.design.settings.foot.is_some());
    assert_eq!(listed.resume.design.name, None);
}
