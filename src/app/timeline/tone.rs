//! Which colour an event has: its first actor's, the commonest actors first.

use crate::story::{Event, Story};

/// How many colours there are for actors; the rest share the one for none.
pub const TONES: usize = 6;

/// What events are told apart by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Key {
    /// Who does it.
    #[default]
    Actor,
    /// Which article tells it.
    #[cfg(feature = "desk")]
    Source,
}

impl Key {
    /// The name that an event has by it.
    fn of(self, event: &Event) -> Option<&str> {
        match self {
            Self::Actor => event.actors.first().map(String::as_str),
            // An event does not know its article: see [`Tones::of_sources`].
            #[cfg(feature = "desk")]
            Self::Source => None,
        }
    }
}

/// The colours of a story's actors, or of what else its events are told apart by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tones {
    names: Vec<String>,
    key: Key,
    /// For each event its article's colour, where there are several articles.
    #[cfg(feature = "desk")]
    by_source: Vec<(u32, usize)>,
}

impl Tones {
    /// The names of a story's events by how often they come first.
    pub fn new(story: &Story, key: Key) -> Self {
        let mut counted: Vec<(String, usize)> = Vec::new();
        for name in story.events.iter().filter_map(|event| key.of(event)) {
            match counted.iter_mut().find(|(known, _)| known == name) {
                Some((_, n)) => *n += 1,
                None => counted.push((name.to_owned(), 1)),
            }
        }
        crate::order::sort_by_key(&mut counted, |(_, n)| std::cmp::Reverse(*n));
        Self {
            names: counted.into_iter().map(|(name, _)| name).take(TONES).collect(),
            key,
            #[cfg(feature = "desk")]
            by_source: Vec::new(),
        }
    }

    /// The colours of several articles, by name, and for each event its own; 0 for what several tell.
    #[cfg(feature = "desk")]
    pub fn of_sources(names: Vec<String>, by_source: Vec<(u32, usize)>) -> Self {
        Self { names, key: Key::Source, by_source }
    }

    /// 1 to [`TONES`], or 0 for none.
    pub fn of(&self, event: &Event) -> usize {
        if let Some(tone) = event.reader.as_ref().and_then(|reader| reader.tone) {
            return usize::from(tone).min(TONES - 1) + 1;
        }
        self.named(event)
    }

    /// The same without regard to a colour that the reader chose.
    pub fn named(&self, event: &Event) -> usize {
        #[cfg(feature = "desk")]
        if !self.by_source.is_empty() {
            return self.by_source.iter().find(|(id, _)| *id == event.id).map_or(0, |(_, tone)| *tone);
        }
        let name = self.key.of(event);
        name.and_then(|name| self.names.iter().position(|known| known == name)).map_or(0, |n| n + 1)
    }

    /// Whether each name has a lane, even of one event: there are no more of them than somebody put there.
    #[cfg(feature = "desk")]
    pub fn keeps_all(&self) -> bool {
        self.key == Key::Source
    }

    /// The names that have a colour, with it.
    pub fn legend(&self) -> impl Iterator<Item = (usize, &str)> {
        // More articles than colours share them.
        let tone = |n: usize| if cfg!(feature = "desk") { n % TONES + 1 } else { n + 1 };
        self.names.iter().enumerate().map(move |(n, name)| (tone(n), name.as_str()))
    }
}
