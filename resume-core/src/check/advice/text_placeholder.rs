//! A placeholder that nobody replaced: `[Company]`, `<Your Name>`, `{date}`, `TODO`, `xx.xx.xxxx`.

use super::problem;
use crate::check::texts::Texts;
use crate::model::{Letter, Resume};
use crate::problem::{Code, Path, Problem};

/// Words that are written whole and in capitals only.
const MARKERS: [&str; 3] = ["TODO", "TBD", "FIXME"];

/// The beginning of filler text, in lower case.
const FILLER: &str = "lorem ipsum";

/// The brackets around placeholders.
const BRACKETS: [(char, char); 3] = [('[', ']'), ('<', '>'), ('{', '}')];

/// What brackets hold at most.
const MOST: usize = 60;

/// What placeholders ask for, in lower case.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "achievement", "address", "amount", "city", "company", "date", "degree", "department",
    "email", "employer", "industry", "insert", "manager", "name", "number", "organisation",
    "organization", "phone", "placeholder", "position", "role", "skill", "skills", "state",
    "street", "surname", "title", "university", "website", "xx", "xxx", "xxxx", "year", "your",
    "zip",
    // German
    "anrede", "ansprechpartner", "ansprechpartnerin", "datum", "firma", "firmenname",
    "hausnummer", "ihr", "ihre", "nachname", "ort", "plz", "postleitzahl", "stelle", "straße",
    "telefon", "telefonnummer", "unternehmen", "vorname",
    // French
    "adresse", "entreprise", "nom", "poste", "prénom", "société", "ville", "votre", "vos",
    // Spanish, Portuguese and Italian
    "apellido", "azienda", "cidade", "città", "ciudad", "cognome", "dirección",
    "empresa", "endereço", "fecha", "indirizzo", "nome", "nombre", "puesto", "teléfono",
];

/// Words that begin a request, whatever follows them.
#[rustfmt::skip]
const REQUESTS: &[&str] = &[
    "describe", "insert", "your", "ihr", "ihre", "votre", "vos",
];

/// Words beside those that placeholders ask for.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "a", "an", "and", "code", "contact", "country", "der", "des", "de", "du", "first", "full",
    "here", "hiring", "job", "last", "la", "l", "of", "or", "person", "project", "recipient",
    "recruiter", "s", "school", "su", "team", "the", "tu", "und", "x",
];

/// Tags of HTML, which are no placeholders between `<` and `>`.
const HTML: [&str; 2] = ["address", "title"];

/// Checks the texts of a résumé in one language.
pub(super) fn check(problems: &mut Vec<Problem>, resume: &Resume) {
    Texts(|text: &str, path: &dyn Fn() -> Path| of_text(problems, text, path)).resume(resume);
}

/// Checks the texts of a letter.
pub(super) fn check_letter(problems: &mut Vec<Problem>, letter: &Letter) {
    Texts(|text: &str, path: &dyn Fn() -> Path| of_text(problems, text, path)).letter(letter);
}

fn of_text(problems: &mut Vec<Problem>, text: &str, path: &dyn Fn() -> Path) {
    if let Some(found) = placeholder(text) {
        problem(
            problems,
            Code::TextPlaceholder,
            path(),
            format!("`{found}` looks like a placeholder"),
            "write what belongs in its place",
        );
    }
}

/// The first placeholder in a text.
fn placeholder(text: &str) -> Option<&str> {
    text.char_indices().find_map(|(at, c)| {
        let bracketed = BRACKETS.iter().find(|(open, _)| *open == c);
        if let Some((_, close)) = bracketed {
            return bracketed_at(text, at, *close);
        }
        let is_start = c.is_alphanumeric() && !ends_in_word(&text[..at]);
        is_start.then(|| word_at(text, at)).flatten()
    })
}

/// The placeholder in brackets that opens here.
fn bracketed_at(text: &str, at: usize, close: char) -> Option<&str> {
    let inside = &text[at + 1..];
    let end = inside.find(['[', ']', '<', '>', '{', '}'])?;
    let (inside, after) = inside.split_at(end);
    let before = &text[..at];
    // An index, a generic type, a step of an address, the text of a link.
    let is_part = ends_in_word(before)
        || before.ends_with(['/', '\\'])
        || (close == ']' && after.starts_with("]("));
    let is_asked = after.starts_with(close) && !is_part && is_request(inside);
    // With spaces they are signs of mathematics.
    let is_other = close == '>' && (inside.trim() != inside || HTML.contains(&inside));
    (is_asked && !is_other).then(|| &text[at..at + 1 + end + 1])
}

/// Whether brackets around this make it a placeholder.
fn is_request(inside: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || " '’-_/,.&%:#".contains(c);
    if inside.len() > MOST || !inside.chars().all(allowed) {
        return false;
    }
    let words: Vec<String> = inside
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_in = |words: &[&str], word: &String| words.contains(&word.as_str());
    match words.as_slice() {
        [first, _, ..] if is_in(REQUESTS, first) => true,
        words => {
            words.iter().any(|word| is_in(NAMES, word))
                && words
                    .iter()
                    .all(|word| is_in(NAMES, word) || is_in(BESIDE, word))
        }
    }
}

/// The placeholder without brackets that begins here, at the beginning of a word.
fn word_at(text: &str, at: usize) -> Option<&str> {
    let rest = &text[at..];
    let of = |len: usize| Some(&rest[..len]);
    if let Some(start) = rest.get(..FILLER.len())
        && start.eq_ignore_ascii_case(FILLER)
    {
        return of(FILLER.len());
    }
    let word = &rest[..word_len(rest)];
    if MARKERS.contains(&word) {
        return of(word.len());
    }
    if !is_crosses(word) {
        return None;
    }
    // `xx.xx.xxxx` and `xxx-xxx-xxxx`.
    let mut len = word.len();
    while let Some(next) = rest[len..].strip_prefix(['.', '/', '-'])
        && is_crosses(&next[..word_len(next)])
    {
        len += 1 + word_len(next);
    }
    let is_number =
        rest[word.len()..].trim_start().starts_with('%') || text[..at].ends_with(['$', '€', '£']);
    let is_capital = word.bytes().all(|byte| byte == b'X');
    // `XX` may be a Roman numeral, and `xx` a size.
    let is_placeholder = len > word.len() || is_number || (is_capital && word.len() > 2);
    is_placeholder.then(|| &rest[..len])
}

/// Whether this is a word of at least two `x`.
fn is_crosses(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| matches!(byte, b'x' | b'X'))
}

fn word_len(text: &str) -> usize {
    text.find(|c: char| !is_of_word(c)).unwrap_or(text.len())
}

fn ends_in_word(text: &str) -> bool {
    text.ends_with(is_of_word)
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(placeholder(text).unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn words_in_brackets_are_placeholders() {
        check("an engineer at [Company] and more", "[Company]");
        check("[Your Name]", "[Your Name]");
        check(
            "[your biggest achievement here]",
            "[your biggest achievement here]",
        );
        check("Dear [Hiring Manager's Name],", "[Hiring Manager's Name]");
        check("[City, State ZIP]", "[City, State ZIP]");
        check("[INSERT NUMBER OF PEOPLE]", "[INSERT NUMBER OF PEOPLE]");
        check("saved [XX]% and ([number])", "[XX]");
        check("<Company>", "<Company>");
        check("at <company name>", "<company name>");
        check("{company}", "{company}");
        check("{{ first_name }}", "{ first_name }");
        check("${COMPANY_NAME}", "{COMPANY_NAME}");
        check("als Ingenieurin bei [Firma]", "[Firma]");
        check(
            "[Name des Unternehmens] [Straße, Hausnummer]",
            "[Straße, Hausnummer]",
        );
        check("chez [Nom de l'entreprise]", "[Nom de l'entreprise]");
        check("en {empresa}", "{empresa}");
        check("[1] [Company]", "[Company]");
    }

    #[test]
    fn placeholders_are_short() {
        let request = |len: usize| format!("[your {}]", "a".repeat(len - "your ".len()));
        check(&request(MOST), &request(MOST));
        for len in [MOST + 1, 2 * MOST] {
            check(&request(len), "");
        }
    }

    #[test]
    fn other_words_in_brackets_are_not() {
        for text in [
            "[1]",
            "[sic]",
            "[x]",
            "[X]",
            "[ ]",
            "[]",
            "[…]",
            "[text](url)",
            "[Company](url)",
            "[Redacted]",
            "[Best Paper Award]",
            "[PDF] [Code]",
            "[Project Page]",
            "[In Press]",
            "[T]he [company said]",
            "vector<int>",
            "Map<K,V>",
            "Option<Company>",
            "array[name]",
            "{id}",
            "/users/{name}",
            "a < company and title > b",
            "<ada@ada.example>",
            "<title>",
            "[name withheld",
            "{a, b}",
            "f(x) = {x | x > 0}",
            "[0, 1)",
            "<3",
            "\u{fffc}",
            "[Name)",
            "I [the author of the whole company report of the year before last year] agree",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn markers_are_whole_words_in_capitals() {
        check("TODO", "TODO");
        check("TODO: write this", "TODO");
        check("led a team of (TBD).", "TBD");
        check("FIXME!", "FIXME");
        check("at XXX since 2014", "XXX");
        check("+1 XXXX", "XXXX");
        check("saved XX% of $YY", "XX");
        check("saved xx % of it", "xx");
        check("saved $XX", "XX");
        check("Lorem ipsum dolor sit amet", "Lorem ipsum");
        check("lorem IPSUM", "lorem IPSUM");
        check("seit xx.xx.xxxx", "xx.xx.xxxx");
        check("XX/XXXX", "XX/XXXX");
        check("xxx-xxx-xxxx", "xxx-xxx-xxxx");
        for text in [
            "Todo",
            "a todo list",
            "mastodon",
            "TODOs",
            "MYTODO",
            "TODO_LIST",
            "TBDs",
            "XXXL",
            "xxx",
            "siglo XX",
            "XX.",
            "XIX.XX",
            "LXXX",
            "PAXX-XX1",
            "lorem",
            "ipsum",
            "Ada Lorem",
            "",
            "xx",
            "x.x.x",
        ] {
            check(text, "");
        }
    }
}
