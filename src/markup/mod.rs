//! Light markup read as plain words, for the page and the command line alike, and the archive that `.docx` is.

pub mod markdown;
pub mod zip;
