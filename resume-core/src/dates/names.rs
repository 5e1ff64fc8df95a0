//! The names of seasons, and the words that say “present”, “since” and the like, in every
//! language that is known here.

use crate::model::Season;
use crate::words::Words;
use crate::words::titles::folded;

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
    "επί του παρόντος", "έως σήμερα", "μέχρι σήμερα", "ως σήμερα", "до сега", "на данный момент", "в данный момент", "настоящего времени", "наст. время", "н. в.", "до теперішнього часу", "по теперішній час", "до сьогодні", "дотепер", "сьогодні", "и сейчас",
    "nykyinen", "nykyään", "toistaiseksi", "edelleen", "praeguseni", "tänaseni", "täna", "käesolev", "šobrīd", "līdz šim", "šodien", "tagad", "iki dabar", "iki šiol", "šiuo metu", "šiandien",
    "momenteel", "tot nu", "tot op heden", "tot vandaag", "på nuværende tidspunkt", "i øjeblikket", "til nu", "frem til nå", "fram til i dag", "til dags dato", "för närvarande", "tills vidare", "fortfarande",
    "aktualnie", "do dzisiaj", "do chwili obecnej", "doteraz", "v súčasnosti", "v současnosti", "dnes", "do dneška", "sedaj", "trenutno", "do danes", "zdaj", "do danas", "još uvijek", "još uvek", "trenutačno", "сада", "тренутно", "до данас",
    "napjainkig", "mostanáig", "máig", "mai napig", "halen devam ediyor", "hâlen", "hâlâ", "şimdi", "şu anda", "bugüne kadar", "în curs", "până în prezent", "până acum",
    "dias atuais", "os dias atuais", "até a data", "até à data", "até agora", "a l'actualitat", "actualment", "fins ara", "fins avui", "ata hoxe", "ata agora", "na actualidade", "en la actualidad", "ce jour", "al presente", "a tutt'oggi", "in essere",
    "hingga sekarang", "sampai sekarang", "hingga saat ini", "hingga kini", "masa kini", "sehingga kini", "kasalukuyan", "đang làm", "tới nay", "hiện giờ", "ตอนนี้", "ถึงปัจจุบัน", "จนถึงปัจจุบัน", "आज तक", "आज", "अभी", "वर्तमान तक", "এখন", "এখন পর্যন্ত", "বর্তমানে", "چلتا ہوا", "ابھی تک", "اب تک", "آج", "حال حاضر", "تا کنون", "تا به امروز", "هم‌اکنون", "در حال حاضر",
    "在职", "在職", "在职中", "在職中", "在读", "在讀", "在学中", "現在に至る", "至現在", "至现在", "到现在", "到目前", "至目前", "迄今为止", "今まで", "継続中", "재직", "재학 중", "재학중", "진행 중", "진행중", "지금",
    "لحد الآن", "إلى الآن", "حتى اليوم", "حتى تاريخه", "مستمر", "إلى اليوم", "עד היום", "עד עתה", "עד כה", "כרגע", "עכשיו", "נוכחי",
    "today's date", "in progress", "continuing", "present day", "up to now", "up to present", "to this day", "onward", "onwards", "bis auf weiteres", "weiterhin", "momentan", "zurzeit", "zur zeit", "bis zum heutigen tag",
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
    // The terms of Swedish schools.
    ("ht", Season::Autumn),
    ("höstterminen", Season::Autumn),
    ("hösttermin", Season::Autumn),
    ("vt", Season::Spring),
    ("vårterminen", Season::Spring),
    ("vårtermin", Season::Spring),
];

/// The season that a word names in any language.
pub(super) fn season_of(word: &str) -> Option<Season> {
    let word = normal(word);
    let other = SEASONS.iter().find(|(name, _)| *name == word);
    let printed = || {
        let phrases = Words::ALL.iter().filter_map(|words| words.phrases);
        let mut seasons = phrases.flat_map(|phrases| phrases.seasons.into_iter().zip(Season::ALL));
        // Every word before a title is looked up here; most differ in the first letter already.
        let first = word.chars().next()?;
        let (_, season) = seasons.find(|(name, _)| begins(name, first) && normal(name) == word)?;
        Some(season)
    };
    other.map(|(_, season)| *season).or_else(printed)
}

/// Whether words say, in any language, that something goes on.
pub fn is_present(words: &str) -> bool {
    every_present().binary_search(&normal(words)).is_ok()
}

/// What says “present” in any language, sorted.
#[expect(
    clippy::disallowed_types,
    reason = "it is made of constants alone, so it is the same whoever asks first"
)]
fn every_present() -> &'static [String] {
    static SORTED: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
    SORTED.get_or_init(|| {
        let printed = Words::ALL.iter().map(|known| known.present);
        let mut sorted: Vec<String> = PRESENT.iter().copied().chain(printed).map(normal).collect();
        sorted.sort();
        sorted
    })
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
            | "t/m"
            | "al"
            | "jusqu'en"
            | "jusqu’en"
            | "jusqu'à"
            | "jusqu’à"
            | "jusqu'au"
            | "jusqu’au"
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
            "to" | "through" | "à" | "au" | "a" | "ao" | "ad"
        )
}

/// Whether a word is inside a date as people type it: `marzo de 2014`, `2014 m. kovas`.
pub fn is_of(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "de" | "del"
            | "of"
            | "m"
            | "g"
            | "d"
            | "r"
            | "the"
            | "г"
            | "гг"
            | "год"
            | "года"
            | "годы"
            | "р"
            | "рр"
            | "рік"
            | "року"
            | "роки"
            | "година"
            | "year"
            | "jahr"
            | "año"
            | "ano"
            | "anno"
            | "année"
            | "anul"
            | "rok"
            | "roku"
            | "god"
            | "godina"
            | "gada"
            | "gads"
            | "metai"
            | "metų"
            | "mėn"
            | "ngày"
            | "tháng"
            | "thg"
            | "năm"
            | "年"
            | "月"
            | "日"
            | "년"
            | "월"
            | "일"
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
            | "previsão"
            | "prévision"
            | "previsione"
            | "forthcoming"
            | "estimated"
            | "estimado"
            | "estimada"
    ) || is_printed_as_expected(word)
}

/// Whether a résumé prints this word beside a date that is expected.
fn is_printed_as_expected(word: &str) -> bool {
    let word = normal(word);
    let phrases = Words::ALL.iter().filter_map(|words| words.phrases);
    let mut printed = phrases.filter_map(|phrases| phrases.expected_end.strip_prefix("{date}"));
    // Most words differ in the first letter already.
    word.chars().next().is_some_and(|first| {
        printed.any(|printed| {
            let is_sign = |c: char| !c.is_alphanumeric();
            let printed = printed.trim_start_matches(is_sign);
            begins(printed, first) && normal(printed.trim_end_matches(is_sign)) == word
        })
    })
}

/// Whether a word before a date says that it is not exact: `circa 1990`.
pub(super) fn is_about(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "c" | "ca"
            | "circa"
            | "approx"
            | "about"
            | "around"
            | "um"
            | "vers"
            | "env"
            | "environ"
            | "early"
            | "mid"
            | "late"
            | "anfang"
            | "mitte"
            | "ende"
            | "début"
            | "mi"
            | "fin"
            | "principios"
            | "mediados"
            | "finales"
            | "meados"
            | "metà"
            | "начало"
            | "середина"
            | "конец"
    )
}

/// Whether words directly after a date say that a degree and the like is expected then:
/// `2027年3月卒業見込み`.
pub(super) fn is_expected_event(words: &str) -> bool {
    const EVENTS: [&str; 9] = [
        "卒業", "修了", "取得", "修得", "畢業", "毕业", "졸업", "수료", "취득",
    ];
    const EXPECTED: [&str; 8] = [
        "見込み",
        "見込",
        "予定",
        "预计",
        "預計",
        "预期",
        "예정",
        "예상",
    ];
    let is_around = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）');
    let words = words.trim_matches(is_around);
    let without = |words: &str, of: &[&str]| {
        let (before, after) = (
            of.iter().find_map(|word| words.strip_prefix(word)),
            of.iter().find_map(|word| words.strip_suffix(word)),
        );
        before.or(after).map(|rest| rest.trim().to_owned())
    };
    let event = without(words, &EVENTS).unwrap_or_else(|| words.to_owned());
    EXPECTED.contains(&&*event)
}

/// Words in lower case, with a plain apostrophe, and without a full stop or brackets around; the
/// letters of some scripts also without what people leave out.
pub(super) fn normal(words: &str) -> String {
    let words =
        words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')'));
    folded(words).collect()
}

/// Whether words in their normal form begin with a letter.
pub(super) fn begins(words: &str, first: char) -> bool {
    match words.as_bytes().first() {
        Some(byte) if byte.is_ascii() => char::from(byte.to_ascii_lowercase()) == first,
        Some(_) => folded(words).next() == Some(first),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
