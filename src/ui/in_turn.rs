//! Keys in the order in which they were pressed, however many of them one frame gets.
//!
//! The toolkit moves the keyboard at the beginning of a frame, whatever was typed before the key that
//! moves it: on a busy computer the last letter typed before Tab would stand in the next field. So
//! such a key has a frame of its own.

use egui::{Context, Event, Key, RawInput};

/// Holds back what comes too soon.
#[derive(Default)]
pub(crate) struct InTurn {
    /// What later frames get, in order.
    held: Vec<Event>,
}

impl egui::Plugin for InTurn {
    fn debug_name(&self) -> &'static str {
        "in turn"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.let_through(&mut input.events);
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }
}

impl InTurn {
    /// Leaves of the events those that this frame gets.
    fn let_through(&mut self, events: &mut Vec<Event>) {
        let mut all = std::mem::take(&mut self.held);
        all.append(events);
        let frame = match all.iter().position(moves_keyboard) {
            Some(0) => 1,
            // Movements of the mouse and keys let go of need not wait.
            Some(at) if all[..at].iter().any(types) => at,
            Some(at) => at + 1,
            None => all.len(),
        };
        let rest = all.split_off(frame);
        *events = all;
        // Only what is typed after it waits; else nothing has to.
        if rest.iter().any(|event| types(event) || moves_keyboard(event)) {
            self.held = rest;
        } else {
            events.extend(rest);
        }
    }
}

/// Whether the keyboard may be somewhere else after this.
fn moves_keyboard(event: &Event) -> bool {
    let Event::Key { key, pressed: true, .. } = event else { return false };
    matches!(key, Key::Tab | Key::F6 | Key::Enter | Key::Escape)
}

/// Whether this goes to what has the keyboard.
fn types(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::Ime(_)
            | Event::Paste(_)
            | Event::Cut
            | Event::Copy
            | Event::Key { pressed: true, .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Modifiers;

    fn letter(letter: &str) -> Event {
        Event::Text(letter.into())
    }

    fn key(key: Key, pressed: bool) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
    }

    /// What each frame gets when all of it comes at once.
    fn frames(events: Vec<Event>) -> Vec<Vec<Event>> {
        let mut in_turn = InTurn::default();
        let mut frames = Vec::new();
        let mut events = events;
        loop {
            in_turn.let_through(&mut events);
            frames.push(std::mem::take(&mut events));
            if in_turn.held.is_empty() {
                return frames;
            }
        }
    }

    #[test]
    fn what_is_typed_before_and_after_tab_is_not_in_its_frame() {
        let (tab, up) = (key(Key::Tab, true), key(Key::Tab, false));
        let got = frames(vec![letter("3"), tab.clone(), up.clone(), letter("l")]);
        assert_eq!(got, [vec![letter("3")], vec![tab], vec![up, letter("l")]]);
    }

    #[test]
    fn each_of_several_tabs_has_a_frame() {
        let tab = key(Key::Tab, true);
        assert_eq!(frames(vec![tab.clone(), tab.clone()]), [vec![tab.clone()], vec![tab]]);
    }

    #[test]
    fn nothing_waits_where_no_key_moves_the_keyboard() {
        let all = vec![letter("a"), key(Key::A, false), Event::PointerGone, letter("b")];
        assert_eq!(frames(all.clone()), [all]);
        let tab = vec![Event::PointerGone, key(Key::Tab, true), key(Key::Tab, false)];
        assert_eq!(frames(tab.clone()), [tab]);
    }
}
