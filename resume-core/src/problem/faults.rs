//! Everything that is wrong with one text.

use super::Fault;
use std::fmt;

/// Everything that is wrong with one text, in the order of the text; at least one [`Fault`].
///
/// It is an [`Error`](std::error::Error), so that `?` accepts it, and a list to go through.
///
/// ```
/// use resume_core::model::Prose;
/// let faults = Prose::parse("*a `b").unwrap_err();
/// assert_eq!(faults.len(), 2);
/// assert_eq!(faults[0].start, 3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(pub(crate) Vec<Fault>);

impl std::ops::Deref for Faults {
    type Target = [Fault];

    fn deref(&self) -> &[Fault] {
        &self.0
    }
}

impl IntoIterator for Faults {
    type Item = Fault;
    type IntoIter = std::vec::IntoIter<Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Faults {
    /// Writes one fault a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, fault) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

#[cfg(test)]
mod tests {
    use crate::model::Prose;

    #[test]
    fn a_question_mark_accepts_them() {
        let parse = || -> Result<Prose, Box<dyn std::error::Error>> { Ok(Prose::parse("*a `b")?) };
        assert_eq!(
            parse().unwrap_err().to_string(),
            "this backtick opens code that never closes [markup_unclosed]\n\
             `*` opens here and never closes [markup_unclosed]"
        );
    }
}
