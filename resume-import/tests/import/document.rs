//! Markdown of the shape that is rendered.

use crate::checks::{imported, words_of};
use resume_core::model::Resume;
use resume_render::Render;
use resume_render::format::Markdown;
use resume_syntax::Evaluated;
use resume_syntax::source::File;

/// The résumés of the examples, by the name of the file.
fn examples() -> Vec<(String, Resume)> {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        for invocation in File::read(&text).invocations {
            let analysis = invocation.analyze(&mut |_| Evaluated::Unknown);
            if let Some(resume) = analysis.resume() {
                found.push((name.clone(), resume.clone()));
            }
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert!(found.len() > 8);
    found
}

#[test]
fn no_word_of_a_rendered_page_is_lost() {
    for (name, resume) in examples() {
        let page = resume.render(Markdown).to_string();
        let imported = imported("page.md", page.as_bytes());
        // Numbers are in dates, which are spelled anew, and the names of months too.
        let is_word = |word: &String| {
            let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Summer Fall Spring";
            word.chars().all(char::is_alphabetic) && word.len() > 2 && !months.contains(&**word)
        };
        let again = imported.resume.render(Markdown).to_string();
        let words: Vec<String> = words_of(&page).into_iter().filter(is_word).collect();
        let missing = words.iter().filter(|word| !again.contains(word.as_str()));
        assert_eq!(missing.count(), 0, "{name}\n{again}");
    }
}

#[test]
fn what_is_rendered_is_rendered_again() {
    // Not those in which dates of the contact information or details with commas are.
    let names = [
        "cv_arabic",
        "cv_federal",
        "cv_graduate",
        "cv_lebenslauf",
        "hello",
        "own_format",
        "own_theme",
        "pacejo",
        "tailored",
    ];
    let mut same = Vec::new();
    for (name, resume) in examples() {
        let page = resume.render(Markdown).to_string();
        let again = imported("page.md", page.as_bytes()).resume;
        if again.render(Markdown).to_string() == page {
            same.push(name);
        }
    }
    same.dedup();
    let is_there = |name: &&&str| same.iter().any(|known| known == **name);
    let missing: Vec<&&str> = names.iter().filter(|name| !is_there(name)).collect();
    assert!(missing.is_empty(), "{missing:?} of {same:?}");
}
