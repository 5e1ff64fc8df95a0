//! Words on their way to lines: filled greedily by the columns that characters take on a screen.

use crate::model::Url;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many columns a text takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// The words of one paragraph.
#[derive(Debug, Default)]
pub(super) struct Flow {
    text: String,
    /// Pieces of the text inside of which no line ends, though characters of theirs would allow it.
    solid: Vec<(usize, usize)>,
    /// Where the aside begins.
    aside: usize,
}

impl Flow {
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn words(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Raised or lowered characters: marked only where the digits before would run together with them.
    pub(super) fn script(&mut self, mark: char, text: &str) {
        let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        let number = text.strip_prefix(['+', '-', '−']).unwrap_or(text);
        if is_digit(self.text.chars().next_back()) && is_digit(number.chars().next()) {
            self.text.push(mark);
        }
        self.text.push_str(text);
    }

    /// Whether the words from here on say the address.
    pub(super) fn says(&self, from: usize, url: &Url) -> bool {
        let words = &self.text[from..];
        words == url.as_str() || words == url.display()
    }

    pub(super) fn address(&mut self, url: &str) {
        let from = self.text.len();
        self.text.push('<');
        self.text.push_str(url.strip_prefix("mailto:").or(url.strip_prefix("tel:")).unwrap_or(url));
        self.text.push('>');
        self.solid.push((from, self.text.len()));
    }

    /// From here on the words are an aside.
    pub(super) fn aside(&mut self) {
        self.aside = self.text.len();
    }

    /// Adds the words in lines of the width, and forgets them.
    pub(super) fn wrap(&mut self, out: &mut String, columns: usize, first: &'static str, rest: &'static str) {
        self.fill(out, &self.text, 0, columns, first, rest);
        self.clear();
    }

    /// Adds the words in lines of the width, with the aside at the right of the last if it fits there and else on the next, and forgets them.
    pub(super) fn wrap_with_aside(&mut self, out: &mut String, columns: usize) {
        let (words, aside) = self.text.split_at(self.aside);
        let start = out.len();
        self.fill(out, words, 0, columns, "", "");
        let line = out[start..].trim_end_matches('\n').rsplit('\n').next().map_or(0, width);
        let aside_width = width(aside);
        if line > 0 && aside_width > 0 && line + 2 + aside_width <= columns {
            out.pop();
            (0..columns - line - aside_width).for_each(|_| out.push(' '));
            out.push_str(aside);
            out.push('\n');
        } else {
            self.fill(out, aside, self.aside, columns, "", "");
        }
        self.clear();
    }

    fn clear(&mut self) {
        self.text.clear();
        self.solid.clear();
        self.aside = 0;
    }

    /// Fills lines with words, which begin at `base` of the whole text.
    fn fill(&self, out: &mut String, words: &str, base: usize, columns: usize, first: &'static str, rest: &'static str) {
        let mut used = 0;
        let mut indent = first;
        for word in words.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()) {
            let at = base + (word.as_ptr() as usize - words.as_ptr() as usize);
            let mut gap = 1;
            for piece in self.pieces(word, at) {
                let needed = width(piece);
                if used > 0 && used + gap + needed > columns {
                    out.push('\n');
                    used = 0;
                }
                if used == 0 {
                    out.push_str(indent);
                    used = width(indent);
                    indent = rest;
                } else if gap == 1 {
                    out.push(' ');
                    used += 1;
                }
                out.push_str(piece);
                used += needed;
                gap = 0;
            }
        }
        if used > 0 {
            out.push('\n');
        }
    }

    /// The pieces of a word between which a line may end: the word itself, unless wide characters stand side by side in it.
    fn pieces<'w>(&self, word: &'w str, at: usize) -> impl Iterator<Item = &'w str> {
        let whole = word.is_ascii() || word.contains("://") || self.solid.iter().any(|(from, to)| *from <= at && at < *to);
        let mut rest = word;
        std::iter::from_fn(move || {
            let end = if whole { rest.len() } else { break_in(rest) };
            let (piece, tail) = rest.split_at(end);
            rest = tail;
            (!piece.is_empty()).then_some(piece)
        })
    }
}

/// Where a line may first end inside of a word: between two wide characters, or at the end.
fn break_in(word: &str) -> usize {
    let mut before = None;
    for (at, c) in word.char_indices() {
        if let Some(before) = before
            && is_wide(before)
            && is_wide(c)
            && !opens(before)
            && !closes(c)
        {
            return at;
        }
        before = Some(c);
    }
    word.len()
}

/// Whether lines may end at the side of this character: wide, but no syllable of Hangul, which has blanks between its words, and nothing that
/// changes the emoji before it.
fn is_wide(c: char) -> bool {
    c.width() == Some(2) && !matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether no line ends behind it.
fn opens(c: char) -> bool {
    "（〔［｛〈《「『【〖〘〚〝｟＄￥￡".contains(c)
}

/// Whether no line begins with it (JIS X 4051: closing marks, full stops, small kana and marks of repetition).
fn closes(c: char) -> bool {
    "、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】〗〙〛〞〟｠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％‼⁇⁈⁉〜".contains(c)
}
