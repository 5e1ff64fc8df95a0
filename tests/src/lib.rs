//! What the tests share.

pub mod pacejo;
