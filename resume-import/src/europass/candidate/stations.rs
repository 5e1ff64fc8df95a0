//! Employers with their positions, and schools.

use super::super::{all, html, line, text, without_attributes};
use super::{links, period, town};
use crate::mapping::{Draft, NoEnd, Part, row};
use crate::rich::Markup::Plain;
use crate::tree::{Node, Notes, Words};
use resume_core::model::{Field, Period, Prose, Str, Value};

/// The positions at an employer, each of which is an item.
pub(super) fn employer_parts(mut employer: Node, notes: &mut Notes<'_>) -> Vec<Part> {
    let mut whole = Draft::new(employer.at);
    whole.organisation = line(&mut employer, &["OrganizationName"], notes);
    town(&mut employer, &mut whole, notes);
    links(&mut employer, &mut whole, notes);
    let department = line(&mut employer, &["Department"], notes);
    let mut parts = Vec::new();
    for (at, mut position) in all(&mut employer, "PositionHistory")
        .into_iter()
        .enumerate()
    {
        let mut draft = match at {
            0 => whole.clone(),
            _ => Draft {
                organisation: whole.organisation.clone(),
                place: whole.place.clone(),
                ..Draft::new(position.at)
            },
        };
        draft.title = line(&mut position, &["PositionTitle"], notes);
        draft.details.extend(department.clone());
        if let Some(node) = position.take("EmploymentPeriod") {
            period(&mut draft, node, ("CurrentIndicator", NoEnd::Since), notes);
        }
        let current = position.take("CurrentIndicator");
        if let (Some(node), Some(found)) = (current, draft.period)
            && node
                .into_own_text()
                .is_some_and(|words| words.text.trim() == "true")
            && let Some(start) = found.start()
        {
            draft.period = Some(Period::to_present(start));
        }
        let text_of = html(&mut position, &["Description"], notes);
        draft.say(text_of);
        let [city, country] = ["City", "Country"].map(|name| text(&mut position, &[name]));
        let country = country.map(|words| words.part(&words.text.trim().to_uppercase()));
        if let Some(first) = city.clone().or(country.clone()) {
            let parts = [city, country].into_iter().flatten();
            let parts: Vec<String> = parts.map(|words| words.text.trim().to_owned()).collect();
            let place = notes.plain(Plain, &first.part(&parts.join(", ")));
            draft.place = exact_place(draft.place.take(), place, &first, notes);
        }
        without_attributes(&mut position);
        notes.rest(position);
        parts.push(Part::Entry(Box::new(draft)));
    }
    if parts.is_empty() {
        whole.details.extend(department);
        parts.push(Part::Entry(Box::new(whole)));
    }
    without_attributes(&mut employer);
    notes.rest(employer);
    parts
}

/// The place of a position where it says more than that of the employer.
fn exact_place(
    known: Option<Str>,
    place: Option<Str>,
    words: &Words,
    notes: &mut Notes<'_>,
) -> Option<Str> {
    let holds = |whole: &Str, part: &Str| whole.to_lowercase().contains(&part.to_lowercase());
    match (known, place) {
        (Some(known), Some(place)) if !holds(&known, &place) => {
            if !holds(&place, &known) {
                notes.no_place(&words.part(&known));
            }
            Some(place)
        }
        (known, place) => known.or(place),
    }
}

pub(super) fn school(mut school: Node, label: &'static str, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(school.at);
    draft.organisation = line(&mut school, &["OrganizationName"], notes);
    town(&mut school, &mut draft, notes);
    if let Some(node) = school.take("AttendancePeriod") {
        period(&mut draft, node, ("Ongoing", NoEnd::Since), notes);
    }
    for mut degree in all(&mut school, "EducationDegree") {
        let name = line(&mut degree, &["DegreeName"], notes);
        match &draft.title {
            None => draft.title = name,
            Some(_) => draft.details.extend(name),
        }
        let field = line(&mut degree, &["FieldOfStudy"], notes);
        draft.details.extend(field);
        let skills = html(&mut degree, &["OccupationalSkillsCovered"], notes);
        draft.say(skills);
        let score = line(&mut degree, &["FinalGrade", "ScoreText"], notes);
        draft.value(Field::Score, score.map(Value::Prose));
        if let Some(thesis) = line(&mut degree, &["Thesis"], notes) {
            draft.rows.push(row(Some(Prose::text(label)), vec![thesis]));
        }
        without_attributes(&mut degree);
        notes.rest(degree);
    }
    links(&mut school, &mut draft, notes);
    without_attributes(&mut school);
    notes.rest(school);
    draft
}
