//! The order of events: by time, and within a day as the text implies.

use crate::order;
use crate::story::{Event, Granularity, Reason};
use chrono::NaiveDateTime;

/// What a draft says about its place within the day.
#[derive(Clone, Copy, Debug, Default)]
pub struct Key {
    /// Tells of an end or of calm.
    pub calm: bool,
    /// Tells of a ceasefire.
    pub peace: bool,
}

/// Sorts events given in text order, numbers them in text order, and says which came after which.
pub fn sort(mut drafts: Vec<(Key, Event)>, zone: Option<i32>) -> Vec<Event> {
    for (id, (_, event)) in drafts.iter_mut().enumerate() {
        event.id = u32::try_from(id).unwrap_or(u32::MAX);
    }
    after_the_truce(&mut drafts, zone);
    let at = |event: &Event| event.when.earliest(zone).unwrap_or(NaiveDateTime::MIN);
    // By the day first; then, within a day, by the text's own order.
    order::sort_by_key(&mut drafts, |(_, event)| (at(event).date(), event.when.end.is_some(), event.id));
    let mut events: Vec<Event> = drafts.into_iter().map(|(_, event)| event).collect();
    clocks(&mut events, zone);
    follow(&mut events);
    events
}

/// Calm and endings on the day of a ceasefire came after it, whatever the text tells first.
fn after_the_truce(drafts: &mut [(Key, Event)], zone: Option<i32>) {
    let truce = drafts
        .iter()
        .find(|(key, e)| key.peace && has_clock(e))
        .map(|(_, e)| (e.id, e.headline.clone(), day(e, zone)));
    let Some((id, headline, day_of)) = truce else { return };
    for (key, event) in drafts.iter_mut() {
        if key.calm && event.id != id && is_day(event) && day(event, zone) == day_of {
            event.after = Some(id);
            let so = event.because.pop();
            event.because.push(Reason::After(headline.clone()));
            event.because.extend(so);
        }
    }
}

fn day(event: &Event, zone: Option<i32>) -> Option<chrono::NaiveDate> {
    event.when.earliest(zone).map(|t| t.date())
}

/// Whether the text gives no more of its time than the day.
fn is_day(event: &Event) -> bool {
    event.when.end.is_none() && event.when.begin.stamp().is_some_and(|s| s.grain == Granularity::Day)
}

fn has_clock(event: &Event) -> bool {
    event.when.begin.stamp().is_some_and(crate::story::Stamp::has_clock)
}

/// Events with a clock stand in its order among themselves; those without keep their places between.
fn clocks(events: &mut [Event], zone: Option<i32>) {
    let places: Vec<usize> = (0..events.len()).filter(|i| has_clock(&events[*i])).collect();
    let mut timed: Vec<Event> = places.iter().map(|i| events[*i].clone()).collect();
    order::sort_by_key(&mut timed, |e| (e.when.earliest(zone), e.id));
    for (place, event) in places.into_iter().zip(timed) {
        events[place] = event;
    }
}

/// Moves each event that came after a later one behind it.
fn follow(events: &mut Vec<Event>) {
    let mut place = vec![0; events.len()];
    for (n, event) in events.iter().enumerate() {
        place[event.id as usize] = n;
    }
    let rank = |n: usize, event: &Event| {
        let after = event.after.map(|id| place[id as usize]).filter(|after| *after > n);
        after.map_or((n, 0), |after| (after, n + 1))
    };
    let mut ranked: Vec<((usize, usize), Event)> =
        std::mem::take(events).into_iter().enumerate().map(|(n, event)| (rank(n, &event), event)).collect();
    order::sort_by_key(&mut ranked, |(rank, _)| *rank);
    events.extend(ranked.into_iter().map(|(_, event)| event));
}
