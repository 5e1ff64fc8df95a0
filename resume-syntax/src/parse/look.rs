//! What is at a place in the source, without moving there.

use super::languages::after_text;
use super::page::new_page;
use crate::place::Place;
use crate::tree::{Name, Splice};
use proc_macro2::{Delimiter, TokenStream};
use resume_core::model::Kind;
use syn::buffer::Cursor;

/// A `:` that is not half of a `::`.
pub(super) fn is_colon(at: Cursor<'_>) -> bool {
    at.punct().is_some_and(|(colon, next)| {
        colon.as_char() == ':'
            && !(colon.spacing() == proc_macro2::Spacing::Joint
                && next.punct().is_some_and(|(next, _)| next.as_char() == ':'))
    })
}

/// `=`, `:=`, `==` or `=>`, which some write for a `:`, and what follows it.
pub(super) fn equals(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (first, next) = at.punct()?;
    let second = next.punct().map(|(punct, after)| (punct.as_char(), after));
    match (first.as_char(), second) {
        (':', Some(('=', after))) | ('=', Some(('>' | '=', after))) => Some(after),
        ('=', _) => Some(next),
        _ => None,
    }
}

/// `..`
pub(super) fn is_dots(at: Cursor<'_>) -> bool {
    at.punct().is_some_and(|(dot, next)| {
        dot.as_char() == '.' && next.punct().is_some_and(|(dot, _)| dot.as_char() == '.')
    })
}

/// What follows a point that ends an abbreviation, or follows directly.
pub(super) fn after_point(at: Cursor<'_>) -> Cursor<'_> {
    match at.punct() {
        Some((point, after)) if point.as_char() == '.' && !is_dots(at) => after,
        _ => at,
    }
}

pub(super) fn is_text(at: Cursor<'_>) -> bool {
    at.literal().is_some_and(|(literal, _)| {
        let source = literal.to_string();
        source.contains('"') && !source.starts_with('\'')
    })
}

/// A text that is not the label of a row.
pub(super) fn is_value(at: Cursor<'_>) -> bool {
    after_text(at).is_some_and(|next| !is_colon(next) && !equals(next).is_some_and(is_text))
}

/// A keyword that is followed by a text.
pub(super) fn is_named(at: Cursor<'_>, keyword: &str) -> bool {
    at.ident()
        .is_some_and(|(word, next)| word == keyword && is_text(next))
}

pub(super) fn is_number(at: Cursor<'_>) -> bool {
    at.literal().is_some_and(|(literal, _)| {
        literal
            .to_string()
            .starts_with(|c: char| c.is_ascii_digit())
    })
}

pub(super) fn is_block(at: Cursor<'_>) -> bool {
    at.group(Delimiter::Brace).is_some()
}

/// Whether a title, `on new page` and tags, as far as there are any, are followed by a block.
pub(super) fn leads_to_block(mut at: Cursor<'_>) -> bool {
    loop {
        if at.any_group().is_some() {
            return true;
        }
        if let Some(words) = new_page(at) {
            at = words.next;
            continue;
        }
        at = match (after_text(at), at.punct()) {
            (Some(next), _) => match next.punct() {
                Some((comma, after))
                    if comma.as_char() == ',' && (is_text(after) || is_block(after)) =>
                {
                    after
                }
                Some((_, after)) if leads_to_block_after_colon(next) => after,
                _ => next,
            },
            (_, Some((punct, next))) if punct.as_char() == '#' => match hyphenated(next) {
                Some(tag) => tag.next,
                None => return false,
            },
            _ => return false,
        };
    }
}

/// A colon before a block, which no section has.
pub(super) fn leads_to_block_after_colon(at: Cursor<'_>) -> bool {
    is_colon(at) && at.punct().is_some_and(|(_, next)| is_block(next))
}

/// Whether a bullet begins here.
pub(super) fn is_dash(at: Cursor<'_>) -> bool {
    at.punct().is_some_and(|(sign, _)| sign.as_char() == '-')
}

/// A word, or several with hyphens between them as in `front-end`, which no name has.
pub(super) struct Hyphenated<'a> {
    /// The name that was meant: with underscores.
    pub name: String,
    pub has_hyphen: bool,
    /// From the first word to the last.
    pub place: Place,
    /// What follows them.
    pub next: Cursor<'a>,
}

/// The word here, with those that follow it after hyphens.
pub(super) fn hyphenated(at: Cursor<'_>) -> Option<Hyphenated<'_>> {
    let (word, next) = at.ident()?;
    let first = Name::of(&word);
    let mut read = Hyphenated {
        place: first.place(),
        name: first.text,
        has_hyphen: false,
        next,
    };
    while let Some((word, next)) = read
        .next
        .punct()
        .filter(|(sign, _)| sign.as_char() == '-')
        .and_then(|(_, next)| next.ident())
    {
        read.name = format!("{}_{word}", read.name);
        read.place.last = word.span();
        (read.has_hyphen, read.next) = (true, next);
    }
    Some(read)
}

/// Whether words are followed by a block.
pub(super) fn words_lead_to_block(mut at: Cursor<'_>) -> bool {
    while let Some((_, next)) = at.ident() {
        at = next;
    }
    is_block(at)
}

/// Whether a field or a section begins here.
pub(super) fn starts_name(at: Cursor<'_>) -> bool {
    at.ident().is_some_and(|(word, next)| {
        is_colon(next)
            || equals(next).is_some_and(is_text)
            || (word != "at" && word != "in" && leads_to_block(next))
    })
}

/// A Rust path or macro call, `BIO`, `crate::BIO` or `env!("BIO")`.
pub(super) fn path(start: Cursor<'_>) -> Option<(Splice, Cursor<'_>)> {
    let mut at = start;
    let mut word = None;
    let mut last;
    if let Some(next) = colons(at) {
        at = next;
    }
    let mut segments = 0;
    loop {
        let (ident, next) = at.ident()?;
        if segments == 0 {
            word = Some(Name::of(&ident));
        }
        last = ident.span();
        segments += 1;
        at = next;
        match colons(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    let mut is_call = false;
    if let Some((_, next)) = at.punct().filter(|(bang, _)| bang.as_char() == '!')
        && let Some((_, _, span, after)) = next.any_group()
    {
        last = span.close();
        at = after;
        is_call = true;
    }
    if start.punct().is_some() || segments > 1 || is_call {
        word = None;
    }
    let mut tokens = TokenStream::new();
    let mut cursor = start;
    while cursor != at {
        let (tree, next) = cursor.token_tree()?;
        tokens.extend([tree]);
        cursor = next;
    }
    Some((
        Splice {
            tokens,
            place: Place::between(start.span(), last),
            word,
            translations: Vec::new(),
        },
        at,
    ))
}

/// The only thing in a pair of braces, if it is a text or a Rust path, as it is written.
pub(super) fn single(inside: Cursor<'_>) -> Option<String> {
    if is_text(inside) {
        let (literal, next) = inside.literal()?;
        return next.eof().then(|| literal.to_string());
    }
    let (splice, next) = path(inside)?;
    let written = splice.tokens.to_string();
    next.eof()
        .then(|| written.replace(" :: ", "::").replace(" !", "!"))
}

/// Whether a name is followed by parentheses or an index, and is not the name of a section.
pub(super) fn is_call(at: Cursor<'_>) -> bool {
    at.ident().is_some_and(|(word, next)| {
        (next.group(Delimiter::Parenthesis).is_some() || next.group(Delimiter::Bracket).is_some())
            && Kind::from_name(&word.to_string()).is_none()
    })
}

/// Whether a name is followed by what makes a call or a method of it, and not words of a text.
pub(super) fn leads_to_expression(at: Cursor<'_>) -> bool {
    let is_call = at
        .group(Delimiter::Parenthesis)
        .is_some_and(|(inside, ..)| inside.eof() || is_text(inside));
    let is_method = at.punct().is_some_and(|(dot, next)| {
        dot.as_char() == '.'
            && next
                .ident()
                .is_some_and(|(_, after)| after.group(Delimiter::Parenthesis).is_some())
    });
    is_call || is_method
}

/// What follows a `::`, if there is one here.
fn colons(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (first, next) = at.punct().filter(|(colon, _)| colon.as_char() == ':')?;
    let (_, after) = next.punct().filter(|(colon, _)| {
        colon.as_char() == ':' && first.spacing() == proc_macro2::Spacing::Joint
    })?;
    Some(after)
}
