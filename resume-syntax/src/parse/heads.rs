//! The head of an entry as people write it elsewhere: signs after dates, remarks in brackets, a
//! status before the title, other words for `at` and `in`.

use super::Parser;
use super::look::{is_colon, is_named, is_number, is_text};
use super::spelled::{Gap, Spelled};
use crate::place::Place;
use crate::tree::{Dates, ItemKind, Text};
use crate::{dates, literal};
use proc_macro2::Delimiter;
use resume_core::model::{Date, End, Kind};
use resume_core::problem::{Applicability, Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// What is between dates and what they belong to, and is no part of a head: one problem,
    /// unless the dates have one. If it is a row of a table, the rest of the head is refused with
    /// it and returned.
    pub(super) fn stray_after_dates(&mut self, dates: &Dates) -> Option<Text> {
        let known = self.next_problem();
        let table = self.head_as_table();
        if table.is_none() && !self.more_dates(dates) && !self.stray_sign() {
            self.remark_in_brackets();
        }
        if dates.period.is_none() {
            self.forget_since(known);
        }
        table
    }

    /// `2014, 2016`: dates after others, of which an entry has one; whether there are any.
    fn more_dates(&mut self, dates: &Dates) -> bool {
        let mut all = vec![dates.clone()];
        while let Some(next) = joint(self.at).filter(|next| is_number(*next)) {
            self.at = next;
            let known = self.next_problem();
            all.extend(self.dates());
            self.forget_since(known);
        }
        let Some(last) = all.last().filter(|_| all.len() > 1) else {
            return false;
        };
        let message = "an entry has one date or one period";
        let place = dates.place.to(&last.place);
        self.problem(Code::ItemMisplaced, message, one_entry_each(&all), place);
        true
    }

    /// `2014..2018 | "Engineer" | "Acme"`: a row of a table as the head of an entry.
    fn head_as_table(&mut self) -> Option<Text> {
        let is_bar = |at: Cursor<'a>| {
            let bar = at.punct().filter(|(sign, _)| sign.as_char() == '|');
            bar.map(|(_, next)| next).filter(|next| is_text(*next))
        };
        let (first, mut texts) = (self.at.span(), Vec::new());
        while let Some((text, next)) = is_bar(self.at).and_then(Cursor::literal) {
            texts.push(text.to_string());
            self.advance(text.span(), next);
        }
        let right = match texts.as_slice() {
            [] => return None,
            [title] => title.clone(),
            [title, at] => format!("{title} at {at}"),
            [title, at, place] => format!("{title} at {at} in {place}"),
            [..] => "\"title\" at \"organisation\" in \"place\"".to_owned(),
        };
        let help = match texts.len() {
            0..=3 => Help::write(right).maybe(),
            _ => format!("write `{right}`").into(),
        };
        let message = "the parts of an entry are not separated by `|`";
        let place = Place::between(first, self.last);
        self.problem(Code::ItemMisplaced, message, help, place.clone());
        Some(Text::refused(place))
    }

    /// A sign or an `as` after dates, with which the head goes on; whether there is one.
    fn stray_sign(&mut self) -> bool {
        if let Some((word, next)) = self.at.ident()
            && matches!(word.to_string().as_str(), "as" | "als" | "comme" | "como")
            && is_text(next)
        {
            self.bump();
            let message = format!("a title comes after the dates without `{word}`");
            let help = Help::remove("remove it", Applicability::Certain);
            self.problem(Code::ItemMisplaced, message, help, Place::of(word.span()));
            return true;
        }
        let Some((sign, next)) = self.at.punct() else {
            return false;
        };
        // Without the `?` the dates say more than the writer did, and a `-` may be that of a bullet.
        let applicability = match sign.as_char() {
            ':' | '=' => Applicability::Certain,
            '-' | '?' | '~' | '*' => Applicability::Maybe,
            _ => return false,
        };
        // A bullet may be here too, with something new after it.
        let is_bullet =
            sign.as_char() == '-' && next.literal().is_some_and(|(_, after)| is_number(after));
        if !begins_name(next) || is_bullet {
            return false;
        }
        self.bump();
        let message = format!("unexpected `{}` after dates", sign.as_char());
        let help = Help::remove("remove it", applicability);
        self.problem(Code::ItemMisplaced, message, help, Place::of(sign.span()));
        true
    }

    /// A remark in brackets, which belongs in quotes; whether there is one.
    pub(super) fn remark_in_brackets(&mut self) -> bool {
        let Some((inside, span, next)) = self.at.group(Delimiter::Parenthesis) else {
            return false;
        };
        let Some(remark) = remark(inside) else {
            return false;
        };
        self.advance(span.close(), next);
        let is_rows = self
            .kind
            .is_some_and(|kind| matches!(kind, Kind::Skills | Kind::Interests | Kind::Languages));
        let help = match is_rows {
            true => format!("write it after a `:`, like `\"…\": {remark}`"),
            false => format!("write it in quotes after the title, like `\"…\", {remark}`"),
        };
        let message = "unexpected brackets";
        let place = Place::between(span.open(), span.close());
        self.problem(Code::ItemMisplaced, message, help, place);
        true
    }

    /// `summers 2011–2014 "Barista"`: words before the dates of an entry that are no part of them,
    /// and the entry.
    pub(super) fn words_before_dates(&mut self) -> Option<ItemKind> {
        // No language has more words before a year.
        const MOST: usize = 3;
        let has_entries = self
            .kind
            .is_some_and(|kind| kind.entry().is_some() || kind.is_custom());
        let is_head = self
            .at
            .ident()
            .is_some_and(|(word, _)| word == "at" || word == "in");
        if self.depth == 0 || self.in_contact || !has_entries || is_head || self.starts_dates() {
            return None;
        }
        let (before, last, first) = (self.at, self.last, self.at.span());
        let mut words = Spelled::default();
        let mut count = 0;
        while let Some((token, next)) = self.at.token_tree().filter(|_| {
            let is_point = self
                .at
                .punct()
                .is_some_and(|(sign, _)| sign.as_char() == '.');
            let is_name = self.at.ident().is_some_and(|(_, next)| is_colon(next));
            is_point || self.at.ident().is_some() && !is_name && count < MOST
        }) {
            if words.is_new_line(self.at.span()) || count > 0 && self.starts_dates() {
                break;
            }
            count += usize::from(self.at.ident().is_some());
            words.push(&token);
            self.advance(self.at.span(), next);
        }
        let (dates_at, words_last, known) = (self.at, self.last, self.next_problem());
        // In an editor, where the places do not show it, a name may be typed above the dates.
        let is_below = Gap::between(self.last, self.at.span()).is_none_or(|gap| gap.is_line);
        let may_begin = self.at.ident().is_some() || is_dated_year(self.at);
        let dates = match count > 0 && !is_below && may_begin {
            true => self.dates(),
            false => None,
        };
        let help = self.problems.get(known).map(|it| it.problem.help.clone());
        self.forget_since(known);
        let goes_on = begins_name(self.at) || joint(self.at).is_some_and(is_number);
        let Some(dates) = dates.filter(|_| goes_on) else {
            self.advance(last, before);
            return None;
        };
        let right = match (dates.period, dates::two_years(&dates.source)) {
            (Some(period), _) => Some(period.to_string()),
            (None, Some(years)) => Some(years.to_string()),
            (None, None) => help
                .and_then(Help::into_edit)
                .map(|edit| edit.text.into_owned()),
        };
        let place = Place::between(first, self.last);
        self.advance(words_last, dates_at);
        let item = self.entry();
        // What is wrong with the head is one problem.
        for at in (known..self.problems.len()).rev() {
            if self.depths[at] == self.depth {
                self.problems.remove(at);
                self.depths.remove(at);
            }
        }
        let (text, quoted) = (&words.text, literal::of(&words.text));
        let right = right.map_or_else(String::new, |right| right + " ");
        // A name may be the title: `Senior Engineer 2014..2018`.
        let (message, help) = match text.starts_with(char::is_uppercase) && !is_term(text) {
            true => (
                format!("`{text}` comes before the dates"),
                format!(
                    "write `{right}{quoted}` if it is the title, and `{right}\"…\", {quoted}` if not"
                ),
            ),
            false => (
                format!("`{text}` is not part of a date"),
                format!("write it after the title: `{right}\"…\", {quoted}`"),
            ),
        };
        let whole =
            dates::read(&format!("{text} {}", dates.source)).map_err(|it| it.help.into_edit());
        match whole {
            // `พ.ศ. 2560`
            Err(Some(edit)) => {
                let message = format!("invalid date `{text} {}`", dates.source);
                let help = Help::write(edit.text).maybe();
                self.problem(Code::DateMalformed, message, help, place);
            }
            Err(None) | Ok(_) => self.problem(Code::DateMalformed, message, help, place),
        }
        let ItemKind::Entry(mut entry) = item else {
            return Some(item);
        };
        entry.dates = Some(Dates {
            period: None,
            ..dates
        });
        Some(ItemKind::Entry(entry))
    }

    /// `in press "A paper"`: the status of a publication before its title. Returns whether there
    /// is one.
    pub(super) fn leading_status(&mut self) -> bool {
        if self.kind != Some(Kind::Publications) {
            return false;
        }
        const STATUSES: [&str; 8] = [
            "in press",
            "in preparation",
            "in review",
            "forthcoming",
            "submitted",
            "accepted",
            "to appear",
            "under review",
        ];
        let (mut at, mut words, mut last) = (self.at, String::new(), self.last);
        while let Some((word, next)) = at.ident().filter(|_| words.len() < 16) {
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(&word.to_string());
            (at, last) = (next, word.span());
        }
        if !STATUSES.contains(&words.as_str()) || !is_text(at) {
            return false;
        }
        let place = Place::between(self.at.span(), last);
        self.advance(last, at);
        let help = format!(
            "write `{{ status: {} }}` after the head",
            literal::of(&words)
        );
        let message = "the status of a publication belongs in its braces";
        self.problem(Code::ItemMisplaced, message, help, place);
        true
    }

    /// `at "…"` or `in "…"`, or another word in its place.
    pub(super) fn named_or_slip(&mut self, keyword: &str, has_at: bool) -> Option<Text> {
        let name = self
            .named(keyword)
            .or_else(|| self.named_with_colon(keyword));
        if name.is_some() || self.in_contact || self.depth == 0 || self.is_letter() {
            return name;
        }
        if self
            .kind
            .is_some_and(|kind| kind.entry().is_none() && !kind.is_custom())
        {
            return None;
        }
        let (word, next) = match (self.at.ident(), self.at.punct()) {
            (Some((word, next)), _) => (word.to_string(), next),
            (_, Some((sign, next))) if sign.as_char() == '@' => ("@".to_owned(), next),
            _ => return None,
        };
        let slip = slip(&word).filter(|_| is_text(next) && !is_colon(next))?;
        let (wanted, applicability) = match slip {
            Slip::At(_) if has_at => return None,
            Slip::At(applicability) => ("at", applicability),
            Slip::In(applicability) => ("in", applicability),
        };
        if wanted != keyword {
            return None;
        }
        let place = Place::of(self.at.span());
        let touches = self.at.span().end() == next.span().start();
        self.bump();
        let (message, help) = match slip {
            // Before the name of a city or of an employer.
            Slip::In(Applicability::Maybe) if !has_at => (
                format!("an organisation comes after `at`, and a place after `in`, not `{word}`"),
                "write `at \"…\"` or `in \"…\"`".into(),
            ),
            Slip::In(_) => (
                format!("a place comes after `in`, not `{word}`"),
                Help::edit("write `in`", "in", applicability),
            ),
            Slip::At(_) => (
                format!("an organisation comes after `at`, not `{word}`"),
                match touches {
                    true => Help::edit("write `at …`", "at ", applicability),
                    false => Help::edit("write `at`", "at", applicability),
                },
            ),
        };
        self.problem(Code::ItemMisplaced, message, help, place);
        self.text()
    }

    /// `at: "…"`
    fn named_with_colon(&mut self, keyword: &str) -> Option<Text> {
        let (word, colon) = self.at.ident().filter(|(word, _)| word == keyword)?;
        let (sign, next) = colon.punct().filter(|_| is_colon(colon))?;
        if !is_text(next) {
            return None;
        }
        self.advance(sign.span(), next);
        let message = format!("`{word}` has no colon");
        let help = Help::remove("remove the colon", Applicability::Certain);
        self.problem(Code::ItemMisplaced, message, help, Place::of(sign.span()));
        // One problem, also where there may be no `at` at all.
        let text = self.text()?;
        Some(Text {
            refused: true,
            ..text
        })
    }
}

/// The keyword that a word is in the place of.
#[derive(Clone, Copy)]
enum Slip {
    At(Applicability),
    In(Applicability),
}

fn slip(word: &str) -> Option<Slip> {
    Some(match word {
        "At" | "AT" | "@" | "bei" | "beim" | "chez" | "presso" | "bij" | "hos" | "ved" => {
            Slip::At(Applicability::Certain)
        }
        "company" | "employer" | "for" | "with" | "from" | "für" | "para" | "pour" | "per"
        | "u" | "у" | "w" => Slip::At(Applicability::Maybe),
        "In" | "IN" => Slip::In(Applicability::Certain),
        "à" | "a" | "au" | "en" | "em" | "no" | "na" | "nel" | "nella" | "i" | "на" | "в"
        | "near" | "location" | "city" => Slip::In(Applicability::Maybe),
        _ => return None,
    })
}

/// What follows a sign or a word between several dates, if one is here.
fn joint(at: Cursor<'_>) -> Option<Cursor<'_>> {
    match (at.punct(), at.ident()) {
        (Some((sign, next)), _) if matches!(sign.as_char(), ',' | '&' | '+') => Some(next),
        (_, Some((word, next))) if word == "and" || word == "und" || word == "et" => Some(next),
        _ => None,
    }
}

/// Whether a number that may be a year is here.
fn is_dated_year(at: Cursor<'_>) -> bool {
    at.literal().is_some_and(|(number, _)| {
        let number = number.to_string();
        number.bytes().take_while(u8::is_ascii_digit).count() == 4
    })
}

/// Whether the head of an entry goes on with a title or an organisation.
/// Whether a word is the name of a term or a feast, which people write before a year.
fn is_term(word: &str) -> bool {
    const TERMS: [&str; 10] = [
        "Michaelmas",
        "Hilary",
        "Trinity",
        "Lent",
        "Easter",
        "Christmas",
        "Xmas",
        "Advent",
        "Summers",
        "Winters",
    ];
    TERMS
        .iter()
        .any(|term| word.split(' ').any(|word| word == *term))
}

pub(super) fn begins_name(at: Cursor<'_>) -> bool {
    is_text(at) || is_named(at, "at")
}

/// A remark in brackets, in quotes: words, or one text.
fn remark(inside: Cursor<'_>) -> Option<String> {
    if let Some((text, next)) = inside.literal().filter(|_| is_text(inside)) {
        return next.eof().then(|| text.to_string());
    }
    let (mut at, mut words) = (inside, Spelled::default());
    while let Some((token, next)) = at.token_tree() {
        let is_sign = token.to_string().chars().all(|c| "-.,/+'&%".contains(c));
        if at.any_group().is_some() || is_text(at) || (at.punct().is_some() && !is_sign) {
            return None;
        }
        words.push(&token);
        at = next;
    }
    let words = words.text;
    let has_word = words.contains(char::is_alphanumeric);
    (has_word && !words.starts_with('-')).then(|| literal::of(&words))
}

/// The help for several dates where one entry has one: what is repeated is an entry for each. Only
/// years that follow each other may have been meant as a period.
fn one_entry_each(all: &[Dates]) -> Help {
    let mut written = Vec::new();
    let first = all.first().and_then(|dates| dates.period?.start());
    for dates in all {
        written.push(match dates.period {
            Some(period) => period.to_string(),
            // `2026-01-15, 22, 29`
            None => {
                let day = dates.source.parse().ok();
                let same = first.filter(|first| first.day().is_some()).zip(day);
                let day = same.and_then(|(first, day)| {
                    Date::from_day(first.year(), first.month()?, day).ok()
                });
                match day {
                    Some(day) => day.to_string(),
                    None => break,
                }
            }
        });
    }
    let year = |dates: &Dates| {
        let period = dates.period.filter(|period| period.end() == End::Same)?;
        period
            .start()
            .filter(|date| date.month().is_none() && date.season().is_none())
    };
    let years: Option<Vec<Date>> = all.iter().map(year).collect();
    let is_period = |years: &Vec<Date>| {
        let mut pairs = years.windows(2);
        pairs.all(|pair| pair[0].year() + 1 == pair[1].year())
    };
    let few = written.iter().take(3).map(|date| format!("`{date} \"…\"`"));
    let few: Vec<String> = few.collect();
    let more = if written.len() > few.len() {
        ", …"
    } else {
        ""
    };
    let each = format!("write an entry for each: {}{more}", few.join(", "));
    match (years.filter(is_period).as_deref(), few.first()) {
        (Some([first, .., last]), _) => {
            format!("{each}; a period is written `{first}..{last}`").into()
        }
        (_, Some(_)) if written.len() == all.len() => each.into(),
        (_, Some(first)) => format!("write an entry for each, like {first}").into(),
        (_, None) => "write an entry for each".into(),
    }
}
