//! Entries, bullets and rows, and the parts of their heads.

use super::Parser;
use super::look::{is_block, is_colon, is_named, is_number, is_text, is_value, leads_to_block};
use super::numbers::{Quoted, Unquoted};
use super::page::new_page;
use crate::place::Place;
use crate::tree::{Bullet, Dates, Entry, Item, ItemKind, Text};
use proc_macro2::Delimiter;
use resume_core::model::{BlockName, Kind};
use resume_core::problem::{Applicability, Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `dates "title", "detail" at "organisation" in "place" #tag { … }`
    pub(super) fn entry(&mut self) -> ItemKind {
        let first = self.at.span();
        let known = self.next_problem();
        let mut dates = self.dates().or_else(|| self.dates_in_brackets(false));
        // Where nobody knows what the dates were to be, the rest of the head may be part of them.
        let is_unclear = self.problems[known..]
            .iter()
            .any(|located| !matches!(located.problem.help, Help::Write(_)));
        let is_whole = dates.is_none() || self.are_dates_whole();
        if !is_whole {
            self.without_edits_since(known);
        }
        if dates.is_some() && self.after_comma().is_some_and(|next| is_value(next)) {
            self.stray_comma();
        }
        let table = dates
            .as_ref()
            .and_then(|dates| self.stray_after_dates(dates));
        let before_titles = self.next_problem();
        let mut titles = Vec::from_iter(table);
        if dates.is_none() && is_text(self.at) {
            dates = self.quoted_dates();
        }
        if is_value(self.at) {
            titles = self.titles();
        } else if self.at.ident().is_some_and(|(word, next)| {
            word != "at"
                && word != "in"
                && !is_colon(next)
                && !leads_to_block(next)
                && !is_text(next)
                && new_page(self.at).is_none()
        }) {
            titles.extend(self.words());
        }
        if !is_whole {
            self.without_edits_since(before_titles);
        }
        self.by_line(false);
        self.comma_inside();
        self.head_remark(&titles);
        let mut at = self.named_or_slip("at", false);
        at = at.map(|name| self.undivided("at", &["at"], name));
        self.comma_inside();
        let place = Place::of(self.at.span());
        self.head_remark(&titles);
        let mut place_name = self.named_or_slip("in", at.is_some());
        if let Some(name) = place_name
            .as_ref()
            .filter(|_| titles.is_empty() && at.is_none())
            && let Some(found) = self.title_after_place(place.clone(), name)
        {
            (titles, at) = found;
        } else {
            let heads = if at.is_some() {
                ["at", "in"].as_slice()
            } else {
                &["in"]
            };
            place_name = place_name.map(|name| self.undivided("in", heads, name));
        }
        if let (None, Some(name)) = (&at, &place_name)
            && is_named(self.at, "at")
        {
            at = Some(self.at_after_in(&titles, name, &place));
        }
        self.by_line(at.is_some());
        self.comma_inside();
        self.is_misplaced_new_page();
        let tags = self.tags();
        self.is_misplaced_new_page();
        if at.is_none() && !tags.is_empty() && is_named(self.at, "at") {
            let place = Place::of(self.at.span());
            at = self.named("at");
            self.problem(
                Code::ItemMisplaced,
                "`at` comes before the tags",
                "write `at \"…\" #tag`, or `;` to begin something new",
                place,
            );
        }
        if is_unclear {
            self.forget_since(known + 1);
        }
        if dates.is_none() && (at.is_some() || !titles.is_empty()) {
            dates = self.dates_at_end().or_else(|| self.dates_in_brackets(true));
        }
        let head = Place::between(first, self.last);
        let items = self.held();
        ItemKind::Entry(Box::new(Entry {
            dates,
            titles,
            at,
            place_name,
            tags,
            items,
            head,
        }))
    }

    /// A remark in brackets after a title or an organisation, but no dates.
    fn head_remark(&mut self, titles: &[Text]) {
        let (before, last, known) = (self.at, self.last, self.next_problem());
        let is_dates = is_number_in_brackets(self.at) && self.dates_in_brackets(true).is_some();
        self.forget_since(known);
        self.advance(last, before);
        if !titles.is_empty() && !is_dates {
            self.remark_in_brackets();
        }
    }

    /// Dates at the end of a head, after which nothing is named: they are those of the entry.
    fn dates_at_end(&mut self) -> Option<Dates> {
        let (before, last, known) = (self.at, self.last, self.next_problem());
        let dates = self.dates()?;
        self.forget_since(known);
        if is_text(self.at) || self.at.ident().is_some() {
            self.advance(last, before);
            return None;
        }
        let first = match &dates.period {
            Some(period) => period.to_string(),
            None => "2014-03..2018".to_owned(),
        };
        self.problem(
            Code::ItemMisplaced,
            "these dates come after what they belong to",
            format!("dates come first, like `{first} \"…\"`"),
            dates.place.clone(),
        );
        Some(dates)
    }

    /// `- "text" #tag { … }`
    pub(super) fn bullet(&mut self) -> Option<Bullet> {
        let dash = self.at.span();
        self.bump();
        let text = if is_text(self.at) {
            self.text()
        } else if self
            .at
            .ident()
            .is_some_and(|(_, next)| !is_colon(next) && !leads_to_block(next))
        {
            self.words()
        } else {
            let (place, help) = match self.unquoted_bullet() {
                Some(text) => {
                    self.pass(&text);
                    (text.place.clone(), text.help("- "))
                }
                None => (Place::of(dash), "write `- \"…\"`".into()),
            };
            self.problem(
                Code::ValueMistyped,
                "a bullet is followed by a text in quotes",
                help,
                place,
            );
            None
        };
        let tags = self.tags();
        let place = Place::between(dash, self.last);
        Some(Bullet {
            text,
            tags,
            items: self.finer(),
            place,
        })
    }

    /// What is without quotes in place of a bullet's text: a number, or the markup of other
    /// languages, with the rest of its line.
    fn unquoted_bullet(&self) -> Option<Unquoted<'a>> {
        let is_markup = self
            .at
            .punct()
            .is_some_and(|(sign, next)| matches!(sign.as_char(), '*' | '~') && !next.eof());
        match is_markup {
            true => Some(self.unquoted(Quoted::All)),
            false => self.unquoted_number(Quoted::All),
        }
        .filter(|text| !text.is_guess || text.is_single)
    }

    /// The braces after a bullet.
    fn finer(&mut self) -> Option<Vec<Item>> {
        is_block(self.at).then(|| self.braces()).flatten()
    }

    /// Whether a number with a point or nothing but a text follows, as in a numbered list.
    pub(super) fn starts_numbered(&self) -> bool {
        self.at.literal().is_some_and(|(literal, next)| {
            let number = literal.to_string();
            let digits = number.trim_end_matches('.');
            let is_short = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
            let after_point = next
                .punct()
                .filter(|(point, _)| point.as_char() == '.')
                .map(|(_, after)| after);
            is_short && !digits.is_empty() && {
                let text = match after_point {
                    Some(after) if number == digits => after,
                    _ => next,
                };
                is_value(text)
            }
        })
    }

    /// `1. "text"`, which is answered with the bullet.
    pub(super) fn numbered(&mut self) -> Bullet {
        self.bullet_after("a list has no numbers")
    }

    fn may_hold_bullets(&self) -> bool {
        match self.depth {
            0 => false,
            1 => self.is_letter() || self.kind.is_some_and(Kind::is_custom),
            _ => true,
        }
    }

    /// `* wrote code`: a bullet with another sign, and without quotes.
    pub(super) fn marked_words(&mut self) -> Option<Bullet> {
        let (_, next) = self
            .at
            .punct()
            .filter(|(sign, _)| matches!(sign.as_char(), '*' | '+'))?;
        if !self.may_hold_bullets() || next.ident().is_none_or(|(_, after)| is_colon(after)) {
            return None;
        }
        let sign = self.at.span();
        self.bump();
        let words = self.unquoted(Quoted::All);
        self.pass(&words);
        let place = Place::of(sign).to(&words.place);
        let right = format!("- {}", crate::literal::of(&words.text));
        let help = match words.is_guess {
            true => format!("write `{right}`").into(),
            false => Help::write(right).maybe(),
        };
        let message = "a bullet is `-` and a text in quotes";
        self.problem(Code::WordUnquoted, message, help, place.clone());
        Some(Bullet {
            text: Some(words.refused()),
            tags: self.tags(),
            items: self.finer(),
            place,
        })
    }

    /// Whether a sign begins a bullet that is one elsewhere: `* "text"`, `-> "text"`, `o "text"`.
    pub(super) fn starts_marked(&self) -> bool {
        if !self.may_hold_bullets() {
            return false;
        }
        let (mut at, mut signs) = (self.at, String::new());
        if let Some((word, next)) = at.ident() {
            let word = word.to_string();
            return matches!(word.as_str(), "o" | "ー") && is_value(next);
        }
        while let Some((sign, next)) = at.punct().filter(|_| signs.len() < 3) {
            signs.push(sign.as_char());
            at = next;
        }
        let is_mark = signs
            .chars()
            .all(|c| matches!(c, '*' | '+' | '>' | '.' | '-' | '=' | '~'));
        is_mark && !matches!(signs.as_str(), "" | "-") && is_value(at)
    }

    /// `* "text"`, which is answered with the bullet.
    pub(super) fn marked(&mut self) -> Bullet {
        self.bullet_after("a bullet begins with `-`")
    }

    /// What is in the place of a bullet's `-`, and the rest of the bullet.
    fn bullet_after(&mut self, message: &'static str) -> Bullet {
        let first = self.at.span();
        while !self.at.eof() && !is_text(self.at) {
            self.bump();
        }
        let mark = Place::of(first).to(&Place::of(self.last));
        self.problem(
            Code::ItemMisplaced,
            message,
            Help::edit("write `- \"…\"` for a bullet", "-", Applicability::Certain),
            mark,
        );
        self.text();
        let tags = self.tags();
        let place = Place::of(first).to(&Place::of(self.last));
        Bullet {
            text: Some(Text::refused(place.clone())),
            tags,
            items: self.finer(),
            place,
        }
    }

    /// `at "…"` or `in "…"`
    pub(super) fn named(&mut self, keyword: &str) -> Option<Text> {
        let (word, next) = self
            .at
            .ident()
            .filter(|(word, next)| word == keyword && !is_colon(*next))?;
        self.advance(word.span(), next);
        if is_text(self.at) {
            return self.text();
        }
        // A block with the name of a section is the next one, not a name without its quotes.
        let is_block_name = |word: &proc_macro2::Ident, next| {
            is_block(next) && BlockName::from_word(&word.to_string()).is_some()
        };
        let name = self.at.ident();
        if name.is_some_and(|(word, next)| !is_colon(next) && !is_block_name(&word, next)) {
            return self.words();
        }
        let message = format!("`{keyword}` is followed by a name in quotes");
        let (place, help) = match self.unquoted_number(Quoted::New) {
            Some(number) if !is_text(number.next) => {
                self.pass(&number);
                (number.place.clone(), number.help(&format!("{keyword} ")))
            }
            _ => (
                Place::of(word.span()),
                format!("write `{keyword} \"…\"`").into(),
            ),
        };
        self.problem(Code::ValueMistyped, message, help, place.clone());
        Some(Text::refused(place))
    }

    /// A comma where one entry's head goes on.
    fn comma_inside(&mut self) {
        let goes_on = |next: Cursor<'a>| {
            let is_label = next
                .ident()
                .is_some_and(|(word, after)| (word == "at" || word == "in") && is_colon(after));
            is_named(next, "in")
                || is_label
                || is_block(next)
                || next
                    .punct()
                    .is_some_and(|(punct, after)| punct.as_char() == '#' && after.ident().is_some())
        };
        if self.after_comma().is_some_and(goes_on) {
            self.stray_comma();
        }
    }

    /// A second comma between two texts.
    pub(super) fn doubled_comma(&mut self) {
        let after_second = self
            .after_comma()
            .and_then(|next| self.after_comma_at(next));
        if after_second.is_some_and(|next| is_value(next)) {
            self.stray_comma();
        }
    }

    pub(super) fn stray_comma(&mut self) {
        self.bump();
        self.problem(
            Code::ItemMisplaced,
            "unexpected comma",
            Help::remove("remove the comma", Applicability::Certain),
            Place::of(self.last),
        );
    }
}

fn is_number_in_brackets(at: Cursor<'_>) -> bool {
    at.group(Delimiter::Parenthesis)
        .is_some_and(|(inside, ..)| is_number(inside))
}
