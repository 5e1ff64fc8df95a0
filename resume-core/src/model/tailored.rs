//! One résumé for several jobs: what carries tags stands only in the variants that ask for one of
//! them.

use super::{Bullet, Content, Entry, Item, Job, List, Resume, Row, School, Section, Tag};
use std::borrow::Cow;
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
        let mut resume = self.clone();
        resume.sections = self
            .sections
            .iter()
            .filter_map(|section| asked.section(section))
            .collect();
        Ok(resume)
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
        let content = match &section.content {
            Content::Experience(jobs) => Content::Experience(self.jobs(jobs)?),
            Content::Volunteering(jobs) => Content::Volunteering(self.jobs(jobs)?),
            Content::Education(schools) => Content::Education(self.schools(schools)?),
            Content::Projects(entries) => Content::Projects(self.entries(entries)?),
            Content::Publications(entries) => Content::Publications(self.entries(entries)?),
            Content::Awards(entries) => Content::Awards(self.entries(entries)?),
            Content::Certificates(entries) => Content::Certificates(self.entries(entries)?),
            Content::References(entries) => Content::References(self.entries(entries)?),
            Content::Skills(rows) => Content::Skills(self.rows(rows)?),
            Content::Interests(rows) => Content::Interests(self.rows(rows)?),
            Content::Languages(rows) => Content::Languages(self.rows(rows)?),
            Content::Custom(items) => {
                Content::Custom(self.kept(items, item_tags, |item| match item {
                    Item::Entry(entry) => Item::Entry(self.entry(entry)),
                    other => other.clone(),
                })?)
            }
        };
        Some(Section {
            content,
            ..section.clone()
        })
    }

    fn jobs(&self, jobs: &List<Job>) -> Option<List<Job>> {
        self.kept(
            jobs,
            |job| &job.tags,
            |job| {
                let mut job = job.clone();
                job.roles.to_mut().retain(|role| self.has(&role.tags));
                job.roles
                    .to_mut()
                    .iter_mut()
                    .for_each(|role| self.bullets(&mut role.highlights));
                self.bullets(&mut job.highlights);
                job
            },
        )
    }

    fn schools(&self, schools: &List<School>) -> Option<List<School>> {
        self.kept(
            schools,
            |school| &school.tags,
            |school| {
                let mut school = school.clone();
                school
                    .degrees
                    .to_mut()
                    .retain(|degree| self.has(&degree.tags));
                school
                    .degrees
                    .to_mut()
                    .iter_mut()
                    .for_each(|degree| self.bullets(&mut degree.highlights));
                self.bullets(&mut school.highlights);
                school
            },
        )
    }

    fn entries(&self, entries: &List<Entry>) -> Option<List<Entry>> {
        self.kept(entries, |entry| &entry.tags, |entry| self.entry(entry))
    }

    fn entry(&self, entry: &Entry) -> Entry {
        let mut entry = entry.clone();
        self.bullets(&mut entry.highlights);
        entry
    }

    fn rows(&self, rows: &List<Row>) -> Option<List<Row>> {
        self.kept(rows, |row| &row.tags, Row::clone)
    }

    fn bullets(&self, bullets: &mut List<Bullet>) {
        bullets.to_mut().retain(|bullet| self.has(&bullet.tags));
    }

    /// What is not only for others, made smaller; `None` if there was something and nothing of it
    /// stays.
    fn kept<T: Clone>(
        &self,
        list: &List<T>,
        tags: impl Fn(&T) -> &[Tag],
        tailor: impl Fn(&T) -> T,
    ) -> Option<List<T>> {
        let kept: Vec<T> = list
            .iter()
            .filter(|element| self.has(tags(element)))
            .map(tailor)
            .collect();
        (list.is_empty() || !kept.is_empty()).then_some(Cow::Owned(kept))
    }
}

fn item_tags(item: &Item) -> &[Tag] {
    match item {
        Item::Paragraph(paragraph) => &paragraph.tags,
        Item::Bullet(bullet) => &bullet.tags,
        Item::Row(row) => &row.tags,
        Item::Entry(entry) => &entry.tags,
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
    use crate::model::{Degree, Kind, Paragraph, Prose, Role};

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
            tags: tags(tag),
        })
    }

    fn entry(tag: &str) -> Entry {
        Entry {
            title: Some(Prose::text("E")),
            highlights: bullets(),
            tags: tags(tag),
            ..Entry::default()
        }
    }

    fn row(tag: &str) -> Row {
        Row {
            label: None,
            items: vec![Prose::text("C")].into(),
            tags: tags(tag),
        }
    }

    fn contents() -> Vec<Content> {
        let (none, title) = (|| Cow::Borrowed(&[][..]), || Prose::text("T"));
        let role = |tag: &str| Role {
            period: None,
            title: title(),
            details: none(),
            highlights: bullets(),
            tags: tags(tag),
        };
        let degree = |tag: &str| Degree {
            period: None,
            title: title(),
            details: none(),
            highlights: bullets(),
            tags: tags(tag),
        };
        let job = |tag: &str| Job {
            period: None,
            employer: Some(title()),
            place: None,
            roles: three(role),
            summary: None,
            url: None,
            about: None,
            highlights: bullets(),
            tags: tags(tag),
        };
        let school = |tag: &str| School {
            period: None,
            school: Some(title()),
            place: None,
            degrees: three(degree),
            summary: None,
            url: None,
            score: None,
            courses: none(),
            highlights: bullets(),
            tags: tags(tag),
        };
        let items = ["", "a", "b"].into_iter().flat_map(|tag| {
            [
                Item::Paragraph(Paragraph {
                    text: Prose::text("p"),
                    tags: tags(tag),
                }),
                Item::Bullet(Bullet {
                    text: Prose::text("b"),
                    tags: tags(tag),
                }),
                Item::Row(row(tag)),
                Item::Entry(entry(tag)),
            ]
        });
        vec![
            Content::Experience(three(job)),
            Content::Volunteering(three(job)),
            Content::Education(three(school)),
            Content::Projects(three(entry)),
            Content::Publications(three(entry)),
            Content::Awards(three(entry)),
            Content::Certificates(three(entry)),
            Content::References(three(entry)),
            Content::Skills(three(row)),
            Content::Interests(three(row)),
            Content::Languages(three(row)),
            Content::Custom(items.collect()),
        ]
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
    fn what_is_only_for_others_goes_wherever_it_stands() {
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
