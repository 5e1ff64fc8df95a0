//! One résumé for several jobs: what carries tags appears only in the variants that ask for one of
//! them.

use super::{Entry, Item, List, Nested, Resume, Section, ShapeMut, Tag, positions};
use std::fmt;

impl Resume {
    /// The résumé without what is marked only for others. What has no tag always stays; a section
    /// of which nothing stays goes too.
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
        let asked = Asked(tags);
        let Resume {
            name,
            headline,
            summary,
            lang,
            tags: declared,
            contact,
            sections,
        } = self;
        let sections = sections.iter().filter_map(|section| asked.section(section));
        Ok(Resume {
            name: name.clone(),
            headline: headline.clone(),
            summary: summary.clone(),
            lang: lang.clone(),
            tags: declared.clone(),
            contact: contact.clone(),
            sections: sections.collect(),
        })
    }
}

/// The tags that were asked for.
struct Asked<'t>(&'t [&'t str]);

impl Asked<'_> {
    fn has(&self, tags: &[Tag]) -> bool {
        tags.is_empty() || tags.iter().any(|tag| self.0.contains(&tag.as_str()))
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
                    self.body(&mut job.body);
                    job.employer.is_some() || positions(&job.body).next().is_some()
                },
            ),
            ShapeMut::Schools(schools) => self.keep(
                schools,
                |school| &school.tags,
                |school| {
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
    use crate::model::{Bullet, Content, Job, Kind, Paragraph, Position, Prose, Row, School};
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
