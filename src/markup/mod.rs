//! What the page and the command line read of markup alike: light markup's plain words, the day in a page's linked data, the
//! archive that `.docx` is.

pub mod linked;
pub mod markdown;
pub mod zip;
