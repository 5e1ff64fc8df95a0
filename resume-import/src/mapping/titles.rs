//! Titles of sections: which kind of section one is of, and in which languages.

use resume_core::dates::folded;
use resume_core::model::Kind;
use resume_core::words::Words as Headings;

/// What people call sections in English, beside the names and synonyms of their kinds.
const ENGLISH: &[(&str, Kind)] = &[
    ("workexperience", Kind::Experience),
    ("professionalexperience", Kind::Experience),
    ("workhistory", Kind::Experience),
    ("employmenthistory", Kind::Experience),
    ("relevantexperience", Kind::Experience),
    ("researchexperience", Kind::Experience),
    ("industryexperience", Kind::Experience),
    ("teachingexperience", Kind::Experience),
    ("volunteer", Kind::Volunteering),
    ("volunteerwork", Kind::Volunteering),
    ("volunteerexperience", Kind::Volunteering),
    ("communityservice", Kind::Volunteering),
    ("educationandtraining", Kind::Education),
    ("academicbackground", Kind::Education),
    ("selectedprojects", Kind::Projects),
    ("personalprojects", Kind::Projects),
    ("sideprojects", Kind::Projects),
    ("opensourceprojects", Kind::Projects),
    ("opensource", Kind::Projects),
    ("selectedpublications", Kind::Publications),
    ("publicationsandpreprints", Kind::Publications),
    ("honorsandawards", Kind::Awards),
    ("awardsandhonors", Kind::Awards),
    ("honoursandawards", Kind::Awards),
    ("awardsandhonours", Kind::Awards),
    ("selectedhonors", Kind::Awards),
    ("selectedhonours", Kind::Awards),
    ("scholarshipsandawards", Kind::Awards),
    ("certifications", Kind::Certificates),
    ("licensesandcertifications", Kind::Certificates),
    ("certificatesandlicenses", Kind::Certificates),
    ("technicalskills", Kind::Skills),
    ("skillsandtechnologies", Kind::Skills),
    ("coreskills", Kind::Skills),
    ("spokenlanguages", Kind::Languages),
    ("hobbiesandinterests", Kind::Interests),
];

/// What people call sections in other languages, beside their headings: in small letters, with
/// spaces and signs.
#[rustfmt::skip]
const TITLES: &[(&str, Kind, &[&str])] = &[
    ("de", Kind::Experience, &["beruflicher werdegang", "werdegang", "berufspraxis", "berufserfahrungen", "arbeitserfahrung", "praktische erfahrung", "erfahrung"]),
    ("de", Kind::Education, &["bildungsweg", "studium", "schulbildung", "akademische ausbildung", "schul- und berufsbildung", "bildung"]),
    ("de", Kind::Skills, &["edv-kenntnisse", "it-kenntnisse", "fähigkeiten", "kenntnisse und fähigkeiten", "fähigkeiten und kenntnisse", "kompetenzen"]),
    ("de", Kind::Languages, &["sprachkenntnisse", "fremdsprachen"]),
    ("de", Kind::Interests, &["hobbys", "hobbies und interessen", "interessen und hobbys", "hobbys und interessen"]),
    ("de", Kind::Volunteering, &["ehrenamt", "ehrenamtliche tätigkeit", "ehrenamtliche tätigkeiten"]),
    ("de", Kind::Publications, &["veröffentlichungen"]),
    ("fr", Kind::Experience, &["parcours", "parcours professionnel", "expérience", "expériences", "expériences professionnelles", "experiences professionnelles"]),
    ("fr", Kind::Education, &["diplômes", "diplômes et formations", "formations", "formation et diplômes", "études", "formation académique"]),
    ("fr", Kind::Skills, &["compétences techniques", "compétences professionnelles"]),
    ("fr", Kind::Languages, &["langues étrangères", "compétences linguistiques"]),
    ("fr", Kind::Interests, &["loisirs", "intérêts", "loisirs et intérêts", "centre d'intérêt", "centres d'intérêts"]),
    ("fr", Kind::Volunteering, &["engagement associatif", "engagements associatifs"]),
    ("es", Kind::Experience, &["experiencia", "experiencia laboral", "experiencias", "trayectoria profesional"]),
    ("es", Kind::Education, &["educación", "formación", "estudios", "educación y formación"]),
    ("es", Kind::Skills, &["aptitudes", "competencias técnicas", "conocimientos", "habilidades técnicas"]),
    ("es", Kind::Languages, &["lenguas", "conocimiento de idiomas"]),
    ("es", Kind::Awards, &["premios", "reconocimientos"]),
    ("es", Kind::Certificates, &["certificados"]),
    ("ca", Kind::Experience, &["experiència", "experiència laboral"]),
    ("ca", Kind::Education, &["formació", "educació"]),
    ("pt", Kind::Experience, &["experiência", "experiências", "experiência de trabalho", "experiências profissionais"]),
    ("pt", Kind::Education, &["educação", "formação", "escolaridade", "educação e formação"]),
    ("pt", Kind::Skills, &["competências técnicas", "habilidades técnicas", "conhecimentos"]),
    ("pt", Kind::Awards, &["prêmios e reconhecimentos"]),
    ("pt", Kind::Certificates, &["certificados"]),
    ("it", Kind::Experience, &["esperienza", "esperienze", "esperienze professionali", "esperienza lavorativa", "esperienze lavorative"]),
    ("it", Kind::Education, &["istruzione", "formazione", "titoli di studio"]),
    ("it", Kind::Skills, &["capacità", "competenze tecniche"]),
    ("it", Kind::Languages, &["lingue straniere", "competenze linguistiche", "conoscenze linguistiche"]),
    ("ro", Kind::Experience, &["experiență", "experiența profesională"]),
    ("ro", Kind::Education, &["educație", "studii"]),
    ("ro", Kind::Languages, &["limbi", "limbi străine"]),
    ("nl", Kind::Experience, &["ervaring", "werkervaringen"]),
    ("nl", Kind::Education, &["opleidingen", "onderwijs"]),
    ("nl", Kind::Languages, &["talenkennis"]),
    ("nl", Kind::Interests, &["hobby's", "hobby's en interesses"]),
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
    ("pl", Kind::Experience, &["doświadczenie", "doświadczenia zawodowe", "przebieg pracy zawodowej"]),
    ("pl", Kind::Education, &["edukacja"]),
    ("pl", Kind::Languages, &["języki obce", "znajomość języków", "znajomość języków obcych"]),
    ("pl", Kind::Interests, &["hobby i zainteresowania"]),
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
    ("ru", Kind::Experience, &["опыт", "трудовая деятельность", "профессиональный опыт"]),
    ("ru", Kind::Skills, &["ключевые навыки", "профессиональные навыки"]),
    ("ru", Kind::Languages, &["языки", "иностранные языки", "владение языками"]),
    ("ru", Kind::Interests, &["хобби", "увлечения"]),
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
    ("ja", Kind::Experience, &["職務経歴", "職務経験"]),
    ("ja", Kind::Certificates, &["免許・資格", "資格・免許"]),
    ("ja", Kind::Languages, &["語学力"]),
    ("ko", Kind::Experience, &["경력사항"]),
    ("ko", Kind::Education, &["학력사항"]),
    ("ko", Kind::Languages, &["외국어"]),
    ("zh", Kind::Education, &["教育经历"]),
    ("zh", Kind::Experience, &["工作经验"]),
    ("zh", Kind::Skills, &["技能"]),
    ("zh", Kind::Languages, &["语言"]),
    ("zh-Hant", Kind::Experience, &["工作經驗"]),
    ("zh-Hant", Kind::Languages, &["語言"]),
    ("ar", Kind::Experience, &["الخبرات", "الخبرة", "الخبرات العملية"]),
    ("he", Kind::Experience, &["ניסיון", "ניסיון מקצועי"]),
    ("he", Kind::Languages, &["ידיעת שפות"]),
];

/// A title without what may differ in spelling.
pub(crate) fn letters(title: &str) -> String {
    letters_of(title).collect()
}

fn letters_of(title: &str) -> impl Iterator<Item = char> {
    folded(title).flat_map(|c| {
        let and = if c == '&' { "and" } else { "" };
        and.chars().chain(c.is_alphanumeric().then_some(c))
    })
}

/// Whether a usual title has these letters. Most differ in the first one.
fn has_letters(usual: &str, letters: &str) -> bool {
    letters_of(usual).eq(letters.chars())
}

/// The kind of section that has such a title.
pub(crate) fn kind_of(title: &str) -> Option<Kind> {
    let title = letters(title);
    let is_headed = |kind: &Kind| {
        Headings::ALL
            .iter()
            .any(|words| has_letters(words.heading(*kind), &title))
    };
    let usual = || {
        let mut english = ENGLISH.iter();
        let known = english.find(|(usual, _)| *usual == title);
        let mut others = TITLES.iter();
        let is_one = |usual: &&str| has_letters(usual, &title);
        let mut other = || others.find(|(.., titles)| titles.iter().any(is_one));
        known.map(|(_, kind)| *kind).or_else(|| Some(other()?.1))
    };
    Kind::titled()
        .find(|kind| is_name(*kind, &title))
        .or_else(|| Kind::titled().find(is_headed))
        .or_else(usual)
}

/// Whether these letters are a name of the kind.
fn is_name(kind: Kind, title: &str) -> bool {
    let names = std::iter::once(kind.name()).chain(kind.synonyms().iter().copied());
    names
        .chain(std::iter::once(kind.json_list()))
        .any(|name| has_letters(name, title))
}

/// Whether a title is one that English has for a section.
pub(crate) fn is_english(title: &str) -> bool {
    let title = letters(title);
    ENGLISH.iter().any(|(usual, _)| *usual == title)
        || Kind::titled().any(|kind| is_name(kind, &title))
}

/// Whether a title is one that a language has for a section.
pub(crate) fn is_title_in(words: &Headings, title: &str) -> bool {
    let title = letters(title);
    let is_one = |usual: &&str| has_letters(usual, &title);
    let headings = words.headings.all();
    let mut rows = TITLES.iter();
    let is_of = |lang: &str| {
        let rest = words.lang.strip_prefix(lang);
        rest.is_some_and(|rest| rest.is_empty() || lang == "pt")
    };
    headings.iter().any(is_one)
        || rows.any(|(lang, _, titles)| is_of(lang) && titles.iter().any(is_one))
}
