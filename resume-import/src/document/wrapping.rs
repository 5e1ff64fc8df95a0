//! What is around a document that was copied out of a conversation: a fence of code, the sentence
//! before it, and questions and tips after it. It is listed, and the rest of the file is read.

use crate::Error;
use crate::tree::{Notes, Words};
use std::borrow::Cow;

/// Words with which a sentence before the document begins, in small letters.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "here's", "here’s", "here is", "here you go", "sure", "certainly", "of course", "absolutely", "below is", "great", "i've", "i’ve", "i have",
    "based on", "hier ist", "gerne", "natürlich", "klar", "selbstverständlich", "voici", "bien sûr", "aquí", "claro", "por supuesto", "ecco", "certo",
    "aqui está", "com certeza", "hier is", "natuurlijk", "вот", "конечно", "以下", "はい", "当然", "好的", "물론", "다음은",
];

/// Words for the document, one of which is in that sentence.
#[rustfmt::skip]
const DOCUMENT: &[&str] = &[
    "resume", "résumé", "cv", "curriculum", "lebenslauf", "currículum", "currículo", "markdown", "резюме", "履歴書", "職務経歴書", "简历", "簡歷", "이력서",
];

/// Words with which what follows the document begins.
#[rustfmt::skip]
const CLOSINGS: &[&str] = &[
    "would you like", "let me know", "feel free", "if you'd like", "if you’d like", "if you want", "do you want", "want me to", "shall i", "i can also",
    "möchtest du", "möchten sie", "soll ich", "lass mich wissen", "sag mir", "souhaitez-vous", "voulez-vous", "n'hésitez pas", "n’hésitez pas",
    "dites-moi", "quieres que", "te gustaría", "si quieres", "avísame", "fammi sapere", "vuoi che", "quer que", "laat me weten", "хотите", "дайте знать",
    "tip", "tips", "note", "next steps", "hinweis", "tipp", "tipps", "conseils", "consejos",
];

/// Beginnings of words about the document, one of which is in what follows it: who offers to be
/// written to speaks of something else.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "resume", "résumé", "cv", "version", "tailor", "format", "section", "cover letter", "change", "adjust", "custom", "edit", "placeholder", "template",
    "job description", "job posting", "keyword", "lebenslauf", "anpass", "änder", "stellenanzeige", "anschreiben", "adapt", "modifi", "offre", "lettre",
    "cambi", "ajust", "carta", "puesto", "curricul", "currícul", "vacature", "резюме", "измен", "ваканси",
];

/// The document in a file, each line of which is where it was.
pub(super) fn without<'s>(source: &'s str, notes: &mut Notes<'_>) -> Result<Cow<'s, str>, Error> {
    let lines: Vec<&str> = source.lines().collect();
    let mut is_document = vec![true; lines.len()];
    if let Some((open, close)) = fence(&lines) {
        for (at, is) in is_document.iter_mut().enumerate() {
            *is = at > open && at < close;
        }
        // The signs of the fence are no words.
        let around = (0..open).chain(close + 1..lines.len());
        list(&lines, around, notes)?;
    } else {
        let before = preamble(&lines);
        let after = closing(&lines);
        let around = (0..before).chain(after..lines.len());
        around.clone().for_each(|at| is_document[at] = false);
        list(&lines, around, notes)?;
    }
    if is_document.iter().all(|is| *is) {
        return Ok(Cow::Borrowed(source));
    }
    let mut document = String::with_capacity(source.len());
    for (line, is_document) in lines.iter().zip(is_document) {
        if is_document {
            document.push_str(line);
        }
        document.push('\n');
    }
    Ok(Cow::Owned(document))
}

/// Lists the paragraphs of these lines.
fn list(
    lines: &[&str],
    numbers: impl Iterator<Item = usize>,
    notes: &mut Notes<'_>,
) -> Result<(), Error> {
    let mut last: Option<(usize, Words)> = None;
    for number in numbers {
        let text = lines[number].trim();
        let is_rule = text.chars().all(|c| matches!(c, '-' | '*' | '_' | ' '));
        match &mut last {
            Some((end, words)) if !is_rule && *end + 1 == number => {
                words.text.push('\n');
                words.text.push_str(text);
                *end = number;
            }
            _ if is_rule => {}
            _ => {
                if let Some((_, words)) = last.take() {
                    notes.no_place(&words);
                }
                let at = notes.index(notes.root(), 0, number + 1, 0)?;
                let text = text.to_owned();
                last = Some((number, Words { at, text }));
            }
        }
    }
    if let Some((_, words)) = last {
        notes.no_place(&words);
    }
    Ok(())
}

/// The lines of a fence around the document: there are headings in it and none outside.
fn fence(lines: &[&str]) -> Option<(usize, usize)> {
    let mark = |line: &str| {
        let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let length = line.chars().take_while(|c| *c == sign).count();
        (length >= 3).then(|| (sign, length, line[length..].trim().to_lowercase()))
    };
    let open = lines.iter().position(|line| mark(line).is_some())?;
    let (sign, length, language) = mark(lines[open])?;
    if !matches!(&*language, "" | "markdown" | "md" | "text" | "txt") {
        return None;
    }
    // A fence may be in it, so the last one that fits is its end.
    let is_end = |line: &&str| {
        mark(line).is_some_and(|(other, count, after)| {
            other == sign && count >= length && after.is_empty()
        })
    };
    let rest = lines.get(open + 1..)?;
    let close = rest.iter().rposition(is_end);
    let close = close.map_or(lines.len(), |at| open + 1 + at);
    let is_heading = |line: &str| {
        let level = line.chars().take_while(|c| *c == '#').count();
        (1..=6).contains(&level) && line[level..].starts_with(' ')
    };
    let has_heading = |lines: &[&str]| lines.iter().any(|line| is_heading(line));
    let after = lines.get(close + 1..).unwrap_or_default();
    let is_around = !has_heading(&lines[..open]) && !has_heading(after);
    (is_around && has_heading(&lines[open + 1..close])).then_some((open, close))
}

/// How many lines are before the document.
fn preamble(lines: &[&str]) -> usize {
    let Some(first) = lines.iter().position(|line| !line.trim().is_empty()) else {
        return 0;
    };
    let length = lines[first..]
        .iter()
        .take_while(|line| !line.trim().is_empty())
        .count();
    let text = lines[first..first + length].join(" ").to_lowercase();
    let is_opening = OPENINGS.iter().any(|words| begins(&text, words));
    let is_named = |word: &&str| has_word(&text, word);
    let is_sentence = text.trim_end().ends_with([':', '.', '!', '：', '。', '！']);
    match is_opening && is_sentence && DOCUMENT.iter().any(is_named) {
        true => first + length,
        false => 0,
    }
}

/// The first line after the document.
fn closing(lines: &[&str]) -> usize {
    let mut end = lines.len();
    // After a rule, one sentence to the reader says what the rest is.
    let is_rule = |line: &&str| {
        let line = line.trim();
        line.len() >= 3
            && ['-', '*', '_']
                .iter()
                .any(|sign| line.chars().all(|c| c == *sign))
    };
    if let Some(rule) = lines.iter().rposition(is_rule) {
        let after = &lines[rule + 1..];
        let is_headed = after.iter().any(|line| line.starts_with('#'));
        let mut paragraphs = after.split(|line| line.trim().is_empty());
        if !is_headed && paragraphs.any(is_closing) {
            end = rule;
        }
    }
    // And without one, the last paragraphs.
    loop {
        let text = &lines[..end];
        let last = text
            .iter()
            .rposition(|line| !line.trim().is_empty())
            .map_or(0, |at| at + 1);
        let start = text[..last]
            .iter()
            .rposition(|line| line.trim().is_empty())
            .map_or(0, |at| at + 1);
        if start == 0 || !is_closing(&text[start..last]) {
            return end;
        }
        end = start;
    }
}

/// Whether a paragraph speaks about the document to who asked for it.
fn is_closing(paragraph: &[&str]) -> bool {
    let text = paragraph.join(" ").to_lowercase();
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let is_about = |word: &&str| {
        text.match_indices(*word)
            .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
    };
    CLOSINGS.iter().any(|words| begins(text, words)) && ABOUT.iter().any(is_about)
}

fn begins(text: &str, words: &str) -> bool {
    let rest = text.strip_prefix(words);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || !words.is_ascii())
}

fn has_word(text: &str, word: &str) -> bool {
    match word.is_ascii() || word.chars().all(|c| c < '\u{500}') {
        true => text
            .split(|c: char| !c.is_alphanumeric())
            .any(|found| found == word),
        false => text.contains(word),
    }
}
