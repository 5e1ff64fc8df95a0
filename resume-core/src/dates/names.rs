//! The names of months and seasons, and the words that say “present”, “since” and the like, in every
//! language that is known here.

use crate::model::Season;
use crate::words::Words;

/// The months by their full names, January first; their abbreviations are in [`Words`]. Other forms
/// of a name come after it, with a `/` between.
#[rustfmt::skip]
const MONTHS: &[[&str; 12]] = &[
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
    ["januar/jänner", "februar/feber", "märz/maerz/mrz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
    ["janvier", "février/fevrier", "mars", "avril", "mai", "juin", "juillet", "août/aout", "septembre", "octobre", "novembre", "décembre/decembre"],
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre/setiembre", "octubre", "noviembre", "diciembre"],
    ["gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre", "novembre", "desembre"],
    ["xaneiro", "febreiro", "marzo", "abril", "maio", "xuño", "xullo", "agosto", "setembro", "outubro", "novembro", "decembro"],
    ["janeiro", "fevereiro", "março/marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
    ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
    ["ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"],
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    ["januar", "februar", "marts/mars", "april", "maj/mai", "juni", "juli", "august/augusti", "september", "oktober", "november", "december/desember"],
    ["tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu"],
    ["jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober", "november", "detsember"],
    ["styczeń/stycznia", "luty/lutego", "marzec/marca", "kwiecień/kwietnia", "maj/maja", "czerwiec/czerwca", "lipiec/lipca", "sierpień/sierpnia", "wrzesień/września", "październik/października", "listopad/listopada", "grudzień/grudnia"],
    ["leden/ledna", "únor/února", "březen/března", "duben/dubna", "květen/května", "červen/června", "červenec/července", "srpen/srpna", "září", "říjen/října", "listopad/listopadu", "prosinec/prosince"],
    ["január/januára", "február/februára", "marec/marca", "apríl/apríla", "máj/mája", "jún/júna", "júl/júla", "august/augusta", "september/septembra", "október/októbra", "november/novembra", "december/decembra"],
    ["siječanj", "veljača", "ožujak", "travanj", "svibanj", "lipanj", "srpanj", "kolovoz", "rujan", "listopad", "studeni", "prosinac"],
    ["ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"],
    ["január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október", "november", "december"],
    ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"],
    ["январь/января", "февраль/февраля", "март/марта", "апрель/апреля", "май/мая", "июнь/июня", "июль/июля", "август/августа", "сентябрь/сентября", "октябрь/октября", "ноябрь/ноября", "декабрь/декабря"],
    ["січень/січня", "лютий/лютого", "березень/березня", "квітень/квітня", "травень/травня", "червень/червня", "липень/липня", "серпень/серпня", "вересень/вересня", "жовтень/жовтня", "листопад/листопада", "грудень/грудня"],
];

/// What else says “present” than the word that a résumé prints.
#[rustfmt::skip]
const PRESENT: &[&str] = &[
    "present", "now", "today", "current", "currently", "ongoing", "date", "to date", "to present", "until now", "till now", "till date", "until present",
    "heute", "aktuell", "jetzt", "derzeit", "gegenwärtig", "laufend", "bis heute", "bis jetzt", "bis dato", "andauernd",
    "aujourd'hui", "présent", "actuel", "actuellement", "maintenant", "en cours", "à ce jour", "à présent", "à aujourd'hui", "jusqu'à présent", "jusqu'à aujourd'hui", "à maintenant",
    "actualidad", "la actualidad", "actual", "actualmente", "presente", "hoy", "ahora", "en curso", "a la fecha", "hasta la fecha", "hasta hoy", "hasta ahora", "hasta la actualidad",
    "actualitat", "avui", "actualidade", "hoxe",
    "atual", "atualmente", "atualidade", "hoje", "agora", "em curso", "em andamento", "até hoje", "até o momento", "até ao momento", "até o presente", "o momento",
    "attuale", "attualmente", "oggi", "adesso", "in corso", "ad oggi", "a oggi", "fino ad oggi",
    "prezent", "în prezent", "astăzi", "acum",
    "heden", "nu", "vandaag", "huidig", "tot heden", "nutid", "i dag", "idag", "nuvarande", "pågående", "nåværende", "nyt", "tällä hetkellä",
    "obecnie", "teraz", "dziś", "dzisiaj", "do dziś", "do teraz", "nadal", "do chwili obecnej", "současnost", "nyní", "dosud", "do současnosti", "súčasnosť", "sadašnjost", "danas",
    "şu an", "halen", "günümüz", "bugün", "devam ediyor", "jelenleg", "jelen", "ma is",
    "настоящее время", "по настоящее время", "н.в.", "сейчас", "по сей день", "до сих пор", "теперішній час", "зараз", "дотепер", "сега", "σήμερα", "παρόν", "τώρα",
    "sekarang", "saat ini", "kini", "hiện tại", "hiện nay", "đến nay", "nay", "ปัจจุบัน", "वर्तमान", "अब तक", "বর্তমান",
    "現在", "現職", "至今", "现在", "目前", "迄今", "今", "현재", "재직중", "재직 중",
    "الآن", "حتى الآن", "حاليا", "حالياً", "اليوم", "الحاضر", "היום", "כיום", "הווה", "اکنون", "تاکنون", "حال",
];

/// Other names of the seasons than those that a résumé prints.
const SEASONS: &[(&str, Season)] = &[
    ("spring", Season::Spring),
    ("frühling", Season::Spring),
    ("lente", Season::Spring),
    ("forår", Season::Spring),
    ("vår", Season::Spring),
    ("ilkbahar", Season::Spring),
    ("summer", Season::Summer),
    ("sommar", Season::Summer),
    ("fall", Season::Autumn),
    ("autumn", Season::Autumn),
    ("herfst", Season::Autumn),
    ("efterår", Season::Autumn),
    ("høst", Season::Autumn),
    ("höst", Season::Autumn),
    ("haust", Season::Autumn),
    ("sonbahar", Season::Autumn),
    ("winter", Season::Winter),
    ("ws", Season::Winter),
    ("wise", Season::Winter),
    ("wintersemester", Season::Winter),
    ("ss", Season::Summer),
    ("sose", Season::Summer),
    ("sommersemester", Season::Summer),
    ("vinter", Season::Winter),
];

/// The season that a word names in any language.
pub(super) fn season_of(word: &str) -> Option<Season> {
    let word = normal(word);
    let other = SEASONS.iter().find(|(name, _)| *name == word);
    let printed = || {
        let phrases = Words::ALL.iter().filter_map(|words| words.phrases);
        let mut seasons = phrases.flat_map(|phrases| phrases.seasons.into_iter().zip(Season::ALL));
        // Every word before a title is looked up here; most differ in length already.
        let (_, season) =
            seasons.find(|(name, _)| name.len() == word.len() && normal(name) == word)?;
        Some(season)
    };
    other.map(|(_, season)| *season).or_else(printed)
}

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
    let is_word = |name: &str, word: &str| name == word;
    match months_named(&word, is_word).as_slice() {
        // What is no name may be the beginning of one: `Mär`, `fév`.
        [] => match months_named(&word, is_abbreviation).as_slice() {
            [month] => Some(*month),
            _ => None,
        },
        [month] => Some(*month),
        _ => None,
    }
}

/// Whether two languages mean two months by a word.
pub(super) fn is_ambiguous_month(word: &str) -> bool {
    months_named(&normal(word), |name, word| name == word).len() > 1
}

/// The months of which a name matches a word.
fn months_named(word: &str, matches: impl Fn(&str, &str) -> bool) -> Vec<u8> {
    // Most names differ in their first letter already.
    let first = word.chars().next();
    let begins = |name: &str| name.chars().flat_map(char::to_lowercase).next() == first;
    let mut named = [false; 12];
    for months in MONTHS {
        for (names, named) in months.iter().zip(&mut named) {
            *named |= names
                .split('/')
                .any(|name| begins(name) && matches(name, word));
        }
    }
    for words in Words::ALL {
        for months in [Some(&words.months), words.months_of_day.as_ref()] {
            for (name, named) in months.into_iter().flatten().zip(&mut named) {
                *named |= begins(name) && matches(&normal(name), word);
            }
        }
    }
    let months = (1..).zip(named).filter(|(_, named)| *named);
    months.map(|(month, _)| month).collect()
}

/// Whether a word is the beginning of a name, as long as abbreviations are.
fn is_abbreviation(name: &str, word: &str) -> bool {
    word.chars().count() >= 3 && name.starts_with(word)
}

/// A month in English, or the beginning of one.
fn english_month(word: &str) -> Option<u8> {
    let at = MONTHS[0].iter().position(|month| {
        word.len() >= 3 && month.starts_with(word) || word == "sept" && *month == "september"
    })?;
    Some(at as u8 + 1)
}

/// Whether a word is the beginning of the name of a month that has several: `tháng 3`, `มี.ค.`.
pub(super) fn begins_month(word: &str) -> bool {
    let mut names = Words::ALL.iter().flat_map(|words| words.months);
    names.any(|name| {
        let rest = name.strip_prefix(word).unwrap_or_default();
        !word.is_empty() && rest.starts_with(['.', ' ']) && rest.len() > 1
    })
}

/// Whether words say, in any language, that something goes on.
pub fn is_present(words: &str) -> bool {
    let words = normal(words);
    // Most differ in their first letter already.
    let first = words.chars().next();
    let begins = |present: &str| present.chars().flat_map(char::to_lowercase).next() == first;
    let printed = Words::ALL.iter().map(|known| known.present);
    PRESENT
        .iter()
        .copied()
        .chain(printed)
        .any(|present| begins(present) && normal(present) == words)
}

/// Whether a word before a date says that something goes on since then: `since 2014`.
pub(super) fn is_since(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "since" | "from" | "seit" | "ab" | "depuis" | "desde" | "dal" | "sinds" | "od" | "с"
    )
}

/// Whether a word before a date says that something went on until then: `until 2011`.
pub(super) fn is_until(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "until"
            | "till"
            | "bis"
            | "hasta"
            | "até"
            | "fino"
            | "tot"
            | "til"
            | "indtil"
            | "fins"
            | "ata"
            | "do"
            | "до"
            | "по"
            | "έως"
            | "hingga"
            | "đến"
    )
}

/// Whether a word comes before the first of two dates: `from 2014 to 2018`.
pub(super) fn is_from(word: &str) -> bool {
    is_since(word)
        || matches!(
            word.to_lowercase().as_str(),
            "von"
                | "vom"
                | "de"
                | "del"
                | "da"
                | "dall"
                | "van"
                | "fra"
                | "från"
                | "от"
                | "з"
                | "із"
        )
}

/// Whether a word is between two dates as people type them: `2014 to 2018`.
pub fn is_range_word(word: &str) -> bool {
    is_until(word)
        || matches!(
            word.to_lowercase().as_str(),
            "to" | "through" | "à" | "au" | "a" | "al" | "ao" | "ad"
        )
}

/// Whether a word is inside a date as people type it: `marzo de 2014`, `2014 m. kovas`.
pub fn is_of(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "de" | "del" | "of" | "m" | "g" | "d" | "г" | "год" | "года" | "năm"
    )
}

/// Whether a word before a date says that it is expected: `expected 2026-05`.
pub fn is_expected(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "expected"
            | "anticipated"
            | "exp"
            | "voraussichtlich"
            | "vsl"
            | "prévu"
            | "prévue"
            | "prevista"
            | "previsión"
            | "verwacht"
            | "forventet"
            | "beräknad"
            | "planned"
            | "geplant"
            | "previsto"
            | "esperado"
            | "esperada"
    )
}

/// Whether a word before a date says that it is not exact: `circa 1990`.
pub(super) fn is_about(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "c" | "ca" | "circa" | "approx" | "about" | "around" | "um" | "vers" | "env" | "environ"
    )
}

/// Words in lower case, with a plain apostrophe, and without a full stop or brackets around.
fn normal(words: &str) -> String {
    let words =
        words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')'));
    words.to_lowercase().replace(['’', 'ʼ'], "'")
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

    #[test]
    fn present_is_known_in_every_language() {
        assert!(Words::ALL.iter().all(|words| is_present(words.present)));
        for words in [
            "Present",
            "CURRENT",
            "heute",
            "aktuell",
            "至今",
            "Actualidad",
            "bis heute",
            "à ce jour",
            "actualmente",
            "Aujourd'hui",
            "aujourd’hui",
            "ongoing.",
            "(present)",
            "настоящее время",
        ] {
            assert!(is_present(words), "{words}");
        }
        for words in ["", "2014", "N/A", "presently unemployed", "May"] {
            assert!(!is_present(words), "{words}");
        }
    }
}
