//! The names of months in every language.

use super::foreign::is_of_word;
use super::names::normal;
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
    let names = &EveryLanguage::get().names;
    names
        .month(&word)
        // “In March” is one word in Hebrew.
        .or_else(|| only(names.named(word.strip_prefix('ב')?)))
}

/// Whether two languages mean two months by a word.
pub(super) fn is_ambiguous_month(word: &str) -> bool {
    let names = &EveryLanguage::get().names;
    names.named(&normal(word)).count_ones() > 1
}

/// A text in which a month by whose name two languages mean two months has its English name: one
/// text for each.
pub(super) fn readings(source: &str) -> Vec<String> {
    let words = || source.split(|c: char| !is_of_word(c));
    let Some(word) = words().find(|word| is_ambiguous_month(word)) else {
        return Vec::new();
    };
    let months = EveryLanguage::get().names.named(&normal(word));
    let english = letter_months(&Words::ALL[0]).iter();
    english
        .enumerate()
        .filter(|(at, _)| months & (1 << at) != 0)
        .map(|(_, english)| source.replace(word, english))
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
    let names = Names::of(|visit| months_of(words, visit));
    let mut clear = String::new();
    let mut rest = source;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let end = rest[start..]
            .find(|c: char| !is_of_word(c))
            .map_or(rest.len(), |len| start + len);
        let word = &rest[start..end];
        clear.push_str(&rest[..start]);
        let month = names.month(&normal(word));
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

/// Months as bits, January lowest.
type Months = u16;

/// The month, if it is a single one.
fn only(months: Months) -> Option<u8> {
    (months.count_ones() == 1).then(|| months.trailing_zeros() as u8 + 1)
}

/// Names of months in their normal form, each with its months, sorted: every word of an imported text
/// may be looked up.
struct Names(Vec<(String, Months)>);

/// What is looked up in every language.
struct EveryLanguage {
    names: Names,
    /// The beginnings of names that have several words or points inside, sorted.
    beginnings: Vec<&'static str>,
}

impl EveryLanguage {
    #[expect(
        clippy::disallowed_types,
        reason = "it is made of constants alone, so it is the same whoever asks first"
    )]
    fn get() -> &'static EveryLanguage {
        static INDEX: std::sync::OnceLock<EveryLanguage> = std::sync::OnceLock::new();
        INDEX.get_or_init(|| {
            let names = Names::of(|visit| {
                MONTHS.iter().for_each(&mut *visit);
                Words::ALL.iter().for_each(|words| months_of(words, visit));
            });
            let printed = Words::ALL.iter().map(|words| &words.months);
            let mut beginnings = Vec::new();
            for name in printed.chain(MONTHS).flatten() {
                let ends = name.trim_end_matches('.').match_indices(['.', ' ']);
                beginnings.extend(ends.map(|(end, _)| &name[..end]));
            }
            beginnings.sort_unstable();
            EveryLanguage { names, beginnings }
        })
    }
}

impl Names {
    fn of(names: impl Fn(&mut dyn FnMut(&[&str; 12]))) -> Names {
        let mut sorted = Vec::new();
        names(&mut |months| {
            for (at, names) in months.iter().enumerate() {
                let names = names.split('/').filter(|name| !name.is_empty());
                sorted.extend(names.map(|name| (normal(name), 1 << at)));
            }
        });
        sorted.sort();
        sorted.dedup_by(|(name, months), (kept, all)| {
            let is_same = name == kept;
            *all |= if is_same { *months } else { 0 };
            is_same
        });
        Names(sorted)
    }

    /// The month that a word names, or else the one whose name it begins: `Mär`, `fév`.
    fn month(&self, word: &str) -> Option<u8> {
        match self.named(word) {
            0 => only(self.begun(word)),
            months => only(months),
        }
    }

    /// The months with this name.
    fn named(&self, word: &str) -> Months {
        let found = self.0.binary_search_by(|(name, _)| name.as_str().cmp(word));
        found.map_or(0, |at| self.0[at].1)
    }

    /// The months whose names begin with a word that is as long as abbreviations are.
    fn begun(&self, word: &str) -> Months {
        if word.chars().count() < 3 {
            return 0;
        }
        let start = self.0.partition_point(|(name, _)| name.as_str() < word);
        let begun = self.0[start..]
            .iter()
            .take_while(|(name, _)| name.starts_with(word));
        begun.fold(0, |all, (_, months)| all | months)
    }
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
    EveryLanguage::get().beginnings.binary_search(&word).is_ok()
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
