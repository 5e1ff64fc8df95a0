//! Which field of JSON Resume v1.0.0 holds which parts of an entry: one table, read by the writer
//! and by the reader.

use crate::model::Kind;

/// A part of an entry, named as in the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Title,
    Details,
    At,
    In,
    Summary,
    About,
    Url,
    Authors,
    Doi,
    Keywords,
    Roles,
    Kind,
    Email,
    Phone,
    Quote,
    Score,
    Courses,
    Highlights,
    /// What the dates do not say of the time.
    Period,
    /// What the dates do not say of the time of a role or a degree.
    OwnPeriod,
}

impl Slot {
    /// Its key among the extensions: the word of the language.
    pub const fn name(self) -> &'static str {
        match self {
            Slot::Title => "title",
            Slot::Details => "details",
            Slot::At => "at",
            Slot::In => "in",
            Slot::Summary => "summary",
            Slot::About => "about",
            Slot::Url => "url",
            Slot::Authors => "authors",
            Slot::Doi => "doi",
            Slot::Keywords => "keywords",
            Slot::Roles => "roles",
            Slot::Kind => "kind",
            Slot::Email => "email",
            Slot::Phone => "phone",
            Slot::Quote => "quote",
            Slot::Score => "score",
            Slot::Courses => "courses",
            Slot::Highlights => "highlights",
            Slot::Period | Slot::OwnPeriod => "period",
        }
    }

    /// What stands before it where it is written behind something else.
    pub const fn separator(self) -> &'static str {
        match self {
            Slot::Details | Slot::At | Slot::In => ", ",
            _ => " · ",
        }
    }
}

impl Slot {
    /// Whether its words are those of dates, which the extension says in one place for all fields.
    pub const fn is_period(self) -> bool {
        matches!(self, Slot::Period | Slot::OwnPeriod)
    }
}

/// How a field of JSON Resume holds what it holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// Words. Another tool's words are the first slot; ours are all of them, one after another.
    Words(&'static [Slot]),
    /// The address of a web page.
    Link,
    /// A list of words.
    List(Slot),
    /// `startDate`; the period's end stands in `endDate`.
    Start,
    /// One date.
    Date,
}

/// A field of JSON Resume.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub key: &'static str,
    /// The name that it had before v1.0.0.
    pub old: &'static str,
    pub form: Form,
}

const fn field(key: &'static str, form: Form) -> Field {
    Field { key, old: "", form }
}

const fn renamed(key: &'static str, old: &'static str, form: Form) -> Field {
    Field { key, old, form }
}

const URL: Field = renamed("url", "website", Form::Link);
const START: Field = field("startDate", Form::Start);
const HIGHLIGHTS: Field = field("highlights", Form::List(Slot::Highlights));

const WORK: &[Field] = &[
    renamed("name", "company", Form::Words(&[Slot::At])),
    field("position", Form::Words(&[Slot::Title, Slot::Details])),
    URL,
    START,
    field("location", Form::Words(&[Slot::In])),
    field("description", Form::Words(&[Slot::About])),
    field(
        "summary",
        Form::Words(&[Slot::Summary, Slot::Period, Slot::OwnPeriod]),
    ),
    HIGHLIGHTS,
];

const VOLUNTEER: &[Field] = &[
    renamed(
        "organization",
        "company",
        Form::Words(&[Slot::At, Slot::In]),
    ),
    field("position", Form::Words(&[Slot::Title, Slot::Details])),
    URL,
    START,
    field(
        "summary",
        Form::Words(&[Slot::Summary, Slot::About, Slot::Period, Slot::OwnPeriod]),
    ),
    HIGHLIGHTS,
];

/// JSON Resume has neither a summary nor highlights of a school: they stand among the courses, the
/// only list that it has.
const EDUCATION: &[Field] = &[
    field(
        "institution",
        Form::Words(&[Slot::At, Slot::In, Slot::Period]),
    ),
    field("area", Form::Words(&[Slot::Details])),
    field("studyType", Form::Words(&[Slot::Title])),
    URL,
    START,
    renamed("score", "gpa", Form::Words(&[Slot::Score, Slot::OwnPeriod])),
    field("courses", Form::List(Slot::Courses)),
];

const PROJECTS: &[Field] = &[
    field("name", Form::Words(&[Slot::Title, Slot::Details])),
    field("entity", Form::Words(&[Slot::At, Slot::In])),
    field("type", Form::Words(&[Slot::Kind])),
    URL,
    START,
    field("description", Form::Words(&[Slot::Summary, Slot::Period])),
    field("roles", Form::List(Slot::Roles)),
    field("keywords", Form::List(Slot::Keywords)),
    HIGHLIGHTS,
];

const PUBLICATIONS: &[Field] = &[
    field("name", Form::Words(&[Slot::Title, Slot::Details])),
    field("publisher", Form::Words(&[Slot::At, Slot::In])),
    field("releaseDate", Form::Date),
    URL,
    field(
        "summary",
        Form::Words(&[Slot::Summary, Slot::Authors, Slot::Doi, Slot::Period]),
    ),
];

const AWARDS: &[Field] = &[
    field("title", Form::Words(&[Slot::Title, Slot::Details])),
    field("awarder", Form::Words(&[Slot::At, Slot::In])),
    field("date", Form::Date),
    field(
        "summary",
        Form::Words(&[Slot::Summary, Slot::Url, Slot::Period]),
    ),
];

const CERTIFICATES: &[Field] = &[
    field(
        "name",
        Form::Words(&[Slot::Title, Slot::Details, Slot::Summary, Slot::Period]),
    ),
    field("issuer", Form::Words(&[Slot::At, Slot::In])),
    field("date", Form::Date),
    URL,
];

const REFERENCES: &[Field] = &[
    field(
        "name",
        Form::Words(&[
            Slot::Title,
            Slot::Details,
            Slot::At,
            Slot::In,
            Slot::Email,
            Slot::Phone,
            Slot::Url,
            Slot::Period,
        ]),
    ),
    field("reference", Form::Words(&[Slot::Quote])),
];

/// The entries of sections of one's own stand among the projects, which have a place for
/// everything; `type` is the section's title.
const CUSTOM: &[Field] = &[
    field("name", Form::Words(&[Slot::Title, Slot::Details])),
    field("entity", Form::Words(&[Slot::At, Slot::In])),
    URL,
    START,
    field("description", Form::Words(&[Slot::Summary, Slot::Period])),
    HIGHLIGHTS,
];

/// The list of JSON Resume that holds a section of this kind.
pub(super) const fn list_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Experience => "work",
        Kind::Volunteering => "volunteer",
        Kind::Education => "education",
        Kind::Projects | Kind::Custom => "projects",
        Kind::Publications => "publications",
        Kind::Awards => "awards",
        Kind::Certificates => "certificates",
        Kind::References => "references",
        Kind::Skills => "skills",
        Kind::Interests => "interests",
        Kind::Languages => "languages",
    }
}

/// The fields of an entry of this kind, in the order in which they are written; rows have none.
pub(super) const fn fields_of(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Experience => WORK,
        Kind::Volunteering => VOLUNTEER,
        Kind::Education => EDUCATION,
        Kind::Projects => PROJECTS,
        Kind::Publications => PUBLICATIONS,
        Kind::Awards => AWARDS,
        Kind::Certificates => CERTIFICATES,
        Kind::References => REFERENCES,
        Kind::Custom => CUSTOM,
        Kind::Skills | Kind::Interests | Kind::Languages => &[],
    }
}

/// The keys of a row: of its label, and of its items.
pub(super) const fn row_keys(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Languages => ("language", "fluency"),
        _ => ("name", "keywords"),
    }
}

/// The order in which sections stand where nothing says another: the usual order of a résumé.
pub(super) fn usual_order(kind: Kind) -> usize {
    Kind::ALL
        .iter()
        .position(|other| *other == kind)
        .unwrap_or_default()
}
