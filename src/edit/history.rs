//! Undo and redo: every state that there was, each with the name of the step that led away from it.

use super::{Step, pile::Pile};

/// The states before and after the present one, as texts. The present itself lives elsewhere: it is handed in at each step.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Pile<Step>,
    redo: Pile<Step>,
    /// The step and what it was of, while more of the same may follow.
    open: Option<(Step, u32)>,
}

impl History {
    /// Notes the state before a step. Steps of the same kind `of` the same thing, one straight after the other, are one:
    /// typing a headline is undone at once.
    pub fn note(&mut self, step: Step, of: Option<u32>, before: impl FnOnce() -> String) {
        self.redo.clear();
        let now = of.map(|of| (step, of));
        if now.is_some() && self.open == now {
            return;
        }
        self.open = now;
        self.undo.push(step, before());
    }

    /// What follows is a step of its own.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// The step that would be undone.
    pub fn undoes(&self) -> Option<Step> {
        self.undo.label().copied()
    }

    /// The step that would be redone.
    pub fn redoes(&self) -> Option<Step> {
        self.redo.label().copied()
    }

    /// The state before the last step, or after the step that was undone last.
    pub fn travel(&mut self, back: bool, now: impl FnOnce() -> String) -> Option<(Step, String)> {
        self.open = None;
        let (from, to) =
            if back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        let (step, found) = from.pop()?;
        to.push(step, now());
        Some((step, found))
    }
}
