//! What the preview shows of a file: a résumé with the letters that are from it, or one letter.

use crate::reading::Reading;
use resume::cli::{Failure, Paper};
use resume_core::model::Letter;
use resume_syntax::source::Found;

/// What is shown: in all its languages and variants.
pub(crate) struct Shown {
    /// What is shown first.
    pub(crate) first: Paper<'static>,
    /// The letters beside it, each with the name of its `static`.
    pub(super) letters: Vec<(String, Paper<'static>)>,
}

impl Shown {
    /// What is shown of a file without errors: the résumé or the letter of this name, or the first
    /// résumé.
    pub(super) fn of(reading: &mut Reading, name: Option<&str>) -> Option<Shown> {
        let is_named = |found: &str| name.is_none_or(|name| name == found);
        let mut resumes = reading.resumes.iter_mut();
        let Some(found) = resumes.find(|found| is_named(&found.name)) else {
            let letter = reading.letters.iter_mut().find(|one| is_named(&one.name))?;
            return Some(Shown {
                first: letter.value.take()?.into(),
                letters: Vec::new(),
            });
        };
        let resume = found.value.take()?;
        let is_from_it = |letter: &Letter| *letter.from == resume;
        let letters = reading.letters.iter_mut();
        let letters = letters.filter_map(|Found { name, value }| {
            let letter = value.take_if(|letter| is_from_it(letter))?;
            Some((name.clone(), letter.into()))
        });
        let letters = letters.collect();
        Some(Shown {
            first: resume.into(),
            letters,
        })
    }

    /// The paper that was picked: the letter of this name, or what is shown first.
    pub(super) fn picked(&self, letter: Option<&str>) -> Result<&Paper<'static>, Failure> {
        let Some(picked) = letter else {
            return Ok(&self.first);
        };
        let found = self.letters.iter().find(|(name, _)| name == picked);
        found.map(|(_, letter)| letter).ok_or_else(|| {
            let names: Vec<&str> = self.letters.iter().map(|(name, _)| name.as_str()).collect();
            Failure::unknown("letter", picked, &names)
        })
    }
}
