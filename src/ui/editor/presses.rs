//! Presses of the pointer on words: one places the caret, two select the word, three the paragraph.

use crate::text::Unit;
use egui::{Pos2, Response};

/// Presses that follow one another within so many seconds are one gesture.
const TOGETHER: f64 = 0.4;
/// And no further apart than this, in points.
const NEAR: f32 = 6.0;

/// The last presses on words.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Presses {
    last: Option<(f64, Pos2)>,
    count: u8,
}

/// What the pointer does to words in this frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Press {
    /// Where.
    pub at: Pos2,
    /// How much is selected at once.
    pub unit: Unit,
    /// Whether the selection goes on from where it began.
    pub extend: bool,
    /// Whether the button was pressed in this very frame.
    pub begins: bool,
}

impl Presses {
    /// What the pointer does on the words of a response.
    pub(crate) fn on(&mut self, response: &Response) -> Option<Press> {
        // Within one frame the button may have gone down and up again.
        let down_and_up = response.clicked_by(egui::PointerButton::Primary)
            && response.ctx.input(|input| input.pointer.primary_pressed());
        if !response.is_pointer_button_down_on() && !down_and_up {
            return None;
        }
        let (pressed, down, at, time, shift, moved) = response.ctx.input(|input| {
            let pointer = &input.pointer;
            (
                pointer.primary_pressed(),
                pointer.primary_down(),
                pointer.interact_pos(),
                input.time,
                input.modifiers.shift,
                pointer.delta() != egui::Vec2::ZERO,
            )
        });
        let at = at?;
        if pressed {
            let goes_on =
                self.last.is_some_and(|(then, there)| time - then < TOGETHER && there.distance(at) < NEAR);
            self.count = if goes_on && !shift { self.count % 3 + 1 } else { 1 };
            self.last = Some((time, at));
            return Some(Press { at, unit: self.unit(), extend: shift, begins: true });
        }
        (down && moved).then(|| Press { at, unit: self.unit(), extend: true, begins: false })
    }

    fn unit(self) -> Unit {
        match self.count {
            2 => Unit::Word,
            3 => Unit::Paragraph,
            _ => Unit::Letter,
        }
    }
}
