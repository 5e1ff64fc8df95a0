//! What the compile tests share.
