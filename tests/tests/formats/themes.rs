//! No theme drops what a résumé says: every piece of text, every date and every link of the model
//! is in the document, as often as it was written.

use crate::reading;

use proptest::prelude::*;
use resume::Render;
use resume::{Resume, cli, resume};
use resume_core::model::{
    ContactItem, ContactValue, Content, Detail, End, Entry, Field, Fields, Held, Inline, Item, Job,
    Period, Position, Prose, Row, School, Section, Shape, ShapeMut, Url, Value, positions,
};
use resume_core::words::Label;
use resume_render::document::{self, Arena, Block, Document, HeaderLine, Line, Marks, Part, Span};
use resume_render::format::Text;
use resume_render::theme::{Classic, NAMED, Parseable, Theme, TitleFirst, Words, capitals};
use resume_tests::{kept, valid};

/// What a résumé or a document says, one by one and in no order: texts whatever their capitals, and
/// addresses.
#[derive(Default)]
struct Said(Vec<String>);

impl Said {
    fn text(&mut self, text: &str) {
        // `ß` is `SS` in capitals, Greek ones have no accents, and Turkish ones keep the dots of
        // small letters.
        let folded = capitals(&text.replace('İ', "i"), "el")
            .to_lowercase()
            .replace('ı', "i");
        // If the name of a venue ends with brackets, what else is in brackets is joined into them.
        let folded = folded.replace('\u{307}', "");
        let parts = folded.split(['(', ')', '（', '）']).map(str::trim);
        let parts = parts.filter(|part| !part.is_empty());
        self.0.extend(parts.map(str::to_owned));
    }

    fn address(&mut self, url: &str) {
        self.0.push(format!("<{url}>"));
    }

    fn prose(&mut self, inlines: &[Inline]) {
        let plain = Prose(inlines.to_vec().into()).plain();
        self.text(&plain);
        self.links(inlines);
    }

    fn links(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Link { url, .. } => self.address(url.as_str()),
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.links(inner),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::Superscript(_)
                | Inline::Subscript(_) => {}
            }
        }
    }

    fn proses<'p>(&mut self, proses: impl IntoIterator<Item = &'p Prose>) {
        proses
            .into_iter()
            .for_each(|prose| self.prose(prose.inlines()));
    }

    fn url(&mut self, url: Option<&Url>) {
        url.iter().for_each(|url| self.address(url.as_str()));
    }

    /// Takes away what the other says; gives back what of it is not there.
    fn without(mut self, other: Said) -> (Said, Vec<String>) {
        let mut missing = Vec::new();
        for said in other.0 {
            match self.0.iter().position(|mine| *mine == said) {
                Some(at) => drop(self.0.swap_remove(at)),
                None => missing.push(said),
            }
        }
        (self, missing)
    }
}

/// What the model says, field by field.
struct Model {
    said: Said,
    words: &'static Words,
    /// Whether a job's time goes without saying where the times of its roles begin and end with it.
    may_tell: bool,
}

impl Model {
    fn of(resume: &Resume, may_tell: bool) -> Said {
        let mut model = Model {
            said: Said::default(),
            words: Words::of(resume.lang.as_ref()),
            may_tell,
        };
        model.said.text(&resume.name);
        let pronouns = resume.pronouns.iter();
        pronouns.for_each(|pronouns| model.said.text(pronouns));
        model
            .said
            .proses(resume.headline.iter().chain(resume.summary.iter()));
        resume.shown_contact().for_each(|item| model.contact(item));
        resume
            .sections
            .iter()
            .for_each(|section| model.section(section));
        model.said
    }

    fn contact(&mut self, item: &ContactItem) {
        let (text, address) = match &item.value {
            ContactValue::Email(email) => (email.to_string(), Some(email.url())),
            ContactValue::Phone(phone) => (phone.to_string(), phone.url()),
            ContactValue::Location(place) => (place.to_string(), None),
            ContactValue::Website(url) => (url.display().to_owned(), Some(url.clone())),
            ContactValue::Profile(profile) => (profile.display(), Some(profile.url())),
            ContactValue::Labelled(row) => {
                let url = match &row.detail {
                    Detail::Link(url) => Some(url),
                    Detail::Text(text) => {
                        self.said.text(text);
                        None
                    }
                    Detail::Date(date) => {
                        self.said.text(&self.words.date(*date));
                        None
                    }
                };
                if let Some(url) = url.filter(|url| !url.is_web()) {
                    // A label says nothing about a number.
                    let number = url.display().replace(['-', '.'], " ");
                    let is_email = url.as_str().starts_with("mailto:");
                    self.said
                        .text(if is_email { url.display() } else { &number });
                }
                (row.label.to_string(), url.cloned())
            }
        };
        self.said.text(&text);
        self.said.url(address.as_ref());
    }

    fn section(&mut self, section: &Section) {
        match &section.title {
            Some(title) => self.said.prose(title.inlines()),
            None => self.said.text(self.words.heading(section.kind())),
        }
        match section.content.shape() {
            Shape::Jobs(jobs) => jobs.iter().for_each(|job| self.job(job)),
            Shape::Schools(schools) => schools.iter().for_each(|school| self.school(school)),
            Shape::Entries(entries) => entries.iter().for_each(|entry| self.entry(entry)),
            Shape::Rows(rows) => rows.iter().for_each(|row| self.row(row)),
            Shape::Items(items) => self.items(items, Self::entry),
        }
    }

    fn job(&mut self, job: &Job) {
        let periods: Vec<_> = positions(&job.body).map(|role| role.period).collect();
        self.period(self.uncovered(job.period, &periods));
        self.fields(job);
        self.items(&job.body, Self::position);
    }

    /// The period of the whole, unless the theme leaves it out because its parts cover it.
    fn uncovered(&self, whole: Option<Period>, parts: &[Option<Period>]) -> Option<Period> {
        whole.filter(|period| !(self.may_tell && is_told(*period, parts)))
    }

    fn school(&mut self, school: &School) {
        let periods: Vec<_> = positions(&school.body)
            .map(|degree| degree.period)
            .collect();
        self.period(if periods.len() < 2 {
            school.period
        } else {
            self.uncovered(school.period, &periods)
        });
        self.fields(school);
        self.items(&school.body, Self::position);
    }

    fn position(&mut self, position: &Position) {
        self.period(position.period);
        self.said.prose(position.title.inlines());
        self.fields(position);
        self.items(&position.body, |_, none| match *none {});
    }

    /// The items of a body, where `nested` says what nests in it.
    fn items<N>(&mut self, items: &[Item<N>], nested: fn(&mut Self, &N)) {
        for item in items {
            match item {
                Item::Paragraph(paragraph) => self.said.prose(paragraph.text.inlines()),
                Item::Bullet(bullet) => {
                    let finer = bullet.bullets.iter().map(|finer| &finer.text);
                    self.said.proses(std::iter::once(&bullet.text).chain(finer));
                }
                Item::Row(row) => self.row(row),
                Item::Entry(entry) => nested(self, entry),
            }
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.period(entry.period);
        self.fields(entry);
        self.items(&entry.body, |_, none| match *none {});
    }

    /// Every field, so that no theme can forget one, with its label.
    fn fields(&mut self, holder: &impl Fields) {
        for (field, _, held) in holder.fields() {
            let label = label_of(field, &held);
            let label = label.map(|label| self.words.label(label));
            label.iter().for_each(|label| self.said.text(label));
            match held {
                Held::Prose(prose) => self.said.proses(prose),
                Held::Proses(proses) => self.said.proses(proses),
                Held::Plain(text) => text.iter().for_each(|text| self.said.text(text)),
                Held::Plains(texts) => texts.iter().for_each(|text| self.said.text(text)),
                Held::Web(url) => self.said.url(url),
                Held::Date(day) => day
                    .iter()
                    .for_each(|day| self.said.text(&self.words.date(*day))),
                Held::Doi(_) | Held::Email(_) | Held::Phone(_) => {
                    held.text().iter().for_each(|text| self.said.text(text));
                    self.said.url(held.url().as_ref());
                }
            }
        }
    }

    fn row(&mut self, row: &Row) {
        self.said.proses(row.label.iter().chain(row.items.iter()));
    }

    fn place(&mut self, place: Option<&str>) {
        place.iter().for_each(|place| self.said.text(place));
    }

    fn period(&mut self, period: Option<Period>) {
        let Some(period) = period else { return };
        let words = self.words;
        let start = period.start().map(|start| words.date(start));
        let end = period.end_date().map(|end| words.date(end));
        // What reads the same is printed once.
        let once = end.filter(|end| start.as_ref() != Some(end));
        for date in start.iter().chain(&once) {
            self.said.text(date);
        }
        let (before, after) = match (period.end(), period.start()) {
            (End::Present, _) => (words.present, ""),
            (End::On(end), None) => words.around_until(end),
            (End::Expected(_), start) => words.around_expected(start.is_some()),
            (End::Same | End::Open | End::On(_), _) => ("", ""),
        };
        for around in [before, after]
            .into_iter()
            .filter(|words| !words.is_empty())
        {
            self.said.text(around);
        }
    }
}

/// The label that is printed with what a field holds.
fn label_of(field: Field, held: &Held<'_>) -> Option<Label> {
    let said = match held.value()? {
        Value::Prose(prose) => prose.plain(),
        _ => String::new(),
    };
    let is_number = |word: &str| word.contains(char::is_numeric);
    let says_what_it_is = match field {
        Field::Number => !said.split(' ').next().is_some_and(is_number),
        Field::Score => !said.starts_with(char::is_numeric) && said.chars().count() > 2,
        // A citation says it last.
        Field::Status => true,
        _ => false,
    };
    Label::of(field).filter(|_| !says_what_it_is)
}

/// Whether the roles, all of them dated, say when the job began and how it ended.
fn is_told(job: Period, parts: &[Option<Period>]) -> bool {
    let mut periods = parts.iter().flatten();
    let begins = periods.clone().any(|period| period.start() == job.start());
    let ends = match job.end() {
        End::Same => true,
        End::On(end) => periods.any(|period| {
            matches!(period.end(), End::On(_) | End::Same) && period.end_date() == Some(end)
        }),
        End::Expected(_) => periods.any(|period| period.end() == job.end()),
        End::Open | End::Present => periods.any(|period| period.is_open()),
    };
    parts.iter().all(Option::is_some) && begins && ends
}

/// What a document says, but for the theme's own punctuation and for addresses that are shown where
/// no word leads there.
fn of_document(document: &Document<'_>) -> Said {
    let mut said = Said::default();
    said.text(document.header.name);
    let header = &document.header;
    for line in header.lines {
        match line {
            HeaderLine::Pronouns(line) | HeaderLine::Headline(line) | HeaderLine::Summary(line) => {
                push_line(&mut said, line)
            }
            HeaderLine::Contact(items) => items.iter().for_each(|line| push_line(&mut said, line)),
        }
    }
    for section in document.sections {
        push_title(&mut said, &section.title);
        section
            .blocks
            .iter()
            .for_each(|block| push_block(&mut said, block));
    }
    said
}

fn push_block(said: &mut Said, block: &Block<'_>) {
    match block {
        Block::Entry(document::Entry {
            part: _,
            title,
            place,
            page,
            aside,
            subtitles,
            blocks,
        }) => {
            [title]
                .into_iter()
                .chain(place)
                .chain(page)
                .chain(aside)
                .chain(*subtitles)
                .for_each(|line| push_line(said, line));
            blocks.iter().for_each(|block| push_block(said, block));
        }
        Block::Paragraph(line) | Block::Quote(line) => push_line(said, line),
        Block::List(items) => items
            .iter()
            .flat_map(|item| item.lines())
            .for_each(|line| push_line(said, line)),
        Block::Rows(rows) => rows
            .iter()
            .flat_map(|row| row.label.iter().chain(row.items))
            .for_each(|line| push_line(said, line)),
    }
}

fn push_line(said: &mut Said, line: &Line<'_>) {
    for span in line.spans().iter().filter(|span| span.part != Part::Text) {
        if span.part != Part::Page {
            said.text(&Line(std::slice::from_ref(span)).plain(Marks::of("en")));
        }
        push_links(said, span);
    }
}

/// A title is said in one piece, however many spans it takes.
fn push_title(said: &mut Said, title: &Line<'_>) {
    said.text(&title.plain(Marks::of("en")));
    title.spans().iter().for_each(|span| push_links(said, span));
}

fn push_links(said: &mut Said, span: &Span<'_>) {
    span.link
        .iter()
        .for_each(|address| said.address(address.as_str()));
    if let document::Content::Prose(inlines) = span.content {
        said.links(inlines);
    }
}

fn check(resume: &Resume) {
    for theme in [&Classic as &dyn Theme, &TitleFirst] {
        let (more, missing) =
            of_document(&theme.document(resume, &Arena::new())).without(Model::of(resume, false));
        assert!(
            missing.is_empty() && more.0.is_empty(),
            "resume-render/src/theme does not show {missing:?}, and shows too much: {:?}",
            more.0
        );
    }
    // This one repeats the lines of employers and the dates, says that open ends are the present,
    // and gives the summary a heading.
    let parseable = Parseable {
        usual_headings: false,
    };
    let (more, missing) =
        of_document(&parseable.document(resume, &Arena::new())).without(Model::of(resume, true));
    assert!(missing.is_empty(), "missing {missing:?}");
    let invented: Vec<_> = more
        .0
        .into_iter()
        .filter(|said| !repeatable(resume).0.contains(said))
        .collect();
    assert!(invented.is_empty(), "invented {invented:?}");
}

/// What the lines of jobs and schools say above their roles and degrees, and the heading of the
/// summary.
fn repeatable(resume: &Resume) -> Said {
    let mut model = Model {
        said: Said::default(),
        words: Words::of(resume.lang.as_ref()),
        may_tell: false,
    };
    model.said.text(model.words.present);
    if !resume.summary.is_empty() {
        let heading = model.words.usual_summary();
        heading.iter().for_each(|heading| model.said.text(heading));
    }
    for section in resume.sections.iter() {
        if let Content::Experience(jobs) | Content::Volunteering(jobs) = &section.content {
            for job in jobs.iter() {
                model.said.proses(&job.employer);
                model.said.url(job.url.as_ref());
                model.place(job.place.as_deref());
                model.period(job.period);
            }
        }
        if let Content::Education(schools) = &section.content {
            for school in schools.iter() {
                model.said.proses(&school.school);
                model.said.url(school.url.as_ref());
                model.place(school.place.as_deref());
                model.period(school.period);
            }
        }
    }
    model.said
}

/// The résumé without anything that an entry would be named after first.
fn nameless(mut resume: Resume) -> Resume {
    for section in resume.sections.to_mut() {
        match section.content.shape_mut() {
            ShapeMut::Jobs(jobs) => jobs.to_mut().iter_mut().for_each(|job| job.employer = None),
            ShapeMut::Schools(schools) => schools
                .to_mut()
                .iter_mut()
                .for_each(|school| school.school = None),
            ShapeMut::Entries(entries) => entries
                .to_mut()
                .iter_mut()
                .for_each(|entry| entry.title = None),
            ShapeMut::Rows(rows) => rows.to_mut().iter_mut().for_each(|row| row.label = None),
            ShapeMut::Items(_) => {}
        }
    }
    resume
}

proptest! {
    #![proptest_config(ProptestConfig { cases: reading::config().cases / 5, ..reading::config() })]

    #[test]
    fn no_theme_drops_anything(resume in valid::resume()) {
        check(&resume);
    }

    #[test]
    fn no_theme_drops_anything_where_names_are_missing(resume in valid::resume().prop_map(nameless)) {
        check(&resume);
    }
}

static ADA: Resume = resume! {
    name: "Ada Example"
    experience "Where I *worked*" {
        2014..present at "CLEARSKY DATA" in "Boston, MA" {
            url: "https://clearsky.example"
            about: "storage as a service"
            summary: "Kept data safe."
            2018..      "Consulting Engineer" { - "advised" }
            2014..2018  "Principal Software Engineer", "Data Path"
            - "verified a migration"
        }
        2011..2014-02 at "CORERO" in "Hudson, MA" {
            2012 "Engineer"
            "Intern"
        }
        2010 "Tutor" at "BROWN" in "Providence, RI"
        2006..2007 at "ALLEGRO"
    }
    education {
        2002..2008 at "WPI" in "Worcester, MA" {
            2008 "M. S.", "Computer Science"
            2006 "B. S."
            score: "3.9"
        }
        2001 at "EVENING SCHOOL" in "Boston, MA"
    }
};

/// What the command line prints, and its exit status.
fn said(arguments: &[&str]) -> (u8, String, String) {
    let arguments: Vec<_> = arguments.iter().map(Into::into).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = cli::run(&ADA, &arguments, &mut out, &mut err);
    (
        status,
        String::from_utf8(out).unwrap(),
        String::from_utf8(err).unwrap(),
    )
}

#[test]
fn each_theme_arranges_it_its_own_way() {
    let mut page = String::new();
    for theme in NAMED.map(|known| known.name) {
        let (status, out, err) = said(&["text", "--theme", theme]);
        assert_eq!((status, &*err), (0, ""));
        page += &format!("--theme {theme}\n\n{out}\n");
    }
    kept::check("tests/tests/themes.txt", &page);
    assert_eq!(said(&["text"]), said(&["text", "--theme=classic"]));
}

#[test]
fn a_theme_that_is_none_is_refused() {
    let refused = "error: there is no theme `modern`\n       help: there are classic, title-first, parseable\n";
    assert_eq!(
        said(&["--theme", "modern"]),
        (2, String::new(), refused.to_owned())
    );
}

#[test]
fn usual_headings_take_the_place_of_the_writers() {
    let titles = |theme: &dyn Theme| {
        theme
            .document(&ADA, &Arena::new())
            .sections
            .iter()
            .map(|section| section.title.plain(Marks::of("en")))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        titles(&Parseable {
            usual_headings: true
        }),
        ["EXPERIENCE", "EDUCATION"]
    );
    assert_eq!(
        titles(&Parseable {
            usual_headings: false
        }),
        ["WHERE I WORKED", "EDUCATION"]
    );
    let own = Resume {
        sections: vec![Section {
            title: Some(Prose::text("Ask me")),
            ..Section::new(Content::Custom(Vec::new().into()))
        }]
        .into(),
        ..Resume::new("Ada")
    };
    assert_eq!(
        Parseable {
            usual_headings: true
        }
        .document(&own, &Arena::new())
        .sections[0]
            .title
            .plain(Marks::of("en")),
        "ASK ME"
    );
}

#[test]
fn items_say_of_what_section_they_are() {
    static ROWS: Resume = resume! { name: "Ada" skills { "a" } interests { "b" } languages { "c" } section "S" { "l": "d" } };
    let arena = Arena::new();
    let rows = Classic
        .document(&ROWS, &arena)
        .sections
        .iter()
        .flat_map(|section| section.blocks)
        .map(|block| match block {
            Block::Rows([row]) => row.items[0].spans()[0].part,
            other => panic!("{other:?}"),
        });
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [Part::Skill, Part::Interest, Part::Language, Part::Item]
    );
}

#[test]
fn a_period_that_the_only_role_repeats_is_said_once() {
    static ONCE: Resume =
        resume! { name: "Ada" experience { 2014..2018 at "EMC" { 2014..2018 "Engineer" } } };
    let text = ONCE
        .render_with(Parseable::default(), Text::default())
        .to_string();
    assert_eq!(text.matches("2014–2018").count(), 1, "{text}");
}

#[test]
fn the_place_of_a_school_stands_behind_a_degree_and_nothing_else() {
    static SCHOOL: Resume = resume! {
        #![allow(order_reversed)]
        name: "Ada"
        education {
            at "WPI" in "Worcester, MA" { 2008 "M. S." { - "thesis" } score: "3.9" }
            at "MIT" in "Cambridge, MA" { 2010 "Ph. D." score: "4.0" }
        }
    };
    let text = SCHOOL
        .render_with(Parseable::default(), Text::default())
        .to_string();
    assert_eq!(
        text,
        "Ada\n===\n\nEDUCATION\n---------\nWPI                                                                         2008\nM. S., Worcester, MA\nGrade: 3.9\n• thesis\n\nMIT                                                                         2010\nPh. D., Cambridge, MA\nGrade: 4.0\n"
    );
}

#[test]
fn headings_have_the_capitals_of_their_language() {
    static TURKISH: Resume = resume! { name: "Ada" lang: "tr" experience { 2014.. at "EMC" } education { 2014 at "WPI" } };
    static GREEK: Resume = resume! { name: "Ada" lang: "el" experience { 2014.. at "EMC" } education { 2014 at "WPI" } };
    let titles = |resume: &Resume| {
        let arena = Arena::new();
        Parseable::default()
            .document(resume, &arena)
            .sections
            .iter()
            .map(|section| section.title.plain(Marks::of("en")))
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(&TURKISH), ["İŞ DENEYİMİ", "EĞİTİM"]);
    assert_eq!(titles(&GREEK), ["ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ", "ΕΚΠΑΙΔΕΥΣΗ"]);
}
