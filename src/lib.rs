//! Write a résumé as Rust: checked by the compiler, printed as Markdown, HTML and text.

pub mod cli;
#[doc(hidden)]
pub mod schema;

#[cfg(feature = "json")]
pub use resume_core::json;
pub use resume_core::model::Resume;
pub use resume_core::{check, model, problem, words};
pub use resume_render::{Render, Rendering, document, format, theme};
#[cfg(feature = "json")]
pub use resume_syntax::{print, print_program};

/// The catalogue of what can be wrong, `docs/problems.md`, in Markdown: a heading for each
/// [`problem::Code`].
pub const PROBLEMS: &str = include_str!("../docs/problems.md");

/// Writes a [`Resume`] as a constant: checked while compiling, and nothing is left to do at run
/// time.
#[macro_export]
macro_rules! resume {
    ($($tokens:tt)*) => {
        $crate::__private::resume! { [$crate] $($tokens)* }
    };
}

/// What the expansion of [`resume!`] names; not for people.
#[doc(hidden)]
pub mod __private {
    pub use resume_core::model::text::Folded;
    pub use resume_core::model::*;
    pub use resume_core::problem::Fault;
    pub use resume_macros::resume;
    pub use std::borrow::Cow::Borrowed;

    /// A value that only rustc knows: text, or text that may be absent.
    pub struct Spliced<T>(pub T);

    /// What a value may be that only rustc knows.
    #[diagnostic::on_unimplemented(
        message = "this value is not text [value_mistyped]",
        label = "this is a `{Self}`",
        note = "help: give it the type `&'static str` or `Option<&'static str>`"
    )]
    pub trait IsText {}
    impl IsText for &'static str {}
    impl IsText for Option<&'static str> {}

    /// Where rustc looks for `text` if a value is neither, so that it says what is wrong in our
    /// words.
    pub struct NotText<T>(T);

    impl<T> NotText<T> {
        /// Never called: the bound never holds.
        pub const fn text(&self) -> Option<&'static str>
        where
            T: IsText,
        {
            None
        }
    }

    impl<T> std::ops::Deref for Spliced<T> {
        type Target = NotText<T>;

        fn deref(&self) -> &NotText<T> {
            unreachable!("it is looked at by rustc alone")
        }
    }

    impl Spliced<&'static str> {
        /// The text, if it is there.
        pub const fn text(self) -> Option<&'static str> {
            Some(self.0)
        }
    }

    impl Spliced<Option<&'static str>> {
        /// The text, if it is there.
        pub const fn text(self) -> Option<&'static str> {
            self.0
        }
    }

    /// Fails the build where the text that must be there is not.
    #[track_caller]
    pub const fn required(text: Option<&'static str>) {
        if text.is_none() {
            panic!("this résumé has no name [field_missing]; help: give `name` a text")
        }
    }

    /// The text, or nothing.
    pub const fn or_empty(text: Option<&'static str>) -> &'static str {
        match text {
            Some(text) => text,
            None => "",
        }
    }

    /// A value that is as its rule asks, or absent, or a failed build.
    #[track_caller]
    pub const fn check(value: Option<&'static str>, fault: Option<Fault>) {
        if let (Some(value), Some(fault)) = (value, fault) {
            fault.fail_build(value);
        }
    }

    /// How many of a list's elements are there.
    pub const fn count(present: &[bool]) -> usize {
        let (mut count, mut at) = (0, 0);
        while at < present.len() {
            count += present[at] as usize;
            at += 1;
        }
        count
    }
}
