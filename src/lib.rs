//! # Linimasa: the story that an article tells, in time

pub mod engine;
pub mod share;
pub mod story;
pub mod timeline;
pub mod words;

#[cfg(feature = "app")]
pub mod app;
