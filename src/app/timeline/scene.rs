//! The picture as plain data: what stands where, computed from the story, the width and the view.

use super::captions;
use super::measure::{self, HEADLINE, TIME};
use super::strip::{self, Overview};
use super::tone::Tones;
use crate::story::{Event, Lang, Placement, Story};
use crate::timeline::{self as geo, Block, Item, Mark, Room, Scale, Size};
use crate::words;

const LINE: f64 = 19.0;
const TIME_LINE: f64 = 16.0;
const TRAY_LINE: f64 = 24.0;
const TRAY_PAD: f64 = 10.0;
/// Between two headlines of a tray.
const TRAY_GAP: f64 = 4.0;
const LABEL: f64 = 176.0;
/// What a headline asks of its segment at least.
const NARROW_LABEL: f64 = 104.0;
/// Between a headline and the time beside it.
const BESIDE: f64 = 10.0;
/// Between a segment's edge and a headline.
const INSET: f64 = 5.0;

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
    pub lines: Vec<String>,
    pub time: String,
    pub spoken: String,
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
    pub fade: f64,
    /// The position of a moment on the axis.
    pub stem: Option<f64>,
}

/// A day's tray.
pub struct Tray {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// The whole picture.
#[derive(Default)]
pub struct Scene {
    pub width: f64,
    /// Of the drawing above the axis.
    pub height: f64,
    pub labels: Vec<Label>,
    pub trays: Vec<Tray>,
    pub gaps: Vec<(f64, f64, String)>,
    pub ticks: Vec<(f64, String)>,
    pub headings: Vec<(f64, String)>,
}

/// What is drawn, before it has a place.
enum Draft {
    One { item: usize, lines: Vec<String>, time: String, beside: bool },
    Tray { items: Vec<usize>, lines: Vec<Vec<String>> },
}

/// The base scale of a story at a width.
fn base(items: &[Item], events: &[&Event], width: f64, linear: bool) -> Scale {
    if linear {
        return geo::true_scale(items, width);
    }
    geo::story_scale(items, width, |inside| need(items, events, width, inside))
}

/// How much room the labels of a stretch would like. A bar's headline may reach over the break beside it,
/// so it asks for less than its length; a day's tray and the cards of its moments stand side by side.
fn need(items: &[Item], events: &[&Event], width: f64, inside: &[usize]) -> Room {
    let of = |mark: Mark| inside.iter().filter(move |n| items[**n].mark == mark);
    let widest = |most: f64, mark: Mark| {
        of(mark).map(|n| measure::lines(&events[*n].headline, most, HEADLINE).1).fold(0.0, f64::max).min(most)
    };
    let (days, moments, bars) = (of(Mark::Day).count(), of(Mark::Moment).count(), of(Mark::Bar).count());
    let tray = match days {
        0 => 0.0,
        1 => widest(NARROW_LABEL, Mark::Day),
        _ => widest(tray_text(width), Mark::Day) + 2.0 * TRAY_PAD + 30.0,
    };
    let bars = if bars > 0 { widest(NARROW_LABEL, Mark::Bar) + 12.0 * (bars - 1) as f64 } else { 0.0 };
    // Cards that find no room beside the tray hang above it.
    let least = tray.max(if moments > 0 { 200.0 } else { 0.0 }).max(bars.min(NARROW_LABEL * 0.8));
    Room { least, wish: 16.0 + tray + (moments as f64 * 170.0).min(500.0) + bars }
}

/// How long a line in a day's tray may be: on a wide page most headlines fit on one.
fn tray_text(width: f64) -> f64 {
    geo::within(width * 0.36, 236.0, 370.0)
}

/// Everything that the timeline draws.
pub struct Picture {
    /// The events that are drawn.
    pub story: Story,
    /// How many events the article tells.
    pub told: usize,
    pub tones: Tones,
    pub view: View,
    pub scene: Scene,
    pub overview: Overview,
}

/// Computes the picture of a story at a width.
pub fn picture(story: Story, told: usize, width: f64, view: View, lang: Lang) -> Picture {
    let tones = Tones::new(&story);
    let (mut scene, mut overview) = (Scene { width, ..Scene::default() }, Overview::default());
    let items = geo::items(&story);
    if !items.is_empty() && width >= super::NARROW {
        let events: Vec<&Event> =
            items.iter().filter_map(|i| story.events.iter().find(|e| e.id == i.id)).collect();
        let axis = base(&items, &events, width, view.linear);
        let seen = axis.seen(view.zoom, view.shift);
        overview = strip::overview((&items, &events), (&axis, &seen), width, &tones, lang);
        scene = draw(&story, (&items, &events), &seen, width, &tones, lang);
    }
    Picture { story, told, tones, view, scene, overview }
}

fn draw(
    story: &Story,
    (items, events): (&[Item], &[&Event]),
    scale: &Scale,
    width: f64,
    tones: &Tones,
    lang: Lang,
) -> Scene {
    let drafts = drafts(items, events, scale, width, story.zone, lang);
    let blocks: Vec<Block> = drafts.iter().map(|d| block(d, items, scale, width)).collect();
    let layout = geo::stack(&blocks, width.max(scale.width()));
    let height = (layout.height + 16.0).max(150.0);
    let mut out = Scene { width, height, ..Scene::default() };
    for (draft, (block, placed)) in drafts.iter().zip(blocks.iter().zip(&layout.placed)) {
        let top = height - placed.y - block.label.h;
        match draft {
            Draft::One { item, lines, time, beside } => {
                let n = *item;
                let mut label = label(events[n], &items[n], lines.clone(), story, tones, lang);
                label.time.clone_from(time);
                label.beside = *beside;
                (label.x, label.y) = (placed.x, top);
                (label.width, label.height) = (block.label.w, block.label.h);
                label.bar_y = height - placed.bar - geo::BAR;
                if block.bar {
                    label.bar = pieces(scale, block.from, block.to);
                }
                label.fade =
                    if items[n].about_begin { scale.forward(items[n].begun) - block.from } else { 0.0 };
                label.stem = (items[n].mark == Mark::Moment).then(|| scale.forward(items[n].begin));
                out.labels.push(label);
            }
            Draft::Tray { items: inside, lines } => {
                out.trays.push(Tray { x: placed.x, y: top, width: block.label.w, height: block.label.h });
                let mut y = top + TRAY_PAD + TRAY_LINE;
                for (n, lines) in inside.iter().zip(lines) {
                    let mut label = label(events[*n], &items[*n], lines.clone(), story, tones, lang);
                    let h = lines.len() as f64 * LINE + TRAY_GAP;
                    (label.x, label.y, label.width, label.height) =
                        (placed.x + TRAY_PAD, y, block.label.w - 2.0 * TRAY_PAD, h);
                    label.kind = "day";
                    y += h;
                    out.labels.push(label);
                }
            }
        }
    }
    let place = |id: u32| story.events.iter().position(|e| e.id == id);
    crate::order::sort_by_key(&mut out.labels, |l| place(l.id));
    captions::axis(&mut out, scale, lang);
    out
}

fn drafts(
    items: &[Item],
    events: &[&Event],
    scale: &Scale,
    width: f64,
    zone: Option<i32>,
    lang: Lang,
) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut n = 0;
    let of_day = |day: i64| -> Vec<usize> {
        (0..items.len()).filter(|k| items[*k].mark == Mark::Day && items[*k].begin == day).collect()
    };
    let mut done: Vec<i64> = Vec::new();
    while n < items.len() {
        let item = &items[n];
        let together = if item.mark == Mark::Day { of_day(item.begin) } else { Vec::new() };
        if together.len() > 1 {
            if !done.contains(&item.begin) {
                done.push(item.begin);
                let lines = together
                    .iter()
                    .map(|k| measure::lines(&events[*k].headline, tray_text(width), HEADLINE).0)
                    .collect();
                out.push(Draft::Tray { items: together, lines });
            }
        } else {
            let (lines, w) = measure::lines(&events[n].headline, room(item, scale), HEADLINE);
            let time = short_time(events[n], item, zone, lang);
            let seen = scale.forward(item.end).min(width) - scale.forward(item.begin).max(0.0);
            let beside = item.mark == Mark::Bar
                && lines.len() == 1
                && w + BESIDE + measure::width(&time, TIME) + 2.0 * INSET <= seen;
            out.push(Draft::One { item: n, lines, time, beside });
        }
        n += 1;
    }
    out
}

/// A long bar has room for a long line.
fn room(item: &Item, scale: &Scale) -> f64 {
    geo::within(scale.forward(item.end) - scale.forward(item.begin), LABEL, 460.0)
}

fn short_time(event: &Event, item: &Item, zone: Option<i32>, lang: Lang) -> String {
    let full = words::when_short(&event.when, zone, lang);
    match item.mark {
        // The day stands on the axis; the clock is what the label adds.
        Mark::Moment => full.split_once(',').map_or(full.clone(), |(_, clock)| clock.trim_start().to_owned()),
        _ => full,
    }
}

fn block(draft: &Draft, items: &[Item], scale: &Scale, width: f64) -> Block {
    match draft {
        Draft::One { item, lines, time, beside } => {
            let item = &items[*item];
            let from = scale.forward(item.begin);
            let to = scale.forward(item.end).max(from + 5.0);
            let headline = lines.iter().map(|l| measure::width(l, HEADLINE)).fold(0.0, f64::max);
            let said = measure::width(time, TIME);
            let (w, under) =
                if *beside { (headline + BESIDE + said, 0.0) } else { (headline.max(said), TIME_LINE) };
            let card = if item.mark == Mark::Moment { 20.0 } else { 2.0 };
            let label =
                Size { w: w.ceil() + card + 2.0, h: lines.len() as f64 * LINE + under + card / 2.0 + 2.0 };
            let moment = item.mark == Mark::Moment;
            // A bar that begins left of what is seen keeps its label in sight.
            // A moment's card hangs to the right of its stem, clear of the day's tray on the left.
            let at = if moment { from - 14.0 } else { from.max(0.0).min((to - label.w).max(from)) + INSET };
            Block {
                from,
                to,
                bar: !moment,
                label,
                at: geo::within(at, 0.0, (width - label.w).max(0.0).max(at.min(from))),
            }
        }
        Draft::Tray { items: inside, lines } => {
            let from = scale.forward(items[inside[0]].begin);
            let to = scale.forward(items[inside[0]].end);
            let widest = lines.iter().flatten().map(|l| measure::width(l, HEADLINE)).fold(150.0, f64::max);
            let h = lines.iter().map(|l| l.len() as f64 * LINE + TRAY_GAP).sum::<f64>()
                + TRAY_LINE
                + 2.0 * TRAY_PAD;
            let label = Size { w: widest.ceil() + 2.0 * TRAY_PAD + 26.0, h };
            Block { from, to, bar: false, label, at: from + 6.0 }
        }
    }
}

fn label(event: &Event, item: &Item, lines: Vec<String>, story: &Story, tones: &Tones, lang: Lang) -> Label {
    Label {
        id: event.id,
        lines,
        time: String::new(),
        spoken: spoken(event, story, lang),
        x: 0.0,
        y: 0.0,
        width: 0.0,
        height: 0.0,
        tone: tones.of(event),
        kind: match item.mark {
            Mark::Moment => "moment",
            Mark::Day | Mark::Bar => "bar",
        },
        context: event.placement == Placement::Context,
        beside: false,
        bar: Vec::new(),
        bar_y: 0.0,
        open: item.open,
        fade: 0.0,
        stem: None,
    }
}

/// What assistive technology says of an event.
pub fn spoken(event: &Event, story: &Story, lang: Lang) -> String {
    format!("{}, {}", event.headline, words::when(&event.when, story.zone, lang))
}

/// A bar cut where breaks cross it.
fn pieces(scale: &Scale, from: f64, to: f64) -> Vec<Piece> {
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
    if out.is_empty() { vec![Piece { x: from, width: to - from, gap: false }] } else { out }
}
