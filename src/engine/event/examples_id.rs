//! Indonesian sentences of our own and the headlines that a sub-editor would print of them.

use super::examples::holds;

#[test]
fn a_name_gives_way_to_its_initials_where_room_is_short() {
    holds(
        "Dewan Pangan Lontara (DPL) pada Senin menetapkan harga beras kelas satu untuk pelanggan di lereng utara dan lereng selatan.",
        "DPL menetapkan harga beras kelas satu untuk pelanggan di lereng utara",
    );
    holds(
        "Dewan Pangan Lontara (DPL) menetapkan harga beras pada Senin.",
        "Dewan Pangan Lontara menetapkan harga beras",
    );
}

#[test]
fn what_was_decided_needs_no_untuk() {
    holds(
        "Sebelas negara anggota Liga Pelabuhan pada Senin memutuskan untuk mempertahankan pagu tangkapan ikan tuna sirip kuning.",
        "Sebelas negara anggota Liga Pelabuhan memutuskan mempertahankan pagu tangkapan",
    );
}

#[test]
fn a_figure_keeps_what_it_counts() {
    holds(
        "Tangkapan ikan tuna diperkirakan akan meningkat sebesar 1,36 juta keranjang per musim pada 2025.",
        "Tangkapan ikan tuna diperkirakan akan meningkat sebesar 1,36 juta keranjang",
    );
}

#[test]
fn two_that_play_stand_together_or_not_at_all() {
    holds(
        "Lanjutan laga pekan pembuka Liga Nusa akan dimainkan pada Minggu yakni Persela Randu vs Putra Marang dan Veria vs Tarn.",
        "Lanjutan laga pekan pembuka Liga Nusa akan dimainkan",
    );
}

#[test]
fn a_name_ends_where_what_it_is_begins() {
    holds(
        "Penyidik Kantor Jaksa Lontara memeriksa Wiryo Santak alias Kobra anggota komplotan pencuri ternak pada Rabu.",
        "Penyidik Kantor Jaksa Lontara memeriksa Wiryo Santak alias Kobra",
    );
}

#[test]
fn a_verb_behind_a_preposition_is_not_the_main_one() {
    holds(
        "Pemasangan pintu air berpenggerak tangan dengan menggunakan rangka besi bekas di hulu sungai Randu tuntas pada Senin.",
        "Pemasangan pintu air berpenggerak tangan tuntas",
    );
}

#[test]
fn a_verb_keeps_what_leans_on_its_preposition() {
    holds(
        "Harga kopi robusta kelas satu jatuh ke tingkat terendah dalam sejarah bursa kopi pada Selasa waktu setempat.",
        "Harga kopi robusta kelas satu jatuh ke tingkat terendah",
    );
}
