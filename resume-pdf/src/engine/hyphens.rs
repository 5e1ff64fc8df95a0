//! Where a word may be broken that is wider than its line.
//!
//! Without dictionaries, which would cost megabytes, a syllable begins with its last consonant
//! before a vowel, or with a cluster that words begin with.

use super::text::BREAK;

/// A line may end here with a hyphen. Text of a person has none.
pub(super) const HYPHEN: char = '\u{ad}';

/// What is longer is no word that anyone reads.
const LONGEST: usize = 500;

/// How many letters of a word are on each side of a break.
const LEAST: usize = 3;

/// Where the words in a text that are in one of these parts may be broken, with the mark for it: a
/// hyphen between syllables, and nothing to see in an address, of which a hyphen could be a part.
pub(super) fn breaks(text: &str, is_in_parts: impl Fn(usize, usize) -> bool) -> Vec<(usize, char)> {
    let mut breaks = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let end = start + word.len();
        if word.len() <= LONGEST && is_in_parts(start, end) {
            let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
            let at = start + word.find(inner).unwrap_or_default();
            if inner.chars().all(is_of_word) {
                let letters = inner.split_inclusive(|c: char| !c.is_alphabetic());
                letters.fold(at, |at, letters| {
                    breaks.extend(syllables(letters).map(|by| (at + by, HYPHEN)));
                    at + letters.len()
                });
            } else if inner.chars().all(is_western) {
                breaks.extend(between_letters(inner).map(|by| (at + by, BREAK)));
            }
        }
        start = end;
    }
    breaks
}

fn is_of_word(c: char) -> bool {
    is_western(c) && c.is_alphabetic() || matches!(c, '-' | '/' | '\u{2010}' | '\'' | '’' | BREAK)
}

/// Whether it is a letter of a script that has hyphens, or a sign between such letters.
fn is_western(c: char) -> bool {
    c < '\u{300}' || ('\u{370}'..'\u{530}').contains(&c) || ('\u{1e00}'..'\u{2070}').contains(&c)
}

/// Where the syllables of a word begin, in bytes.
fn syllables(word: &str) -> impl Iterator<Item = usize> {
    let word = word.trim_end_matches(|c: char| !c.is_alphabetic());
    let letters: Vec<char> = word.chars().map(lowercase).collect();
    let is_start = move |(at, _): &(usize, (usize, char))| {
        let rest = letters.len() - at;
        *at >= LEAST && rest >= LEAST && begins_syllable(&letters, *at)
    };
    let starts = word.char_indices().enumerate().filter(is_start);
    starts
        .map(|(_, (byte, _))| byte)
        .collect::<Vec<_>>()
        .into_iter()
}

/// Between which letters and figures of an address a line may end.
fn between_letters(word: &str) -> impl Iterator<Item = usize> {
    let letters: Vec<_> = word.char_indices().collect();
    let last = letters.len().saturating_sub(LEAST);
    let may_break = |at: &usize| {
        let is_inside = |at: usize| letters[at].1.is_alphanumeric();
        is_inside(*at) && is_inside(at - 1)
    };
    let breaks: Vec<_> = (LEAST..=last)
        .filter(|at| *at < letters.len())
        .filter(may_break)
        .map(|at| letters[at].0)
        .collect();
    breaks.into_iter()
}

fn lowercase(c: char) -> char {
    let mut lower = c.to_lowercase();
    lower.next().unwrap_or(c)
}

/// Whether a syllable begins with this letter, and not one before or after it.
fn begins_syllable(letters: &[char], at: usize) -> bool {
    let onset = letters[at..].iter().take_while(|c| !is_vowel(**c)).count();
    // A vowel begins none: in most languages two of them may be one sound.
    let is_followed = onset > 0 && at + onset < letters.len();
    let before = &letters[..at];
    if !is_followed || !before.iter().any(|c| is_vowel(*c)) {
        return false;
    }
    let longest = (1..=3.min(at + onset))
        .rev()
        .find(|count| {
            let from = at + onset - count;
            let follows_vowel = from == 0 || is_vowel(letters[from - 1]);
            letters[from..at + onset].iter().all(|c| !is_vowel(*c))
                && is_onset(&letters[from..at + onset], follows_vowel)
        })
        .unwrap_or(1);
    onset == longest
}

/// Whether a syllable may begin with these consonants.
fn is_onset(consonants: &[char], follows_vowel: bool) -> bool {
    match consonants {
        [_] | ['s', 'c', 'h'] => true,
        ['c' | 's' | 'p' | 't' | 'r' | 'g', 'h'] | ['q', 'u'] => true,
        ['b' | 'c' | 'f' | 'g' | 'k' | 'p' | 'v', 'l' | 'r'] | ['d' | 't', 'r'] => true,
        ['s', 't' | 'p'] | ['s', 't', 'r'] => !follows_vowel,
        _ => false,
    }
}

fn is_vowel(c: char) -> bool {
    const VOWELS: &str = "aeiouyàáâãäåāăąæèéêëēĕėęěìíîïĩīĭįıòóôõöøōŏőœùúûüũūŭůűųýÿŷ\
                          αεηιουωάέήίόύώϊϋΐΰаеёиоуыэюяєіїў";
    VOWELS.contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str) -> String {
        let mut marked = text.to_owned();
        for (at, mark) in breaks(text, |_, _| true).into_iter().rev() {
            marked.insert(at, if mark == HYPHEN { '-' } else { '|' });
        }
        marked
    }

    #[test]
    fn words_are_broken_between_syllables() {
        assert_eq!(
            broken("„Rotorblattverstellmotor“"),
            "„Rotor-blatt-ver-stell-mo-tor“"
        );
        assert_eq!(
            broken("Überwachungsverfahren,"),
            "Über-wa-chungs-ver-fah-ren,"
        );
        assert_eq!(broken("Maschinenbau und ABC"), "Maschi-nen-bau und ABC");
        assert_eq!(broken("Ответственность"), "Ответст-вен-ность");
    }

    #[test]
    fn an_address_has_no_hyphens() {
        assert_eq!(broken("(ada.example)"), "(ada.e|x|a|m|ple)");
        assert_eq!(broken("ส่วนบุคคลทั้งหมด"), "ส่วนบุคคลทั้งหมด");
    }
}
