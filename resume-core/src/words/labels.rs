//! The labels of fields that say nothing without one: “Grade: 3.9 of 4”.

/// A field that is printed with a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Label {
    /// A grade.
    Score,
    /// Courses.
    Courses,
    /// What something was made with or about.
    Keywords,
    /// Roles in a project.
    Roles,
    /// The date until which a certificate is valid.
    Expires,
    /// The number of a certificate or a patent.
    Number,
    /// Whether a work has appeared, or a patent was granted.
    Status,
    /// The editors of a book: the words before their names, without a colon.
    Editors,
}

/// The labels of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Labels {
    /// [`Label::Score`].
    pub score: &'static str,
    /// [`Label::Courses`].
    pub courses: &'static str,
    /// [`Label::Keywords`].
    pub keywords: &'static str,
    /// [`Label::Roles`].
    pub roles: &'static str,
    /// [`Label::Expires`].
    pub expires: &'static str,
    /// [`Label::Number`].
    pub number: &'static str,
    /// [`Label::Status`].
    pub status: &'static str,
    /// [`Label::Editors`].
    pub editors: &'static str,
}

impl Label {
    /// Every label.
    pub const ALL: [Label; 8] = [
        Label::Score, Label::Courses, Label::Keywords, Label::Roles, Label::Expires, Label::Number, Label::Status, Label::Editors,
    ];
}

impl Labels {
    /// The words of a label.
    pub const fn of(&self, label: Label) -> &'static str {
        let Labels { score, courses, keywords, roles, expires, number, status, editors } = self;
        match label {
            Label::Score => score,
            Label::Courses => courses,
            Label::Keywords => keywords,
            Label::Roles => roles,
            Label::Expires => expires,
            Label::Number => number,
            Label::Status => status,
            Label::Editors => editors,
        }
    }
}

pub(super) const ENGLISH: Labels = Labels {
    score: "Grade", courses: "Coursework", keywords: "Keywords", roles: "Roles",
    expires: "Expires", number: "No.", status: "Status", editors: "edited by",
};

pub(super) const GERMAN: Labels = Labels {
    score: "Note", courses: "Kurse", keywords: "Stichworte", roles: "Rollen",
    expires: "Gültig bis", number: "Nr.", status: "Status", editors: "hrsg. von",
};

pub(super) const FRENCH: Labels = Labels {
    score: "Note", courses: "Cours", keywords: "Mots-clés", roles: "Rôles",
    expires: "Expiration", number: "N°", status: "Statut", editors: "éd. par",
};

pub(super) const SPANISH: Labels = Labels {
    score: "Nota", courses: "Asignaturas", keywords: "Palabras clave", roles: "Funciones",
    expires: "Caducidad", number: "N.º", status: "Estado", editors: "editado por",
};

pub(super) const CATALAN: Labels = Labels {
    score: "Nota", courses: "Assignatures", keywords: "Paraules clau", roles: "Funcions",
    expires: "Caducitat", number: "Núm.", status: "Estat", editors: "editat per",
};

pub(super) const GALICIAN: Labels = Labels {
    score: "Nota", courses: "Materias", keywords: "Palabras clave", roles: "Funcións",
    expires: "Caducidade", number: "N.º", status: "Estado", editors: "editado por",
};

pub(super) const PORTUGUESE: Labels = Labels {
    score: "Nota", courses: "Disciplinas", keywords: "Palavras-chave", roles: "Funções",
    expires: "Validade", number: "N.º", status: "Situação", editors: "organizado por",
};

pub(super) const EUROPEAN_PORTUGUESE: Labels = Labels {
    score: "Nota", courses: "Disciplinas", keywords: "Palavras-chave", roles: "Funções",
    expires: "Validade", number: "N.º", status: "Estado", editors: "editado por",
};

pub(super) const ITALIAN: Labels = Labels {
    score: "Voto", courses: "Corsi", keywords: "Parole chiave", roles: "Ruoli",
    expires: "Scadenza", number: "N.", status: "Stato", editors: "a cura di",
};

pub(super) const ROMANIAN: Labels = Labels {
    score: "Notă", courses: "Cursuri", keywords: "Cuvinte-cheie", roles: "Roluri",
    expires: "Expiră", number: "Nr.", status: "Stadiu", editors: "editat de",
};

pub(super) const DUTCH: Labels = Labels {
    score: "Cijfer", courses: "Vakken", keywords: "Trefwoorden", roles: "Rollen",
    expires: "Geldig tot", number: "Nr.", status: "Status", editors: "onder redactie van",
};

pub(super) const DANISH: Labels = Labels {
    score: "Karakter", courses: "Fag", keywords: "Nøgleord", roles: "Roller",
    expires: "Gyldig til", number: "Nr.", status: "Status", editors: "redigeret af",
};

pub(super) const BOKMAL: Labels = Labels {
    score: "Karakter", courses: "Emner", keywords: "Nøkkelord", roles: "Roller",
    expires: "Gyldig til", number: "Nr.", status: "Status", editors: "redigert av",
};

pub(super) const NYNORSK: Labels = Labels {
    score: "Karakter", courses: "Emne", keywords: "Nøkkelord", roles: "Roller",
    expires: "Gyldig til", number: "Nr.", status: "Status", editors: "redigert av",
};

pub(super) const SWEDISH: Labels = Labels {
    score: "Betyg", courses: "Kurser", keywords: "Nyckelord", roles: "Roller",
    expires: "Giltig till", number: "Nr", status: "Status", editors: "redigerad av",
};

pub(super) const POLISH: Labels = Labels {
    score: "Ocena", courses: "Przedmioty", keywords: "Słowa kluczowe", roles: "Role",
    expires: "Ważne do", number: "Nr", status: "Status", editors: "pod red.",
};

pub(super) const CZECH: Labels = Labels {
    score: "Známka", courses: "Předměty", keywords: "Klíčová slova", roles: "Role",
    expires: "Platnost do", number: "Č.", status: "Stav", editors: "ed.",
};

pub(super) const SLOVAK: Labels = Labels {
    score: "Známka", courses: "Predmety", keywords: "Kľúčové slová", roles: "Roly",
    expires: "Platnosť do", number: "Č.", status: "Stav", editors: "ed.",
};

pub(super) const BULGARIAN: Labels = Labels {
    score: "Оценка", courses: "Дисциплини", keywords: "Ключови думи", roles: "Роли",
    expires: "Валидност до", number: "№", status: "Статус", editors: "под ред. на",
};

pub(super) const RUSSIAN: Labels = Labels {
    score: "Оценка", courses: "Курсы", keywords: "Ключевые слова", roles: "Роли",
    expires: "Срок действия до", number: "№", status: "Статус", editors: "под ред.",
};

pub(super) const UKRAINIAN: Labels = Labels {
    score: "Оцінка", courses: "Курси", keywords: "Ключові слова", roles: "Ролі",
    expires: "Термін дії до", number: "№", status: "Статус", editors: "за ред.",
};

pub(super) const GREEK: Labels = Labels {
    score: "Βαθμός", courses: "Μαθήματα", keywords: "Λέξεις-κλειδιά", roles: "Ρόλοι",
    expires: "Λήξη", number: "Αρ.", status: "Κατάσταση", editors: "επιμ.",
};

pub(super) const TURKISH: Labels = Labels {
    score: "Not", courses: "Dersler", keywords: "Anahtar kelimeler", roles: "Roller",
    expires: "Son geçerlilik", number: "No", status: "Durum", editors: "editör",
};

pub(super) const INDONESIAN: Labels = Labels {
    score: "Nilai", courses: "Mata kuliah", keywords: "Kata kunci", roles: "Peran",
    expires: "Berlaku hingga", number: "No.", status: "Status", editors: "disunting oleh",
};

pub(super) const MALAY: Labels = Labels {
    score: "Gred", courses: "Kursus", keywords: "Kata kunci", roles: "Peranan",
    expires: "Sah hingga", number: "No.", status: "Status", editors: "disunting oleh",
};

pub(super) const VIETNAMESE: Labels = Labels {
    score: "Điểm", courses: "Môn học", keywords: "Từ khóa", roles: "Vai trò",
    expires: "Hết hạn", number: "Số", status: "Trạng thái", editors: "biên tập bởi",
};

pub(super) const HINDI: Labels = Labels {
    score: "ग्रेड", courses: "पाठ्यक्रम", keywords: "मुख्य शब्द", roles: "भूमिकाएँ",
    expires: "वैधता तिथि", number: "संख्या", status: "स्थिति", editors: "संपादक",
};

pub(super) const JAPANESE: Labels = Labels {
    score: "成績", courses: "履修科目", keywords: "キーワード", roles: "役割",
    expires: "有効期限", number: "番号", status: "状況", editors: "編集",
};

pub(super) const KOREAN: Labels = Labels {
    score: "성적", courses: "이수 과목", keywords: "키워드", roles: "역할",
    expires: "만료일", number: "번호", status: "상태", editors: "편집",
};

pub(super) const CHINESE: Labels = Labels {
    score: "成绩", courses: "课程", keywords: "关键词", roles: "角色",
    expires: "有效期至", number: "编号", status: "状态", editors: "主编",
};

pub(super) const TRADITIONAL_CHINESE: Labels = Labels {
    score: "成績", courses: "課程", keywords: "關鍵字", roles: "角色",
    expires: "有效期限", number: "編號", status: "狀態", editors: "主編",
};

pub(super) const ARABIC: Labels = Labels {
    score: "الدرجة", courses: "المقررات الدراسية", keywords: "الكلمات المفتاحية", roles: "الأدوار",
    expires: "تاريخ الانتهاء", number: "رقم", status: "الحالة", editors: "تحرير",
};

pub(super) const HEBREW: Labels = Labels {
    score: "ציון", courses: "קורסים", keywords: "מילות מפתח", roles: "תפקידים",
    expires: "בתוקף עד", number: "מס׳", status: "סטטוס", editors: "בעריכת",
};

pub(super) const PERSIAN: Labels = Labels {
    score: "نمره", courses: "درس‌ها", keywords: "کلیدواژه‌ها", roles: "نقش‌ها",
    expires: "تاریخ انقضا", number: "شماره", status: "وضعیت", editors: "به ویراستاری",
};
