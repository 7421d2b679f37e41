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
    let mut events: Vec<Option<Event>> = drafts.into_iter().map(|(_, event)| Some(event)).collect();
    let order = in_order(&events.iter().flatten().collect::<Vec<_>>(), zone);
    order.into_iter().filter_map(|id| events[id].take()).collect()
}

/// The ids in their order.
fn in_order(events: &[&Event], zone: Option<i32>) -> Vec<usize> {
    let at: Vec<NaiveDateTime> =
        events.iter().map(|event| event.when.earliest(zone).unwrap_or(NaiveDateTime::MIN)).collect();
    let mut ids: Vec<usize> = (0..events.len()).collect();
    // By the day first; then, within a day, by the text's own order.
    order::sort_by_key(&mut ids, |id| (at[*id].date(), events[*id].when.end.is_some(), *id));
    // Those with a clock stand in its order among themselves; those without keep their places between.
    let places: Vec<usize> = (0..ids.len()).filter(|n| has_clock(events[ids[*n]])).collect();
    let mut timed: Vec<usize> = places.iter().map(|n| ids[*n]).collect();
    order::sort_by_key(&mut timed, |id| (at[*id], *id));
    for (n, id) in places.into_iter().zip(timed) {
        ids[n] = id;
    }
    // What came after a later one moves behind it.
    let mut place = vec![0; ids.len()];
    for (n, id) in ids.iter().enumerate() {
        place[*id] = n;
    }
    let rank = |id: usize| {
        let after = events[id].after.map(|after| place[after as usize]).filter(|after| *after > place[id]);
        after.map_or((place[id], 0), |after| (after, place[id] + 1))
    };
    order::sort_by_key(&mut ids, |id| rank(*id));
    ids
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
