//! One résumé for several jobs: what carries tags appears only in the variants that ask for one of
//! them.

#[cfg(test)]
mod tests;

use super::{
    Alternative, ContactItem, Entry, Fields, Item, List, Nested, Resume, Section, ShapeMut, Tag,
    positions,
};
use std::fmt;

impl Resume {
    /// The résumé without what is marked only for others. What has no tag always stays; a section
    /// of which nothing stays goes too. Of the alternatives of a field the first that stays becomes
    /// the field. Its translations are tailored too.
    ///
    /// ```
    /// use resume_core::model::Resume;
    /// let resume = Resume::new("Ada Example");
    /// assert_eq!(resume.tailored(&[])?, resume);
    /// assert_eq!(resume.tailored(&["storage"]).unwrap_err().to_string(), "the tag `storage` is not declared; this résumé declares none");
    /// # Ok::<(), resume_core::model::UndeclaredTag>(())
    /// ```
    ///
    /// # Errors
    /// [`UndeclaredTag`] for a tag that the résumé does not declare.
    pub fn tailored(&self, tags: &[&str]) -> Result<Resume, UndeclaredTag> {
        let declares = |tag: &str| self.tags.iter().any(|declared| declared.as_str() == tag);
        if let Some(tag) = tags.iter().find(|tag| !declares(tag)) {
            return Err(UndeclaredTag {
                tag: (*tag).to_owned(),
                declared: self.tags.clone(),
            });
        }
        Ok(self.kept(tags))
    }

    /// The résumé for these tags.
    pub(super) fn kept(&self, tags: &[&str]) -> Resume {
        let asked = Asked(tags);
        let Resume {
            name,
            pronouns,
            photo,
            headline,
            summary,
            cited_as,
            lang,
            tags: declared,
            variants,
            contact,
            sections,
            alternatives,
            design,
            translations,
        } = self;
        let sections = sections.iter().filter_map(|section| asked.section(section));
        let translations = translations.iter();
        let translations = translations.map(|translation| translation.kept(tags));
        let mut tailored = Resume {
            name: name.clone(),
            pronouns: pronouns.clone(),
            cited_as: cited_as.clone(),
            photo: photo.clone().filter(|photo| asked.has(&photo.tags)),
            headline: headline.clone(),
            summary: summary.clone(),
            lang: lang.clone(),
            tags: declared.clone(),
            variants: variants.clone(),
            contact: asked.contact(contact),
            sections: sections.collect(),
            alternatives: alternatives.clone(),
            design: *design,
            translations: translations.collect(),
        };
        asked.fields(&mut tailored);
        tailored
    }

    /// The items of `contact` that are printed: of the alternatives of a field that is printed once
    /// those without a tag, else the first.
    ///
    /// ```
    /// use resume_core::model::{ContactItem, ContactValue, Resume, Tag};
    /// let place = |place: &'static str, tags: Vec<Tag>| {
    ///     let value = ContactValue::Location(place.into());
    ///     ContactItem { value, tags: tags.into() }
    /// };
    /// let contact = [place("Boston, MA", vec![Tag::from_static("storage")]), place("Providence, RI", vec![])];
    /// let resume = Resume { contact: contact.to_vec().into(), ..Resume::new("Ada Example") };
    /// assert_eq!(resume.shown_contact().collect::<Vec<_>>(), [&contact[1]]);
    /// ```
    pub fn shown_contact(&self) -> impl Iterator<Item = &ContactItem> {
        without_variant(&self.contact, ContactItem::alternative)
    }
}

/// The tags that were asked for.
struct Asked<'t>(&'t [&'t str]);

impl Asked<'_> {
    fn has(&self, tags: &[Tag]) -> bool {
        tags.is_empty() || tags.iter().any(|tag| self.0.contains(&tag.as_str()))
    }

    fn contact(&self, items: &[ContactItem]) -> List<ContactItem> {
        let kept = items.iter().filter(|item| self.has(&item.tags));
        first_of_alternatives(kept, ContactItem::alternative)
            .cloned()
            .collect()
    }

    /// Sets each field that has alternatives to the first that stays, or to nothing.
    fn fields(&self, holder: &mut impl Fields) {
        let alternatives = std::mem::take(holder.alternatives_mut());
        for alternative in Alternative::first(alternatives.iter()) {
            holder.put(alternative.field, None);
        }
        let kept = alternatives.iter().filter(|one| self.has(&one.tags));
        for Alternative { field, value, .. } in Alternative::first(kept) {
            holder.set(*field, value.clone());
        }
    }

    fn section(&self, section: &Section) -> Option<Section> {
        if !self.has(&section.tags) {
            return None;
        }
        let mut section = section.clone();
        let stays = match section.content.shape_mut() {
            ShapeMut::Jobs(jobs) => self.keep(
                jobs,
                |job| &job.tags,
                |job| {
                    self.fields(job);
                    self.body(&mut job.body);
                    job.employer.is_some() || positions(&job.body).next().is_some()
                },
            ),
            ShapeMut::Schools(schools) => self.keep(
                schools,
                |school| &school.tags,
                |school| {
                    self.fields(school);
                    self.body(&mut school.body);
                    school.school.is_some() || positions(&school.body).next().is_some()
                },
            ),
            ShapeMut::Entries(entries) => {
                self.keep(entries, Nested::tags, |entry| self.entry(entry))
            }
            ShapeMut::Rows(rows) => self.keep(rows, |row| &row.tags, |_| true),
            ShapeMut::Items(items) => self.body(items),
        };
        stays.then_some(section)
    }

    /// Tailors an entry; says whether something of it stays, which of a remark may be nothing.
    fn entry(&self, entry: &mut Entry) -> bool {
        self.fields(entry);
        self.body(&mut entry.body);
        !entry.body.is_empty() || entry.title.is_some() || entry.organisation.is_some()
    }

    /// Tailors a body; says whether something stays where there was something.
    fn body<N: Nested>(&self, body: &mut List<Item<N>>) -> bool {
        self.keep(body, Item::tags, |item| {
            match item {
                Item::Bullet(bullet) => {
                    self.keep(&mut bullet.bullets, |bullet| &bullet.tags, |_| true);
                }
                Item::Entry(nested) => {
                    self.fields(nested);
                    self.body(nested.body_mut());
                }
                Item::Paragraph(_) | Item::Row(_) => {}
            }
            true
        })
    }

    /// Removes what is only for others, and makes the rest smaller, of which `tailor` says whether
    /// it stays; says whether something stays where there was something.
    fn keep<T: Clone>(
        &self,
        list: &mut List<T>,
        tags: impl Fn(&T) -> &List<Tag>,
        tailor: impl Fn(&mut T) -> bool,
    ) -> bool {
        let was_empty = list.is_empty();
        let elements = list.to_mut();
        elements.retain_mut(|element| self.has(tags(element)) && tailor(element));
        was_empty || !elements.is_empty()
    }
}

/// What may have alternatives for variants.
pub(crate) trait Tagged {
    fn tags(&self) -> &[Tag];
}

/// The elements that a résumé without a variant prints. Alternatives are those with the same field:
/// of them those without a tag are printed, else the first.
pub(super) fn without_variant<T: Tagged, K: PartialEq>(
    elements: &[T],
    field: impl Fn(&T) -> Option<K> + Copy,
) -> impl Iterator<Item = &T> {
    let mut general: Vec<K> = Vec::new();
    for element in elements.iter().filter(|element| element.tags().is_empty()) {
        if let Some(field) = field(element).filter(|field| !general.contains(field)) {
            general.push(field);
        }
    }
    let shown = elements.iter().filter(move |element| {
        let is_general = |field| general.contains(&field);
        element.tags().is_empty() || !field(element).is_some_and(is_general)
    });
    first_of_alternatives(shown, field)
}

/// The elements without the alternatives after the first, which are those with the same field. What
/// has no tag is an alternative only to what has one.
pub(super) fn first_of_alternatives<'a, T: Tagged + 'a, K: PartialEq>(
    elements: impl Iterator<Item = &'a T>,
    field: impl Fn(&T) -> Option<K>,
) -> impl Iterator<Item = &'a T> {
    let mut first: Vec<(K, &T)> = Vec::new();
    elements.filter(move |element| {
        let Some(field) = field(element) else {
            return true;
        };
        let known = first.iter().find(|(known, _)| *known == field);
        let is_kept =
            known.is_none_or(|(_, first)| first.tags().is_empty() && element.tags().is_empty());
        if known.is_none() {
            first.push((field, element));
        }
        is_kept
    })
}

/// The alternatives that no variant prints, because others before them have all of their tags.
/// Alternatives are the elements with the same field.
pub(crate) fn hidden_alternatives<T: Tagged, K: PartialEq>(
    elements: &[T],
    field: impl Fn(&T) -> Option<K>,
) -> Vec<usize> {
    let mut seen: Vec<(K, &Tag)> = Vec::new();
    let mut hidden = Vec::new();
    for (at, element) in elements.iter().enumerate() {
        let tags = element.tags();
        let is_seen = |tag: &Tag| {
            let mut seen = seen.iter().filter(|(_, other)| *other == tag);
            seen.any(|(known, _)| field(element).as_ref() == Some(known))
        };
        if !tags.is_empty() && tags.iter().all(is_seen) {
            hidden.push(at);
        }
        seen.extend(tags.iter().filter_map(|tag| Some((field(element)?, tag))));
    }
    hidden
}

/// A tag was asked for that the résumé does not declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndeclaredTag {
    /// The tag.
    pub tag: String,
    /// The tags that the résumé declares.
    pub declared: List<Tag>,
}

impl fmt::Display for UndeclaredTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the tag `{}` is not declared; this résumé declares ",
            self.tag
        )?;
        let Some((first, rest)) = self.declared.split_first() else {
            return f.write_str("none");
        };
        write!(f, "`{first}`")?;
        rest.iter().try_for_each(|tag| write!(f, ", `{tag}`"))
    }
}

impl std::error::Error for UndeclaredTag {}
