//! `Candidate`, the XML of today's portal.

mod person;
mod stations;

use super::said::{in_language, said};
use super::{all, html, line, place, text, without_attributes};
use crate::mapping::{Collected, Draft, NoEnd, Part, is_web, people, row};
use crate::rich::Markup::Plain;
use crate::rich::bullet;
use crate::tree::{Node, Notes, Value as Content, Words};
use resume_core::model::{Doi, Field, Kind, Prose, Value};
use stations::{employer_parts, school};

/// The lists of entries with a title, a date and a description, and their titles.
const LISTS: &[(&str, Kind, Option<&str>)] = &[
    ("Projects", Kind::Projects, None),
    ("VoluntaryWorks", Kind::Volunteering, None),
    ("Certifications", Kind::Certificates, None),
    ("CourseCertifications", Kind::Certificates, None),
    (
        "NetworksAndMemberships",
        Kind::Custom,
        Some("Networks and memberships"),
    ),
    (
        "ConferencesAndSeminars",
        Kind::Custom,
        Some("Conferences and seminars"),
    ),
    ("CreativeWorks", Kind::Custom, Some("Creative works")),
    (
        "SocialAndPoliticalActivities",
        Kind::Custom,
        Some("Social and political activities"),
    ),
    ("EmploymentReferences", Kind::References, None),
    (
        "HobbiesAndInterests",
        Kind::Custom,
        Some("Hobbies and interests"),
    ),
];

/// The texts about skills of the editor before.
const TEXTS: &[(&str, &str)] = &[
    (
        "CommunicationAndInterpersonalSkills",
        "Communication and interpersonal skills",
    ),
    ("OrganisationalSkills", "Organisational skills"),
    ("DigitalSkills", "Digital skills"),
    (
        "ManagementAndLeadershipSkills",
        "Management and leadership skills",
    ),
];

/// Reads what is under the root.
pub(super) fn read(mut root: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    // About the document and the portal.
    for name in ["DocumentID", "CandidateSupplier"] {
        root.take(name);
    }
    if let Some(design) = root.take("RenderingInformation") {
        notes.settings(&design, "the design");
    }
    let mut tongues = Vec::new();
    let mut profiles = all(&mut root, "CandidateProfile").into_iter();
    let mut first = profiles.next();
    if let Some(profile) = &mut first {
        collected.lang =
            text(profile, &["@languageCode"]).filter(|words| words.text.trim() != "en");
        notes.speak(collected.lang.as_ref());
    }
    if let Some(node) = root.take("CandidatePerson") {
        tongues = person::read(node, collected, notes);
    }
    if let Some(profile) = first {
        self::profile(profile, tongues, collected, notes);
    } else if !tongues.is_empty() {
        collected.sections.push(Kind::Languages, None, tongues);
    }
    // Translations of the same, in documents of their own.
    profiles.for_each(|profile| notes.rest(profile));
    without_attributes(&mut root);
    notes.rest(root);
}

fn profile(
    mut profile: Node,
    tongues: Vec<Part>,
    collected: &mut Collected,
    notes: &mut Notes<'_>,
) {
    let summary = html(&mut profile, &["ExecutiveSummary"], notes);
    collected.summary = summary.into_paragraphs();
    let mut jobs = Vec::new();
    if let Some(mut history) = profile.take("EmploymentHistory") {
        for employer in all(&mut history, "EmployerHistory") {
            jobs.extend(employer_parts(employer, notes));
        }
        notes.rest(history);
    }
    collected.sections.push(Kind::Experience, None, jobs);
    let mut schools = Vec::new();
    if let Some(mut history) = profile.take("EducationHistory") {
        for school in all(&mut history, "EducationOrganizationAttendance") {
            let thesis = said(collected, "Thesis");
            schools.push(Part::Entry(Box::new(self::school(school, thesis, notes))));
        }
        notes.rest(history);
    }
    collected.sections.push(Kind::Education, None, schools);
    let mut rows = tongues;
    let lang = collected.lang.as_ref();
    let lang = lang.map_or_else(String::new, |words| words.text.trim().to_owned());
    if let Some(mut qualifications) = profile.take("PersonQualifications") {
        for competency in all(&mut qualifications, "PersonCompetency") {
            rows.extend(spoken(competency, &lang, notes));
        }
        notes.rest(qualifications);
    }
    collected.sections.push(Kind::Languages, None, rows);
    if let Some(skills) = profile.take("Skills") {
        self::skills(skills, collected, notes);
    }
    if let Some(mut history) = profile.take("PublicationHistory") {
        let publications = all(&mut history, "Publication").into_iter();
        let parts = publications.map(|node| Part::Entry(Box::new(publication(node, notes))));
        collected
            .sections
            .push(Kind::Publications, None, parts.collect());
        notes.rest(history);
    }
    if let Some(mut licenses) = profile.take("Licenses") {
        let codes = all(&mut licenses, "License").into_iter();
        let codes = codes.filter_map(|mut license| {
            let code = line(&mut license, &["LicenseTypeCode"], notes);
            without_attributes(&mut license);
            notes.rest(license);
            code
        });
        let codes: Vec<Prose> = codes.collect();
        if !codes.is_empty() {
            let row = row(Some(Prose::text(said(collected, "Categories"))), codes);
            let title = said(collected, "Driving licence");
            collected
                .sections
                .push_under(Kind::Custom, title, vec![Part::Row(row)]);
        }
        without_attributes(&mut licenses);
        notes.rest(licenses);
    }
    for (name, kind, title) in LISTS {
        for mut list in all(&mut profile, name) {
            let mut parts = Vec::new();
            let Content::Map(members) = &mut list.value else {
                notes.rest(list);
                continue;
            };
            for (_, node) in std::mem::take(members) {
                parts.push(Part::Entry(Box::new(titled(node, notes))));
            }
            if *kind == Kind::Custom {
                parts = only_titles(parts);
            }
            match title {
                Some(title) => {
                    let title = said(collected, title);
                    collected.sections.push_under(*kind, title, parts);
                }
                None => collected.sections.push(*kind, None, parts),
            }
        }
    }
    for mut others in all(&mut profile, "Others") {
        let title = line(&mut others, &["Title"], notes);
        let entries = all(&mut others, "Other").into_iter();
        let parts = entries.map(|node| Part::Entry(Box::new(titled(node, notes))));
        let parts = only_titles(parts.collect());
        collected.sections.push(Kind::Custom, title, parts);
        without_attributes(&mut others);
        notes.rest(others);
    }
    for (name, title) in TEXTS {
        let found = html(&mut profile, &[name], notes);
        let paragraphs = found.paragraphs.into_iter().map(Part::Paragraph);
        let parts = paragraphs.chain(found.items.into_iter().map(Part::from));
        let title = said(collected, title);
        collected
            .sections
            .push_under(Kind::Custom, title, parts.collect());
    }
    for attachment in all(&mut profile, "Attachment") {
        person::picture(attachment, collected, notes);
    }
    without_attributes(&mut profile);
    notes.rest(profile);
}

/// Start, end, and whether it goes on.
fn period(
    draft: &mut Draft,
    mut node: Node,
    (current, no_end): (&str, NoEnd),
    notes: &mut Notes<'_>,
) {
    let start = text(&mut node, &["StartDate", "FormattedDateTime"]);
    let end = text(&mut node, &["EndDate", "FormattedDateTime"]);
    let goes_on = text(&mut node, &[current]).is_some_and(|words| words.text.trim() == "true");
    let dates = notes.period(
        start,
        end,
        match goes_on {
            true => NoEnd::Present,
            false => no_end,
        },
    );
    draft.period = dates.period;
    draft.details.extend(dates.words);
    without_attributes(&mut node);
    notes.rest(node);
}

/// The page and the town of an organisation.
fn town(node: &mut Node, draft: &mut Draft, notes: &mut Notes<'_>) {
    let Some(contact) = node.get_mut("OrganizationContact") else {
        return;
    };
    for mut way in all(contact, "Communication") {
        let page = way.get("URI").cloned().and_then(Node::into_own_text);
        if let Some(page) = page.filter(|words| draft.url.is_none() && is_web(words)) {
            way.take("URI");
            way.take("ChannelCode");
            draft.url = notes.url(&page);
        }
        if let Some(address) = way.take("Address") {
            let (whole, mut rest) = place(address);
            if draft.place.is_none() {
                draft.place = whole.and_then(|words| notes.plain(Plain, &words));
            } else if let Some(words) = whole {
                notes.no_place(&words);
            }
            without_attributes(&mut rest);
            notes.rest(rest);
        }
        without_attributes(&mut way);
        notes.rest(way);
    }
}

/// The addresses of pages: the first is that of the entry.
fn links(node: &mut Node, draft: &mut Draft, notes: &mut Notes<'_>) {
    for link in all(node, "Link") {
        let mut link = link;
        let words = match &link.value {
            Content::Map(_) => ["Link", "Value", "URI", "Url"]
                .iter()
                .find_map(|name| text(&mut link, &[name])),
            _ => link.clone().into_own_text(),
        };
        if let Some(words) = words {
            match draft.url {
                None => draft.url = notes.url(&words),
                Some(_) => notes.no_place(&words),
            }
        }
        if matches!(link.value, Content::Map(_)) {
            without_attributes(&mut link);
            notes.rest(link);
        }
    }
}

/// What a code of the levels is of.
const SKILLS: &[(&str, &str)] = &[
    ("CEF-Understanding-Listening", "listening"),
    ("CEF-Understanding-Reading", "reading"),
    ("CEF-Speaking-Interaction", "interaction"),
    ("CEF-Speaking-Production", "production"),
    ("CEF-Writing-Production", "writing"),
];

/// A language that was learnt, with the levels of the European framework.
fn spoken(mut competency: Node, lang: &str, notes: &mut Notes<'_>) -> Option<Part> {
    let label = text(&mut competency, &["CompetencyID"]);
    let label = label.and_then(|words| notes.line(Plain, &person::language(&words, lang)));
    competency.take("TaxonomyID");
    let mut levels: Vec<(String, Vec<String>)> = Vec::new();
    for mut dimension in all(&mut competency, "CompetencyDimension") {
        let code = text(&mut dimension, &["CompetencyDimensionTypeCode"]);
        let level = text(&mut dimension, &["Score", "ScoreText"]);
        if let Some(level) = level {
            let code = code
                .map(|words| words.text.trim().to_owned())
                .unwrap_or_default();
            let skill = SKILLS
                .iter()
                .find(|(known, _)| *known == code)
                .map(|(_, name)| in_language(lang, name).to_owned());
            let (level, skill) = (crate::tree::shown(&level.text), skill.unwrap_or(code));
            match levels.iter_mut().find(|(known, _)| *known == level) {
                Some((_, skills)) => skills.push(skill),
                None => levels.push((level, vec![skill])),
            }
        }
        without_attributes(&mut dimension);
        notes.rest(dimension);
    }
    without_attributes(&mut competency);
    let at = competency.at;
    notes.rest(competency);
    let of = |text: String, notes: &mut Notes<'_>| notes.line(Plain, &Words { at, text });
    let items: Vec<Prose> = match levels.as_slice() {
        [] => Vec::new(),
        [(level, _)] => of(level.clone(), notes).into_iter().collect(),
        levels => {
            let texts = levels
                .iter()
                .map(|(level, skills)| format!("{level} ({})", skills.join(", ")));
            texts.filter_map(|text| of(text, notes)).collect()
        }
    };
    match (label, items) {
        (None, items) if items.is_empty() => None,
        (Some(label), items) if items.is_empty() => Some(Part::Row(row(None, vec![label]))),
        (label, items) => Some(Part::Row(row(label, items))),
    }
}

fn skills(mut skills: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let mut rows = Vec::new();
    let names = |node: &mut Node, notes: &mut Notes<'_>| {
        let mut names = Vec::new();
        for mut competency in all(node, "PersonCompetency") {
            names.extend(line(&mut competency, &["CompetencyName"], notes));
            competency.take("TaxonomyID");
            without_attributes(&mut competency);
            notes.rest(competency);
        }
        names
    };
    let loose = names(&mut skills, notes);
    if !loose.is_empty() {
        rows.push(Part::Row(row(None, loose)));
    }
    for mut group in all(&mut skills, "SkillsGroup") {
        let title = line(&mut group, &["Title"], notes);
        let names = names(&mut group, notes);
        match (title, names) {
            (Some(title), names) if names.is_empty() => {
                rows.push(Part::Row(row(None, vec![title])))
            }
            (None, names) if names.is_empty() => {}
            (title, names) => rows.push(Part::Row(row(title, names))),
        }
        without_attributes(&mut group);
        notes.rest(group);
    }
    collected.sections.push(Kind::Skills, None, rows);
    without_attributes(&mut skills);
    notes.rest(skills);
}

fn publication(mut node: Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(node.at);
    draft.title = line(&mut node, &["Title"], notes);
    let journal = line(&mut node, &["Journal"], notes);
    let publisher = line(&mut node, &["Publisher"], notes);
    match journal {
        None => draft.organisation = publisher,
        journal => {
            draft.organisation = journal;
            draft.details.extend(publisher);
        }
    }
    let year = text(&mut node, &["Year"]);
    let dates = notes.dates(year);
    draft.period = dates.period;
    draft.details.extend(dates.words);
    let volume = line(&mut node, &["Volume"], notes);
    draft.value(Field::Volume, volume.map(Value::Prose));
    let authors = text(&mut node, &["Authors"]);
    let authors = authors.map_or_else(Vec::new, |words| people(&words));
    let authors = authors.iter().filter_map(|words| notes.line(Plain, words));
    draft.list(Field::Authors, authors.collect());
    for path in [&["DOI", "Value"][..], &["DOI", "Link"]] {
        if let Some(words) = text(&mut node, path) {
            let doi = words
                .text
                .find("10.")
                .map_or("", |at| words.text[at..].trim());
            match Doi::new(doi.to_owned()) {
                Ok(doi) => draft.value(Field::Doi, Some(Value::Doi(doi))),
                Err(_) => notes.not_understood(&words, "a DOI"),
            }
        }
    }
    for name in ["Reference", "FormattedPublicationDescription"] {
        let found = html(&mut node, &[name], notes);
        draft.say(found);
    }
    links(&mut node, &mut draft, notes);
    without_attributes(&mut node);
    notes.rest(node);
    draft
}

/// Entries that have nothing but a title, all of them, as bullets.
fn only_titles(parts: Vec<Part>) -> Vec<Part> {
    let is_bare = |part: &Part| matches!(part, Part::Entry(draft) if draft.is_bare());
    if !parts.iter().all(is_bare) {
        return parts;
    }
    let title = |part| match part {
        Part::Entry(draft) => draft
            .title
            .map(|title| Part::Bullet(bullet(title, Vec::new()))),
        part => Some(part),
    };
    parts.into_iter().filter_map(title).collect()
}

/// An entry with a title, a date and a description.
fn titled(mut node: Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(node.at);
    if !matches!(node.value, Content::Map(_)) {
        let words = node.into_own_text();
        draft.title = words.and_then(|words| notes.line(Plain, &words));
        return draft;
    }
    draft.title = line(&mut node, &["Title"], notes);
    if let Some(date) = node.take("Date") {
        match date.value {
            Content::Map(_) => period(&mut draft, date, ("Ongoing", NoEnd::Same), notes),
            _ => {
                let dates = date.into_own_text();
                let dates = notes.dates(dates);
                draft.period = dates.period;
                draft.details.extend(dates.words);
            }
        }
    }
    let place = text(&mut node, &["Location"]);
    draft.place = place.and_then(|words| notes.plain(Plain, &words));
    let found = html(&mut node, &["Description"], notes);
    draft.say(found);
    links(&mut node, &mut draft, notes);
    without_attributes(&mut node);
    notes.rest(node);
    draft
}
