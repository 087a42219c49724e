//! What fields remember between frames: the selection, what is scrolled away, what was laid out and
//! painted. Forgotten as soon as a field is not shown any more: a child's words stay nowhere longer
//! than they are needed.

use super::past::Past;
use crate::text::{EditLayout, Typing};
use crate::ui::editor::{Blink, Presses, Spoken};
use egui::{Context, Id, TextureHandle, Vec2};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// The memories of the fields that are shown.
#[derive(Default)]
pub(crate) struct Fields {
    known: HashMap<Id, Memory>,
    /// What else is typed into, such as words on the page.
    others: Vec<Id>,
    frame: u64,
}

/// What one field remembers.
#[derive(Default)]
pub(super) struct Memory {
    pub(super) typing: Typing,
    /// The words as they were when the caret was placed.
    pub(super) text: Arc<str>,
    pub(super) laid_out: Option<(LayoutKey, Rc<LaidOut>)>,
    pub(super) picture: Option<(PictureKey, TextureHandle)>,
    /// What is scrolled away at the left and at the top, in points.
    pub(super) scroll: Vec2,
    pub(super) blink: Blink,
    pub(super) presses: Presses,
    pub(super) past: Past,
    pub(super) seen: u64,
}

/// Words of a field, laid out.
pub(super) struct LaidOut {
    pub(super) layout: EditLayout,
    pub(super) spoken: Spoken,
}

/// What tells one layout from another.
#[derive(Clone, PartialEq)]
pub(super) struct LayoutKey {
    pub(super) text: Arc<str>,
    pub(super) width: u32,
    pub(super) from_right: bool,
    pub(super) size: (u32, u16),
}

/// What tells one picture of words from another.
#[derive(Clone, PartialEq)]
pub(super) struct PictureKey {
    pub(super) layout: LayoutKey,
    pub(super) scroll: (i32, i32),
    pub(super) pixels: (u16, u16),
    pub(super) colour: egui::Color32,
}

impl Fields {
    /// A new frame begins: what was not shown in the last one is forgotten.
    pub(crate) fn begin(&mut self) {
        let last = self.frame;
        self.known.retain(|_, memory| memory.seen == last);
        self.others.clear();
        self.frame += 1;
    }

    /// Whether what has the keyboard is typed into: letters are letters then, and ask for nothing.
    pub(crate) fn is_typing(&self, ctx: &Context) -> bool {
        ctx.memory(|memory| memory.focused())
            .is_some_and(|id| self.known.contains_key(&id) || self.others.contains(&id))
    }

    /// Says that something else is typed into as well.
    pub(crate) fn also(&mut self, id: Id) {
        self.others.push(id);
    }

    pub(super) fn take(&mut self, id: Id) -> Option<Memory> {
        self.known.remove(&id)
    }

    pub(super) fn keep(&mut self, id: Id, mut memory: Memory) {
        memory.seen = self.frame;
        self.known.insert(id, memory);
    }
}
