//! The words of the desk, in both languages.

mod en;
mod id;

use crate::edit::Step;
use crate::format::{Format, read::Why};
use crate::share::Channel;
use crate::sources::Harm;
use crate::story::{Lang, TimeError};

/// Every fixed string of the desk in one language.
#[allow(missing_docs, reason = "each field is named after the place where it stands")]
pub struct Strings {
    pub done_changing: &'static str,
    pub as_read: &'static str,
    pub headline: &'static str,
    pub time: &'static str,
    pub time_hint: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub no_time: &'static str,
    pub no_such_day: &'static str,
    pub ends_before: &'static str,
    pub note: &'static str,
    pub colour: &'static str,
    pub colour_of_actor: &'static str,
    pub key_event: &'static str,
    pub hide: &'static str,
    pub delete: &'static str,
    pub split: &'static str,
    pub merge: &'static str,
    pub merge_choose: &'static str,
    pub new_hint: &'static str,
    pub hidden_events: &'static str,
    pub show_again: &'static str,
    pub orphans: &'static str,
    pub orphans_hint: &'static str,
    pub give_up: &'static str,
    pub my_timelines: &'static str,
    pub open_file: &'static str,
    pub print: &'static str,
    pub save_as: &'static str,
    pub svg: &'static str,
    pub png: &'static str,
    pub html: &'static str,
    pub unread_kind: fn(&str) -> String,
    pub unknown_letters: &'static str,
    pub guessed_letters: &'static str,
    pub first_only: fn(usize) -> String,
    pub unknown_zones: &'static str,
    pub not_read: &'static str,
    pub why: fn(Why) -> &'static str,
    pub search: &'static str,
    pub no_timelines: &'static str,
    pub kept_here: &'static str,
    pub unreadable: &'static str,
    pub damaged: &'static str,
    pub from_address: &'static str,
    pub save_damaged: &'static str,
    pub clock_sign: &'static str,
    pub rename: &'static str,
    pub duplicate: &'static str,
    pub copy: &'static str,
    pub reads_long: &'static str,
    pub stopped_long: &'static str,
    pub failed_long: &'static str,
    pub stop: &'static str,
    pub read_again: &'static str,
    pub part: fn(usize, usize) -> String,
    pub part_before: &'static str,
    pub part_after: &'static str,
    pub deleted: &'static str,
    pub undo: &'static str,
    pub show_all: &'static str,
    pub zoom_in: &'static str,
    pub selected_words: &'static str,
    pub only: &'static str,
    pub clock: &'static str,
    pub with_utc: &'static str,
    pub own_clock: &'static str,
    pub lanes: &'static str,
    pub no_lanes: &'static str,
    pub by_actor: &'static str,
    pub by_source: &'static str,
    pub shared: &'static str,
    pub others: &'static str,
    pub pick_view: &'static str,
    pub pick_words: &'static str,
    pub redo: &'static str,
    pub copy_link: &'static str,
    pub send: &'static str,
    pub qr: &'static str,
    pub qr_hint: &'static str,
    pub fits_anywhere: &'static str,
    pub too_long_for: &'static str,
    pub file_instead: &'static str,
    pub embed: &'static str,
    pub copy_code: &'static str,
    pub embed_copied: &'static str,
    pub channel: fn(Channel) -> &'static str,
    pub add_article: &'static str,
    pub another: &'static str,
    pub added: &'static str,
    pub articles: &'static str,
    pub article_name: &'static str,
    pub blank: &'static str,
    pub remove_article: &'static str,
    pub events_of: &'static str,
    pub in_article: &'static str,
    pub differ: &'static str,
    pub was_replaced: &'static str,
    pub keep_both: &'static str,
    pub at_clock: &'static str,
    pub magnitude: &'static str,
    pub percent: &'static str,
    pub harm: fn(Harm) -> &'static str,
    pub step: fn(Step) -> &'static str,
    pub format: fn(Format) -> &'static str,
}

/// The table of a language.
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::Indonesian => &id::STRINGS,
        Lang::English => &en::STRINGS,
    }
}

impl Strings {
    /// Why a typed time is none.
    pub fn time_error(&self, error: TimeError) -> &'static str {
        match error {
            TimeError::NotUnderstood => self.no_time,
            TimeError::NoSuchDay => self.no_such_day,
            TimeError::EndsBeforeItBegins => self.ends_before,
        }
    }
}
