//! Words that every reader of résumés refuses with: what a name was probably meant to be, and what a value was.

use crate::model::{doi_fault, email_fault, lang_fault, web_fault};
use crate::problem::{Code, Fault};

/// The name that was probably meant.
///
/// ```
/// use resume_core::wording::nearest;
/// assert_eq!(nearest("sumary", ["name", "summary"]), Some("summary"));
/// assert_eq!(nearest("age", ["name", "summary"]), None);
/// ```
pub fn nearest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    // What is longer than any name was meant to be none.
    if word.len() > 64 {
        return None;
    }
    let word = word.to_lowercase();
    let allowed = word.chars().count().div_ceil(3).max(1);
    let scored = names.into_iter().map(|name| (distance(&word, name), name));
    let (distance, name) = scored.min_by_key(|(distance, _)| *distance)?;
    let is_start = word.len() >= 3 && name.starts_with(&word);
    (distance <= allowed && distance < name.chars().count() || is_start).then_some(name)
}

/// How many letters to add, take away, change, or swap with their neighbour, to turn one word into the other.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for i in 0..one.len() {
        let mut row = vec![i + 1];
        for j in 0..other.len() {
            let changed = last[j] + usize::from(one[i] != other[j]);
            let mut least = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j] {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

/// Names with commas between them.
pub fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// What to write instead of a value with this fault, where the value tells what was meant.
///
/// ```
/// use resume_core::{model::email_fault, wording::instead_of};
/// let value = "Ada <ada@ada.example>";
/// assert_eq!(instead_of(value, &email_fault(value).unwrap()).as_deref(), Some("write the address alone: `\"ada@ada.example\"`"));
/// ```
pub fn instead_of(value: &str, fault: &Fault) -> Option<String> {
    let value = value.trim();
    match fault.code {
        Code::UrlScheme => {
            let url = format!("https://{value}");
            (is_host(value) && web_fault(&url).is_none()).then(|| format!("write `\"{url}\"`"))
        }
        Code::DoiMalformed => {
            let doi = &value[value.find("10.")?..];
            (doi.len() < value.len() && doi_fault(doi).is_none()).then(|| format!("write `\"{doi}\"`"))
        }
        Code::EmailMalformed => {
            let in_brackets = value.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(address, _)| address);
            let address = in_brackets.or(value.strip_prefix("mailto:"))?;
            email_fault(address).is_none().then(|| format!("write the address alone: `\"{address}\"`"))
        }
        Code::LangMalformed => {
            let hyphened = value.replace(['_', ' '], "-");
            let tag = if lang_fault(&hyphened).is_none() { hyphened } else { language_code(value)?.to_owned() };
            Some(format!("write `\"{tag}\"`"))
        }
        _ => None,
    }
}

/// Whether an address begins like one of a page whose scheme is missing.
fn is_host(address: &str) -> bool {
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.') && !address.contains(':')
}

fn language_code(name: &str) -> Option<&'static str> {
    Some(match name.to_lowercase().as_str() {
        "english" => "en",
        "german" | "deutsch" => "de",
        "french" | "français" => "fr",
        "spanish" | "español" => "es",
        "italian" | "italiano" => "it",
        "portuguese" | "português" => "pt",
        "dutch" | "nederlands" => "nl",
        "polish" | "polski" => "pl",
        "chinese" => "zh",
        "japanese" => "ja",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_swaps_as_one() {
        for (one, other, expected) in [("", "abc", 3), ("abc", "", 3), ("eamil", "email", 1), ("sumary", "summary", 1), ("kitten", "sitting", 3)] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
    }
}
