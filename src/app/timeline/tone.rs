//! Which colour an event has: its first actor's, the commonest actors first.

use crate::story::{Event, Story};

/// How many colours there are for actors; the rest share the one for none.
pub const TONES: usize = 6;

/// The colours of a story's actors.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tones {
    actors: Vec<String>,
    /// For each event its article's colour, where there are several articles.
    #[cfg(feature = "desk")]
    by_source: Vec<(u32, usize)>,
}

impl Tones {
    /// The actors of a story by how often they come first.
    pub fn new(story: &Story) -> Self {
        let mut counted: Vec<(String, usize)> = Vec::new();
        for name in story.events.iter().filter_map(|e| e.actors.first()) {
            match counted.iter_mut().find(|(known, _)| known == name) {
                Some((_, n)) => *n += 1,
                None => counted.push((name.clone(), 1)),
            }
        }
        crate::order::sort_by_key(&mut counted, |(_, n)| std::cmp::Reverse(*n));
        Self {
            actors: counted.into_iter().map(|(name, _)| name).take(TONES).collect(),
            #[cfg(feature = "desk")]
            by_source: Vec::new(),
        }
    }

    /// The colours of several articles, by name, and for each event its own; 0 for what several tell.
    #[cfg(feature = "desk")]
    pub fn of_sources(names: Vec<String>, by_source: Vec<(u32, usize)>) -> Self {
        Self { actors: names, by_source }
    }

    /// 1 to [`TONES`], or 0 for none.
    pub fn of(&self, event: &Event) -> usize {
        if let Some(tone) = event.reader.as_ref().and_then(|reader| reader.tone) {
            return usize::from(tone).min(TONES - 1) + 1;
        }
        #[cfg(feature = "desk")]
        if !self.by_source.is_empty() {
            return self.by_source.iter().find(|(id, _)| *id == event.id).map_or(0, |(_, tone)| *tone);
        }
        let first = event.actors.first();
        first.and_then(|name| self.actors.iter().position(|a| a == name)).map_or(0, |n| n + 1)
    }

    /// The actors that have a colour, with it.
    pub fn legend(&self) -> impl Iterator<Item = (usize, &str)> {
        // More articles than colours share them.
        let tone = |n: usize| if cfg!(feature = "desk") { n % TONES + 1 } else { n + 1 };
        self.actors.iter().enumerate().map(move |(n, name)| (tone(n), name.as_str()))
    }
}
