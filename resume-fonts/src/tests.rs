//! What the table says of the fonts is what the fonts say of themselves, and they have the
//! characters of the languages.

use super::{DESIGNS, FAMILIES, Face, family};
use resume_core::words::Words;
use skrifa::attribute::Style;
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Punctuation, and the signs that résumés use.
const SIGNS: &str = "\u{a0}!?&@%+/#'\"()[]§©®°•·–—‘’“”„‚«»…€£×−≤≥≈½→′″✓";

/// What a family can set besides Latin, and the signs that it lacks.
struct Coverage {
    family: &'static str,
    greek: bool,
    cyrillic: bool,
    lacks: &'static str,
}

#[rustfmt::skip]
const COVERAGE: &[Coverage] = &[
    Coverage { family: "Source Sans 3", greek: true, cyrillic: true, lacks: "" },
    Coverage { family: "EB Garamond", greek: true, cyrillic: true, lacks: "✓" },
    Coverage { family: "Hanken Grotesk", greek: false, cyrillic: false, lacks: "′″✓" },
    Coverage { family: "IBM Plex Sans", greek: true, cyrillic: true, lacks: "" },
    Coverage { family: "Libertinus Serif", greek: true, cyrillic: true, lacks: "✓" },
    Coverage { family: "Public Sans", greek: false, cyrillic: false, lacks: "→′″✓" },
    Coverage { family: "Fraunces", greek: false, cyrillic: false, lacks: "→✓" },
    Coverage { family: "Source Code Pro", greek: true, cyrillic: true, lacks: "" },
    Coverage { family: "IBM Plex Mono", greek: false, cyrillic: true, lacks: "" },
];

fn every_face() -> impl Iterator<Item = &'static Face> {
    FAMILIES.iter().copied().flatten()
}

fn font(face: &Face) -> FontRef<'static> {
    FontRef::new(face.bytes).unwrap()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_table_says_what_the_fonts_say() {
    for face in every_face() {
        let font = font(face);
        let named = font
            .localized_strings(StringId::TYPOGRAPHIC_FAMILY_NAME)
            .chain(font.localized_strings(StringId::FAMILY_NAME))
            .next()
            .unwrap();
        assert_eq!(named.chars().collect::<String>(), face.family);
        let attributes = font.attributes();
        assert_eq!(
            attributes.weight.value(),
            f32::from(face.weight),
            "{face:?}"
        );
        assert_eq!(attributes.style == Style::Italic, face.italic, "{face:?}");
        assert!(font.axes().is_empty(), "{face:?} is variable");
    }
}

#[test]
fn a_family_has_one_name_and_each_style_once() {
    for faces in FAMILIES {
        let name = faces[0].family;
        assert!(std::ptr::eq(family(name).unwrap(), *faces), "{name}");
        assert!(faces.iter().all(|face| face.family == name), "{name}");
        let styles: BTreeSet<(u16, bool)> = faces
            .iter()
            .map(|face| (face.weight, face.italic))
            .collect();
        assert_eq!(styles.len(), faces.len(), "{name}");
        assert!(faces.iter().any(|face| !face.italic), "{name}");
    }
}

/// Latin, Greek or Cyrillic.
#[derive(Clone, Copy, PartialEq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
}

/// The script of a language; `None` for one that needs a font of another kind.
fn script(words: &Words) -> Option<Script> {
    match words.headings.education.chars().next().unwrap() {
        'A'..='Z' | 'a'..='z' | 'À'..='ɏ' | 'Ḁ'..='ỿ' => Some(Script::Latin),
        'Ͱ'..='Ͽ' => Some(Script::Greek),
        'Ѐ'..='ӿ' => Some(Script::Cyrillic),
        _ => None,
    }
}

#[test]
fn the_languages_of_a_family_are_covered() {
    let languages = |script_of: Script| {
        let of_script = Words::ALL
            .iter()
            .filter(|words| script(words) == Some(script_of));
        of_script.count()
    };
    assert_eq!(languages(Script::Greek), 1);
    assert_eq!(languages(Script::Cyrillic), 4);
    assert!(languages(Script::Latin) > 30);
    for face in every_face() {
        let coverage = COVERAGE.iter().find(|row| row.family == face.family);
        let Coverage {
            family: _,
            greek,
            cyrillic,
            lacks,
        } = coverage.unwrap();
        let charmap = font(face).charmap();
        let characters: BTreeSet<char> = charmap
            .mappings()
            .filter_map(|(c, _)| char::from_u32(c))
            .collect();
        let missing = |text: &str| -> String {
            text.chars()
                .filter(|c| !c.is_control() && !characters.contains(c))
                .collect()
        };
        for words in Words::ALL {
            let text = format!("{words:?}");
            let text = format!("{text}{}", text.to_uppercase());
            let complete = missing(&text).is_empty();
            match script(words) {
                Some(Script::Latin) => {
                    assert!(complete, "{face:?} {}: {}", words.lang, missing(&text));
                }
                Some(Script::Greek) => assert_eq!(complete, *greek, "{face:?} {}", words.lang),
                Some(Script::Cyrillic) => {
                    assert_eq!(complete, *cyrillic, "{face:?} {}", words.lang);
                }
                None => {}
            }
        }
        assert_eq!(missing(SIGNS), *lacks, "{face:?}");
    }
}

#[test]
fn features_that_designs_use_are_kept() {
    let features = |face: &Face| -> BTreeSet<String> {
        let table = font(face).gsub().unwrap();
        let records = table.feature_list().unwrap();
        let tags = records.feature_records().iter();
        tags.map(|record| record.feature_tag().to_string())
            .collect()
    };
    let has = |face: &Face, wanted: &[&str]| {
        let found = features(face);
        for tag in wanted {
            assert!(found.contains(*tag), "{face:?} has no {tag}");
        }
    };
    for family in ["EB Garamond", "Libertinus Serif"] {
        for face in super::family(family).unwrap() {
            has(
                face,
                &["smcp", "c2sc", "onum", "lnum", "tnum", "pnum", "liga"],
            );
        }
    }
    for face in super::family("Source Sans 3").unwrap() {
        has(face, &["onum", "pnum", "liga"]);
    }
    for face in super::family("Public Sans").unwrap() {
        has(face, &["onum", "tnum", "pnum", "liga"]);
    }
}

#[test]
fn every_font_has_its_origin_and_licence() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for (family, designs) in DESIGNS {
        let row = readme
            .lines()
            .find(|line| line.contains(&format!("| {family} |")))
            .unwrap_or_else(|| panic!("the README has no row for {family}"));
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let named: Vec<&str> = cells[3].split(", ").collect();
        assert_eq!(&named, designs, "{family}");
        let licence = cells[5].split(['(', ')']).nth(1).unwrap();
        let text = fs::read_to_string(root().join(licence)).unwrap();
        assert!(text.contains("SIL OPEN FONT LICENSE Version 1.1"));
        assert!(text.contains("Copyright") || text.contains('©'));
    }
}

#[test]
fn every_file_is_in_the_table() {
    let table = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let mut fonts = 0;
    for entry in fs::read_dir(root().join("fonts")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let extension = Path::new(&name).extension();
        if extension.is_some_and(|extension| extension == "otf" || extension == "ttf") {
            assert!(table.contains(&format!("\"{name}\"")), "{name}");
            fonts += 1;
        }
    }
    assert_eq!(fonts, every_face().count());
}

/// What a program with one design carries, in bytes: a change that makes it heavier is seen here.
#[test]
fn a_design_is_light() {
    let size = |design: &str| -> usize {
        DESIGNS
            .iter()
            .filter(|(_, designs)| designs.contains(&design))
            .flat_map(|(name, _)| family(name).unwrap())
            .map(|face| face.bytes.len())
            .sum()
    };
    let kilobytes = |design: &str| size(design) / 1000;
    let designs = ["ledger", "folio", "grid", "manual", "brief", "marquee"];
    assert_eq!(designs.map(kilobytes), [1292, 1955, 473, 1169, 1654, 452]);
    let all: usize = every_face().map(|face| face.bytes.len()).sum();
    assert!(all < 6_100_000, "{all}");
}
