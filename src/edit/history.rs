//! Undo and redo: every state that there was, each with the name of the step that led away from it.

/// What a step changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after what it changes")]
pub enum Step {
    Text,
    Article,
    Published,
    Headline,
    Note,
    Time,
    Move,
    Colour,
    Key,
    Hide,
    Show,
    Merge,
    Split,
    Delete,
    New,
    Add,
    Remove,
    Name,
}

/// The states before and after the present one. The present itself lives elsewhere: it is handed in at each step.
#[derive(Clone, Debug)]
pub struct History<T> {
    undo: Vec<(Step, T)>,
    redo: Vec<(Step, T)>,
    /// The step and what it was of, while more of the same may follow.
    open: Option<(Step, u32)>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { undo: Vec::new(), redo: Vec::new(), open: None }
    }
}

impl<T> History<T> {
    /// Notes the state before a step. Steps of the same kind `of` the same thing, one straight after the other, are one:
    /// typing a headline is undone at once.
    pub fn note(&mut self, step: Step, of: Option<u32>, before: impl FnOnce() -> T) {
        self.redo.clear();
        let now = of.map(|of| (step, of));
        if now.is_some() && self.open == now {
            return;
        }
        self.open = now;
        self.undo.push((step, before()));
    }

    /// What follows is a step of its own.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// The step that would be undone.
    pub fn undoes(&self) -> Option<Step> {
        self.undo.last().map(|(step, _)| *step)
    }

    /// The step that would be redone.
    pub fn redoes(&self) -> Option<Step> {
        self.redo.last().map(|(step, _)| *step)
    }

    /// The state before the last step.
    pub fn undo(&mut self, now: T) -> Option<(Step, T)> {
        self.travel(true, now)
    }

    /// The state after the step that was undone last.
    pub fn redo(&mut self, now: T) -> Option<(Step, T)> {
        self.travel(false, now)
    }

    /// One of the two.
    pub fn travel(&mut self, back: bool, now: T) -> Option<(Step, T)> {
        self.open = None;
        let (from, to) =
            if back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        let (step, found) = from.pop()?;
        to.push((step, now));
        Some((step, found))
    }
}
