//! The labels of fields that say nothing without one: “Grade: 3.9 of 4”.

use crate::model::Field;

/// The labels: a row for each, with the name of its [`Field`], the word that a language has it by,
/// and where it is: on a line with what it is the label of, or before a row of it.
macro_rules! labels {
    ($($(#[doc = $doc:literal])+ $Name:ident $word:ident: $place:ident;)+) => {
        /// A field that is printed with a label.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Label { $($(#[doc = $doc])+ $Name,)+ }

        /// The labels of a language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Labels {
            $(#[doc = concat!("[`Label::", stringify!($Name), "`].")] pub $word: &'static str,)+
            /// What joins `number` and `editors` to what follows them.
            pub joint: Joint,
        }

        impl Label {
            /// Every label.
            pub const ALL: [Label; [$(Label::$Name),+].len()] = [$(Label::$Name),+];

            /// The field that it is the label of.
            pub const fn field(self) -> Field {
                match self { $(Label::$Name => Field::$Name,)+ }
            }

            /// The label of a field, if it is printed with one.
            pub const fn of(field: Field) -> Option<Label> {
                match field {
                    $(Field::$Name => Some(Label::$Name),)+
                    _ => None,
                }
            }

            const fn place(self) -> Place {
                match self { $(Label::$Name => Place::$place,)+ }
            }
        }

        impl Labels {
            /// The words of a label.
            pub const fn of(&self, label: Label) -> &'static str {
                match label { $(Label::$Name => self.$word,)+ }
            }
        }
    };
}

enum Place {
    Line,
    Row,
}

labels! {
    /// A grade.
    Score score: Line;
    /// Courses.
    Courses courses: Row;
    /// What something was made with or about.
    Keywords keywords: Row;
    /// Roles in a project; in the singular, which also reads well before several.
    Roles roles: Line;
    /// The date until which a certificate is valid.
    Expires expires: Line;
    /// The number of a certificate or a patent.
    Number number: Line;
    /// Whether a work has appeared, or a patent was granted.
    Status status: Line;
    /// The editors of a book: the words before their names.
    Editors editors: Line;
}

/// What is between a label and what it is the label of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Joint {
    /// A space: “No. 7”, “edited by A. Example”.
    Space,
    /// The colon of the language.
    Colon,
}

impl Label {
    /// Those that begin a row of their own below the summary.
    pub const ROWS: [Label; Label::row_count()] = {
        let mut rows = [Label::Score; Label::row_count()];
        let (mut at, mut row) = (0, 0);
        while at < Label::ALL.len() {
            if matches!(Label::ALL[at].place(), Place::Row) {
                rows[row] = Label::ALL[at];
                row += 1;
            }
            at += 1;
        }
        rows
    };

    const fn row_count() -> usize {
        let (mut at, mut count) = (0, 0);
        while at < Label::ALL.len() {
            count += matches!(Label::ALL[at].place(), Place::Row) as usize;
            at += 1;
        }
        count
    }
}

impl Labels {
    /// What joins a label to what follows it.
    pub const fn joint(&self, label: Label) -> Joint {
        match label {
            Label::Number | Label::Editors => self.joint,
            Label::Score
            | Label::Courses
            | Label::Keywords
            | Label::Roles
            | Label::Expires
            | Label::Status => Joint::Colon,
        }
    }
}

pub(super) const ENGLISH: Labels = Labels {
    score: "Grade", courses: "Coursework", keywords: "Keywords", roles: "Role",
    expires: "Expires", number: "No.", status: "Status", editors: "edited by",
    joint: Joint::Space,
};

/// “Coursework” is what is written for a course in Britain.
pub(super) const BRITISH: Labels = Labels { courses: "Courses", ..ENGLISH };

pub(super) const GERMAN: Labels = Labels {
    score: "Note", courses: "Kurse", keywords: "Stichworte", roles: "Rolle",
    expires: "Gültig bis", number: "Nr.", status: "Status", editors: "hrsg. von",
    joint: Joint::Space,
};

pub(super) const FRENCH: Labels = Labels {
    score: "Note", courses: "Cours", keywords: "Mots-clés", roles: "Rôle",
    expires: "Expiration", number: "N°", status: "Statut", editors: "éd. par",
    joint: Joint::Space,
};

pub(super) const SPANISH: Labels = Labels {
    score: "Nota", courses: "Asignaturas", keywords: "Palabras clave", roles: "Función",
    expires: "Caducidad", number: "N.º", status: "Estado", editors: "editado por",
    joint: Joint::Space,
};

pub(super) const CATALAN: Labels = Labels {
    score: "Nota", courses: "Assignatures", keywords: "Paraules clau", roles: "Funció",
    expires: "Caducitat", number: "Núm.", status: "Estat", editors: "editat per",
    joint: Joint::Space,
};

pub(super) const GALICIAN: Labels = Labels {
    score: "Nota", courses: "Materias", keywords: "Palabras clave", roles: "Función",
    expires: "Caducidade", number: "N.º", status: "Estado", editors: "editado por",
    joint: Joint::Space,
};

pub(super) const PORTUGUESE: Labels = Labels {
    score: "Nota", courses: "Disciplinas", keywords: "Palavras-chave", roles: "Função",
    expires: "Validade", number: "N.º", status: "Situação", editors: "organizado por",
    joint: Joint::Space,
};

pub(super) const EUROPEAN_PORTUGUESE: Labels = Labels {
    score: "Nota", courses: "Disciplinas", keywords: "Palavras-chave", roles: "Função",
    expires: "Validade", number: "N.º", status: "Estado", editors: "editado por",
    joint: Joint::Space,
};

pub(super) const ITALIAN: Labels = Labels {
    score: "Voto", courses: "Corsi", keywords: "Parole chiave", roles: "Ruolo",
    expires: "Scadenza", number: "N.", status: "Stato", editors: "a cura di",
    joint: Joint::Space,
};

pub(super) const ROMANIAN: Labels = Labels {
    score: "Notă", courses: "Cursuri", keywords: "Cuvinte-cheie", roles: "Rol",
    expires: "Expiră", number: "Nr.", status: "Stadiu", editors: "editat de",
    joint: Joint::Space,
};

pub(super) const DUTCH: Labels = Labels {
    score: "Cijfer", courses: "Vakken", keywords: "Trefwoorden", roles: "Rol",
    expires: "Geldig tot", number: "Nr.", status: "Status", editors: "onder redactie van",
    joint: Joint::Space,
};

pub(super) const DANISH: Labels = Labels {
    score: "Karakter", courses: "Fag", keywords: "Nøgleord", roles: "Rolle",
    expires: "Gyldig til", number: "Nr.", status: "Status", editors: "redigeret af",
    joint: Joint::Space,
};

pub(super) const BOKMAL: Labels = Labels {
    score: "Karakter", courses: "Emner", keywords: "Nøkkelord", roles: "Rolle",
    expires: "Gyldig til", number: "Nr.", status: "Status", editors: "redigert av",
    joint: Joint::Space,
};

pub(super) const NYNORSK: Labels = Labels {
    score: "Karakter", courses: "Emne", keywords: "Nøkkelord", roles: "Rolle",
    expires: "Gyldig til", number: "Nr.", status: "Status", editors: "redigert av",
    joint: Joint::Space,
};

pub(super) const SWEDISH: Labels = Labels {
    score: "Betyg", courses: "Kurser", keywords: "Nyckelord", roles: "Roll",
    expires: "Giltig till", number: "Nr", status: "Status", editors: "redigerad av",
    joint: Joint::Space,
};

pub(super) const POLISH: Labels = Labels {
    score: "Ocena", courses: "Przedmioty", keywords: "Słowa kluczowe", roles: "Rola",
    expires: "Ważne do", number: "Nr", status: "Status", editors: "pod red.",
    joint: Joint::Space,
};

pub(super) const CZECH: Labels = Labels {
    score: "Známka", courses: "Předměty", keywords: "Klíčová slova", roles: "Role",
    expires: "Platnost do", number: "Č.", status: "Stav", editors: "ed.",
    joint: Joint::Space,
};

pub(super) const SLOVAK: Labels = Labels {
    score: "Známka", courses: "Predmety", keywords: "Kľúčové slová", roles: "Rola",
    expires: "Platnosť do", number: "Č.", status: "Stav", editors: "ed.",
    joint: Joint::Space,
};

pub(super) const BULGARIAN: Labels = Labels {
    score: "Оценка", courses: "Дисциплини", keywords: "Ключови думи", roles: "Роля",
    expires: "Валидност до", number: "№", status: "Статус", editors: "под ред. на",
    joint: Joint::Space,
};

pub(super) const RUSSIAN: Labels = Labels {
    score: "Оценка", courses: "Курсы", keywords: "Ключевые слова", roles: "Роль",
    expires: "Срок действия до", number: "№", status: "Статус", editors: "под ред.",
    joint: Joint::Space,
};

pub(super) const UKRAINIAN: Labels = Labels {
    score: "Оцінка", courses: "Курси", keywords: "Ключові слова", roles: "Роль",
    expires: "Термін дії до", number: "№", status: "Статус", editors: "за ред.",
    joint: Joint::Space,
};

pub(super) const GREEK: Labels = Labels {
    score: "Βαθμός", courses: "Μαθήματα", keywords: "Λέξεις-κλειδιά", roles: "Ρόλος",
    expires: "Λήξη", number: "Αρ.", status: "Κατάσταση", editors: "επιμ.",
    joint: Joint::Space,
};

pub(super) const TURKISH: Labels = Labels {
    score: "Not", courses: "Dersler", keywords: "Anahtar kelimeler", roles: "Rol",
    expires: "Son geçerlilik", number: "No", status: "Durum", editors: "editör",
    joint: Joint::Colon,
};

pub(super) const INDONESIAN: Labels = Labels {
    score: "Nilai", courses: "Mata kuliah", keywords: "Kata kunci", roles: "Peran",
    expires: "Berlaku hingga", number: "No.", status: "Status", editors: "disunting oleh",
    joint: Joint::Space,
};

pub(super) const MALAY: Labels = Labels {
    score: "Gred", courses: "Kursus", keywords: "Kata kunci", roles: "Peranan",
    expires: "Sah hingga", number: "No.", status: "Status", editors: "disunting oleh",
    joint: Joint::Space,
};

pub(super) const VIETNAMESE: Labels = Labels {
    score: "Điểm", courses: "Môn học", keywords: "Từ khóa", roles: "Vai trò",
    expires: "Hết hạn", number: "Số", status: "Trạng thái", editors: "biên tập bởi",
    joint: Joint::Space,
};

pub(super) const HINDI: Labels = Labels {
    score: "ग्रेड", courses: "पाठ्यक्रम", keywords: "मुख्य शब्द", roles: "भूमिका",
    expires: "वैधता तिथि", number: "संख्या", status: "स्थिति", editors: "संपादक",
    joint: Joint::Colon,
};

pub(super) const JAPANESE: Labels = Labels {
    score: "成績", courses: "履修科目", keywords: "キーワード", roles: "役割",
    expires: "有効期限", number: "番号", status: "状況", editors: "編集",
    joint: Joint::Colon,
};

pub(super) const KOREAN: Labels = Labels {
    score: "성적", courses: "이수 과목", keywords: "키워드", roles: "역할",
    expires: "만료일", number: "번호", status: "상태", editors: "편집",
    joint: Joint::Colon,
};

pub(super) const CHINESE: Labels = Labels {
    score: "成绩", courses: "课程", keywords: "关键词", roles: "角色",
    expires: "有效期至", number: "编号", status: "状态", editors: "主编",
    joint: Joint::Colon,
};

pub(super) const TRADITIONAL_CHINESE: Labels = Labels {
    score: "成績", courses: "課程", keywords: "關鍵字", roles: "角色",
    expires: "有效期限", number: "編號", status: "狀態", editors: "主編",
    joint: Joint::Colon,
};

pub(super) const ARABIC: Labels = Labels {
    score: "التقدير", courses: "المقررات الدراسية", keywords: "الكلمات المفتاحية", roles: "الدور",
    expires: "صالحة حتى", number: "رقم", status: "الحالة", editors: "تحرير",
    joint: Joint::Space,
};

pub(super) const HEBREW: Labels = Labels {
    score: "ציון", courses: "קורסים", keywords: "מילות מפתח", roles: "תפקיד",
    expires: "בתוקף עד", number: "מס׳", status: "סטטוס", editors: "בעריכת",
    joint: Joint::Space,
};

pub(super) const PERSIAN: Labels = Labels {
    score: "نمره", courses: "درس‌ها", keywords: "کلیدواژه‌ها", roles: "نقش",
    expires: "تاریخ انقضا", number: "شماره", status: "وضعیت", editors: "به ویراستاری",
    joint: Joint::Space,
};

pub(super) const FINNISH: Labels = Labels {
    score: "Arvosana", courses: "Kurssit", keywords: "Avainsanat", roles: "Rooli",
    expires: "Voimassaolo päättyy", number: "Nro", status: "Tila", editors: "toim.",
    joint: Joint::Space,
};

pub(super) const ESTONIAN: Labels = Labels {
    score: "Hinne", courses: "Kursused", keywords: "Märksõnad", roles: "Roll",
    expires: "Kehtib kuni", number: "Nr", status: "Staatus", editors: "toim.",
    joint: Joint::Space,
};

pub(super) const LATVIAN: Labels = Labels {
    score: "Vērtējums", courses: "Kursi", keywords: "Atslēgvārdi", roles: "Loma",
    expires: "Derīguma termiņš", number: "Nr.", status: "Statuss", editors: "red.",
    joint: Joint::Space,
};

pub(super) const LITHUANIAN: Labels = Labels {
    score: "Įvertinimas", courses: "Dalykai", keywords: "Raktažodžiai", roles: "Vaidmuo",
    expires: "Galiojimo pabaiga", number: "Nr.", status: "Būsena", editors: "red.",
    joint: Joint::Space,
};

pub(super) const SLOVENE: Labels = Labels {
    score: "Ocena", courses: "Predmeti", keywords: "Ključne besede", roles: "Vloga",
    expires: "Veljavnost do", number: "Št.", status: "Status", editors: "ur.",
    joint: Joint::Space,
};

pub(super) const CROATIAN: Labels = Labels {
    score: "Ocjena", courses: "Kolegiji", keywords: "Ključne riječi", roles: "Uloga",
    expires: "Istek valjanosti", number: "Br.", status: "Status", editors: "ur.",
    joint: Joint::Space,
};

pub(super) const SERBIAN: Labels = Labels {
    score: "Оцена", courses: "Предмети", keywords: "Кључне речи", roles: "Улога",
    expires: "Истек важења", number: "Бр.", status: "Статус", editors: "ур.",
    joint: Joint::Space,
};

pub(super) const LATIN_SERBIAN: Labels = Labels {
    score: "Ocena", courses: "Predmeti", keywords: "Ključne reči", roles: "Uloga",
    expires: "Istek važenja", number: "Br.", status: "Status", editors: "ur.",
    joint: Joint::Space,
};

pub(super) const HUNGARIAN: Labels = Labels {
    score: "Osztályzat", courses: "Tantárgyak", keywords: "Kulcsszavak", roles: "Szerepkör",
    expires: "Lejárat", number: "Szám", status: "Állapot", editors: "szerk.",
    joint: Joint::Colon,
};

pub(super) const THAI: Labels = Labels {
    score: "ผลการเรียน", courses: "รายวิชา", keywords: "คำสำคัญ", roles: "บทบาท",
    expires: "หมดอายุ", number: "เลขที่", status: "สถานะ", editors: "บรรณาธิการ",
    joint: Joint::Colon,
};

pub(super) const BENGALI: Labels = Labels {
    score: "গ্রেড", courses: "কোর্স", keywords: "মূল শব্দ", roles: "ভূমিকা",
    expires: "মেয়াদ শেষ", number: "নম্বর", status: "অবস্থা", editors: "সম্পাদক",
    joint: Joint::Colon,
};

pub(super) const URDU: Labels = Labels {
    score: "گریڈ", courses: "کورسز", keywords: "کلیدی الفاظ", roles: "کردار",
    expires: "میعاد ختم", number: "نمبر", status: "حیثیت", editors: "مدیر",
    joint: Joint::Colon,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_labels_of_rows_are_all_that_begin_one() {
        let rows = Label::ALL.iter().copied();
        let rows = rows.filter(|label| matches!(label.place(), Place::Row));
        let listed = Label::ROWS.map(|label| format!("{label:?}")).to_vec();
        assert_eq!(rows.map(|label| format!("{label:?}")).collect::<Vec<_>>(), listed);
        assert!(listed.len() > 1);
    }
}
