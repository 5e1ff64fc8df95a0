//! `SkillsPassport`, the XML of the portal until 2020.

use super::said::{in_language, said};
use super::{all, html, line, take_path, text, without_attributes};
use crate::mapping::{Collected, Draft, NoEnd, Part, row};
use crate::rich::Markup::Plain;
use crate::tree::{Node, Notes, Value, Words};
use resume_core::model::{Kind, Prose};

/// Reads what is under the root.
pub(super) fn read(mut root: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    root.take("DocumentInfo");
    if let Some(preferences) = root.take("PrintingPreferences") {
        notes.settings(&preferences, "the design");
    }
    collected.lang = text(&mut root, &["@locale"]).filter(|words| words.text.trim() != "en");
    notes.speak(collected.lang.as_ref());
    if let Some(mut learner) = root.take("LearnerInfo") {
        if let Some(person) = learner.take("Identification") {
            identification(person, collected, notes);
        }
        if let Some(mut headline) = learner.take("Headline") {
            if let Some(kind) = headline.get_mut("Type") {
                kind.take("Code");
                kind.take("Label");
            }
            collected.headline = line(&mut headline, &["Description", "Label"], notes);
            without_attributes(&mut headline);
            notes.rest(headline);
        }
        let lang = collected.lang.as_ref();
        let lang = lang.map_or_else(String::new, |words| words.text.trim().to_owned());
        let lang = lang.as_str();
        let work = elements(&mut learner, "WorkExperienceList", "WorkExperience");
        let work = work
            .into_iter()
            .map(|node| Part::Entry(Box::new(job(node, lang, notes))));
        collected
            .sections
            .push(Kind::Experience, None, work.collect());
        let schools = elements(&mut learner, "EducationList", "Education");
        let schools = schools
            .into_iter()
            .map(|node| Part::Entry(Box::new(school(node, lang, notes))));
        collected
            .sections
            .push(Kind::Education, None, schools.collect());
        if let Some(skills) = learner.take("Skills") {
            self::skills(skills, collected, notes);
        }
        for achievement in elements(&mut learner, "AchievementList", "Achievement") {
            self::achievement(achievement, collected, notes);
        }
        without_attributes(&mut learner);
        notes.rest(learner);
    }
    without_attributes(&mut root);
    notes.rest(root);
}

/// The elements of a list.
fn elements(node: &mut Node, list: &str, name: &str) -> Vec<Node> {
    match node.get_mut(list) {
        Some(list) => all(list, name),
        None => Vec::new(),
    }
}

fn identification(mut person: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let names = [["PersonName", "FirstName"], ["PersonName", "Surname"]]
        .map(|path| text(&mut person, &path));
    let name = names
        .into_iter()
        .flatten()
        .reduce(|first, last| first.part(&format!("{} {}", first.text.trim(), last.text.trim())));
    let contact = &mut collected.contact;
    contact.name(name);
    if let Some(mut ways) = person.take("ContactInfo") {
        if let Some(words) = text(&mut ways, &["Email", "Contact"]) {
            contact.email(words, notes);
        }
        for mut phone in elements(&mut ways, "TelephoneList", "Telephone") {
            if let Some(words) = text(&mut phone, &["Contact"]) {
                contact.phone(words, notes);
            }
            phone.take("Use");
            notes.rest(phone);
        }
        for mut website in elements(&mut ways, "WebsiteList", "Website") {
            if let Some(words) = text(&mut website, &["Contact"]) {
                contact.website(words, notes);
            }
            website.take("Use");
            notes.rest(website);
        }
        if let Some(mut address) = take_path(&mut ways, &["Address", "Contact"]) {
            // Where an employer is, is no secret.
            let code = address
                .get("PostalCode")
                .cloned()
                .and_then(Node::into_own_text);
            if code.is_some_and(|words| notes.is_private(&words, "the postal code")) {
                address.take("PostalCode");
            }
            let parts = address_parts(&mut address);
            contact.location(parts, notes);
            without_attributes(&mut address);
            notes.rest(address);
        }
        without_attributes(&mut ways);
        notes.rest(ways);
    }
    if let Some(mut facts) = person.take("Demographics") {
        demographics(&mut facts, collected, notes);
        without_attributes(&mut facts);
        notes.rest(facts);
    }
    without_attributes(&mut person);
    notes.rest(person);
}

/// A street, a town with its code, and a country.
fn address_parts(address: &mut Node) -> Vec<Words> {
    let street = text(address, &["AddressLine"]);
    let code = text(address, &["PostalCode"]);
    let town = text(address, &["Municipality"]);
    let town = match (code, town) {
        (Some(code), Some(town)) => {
            Some(code.part(&format!("{} {}", code.text.trim(), town.text.trim())))
        }
        (code, town) => code.or(town),
    };
    let code = text(address, &["Country", "Code"]);
    let country = text(address, &["Country", "Label"]).or(code);
    [street, town, country].into_iter().flatten().collect()
}

/// Facts that are private.
fn demographics(facts: &mut Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let mut found: Vec<(Words, &str)> = Vec::new();
    if let Some(mut birth) = facts.take("Birthdate") {
        let at = birth.at;
        found.extend(date(&mut birth).map(|text| (Words { at, text }, "Date of birth")));
    }
    // The code of what has a name says nothing more.
    let name = |node: &mut Node, path: &[&str]| {
        let [label, code] = ["Label", "Code"].map(|last| text(node, &[path, &[last]].concat()));
        label.or(code)
    };
    let gender = name(facts, &["Gender"]);
    found.extend(gender.map(|words| (words, "Gender")));
    for mut nationality in elements(facts, "NationalityList", "Nationality") {
        let words = name(&mut nationality, &[]);
        found.extend(words.map(|words| (words, "Nationality")));
        notes.rest(nationality);
    }
    for (words, label) in found {
        collected.contact.private(label, &words, notes);
    }
}

/// A date in attributes: `year="2013" month="--03" day="---15"`.
fn date(node: &mut Node) -> Option<String> {
    let parts = ["@year", "@month", "@day"].map(|name| text(node, &[name]));
    let parts =
        parts.map(|words| words.map(|words| words.text.trim().trim_start_matches('-').to_owned()));
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}

fn period(draft: &mut Draft, node: &mut Node, notes: &mut Notes<'_>) {
    let Some(mut period) = node.take("Period") else {
        return;
    };
    let mut dates = ["From", "To"].map(|name| {
        let mut node = period.take(name)?;
        let at = node.at;
        date(&mut node).map(|text| Words { at, text })
    });
    let current = text(&mut period, &["Current"]).is_some_and(|words| words.text.trim() == "true");
    let no_end = match current {
        true => NoEnd::Present,
        false => NoEnd::Since,
    };
    let found = notes.period(dates[0].take(), dates[1].take(), no_end);
    draft.period = found.period;
    draft.details.extend(found.words);
    without_attributes(&mut period);
    notes.rest(period);
}

/// The name, the town and the page of an employer or a school.
fn organisation(draft: &mut Draft, mut node: Node, lang: &str, notes: &mut Notes<'_>) {
    draft.organisation = line(&mut node, &["Name"], notes);
    if let Some(mut address) = take_path(&mut node, &["ContactInfo", "Address", "Contact"]) {
        let parts = address_parts(&mut address);
        if let Some(first) = parts.first() {
            let texts: Vec<&str> = parts.iter().map(|words| words.text.trim()).collect();
            draft.place = notes.plain(Plain, &first.part(&texts.join(", ")));
        }
        without_attributes(&mut address);
        notes.rest(address);
    }
    if let Some(words) = text(&mut node, &["ContactInfo", "Website", "Contact"]) {
        draft.url = notes.url(&words);
    }
    if let Some(sector) = line(&mut node, &["Sector", "Label"], notes) {
        draft.rows.push(row(
            Some(Prose::text(in_language(lang, "Sector"))),
            vec![sector],
        ));
    }
    node.get_mut("Sector")
        .and_then(|sector| sector.take("Code"));
    without_attributes(&mut node);
    notes.rest(node);
}

fn job(mut node: Node, lang: &str, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(node.at);
    draft.title = line(&mut node, &["Position", "Label"], notes);
    node.get_mut("Position")
        .and_then(|position| position.take("Code"));
    period(&mut draft, &mut node, notes);
    if let Some(employer) = node.take("Employer") {
        organisation(&mut draft, employer, lang, notes);
    }
    let found = html(&mut node, &["Activities"], notes);
    draft.say(found);
    without_attributes(&mut node);
    notes.rest(node);
    draft
}

fn school(mut node: Node, lang: &str, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(node.at);
    draft.title = line(&mut node, &["Title"], notes);
    draft
        .details
        .extend(line(&mut node, &["Field", "Label"], notes));
    node.get_mut("Field").and_then(|field| field.take("Code"));
    period(&mut draft, &mut node, notes);
    if let Some(school) = node.take("Organisation") {
        organisation(&mut draft, school, lang, notes);
    }
    let found = html(&mut node, &["Activities"], notes);
    draft.say(found);
    if let Some(level) = line(&mut node, &["Level", "Label"], notes) {
        draft.rows.push(row(
            Some(Prose::text(in_language(lang, "Level"))),
            vec![level],
        ));
    }
    node.get_mut("Level").and_then(|level| level.take("Code"));
    without_attributes(&mut node);
    notes.rest(node);
    draft
}

fn skills(mut skills: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let mut rows = Vec::new();
    let lang = collected.lang.as_ref();
    let lang = lang.map_or_else(String::new, |words| words.text.trim().to_owned());
    let (lang, native) = (&*lang, in_language(&lang, "native"));
    if let Some(mut spoken) = skills.take("Linguistic") {
        for mut tongue in elements(&mut spoken, "MotherTongueList", "MotherTongue") {
            let label = line(&mut tongue, &["Description", "Label"], notes);
            tongue
                .get_mut("Description")
                .and_then(|description| description.take("Code"));
            rows.extend(label.map(|label| Part::Row(row(Some(label), vec![Prose::text(native)]))));
            without_attributes(&mut tongue);
            notes.rest(tongue);
        }
        for mut language in elements(&mut spoken, "ForeignLanguageList", "ForeignLanguage") {
            let label = line(&mut language, &["Description", "Label"], notes);
            language
                .get_mut("Description")
                .and_then(|description| description.take("Code"));
            let mut items = Vec::new();
            let names = [
                ("Listening", "listening"),
                ("Reading", "reading"),
                ("SpokenInteraction", "interaction"),
                ("SpokenProduction", "production"),
                ("Writing", "writing"),
            ];
            let levels = names.map(|(name, _)| text(&mut language, &["ProficiencyLevel", name]));
            let all_same = levels.iter().flatten().all(|words| {
                Some(words.text.trim()) == levels[0].as_ref().map(|words| words.text.trim())
            });
            for ((_, name), words) in names.into_iter().zip(&levels) {
                let Some(words) = words else { continue };
                let skill = in_language(lang, name);
                match all_same {
                    true if items.is_empty() => items.extend(notes.line(Plain, words)),
                    true => {}
                    false => items.extend(notes.line(
                        Plain,
                        &words.part(&format!("{} ({skill})", words.text.trim())),
                    )),
                }
            }
            match (label, items) {
                (None, items) if items.is_empty() => {}
                (Some(label), items) if items.is_empty() => {
                    rows.push(Part::Row(row(None, vec![label])))
                }
                (label, items) => rows.push(Part::Row(row(label, items))),
            }
            without_attributes(&mut language);
            notes.rest(language);
        }
        without_attributes(&mut spoken);
        notes.rest(spoken);
    }
    collected.sections.push(Kind::Languages, None, rows);
    let texts = [
        ("Communication", "Communication skills"),
        ("Organisational", "Organisational skills"),
        ("JobRelated", "Job-related skills"),
        ("Computer", "Digital skills"),
        ("Driving", "Driving licence"),
        ("Other", "Other skills"),
    ];
    for (name, title) in texts {
        let Some(mut node) = skills.take(name) else {
            continue;
        };
        let found = html(&mut node, &["Description"], notes);
        let paragraphs = found.paragraphs.into_iter().map(Part::Paragraph);
        let mut parts: Vec<Part> = paragraphs
            .chain(found.items.into_iter().map(Part::from))
            .collect();
        // Licences, and levels of digital skills.
        if let Some(mut levels) = node.take("ProficiencyLevel")
            && let Value::Map(members) = &mut levels.value
        {
            for (name, level) in std::mem::take(members) {
                let level = level
                    .into_own_text()
                    .and_then(|words| notes.line(Plain, &words));
                parts.extend(
                    level.map(|level| Part::Row(row(Some(Prose::text(name)), vec![level]))),
                );
            }
        }
        if let Some(description) = node.get_mut("Description") {
            let licences = all(description, "Licence")
                .into_iter()
                .filter_map(Node::into_own_text);
            let licences = licences.filter_map(|words| notes.line(Plain, &words));
            let licences: Vec<Prose> = licences.collect();
            if !licences.is_empty() {
                parts.push(Part::Row(row(
                    Some(Prose::text(said(collected, "Categories"))),
                    licences,
                )));
            }
        }
        let title = said(collected, title);
        collected.sections.push_under(Kind::Custom, title, parts);
        without_attributes(&mut node);
        notes.rest(node);
    }
    without_attributes(&mut skills);
    notes.rest(skills);
}

/// Anything under a title; several with one title are one section.
fn achievement(mut node: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let title =
        line(&mut node, &["Title", "Label"], notes).or_else(|| line(&mut node, &["Title"], notes));
    node.get_mut("Title").and_then(|title| title.take("Code"));
    let found = html(&mut node, &["Description"], notes);
    let paragraphs = found.paragraphs.into_iter().map(Part::Paragraph);
    let parts = paragraphs.chain(found.items.into_iter().map(Part::from));
    collected
        .sections
        .push(Kind::Custom, title, parts.collect());
    without_attributes(&mut node);
    notes.rest(node);
}
