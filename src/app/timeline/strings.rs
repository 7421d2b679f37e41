//! The timeline's own words.

use crate::story::Lang;

/// What the timeline says, in one language.
pub struct Strings {
    pub title: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub fit: &'static str,
    pub linear: &'static str,
    pub background: &'static str,
    pub tray: &'static str,
    pub later: &'static str,
    pub overview: &'static str,
    pub legend_day: &'static str,
    pub legend_open: &'static str,
    pub legend_about: &'static str,
    pub legend_gap: &'static str,
    pub hint: &'static str,
    pub hidden: &'static str,
    pub zone: &'static str,
}

/// The words of a language.
pub const fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::Indonesian => &Strings {
            title: "Linimasa",
            zoom_in: "Perbesar",
            zoom_out: "Perkecil",
            fit: "Tampilkan semua",
            linear: "Skala sebenarnya",
            background: "Peristiwa latar",
            tray: "sepanjang hari, jam tidak disebut",
            later: "kemudian",
            overview: "Ikhtisar dalam skala sebenarnya; geser untuk berpindah",
            legend_day: "lingkaran kosong: waktunya tidak disebut",
            legend_open: "panah: masih berlangsung",
            legend_about: "tepi pudar: kira-kira",
            legend_gap: "arsir: melewati jeda",
            hint: "Ctrl + roda atau + − 0: perbesar, perkecil",
            hidden: "peristiwa lain tidak digambar",
            zone: "waktu setempat",
        },
        Lang::English => &Strings {
            title: "Timeline",
            zoom_in: "Zoom in",
            zoom_out: "Zoom out",
            fit: "Show all",
            linear: "True scale",
            background: "Background events",
            tray: "during the day, no hour stated",
            later: "later",
            overview: "Overview in true scale; drag to move",
            legend_day: "hollow ring: time not stated",
            legend_open: "arrow: still going on",
            legend_about: "faded edge: about then",
            legend_gap: "hatching: crosses a break",
            hint: "Ctrl + wheel or + − 0: zoom",
            hidden: "more events are not drawn",
            zone: "local time",
        },
    }
}
