//! A letter to a named person with an opening that would fit anybody.

use super::problem;
use crate::model::Letter;
use crate::problem::{Code, Path, Problem};

/// Openings without a name: their words in lower case.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "dear sir", "dear madam", "dear sirs", "dear sir or madam", "dear madam or sir",
    "dear sir madam", "dear madam sir", "to whom it may concern", "dear hiring manager",
    "dear hiring team", "sehr geehrte damen und herren", "madame monsieur",
    "monsieur madame", "mesdames messieurs", "estimados señores",
    "estimado señor estimada señora", "a quien corresponda", "a quien pueda interesar",
    "egregi signori", "gentili signori", "spettabile ditta", "geachte heer mevrouw",
    "exmos senhores", "prezados senhores", "szanowni państwo",
];

/// What is before the name of a person: words in lower case.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "dr", "prof", "professor", "herr", "herrn",
    "frau", "m", "mme", "mlle", "monsieur", "madame", "me", "maître", "sr", "sra", "señor",
    "señora", "don", "doña", "sig", "signor", "signora", "dott", "ing", "dhr", "mevr", "pan",
    "pani", "senhor", "senhora",
];

/// Words in the names of firms and offices, which are not persons: in lower case.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "ab", "abteilung", "academy", "ag", "agency", "amt", "as", "associates", "association", "bank",
    "board", "bv", "center", "centre", "city", "clinic", "co", "college", "committee", "company",
    "computing", "consulting", "corp", "corporation", "council", "department", "dept",
    "direction", "division", "electric", "energy", "engineering", "entreprise", "ev",
    "foundation", "fund", "gmbh", "group", "gruppe", "health", "hiring", "holding", "holdings",
    "hochschule", "hospital", "hr", "human", "humaines", "inc", "industries", "institut",
    "institute", "insurance", "international", "kg", "klinik", "laboratories", "laboratory",
    "labs", "library", "limited", "llc", "llp", "ltd", "manager", "media", "ministry", "motors",
    "museum", "networks", "nv", "office", "ohg", "oy", "partners", "personalabteilung",
    "personnel", "personalwesen", "plc", "press", "recruiting", "recruitment", "research",
    "resources", "ressources", "robotics", "sa", "sarl", "sas", "school", "schule", "se",
    "services", "société", "software", "solutions", "spa", "srl", "stadt", "stiftung", "studio",
    "studios", "systems", "talent", "team", "technologies", "technology", "trust", "ug",
    "universidad", "universität", "université", "university", "ventures", "verlag",
];

/// Words in the middle of names.
const PARTICLES: [&str; 14] = [
    "al", "bin", "da", "de", "del", "den", "der", "di", "do", "el", "la", "le", "van", "von",
];

pub(super) fn check(problems: &mut Vec<Problem>, letter: &Letter) {
    let opening = words(&letter.opening.plain()).join(" ").to_lowercase();
    if let Some(person) = person(&letter.to)
        && OPENINGS.contains(&opening.as_str())
    {
        problem(
            problems,
            Code::LetterImpersonal,
            Path::root().field("opening"),
            "this opening does not name the addressee",
            format!("the letter is addressed to {person}: use the name"),
        );
    }
}

/// The person in the first line of an address.
fn person<T: AsRef<str>>(to: &[T]) -> Option<&str> {
    let line = to.first()?.as_ref();
    let words = words(line);
    let is_in = |list: &[&str], word: &str| list.contains(&word.to_lowercase().as_str());
    let is_office = line.contains('&') || words.iter().any(|word| is_in(OFFICES, word));
    let (first, rest) = words.split_first()?;
    if is_office || rest.is_empty() {
        return None;
    }
    if is_in(TITLES, first) {
        return Some(line);
    }
    // Without a title it may be a firm. The line below a firm is a street or a department, and the
    // line below a person is a firm.
    let is_firm = to.get(1).is_some_and(|line| {
        let line = line.as_ref();
        line.contains(|c: char| c.is_ascii_digit())
            || self::words(line)
                .iter()
                .any(|word| is_in(&DEPARTMENTS, word))
    });
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let names = words.iter().filter(|word| is_capital(word)).count();
    let is_name = |word: &&str| is_capital(word) || PARTICLES.contains(word);
    let is_acronym = first.chars().nth(1).is_some_and(char::is_uppercase);
    let is_person = matches!(names, 2 | 3)
        && words.iter().all(is_name)
        && !line.contains(|c: char| c.is_ascii_digit())
        && !is_acronym
        && !is_firm;
    is_person.then_some(line)
}

/// Words in a line below the name of a firm: in lower case.
const DEPARTMENTS: [&str; 9] = [
    "abteilung",
    "attn",
    "department",
    "dept",
    "hr",
    "human",
    "personalabteilung",
    "recruiting",
    "ressources",
];

/// The words of a text, without signs at their ends.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’' || c == '-'))
        .filter(|word| word.contains(char::is_alphanumeric))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Prose, Str};

    #[track_caller]
    fn check_opening(to: &[&'static str], opening: &'static str, is_reported: bool) {
        let letter = Letter {
            to: to.iter().map(|line| Str::from(*line)).collect(),
            opening: Prose::text(opening),
            ..Letter::default()
        };
        let mut problems = Vec::new();
        check(&mut problems, &letter);
        assert_eq!(!problems.is_empty(), is_reported, "{to:?} {opening}");
    }

    #[test]
    fn an_opening_without_a_name_is_reported_beside_a_person() {
        let grace: &[&str] = &["Grace Sample", "EMC Corporation", "176 South Street"];
        for opening in [
            "Dear Sir or Madam,",
            "Dear Sir/Madam:",
            "DEAR SIR OR MADAM",
            "To whom it may concern,",
            "Sehr geehrte Damen und Herren,",
            "Madame, Monsieur,",
        ] {
            check_opening(grace, opening, true);
        }
        for opening in [
            "Dear Ms. Sample,",
            "Dear Grace,",
            "Sehr geehrte Frau Muster, sehr geehrte Damen und Herren,",
            "",
        ] {
            check_opening(grace, opening, false);
        }
    }

    #[test]
    fn a_person_has_a_title_or_a_name_above_a_firm() {
        let is_person = |to: &[&'static str]| check_opening(to, "To whom it may concern,", true);
        let is_nobody = |to: &[&'static str]| check_opening(to, "To whom it may concern,", false);
        is_person(&["Ms. Sample", "176 South Street"]);
        is_person(&["Frau Dr. Erika Muster", "Beispiel GmbH"]);
        is_person(&["Herrn Max Muster"]);
        is_person(&["M. Dupont", "12 rue de la Paix"]);
        is_person(&["Prof. Dr. Ludwig van Beispiel"]);
        is_person(&["Grace Sample"]);
        is_person(&["Ludwig van Beispiel", "Beispiel GmbH"]);
        // One word each, of at most three.
        is_person(&["Anne-Marie O’Sample", "EMC"]);
        is_person(&["Grace M. O’Sample"]);
        is_person(&["Grace M. O'Sample"]);
        is_person(&["Grace M. Sample-Muster"]);
        is_nobody(&[]);
        is_nobody(&["Ms."]);
        is_nobody(&["EMC Corporation", "176 South Street"]);
        is_nobody(&["Beispiel Maschinenbau GmbH"]);
        is_nobody(&["Dr. Beispiel KG"]);
        is_nobody(&["Human Resources", "EMC"]);
        is_nobody(&["Hiring Manager", "EMC"]);
        is_nobody(&["University of Example"]);
        is_nobody(&["Goldman Example", "200 West Street"]);
        is_nobody(&["Deutsche Beispiele", "Personalabteilung"]);
        is_nobody(&["Sample & Sons"]);
        is_nobody(&["EMC Storage"]);
        is_nobody(&["Station 12"]);
        is_nobody(&["the board of Example"]);
    }
}
