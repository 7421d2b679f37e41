//! A time that a person typed: EDTF, or words in either language.

use super::{Context, lang, tag};
use crate::story::{Edge, Lang, Story, TimeError, When};
use chrono::NaiveDate;

/// Letters that a typed time may hold beside the time itself: *sejak*, *sekitar tanggal*, *from … to*.
const MOST_BESIDE: usize = 24;

/// The time that the words name, counted from the publication date where they need one: *awal Mei 2021*, *kemarin*,
/// *from 3 to 5 May*, `2021-05/..`. Read in the language
/// that knows most of the words; the article's, where both do.
///
/// # Errors
/// A [`TimeError`] says why there is none.
pub fn typed(
    words: &str,
    article: Lang,
    published: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<When, TimeError> {
    let edtf = When::parse(words);
    // Three digits at the front are nobody's word; what then is wrong is wrong in the number.
    let is_number = words.trim().bytes().take(3).all(|byte| byte.is_ascii_digit());
    match edtf {
        Ok(when) => return Ok(when),
        Err(TimeError::NotUnderstood) => {}
        Err(error) if is_number => return Err(error),
        Err(_) => {}
    }
    let read = |lang| tag(words, &Context { published, lang: Some(lang), ..Context::new(today) });
    let mut best = (covered(words, &read(article)), article);
    for pack in lang::packs() {
        let more = covered(words, &read(pack.lang));
        if more > best.0 {
            best = (more, pack.lang);
        }
    }
    named(words, &read(best.1))
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// How many letters of the words stand in times.
fn covered(words: &str, read: &Story) -> usize {
    read.timexes.iter().map(|timex| letters(timex.span.of(words))).sum()
}

/// The time that all of the words name.
fn named(words: &str, read: &Story) -> Result<When, TimeError> {
    let covered = covered(words, read);
    if letters(words) > covered + MOST_BESIDE || covered * 2 < letters(words) {
        return Err(TimeError::NotUnderstood);
    }
    let mut whens = read.timexes.iter().map(|timex| timex.when);
    match (whens.next().flatten(), whens.next(), whens.next()) {
        (Some(when), None, _) => Ok(when),
        // A day, and the clock on it.
        (Some(When { begin: Edge::At(day), end: None }), Some(Some(clock)), None)
            if !day.has_clock()
                && clock.begin.stamp().is_some_and(|at| at.has_clock() && at.date() == day.date()) =>
        {
            Ok(clock)
        }
        (Some(begin), Some(Some(end)), None) => {
            let when = When { begin: begin.begin, end: Some(end.end.unwrap_or(end.begin)) };
            let ends = when.end.as_ref().and_then(Edge::stamp).zip(when.begin.stamp());
            match ends {
                Some((end, begin)) if end.end() <= begin.local => Err(TimeError::EndsBeforeItBegins),
                _ => Ok(when),
            }
        }
        _ => Err(TimeError::NotUnderstood),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;

    fn read(words: &str) -> Result<String, TimeError> {
        typed(words, Lang::Indonesian, Some(ymd(2021, 11, 16)), ymd(2026, 11, 22)).map(|when| when.edtf())
    }

    #[test]
    fn words_of_both_languages_and_edtf() {
        for (words, edtf) in [
            ("15 November 2021", "2021-11-15"),
            ("Mei 2021", "2021-05"),
            ("May 2021", "2021-05"),
            ("kemarin", "2021-11-15"),
            ("yesterday", "2021-11-15"),
            ("awal Mei 2021", "2021-05~"),
            ("sejak Mei 2021", "2021-05/.."),
            ("tahun 1994", "1994"),
            ("16 November 2021 pukul 17.30 WIB", "2021-11-16T17:30+07:00"),
            ("November 16, 2021 at 5:30 p.m.", "2021-11-16T17:30"),
            ("2021-05/..", "2021-05/.."),
            ("from 1994 to 1998", "1994/1998"),
        ] {
            assert_eq!(read(words), Ok(edtf.to_owned()), "{words}");
        }
    }

    #[test]
    fn what_is_no_time_is_said() {
        for words in ["", "entah", "enam minggu", "wali kota itu menutup jalan utama kota pada Selasa"] {
            assert_eq!(read(words), Err(TimeError::NotUnderstood), "{words}");
        }
        assert_eq!(read("2021-02-30"), Err(TimeError::NoSuchDay));
        assert_eq!(read("2021/1994"), Err(TimeError::EndsBeforeItBegins));
    }
}
