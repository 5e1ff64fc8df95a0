//! A type that is text of a certain form: one constructor that refuses, and the traits of text.

/// Defines a text that its own `fault` has checked.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(std::borrow::Cow<'static, str>);

        impl $name {
            /// Takes a text that keeps the rule.
            ///
            /// # Errors
            /// The first thing that is wrong with it, as `fault` finds it.
            pub fn new(value: impl Into<std::borrow::Cow<'static, str>>) -> Result<$name, $crate::problem::Fault> {
                let value = value.into();
                match $name::fault(&value) {
                    Some(fault) => Err(fault),
                    None => Ok($name(value)),
                }
            }

            /// Takes a text that must keep the rule, for constants.
            ///
            /// # Panics
            /// If it does not; in a `const` or `static` the build fails.
            #[track_caller]
            pub const fn from_static(value: &'static str) -> $name {
                match $name::fault(value) {
                    Some(fault) => fault.fail_build(value),
                    None => $name(std::borrow::Cow::Borrowed(value)),
                }
            }

            /// Takes a text that the macro has checked.
            #[doc(hidden)]
            pub const fn __trusted(value: &'static str) -> $name {
                $name(std::borrow::Cow::Borrowed(value))
            }

            /// The text as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{:?}", self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::problem::Fault;
            fn from_str(value: &str) -> Result<$name, $crate::problem::Fault> {
                $name::new(value.to_owned())
            }
        }
    };
}

pub(super) use checked_text;

/// What the tests of values share.
#[cfg(test)]
pub(super) mod testing {
    use crate::problem::Fault;

    /// The rule takes these values, and refuses those for that part of them, with this message.
    #[track_caller]
    pub fn check(
        rule: impl Fn(&str) -> Option<Fault>,
        fine: &[&str],
        wrong: &[(&str, &str, &str)],
    ) {
        for value in fine {
            assert_eq!(rule(value), None, "{value:?}");
        }
        for (value, part, message) in wrong {
            let fault = rule(value).unwrap_or_else(|| panic!("{value:?} was accepted"));
            assert_eq!(
                (&value[fault.start..fault.end], fault.message),
                (*part, *message),
                "{value:?}"
            );
        }
    }
}
