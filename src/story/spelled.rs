//! Times in calendar dates alone, for readers that know of EDTF no more than dates and intervals.

use super::{Edge, Event, Granularity, Modifier, Stamp, Story, When, ymd};
use chrono::{Datelike, Days, Months, NaiveDate};

impl Story {
    /// An event's time as [`When::spelled`], with the part of it that the text says (*awal Mei*).
    pub fn spelled(&self, event: &Event) -> String {
        let said = event.timexes.first().and_then(|n| self.timexes.get(*n));
        event.when.spelled(said.and_then(|timex| timex.modifier))
    }
}

impl When {
    /// The same as [`When::edtf`], with a quarter, a week or a decade spelled out by its days or years, and the
    /// beginning, the middle or the end of a year, a month or a decade as its third (the end has what is left).
    pub fn spelled(&self, part: Option<Modifier>) -> String {
        let (first, own_last) = stretch(&self.begin, part);
        let last = self.end.as_ref().map_or(own_last, |end| stretch(end, part).1);
        if self.end.is_none() && first == last { first } else { first + "/" + &last }
    }
}

/// The first and the last date of an edge, as exact as it is; the same twice where one says it.
fn stretch(edge: &Edge, part: Option<Modifier>) -> (String, String) {
    let Some(stamp) = edge.stamp() else { return ("..".into(), "..".into()) };
    if let Some((first, last)) = third(stamp, part) {
        return (first.edtf(), last.edtf());
    }
    let about = if matches!(edge, Edge::About(_)) { "~" } else { "" };
    let grain = match stamp.grain {
        Granularity::Century | Granularity::Decade => Granularity::Year,
        Granularity::Season => Granularity::Month,
        Granularity::Half | Granularity::Quarter | Granularity::Week | Granularity::Weekend => {
            Granularity::Day
        }
        Granularity::Hour => {
            let minute = Stamp { grain: Granularity::Minute, ..*stamp }.edtf() + about;
            return (minute.clone(), minute);
        }
        _ => return (stamp.edtf() + about, stamp.edtf() + about),
    };
    let last = (stamp.end() - chrono::TimeDelta::days(1)).date();
    (Stamp::new(stamp.date(), grain).edtf() + about, Stamp::new(last, grain).edtf() + about)
}

fn third(stamp: &Stamp, part: Option<Modifier>) -> Option<(Stamp, Stamp)> {
    let n = match part? {
        Modifier::Start => 0,
        Modifier::Mid => 1,
        Modifier::End => 2,
        _ => return None,
    };
    let date = stamp.date();
    let at = |months: u32| date.checked_add_months(Months::new(months)).unwrap_or(date);
    let of = |first: NaiveDate, last: NaiveDate, grain| (Stamp::new(first, grain), Stamp::new(last, grain));
    match stamp.grain {
        Granularity::Decade => {
            let (first, last) = [(0, 3), (4, 6), (7, 9)][n];
            Some(of(at(12 * first), at(12 * last), Granularity::Year))
        }
        Granularity::Year => {
            let first = n as u32 * 4;
            Some(of(at(first), at(first + 3), Granularity::Month))
        }
        Granularity::Month => {
            let (year, month) = (date.year(), date.month());
            let last = if n == 2 { 31 } else { n as u32 * 10 + 10 };
            Some(of(ymd(year, month, n as u32 * 10 + 1), ymd(year, month, last), Granularity::Day))
        }
        Granularity::Week => {
            let (first, last) = [(0, 1), (2, 3), (4, 6)][n];
            Some(of(date + Days::new(first), date + Days::new(last), Granularity::Day))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_and_thirds_are_spelled_out() {
        let at = |stamp, part| When::at(stamp).spelled(part);
        let day = ymd(2019, 8, 14);
        assert_eq!(at(Stamp::new(day, Granularity::Quarter), None), "2019-07-01/2019-09-30");
        assert_eq!(at(Stamp::new(day, Granularity::Decade), None), "2010/2019");
        assert_eq!(at(Stamp::new(day, Granularity::Season), None), "2019-06/2019-08");
        assert_eq!(at(Stamp::year(2019), Some(Modifier::Start)), "2019-01/2019-04");
        assert_eq!(at(Stamp::month(2019, 2), Some(Modifier::End)), "2019-02-21/2019-02-28");
        assert_eq!(at(Stamp::day(day), None), "2019-08-14");
        assert_eq!(When::since(Stamp::month(2019, 5)).spelled(Some(Modifier::Start)), "2019-05-01/..");
        let until = When { begin: Edge::Open, end: Some(Edge::At(Stamp::new(day, Granularity::Week))) };
        assert_eq!(until.spelled(None), "../2019-08-18");
    }
}
