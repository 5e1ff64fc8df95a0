//! Titles of sections beside the headings that a résumé prints: what people call sections in many
//! languages, for the helps of the language and for import.

use crate::model::Kind;

/// What people call sections in other languages, beside their headings: in small letters, with
/// spaces and signs, each with its language.
pub const TITLES: &[(&str, Kind, &[&str])] = &[
    ("de", Kind::Experience, &["beruflicher werdegang", "werdegang", "berufspraxis", "berufserfahrungen", "arbeitserfahrung", "praktische erfahrung", "erfahrung", "berufliche erfahrung", "berufliche erfahrungen", "berufliche stationen"]),
    ("de", Kind::Education, &["bildungsweg", "studium", "schulbildung", "akademische ausbildung", "schul- und berufsbildung", "bildung"]),
    ("de", Kind::Skills, &["edv-kenntnisse", "it-kenntnisse", "fähigkeiten", "kenntnisse und fähigkeiten", "fähigkeiten und kenntnisse", "kompetenzen"]),
    ("de", Kind::Languages, &["sprachkenntnisse", "fremdsprachen"]),
    ("de", Kind::Interests, &["hobbys", "hobbies und interessen", "interessen und hobbys", "hobbys und interessen"]),
    ("de", Kind::Volunteering, &["ehrenamt", "ehrenamtliche tätigkeit", "ehrenamtliche tätigkeiten"]),
    ("de", Kind::Publications, &["veröffentlichungen"]),
    ("de", Kind::Projects, &["eigene projekte"]),
    ("de", Kind::Awards, &["preise", "preise und auszeichnungen", "auszeichnungen und preise"]),
    ("de", Kind::Certificates, &["zertifizierungen", "bescheinigungen"]),
    ("fr", Kind::Experience, &["parcours", "parcours professionnel", "expérience", "expériences", "expériences professionnelles", "experiences professionnelles"]),
    ("fr", Kind::Education, &["diplômes", "diplômes et formations", "formations", "formation et diplômes", "études", "formation académique"]),
    ("fr", Kind::Skills, &["compétences techniques", "compétences professionnelles"]),
    ("fr", Kind::Languages, &["langues étrangères", "compétences linguistiques"]),
    ("fr", Kind::Interests, &["loisirs", "intérêts", "loisirs et intérêts", "centre d'intérêt", "centres d'intérêts"]),
    ("fr", Kind::Volunteering, &["engagement associatif", "engagements associatifs"]),
    ("fr", Kind::Projects, &["projets personnels"]),
    ("fr", Kind::Awards, &["prix", "prix et distinctions", "récompenses"]),
    ("es", Kind::Experience, &["experiencia", "experiencia laboral", "experiencias", "trayectoria profesional", "experiencias profesionales", "experiencias laborales"]),
    ("es", Kind::Education, &["educación", "formación", "estudios", "educación y formación", "formaciones"]),
    ("es", Kind::Skills, &["aptitudes", "competencias técnicas", "conocimientos", "habilidades técnicas", "competencias"]),
    ("es", Kind::Languages, &["lenguas", "conocimiento de idiomas"]),
    ("es", Kind::Awards, &["premios", "reconocimientos"]),
    ("es", Kind::Certificates, &["certificados"]),
    ("es", Kind::Interests, &["aficiones", "intereses y aficiones"]),
    ("es", Kind::Projects, &["proyectos personales"]),
    ("ca", Kind::Experience, &["experiència", "experiència laboral"]),
    ("ca", Kind::Education, &["formació", "educació"]),
    ("pt", Kind::Experience, &["experiência", "experiências", "experiência de trabalho", "experiências profissionais"]),
    ("pt", Kind::Education, &["educação", "formação", "escolaridade", "educação e formação", "formações"]),
    ("pt", Kind::Skills, &["competências técnicas", "habilidades técnicas", "conhecimentos"]),
    ("pt", Kind::Awards, &["prêmios e reconhecimentos", "premiações"]),
    ("pt", Kind::Certificates, &["certificados"]),
    ("pt", Kind::Languages, &["línguas", "conhecimentos de línguas"]),
    ("it", Kind::Experience, &["esperienza", "esperienze", "esperienze professionali", "esperienza lavorativa", "esperienze lavorative", "esperienza di lavoro", "esperienze di lavoro"]),
    ("it", Kind::Education, &["istruzione", "formazione", "titoli di studio", "studi", "formazione e istruzione"]),
    ("it", Kind::Skills, &["capacità", "competenze tecniche"]),
    ("it", Kind::Languages, &["lingue straniere", "competenze linguistiche", "conoscenze linguistiche"]),
    ("it", Kind::Awards, &["premi", "riconoscimenti"]),
    ("it", Kind::Certificates, &["certificati"]),
    ("it", Kind::Interests, &["hobby e interessi", "interessi e hobby"]),
    ("ro", Kind::Experience, &["experiență", "experiența profesională"]),
    ("ro", Kind::Education, &["educație", "studii"]),
    ("ro", Kind::Languages, &["limbi", "limbi străine"]),
    ("nl", Kind::Experience, &["ervaring", "werkervaringen", "ervaringen"]),
    ("nl", Kind::Education, &["opleidingen", "onderwijs"]),
    ("nl", Kind::Languages, &["talenkennis"]),
    ("nl", Kind::Interests, &["hobby's", "hobby's en interesses"]),
    ("nl", Kind::Awards, &["prijzen", "onderscheidingen"]),
    ("nl", Kind::Certificates, &["certificeringen"]),
    ("da", Kind::Experience, &["erfaring", "arbejdserfaring"]),
    ("da", Kind::Languages, &["sprogkundskaber"]),
    ("nb", Kind::Experience, &["yrkeserfaring"]),
    ("nb", Kind::Languages, &["språkkunnskaper"]),
    ("sv", Kind::Experience, &["erfarenhet", "erfarenheter", "yrkeserfarenhet", "arbetserfarenhet"]),
    ("sv", Kind::Skills, &["färdigheter", "kunskaper"]),
    ("sv", Kind::Languages, &["språkkunskaper"]),
    ("fi", Kind::Experience, &["kokemus"]),
    ("fi", Kind::Skills, &["taidot"]),
    ("fi", Kind::Languages, &["kielet"]),
    ("fi", Kind::Interests, &["harrastukset"]),
    ("et", Kind::Languages, &["keeled"]),
    ("lv", Kind::Languages, &["valodas"]),
    ("lt", Kind::Languages, &["kalbų mokėjimas"]),
    ("pl", Kind::Experience, &["doświadczenie", "doświadczenia zawodowe", "przebieg pracy zawodowej", "doświadczenia"]),
    ("pl", Kind::Education, &["edukacja"]),
    ("pl", Kind::Languages, &["języki obce", "znajomość języków", "znajomość języków obcych"]),
    ("pl", Kind::Interests, &["hobby i zainteresowania"]),
    ("pl", Kind::Skills, &["kompetencje", "umiejętności techniczne"]),
    ("pl", Kind::Awards, &["nagrody", "wyróżnienia", "osiągnięcia i nagrody"]),
    ("cs", Kind::Experience, &["praxe", "zkušenosti", "pracovní praxe", "pracovní zkušenost"]),
    ("cs", Kind::Languages, &["jazyky", "jazykové dovednosti", "jazykové schopnosti"]),
    ("cs", Kind::Interests, &["koníčky"]),
    ("sk", Kind::Experience, &["prax", "skúsenosti"]),
    ("sk", Kind::Languages, &["jazykové schopnosti"]),
    ("sl", Kind::Experience, &["izkušnje"]),
    ("sl", Kind::Education, &["izobraževanje"]),
    ("hr", Kind::Experience, &["iskustvo"]),
    ("hr", Kind::Languages, &["strani jezici"]),
    ("bg", Kind::Experience, &["трудов стаж", "опит"]),
    ("ru", Kind::Experience, &["опыт", "трудовая деятельность", "профессиональный опыт", "места работы", "стаж работы"]),
    ("ru", Kind::Skills, &["ключевые навыки", "профессиональные навыки"]),
    ("ru", Kind::Languages, &["языки", "иностранные языки", "владение языками"]),
    ("ru", Kind::Interests, &["хобби", "увлечения"]),
    ("ru", Kind::Awards, &["награды и достижения"]),
    ("uk", Kind::Experience, &["досвід", "професійний досвід"]),
    ("uk", Kind::Languages, &["мови", "іноземні мови", "володіння мовами"]),
    ("uk", Kind::Interests, &["хобі", "захоплення"]),
    ("el", Kind::Experience, &["εμπειρία", "εργασιακή εμπειρία"]),
    ("el", Kind::Languages, &["ξένες γλώσσες"]),
    ("tr", Kind::Experience, &["deneyim", "deneyimler", "mesleki deneyim", "iş tecrübesi", "iş deneyimleri"]),
    ("tr", Kind::Languages, &["yabancı diller", "yabancı dil"]),
    ("tr", Kind::Skills, &["yetenekler"]),
    ("tr", Kind::Interests, &["hobiler"]),
    ("hu", Kind::Experience, &["munkatapasztalat", "tapasztalat", "szakmai tapasztalatok"]),
    ("hu", Kind::Education, &["végzettség"]),
    ("hu", Kind::Languages, &["nyelvek", "nyelvismeret"]),
    ("id", Kind::Experience, &["pengalaman"]),
    ("id", Kind::Skills, &["keterampilan"]),
    ("vi", Kind::Experience, &["kinh nghiệm"]),
    ("vi", Kind::Languages, &["ngoại ngữ"]),
    ("ja", Kind::Experience, &["職務経歴", "職務経験", "経歴", "業務経歴", "職務履歴"]),
    ("ja", Kind::Certificates, &["免許・資格", "資格・免許", "免許", "保有資格", "資格一覧"]),
    ("ja", Kind::Languages, &["語学力"]),
    ("ja", Kind::Skills, &["技術", "保有スキル"]),
    ("ja", Kind::Projects, &["プロジェクト経験"]),
    ("ja", Kind::Awards, &["受賞", "受賞経歴", "表彰歴"]),
    ("ja", Kind::Interests, &["趣味", "趣味・関心"]),
    ("ko", Kind::Experience, &["경력사항", "경력 및 경험", "업무 경력", "직무 경력"]),
    ("ko", Kind::Education, &["학력사항"]),
    ("ko", Kind::Languages, &["외국어", "어학 능력", "어학사항"]),
    ("ko", Kind::Projects, &["프로젝트 경험", "프로젝트 경력"]),
    ("ko", Kind::Awards, &["수상내역", "수상경력", "수상"]),
    ("ko", Kind::Certificates, &["자격사항", "자격증 사항"]),
    ("ko", Kind::Skills, &["기술 스택", "보유 기술"]),
    ("ko", Kind::Interests, &["취미", "관심사"]),
    ("zh", Kind::Education, &["教育经历", "学历", "教育经验"]),
    ("zh", Kind::Experience, &["工作经验", "工作履历", "职业经历", "工作背景"]),
    ("zh", Kind::Skills, &["技能"]),
    ("zh", Kind::Languages, &["语言"]),
    ("zh", Kind::Projects, &["项目经验", "项目"]),
    ("zh", Kind::Awards, &["获奖情况", "获奖经历", "荣誉"]),
    ("zh", Kind::Certificates, &["证书"]),
    ("zh", Kind::Interests, &["兴趣"]),
    ("zh-Hant", Kind::Experience, &["工作經驗"]),
    ("zh-Hant", Kind::Languages, &["語言"]),
    ("zh-Hant", Kind::Education, &["教育經歷"]),
    ("zh-Hant", Kind::Projects, &["專案經驗", "專案"]),
    ("zh-Hant", Kind::Awards, &["獲獎經歷", "榮譽"]),
    ("zh-Hant", Kind::Interests, &["興趣愛好"]),
    ("ar", Kind::Experience, &["الخبرات", "الخبرة", "الخبرات العملية"]),
    ("he", Kind::Experience, &["ניסיון", "ניסיון מקצועי"]),
    ("he", Kind::Languages, &["ידיעת שפות"]),
];

/// The letters of words as they are compared: small, with a plain apostrophe, and without what
/// people leave out in capitals and in some scripts.
///
/// ```
/// use resume_core::words::titles::folded;
/// assert!(folded("ΕΜΠΕΙΡΙΑ").eq(folded("εμπειρία")));
/// ```
pub fn folded(words: &str) -> impl Iterator<Item = char> {
    let lower = words.chars().flat_map(char::to_lowercase);
    lower.filter_map(|c| match c {
        '’' | 'ʼ' => Some('\''),
        // Turkish has two letters, and the capital one in lower case has a dot of its own.
        'ı' => Some('i'),
        '\u{307}' => None,
        // At the end of a Greek word a capital letter does not show which it is in lower case.
        'ς' => Some('σ'),
        // The accents of Greek are not written on capitals.
        'ά' => Some('α'),
        'έ' => Some('ε'),
        'ή' => Some('η'),
        'ί' | 'ϊ' | 'ΐ' => Some('ι'),
        'ό' => Some('ο'),
        'ύ' | 'ϋ' | 'ΰ' => Some('υ'),
        'ώ' => Some('ω'),
        // Hamza and madda are often left out in Arabic, vowels and the Persian mark always can be.
        'أ' | 'إ' | 'آ' => Some('ا'),
        '\u{64b}'..='\u{652}' | '\u{654}' | '\u{200c}' => None,
        c => Some(c),
    })
}

/// The letters of a title, without what may differ in spelling.
pub fn letters_of(title: &str) -> impl Iterator<Item = char> {
    folded(title).flat_map(|c| {
        let and = if c == '&' { "and" } else { "" };
        and.chars().chain(c.is_alphanumeric().then_some(c))
    })
}

/// Whether a usual title has these letters. Most differ in the first one.
pub fn has_letters(usual: &str, letters: &str) -> bool {
    letters_of(usual).eq(letters.chars())
}

/// The kind of section that has such a title in some language; `None` also where two kinds have it.
///
/// ```
/// use resume_core::model::Kind;
/// use resume_core::words::titles::kind_titled;
/// assert_eq!(kind_titled("職務経歴"), Some(Kind::Experience));
/// assert_eq!(kind_titled("Talks"), None);
/// ```
pub fn kind_titled(title: &str) -> Option<Kind> {
    let letters: String = letters_of(title).collect();
    let mut kinds = TITLES.iter().filter_map(|(_, kind, titles)| {
        let mut titles = titles.iter();
        titles.any(|usual| has_letters(usual, &letters)).then_some(*kind)
    });
    let first = kinds.next()?;
    kinds.all(|kind| kind == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_compared_by_their_letters() {
        let letters = |title: &str| letters_of(title).collect::<String>();
        assert_eq!(letters("Education & Training:"), "educationandtraining");
        assert_eq!(letters("ΣΠΟΥΔΈΣ"), letters("σπουδές"));
        assert_eq!(letters("—"), "");
        assert!(has_letters("Fort- und Weiterbildung", "fortundweiterbildung"));
        assert!(!has_letters("Skills", "skill") && !has_letters("Skill", "skills"));
    }

    #[test]
    fn a_title_in_some_language_is_of_a_kind() {
        for (title, kind) in [
            ("BERUFLICHER WERDEGANG", Some(Kind::Experience)),
            ("Sprachkenntnisse:", Some(Kind::Languages)),
            ("EDV-Kenntnisse", Some(Kind::Skills)),
            // Of two languages.
            ("Certificados", Some(Kind::Certificates)),
            ("Talks", None),
            ("", None),
        ] {
            assert_eq!(kind_titled(title), kind, "{title}");
        }
    }
}
