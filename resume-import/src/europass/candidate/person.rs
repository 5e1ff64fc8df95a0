//! The person: name, contact information, photo, private facts and first languages.

use super::super::said::{in_language, said};
use super::super::{all, place, text, without_attributes};
use crate::mapping::{Collected, Part, embedded, is_web, row};
use crate::rich::Markup::Plain;
use crate::tree::{Node, Notes, Value as Content, Words};
use resume_core::model::Prose;

/// Who the person is; returns the rows of the mother tongues.
pub(super) fn read(
    mut person: Node,
    collected: &mut Collected,
    notes: &mut Notes<'_>,
) -> Vec<Part> {
    let names = [["PersonName", "GivenName"], ["PersonName", "FamilyName"]];
    let names = names.map(|path| text(&mut person, &path));
    let name = names
        .into_iter()
        .flatten()
        .reduce(|first, last| first.part(&format!("{} {}", first.text.trim(), last.text.trim())));
    let contact = &mut collected.contact;
    contact.name(name);
    for mut way in all(&mut person, "Communication") {
        let channel = text(&mut way, &["ChannelCode"]);
        let usage = text(&mut way, &["UseCode"]);
        let uri = text(&mut way, &["URI"]);
        let channel = channel.map(|words| words.text.trim().to_lowercase());
        match (channel.as_deref(), uri) {
            (Some("email"), Some(uri)) => contact.email(uri, notes),
            (Some("social media"), Some(uri)) if is_web(&uri) => contact.website(uri, notes),
            (Some("social media"), Some(uri)) => contact.profile(usage, Some(uri), None, notes),
            (Some("instant messaging"), Some(uri)) if usage.is_some() => {
                contact.profile(usage, Some(uri), None, notes);
            }
            (_, Some(uri)) => contact.website(uri, notes),
            (_, None) => {}
        }
        if let Some(number) = text(&mut way, &["DialNumber"]) {
            let code = text(&mut way, &["CountryDialing"]);
            let whole = match code {
                Some(code) => international(&code.text, &number.text),
                None => number.text.clone(),
            };
            way.take("CountryCode");
            contact.phone(number.part(&whole), notes);
        }
        let address = match way.has("Address") {
            true => way.take("Address"),
            false => None,
        };
        // Some files have the parts of the address in the element itself.
        let mut address = address.unwrap_or(way);
        let lines = all(&mut address, "AddressLine")
            .into_iter()
            .filter_map(Node::into_own_text);
        let mut parts: Vec<Words> = lines.collect();
        let postal = text(&mut address, &["PostalCode"]);
        let postal = postal.filter(|words| !notes.is_private(words, "the postal code"));
        let (city, rest) = place(address);
        let town = match (postal, city) {
            (Some(postal), Some(city)) => {
                Some(postal.part(&format!("{} {}", postal.text.trim(), city.text)))
            }
            (postal, city) => postal.or(city),
        };
        parts.extend(town);
        contact.location(parts, notes);
        let mut rest = rest;
        without_attributes(&mut rest);
        notes.rest(rest);
    }
    let private = [
        ("NationalityCode", "Nationality"),
        ("BirthDate", "Date of birth"),
        ("GenderCode", "Gender"),
    ];
    for (name, label) in private {
        for node in all(&mut person, name) {
            let words = match node.value {
                Content::Map(_) => node
                    .clone()
                    .into_own_text()
                    .or_else(|| text(&mut node.clone(), &["FormattedDateTime"])),
                _ => node.into_own_text(),
            };
            if let Some(words) = words {
                contact.private(label, &words, notes);
            }
        }
    }
    let mut tongues = Vec::new();
    for node in all(&mut person, "PrimaryLanguageCode") {
        if let Some(words) = node.into_own_text() {
            let lang = collected
                .lang
                .as_ref()
                .map_or("", |words| words.text.trim());
            let label = notes.line(Plain, &language(&words, lang));
            tongues.extend(label.map(|label| {
                Part::Row(row(
                    Some(label),
                    vec![Prose::text(said(collected, "native"))],
                ))
            }));
        }
    }
    without_attributes(&mut person);
    notes.rest(person);
    tongues
}

/// The name of a language by its code (ISO 639-2) in the language of the CV, or the text itself.
pub(super) fn language(words: &Words, lang: &str) -> Words {
    const NAMES: &[(&str, &str)] = &[
        ("bul", "Bulgarian"),
        ("hrv", "Croatian"),
        ("ces", "Czech"),
        ("cze", "Czech"),
        ("dan", "Danish"),
        ("nld", "Dutch"),
        ("dut", "Dutch"),
        ("eng", "English"),
        ("est", "Estonian"),
        ("fin", "Finnish"),
        ("fra", "French"),
        ("fre", "French"),
        ("deu", "German"),
        ("ger", "German"),
        ("ell", "Greek"),
        ("gre", "Greek"),
        ("hun", "Hungarian"),
        ("gle", "Irish"),
        ("ita", "Italian"),
        ("lav", "Latvian"),
        ("lit", "Lithuanian"),
        ("mlt", "Maltese"),
        ("pol", "Polish"),
        ("por", "Portuguese"),
        ("ron", "Romanian"),
        ("rum", "Romanian"),
        ("slk", "Slovak"),
        ("slo", "Slovak"),
        ("slv", "Slovenian"),
        ("spa", "Spanish"),
        ("swe", "Swedish"),
        ("nor", "Norwegian"),
        ("isl", "Icelandic"),
        ("ice", "Icelandic"),
        ("tur", "Turkish"),
        ("rus", "Russian"),
        ("ukr", "Ukrainian"),
        ("ara", "Arabic"),
        ("zho", "Chinese"),
        ("chi", "Chinese"),
        ("jpn", "Japanese"),
        ("kor", "Korean"),
        ("cat", "Catalan"),
        ("eus", "Basque"),
        ("glg", "Galician"),
        ("sqi", "Albanian"),
        ("srp", "Serbian"),
        ("mkd", "Macedonian"),
        ("hin", "Hindi"),
        ("fas", "Persian"),
        ("heb", "Hebrew"),
        ("vie", "Vietnamese"),
        ("ind", "Indonesian"),
    ];
    let code = words.text.trim().to_lowercase();
    match NAMES.iter().find(|(known, _)| *known == code) {
        Some((_, name)) => words.part(in_language(lang, name)),
        None => words.clone(),
    }
}

/// A picture of the person.
pub(super) fn picture(mut attachment: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    if let Some(words) = text(&mut attachment, &["EmbeddedData"]) {
        let bytes = crate::mapping::base64(&words.text);
        let address = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        // The address itself, or the same once more in base64.
        let file = embedded(address.as_deref().unwrap_or(&words.text));
        match file {
            Some(file) => {
                collected.photo = Some(words.part(&file.name));
                notes.pictures.push(file);
            }
            None => notes.not_understood(&words.part("an attachment"), "a JPEG or PNG picture"),
        }
    }
    attachment.take("Instructions");
    without_attributes(&mut attachment);
    notes.rest(attachment);
}

/// A number with the code of its country, in which the zero for calls inside the country is not
/// dialled, except in Italy.
fn international(code: &str, number: &str) -> String {
    let code = code.trim().trim_start_matches(['+', '0']);
    let number = number.trim();
    if number.starts_with('+') {
        return number.to_owned();
    }
    let national = match code {
        "39" | "378" | "379" => number,
        _ => number.strip_prefix('0').unwrap_or(number),
    };
    format!("+{code} {national}")
}
