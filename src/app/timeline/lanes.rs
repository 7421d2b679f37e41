//! The timeline in lanes: one for each actor, the commonest on top, or for each article, and one for the rest. Each has a
//! colour and a sign.

use super::draft;
use super::scene::{self, Scene};
use super::track::{FEW, Track};
use crate::story::{Event, Placement};
use crate::timeline::{self as geo, Band, Block, Layout};

/// The height of the line in which a lane's name stands.
pub const HEAD: f64 = 24.0;
/// All lanes together are no higher.
const HIGHEST: f64 = 840.0;
/// A lane of many events asks for so much for each.
const EACH: f64 = 46.0;
/// An actor of fewer events has no lane of its own.
const LEAST: usize = 2;
/// Between a lane's lowest bar and the next lane.
const AIR: f64 = 7.0;

/// The signs of the tones, the rest's first: of what is told, and of what stands where its neighbours do.
const SIGNS: [(char, char); 7] =
    [('▼', '▽'), ('●', '○'), ('■', '□'), ('▲', '△'), ('◆', '◇'), ('✚', '✛'), ('★', '☆')];

/// The lanes of a track.
pub struct Lanes {
    /// Name and tone, the first on top.
    pub names: Vec<(String, usize)>,
    /// Where they lie above the counts.
    pub bands: Vec<Band>,
}

impl Lanes {
    /// A place for every block, by the lanes in `of`.
    pub fn stack(&self, blocks: &[Block], of: &[usize], width: f64) -> Layout {
        let inner = |band: &Band| Band { low: (band.low + AIR).min(band.high), ..*band };
        let inside: Vec<Band> = self.bands.iter().map(inner).collect();
        geo::stack_in_lanes(blocks, of, &inside, HEAD, width)
    }
}

/// A lane in the picture.
pub struct Lane {
    /// From the top of the drawing.
    pub y: f64,
    pub height: f64,
    pub name: String,
    pub tone: usize,
    pub sign: char,
}

impl Track {
    /// Puts the events into lanes. `rest` is what the lane of those without a name is called.
    pub fn put_in_lanes(&mut self, rest: &str) {
        let mut names: Vec<(String, usize)> = Vec::new();
        for (tone, name) in self.tones.legend().chain([(0, rest)]) {
            match names.iter_mut().find(|(_, other)| *other == tone) {
                // More articles than colours: those of one colour share its lane.
                Some((known, _)) => *known = format!("{known} · {name}"),
                None => names.push((name.to_owned(), tone)),
            }
        }
        let least = if self.tones.keeps_all() { 1 } else { LEAST };
        let tones: Vec<usize> = (0..self.items.len()).map(|n| self.tones.named(self.event(n))).collect();
        let count = |tone: usize| tones.iter().filter(|other| **other == tone).count();
        names.retain(|(_, tone)| *tone == 0 || count(*tone) >= least);
        if tones.iter().all(|tone| names.iter().any(|(_, own)| *own != 0 && own == tone)) {
            // Nothing is left for the last one.
            names.pop();
        }
        let lanes = names.len();
        self.lanes = Some(Lanes { names, bands: Vec::new() });
        let wishes = self.wishes(lanes);
        // A lane alone is no higher than the story without lanes.
        let heights = geo::share_height(&wishes, if lanes > 1 { HIGHEST } else { self.height });
        self.height = heights.iter().sum::<f64>() + scene::lift(self.items.len() > FEW);
        if let Some(lanes) = &mut self.lanes {
            lanes.bands = geo::bands(&heights);
        }
    }

    /// How high each lane would like to be, for the whole story.
    fn wishes(&self, lanes: usize) -> Vec<f64> {
        let mut wishes = vec![HEAD; lanes];
        if self.items.len() > FEW {
            (0..self.items.len()).filter_map(|n| self.lane(n)).for_each(|lane| wishes[lane] += EACH);
            return wishes;
        }
        let seen = &self.scales[0];
        let all: Vec<usize> = (0..self.items.len()).collect();
        let drafts = draft::drafts(self, seen, &all);
        for (lane, wish) in wishes.iter_mut().enumerate() {
            let mine = drafts.iter().filter(|d| self.lane(scene::items_of(d)[0]) == Some(lane));
            let blocks: Vec<_> = mine.map(|d| draft::block(d, self, seen, &|_| None)).collect();
            *wish += geo::stack(&blocks, self.width, f64::INFINITY).height + AIR;
        }
        wishes
    }

    /// The lane of an item, where there are lanes.
    pub fn lane(&self, item: usize) -> Option<usize> {
        let lanes = self.lanes.as_ref()?;
        let tone = self.tones.named(self.event(item));
        lanes.names.iter().position(|(_, other)| *other == tone).or(lanes.names.len().checked_sub(1))
    }

    /// The name that an event has its sign for, where there are lanes.
    pub fn signed(&self, event: &Event) -> Option<&str> {
        let lanes = self.lanes.as_ref()?;
        let tone = self.tones.named(event);
        let rest = lanes.names.iter().find(|(_, other)| *other == 0).map(|(name, _)| name.as_str());
        self.tones.legend().find(|(other, _)| *other == tone).map(|(_, name)| name).or(rest)
    }

    /// The sign of an event's lane, where there are lanes.
    pub fn sign(&self, event: &Event) -> Option<char> {
        let is_context = event.placement == Placement::Context;
        self.lanes.as_ref().map(|_| sign(self.tones.named(event), is_context))
    }
}

/// The sign of a tone.
pub fn sign(tone: usize, is_context: bool) -> char {
    let (told, context) = SIGNS[tone.min(SIGNS.len() - 1)];
    if is_context { context } else { told }
}

/// Puts the lanes into a picture, in which they stand so far above the axis.
pub fn put(out: &mut Scene, track: &Track, lift: f64) {
    let Some(lanes) = &track.lanes else { return };
    let lane = |((name, tone), band): (&(String, usize), &Band)| Lane {
        y: out.height - lift - band.high,
        height: band.high - band.low,
        name: name.clone(),
        tone: *tone,
        sign: sign(*tone, false),
    };
    out.lanes = lanes.names.iter().zip(&lanes.bands).map(lane).collect();
    if let Some(first) = out.lanes.first_mut() {
        // The room that the counts do not take is the first one's.
        (first.y, first.height) = (0.0, first.y + first.height);
    }
}
