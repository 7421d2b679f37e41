//! The page.

pub mod timeline;
