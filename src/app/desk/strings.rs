//! The words of the desk, in both languages.

use crate::edit::Step;
use crate::story::{Lang, TimeError};

/// Every fixed string of the desk in one language.
#[allow(missing_docs, reason = "each field is named after the place where it stands")]
pub struct Strings {
    pub done_changing: &'static str,
    pub as_read: &'static str,
    pub headline: &'static str,
    pub time: &'static str,
    pub time_hint: &'static str,
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
    pub undo: &'static str,
    pub redo: &'static str,
    pub step: fn(Step) -> &'static str,
}

/// The table of a language.
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::Indonesian => &INDONESIAN,
        Lang::English => &ENGLISH,
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

const INDONESIAN: Strings = Strings {
    done_changing: "Selesai mengubah",
    as_read: "Kembalikan seperti terbaca",
    headline: "Judul",
    time: "Waktu",
    time_hint: "Dengan kata-kata (awal Mei 2021, sejak 2019) atau EDTF (2021-05/..).",
    no_time: "Waktu itu tidak dipahami; yang lama dipertahankan.",
    no_such_day: "Tanggal atau jam itu tidak ada di kalender; waktu yang lama dipertahankan.",
    ends_before: "Itu akan berakhir sebelum mulai; waktu yang lama dipertahankan.",
    note: "Catatan",
    colour: "Warna",
    colour_of_actor: "Warna pelaku",
    key_event: "Kejadian utama",
    hide: "Sembunyikan",
    delete: "Hapus",
    split: "Pecah jadi dua",
    merge: "Gabungkan dengan",
    merge_choose: "Pilih kejadian yang sama…",
    new_hint: "Kata-kata yang dipilih di artikel menjadi judulnya.",
    hidden_events: "Disembunyikan atau digabungkan",
    show_again: "Tampilkan lagi",
    orphans: "Suntingan yang kalimatnya sudah tidak ada",
    orphans_hint: "Disimpan, dan kembali bila kalimatnya kembali.",
    give_up: "Buang",
    undo: "Urungkan",
    redo: "Ulangi",
    step: |step| match step {
        Step::Text => "teks",
        Step::Article => "artikel lain",
        Step::Published => "tanggal terbit",
        Step::Headline => "judul",
        Step::Note => "catatan",
        Step::Time => "waktu",
        Step::Colour => "warna",
        Step::Key => "utama atau latar",
        Step::Hide => "sembunyikan",
        Step::Show => "tampilkan lagi",
        Step::Merge => "gabungkan",
        Step::Split => "pecah",
        Step::Delete => "hapus",
        Step::New => "kejadian baru",
    },
};

const ENGLISH: Strings = Strings {
    done_changing: "Done editing",
    as_read: "Back to what was read",
    headline: "Headline",
    time: "Time",
    time_hint: "In words (early May 2021, since 2019) or as EDTF (2021-05/..).",
    no_time: "That time is not understood; the old one is kept.",
    no_such_day: "The calendar has no such day or hour; the old time is kept.",
    ends_before: "That would end before it begins; the old time is kept.",
    note: "Note",
    colour: "Colour",
    colour_of_actor: "The actor's colour",
    key_event: "Key event",
    hide: "Hide",
    delete: "Delete",
    split: "Split in two",
    merge: "Merge with",
    merge_choose: "Choose the same happening…",
    new_hint: "Words selected in the article become its headline.",
    hidden_events: "Hidden or merged",
    show_again: "Show again",
    orphans: "Edits whose sentence is gone",
    orphans_hint: "They are kept, and come back with the sentence.",
    give_up: "Discard",
    undo: "Undo",
    redo: "Redo",
    step: |step| match step {
        Step::Text => "text",
        Step::Article => "another article",
        Step::Published => "publication date",
        Step::Headline => "headline",
        Step::Note => "note",
        Step::Time => "time",
        Step::Colour => "colour",
        Step::Key => "key or background",
        Step::Hide => "hide",
        Step::Show => "show again",
        Step::Merge => "merge",
        Step::Split => "split",
        Step::Delete => "delete",
        Step::New => "new event",
    },
};
