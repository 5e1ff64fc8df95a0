//! What the tests share.

pub mod arbitrary;
pub mod outline;
pub mod pacejo;
