//! Every text of a résumé or a letter, with its path.

use super::{each, section_paths};
use crate::model::{
    Alternative, Bullet, ContactValue, Detail, Entry, Fields, Held, Inline, Item, Labelled, Letter,
    Paragraph, Photo, Position, Prose, Resume, Row, Section, Shape,
};
use crate::problem::Path;

/// What takes the place of code in a text: it is not a letter and does not join words.
const CODE: char = '\u{fffc}';

/// Visits the texts; of prose the words, without what is code.
pub(super) struct Texts<V>(pub(super) V);

impl<V: FnMut(&str, &dyn Fn() -> Path)> Texts<V> {
    /// Visits the texts of a résumé in one language.
    pub(super) fn resume(&mut self, resume: &Resume) {
        let root = Path::root();
        let Resume {
            name,
            pronouns: _,
            photo,
            headline: _,
            summary: _,
            cited_as: _,
            lang: _,
            tags: _,
            variants: _,
            contact,
            sections: _,
            alternatives: _,
            design: _,
            translations: _,
        } = resume;
        self.plain(name, &|| root.field("name"));
        self.fields(resume, &root);
        if let Some(Photo {
            alternative: Some(alternative),
            ..
        }) = photo
        {
            self.plain(alternative, &|| root.field("photo").index(1));
        }
        each(contact, &root.field("contact"), |item, path| {
            if let ContactValue::Labelled(Labelled { label, detail }) = &item.value {
                self.plain(label, &|| path.field("label"));
                match detail {
                    Detail::Text(text) => self.plain(text, &|| path.clone()),
                    Detail::Link(_) | Detail::Date(_) => {}
                }
            } else if let Some(held) = item.held() {
                self.held(held, &|| path.clone());
            }
        });
        for (path, section) in section_paths(resume) {
            self.section(section, &path);
        }
    }

    /// Visits the texts of a letter, but not those of its résumé.
    pub(super) fn letter(&mut self, letter: &Letter) {
        let Letter {
            from: _,
            to,
            place,
            date: _,
            subject,
            opening,
            body,
            closing,
            enclosures,
            lang: _,
        } = letter;
        let root = Path::root();
        each(to, &root.field("to"), |line, path| {
            self.plain(line, &|| path.clone());
        });
        self.held(Held::Plain(place.as_deref()), &|| root.field("place"));
        self.held(Held::Prose(subject.as_ref()), &|| root.field("subject"));
        self.prose(opening, &|| root.field("opening"));
        self.items(body, &root.field("body"), |_, none, _| match *none {});
        self.prose(closing, &|| root.field("closing"));
        self.held(Held::Proses(enclosures), &|| root.field("enclosures"));
    }

    fn section(&mut self, section: &Section, path: &Path) {
        let Section {
            title,
            on_new_page: _,
            tags: _,
            content,
        } = section;
        self.held(Held::Prose(title.as_ref()), &|| path.field("title"));
        match content.shape() {
            Shape::Jobs(jobs) => each(jobs, path, |job, path| {
                self.fields(job, path);
                self.items(&job.body, &path.field("body"), Self::position);
            }),
            Shape::Schools(schools) => each(schools, path, |school, path| {
                self.fields(school, path);
                self.items(&school.body, &path.field("body"), Self::position);
            }),
            Shape::Entries(entries) => each(entries, path, |entry, path| self.entry(entry, path)),
            Shape::Rows(rows) => each(rows, path, |row, path| self.row(row, path)),
            Shape::Items(items) => self.items(items, path, Self::entry),
        }
    }

    fn position(&mut self, position: &Position, path: &Path) {
        self.prose(&position.title, &|| path.field("title"));
        self.fields(position, path);
        self.items(
            &position.body,
            &path.field("body"),
            |_, none, _| match *none {},
        );
    }

    fn entry(&mut self, entry: &Entry, path: &Path) {
        self.fields(entry, path);
        self.items(
            &entry.body,
            &path.field("body"),
            |_, none, _| match *none {},
        );
    }

    /// Visits the items of a body; `nested` visits what nests in it.
    fn items<N>(&mut self, items: &[Item<N>], path: &Path, nested: fn(&mut Self, &N, &Path)) {
        each(items, path, |item, path| match item {
            Item::Paragraph(Paragraph { text, tags: _ }) => self.prose(text, &|| path.clone()),
            Item::Bullet(bullet) => self.bullet(bullet, path),
            Item::Row(row) => self.row(row, path),
            Item::Entry(entry) => nested(self, entry, path),
        });
    }

    fn bullet(&mut self, bullet: &Bullet, path: &Path) {
        let Bullet {
            text,
            bullets,
            tags: _,
        } = bullet;
        self.prose(text, &|| path.clone());
        each(bullets, &path.field("bullets"), |finer, path| {
            self.bullet(finer, path);
        });
    }

    fn row(&mut self, row: &Row, path: &Path) {
        let Row {
            label,
            items,
            tags: _,
        } = row;
        self.held(Held::Prose(label.as_ref()), &|| path.field("label"));
        self.held(Held::Proses(items), &|| path.field("items"));
    }

    /// Visits the fields; of one with alternatives, the alternatives.
    fn fields(&mut self, holder: &impl Fields, path: &Path) {
        let alternatives = holder.alternatives();
        for (field, _, held) in holder.fields() {
            if alternatives.iter().all(|other| other.field != field) {
                self.held(held, &|| path.field(field.word()));
            }
        }
        each(
            alternatives,
            &path.field("alternatives"),
            |Alternative { value, .. }, path| self.held(value.held(), &|| path.clone()),
        );
    }

    fn held(&mut self, held: Held<'_>, path: &dyn Fn() -> Path) {
        match held {
            Held::Prose(Some(prose)) => self.prose(prose, path),
            Held::Plain(Some(text)) => self.plain(text, path),
            Held::Proses([]) | Held::Prose(None) | Held::Plain(None) | Held::Plains([]) => {}
            Held::Proses(proses) => each(proses, &path(), |prose, path| {
                self.prose(prose, &|| path.clone());
            }),
            Held::Plains(texts) => each(texts, &path(), |text, path| {
                self.plain(text, &|| path.clone());
            }),
            Held::Web(_) | Held::Doi(_) | Held::Email(_) | Held::Phone(_) | Held::Date(_) => {}
        }
    }

    fn prose(&mut self, prose: &Prose, path: &dyn Fn() -> Path) {
        match prose.inlines() {
            [Inline::Text(text)] => self.plain(text, path),
            inlines => {
                let mut words = String::new();
                push_without_code(inlines, &mut words);
                self.plain(&words, path);
            }
        }
    }

    fn plain(&mut self, text: &str, path: &dyn Fn() -> Path) {
        (self.0)(text, path);
    }
}

fn push_without_code(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Superscript(text) | Inline::Subscript(text) => {
                words.push_str(text);
            }
            Inline::Code(_) => words.push(CODE),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                push_without_code(inner, words);
            }
        }
    }
}
