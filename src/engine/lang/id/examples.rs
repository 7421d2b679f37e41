//! What must be found in Indonesian, and what must not; the day of speaking is Tuesday, 16 November 2021.

use crate::engine::lang::examples::{Example, check};
use crate::story::Lang;

#[rustfmt::skip]
const FOUND: &[Example] = &[
    // calendar
    ("Rapat itu digelar pada 16 November 2021.", &[("16 November 2021", "2021-11-16")]),
    ("Ia lahir di Medan, 5 Mei 1980.", &[("5 Mei 1980", "1980-05-05")]),
    ("Acara dibuka Kamis (11/11/2021).", &[("Kamis (11/11/2021)", "2021-11-11")]),
    ("Acara dibuka Kamis (11/11).", &[("Kamis (11/11)", "2021-11-11")]),
    ("Surat itu bertanggal 03-02-2020.", &[("03-02-2020", "2020-02-03")]),
    ("Data diambil 2020-02-03.", &[("2020-02-03", "2020-02-03")]),
    ("Perang itu pecah pada tahun 1994.", &[("tahun 1994", "1994")]),
    ("Kota itu jatuh pada 1825.", &[("1825", "1825")]),
    ("Pada bulan Mei hujan turun.", &[("bulan Mei", "2021-05")]),
    ("Pabrik dibuka pada Maret 2019.", &[("Maret 2019", "2019-03")]),
    ("Pada tahun 1990-an kota itu tumbuh.", &[("tahun 1990-an", "199")]),
    ("Masjid itu berdiri sejak abad ke-19.", &[("abad ke-19", "18")]),
    ("Gedung rampung pada awal Mei 2020.", &[("awal Mei 2020", "2020-05")]),
    // weekdays
    ("Polisi menangkapnya pada hari Senin.", &[("hari Senin", "2021-11-15")]),
    ("Ia tiba Selasa.", &[("Selasa", "2021-11-16")]),
    ("Ia pergi Rabu lalu.", &[("Rabu lalu", "2021-11-10")]),
    ("Ia akan tiba pada Jumat.", &[("Jumat", "2021-11-19")]),
    ("Ia tiba Minggu pagi.", &[("Minggu pagi", "2021-11-14TMO")]),
    // relative
    ("Tahun lalu harga naik.", &[("Tahun lalu", "2020")]),
    ("Bulan ini harga turun.", &[("Bulan ini", "2021-11")]),
    ("Harga turun pekan lalu.", &[("pekan lalu", "2021-W45")]),
    ("Ia menikah November lalu.", &[("November lalu", "2020-11")]),
    ("Ia menikah Mei lalu.", &[("Mei lalu", "2021-05")]),
    ("Kemarin hujan turun.", &[("Kemarin", "2021-11-15")]),
    ("Besok ia pergi.", &[("Besok", "2021-11-17")]),
    ("Hari ini ia pulang.", &[("Hari ini", "2021-11-16")]),
    ("Ia pulang tiga hari lalu.", &[("tiga hari lalu", "2021-11-13")]),
    ("Ia pulang dua tahun yang lalu.", &[("dua tahun yang lalu", "2019")]),
    ("Ia jatuh pada 3 Mei 2020. Dua hari kemudian ia meninggal.", &[("3 Mei 2020", "2020-05-03"), ("Dua hari kemudian", "2020-05-05")]),
    ("Ia jatuh pada 3 Mei 2020. Keesokan harinya ia pulang.", &[("3 Mei 2020", "2020-05-03"), ("Keesokan harinya", "2020-05-04")]),
    ("Harga naik sejak Mei. Sejak itu pembeli pergi.", &[("Mei", "2021-05"), ("Sejak itu", "2021-05")]),
    ("Gencatan itu tercapai, kata polisi di kemudian hari.", &[("kemudian hari", "2021-11-16")]),
    ("Ia ingin jadi dokter di kemudian hari.", &[("kemudian hari", "FUTURE_REF")]),
    // clock times
    ("Gempa terjadi pukul 17.30 WIB.", &[("pukul 17.30 WIB", "2021-11-16T17:30")]),
    ("Gempa terjadi pada 17.30 (13:30 GMT).", &[("17.30", "2021-11-16T17:30"), ("13:30 GMT", "2021-11-16T13:30Z")]),
    ("Toko tutup jam 5 sore.", &[("jam 5 sore", "2021-11-16T17:00")]),
    ("Ia tiba Senin (15/11/2021) pagi. Rapat mulai pukul 09.15.", &[("Senin (15/11/2021) pagi", "2021-11-15TMO"), ("pukul 09.15", "2021-11-15T09:15")]),
    ("Ia tiba Kamis (11/11/2021) sekitar pukul 03.00 WIB.", &[("Kamis (11/11/2021) sekitar pukul 03.00 WIB", "2021-11-11T03:00")]),
    ("Ia tiba Selasa.\nRapat digelar pada 15 November.\nGempa terjadi pukul 17.30.", &[("Selasa", "2021-11-16"), ("15 November", "2021-11-15"), ("pukul 17.30", "2021-11-16T17:30")]),
    // lengths and vague times
    ("Perang berlangsung enam minggu.", &[("enam minggu", "P6W")]),
    ("Ia dipenjara dua puluh lima tahun.", &[("dua puluh lima tahun", "P25Y")]),
    ("Ia menunggu 3 jam.", &[("3 jam", "PT3H")]),
    ("Mereka berselisih puluhan tahun.", &[("puluhan tahun", "PXDE")]),
    ("Ia sakit beberapa hari.", &[("beberapa hari", "PXD")]),
    ("Situasi saat ini tenang.", &[("saat ini", "PRESENT_REF")]),
    ("Ia baru-baru ini pindah.", &[("baru-baru ini", "PAST_REF")]),
];

#[rustfmt::skip]
const NOT_FOUND: &[Example] = &[
    ("Harganya 6.600 rupiah.", &[]),
    ("Lebih dari 6.600 orang tewas.", &[]),
    ("Skor akhir 2-1 untuk tuan rumah.", &[]),
    ("Ia membeli jam tangan.", &[]),
    ("Nomornya 0812-3456-7890.", &[]),
    ("Pasal 1945 tidak pernah ada.", &[]),
    ("Resolusi 1325 disahkan.", &[]),
    ("Pesawat Boeing 747 mendarat.", &[]),
    ("Orang kedua dan ketiga pergi.", &[]),
    ("Nilainya naik 17.30 persen.", &[]),
    ("Ia maju di barisan depan.", &[]),
    ("Sebanyak 2000 orang hadir.", &[]),
    ("Ia melihat bulan dan bintang.", &[]),
    ("Rumah itu berharga Rp 2021.", &[]),
    ("Kode pos 2021/17 itu salah.", &[]),
];

#[test]
fn what_must_be_found() {
    check(Lang::Indonesian, FOUND);
}

#[test]
fn what_must_not_be_found() {
    check(Lang::Indonesian, NOT_FOUND);
}
