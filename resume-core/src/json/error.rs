//! Why a file is refused.

use super::Located;
use std::fmt;

/// Why a file is refused: every problem, in the order of the file; at least one.
///
/// It is an [`Error`](std::error::Error), so that `?` accepts it, and a list to go through.
///
/// ```
/// use resume_core::json;
/// let error = json::read("{}", &json::Options::default()).unwrap_err();
/// assert_eq!(error.len(), 1);
/// assert!(error.to_string().contains("this résumé has no name [field_missing]"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(pub(super) Vec<Located>);

impl std::ops::Deref for Error {
    type Target = [Located];

    fn deref(&self) -> &[Located] {
        &self.0
    }
}

impl IntoIterator for Error {
    type Item = Located;
    type IntoIter = std::vec::IntoIter<Located>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'e> IntoIterator for &'e Error {
    type Item = &'e Located;
    type IntoIter = std::slice::Iter<'e, Located>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Error {
    /// Writes one problem after another, each with its place and its help.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
