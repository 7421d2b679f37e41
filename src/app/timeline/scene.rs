//! The picture as plain data: what stands where, computed from the track and the scale through which it is seen.

use super::captions;
use super::draft::{self, Draft, LINE, TRAY_GAP, TRAY_LINE, TRAY_PAD};
use super::measure::{self, CLOCK};
use super::track::{FEW, Track};
use crate::story::{Lang, Placement};
use crate::timeline::{self as geo, Choice, Crowd, Mark, Scale};

/// What the counts of the crowds, and the strip that shows how dense they are, take above the axis.
const CROWDS: f64 = 46.0;
/// The counts alone, clear of the diamonds under them.
const COUNTS: f64 = 30.0;
/// The width of a column of that strip.
pub const COLUMN: f64 = 5.0;
/// Half of a break's line of words, and what is above it.
const GAP_LINE: f64 = 6.0;
const GAP_TOP: f64 = 16.0;
/// Above the highest label.
const HEADROOM: f64 = 16.0;

/// What is looked at: how far in, how far along, and on which scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// 1 shows everything.
    pub zoom: f64,
    /// Pixels from the drawing's left edge to the axis's, zero or less.
    pub shift: f64,
    /// The true scale in place of the story scale.
    pub linear: bool,
}

impl Default for View {
    fn default() -> Self {
        Self { zoom: 1.0, shift: 0.0, linear: false }
    }
}

/// A piece of a bar: in a busy stretch or across a break.
pub struct Piece {
    pub x: f64,
    pub width: f64,
    pub gap: bool,
}

/// An event's label and mark.
pub struct Label {
    pub id: u32,
    pub item: usize,
    pub lines: Vec<String>,
    pub time: String,
    pub x: f64,
    /// From the top of the drawing.
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub tone: usize,
    pub kind: &'static str,
    pub context: bool,
    /// The time stands on the headline's own line.
    pub beside: bool,
    pub bar: Vec<Piece>,
    pub bar_y: f64,
    pub open: bool,
    /// Whether it happened on one side of a bound, nobody says how far from it: the side of the arrow.
    pub beyond: bool,
    /// How wide the stretch is in which it begins, where that is approximate.
    pub fade: f64,
    /// The same of its end.
    pub fade_end: f64,
    /// The position of a moment on the axis.
    pub stem: Option<f64>,
    /// How high its block stands above the axis.
    pub stands: f64,
    /// How far above the axis its stem ends.
    #[cfg(feature = "desk")]
    pub foot: f64,
    /// The sign of its lane.
    #[cfg(feature = "desk")]
    pub sign: Option<char>,
}

/// A day's tray.
pub struct Tray {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// Where its day is, which is narrower than the tray, on the axis.
    pub stem: Option<f64>,
}

impl Tray {
    /// The line that leads from it to its day on an axis at this height: along, and down. As x, y, width and height.
    pub fn leader(&self, axis: f64) -> Option<[(f64, f64, f64, f64); 2]> {
        let stem = self.stem?;
        let right = self.x + self.width;
        // From its foot, or from its side where the day is not under it.
        let (x, y) =
            if stem > right { (right, self.y + self.height - 12.0) } else { (stem, self.y + self.height) };
        Some([(x, y, stem - x, 0.0), (stem, y, 0.0, axis - y)])
    }
}

/// The whole picture.
#[derive(Default)]
pub struct Scene {
    pub width: f64,
    /// Of the drawing above the axis.
    pub height: f64,
    /// The left and the right edge of the span that is selected.
    #[cfg(feature = "desk")]
    pub band: Option<(f64, f64)>,
    /// From the top.
    #[cfg(feature = "desk")]
    pub lanes: Vec<super::lanes::Lane>,
    /// In the order of time.
    pub labels: Vec<Label>,
    pub trays: Vec<Tray>,
    pub gaps: Vec<(f64, f64, String)>,
    pub ticks: Vec<(f64, String)>,
    pub headings: Vec<(f64, String)>,
    /// What found no room, counted.
    pub crowds: Vec<Crowd>,
    /// How far above the axis the counts begin.
    pub counts: f64,
    /// How many begin in each column of [`COLUMN`] pixels, where there are crowds; the highest is 1.
    pub density: Vec<f64>,
}

/// What stands where. `most` is the height of the drawing; an unbounded one grows as high as it must. `wanted` is shown
/// in any case, and what stood at a height before (`stood`, by item) stays there where it can.
pub fn scene(track: &Track, seen: &Scale, most: f64, wanted: Option<usize>, stood: &[(usize, f64)]) -> Scene {
    let few = if most.is_finite() { FEW } else { usize::MAX };
    let mut choice = geo::choose(&track.index, &track.items, seen, track.width, few, wanted);
    let before = |n: usize| stood.iter().find(|(item, _)| *item == n).map(|(_, at)| *at);
    let mut crowded = choice.crowds.iter().any(|c| c.count > 0);
    loop {
        let lift = if crowded { lift(track.items.len() > FEW) } else { 0.0 };
        let drafts = draft::drafts(track, seen, &choice.shown);
        let blocks: Vec<_> = drafts
            .iter()
            .map(|d| {
                let mut block = draft::block(d, track, seen, &before);
                if wanted.is_some_and(|wanted| holds(d, wanted)) {
                    block.weight = geo::FIRST;
                }
                block
            })
            .collect();
        let layout = layout(track, &drafts, &blocks, &hung(seen, most - lift, track), most - lift - HEADROOM);
        let lost = drafts.iter().zip(&layout.placed).filter(|(_, placed)| placed.is_none());
        let lost: Vec<usize> = lost.flat_map(|(draft, _)| items_of(draft)).copied().collect();
        let drawn: usize = drafts.iter().map(|d| items_of(d).len()).sum();
        // A tray that is full leaves some out.
        let left_out = |n: &usize| drawn < choice.shown.len() && !drafts.iter().any(|d| holds(d, *n));
        let over: Vec<usize> = choice.shown.iter().copied().filter(left_out).collect();
        if !crowded && (!lost.is_empty() || drawn < choice.shown.len()) {
            // The counts need room of their own.
            crowded = true;
            continue;
        }
        for n in lost.into_iter().chain(over) {
            choice.take_back(n, &track.items[n]);
        }
        let height = if most.is_finite() { most } else { layout.height + HEADROOM };
        let mut out = Scene { width: track.width, height, ..Scene::default() };
        for (draft, (block, placed)) in drafts.iter().zip(blocks.iter().zip(&layout.placed)) {
            if let Some(placed) = placed {
                place(&mut out, track, seen, draft, block, placed, lift);
            }
        }
        out.counts = lift - 2.0;
        crate::order::sort_by_key(&mut out.labels, |label| label.item);
        if crowded {
            crowds(&mut out, track, seen, &choice);
        }
        captions::axis(&mut out, seen, track);
        #[cfg(feature = "desk")]
        {
            super::lanes::put(&mut out, track, lift);
            out.band = track.span.map(|(from, to)| super::brush::edges(seen, track.width, from, to));
        }
        return out;
    }
}

/// How far the labels stand above the axis where there are counts.
pub fn lift(many: bool) -> f64 {
    if many { CROWDS } else { COUNTS }
}

/// The lengths of the breaks, which hang from the top of a drawing so high: nothing may cover them.
fn hung(seen: &Scale, most: f64, track: &Track) -> Vec<(f64, f64, f64)> {
    let gap = |s: &&geo::Segment| s.gap && most.is_finite();
    let said = |s: &geo::Segment| {
        let long = measure::width(captions::gap(s, track), measure::TIME);
        let middle = s.x + s.width / 2.0;
        (middle - GAP_LINE, middle + GAP_LINE, most - GAP_TOP - long)
    };
    seen.segments.iter().filter(gap).map(said).collect()
}

/// A place for every block, in its lane where there are lanes.
fn layout(
    track: &Track,
    drafts: &[Draft],
    blocks: &[geo::Block],
    hung: &[(f64, f64, f64)],
    most: f64,
) -> geo::Layout {
    #[cfg(feature = "desk")]
    if let Some(lanes) = &track.lanes {
        let of: Vec<usize> = drafts.iter().filter_map(|d| track.lane(items_of(d)[0])).collect();
        return lanes.stack(blocks, &of, track.width);
    }
    let _ = drafts;
    geo::stack_beside(blocks, hung, track.width, most)
}

pub fn items_of(draft: &Draft) -> &[usize] {
    match draft {
        Draft::One { item, .. } => std::slice::from_ref(item),
        Draft::Tray { items, .. } => items,
    }
}

fn holds(draft: &Draft, item: usize) -> bool {
    items_of(draft).contains(&item)
}

fn place(
    out: &mut Scene,
    track: &Track,
    seen: &Scale,
    draft: &Draft,
    block: &geo::Block,
    placed: &geo::Placed,
    lift: f64,
) {
    let top = out.height - lift - placed.y - block.label.h;
    match draft {
        Draft::One { item: n, lines, time, beside } => {
            let item = &track.items[*n];
            let mut label = label(track, *n, lines.clone());
            label.time.clone_from(time);
            label.beside = *beside;
            (label.x, label.y) = (placed.x, top);
            (label.width, label.height) = (block.label.w, block.label.h);
            label.bar_y = out.height - lift - placed.bar - geo::BAR;
            label.stands = placed.bar;
            if block.bar {
                label.bar = pieces(seen, block.from, block.to, track.width);
            }
            label.fade = if item.about_begin { seen.forward(item.begun) - block.from } else { 0.0 };
            label.fade_end =
                if item.about_end && item.lasts() { block.to - seen.forward(item.ending) } else { 0.0 };
            label.stem = (item.mark == Mark::Moment).then(|| seen.forward(item.begin));
            #[cfg(feature = "desk")]
            if let Some((lanes, lane)) = track.lanes.as_ref().zip(track.lane(*n)) {
                label.foot = lift + lanes.bands[lane].low;
            }
            out.labels.push(label);
        }
        Draft::Tray { items: inside, lines } => {
            let (width, height) = (block.label.w, block.label.h);
            // A day that reaches over the view and lies under its tray needs no line, wherever its middle is.
            let beside = block.to < placed.x || block.from > placed.x + width;
            let narrow = block.to - block.from < width / 2.0;
            let stem = (beside || narrow).then_some((block.from + block.to) / 2.0);
            out.trays.push(Tray { x: placed.x, y: top, width, height, stem });
            let mut y = top + TRAY_PAD + TRAY_LINE;
            for (n, lines) in inside.iter().zip(lines) {
                let mut label = label(track, *n, lines.clone());
                let h = lines.len() as f64 * LINE + TRAY_GAP;
                (label.x, label.y, label.width, label.height) =
                    (placed.x + TRAY_PAD, y, block.label.w - 2.0 * TRAY_PAD, h);
                label.kind = "day";
                label.stands = placed.bar;
                y += h;
                out.labels.push(label);
            }
        }
    }
}

fn label(track: &Track, item: usize, lines: Vec<String>) -> Label {
    let event = track.event(item);
    Label {
        id: event.id,
        item,
        lines,
        time: String::new(),
        x: 0.0,
        y: 0.0,
        width: 0.0,
        height: 0.0,
        tone: track.tones.of(event),
        kind: match track.items[item].mark {
            Mark::Moment => "moment",
            Mark::Day | Mark::Bar => "bar",
        },
        context: event.placement == Placement::Context,
        beside: false,
        bar: Vec::new(),
        bar_y: 0.0,
        open: track.items[item].open,
        beyond: track.items[item].beyond,
        fade: 0.0,
        fade_end: 0.0,
        stem: None,
        stands: 0.0,
        #[cfg(feature = "desk")]
        foot: 0.0,
        #[cfg(feature = "desk")]
        sign: track.sign(event),
    }
}

/// The counts, and how dense the events stand.
fn crowds(out: &mut Scene, track: &Track, seen: &Scale, choice: &Choice) {
    out.crowds = side_by_side(choice.counted(), out.width, track.lang);
    if track.items.len() <= FEW {
        return;
    }
    out.density = density(track, seen);
}

/// How many begin in each column of the drawing; the highest is 1.
pub fn density(track: &Track, seen: &Scale) -> Vec<f64> {
    let columns = (track.width / COLUMN).ceil() as usize;
    let edge = |k: usize| seen.inverse(k as f64 * COLUMN);
    let counts = track.index.counts((0..=columns).map(edge));
    let most = (counts.iter().copied().max().unwrap_or(0).max(1) as f64 + 1.0).ln();
    // A logarithm, so that one event is seen beside a thousand.
    counts.iter().map(|n| (*n as f64 + 1.0).ln() / most).collect()
}

/// The counts inside the drawing; those that would touch are one, which may be wider than each of them was.
pub fn side_by_side(crowds: impl Iterator<Item = Crowd>, width: f64, lang: Lang) -> Vec<Crowd> {
    let half = |crowd: &Crowd| measure::width(&count(crowd, lang), CLOCK) / 2.0 + COUNT_PAD;
    let mut out: Vec<Crowd> = Vec::new();
    for mut crowd in crowds {
        loop {
            crowd.x = geo::within(crowd.x, half(&crowd), width - half(&crowd));
            match out.pop_if(|last| crowd.x - last.x < half(&crowd) + half(last)) {
                Some(last) => crowd = Crowd { count: last.count + crowd.count, to: crowd.to, ..last },
                None => break,
            }
        }
        out.push(crowd);
    }
    out
}

/// Between a count and its edge.
pub const COUNT_PAD: f64 = 5.0;

/// A count as short as its bin is wide: *+37*, *+2k*.
pub fn count(crowd: &Crowd, lang: Lang) -> String {
    match (crowd.count, lang) {
        (n @ ..1_000, _) => format!("+{n}"),
        (n, Lang::English) => format!("+{}k", n / 1_000),
        (n, Lang::Indonesian) => format!("+{}rb", n / 1_000),
    }
}

/// A bar cut where breaks cross it, as far as it is seen.
fn pieces(scale: &Scale, from: f64, to: f64, width: f64) -> Vec<Piece> {
    const OUT: f64 = 20.0;
    let (from, to) = (from.max(-OUT), to.min(width + OUT));
    let mut out: Vec<Piece> = Vec::new();
    for s in &scale.segments {
        let (a, b) = (s.x.max(from), s.right().min(to));
        if b - a <= 0.0 {
            continue;
        }
        match out.last_mut() {
            Some(last) if last.gap == s.gap => last.width = b - last.x,
            _ => out.push(Piece { x: a, width: b - a, gap: s.gap }),
        }
    }
    if out.is_empty() { vec![Piece { x: from, width: (to - from).max(1.0), gap: false }] } else { out }
}
