//! Alternatives of a field for the variants of a résumé.

use super::tailored::{Tagged, first_of_alternatives, without_variant};
use super::{Field, List, Tag, Value};

/// One of the values of a field that is written several times, or once with tags.
///
/// A holder of fields has either no alternative of a field or all of them, in the order in which
/// they were written, and only one without tags. The field itself then holds what the résumé
/// without a variant prints: the one without tags, else the first.
/// [`Fields::set_alternatives`](super::Fields::set_alternatives) sets both.
///
/// ```
/// use resume_core::model::{Alternative, Field, Fields, Prose, Resume, Tag, Value};
/// let headline = |text: &'static str, tags: Vec<Tag>| Alternative {
///     field: Field::Headline,
///     value: Value::Prose(Prose::text(text)),
///     tags: tags.into(),
/// };
/// let mut resume = Resume { tags: vec![Tag::from_static("teaching")].into(), ..Resume::new("Ada Example") };
/// resume.set_alternatives(vec![headline("Lecturer", resume.tags.to_vec()), headline("Engineer", vec![])]);
/// assert_eq!(resume.headline, Some(Prose::text("Engineer")));
/// assert_eq!(resume.tailored(&["teaching"])?.headline, Some(Prose::text("Lecturer")));
/// # Ok::<(), resume_core::model::UndeclaredTag>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The field.
    pub field: Field,
    /// Its value, of the field's form.
    pub value: Value,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

impl Tagged for Alternative {
    fn tags(&self) -> &[Tag] {
        &self.tags
    }
}

impl Alternative {
    /// Those that the résumé without a variant prints, one for each field.
    pub fn shown(alternatives: &[Alternative]) -> impl Iterator<Item = &Alternative> {
        without_variant(alternatives, |alternative| Some(alternative.field))
    }

    /// The first of each field.
    pub(super) fn first<'a>(
        alternatives: impl Iterator<Item = &'a Alternative>,
    ) -> impl Iterator<Item = &'a Alternative> {
        first_of_alternatives(alternatives, |alternative| Some(alternative.field))
    }
}
