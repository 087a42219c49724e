//! What a screen reader meets of words that can be edited: their stretches with the place of every
//! letter, the selection, and what can be asked of them.

use crate::text::{Letter, Selection, Stretch, byte_of, place_of};
use egui::accesskit::{self, Action, Role, TextDirection, TextPosition, TextSelection};
use egui::{Id, Rect, Ui, UiBuilder};

/// The stretches of words as they were last told, to understand what is asked of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spoken {
    stretches: Vec<Stretch>,
}

impl Spoken {
    /// The stretches of these words.
    pub(crate) fn new(stretches: Vec<Stretch>) -> Self {
        Self { stretches }
    }

    /// The byte at a place that assistive technology names.
    pub(super) fn byte_at(&self, id: Id, place: TextPosition) -> Option<usize> {
        let named = |(nth, _): &(usize, &Stretch)| node_id(id, *nth).accesskit_id() == place.node;
        let (_, stretch) = self.stretches.iter().enumerate().find(named)?;
        Some(byte_of(stretch, place.character_index))
    }

    fn place(&self, id: Id, at: usize) -> Option<TextPosition> {
        let (nth, letter) = place_of(&self.stretches, at)?;
        Some(TextPosition { node: node_id(id, nth).accesskit_id(), character_index: letter })
    }
}

fn node_id(id: Id, nth: usize) -> Id {
    id.with(("stretch", nth))
}

/// Gives the words' node, which must be there already, its stretches. `text` is the words; `to_window`
/// places a rectangle of the layout.
pub(crate) fn text_nodes(
    ui: &mut Ui,
    id: Id,
    text: &str,
    spoken: &Spoken,
    selection: Option<Selection>,
    to_window: impl Fn(kurbo::Rect) -> Rect,
) {
    let ctx = ui.ctx().clone();
    if !ctx.has_accesskit_node(id) {
        return;
    }
    ctx.accesskit_node_builder(id, |node| {
        for action in
            [Action::SetTextSelection, Action::SetValue, Action::ReplaceSelectedText, Action::ScrollIntoView]
        {
            node.add_action(action);
        }
        let ends = selection.and_then(|selection| {
            Some((spoken.place(id, selection.anchor.at)?, spoken.place(id, selection.focus.at)?))
        });
        if let Some((anchor, focus)) = ends {
            node.set_text_selection(TextSelection { anchor, focus });
        }
    });
    // One child of the view, so that its own count of children does not change with the lines.
    let mut inside = ui.new_child(UiBuilder::new().id(id.with("stretches")).accessibility_parent(id));
    for (nth, stretch) in spoken.stretches.iter().enumerate() {
        let own = node_id(id, nth);
        // The toolkit hangs a node below another only where a view stands for it.
        inside.new_child(UiBuilder::new().id(own).accessibility_parent(id).max_rect(Rect::ZERO));
        let place = to_window(stretch.rect);
        let scale =
            if stretch.rect.width() > 0.0 { place.width() / stretch.rect.width() as f32 } else { 1.0 };
        let same_line = |other: Option<&Stretch>| other.is_some_and(|other| other.line == stretch.line);
        let before = nth.checked_sub(1).filter(|before| same_line(spoken.stretches.get(*before)));
        let after = Some(nth + 1).filter(|after| same_line(spoken.stretches.get(*after)));
        ctx.accesskit_node_builder(own, |node| {
            node.set_role(Role::TextRun);
            node.set_text_direction(if stretch.rtl {
                TextDirection::RightToLeft
            } else {
                TextDirection::LeftToRight
            });
            node.set_value(text.get(stretch.text.clone()).unwrap_or(""));
            node.set_bounds(bounds_of(place));
            let letters = &stretch.letters;
            node.set_character_lengths(letters.iter().map(|letter| letter.length).collect::<Vec<_>>());
            let scaled = |of: fn(&Letter) -> f32| letters.iter().map(|l| of(l) * scale).collect::<Vec<_>>();
            node.set_character_positions(scaled(|letter| letter.from_pt));
            node.set_character_widths(scaled(|letter| letter.width_pt));
            let starts = letters.iter().enumerate().filter(|(_, letter)| letter.word_start);
            node.set_word_starts(starts.filter_map(|(at, _)| u8::try_from(at).ok()).collect::<Vec<_>>());
            if let Some(before) = before {
                node.set_previous_on_line(node_id(id, before).accesskit_id());
            }
            if let Some(after) = after {
                node.set_next_on_line(node_id(id, after).accesskit_id());
            }
        });
    }
}

/// A rectangle as the accessibility tree has it.
pub(crate) fn bounds_of(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
