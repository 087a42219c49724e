//! What keys, clipboard, input methods and screen readers ask of words that are being edited.

use super::nodes::Spoken;
use crate::text::{Extent, Movement, Stroke};
use egui::accesskit::{self, ActionData};
use egui::os::OperatingSystem;
use egui::{Event, Id, ImeEvent, Key, Modifiers};

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Asked {
    /// A stroke.
    Stroke(Stroke),
    /// Words from the clipboard, without their looks.
    Paste(String),
    /// The selection to the clipboard.
    Copy,
    /// The same, and take it away.
    Cut,
    /// The clipboard, which the system has to be asked for.
    WantPaste,
    /// Enter.
    Enter,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
}

/// Which keys are meant for the words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keys {
    /// Whose words: what a screen reader asks is addressed to it.
    pub id: Id,
    /// Whether they have the keyboard.
    pub focused: bool,
    /// Whether macOS' keys hold.
    pub mac: bool,
    /// Whether what lies at the left on the screen lies at the right in the input.
    pub mirrored: bool,
    /// Whether there is but one line: up, down and new lines are not for it.
    pub single_line: bool,
    /// Whether undo is its own, and not the program's.
    pub own_undo: bool,
}

impl Keys {
    /// Whether macOS' keys hold there.
    pub(crate) fn is_mac(os: OperatingSystem) -> bool {
        matches!(os, OperatingSystem::Mac | OperatingSystem::IOS)
    }
}

/// Takes what is meant for the words out of the input of this frame, in order. The rest stays for others.
pub(crate) fn taken(ctx: &egui::Context, keys: Keys, spoken: &Spoken) -> Vec<Asked> {
    ctx.input_mut(|input| {
        let mut asked = Vec::new();
        input.events.retain(|event| match keys.asked(event, spoken) {
            Some(found) => {
                asked.push(found);
                false
            }
            None => true,
        });
        asked
    })
}

impl Keys {
    fn asked(&self, event: &Event, spoken: &Spoken) -> Option<Asked> {
        if let Event::AccessKitActionRequest(request) = event {
            return self.asked_aloud(request, spoken).map(Asked::Stroke);
        }
        if !self.focused {
            return None;
        }
        match event {
            Event::Text(text) => {
                let text: String = text.chars().filter(|c| !c.is_control()).collect();
                (!text.is_empty()).then_some(Asked::Stroke(Stroke::Insert(text)))
            }
            Event::Copy => Some(Asked::Copy),
            Event::Cut => Some(Asked::Cut),
            Event::Paste(text) => Some(Asked::Paste(text.clone())),
            Event::Ime(ime) => composed(ime).map(Asked::Stroke),
            Event::Key { key, pressed: true, modifiers, .. } => self.pressed(*key, *modifiers),
            _ => None,
        }
    }

    /// What a screen reader, or dictation, asks.
    fn asked_aloud(&self, request: &accesskit::ActionRequest, spoken: &Spoken) -> Option<Stroke> {
        if request.target_node != self.id.accesskit_id() || request.target_tree != accesskit::TreeId::ROOT {
            return None;
        }
        match (request.action, request.data.as_ref()) {
            (accesskit::Action::SetValue, Some(ActionData::Value(text))) => {
                Some(Stroke::SetAll(text.to_string()))
            }
            (accesskit::Action::ReplaceSelectedText, Some(ActionData::Value(text))) => {
                Some(Stroke::Insert(text.to_string()))
            }
            (accesskit::Action::SetTextSelection, Some(ActionData::SetTextSelection(selection))) => {
                let byte = |place: accesskit::TextPosition| spoken.byte_at(self.id, place);
                Some(Stroke::Select(byte(selection.anchor)?, byte(selection.focus)?))
            }
            _ => None,
        }
    }

    fn pressed(&self, key: Key, modifiers: Modifiers) -> Option<Asked> {
        let Modifiers { alt, shift, command, .. } = modifiers;
        // What goes by words, and what goes to the ends.
        let (word, far) = if self.mac { (alt, command) } else { (command, command) };
        // The other system's keys, and those that type other letters.
        let other = if self.mac { modifiers.ctrl && !command } else { alt };
        let go = |movement| Some(Asked::Stroke(Stroke::Move { movement, extend: shift }));
        let erase = |extent| Some(Asked::Stroke(Stroke::Erase(extent)));
        let key = match key {
            Key::ArrowLeft if self.mirrored => Key::ArrowRight,
            Key::ArrowRight if self.mirrored => Key::ArrowLeft,
            key => key,
        };
        match key {
            _ if other => None,
            Key::ArrowLeft if self.mac && far => go(Movement::LineStart),
            Key::ArrowRight if self.mac && far => go(Movement::LineEnd),
            Key::ArrowLeft => go(if word { Movement::WordLeft } else { Movement::Left }),
            Key::ArrowRight => go(if word { Movement::WordRight } else { Movement::Right }),
            Key::ArrowUp if self.mac && far => go(Movement::TextStart),
            Key::ArrowDown if self.mac && far => go(Movement::TextEnd),
            Key::ArrowUp if !self.single_line && !command => go(Movement::Up),
            Key::ArrowDown if !self.single_line && !command => go(Movement::Down),
            Key::Home => go(if command { Movement::TextStart } else { Movement::LineStart }),
            Key::End => go(if command { Movement::TextEnd } else { Movement::LineEnd }),
            Key::Backspace => erase(if word { Extent::WordBack } else { Extent::Back }),
            Key::Delete if shift && !self.mac => Some(Asked::Cut),
            Key::Delete => erase(if word { Extent::WordForward } else { Extent::Forward }),
            Key::Insert if command => Some(Asked::Copy),
            Key::Insert if shift => Some(Asked::WantPaste),
            Key::Enter if !command => Some(Asked::Enter),
            Key::A if command && !shift => Some(Asked::Stroke(Stroke::SelectAll)),
            Key::V if command && shift => Some(Asked::WantPaste),
            Key::Z if command && shift && self.own_undo => Some(Asked::Redo),
            Key::Z if command && self.own_undo => Some(Asked::Undo),
            Key::Y if command && self.own_undo => Some(Asked::Redo),
            _ => None,
        }
    }
}

fn composed(ime: &ImeEvent) -> Option<Stroke> {
    match ime {
        ImeEvent::Preedit { text, active_range_chars } => {
            let byte = |nth: usize| text.char_indices().nth(nth).map_or(text.len(), |(at, _)| at);
            let active = active_range_chars.clone().map(|range| byte(range.start)..byte(range.end));
            Some(Stroke::Compose { text: text.clone(), active })
        }
        // Enter is a key, not a letter.
        ImeEvent::Commit(text) if text == "\n" || text == "\r" => None,
        ImeEvent::Commit(text) => Some(Stroke::Commit(text.clone())),
        ImeEvent::DeleteSurrounding { before_chars, after_chars } => {
            Some(Stroke::EraseAround { before: *before_chars, after: *after_chars })
        }
        #[expect(deprecated)]
        ImeEvent::Enabled | ImeEvent::Disabled => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(mac: bool, modifiers: Modifiers, key: Key) -> Option<Asked> {
        let id = Id::unique("words");
        let keys = Keys { id, focused: true, mac, mirrored: false, single_line: false, own_undo: false };
        keys.pressed(key, modifiers)
    }

    #[test]
    fn keys_go_where_each_system_has_them_go() {
        let go = |movement| Some(Asked::Stroke(Stroke::Move { movement, extend: false }));
        let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
        let cmd = Modifiers::MAC_CMD | Modifiers::COMMAND;
        assert_eq!(pressed(false, ctrl, Key::ArrowLeft), go(Movement::WordLeft));
        assert_eq!(pressed(true, Modifiers::ALT, Key::ArrowLeft), go(Movement::WordLeft));
        assert_eq!(pressed(true, cmd, Key::ArrowLeft), go(Movement::LineStart));
        assert_eq!(pressed(false, ctrl, Key::Home), go(Movement::TextStart));
        assert_eq!(pressed(false, Modifiers::ALT, Key::ArrowLeft), None, "back to where one was");
        assert_eq!(pressed(false, ctrl, Key::Z), None, "undo is the program's");
    }

    #[test]
    fn what_is_chosen_in_a_composition_is_counted_in_letters() {
        let ime = ImeEvent::Preedit { text: "かな漢".into(), active_range_chars: Some(1..2) };
        let Some(Stroke::Compose { active, .. }) = composed(&ime) else { panic!("it is composing") };
        assert_eq!(active, Some(3..6));
    }
}
