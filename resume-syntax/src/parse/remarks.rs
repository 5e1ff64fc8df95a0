//! Comments as other languages have them: `# …`, `-- …`, `<!-- … -->`.

use super::Parser;
use super::look::{is_block, is_colon, is_named, is_number, is_text, starts_name};
use super::markdown::Heading;
use super::spelled::{Gap, Spelled};
use crate::lower::kind_headed;
use crate::place::Place;
use proc_macro2::Span;
use resume_core::problem::{Applicability, Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// A comment: everything up to its end, or up to what begins an item. Returns whether there is
    /// one.
    pub(super) fn foreign_comment(&mut self) -> bool {
        let here = signs(self.at);
        if here.starts_with("<!--") {
            let first = self.at.span();
            while !self.at.eof() && !signs(self.at).starts_with("-->") {
                self.bump();
            }
            (0..3).for_each(|_| self.bump());
            let place = Place::between(first, self.last);
            let help = "write `//` at the beginning of a comment, or `/*` and `*/` around it";
            self.problem(Code::ItemMisplaced, COMMENT, help, place);
            return true;
        }
        let after_dashes = self
            .at
            .punct()
            .and_then(|(_, next)| next.punct())
            .map(|(_, next)| next);
        if (here == "--" && after_dashes.is_some_and(is_words)) || self.starts_comment() {
            self.line_comment();
            return true;
        }
        false
    }

    /// Whether `# …` is a comment here and not a tag: several signs, or words on a separate line.
    pub(super) fn starts_comment(&self) -> bool {
        let Some((sign, next)) = self.at.punct().filter(|(sign, _)| sign.as_char() == '#') else {
            return false;
        };
        let gap = |end: Span, next: Cursor<'a>| Gap::between(end, next.span());
        if next
            .punct()
            .is_some_and(|(second, _)| second.as_char() == '#')
        {
            return gap(sign.span(), next).is_some_and(|gap| gap.columns == 0 && !gap.is_line);
        }
        // A tag touches its sign.
        if next.eof() || !gap(sign.span(), next).is_some_and(|gap| gap.columns > 0 && !gap.is_line)
        {
            return false;
        }
        let is_new = gap(self.last, self.at).is_some_and(|gap| gap.is_line);
        let Some((word, after)) = next.ident() else {
            return is_new && is_number(next);
        };
        let goes_on = !after.eof()
            && gap(word.span(), after).is_some_and(|gap| !gap.is_line)
            && after.ident().is_some()
            && !starts_name(after)
            && !is_named(after, "at")
            && !is_named(after, "in");
        goes_on || (is_new && !self.is_declared(&word.to_string()))
    }

    /// Whether a field of the résumé declares a tag.
    fn is_declared(&self, tag: &str) -> bool {
        let mut at = self.start;
        while let Some((_, next)) = at.token_tree() {
            let is_declaration =
                |(name, colon): (proc_macro2::Ident, Cursor<'a>)| name == "tags" && is_colon(colon);
            if at.ident().is_some_and(is_declaration) {
                at = next;
                while let Some((token, next)) = at.token_tree().filter(|_| !is_block(at)) {
                    if token.to_string() == tag {
                        return true;
                    }
                    at = next;
                }
                return false;
            }
            at = next;
        }
        false
    }

    /// Signs, and the rest of their line: of their words, where the places show no lines.
    fn line_comment(&mut self) {
        let first = self.at.span();
        let is_hash = signs(self.at).starts_with('#');
        while self
            .at
            .punct()
            .is_some_and(|(sign, _)| matches!(sign.as_char(), '#' | '-'))
        {
            self.bump();
        }
        let place = Place::between(first, self.last);
        let (mut title, mut is_plain, mut has_block) = (Spelled::default(), true, false);
        let mut last = self.last;
        while let Some((token, _)) = self.at.token_tree() {
            let goes_on = match Gap::between(self.last, self.at.span()) {
                Some(gap) => !gap.is_line,
                None => is_words(self.at) && !starts_name(self.at),
            };
            if !goes_on {
                break;
            }
            has_block = is_block(self.at);
            if !has_block {
                title.push(&token);
                last = self.at.span();
            }
            is_plain &= !is_text(self.at) && self.at.any_group().is_none();
            self.bump();
        }
        let is_title =
            title.text.starts_with(char::is_uppercase) || kind_headed(&title.text).is_some();
        // `# TODO: fix the dates`
        let is_title = is_title && !title.text.contains(':') && !title.text.ends_with('.');
        if is_hash && self.depth == 0 && is_title {
            return self.heading(Heading {
                place: Place::between(first, last),
                title: title.text,
                has_block,
            });
        }
        // `//` would hide a bracket on this line too.
        let is_line = Gap::between(self.last, self.at.span()).is_some_and(|gap| gap.is_line);
        let say = "write `//` at the beginning of a comment";
        // With a capital after a `#` it may also be a heading.
        let applicability = match is_hash && !title.text.starts_with(char::is_lowercase) {
            true => Applicability::Maybe,
            false => Applicability::Certain,
        };
        let help = match is_plain && is_line {
            true => Help::edit(say, "//", applicability),
            false => say.into(),
        };
        self.problem(Code::ItemMisplaced, COMMENT, help, place);
    }
}

const COMMENT: &str = "unexpected comment";

/// The first signs that are here, up to four.
fn signs(mut at: Cursor<'_>) -> String {
    let mut signs = String::new();
    while let Some((sign, next)) = at.punct().filter(|_| signs.len() < 4) {
        signs.push(sign.as_char());
        at = next;
    }
    signs
}

/// Whether a word is here that begins no item.
fn is_words(at: Cursor<'_>) -> bool {
    at.ident()
        .is_some_and(|(_, next)| !is_colon(next) && !is_block(next) && !is_text(next))
}
