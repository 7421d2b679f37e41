//! What must hold of the geometry, for any set of events.

use super::*;
use proptest::prelude::*;

const DAY: i64 = 86_400;
const FIRST: i64 = -377_705_116_800;
const LAST: i64 = 253_402_214_400;

fn an_item() -> impl Strategy<Value = Item> {
    let marks = prop::sample::select(vec![Mark::Moment, Mark::Day, Mark::Bar]);
    (FIRST..LAST, marks, 1..4000_i64, any::<bool>(), any::<bool>()).prop_map(
        |(at, mark, days, lasts, open)| {
            let begin = at.div_euclid(DAY) * DAY;
            let (begin, begun) = match mark {
                Mark::Moment => (begin + 45_000, begin + 45_060),
                Mark::Day => (begin, begin + DAY),
                Mark::Bar => (begin, begin + days * DAY),
            };
            let bar = mark == Mark::Bar;
            let end = if bar && (lasts || open) { begun + days * DAY } else { begun };
            let ending = if end > begun { end - DAY } else { begin };
            Item {
                id: 0,
                begin,
                begun,
                ending,
                end,
                mark,
                open: bar && open,
                beyond: false,
                about_begin: false,
                about_end: false,
                weight: 0,
            }
        },
    )
}

fn some_items() -> impl Strategy<Value = Vec<Item>> {
    prop::collection::vec(an_item(), 1..40)
}

/// Many items of a few days, moments and bars mixed, in the order of time.
fn crowded_items() -> impl Strategy<Value = Vec<Item>> {
    let minute = (0..4 * 1_440_i64, 0..300_i64, any::<bool>());
    prop::collection::vec(minute, 81..300).prop_map(|minutes| {
        let item = |(at, length, lasts): (i64, i64, bool)| {
            let begin = at * at / 2_000 * 60;
            let ending = if lasts { begin + length * 60 } else { begin };
            let mark = if lasts { Mark::Bar } else { Mark::Moment };
            let (begun, end) = (begin + 60, ending + 60);
            Item { begin, begun, ending, end, mark, ..plain() }
        };
        let mut items: Vec<Item> = minutes.into_iter().map(item).collect();
        items.sort_by_key(|item| item.begin);
        items
    })
}

/// A moment at the beginning of 1970.
pub(super) fn plain() -> Item {
    Item {
        id: 0,
        begin: 0,
        begun: 60,
        ending: 0,
        end: 60,
        mark: Mark::Moment,
        open: false,
        beyond: false,
        about_begin: false,
        about_end: false,
        weight: 0,
    }
}

#[test]
fn what_was_only_after_a_bound_asks_for_no_last_day() {
    let year = |begin: i64| {
        let end = begin + 365 * DAY;
        Item { begin, begun: end, ending: begin, end, mark: Mark::Bar, ..plain() }
    };
    let scale = story_scale(&[Item { open: true, ..year(0) }, year(4_000 * DAY)], 1_000.0, need);
    assert_eq!(scale.segments.iter().map(|s| s.gap).collect::<Vec<_>>(), [false, true, false]);
}

fn need(items: &[usize]) -> Room {
    let wish = 60.0 + 90.0 * items.len() as f64;
    Room { least: wish * 0.6, wish }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn crowded_days_are_cut_in_order(items in crowded_items(), width in 300.0..2000.0_f64) {
        let scale = story_scale(&items, width, need);
        for pair in scale.segments.windows(2) {
            prop_assert_eq!(pair[0].to, pair[1].from);
        }
        for s in &scale.segments {
            prop_assert!(s.from < s.to, "from {} to {}", s.from, s.to);
        }
    }

    #[test]
    fn scales_are_monotone_and_come_back(items in some_items(), width in 300.0..2000.0_f64) {
        for scale in [story_scale(&items, width, need), true_scale(&items, width)] {
            prop_assert!((scale.width() - width).abs() < 0.5, "{} is not {width}", scale.width());
            let (from, to) = scale.domain();
            let mut last = -1.0;
            for k in 0..=200 {
                let t = from + (to - from) / 200 * k;
                let x = scale.forward(t);
                prop_assert!(x >= last);
                last = x;
                prop_assert!((scale.forward(scale.inverse(x)) - x).abs() <= 1.0);
            }
        }
    }

    #[test]
    fn many_items_make_few_segments(raw in prop::collection::vec((0..40_i64, 0..20_000_i64, 1..60_i64), 100..400)) {
        let mut items: Vec<Item> = raw.iter().map(|(crowd, day, long)| {
            // Half of them crowd on one day.
            let begin = if crowd % 2 == 0 { 20_000 * DAY + crowd * 60 } else { day * DAY };
            let long = if crowd % 2 == 0 { 60 } else { long * DAY };
            Item {
                id: 0, begin, begun: begin + 60, ending: begin + long - 1, end: begin + long, mark: Mark::Bar,
                open: false, beyond: false, about_begin: false, about_end: false, weight: 0,
            }
        }).collect();
        items.sort_by_key(|i| i.begin);
        let scale = story_scale(&items, 1200.0, need);
        prop_assert!(scale.segments.len() < 90, "{}", scale.segments.len());
        let day = scale.forward(20_001 * DAY) - scale.forward(20_000 * DAY);
        prop_assert!(day > 100.0, "the crowded day has room: {day} {:?}", scale.segments);
    }

    #[test]
    fn nothing_begins_inside_a_break(items in some_items()) {
        let scale = story_scale(&items, 1200.0, need);
        for gap in scale.segments.iter().filter(|s| s.gap) {
            prop_assert!(items.iter().all(|i| i.begin < gap.from || i.begin >= gap.to));
        }
        for pair in scale.segments.windows(2) {
            prop_assert_eq!(pair[0].to, pair[1].from);
            prop_assert!(!(pair[0].gap && pair[1].gap));
        }
    }

    #[test]
    fn ticks_keep_their_distance(items in some_items(), apart in 30.0..90.0_f64) {
        for segment in story_scale(&items, 1400.0, need).segments {
            let found = ticks(&segment, apart, (0.0, 1400.0));
            for tick in &found {
                prop_assert!(tick.x >= segment.x - 0.001 && tick.x <= segment.right());
            }
            for pair in found.windows(2) {
                prop_assert!(pair[1].x - pair[0].x >= apart * 0.9 - 0.001);
            }
        }
    }

    #[test]
    fn no_two_blocks_overlap(raw in prop::collection::vec((0.0..900.0_f64, 1.0..900.0_f64, 20.0..200.0_f64, 14.0..80.0_f64, any::<bool>()), 1..30)) {
        let blocks: Vec<Block> = raw.iter().map(|(at, long, w, h, bar)| Block {
            from: *at, to: (at + long).min(1000.0), bar: *bar, label: Size { w: *w, h: *h }, at: *at, stood: None, weight: 0, holds: 1,
        }).collect();
        let layout = stack(&blocks, 1000.0, f64::INFINITY);
        let boxes: Vec<[f64; 4]> = blocks.iter().zip(&layout.placed).filter_map(|(b, p)| Some((b, (*p)?))).map(|(b, p)| [p.x, p.x + b.label.w, p.y, p.y + b.label.h]).collect();
        prop_assert_eq!(boxes.len(), blocks.len());
        for (n, a) in boxes.iter().enumerate() {
            prop_assert!(a[0] >= 0.0 && a[1] <= 1000.0 && a[3] <= layout.height);
            for b in &boxes[n + 1..] {
                prop_assert!(a[0] >= b[1] || b[0] >= a[1] || a[2] >= b[3] || b[2] >= a[3]);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_index_answers_as_a_walk_through_all_does(
        raw in prop::collection::vec((0..200_i64, 1..60_i64, 0..5_u32), 0..70), a in 0..260_i64, b in 0..260_i64,
    ) {
        let items: Vec<Item> = raw.iter().map(|(begin, long, weight)| Item {
            id: 0, begin: *begin, begun: begin + 1, ending: begin + long - 1, end: begin + long, mark: Mark::Bar,
            open: false, beyond: false, about_begin: false, about_end: false, weight: *weight,
        }).collect();
        let index = Index::new(&items);
        let inside: Vec<usize> = (0..items.len()).filter(|n| (a..b).contains(&items[*n].begin)).collect();
        prop_assert_eq!(index.count(a, b), inside.len());
        let mut begun: Vec<usize> = index.begun(a, b).collect();
        begun.sort_unstable();
        prop_assert_eq!(&begun, &inside);
        let heaviest = inside.iter().map(|n| items[*n].weight).max();
        prop_assert_eq!(index.best(a, b).map(|n| items[n].weight), heaviest);
        let mut across = index.across(a, 100);
        across.sort_unstable();
        let over: Vec<usize> = (0..items.len()).filter(|n| items[*n].begin < a && items[*n].end > a).collect();
        prop_assert_eq!(across, over);
    }

    #[test]
    fn every_item_in_view_is_drawn_or_counted(
        raw in prop::collection::vec((0..2000_i64, 1..60_i64, 0..5_u32), 0..300),
        few in 0..80_usize, zoom in 1.0..40.0_f64, shift in 0.0..1.0_f64,
    ) {
        let items: Vec<Item> = raw.iter().map(|(begin, long, weight)| Item {
            id: 0, begin: begin * DAY, begun: begin * DAY + DAY, ending: (begin + long - 1) * DAY, end: (begin + long) * DAY,
            mark: Mark::Bar, open: false, beyond: false, about_begin: false, about_end: false, weight: *weight,
        }).collect();
        let index = Index::new(&items);
        let scale = story_scale(&items, 1000.0, need);
        let seen = scale.seen(zoom, -shift * (scale.seen(zoom, 0.0).width() - 1000.0));
        let choice = choose(&index, &items, &seen, 1000.0, few, None);
        let (from, to) = (seen.inverse(0.0), seen.inverse(1000.0) + 1);
        let passing = items.iter().filter(|item| item.begin < from && item.end > from).count();
        let counted: usize = choice.crowds.iter().map(|c| c.count).sum();
        prop_assert_eq!(choice.shown.len() + counted, passing + index.count(from, to));
        prop_assert_eq!(choice.counted().map(|c| c.count).sum::<usize>(), counted);
        prop_assert!(choice.shown.len() <= few.max(1000 / BIN as usize + 3 + 10));
    }

    #[test]
    fn what_stood_stays_where_nothing_is_in_its_way(
        raw in prop::collection::vec((0.0..900.0_f64, 20.0..200.0_f64, 14.0..60.0_f64), 1..20), by in -40.0..40.0_f64,
    ) {
        let blocks: Vec<Block> = raw.iter().map(|(at, w, h)| Block {
            from: *at, to: at + 5.0, bar: false, label: Size { w: *w, h: *h }, at: *at, stood: None, weight: 0, holds: 1,
        }).collect();
        let first = stack(&blocks, 4000.0, f64::INFINITY);
        let moved: Vec<Block> = blocks.iter().zip(&first.placed).map(|(b, p)| Block {
            at: p.map_or(b.at, |p| p.x) + 1000.0 + by, stood: p.map(|p| p.bar), ..*b
        }).collect();
        let second = stack(&moved, 4000.0, f64::INFINITY);
        for (a, b) in first.placed.iter().zip(&second.placed) {
            prop_assert_eq!(a.map(|a| a.bar), b.map(|b| b.bar));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lanes_share_a_height(wishes in prop::collection::vec(0.0..900.0_f64, 1..8), most in 100.0..900.0_f64) {
        let heights = share_height(&wishes, most);
        let total: f64 = heights.iter().sum();
        prop_assert!(total <= most + 0.001);
        for (height, wish) in heights.iter().zip(&wishes) {
            prop_assert!(*height >= 0.0 && height <= wish);
            // Nobody gets less than an equal share, unless they ask for less.
            prop_assert!(*height + 0.001 >= wish.min(most / wishes.len() as f64));
        }
        if wishes.iter().sum::<f64>() <= most {
            prop_assert_eq!(&heights, &wishes);
        }
        let bands = bands(&heights);
        for pair in bands.windows(2) {
            prop_assert!((pair[0].low - pair[1].high).abs() < 0.001);
        }
        prop_assert!(bands.last().is_some_and(|last| last.low.abs() < 0.001));
    }

    #[test]
    fn every_block_stands_in_its_lane_and_on_no_other(
        raw in prop::collection::vec((0.0..900.0_f64, 1.0..900.0_f64, 20.0..200.0_f64, 14.0..80.0_f64, any::<bool>(), 0..4_usize), 1..40),
        heights in prop::collection::vec(60.0..400.0_f64, 4), stood in prop::option::of(0.0..900.0_f64),
    ) {
        const HEAD: f64 = 20.0;
        let blocks: Vec<Block> = raw.iter().map(|(at, long, w, h, bar, _)| Block {
            from: *at, to: (at + long).min(1000.0), bar: *bar, label: Size { w: *w, h: *h }, at: *at, stood, weight: 0, holds: 1,
        }).collect();
        let of: Vec<usize> = raw.iter().map(|block| block.5).collect();
        let bands = bands(&heights);
        let layout = stack_in_lanes(&blocks, &of, &bands, HEAD, 1000.0);
        let placed: Vec<(usize, [f64; 4])> = blocks.iter().zip(&layout.placed).zip(&of)
            .filter_map(|((b, p), lane)| p.map(|p| (*lane, [p.x, p.x + b.label.w, p.y, p.y + b.label.h]))).collect();
        for (n, (lane, a)) in placed.iter().enumerate() {
            prop_assert!(a[2] >= bands[*lane].low - 0.001 && a[3] <= bands[*lane].high - HEAD + 0.001);
            for (_, b) in &placed[n + 1..] {
                prop_assert!(a[0] >= b[1] || b[0] >= a[1] || a[2] >= b[3] - 0.001 || b[2] >= a[3] - 0.001);
            }
        }
    }
}

#[test]
fn what_comes_first_finds_room_where_others_stood() {
    let block = |at: f64, stood, weight| Block {
        from: at,
        to: at + 5.0,
        bar: true,
        label: Size { w: 180.0, h: 76.0 },
        at,
        stood,
        weight,
        holds: 1,
    };
    // One row, and two that stand in it.
    let blocks = [block(0.0, Some(0.0), 9), block(6.0, None, super::FIRST), block(200.0, Some(0.0), 9)];
    let layout = stack(&blocks, 400.0, 100.0);
    assert!(layout.placed[1].is_some(), "{layout:?}");
}

#[test]
fn a_days_bar_runs_up_to_the_next_days_tray() {
    let block = |from: f64, to: f64, at: f64, w: f64, h: f64, bar| Block {
        from,
        to,
        bar,
        label: Size { w, h },
        at,
        stood: None,
        weight: 1,
        holds: 1,
    };
    // The tray, which reaches as high as the drawing, begins six pixels into its day.
    let blocks =
        [block(100.0, 226.0, 105.0, 110.0, 76.0, true), block(226.0, 600.0, 232.0, 360.0, 400.0, false)];
    let layout = stack(&blocks, 600.0, 420.0);
    assert!(layout.placed.iter().all(Option::is_some), "{layout:?}");
}

#[test]
fn a_tray_of_many_does_not_give_way_to_one_bar() {
    let block = |at: f64, long: f64, h: f64, weight, holds| Block {
        from: at,
        to: at + long,
        bar: holds == 1 && long > 5.0,
        label: Size { w: 190.0, h },
        at,
        stood: None,
        weight,
        holds,
    };
    // Long bars, a day's tray, and a card at the edge that finds no room beside it: one bar goes, not the whole day.
    let blocks = [
        block(0.0, 600.0, 20.0, 9, 1),
        block(100.0, 500.0, 20.0, 9, 1),
        block(300.0, 300.0, 400.0, 5, 10),
        block(410.0, 5.0, 80.0, super::FIRST, 1),
    ];
    let layout = stack(&blocks, 600.0, 540.0);
    assert!(layout.placed[2].is_some() && layout.placed[3].is_some(), "{layout:?}");
}

#[test]
fn one_year_and_one_afternoon_both_get_room() {
    let year = Item {
        id: 0,
        begin: 757_382_400,
        begun: 788_918_400,
        ending: 757_382_400,
        end: 788_918_400,
        mark: Mark::Bar,
        open: false,
        beyond: false,
        about_begin: false,
        about_end: false,
        weight: 0,
    };
    let minute = Item {
        id: 1,
        begin: 1_637_083_800,
        begun: 1_637_083_860,
        ending: 1_637_083_800,
        end: 1_637_083_860,
        mark: Mark::Moment,
        ..year
    };
    let scale = story_scale(&[year, minute], 1000.0, need);
    let widths: Vec<(bool, bool)> = scale.segments.iter().map(|s| (s.gap, s.width > 200.0)).collect();
    assert_eq!(widths, [(false, true), (true, false), (false, true)]);
}
