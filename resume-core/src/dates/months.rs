//! The names of months in every language.

use super::foreign::is_of_word;
use super::names::{begins, normal};
use crate::words::Words;
use std::borrow::Cow;

/// Other forms of the names of months than those that a résumé or a letter prints ([`Words`]), January
/// first, with a `/` between: other cases, spellings without accents, and the names of regions.
#[rustfmt::skip]
const MONTHS: &[[&str; 12]] = &[
    // German and French, as they are typed without their letters.
    ["jänner", "feber", "maerz/mrz", "", "", "", "", "", "", "", "", ""],
    ["", "fevrier", "", "", "", "", "", "aout", "", "", "", "decembre"],
    // Spanish, Catalan without “de”, Portuguese without its letters, Dutch.
    ["", "", "", "", "", "", "", "", "setiembre", "", "", ""],
    ["gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre", "novembre", "desembre"],
    ["", "", "marco", "", "", "", "", "", "", "", "", ""],
    // Estonian and Latvian genitives.
    ["jaanuari", "veebruari", "märtsi", "aprilli", "", "juuni", "juuli", "augusti", "septembri", "oktoobri", "novembri", "detsembri"],
    ["janvāra", "februāra", "marta", "aprīļa", "maija", "jūnija", "jūlija", "augusta", "septembra", "oktobra", "novembra", "decembra"],
    ["janvārī", "februārī", "martā", "aprīlī", "maijā", "jūnijā", "jūlijā", "augustā", "septembrī", "oktobrī", "novembrī", "decembrī"],
    // Czech abbreviations, and the genitives of Slovene, Croatian and Serbian.
    ["", "", "", "", "", "čvn", "čvc", "", "", "", "", ""],
    ["januarja", "februarja", "marca", "aprila", "maja", "junija", "julija", "avgusta", "septembra", "oktobra", "novembra", "decembra"],
    ["", "", "", "", "", "", "", "", "", "", "studenog", ""],
    ["јануара", "фебруара", "марта", "априла", "маја", "јуна", "јула", "августа", "септембра", "октобра", "новембра", "децембра"],
    ["januara", "februara", "marta", "aprila", "maja", "juna", "jula", "avgusta", "septembra", "oktobra", "novembra", "decembra"],
    // The nominatives of Russian and Ukrainian, and of Greek with the accusatives.
    ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
    ["січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень", "жовтень", "листопад", "грудень"],
    ["ιανουάριος/ιανουάριο", "φεβρουάριος/φεβρουάριο", "μάρτιος/μάρτιο", "απρίλιος/απρίλιο", "μάιος/μάιο", "ιούνιος/ιούνιο", "ιούλιος/ιούλιο", "αύγουστος/αύγουστο", "σεπτέμβριος/σεπτέμβριο", "οκτώβριος/οκτώβριο", "νοέμβριος/νοέμβριο", "δεκέμβριος/δεκέμβριο"],
    // Arabic in the Levant and Iraq, in Algeria and Tunisia, and in Morocco and Mauritania.
    ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"],
    ["جانفي", "فيفري", "", "أفريل", "ماي", "جوان", "جويلية", "أوت", "", "", "", ""],
    ["", "", "", "", "", "", "يوليوز", "غشت", "شتنبر", "", "نونبر", "دجنبر"],
    ["", "", "", "إبريل", "", "يونيه", "يوليه", "أغشت", "شتمبر", "", "نوفمبر", "دجمبر"],
    // Hebrew, Persian, Hindi and Bengali in their other spellings.
    ["", "", "מרס", "", "", "", "", "", "", "", "", ""],
    ["", "", "", "", "می", "", "جولای/ژوئيه", "آگوست", "", "", "", ""],
    ["", "फरवरी", "", "", "", "", "", "", "सितम्बर/सितंबर", "", "नवम्बर/नवंबर", "दिसम्बर/दिसंबर"],
    ["", "", "", "", "", "", "", "আগষ্ট/আগ", "", "", "", ""],
];

/// The month that a word names, in full or abbreviated, in any language; `None` also where two
/// languages mean two months by it.
pub(super) fn month_of(word: &str) -> Option<u8> {
    let word = normal(word);
    // What begins with a digit, as Chinese and Japanese months do, is read as a number.
    if word.chars().next().is_none_or(char::is_numeric) {
        return None;
    }
    if let Some(month) = english_month(&word) {
        return Some(month);
    }
    match named_or_begun(&word, every_month) {
        Some(month) => Some(month),
        // “In March” is one word in Hebrew.
        None => match months_named(word.strip_prefix('ב')?, is_name, every_month).as_slice() {
            [month] => Some(*month),
            _ => None,
        },
    }
}

/// Whether two languages mean two months by a word.
pub(super) fn is_ambiguous_month(word: &str) -> bool {
    months_named(&normal(word), is_name, every_month).len() > 1
}

/// A text in which a month by whose name two languages mean two months has its English name: one
/// text for each.
pub(super) fn readings(source: &str) -> Vec<String> {
    let words = || source.split(|c: char| !is_of_word(c));
    let Some(word) = words().find(|word| is_ambiguous_month(word)) else {
        return Vec::new();
    };
    let months = months_named(&normal(word), is_name, every_month);
    let english = |month: u8| letter_months(&Words::ALL[0])[usize::from(month) - 1];
    months
        .into_iter()
        .map(|month| source.replace(word, english(month)))
        .collect()
}

/// A text in which the months of a language have their English names, where another language means
/// other months by them: `listopad` is November in Polish and October in Croatian.
///
/// ```
/// use resume_core::{dates::{Meaning, meaning, unambiguous}, model::Lang, words::Words};
/// let polish = Words::of(Some(&Lang::new("pl")?));
/// assert_eq!(meaning("listopad 2014"), Meaning::Unknown);
/// assert_eq!(meaning(&unambiguous("listopad 2014", polish)), Meaning::Date("2014-11".parse()?));
/// # Ok::<(), resume_core::problem::Fault>(())
/// ```
pub fn unambiguous<'s>(source: &'s str, words: &Words) -> Cow<'s, str> {
    let mut clear = String::new();
    let mut rest = source;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let end = rest[start..]
            .find(|c: char| !is_of_word(c))
            .map_or(rest.len(), |len| start + len);
        let word = &rest[start..end];
        clear.push_str(&rest[..start]);
        let month = named_or_begun(&normal(word), |visit| months_of(words, visit));
        match month.filter(|month| month_of(word) != Some(*month)) {
            Some(month) => clear.push_str(letter_months(&Words::ALL[0])[usize::from(month) - 1]),
            None => clear.push_str(word),
        }
        rest = &rest[end..];
    }
    if clear.is_empty() {
        return Cow::Borrowed(source);
    }
    clear.push_str(rest);
    Cow::Owned(clear)
}

/// The names of the months that a résumé or a letter prints in a language.
fn months_of(words: &Words, visit: &mut dyn FnMut(&[&str; 12])) {
    visit(&words.months);
    words.months_of_day.iter().for_each(&mut *visit);
    visit(letter_months(words));
}

fn letter_months(words: &Words) -> &'static [&'static str; 12] {
    &words.letter().months
}

/// The names of the months in every language.
fn every_month(visit: &mut dyn FnMut(&[&str; 12])) {
    MONTHS.iter().for_each(&mut *visit);
    for words in Words::ALL {
        months_of(words, visit);
    }
}

/// The month that a word names, or else the one whose name it begins: `Mär`, `fév`.
fn named_or_begun(word: &str, names: impl Fn(&mut dyn FnMut(&[&str; 12]))) -> Option<u8> {
    match months_named(word, is_name, &names).as_slice() {
        [] => match months_named(word, is_abbreviation, names).as_slice() {
            [month] => Some(*month),
            _ => None,
        },
        [month] => Some(*month),
        _ => None,
    }
}

/// The months of which a name matches a word in its normal form.
fn months_named(
    word: &str,
    matches: impl Fn(&str, &str) -> bool,
    names: impl Fn(&mut dyn FnMut(&[&str; 12])),
) -> Vec<u8> {
    // Most names differ in their first letter already.
    let Some(first) = word.chars().next() else {
        return Vec::new();
    };
    let mut named = [false; 12];
    names(&mut |months| {
        for (names, named) in months.iter().zip(&mut named) {
            *named |= names
                .split('/')
                .any(|name| begins(name, first) && matches(&normal(name), word));
        }
    });
    let months = (1..).zip(named).filter(|(_, named)| *named);
    months.map(|(month, _)| month).collect()
}

fn is_name(name: &str, word: &str) -> bool {
    name == word
}

/// Whether a word is the beginning of a name, as long as abbreviations are.
fn is_abbreviation(name: &str, word: &str) -> bool {
    word.chars().count() >= 3 && name.starts_with(word)
}

/// A month in English, or the beginning of one.
fn english_month(word: &str) -> Option<u8> {
    let mut english = letter_months(&Words::ALL[0]).iter();
    let at = english.position(|month| {
        let month = month.to_lowercase();
        word.len() >= 3 && month.starts_with(word) || word == "sept" && month == "september"
    })?;
    Some(at as u8 + 1)
}

/// Whether a word is the beginning of the name of a month that has several: `tháng 3`, `มี.ค.`,
/// `تشرين الأول`.
pub(super) fn begins_month(word: &str) -> bool {
    if word.is_empty() {
        return false;
    }
    let printed = Words::ALL.iter().map(|words| &words.months);
    printed.chain(MONTHS).flatten().any(|name| {
        let rest = name.strip_prefix(word).unwrap_or_default();
        rest.starts_with(['.', ' ']) && rest.len() > 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_of_every_language_are_known() {
        for (word, month) in [
            ("January", Some(1)),
            ("Sept.", Some(9)),
            ("sep", Some(9)),
            ("Jänner", Some(1)),
            ("MÄRZ", Some(3)),
            ("Dez.", Some(12)),
            ("août", Some(8)),
            ("juil.", Some(7)),
            ("enero", Some(1)),
            ("março", Some(3)),
            ("giugno", Some(6)),
            ("maart", Some(3)),
            ("mrt", Some(3)),
            ("października", Some(10)),
            ("mayıs", Some(5)),
            ("октябрь", Some(10)),
            ("окт.", Some(10)),
            ("травень", Some(5)),
            // October in Croatian, November in Polish and Czech.
            ("listopad", None),
            ("ma", None),
            ("Marketing", None),
            ("3月", None),
            ("", None),
        ] {
            assert_eq!(month_of(word), month, "{word}");
        }
        for words in Words::ALL {
            for (name, month) in words.months.iter().zip(1..) {
                let read = month_of(name);
                assert!(
                    read.is_none_or(|read| read == month),
                    "{}: {name}",
                    words.lang
                );
            }
        }
    }
}
