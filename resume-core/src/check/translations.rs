//! Whether the translations of a résumé fit together, and what is wrong in each.
//!
//! What is the same in all languages, such as an order of dates, is reported once.

use super::{advice, structure};
use crate::model::{Lang, Resume};
use crate::problem::{Code, Path, Problem};

/// What refuses the translations and is not among the problems of the résumé itself.
pub(super) fn errors(resume: &Resume, known: &[Problem]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut langs: Vec<&Lang> = Vec::new();
    if !resume.translations.is_empty() {
        match &resume.lang {
            Some(lang) => langs.push(lang),
            None => problems.push(without_lang(Path::root())),
        }
    }
    for (at, translation) in resume.translations.iter().enumerate() {
        let path = path(at);
        match &translation.lang {
            None => problems.push(without_lang(path.clone())),
            Some(lang) if langs.iter().any(|known| known.is(lang.as_str())) => {
                let message = format!("duplicate language `{lang}`");
                let path = path.field("lang");
                problems.push(Problem::new(Code::LangRepeated, path, message, "remove it"));
            }
            Some(lang) => langs.push(lang),
        }
        if !translation.translations.is_empty() {
            problems.push(Problem::new(
                Code::ItemMisplaced,
                path.field("translations"),
                "a translation has no translations",
                "write all of them beside the first language",
            ));
        }
        problems.extend(inside(structure::errors(translation), known, at));
    }
    problems
}

/// The advice about the translations that is not given about the résumé itself.
pub(super) fn advice(resume: &Resume, known: &[Problem]) -> Vec<Problem> {
    let translations = resume.translations.iter().enumerate();
    let advice = translations.flat_map(|(at, one)| inside(advice::advice(one), known, at));
    advice.collect()
}

fn without_lang(path: Path) -> Problem {
    let message = "a résumé in several languages says for each which it is";
    Problem::new(
        Code::FieldMissing,
        path.field("lang"),
        message,
        "set `lang`",
    )
}

/// The problems of a translation, at their places in the whole résumé.
fn inside(problems: Vec<Problem>, known: &[Problem], at: usize) -> Vec<Problem> {
    let is_new = |problem: &Problem| {
        let is_same = |known: &Problem| {
            (known.code, &known.path, &known.message)
                == (problem.code, &problem.path, &problem.message)
        };
        !known.iter().any(is_same)
    };
    let problems = problems.into_iter().filter(is_new);
    let placed = problems.map(|mut problem| {
        problem.path.0.splice(0..0, path(at).0);
        problem
    });
    placed.collect()
}

fn path(at: usize) -> Path {
    Path::root().field("translations").index(at)
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::model::{ContactValue, Email, Lang, Prose, Resume};

    fn resume(lang: Option<&'static str>, summary: &str, translations: Vec<Resume>) -> Resume {
        Resume {
            lang: lang.map(Lang::from_static),
            summary: vec![Prose::text(summary.to_owned())].into(),
            contact: vec![ContactValue::Email(Email::from_static("a@b.example")).into()].into(),
            translations: translations.into(),
            ..Resume::new("Ada Example")
        }
    }

    fn said(resume: &Resume) -> Vec<String> {
        let problems = check(resume);
        let problem =
            |problem: &crate::problem::Problem| format!("{} {}", problem.code, problem.path);
        problems.iter().map(problem).collect()
    }

    #[test]
    fn each_translation_has_a_language() {
        let german = resume(Some("de"), "b", vec![]);
        assert_eq!(
            said(&resume(Some("en"), "a", vec![german.clone()])),
            [""; 0]
        );
        let nested = resume(Some("fr"), "c", vec![german.clone()]);
        let translations = vec![german.clone(), resume(Some("DE"), "b", vec![]), nested];
        assert_eq!(
            said(&resume(None, "a", translations)),
            [
                "field_missing lang",
                "lang_repeated translations[1].lang",
                "item_misplaced translations[2].translations"
            ]
        );
        assert_eq!(
            said(&resume(Some("en"), "a", vec![resume(None, "b", vec![])])),
            ["field_missing translations[0].lang"]
        );
    }

    #[test]
    fn what_is_wrong_in_all_languages_is_reported_once() {
        let of = |english: &str, german: &str| {
            said(&resume(
                Some("en"),
                english,
                vec![resume(Some("de"), german, vec![])],
            ))
        };
        assert_eq!(of("a ", "b "), ["text_untrimmed summary[0]"]);
        assert_eq!(of("a", "b "), ["text_untrimmed translations[0].summary[0]"]);
        let long = "word ".repeat(120) + "word";
        assert_eq!(of("a", &long), ["summary_long translations[0].summary"]);
        assert_eq!(of(&long, &long), ["summary_long summary"]);
    }
}
