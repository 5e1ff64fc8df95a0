//! Words on their way to lines: filled greedily by the columns that characters take on a screen.

use super::ascii::{self, Letters};
use crate::scan;
use resume_core::model::{Address, Email, Phone, Url};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The column at which asides end on wider pages: across a screen, nobody would see what they
/// belong to.
const EDGE: usize = 120;

/// How many columns a text takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

/// Whether each byte is a character of one column.
fn is_plain(text: &str) -> bool {
    // Controls, what is not of ASCII, and DEL.
    scan::has_none(text.as_bytes(), [(0x1f, 0x1f), (0x7f, 0xff), (0x00, 0x7f)])
}

/// What is before the words of a paragraph: on its first line, and on the others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indent {
    pub(super) first: &'static str,
    pub(super) rest: &'static str,
    /// How many columns the indent of all but the first line takes, and that of the first if it
    /// takes any.
    pub(super) width: usize,
}

impl Indent {
    pub(super) const NONE: Indent = Indent {
        first: "",
        rest: "",
        width: 0,
    };

    fn first_width(self) -> usize {
        if self.first.is_empty() { 0 } else { self.width }
    }
}

/// The words of one paragraph.
#[derive(Debug)]
pub(super) struct Flow {
    text: String,
    /// Whether each byte of the text is a character of one column.
    plain: bool,
    /// The forms that letters take in ASCII, if that is asked for.
    letters: Option<Letters>,
    /// Pieces of the text inside of which no line ends, though characters of theirs would allow it.
    solid: Vec<(usize, usize)>,
    /// Where signs between texts are, which no line begins or ends with.
    separators: Vec<usize>,
    /// Where the aside begins.
    aside: usize,
}

impl Flow {
    pub(super) fn new(letters: Option<Letters>) -> Flow {
        Flow {
            text: String::with_capacity(512),
            plain: true,
            letters,
            solid: Vec::new(),
            separators: Vec::new(),
            aside: 0,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn words(&mut self, words: &str) {
        if is_plain(words) {
            return self.text.push_str(words);
        }
        self.plain = false;
        let from = self.text.len();
        match self.letters {
            Some(letters) => ascii::push(&mut self.text, words, letters),
            None => self.text.push_str(words),
        }
        // Nothing that a terminal would obey comes through.
        if self.text[from..].contains(char::is_control) {
            let tail = self.text.split_off(from);
            self.text.extend(tail.chars().map(|c| match c {
                '\n' | '\r' | '\t' => ' ',
                c if c.is_control() => char::REPLACEMENT_CHARACTER,
                c => c,
            }));
        }
    }

    /// Adds a sign between texts, with a space at each side.
    pub(super) fn separator(&mut self, sign: &str) {
        self.separators
            .push(self.text.len() + sign.len() - sign.trim_start_matches(' ').len());
        self.words(sign);
    }

    /// The last character of the words, or of the aside that has been begun.
    pub(super) fn last(&self) -> Option<char> {
        self.text[self.aside..].chars().next_back()
    }

    /// Whether the words from here on say the address: itself, or as the email address or phone
    /// number that leads there.
    pub(super) fn says(&self, from: usize, url: Address<'_>) -> bool {
        let words = &self.text[from..];
        let email = || Email::new(words.to_owned()).ok().map(|email| email.url());
        let phone = || Phone::new(words.to_owned()).ok()?.url();
        let number = |text: &str| text.replace(|c: char| "-.() ".contains(c), "");
        let leads_there = |own: Option<Url>| {
            own.is_some_and(|own| {
                own.as_str() == url.as_str() || number(own.as_str()) == number(url.as_str())
            })
        };
        words == url.as_str()
            || words == url.display()
            || (url.is_web() && url.ends(words))
            || (!url.is_web() && (leads_there(email()) || leads_there(phone())))
    }

    /// Adds an address after words that do not say it.
    pub(super) fn address(&mut self, url: Address<'_>) {
        self.text.push(' ');
        let from = self.text.len();
        let address = if url.is_web() {
            url.as_str()
        } else {
            url.display()
        };
        self.plain &= is_plain(address);
        self.text.extend(["<", address, ">"]);
        self.solid.push((from, self.text.len()));
    }

    /// From here on the words are an aside.
    pub(super) fn aside(&mut self) {
        self.aside = self.text.len();
    }

    /// Adds the words in lines of the width, and forgets them.
    pub(super) fn wrap(&mut self, out: &mut String, columns: usize, indent: Indent) {
        self.fill(out, 0..self.text.len(), columns, indent);
        self.clear();
    }

    /// Adds the words in lines of the width, with the aside at the right end of the last if it fits
    /// there and else of the next, and forgets them.
    pub(super) fn wrap_with_aside(&mut self, out: &mut String, columns: usize) {
        let start = out.len();
        self.fill(out, 0..self.aside, columns, Indent::NONE);
        let line = out[start..].lines().next_back().map_or(0, width);
        let aside = self.without_edges(self.aside..self.text.len());
        let aside_width = width(aside);
        if line > 0 && aside_width > 0 && line + 2 + aside_width <= columns {
            out.pop();
            (line..columns.min(EDGE).max(line + 2 + aside_width) - aside_width)
                .for_each(|_| out.push(' '));
            self.push(out, aside);
            out.push('\n');
        } else if line > 0 {
            let mut lines = String::new();
            let range = self.aside..self.text.len();
            self.fill(&mut lines, range, columns, Indent::NONE);
            for line in lines.lines() {
                (width(line)..columns.min(EDGE)).for_each(|_| out.push(' '));
                out.push_str(line);
                out.push('\n');
            }
        } else {
            self.fill(out, self.aside..self.text.len(), columns, Indent::NONE);
        }
        self.clear();
    }

    /// The words of a range without the spaces and separators at its ends.
    fn without_edges(&self, range: std::ops::Range<usize>) -> &str {
        let mut words = self.text[range.clone()].trim_end_matches(' ');
        for at in self.separators.iter().rev().filter(|at| range.contains(at)) {
            // A sign is one word: the last one is a separator if nothing else follows its start.
            match words.get(at - range.start..) {
                Some(sign) if !sign.contains(' ') => {
                    words = words[..at - range.start].trim_end_matches(' ');
                }
                _ => break,
            }
        }
        let mut start = words.len() - words.trim_start_matches(' ').len();
        while self.separators.contains(&(range.start + start)) {
            let rest = &words[start..];
            let sign = rest.find(' ').unwrap_or(rest.len());
            let gap = rest[sign..].len() - rest[sign..].trim_start_matches(' ').len();
            start += sign + gap;
        }
        &words[start..]
    }

    fn clear(&mut self) {
        self.text.clear();
        self.plain = true;
        self.solid.clear();
        self.separators.clear();
        self.aside = 0;
    }

    /// Fills lines with the words of a range.
    fn fill(
        &self,
        out: &mut String,
        range: std::ops::Range<usize>,
        columns: usize,
        indent: Indent,
    ) {
        let has_separators = self.separators.iter().any(|at| range.contains(at));
        if !has_separators && (self.plain || is_plain(&self.text[range.clone()])) {
            return fill_plain(out, self.text[range].trim_ascii(), columns, indent);
        }
        let (mut at, end) = (range.start, range.end);
        let (mut used, mut start, mut prefix, mut prefix_width) =
            (0, true, indent.first, indent.first_width());
        // A separator on its way between two texts, and how many spaces are before it.
        let mut separator: Option<(&str, usize)> = None;
        while at < end {
            let rest = self.text[at..end].trim_start_matches(' ');
            let mut gap = end - at - rest.len();
            at += gap;
            let word = &rest[..rest.bytes().position(|b| b == b' ').unwrap_or(rest.len())];
            if self.separators.contains(&at) {
                separator = separator.or(Some((word, gap)));
                at += word.len();
                continue;
            }
            for piece in self.pieces(word, at) {
                let needed = width(piece);
                let (sign, before) = separator.take().unwrap_or_default();
                // What is between two separators stays together where a line holds it.
                let whole = match sign {
                    "" => needed,
                    _ => Some(self.width_between(at, end))
                        .filter(|whole| prefix_width + whole <= columns)
                        .unwrap_or(needed),
                };
                if !start && used + before + width(sign) + gap + whole > columns {
                    out.push('\n');
                    start = true;
                } else if !start && !sign.is_empty() {
                    (0..before).for_each(|_| out.push(' '));
                    self.push(out, sign);
                    used += before + width(sign);
                }
                if start {
                    out.push_str(prefix);
                    (used, start, prefix, prefix_width) =
                        (prefix_width, false, indent.rest, indent.width);
                } else {
                    (0..gap).for_each(|_| out.push(' '));
                    used += gap;
                }
                self.push(out, piece);
                used += needed;
                gap = 0;
            }
            at += word.len();
        }
        out.push_str(if start { "" } else { "\n" });
    }

    /// How many columns the text from here to the next separator takes.
    fn width_between(&self, from: usize, end: usize) -> usize {
        let next = self.separators.iter().find(|at| **at > from);
        let end = next.map_or(end, |next| end.min(*next));
        width(self.text[from..end].trim_end_matches(' '))
    }

    /// Adds a piece of a line; where ASCII is asked for, the spaces at which no line ended are
    /// ordinary spaces now.
    fn push(&self, out: &mut String, piece: &str) {
        match self.letters {
            Some(_) if piece.contains(ascii::NO_BREAK) => out.extend(
                piece
                    .chars()
                    .map(|c| if c == ascii::NO_BREAK { ' ' } else { c }),
            ),
            _ => out.push_str(piece),
        }
    }

    /// The pieces of a word between which a line may end: the word itself, unless wide characters
    /// are side by side in it.
    fn pieces<'w>(&self, word: &'w str, at: usize) -> impl Iterator<Item = &'w str> {
        // The address of a link begins its word; one that was written as a word is not broken, nor
        // what touches it.
        let address = self
            .solid
            .iter()
            .find(|(first, _)| *first == at)
            .map_or(0, |(_, last)| last - at);
        let whole = word.is_ascii()
            || word
                .get(address..)
                .is_some_and(|words| words.contains("://"));
        let mut from = 0;
        std::iter::from_fn(move || {
            let may_end = |end: &usize| {
                !self
                    .solid
                    .iter()
                    .any(|(first, last)| *first < at + end && at + end < *last)
            };
            let end = if whole {
                None
            } else {
                breaks(&word[from..]).map(|end| from + end).find(may_end)
            };
            let piece = &word[from..end.unwrap_or(word.len())];
            from += piece.len();
            (!piece.is_empty()).then_some(piece)
        })
    }
}

/// Fills lines with words whose every byte takes a column.
fn fill_plain(out: &mut String, words: &str, columns: usize, indent: Indent) {
    let mut words = words;
    let (mut prefix, mut prefix_width) = (indent.first, indent.first_width());
    while !words.is_empty() {
        let room = columns.saturating_sub(prefix_width);
        let end = match words.as_bytes().get(..=room) {
            None => words.len(),
            // The last space at which the line is not too long, or else the end of a word that is.
            Some(line) => line
                .iter()
                .rposition(|b| *b == b' ')
                .unwrap_or_else(|| words[room..].find(' ').map_or(words.len(), |at| room + at)),
        };
        let (line, rest) = words.split_at(end);
        out.push_str(prefix);
        out.push_str(line.trim_ascii_end());
        out.push('\n');
        words = rest.trim_ascii_start();
        (prefix, prefix_width) = (indent.rest, indent.width);
    }
}

/// Where a line may end inside of a word: between two wide characters.
fn breaks(word: &str) -> impl Iterator<Item = usize> {
    let mut before = None;
    word.char_indices().filter_map(move |(at, c)| {
        let pair = before
            .replace(c)
            .is_some_and(|before| is_wide(before) && is_wide(c) && !opens(before) && !closes(c));
        pair.then_some(at)
    })
}

/// Whether lines may end at the side of this character: wide, but no syllable of Hangul, which has
/// spaces between its words, and nothing that changes the emoji before it.
fn is_wide(c: char) -> bool {
    c.width() == Some(2)
        && !matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether no line ends after it.
fn opens(c: char) -> bool {
    "（〔［｛〈《「『【〖〘〚〝｟＄￥￡".contains(c)
}

/// Whether no line begins with it (JIS X 4051: closing marks, full stops, small kana and marks of
/// repetition).
fn closes(c: char) -> bool {
    "、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】〗〙〛〞〟｠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％‼⁇⁈⁉〜".contains(c)
}

#[cfg(test)]
mod tests;
