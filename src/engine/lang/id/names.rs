//! Indonesian names of months and weekdays.

use crate::engine::lang::Names;

/// As newspapers write them.
pub const NAMES: Names = Names {
    months: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    weekdays: "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
};
