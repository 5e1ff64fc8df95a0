//! What a language says around dates: “until”, “expected” and the seasons.

use super::DatePattern;

/// The words around dates. `{date}` in a pattern is the date as it is printed alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrases {
    /// A time of which only the end is known.
    pub until: Until,
    /// A date that is expected, alone.
    pub expected: &'static str,
    /// A date that is expected, at the end of a period.
    pub expected_end: &'static str,
    /// The names of the seasons next to a year, from spring to winter.
    pub seasons: [&'static str; 4],
    /// A season of a year: a pattern with `{s}` and `{y}` in it.
    pub season_of_year: DatePattern,
}

/// “Until” before a date of each precision: many languages have another preposition or article for
/// each.
///
/// Where “until” would put the date into another case than that of the date alone, the pattern is a
/// label instead, such as the Polish *koniec: maj 2014*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Until {
    /// Before a year.
    pub year: &'static str,
    /// Before a month.
    pub month: &'static str,
    /// Before a day.
    pub day: &'static str,
    /// Before a season.
    pub season: &'static str,
}

/// The same words before every date.
const fn always(pattern: &'static str) -> Until {
    Until { year: pattern, month: pattern, day: pattern, season: pattern }
}

/// The same words before every date but a season.
const fn but_season(pattern: &'static str, season: &'static str) -> Until {
    Until { season, ..always(pattern) }
}

/// One word before years and days, and a label before months and seasons, whose case would change.
const fn declined(pattern: &'static str, label: &'static str) -> Until {
    Until { month: label, season: label, ..always(pattern) }
}

pub(super) const ENGLISH: Phrases = Phrases {
    until: always("until {date}"),
    expected: "expected {date}", expected_end: "{date} (expected)",
    seasons: ["Spring", "Summer", "Fall", "Winter"], season_of_year: "{s} {y}",
};

pub(super) const BRITISH: Phrases = Phrases {
    seasons: ["Spring", "Summer", "Autumn", "Winter"],
    ..ENGLISH
};

pub(super) const GERMAN: Phrases = Phrases {
    until: always("bis {date}"),
    expected: "voraussichtlich {date}", expected_end: "{date} (voraussichtlich)",
    seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"], season_of_year: "{s} {y}",
};

pub(super) const FRENCH: Phrases = Phrases {
    until: Until { year: "jusqu’en {date}", month: "jusqu’en {date}", day: "jusqu’au {date}", season: "fin\u{a0}: {date}" },
    expected: "{date} (prévu)", expected_end: "{date} (prévu)",
    seasons: ["printemps", "été", "automne", "hiver"], season_of_year: "{s} {y}",
};

pub(super) const SPANISH: Phrases = Phrases {
    until: Until { year: "hasta {date}", month: "hasta {date}", day: "hasta el {date}", season: "hasta {date}" },
    expected: "previsto para {date}", expected_end: "{date} (previsto)",
    seasons: ["primavera", "verano", "otoño", "invierno"], season_of_year: "{s} {y}",
};

pub(super) const CATALAN: Phrases = Phrases {
    until: Until { year: "fins al {date}", month: "fins a {date}", day: "final: {date}", season: "final: {date}" },
    expected: "previst: {date}", expected_end: "{date} (previst)",
    seasons: ["primavera", "estiu", "tardor", "hivern"], season_of_year: "{s} del {y}",
};

pub(super) const GALICIAN: Phrases = Phrases {
    until: Until { year: "ata {date}", month: "ata {date}", day: "ata o {date}", season: "ata {date}" },
    expected: "previsto: {date}", expected_end: "{date} (previsto)",
    seasons: ["primavera", "verán", "outono", "inverno"], season_of_year: "{s} de {y}",
};

pub(super) const PORTUGUESE: Phrases = Phrases {
    until: always("até {date}"),
    expected: "previsto para {date}", expected_end: "{date} (previsto)",
    seasons: ["primavera", "verão", "outono", "inverno"], season_of_year: "{s} de {y}",
};

pub(super) const ITALIAN: Phrases = Phrases {
    until: Until { year: "fino al {date}", month: "fino a {date}", day: "termine: {date}", season: "fino a {date}" },
    expected: "{date} (previsto)", expected_end: "{date} (previsto)",
    seasons: ["primavera", "estate", "autunno", "inverno"], season_of_year: "{s} {y}",
};

pub(super) const ROMANIAN: Phrases = Phrases {
    until: Until { year: "până în {date}", month: "până în {date}", day: "până la {date}", season: "până în {date}" },
    expected: "estimat {date}", expected_end: "{date} (estimat)",
    seasons: ["primăvara", "vara", "toamna", "iarna"], season_of_year: "{s} {y}",
};

pub(super) const DUTCH: Phrases = Phrases {
    until: always("tot {date}"),
    expected: "verwacht {date}", expected_end: "{date} (verwacht)",
    seasons: ["voorjaar", "zomer", "najaar", "winter"], season_of_year: "{s} {y}",
};

pub(super) const DANISH: Phrases = Phrases {
    until: always("indtil {date}"),
    expected: "forventet {date}", expected_end: "{date} (forventet)",
    seasons: ["foråret", "sommeren", "efteråret", "vinteren"], season_of_year: "{s} {y}",
};

pub(super) const BOKMAL: Phrases = Phrases {
    until: always("til {date}"),
    expected: "forventet {date}", expected_end: "{date} (forventet)",
    seasons: ["våren", "sommeren", "høsten", "vinteren"], season_of_year: "{s} {y}",
};

pub(super) const NYNORSK: Phrases = Phrases {
    until: always("til {date}"),
    expected: "forventa {date}", expected_end: "{date} (forventa)",
    seasons: ["våren", "sommaren", "hausten", "vinteren"], season_of_year: "{s} {y}",
};

pub(super) const SWEDISH: Phrases = Phrases {
    until: always("till {date}"),
    expected: "beräknat {date}", expected_end: "{date} (beräknat)",
    seasons: ["våren", "sommaren", "hösten", "vintern"], season_of_year: "{s} {y}",
};

pub(super) const POLISH: Phrases = Phrases {
    until: declined("do {date}", "koniec: {date}"),
    expected: "planowo {date}", expected_end: "{date} (planowo)",
    seasons: ["wiosna", "lato", "jesień", "zima"], season_of_year: "{s} {y}",
};

pub(super) const CZECH: Phrases = Phrases {
    until: declined("do {date}", "konec: {date}"),
    expected: "předpoklad {date}", expected_end: "{date} (předpoklad)",
    seasons: ["jaro", "léto", "podzim", "zima"], season_of_year: "{s} {y}",
};

pub(super) const SLOVAK: Phrases = Phrases {
    until: declined("do {date}", "koniec: {date}"),
    expected: "predpoklad {date}", expected_end: "{date} (predpoklad)",
    seasons: ["jar", "leto", "jeseň", "zima"], season_of_year: "{s} {y}",
};

pub(super) const BULGARIAN: Phrases = Phrases {
    until: always("до {date}"),
    expected: "очаквано {date}", expected_end: "{date} (очаквано)",
    seasons: ["пролет", "лято", "есен", "зима"], season_of_year: "{s} {y}",
};

pub(super) const RUSSIAN: Phrases = Phrases {
    until: but_season("по {date}", "окончание: {date}"),
    expected: "ожидается: {date}", expected_end: "{date} (ожидается)",
    seasons: ["весна", "лето", "осень", "зима"], season_of_year: "{s} {y}",
};

pub(super) const UKRAINIAN: Phrases = Phrases {
    until: but_season("до {date}", "завершення: {date}"),
    expected: "очікується: {date}", expected_end: "{date} (очікується)",
    seasons: ["весна", "літо", "осінь", "зима"], season_of_year: "{s} {y}",
};

pub(super) const GREEK: Phrases = Phrases {
    until: but_season("έως {date}", "λήξη: {date}"),
    expected: "αναμένεται {date}", expected_end: "{date} (αναμένεται)",
    seasons: ["άνοιξη", "καλοκαίρι", "φθινόπωρο", "χειμώνας"], season_of_year: "{s} {y}",
};

pub(super) const TURKISH: Phrases = Phrases {
    until: Until { year: "{date} yılına kadar", month: "{date} tarihine kadar", day: "{date} tarihine kadar", season: "{date} dönemine kadar" },
    expected: "beklenen: {date}", expected_end: "{date} (beklenen)",
    seasons: ["Bahar", "Yaz", "Güz", "Kış"], season_of_year: "{s} {y}",
};

pub(super) const INDONESIAN: Phrases = Phrases {
    until: always("hingga {date}"),
    expected: "diperkirakan {date}", expected_end: "{date} (diperkirakan)",
    seasons: ["musim semi", "musim panas", "musim gugur", "musim dingin"], season_of_year: "{s} {y}",
};

pub(super) const MALAY: Phrases = Phrases {
    until: always("hingga {date}"),
    expected: "dijangka {date}", expected_end: "{date} (dijangka)",
    seasons: ["musim bunga", "musim panas", "musim luruh", "musim sejuk"], season_of_year: "{s} {y}",
};

pub(super) const VIETNAMESE: Phrases = Phrases {
    until: Until { year: "đến năm {date}", month: "đến {date}", day: "đến {date}", season: "đến {date}" },
    expected: "dự kiến {date}", expected_end: "{date} (dự kiến)",
    seasons: ["mùa xuân", "mùa hè", "mùa thu", "mùa đông"], season_of_year: "{s} năm {y}",
};

pub(super) const HINDI: Phrases = Phrases {
    until: always("{date} तक"),
    expected: "{date} (अपेक्षित)", expected_end: "{date} (अपेक्षित)",
    seasons: ["वसंत", "ग्रीष्म", "शरद", "शीत"], season_of_year: "{s} {y}",
};

pub(super) const JAPANESE: Phrases = Phrases {
    until: always("{date}まで"),
    expected: "{date}（予定）", expected_end: "{date}（予定）",
    seasons: ["春", "夏", "秋", "冬"], season_of_year: "{y}年{s}",
};

pub(super) const KOREAN: Phrases = Phrases {
    until: always("{date}까지"),
    expected: "{date} (예정)", expected_end: "{date} (예정)",
    seasons: ["봄", "여름", "가을", "겨울"], season_of_year: "{y}년 {s}",
};

pub(super) const CHINESE: Phrases = Phrases {
    until: always("截至{date}"),
    expected: "预计{date}", expected_end: "{date}（预计）",
    seasons: ["春季", "夏季", "秋季", "冬季"], season_of_year: "{y}年{s}",
};

pub(super) const TRADITIONAL_CHINESE: Phrases = Phrases {
    until: always("截至{date}"),
    expected: "預計{date}", expected_end: "{date}（預計）",
    seasons: ["春季", "夏季", "秋季", "冬季"], season_of_year: "{y}年{s}",
};

pub(super) const ARABIC: Phrases = Phrases {
    until: always("حتى {date}"),
    expected: "متوقع {date}", expected_end: "{date} (متوقع)",
    seasons: ["ربيع", "صيف", "خريف", "شتاء"], season_of_year: "{s} {y}",
};

pub(super) const HEBREW: Phrases = Phrases {
    until: always("עד {date}"),
    expected: "צפוי {date}", expected_end: "{date} (צפוי)",
    seasons: ["אביב", "קיץ", "סתיו", "חורף"], season_of_year: "{s} {y}",
};

pub(super) const PERSIAN: Phrases = Phrases {
    until: always("تا {date}"),
    expected: "{date} (پیش‌بینی‌شده)", expected_end: "{date} (پیش‌بینی‌شده)",
    seasons: ["بهار", "تابستان", "پاییز", "زمستان"], season_of_year: "{s} {y}",
};
