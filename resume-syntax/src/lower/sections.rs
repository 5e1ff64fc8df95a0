//! Sections: of which kind each is, and whether it is there already.

use super::names::block_name;
use super::{Lowerer, PLACEHOLDER, REFUSED};
use crate::place::{Located, Reporter};
use crate::tree::{Section, Text};
use resume_core::check::duplicate_section;
use resume_core::model::{self, BlockName, Content, Kind, Prose, ShapeMut};
use resume_core::problem::{Code, Path, Problem};

/// What was read of the sections so far.
#[derive(Default)]
pub(super) struct Sections {
    pub done: Vec<model::Section>,
    pub contact: bool,
    pub variants: bool,
}

impl Lowerer<'_> {
    pub(super) fn section(&mut self, section: &Section, sections: &mut Sections) {
        if Kind::from_name(&section.name.text).is_none() {
            self.unknown_section(section);
        }
        // What was probably meant is read on, so that what is wrong inside is reported too.
        let Some(BlockName::Section(kind)) = block_name(section) else {
            return;
        };
        let is_known = kind.name() == section.name.text;
        let number = sections
            .done
            .iter()
            .filter(|done| done.kind() == kind)
            .count();
        let path = kind.path(number);
        let known = self.problems.len();
        // An empty translation is to be written yet.
        let is_blank = |title: &Text| {
            !title.place.is_translation && title.is_literal() && title.value.trim().is_empty()
        };
        let written = section.title.as_ref();
        let blank = written.filter(|title| kind.is_custom() && is_blank(title));
        let title = written
            .filter(|_| blank.is_none())
            .map(|title| self.prose(title, &path.field("title")));
        if kind.is_custom() && is_known && title.is_none() {
            self.problem(
                Code::SectionTitleMissing,
                "a custom section needs a title",
                "write `section \"Title\" { … }`",
                blank.map_or(section.name.place(), |title| title.place.clone()),
            );
        }
        let is_title_refused = self.problems.len() > known
            || section.title.as_ref().is_some_and(|title| title.refused);
        let title = title.or((kind.is_custom()).then(|| Prose::text(PLACEHOLDER)));
        let is_repeated = sections
            .done
            .iter()
            .any(|done| done.kind() == kind && done.title == title);
        // What is refused as a whole is nowhere in the résumé, and takes no place of what is.
        let path = if is_repeated {
            Path::root().field(REFUSED)
        } else {
            path
        };
        // Titles that were refused are alike only for that.
        if is_repeated && is_known && !is_title_refused {
            let (message, help) = duplicate_section(kind, title.as_ref());
            self.problem(Code::SectionRepeated, message, help, section.name.place());
        }
        if section.is_blank {
            self.problem(
                Code::SectionEmpty,
                format!("`{}` is empty", section.name.text),
                "write something in it, or remove it",
                section.name.place(),
            );
        }
        if !is_repeated {
            self.places.0.insert(path.clone(), section.name.place());
        }
        let tags = self.tags(&section.tags);
        let mut content = Content::empty(kind);
        match content.shape_mut() {
            ShapeMut::Jobs(jobs) => *jobs = self.jobs(section, kind, &path),
            ShapeMut::Schools(schools) => *schools = self.schools(section, kind, &path),
            ShapeMut::Entries(entries) => *entries = self.entries(section, kind, &path),
            ShapeMut::Rows(rows) => *rows = self.rows(section, kind, &path),
            ShapeMut::Items(items) => *items = self.custom(section, kind, &path),
        }
        // What was refused as a whole is not part of the résumé, so that nobody refuses it again.
        if !content.is_empty() && !is_repeated {
            sections.done.push(model::Section {
                title,
                on_new_page: section.on_new_page.is_some(),
                tags,
                content,
            });
        }
    }

    /// Reports a second `contact` or `variants`, which rustc finds as a name that occurs twice.
    pub(super) fn repeated_block(&mut self, block: &Section, help: &'static str) {
        let problem = Problem::new(
            Code::SectionRepeated,
            Path::root(),
            format!("duplicate section `{}`", block.name.text),
            help,
        );
        let located = Located::new(problem, block.name.place());
        self.push(located.reported_by(Reporter::Mirror));
    }
}
