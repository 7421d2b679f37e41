//! A time that a person typed: EDTF, or words in either language.

use super::lang::Sense;
use super::text::Doc;
use super::{Context, lang, tag};
use crate::story::{Edge, Granularity, Lang, Story, TimeError, Timex, When};
use chrono::NaiveDate;

/// Letters that a typed time may hold beside the time itself and what bounds it: *sekitar tanggal*.
const MOST_BESIDE: usize = 24;
/// From this number on not every month has such a day.
const LATE: u32 = 29;

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
    let known = |lang| {
        let (read, doc) = (read(lang), Doc::new(words, lang::pack(lang)));
        (covered(words, &read), std::cmp::Reverse(beside(&doc, &read)))
    };
    let mut best = (known(article), article);
    for pack in lang::packs() {
        let more = known(pack.lang);
        if more > best.0 {
            best = (more, pack.lang);
        }
    }
    named(words, &read(best.1))
}

/// What bounds a time, in front of it: *since*, *until*, *from … to*.
const BOUNDS: [Sense; 8] =
    [Sense::Since, Sense::Until, Sense::From, Sense::To, Sense::On, Sense::In, Sense::And, Sense::Begins];

/// Whether a time that is all of the words begins there and goes on: *from 2019*, *mulai 2019*.
fn goes_on(doc: &Doc) -> bool {
    doc.tokens.first().is_some_and(|t| t.is_any(&[Sense::Since, Sense::From, Sense::Begins]))
}

/// Letters of words that no time holds, and that bound none.
fn beside(doc: &Doc, read: &Story) -> usize {
    let timed = |at: usize| read.timexes.iter().any(|timex| (timex.span.start..timex.span.end).contains(&at));
    let strange = |i: &usize| {
        let span = doc.span(*i, *i + 1);
        !timed(span.start) && !doc.tokens[*i].is_any(&BOUNDS)
    };
    (0..doc.tokens.len()).filter(strange).map(|i| letters(doc.word(i))).sum()
}

/// Whether the words hold a number that is in no time, or a day that its month does not have.
fn has_strange_number(words: &str, read: &Story) -> bool {
    let numbers = words.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    let holds = |timex: &Timex, at: usize| (timex.span.start..timex.span.end).contains(&at);
    let left = |at: usize| !read.timexes.iter().any(|timex| holds(timex, at));
    let of_month = |timex: &&Timex| {
        let month =
            timex.when.is_some_and(|w| w.begin.stamp().is_some_and(|at| at.grain == Granularity::Month));
        let late =
            |piece: &str| piece.len() == 2 && piece.parse().is_ok_and(|n: u32| (LATE..32).contains(&n));
        month && timex.span.of(words).split(|c: char| !c.is_alphanumeric() && c != '\'').any(late)
    };
    numbers.into_iter().any(left) || read.timexes.iter().any(|timex| of_month(&timex))
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
    let doc = Doc::new(words, lang::pack(read.lang));
    let (covered, beside) = (covered(words, read), beside(&doc, read));
    if beside > MOST_BESIDE || covered < beside || covered == 0 {
        return Err(TimeError::NotUnderstood);
    }
    if has_strange_number(words, read) {
        return Err(TimeError::NoSuchDay);
    }
    let mut whens = read.timexes.iter().map(|timex| timex.when);
    match (whens.next().flatten(), whens.next(), whens.next()) {
        (Some(When { begin, end: None }), None, _) if goes_on(&doc) && begin.stamp().is_some() => {
            Ok(When { begin, end: Some(Edge::Open) })
        }
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
            // *before 1961, last Wednesday*: what is only bounded neither begins nor ends a stretch.
            let bounded = |edge: &Edge| matches!(edge, Edge::Beyond(..));
            if bounded(&when.begin) || when.end.as_ref().is_some_and(bounded) {
                return Err(TimeError::NotUnderstood);
            }
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
            ("since 2019", "2019/.."),
            ("sejak 2019", "2019/.."),
            ("from 2019", "2019/.."),
            ("mulai 2019", "2019/.."),
            ("until 2022", "../2022"),
            ("sampai 2022", "../2022"),
            ("dari 2019 sampai 2021", "2019/2021"),
            ("between 1994 and 1996", "1994/1996"),
            ("29 February 2020", "2020-02-29"),
        ] {
            assert_eq!(read(words), Ok(edtf.to_owned()), "{words}");
        }
    }

    #[test]
    fn a_day_that_is_none_is_never_another() {
        for words in
            ["31 June 2020", "31 Juni 2020", "32 May 2021", "29 February 2021", "16 Mei 2021 pukul 25.00"]
        {
            assert_eq!(read(words), Err(TimeError::NoSuchDay), "{words}");
        }
    }

    #[test]
    fn what_is_no_time_is_said() {
        for words in [
            "",
            "entah",
            "enam minggu",
            "before 1961 last Wednesday",
            "kemarin sebelum 2030",
            "wali kota itu menutup jalan utama kota pada Selasa",
        ] {
            assert_eq!(read(words), Err(TimeError::NotUnderstood), "{words}");
        }
        assert_eq!(read("2021-02-30"), Err(TimeError::NoSuchDay));
        assert_eq!(read("2021/1994"), Err(TimeError::EndsBeforeItBegins));
    }
}
