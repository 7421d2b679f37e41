//! Events as stretches of time.

use crate::story::{Bound, Edge, Event, Granularity, Stamp, Story, When};
use chrono::{NaiveDateTime, TimeDelta};

/// How an event is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// At its minute.
    Moment,
    /// In its day's tray, at no hour.
    Day,
    /// A bar as wide as what was said.
    Bar,
}

/// An event as the geometry sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// [`Event::id`].
    pub id: u32,
    /// First second.
    pub begin: i64,
    /// One past the last second of the stretch in which it begins.
    pub begun: i64,
    /// First second of the stretch in which it ends.
    pub ending: i64,
    /// One past the last second.
    pub end: i64,
    /// How it is marked.
    pub mark: Mark,
    /// Whether it goes on as far as the text knows, or happened somewhere after: an arrow, not an end.
    pub open: bool,
    /// Whether it is known only to have been before a bound, or after one where it is `open`: an arrow, not a stretch.
    pub beyond: bool,
    /// Whether its beginning is approximate.
    pub about_begin: bool,
    /// Whether its end is approximate.
    pub about_end: bool,
    /// Where there is no room for all, the weightiest are shown: key events, then the exact, then the long.
    pub weight: u32,
}

impl Item {
    /// Whether it lasted from one stretch to another.
    pub fn lasts(&self) -> bool {
        self.begun < self.end
    }
}

/// Seconds of the story's clock.
pub fn seconds(time: NaiveDateTime) -> i64 {
    time.and_utc().timestamp()
}

/// The events of a story that are kept, as stretches, in the story's order, each with its place there. Open ends run to
/// the end of the publication day, or of the last thing told; what has no beginning is left out.
pub fn items(story: &Story, keep: impl Fn(&Event) -> bool) -> (Vec<Item>, Vec<usize>) {
    let horizon = horizon(story);
    let kept = story.events.iter().enumerate().filter(|(_, event)| keep(event));
    kept.filter_map(|(n, event)| Some((item(event, story.zone, horizon)?, n))).unzip()
}

/// The ids of the items that are not over before `from` and begin before `to`.
pub fn inside(items: &[Item], from: i64, to: i64) -> Vec<u32> {
    items.iter().filter(|item| item.begin < to && item.end > from).map(|item| item.id).collect()
}

fn horizon(story: &Story) -> i64 {
    let told = story.events.iter().filter_map(|e| e.when.latest(story.zone)).max();
    let begun =
        story.events.iter().filter_map(|e| Some(e.when.begin.stamp()?.in_zone(story.zone).end())).max();
    let published = story.published.date.map(|day| day.and_time(chrono::NaiveTime::MIN) + TimeDelta::days(1));
    seconds(published.or(told.max(begun)).unwrap_or_default())
}

fn item(event: &Event, zone: Option<i32>, horizon: i64) -> Option<Item> {
    let begin = event.when.begin.place()?.in_zone(zone);
    let beyond = match event.when.begin {
        Edge::Beyond(bound, _) => Some(bound),
        _ => None,
    };
    let (ending, end) = match &event.when.end {
        None => (seconds(begin.local), seconds(begin.end())),
        Some(Edge::Open) => (horizon.max(seconds(begin.end())), horizon.max(seconds(begin.end()))),
        Some(Edge::At(stamp) | Edge::About(stamp) | Edge::Beyond(_, stamp)) => {
            let stamp = stamp.in_zone(zone);
            (seconds(stamp.local), seconds(stamp.end()))
        }
    };
    Some(Item {
        id: event.id,
        begin: seconds(begin.local),
        begun: seconds(begin.end()),
        ending: ending.max(seconds(begin.local)),
        end: end.max(seconds(begin.end())),
        mark: if beyond.is_some() { Mark::Bar } else { mark(&event.when, &begin) },
        open: event.when.is_open() || beyond == Some(Bound::After),
        beyond: beyond.is_some(),
        about_begin: matches!(event.when.begin, Edge::About(_)),
        about_end: match event.when.end {
            None => matches!(event.when.begin, Edge::About(_)),
            Some(end) => matches!(end, Edge::About(_)),
        },
        weight: weight(event.key, event.when.begin.stamp()?.grain, end - seconds(begin.local)),
    })
}

/// Key events before background; of these the exact, and of these the long.
fn weight(key: bool, grain: Granularity, length: i64) -> u32 {
    let exact = u32::from(grain >= Granularity::Hour);
    (u32::from(key) * 2 + exact) * 64 + 63 - length.max(1).leading_zeros()
}

fn mark(when: &When, begin: &Stamp) -> Mark {
    match (when.end, begin.grain) {
        (None, grain) if grain >= Granularity::Hour => Mark::Moment,
        (None, Granularity::Day) => Mark::Day,
        _ => Mark::Bar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;

    #[test]
    fn what_was_only_before_or_after_stands_beside_its_bound() {
        let at = |bound| {
            let events = vec![Event::stated(0, String::new(), When::beyond(bound, Stamp::year(1994)))];
            items(&Story { events, ..Story::default() }, |_| true).0[0]
        };
        let year = |year| seconds(ymd(year, 1, 1).and_time(chrono::NaiveTime::MIN));
        for (bound, from, to, open) in [
            (Bound::Before, 1993, 1994, false),
            (Bound::By, 1994, 1995, false),
            (Bound::After, 1995, 1996, true),
        ] {
            let item = at(bound);
            assert_eq!((item.begin, item.end, item.mark), (year(from), year(to), Mark::Bar));
            assert_eq!((item.beyond, item.open, item.lasts()), (true, open, false));
        }
    }
}
