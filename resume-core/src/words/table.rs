//! The table of words, a language after another: Latin script first, then the others from west to
//! east.
//!
//! Months, their forms and the order of dates are CLDR's, and a test holds them against it; what
//! departs from it is listed there with the reason. The other words are those that stand in a
//! résumé of that language.

use super::Words;

/// Every language; the first is the one that stands in for the others.
pub(super) const ALL: &[Words] = &[
    ENGLISH, BRITISH, GERMAN, AUSTRIAN, FRENCH, CANADIAN_FRENCH, SPANISH, CATALAN, GALICIAN, PORTUGUESE, EUROPEAN_PORTUGUESE, ITALIAN, ROMANIAN,
    DUTCH, DANISH, BOKMAL, NYNORSK, SWEDISH, FINNISH, ESTONIAN, LATVIAN, LITHUANIAN, POLISH, CZECH, SLOVAK, SLOVENE, CROATIAN, SERBIAN,
    LATIN_SERBIAN, BULGARIAN, RUSSIAN, UKRAINIAN, GREEK, TURKISH, HUNGARIAN, INDONESIAN, MALAY, VIETNAMESE, THAI, HINDI, BENGALI, JAPANESE, KOREAN,
    CHINESE, TRADITIONAL_CHINESE, ARABIC, HEBREW, PERSIAN, URDU,
];

/// Between years it stands close, beside a date of several words between blanks.
const DASH: [&str; 2] = ["–", " – "];

/// Where a year alone has a point or a sign behind it, the dash needs blanks always.
const SPACED: [&str; 2] = [" – ", " – "];

const ENGLISH: Words = Words {
    lang: "en", present: "present", year: "{y}", dash: DASH,
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{m} {d}, {y}",
    headings: [
        "Experience", "Volunteering", "Education", "Projects", "Publications", "Awards", "Certificates", "References", "Skills", "Interests",
        "Languages",
    ],
};

const BRITISH: Words = Words {
    lang: "en-GB",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
    day_of_month: "{d} {m} {y}",
    ..ENGLISH
};

const GERMAN: Words = Words {
    lang: "de", present: "heute", year: "{y}", dash: DASH,
    months: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Berufserfahrung", "Ehrenamtliches Engagement", "Ausbildung", "Projekte", "Publikationen", "Auszeichnungen", "Zertifikate", "Referenzen",
        "Kenntnisse", "Interessen", "Sprachen",
    ],
};

const AUSTRIAN: Words = Words {
    lang: "de-AT",
    months: ["Jän.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."],
    ..GERMAN
};

const FRENCH: Words = Words {
    lang: "fr", present: "aujourd’hui", year: "{y}", dash: DASH,
    months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Expérience professionnelle", "Bénévolat", "Formation", "Projets", "Publications", "Distinctions", "Certifications", "Références",
        "Compétences", "Centres d’intérêt", "Langues",
    ],
};

const CANADIAN_FRENCH: Words = Words {
    lang: "fr-CA",
    months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."],
    ..FRENCH
};

const SPANISH: Words = Words {
    lang: "es", present: "actualidad", year: "{y}", dash: DASH,
    months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Experiencia profesional", "Voluntariado", "Formación académica", "Proyectos", "Publicaciones", "Premios y reconocimientos",
        "Certificaciones", "Referencias", "Habilidades", "Intereses", "Idiomas",
    ],
};

const CATALAN: Words = Words {
    lang: "ca", present: "actualitat", year: "{y}", dash: DASH,
    months: ["gen.", "febr.", "març", "abr.", "maig", "juny", "jul.", "ag.", "set.", "oct.", "nov.", "des."],
    months_of_day: Some(["de gen.", "de febr.", "de març", "d’abr.", "de maig", "de juny", "de jul.", "d’ag.", "de set.", "d’oct.", "de nov.", "de des."]),
    month_of_year: "{m} del {y}", day_of_month: "{d} {m} del {y}",
    headings: [
        "Experiència professional", "Voluntariat", "Formació acadèmica", "Projectes", "Publicacions", "Premis i reconeixements", "Certificacions",
        "Referències", "Competències", "Interessos", "Idiomes",
    ],
};

const GALICIAN: Words = Words {
    lang: "gl", present: "actualidade", year: "{y}", dash: DASH,
    months: ["xan.", "feb.", "mar.", "abr.", "maio", "xuño", "xul.", "ago.", "set.", "out.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} de {y}", day_of_month: "{d} de {m} de {y}",
    headings: [
        "Experiencia profesional", "Voluntariado", "Formación académica", "Proxectos", "Publicacións", "Premios e recoñecementos", "Certificacións",
        "Referencias", "Competencias", "Intereses", "Idiomas",
    ],
};

const PORTUGUESE: Words = Words {
    lang: "pt", present: "atual", year: "{y}", dash: DASH,
    months: ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
    months_of_day: None,
    month_of_year: "{m} de {y}", day_of_month: "{d} de {m} de {y}",
    headings: [
        "Experiência profissional", "Trabalho voluntário", "Formação acadêmica", "Projetos", "Publicações", "Prêmios", "Certificações", "Referências",
        "Habilidades", "Interesses", "Idiomas",
    ],
};

const EUROPEAN_PORTUGUESE: Words = Words {
    lang: "pt-PT", present: "presente", year: "{y}", dash: DASH,
    months: ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
    months_of_day: None,
    month_of_year: "{m} de {y}", day_of_month: "{d} de {m} de {y}",
    headings: [
        "Experiência profissional", "Voluntariado", "Formação académica", "Projetos", "Publicações", "Prémios", "Certificações", "Referências",
        "Competências", "Interesses", "Línguas",
    ],
};

const ITALIAN: Words = Words {
    lang: "it", present: "oggi", year: "{y}", dash: DASH,
    months: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Esperienza professionale", "Volontariato", "Istruzione e formazione", "Progetti", "Pubblicazioni", "Premi e riconoscimenti",
        "Certificazioni", "Referenze", "Competenze", "Interessi", "Lingue",
    ],
};

const ROMANIAN: Words = Words {
    lang: "ro", present: "prezent", year: "{y}", dash: DASH,
    months: ["ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Experiență profesională", "Voluntariat", "Educație și formare", "Proiecte", "Publicații", "Premii și distincții", "Certificări", "Referințe",
        "Competențe", "Interese", "Limbi cunoscute",
    ],
};

const DUTCH: Words = Words {
    lang: "nl", present: "heden", year: "{y}", dash: DASH,
    months: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Werkervaring", "Vrijwilligerswerk", "Opleiding", "Projecten", "Publicaties", "Prijzen en onderscheidingen", "Certificaten", "Referenties",
        "Vaardigheden", "Interesses", "Talen",
    ],
};

const DANISH: Words = Words {
    lang: "da", present: "nu", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Erhvervserfaring", "Frivilligt arbejde", "Uddannelse", "Projekter", "Publikationer", "Priser og udmærkelser", "Certifikater", "Referencer",
        "Kompetencer", "Interesser", "Sprog",
    ],
};

const BOKMAL: Words = Words {
    lang: "nb", present: "nå", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Arbeidserfaring", "Frivillig arbeid", "Utdanning", "Prosjekter", "Publikasjoner", "Priser og utmerkelser", "Sertifikater", "Referanser",
        "Ferdigheter", "Interesser", "Språk",
    ],
};

const NYNORSK: Words = Words {
    lang: "nn", present: "no", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Arbeidserfaring", "Frivillig arbeid", "Utdanning", "Prosjekt", "Publikasjonar", "Prisar og utmerkingar", "Sertifikat", "Referansar",
        "Ferdigheiter", "Interesser", "Språk",
    ],
};

const SWEDISH: Words = Words {
    lang: "sv", present: "nu", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Arbetslivserfarenhet", "Ideellt engagemang", "Utbildning", "Projekt", "Publikationer", "Utmärkelser", "Certifikat", "Referenser",
        "Kompetenser", "Intressen", "Språk",
    ],
};

const FINNISH: Words = Words {
    lang: "fi", present: "nykyhetki", year: "{y}", dash: DASH,
    months: ["tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu"],
    months_of_day: Some(["tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"]),
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Työkokemus", "Vapaaehtoistyö", "Koulutus", "Projektit", "Julkaisut", "Palkinnot ja tunnustukset", "Sertifikaatit", "Suosittelijat",
        "Osaaminen", "Kiinnostuksen kohteet", "Kielitaito",
    ],
};

const ESTONIAN: Words = Words {
    lang: "et", present: "praegu", year: "{y}", dash: DASH,
    months: ["jaan", "veebr", "märts", "apr", "mai", "juuni", "juuli", "aug", "sept", "okt", "nov", "dets"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Töökogemus", "Vabatahtlik töö", "Haridus", "Projektid", "Publikatsioonid", "Tunnustused", "Sertifikaadid", "Soovitajad", "Oskused", "Huvid",
        "Keeleoskus",
    ],
};

const LATVIAN: Words = Words {
    lang: "lv", present: "pašlaik", year: "{y}.", dash: SPACED,
    months: ["janv.", "febr.", "marts", "apr.", "maijs", "jūn.", "jūl.", "aug.", "sept.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{y}. g. {m}", day_of_month: "{y}. g. {d}. {m}",
    headings: [
        "Darba pieredze", "Brīvprātīgais darbs", "Izglītība", "Projekti", "Publikācijas", "Apbalvojumi", "Sertifikāti", "Atsauksmes", "Prasmes",
        "Intereses", "Valodu zināšanas",
    ],
};

const LITHUANIAN: Words = Words {
    lang: "lt", present: "dabar", year: "{y}", dash: DASH,
    months: ["sausis", "vasaris", "kovas", "balandis", "gegužė", "birželis", "liepa", "rugpjūtis", "rugsėjis", "spalis", "lapkritis", "gruodis"],
    months_of_day: Some(["sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio"]),
    month_of_year: "{y} m. {m}", day_of_month: "{y} m. {m} {d} d.",
    headings: [
        "Darbo patirtis", "Savanorystė", "Išsilavinimas", "Projektai", "Publikacijos", "Apdovanojimai", "Sertifikatai", "Rekomendacijos", "Įgūdžiai",
        "Pomėgiai", "Kalbos",
    ],
};

const POLISH: Words = Words {
    lang: "pl", present: "obecnie", year: "{y}", dash: DASH,
    months: ["styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"],
    months_of_day: Some(["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"]),
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Doświadczenie zawodowe", "Wolontariat", "Wykształcenie", "Projekty", "Publikacje", "Nagrody i wyróżnienia", "Certyfikaty", "Referencje",
        "Umiejętności", "Zainteresowania", "Języki",
    ],
};

const CZECH: Words = Words {
    lang: "cs", present: "současnost", year: "{y}", dash: DASH,
    months: ["leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen", "listopad", "prosinec"],
    months_of_day: Some(["ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"]),
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Pracovní zkušenosti", "Dobrovolnictví", "Vzdělání", "Projekty", "Publikace", "Ocenění", "Certifikáty", "Reference", "Dovednosti", "Zájmy",
        "Jazykové znalosti",
    ],
};

const SLOVAK: Words = Words {
    lang: "sk", present: "súčasnosť", year: "{y}", dash: DASH,
    months: ["január", "február", "marec", "apríl", "máj", "jún", "júl", "august", "september", "október", "november", "december"],
    months_of_day: Some(["januára", "februára", "marca", "apríla", "mája", "júna", "júla", "augusta", "septembra", "októbra", "novembra", "decembra"]),
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Pracovné skúsenosti", "Dobrovoľníctvo", "Vzdelanie", "Projekty", "Publikácie", "Ocenenia", "Certifikáty", "Referencie", "Zručnosti",
        "Záujmy", "Jazykové znalosti",
    ],
};

const SLOVENE: Words = Words {
    lang: "sl", present: "danes", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "avg.", "sep.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    headings: [
        "Delovne izkušnje", "Prostovoljno delo", "Izobrazba", "Projekti", "Publikacije", "Nagrade in priznanja", "Certifikati", "Reference",
        "Znanja in veščine", "Interesi", "Jeziki",
    ],
};

const CROATIAN: Words = Words {
    lang: "hr", present: "danas", year: "{y}.", dash: SPACED,
    months: ["siječanj", "veljača", "ožujak", "travanj", "svibanj", "lipanj", "srpanj", "kolovoz", "rujan", "listopad", "studeni", "prosinac"],
    months_of_day: Some(["siječnja", "veljače", "ožujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza", "rujna", "listopada", "studenoga", "prosinca"]),
    month_of_year: "{m} {y}.", day_of_month: "{d}. {m} {y}.",
    headings: [
        "Radno iskustvo", "Volontiranje", "Obrazovanje", "Projekti", "Publikacije", "Nagrade i priznanja", "Certifikati", "Preporuke", "Vještine",
        "Interesi", "Jezici",
    ],
};

const SERBIAN: Words = Words {
    lang: "sr", present: "данас", year: "{y}.", dash: SPACED,
    months: ["јан", "феб", "мар", "апр", "мај", "јун", "јул", "авг", "сеп", "окт", "нов", "дец"],
    months_of_day: None,
    month_of_year: "{m} {y}.", day_of_month: "{d}. {m} {y}.",
    headings: [
        "Радно искуство", "Волонтирање", "Образовање", "Пројекти", "Публикације", "Награде и признања", "Сертификати", "Препоруке", "Вештине",
        "Интересовања", "Језици",
    ],
};

const LATIN_SERBIAN: Words = Words {
    lang: "sr-Latn", present: "danas", year: "{y}.", dash: SPACED,
    months: ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "avg", "sep", "okt", "nov", "dec"],
    months_of_day: None,
    month_of_year: "{m} {y}.", day_of_month: "{d}. {m} {y}.",
    headings: [
        "Radno iskustvo", "Volontiranje", "Obrazovanje", "Projekti", "Publikacije", "Nagrade i priznanja", "Sertifikati", "Preporuke", "Veštine",
        "Interesovanja", "Jezici",
    ],
};

const BULGARIAN: Words = Words {
    lang: "bg", present: "настояще", year: "{y}", dash: DASH,
    months: ["януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Професионален опит", "Доброволческа дейност", "Образование", "Проекти", "Публикации", "Награди", "Сертификати", "Препоръки", "Умения",
        "Интереси", "Езици",
    ],
};

const RUSSIAN: Words = Words {
    lang: "ru", present: "настоящее время", year: "{y}", dash: DASH,
    months: ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."],
    months_of_day: Some(["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."]),
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Опыт работы", "Волонтёрская деятельность", "Образование", "Проекты", "Публикации", "Награды", "Сертификаты", "Рекомендации", "Навыки",
        "Интересы", "Знание языков",
    ],
};

const UKRAINIAN: Words = Words {
    lang: "uk", present: "дотепер", year: "{y}", dash: DASH,
    months: ["січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Досвід роботи", "Волонтерство", "Освіта", "Проєкти", "Публікації", "Нагороди", "Сертифікати", "Рекомендації", "Навички", "Інтереси",
        "Знання мов",
    ],
};

const GREEK: Words = Words {
    lang: "el", present: "σήμερα", year: "{y}", dash: DASH,
    months: ["Ιαν", "Φεβ", "Μαρ", "Απρ", "Μαΐ", "Ιουν", "Ιουλ", "Αυγ", "Σεπ", "Οκτ", "Νοε", "Δεκ"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Επαγγελματική εμπειρία", "Εθελοντισμός", "Εκπαίδευση", "Έργα", "Δημοσιεύσεις", "Βραβεία και διακρίσεις", "Πιστοποιήσεις", "Συστάσεις",
        "Δεξιότητες", "Ενδιαφέροντα", "Γλώσσες",
    ],
};

const TURKISH: Words = Words {
    lang: "tr", present: "günümüz", year: "{y}", dash: DASH,
    months: ["Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "İş deneyimi", "Gönüllü çalışmalar", "Eğitim", "Projeler", "Yayınlar", "Ödüller", "Sertifikalar", "Referanslar", "Beceriler", "İlgi alanları",
        "Diller",
    ],
};

const HUNGARIAN: Words = Words {
    lang: "hu", present: "jelenleg", year: "{y}", dash: DASH,
    months: ["jan.", "febr.", "márc.", "ápr.", "máj.", "jún.", "júl.", "aug.", "szept.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{y}. {m}", day_of_month: "{y}. {m} {d}.",
    headings: [
        "Szakmai tapasztalat", "Önkéntes munka", "Tanulmányok", "Projektek", "Publikációk", "Díjak és elismerések", "Tanúsítványok", "Referenciák",
        "Készségek", "Érdeklődési kör", "Nyelvtudás",
    ],
};

const INDONESIAN: Words = Words {
    lang: "id", present: "sekarang", year: "{y}", dash: DASH,
    months: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Pengalaman kerja", "Kegiatan sukarela", "Pendidikan", "Proyek", "Publikasi", "Penghargaan", "Sertifikat", "Referensi", "Keahlian", "Minat",
        "Bahasa",
    ],
};

const MALAY: Words = Words {
    lang: "ms", present: "kini", year: "{y}", dash: DASH,
    months: ["Jan", "Feb", "Mac", "Apr", "Mei", "Jun", "Jul", "Ogo", "Sep", "Okt", "Nov", "Dis"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "Pengalaman kerja", "Kerja sukarela", "Pendidikan", "Projek", "Penerbitan", "Anugerah", "Sijil", "Rujukan", "Kemahiran", "Minat", "Bahasa",
    ],
};

const VIETNAMESE: Words = Words {
    lang: "vi", present: "nay", year: "{y}", dash: DASH,
    months: ["tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "tháng 12"],
    months_of_day: None,
    month_of_year: "{m}/{y}", day_of_month: "{d} {m}, {y}",
    headings: [
        "Kinh nghiệm làm việc", "Hoạt động tình nguyện", "Học vấn", "Dự án", "Ấn phẩm", "Giải thưởng", "Chứng chỉ", "Người tham chiếu", "Kỹ năng",
        "Sở thích", "Ngôn ngữ",
    ],
};

const THAI: Words = Words {
    lang: "th", present: "ปัจจุบัน", year: "{y}", dash: DASH,
    months: ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "ประสบการณ์ทำงาน", "งานอาสาสมัคร", "การศึกษา", "โครงการ", "ผลงานตีพิมพ์", "รางวัล", "ใบรับรอง", "บุคคลอ้างอิง", "ทักษะ", "ความสนใจ", "ภาษา",
    ],
};

const HINDI: Words = Words {
    lang: "hi", present: "वर्तमान", year: "{y}", dash: DASH,
    months: ["जन॰", "फ़र॰", "मार्च", "अप्रैल", "मई", "जून", "जुल॰", "अग॰", "सित॰", "अक्टू॰", "नव॰", "दिस॰"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: ["कार्य अनुभव", "स्वयंसेवा", "शिक्षा", "परियोजनाएँ", "प्रकाशन", "पुरस्कार", "प्रमाणपत्र", "संदर्भ", "कौशल", "रुचियाँ", "भाषाएँ"],
};

const BENGALI: Words = Words {
    lang: "bn", present: "বর্তমান", year: "{y}", dash: DASH,
    months: ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m}, {y}",
    headings: [
        "কর্ম অভিজ্ঞতা", "স্বেচ্ছাসেবা", "শিক্ষাগত যোগ্যতা", "প্রকল্প", "প্রকাশনা", "পুরস্কার", "সনদপত্র", "রেফারেন্স", "দক্ষতা", "আগ্রহ", "ভাষা",
    ],
};

const JAPANESE: Words = Words {
    lang: "ja", present: "現在", year: "{y}年", dash: ["～", "～"],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    months_of_day: None,
    month_of_year: "{y}年{m}", day_of_month: "{y}年{m}{d}日",
    headings: ["職歴", "ボランティア活動", "学歴", "プロジェクト", "論文・著作", "受賞歴", "資格", "推薦者", "スキル", "興味・関心", "語学"],
};

const KOREAN: Words = Words {
    lang: "ko", present: "현재", year: "{y}년", dash: [" ~ ", " ~ "],
    months: ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"],
    months_of_day: None,
    month_of_year: "{y}년 {m}", day_of_month: "{y}년 {m} {d}일",
    headings: ["경력", "봉사활동", "학력", "프로젝트", "논문 및 저서", "수상 경력", "자격증", "추천인", "기술", "관심 분야", "어학"],
};

const CHINESE: Words = Words {
    lang: "zh", present: "至今", year: "{y}年", dash: SPACED,
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    months_of_day: None,
    month_of_year: "{y}年{m}", day_of_month: "{y}年{m}{d}日",
    headings: ["工作经历", "志愿经历", "教育背景", "项目经历", "论文与著作", "荣誉奖项", "资格证书", "推荐人", "专业技能", "兴趣爱好", "语言能力"],
};

const TRADITIONAL_CHINESE: Words = Words {
    lang: "zh-Hant", present: "至今", year: "{y}年", dash: SPACED,
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    months_of_day: None,
    month_of_year: "{y}年{m}", day_of_month: "{y}年{m}{d}日",
    headings: ["工作經歷", "志願服務", "學歷", "專案經歷", "論文與著作", "榮譽獎項", "證書", "推薦人", "專業技能", "興趣", "語言能力"],
};

const ARABIC: Words = Words {
    lang: "ar", present: "الآن", year: "{y}", dash: DASH,
    months: ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "الخبرة العملية", "العمل التطوعي", "التعليم", "المشاريع", "المنشورات", "الجوائز", "الشهادات", "المراجع", "المهارات", "الاهتمامات", "اللغات",
    ],
};

const HEBREW: Words = Words {
    lang: "he", present: "היום", year: "{y}", dash: DASH,
    months: ["ינו׳", "פבר׳", "מרץ", "אפר׳", "מאי", "יוני", "יולי", "אוג׳", "ספט׳", "אוק׳", "נוב׳", "דצמ׳"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} ב{m} {y}",
    headings: ["ניסיון תעסוקתי", "התנדבות", "השכלה", "פרויקטים", "פרסומים", "פרסים", "תעודות", "ממליצים", "כישורים", "תחומי עניין", "שפות"],
};

const PERSIAN: Words = Words {
    lang: "fa", present: "اکنون", year: "{y}", dash: DASH,
    months: ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    headings: [
        "سوابق شغلی", "فعالیت‌های داوطلبانه", "تحصیلات", "پروژه‌ها", "مقالات و تألیفات", "جوایز و افتخارات", "گواهی‌نامه‌ها", "معرف‌ها", "مهارت‌ها",
        "علاقه‌مندی‌ها", "زبان‌ها",
    ],
};

const URDU: Words = Words {
    lang: "ur", present: "تاحال", year: "{y}", dash: DASH,
    months: ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m}، {y}",
    headings: ["پیشہ ورانہ تجربہ", "رضاکارانہ خدمات", "تعلیم", "منصوبے", "مطبوعات", "اعزازات", "اسناد", "حوالہ جات", "مہارتیں", "دلچسپیاں", "زبانیں"],
};
