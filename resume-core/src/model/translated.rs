//! One résumé in several languages: each translation is a whole résumé inside the first one.

use super::{Lang, Resume};
use std::fmt;

impl Resume {
    /// The languages that the résumé is written in, the first one first.
    ///
    /// ```
    /// use resume_core::model::{Lang, Resume};
    /// let german = Resume { lang: Some(Lang::from_static("de")), ..Resume::new("Ada Example") };
    /// let resume = Resume {
    ///     lang: Some(Lang::from_static("en")),
    ///     translations: vec![german].into(),
    ///     ..Resume::new("Ada Example")
    /// };
    /// assert_eq!(resume.langs().map(Lang::as_str).collect::<Vec<_>>(), ["en", "de"]);
    /// ```
    pub fn langs(&self) -> impl Iterator<Item = &Lang> {
        let others = self.translations.iter();
        let others = others.filter_map(|translation| translation.lang.as_ref());
        self.lang.iter().chain(others)
    }

    /// The résumé in one of its languages; in the first, that is the résumé itself.
    ///
    /// ```
    /// use resume_core::model::{Lang, Resume};
    /// let german = Resume { lang: Some(Lang::from_static("de")), ..Resume::new("Ada Beispiel") };
    /// let resume = Resume {
    ///     lang: Some(Lang::from_static("en")),
    ///     translations: vec![german].into(),
    ///     ..Resume::new("Ada Example")
    /// };
    /// assert_eq!(resume.translated("de")?.name, "Ada Beispiel");
    /// assert_eq!(resume.translated("en")?, &resume);
    /// assert_eq!(resume.translated("fr").unwrap_err().to_string(), "the language `fr` is not declared; this résumé declares `en`, `de`");
    /// # Ok::<(), resume_core::model::UndeclaredLang>(())
    /// ```
    ///
    /// # Errors
    /// [`UndeclaredLang`] for a language that the résumé does not declare.
    pub fn translated(&self, lang: &str) -> Result<&Resume, UndeclaredLang> {
        let mut all = std::iter::once(self).chain(self.translations.iter());
        let is_asked = |resume: &&Resume| {
            let known = resume.lang.as_ref();
            known.is_some_and(|known| known.is(lang))
        };
        all.find(is_asked).ok_or_else(|| UndeclaredLang {
            lang: lang.to_owned(),
            declared: self.langs().cloned().collect(),
        })
    }
}

impl Lang {
    /// Whether this is the same language tag; the case of the letters does not matter (RFC 5646
    /// section 2.1.1).
    ///
    /// ```
    /// use resume_core::model::Lang;
    /// let german = Lang::from_static("de-CH");
    /// assert!(german.is("de-ch") && !german.is("de"));
    /// ```
    pub fn is(&self, tag: &str) -> bool {
        self.as_str().eq_ignore_ascii_case(tag)
    }
}

/// A language was asked for that the résumé does not declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndeclaredLang {
    /// The language.
    pub lang: String,
    /// The languages that the résumé declares.
    pub declared: Vec<Lang>,
}

impl fmt::Display for UndeclaredLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let UndeclaredLang { lang, declared } = self;
        write!(
            f,
            "the language `{lang}` is not declared; this résumé declares "
        )?;
        let Some((first, rest)) = declared.split_first() else {
            return f.write_str("none");
        };
        write!(f, "`{first}`")?;
        rest.iter().try_for_each(|lang| write!(f, ", `{lang}`"))
    }
}

impl std::error::Error for UndeclaredLang {}

#[cfg(test)]
mod tests {
    use super::{Lang, Resume};

    fn named(name: &'static str, lang: &'static str) -> Resume {
        Resume {
            lang: Some(Lang::from_static(lang)),
            ..Resume::new(name)
        }
    }

    #[test]
    fn a_resume_is_had_in_each_of_its_languages() {
        let resume = Resume {
            translations: vec![named("Ada Beispiel", "de-CH"), Resume::new("Ada")].into(),
            ..named("Ada Example", "en")
        };
        let langs: Vec<_> = resume.langs().map(Lang::as_str).collect();
        assert_eq!(langs, ["en", "de-CH"]);
        assert_eq!(resume.translated("EN"), Ok(&resume));
        assert_eq!(resume.translated("de-ch"), Ok(&resume.translations[0]));
        let refused = |resume: &Resume, lang| resume.translated(lang).unwrap_err().to_string();
        assert_eq!(
            refused(&resume, "de"),
            "the language `de` is not declared; this résumé declares `en`, `de-CH`"
        );
        assert_eq!(
            refused(&Resume::new("Ada"), "de"),
            "the language `de` is not declared; this résumé declares none"
        );
    }
}
