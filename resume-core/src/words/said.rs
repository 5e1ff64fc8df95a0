//! What people call facts about them and the parts of a résumé, in many languages: for the helps of
//! the language and for import, so that what a help names is what import takes.

use super::{Label, Words};

/// What a label is before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// An email address.
    Email,
    /// A phone number.
    Phone,
    /// Where the person lives.
    Location,
    /// A page of the person.
    Website,
    /// The person's name.
    Name,
    /// The person's pronouns.
    Pronouns,
    /// What is left out for privacy, by its name.
    Private(&'static str),
    /// Any of these.
    Any,
}

/// The labels, in small letters.
const LABELS: &[(Fact, &[&str])] = &[
    (Fact::Email, &[
        "email", "e-mail", "mail", "email address", "e-mail address", "e-mail-adresse", "courriel", "adresse e-mail", "correo", "correo electrónico", "correio eletrónico", "correio eletrônico",
        "posta elettronica", "e-posta", "e-post", "epost", "sähköposti", "adres e-mail", "э-почта", "эл. почта", "электронная почта", "почта", "имейл",
        "メール", "メールアドレス", "邮箱", "電子郵件", "电子邮箱", "电子邮件", "이메일", "メアド", "이메일 주소", "อีเมล", "البريد الإلكتروني", "דוא\"ל", "אימייל",
    ]),
    (Fact::Phone, &[
        "phone", "tel", "telephone", "mobile", "mob", "mobile phone", "cell", "cell phone", "cellphone", "phone number", "telefon", "mobil", "handy",
        "mobiltelefon", "telefonnummer", "téléphone", "tél", "portable", "teléfono", "teléfono móvil", "móvil", "tel. móvil", "celular", "telefono", "cellulare",
        "telefone", "telemóvel", "telefoon", "mobiel", "puhelin", "gsm", "nr telefonu", "tel. kom", "телефон", "тел", "моб", "мобильный телефон",
        "мобильный", "電話", "電話番号", "携帯", "携帯電話", "电话", "手机", "手機", "전화", "전화번호", "연락처", "휴대폰", "휴대전화", "핸드폰", "هاتف", "الهاتف", "טלפון", "โทร", "โทรศัพท์",
    ]),
    (Fact::Location, &[
        "location", "address", "city", "home address", "based in", "lives in", "adresse", "anschrift", "wohnort", "ort", "lieu", "ville", "domicile",
        "dirección", "ubicación", "ciudad", "residencia", "indirizzo", "residenza", "città", "endereço", "morada", "localização", "cidade", "adres",
        "woonplaats", "osoite", "bostadsort", "adress", "адрес", "город", "місто", "место жительства", "住所", "所在地", "現住所", "地址", "居住地", "所在城市", "주소", "거주지",
        "العنوان", "כתובת",
    ]),
    (Fact::Website, &[
        "website", "web", "web site", "site", "homepage", "home page", "webseite", "url", "personal website", "personal site", "site web", "sitio web", "página web",
        "sito", "sito web", "сайт", "ウェブサイト", "ホームページ", "网站", "個人網站", "个人网站", "홈페이지", "웹사이트",
    ]),
    (Fact::Name, &["name", "full name", "nom", "nombre", "nome", "фио", "ф.и.о", "имя", "氏名", "名前", "姓名", "이름", "성명"]),
    (Fact::Pronouns, &["pronouns", "pronomen", "pronoms", "pronombres"]),
    (Fact::Private("Date of birth"), &[
        "date of birth", "birth date", "birthdate", "birthday", "born", "dob", "geburtsdatum", "geboren", "geb", "geburtstag", "date de naissance", "né", "née", "né le",
        "née le", "fecha de nacimiento", "data di nascita", "data de nascimento", "geboortedatum", "födelsedatum", "fødselsdato", "data urodzenia",
        "дата рождения", "дата народження", "生年月日", "出生日期", "出生年月", "생년월일", "تاريخ الميلاد", "תאריך לידה",
    ]),
    (Fact::Private("Nationality"), &[
        "nationality", "citizenship", "nationalität", "staatsangehörigkeit", "nationalité", "nacionalidad", "nazionalità", "cittadinanza", "nacionalidade",
        "nationaliteit", "nationalitet", "obywatelstwo", "narodowość", "гражданство", "громадянство", "国籍", "國籍", "국적", "الجنسية",
    ]),
    (Fact::Private("Gender"), &["gender", "sex", "geschlecht", "sexe", "sexo", "sesso", "пол", "性別", "性别", "성별"]),
    (Fact::Private("Marital status"), &[
        "marital status", "familienstand", "situation de famille", "état civil", "estado civil", "stato civile", "семейное положение", "婚姻状况",
    ]),
    (Fact::Any, &["contact", "kontakt", "contacto", "contatto", "contato", "contatti", "contacts", "контакты", "контакт", "連絡先", "联系方式", "聯絡方式"]),
];

/// Titles of sections that say how to reach the person, beside those of [`Fact::Any`].
const CONTACT: &[&str] = &[
    "contact information", "contact info", "contact details", "contact me", "get in touch", "personal details", "personal information", "personal info",
    "personal data", "kontaktdaten", "kontaktinformationen", "persönliche daten", "persönliche angaben", "angaben zur person", "coordonnées",
    "informations personnelles", "données personnelles", "datos personales", "datos de contacto", "información de contacto", "información personal",
    "dati personali", "informazioni personali", "dados pessoais", "informações pessoais", "informações de contato", "persoonlijke gegevens",
    "contactgegevens", "personuppgifter", "kontaktuppgifter", "yhteystiedot", "henkilötiedot", "dane osobowe", "dane kontaktowe", "osobní údaje",
    "личные данные", "персональные данные", "контактные данные", "контактная информация", "особисті дані", "контакти", "個人情報", "基本情報", "基本信息",
    "个人信息", "個人資料", "기본 정보", "인적사항", "연락처",
];

/// Titles of sections that are the summary.
const SUMMARY: &[&str] = &[
    "summary", "professional summary", "career summary", "executive summary", "profile", "professional profile", "about", "about me", "zusammenfassung",
    "profil", "kurzprofil", "über mich", "résumé", "profil professionnel", "à propos", "à propos de moi", "resumen", "resumen profesional", "perfil",
    "perfil profesional", "sobre mí", "acerca de mí", "profilo", "profilo professionale", "resumo", "resumo profissional", "perfil profissional",
    "sobre mim", "over mij", "profiel", "sammanfattning", "om mig", "profiili", "podsumowanie", "podsumowanie zawodowe", "o mnie", "о себе", "обо мне",
    "про себе", "概要", "職務要約", "自己紹介", "个人简介", "自我评价", "個人簡介", "자기소개", "نبذة", "الملخص", "תקציר",
];

/// What a résumé says of the work that the person looks for: a summary, or part of one.
const OBJECTIVE: &[&str] = &[
    "objective", "career objective", "ziel", "karriereziel", "berufsziel", "objectif", "objectif professionnel", "objetivo", "objetivo profesional",
    "objetivo profissional", "objectiu", "obiettivo", "obiettivo professionale", "obiectiv", "doel", "doelstelling", "cel zawodowy", "cíl", "цель", "мета", "志望動機",
    "求职意向", "求職意向", "지원동기",
];

/// What the title of a job is called, of which the headline is one.
const HEADLINE: &[&str] = &[
    "headline", "title", "job title", "position", "titel", "berufsbezeichnung", "stelle", "funktion", "titre", "poste", "intitulé", "título", "titulo", "cargo", "puesto",
    "titolo", "ruolo", "qualifica", "mansione", "functie", "stanowisko", "tytuł", "pozice", "pozícia", "titlu", "funcție", "должность", "посада", "肩書き", "肩書", "職種", "役職",
    "职位", "职务", "職位", "職稱", "직함", "직책", "직위", "직무",
];

/// Who somebody works for.
const EMPLOYER: &[&str] = &[
    "company", "employer", "firma", "arbeitgeber", "unternehmen", "entreprise", "employeur", "société", "empresa", "azienda", "datore di lavoro", "werkgever",
    "bedrijf", "pracodawca", "zaměstnavatel", "компания", "работодатель", "会社", "会社名", "勤務先", "公司", "单位", "單位", "회사", "회사명", "근무처",
];

/// Titles of documents like this one.
const DOCUMENT: &[&str] = &[
    "curriculum vitae", "curriculum vitæ", "curriculum", "cv", "c.v", "resume", "résumé", "lebenslauf", "hoja de vida", "currículum", "currículum vítae",
    "currículo", "životopis", "życiorys", "резюме", "履歴書", "職務経歴書", "简历", "个人简历", "簡歷", "履歷", "이력서", "السيرة الذاتية", "קורות חיים",
];

/// A text in small letters, without signs at its ends.
fn small(text: &str) -> String {
    let is_sign = |c: char| !c.is_alphanumeric();
    text.trim_matches(is_sign).to_lowercase()
}

/// The words before the date until which something is valid, in small letters. `exp.` is “expected”
/// elsewhere.
pub const EXPIRES: &[&str] = &[
    "expires",
    "expires on",
    "exp.",
    "exp",
    "expiry",
    "expiry date",
    "valid until",
    "valid through",
    "valid to",
    "valid till",
    "gültig bis",
    "valable jusqu'au",
    "valable jusqu’au",
    "válido hasta",
    "valido fino al",
    "válido até",
    "geldig tot",
    "gültig bis zum",
    "gilt bis",
    "válida hasta",
    "válida até",
    "valida fino al",
    "valido fino a",
    "ważne do",
    "ważny do",
    "ważna do",
    "platné do",
    "platný do",
    "platí do",
    "giltig till",
    "giltigt till",
    "gyldig til",
    "gyldigt til",
    "действительно до",
    "дійсний до",
    "дійсне до",
    "действителен до",
    "有効期限",
    "有效期至",
];

/// What is after such a label.
///
/// ```
/// use resume_core::words::said::{Fact, fact};
/// assert_eq!((fact("Telefone:"), fact("Chess")), (Some(Fact::Phone), None));
/// ```
pub fn fact(label: &str) -> Option<Fact> {
    let label = small(label);
    let mut labels = LABELS.iter();
    let found = labels.find(|(_, labels)| labels.contains(&&*label));
    found.map(|(fact, _)| *fact)
}

/// Whether a section with this title says how to reach the person.
pub fn is_contact_title(title: &str) -> bool {
    CONTACT.contains(&&*small(title)) || fact(title) == Some(Fact::Any)
}

/// Whether a section with this title is the summary.
pub fn is_summary_title(title: &str) -> bool {
    SUMMARY.contains(&&*small(title))
}

/// Whether this is the title of a document like this one.
pub fn is_document_title(title: &str) -> bool {
    DOCUMENT.contains(&&*small(title))
}

/// Whether this names a summary, also one that says what the person looks for.
pub fn is_summary(name: &str) -> bool {
    is_summary_title(name) || OBJECTIVE.contains(&&*small(name))
}

/// Whether this names the title of a job, of which the headline is one.
pub fn is_headline(name: &str) -> bool {
    HEADLINE.contains(&&*small(name))
}

/// Whether a word joins the last two items of a list: “and”, “or”.
pub fn is_joining(word: &str) -> bool {
    const JOINING: &[&str] = &[
        "and", "or", "&", "und", "oder", "et", "ou", "y", "e", "ed", "o", "i", "en", "og", "och",
        "a", "и", "та",
    ];
    JOINING.contains(&word)
}

/// Whether this names who somebody works for.
pub fn is_employer(name: &str) -> bool {
    EMPLOYER.contains(&&*small(name))
}

/// Whether this is a label before the date until which something is valid.
pub fn is_expiry(label: &str) -> bool {
    let label = small(label);
    let mut words = Words::ALL.iter();
    EXPIRES.contains(&&*label) || words.any(|words| small(words.label(Label::Expires)) == label)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Those of these labels that something is true of.
    fn of<'t>(labels: &[&'t str], is: impl Fn(&str) -> bool) -> Vec<&'t str> {
        labels.iter().copied().filter(|label| is(label)).collect()
    }

    #[test]
    fn each_name_is_understood_as_one_thing() {
        let labels = [
            "Contact Information",
            "Kontakt:",
            "Über mich",
            "(Objective)",
            "Lebenslauf",
            "Job Title",
            "Arbeitgeber",
            "Válido até:",
            "Validade",
            "Chess",
            "",
        ];
        assert_eq!(of(&labels, is_contact_title), labels[..2]);
        assert_eq!(of(&labels, is_summary_title), labels[2..3]);
        assert_eq!(of(&labels, is_summary), labels[2..4]);
        assert_eq!(of(&labels, is_document_title), labels[4..5]);
        assert_eq!(of(&labels, is_headline), labels[5..6]);
        assert_eq!(of(&labels, is_employer), labels[6..7]);
        assert_eq!(of(&labels, is_expiry), labels[7..9]);
        assert_eq!(of(&["und", "&", "Chess"], is_joining), ["und", "&"]);
    }

    #[test]
    fn a_label_says_what_is_after_it() {
        for (label, expected) in [
            ("E-Mail:", Some(Fact::Email)),
            ("TÉL.", Some(Fact::Phone)),
            ("住所", Some(Fact::Location)),
            ("Homepage", Some(Fact::Website)),
            ("ФИО", Some(Fact::Name)),
            ("Pronouns:", Some(Fact::Pronouns)),
            ("Geb.:", Some(Fact::Private("Date of birth"))),
            ("Contact", Some(Fact::Any)),
            ("Chess", None),
        ] {
            assert_eq!(fact(label), expected, "{label}");
        }
    }
}
