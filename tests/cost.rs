//! What a text may cost: a byte of any text, however it was made, has at most five times the price of an ordinary one.

use linimasa::engine::{Context, read, tag};
use linimasa::story::ymd;
use std::time::Instant;

/// Bytes of each text: a megabyte where the engine is built to be fast (`cargo test --release`).
const SIZE: usize = if cfg!(debug_assertions) { 30_000 } else { 1_000_000 };

/// How many times the ordinary cost of a byte a byte of any text may have. A build for tests is measured coarsely.
const DEARER: f64 = if cfg!(debug_assertions) { 15.0 } else { 5.0 };

/// The same where only time is looked for, and no story: an ordinary word then costs nearly nothing, and a text of nothing
/// but times costs what its times cost.
const DEARER_TAG: f64 = 3.0 * DEARER;

/// As often as it fits.
fn filled(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

/// Pieces by their number, until it is full.
fn counted(piece: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    (0..).map(piece).any(|piece| {
        out.push_str(&piece);
        out.len() >= SIZE
    });
    out
}

/// A name that no other number has.
fn name(n: usize) -> String {
    let letter = |k: u32| char::from(b'a' + (n / 26_usize.pow(k) * 7 % 26) as u8);
    format!("B{}", (0..5).map(letter).collect::<String>())
}

fn weekday(n: usize) -> &'static str {
    ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"][n % 7]
}

/// News as it is written, in both languages.
fn ordinary() -> Vec<String> {
    ["karabakh.id.txt", "karabakh.en.txt", "biography.en.txt", "sejarah.id.txt"]
        .iter()
        .map(|name| format!("{}/public/samples/{name}", env!("CARGO_MANIFEST_DIR")))
        .map(|path| filled(&std::fs::read_to_string(path).expect("the samples are there")))
        .collect()
}

/// What a stranger would repeat.
const PIECES: &[&str] = &[
    // Times, in a line or a word.
    "16 November 2021 ",
    "16/11/2021,",
    "16/11/2021-17/11/2021-",
    "2021-11-16T17:30:00Z ",
    "2019-2020-",
    "2019–2020–",
    "2021-",
    "2021 ",
    "(2021) ",
    "Jan-Feb-",
    "Mei ",
    "May ",
    "Mei-",
    "Nov. 1, ",
    "Selasa (16/11) ",
    "5 p.m. ",
    "12:",
    "pukul 17.30 WIB hingga ",
    "17.30 waktu setempat (13:30 GMT) ",
    "13:30 GMT ",
    "1990s and 2000s ",
    "abad ke-19 dan ke-20 ",
    "19th and 20th centuries ",
    "Ramadan 1443 H ",
    "Easter Monday ",
    "18 tahun, ",
    "dari 16 November ",
    "from 1990 to 1995 to ",
    "between 1990 and 1995 and ",
    "in 1990 in ",
    "every Monday and Tuesday and ",
    "setiap Senin dan Selasa ",
    "per hari ",
    "1/2 ",
    "Monday and Friday ",
    // Words of time.
    "tahun lalu kemudian sebelumnya ",
    "two weeks after the day before ",
    "two years ago ",
    "the year ",
    "next week last week ",
    "later that day ",
    "ago ",
    "lalu ",
    "kemudian ",
    "tahun ",
    "early mid late ",
    "awal ",
    "more than ",
    "lebih dari ",
    "pagi siang ",
    "dua ratus juta ribu ",
    "twenty one hundred and ",
    "two ",
    "dua ",
    "one hundred and ",
    "setengah ",
    "ke-",
    "since ",
    "sejak ",
    "hingga ",
    "to ",
    "of ",
    "years of war and ",
    "two years of siege and ",
    "tiga hari dan ",
    // Digits and marks.
    "1234567890",
    "1 ",
    "1,2,",
    "1.2.3.4:5:6-7-8/",
    "12,5% ",
    ".",
    ". ",
    "a.b.",
    "A. ",
    "Dr. ",
    "? ",
    "… ",
    "-",
    "- ",
    "— ",
    "/",
    ":",
    "\n",
    "a\r\n",
    " \t\u{3000}\u{a0}",
    "“",
    "\"",
    "\"a\" kata ",
    "“a” ",
    "'",
    "''",
    "`",
    "a'",
    "(",
    "(a ",
    "[{(",
    "“‘a’” ",
    ", dan ",
    "• ",
    "<div><p><b>",
    "1. pergi\n",
    "- pergi pada 2021\n",
    // Letters.
    "a",
    "A ",
    "abcdefghij",
    "a\u{301}\u{301}\u{301}",
    "\u{202e}2021\u{202c} \u{2066}Mei\u{2069} ",
    "1\u{200b}6 Nov\u{200d}ember 20\u{feff}21 ",
    "👨\u{200d}👩\u{200d}👧",
    "\u{0}",
    "İ",
    "年月日",
    "١٢٣",
    // Names and what they do.
    "Budi Santoso Wijaya dan ",
    "Budi, ",
    "dan ",
    "and ",
    "the ",
    "that ",
    "bahwa ",
    "yang ",
    "which ",
    "who was ",
    "yang mengatakan bahwa ",
    "kata Budi, kata Ani, ",
    "kata ",
    "said ",
    "Putin: ",
    "he, ",
    "pergi, ",
    "killed ",
    "menewaskan ",
    "was ",
    "would have been ",
    "by ",
    "perang ",
    "perang 2021 ",
    "war of the war of ",
    "sejak perang ",
    "mengakhiri perang pada ",
    "after the war ended ",
    "setelah perang berakhir ",
    "ketika ia pergi ",
    "when he left ",
    "ia pergi dan ia kembali dan ",
    "he was born in 1900 and ",
    "Baca juga: ",
    "JAKARTA - ",
    "JAKARTA, 16 November 2021 - ",
    "# Judul\n\n",
    "Judul bab\n",
    // Sentences.
    "and the talks had failed on Tuesday and had been sought, ",
    "the company opened in 1990 and the company closed, ",
    "The company opened in 1990. ",
    "Perusahaan itu membuka toko di sana pada 1990. ",
    "Tarn, opened in 1990, which she had seen in 1991, ",
    "a week after it opened and two months after that ",
    "sehari setelah temuan itu, ",
    "Ines Tarn (14 March 1902 – 9 November 1987) ",
    "She said she saw the village and the road to the village in 1990. ",
    "Ia pergi pada 2021. ",
    "Perang berakhir pada 4 Mei 2021. ",
    "Perang berakhir pada 1994. ",
    "10 orang tewas 20 orang tewas pada Selasa. ",
    "He was born in 1900. He died two years later. ",
];

/// What a stranger would make, none of it twice.
fn made() -> Vec<(&'static str, String)> {
    let nested = |open: &str, close: &str| {
        let half = SIZE / 2 / open.len();
        format!("{}16 November 2021{}", open.repeat(half), close.repeat(half))
    };
    vec![
        ("brackets", nested("(", ")")),
        ("quotations in quotations", nested("“‘", "’”")),
        ("elements in elements", nested("<div>", "</div>")),
        ("dates", counted(|n| format!("{} November {} ", n % 28 + 1, 1000 + n % 1000))),
        ("dates and dates", counted(|n| format!("{} November {} dan ", n % 28 + 1, 1000 + n % 1000))),
        ("headings", counted(|n| format!("Judul {}\n\n", name(n)))),
        ("one clause", counted(|n| format!("{} ", name(n).to_lowercase()))),
        ("one name", counted(|n| format!("{} ", name(n)))),
        ("names", counted(|n| format!("{}, ", name(n)))),
        ("speakers", counted(|n| format!("kata {}. ", name(n)))),
        ("weekdays", counted(|n| format!("{} ", weekday(n)))),
        ("weekdays told", counted(|n| format!("Ia pergi pada {}. ", weekday(n)))),
        ("one day", counted(|n| format!("Banjir {} melanda {} pada 4 Mei 2021. ", name(n), name(n / 2)))),
        ("clocks", counted(|n| format!("Bom meledak di {} pukul {}.{:02} WIB. ", name(n), n % 24, n % 60))),
        (
            "one happening",
            counted(|n| {
                format!("Perang besar berakhir di sana pada {} Mei {}. ", n % 28 + 1, 1500 + n % 500)
            }),
        ),
        (
            "a chronicle",
            counted(|n| format!("Pada {} ia pergi. Tahun berikutnya ia kembali. ", 1000 + n % 1000)),
        ),
        (
            "lives",
            counted(|n| format!("{} was born in {}. He died two years later. ", name(n), 1000 + n % 1000)),
        ),
    ]
}

/// Nanoseconds that this thread has worked, where the system says so: on a busy machine the clock runs on while it waits.
fn worked(start: Instant) -> f64 {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let first = said.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok());
    first.unwrap_or_else(|| start.elapsed().as_secs_f64() * 1e9)
}

/// Nanoseconds for each byte.
fn cost(read: &dyn Fn(&str), text: &str) -> f64 {
    let start = Instant::now();
    let before = worked(start);
    read(text);
    (worked(start) - before) / text.len() as f64
}

/// What is too dear, of every text that is given.
fn dear(limit: f64, read: &dyn Fn(&str), texts: &[(&str, String)]) -> Vec<String> {
    let mut usual: Vec<f64> = ordinary().iter().map(|text| cost(read, text).min(cost(read, text))).collect();
    usual.sort_by(f64::total_cmp);
    let median = usual[usual.len() / 2];
    println!("ordinary: {median:.0} ns a byte");
    let mut out = Vec::new();
    for (name, text) in texts {
        let mut dearer = cost(read, text) / median;
        // On a busy machine a run may be stopped in the middle: asked twice more before it is called slow.
        for _ in 0..2 {
            if dearer > limit {
                dearer = dearer.min(cost(read, text) / median);
            }
        }
        println!("{dearer:6.2} {name:?}");
        if dearer > limit {
            out.push(format!("{name:?}: {dearer:.1} times"));
        }
    }
    out
}

#[test]
fn no_text_costs_much_more_than_an_ordinary_one() {
    let mut texts: Vec<(&str, String)> = PIECES.iter().map(|piece| (*piece, filled(piece))).collect();
    texts.extend(made());
    let context = || Context::new(ymd(2026, 11, 22));
    let tagging = dear(DEARER_TAG, &|text| drop(tag(text, &context())), &texts);
    let reading = dear(DEARER, &|text| drop(read(text, &context())), &texts);
    assert!(tagging.is_empty() && reading.is_empty(), "tagging: {tagging:#?}\nreading: {reading:#?}");
}
