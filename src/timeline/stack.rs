//! A place of its own for every label: above its bar, as near to the axis as it can stand, overlapping
//! nothing and inside the drawing.

/// The height of a bar.
pub const BAR: f64 = 9.0;
/// Between a bar and its label.
const UNDER: f64 = 3.0;
/// Between two blocks.
const ACROSS: f64 = 10.0;
const ABOVE: f64 = 9.0;
/// So much of a bar's end needs no gap of its own: a day's bar may run up to the next day's tray.
const END: f64 = 5.0;

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// A label and its mark, to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    /// The left edge of the mark.
    pub from: f64,
    /// The right edge of the mark.
    pub to: f64,
    /// Whether a bar is drawn under the label.
    pub bar: bool,
    /// The label's size.
    pub label: Size,
    /// Where the label would like to begin.
    pub at: f64,
    /// How high its lower edge stood before: it stays there where it can, so that nothing jumps.
    pub stood: Option<f64>,
    /// Of two that want one place the weightier gets it.
    pub weight: u32,
    /// So many events stand in it.
    pub holds: usize,
}

/// The weight of what is shown in any case: it is placed before all others.
pub const FIRST: u32 = u32::MAX;

/// Where a block stands; heights are counted up from the axis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Placed {
    /// The label's left edge.
    pub x: f64,
    /// The label's lower edge.
    pub y: f64,
    /// The bar's lower edge.
    pub bar: f64,
}

/// All blocks placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// In the order of the blocks; nothing where there is no room.
    pub placed: Vec<Option<Placed>>,
    /// How high they reach.
    pub height: f64,
}

#[derive(Clone, Copy)]
struct Rect {
    x0: f64,
    x1: f64,
    y0: f64,
    y1: f64,
    /// A bar, not a label.
    bar: bool,
}

impl Rect {
    /// A bar that gives way by so much at its end.
    fn giving(&self, way: f64) -> Rect {
        if self.bar { Rect { x1: (self.x1 - way).max(self.x0), ..*self } } else { *self }
    }

    fn beside(&self, other: &Rect) -> bool {
        self.x0 < other.x1 + ACROSS && other.x0 < self.x1 + ACROSS
    }

    fn hits(&self, other: &Rect) -> bool {
        self.beside(other) && self.y0 < other.y1 + ABOVE && other.y0 < self.y1 + ABOVE
    }
}

/// A label this high (a day's tray) is placed before the others, which fit around it more easily.
const TALL: f64 = 140.0;
/// So much of a bar's end may lie behind what stood there before, at the drawing's edge where labels keep in sight.
const WAY: f64 = 60.0;
/// Higher than any drawing.
const HIGH: f64 = 1e9;
/// How far a label may begin left of its bar, where that finds it a lower place.
const ASIDE: [f64; 4] = [0.0, 22.0, 44.0, 66.0];

/// The same of a day's tray, which a line leads to its day.
const FAR: [f64; 4] = [0.0, 300.0, 600.0, 800.0];

/// So many orders are tried.
const PASSES: u32 = 5;
/// Of so many blocks all of them are.
const PATIENT: usize = 24;

/// Places the blocks in a drawing `width` wide and `most` high: those that stood before, the longest bars, so that they
/// lie nearest to the axis, then what is tall, then from the left. Where that leaves some without room, the weightiest
/// come before the others. Where what is shown in any case, or a block of several events, is still without, it comes before
/// all, then what is tall before what is long as well, then what is tall after all others; of these the order that shows
/// the most events is taken. Of few blocks all orders are tried, and whether all but one find room.
pub fn stack(blocks: &[Block], width: f64, most: f64) -> Layout {
    stack_beside(blocks, &[], width, most)
}

/// The same around what stands there already: its left and right edge, and the height from which on it reaches upwards.
pub fn stack_beside(blocks: &[Block], hung: &[(f64, f64, f64)], width: f64, most: f64) -> Layout {
    let hung: Vec<Rect> =
        hung.iter().map(|(x0, x1, y0)| Rect { x0: *x0, x1: *x1, y0: *y0, y1: HIGH, bar: false }).collect();
    let few = blocks.len() <= PATIENT;
    let mut best = (Layout::default(), None);
    for pass in 0..PASSES {
        let layout = in_order(blocks, &hung, (width, most), pass, (&[], usize::MAX));
        let has = |needs: &dyn Fn(&Block) -> bool| {
            blocks.iter().zip(&layout.placed).all(|(block, at)| at.is_some() || !needs(block))
        };
        let first = has(&|block| block.weight == FIRST);
        if first && has(&|block| few || pass == 0 || block.holds > 1) {
            return layout;
        }
        let shown = blocks.iter().zip(&layout.placed).filter(|(_, at)| at.is_some());
        let shown: usize = shown.map(|(block, _)| block.holds).sum();
        if pass > 0 && best.1 < Some((first, shown)) {
            best = (layout, Some((first, shown)));
        }
    }
    if few {
        let all: usize = blocks.iter().map(|block| block.holds).sum();
        if best.1 < Some((true, all.saturating_sub(2))) {
            return without_light(blocks, &hung, width, most).unwrap_or(best.0);
        }
    }
    best.0
}

/// So many of the lightest are looked at for two that can be spared.
const LIGHT: usize = 8;

/// Where all but one find room, or all but two: the lightest that can be spared.
fn without_light(blocks: &[Block], hung: &[Rect], width: f64, most: f64) -> Option<Layout> {
    let mut light: Vec<usize> = (0..blocks.len()).filter(|n| blocks[*n].holds == 1).collect();
    light.retain(|n| blocks[*n].weight != FIRST);
    crate::order::sort_by_key(&mut light, |n| blocks[*n].weight);
    let spared = |out: &[usize]| {
        let layout = in_order(blocks, hung, (width, most), 0, (out, 0));
        (layout.placed.iter().flatten().count() + out.len() == blocks.len()).then_some(layout)
    };
    let two = &light[..light.len().min(LIGHT)];
    let mut pairs = two.iter().enumerate().flat_map(|(k, b)| two[..k].iter().map(move |a| [*a, *b]));
    light.iter().find_map(|n| spared(&[*n])).or_else(|| pairs.find_map(|pair| spared(&pair)))
}

/// Places all but those that are `out`, and gives up where more than so many find no room.
fn in_order(
    blocks: &[Block],
    hung: &[Rect],
    (width, most): (f64, f64),
    pass: u32,
    (out, spare): (&[usize], usize),
) -> Layout {
    let mut order: Vec<usize> = (0..blocks.len()).filter(|n| !out.contains(n)).collect();
    let long = |b: &Block| b.bar && b.to - b.from > width * 0.45;
    crate::order::sort_by(&mut order, |a, b| {
        let (p, q) = (&blocks[*a], &blocks[*b]);
        let tall = |b: &Block| b.label.h > TALL;
        let heavy = |b: &Block| if pass > 0 { b.weight / 64 } else { 0 };
        let leads = |b: &Block| (2..4).contains(&pass) && b.weight == FIRST;
        let tray = |b: &Block| pass == 3 && tall(b);
        let last = |b: &Block| pass == 4 && tall(b);
        (leads(q).cmp(&leads(p)))
            .then(last(p).cmp(&last(q)))
            .then(q.stood.is_some().cmp(&p.stood.is_some()))
            .then(tray(q).cmp(&tray(p)))
            .then(long(q).cmp(&long(p)))
            .then(tall(q).cmp(&tall(p)))
            .then(heavy(q).cmp(&heavy(p)))
            .then(p.at.total_cmp(&q.at))
            .then(a.cmp(b))
    });
    let mut taken: Vec<Rect> = hung.to_vec();
    let mut placed = vec![None; blocks.len()];
    let mut lost = 0;
    for n in order {
        let found = first_free(&blocks[n], width, most, &taken, pass == 4);
        if let Some(found) = &found {
            let (label, bar) = rects(&blocks[n], found);
            taken.push(label);
            taken.extend(bar);
        }
        lost += usize::from(found.is_none());
        if lost > spare {
            break;
        }
        placed[n] = found;
    }
    let height = taken[hung.len()..].iter().map(|r| r.y1).fold(0.0, f64::max);
    Layout { placed, height }
}

/// The lowest free place: where it stood before, on the axis, or right above something that is taken.
fn first_free(block: &Block, width: f64, most: f64, taken: &[Rect], far: bool) -> Option<Placed> {
    let under = if block.bar { BAR + UNDER } else { 0.0 };
    let place = |aside: f64, bar: f64| {
        let x = (block.at - aside).min(width - block.label.w).max(0.0);
        Placed { x, y: bar + under, bar }
    };
    let asides = match block.bar {
        true => &ASIDE[..],
        false if far && block.label.h > TALL => &FAR[..],
        false => &ASIDE[..1],
    };
    let most_aside = asides[asides.len() - 1];
    let (widest, mark) = rects(block, &place(most_aside, 0.0));
    let reach = Rect { x1: widest.x1 + most_aside, ..widest };
    // Nothing else can be in its way, wherever it stands.
    let near: Vec<&Rect> =
        taken.iter().filter(|r| r.beside(&reach) || mark.is_some_and(|m| r.beside(&m))).collect();
    let free_of = |found: &Placed, way: f64| {
        let (label, mark) = rects(block, found);
        let mark = mark.map(|mark| mark.giving(way));
        let hits = |r: &Rect| r.hits(&label) || mark.is_some_and(|m| r.hits(&m));
        label.y1 <= most && !near.iter().any(|r| hits(&r.giving(way)))
    };
    let free = |found: &Placed| free_of(found, 0.0);
    let before = |bar: f64| asides.iter().map(|aside| place(*aside, bar)).find(|found| free_of(found, WAY));
    if let Some(found) = block.stood.and_then(before) {
        return Some(found);
    }
    let heights = || near.iter().flat_map(|r| [r.y1 + ABOVE, r.y1 + ABOVE - under]);
    let mut bar = 0.0;
    // Most find a place low down, so the heights are not sorted: the next one is looked for.
    while bar + under + block.label.h <= most {
        if let Some(found) = asides.iter().map(|aside| place(*aside, bar)).find(free) {
            return Some(found);
        }
        bar = heights().filter(|y| *y > bar).fold(f64::INFINITY, f64::min);
    }
    None
}

fn rects(block: &Block, at: &Placed) -> (Rect, Option<Rect>) {
    let label = Rect { x0: at.x, x1: at.x + block.label.w, y0: at.y, y1: at.y + block.label.h, bar: false };
    let end = (block.to - END).max(block.from);
    let bar = block.bar.then_some(Rect { x0: block.from, x1: end, y0: at.bar, y1: at.bar + BAR, bar: true });
    (label, bar)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A label that begins left of its bar, where another one leaves room for it only there, keeps its height like any other.
    #[test]
    fn what_stood_aside_keeps_its_height() {
        let block = |at: f64, bar: bool, w: f64, h: f64, stood: Option<f64>| Block {
            from: at,
            to: at + 40.0,
            bar,
            label: Size { w, h },
            at,
            stood,
            weight: 0,
            holds: 1,
        };
        let blocks =
            [block(300.0, true, 110.0, 30.0, Some(60.0)), block(410.0, false, 100.0, 200.0, Some(0.0))];
        let placed = stack(&blocks, 900.0, 400.0).placed[0].unwrap();
        assert!(placed.x < 300.0 && (placed.bar - 60.0).abs() < 0.01, "{placed:?}");
    }

    /// Nothing covers what hangs from the top.
    #[test]
    fn labels_stand_clear_of_what_hangs_there() {
        let block = Block {
            from: 100.0,
            to: 120.0,
            bar: false,
            label: Size { w: 200.0, h: 90.0 },
            at: 100.0,
            stood: Some(60.0),
            weight: 0,
            holds: 1,
        };
        let free = stack(&[block], 600.0, 160.0).placed[0].unwrap();
        let clear = stack_beside(&[block], &[(150.0, 162.0, 110.0)], 600.0, 160.0).placed[0].unwrap();
        assert!(free.y + 90.0 > 110.0 && clear.y + 90.0 < 110.0, "{free:?} {clear:?}");
    }

    /// A day's tray at the drawing's edge stands to the left of what else is there, where that shows more.
    #[test]
    fn a_tray_stands_aside_where_the_edge_is_crowded() {
        let label = |from: f64, bar: bool, w: f64, h: f64, holds: usize| Block {
            from,
            to: from + 12.0,
            bar,
            label: Size { w, h },
            at: from,
            stood: None,
            weight: 1,
            holds,
        };
        let long = Block { to: 1384.0, ..label(0.0, true, 500.0, 24.0, 1) };
        let edge = |n: usize| label(1325.0 + n as f64 * 8.0, true, 175.0, 58.0, 1);
        let mut blocks = vec![long];
        blocks.extend((0..5).map(edge));
        blocks.push(Block { weight: FIRST, ..label(1370.0, false, 190.0, 84.0, 2) });
        blocks.push(label(1383.0, false, 392.0, 420.0, 11));
        let placed = stack(&blocks, 1384.0, 489.0).placed;
        assert!(placed[7].is_some_and(|at| at.x < 900.0), "{placed:?}");
        assert!(placed.iter().flatten().count() >= 7, "{placed:?}");
    }
}
