//! What the preview shows of a file: a résumé with the letters that are from it, or one letter.

use crate::reading::{Found, Reading};
use resume::cli::options::Kept;
use resume::cli::{Failure, Settings, Source};
use resume_core::model::{Letter, Resume};
use std::borrow::Cow;

/// What is shown: in all its languages.
pub(crate) struct Shown {
    /// What is shown first.
    pub(crate) first: Paper,
    /// The letters beside it, each with the name of its `static`.
    pub(super) letters: Vec<(String, Paper)>,
}

/// A résumé or a letter.
pub(crate) enum Paper {
    Resume(Box<Resume>),
    Letter(Box<Letter>),
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
                first: Paper::Letter(Box::new(letter.value.take()?)),
                letters: Vec::new(),
            });
        };
        let resume = found.value.take()?;
        let is_from_it = |letter: &Letter| *letter.from == resume;
        let letters = reading.letters.iter_mut();
        let letters = letters.filter_map(|Found { name, value }| {
            let letter = value.take_if(|letter| is_from_it(letter))?;
            Some((name.clone(), Paper::Letter(Box::new(letter))))
        });
        let letters = letters.collect();
        Some(Shown {
            first: Paper::Resume(Box::new(resume)),
            letters,
        })
    }

    /// The same, with only what is kept of the résumé.
    pub(super) fn kept(self, kept: &Kept) -> Result<Shown, Failure> {
        let letters = self.letters.into_iter();
        let letters = letters.map(|(name, letter)| Ok((name, letter.kept(kept)?)));
        Ok(Shown {
            first: self.first.kept(kept)?,
            letters: letters.collect::<Result<_, Failure>>()?,
        })
    }

    /// The paper that was picked: the letter of this name, or what is shown first.
    pub(super) fn picked(&self, letter: Option<&str>) -> Result<&Paper, Failure> {
        let Some(picked) = letter else {
            return Ok(&self.first);
        };
        let found = self.letters.iter().find(|(name, _)| name == picked);
        found.map(|(_, letter)| letter).ok_or_else(|| {
            let names: Vec<&str> = self.letters.iter().map(|(name, _)| name.as_str()).collect();
            resume::cli::options::unknown("letter", picked, &names)
        })
    }
}

impl Paper {
    /// The résumé, or that of the letter.
    pub(crate) fn resume(&self) -> &Resume {
        match self {
            Paper::Resume(resume) => resume,
            Paper::Letter(letter) => &letter.from,
        }
    }

    /// Writes it in the language that was named.
    pub(crate) fn with<T>(
        &self,
        settings: &Settings,
        write: impl FnOnce(Source<'_>) -> T,
    ) -> Result<T, Failure> {
        let resume = settings.translated(self.resume())?;
        Ok(match self {
            Paper::Resume(_) => write(resume.into()),
            Paper::Letter(letter) => {
                let from = Cow::Owned(resume.clone());
                write(Source::Letter(&Letter {
                    from,
                    ..(**letter).clone()
                }))
            }
        })
    }

    fn kept(self, kept: &Kept) -> Result<Paper, Failure> {
        let part = kept.of(self.resume())?;
        Ok(match (self, part) {
            (paper, None) => paper,
            (Paper::Resume(_), Some(part)) => Paper::Resume(Box::new(part)),
            (Paper::Letter(mut letter), Some(part)) => {
                letter.from = Cow::Owned(part);
                Paper::Letter(letter)
            }
        })
    }
}
