//! Texts that people join or divide in another way than the language does: a name that a comma
//! divides, a title after the place, a list with an `and`, a `by` after a title.

use super::Parser;
use super::languages::after_text;
use super::look::{is_block, is_named, is_value};
use super::numbers::{Quoted, Unquoted};
use crate::literal;
use crate::place::Place;
use crate::tree::{Text, Value};
use resume_core::dates::is_said;
use resume_core::model::{Field, Kind};
use resume_core::problem::{Applicability, Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// The name after `at` or `in`, with what a comma divides it from: `in "Boston", "MA"` is one
    /// place. What is followed by one of the words in `heads` is an entry, and no part of it.
    pub(super) fn undivided(&mut self, keyword: &str, heads: &[&str], name: Text) -> Text {
        let (mut parts, mut at, mut place) =
            (vec![name.source.clone()], self.at, name.place.clone());
        let mut is_translated = !name.translations.is_empty();
        while let Some((next, (literal, after))) = self
            .after_comma_at(at)
            .filter(|next| is_value(*next))
            .and_then(|next| Some((next, next.literal()?)))
        {
            parts.push(literal.to_string());
            place = place.to(&Place::of(next.span()));
            at = after_text(next).unwrap_or(after);
            is_translated |= at != after;
        }
        if name.refused || parts.len() == 1 || heads.iter().any(|head| is_named(at, head)) {
            return name;
        }
        self.advance(place.last, at);
        let values: Option<Vec<String>> = parts.iter().map(|part| literal::unquote(part)).collect();
        let help = match values.filter(|_| !is_translated) {
            Some(values) => {
                let right = literal::of(&values.join(", "));
                let say = format!("write `{keyword} {right}`, or `;` to begin something new");
                Help::edit(say, right, Applicability::Maybe)
            }
            None => format!("write `{keyword} \"…\"`, or `;` to begin something new").into(),
        };
        let message = match keyword {
            "in" => "this may be part of the place or something new",
            _ => "this may be part of the name or something new",
        };
        self.problem(Code::ItemAmbiguous, message, help, place.clone());
        Text::refused(place)
    }

    /// `in "Boston" "Engineer" at "EMC"`, where nothing else names the entry: the title comes first.
    /// Returns it, and the organisation after it.
    pub(super) fn title_after_place(
        &mut self,
        first: Place,
        place_name: &Text,
    ) -> Option<(Vec<Text>, Option<Text>)> {
        let next = self.after_comma().unwrap_or(self.at);
        if !is_value(next) {
            return None;
        }
        self.at = next;
        let titles = self.texts();
        let at = self.named("at");
        let place = first.to(&Place::of(self.last));
        let help = if titles.iter().chain(&at).all(Text::is_literal) && place_name.is_literal() {
            let titles: Vec<&str> = titles.iter().map(|text| text.source.as_str()).collect();
            let at = at.as_ref().map(|at| format!(" at {}", at.source));
            let (titles, at) = (titles.join(", "), at.unwrap_or_default());
            Help::write(format!("{titles}{at} in {}", place_name.source))
        } else {
            "write `\"title\" at \"organisation\" in \"place\"`".into()
        };
        let message = "the title comes before the place";
        self.problem(Code::ItemMisplaced, message, help, place);
        Some((titles, at))
    }

    /// `by "A" and "B"` in the head of an entry, which says after `at` who gave or employs, and in its
    /// braces by whom it is.
    pub(super) fn by_line(&mut self, has_at: bool) {
        let Some((word, next)) = self.at.ident().filter(|(word, next)| {
            matches!(
                word.to_string().as_str(),
                "by" | "von" | "par" | "por" | "di"
            ) && is_value(*next)
        }) else {
            return;
        };
        let known = self.next_problem();
        self.advance(word.span(), next);
        let names = self.texts();
        self.forget_since(known);
        let place = Place::of(word.span()).to(&Place::of(self.last));
        let sources: Vec<&str> = names.iter().map(|name| name.source.as_str()).collect();
        let field = |field: Field| {
            self.kind
                .is_some_and(|kind| kind.fields().any(|known| known == field))
        };
        let label = match () {
            () if field(Field::Authors) => Some(Field::Authors.word()),
            () if field(Field::Inventors) => Some(Field::Inventors.word()),
            () => None,
        };
        let ends_head = !is_named(self.at, "at") && !is_named(self.at, "in") && !is_block(self.at);
        let giver = match self.kind {
            Some(Kind::Awards | Kind::Certificates) => Some(Applicability::Certain),
            Some(Kind::Experience | Kind::Volunteering | Kind::Education) => {
                Some(Applicability::Maybe)
            }
            _ => None,
        };
        if let (Some(applicability), [name], false) = (giver, names.as_slice(), has_at)
            && !is_named(self.at, "at")
        {
            let right = format!("at {}", name.source);
            let help = match name.is_literal() {
                true => Help::edit(format!("write `{right}`"), right, applicability),
                false => "write `at \"…\"`".into(),
            };
            let message = format!("an organisation comes after `at`, not `{word}`");
            return self.problem(Code::ItemMisplaced, message, help, place);
        }
        let right = format!(
            "{{ {}: {} }}",
            label.unwrap_or("\"By\""),
            sources.join(", ")
        );
        let help = match ends_head && names.iter().all(Text::is_literal) {
            true => Help::write(right),
            false => format!("write `{right}` after what comes first").into(),
        };
        let message = format!("names after `{word}` belong in the braces");
        self.problem(Code::ItemMisplaced, message, help, place);
    }

    /// `"BSc" in "Physics" at "MIT"`, where `in` and `at` are in the wrong order, or what follows `in`
    /// is a subject.
    pub(super) fn at_after_in(
        &mut self,
        titles: &[Text],
        place_name: &Text,
        in_place: &Place,
    ) -> Text {
        let at_place = Place::of(self.at.span());
        let name = self
            .named("at")
            .unwrap_or_else(|| Text::refused(at_place.clone()));
        // After a place that was refused, nobody knows whether this is part of the entry.
        if place_name.refused {
            return name;
        }
        let message = "`at` comes before `in`";
        if let Some(title) = titles.last()
            && self.kind == Some(Kind::Education)
            && [title, &name, place_name].into_iter().all(Text::is_literal)
        {
            let (title, subject) = (&title.source, &place_name.source);
            let organisation = &name.source;
            let right = format!(", {subject} at {organisation}");
            let say = format!(
                "write `{title}, {subject}` for a subject, or `at {organisation} in {subject}` for a place"
            );
            let help = Help::edit(say, right, Applicability::Maybe);
            let place = in_place.to(&Place::of(self.last));
            self.problem(Code::ItemMisplaced, message, help, place);
            return name;
        }
        let help = "write `at \"…\" in \"…\"`";
        self.problem(Code::ItemMisplaced, message, help, at_place);
        name
    }

    /// Skips a word or a sign that joins two texts, `"A" and "B"`, and returns it.
    pub(super) fn conjunction(&mut self) -> Option<String> {
        let (word, next) = self.conjunction_here()?;
        self.at = next;
        Some(word)
    }

    /// The title of an entry and its details.
    pub(super) fn titles(&mut self) -> Vec<Text> {
        // In Spanish and French an organisation or a place follows this word.
        let has_heads = self.kind.is_some_and(|kind| kind.entry().is_some());
        self.texts_joined_by(|word| word != "en" || !has_heads)
    }

    /// Strings with commas between them; a string that is followed by a colon begins something
    /// else.
    pub(super) fn texts(&mut self) -> Vec<Text> {
        self.texts_joined_by(|_| true)
    }

    fn texts_joined_by(&mut self, joins: impl Fn(&str) -> bool) -> Vec<Text> {
        let (mut texts, mut joined_by) = (Vec::new(), None);
        loop {
            texts.extend(self.text_or_expressions(self.in_contact));
            if let Some((word, next)) = self.conjunction_here().filter(|(word, _)| joins(word)) {
                self.at = next;
                joined_by = Some(word);
                continue;
            }
            self.doubled_comma();
            while let Some(number) = self.number_in_list() {
                texts.push(number);
            }
            match self.after_comma() {
                Some(next) if is_value(next) => self.bump(),
                _ => break,
            }
        }
        if let Some(word) = joined_by {
            let all: Vec<&Text> = texts.iter().collect();
            if self.in_contact {
                return self.joined_into_one(&all, &word).into_iter().collect();
            }
            self.joined(&all, &word, Applicability::Maybe);
        }
        texts
    }

    /// `, 60 %` in a list of texts: a number with its unit, but no dates, and nothing where there is
    /// none.
    fn number_in_list(&mut self) -> Option<Text> {
        let (before, last, next) = (self.at, self.last, self.after_comma()?);
        self.at = next;
        let number = self.unquoted_number(Quoted::New);
        let is_text = |number: &Unquoted<'a>| {
            !number.is_guess && !is_value(number.next) && !is_said(&number.text)
        };
        let Some(number) = number.filter(is_text) else {
            self.advance(last, before);
            return None;
        };
        Some(self.quotes_around(&number))
    }

    /// A word or a sign that joins two texts, and what follows it.
    pub(super) fn conjunction_here(&self) -> Option<(String, Cursor<'a>)> {
        let start = self.after_comma().unwrap_or(self.at);
        let (word, next) = match (start.ident(), start.punct()) {
            (Some((word, next)), _) => (word.to_string(), next),
            (_, Some((sign, next))) if sign.as_char() == '&' => ("&".to_owned(), next),
            _ => return None,
        };
        (is_conjunction(&word) && is_value(next)).then_some((word, next))
    }

    /// Reports the texts of a list that a word joins, with the commas to write.
    pub(super) fn joined(&mut self, texts: &[&Text], word: &str, applicability: Applicability) {
        let (Some(first), Some(last)) = (texts.first(), texts.last()) else {
            return;
        };
        let place = first.place.to(&last.place);
        let sources: Vec<&str> = texts.iter().map(|text| text.source.as_str()).collect();
        let help = match texts.iter().all(|text| text.is_literal()) {
            true => {
                let right = sources.join(", ");
                Help::edit(format!("write `{right}`"), right, applicability)
            }
            false => "write `\"…\", \"…\"`".into(),
        };
        let message = format!("items of a list are separated by `,`, not `{word}`");
        self.problem(Code::ItemMisplaced, message, help, place);
    }

    /// Reports the texts of a field that takes one, and that a word joins; returns what is in their
    /// place.
    pub(super) fn joined_into_one(&mut self, texts: &[&Text], word: &str) -> Option<Text> {
        let (first, last) = (texts.first()?, texts.last()?);
        let place = first.place.to(&last.place);
        let values: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
        let help = match texts.iter().all(|text| text.is_literal()) {
            true => Help::write(literal::of(&values.join(&format!(" {word} ")))).maybe(),
            false => "write it into one string".into(),
        };
        self.problem(
            Code::ItemMisplaced,
            "this field takes one text",
            help,
            place.clone(),
        );
        Some(Text::refused(place))
    }

    /// The values of a field, some of which a word joins.
    pub(super) fn joined_values(
        &mut self,
        field: &str,
        values: Vec<Value>,
        word: &str,
    ) -> Vec<Value> {
        let texts: Vec<&Text> = values
            .iter()
            .filter_map(|value| match value {
                Value::Text(text) => Some(text),
                Value::Splice(_) | Value::Date(_) => None,
            })
            .collect();
        if self.is_list(field) {
            self.joined(&texts, word, Applicability::Certain);
            return values;
        }
        self.joined_into_one(&texts, word)
            .into_iter()
            .map(Value::Text)
            .collect()
    }
}

/// Whether a word or a sign joins the last two things of a list.
fn is_conjunction(word: &str) -> bool {
    matches!(
        word,
        "and" | "or" | "und" | "oder" | "et" | "y" | "e" | "en" | "og" | "och" | "&"
    )
}
