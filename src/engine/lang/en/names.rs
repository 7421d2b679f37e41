//! English names of months and weekdays.

use crate::engine::lang::Names;

/// As newspapers write them.
pub const NAMES: Names = Names {
    months: "January February March April May June July August September October November December",
    weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
};
