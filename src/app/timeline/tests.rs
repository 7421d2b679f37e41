//! What must hold of the picture, for any events from the year −9999 to 9999, at any width, on both scales, in any view.

use super::NARROW;
use super::draft::TRAY_LINE;
use super::measure::{self, CLOCK, HEADING, HEADLINE, TIME};
use super::motion;
use super::scene::{COUNT_PAD, Label, Scene, Tray, View, count, scene, side_by_side};
use super::tone::Key;
use super::track::Track;
use crate::story::{Bound, Edge, Event, Granularity, Lang, Placement, Published, Stamp, Story, When, ymd};
use crate::timeline::{BAR, Crowd, Scale, Segment};
use proptest::prelude::*;
use std::sync::Arc;

/// What floats lose, in pixels.
const HAIR: f64 = 0.01;

const GRAINS: [Granularity; 13] = [
    Granularity::Century,
    Granularity::Decade,
    Granularity::Year,
    Granularity::Half,
    Granularity::Season,
    Granularity::Quarter,
    Granularity::Month,
    Granularity::Week,
    Granularity::Weekend,
    Granularity::Day,
    Granularity::Hour,
    Granularity::Minute,
    Granularity::Second,
];

/// A year of the whole calendar, or of a story that crowds.
fn a_year() -> impl Strategy<Value = i32> {
    prop_oneof![2 => -9999..9999_i32, 3 => 2019..2022_i32, 1 => 1990..2022_i32]
}

fn a_stamp() -> impl Strategy<Value = Stamp> {
    let day = prop_oneof![(1..13_u32, 1..32_u32), (11..12_u32, 14..18_u32)];
    let clock = (0..24_u32, 0..60_u32, prop::option::of(-840..840_i32));
    (a_year(), day, 0..GRAINS.len(), clock).prop_map(|(year, (month, day), grain, (hour, minute, east))| {
        let (date, grain) = (ymd(year, month, day), GRAINS[grain]);
        if grain >= Granularity::Hour {
            let minute = if grain == Granularity::Hour { 0 } else { minute };
            return Stamp { grain, ..Stamp::minute(date, hour, minute, east) };
        }
        Stamp::new(date, grain)
    })
}

fn a_when() -> impl Strategy<Value = When> {
    let bound = prop::sample::select(vec![Bound::Before, Bound::By, Bound::After]);
    (a_stamp(), a_stamp(), 0..10_u32, bound).prop_map(|(begin, end, kind, bound)| match kind {
        0 => When::since(begin),
        1 => When { begin: Edge::About(begin), end: None },
        2 => When::beyond(bound, begin),
        3 | 4 if begin.end() <= end.local => When { begin: Edge::About(begin), end: Some(Edge::At(end)) },
        5 if begin.end() <= end.local => When { begin: Edge::At(begin), end: Some(Edge::About(end)) },
        _ => When::at(begin),
    })
}

/// A headline as the engine writes them, of at most 84 letters; a name may be long.
fn a_headline() -> impl Strategy<Value = String> {
    let words = prop::collection::vec("[A-Za-zéß]{1,12}", 1..10);
    let long = "[A-Za-z]{30,60}";
    prop_oneof![9 => words.prop_map(|words| words.join(" ").chars().take(84).collect()), 1 => long]
}

fn a_story(most: usize) -> impl Strategy<Value = Story> {
    let event = (a_headline(), a_when(), any::<bool>(), any::<bool>(), 0..4_usize);
    let published = prop::option::of((a_year(), 1..13_u32, 1..29_u32));
    (prop::collection::vec(event, 1..most), published, any::<bool>()).prop_map(|(raw, published, local)| {
        let zone = local.then_some(420);
        let told = |(headline, when, key, context, actor): (String, When, bool, bool, usize)| {
            let mut event = Event::stated(0, headline, when);
            event.key = key;
            event.placement = if context { Placement::Context } else { Placement::Stated };
            event.actors = (actor > 0).then(|| format!("Actor {actor}")).into_iter().collect();
            event
        };
        let mut events: Vec<Event> = raw.into_iter().map(told).collect();
        events.sort_by_key(|event| event.when.earliest(zone).map(|at| at.date()));
        (0..).zip(&mut events).for_each(|(id, event)| event.id = id);
        if let [.., before, last] = &mut events[..] {
            last.after = Some(before.id);
        }
        let date = published.map(|(year, month, day)| ymd(year, month, day));
        Story { events, zone, published: Published { date, ..Published::default() }, ..Story::default() }
    })
}

/// How far in (as a power of two), how far along, and whether on the true scale.
fn a_view() -> impl Strategy<Value = (f64, f64, bool)> {
    let deep = prop_oneof![2 => Just(0.0), 3 => 0.0..12.0_f64, 1 => 12.0..40.0_f64];
    (deep, 0.0..1.0_f64, any::<bool>())
}

fn track(story: Story, width: f64, lang: Lang) -> Track {
    Track::new(Arc::new(story), |_| true, width.round(), lang, Key::default())
}

fn view(track: &Track, (deep, along, linear): (f64, f64, bool)) -> View {
    let zoom = 2_f64.powf(deep);
    let view = View { zoom, shift: -along * track.width * (zoom - 1.0), linear };
    motion::inside(track, view)
}

fn looked_at(track: &Track, raw: (f64, f64, bool)) -> Scale {
    motion::seen(track, view(track, raw))
}

#[derive(Debug)]
struct Rect {
    x: (f64, f64),
    y: (f64, f64),
}

impl Rect {
    fn of(label: &Label) -> Self {
        Self { x: (label.x, label.x + label.width), y: (label.y, label.y + label.height) }
    }

    fn of_tray(t: &Tray) -> Self {
        Self { x: (t.x, t.x + t.width), y: (t.y, t.y + t.height) }
    }

    /// By how much two share a place, in pixels; less than nothing where they stand apart.
    fn over(&self, other: &Rect) -> f64 {
        let shared = |a: (f64, f64), b: (f64, f64)| a.1.min(b.1) - a.0.max(b.0);
        shared(self.x, other.x).min(shared(self.y, other.y))
    }
}

/// Labels that stand by themselves, and trays.
fn rects(scene: &Scene) -> Vec<(String, Rect)> {
    let alone = scene.labels.iter().filter(|label| label.kind != "day");
    let trays = scene.trays.iter().map(|t| (String::from("a tray"), Rect::of_tray(t)));
    alone.map(|label| (label.lines.join(" "), Rect::of(label))).chain(trays).collect()
}

fn apart(rects: &[(String, Rect)]) -> Result<(), TestCaseError> {
    for (n, (name, a)) in rects.iter().enumerate() {
        for (other, b) in &rects[n + 1..] {
            prop_assert!(a.over(b) <= HAIR, "{name:?} {a:?} lies over {other:?} {b:?}");
        }
    }
    Ok(())
}

fn no_two_labels_overlap(scene: &Scene, lang: Lang) -> Result<(), TestCaseError> {
    apart(&rects(scene))?;
    let days: Vec<&Label> = scene.labels.iter().filter(|label| label.kind == "day").collect();
    for label in &days {
        let at = Rect::of(label);
        let inside = |t: &Tray| {
            let tray = Rect::of_tray(t);
            at.x.0 >= tray.x.0 - HAIR
                && at.x.1 <= tray.x.1 + HAIR
                && at.y.0 >= tray.y.0 + TRAY_LINE - HAIR
                && at.y.1 <= tray.y.1 + HAIR
        };
        prop_assert!(scene.trays.iter().any(inside), "{:?} stands in no tray", label.lines);
    }
    apart(&days.iter().map(|label| (label.lines.join(" "), Rect::of(label))).collect::<Vec<_>>())?;
    let wide = |c: &Crowd| measure::width(&count(c, lang), CLOCK) / 2.0 + COUNT_PAD;
    for crowd in scene.crowds.windows(2) {
        prop_assert!(crowd[1].x - crowd[0].x + HAIR >= wide(&crowd[0]) + wide(&crowd[1]), "counts touch");
    }
    Ok(())
}

/// No bar runs behind the words of another event, but for its last pixels.
fn no_bar_crosses_a_label(scene: &Scene) -> Result<(), TestCaseError> {
    for (n, a) in scene.labels.iter().enumerate() {
        for (k, b) in scene.labels.iter().enumerate().filter(|(_, b)| !b.bar.is_empty()) {
            let (first, last) = (&b.bar[0], &b.bar[b.bar.len() - 1]);
            let bar = Rect { x: (first.x, last.x + last.width - 6.0), y: (b.bar_y, b.bar_y + BAR) };
            let over = Rect::of(a).over(&bar);
            prop_assert!(n == k || over <= HAIR, "the bar of {:?} crosses {:?}", b.lines, a.lines);
        }
    }
    Ok(())
}

fn nothing_is_outside(scene: &Scene, lang: Lang) -> Result<(), TestCaseError> {
    let (w, h) = (scene.width + HAIR, scene.height + HAIR);
    // A line of time is not broken: where the drawing is narrower than one, it reaches out. Only rows are so narrow.
    let time = |label: &Label| measure::width(&label.time, CLOCK) + 24.0;
    let longest = if scene.width < NARROW { scene.labels.iter().map(time).fold(w, f64::max) } else { w };
    for (name, r) in rects(scene) {
        prop_assert!(r.x.0 >= -HAIR && r.x.1 <= longest, "{name:?} reaches out of {}: {r:?}", scene.width);
        prop_assert!(r.y.0 >= -HAIR && r.y.1 <= h, "{name:?} reaches out of {}: {r:?}", scene.height);
    }
    for label in &scene.labels {
        for line in &label.lines {
            let wide = measure::width(line, HEADLINE);
            prop_assert!(wide <= label.width, "{line:?} is {wide} wide in {}", label.width);
        }
        for piece in &label.bar {
            // An end that is out of sight is drawn a little way out, so that its head is.
            let inside = piece.x >= -20.0 - HAIR && piece.x + piece.width <= w + 20.0;
            prop_assert!(inside && piece.width >= 0.0, "a bar from {} for {}", piece.x, piece.width);
        }
    }
    for crowd in &scene.crowds {
        let half = measure::width(&count(crowd, lang), CLOCK) / 2.0;
        prop_assert!(crowd.x - half >= -HAIR && crowd.x + half <= w, "a count at {}", crowd.x);
    }
    Ok(())
}

/// The style sheet's padding before a tick's and a heading's words.
const PAD: f64 = 3.0;

fn words_of_the_axis_keep_apart(scene: &Scene) -> Result<(), TestCaseError> {
    for (said, font) in [(&scene.ticks, TIME), (&scene.headings, HEADING)] {
        for pair in said.windows(2) {
            let ends = pair[0].0 + measure::width(&pair[0].1, font);
            prop_assert!(ends <= pair[1].0, "{:?} runs into {:?}", pair[0], pair[1]);
        }
        for (x, text) in said {
            let right = x + PAD + measure::width(text, font);
            prop_assert!(*x >= -HAIR && right <= scene.width + HAIR, "{text:?} from {x} to {right}");
        }
    }
    Ok(())
}

/// A bar is hatched over every break that it crosses, and nowhere else.
fn bars_are_hatched_over_breaks(scene: &Scene, seen: &Scale) -> Result<(), TestCaseError> {
    for label in scene.labels.iter().filter(|label| !label.bar.is_empty()) {
        for pair in label.bar.windows(2) {
            prop_assert!((pair[0].x + pair[0].width - pair[1].x).abs() < 0.5, "a hole in a bar");
        }
        for piece in &label.bar {
            let under = |s: &&Segment| s.x < piece.x + piece.width - 0.5 && s.right() > piece.x + 0.5;
            for s in seen.segments.iter().filter(under) {
                prop_assert_eq!(s.gap, piece.gap, "{:?} at {} for {}", &label.lines, piece.x, piece.width);
            }
        }
    }
    Ok(())
}

/// Monotone, and invertible to a pixel, or where a second is wider to the nearest second.
fn positions_come_back(seen: &Scale, width: f64) -> Result<(), TestCaseError> {
    let (mut before, mut last) = (i64::MIN, f64::MIN);
    for k in 0..=60 {
        let x = width * f64::from(k) / 60.0;
        let t = seen.inverse(x);
        let back = seen.forward(t);
        prop_assert!(t >= before && back >= last, "not monotone at {x}");
        (before, last) = (t, back);
        let at = seen.segments.iter().find(|s| s.right() > x).or(seen.segments.last());
        let second = at.map_or(0.0, |s| s.width / s.length().max(1) as f64);
        prop_assert!((back - x).abs() <= (second / 2.0).max(1.0) + HAIR, "{x} comes back as {back}");
    }
    Ok(())
}

/// A break is as wide at every zoom as where all is seen.
fn breaks_keep_their_width(track: &Track, seen: &Scale, linear: bool) -> Result<(), TestCaseError> {
    let whole = &track.scales[usize::from(linear)];
    for (a, b) in whole.segments.iter().zip(&seen.segments).filter(|(a, _)| a.gap) {
        prop_assert!((a.width - b.width).abs() < HAIR, "a break of {} px has {}", a.width, b.width);
    }
    Ok(())
}

fn all_in_view_are_drawn_or_counted(track: &Track, scene: &Scene, seen: &Scale) -> Result<(), TestCaseError> {
    let (from, to) = (seen.inverse(0.0), seen.inverse(track.width).saturating_add(1));
    let in_view = track.items.iter().filter(|item| item.begin < to && item.end > from).count();
    let mut drawn: Vec<u32> = scene.labels.iter().map(|label| label.id).collect();
    drawn.sort_unstable();
    drawn.dedup();
    prop_assert_eq!(drawn.len(), scene.labels.len(), "one is drawn twice");
    let counted: usize = scene.crowds.iter().map(|crowd| crowd.count).sum();
    prop_assert_eq!(drawn.len() + counted, in_view, "{} drawn, {} counted", drawn.len(), counted);
    Ok(())
}

fn holds(track: &Track, scene: &Scene, seen: &Scale) -> Result<(), TestCaseError> {
    no_two_labels_overlap(scene, track.lang)?;
    nothing_is_outside(scene, track.lang)?;
    words_of_the_axis_keep_apart(scene)?;
    bars_are_hatched_over_breaks(scene, seen)?;
    positions_come_back(seen, track.width)?;
    all_in_view_are_drawn_or_counted(track, scene, seen)
}

fn cases(cases: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// What is counted together says more, and so is wider: at an edge, and beside the count before it.
#[test]
fn counts_that_become_one_stay_inside_and_apart() {
    let crowd = |x, count| Crowd { x, from: 0, to: 1, count };
    let wide = |c: &Crowd| measure::width(&count(c, Lang::English), CLOCK) / 2.0 + COUNT_PAD;
    let (one, ten) = (wide(&crowd(0.0, 1)), wide(&crowd(0.0, 10)));
    let at_the_edge = side_by_side([crowd(one, 5), crowd(one + 1.0, 5)].into_iter(), 500.0, Lang::English);
    assert!(at_the_edge[0].x >= ten && at_the_edge.len() == 1, "{at_the_edge:?}");
    let beside = [crowd(100.0, 1), crowd(100.0 + 2.0 * one, 5), crowd(101.0 + 2.0 * one, 5)];
    let beside = side_by_side(beside.into_iter(), 500.0, Lang::English);
    assert!(beside.len() == 1 && beside[0].count == 11, "{beside:?}");
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_picture_of_few(
        story in a_story(24), width in 320.0..2560.0_f64, view in a_view(), english: bool,
        wanted in prop::option::of(0..24_usize),
    ) {
        let track = track(story, width, if english { Lang::English } else { Lang::Indonesian });
        let seen = looked_at(&track, view);
        let wanted = wanted.filter(|n| *n < track.items.len());
        let scene = scene(&track, &seen, track.height, wanted, &[]);
        breaks_keep_their_width(&track, &seen, view.2)?;
        no_bar_crosses_a_label(&scene)?;
        holds(&track, &scene, &seen)?;
    }

    #[test]
    fn a_picture_that_moves(
        story in a_story(24), width in 320.0..2560.0_f64, view in a_view(), by in -0.2..0.2_f64,
    ) {
        let track = track(story, width, Lang::Indonesian);
        let first = scene(&track, &looked_at(&track, view), track.height, None, &[]);
        let stood: Vec<(usize, f64)> = first.labels.iter().map(|label| (label.item, label.stands)).collect();
        let moved = ((view.0 + by).max(0.0), (view.1 + by / 50.0).clamp(0.0, 1.0), view.2);
        let seen = looked_at(&track, moved);
        holds(&track, &scene(&track, &seen, track.height, None, &stood), &seen)?;
    }

    #[test]
    fn a_picture_as_high_as_it_must(story in a_story(40), width in 320.0..2560.0_f64) {
        let track = track(story, width, Lang::English);
        let scene = scene(&track, &track.scales[0], f64::INFINITY, None, &[]);
        no_bar_crosses_a_label(&scene)?;
        holds(&track, &scene, &track.scales[0])?;
    }

    #[test]
    fn what_is_under_the_pointer_stays(
        story in a_story(24), width in 320.0..2560.0_f64, raw in a_view(), at in 0.0..1.0_f64, factor in 0.1..10.0_f64,
    ) {
        let track = track(story, width, Lang::Indonesian);
        let (view, x) = (view(&track, raw), at * track.width);
        let before = motion::seen(&track, view);
        let factor = factor.min(motion::CLOSEST / view.zoom);
        let after = motion::seen(&track, motion::about(&before, view, factor, x));
        if let Some(n) = before.segments.iter().position(|s| s.right() > x) {
            let (a, b) = (&before.segments[n], &after.segments[n]);
            let came = b.x + (x - a.x) / a.width * b.width;
            prop_assert!((came - x).abs() <= 1.0, "what was at {x} is at {came}");
        }
    }

    #[test]
    fn what_is_zoomed_to_fills_the_view(
        story in a_story(24), width in 320.0..2560.0_f64, raw in a_view(), n in 0..24_usize,
    ) {
        let track = track(story, width, Lang::Indonesian);
        let Some(item) = track.items.get(n) else { return Ok(()) };
        let before = view(&track, raw);
        let axis = track.axis(before);
        let (a, b) = (axis.forward(item.begin), axis.forward(item.end));
        let seen = motion::seen(&track, motion::over(&track, before, a, b, 0.9));
        if b - a > 0.01 {
            let (left, right) = (seen.forward(item.begin), seen.forward(item.end));
            prop_assert!((left - track.width * 0.05).abs() <= 1.0, "{item:?} begins at {left} of {}", track.width);
            prop_assert!((right - track.width * 0.95).abs() <= 1.0, "{item:?} ends at {right} of {}", track.width);
        }
    }

    #[test]
    fn a_picture_between_two_scales(story in a_story(24), width in 320.0..2560.0_f64, part in 0.0..1.0_f64) {
        let track = track(story, width, Lang::Indonesian);
        let seen = Scale::between(&track.scales[0], &track.scales[1], part);
        holds(&track, &scene(&track, &seen, track.height, None, &[]), &seen)?;
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_picture_of_many(story in a_story(240), width in 320.0..2560.0_f64, view in a_view()) {
        let track = track(story, width, Lang::Indonesian);
        let seen = looked_at(&track, view);
        let scene = scene(&track, &seen, track.height, None, &[]);
        no_bar_crosses_a_label(&scene)?;
        holds(&track, &scene, &seen)?;
    }
}
