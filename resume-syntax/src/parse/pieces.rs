//! Parts of dates that are several tokens: names, and the signs of a range.

use super::dates::APOSTROPHE;
use super::look::{is_colon, is_dots};
use crate::dates;
use proc_macro2::{Span, TokenTree};
use syn::buffer::Cursor;

/// A part of dates: one token, or several that are one name.
pub(super) struct Piece<'a> {
    /// How it is written.
    pub text: String,
    /// Its last token.
    pub last: Span,
    /// What follows it.
    pub next: Cursor<'a>,
}

/// The words here that say that something goes on: one, or several as in `la actualidad`.
pub(super) fn present(start: Cursor<'_>) -> Option<Piece<'_>> {
    // No language needs more.
    const MOST: usize = 4;
    let (mut at, mut text) = (start, String::new());
    let (mut words, mut found) = (0, None);
    while let Some((token, next)) = at.token_tree() {
        let is_joint =
            matches!(&token, TokenTree::Punct(sign) if matches!(sign.as_char(), '.' | '\''));
        if let TokenTree::Ident(word) = &token {
            words += 1;
            if text.ends_with(char::is_alphanumeric) {
                text.push(' ');
            }
            text.push_str(&word.to_string().replace(APOSTROPHE, "'"));
        } else if is_joint && !text.is_empty() && !is_dots(at) {
            text.push_str(&token.to_string());
        } else {
            break;
        }
        if words > MOST {
            break;
        }
        // Spaces are not tokens, so there may be one after each point.
        let spaced = || Some(text.replace('.', ". ")).filter(|_| text.contains('.'));
        let known = |text: &String| dates::is_present(text);
        let words_here = Some(text.clone()).filter(known);
        if !is_colon(next)
            && let Some(text) = words_here.or_else(|| spaced().filter(known))
        {
            found = Some(Piece {
                text: text.trim_end().to_owned(),
                last: token.span(),
                next,
            });
        }
        at = next;
    }
    found
}

/// `->`, `=>`, or LaTeX's `--` and `---`: what some write between two dates.
pub(super) fn sign_of_range(at: Cursor<'_>) -> Option<Piece<'_>> {
    let (first, next) = at.punct()?;
    let (mut second, mut next) = next.punct()?;
    match (first.as_char(), second.as_char()) {
        ('-' | '=', '>') => {}
        ('-', '-') => {
            if let Some((third, after)) = next.punct().filter(|(sign, _)| sign.as_char() == '-') {
                (second, next) = (third, after);
            }
        }
        _ => return None,
    }
    Some(Piece {
        text: " - ".to_owned(),
        last: second.span(),
        next,
    })
}

/// What may follow a year other than a number: `-W10` for a week, and `-??` or `-XX` for an unknown
/// month.
pub(super) fn part_of_year(at: Cursor<'_>) -> Option<Piece<'_>> {
    let (_, next) = at.punct().filter(|(sign, _)| sign.as_char() == '-')?;
    let (text, last, next) = match (next.ident(), next.punct()) {
        (Some((word, next)), _) => (word.to_string(), word.span(), next),
        (_, Some((one, next))) if one.as_char() == '?' => {
            let (two, next) = next.punct().filter(|(two, _)| two.as_char() == '?')?;
            ("??".to_owned(), two.span(), next)
        }
        _ => return None,
    };
    let is_week = |number: &str| number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit());
    let is_known =
        matches!(text.as_str(), "XX" | "??") || text.strip_prefix('W').is_some_and(is_week);
    let text = format!("-{text}");
    is_known.then_some(Piece { text, last, next })
}

/// The name of a month that is here: a word, or two with a point between them as in `มี.ค.`.
pub(super) fn month(at: Cursor<'_>) -> Option<Piece<'_>> {
    let (word, next) = at.ident()?;
    let text = word.to_string();
    let (point, after) = next.punct().unzip();
    let second = after
        .filter(|_| !is_dots(next))
        .and_then(|after| after.ident());
    if let (Some(point), Some((second, after))) = (point, second)
        && point.as_char() == '.'
    {
        let both = format!("{text}.{second}");
        if dates::is_month(&both) {
            return Some(Piece {
                text: both,
                last: second.span(),
                next: after,
            });
        }
    }
    dates::is_month(&text).then(|| Piece {
        text,
        last: word.span(),
        next,
    })
}
