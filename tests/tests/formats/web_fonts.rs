//! Pages that carry the typefaces of their design: every character is in one of the fonts, and no
//! other.

use resume::format::{Face, Format, Html};
use resume::theme::{Classic, Theme};
use resume::{Resume, resume, web_fonts};
use resume_core::model::DesignName;
use resume_render::design::Design;
use resume_render::document::{Arena, Document};
use resume_tests::letter::LETTER;
use resume_tests::pacejo::PACEJO;
use std::collections::BTreeSet;

fn in_design(name: DesignName) -> Html {
    Html {
        design: Some(*Design::named(name)),
        ..Html::default()
    }
}

fn page(html: &Html, document: &Document<'_>) -> String {
    let mut page = String::new();
    html.push(document, &mut page);
    page
}

/// The characters that a page asks of a family.
fn asked(html: &Html, document: &Document<'_>, family: &str) -> BTreeSet<char> {
    let used = html.used(document).into_iter();
    let used = used.filter(|used| used.family == family);
    used.flat_map(|used| used.characters).collect()
}

#[test]
fn every_design_brings_its_typefaces_to_resumes_and_letters() {
    let arena = Arena::new();
    for document in [
        Classic.document(&PACEJO, &arena),
        Classic.letter(&LETTER, &arena),
    ] {
        for name in DesignName::ALL {
            let bare = in_design(*name);
            let faces = web_fonts(&bare, &document).unwrap();
            let families: BTreeSet<&str> = faces.iter().map(|face| &*face.family).collect();
            let text = Design::named(*name).fonts.text.name;
            assert!(families.contains(text), "{name:?}: {families:?}");
            for face in &faces {
                let whole = resume_fonts::family(&face.family).unwrap();
                let is_it = |one: &&resume_fonts::Face| {
                    (one.weight, one.italic) == (face.weight, face.italic)
                };
                let whole = whole.iter().find(is_it).unwrap().bytes.len();
                assert_eq!(face.woff2[..4], *b"wOF2", "{face:?}");
                assert!(face.woff2.len() * 4 < whole, "{face:?}: {whole}");
            }
            let html = Html {
                faces: faces.clone().into(),
                ..bare.clone()
            };
            let (with, without) = (page(&html, &document), page(&bare, &document));
            assert_eq!(with.matches("@font-face").count(), faces.len());
            assert!(with.contains("; font-src data:; ") && !without.contains("font-src"));
            assert!(with.len() < 80_000, "{name:?}: {}", with.len());
            // The rest of the page is the same.
            let body = |page: &str| page[page.find("<body").unwrap()..].to_owned();
            assert_eq!(body(&with), body(&without));
        }
    }
}

#[test]
fn a_font_has_only_what_the_page_sets() {
    static FEW: Resume = resume! { name: "Ada" };
    static MORE: Resume = resume! { name: "Ada Zyx" };
    let (arena, html) = (Arena::new(), in_design(DesignName::Marquee));
    let [few, more] = [&FEW, &MORE].map(|resume| {
        let document = Classic.document(resume, &arena);
        let asked = asked(&html, &document, "Fraunces");
        let faces = web_fonts(&html, &document).unwrap();
        let face = faces.into_iter().find(|face| face.family == "Fraunces");
        (asked, face.unwrap())
    });
    let characters = |text: &str| text.chars().collect::<BTreeSet<char>>();
    assert_eq!((few.0, more.0), (characters("Ada"), characters("Ada Zyx")));
    let size = |face: &Face| face.woff2.len();
    assert!(size(&few.1) < size(&more.1) && size(&more.1) < 4000);
    let again = web_fonts(&html, &Classic.document(&MORE, &arena)).unwrap();
    assert!(again.contains(&more.1), "the same bytes each time");
}

#[test]
fn what_no_typeface_has_is_left_to_the_system() {
    static LAYLA: Resume = resume! { name: "ليلى"  lang: "ar" };
    let arena = Arena::new();
    let document = Classic.document(&LAYLA, &arena);
    // The name is in bold, of which the typeface has no letter; the foot has figures.
    let faces = web_fonts(&in_design(DesignName::Ledger), &document).unwrap();
    let found: Vec<u16> = faces.iter().map(|face| face.weight).collect();
    assert_eq!(found, [400]);
}

#[test]
fn a_typeface_that_no_design_has_is_reported() {
    let mut design = Design::LEDGER;
    design.fonts.text.name = "My Sans";
    let html = Html {
        design: Some(design),
        ..Html::default()
    };
    let arena = Arena::new();
    let error = web_fonts(&html, &Classic.document(&PACEJO, &arena)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the typeface `My Sans` is not built in; use a typeface of one of the designs"
    );
}
