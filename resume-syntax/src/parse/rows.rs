//! `"Label": "item", "item"`: rows.

use super::Parser;
use super::dates::After;
use super::look::{equals, is_colon, is_named, is_number, is_text, is_value, leads_to_block, path};
use super::numbers::{Quoted, Unquoted};
use super::spelled::Gap;
use crate::dates::{self, Meaning};
use crate::literal;
use crate::place::Place;
use crate::tree::{Row, Splice, Text, Value};
use resume_core::model::{End, Field, Kind, Period};
use resume_core::problem::{Applicability, Code, Help};
use resume_core::wording::address_of;
use resume_core::words::Words;
use resume_core::words::said::is_expiry;
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `"Label": "item", "item" #tag`
    pub(super) fn row(&mut self) -> Row {
        // The caller has seen a text, and anything else would have been refused there.
        let label = self
            .text()
            .unwrap_or_else(|| Text::refused(Place::of(self.last)));
        let colon = Place::of(self.at.span());
        match equals(self.at) {
            Some(after) => {
                self.equals_for_colon("a row has a `:` after its label", "write `:`".into(), after)
            }
            None => self.bump(),
        }
        let mut items = Vec::new();
        if is_text(self.at) {
            items.extend(self.texts().into_iter().map(Value::Text));
            items.extend(self.listed_word());
        } else if let Some(values) = self.bracketed(true) {
            items.extend(values);
        } else if let Some(date) = self.date_of_row() {
            items.push(date);
        } else if let Some(numbers) = self.number_of_row(&label) {
            items.extend(numbers);
        } else if let Some((splice, next)) = path(self.at).filter(|(splice, next)| {
            self.in_contact
                && !is_colon(*next)
                && !splice
                    .word
                    .as_ref()
                    .is_some_and(|word| word.text.chars().any(char::is_lowercase))
        }) {
            self.advance(splice.place.last, next);
            let translations = self.translations(true);
            items.push(Value::Splice(Splice {
                translations,
                ..splice
            }));
        } else if self
            .at
            .ident()
            .is_some_and(|(_, next)| !is_colon(next) && !leads_to_block(next))
        {
            items.extend(self.words_of_row().map(Value::Text));
        } else {
            let help = match () {
                () if self.in_contact => {
                    "write `\"Label\": \"https://…\"` or `\"Label\": \"text\"`".into()
                }
                () if self.depth == 0 && Kind::from_name(&label.value).is_some() => {
                    format!("write `{} {{ … }}`", label.value)
                }
                () => "write `\"Label\": \"item\", \"item\"`".to_owned(),
            };
            let message = self.what_follows_label();
            self.problem(Code::ValueMistyped, message, help, label.place.to(&colon));
        }
        let tags = self.tags();
        Row { label, items, tags }
    }

    /// A word without quotes at the end of a list of texts.
    fn listed_word(&mut self) -> Option<Value> {
        let next = self.after_comma()?;
        let (word, after) = next.ident()?;
        let is_name = is_colon(after) || leads_to_block(after) || is_value(after);
        if is_name || word == "at" || word == "in" {
            return None;
        }
        self.bump();
        self.listed_words().map(Value::Text)
    }

    /// Words after a label, with a text on their line that they go on with.
    fn words_of_row(&mut self) -> Option<Text> {
        let all = self.unquoted(Quoted::AfterNumber);
        let (before, last, known) = (self.at, self.last, self.next_problem());
        let words = self.listed_words();
        let is_beside = || !Gap::between(self.last, self.at.span()).is_some_and(|gap| gap.is_line);
        if !is_value(self.at) || all.is_guess || !is_beside() {
            return words;
        }
        self.forget_since(known);
        self.advance(last, before);
        Some(self.quotes_around(&all))
    }

    /// A date after a label of `contact`; nothing is read where it is another number.
    fn date_of_row(&mut self) -> Option<Value> {
        if !self.in_contact || !self.starts_date_of_row() {
            return None;
        }
        let (before, last, known) = (self.at, self.last, self.next_problem());
        let dates = self.dates_before(After::Item)?;
        let has_edit = self.problems[known..]
            .iter()
            .any(|located| matches!(located.problem.help, Help::Write(_)));
        let is_read = dates.period.is_some() || has_edit;
        let of_date = |digits: &str| matches!(digits.len(), 0..=2 | 4 | 6 | 8);
        let digits = || dates.source.split(|c: char| !c.is_ascii_digit());
        let years = digits().filter(|digits| digits.len() == 4).count();
        let is_known = is_read || dates::meaning(&dates.source) != Meaning::Unknown;
        let goes_on = (self.at.ident().is_some_and(|(_, next)| !is_colon(next))
            || is_number(self.at))
            && !Gap::between(self.last, self.at.span()).is_none_or(|gap| gap.is_line);
        if !goes_on && (is_known || digits().all(of_date) && years <= 2) {
            return Some(Value::Date(dates));
        }
        self.forget_since(known);
        self.advance(last, before);
        None
    }

    /// A number without quotes after a label, with what goes on with it: `5/5`, `40 hours`, dates.
    /// What follows the label is empty where enough has been said of it.
    fn number_of_row(&mut self, label: &Text) -> Option<Option<Value>> {
        let entries = self
            .kind
            .filter(|kind| self.depth == 1 && kind.entry().is_some() && !kind.is_custom());
        let begins_dates = || entries.is_some() && self.starts_dates();
        // Where no entry can begin, all on the line belongs to the row.
        let is_rows = self.in_contact || self.kind.is_some_and(|kind| kind.entry().is_none());
        let quoted = match is_rows {
            true => Quoted::All,
            false => Quoted::AfterNumber,
        };
        let number = self
            .unquoted_number(quoted)
            .or_else(|| begins_dates().then(|| self.unquoted(quoted)))?;
        let (before, last) = (self.at, self.last);
        let dates = self.dates_without_label();
        self.advance(last, before);
        self.pass(&number);
        let begins_row = |at: Cursor<'_>| at.literal().is_some_and(|(_, next)| is_colon(next));
        let is_below = Gap::between(self.last, self.at.span()).is_some_and(|gap| gap.is_line);
        let is_head = is_text(self.at) && !begins_row(self.at) || is_named(self.at, "at");
        if is_head && !is_below {
            self.advance(last, before);
            return None;
        }
        let dates = dates.filter(|_| dates::is_said(&number.text));
        let whole = label.place.to(&number.place);
        if let Some(kind) = entries {
            let help = match dates {
                Some(dates) => self.as_entry(label, &dates, kind),
                None => format!("write `{}`", kind.example()).into(),
            };
            let message = "this section holds entries";
            self.problem(Code::ItemMisplaced, message, help, whole);
            return Some(None);
        }
        let (help, place) = match (self.is_expires(label), dates) {
            (true, date) => {
                let date = date.as_deref().unwrap_or(&number.text);
                let right = format!("{}: {date}", Field::Expires.word());
                (Help::write(right).maybe(), whole)
            }
            (false, Some(dates)) if !self.in_contact => {
                (self.in_words(&dates, &number), number.place.clone())
            }
            // `+1 617 555 0100`
            (false, _) => match address_of(&number.text).filter(|_| self.in_contact) {
                Some(address) => {
                    let help = Help::write(literal::of(&address)).maybe();
                    (help, number.place.clone())
                }
                None => (number.help(""), number.place.clone()),
            },
        };
        let message = self.what_follows_label();
        self.problem(Code::ValueMistyped, message, help, place);
        Some(Some(Value::Text(number.refused())))
    }

    fn what_follows_label(&self) -> &'static str {
        match self.in_contact {
            true => "a label is followed by an address, text or a date",
            false => "a label is followed by items in quotes",
        }
    }

    /// The dates that are here in their right spelling.
    fn dates_without_label(&mut self) -> Option<String> {
        let known = self.next_problem();
        let dates = self.dates_before(After::Item);
        let help = self.problems.get(known).map(|it| it.problem.help.clone());
        self.forget_since(known);
        match dates?.period {
            Some(period) => Some(period.to_string()),
            None => Some(help?.into_edit()?.text.into_owned()),
        }
    }

    /// The help for dates after the name of what they belong to, in a section of entries.
    fn as_entry(&self, label: &Text, dates: &str, kind: Kind) -> Help {
        let right = format!("{dates} {}", literal::of(&label.value));
        match kind {
            // On which day it was given, or until when it is valid.
            Kind::Certificates if !dates.contains("..") => {
                let field = Field::Expires.word();
                let label = literal::of(&label.value);
                format!("write `{right}`, or `{label} {{ {field}: {dates} }}`").into()
            }
            _ => Help::write(right).maybe(),
        }
    }

    /// The help for dates in a row, which are text there: the words of the language of the résumé.
    fn in_words(&self, dates: &str, written: &Unquoted<'_>) -> Help {
        let words = self.words_of_language().unwrap_or(Words::of(None));
        let has_words = written.text.contains(char::is_alphabetic) && !written.text.contains("..");
        let is_said = has_words || written.is_single;
        let period = dates::read(dates).ok().filter(|_| !is_said);
        match period.and_then(|period| printed(period, words)) {
            Some(text) => {
                let right = literal::of(&text);
                let say = format!("dates in a row are text: write `{right}`");
                Help::edit(say, right, Applicability::Maybe)
            }
            None => written.help(""),
        }
    }

    /// Whether a label of an entry says `expires` in some language, where that is a field.
    fn is_expires(&self, label: &Text) -> bool {
        let is_field = |kind: Kind| kind.fields().any(|field| field == Field::Expires);
        self.depth > 1 && self.kind.is_some_and(is_field) && is_expiry(&label.value)
    }

    /// Whether a date follows a label. A short number without more is not taken for one.
    fn starts_date_of_row(&self) -> bool {
        let is_year = self.at.literal().is_some_and(|(literal, next)| {
            let number = literal.to_string();
            let goes_on =
                |(punct, _): (proc_macro2::Punct, _)| matches!(punct.as_char(), '-' | '.' | '/');
            number.len() == 4
                || number.contains(['.', '年', '년'])
                || next.punct().is_some_and(goes_on)
                || next
                    .ident()
                    .is_some_and(|(word, _)| dates::is_date_word(&word.to_string()))
        });
        self.starts_dates() && (is_year || self.at.ident().is_some())
    }
}

/// A period as a résumé prints it; `None` for one that is not between two dates.
pub(crate) fn printed(period: Period, words: &Words) -> Option<String> {
    let start = words.date(period.start()?);
    let end = match period.end() {
        End::Same => return Some(start.into_owned()),
        End::On(end) => words.date(end),
        End::Present => words.present.into(),
        End::Open | End::Expected(_) => return None,
    };
    let is_close = !start.contains(' ') && !end.contains(' ');
    let [close, wide] = words.dash;
    let dash = if is_close { close } else { wide };
    Some(format!("{start}{dash}{end}"))
}
