//! What stands in a dialog, in as much room as there is. Knows nothing of what it is.

use super::SIDE;
use crate::ui::scene::Scene;
use egui::{EventFilter, Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, Vec2, vec2};

/// Shows what stands in a dialog, as high as it is or so high at most; whether it is cut.
pub(super) fn scrolled(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    most: f32,
    inside: impl FnOnce(&mut Ui, &mut Scene<'_>),
) -> bool {
    let width = ui.available_width();
    let from = ui.cursor().min;
    // The bar stands beside what it scrolls.
    let rect = Rect::from_min_size(from + vec2(SIDE, 0.0), vec2(width - SIDE - 6.0, most));
    let shown = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        let scroll = ScrollArea::vertical().auto_shrink([false, true]);
        scroll.max_height(most).min_scrolled_height(most).show(ui, |ui| {
            ui.set_width(width - 2.0 * SIDE);
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let before = scene.stops.len();
            inside(ui, scene);
            // Whatever can be chosen keeps the keys for itself, and comes into sight as it is chosen.
            if scene.stops.len() == before && ui.min_rect().height() > most {
                scroll_by_keys(ui, most);
            }
        })
    });
    let shown = shown.inner;
    shown.content_size.y > shown.inner_rect.height() + 0.5
}

/// There is nothing to choose: arrows and their like move what is read, and not the keyboard.
fn scroll_by_keys(ui: &Ui, seen: f32) {
    const LINE: f32 = 60.0;
    const WHOLE: f32 = 100_000.0;
    let page = seen * 0.9;
    let steps = [
        (Key::ArrowDown, -LINE),
        (Key::ArrowUp, LINE),
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::End, -WHOLE),
        (Key::Home, WHOLE),
    ];
    if let Some(focused) = ui.memory(|memory| memory.focused()) {
        let vertical = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, vertical));
    }
    let by: f32 = ui.input_mut(|input| {
        steps.iter().map(|(key, by)| input.count_and_consume_key(Modifiers::NONE, *key) as f32 * by).sum()
    });
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, by));
    }
}
