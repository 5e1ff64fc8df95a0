//! The names that fields have in other dialects, and what the schema calls them.

use super::shapes::{as_text, as_texts, one_line, one_name};
use crate::tree::{Node, Value};
use resume_core::model::{Holds, Kind};

/// What a field is called in the schema, or here where it has no such field, and elsewhere.
pub(super) type Names = (&'static str, &'static [&'static str]);

/// The lists in the order of the sections, each with the other names that it has in files.
pub(super) const LISTS: &[(&[&str], Kind)] = &[
    (
        &[
            "work",
            "experience",
            "experiences",
            "workExperience",
            "professionalExperience",
            "workHistory",
            "employment",
            "employmentHistory",
            "jobs",
            "positions",
            "companies",
            "worksFor",
        ],
        Kind::Experience,
    ),
    (&["education", "educations", "alumniOf"], Kind::Education),
    (&["projects", "personalProjects"], Kind::Projects),
    (&["publications"], Kind::Publications),
    (&["patents"], Kind::Patents),
    (&["awards", "honors", "honours", "award"], Kind::Awards),
    (
        &["certificates", "certifications", "licenses"],
        Kind::Certificates,
    ),
    (
        &["skills", "technicalSkills", "softSkills", "knowsAbout"],
        Kind::Skills,
    ),
    (&["languages", "knowsLanguage"], Kind::Languages),
    (&["interests", "hobbies"], Kind::Interests),
    (
        &[
            "volunteer",
            "volunteering",
            "volunteerExperience",
            "volunteerWork",
        ],
        Kind::Volunteering,
    ),
    (&["references"], Kind::References),
];

/// Lists that are a second section of their kind, each with its title.
pub(super) const MORE_LISTS: &[(&str, Kind, &str)] =
    &[("sideProjects", Kind::Projects, "Side projects")];

/// The names of what is said of the person.
pub(super) const OF_PERSON: &[Names] = &[
    ("name", &["fullName"]),
    ("label", &["jobTitle"]),
    ("email", &["emailAddress", "mail"]),
    ("phone", &["phoneNumber", "telephone", "mobile"]),
    (
        "summary",
        &[
            "professionalSummary",
            "about",
            "aboutMe",
            "bio",
            "objective",
        ],
    ),
    ("location", &["address"]),
    (
        "profiles",
        &["socialProfiles", "socialLinks", "social", "links", "sameAs"],
    ),
];

/// The names of the parts of a profile.
pub(super) const OF_PROFILE: &[Names] = &[
    ("network", &["name", "label", "platform"]),
    ("username", &["user", "handle"]),
    ("url", &["link", "href"]),
];

/// Private facts about the person, each with its label.
pub(super) const PRIVATE: &[(&str, &[&str])] = &[
    (
        "Date of birth",
        &["birthDate", "dateOfBirth", "birthday", "dob"],
    ),
    ("Place of birth", &["placeOfBirth", "birthPlace"]),
    ("Nationality", &["nationality", "citizenship"]),
    ("Gender", &["gender", "sex"]),
    ("Marital status", &["maritalStatus", "civilStatus"]),
];

/// The names of the parts of a place.
pub(super) const OF_PLACE: &[Names] = &[
    ("address", &["streetAddress", "street", "addressLine"]),
    (
        "city",
        &["addressLocality", "locality", "town", "municipality"],
    ),
    ("region", &["addressRegion", "state", "province"]),
    ("postalCode", &["zip", "zipCode", "postcode"]),
    ("country", &["addressCountry", "countryName"]),
];

/// The names of both ends of a time.
pub(super) const OF_TIME: &[Names] = &[
    ("startDate", &["start", "from", "since", "begin"]),
    ("endDate", &["end", "to", "until"]),
];

/// The names of fields that entries of any kind have.
const OF_ENTRIES: &[Names] = &[
    (
        "date",
        &["dates", "period", "timePeriod", "years", "year", "duration"],
    ),
    (
        "url",
        &[
            "website",
            "link",
            "githubUrl",
            "credentialUrl",
            "credentialURL",
        ],
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
            "points",
        ],
    ),
    ("keywords", &["technologies", "techStack", "stack", "tech"]),
];

/// The names of fields that only some kinds have.
const fn of_kind(kind: Kind) -> &'static [Names] {
    match kind {
        Kind::Experience => &[
            ("position", &["jobTitle", "title", "role"]),
            (
                "name",
                &[
                    "company",
                    "companyName",
                    "organization",
                    "organisation",
                    "employer",
                    "institution",
                ],
            ),
            ("keywords", &["skills"]),
        ],
        Kind::Volunteering => &[
            ("position", &["jobTitle", "title", "role"]),
            (
                "organization",
                &["name", "organisation", "company", "institution"],
            ),
            ("keywords", &["skills"]),
        ],
        Kind::Education => &[
            ("studyType", &["degree", "degreeName", "title"]),
            (
                "institution",
                &[
                    "school",
                    "university",
                    "college",
                    "institutionName",
                    "schoolName",
                    "name",
                ],
            ),
            ("area", &["field", "fieldOfStudy", "major", "subject"]),
            ("score", &["gpa", "grade", "cgpa"]),
            (
                "endDate",
                &["graduation", "graduationDate", "graduationYear"],
            ),
            (
                "courses",
                &["coursework", "relevantCoursework", "relevantCourses"],
            ),
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
            ("authors", &["author"]),
            ("editors", &["editor"]),
        ],
        Kind::Patents => &[
            ("name", &["title"]),
            (
                "issuer",
                &[
                    "office",
                    "entity",
                    "organization",
                    "organisation",
                    "assignee",
                ],
            ),
            ("number", &["patentNumber", "patentId"]),
            ("date", &["issueDate", "grantDate", "publicationDate"]),
            ("inventors", &["inventor", "authors"]),
        ],
        Kind::Awards => &[
            ("title", &["name"]),
            (
                "awarder",
                &["issuer", "organization", "organisation", "institution"],
            ),
            ("date", &["issueDate"]),
        ],
        Kind::Certificates => &[
            ("name", &["title"]),
            (
                "issuer",
                &[
                    "issuingOrganization",
                    "organization",
                    "organisation",
                    "authority",
                    "awarder",
                ],
            ),
            ("date", &["issueDate", "issued"]),
            (
                "number",
                &[
                    "id",
                    "credentialId",
                    "credentialID",
                    "credentialNumber",
                    "certificateNumber",
                    "licenseNumber",
                    "licenceNumber",
                ],
            ),
            (
                "expires",
                &[
                    "expiryDate",
                    "expirationDate",
                    "expiry",
                    "expiration",
                    "validUntil",
                    "validThrough",
                    "validTo",
                ],
            ),
        ],
        Kind::References => &[
            ("organization", &["company", "companyName", "organisation"]),
            (
                "position",
                &["jobTitle", "title", "relation", "relationship"],
            ),
            ("reference", &["text", "quote", "testimonial"]),
        ],
        Kind::Skills => &[
            ("name", &["category"]),
            ("keywords", &["items"]),
            ("summary", &["description"]),
        ],
        Kind::Languages => &[
            ("language", &["name"]),
            ("fluency", &["level", "proficiency"]),
            ("keywords", &["items"]),
            ("summary", &["description"]),
        ],
        Kind::Interests => &[("keywords", &["items"]), ("summary", &["description"])],
        Kind::Custom => &[],
    }
}

/// The fields of a kind that may have another name.
fn of(kind: Kind) -> impl Iterator<Item = &'static Names> {
    let (of_entries, of_time): (&[Names], &[Names]) = match is_row(kind) {
        true => (&[], &[]),
        false => (OF_ENTRIES, OF_TIME),
    };
    of_time.iter().chain(of_entries).chain(of_kind(kind))
}

/// Whether the items of a kind are rows.
pub(super) fn is_row(kind: Kind) -> bool {
    kind.holds() == Holds::Rows
}

/// Whether a row has a field of this name.
pub(super) fn is_of_row(kind: Kind, key: &str) -> bool {
    let key = in_camel_case(key);
    matches!(key.as_str(), "name" | "level")
        || of(kind).any(|(name, others)| *name == key || others.contains(&key.as_str()))
}

/// A key as the schema spells its keys: `start_date` and `Start Date` as `startDate`.
pub(super) fn in_camel_case(key: &str) -> String {
    let words = key.split(['_', '-', ' ']).filter(|word| !word.is_empty());
    let mut camel = String::new();
    for word in words {
        let is_acronym = !word.contains(char::is_lowercase);
        let mut rest = word.chars();
        match rest.next() {
            Some(first) if camel.is_empty() => camel.extend(first.to_lowercase()),
            Some(first) => camel.extend(first.to_uppercase()),
            None => {}
        }
        match is_acronym {
            true => camel.push_str(&rest.as_str().to_lowercase()),
            false => camel.push_str(rest.as_str()),
        }
    }
    camel
}

/// Spells the keys of an object as the schema does; of a row those that it has, because the others
/// may be names.
pub(super) fn spell(node: &mut Node, is_key: impl Fn(&str) -> bool) {
    if let Value::Map(members) = &mut node.value {
        for (key, _) in members {
            if is_key(key) {
                *key = in_camel_case(key);
            }
        }
    }
}

/// Fields of which there may be several: each of their names adds to them.
const SEVERAL: &[&str] = &["highlights", "keywords", "roles", "courses"];

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
];

/// Fields that are paragraphs.
const TEXTS: &[&str] = &["summary", "description", "reference"];

/// Gives the fields of an item the names of the schema.
pub(super) fn settle(kind: Kind, node: &mut Node) {
    spell(node, |key| !is_row(kind) || is_of_row(kind, key));
    for key in LINES {
        one_line_of(node, key);
    }
    for (name, others) in of(kind) {
        for other in *others {
            if LINES.contains(name) {
                one_line_of(node, other);
            }
            renamed(node, other, name);
        }
    }
    for key in NAMED {
        names_of(node, key);
    }
    for key in TEXTS {
        if let Some(text) = node.get_mut(key) {
            match is_row(kind) {
                true => one_line(text, " "),
                false => as_texts(text),
            }
        }
    }
}

/// Fields whose items may be objects with a name.
const NAMED: &[&str] = &["authors", "editors", "inventors", "courses"];

/// Makes texts of the objects in a list; what else is in them is listed.
fn names_of(node: &mut Node, key: &str) {
    let Some(list) = node.get_mut(key) else {
        return;
    };
    let rest: Vec<Node> = match &mut list.value {
        Value::List(nodes) => nodes.iter_mut().filter_map(one_name).collect(),
        Value::Map(_) => one_name(list).into_iter().collect(),
        Value::Text(_) | Value::Nothing => Vec::new(),
    };
    if let Value::Map(members) = &mut node.value {
        members.extend(rest.into_iter().map(|rest| (key.to_owned(), rest)));
    }
}

/// Makes what is under a key one line. Of an object with a name the name is the line, and the rest,
/// such as the address of an employer, is said of the item.
fn one_line_of(node: &mut Node, key: &str) {
    let Some(line) = node.get_mut(key) else {
        return;
    };
    let Some(name) = line.get("name").filter(|name| as_text(name).is_some()) else {
        return one_line(line, ", ");
    };
    let (at, name) = (line.at, name.clone());
    let rest = std::mem::replace(line, name).into_members();
    let Value::Map(members) = &mut node.value else {
        return;
    };
    let is_new = |(of, _): &(String, Node)| members.iter().all(|(known, _)| known != of);
    let rest = rest.into_iter().filter(|(of, _)| of != "name");
    let (of_item, left): (Vec<_>, Vec<_>) = rest.partition(is_new);
    members.extend(of_item);
    if !left.is_empty() {
        let value = Value::Map(left);
        members.push((key.to_owned(), Node { at, value }));
    }
}

/// Gives the parts of an object the names that a table has for them.
pub(super) fn rename(node: &mut Node, names: &[Names]) {
    for (name, others) in names {
        for other in *others {
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
