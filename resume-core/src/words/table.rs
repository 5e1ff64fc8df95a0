//! The table of words, a language after another: Latin script first, then the others from west to
//! east.
//!
//! Months, their forms and the order of dates are CLDR's, and a test holds them against it; what
//! departs from it is listed there with the reason. The other words are those of a
//! résumé of that language.

use super::{Words, labels, phrases};
use crate::model::Headings;

/// Every language; the first is used where none fits.
pub(super) const ALL: &[Words] = &[
    ENGLISH, BRITISH, GERMAN, AUSTRIAN, FRENCH, CANADIAN_FRENCH, SPANISH, CATALAN, GALICIAN, PORTUGUESE, EUROPEAN_PORTUGUESE, ITALIAN, ROMANIAN,
    DUTCH, DANISH, BOKMAL, NYNORSK, SWEDISH, FINNISH, ESTONIAN, LATVIAN, LITHUANIAN, POLISH, CZECH, SLOVAK, SLOVENE, CROATIAN, SERBIAN,
    LATIN_SERBIAN, BULGARIAN, RUSSIAN, UKRAINIAN, GREEK, TURKISH, HUNGARIAN, INDONESIAN, MALAY, VIETNAMESE, THAI, HINDI, BENGALI, JAPANESE, KOREAN,
    CHINESE, TRADITIONAL_CHINESE, ARABIC, HEBREW, PERSIAN, URDU,
];

/// Close between years, with spaces beside a date of several words.
const DASH: [&str; 2] = ["–", " – "];

/// Where a point or a sign follows a year, the dash always has spaces.
const SPACED: [&str; 2] = [" – ", " – "];

const ENGLISH: Words = Words {
    lang: "en", present: "present", year: "{y}", dash: DASH,
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{m} {d}, {y}",
    phrases: Some(phrases::ENGLISH), labels: labels::ENGLISH,
    headings: Headings {
        experience: "Experience", volunteering: "Volunteering", education: "Education", projects: "Projects", publications: "Publications", patents: "Patents",
        awards: "Awards", certificates: "Certificates", references: "References", skills: "Skills", interests: "Interests",
        languages: "Languages",
    },
};

const BRITISH: Words = Words {
    lang: "en-GB",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
    day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::BRITISH), labels: labels::BRITISH,
    ..ENGLISH
};

const GERMAN: Words = Words {
    lang: "de", present: "heute", year: "{y}", dash: DASH,
    months: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: Some(phrases::GERMAN), labels: labels::GERMAN,
    headings: Headings {
        experience: "Berufserfahrung", volunteering: "Ehrenamtliches Engagement", education: "Ausbildung", projects: "Projekte",
        publications: "Publikationen", patents: "Patente", awards: "Auszeichnungen", certificates: "Zertifikate", references: "Referenzen",
        skills: "Kenntnisse", interests: "Interessen", languages: "Sprachen",
    },
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
    phrases: Some(phrases::FRENCH), labels: labels::FRENCH,
    headings: Headings {
        experience: "Expérience professionnelle", volunteering: "Bénévolat", education: "Formation", projects: "Projets",
        publications: "Publications", patents: "Brevets", awards: "Distinctions", certificates: "Certifications", references: "Références",
        skills: "Compétences", interests: "Centres d’intérêt", languages: "Langues",
    },
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
    phrases: Some(phrases::SPANISH), labels: labels::SPANISH,
    headings: Headings {
        experience: "Experiencia profesional", volunteering: "Voluntariado", education: "Formación académica", projects: "Proyectos",
        publications: "Publicaciones", patents: "Patentes", awards: "Premios y reconocimientos", certificates: "Certificaciones", references: "Referencias",
        skills: "Habilidades", interests: "Intereses", languages: "Idiomas",
    },
};

const CATALAN: Words = Words {
    lang: "ca", present: "actualitat", year: "{y}", dash: DASH,
    months: ["gen.", "febr.", "març", "abr.", "maig", "juny", "jul.", "ag.", "set.", "oct.", "nov.", "des."],
    months_of_day: Some(["de gen.", "de febr.", "de març", "d’abr.", "de maig", "de juny", "de jul.", "d’ag.", "de set.", "d’oct.", "de nov.", "de des."]),
    month_of_year: "{m} del {y}", day_of_month: "{d} {m} del {y}",
    phrases: Some(phrases::CATALAN), labels: labels::CATALAN,
    headings: Headings {
        experience: "Experiència professional", volunteering: "Voluntariat", education: "Formació acadèmica", projects: "Projectes",
        publications: "Publicacions", patents: "Patents", awards: "Premis i reconeixements", certificates: "Certificacions", references: "Referències",
        skills: "Competències", interests: "Interessos", languages: "Idiomes",
    },
};

const GALICIAN: Words = Words {
    lang: "gl", present: "actualidade", year: "{y}", dash: DASH,
    months: ["xan.", "feb.", "mar.", "abr.", "maio", "xuño", "xul.", "ago.", "set.", "out.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} de {y}", day_of_month: "{d} de {m} de {y}",
    phrases: Some(phrases::GALICIAN), labels: labels::GALICIAN,
    headings: Headings {
        experience: "Experiencia profesional", volunteering: "Voluntariado", education: "Formación académica", projects: "Proxectos",
        publications: "Publicacións", patents: "Patentes", awards: "Premios e recoñecementos", certificates: "Certificacións", references: "Referencias",
        skills: "Competencias", interests: "Intereses", languages: "Idiomas",
    },
};

const PORTUGUESE: Words = Words {
    lang: "pt", present: "atual", year: "{y}", dash: DASH,
    months: ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
    months_of_day: None,
    month_of_year: "{m} de {y}", day_of_month: "{d} de {m} de {y}",
    phrases: Some(phrases::PORTUGUESE), labels: labels::PORTUGUESE,
    headings: Headings {
        experience: "Experiência profissional", volunteering: "Trabalho voluntário", education: "Formação acadêmica", projects: "Projetos",
        publications: "Publicações", patents: "Patentes", awards: "Prêmios", certificates: "Certificações", references: "Referências", skills: "Habilidades",
        interests: "Interesses", languages: "Idiomas",
    },
};

const EUROPEAN_PORTUGUESE: Words = Words {
    lang: "pt-PT", present: "presente", year: "{y}", dash: DASH,
    months: ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
    months_of_day: None,
    month_of_year: "{m} de {y}", day_of_month: "{d} de {m} de {y}",
    phrases: Some(phrases::PORTUGUESE), labels: labels::EUROPEAN_PORTUGUESE,
    headings: Headings {
        experience: "Experiência profissional", volunteering: "Voluntariado", education: "Formação académica", projects: "Projetos",
        publications: "Publicações", patents: "Patentes", awards: "Prémios", certificates: "Certificações", references: "Referências", skills: "Competências",
        interests: "Interesses", languages: "Línguas",
    },
};

const ITALIAN: Words = Words {
    lang: "it", present: "oggi", year: "{y}", dash: DASH,
    months: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::ITALIAN), labels: labels::ITALIAN,
    headings: Headings {
        experience: "Esperienza professionale", volunteering: "Volontariato", education: "Istruzione e formazione", projects: "Progetti",
        publications: "Pubblicazioni", patents: "Brevetti", awards: "Premi e riconoscimenti", certificates: "Certificazioni", references: "Referenze",
        skills: "Competenze", interests: "Interessi", languages: "Lingue",
    },
};

const ROMANIAN: Words = Words {
    lang: "ro", present: "prezent", year: "{y}", dash: DASH,
    months: ["ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::ROMANIAN), labels: labels::ROMANIAN,
    headings: Headings {
        experience: "Experiență profesională", volunteering: "Voluntariat", education: "Educație și formare", projects: "Proiecte",
        publications: "Publicații", patents: "Brevete", awards: "Premii și distincții", certificates: "Certificări", references: "Referințe",
        skills: "Competențe", interests: "Interese", languages: "Limbi cunoscute",
    },
};

const DUTCH: Words = Words {
    lang: "nl", present: "heden", year: "{y}", dash: DASH,
    months: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::DUTCH), labels: labels::DUTCH,
    headings: Headings {
        experience: "Werkervaring", volunteering: "Vrijwilligerswerk", education: "Opleiding", projects: "Projecten",
        publications: "Publicaties", patents: "Patenten", awards: "Prijzen en onderscheidingen", certificates: "Certificaten", references: "Referenties",
        skills: "Vaardigheden", interests: "Interesses", languages: "Talen",
    },
};

const DANISH: Words = Words {
    lang: "da", present: "nu", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: Some(phrases::DANISH), labels: labels::DANISH,
    headings: Headings {
        experience: "Erhvervserfaring", volunteering: "Frivilligt arbejde", education: "Uddannelse", projects: "Projekter",
        publications: "Publikationer", patents: "Patenter", awards: "Priser og udmærkelser", certificates: "Certifikater", references: "Referencer",
        skills: "Kompetencer", interests: "Interesser", languages: "Sprog",
    },
};

const BOKMAL: Words = Words {
    lang: "nb", present: "nå", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: Some(phrases::BOKMAL), labels: labels::BOKMAL,
    headings: Headings {
        experience: "Arbeidserfaring", volunteering: "Frivillig arbeid", education: "Utdanning", projects: "Prosjekter",
        publications: "Publikasjoner", patents: "Patenter", awards: "Priser og utmerkelser", certificates: "Sertifikater", references: "Referanser",
        skills: "Ferdigheter", interests: "Interesser", languages: "Språk",
    },
};

const NYNORSK: Words = Words {
    lang: "nn", present: "no", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: Some(phrases::NYNORSK), labels: labels::NYNORSK,
    headings: Headings {
        experience: "Arbeidserfaring", volunteering: "Frivillig arbeid", education: "Utdanning", projects: "Prosjekt",
        publications: "Publikasjonar", patents: "Patent", awards: "Prisar og utmerkingar", certificates: "Sertifikat", references: "Referansar",
        skills: "Ferdigheiter", interests: "Interesser", languages: "Språk",
    },
};

const SWEDISH: Words = Words {
    lang: "sv", present: "nu", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::SWEDISH), labels: labels::SWEDISH,
    headings: Headings {
        experience: "Arbetslivserfarenhet", volunteering: "Ideellt engagemang", education: "Utbildning", projects: "Projekt",
        publications: "Publikationer", patents: "Patent", awards: "Utmärkelser", certificates: "Certifikat", references: "Referenser", skills: "Kompetenser",
        interests: "Intressen", languages: "Språk",
    },
};

const FINNISH: Words = Words {
    lang: "fi", present: "nykyhetki", year: "{y}", dash: DASH,
    months: ["tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu"],
    months_of_day: Some(["tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"]),
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: None, labels: labels::FINNISH,
    headings: Headings {
        experience: "Työkokemus", volunteering: "Vapaaehtoistyö", education: "Koulutus", projects: "Projektit", publications: "Julkaisut", patents: "Patentit",
        awards: "Palkinnot ja tunnustukset", certificates: "Sertifikaatit", references: "Suosittelijat", skills: "Osaaminen",
        interests: "Kiinnostuksen kohteet", languages: "Kielitaito",
    },
};

const ESTONIAN: Words = Words {
    lang: "et", present: "praegu", year: "{y}", dash: DASH,
    months: ["jaan", "veebr", "märts", "apr", "mai", "juuni", "juuli", "aug", "sept", "okt", "nov", "dets"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: None, labels: labels::ESTONIAN,
    headings: Headings {
        experience: "Töökogemus", volunteering: "Vabatahtlik töö", education: "Haridus", projects: "Projektid",
        publications: "Publikatsioonid", patents: "Patendid", awards: "Tunnustused", certificates: "Sertifikaadid", references: "Soovitajad", skills: "Oskused",
        interests: "Huvid", languages: "Keeleoskus",
    },
};

const LATVIAN: Words = Words {
    lang: "lv", present: "pašlaik", year: "{y}.", dash: SPACED,
    months: ["janv.", "febr.", "marts", "apr.", "maijs", "jūn.", "jūl.", "aug.", "sept.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{y}. g. {m}", day_of_month: "{y}. g. {d}. {m}",
    phrases: None, labels: labels::LATVIAN,
    headings: Headings {
        experience: "Darba pieredze", volunteering: "Brīvprātīgais darbs", education: "Izglītība", projects: "Projekti",
        publications: "Publikācijas", patents: "Patenti", awards: "Apbalvojumi", certificates: "Sertifikāti", references: "Atsauksmes", skills: "Prasmes",
        interests: "Intereses", languages: "Valodu zināšanas",
    },
};

const LITHUANIAN: Words = Words {
    lang: "lt", present: "dabar", year: "{y}", dash: DASH,
    months: ["sausis", "vasaris", "kovas", "balandis", "gegužė", "birželis", "liepa", "rugpjūtis", "rugsėjis", "spalis", "lapkritis", "gruodis"],
    months_of_day: Some(["sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio"]),
    month_of_year: "{y} m. {m}", day_of_month: "{y} m. {m} {d} d.",
    phrases: None, labels: labels::LITHUANIAN,
    headings: Headings {
        experience: "Darbo patirtis", volunteering: "Savanorystė", education: "Išsilavinimas", projects: "Projektai",
        publications: "Publikacijos", patents: "Patentai", awards: "Apdovanojimai", certificates: "Sertifikatai", references: "Rekomendacijos",
        skills: "Įgūdžiai", interests: "Pomėgiai", languages: "Kalbos",
    },
};

const POLISH: Words = Words {
    lang: "pl", present: "obecnie", year: "{y}", dash: DASH,
    months: ["styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"],
    months_of_day: Some(["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"]),
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::POLISH), labels: labels::POLISH,
    headings: Headings {
        experience: "Doświadczenie zawodowe", volunteering: "Wolontariat", education: "Wykształcenie", projects: "Projekty",
        publications: "Publikacje", patents: "Patenty", awards: "Nagrody i wyróżnienia", certificates: "Certyfikaty", references: "Referencje",
        skills: "Umiejętności", interests: "Zainteresowania", languages: "Języki",
    },
};

const CZECH: Words = Words {
    lang: "cs", present: "současnost", year: "{y}", dash: DASH,
    months: ["leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen", "listopad", "prosinec"],
    months_of_day: Some(["ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"]),
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: Some(phrases::CZECH), labels: labels::CZECH,
    headings: Headings {
        experience: "Pracovní zkušenosti", volunteering: "Dobrovolnictví", education: "Vzdělání", projects: "Projekty",
        publications: "Publikace", patents: "Patenty", awards: "Ocenění", certificates: "Certifikáty", references: "Reference", skills: "Dovednosti",
        interests: "Zájmy", languages: "Jazykové znalosti",
    },
};

const SLOVAK: Words = Words {
    lang: "sk", present: "súčasnosť", year: "{y}", dash: DASH,
    months: ["január", "február", "marec", "apríl", "máj", "jún", "júl", "august", "september", "október", "november", "december"],
    months_of_day: Some(["januára", "februára", "marca", "apríla", "mája", "júna", "júla", "augusta", "septembra", "októbra", "novembra", "decembra"]),
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: Some(phrases::SLOVAK), labels: labels::SLOVAK,
    headings: Headings {
        experience: "Pracovné skúsenosti", volunteering: "Dobrovoľníctvo", education: "Vzdelanie", projects: "Projekty",
        publications: "Publikácie", patents: "Patenty", awards: "Ocenenia", certificates: "Certifikáty", references: "Referencie", skills: "Zručnosti",
        interests: "Záujmy", languages: "Jazykové znalosti",
    },
};

const SLOVENE: Words = Words {
    lang: "sl", present: "danes", year: "{y}", dash: DASH,
    months: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "avg.", "sep.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d}. {m} {y}",
    phrases: None, labels: labels::SLOVENE,
    headings: Headings {
        experience: "Delovne izkušnje", volunteering: "Prostovoljno delo", education: "Izobrazba", projects: "Projekti",
        publications: "Publikacije", patents: "Patenti", awards: "Nagrade in priznanja", certificates: "Certifikati", references: "Reference",
        skills: "Znanja in veščine", interests: "Interesi", languages: "Jeziki",
    },
};

const CROATIAN: Words = Words {
    lang: "hr", present: "danas", year: "{y}.", dash: SPACED,
    months: ["siječanj", "veljača", "ožujak", "travanj", "svibanj", "lipanj", "srpanj", "kolovoz", "rujan", "listopad", "studeni", "prosinac"],
    months_of_day: Some(["siječnja", "veljače", "ožujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza", "rujna", "listopada", "studenoga", "prosinca"]),
    month_of_year: "{m} {y}.", day_of_month: "{d}. {m} {y}.",
    phrases: None, labels: labels::CROATIAN,
    headings: Headings {
        experience: "Radno iskustvo", volunteering: "Volontiranje", education: "Obrazovanje", projects: "Projekti",
        publications: "Publikacije", patents: "Patenti", awards: "Nagrade i priznanja", certificates: "Certifikati", references: "Preporuke",
        skills: "Vještine", interests: "Interesi", languages: "Jezici",
    },
};

const SERBIAN: Words = Words {
    lang: "sr", present: "данас", year: "{y}.", dash: SPACED,
    months: ["јан", "феб", "мар", "апр", "мај", "јун", "јул", "авг", "сеп", "окт", "нов", "дец"],
    months_of_day: None,
    month_of_year: "{m} {y}.", day_of_month: "{d}. {m} {y}.",
    phrases: None, labels: labels::SERBIAN,
    headings: Headings {
        experience: "Радно искуство", volunteering: "Волонтирање", education: "Образовање", projects: "Пројекти",
        publications: "Публикације", patents: "Патенти", awards: "Награде и признања", certificates: "Сертификати", references: "Препоруке", skills: "Вештине",
        interests: "Интересовања", languages: "Језици",
    },
};

const LATIN_SERBIAN: Words = Words {
    lang: "sr-Latn", present: "danas", year: "{y}.", dash: SPACED,
    months: ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "avg", "sep", "okt", "nov", "dec"],
    months_of_day: None,
    month_of_year: "{m} {y}.", day_of_month: "{d}. {m} {y}.",
    phrases: None, labels: labels::LATIN_SERBIAN,
    headings: Headings {
        experience: "Radno iskustvo", volunteering: "Volontiranje", education: "Obrazovanje", projects: "Projekti",
        publications: "Publikacije", patents: "Patenti", awards: "Nagrade i priznanja", certificates: "Sertifikati", references: "Preporuke", skills: "Veštine",
        interests: "Interesovanja", languages: "Jezici",
    },
};

const BULGARIAN: Words = Words {
    lang: "bg", present: "настояще", year: "{y}", dash: DASH,
    months: ["януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::BULGARIAN), labels: labels::BULGARIAN,
    headings: Headings {
        experience: "Професионален опит", volunteering: "Доброволческа дейност", education: "Образование", projects: "Проекти",
        publications: "Публикации", patents: "Патенти", awards: "Награди", certificates: "Сертификати", references: "Препоръки", skills: "Умения",
        interests: "Интереси", languages: "Езици",
    },
};

const RUSSIAN: Words = Words {
    lang: "ru", present: "настоящее время", year: "{y}", dash: DASH,
    months: ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."],
    months_of_day: Some(["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."]),
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::RUSSIAN), labels: labels::RUSSIAN,
    headings: Headings {
        experience: "Опыт работы", volunteering: "Волонтёрская деятельность", education: "Образование", projects: "Проекты",
        publications: "Публикации", patents: "Патенты", awards: "Награды", certificates: "Сертификаты", references: "Рекомендации", skills: "Навыки",
        interests: "Интересы", languages: "Знание языков",
    },
};

const UKRAINIAN: Words = Words {
    lang: "uk", present: "дотепер", year: "{y}", dash: DASH,
    months: ["січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::UKRAINIAN), labels: labels::UKRAINIAN,
    headings: Headings {
        experience: "Досвід роботи", volunteering: "Волонтерство", education: "Освіта", projects: "Проєкти", publications: "Публікації", patents: "Патенти",
        awards: "Нагороди", certificates: "Сертифікати", references: "Рекомендації", skills: "Навички", interests: "Інтереси",
        languages: "Знання мов",
    },
};

const GREEK: Words = Words {
    lang: "el", present: "σήμερα", year: "{y}", dash: DASH,
    months: ["Ιαν", "Φεβ", "Μαρ", "Απρ", "Μαΐ", "Ιουν", "Ιουλ", "Αυγ", "Σεπ", "Οκτ", "Νοε", "Δεκ"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::GREEK), labels: labels::GREEK,
    headings: Headings {
        experience: "Επαγγελματική εμπειρία", volunteering: "Εθελοντισμός", education: "Εκπαίδευση", projects: "Έργα",
        publications: "Δημοσιεύσεις", patents: "Ευρεσιτεχνίες", awards: "Βραβεία και διακρίσεις", certificates: "Πιστοποιήσεις", references: "Συστάσεις",
        skills: "Δεξιότητες", interests: "Ενδιαφέροντα", languages: "Γλώσσες",
    },
};

const TURKISH: Words = Words {
    lang: "tr", present: "günümüz", year: "{y}", dash: DASH,
    months: ["Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::TURKISH), labels: labels::TURKISH,
    headings: Headings {
        experience: "İş deneyimi", volunteering: "Gönüllü çalışmalar", education: "Eğitim", projects: "Projeler", publications: "Yayınlar", patents: "Patentler",
        awards: "Ödüller", certificates: "Sertifikalar", references: "Referanslar", skills: "Beceriler", interests: "İlgi alanları",
        languages: "Diller",
    },
};

const HUNGARIAN: Words = Words {
    lang: "hu", present: "jelenleg", year: "{y}", dash: DASH,
    months: ["jan.", "febr.", "márc.", "ápr.", "máj.", "jún.", "júl.", "aug.", "szept.", "okt.", "nov.", "dec."],
    months_of_day: None,
    month_of_year: "{y}. {m}", day_of_month: "{y}. {m} {d}.",
    phrases: None, labels: labels::HUNGARIAN,
    headings: Headings {
        experience: "Szakmai tapasztalat", volunteering: "Önkéntes munka", education: "Tanulmányok", projects: "Projektek",
        publications: "Publikációk", patents: "Szabadalmak", awards: "Díjak és elismerések", certificates: "Tanúsítványok", references: "Referenciák",
        skills: "Készségek", interests: "Érdeklődési kör", languages: "Nyelvtudás",
    },
};

const INDONESIAN: Words = Words {
    lang: "id", present: "sekarang", year: "{y}", dash: DASH,
    months: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::INDONESIAN), labels: labels::INDONESIAN,
    headings: Headings {
        experience: "Pengalaman kerja", volunteering: "Kegiatan sukarela", education: "Pendidikan", projects: "Proyek",
        publications: "Publikasi", patents: "Paten", awards: "Penghargaan", certificates: "Sertifikat", references: "Referensi", skills: "Keahlian",
        interests: "Minat", languages: "Bahasa",
    },
};

const MALAY: Words = Words {
    lang: "ms", present: "kini", year: "{y}", dash: DASH,
    months: ["Jan", "Feb", "Mac", "Apr", "Mei", "Jun", "Jul", "Ogo", "Sep", "Okt", "Nov", "Dis"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::MALAY), labels: labels::MALAY,
    headings: Headings {
        experience: "Pengalaman kerja", volunteering: "Kerja sukarela", education: "Pendidikan", projects: "Projek",
        publications: "Penerbitan", patents: "Paten", awards: "Anugerah", certificates: "Sijil", references: "Rujukan", skills: "Kemahiran",
        interests: "Minat", languages: "Bahasa",
    },
};

const VIETNAMESE: Words = Words {
    lang: "vi", present: "nay", year: "{y}", dash: DASH,
    months: ["tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "tháng 12"],
    months_of_day: None,
    month_of_year: "{m}/{y}", day_of_month: "{d} {m}, {y}",
    phrases: Some(phrases::VIETNAMESE), labels: labels::VIETNAMESE,
    headings: Headings {
        experience: "Kinh nghiệm làm việc", volunteering: "Hoạt động tình nguyện", education: "Học vấn", projects: "Dự án",
        publications: "Ấn phẩm", patents: "Bằng sáng chế", awards: "Giải thưởng", certificates: "Chứng chỉ", references: "Người tham chiếu", skills: "Kỹ năng",
        interests: "Sở thích", languages: "Ngôn ngữ",
    },
};

const THAI: Words = Words {
    lang: "th", present: "ปัจจุบัน", year: "{y}", dash: DASH,
    months: ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: None, labels: labels::THAI,
    headings: Headings {
        experience: "ประสบการณ์ทำงาน", volunteering: "งานอาสาสมัคร", education: "การศึกษา", projects: "โครงการ",
        publications: "ผลงานตีพิมพ์", patents: "สิทธิบัตร", awards: "รางวัล", certificates: "ใบรับรอง", references: "บุคคลอ้างอิง", skills: "ทักษะ",
        interests: "ความสนใจ", languages: "ภาษา",
    },
};

const HINDI: Words = Words {
    lang: "hi", present: "वर्तमान", year: "{y}", dash: DASH,
    months: ["जन॰", "फ़र॰", "मार्च", "अप्रैल", "मई", "जून", "जुल॰", "अग॰", "सित॰", "अक्टू॰", "नव॰", "दिस॰"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::HINDI), labels: labels::HINDI,
    headings: Headings {
        experience: "कार्य अनुभव", volunteering: "स्वयंसेवा", education: "शिक्षा", projects: "परियोजनाएँ", publications: "प्रकाशन", patents: "पेटेंट",
        awards: "पुरस्कार", certificates: "प्रमाणपत्र", references: "संदर्भ", skills: "कौशल", interests: "रुचियाँ", languages: "भाषाएँ",
    },
};

const BENGALI: Words = Words {
    lang: "bn", present: "বর্তমান", year: "{y}", dash: DASH,
    months: ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m}, {y}",
    phrases: None, labels: labels::BENGALI,
    headings: Headings {
        experience: "কর্ম অভিজ্ঞতা", volunteering: "স্বেচ্ছাসেবা", education: "শিক্ষাগত যোগ্যতা", projects: "প্রকল্প",
        publications: "প্রকাশনা", patents: "পেটেন্ট", awards: "পুরস্কার", certificates: "সনদপত্র", references: "রেফারেন্স", skills: "দক্ষতা",
        interests: "আগ্রহ", languages: "ভাষা",
    },
};

const JAPANESE: Words = Words {
    lang: "ja", present: "現在", year: "{y}年", dash: ["～", "～"],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    months_of_day: None,
    month_of_year: "{y}年{m}", day_of_month: "{y}年{m}{d}日",
    phrases: Some(phrases::JAPANESE), labels: labels::JAPANESE,
    headings: Headings {
        experience: "職歴", volunteering: "ボランティア活動", education: "学歴", projects: "プロジェクト", publications: "論文・著作", patents: "特許", awards: "受賞歴",
        certificates: "資格", references: "推薦者", skills: "スキル", interests: "興味・関心", languages: "語学",
    },
};

const KOREAN: Words = Words {
    lang: "ko", present: "현재", year: "{y}년", dash: [" ~ ", " ~ "],
    months: ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"],
    months_of_day: None,
    month_of_year: "{y}년 {m}", day_of_month: "{y}년 {m} {d}일",
    phrases: Some(phrases::KOREAN), labels: labels::KOREAN,
    headings: Headings {
        experience: "경력", volunteering: "봉사활동", education: "학력", projects: "프로젝트", publications: "논문 및 저서", patents: "특허", awards: "수상 경력",
        certificates: "자격증", references: "추천인", skills: "기술", interests: "관심 분야", languages: "어학",
    },
};

const CHINESE: Words = Words {
    lang: "zh", present: "至今", year: "{y}年", dash: SPACED,
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    months_of_day: None,
    month_of_year: "{y}年{m}", day_of_month: "{y}年{m}{d}日",
    phrases: Some(phrases::CHINESE), labels: labels::CHINESE,
    headings: Headings {
        experience: "工作经历", volunteering: "志愿经历", education: "教育背景", projects: "项目经历", publications: "论文与著作", patents: "专利", awards: "荣誉奖项",
        certificates: "资格证书", references: "推荐人", skills: "专业技能", interests: "兴趣爱好", languages: "语言能力",
    },
};

const TRADITIONAL_CHINESE: Words = Words {
    lang: "zh-Hant", present: "至今", year: "{y}年", dash: SPACED,
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    months_of_day: None,
    month_of_year: "{y}年{m}", day_of_month: "{y}年{m}{d}日",
    phrases: Some(phrases::TRADITIONAL_CHINESE), labels: labels::TRADITIONAL_CHINESE,
    headings: Headings {
        experience: "工作經歷", volunteering: "志願服務", education: "學歷", projects: "專案經歷", publications: "論文與著作", patents: "專利", awards: "榮譽獎項",
        certificates: "證書", references: "推薦人", skills: "專業技能", interests: "興趣", languages: "語言能力",
    },
};

const ARABIC: Words = Words {
    lang: "ar", present: "الآن", year: "{y}", dash: DASH,
    months: ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::ARABIC), labels: labels::ARABIC,
    headings: Headings {
        experience: "الخبرة العملية", volunteering: "العمل التطوعي", education: "التعليم", projects: "المشاريع", publications: "المنشورات", patents: "براءات الاختراع",
        awards: "الجوائز", certificates: "الشهادات", references: "المراجع", skills: "المهارات", interests: "الاهتمامات",
        languages: "اللغات",
    },
};

const HEBREW: Words = Words {
    lang: "he", present: "היום", year: "{y}", dash: DASH,
    months: ["ינו׳", "פבר׳", "מרץ", "אפר׳", "מאי", "יוני", "יולי", "אוג׳", "ספט׳", "אוק׳", "נוב׳", "דצמ׳"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} ב{m} {y}",
    phrases: Some(phrases::HEBREW), labels: labels::HEBREW,
    headings: Headings {
        experience: "ניסיון תעסוקתי", volunteering: "התנדבות", education: "השכלה", projects: "פרויקטים", publications: "פרסומים", patents: "פטנטים",
        awards: "פרסים", certificates: "תעודות", references: "ממליצים", skills: "כישורים", interests: "תחומי עניין", languages: "שפות",
    },
};

const PERSIAN: Words = Words {
    lang: "fa", present: "اکنون", year: "{y}", dash: DASH,
    months: ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m} {y}",
    phrases: Some(phrases::PERSIAN), labels: labels::PERSIAN,
    headings: Headings {
        experience: "سوابق شغلی", volunteering: "فعالیت‌های داوطلبانه", education: "تحصیلات", projects: "پروژه‌ها",
        publications: "مقالات و تألیفات", patents: "اختراعات", awards: "جوایز و افتخارات", certificates: "گواهی‌نامه‌ها", references: "معرف‌ها",
        skills: "مهارت‌ها", interests: "علاقه‌مندی‌ها", languages: "زبان‌ها",
    },
};

const URDU: Words = Words {
    lang: "ur", present: "تاحال", year: "{y}", dash: DASH,
    months: ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"],
    months_of_day: None,
    month_of_year: "{m} {y}", day_of_month: "{d} {m}، {y}",
    phrases: None, labels: labels::URDU,
    headings: Headings {
        experience: "پیشہ ورانہ تجربہ", volunteering: "رضاکارانہ خدمات", education: "تعلیم", projects: "منصوبے", publications: "مطبوعات", patents: "پیٹنٹس",
        awards: "اعزازات", certificates: "اسناد", references: "حوالہ جات", skills: "مہارتیں", interests: "دلچسپیاں", languages: "زبانیں",
    },
};
