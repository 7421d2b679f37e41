//! Light markup read as plain words, for the page and the command line alike.

pub mod markdown;
