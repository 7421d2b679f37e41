//! Each step of a reason chain as a sentence.

use super::{date, duration, names, offset, pick, unit, when};
use crate::digits::two;
use crate::letters::capitalised;
use crate::story::{Lang, Named, Reason, Unit, When};
use Lang::{English, Indonesian};

/// The step in the reader's language, with its full stop.
pub fn reason(reason: &Reason, lang: Lang) -> String {
    let text =
        placed(reason, lang).or_else(|| counted(reason, lang)).unwrap_or_else(|| published(reason, lang));
    capitalised(&text) + "."
}

fn quoted(words: &str, lang: Lang) -> String {
    match lang {
        Indonesian => format!("“{words}”"),
        English => format!("“{words}”"),
    }
}

fn time(at: &When, lang: Lang) -> String {
    when(at, None, lang)
}

/// Where an event or an expression stands.
fn placed(reason: &Reason, lang: Lang) -> Option<String> {
    Some(match reason {
        Reason::Said(words) => format!("{} {}", pick(lang, "tertulis", "the text says"), quoted(words, lang)),
        Reason::Earlier { words, when } => match lang {
            Indonesian => format!(
                "dihitung dari {} yang disebut sebelumnya ({})",
                quoted(words, lang),
                time(when, lang)
            ),
            English => format!("counted from {}, told before ({})", quoted(words, lang), time(when, lang)),
        },
        Reason::Quoted => pick(
            lang,
            "ada di dalam kutipan, jadi dihitung dari hari ucapan",
            "inside a quotation, so counted from the day it was said",
        )
        .into(),
        Reason::Vague => pick(lang, "tidak menyebut waktu yang pasti", "names no exact time").into(),
        Reason::StillSo => pick(
            lang,
            "tidak disebut berakhir, jadi digambar sampai hari terbit",
            "nothing says that it ended, so it is drawn up to the day of publication",
        )
        .into(),
        Reason::DayOfReport => pick(
            lang,
            "waktunya tidak disebut; ditempatkan pada hari berita",
            "its time is not stated; it stands on the day of the report",
        )
        .into(),
        Reason::SameAsBefore => pick(
            lang,
            "waktunya sendiri tidak disebut; sama dengan kalimatnya",
            "its own time is not stated; it is the sentence's",
        )
        .into(),
        Reason::After(headline) => {
            format!("{} {}", pick(lang, "terjadi sesudah", "it came after"), quoted(headline, lang))
        }
        Reason::Otherwise(headline, when) => {
            let said = pick(lang, "di bagian lain tertulis lain", "elsewhere the text tells it otherwise");
            format!("{said}: {}, {}", quoted(headline, lang), time(when, lang))
        }
        Reason::Joined(parts) => {
            let parts: Vec<String> = parts.iter().map(|p| quoted(p, lang)).collect();
            format!(
                "{}: {}",
                pick(lang, "cocok bila digabung", "these fit together"),
                crate::strings::joined(&parts, " + ")
            )
        }
        Reason::ByHand => pick(lang, "Anda menetapkan waktunya", "you set its time").into(),
        Reason::So(when) => format!("{} {}", pick(lang, "jadi", "so"), time(when, lang)),
        Reason::Lasts(value) => format!("{} {}", pick(lang, "lamanya", "it lasts"), duration(value, lang)),
        _ => return None,
    })
}

/// How a value is counted.
fn counted(reason: &Reason, lang: Lang) -> Option<String> {
    let names_it = |named: &Named| self::named(*named, lang);
    Some(match reason {
        Reason::Publication(day) => {
            format!("{} {}", pick(lang, "berita terbit", "published"), date(*day, lang))
        }
        Reason::LastBefore(n) => match lang {
            Indonesian => format!("{} terakhir sebelum itu", names_it(n)),
            English => format!("the last {} before that", names_it(n)),
        },
        Reason::NextAfter(n) => match lang {
            Indonesian => format!("{} pertama sesudah itu", names_it(n)),
            English => format!("the next {} after that", names_it(n)),
        },
        Reason::Nearest(n) => match lang {
            Indonesian => format!("{} yang terdekat", names_it(n)),
            English => format!("the nearest {}", names_it(n)),
        },
        Reason::Same(n) => match lang {
            Indonesian => format!("{} yang sama", names_it(n)),
            English => format!("the same {}", names_it(n)),
        },
        Reason::Shift(amount, of) => shift(*amount, *of, lang),
        Reason::TwoClocks { local, utc, offset: east } => {
            let (here, there) = (minutes(*local, lang), minutes(*utc, lang));
            match lang {
                Indonesian => {
                    format!("{here} di tempat kejadian adalah {there} UTC, jadi zonanya {}", offset(*east))
                }
                English => format!("{here} there is {there} UTC, so the zone is {}", offset(*east)),
            }
        }
        Reason::Zone(name, east) => {
            format!("{name} {} {}", pick(lang, "adalah zona", "is the zone"), offset(*east))
        }
        _ => return None,
    })
}

fn shift(amount: i32, of: Unit, lang: Lang) -> String {
    let n = amount.unsigned_abs();
    let (id, en) = if amount < 0 { ("sebelumnya", "before") } else { ("sesudahnya", "after") };
    format!("{n} {} {}", unit(of, n != 1, lang), pick(lang, id, en))
}

fn minutes(of_day: u32, lang: Lang) -> String {
    two("", of_day / 60 % 24) + &two(pick(lang, ".", ":"), of_day % 60)
}

fn month(n: u32, lang: Lang) -> &'static str {
    names(lang).month(n.clamp(1, 12))
}

fn weekday(n: u32, lang: Lang) -> &'static str {
    names(lang).weekday(n.clamp(1, 7))
}

fn named(named: Named, lang: Lang) -> String {
    match named {
        Named::Month(n) => month(n, lang).into(),
        Named::Weekday(n) => weekday(n, lang).into(),
        Named::DayOfMonth(day, n) => format!("{day} {}", month(n, lang)),
        Named::Unit(of) => unit(of, false, lang).into(),
    }
}

/// Why the publication date is what it is.
fn published(reason: &Reason, lang: Lang) -> String {
    match reason {
        Reason::GivenDate(day) => {
            format!("{} {}", pick(lang, "Anda menetapkan", "you set it to"), date(*day, lang))
        }
        Reason::Markup(day) => {
            format!(
                "{} {}",
                pick(lang, "halaman asalnya mencantumkan", "the page it came from states"),
                date(*day, lang)
            )
        }
        Reason::Dateline(words) => {
            format!(
                "{} {}",
                pick(lang, "awal teks mencantumkan", "the head of the text states"),
                quoted(words, lang)
            )
        }
        Reason::ReportDay(day, words) => {
            let (words, day) = (quoted(words, lang), weekday(*day, lang));
            match lang {
                Indonesian => format!("hari berita: {words}, jadi hari {day}"),
                English => format!("the report's own day: {words}, so a {day}"),
            }
        }
        Reason::JustAfter { words, .. } => {
            format!("{} {}", pick(lang, "tak lama sesudah", "just after"), quoted(words, lang))
        }
        Reason::YearsThatFit(years) => {
            let list: Vec<String> = years.iter().take(5).map(i32::to_string).collect();
            let more = if years.len() > 5 { ", …" } else { "" };
            format!(
                "{} {}{more}",
                pick(lang, "tahun yang cocok:", "years that fit:"),
                crate::strings::joined(&list, ", ")
            )
        }
        Reason::NewestNotFuture(stamp) => {
            let day = super::stamp(stamp, None, lang);
            match lang {
                Indonesian => format!("dipilih yang terbaru dan sudah lewat: {day}"),
                English => format!("the newest that is not in the future: {day}"),
            }
        }
        Reason::YearBeside(words, year) => {
            format!("{} {} {year}", quoted(words, lang), pick(lang, "menunjuk tahun", "points to the year"))
        }
        Reason::NewestInText(words) => {
            format!(
                "{} {}",
                pick(lang, "tanggal terbaru dalam teks:", "the newest date in the text:"),
                quoted(words, lang)
            )
        }
        _ => pick(
            lang,
            "petunjuk dalam teks tidak cukup untuk memastikan hari terbit",
            "the clues in the text do not suffice to tell the day of publication",
        )
        .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Stamp, ymd};

    #[test]
    fn a_chain_reads_as_sentences() {
        let chain = [
            Reason::Said("November lalu".into()),
            Reason::Publication(ymd(2021, 11, 16)),
            Reason::LastBefore(Named::Month(11)),
            Reason::So(When::at(Stamp::month(2020, 11))),
        ];
        let id: Vec<String> = chain.iter().map(|r| reason(r, Indonesian)).collect();
        assert_eq!(
            id,
            [
                "Tertulis “November lalu”.",
                "Berita terbit Selasa, 16 November 2021.",
                "November terakhir sebelum itu.",
                "Jadi November 2020."
            ]
        );
        assert_eq!(reason(&chain[2], English), "The last November before that.");
    }

    #[test]
    fn clocks_and_steps() {
        let clocks = Reason::TwoClocks { local: 1050, utc: 810, offset: 240 };
        assert_eq!(reason(&clocks, English), "17:30 there is 13:30 UTC, so the zone is +04.");
        assert_eq!(reason(&Reason::Shift(-1, Unit::Year), English), "1 year before.");
        assert_eq!(reason(&Reason::Shift(3, Unit::Day), Indonesian), "3 hari sesudahnya.");
    }
}
