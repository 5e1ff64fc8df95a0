//! What can be wrong with a résumé: the closed list of codes, a [`Fault`] of one value, and a
//! [`Problem`] with its place.

mod faults;
mod help;
mod near;
#[cfg(test)]
mod tests;

pub use faults::Faults;
pub use help::{Applicability, Edit, Help, Side};
pub use near::{begun, meant, nearest};

use std::borrow::Cow;
use std::fmt;

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Advice: the résumé is accepted, but a reader may stumble.
    Warning,
    /// The résumé is refused.
    Error,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal $severity:ident $text:literal;)+) => {
        /// The name of a kind of problem, from a closed list.
        ///
        /// The same word is the lint's name in `#![allow(…)]`, the UI test's file and the heading
        /// in `docs/problems.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code { $($(#[doc = $doc])+ $variant,)+ }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &'static [Code] = &[$(Code::$variant),+];

            /// The code's name in snake case, `<noun>_<what is wrong>`.
            pub const fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)+ }
            }

            /// The severity where the writer sets no level.
            pub const fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)+ }
            }

            /// What is wrong, in general terms; a problem's own message is often more exact.
            pub const fn text(self) -> &'static str {
                match self { $(Code::$variant => $text,)+ }
            }

        }
    };
}

codes! {
    /// A section of a kind that does not exist.
    SectionUnknown "section_unknown" Error "unknown section";
    /// A kind of section that appears twice, or two custom sections with the same title.
    SectionRepeated "section_repeated" Error "duplicate section";
    /// A section with nothing in it.
    SectionEmpty "section_empty" Error "this section is empty";
    /// A custom section without a title.
    SectionTitleMissing "section_title_missing" Error "a custom section needs a title";
    /// A field that does not exist there.
    FieldUnknown "field_unknown" Error "unknown field";
    /// A missing required field.
    FieldMissing "field_missing" Error "missing field";
    /// A field that appears twice.
    FieldRepeated "field_repeated" Error "duplicate field";
    /// A network in `contact` that is not known.
    ProfileUnknown "profile_unknown" Error "unknown network";
    /// A value of the wrong kind for its field.
    ValueMistyped "value_mistyped" Error "this value is of the wrong kind";
    /// An item where its kind is not allowed.
    ItemMisplaced "item_misplaced" Error "this does not belong here";
    /// Something that can be read in two ways.
    ItemAmbiguous "item_ambiguous" Error "this can be read in two ways";
    /// Text without quotes.
    WordUnquoted "word_unquoted" Error "missing quotes around text";
    /// Blocks nested deeper than a résumé needs.
    NestingDeep "nesting_deep" Error "this is nested too deeply";
    /// A date in a spelling that is not `2014`, `2014-03`, `2014-03-15` or `2014-fall`.
    DateMalformed "date_malformed" Error "malformed date";
    /// A period that ends before it starts.
    PeriodReversed "period_reversed" Error "this period ends before it starts";
    /// A role or degree outside the time at its employer or school.
    PeriodOutside "period_outside" Error "this period lies outside the one around it";
    /// A season, `expected` or `..2011` in a language in which the words for it are not known here.
    WordsMissing "words_missing" Error "there are no words for this date in the language of the résumé";
    /// A malformed email address.
    EmailMalformed "email_malformed" Error "malformed email address";
    /// A malformed phone number.
    PhoneMalformed "phone_malformed" Error "malformed phone number";
    /// A malformed URL.
    UrlMalformed "url_malformed" Error "malformed URL";
    /// A URL of a scheme that is not allowed in its place.
    UrlScheme "url_scheme" Error "this URL has no scheme that is allowed here";
    /// A username that is not valid on its network.
    UsernameMalformed "username_malformed" Error "malformed username for this network";
    /// A language tag that is not BCP 47.
    LangMalformed "lang_malformed" Error "malformed language tag";
    /// A language that is declared twice.
    LangRepeated "lang_repeated" Error "duplicate language";
    /// A text in more or fewer languages than the résumé declares.
    TranslationCount "translation_count" Error "this text is in more or fewer languages than are declared";
    /// A malformed DOI.
    DoiMalformed "doi_malformed" Error "malformed DOI";
    /// A photo that is neither JPEG nor PNG, is damaged, or has more than 2 MB.
    PhotoMalformed "photo_malformed" Error "this file is no photo";
    /// Text that is empty.
    TextEmpty "text_empty" Error "this text is empty";
    /// Text with leading or trailing whitespace.
    TextUntrimmed "text_untrimmed" Error "leading or trailing whitespace in text";
    /// Text with control, bidirectional, tag or other invisible characters.
    TextControl "text_control" Error "invisible character in text";
    /// An empty line inside a text.
    TextParagraphs "text_paragraphs" Error "empty line in text";
    /// Markup that opens and never closes.
    MarkupUnclosed "markup_unclosed" Error "unclosed markup";
    /// Markup around nothing.
    MarkupEmpty "markup_empty" Error "empty markup";
    /// More markup in one text than any résumé has.
    MarkupExcessive "markup_excessive" Error "too much markup in one text";
    /// A link whose brackets do not hold a URL.
    LinkMalformed "link_malformed" Error "this link is not of the form `[text](url)`";
    /// A tag that `tags:` does not declare.
    TagUndeclared "tag_undeclared" Error "this tag is not declared";
    /// A tag that is not an identifier.
    TagMalformed "tag_malformed" Error "this is not a tag";
    /// A tag that is declared twice, or appears twice on one item or on alternatives of one field.
    TagRepeated "tag_repeated" Error "duplicate tag";
    /// Two variants with the same name.
    VariantRepeated "variant_repeated" Error "duplicate variant";
    /// A design that does not exist.
    DesignUnknown "design_unknown" Error "unknown design";
    /// A second `design`.
    DesignRepeated "design_repeated" Error "duplicate `design`";
    /// A setting that designs do not have.
    SettingUnknown "setting_unknown" Error "unknown setting";
    /// A setting of a design that appears twice.
    SettingRepeated "setting_repeated" Error "duplicate setting";
    /// A value that its setting cannot have, or that is in a wrong spelling.
    SettingMalformed "setting_malformed" Error "malformed value of a setting";
    /// An accent in which text cannot be read on white.
    AccentPale "accent_pale" Error "this colour is too pale for text";
    /// A lint level for a lint that does not exist.
    LintUnknown "lint_unknown" Error "unknown lint";
    /// Entries that are not in order, newest first.
    OrderReversed "order_reversed" Warning "this entry is newer than the one above it";
    /// A job or school without dates, where others have them.
    PeriodMissing "period_missing" Warning "this entry has no dates";
    /// Roles at one employer that overlap.
    PeriodOverlapping "period_overlapping" Warning "these periods overlap";
    /// A gap of more than a year between two jobs.
    PeriodGap "period_gap" Warning "gap before this entry";
    /// A bullet that appears twice.
    BulletRepeated "bullet_repeated" Warning "duplicate bullet";
    /// A bullet that is too long to read.
    BulletLong "bullet_long" Warning "this bullet is long";
    /// A bullet that ends with a colon, with bullets beside it in place of inside it.
    BulletUnnested "bullet_unnested" Warning "this bullet may be about those after it";
    /// A résumé without any way to contact the person.
    ContactMissing "contact_missing" Warning "no way to contact you is given";
    /// A date in `contact` that is text in quotes.
    DateQuoted "date_quoted" Warning "this date is text";
    /// A year that is not one of the Gregorian calendar.
    YearForeign "year_foreign" Warning "this is a year of another calendar";
    /// A language in which no words are known here, so that headings and months are in English.
    LangUnsupported "lang_unsupported" Warning "there are no words for this language";
    /// A label that is the name of a field, as in JSON.
    FieldQuoted "field_quoted" Warning "this label is the name of a field";
    /// A text that may continue what is before it.
    SeparatorMissing "separator_missing" Warning "this may continue what is before it";
    /// A tag that is declared and never used.
    TagUnused "tag_unused" Warning "unused tag";
    /// A name in `cited_as` that no author has.
    CitedAsUnused "cited_as_unused" Warning "no author has this name";
    /// Several items in one text of a row.
    ItemJoined "item_joined" Warning "these may be several items";
    /// A summary that is too long to read.
    SummaryLong "summary_long" Warning "this summary is long";
    /// A text that is in one language only, where several are declared.
    TranslationMissing "translation_missing" Warning "this text is in one language only";
    /// Stars that look like emphasis, markup of Markdown and HTML, or a second sign of a bullet,
    /// which are printed.
    MarkupLiteral "markup_literal" Warning "these signs are printed as they are written";
    /// A line break that is written as `\n`, which is printed as a space.
    LineBreakEscaped "line_break_escaped" Warning "this line break is printed as a space";
    /// A placeholder that was not replaced, like `[Company]` or `TODO`.
    TextPlaceholder "text_placeholder" Warning "this text has a placeholder";
    /// A letter to a named person whose opening does not name the person.
    LetterImpersonal "letter_impersonal" Warning "this opening does not name the addressee";
}

impl Code {
    /// The code of this name.
    ///
    /// ```
    /// use resume_core::problem::Code;
    /// assert_eq!(Code::from_name("period_reversed"), Some(Code::PeriodReversed));
    /// assert_eq!(Code::from_name("sumary"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// Whether the writer may set a level for it: advice can be silenced, errors cannot.
    pub const fn is_lint(self) -> bool {
        matches!(self.severity(), Severity::Warning)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What is wrong with one value, and where inside it.
///
/// Value types such as [`Email`](crate::model::Email) refuse with a fault. It is `Copy` and made of
/// literals, so that the same rule and the same words serve a running program and const evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Which rule was broken.
    pub code: Code,
    /// What is wrong, in lower case and without a full stop.
    pub message: &'static str,
    /// What to type instead.
    pub help: Help<&'static str>,
    /// The bytes of the value that it is about: the first.
    pub start: usize,
    /// The bytes of the value that it is about: the one after the last.
    pub end: usize,
}

impl Fault {
    /// A fault of the bytes `start..end` of a value, with a sentence as help.
    pub const fn new(
        code: Code,
        message: &'static str,
        help: &'static str,
        start: usize,
        end: usize,
    ) -> Fault {
        Fault {
            code,
            message,
            help: Help::Say(help),
            start,
            end,
        }
    }

    /// The same fault, whose help is also an edit: it replaces these bytes with `text`.
    #[must_use]
    pub const fn replaced_by(self, text: &'static str, applicability: Applicability) -> Fault {
        let edit = Edit {
            say: self.help.sentence(),
            text,
            side: Side::Instead,
            applicability,
        };
        Fault {
            help: Help::Write(edit),
            ..self
        }
    }

    /// Stops const evaluation with the message that the macro would have reported.
    #[doc(hidden)]
    #[track_caller]
    #[expect(
        clippy::panic,
        reason = "a panic is how const evaluation reports an error"
    )]
    pub const fn fail_build(self, value: &str) -> ! {
        let mut text = Words {
            bytes: [0; 1024],
            len: 0,
        };
        text.push(self.message);
        text.push(": \"");
        text.push(value);
        text.push("\" [");
        text.push(self.code.name());
        text.push("]; help: ");
        text.push(self.help.sentence());
        match std::str::from_utf8(text.bytes.split_at(text.len).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("{}", self.message),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} [{}]", self.message, self.code)
    }
}

impl std::error::Error for Fault {}

/// Text that is assembled during const evaluation, where nothing can be allocated.
struct Words {
    bytes: [u8; 1024],
    len: usize,
}

impl Words {
    const fn push(&mut self, text: &str) {
        let text = text.as_bytes();
        // What does not fit is left out: the rest of the sentence matters more than a value of many
        // lines.
        if text.len() > 400 || self.len + text.len() > self.bytes.len() {
            return;
        }
        let mut at = 0;
        while at < text.len() {
            // A message is one line, whatever the value holds.
            self.bytes[self.len] = if text[at].is_ascii_control() {
                b' '
            } else {
                text[at]
            };
            self.len += 1;
            at += 1;
        }
    }
}

/// One step of a [`Path`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A field or section of this name.
    Field(&'static str),
    /// The element of a list at this position, from 0.
    Index(u32),
    /// The section with this number among those of its kind, from 0.
    Repeat(u32),
}

/// A place in a résumé, like `experience[2].period`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The résumé itself.
    pub const fn root() -> Path {
        Path(Vec::new())
    }

    /// This path, one field deeper.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Path {
        self.step(Step::Field(name))
    }

    /// This path, one element deeper.
    #[must_use]
    pub fn index(&self, at: usize) -> Path {
        self.step(Step::Index(at as u32))
    }

    /// This path, at one of several sections of a kind, the first of which has number 0.
    #[must_use]
    pub fn repeat(&self, number: usize) -> Path {
        self.step(Step::Repeat(number as u32))
    }

    fn step(&self, step: Step) -> Path {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Path(steps)
    }

    /// The path of what contains this; `None` for the résumé itself.
    pub fn parent(&self) -> Option<Path> {
        let (_, rest) = self.0.split_last()?;
        Some(Path(rest.to_vec()))
    }

    /// Whether this is `other` or inside it.
    pub fn is_within(&self, other: &Path) -> bool {
        self.0.starts_with(&other.0)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if at == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Repeat(number) => write!(f, "#{}", u64::from(*number) + 1)?,
            }
        }
        Ok(())
    }
}

/// Something wrong with a résumé: which rule, where, in which words, and what to type instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which rule was broken.
    pub code: Code,
    /// Whether it refuses the résumé or is advice.
    pub severity: Severity,
    /// Where in the résumé.
    pub path: Path,
    /// What is wrong, in lower case and without a full stop.
    pub message: Cow<'static, str>,
    /// What to do about it.
    pub help: Help,
}

impl Problem {
    /// A problem of the code's own severity.
    pub fn new(
        code: Code,
        path: Path,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Help>,
    ) -> Problem {
        Problem {
            code,
            severity: code.severity(),
            path,
            message: message.into(),
            help: help.into(),
        }
    }

    /// The problem for a fault of the value at `path`.
    pub fn from_fault(fault: Fault, path: Path) -> Problem {
        Problem::new(fault.code, path, fault.message, fault.help)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} [{}]", self.message, self.code)
    }
}

impl std::error::Error for Problem {}
