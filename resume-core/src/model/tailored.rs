//! One résumé for several jobs: what carries tags appears only in the variants that ask for one of
//! them.

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
            photo: photo.clone(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Bullet, ContactValue, Content, Field, Job, Kind, Paragraph, Phone, Position, Prose, Row,
        School, Value,
    };
    use std::borrow::Cow;

    fn tags(tag: &str) -> List<Tag> {
        if tag.is_empty() {
            Cow::Borrowed(&[])
        } else {
            vec![Tag::new(tag.to_owned()).unwrap()].into()
        }
    }

    /// Each of three things, for everybody, for `a` and for `b`.
    fn three<T: Clone>(make: impl Fn(&str) -> T) -> List<T> {
        ["", "a", "b"].into_iter().map(make).collect()
    }

    fn bullets() -> List<Bullet> {
        three(|tag| Bullet {
            text: Prose::text("b"),
            bullets: List::default(),
            tags: tags(tag),
        })
    }

    fn row(tag: &str) -> Row {
        Row {
            label: None,
            items: vec![Prose::text("C")].into(),
            tags: tags(tag),
        }
    }

    /// Each kind of item, for each variant.
    fn items<N: Clone>(nested: Option<fn(&str) -> N>) -> List<Item<N>> {
        let items = ["", "a", "b"].into_iter().flat_map(|tag| {
            let paragraph = Item::Paragraph(Paragraph {
                text: Prose::text("p"),
                tags: tags(tag),
            });
            let bullet = Item::Bullet(Bullet {
                text: Prose::text("b"),
                bullets: bullets(),
                tags: tags(tag),
            });
            let nested = nested.map(|nested| Item::Entry(nested(tag)));
            [paragraph, bullet, Item::Row(row(tag))]
                .into_iter()
                .chain(nested)
        });
        items.collect()
    }

    fn contents() -> Vec<Content> {
        let position = |tag: &str| Position {
            title: Prose::text("T"),
            body: items(None),
            tags: tags(tag),
            ..Position::default()
        };
        let entry = |tag: &str| Entry {
            title: Some(Prose::text("E")),
            body: items(None),
            tags: tags(tag),
            ..Entry::default()
        };
        let job = |tag: &str| Job {
            employer: Some(Prose::text("T")),
            body: items(Some(position)),
            tags: tags(tag),
            ..Job::default()
        };
        let school = |tag: &str| School {
            school: Some(Prose::text("T")),
            body: items(Some(position)),
            tags: tags(tag),
            ..School::default()
        };
        let content = |kind| {
            let mut content = Content::empty(kind);
            match content.shape_mut() {
                ShapeMut::Jobs(jobs) => *jobs = three(job),
                ShapeMut::Schools(schools) => *schools = three(school),
                ShapeMut::Entries(entries) => *entries = three(entry),
                ShapeMut::Rows(rows) => *rows = three(row),
                ShapeMut::Items(list) => *list = items(Some(entry)),
            }
            content
        };
        Kind::ALL.map(content).into()
    }

    fn resume(contents: Vec<Content>) -> Resume {
        let sections = contents.into_iter().map(Section::new).collect();
        Resume {
            tags: [tags("a"), tags("b")].concat().into(),
            sections,
            ..Resume::new("Ada")
        }
    }

    #[test]
    fn what_nothing_names_any_more_goes() {
        let remark = |tag: &str| Entry {
            body: vec![Item::Paragraph(Paragraph {
                text: Prose::text("on request"),
                tags: tags(tag),
            })]
            .into(),
            ..Entry::default()
        };
        let role = |tag: &str| {
            Item::Entry(Position {
                title: Prose::text("T"),
                tags: tags(tag),
                ..Position::default()
            })
        };
        let freelance = |tag: &str| Job {
            body: vec![role(tag)].into(),
            ..Job::default()
        };
        let learned = |tag: &str| School {
            body: vec![role(tag)].into(),
            ..School::default()
        };
        for (tag, sections) in [("", 3), ("a", 3), ("b", 0)] {
            let contents = vec![
                Content::References(vec![remark(tag)].into()),
                Content::Experience(vec![freelance(tag)].into()),
                Content::Education(vec![learned(tag)].into()),
            ];
            let tailored = resume(contents).tailored(&["a"]).unwrap();
            assert_eq!(tailored.sections.len(), sections, "{tag}");
        }
    }

    #[test]
    fn the_first_alternative_that_is_kept_becomes_the_field() {
        let alternative = |field, text: &'static str, tag: &str| Alternative {
            field,
            value: match field {
                Field::Headline => Value::Prose(Prose::text(text)),
                _ => Value::Proses(vec![Prose::text(text)].into()),
            },
            tags: tags(tag),
        };
        let mut position = Position {
            title: Prose::text("T"),
            ..Position::default()
        };
        position.set_alternatives(vec![alternative(Field::Summary, "of b", "b")]);
        let job = Job {
            body: vec![Item::Entry(position)].into(),
            ..Job::default()
        };
        let mut resume = resume(vec![Content::Experience(vec![job].into())]);
        resume.set_alternatives(vec![
            alternative(Field::Headline, "A", "a"),
            alternative(Field::Headline, "B", "b"),
            alternative(Field::Headline, "C", ""),
            alternative(Field::Summary, "s", "a"),
        ]);
        let texts = |resume: &Resume| {
            let Content::Experience(jobs) = &resume.sections[0].content else {
                panic!("these are jobs")
            };
            let position = positions(&jobs[0].body).next().expect("a role");
            let texts = resume.headline.iter().chain(resume.summary.iter());
            let texts = texts.chain(position.summary.iter());
            texts.map(Prose::plain).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(texts(&resume), "C, s, of b");
        for (tags, expected) in [
            (&[][..], "C"),
            (&["a"], "A, s"),
            (&["b"], "B, of b"),
            (&["a", "b"], "A, s, of b"),
        ] {
            let tailored = resume.tailored(tags).unwrap();
            assert_eq!(texts(&tailored), expected, "{tags:?}");
            assert_eq!(tailored.tailored(&[]), Ok(tailored));
        }
    }

    #[test]
    fn what_is_only_for_others_goes_wherever_it_is() {
        let tailored = resume(contents()).tailored(&["a"]).unwrap();
        for (before, after) in contents().iter().zip(tailored.sections.iter()) {
            let [before, after] = [format!("{before:?}"), format!("{:?}", after.content)];
            let count = |text: &str, tags: &str| text.matches(tags).count();
            assert!(
                count(&before, "tags: [\"b\"]") > 0 && count(&after, "tags: [\"b\"]") == 0,
                "{after}"
            );
            // What is for `b` held as much as what is for `a`, and so did what is for everybody.
            assert!(
                count(&after, "tags: [\"a\"]") > 0
                    && count(&after, "tags: []") == count(&after, "tags: [\"a\"]"),
                "{after}"
            );
        }
        assert_eq!(tailored.sections.len(), Kind::ALL.len());
    }

    #[test]
    fn one_of_the_alternatives_in_contact_is_printed() {
        let item = |value: ContactValue, tag: &str| {
            let tags = tags(tag);
            ContactItem { value, tags }
        };
        let place = |text: &'static str, tag| item(ContactValue::Location(text.into()), tag);
        let phone = |tag| item(ContactValue::Phone(Phone::from_static("617 555 0100")), tag);
        let resume = Resume {
            contact: vec![
                place("A", "b"),
                phone("a"),
                place("B", "a"),
                phone(""),
                place("C", ""),
            ]
            .into(),
            ..resume(Vec::new())
        };
        let shown = |resume: &Resume| {
            let texts = resume.shown_contact().map(|item| item.text().into_owned());
            texts.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(shown(&resume), "617 555 0100, 617 555 0100, C");
        let tailored = |tags: &[&str]| shown(&resume.tailored(tags).unwrap());
        assert_eq!(tailored(&["a"]), "617 555 0100, B, 617 555 0100");
        assert_eq!(tailored(&["b"]), "A, 617 555 0100");
        assert_eq!(tailored(&["a", "b"]), "A, 617 555 0100, 617 555 0100");
        let all_tagged = Resume {
            contact: vec![place("A", "b"), place("B", "a")].into(),
            ..resume.clone()
        };
        assert_eq!(shown(&all_tagged), "A");
        let all_general = Resume {
            contact: vec![place("A", ""), place("B", "")].into(),
            ..resume.clone()
        };
        assert_eq!(shown(&all_general), "A, B");
        assert_eq!(all_general.tailored(&["a"]).as_ref(), Ok(&all_general));
    }

    #[test]
    fn a_section_of_which_nothing_stays_goes() {
        let whole = |tag: &str| Section {
            tags: tags(tag),
            ..Section::new(Content::Skills(vec![row("")].into()))
        };
        let sections = vec![
            whole("b"),
            whole("a"),
            Section::new(Content::Skills(vec![row("b")].into())),
            Section::new(Content::Interests(Cow::Borrowed(&[]))),
        ];
        let resume = Resume {
            sections: sections.clone().into(),
            ..resume(Vec::new())
        };
        assert_eq!(
            *resume.tailored(&["a"]).unwrap().sections,
            [sections[1].clone(), sections[3].clone()]
        );
    }

    #[test]
    fn a_tag_that_is_not_declared_is_an_error() {
        let error = resume(Vec::new()).tailored(&["a", "c"]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the tag `c` is not declared; this résumé declares `a`, `b`"
        );
    }
}
