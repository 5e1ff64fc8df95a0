//! The letter that goes with a résumé.

use super::{Date, Item, Lang, List, Prose, Resume, Str};
use std::borrow::Cow;

/// A letter from the person of a résumé, with the name, the contact and the design of the résumé.
///
/// `letter!` makes one as a constant.
///
/// ```
/// use resume_core::model::{Letter, Prose, Resume};
/// let letter = Letter {
///     opening: Prose::text("Dear Ms. Sample,"),
///     closing: Prose::text("Sincerely,"),
///     ..Letter::from(Resume::new("Ada Example"))
/// };
/// assert_eq!(letter.from.name, "Ada Example");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// The résumé of the person who writes.
    pub from: Cow<'static, Resume>,
    /// The lines of the recipient's name and address.
    pub to: List<Str>,
    /// Where it was written.
    pub place: Option<Str>,
    /// The day on which it was written.
    pub date: Option<Date>,
    /// What it is about.
    pub subject: Option<Prose>,
    /// The words that it opens with.
    pub opening: Prose,
    /// The paragraphs, bullets and rows, in the order written; they have no tags.
    pub body: List<Item>,
    /// The words that it closes with, above the name.
    pub closing: Prose,
    /// What comes with it.
    pub enclosures: List<Prose>,
    /// The language that it is written in, if it is not that of the résumé.
    pub lang: Option<Lang>,
}

impl Letter {
    /// The language that it is written in.
    pub fn lang(&self) -> Option<&Lang> {
        self.lang.as_ref().or(self.from.lang.as_ref())
    }

    /// The résumé of the person who writes: in the language of the letter, if it has that language.
    ///
    /// ```
    /// use resume_core::model::{Lang, Letter, Resume};
    /// let german = Resume { lang: Some(Lang::from_static("de")), ..Resume::new("Ada Beispiel") };
    /// let resume = Resume {
    ///     lang: Some(Lang::from_static("en")),
    ///     translations: vec![german].into(),
    ///     ..Resume::new("Ada Example")
    /// };
    /// let mut letter = Letter::from(resume);
    /// assert_eq!(letter.sender().name, "Ada Example");
    /// letter.lang = Some(Lang::from_static("de"));
    /// assert_eq!(letter.sender().name, "Ada Beispiel");
    /// ```
    pub fn sender(&self) -> &Resume {
        let lang = self.lang.as_ref();
        let translated = lang.and_then(|lang| self.from.translated(lang.as_str()).ok());
        translated.unwrap_or(&self.from)
    }
}

impl From<Resume> for Letter {
    /// A letter from this résumé, with nothing else in it.
    fn from(resume: Resume) -> Letter {
        Letter {
            from: Cow::Owned(resume),
            ..Letter::default()
        }
    }
}
