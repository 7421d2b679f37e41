//! What the page and the command line read of markup alike: light markup's plain words, the day in a page's linked data, the
//! archive that `.docx` is, a mail's parts.

pub mod linked;
pub mod mail;
pub mod markdown;
pub mod zip;
