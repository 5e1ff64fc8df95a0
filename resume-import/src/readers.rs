//! From bytes to a tree.

#[cfg(feature = "linkedin")]
pub(crate) mod csv;
#[cfg(feature = "reactive-resume")]
pub(crate) mod json;
#[cfg(feature = "yaml")]
pub(crate) mod yaml;
#[cfg(feature = "linkedin")]
pub(crate) mod zip;
