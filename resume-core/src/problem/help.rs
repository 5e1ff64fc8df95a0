//! What to do about a problem, as data: a sentence, a known name, or an edit that a program can
//! apply.

use std::borrow::Cow;
use std::fmt;

/// What to do about a problem.
///
/// A [`Fault`](super::Fault) holds a `Help<&'static str>`, which is `Copy` and a literal; a
/// [`Problem`](super::Problem) owns its words where they are put together while reading.
///
/// ```
/// use resume_core::problem::Help;
/// assert_eq!(Help::write("2014-03").to_string(), "write `2014-03`");
/// assert_eq!(Help::DidYouMean("summary").to_string(), "did you mean `summary`?");
/// assert!(<Help>::from("").is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Help<S = Cow<'static, str>> {
    /// Nothing to add.
    None,
    /// A sentence, in lower case and without a full stop.
    Say(S),
    /// A known name that was probably meant by the marked word.
    DidYouMean(S),
    /// An edit of what the problem marks.
    Write(Edit<S>),
}

/// A change to what a problem marks: to bytes of a value, or to a place in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit<S = Cow<'static, str>> {
    /// The edit as a sentence for a person.
    pub say: S,
    /// What to write, in the spelling of the place: of a value its characters, of a place in the
    /// source Rust tokens.
    pub text: S,
    /// Where to write it.
    pub side: Side,
    /// Whether a program may apply it without asking.
    pub applicability: Applicability,
}

/// Where an [`Edit`] writes its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Instead of what the problem marks.
    Instead,
    /// Directly before what the problem marks.
    Before,
    /// Directly after what the problem marks.
    After,
}

/// Whether an [`Edit`] is what the writer meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applicability {
    /// It says what the writer meant, and nothing else was possible.
    Certain,
    /// It is a guess, which the writer has to confirm.
    Maybe,
}

impl Applicability {
    /// `certain` or `maybe`.
    pub const fn name(self) -> &'static str {
        match self {
            Applicability::Certain => "certain",
            Applicability::Maybe => "maybe",
        }
    }
}

impl Help<&'static str> {
    /// The sentence for const evaluation, where nothing can be allocated.
    pub(crate) const fn sentence(self) -> &'static str {
        match self {
            Help::None => "",
            Help::Say(sentence) | Help::DidYouMean(sentence) => sentence,
            Help::Write(edit) => edit.say,
        }
    }
}

impl Help {
    /// The edit that certainly is what was meant: `text` instead of what the problem marks.
    pub fn write(text: impl Into<Cow<'static, str>>) -> Help {
        let text = text.into();
        Help::edit(format!("write `{text}`"), text, Applicability::Certain)
    }

    /// The edit that removes what the problem marks.
    pub fn remove(say: impl Into<Cow<'static, str>>, applicability: Applicability) -> Help {
        Help::edit(say, "", applicability)
    }

    /// The edit that writes `text` instead of what the problem marks, with a different sentence
    /// than [`Help::write`].
    pub fn edit(
        say: impl Into<Cow<'static, str>>,
        text: impl Into<Cow<'static, str>>,
        applicability: Applicability,
    ) -> Help {
        Help::Write(Edit {
            say: say.into(),
            text: text.into(),
            side: Side::Instead,
            applicability,
        })
    }

    /// The same help, whose edit writes its text before or after what the problem marks.
    #[must_use]
    pub fn at(self, side: Side) -> Help {
        match self {
            Help::Write(edit) => Help::Write(Edit { side, ..edit }),
            other => other,
        }
    }

    /// The same help, whose edit is a guess.
    #[must_use]
    pub fn maybe(self) -> Help {
        match self {
            Help::Write(edit) => Help::Write(Edit {
                applicability: Applicability::Maybe,
                ..edit
            }),
            other => other,
        }
    }

    /// The same sentence without an edit, for a place that cannot be edited.
    #[must_use]
    pub fn without_edit(self) -> Help {
        match self {
            Help::Write(edit) => Help::Say(edit.say),
            other => other,
        }
    }
}

impl<S> Help<S> {
    /// The edit, if it is one.
    pub fn into_edit(self) -> Option<Edit<S>> {
        match self {
            Help::Write(edit) => Some(edit),
            Help::None | Help::Say(_) | Help::DidYouMean(_) => None,
        }
    }

    /// Whether there is nothing to add.
    pub const fn is_none(&self) -> bool {
        matches!(self, Help::None)
    }
}

impl<S: fmt::Display> fmt::Display for Help<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Help::None => Ok(()),
            Help::Say(sentence) => write!(f, "{sentence}"),
            Help::DidYouMean(name) => write!(f, "did you mean `{name}`?"),
            Help::Write(edit) => write!(f, "{}", edit.say),
        }
    }
}

impl From<&'static str> for Help {
    fn from(sentence: &'static str) -> Help {
        <Help>::from(Cow::Borrowed(sentence))
    }
}

impl From<String> for Help {
    fn from(sentence: String) -> Help {
        <Help>::from(Cow::Owned(sentence))
    }
}

impl From<Cow<'static, str>> for Help {
    fn from(sentence: Cow<'static, str>) -> Help {
        if sentence.is_empty() {
            Help::None
        } else {
            Help::Say(sentence)
        }
    }
}

impl From<Help<&'static str>> for Help {
    fn from(help: Help<&'static str>) -> Help {
        match help {
            Help::None => Help::None,
            Help::Say(sentence) => Help::Say(Cow::Borrowed(sentence)),
            Help::DidYouMean(name) => Help::DidYouMean(Cow::Borrowed(name)),
            Help::Write(edit) => Help::Write(Edit {
                say: Cow::Borrowed(edit.say),
                text: Cow::Borrowed(edit.text),
                side: edit.side,
                applicability: edit.applicability,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_help_of_literals_is_the_same_help_owned() {
        const EDIT: Edit<&str> = Edit {
            say: "remove it",
            text: "",
            side: Side::Instead,
            applicability: Applicability::Certain,
        };
        assert_eq!(
            <Help>::from(Help::Write(EDIT)),
            Help::remove("remove it", Applicability::Certain)
        );
        assert_eq!(<Help>::from(Help::Say("a")), <Help>::from("a".to_owned()));
        assert_eq!(
            <Help>::from(Help::DidYouMean("a")).to_string(),
            "did you mean `a`?"
        );
        assert_eq!(
            (
                Help::Say("a").sentence(),
                Help::Write(EDIT).sentence(),
                Help::None.sentence()
            ),
            ("a", "remove it", "")
        );
    }

    #[test]
    fn an_edit_is_moved_made_uncertain_or_dropped() {
        let edit = Help::write(", x").at(Side::After).maybe();
        let edit = edit.into_edit().unwrap();
        assert_eq!(
            (edit.side, edit.applicability.name(), &*edit.say),
            (Side::After, "maybe", "write `, x`")
        );
        assert_eq!(Help::write("x").without_edit(), <Help>::from("write `x`"));
        let said = <Help>::from("x");
        assert_eq!(said.clone().at(Side::After).maybe().without_edit(), said);
    }
}
