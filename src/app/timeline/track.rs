//! A story made ready to be looked at: what does not change while the view moves.

use super::draft;
use super::tone::Tones;
use crate::story::{Event, Lang, Story};
use crate::timeline::{self as geo, Index, Item, Scale};
use std::sync::Arc;

/// The drawing is never lower, nor higher unless all is seen at once.
const LOWEST: f64 = 190.0;
const HIGHEST: f64 = 640.0;
/// Of so many items all are drawn, where they are in view.
pub const FEW: usize = 60;

/// A story at a width, in a language.
pub struct Track {
    /// The story.
    pub story: Arc<Story>,
    /// The drawn events' stretches, in the order of time.
    pub items: Vec<Item>,
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
}

impl Track {
    /// Makes ready those events that `keep` keeps.
    pub fn new(story: Arc<Story>, keep: impl Fn(&Event) -> bool, width: f64, lang: Lang) -> Self {
        let (items, places) = geo::items(&story, keep);
        let mut track = Self {
            index: Index::new(&items),
            tones: Tones::new(&story),
            scales: [Scale::default(), geo::true_scale(&items, width)],
            height: LOWEST,
            story,
            items,
            places,
            lang,
            width,
        };
        track.scales[0] = geo::story_scale(&track.items, width, |inside| draft::need(&track, inside));
        if track.items.len() <= FEW {
            let all = super::scene::scene(&track, &track.scales[0], f64::INFINITY, None, &[]);
            track.height = geo::within(all.height, LOWEST, HIGHEST);
        } else {
            track.height = (LOWEST + HIGHEST) / 2.0;
        }
        track
    }

    /// The event of an item.
    pub fn event(&self, item: usize) -> &Event {
        &self.story.events[self.places[item]]
    }

    /// The item of an event.
    pub fn item_of(&self, id: u32) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }
}
