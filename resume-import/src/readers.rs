//! From bytes to a tree.

#[cfg(feature = "reactive-resume")]
pub(crate) mod json;
#[cfg(feature = "yaml")]
pub(crate) mod yaml;
