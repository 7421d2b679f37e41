//! The sample articles that come with the page.

use crate::share::Document;
use crate::story::Lang;

/// One of them.
#[derive(Clone, Copy)]
pub struct Sample {
    /// What the menu calls it.
    pub title: &'static str,
    /// The language it is written in.
    pub lang: Lang,
    /// The article.
    text: &'static str,
}

impl Sample {
    /// As a document.
    pub fn document(&self) -> Document {
        Document { text: self.text.trim_end().to_owned(), ..Document::default() }
    }
}

/// The samples, in the order of the menu; the first one is what the page opens with.
pub const ALL: [Sample; 1] =
    [Sample { title: "Perbatasan Armenia–Azerbaijan", lang: Lang::Indonesian, text: BORDER }];

const BORDER: &str = "\
Gencatan senjata di perbatasan Armenia–Azerbaijan

Washington pada hari Selasa meminta Armenia dan Azerbaijan menahan diri setelah pertempuran pecah lagi hari ini. \
Kelompok Minsk sudah menyatakan keprihatinannya pada 15 November.

Azerbaijan mengatakan dua tentaranya terluka. Pada 17.30 (13:30 GMT) gencatan senjata diumumkan dengan bantuan Rusia.

Perang pertama di wilayah itu berakhir pada tahun 1994. Perang enam minggu pecah tahun lalu, dan Moskow menengahi \
kesepakatan damai November lalu. Ketegangan meningkat sejak Mei ketika Armenia memprotes serangan ke wilayahnya.
";
