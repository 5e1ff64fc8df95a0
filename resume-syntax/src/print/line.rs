//! The items of a source, and where a `;` is needed between two.

use crate::{dates, literal};
use resume_core::model::{Period, Prose, Tag};

/// One item, up to its block.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// The dates, the field's key or the section's kind, with what follows them directly.
    pub lead: String,
    /// The label of a row.
    pub label: Option<Texts>,
    /// Strings with commas between them.
    pub strings: Vec<Texts>,
    /// `at` and `in`, each with its text.
    pub names: Vec<(&'static str, Texts)>,
    /// Tags, and braces that hold nothing.
    pub tail: String,
    shape: Shape,
    /// Whether the first string would be read as a date in quotes without a `;` after the item.
    pub looks_dated: bool,
}

/// A text as a literal in each language, or one literal where it is the same in all.
#[derive(Debug, Clone)]
pub(super) struct Texts(pub Vec<String>);

impl Texts {
    fn of(text: &str) -> Texts {
        Texts(vec![literal::of(text)])
    }

    /// The same in several languages.
    fn together(all: &[&Texts]) -> Texts {
        let literals: Vec<String> = all.iter().flat_map(|texts| texts.0.clone()).collect();
        match literals.windows(2).all(|pair| pair[0] == pair[1]) {
            true => Texts(literals.into_iter().take(1).collect()),
            false => Texts(literals),
        }
    }

    /// On one line.
    pub fn joined(&self) -> String {
        self.0.join(" | ")
    }
}

/// The kind of an item, as far as its neighbours depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shape {
    /// It does not run into its neighbours: fields, bullets, sections.
    #[default]
    Closed,
    /// A field with a list that a string would continue.
    List,
    /// A labelled row.
    Row,
    /// Strings alone: a paragraph, a row without a label, or an entry that is nothing but a title.
    Strings,
    /// The head of an entry that is more than strings.
    Head,
}

impl Line {
    pub fn word(word: &str) -> Line {
        Line {
            lead: word.to_owned(),
            ..Line::default()
        }
    }

    pub fn field(name: &str) -> Line {
        Line {
            lead: format!("{name}:"),
            ..Line::default()
        }
    }

    pub fn list_field(name: &str) -> Line {
        Line {
            shape: Shape::List,
            ..Line::field(name)
        }
    }

    pub fn label(label: &str) -> Line {
        Line {
            label: Some(Texts::of(label)),
            shape: Shape::Row,
            ..Line::default()
        }
    }

    /// Strings alone.
    pub fn strings(proses: &[Prose]) -> Line {
        proses.iter().fold(
            Line {
                shape: Shape::Strings,
                ..Line::default()
            },
            Line::prose,
        )
    }

    /// The head of an entry; its dates are filled up to a width.
    pub fn head(period: Option<Period>, width: usize) -> Line {
        let (lead, shape) = match period {
            Some(period) => (format!("{:width$}", period.to_string()), Shape::Head),
            None => (String::new(), Shape::Strings),
        };
        Line {
            lead,
            shape,
            ..Line::default()
        }
    }

    pub fn titles(self, title: Option<&Prose>, details: &[Prose]) -> Line {
        title.into_iter().chain(details).fold(self, Line::prose)
    }

    pub fn at(mut self, organisation: Option<&Prose>, place: Option<&str>) -> Line {
        let at = organisation.map(|name| ("at", Texts::of(&name.to_string())));
        let place = place.map(|place| ("in", Texts::of(place)));
        self.names.extend(at.into_iter().chain(place));
        if !self.names.is_empty() {
            self.shape = Shape::Head;
        }
        self
    }

    pub fn prose(self, prose: &Prose) -> Line {
        self.text(&prose.to_string())
    }

    pub fn text(mut self, text: &str) -> Line {
        self.looks_dated |= !self.is_led() && self.strings.is_empty() && dates::is_said(text);
        self.strings.push(Texts::of(text));
        self
    }

    /// Words that are not strings.
    pub fn words(mut self, words: &str) -> Line {
        self.lead = format!("{} {words}", self.lead);
        self
    }

    pub fn word_after(mut self, word: &str) -> Line {
        self.tail = format!("{} {word}", self.tail);
        self.shape = Shape::Closed;
        self
    }

    pub fn tags(mut self, tags: &[Tag]) -> Line {
        tags.iter()
            .for_each(|tag| self.tail.extend([" #", tag.as_str()]));
        self
    }

    /// Whether something is before the strings.
    pub fn is_led(&self) -> bool {
        !self.lead.is_empty() || self.label.is_some()
    }

    /// One item in several languages; nothing if they differ in more than their texts.
    pub fn together(all: &[&Line]) -> Option<Line> {
        let first = *all.first()?;
        let is_same = |line: &&&Line| {
            let keywords =
                |line: &Line| line.names.iter().map(|(word, _)| *word).collect::<Vec<_>>();
            (
                &line.lead,
                &line.tail,
                line.shape,
                line.strings.len(),
                line.label.is_some(),
            ) == (
                &first.lead,
                &first.tail,
                first.shape,
                first.strings.len(),
                first.label.is_some(),
            ) && keywords(line) == keywords(first)
        };
        if !all.iter().all(|line| is_same(&line)) {
            return None;
        }
        let labels: Vec<&Texts> = all.iter().filter_map(|line| line.label.as_ref()).collect();
        let strings = (0..first.strings.len()).map(|at| {
            Texts::together(&all.iter().map(|line| &line.strings[at]).collect::<Vec<_>>())
        });
        let names = first.names.iter().enumerate().map(|(at, (keyword, _))| {
            let texts: Vec<&Texts> = all.iter().map(|line| &line.names[at].1).collect();
            (*keyword, Texts::together(&texts))
        });
        Some(Line {
            label: first.label.is_some().then(|| Texts::together(&labels)),
            strings: strings.collect(),
            names: names.collect(),
            looks_dated: all.iter().any(|line| line.looks_dated),
            ..first.clone()
        })
    }

    /// Whether the next item would be read as a part of this one.
    pub fn runs_into(&self, next: &Line) -> bool {
        let is_untitled = next.shape == Shape::Head && next.strings.is_empty();
        let begins_with_at = !next.is_led() && next.strings.is_empty();
        let has_at = self.names.iter().any(|(keyword, _)| *keyword == "at");
        let is_open = self.tail.is_empty();
        match self.shape {
            Shape::Closed => false,
            Shape::List => next.shape == Shape::Strings,
            Shape::Row => is_open && next.shape == Shape::Strings,
            Shape::Strings | Shape::Head if begins_with_at && !has_at => true,
            Shape::Strings => is_open && is_untitled,
            Shape::Head => is_open && self.strings.is_empty() && next.shape == Shape::Strings,
        }
    }
}
