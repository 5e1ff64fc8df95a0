//! Files written after what is known of each format, and what they come to: the source, and the
//! losses after it. `IMPORTS=overwrite` writes what is expected.

use crate::checks::{check_source, check_words, words_of};
use resume_core::json::Otherwise;
use resume_import::{Imported, Options, import, import_folder};
use std::fs;
use std::path::{Path, PathBuf};

/// The files of a directory, in the order of their names.
fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn imported(path: &Path) -> (Imported, String) {
    let options = Options {
        // The samples that are called so are imported with private facts.
        private: path.to_string_lossy().contains("private"),
        ..Options::default()
    };
    if path.is_dir() {
        let tables = files(path).into_iter().map(|file| {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(&file).unwrap())
        });
        let tables: Vec<(String, Vec<u8>)> = tables.collect();
        let text = tables.iter().map(|(_, table)| {
            // The names of columns are in no table.
            let text = String::from_utf8_lossy(table).into_owned();
            text.split_once('\n')
                .map_or(String::new(), |(_, rows)| rows.to_owned())
        });
        let text: Vec<String> = text.collect();
        return (import_folder(&tables, &options).unwrap(), text.join("\n"));
    }
    let bytes = fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy();
    let imported = import(Some(&name), &bytes, &options);
    let imported = imported.unwrap_or_else(|error| panic!("{name}: {error}"));
    (imported, String::from_utf8_lossy(&bytes).into_owned())
}

#[test]
fn samples_come_to_what_is_expected() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut count = 0;
    for format in files(&data).iter().filter(|path| path.is_dir()) {
        for sample in files(format) {
            if sample.extension().is_some_and(|ending| ending == "txt") {
                continue;
            }
            count += 1;
            let (imported, text) = imported(&sample);
            check_source(&imported.resume, &text);
            let losses: Vec<String> = imported
                .losses
                .iter()
                .map(|loss| format!("{:?}: {loss}\n", loss.reason))
                .collect();
            let said = format!(
                "{}\n\n{}",
                resume_syntax::print(&imported.resume),
                losses.concat()
            );
            let expected = sample.with_extension("txt");
            if std::env::var("IMPORTS").is_ok_and(|what| what == "overwrite") {
                fs::write(&expected, &said).unwrap();
            }
            let known = fs::read_to_string(&expected).unwrap_or_default();
            assert_eq!(said, known, "{}", sample.display());
            // The invented words of the samples, which have a capital or more.
            let words = words_of(&text)
                .into_iter()
                .filter(|word| word.starts_with("Qu") && word.len() > 4);
            check_words(&words.collect::<Vec<_>>(), &imported, &said);
        }
    }
    assert!(count >= 84, "{count}");
}

#[test]
fn a_single_loss_refuses_a_file_that_must_have_none() {
    let options = Options {
        on_loss: Otherwise::Refuse,
        ..Options::default()
    };
    let read = |file: &str| import(Some("cv.yaml"), file.as_bytes(), &options);
    assert!(read("cv: {name: Ada}").is_ok());
    let refused = read("cv: {name: Ada}\nother: x").unwrap_err();
    assert_eq!(refused.to_string(), "2:8 /other: no place for `x`");
    // What is private is no fault of the file.
    let table = b"First Name,Last Name,Headline,Birth Date\nAda,Example,,1990\n";
    assert!(import(Some("Profile.csv"), table, &options).is_ok());
}

#[test]
fn pictures_are_handed_over() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/reactive/v5.json");
    let (imported, _) = imported(&data);
    let [picture] = imported.pictures.as_slice() else {
        panic!("{:?}", imported.pictures);
    };
    assert_eq!(picture.name, imported.resume.photo.unwrap().path);
    assert!(picture.bytes.starts_with(b"\x89PNG"));
}
