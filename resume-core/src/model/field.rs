//! What fields hold and how they are read, so that lowering, printing, quoting, checking and JSON
//! need not know each of them. The tables are in `entry.rs`.

use super::{Alternative, Date, Doi, Email, Field, List, Phone, Prose, Str, Url};

/// How the value of a field is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Prose, once.
    Prose,
    /// Several pieces of prose.
    Proses,
    /// Plain text.
    Plain,
    /// Several plain texts.
    Plains,
    /// The address of a web page.
    Web,
    /// A DOI.
    Doi,
    /// An email address.
    Email,
    /// A phone number.
    Phone,
    /// A date.
    Date,
}

/// Where the language has a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// `key: value` between the braces.
    Keyed,
    /// In the head of the entry.
    Head,
}

macro_rules! fields {
    ($($(#[doc = $doc:literal])+ $variant:ident $word:literal: $form:ident, $spelling:ident;)+) => {
        /// A part of the résumé, a job, a school, a position or an entry that holds text or a value.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[doc = $doc])+ $variant,)+ }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Field] = &[$(Field::$variant),+];

            /// Its keyword in `resume!`, in the paths of problems and in the extensions of JSON
            /// Resume.
            pub const fn word(self) -> &'static str {
                match self { $(Field::$variant => $word,)+ }
            }

            /// How its value is read.
            pub const fn form(self) -> Form {
                match self { $(Field::$variant => Form::$form,)+ }
            }

            pub(super) const fn spelling(self) -> Spelling {
                match self { $(Field::$variant => Spelling::$spelling,)+ }
            }
        }
    };
}

impl Field {
    /// The field that is written as `word: …`.
    pub fn keyed(word: &str) -> Option<Field> {
        let mut fields = Field::ALL.iter().copied();
        fields.find(|field| field.is_keyed() && field.word() == word)
    }

    /// Whether it is written as `word: …` between braces; then it may have tags and alternatives.
    pub const fn is_keyed(self) -> bool {
        matches!(self.spelling(), Spelling::Keyed)
    }

    /// Whether it is written in the head of an entry.
    pub const fn is_head(self) -> bool {
        matches!(self.spelling(), Spelling::Head)
    }

    /// Whether it holds several values.
    pub const fn is_list(self) -> bool {
        matches!(self.form(), Form::Proses | Form::Plains)
    }
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Prose.
    Prose(Prose),
    /// Several pieces of prose.
    Proses(List<Prose>),
    /// Plain text.
    Plain(Str),
    /// Several plain texts.
    Plains(List<Str>),
    /// The address of a web page.
    Web(Url),
    /// A DOI.
    Doi(Doi),
    /// An email address.
    Email(Email),
    /// A phone number.
    Phone(Phone),
    /// A date.
    Date(Date),
}

impl Value {
    /// The form that it is read in.
    pub const fn form(&self) -> Form {
        match self {
            Value::Prose(_) => Form::Prose,
            Value::Proses(_) => Form::Proses,
            Value::Plain(_) => Form::Plain,
            Value::Plains(_) => Form::Plains,
            Value::Web(_) => Form::Web,
            Value::Doi(_) => Form::Doi,
            Value::Email(_) => Form::Email,
            Value::Phone(_) => Form::Phone,
            Value::Date(_) => Form::Date,
        }
    }

    /// The value as a field holds it.
    pub fn held(&self) -> Held<'_> {
        match self {
            Value::Prose(prose) => Held::Prose(Some(prose)),
            Value::Proses(proses) => Held::Proses(proses),
            Value::Plain(text) => Held::Plain(Some(text)),
            Value::Plains(texts) => Held::Plains(texts),
            Value::Web(url) => Held::Web(Some(url)),
            Value::Doi(doi) => Held::Doi(Some(doi)),
            Value::Email(email) => Held::Email(Some(email)),
            Value::Phone(phone) => Held::Phone(Some(phone)),
            Value::Date(date) => Held::Date(Some(*date)),
        }
    }
}

/// What a field of the résumé, a job, a school, a position or an entry holds: always of the field's [`Form`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held<'a> {
    /// Prose, if there is any.
    Prose(Option<&'a Prose>),
    /// Several pieces of prose.
    Proses(&'a [Prose]),
    /// Plain text, if there is any.
    Plain(Option<&'a str>),
    /// Several plain texts.
    Plains(&'a [Str]),
    /// The address of a web page, if there is one.
    Web(Option<&'a Url>),
    /// A DOI, if there is one.
    Doi(Option<&'a Doi>),
    /// An email address, if there is one.
    Email(Option<&'a Email>),
    /// A phone number, if there is one.
    Phone(Option<&'a Phone>),
    /// A date, if there is one.
    Date(Option<Date>),
}

impl<'a> Held<'a> {
    /// A single value as text, except prose and dates.
    pub fn text(&self) -> Option<&'a str> {
        match *self {
            Held::Prose(_) | Held::Proses(_) | Held::Plains(_) | Held::Date(_) => None,
            Held::Plain(text) => text,
            Held::Web(url) => url.map(Url::as_str),
            Held::Doi(doi) => doi.map(Doi::as_str),
            Held::Email(email) => email.map(Email::as_str),
            Held::Phone(phone) => phone.map(Phone::as_str),
        }
    }

    /// Where a value leads, if it leads somewhere.
    pub fn url(&self) -> Option<Url> {
        match *self {
            Held::Prose(_) | Held::Proses(_) | Held::Plain(_) | Held::Plains(_) | Held::Date(_) => {
                None
            }
            Held::Web(url) => url.cloned(),
            Held::Doi(doi) => doi.map(Doi::url),
            Held::Email(email) => email.map(Email::url),
            Held::Phone(phone) => phone.and_then(Phone::url),
        }
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        match self {
            Held::Prose(prose) => prose.is_none(),
            Held::Proses(proses) => proses.is_empty(),
            Held::Plain(text) => text.is_none(),
            Held::Plains(texts) => texts.is_empty(),
            Held::Web(url) => url.is_none(),
            Held::Doi(doi) => doi.is_none(),
            Held::Email(email) => email.is_none(),
            Held::Phone(phone) => phone.is_none(),
            Held::Date(date) => date.is_none(),
        }
    }

    /// The value, if there is one.
    pub fn value(&self) -> Option<Value> {
        Some(match *self {
            Held::Prose(prose) => Value::Prose(prose?.clone()),
            Held::Proses([]) | Held::Plains([]) => return None,
            Held::Proses(proses) => Value::Proses(proses.to_vec().into()),
            Held::Plain(text) => Value::Plain(text?.to_owned().into()),
            Held::Plains(texts) => Value::Plains(texts.to_vec().into()),
            Held::Web(url) => Value::Web(url?.clone()),
            Held::Doi(doi) => Value::Doi(doi?.clone()),
            Held::Email(email) => Value::Email(email?.clone()),
            Held::Phone(phone) => Value::Phone(phone?.clone()),
            Held::Date(date) => Value::Date(date?),
        })
    }
}

/// What holds fields: the résumé, a job, a school, a position or an entry.
pub trait Fields {
    /// The fields that it has, in the order in which the language is printed, each with its name in
    /// Rust and what it holds.
    fn fields(&self) -> impl Iterator<Item = (Field, &'static str, Held<'_>)>;

    /// What one of its fields holds; `None` if it has no such field.
    fn held(&self, field: Field) -> Option<Held<'_>>;

    /// Sets a field to a value or to nothing; says whether there is one of this name and form.
    fn put(&mut self, field: Field, value: Option<Value>) -> bool;

    /// The alternatives of its fields.
    fn alternatives(&self) -> &[Alternative];

    /// The alternatives of its fields, to be changed.
    fn alternatives_mut(&mut self) -> &mut List<Alternative>;

    /// Sets a field; says whether there is one of this name and form.
    fn set(&mut self, field: Field, value: Value) -> bool {
        self.put(field, Some(value))
    }

    /// Sets all alternatives, and each field that has some to the one that the résumé without a
    /// variant prints.
    fn set_alternatives(&mut self, mut alternatives: Vec<Alternative>) {
        alternatives.sort_by_key(|alternative| alternative.field);
        for Alternative { field, value, .. } in Alternative::shown(&alternatives) {
            self.put(*field, Some(value.clone()));
        }
        *self.alternatives_mut() = alternatives.into();
    }
}

/// A place for the value of a field.
pub(super) trait Slot {
    fn held(&self) -> Held<'_>;

    fn put(&mut self, value: Option<Value>) -> bool;
}

macro_rules! slots {
    ($($variant:ident: $slot:ty, $held:ident, $put:expr;)+) => {
        $(impl Slot for $slot {
            fn held(&self) -> Held<'_> {
                Held::$variant(self.$held())
            }

            fn put(&mut self, value: Option<Value>) -> bool {
                *self = match value {
                    Some(Value::$variant(value)) => $put(value),
                    Some(_) => return false,
                    None => Default::default(),
                };
                true
            }
        })+
    };
}

slots! {
    Prose: Option<Prose>, as_ref, Some;
    Proses: List<Prose>, as_ref, std::convert::identity;
    Plain: Option<Str>, as_deref, Some;
    Plains: List<Str>, as_ref, std::convert::identity;
    Web: Option<Url>, as_ref, Some;
    Doi: Option<Doi>, as_ref, Some;
    Email: Option<Email>, as_ref, Some;
    Phone: Option<Phone>, as_ref, Some;
    Date: Option<Date>, clone, Some;
}

/// The types that hold fields: a row for each part, with the [`Field`] that it is if it is one. The
/// fields are in the order in which the language is printed.
macro_rules! holders {
    ($(
        $(#[doc = $about:literal])+
        pub struct $type:ident {
            $($(#[doc = $doc:literal])+ $name:ident: $holds:ident $(<$of:ty>)? $(=> $field:ident)?,)+
        }
    )+) => {$(
        $(#[doc = $about])+
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $type {
            $($(#[doc = $doc])+ pub $name: $holds $(<$of>)?,)+
        }

        impl $type {
            /// The one that says nothing, as a constant.
            pub const EMPTY: $type = $type { $($name: $crate::model::field::empty!($holds),)+ };
        }

        impl Fields for $type {
            fn fields(&self) -> impl Iterator<Item = (Field, &'static str, Held<'_>)> {
                [$($((Field::$field, stringify!($name), self.$name.held()),)?)+].into_iter()
            }

            fn held(&self, field: Field) -> Option<Held<'_>> {
                match field {
                    $($(Field::$field => Some(self.$name.held()),)?)+
                    #[allow(unreachable_patterns, reason = "a type may have every field")]
                    _ => None,
                }
            }

            fn put(&mut self, field: Field, value: Option<Value>) -> bool {
                match field {
                    $($(Field::$field => self.$name.put(value),)?)+
                    #[allow(unreachable_patterns, reason = "a type may have every field")]
                    _ => false,
                }
            }

            fn alternatives(&self) -> &[Alternative] {
                &self.alternatives
            }

            fn alternatives_mut(&mut self) -> &mut List<Alternative> {
                &mut self.alternatives
            }
        }
    )+};
}

/// An empty value of one of these types. It is a macro, because rustc does not look into the constant of
/// a trait to see that it needs no dropping (E0493).
macro_rules! empty {
    (Option) => {
        None
    };
    (List) => {
        std::borrow::Cow::Borrowed(&[])
    };
    (Str) => {
        std::borrow::Cow::Borrowed("")
    };
    (Prose) => {
        Prose(std::borrow::Cow::Borrowed(&[]))
    };
    (DesignChoice) => {
        DesignChoice::NONE
    };
}

pub(super) use {empty, fields, holders};
