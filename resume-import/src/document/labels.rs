//! What people write before the ways to reach them and before facts about them, and above these.

/// What a label is before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fact {
    Email,
    Phone,
    Location,
    Website,
    Name,
    Pronouns,
    /// What is left out for privacy, by its name.
    Private(&'static str),
    /// Any of these.
    Any,
}

/// The labels, in small letters.
#[rustfmt::skip]
const LABELS: &[(Fact, &[&str])] = &[
    (Fact::Email, &[
        "email", "e-mail", "mail", "email address", "e-mail address", "e-mail-adresse", "courriel", "adresse e-mail", "correo", "correo electrónico",
        "posta elettronica", "e-posta", "e-post", "epost", "sähköposti", "adres e-mail", "э-почта", "эл. почта", "электронная почта", "почта", "имейл",
        "メール", "メールアドレス", "邮箱", "電子郵件", "电子邮箱", "电子邮件", "이메일", "อีเมล", "البريد الإلكتروني", "דוא\"ל", "אימייל",
    ]),
    (Fact::Phone, &[
        "phone", "tel", "telephone", "mobile", "mob", "mobile phone", "cell", "cell phone", "cellphone", "phone number", "telefon", "mobil", "handy",
        "mobiltelefon", "telefonnummer", "téléphone", "tél", "portable", "teléfono", "móvil", "tel. móvil", "celular", "telefono", "cellulare",
        "telefone", "telemóvel", "telefoon", "mobiel", "puhelin", "gsm", "nr telefonu", "tel. kom", "телефон", "тел", "моб", "мобильный телефон",
        "мобильный", "電話", "電話番号", "携帯", "携帯電話", "电话", "手机", "手機", "전화", "전화번호", "연락처", "휴대폰", "هاتف", "الهاتف", "טלפון", "โทร", "โทรศัพท์",
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
#[rustfmt::skip]
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
#[rustfmt::skip]
const SUMMARY: &[&str] = &[
    "summary", "professional summary", "career summary", "executive summary", "profile", "professional profile", "about", "about me", "zusammenfassung",
    "profil", "kurzprofil", "über mich", "résumé", "profil professionnel", "à propos", "à propos de moi", "resumen", "resumen profesional", "perfil",
    "perfil profesional", "sobre mí", "acerca de mí", "profilo", "profilo professionale", "resumo", "resumo profissional", "perfil profissional",
    "sobre mim", "over mij", "profiel", "sammanfattning", "om mig", "profiili", "podsumowanie", "podsumowanie zawodowe", "o mnie", "о себе", "обо мне",
    "про себе", "概要", "職務要約", "自己紹介", "个人简介", "自我评价", "個人簡介", "자기소개", "نبذة", "الملخص", "תקציר",
];

/// Titles of documents like this one.
#[rustfmt::skip]
const DOCUMENT: &[&str] = &[
    "curriculum vitae", "curriculum vitæ", "curriculum", "cv", "c.v", "resume", "résumé", "lebenslauf", "hoja de vida", "currículum", "currículum vítae",
    "currículo", "životopis", "życiorys", "резюме", "履歴書", "職務経歴書", "简历", "个人简历", "簡歷", "履歷", "이력서", "السيرة الذاتية", "קורות חיים",
];

/// A text in small letters, without signs at its ends.
fn small(text: &str) -> String {
    let is_sign = |c: char| !c.is_alphanumeric();
    text.trim_matches(is_sign).to_lowercase()
}

/// What is after such a label.
pub(super) fn fact(label: &str) -> Option<Fact> {
    let label = small(label);
    let mut labels = LABELS.iter();
    let found = labels.find(|(_, labels)| labels.contains(&&*label));
    found.map(|(fact, _)| *fact)
}

pub(super) fn is_contact_title(title: &str) -> bool {
    CONTACT.contains(&&*small(title)) || fact(title) == Some(Fact::Any)
}

pub(super) fn is_summary_title(title: &str) -> bool {
    SUMMARY.contains(&&*small(title))
}

pub(super) fn is_document_title(title: &str) -> bool {
    DOCUMENT.contains(&&*small(title))
}

/// Whether a character is a picture, such as people put before the items of a line or a title.
pub(super) fn is_picture(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21ff}'
        | '\u{2300}'..='\u{23ff}'
        | '\u{25a0}'..='\u{27bf}'
        | '\u{2900}'..='\u{2bff}'
        | '\u{fe0f}'
        | '\u{200d}'
        | '\u{20e3}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{1f000}'..='\u{1faff}')
}

/// Whether a picture says that a place follows.
pub(super) fn is_pin(c: char) -> bool {
    matches!(c, '📍' | '📌' | '🏠' | '🏡' | '🗺' | '⌂')
}
