//! The words that Europass has in its own editor and not in its files, in the language of the CV.

use crate::mapping::Collected;

/// The languages of the columns after the English one.
const LANGS: [&str; 6] = ["de", "fr", "es", "it", "pt", "nl"];

#[rustfmt::skip]
const WORDS: &[(&str, [&str; 6])] = &[
    ("native", ["Muttersprache", "langue maternelle", "lengua materna", "lingua madre", "língua materna", "moedertaal"]),
    ("listening", ["Hören", "écouter", "comprensión auditiva", "ascolto", "compreensão oral", "luisteren"]),
    ("reading", ["Lesen", "lire", "comprensión de lectura", "lettura", "leitura", "lezen"]),
    ("interaction", ["Gespräche", "conversation", "interacción oral", "interazione orale", "interação oral", "gesprekken"]),
    ("production", ["Sprechen", "expression orale", "expresión oral", "produzione orale", "produção oral", "spreken"]),
    ("writing", ["Schreiben", "écrire", "expresión escrita", "scrittura", "escrita", "schrijven"]),
    ("Categories", ["Klassen", "Catégories", "Categorías", "Categorie", "Categorias", "Categorieën"]),
    ("Driving licence", ["Führerschein", "Permis de conduire", "Permiso de conducir", "Patente di guida", "Carta de condução", "Rijbewijs"]),
    ("Hobbies and interests", ["Hobbys und Interessen", "Loisirs et centres d’intérêt", "Aficiones e intereses", "Hobby e interessi", "Passatempos e interesses", "Hobby’s en interesses"]),
    ("Conferences and seminars", ["Konferenzen und Seminare", "Conférences et séminaires", "Conferencias y seminarios", "Conferenze e seminari", "Conferências e seminários", "Conferenties en seminars"]),
    ("Creative works", ["Kreative Arbeiten", "Travaux créatifs", "Trabajos creativos", "Opere creative", "Obras criativas", "Creatieve werken"]),
    ("Social and political activities", ["Soziales und politisches Engagement", "Activités sociales et politiques", "Actividades sociales y políticas", "Attività sociali e politiche", "Atividades sociais e políticas", "Sociale en politieke activiteiten"]),
    ("Communication skills", ["Kommunikative Fähigkeiten", "Compétences en communication", "Competencias comunicativas", "Competenze comunicative", "Competências de comunicação", "Communicatievaardigheden"]),
    ("Communication and interpersonal skills", ["Kommunikative und soziale Fähigkeiten", "Compétences en communication et relationnelles", "Competencias comunicativas e interpersonales", "Competenze comunicative e interpersonali", "Competências de comunicação e interpessoais", "Communicatieve en sociale vaardigheden"]),
    ("Organisational skills", ["Organisatorische Fähigkeiten", "Compétences organisationnelles", "Competencias organizativas", "Competenze organizzative", "Competências de organização", "Organisatorische vaardigheden"]),
    ("Job-related skills", ["Berufliche Fähigkeiten", "Compétences liées à l’emploi", "Competencias profesionales", "Competenze professionali", "Competências profissionais", "Beroepsvaardigheden"]),
    ("Digital skills", ["Digitale Kompetenz", "Compétences numériques", "Competencias digitales", "Competenze digitali", "Competências digitais", "Digitale vaardigheden"]),
    ("Other skills", ["Sonstige Fähigkeiten", "Autres compétences", "Otras competencias", "Altre competenze", "Outras competências", "Overige vaardigheden"]),
];

/// A word in the language of the CV, if it is known in it.
pub(super) fn said(collected: &Collected, english: &'static str) -> &'static str {
    let lang = collected.lang.as_ref().map(|words| words.text.trim());
    in_language(lang.unwrap_or_default(), english)
}

/// A word in a language, if it is known in it.
pub(super) fn in_language(lang: &str, english: &'static str) -> &'static str {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    let primary = primary.to_ascii_lowercase();
    let column = LANGS.iter().position(|known| *known == primary);
    let row = WORDS.iter().find(|(known, _)| *known == english);
    match (row, column) {
        (Some((_, words)), Some(column)) => words[column],
        _ => english,
    }
}
