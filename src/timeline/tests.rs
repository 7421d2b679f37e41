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
                about_begin: false,
                about_end: false,
            }
        },
    )
}

fn some_items() -> impl Strategy<Value = Vec<Item>> {
    prop::collection::vec(an_item(), 1..40)
}

fn need(items: &[usize]) -> Room {
    let wish = 60.0 + 90.0 * items.len() as f64;
    Room { least: wish * 0.6, wish }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

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
            let found = ticks(&segment, apart);
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
            from: *at, to: (at + long).min(1000.0), bar: *bar, label: Size { w: *w, h: *h }, at: *at,
        }).collect();
        let layout = stack(&blocks, 1000.0);
        let boxes: Vec<[f64; 4]> = blocks.iter().zip(&layout.placed).map(|(b, p)| [p.x, p.x + b.label.w, p.y, p.y + b.label.h]).collect();
        for (n, a) in boxes.iter().enumerate() {
            prop_assert!(a[0] >= 0.0 && a[1] <= 1000.0 && a[3] <= layout.height);
            for b in &boxes[n + 1..] {
                prop_assert!(a[0] >= b[1] || b[0] >= a[1] || a[2] >= b[3] || b[2] >= a[3]);
            }
        }
    }
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
        about_begin: false,
        about_end: false,
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
