//! Which words are verbs, by the pack's lists and its hook for morphology.

use super::Scene;
use crate::engine::lang::{Link, Sense, Shape};
use crate::engine::text::{Kind, Token};
use std::borrow::Cow;

/// What kind of verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// A happening.
    Happening,
    /// A state.
    State,
}

/// So many words stand between *had* and its verb, at most.
const HELPERS: usize = 2;

impl Scene<'_> {
    /// What kind of verb token `i` is, if any.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(super) fn verb(&self, i: usize) -> Option<Verb> {
        self.verbs.get(i).copied().flatten()
    }

    /// The same, worked out.
    pub(super) fn look_for_verb(&self, i: usize) -> Option<Verb> {
        let token = self.doc.tokens.get(i).filter(|t| t.kind == Kind::Word)?;
        // A capital inside a sentence is a name.
        let opens = token.first || i > 0 && self.token(i - 1).kind == Kind::Mark;
        if token.capital && !opens || self.is_timed(i) {
            return None;
        }
        // *a snow-covered road*
        let joined = self.pack.adjectives_first && !token.space && i > 1;
        if joined && self.doc.mark(i - 1) == '-' && !self.token(i - 1).space {
            return None;
        }
        let (mut happens, mut state, mut other) = (false, false, false);
        for sense in token.senses.iter() {
            match sense {
                Sense::Says | Sense::NoVerb | Sense::Superlative => return None,
                Sense::Happens | Sense::Ends => happens = true,
                Sense::State => state = true,
                Sense::Event(_) | Sense::Discourse | Sense::Preposition => other = true,
                _ => {}
            }
        }
        let formed = || {
            let word = self.doc.word(i);
            let verb_form = self.pack.verb_form;
            if token.capital { verb_form(&word.to_ascii_lowercase()) } else { verb_form(word) }
        };
        let formed = !(happens || state || other) && formed();
        if !(happens || state || formed) {
            // *tidak beroperasi*, *sempat bertahan*: what a helper stands before.
            return (!other && self.is_helped(i)).then_some(Verb::State);
        }
        // *the hit*, *an updated warning*, *of ousted generals*, *the remains*: a noun or an adjective.
        let before = i.checked_sub(1).map(|before| self.token(before)).filter(|_| self.pack.adjectives_first);
        let article = |t: &Token| t.has(Sense::The) || t.has(Sense::Indefinite);
        // *a bitterly divided town*
        let beside = i.checked_sub(2).map(|k| self.token(k));
        let adverb = before.is_some() && beside.is_some_and(article) && self.is_adverb(i - 1);
        let owned = formed && before.is_some_and(|t| t.has(Sense::Of) || t.has(Sense::Owns));
        // *a 17% fall*
        // *sold diluted drugs*
        let told = formed
            && before.is_some_and(|t| !t.has(Sense::Helper))
            && self.verb(i - 1) == Some(Verb::Happening);
        let next = self.doc.tokens.get(i + 1);
        let described =
            told && next.is_some_and(|t| t.kind == Kind::Word && t.senses.is_empty() && !t.capital);
        let share = before.is_some_and(|t| t.mark() == '%');
        let named = before.is_some_and(article) || adverb || owned || share || described;
        let verb = if happens || formed { Verb::Happening } else { Verb::State };
        (!named).then_some(verb)
    }

    /// Whether only the helper before it shows a verb.
    fn is_helped(&self, i: usize) -> bool {
        let english = self.pack.adjectives_first;
        // *will miss the regatta*: nothing else shows it there; *did not miss* is another matter.
        let helps: &[Sense] = if english {
            &[Sense::Unreal, Sense::Future]
        } else {
            &[Sense::Unreal, Sense::Future, Sense::Helper, Sense::Aux]
        };
        let before = i.checked_sub(1).map(|before| &self.doc.tokens[before]);
        let led = before.is_some_and(|token| token.is_any(helps) && !(english && token.has(Sense::Not)));
        let token = &self.doc.tokens[i];
        let formed = || {
            let word = self.doc.word(i);
            if english { !(self.pack.adverb)(word) } else { (self.pack.shape)(word) == Shape::Standing }
        };
        led && token.senses.is_empty() && !token.capital && formed()
    }

    /// The verb that a run of tokens is about: the first that no relative or purpose clause holds, with
    /// its place. A state gives way to a happening right behind it (*was wounded*).
    pub(super) fn main_verb(&self, first: usize, last: usize) -> Option<(usize, Verb)> {
        let mut state = None;
        let mut i = first;
        let mut relative = false;
        while i < last {
            let token = self.token(i);
            if self.doc.mark(i) == ',' {
                relative = false;
            }
            if token.has(Sense::Opens(Link::Which)) && i > first {
                // *X, who had been seen and was known, left*: between commas all verbs are its own.
                let end = self.parts.get(i).map_or(last, |at| *at as usize);
                let apart = self.pack.adjectives_first && self.doc.mark(i - 1) == ',' && end < last;
                if apart && state.is_none() && self.has_verb(end, last) {
                    i = end;
                    continue;
                }
                relative = true;
            }
            if let Some(verb) = self.verb(i) {
                let purpose = i > first && self.token(i - 1).has(Sense::Opens(Link::For));
                if relative {
                    // The relative clause's own verb; what follows may be the main one.
                    relative = false;
                } else if !purpose {
                    match (verb, state) {
                        (Verb::Happening, Some((at, _))) if i - at > 2 || !self.helps(at) => return state,
                        (Verb::Happening, _) => return Some((i, verb)),
                        (Verb::State, None) => state = Some((i, verb)),
                        (Verb::State, Some(_)) => {}
                    }
                }
            }
            i += 1;
        }
        state
    }

    /// Whether a state is a helper's form, which a participle makes a happening (*was wounded*).
    fn helps(&self, i: usize) -> bool {
        self.token(i).has(Sense::Helper)
    }

    /// Whether something is done to the subject before token `i`: *was shot*, *ditembak*.
    pub(super) fn is_done(&self, i: usize) -> bool {
        let helped = self.token(i).has(Sense::Helper) && self.verb(i + 1) == Some(Verb::Happening);
        helped || self.shape(i) == Shape::Passive
    }

    /// *had asked*: whether the main verb tells what was over by then.
    pub(super) fn had(&self, first: usize, last: usize) -> bool {
        let main = self.main_verb(first, last);
        main.is_some_and(|(at, _)| self.has(at.saturating_sub(HELPERS).max(first), at, Sense::Had))
    }

    /// Whether a word tells only how or when the verb beside it goes on.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(super) fn is_adverb(&self, i: usize) -> bool {
        let token = self.token(i);
        token.is_any(&[Sense::Discourse, Sense::Prompt, Sense::Leans]) && !token.has(Sense::Same)
            || !token.capital && (self.pack.adverb)(self.doc.word(i))
    }

    /// *tim yang musim lalu juara*: the last season, not what came then.
    pub(super) fn is_direction(&self, i: usize) -> bool {
        let before = i.checked_sub(1).map(|before| self.token(before));
        self.token(i).has(Sense::Last)
            && before.is_some_and(|t| t.unit().is_some() || t.has(Sense::SeasonHead))
    }

    /// *completing*, which a capital inside a sentence never is.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(super) fn goes(&self, i: usize) -> bool {
        (self.pack.participle)(&self.small(i))
    }

    /// What a word's form shows.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(super) fn shape(&self, i: usize) -> Shape {
        (self.pack.shape)(&self.small(i))
    }

    /// A word as it stands inside a sentence.
    fn small(&self, i: usize) -> Cow<'_, str> {
        let word = self.doc.word(i);
        if self.doc.tokens.get(i).is_some_and(|token| token.capital && token.first) {
            Cow::Owned(word.to_ascii_lowercase())
        } else {
            Cow::Borrowed(word)
        }
    }

    /// Whether a run of tokens has any verb.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(super) fn has_verb(&self, first: usize, last: usize) -> bool {
        first < last && self.next_verb.get(first).is_some_and(|verb| (*verb as usize) < last)
    }

    /// Whether a run of tokens has a word of this sense.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(super) fn has(&self, first: usize, last: usize, sense: Sense) -> bool {
        (first..last).any(|i| !self.is_timed(i) && self.token(i).has(sense))
    }
}
