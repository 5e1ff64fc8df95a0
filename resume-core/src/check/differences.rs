//! Where two résumés differ in more than their texts, so that one cannot be a translation of the
//! other.

mod aligned;
mod words;

use super::each;
use crate::model::{
    Alternative, Bullet, ContactItem, ContactValue, Detail, Entry, Fields, Held, Item, Job,
    Labelled, Nested, Paragraph, Period, Photo, Position, Prose, Resume, Row, School, Section,
    Shape, Str, Tag, numbered,
};
use crate::problem::Path;
use aligned::aligned;
use std::fmt::Display;
use words::{
    Dated, Named, counted, kind_of_item, name_of_section, parts_of, words_of_contact,
    words_of_item, words_of_row,
};

/// What differs between two résumés and is not a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it is in the first résumé.
    pub path: Path,
    /// What is there in the first résumé, and in the other.
    pub sides: [Side; 2],
}

/// One side of a [`Difference`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// What there is: `3 items`, `2014..2018`, `no url`.
    pub what: String,
    /// The words of the parts that do not fit, by which a person finds them.
    pub parts: Vec<String>,
    /// What the section and the entries around it are called, from the outside.
    pub around: Vec<String>,
}

/// Where the other résumé differs from the first in more than its texts, in the order of the first:
/// other items, dates, addresses, tags or settings. Where there is nothing, the two are one résumé
/// in two languages.
///
/// Two web pages may differ: each may be in its own language.
///
/// ```
/// use resume_core::check::differences;
/// use resume_core::model::{Prose, Resume};
/// let headline = |text| Resume { headline: Some(Prose::text(text)), ..Resume::new("Ada Example") };
/// assert_eq!(differences(&headline("Engineer"), &headline("Ingenieurin")), []);
/// let [difference] = &differences(&headline("Engineer"), &Resume::new("Ada Example"))[..] else { panic!() };
/// assert_eq!(difference.path.to_string(), "headline");
/// assert_eq!(difference.sides[1].what, "nothing");
/// ```
pub fn differences(first: &Resume, other: &Resume) -> Vec<Difference> {
    let mut comparison = Comparison::default();
    comparison.resumes(first, other);
    comparison.found
}

/// What there is where nothing is.
pub(super) const NOTHING: &str = "nothing";

/// The period, the body and the tags of a job, a school, a position or an entry.
type Parts<'a, N> = (Option<Period>, &'a [Item<N>], &'a [Tag]);

#[derive(Default)]
struct Comparison {
    found: Vec<Difference>,
    /// What is around, in each.
    around: [Vec<String>; 2],
}

impl Comparison {
    fn resumes(&mut self, first: &Resume, other: &Resume) {
        let root = Path::root();
        // The names are texts, and so are some of the fields.
        let Resume {
            name: _,
            pronouns: _,
            photo,
            headline: _,
            summary: _,
            cited_as: _,
            lang: _,
            tags,
            variants,
            contact,
            sections,
            alternatives: _,
            design,
            translations: _,
        } = first;
        self.photos(photo.as_ref(), other.photo.as_ref(), &root.field("photo"));
        self.fields(first, other, &root);
        self.tags(tags, &other.tags, &root.field("tags"));
        if *variants != other.variants {
            self.unlike(&root.field("variants"), ["some variants", "others"]);
        }
        if *design != other.design {
            self.unlike(&root.field("design"), ["one design", "another"]);
        }
        self.lists(
            [contact, &other.contact],
            &root.field("contact"),
            "item",
            words_of_contact,
            Self::contact,
        );
        self.sections(sections, &other.sections);
    }

    fn found(&mut self, path: &Path, sides: [(String, Vec<String>); 2]) {
        let mut around = self.around.iter();
        let sides = sides.map(|(what, parts)| Side {
            what,
            parts,
            around: around.next().cloned().unwrap_or_default(),
        });
        self.found.push(Difference {
            path: path.clone(),
            sides,
        });
    }

    fn unlike(&mut self, path: &Path, sides: [&str; 2]) {
        self.found(path, sides.map(|what| (what.to_owned(), Vec::new())));
    }

    /// Values that must be the same.
    fn same<T: PartialEq + Display>(&mut self, values: [Option<T>; 2], path: &Path) {
        let [first, other] = &values;
        if first != other {
            let shown = values.map(|value| value.map(|value| value.to_string()));
            let shown = shown.map(|text| text.unwrap_or_else(|| NOTHING.to_owned()));
            self.found(path, shown.map(|what| (what, Vec::new())));
        }
    }

    fn tags(&mut self, first: &[Tag], other: &[Tag], path: &Path) {
        if first != other {
            let shown = [first, other].map(|tags| match tags {
                [] => "no tags".to_owned(),
                tags => {
                    let tags = tags.iter().map(|tag| format!("#{tag}"));
                    tags.collect::<Vec<_>>().join(" ")
                }
            });
            self.found(path, shown.map(|what| (what, Vec::new())));
        }
    }

    fn photos(&mut self, first: Option<&Photo>, other: Option<&Photo>, path: &Path) {
        let file = |photo: &Photo| photo.path.to_string();
        self.same([first.map(file), other.map(file)], path);
        if let (Some(first), Some(other)) = (first, other) {
            let texts = [first, other].map(|photo| photo.alternative.as_deref());
            self.texts(texts, &path.index(1));
            if first.picture != other.picture {
                self.unlike(path, ["one picture", "another"]);
            }
            self.tags(&first.tags, &other.tags, path);
        }
    }

    /// Texts, of which there must be both or none.
    fn texts(&mut self, texts: [Option<&str>; 2], path: &Path) {
        let [first, other] = texts;
        if first.is_some() != other.is_some() {
            self.found(
                path,
                texts.map(|text| match text {
                    Some(text) => ("a text".to_owned(), vec![text.to_owned()]),
                    None => (NOTHING.to_owned(), Vec::new()),
                }),
            );
        }
    }

    fn proses(&mut self, proses: [Option<&Prose>; 2], path: &Path) {
        let [first, other] = proses.map(|prose| prose.map(Prose::plain));
        self.texts([first.as_deref(), other.as_deref()], path);
    }

    fn fields<T: Fields>(&mut self, first: &T, other: &T, path: &Path) {
        let alternatives = [first, other].map(|holder| holder.alternatives());
        for ((field, _, held), (_, _, other)) in first.fields().zip(other.fields()) {
            let is_in = |all: &[Alternative]| all.iter().any(|one| one.field == field);
            if !alternatives.iter().any(|all| is_in(all)) {
                self.held(held, other, &path.field(field.word()));
            }
        }
        let words = |one: &Alternative| {
            let [first, ..] = &parts_of(one.value.held())[..] else {
                return one.field.word().to_owned();
            };
            format!("{}: {first}", one.field.word())
        };
        self.lists(
            alternatives,
            &path.field("alternatives"),
            "alternative",
            words,
            |comparison, first, other, path| {
                let fields = [first, other].map(|one| one.field.word());
                comparison.same(fields.map(Some), path);
                if first.value.form() == other.value.form() {
                    comparison.held(first.value.held(), other.value.held(), path);
                }
                comparison.tags(&first.tags, &other.tags, path);
            },
        );
    }

    fn held(&mut self, first: Held<'_>, other: Held<'_>, path: &Path) {
        match (first, other) {
            (Held::Prose(first), Held::Prose(other)) => self.proses([first, other], path),
            (Held::Proses(first), Held::Proses(other)) => {
                self.lists([first, other], path, "text", Prose::plain, |_, _, _, _| {});
            }
            (Held::Plain(first), Held::Plain(other)) => self.texts([first, other], path),
            (Held::Plains(first), Held::Plains(other)) => {
                self.lists(
                    [first, other],
                    path,
                    "text",
                    Str::to_string,
                    |_, _, _, _| {},
                );
            }
            // Each may be in its own language.
            (Held::Web(first), Held::Web(other)) if first.is_some() == other.is_some() => {}
            (Held::Date(first), Held::Date(other)) => self.same([first, other], path),
            (first, other) => self.same([first.text(), other.text()], path),
        }
    }

    /// The parts of two lists, if there are as many.
    fn lists<T>(
        &mut self,
        lists: [&[T]; 2],
        path: &Path,
        what: &str,
        words: impl Fn(&T) -> String,
        mut compare: impl FnMut(&mut Self, &T, &T, &Path),
    ) {
        let [first, other] = lists;
        if first.len() != other.len() {
            let sides = lists.map(|list| {
                let words = list.iter().map(&words);
                (counted(list.len(), what), words.collect())
            });
            return self.found(path, sides);
        }
        let mut others = other.iter();
        each(first, path, |one, path| {
            if let Some(other) = others.next() {
                compare(self, one, other, path);
            }
        });
    }

    fn contact(&mut self, first: &ContactItem, other: &ContactItem, path: &Path) {
        let as_text = |item: &ContactItem| (words_of_contact(item), vec![words_of_contact(item)]);
        let is_same = match (&first.value, &other.value) {
            (ContactValue::Location(_), ContactValue::Location(_))
            | (ContactValue::Website(_), ContactValue::Website(_)) => true,
            (ContactValue::Labelled(first), ContactValue::Labelled(other)) => {
                let [first, other] = [first, other].map(|Labelled { label: _, detail }| detail);
                match (first, other) {
                    (Detail::Date(_), _) | (_, Detail::Date(_)) => first == other,
                    (Detail::Link(_) | Detail::Text(_), Detail::Link(_) | Detail::Text(_)) => true,
                }
            }
            (first, other) => first == other,
        };
        if !is_same {
            self.found(path, [first, other].map(as_text));
        }
        self.tags(&first.tags, &other.tags, path);
    }

    fn sections(&mut self, first: &[Section], other: &[Section]) {
        let kinds = |sections: &[Section]| sections.iter().map(Section::kind).collect::<Vec<_>>();
        if kinds(first) != kinds(other) {
            let sides = [first, other].map(|sections| {
                let names = sections.iter().map(name_of_section);
                (counted(sections.len(), "section"), names.collect())
            });
            self.found(&Path::root().field("sections"), sides);
        }
        for (number, section) in numbered(first) {
            let kind = section.kind();
            let of_kind = |sections: &[Section]| {
                let of_kind = sections.iter().filter(|section| section.kind() == kind);
                of_kind.count()
            };
            let mut others = other.iter().filter(|section| section.kind() == kind);
            // Of as many, those in the same order belong together.
            if of_kind(first) == of_kind(other)
                && let Some(other) = others.nth(number)
            {
                self.section(section, other, &kind.path(number));
            }
        }
    }

    fn section(&mut self, first: &Section, other: &Section, path: &Path) {
        let Section {
            title,
            on_new_page,
            tags,
            content,
        } = first;
        self.proses([title.as_ref(), other.title.as_ref()], &path.field("title"));
        if *on_new_page != other.on_new_page {
            let begins = [*on_new_page, other.on_new_page];
            let shown = begins.map(|begins| match begins {
                true => "begins a new page",
                false => "begins no page",
            });
            self.unlike(path, shown);
        }
        self.tags(tags, &other.tags, path);
        let names = [first, other].map(name_of_section);
        self.within(names, |comparison| {
            match (content.shape(), other.content.shape()) {
                (Shape::Jobs(first), Shape::Jobs(other)) => {
                    comparison.dated([first, other], path, Self::job);
                }
                (Shape::Schools(first), Shape::Schools(other)) => {
                    comparison.dated([first, other], path, Self::school);
                }
                (Shape::Entries(first), Shape::Entries(other)) => {
                    comparison.dated([first, other], path, Self::entry);
                }
                (Shape::Rows(first), Shape::Rows(other)) => {
                    comparison.lists([first, other], path, "row", words_of_row, Self::row);
                }
                (Shape::Items(first), Shape::Items(other)) => {
                    comparison.items([first, other], path, Self::entry);
                }
                // Sections of one kind have one shape.
                _ => {}
            }
        });
    }

    /// Compares what is inside of something that has these names.
    fn within(&mut self, names: [String; 2], compare: impl FnOnce(&mut Self)) {
        let mut names = names.into_iter();
        for around in &mut self.around {
            around.extend(names.next());
        }
        compare(self);
        for around in &mut self.around {
            around.pop();
        }
    }

    /// Entries: where their numbers differ but all have dates, those with the same dates or names
    /// belong together.
    fn dated<T: Dated>(
        &mut self,
        lists: [&[T]; 2],
        path: &Path,
        mut compare: impl FnMut(&mut Self, &T, &T, &Path),
    ) {
        let [first, other] = lists;
        let is_dated = |list: &[T]| list.iter().all(|one| one.period().is_some());
        if first.len() == other.len() || !is_dated(first) || !is_dated(other) {
            return self.lists(lists, path, "entry", T::words, compare);
        }
        let pairs = aligned(first, other);
        let alone = |at: usize, list: usize| {
            let is_paired = |pair: &(usize, usize)| [pair.0, pair.1][list] == at;
            !pairs.iter().any(is_paired)
        };
        let one = |one: &T| (one.words(), vec![one.words()]);
        let none = || (NOTHING.to_owned(), Vec::new());
        for (at, entry) in first.iter().enumerate() {
            if alone(at, 0) {
                self.found(&path.index(at), [one(entry), none()]);
            }
        }
        for (at, entry) in other.iter().enumerate() {
            if alone(at, 1) {
                self.found(path, [none(), one(entry)]);
            }
        }
        for (one, two) in pairs {
            compare(self, &first[one], &other[two], &path.index(one));
        }
    }

    fn job(&mut self, first: &Job, other: &Job, path: &Path) {
        let parts = [first, other].map(|job| (job.period, &*job.body, &*job.tags));
        self.holders([first, other], parts, path, Self::position);
    }

    fn school(&mut self, first: &School, other: &School, path: &Path) {
        let parts = [first, other].map(|school| (school.period, &*school.body, &*school.tags));
        self.holders([first, other], parts, path, Self::position);
    }

    fn position(&mut self, first: &Position, other: &Position, path: &Path) {
        let parts =
            [first, other].map(|position| (position.period, &*position.body, &*position.tags));
        self.holders([first, other], parts, path, |_, none, _, _| match *none {});
    }

    fn entry(&mut self, first: &Entry, other: &Entry, path: &Path) {
        let parts = [first, other].map(|entry| (entry.period, &*entry.body, &*entry.tags));
        self.holders([first, other], parts, path, |_, none, _, _| match *none {});
    }

    /// What has fields, and its other parts.
    fn holders<T: Fields + Named, N: Nested + Named>(
        &mut self,
        both: [&T; 2],
        parts: [Parts<'_, N>; 2],
        path: &Path,
        nested: impl FnMut(&mut Self, &N, &N, &Path),
    ) {
        let [first, other] = both;
        let [(period, body, tags), (other_period, other_body, other_tags)] = parts;
        self.within(both.map(T::words), |comparison| {
            comparison.same([period, other_period], &path.field("period"));
            comparison.fields(first, other, path);
            comparison.items([body, other_body], &path.field("body"), nested);
        });
        self.tags(tags, other_tags, path);
    }

    fn items<N: Nested + Named>(
        &mut self,
        lists: [&[Item<N>]; 2],
        path: &Path,
        mut nested: impl FnMut(&mut Self, &N, &N, &Path),
    ) {
        let compare = |comparison: &mut Self, first: &Item<N>, other: &Item<N>, path: &Path| match (
            first, other,
        ) {
            (Item::Paragraph(first), Item::Paragraph(other)) => {
                let [one, two] = [first, other].map(|Paragraph { text: _, tags }| tags);
                comparison.tags(one, two, path);
            }
            (Item::Bullet(first), Item::Bullet(other)) => comparison.bullet(first, other, path),
            (Item::Row(first), Item::Row(other)) => comparison.row(first, other, path),
            (Item::Entry(first), Item::Entry(other)) => nested(comparison, first, other, path),
            (first, other) => {
                let shown = [first, other]
                    .map(|item| (kind_of_item(item).to_owned(), vec![words_of_item(item)]));
                comparison.found(path, shown);
            }
        };
        self.lists(lists, path, "item", words_of_item, compare);
    }

    fn bullet(&mut self, first: &Bullet, other: &Bullet, path: &Path) {
        let Bullet {
            text: _,
            bullets,
            tags,
        } = first;
        let words = [first, other].map(|bullet| bullet.text.plain());
        self.within(words, |comparison| {
            let words = |bullet: &Bullet| bullet.text.plain();
            let path = path.field("bullets");
            comparison.lists(
                [bullets, &other.bullets],
                &path,
                "finer bullet",
                words,
                Self::bullet,
            );
        });
        self.tags(tags, &other.tags, path);
    }

    fn row(&mut self, first: &Row, other: &Row, path: &Path) {
        let Row { label, items, tags } = first;
        self.proses([label.as_ref(), other.label.as_ref()], &path.field("label"));
        let words = [first, other].map(words_of_row);
        self.within(words, |comparison| {
            let path = path.field("items");
            comparison.held(Held::Proses(items), Held::Proses(&other.items), &path);
        });
        self.tags(tags, &other.tags, path);
    }
}
