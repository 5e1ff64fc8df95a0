//! Named variants: sets of tags.

use super::{List, Resume, Tag};
use crate::problem::meant;
use std::fmt;

/// A variant of a résumé: what has one of its tags, and what has none.
///
/// Its name is a word like a tag, and may be that of a tag too: they are asked for in different
/// ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Its name.
    pub name: Tag,
    /// The tags that it keeps.
    pub tags: List<Tag>,
}

impl Resume {
    /// The résumé as the variant of this name has it, as [`tailored`](Resume::tailored) makes it for
    /// the tags of the variant.
    ///
    /// ```
    /// use resume_core::model::{Resume, Tag, Variant};
    /// let [name, tag] = ["backend", "storage"].map(Tag::from_static);
    /// let ada = Resume {
    ///     tags: vec![tag.clone()].into(),
    ///     variants: vec![Variant { name, tags: vec![tag].into() }].into(),
    ///     ..Resume::new("Ada Example")
    /// };
    /// assert_eq!(ada.variant("backend")?, ada.tailored(&["storage"]).unwrap());
    /// assert_eq!(
    ///     ada.variant("backed").unwrap_err().to_string(),
    ///     "the variant `backed` is not declared; did you mean `backend`?"
    /// );
    /// # Ok::<(), resume_core::model::UndeclaredVariant>(())
    /// ```
    ///
    /// # Errors
    /// [`UndeclaredVariant`] for a variant that the résumé does not declare.
    pub fn variant(&self, name: &str) -> Result<Resume, UndeclaredVariant> {
        let declared = self.variants.iter().find(|one| one.name.as_str() == name);
        let Some(Variant { tags, .. }) = declared else {
            let names = self.variants.iter().map(|variant| variant.name.clone());
            return Err(UndeclaredVariant {
                variant: name.to_owned(),
                declared: names.collect(),
            });
        };
        let tags: Vec<&str> = tags.iter().map(Tag::as_str).collect();
        Ok(self.kept(&tags))
    }
}

/// A variant was asked for that the résumé does not declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndeclaredVariant {
    /// The name that was asked for.
    pub variant: String,
    /// The names of the variants that the résumé declares.
    pub declared: List<Tag>,
}

impl UndeclaredVariant {
    /// The name that was probably meant.
    pub fn meant(&self) -> Option<&str> {
        let names = self.declared.iter().map(Tag::as_str);
        meant(&self.variant, names)
    }
}

impl fmt::Display for UndeclaredVariant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the variant `{}` is not declared; ", self.variant)?;
        if let Some(near) = self.meant() {
            return write!(f, "did you mean `{near}`?");
        }
        f.write_str("this résumé declares ")?;
        let Some((first, rest)) = self.declared.split_first() else {
            return f.write_str("none");
        };
        write!(f, "`{first}`")?;
        rest.iter().try_for_each(|name| write!(f, ", `{name}`"))
    }
}

impl std::error::Error for UndeclaredVariant {}
