//! The shipped samples tell the stories that they were written to tell.

use linimasa::engine::{Context, read};
use linimasa::story::{How, Story, ymd};

const INDONESIAN: &str = include_str!("../public/samples/karabakh.id.txt");
const ENGLISH: &str = include_str!("../public/samples/karabakh.en.txt");
const COURT: &str = include_str!("../public/samples/sidang.id.txt");
const LIFE: &str = include_str!("../public/samples/biography.en.txt");
const HISTORY: &str = include_str!("../public/samples/sejarah.id.txt");

fn story(text: &str) -> Story {
    read(text, &Context::new(ymd(2026, 11, 22)))
}

/// The place in the story and the time of the event whose headline has this in it.
fn find(story: &Story, part: &str) -> (usize, String) {
    let told: Vec<&str> = story.events.iter().map(|e| e.headline.as_str()).collect();
    let at = told.iter().position(|h| h.to_lowercase().contains(part));
    let at = at.unwrap_or_else(|| panic!("{part:?} is not told among {told:#?}"));
    (at, story.events[at].when.edtf())
}

fn tells(story: &Story, expected: &[(&str, &str)]) {
    let mut before = 0;
    for (part, when) in expected {
        let (at, found) = find(story, part);
        assert_eq!(found, *when, "{part}");
        assert!(at >= before, "{part} is told too early");
        before = at;
    }
}

fn values(text: &str, story: &Story) -> Vec<(String, String)> {
    story.timexes.iter().map(|t| (t.span.of(text).to_lowercase(), t.value.clone())).collect()
}

#[test]
fn the_indonesian_sample() {
    let story = story(INDONESIAN);
    assert_eq!((story.published.date, story.published.how), (Some(ymd(2021, 11, 16)), How::Inferred));
    assert_eq!(story.published.alternatives[..2], [ymd(2010, 11, 16), ymd(2004, 11, 16)]);
    assert_eq!(story.zone, Some(240));
    for (words, value) in [
        ("hari selasa", "2021-11-16"),
        ("hari ini", "2021-11-16"),
        ("15 november", "2021-11-15"),
        ("kemudian hari", "2021-11-16"),
        ("17.30", "2021-11-16T17:30"),
        ("13:30 gmt", "2021-11-16T13:30Z"),
        ("puluhan tahun", "PXDE"),
        ("tahun 1994", "1994"),
        ("enam minggu", "P6W"),
        ("tahun lalu", "2020"),
        ("november lalu", "2020-11"),
        ("mei", "2021-05"),
        ("sejak itu", "2021-05"),
    ] {
        let found = values(INDONESIAN, &story);
        assert!(found.contains(&(words.into(), value.into())), "{words} {value} among {found:?}");
    }
    tells(
        &story,
        &[
            ("perang pertama berakhir", "1994"),
            ("dikuasai pasukan armenia", "1994/.."),
            ("perang enam minggu", "2020-09~/2020-11"),
            ("moskow menengahi kesepakatan damai", "2020-11"),
            ("armenia memprotes", "2021-05"),
            ("ketegangan di perbatasan meningkat", "2021-05/.."),
            ("kelompok minsk", "2021-11-15"),
            ("washington meminta", "2021-11-16"),
            ("dua prajurit", "2021-11-16"),
            ("operasi darurat", "2021-11-16"),
            ("menempuh langkah", "2021-11-16"),
            ("gencatan senjata diumumkan", "2021-11-16T17:30+04:00"),
            ("berhenti", "2021-11-16"),
        ],
    );
}

#[test]
fn the_english_sample() {
    let story = story(ENGLISH);
    assert_eq!((story.published.date, story.published.how), (Some(ymd(2021, 11, 16)), How::Inferred));
    tells(
        &story,
        &[
            ("the first war ended", "1994"),
            ("held by armenian forces", "1994/.."),
            ("six-week war", "2020-09~/2020-11"),
            ("moscow brokered a peace deal", "2020-11"),
            ("armenia protested", "2021-05"),
            ("tension on the border", "2021-05/.."),
            ("minsk group", "2021-11-15"),
            ("the united states called on", "2021-11-16"),
            ("soldiers were wounded", "2021-11-16"),
            ("urgent operation", "2021-11-16"),
            ("ceasefire", "2021-11-16T17:30+04:00"),
            ("clashes near karakilise have stopped", "2021-11-16"),
        ],
    );
}

#[test]
fn the_court_case() {
    let story = story(COURT);
    assert_eq!((story.published.date, story.published.how), (Some(ymd(2024, 3, 12)), How::Stated));
    tells(
        &story,
        &[
            ("rudi bekerja", "2011/2022"),
            ("perkara ini bermula", "2022-08"),
            ("melaporkan rudi", "2022-09-19"),
            ("polisi menangkapnya", "2022-11-03"),
            ("sidang pertama digelar", "2023-09-18"),
            ("sidang dibuka", "2024-03-12T09:15+07:00"),
            ("hakim membacakan putusan", "2024-03-12T13:40+07:00"),
            ("rudi meninggalkan", "2024-03-12T14:05+07:00"),
            ("mengajukan banding", "2024-03-15"),
        ],
    );
}

#[test]
fn the_life_and_the_history_have_no_guessed_day_of_publication() {
    let (life, history) = (story(LIFE), story(HISTORY));
    assert_eq!((life.published.date, history.published.date), (None, None));
    tells(
        &life,
        &[
            ("born in warsaw", "1867-11-07"),
            ("moved to paris", "1891-11"),
            ("they married", "1895-07-26"),
            ("nobel prize in chemistry", "1911"),
            ("x-ray machines", "1914/1918"),
            ("marie curie died", "1934-07-04"),
        ],
    );
    tells(
        &history,
        &[
            ("mencangkul tanah pertama", "1864-06-17"),
            ("staatsspoorwegen berdiri", "1875"),
            ("surabaya–pasuruan", "1878-05-16"),
            ("lawang sewu", "1904/1907"),
            ("jepang menguasai", "1942-03/.."),
            ("kereta cepat", "2023-10"),
        ],
    );
}
