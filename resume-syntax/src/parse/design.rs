//! `design name { setting: value }`: its shape, whatever its names and values are.

use super::Parser;
use super::look::{equals, is_block, is_colon, is_number, is_text, path};
use crate::place::Place;
use crate::tree::{Design, Name, Setting, SettingValue, Spelling};
use proc_macro2::Ident;
use resume_core::model::schema::DESIGN;
use resume_core::model::{self, BlockName, DesignName, Unit};
use resume_core::problem::{Applicability, Code, Help, Side};
use resume_core::wording::nearest;
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// Whether a design begins with this word, or with a slip of it.
    pub(super) fn starts_design(&self, word: &Name, next: Cursor<'a>) -> bool {
        if self.depth > 0 {
            // In a section it is misplaced, but its braces are those of a design.
            let after = next.ident().map_or(next, |(_, after)| after);
            return word.text == DESIGN.word && is_block(after);
        }
        let names = BlockName::words().chain([DESIGN.word]);
        if nearest(&word.text, names) != Some(DESIGN.word) && !is_design(&word.text) {
            return false;
        }
        let after = next.ident().map(|(name, after)| (name.to_string(), after));
        let is_name = after.is_some_and(|(name, after)| {
            let is_other = is_colon(after) || BlockName::from_word(&name).is_some();
            !is_other && (is_block(after) || DesignName::named(&name).is_some())
        });
        if word.text != DESIGN.word {
            return is_block(next) || is_name;
        }
        let is_word = next.ident().is_some_and(|(name, after)| {
            !is_colon(after) && BlockName::from_word(&name.to_string()).is_none()
        });
        next.any_group().is_some()
            || is_text(next)
            || is_colon(next)
            || equals(next).is_some()
            || is_word
    }

    /// `name { … }`, where the word `design` is missing before the name of one.
    pub(super) fn design_without_keyword(&mut self, name: Name, next: Cursor<'a>) -> Design {
        self.advance(name.span, next);
        let right = format!("{} {}", DESIGN.word, name.text);
        let message = format!("`{}` is a design", name.text);
        self.problem(
            Code::ItemMisplaced,
            message,
            Help::write(right),
            name.place(),
        );
        let is_blank = false;
        let keyword = Name::of(&Ident::new(DESIGN.word, name.span));
        Design {
            keyword,
            name: Some(name),
            settings: self.settings(),
            is_blank,
        }
    }

    /// `design name { … }`
    pub(super) fn design(&mut self, keyword: Name, next: Cursor<'a>) -> Design {
        self.advance(keyword.span, next);
        self.colon_of_design();
        let name = self.name_of_design();
        if let Some(tag) = self.tags().first() {
            let message = format!("`{}` has no tags", DESIGN.word);
            self.problem(Code::ItemMisplaced, message, "remove the tag", tag.place());
        }
        let is_blank = self.at.any_group().is_some_and(|(inside, ..)| inside.eof());
        Design {
            keyword,
            name,
            settings: self.settings(),
            is_blank,
        }
    }

    /// A `:` or a `=` after the word, which a design does not have.
    fn colon_of_design(&mut self) {
        let first = self.at.span();
        let Some(end) = equals(self.at).or_else(|| {
            let (_, next) = self.at.punct().filter(|_| is_colon(self.at))?;
            Some(next)
        }) else {
            return;
        };
        while self.at != end && !self.at.eof() {
            self.bump();
        }
        let sign = Place::of(first).to(&Place::of(self.last));
        let message = "a design has no `:`";
        // A quoted name is replaced together with the sign.
        let quoted = self.at.literal().filter(|_| is_text(self.at));
        let quoted = quoted.and_then(|(literal, next)| {
            let name = crate::literal::read(&literal.to_string())?.value;
            DesignName::named(&name).map(|name| (name.word(), literal.span(), next))
        });
        let Some((name, span, next)) = quoted else {
            let help = format!("write `{} folio` or `{0} {{ … }}`", DESIGN.word);
            let help = Help::edit(help, " ", Applicability::Certain);
            return self.problem(Code::ItemMisplaced, message, help, sign);
        };
        self.advance(span, next);
        let help = format!("write `{} {name}`", DESIGN.word);
        let help = Help::edit(help, format!(" {name}"), Applicability::Certain);
        let place = sign.to(&Place::of(span));
        self.problem(Code::ItemMisplaced, message, help, place);
    }

    /// The name, which is a word.
    fn name_of_design(&mut self) -> Option<Name> {
        if let Some((name, next)) = self.at.ident() {
            // The next block, where the design is still to be written.
            if is_block(next) && BlockName::from_word(&name.to_string()).is_some() {
                return None;
            }
            self.advance(name.span(), next);
            return Some(Name::of(&name));
        }
        if !is_text(self.at) {
            return None;
        }
        let text = self.text()?;
        if !text.refused {
            let help = match DesignName::named(&text.value) {
                Some(name) => Help::write(name.word()),
                None => unknown_design(&text.value),
            };
            let message = "the name of a design is written without quotes";
            self.problem(Code::DesignUnknown, message, help, text.place);
        }
        None
    }

    /// `{ setting: value … }`
    fn settings(&mut self) -> Vec<Setting> {
        if self.after_comma().is_some_and(is_block) {
            self.stray_comma();
        }
        let Some((inside, delimiter, span, next)) = self.at.any_group() else {
            return Vec::new();
        };
        self.check_braces(delimiter, span);
        self.at = inside;
        self.depth += 1;
        let mut settings = Vec::new();
        loop {
            while let Some((_, next)) = self.separator() {
                self.advance(self.at.span(), next);
            }
            if self.at.eof() {
                break;
            }
            let before = self.at;
            settings.extend(self.setting());
            // Whatever is there, reading goes forward.
            if self.at == before {
                self.not_a_setting();
            }
        }
        self.depth -= 1;
        self.advance(span.close(), next);
        settings
    }

    /// A `;` or a `,`, and what follows it.
    fn separator(&self) -> Option<(char, Cursor<'a>)> {
        let (punct, next) = self.at.punct()?;
        let sign = punct.as_char();
        matches!(sign, ';' | ',').then_some((sign, next))
    }

    fn setting(&mut self) -> Option<Setting> {
        let (word, next) = self.at.ident()?;
        let name = Name::of(&word);
        let mut refused = false;
        if let Some(after) = equals(next) {
            self.bump();
            let first = self.at.span();
            while self.at != after && !self.at.eof() {
                self.bump();
            }
            let place = Place::of(first).to(&Place::of(self.last));
            let say = format!("write `{}: …`", name.text);
            let help = Help::edit(say, ":", Applicability::Certain);
            self.problem(
                Code::ItemMisplaced,
                "a setting is written with `:`",
                help,
                place,
            );
        } else if is_colon(next) {
            self.bump();
            self.bump();
        } else if let Some(after) = self.after_strays(&name, next) {
            self.bump();
            let first = self.at.span();
            while self.at != after && !self.at.eof() {
                self.bump();
            }
            let place = Place::of(first).to(&Place::of(self.last));
            let help = format!("write `{}: …`", name.text);
            self.problem(Code::ItemMisplaced, "unexpected token", help, place);
            if is_colon(self.at) {
                self.bump();
            }
            refused = true;
        } else if is_text(next) || is_number(next) || self.is_value_word(&name, next) {
            self.bump();
            let say = format!("write `{}: …`", name.text);
            let help = Help::edit(say, ":", Applicability::Maybe).at(Side::After);
            let message = "a `:` is missing here";
            self.problem(Code::ItemMisplaced, message, help, name.place());
            refused = true;
        } else {
            self.bump();
            return Some(Setting {
                name,
                value: None,
                refused,
                is_lone: true,
            });
        }
        let known = self.next_problem();
        let value = self.setting_value();
        self.further_values(&name);
        refused |= self.next_problem() > known;
        Some(Setting {
            name,
            value,
            refused,
            is_lone: false,
        })
    }

    /// The colon or the value of a setting after tokens that do not belong between its name and
    /// that: `links - : colour`.
    fn after_strays(&self, name: &Name, next: Cursor<'a>) -> Option<Cursor<'a>> {
        const MOST: usize = 3;
        let mut at = next;
        for strays in 0..=MOST {
            let is_value = is_number(at) || is_text(at) || self.is_value_word(name, at);
            if strays > 0 && (is_colon(at) || is_value) {
                return Some(at);
            }
            let after = at.token_tree()?.1;
            if strays == 0 && is_value && !is_colon(after) {
                return None;
            }
            if at.ident().is_some_and(|(word, after)| {
                let is_setting = model::Setting::named(&word.to_string()).is_some();
                is_setting || strays == 0 && is_colon(after)
            }) {
                return None;
            }
            at = after;
        }
        None
    }

    /// Whether a word that is a value follows the name of a setting.
    fn is_value_word(&self, name: &Name, next: Cursor<'a>) -> bool {
        let word = next.ident().filter(|_| !self.starts_setting(next));
        model::Setting::named(&name.text)
            .zip(word)
            .is_some_and(|(setting, (word, _))| setting.words.contains(&&*word.to_string()))
    }

    /// Whether the value of a setting ends here, or there is none.
    fn ends_value(&self) -> bool {
        self.at.eof() || self.separator().is_some() || self.starts_setting(self.at)
    }

    fn starts_setting(&self, at: Cursor<'a>) -> bool {
        at.ident()
            .is_some_and(|(_, next)| is_colon(next) || equals(next).is_some())
    }

    /// What is written as a value; `None` if there is nothing.
    fn setting_value(&mut self) -> Option<SettingValue> {
        if self.ends_value() {
            return None;
        }
        let start = self.at;
        if is_text(self.at) {
            let text = self.text()?;
            return (!text.refused).then_some(SettingValue {
                text: text.value,
                spelling: Spelling::Quoted,
                word: None,
                place: text.place,
            });
        }
        let (mut spelling, mut word) = (Spelling::Bare, None);
        if let Some((splice, next)) = path(self.at) {
            self.advance(splice.place.last, next);
            word = splice.word;
            if word.is_none() || self.rest_of_expression() {
                spelling = Spelling::Expression;
            }
            // Words with hyphens between them, as command lines have them.
            while let Some((more, next)) = self.after_sign('-').and_then(Cursor::ident) {
                spelling = Spelling::Apart;
                self.advance(more.span(), next);
            }
        } else {
            let is_number = is_number(self.at);
            let is_whole = is_number && self.is_whole();
            self.bump();
            if let Some((unit, next)) = self.at.ident().filter(|_| is_number && !self.ends_value())
                && unit_called(&unit.to_string()).is_some()
            {
                spelling = Spelling::Apart;
                self.advance(unit.span(), next);
            } else if let Some(after) = self
                .after_sign(',')
                .filter(|after| is_whole && self.is_length(*after))
            {
                // A comma before the decimals.
                self.at = after;
                self.bump();
                return Some(self.apart(start, Spelling::Apart));
            } else if !is_number && (is_number_or_word(self.at)) {
                spelling = Spelling::Apart;
                self.bump();
            }
        }
        while !self.ends_value() && self.at.ident().is_none() {
            spelling = match spelling {
                Spelling::Expression => Spelling::Expression,
                _ => Spelling::Apart,
            };
            self.bump();
        }
        let value = self.apart(start, spelling);
        let word = word.filter(|_| spelling == Spelling::Bare);
        Some(SettingValue { word, ..value })
    }

    /// The tokens from here to the last one that was read, as one value.
    fn apart(&self, start: Cursor<'a>, spelling: Spelling) -> SettingValue {
        let (mut text, mut at) = (String::new(), start);
        while let Some((tree, next)) = at.token_tree().filter(|_| at != self.at) {
            text.push_str(&tree.to_string());
            at = next;
        }
        SettingValue {
            text,
            spelling,
            word: None,
            place: Place::of(start.span()).to(&Place::of(self.last)),
        }
    }

    /// What follows this sign, if it is here.
    fn after_sign(&self, sign: char) -> Option<Cursor<'a>> {
        let (punct, next) = self.at.punct()?;
        (punct.as_char() == sign).then_some(next)
    }

    /// Whether this is a number without a fraction and a unit.
    fn is_whole(&self) -> bool {
        self.at.literal().is_some_and(|(literal, _)| {
            let source = literal.to_string();
            source.bytes().all(|digit| digit.is_ascii_digit())
        })
    }

    /// Whether this is a number with a unit.
    fn is_length(&self, at: Cursor<'a>) -> bool {
        at.literal().is_some_and(|(literal, _)| {
            let source = literal.to_string();
            let mut units = Unit::ALL.iter();
            is_number(at) && units.any(|unit| source.ends_with(unit.word()))
        })
    }

    /// Values after the one that a setting takes.
    fn further_values(&mut self, name: &Name) {
        let Some((',', next)) = self.separator() else {
            return;
        };
        let is_value = is_text(next)
            || is_number(next)
            || next.punct().is_some_and(|(sign, _)| sign.as_char() == '#');
        if !is_value {
            return;
        }
        self.bump();
        let known = self.next_problem();
        let value = self.setting_value();
        self.forget_since(known);
        let place = value.map_or(Place::of(self.last), |value| value.place);
        let message = format!("`{}` takes one value", name.text);
        self.problem(Code::ValueMistyped, message, "remove the others", place);
    }

    /// Something in the braces that is no setting, up to what may be one.
    fn not_a_setting(&mut self) {
        let first = self.at.span();
        let quoted = self.at.literal().filter(|_| is_text(self.at));
        let quoted = quoted.filter(|(_, next)| is_colon(*next));
        let quoted = quoted.and_then(|(literal, _)| crate::literal::read(&literal.to_string()));
        let help = match quoted {
            Some(name) => Help::write(name.value).maybe(),
            None => "a setting is written like `size: 10.5pt`".into(),
        };
        self.bump();
        let place = Place::of(first);
        while !self.at.eof() && self.at.ident().is_none() && self.separator().is_none() {
            self.bump();
        }
        if let (Some((_, next)), Help::Write(_)) = (self.at.ident(), &help) {
            // The word after a quoted name is its value.
            if !is_colon(next) {
                self.bump();
            }
        }
        self.problem(Code::ItemMisplaced, "unexpected token", help, place);
    }
}

/// Whether the design goes by this name elsewhere.
pub(crate) fn is_design(name: &str) -> bool {
    matches!(name, "theme" | "style" | "template" | "layout" | "look")
}

/// The unit of this name, also where it is written out.
pub(crate) fn unit_called(name: &str) -> Option<Unit> {
    let lower = name.to_ascii_lowercase();
    let mut units = Unit::ALL.into_iter();
    units.find(|unit| {
        unit.word() == lower
            || match unit {
                Unit::Point => matches!(&*lower, "pts" | "point" | "points"),
                Unit::Millimetre => {
                    matches!(
                        &*lower,
                        "millimetre" | "millimetres" | "millimeter" | "millimeters"
                    )
                }
                Unit::Centimetre => {
                    matches!(
                        &*lower,
                        "centimetre" | "centimetres" | "centimeter" | "centimeters"
                    )
                }
                Unit::Inch => matches!(&*lower, "inch" | "inches"),
            }
    })
}

fn is_number_or_word(at: Cursor<'_>) -> bool {
    is_number(at) || at.ident().is_some_and(|(_, next)| !is_colon(next))
}

/// The help for a name that no design has.
pub(crate) fn unknown_design(name: &str) -> Help {
    let names = DesignName::ALL.iter().map(|design| design.word());
    match nearest(name, names.clone()) {
        Some(near) => Help::DidYouMean(near.into()),
        None => format!("designs are {}", resume_core::wording::list(names)).into(),
    }
}
