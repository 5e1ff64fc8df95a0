//! From bytes to a tree.

#[cfg(feature = "bib")]
pub(crate) mod bib;
#[cfg(feature = "linkedin")]
pub(crate) mod csv;
#[cfg(any(feature = "reactive-resume", feature = "markdown"))]
pub(crate) mod json;
#[cfg(feature = "europass")]
pub(crate) mod xml;
#[cfg(feature = "yaml")]
pub(crate) mod yaml;
#[cfg(feature = "linkedin")]
pub(crate) mod zip;
