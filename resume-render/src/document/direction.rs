//! Words from left to right among words from right to left.

use std::borrow::Cow;

/// Says that the signs beside it belong to a word from left to right; it is not seen.
pub const LEFT_TO_RIGHT: char = '\u{200e}';

/// Text for words from right to left, with marks at the signs that a Latin word ends or begins with:
/// Unicode takes these for punctuation, so that `C++` would be shown as `++C` and `.NET` as `NET.`
///
/// ```
/// use resume_render::document::marked;
/// assert_eq!(marked("لغة C++ و .NET."), "لغة C++\u{200e} و \u{200e}.NET.");
/// ```
pub fn marked(text: &str) -> Cow<'_, str> {
    let is_sign = |c: char| ends_word(c) || begins_word(c);
    if !text.contains(is_sign) || !text.contains(is_latin) {
        return Cow::Borrowed(text);
    }
    let mut marked = String::with_capacity(text.len() + 8);
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let word = match before.is_alphanumeric() {
            false => word(rest),
            true => "",
        };
        if word.is_empty() {
            marked.push(c);
            before = c;
            rest = &rest[c.len_utf8()..];
            continue;
        }
        if word.starts_with(begins_word) {
            marked.push(LEFT_TO_RIGHT);
        }
        marked.push_str(word);
        if word.ends_with(ends_word) {
            marked.push(LEFT_TO_RIGHT);
        }
        rest = &rest[word.len()..];
        before = word.chars().next_back().unwrap_or(' ');
    }
    match marked.len() == text.len() {
        true => Cow::Borrowed(text),
        false => Cow::Owned(marked),
    }
}

/// Whether a text has letters from right to left.
pub(crate) fn has_right_to_left(text: &str) -> bool {
    let is_right_to_left = |c: char| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
            && c.is_alphabetic()
    };
    text.contains(is_right_to_left)
}

/// The Latin word that a text begins with, with the signs that belong to it.
fn word(text: &str) -> &str {
    let first = text.strip_prefix(begins_word).unwrap_or(text);
    if !first.starts_with(is_latin) {
        return "";
    }
    let is_letter = |c: char| is_latin(c) || c.is_ascii_digit();
    let mut end = text.len() - first.len();
    loop {
        let letters = text[end..].find(|c| !is_letter(c));
        end = letters.map_or(text.len(), |at| end + at);
        // Signs between letters are inside of the word, however many there are.
        let signs = text[end..].find(|c: char| c.is_whitespace() || c.is_alphanumeric());
        let after = signs.map_or(text.len(), |at| end + at);
        if after == end || !text[after..].starts_with(is_letter) {
            break;
        }
        end = after;
    }
    let signs = text[end..].find(|c| !ends_word(c));
    &text[..signs.map_or(text.len(), |at| end + at)]
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, '\u{c0}'..='\u{24f}') && c.is_alphabetic())
}

/// Whether a word may end with such a sign, as `C++`, `F#` and `A*` do.
fn ends_word(c: char) -> bool {
    matches!(c, '+' | '#' | '*')
}

/// Whether a word may begin with such a sign, as `.NET`, `@ada` and `#rust` do.
fn begins_word(c: char) -> bool {
    matches!(c, '.' | '@' | '#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(marked(text).replace(LEFT_TO_RIGHT, "|"), expected);
    }

    #[test]
    fn signs_at_the_ends_of_latin_words_are_marked() {
        check("لغة C++ و C# و F#.", "لغة C++| و C#| و F#|.");
        check("(C++)، g++", "(C++|)، g++|");
        check("منصة .NET", "منصة |.NET");
        check("إلى C++. iOS 17!", "إلى C++|. iOS 17!");
        check("@ada و C/C++", "|@ada و C/C++|");
        check(".NET", "|.NET");
    }

    #[test]
    fn other_text_is_as_it_was() {
        for text in [
            "C++17 و C++/CLI و Node.js و R&D",
            "انتهى. iOS",
            "انتهى.NET",
            "40% و +20 100 و #1 و ++",
            "Rust (2024) – Wix.com Ltd.",
            "*",
            "",
        ] {
            assert!(
                matches!(marked(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }
}
