//! # Linimasa: the story that an article tells, in time
//!
//! *Linimasa* is Indonesian for *timeline*. A reader pastes a news article; this library finds every
//! time expression in it, resolves each to a value with its reasons, finds the events they date, and
//! lays the story out as a timeline. It runs in the reader's browser and asks no server.
//!
//! ```
//! use linimasa::engine::{Context, read};
//! use linimasa::story::ymd;
//!
//! let text = "Jembatan itu runtuh pada Selasa. Pemerintah meresmikan jembatan itu pada November lalu.";
//! let context = Context { published: Some(ymd(2021, 11, 17)), ..Context::new(ymd(2026, 11, 22)) };
//! let story = read(text, &context);
//!
//! let told: Vec<_> = story.events.iter().map(|e| (e.when.edtf(), e.headline.as_str())).collect();
//! assert_eq!(told, [
//!     ("2020-11".into(), "Pemerintah meresmikan jembatan itu"),
//!     ("2021-11-16".into(), "Jembatan itu runtuh"),
//! ]);
//! ```
//!
//! ## The way of the data
//!
//! ```text
//! text -> tokens -> expressions -> publication date -> values -> events -> story
//!                                                                            |
//!                          scale, ticks, stacking (pure geometry) <----------+--> link
//!                                         |
//!                                       page
//! ```
//!
//! It goes one way. Everything left of the page is pure: it knows no browser, asks no clock, cannot fail
//! on any input, and keeps the span of the source text beside every value.
//!
//! ## Vocabulary
//!
//! - A **time expression** ([`story::Timex`]) is what TimeML calls a TIMEX3: *tahun lalu*, *15 November*.
//! - The **publication date** ([`story::Published`]) is TimeML's document creation time (DCT): the day
//!   that *today* means. It is given, stated in the text, or inferred.
//! - A **stamp** ([`story::Stamp`]) is a point of the calendar with its **granularity**: a year is not a
//!   first of January.
//! - **When** ([`story::When`]) an event was is an interval with uncertainty on each side, written as
//!   EDTF (ISO 8601-2:2019).
//! - An **event** ([`story::Event`]) is a clause that tells of something that happened, with its time, the
//!   words that date it and the reasons, step by step.
//!
//! ## Map
//!
//! | module | from → to |
//! |---|---|
//! | [`engine`] | text → story |
//! | [`story`] | the model that everything else shares |
//! | [`edit`] | story + the reader's corrections → story |
//! | [`sources`] | several articles' stories → one story, and where they differ |
//! | [`timeline`] | story → geometry: scale, ticks, places of labels |
//! | [`words`] | times and reasons → sentences in the reader's language |
//! | [`share`] | document ↔ link |
//! | `app` | the page (feature `app`) |
//! | [`markup`] | Markdown → words |
//! | `format` | story → files of other programs (feature `formats`) |
//! | `measure` | annotated text → figures (feature `cli`) |

#![warn(missing_docs)]
#![forbid(unsafe_code)]

mod digits;
pub mod edit;
pub mod engine;
#[cfg(feature = "formats")]
pub mod format;
mod letters;
mod line;
pub mod markup;
#[cfg(feature = "cli")]
pub mod measure;
mod order;
pub mod share;
pub mod sources;
pub mod story;
mod strings;
mod table;
pub mod timeline;
pub mod words;

#[cfg(feature = "app")]
pub mod app;
