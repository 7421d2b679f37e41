//! Indonesian names of months and weekdays.

use crate::engine::lang::Names;

/// As newspapers write them.
pub const NAMES: Names = Names {
    months: [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    months_short: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    weekdays: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    weekdays_short: ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"],
};
