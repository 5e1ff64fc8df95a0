//! Write a résumé as Rust: checked by the compiler, printed as Markdown, HTML and text.

pub mod cli;
#[doc(hidden)]
pub mod schema;

pub use resume_core::model::Resume;
pub use resume_core::{Rendering, check, document, format, model, problem, theme};

/// Writes a [`Resume`] as a constant: checked while compiling, and nothing is left to do at run time.
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

    /// A text that must be there; `None` fails the build.
    #[track_caller]
    pub const fn required(text: Option<&'static str>) -> Option<&'static str> {
        match text {
            Some(_) => text,
            None => panic!("this résumé has no name [field_missing]; help: give `name` a text"),
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
