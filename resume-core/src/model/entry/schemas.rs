//! Which fields the entries of each kind have.

use super::Field;
use crate::model::schema::EntrySchema;

pub(in crate::model) const JOB: EntrySchema = EntrySchema {
    name: "Job",
    about: "The fields of an employer in `experience` and `volunteering`.",
    position: Some(&ROLE),
    fields: &[
        (
            Field::Summary,
            "What the work was, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Url, "The employer's web page."),
        (Field::About, "What the employer does."),
        (
            Field::Keywords,
            "What the work was done with or about. `keywords: \"Rust\", \"PostgreSQL\"`",
        ),
    ],
};

const ROLE: EntrySchema = EntrySchema {
    name: "Role",
    about: "The fields of a role in `experience` and `volunteering`.",
    position: None,
    fields: &[(
        Field::Summary,
        "What the work was in this role; several texts are several paragraphs.",
    )],
};

pub(in crate::model) const SCHOOL: EntrySchema = EntrySchema {
    name: "School",
    about: "The fields of a school in `education`.",
    position: Some(&DEGREE),
    fields: &[
        (
            Field::Summary,
            "What the time was, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Url, "The school's web page."),
        (Field::Score, "The grade. `score: \"3.9 of 4\"`"),
        (
            Field::Courses,
            "Courses to mention. `courses: \"Algorithms\", \"Compilers\"`",
        ),
    ],
};

const DEGREE: EntrySchema = EntrySchema {
    name: "Degree",
    about: "The fields of a degree in `education`.",
    position: None,
    fields: &[
        (
            Field::Summary,
            "What it was, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Score, "The grade. `score: \"3.9 of 4\"`"),
        (
            Field::Courses,
            "Courses to mention. `courses: \"Algorithms\", \"Compilers\"`",
        ),
    ],
};

pub(in crate::model) const PROJECT: EntrySchema = EntrySchema {
    name: "Project",
    about: "The fields of an entry of `projects`.",
    position: None,
    fields: &[
        (
            Field::Summary,
            "What it was, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Url, "Its web page."),
        (
            Field::Keywords,
            "What it was made with or about. `keywords: \"Rust\", \"parsing\"`",
        ),
        (
            Field::Roles,
            "What the person was in it. `roles: \"maintainer\"`",
        ),
        (
            Field::Kind,
            "What kind of project it was. `kind: \"open source\"`",
        ),
    ],
};

pub(in crate::model) const PUBLICATION: EntrySchema = EntrySchema {
    name: "Publication",
    about: "The fields of an entry of `publications`.",
    position: None,
    fields: &[
        (
            Field::Summary,
            "What it says, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Url, "Its web page."),
        (
            Field::Authors,
            "Who wrote it. `authors: \"A. Example\", \"**B. Example**\"`",
        ),
        (
            Field::Editors,
            "Who edited what it appeared in. `editors: \"C. Sample\"`",
        ),
        (
            Field::Volume,
            "The volume, and perhaps the issue. `volume: \"38(2)\"`",
        ),
        (Field::Pages, "The pages. `pages: \"559–572\"`"),
        (Field::Doi, "Its identifier. `doi: \"10.1000/182\"`"),
        (Field::Status, "Its status. `status: \"in press\"`"),
    ],
};

pub(in crate::model) const PATENT: EntrySchema = EntrySchema {
    name: "Patent",
    about: "The fields of an entry of `patents`.",
    position: None,
    fields: &[
        (
            Field::Summary,
            "What was invented, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Url, "Its web page."),
        (
            Field::Inventors,
            "Who invented it. `inventors: \"A. Example\", \"C. Sample\"`",
        ),
        (Field::Number, "Its number. `number: \"US 12,136,166 B2\"`"),
        (Field::Status, "Its status. `status: \"granted\"`"),
    ],
};

pub(in crate::model) const AWARD: EntrySchema = EntrySchema {
    name: "Award",
    about: "The fields of an entry of `awards`.",
    position: None,
    fields: &[
        (
            Field::Summary,
            "What it was for, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Url, "Its web page."),
    ],
};

pub(in crate::model) const CERTIFICATE: EntrySchema = EntrySchema {
    name: "Certificate",
    about: "The fields of an entry of `certificates`.",
    position: None,
    fields: &[
        (
            Field::Summary,
            "What was shown, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Url, "Its web page."),
        (Field::Number, "Its number. `number: \"A-1042\"`"),
        (
            Field::Expires,
            "Until when it is valid, as a date. `expires: 2027-03`",
        ),
    ],
};

pub(in crate::model) const REFERENCE: EntrySchema = EntrySchema {
    name: "Reference",
    about: "The fields of an entry of `references`; its paragraphs are what the person says.",
    position: None,
    fields: &[
        (
            Field::Email,
            "The email address of the person who gives the reference.",
        ),
        (
            Field::Phone,
            "The phone number of the person who gives the reference.",
        ),
        (
            Field::Url,
            "A web page of the person who gives the reference.",
        ),
    ],
};

pub(in crate::model) const ENTRY: EntrySchema = EntrySchema {
    name: "Entry",
    about: "The fields of an entry of a custom section.",
    position: None,
    fields: &[
        (
            Field::Summary,
            "What it was, in a few sentences; several texts are several paragraphs.",
        ),
        (Field::Url, "Its web page."),
    ],
};
