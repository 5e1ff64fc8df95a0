//! Words that say what a part of a line is: what somebody was, where, or in which city.

use resume_core::model::{Holds, Kind};

/// Parts of the words for what people do, in small letters.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "engineer", "developer", "programmer", "architect", "manager", "lead", "head of", "director",
    "officer", "consultant", "analyst", "scientist", "researcher", "professor", "lecturer",
    "teacher", "tutor", "assistant", "associate", "intern", "internship", "trainee", "apprentice",
    "student", "designer", "administrator", "technician", "nurse", "midwife", "physician",
    "surgeon", "therapist", "pharmacist", "paramedic", "caregiver", "editor", "writer",
    "journalist", "translator", "founder", "co-founder", "cofounder", "owner", "sergeant", "lieutenant", "commander", "captain", "president",
    "vice president", "chair", "member", "volunteer", "coordinator", "specialist", "supervisor",
    "clerk", "cashier", "receptionist", "accountant", "auditor", "bookkeeper", "lawyer",
    "attorney", "paralegal", "solicitor", "electrician", "carpenter", "joiner", "plumber",
    "welder", "mechanic", "driver", "chef", "cook", "waiter", "waitress", "barista", "bartender",
    "tester", "baker", "butcher", "farmer", "gardener", "cleaner", "painter", "photographer",
    "pilot", "librarian", "curator", "artist", "actor", "actress", "musician", "producer",
    "recruiter", "representative", "agent", "advisor", "adviser", "instructor", "trainer", "coach",
    "counselor", "counsellor", "dentist", "veterinarian", "psychologist", "social worker",
    "operator", "inspector", "planner", "buyer", "strategist", "economist", "statistician",
    "chemist", "biologist", "physicist", "geologist", "mathematician", "gutachter", "buchhalter", "praxissemester", "handwerker", "meister",
    "freelance", "fellow", "postdoc", "postdokt", "ceo", "cto", "cfo", "coo", "cio", "vp", "dev",
    "entwickler", "ingenieur", "leiter", "leitung", "berater", "praktikant", "werkstudent",
    "mitarbeiter", "pfleger", "pflegefach", "lehrer", "erzieher", "verkäufer", "kaufmann",
    "kauffrau", "geschäftsführ", "sachbearbeit", "auszubildende",
    "développeu", "ingénieur", "stagiaire", "chef de", "cheffe de", "responsable", "infirmi", "sage-femme",
    "enseignant", "professeur", "directeur", "directrice", "vendeu", "comptable", "technicien",
    "desarrollador", "ingenier", "becario", "becaria", "enfermer", "profesor", "director",
    "contador", "gerente", "abogad", "sviluppatore", "ingegnere", "infermier", "insegnante",
    "desenvolvedor", "engenheir", "professor", "estagiári", "ontwikkelaar", "verpleegkundige",
    "docent", "utvecklare", "ingenjör", "sjuksköterska", "inżynier", "programista", "nauczyciel",
    "инженер", "разработчик", "программист", "учитель", "преподаватель", "менеджер", "лаборант",
    "директор", "врач", "медсестра", "бухгалтер", "специалист", "аналитик", "руководитель",
];

/// Roles in languages that write no spaces between words.
#[rustfmt::skip]
const ROLES_INSIDE: &[&str] = &[
    "entwickler", "ingenieur", "leiter", "berater", "praktikant", "エンジニア", "開発者",
    "マネージャー", "リーダー", "デザイナー", "コンサルタント", "アナリスト", "研究員", "看護師",
    "教師", "教諭", "部長", "課長", "主任", "工程师", "工程師", "经理", "經理", "总监", "總監",
    "开发", "设计师", "設計師", "实习生", "實習生", "护士", "主管", "엔지니어", "개발자", "디자이너",
    "매니저", "인턴", "간호사",
];

/// Roles that other words begin with: `Lead`, but not `Leadership`.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "lead", "intern", "chair", "member", "fellow", "owner", "chef", "cook", "driver", "tutor",
    "associate", "agent", "pilot", "buyer", "coach", "actor", "meister", "ceo", "cto", "cfo", "coo", "cio", "vp", "dev",
];

/// Parts of the words for degrees.
#[rustfmt::skip]
const DEGREES: &[&str] = &[
    "bachelor", "master", "doctor", "diploma", "diplom", "diplôme", "degree", "abitur", "licence",
    "licenciatura", "grado en", "b.a", "b.s", "b.sc", "b.e", "b.tech", "m.a", "m.s", "m.sc", "m.e",
    "m.tech", "m.phil", "mphil", "d.phil", "dphil", "ll.m", "ll.b", "b.eng", "m.eng", "ph.d", "ph. d", "phd", "bsc", "msc", "mba", "certificate", "a-levels", "gcse",
    "associate of", "associate's", "high school", "examen", "staatsexamen", "magister",
    "maîtrise", "doctorat", "baccalauréat", "du d", "bts ", "cap ", "laurea", "dottorato",
    "máster", "doctorado", "bacharel", "mestrado", "doutor", "бакалавр", "магистр", "специалитет",
    "kandidat", "licencjat", "magisterium", "tohtori", "maisteri",
];

const DEGREES_INSIDE: &[&str] = &[
    "学士", "修士", "博士", "本科", "硕士", "碩士", "학사", "석사", "박사",
];

/// Whole words that are degrees.
#[rustfmt::skip]
const SHORT_DEGREES: &[&str] = &[
    "ba", "bs", "ma", "ms", "md", "jd", "llm", "llb", "beng", "meng", "bac", "btech", "mtech",
];

/// Words in the names of employers and schools.
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "inc", "llc", "llp", "ltd", "limited", "gmbh", "corp", "corporation", "plc", "company", "& co",
    "& sons", "group", "holding", "bank", "hospital", "clinic", "klinik", "klinikum", "clinique",
    "chu", "cabinet", "krankenhaus", "praxis", "ingenieurbüro", "university", "universität", "université",
    "universidad", "universidade", "università", "universiteit", "universitet", "univ.",
    "uniwersytet", "univerzita", "yliopisto", "college", "school", "academy", "gymnasium",
    "hochschule", "fachhochschule", "schule", "grundschule", "école", "lycée", "collège",
    "escuela", "instituto", "institut", "institute", "politecnico", "polytechnic", "ooo", "ооо",
    "зао", "оао", "гбоу", "университет", "институт", "школа", "лицей", "колледж",
];

#[rustfmt::skip]
const ORGANISATIONS_INSIDE: &[&str] = &[
    "株式会社", "有限会社", "合同会社", "大学", "高校", "高等学校", "病院", "公司", "集团", "集團",
    "大學", "学院", "學院", "医院", "醫院", "주식회사", "대학교", "고등학교", "병원",
];

/// Forms of companies in capital letters, at the end of a name.
#[rustfmt::skip]
const FORMS: &[&str] = &[
    "AG", "SE", "KG", "OHG", "SA", "SAS", "SARL", "SRL", "SL", "SpA", "BV", "NV", "AB", "AS", "Oy", "Oyj", "S.A.", "S.L.", "S.r.l.", "S.p.A.", "B.V.", "N.V.",
    "e.V.", "eG", "a.s.", "s.r.o.", "Kft.", "Zrt.", "z o.o.",
];

/// Countries as they are written after the name of a city.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "usa", "united states", "u.s.a.", "u.s.", "d.c.", "canada", "mexico", "brazil", "brasil",
    "argentina", "chile", "colombia", "peru", "united kingdom", "england", "scotland", "wales",
    "northern ireland", "ireland", "germany", "deutschland", "austria", "österreich",
    "switzerland", "schweiz", "suisse", "france", "belgium", "belgique", "netherlands", "nederland",
    "luxembourg", "spain", "españa", "portugal", "italy", "italia", "greece", "poland", "polska",
    "czechia", "czech republic", "hungary", "romania", "ukraine", "turkey", "türkiye", "sweden",
    "sverige", "norway", "norge", "denmark", "danmark", "finland", "suomi", "india", "pakistan",
    "bangladesh", "china", "japan", "south korea", "korea", "taiwan", "vietnam", "thailand",
    "indonesia", "malaysia", "singapore", "philippines", "australia", "new zealand",
    "south africa", "nigeria", "kenya", "egypt", "israel", "sénégal", "senegal", "morocco",
    "united arab emirates",
];

/// States in the same place.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado",
    "connecticut", "delaware", "florida", "georgia", "hawaii", "idaho", "illinois", "indiana",
    "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan",
    "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire",
    "new jersey", "new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon",
    "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah",
    "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming", "ontario",
    "quebec", "british columbia", "alberta", "bavaria", "bayern", "catalonia", "karnataka",
    "maharashtra", "tamil nadu",
];

/// The same in capital letters.
#[rustfmt::skip]
const SHORT_REGIONS: &[&str] = &[
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO",
    "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
    "DC", "PR", "UK", "USA", "US", "UAE", "ON", "QC", "BC", "AB", "MB", "SK", "NS", "NB", "NL", "NSW", "VIC", "QLD", "SA", "ACT", "TAS",
];

/// Whole texts that say where work was.
const PLACES: &[&str] = &[
    "remote",
    "hybrid",
    "on-site",
    "onsite",
    "homeoffice",
    "home office",
];

/// Forms of employment, which pages with profiles put beside the name of the employer.
#[rustfmt::skip]
const EMPLOYMENT: &[&str] = &[
    "full-time", "part-time", "permanent", "permanent full-time", "permanent part-time",
    "contract", "temporary", "seasonal", "self-employed", "freelance", "internship",
    "apprenticeship", "volunteer", "vollzeit", "teilzeit", "temps plein", "temps partiel",
    "jornada completa", "media jornada",
];

/// Whether words say what somebody was or studied.
pub(super) fn is_title(kind: Kind, text: &str) -> bool {
    let text = text.to_lowercase();
    match kind.holds() {
        Holds::Schools => {
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            DEGREES.iter().any(|word| begins(&text, word))
                || words.any(|word| SHORT_DEGREES.contains(&word))
                || DEGREES_INSIDE.iter().any(|word| text.contains(word))
        }
        _ => {
            // German and Dutch write what is in English two words as one.
            ROLES.iter().any(|word| begins(&text, word))
                || ROLES_INSIDE.iter().any(|word| {
                    let mut found = text.match_indices(word);
                    found.any(|(at, _)| !text[at + word.len()..].starts_with("büro"))
                })
        }
    }
}

/// Whether words of a text begin with this one, and are forms of it.
fn begins(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = &text[at + word.len()..];
        let is_form = match WHOLE.contains(&word) {
            true => !after
                .trim_start_matches('s')
                .starts_with(char::is_alphabetic),
            false => !after.starts_with("ing") && !after.starts_with("büro"),
        };
        before.is_none_or(|c| !c.is_alphanumeric()) && is_form
    })
}

/// Whether words are the name of an employer or a school.
pub(super) fn is_organisation(text: &str) -> bool {
    let is_form = |form: &&str| {
        let before = text.trim_end().strip_suffix(*form);
        before.is_some_and(|before| before.ends_with(' '))
    };
    if FORMS.iter().any(is_form) {
        return true;
    }
    let text = text.to_lowercase();
    let is_word = |word: &&str| {
        text.match_indices(*word).any(|(at, _)| {
            let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            is_edge(text[..at].chars().next_back())
                && is_edge(text[at + word.len()..].chars().next())
        })
    };
    ORGANISATIONS.iter().any(is_word) || ORGANISATIONS_INSIDE.iter().any(|word| text.contains(word))
}

/// Whether a text is the country or the state after the name of a city.
pub(super) fn is_region(text: &str) -> bool {
    let text = text.trim();
    is_country(text) || STATES.contains(&&*text.to_lowercase())
}

/// Whether a text is a country, or a region in capital letters: neither is a part of a name.
pub(super) fn is_country(text: &str) -> bool {
    SHORT_REGIONS.contains(&text) || COUNTRIES.contains(&&*text.to_lowercase())
}

/// Whether a text says where: `Boston, MA`, `Remote`.
pub(super) fn is_place(text: &str) -> bool {
    let text = text.trim();
    let lower = text.to_lowercase();
    // `Boston, MA, USA`
    let is_city = text.split_once([',', '，']).is_some_and(|(city, regions)| {
        regions.split([',', '，']).all(is_region)
            && !city.contains(char::is_numeric)
            && city.chars().any(char::is_lowercase)
            && !is_title(Kind::Experience, city)
    });
    is_city && !is_organisation(text)
        || PLACES.iter().any(|place| {
            let rest = lower.strip_prefix(place);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && rest.len() < 24)
        })
        || lower.starts_with("greater ") && lower.ends_with(" area")
}

/// Whether words may be the name of a city: few, in capitals and without digits.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..=4).contains(&words.len())
        && words
            .iter()
            .all(|word| !word.starts_with(char::is_lowercase))
        && !text.contains(char::is_numeric)
        && !text.contains([':', '：', ';', '；'])
        && !is_employment(text)
}

/// Whether a text is a form of employment.
pub(super) fn is_employment(text: &str) -> bool {
    EMPLOYMENT.contains(&&*text.trim().to_lowercase())
}
