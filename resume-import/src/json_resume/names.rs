//! The names that fields have in other dialects, and what the schema calls them.

use super::shapes::one_line;
use crate::tree::{Node, Value};
use resume_core::model::{Holds, Kind};

/// What a field is called in the schema, or here where it has no such field, and elsewhere.
type Names = (&'static str, &'static [&'static str]);

/// The names of fields that entries of any kind have.
const OF_ENTRIES: &[Names] = &[
    ("startDate", &["start", "from", "start_date"]),
    ("endDate", &["end", "to", "until", "end_date"]),
    ("date", &["dates", "period", "years", "year"]),
    (
        "url",
        &["website", "githubUrl", "credentialUrl", "credentialURL"],
    ),
    (
        "highlights",
        &[
            "responsibilities",
            "achievements",
            "accomplishments",
            "duties",
            "tasks",
            "bullets",
        ],
    ),
    ("keywords", &["technologies", "techStack", "stack"]),
];

/// The names of fields that only some kinds have.
const fn of_kind(kind: Kind) -> &'static [Names] {
    match kind {
        Kind::Experience => &[
            ("position", &["jobTitle", "title", "role"]),
            (
                "name",
                &["company", "companyName", "organization", "employer"],
            ),
            ("keywords", &["skills"]),
        ],
        Kind::Volunteering => &[
            ("position", &["jobTitle", "role"]),
            ("organization", &["name"]),
            ("keywords", &["skills"]),
        ],
        Kind::Education => &[
            ("studyType", &["degree"]),
            ("institution", &["school", "university", "college"]),
            ("area", &["field", "fieldOfStudy"]),
            ("score", &["gpa", "grade", "cgpa"]),
        ],
        Kind::Projects => &[
            ("name", &["displayName", "title"]),
            ("roles", &["role", "position", "jobTitle"]),
            ("keywords", &["skills"]),
        ],
        Kind::Publications => &[
            ("name", &["title"]),
            ("publisher", &["journal"]),
            ("releaseDate", &["date"]),
        ],
        Kind::Awards => &[("title", &["name"])],
        Kind::Certificates => &[
            ("name", &["title"]),
            (
                "issuer",
                &["issuingOrganization", "organization", "awarder"],
            ),
            ("date", &["issueDate"]),
            ("number", &["id", "credentialId", "credentialID"]),
            ("expires", &["expiryDate", "expirationDate"]),
        ],
        Kind::References => &[
            ("organization", &["company", "companyName"]),
            ("position", &["jobTitle", "relation", "relationship"]),
        ],
        Kind::Skills => &[
            ("name", &["category"]),
            ("keywords", &["items"]),
            ("summary", &["description"]),
        ],
        Kind::Languages => &[
            ("language", &["name"]),
            ("fluency", &["level"]),
            ("keywords", &["items"]),
            ("summary", &["description"]),
        ],
        Kind::Interests => &[("keywords", &["items"]), ("summary", &["description"])],
        Kind::Patents | Kind::Custom => &[],
    }
}

/// The fields of a kind that may have another name.
fn of(kind: Kind) -> impl Iterator<Item = &'static Names> {
    let of_entries = if is_row(kind) { &[] } else { OF_ENTRIES };
    of_entries.iter().chain(of_kind(kind))
}

/// Whether the items of a kind are rows.
pub(super) fn is_row(kind: Kind) -> bool {
    kind.holds() == Holds::Rows
}

/// Whether a row has a field of this name.
pub(super) fn is_of_row(kind: Kind, key: &str) -> bool {
    matches!(key, "name" | "level")
        || of(kind).any(|(name, others)| *name == key || others.contains(&key))
}

/// Fields of which there may be several: each of their names adds to them.
const SEVERAL: &[&str] = &["highlights", "keywords", "roles"];

/// Fields that are one line.
const LINES: &[&str] = &[
    "name",
    "position",
    "title",
    "organization",
    "institution",
    "area",
    "studyType",
    "score",
    "awarder",
    "issuer",
    "publisher",
    "entity",
    "level",
    "language",
    "fluency",
    "summary",
    "description",
    "reference",
];

/// Gives the fields of an item the names of the schema.
pub(super) fn settle(kind: Kind, node: &mut Node) {
    for key in LINES {
        if let Some(node) = node.get_mut(key) {
            one_line(node, ", ");
        }
    }
    for (name, others) in of(kind) {
        for other in *others {
            if let Some(node) = node.get_mut(other).filter(|_| LINES.contains(name)) {
                one_line(node, ", ");
            }
            renamed(node, other, name);
        }
    }
}

/// Gives a field the name of the schema. Where both are there, what can be read has it, and the
/// other value keeps a name under which it is listed.
fn renamed(node: &mut Node, from: &str, to: &str) {
    if SEVERAL.contains(&to) {
        let more = node.take_all(from);
        if let Value::Map(members) = &mut node.value {
            members.extend(more.into_iter().map(|node| (to.to_owned(), node)));
        }
        return;
    }
    let is_text = |node: &Node| matches!(node.value, Value::Text(_));
    let Some(other) = node.get(from).filter(|node| node.count() > 0) else {
        return;
    };
    let is_preferred = match node.get(to).filter(|node| node.count() > 0) {
        None => true,
        Some(node) => LINES.contains(&to) && is_text(other) && !is_text(node),
    };
    if let Value::Map(members) = &mut node.value
        && is_preferred
    {
        for (key, _) in members {
            if key == from {
                to.clone_into(key);
            } else if key == to {
                from.clone_into(key);
            }
        }
    }
}
