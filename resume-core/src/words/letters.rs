//! What a letter says in each language: the whole date, and what is above a list of enclosures.
//!
//! Months and dates are CLDR's of long length, and a test holds them against it.

use super::DatePattern;

/// The words of a letter in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterWords {
    /// The language, one of those of [`Words::ALL`](super::Words::ALL).
    pub lang: &'static str,
    /// A day of a month of a year (CLDR skeleton `yMMMMd`).
    pub day: DatePattern,
    /// What is before one enclosure.
    pub enclosure: &'static str,
    /// What is before several enclosures.
    pub enclosures: &'static str,
    /// The months as they are next to a day (CLDR skeleton `yMMMMd`).
    pub months: [&'static str; 12],
}

/// The rows in the order of [`Words::ALL`](super::Words::ALL).
pub(super) const ALL: &[LetterWords] = &[
    LetterWords {
        lang: "en", day: "{m} {d}, {y}", enclosure: "Enclosure", enclosures: "Enclosures",
        months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    },
    LetterWords {
        lang: "en-GB", day: "{d} {m} {y}", enclosure: "Enclosure", enclosures: "Enclosures",
        months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    },
    LetterWords {
        lang: "de", day: "{d}. {m} {y}", enclosure: "Anlage", enclosures: "Anlagen",
        months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    },
    LetterWords {
        lang: "de-AT", day: "{d}. {m} {y}", enclosure: "Beilage", enclosures: "Beilagen",
        months: ["Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    },
    LetterWords {
        lang: "fr", day: "{d} {m} {y}", enclosure: "Pièce jointe", enclosures: "Pièces jointes",
        months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    },
    LetterWords {
        lang: "fr-CA", day: "{d} {m} {y}", enclosure: "Pièce jointe", enclosures: "Pièces jointes",
        months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    },
    LetterWords {
        lang: "es", day: "{d} de {m} de {y}", enclosure: "Anexo", enclosures: "Anexos",
        months: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    },
    LetterWords {
        lang: "ca", day: "{d} {m} del {y}", enclosure: "Annex", enclosures: "Annexos",
        months: ["de gener", "de febrer", "de març", "d’abril", "de maig", "de juny", "de juliol", "d’agost", "de setembre", "d’octubre", "de novembre", "de desembre"],
    },
    LetterWords {
        lang: "gl", day: "{d} de {m} de {y}", enclosure: "Anexo", enclosures: "Anexos",
        months: ["xaneiro", "febreiro", "marzo", "abril", "maio", "xuño", "xullo", "agosto", "setembro", "outubro", "novembro", "decembro"],
    },
    LetterWords {
        lang: "pt", day: "{d} de {m} de {y}", enclosure: "Anexo", enclosures: "Anexos",
        months: ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
    },
    LetterWords {
        lang: "pt-PT", day: "{d} de {m} de {y}", enclosure: "Anexo", enclosures: "Anexos",
        months: ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
    },
    LetterWords {
        lang: "it", day: "{d} {m} {y}", enclosure: "Allegato", enclosures: "Allegati",
        months: ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
    },
    LetterWords {
        lang: "ro", day: "{d} {m} {y}", enclosure: "Anexă", enclosures: "Anexe",
        months: ["ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"],
    },
    LetterWords {
        lang: "nl", day: "{d} {m} {y}", enclosure: "Bijlage", enclosures: "Bijlagen",
        months: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    },
    LetterWords {
        lang: "da", day: "{d}. {m} {y}", enclosure: "Bilag", enclosures: "Bilag",
        months: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"],
    },
    LetterWords {
        lang: "nb", day: "{d}. {m} {y}", enclosure: "Vedlegg", enclosures: "Vedlegg",
        months: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
    },
    LetterWords {
        lang: "nn", day: "{d}. {m} {y}", enclosure: "Vedlegg", enclosures: "Vedlegg",
        months: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
    },
    LetterWords {
        lang: "sv", day: "{d} {m} {y}", enclosure: "Bilaga", enclosures: "Bilagor",
        months: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
    },
    LetterWords {
        lang: "fi", day: "{d}. {m} {y}", enclosure: "Liite", enclosures: "Liitteet",
        months: ["tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"],
    },
    LetterWords {
        lang: "et", day: "{d} {m} {y}", enclosure: "Lisa", enclosures: "Lisad",
        months: ["jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober", "november", "detsember"],
    },
    LetterWords {
        lang: "lv", day: "{y}. gada {d}. {m}", enclosure: "Pielikums", enclosures: "Pielikumi",
        months: ["janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs", "jūlijs", "augusts", "septembris", "oktobris", "novembris", "decembris"],
    },
    LetterWords {
        lang: "lt", day: "{y} m. {m} {d} d.", enclosure: "Priedas", enclosures: "Priedai",
        months: ["sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio"],
    },
    LetterWords {
        lang: "pl", day: "{d} {m} {y}", enclosure: "Załącznik", enclosures: "Załączniki",
        months: ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"],
    },
    LetterWords {
        lang: "cs", day: "{d}. {m} {y}", enclosure: "Příloha", enclosures: "Přílohy",
        months: ["ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"],
    },
    LetterWords {
        lang: "sk", day: "{d}. {m} {y}", enclosure: "Príloha", enclosures: "Prílohy",
        months: ["januára", "februára", "marca", "apríla", "mája", "júna", "júla", "augusta", "septembra", "októbra", "novembra", "decembra"],
    },
    LetterWords {
        lang: "sl", day: "{d}. {m} {y}", enclosure: "Priloga", enclosures: "Priloge",
        months: ["januar", "februar", "marec", "april", "maj", "junij", "julij", "avgust", "september", "oktober", "november", "december"],
    },
    LetterWords {
        lang: "hr", day: "{d}. {m} {y}.", enclosure: "Prilog", enclosures: "Prilozi",
        months: ["siječnja", "veljače", "ožujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza", "rujna", "listopada", "studenoga", "prosinca"],
    },
    LetterWords {
        lang: "sr", day: "{d}. {m} {y}.", enclosure: "Прилог", enclosures: "Прилози",
        months: ["јануар", "фебруар", "март", "април", "мај", "јун", "јул", "август", "септембар", "октобар", "новембар", "децембар"],
    },
    LetterWords {
        lang: "sr-Latn", day: "{d}. {m} {y}.", enclosure: "Prilog", enclosures: "Prilozi",
        months: ["januar", "februar", "mart", "april", "maj", "jun", "jul", "avgust", "septembar", "oktobar", "novembar", "decembar"],
    },
    LetterWords {
        lang: "bg", day: "{d} {m} {y} г.", enclosure: "Приложение", enclosures: "Приложения",
        months: ["януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"],
    },
    LetterWords {
        lang: "ru", day: "{d} {m} {y} г.", enclosure: "Приложение", enclosures: "Приложения",
        months: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    },
    LetterWords {
        lang: "uk", day: "{d} {m} {y} р.", enclosure: "Додаток", enclosures: "Додатки",
        months: ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"],
    },
    LetterWords {
        lang: "el", day: "{d} {m} {y}", enclosure: "Συνημμένο", enclosures: "Συνημμένα",
        months: ["Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"],
    },
    LetterWords {
        lang: "tr", day: "{d} {m} {y}", enclosure: "Ek", enclosures: "Ekler",
        months: ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
    },
    LetterWords {
        lang: "hu", day: "{y}. {m} {d}.", enclosure: "Melléklet", enclosures: "Mellékletek",
        months: ["január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október", "november", "december"],
    },
    LetterWords {
        lang: "id", day: "{d} {m} {y}", enclosure: "Lampiran", enclosures: "Lampiran",
        months: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
    },
    LetterWords {
        lang: "ms", day: "{d} {m} {y}", enclosure: "Lampiran", enclosures: "Lampiran",
        months: ["Januari", "Februari", "Mac", "April", "Mei", "Jun", "Julai", "Ogos", "September", "Oktober", "November", "Disember"],
    },
    LetterWords {
        lang: "vi", day: "{d} tháng {m} {y}", enclosure: "Tài liệu đính kèm", enclosures: "Tài liệu đính kèm",
        months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    },
    LetterWords {
        lang: "th", day: "{d} {m} ค.ศ. {y}", enclosure: "สิ่งที่ส่งมาด้วย", enclosures: "สิ่งที่ส่งมาด้วย",
        months: ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"],
    },
    LetterWords {
        lang: "hi", day: "{d} {m}, {y}", enclosure: "संलग्नक", enclosures: "संलग्नक",
        months: ["जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"],
    },
    LetterWords {
        lang: "bn", day: "{d} {m}, {y}", enclosure: "সংযুক্তি", enclosures: "সংযুক্তি",
        months: ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"],
    },
    LetterWords {
        lang: "ja", day: "{y}年{m}月{d}日", enclosure: "同封物", enclosures: "同封物",
        months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    },
    LetterWords {
        lang: "ko", day: "{y}년 {m}월 {d}일", enclosure: "첨부", enclosures: "첨부",
        months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    },
    LetterWords {
        lang: "zh", day: "{y}年{m}月{d}日", enclosure: "附件", enclosures: "附件",
        months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    },
    LetterWords {
        lang: "zh-Hant", day: "{y}年{m}月{d}日", enclosure: "附件", enclosures: "附件",
        months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    },
    LetterWords {
        lang: "ar", day: "{d} {m} {y}", enclosure: "المرفق", enclosures: "المرفقات",
        months: ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    },
    LetterWords {
        lang: "he", day: "{d} ב{m} {y}", enclosure: "נספח", enclosures: "נספחים",
        months: ["ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"],
    },
    LetterWords {
        lang: "fa", day: "{d} {m} {y}", enclosure: "پیوست", enclosures: "پیوست\u{200c}ها",
        months: ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
    },
    LetterWords {
        lang: "ur", day: "{d} {m}، {y}", enclosure: "منسلکہ", enclosures: "منسلکات",
        months: ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"],
    },
];
