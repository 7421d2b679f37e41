//! A story made ready to be looked at: what does not change while the view moves.

use super::draft;
use super::scene::View;
use super::tone::{Key, Tones};
use crate::story::{Event, Lang, Story};
use crate::timeline::{self as geo, Index, Item, Scale};
use crate::words;
use std::sync::Arc;

/// The drawing is never lower, nor higher unless all is seen at once.
const LOWEST: f64 = 190.0;
const HIGHEST: f64 = 640.0;
/// The same of one that is narrower than [`NARROW`]: what finds no room beside stands above.
const HIGHEST_NARROW: f64 = 880.0;
const NARROW: f64 = 900.0;
/// Of so many items all are drawn, where they are in view.
pub const FEW: usize = 60;

/// A story at a width, in a language.
pub struct Track {
    /// The story.
    pub story: Arc<Story>,
    /// The drawn events' stretches, in the order of time.
    pub items: Vec<Item>,
    /// The same without regard to what the reader selected.
    #[cfg(feature = "desk")]
    pub all: Vec<Item>,
    /// The span of time that is selected, in seconds.
    #[cfg(feature = "desk")]
    pub span: Option<(i64, i64)>,
    /// The clock that stands in the place of UTC.
    #[cfg(feature = "desk")]
    pub own: Option<crate::words::Clock>,
    /// The lanes, where the reader wants them.
    #[cfg(feature = "desk")]
    pub lanes: Option<super::lanes::Lanes>,
    /// For each of them its place among the story's events.
    places: Vec<usize>,
    pub index: Index,
    pub tones: Tones,
    pub lang: Lang,
    pub width: f64,
    /// The height of the drawing above the axis, at every zoom.
    pub height: f64,
    /// The whole story on the story scale, and on the true one.
    pub scales: [Scale; 2],
    /// Where the breaks of the story scale begin, and how long they are, in words.
    pub breaks: Vec<(f64, String)>,
}

impl Track {
    /// Makes ready those events that `keep` keeps.
    pub fn new(story: Arc<Story>, keep: impl Fn(&Event) -> bool, width: f64, lang: Lang, key: Key) -> Self {
        let (items, places) = geo::items(&story, keep);
        let mut track = Self {
            index: Index::new(&items),
            tones: Tones::new(&story, key),
            scales: [Scale::default(), geo::true_scale(&items, width)],
            height: LOWEST,
            breaks: Vec::new(),
            #[cfg(feature = "desk")]
            all: items.clone(),
            #[cfg(feature = "desk")]
            span: None,
            #[cfg(feature = "desk")]
            lanes: None,
            #[cfg(feature = "desk")]
            own: None,
            story,
            items,
            places,
            lang,
            width,
        };
        track.scales[0] = geo::story_scale(&track.items, width, |inside| draft::need(&track, inside));
        track.breaks = super::captions::breaks(&track);
        if track.items.len() <= FEW {
            let all = super::scene::scene(&track, &track.scales[0], f64::INFINITY, None, &[]);
            let highest = if width < NARROW { HIGHEST_NARROW } else { HIGHEST };
            track.height = geo::within(all.height, LOWEST, highest);
        } else {
            track.height = (LOWEST + HIGHEST) / 2.0;
        }
        track
    }

    /// Leaves only those of its events that `keep` keeps; everything stays where it stands.
    #[cfg(feature = "desk")]
    pub fn leave(&mut self, keep: impl Fn(&Event) -> bool) {
        let kept: Vec<usize> = (0..self.items.len()).filter(|n| keep(self.event(*n))).collect();
        self.items = kept.iter().map(|n| self.items[*n]).collect();
        self.places = kept.iter().map(|n| self.places[*n]).collect();
        self.index = Index::new(&self.items);
    }

    /// The event of an item.
    pub fn event(&self, item: usize) -> &Event {
        &self.story.events[self.places[item]]
    }

    /// When an event was, in words, in full or in short.
    pub fn when(&self, event: &Event, long: bool) -> String {
        let (zone, lang) = (self.story.zone, self.lang);
        #[cfg(feature = "desk")]
        if let Some(own) = self.own {
            return words::when_on(&event.when, zone, own, lang, long);
        }
        if long { words::when(&event.when, zone, lang) } else { words::when_short(&event.when, zone, lang) }
    }

    /// What assistive technology says of an item: its headline, its time, what it came after, and how long that is after
    /// the item before it.
    pub fn spoken(&self, item: usize) -> String {
        let event = self.event(item);
        let mut said = format!("{}, {}", event.headline, self.when(event, true));
        let mut add = |more: Option<String>| {
            if let Some(more) = more {
                said.push_str(", ");
                said.push_str(&more);
            }
        };
        add(super::rows::after(self, event));
        add(super::rows::gap(self, item));
        said
    }

    /// The whole story on a view's scale.
    pub fn axis(&self, view: View) -> &Scale {
        &self.scales[usize::from(view.linear)]
    }

    /// The item of an event.
    pub fn item_of(&self, id: u32) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }
}
