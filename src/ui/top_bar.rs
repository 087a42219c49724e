//! The top bar: menus, the book's name and how it stands with saving, undo and redo, the PDF.

use super::icons::Icon;
use super::keys::shortcut_words;
use super::menus;
use super::scene::{Region, Scene};
use super::widgets::{Button, ButtonLook, IconButton, Side, focus_ring, hairline, say_aloud};
use crate::app::{Action, FindAction, Place, SaveState};
use crate::language::Message;
use egui::{Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

/// Shows it.
pub(crate) fn top_bar(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.panel);
    hairline(ui, scene, rect, Side::Bottom);

    let menus_rect = Rect::from_min_max(pos2(rect.left() + 6.0, rect.top()), rect.max);
    let menus_end =
        ui.scope_builder(UiBuilder::new().max_rect(menus_rect), |ui| menus::menus(ui, scene)).inner;
    let end = end_of_bar(ui, scene, rect);
    book_name(ui, scene, Rect::from_x_y_ranges(menus_end + 12.0..=end - 12.0, rect.y_range()), rect);
}

/// Undo, redo and Export, from the end inwards; where they begin.
fn end_of_bar(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect) -> f32 {
    let middle = rect.center().y;
    let words = scene.text("action-button-export-pdf");
    let button = Button::new(scene, &words, ButtonLook::Plain);
    let size = button.size(scene, ui);
    let export = Rect::from_min_size(pos2(rect.right() - 12.0 - size.x, middle - size.y / 2.0), size);
    let enabled = Action::PDF.enabled(scene.state);
    // Where the book is printed, the button for it is that place's own.
    let elsewhere = scene.state.book().is_some_and(|book| book.place() == Place::Print);
    let export = if elsewhere {
        Rect::from_min_size(rect.right_top() - vec2(2.0, 0.0), vec2(0.0, 0.0))
    } else {
        export
    };
    ui.scope(|ui| {
        if elsewhere {
            return;
        }
        if !enabled {
            ui.disable();
        }
        if button.put(ui, scene, Region::Top, export, ui.scope_id().with("export")).clicked() {
            scene.ask(Action::PDF);
        }
    });
    let mut left = find(ui, scene, export.left() - 10.0, middle) - 10.0;
    if !scene.state.book().is_some_and(|book| book.may_change()) {
        return left;
    }
    for (action, icon) in [(Action::Redo, Icon::Redo), (Action::Undo, Icon::Undo)] {
        let square = Rect::from_center_size(pos2(left - 20.0, middle), vec2(36.0, 36.0));
        left -= 42.0;
        let name = menus::words_of(scene, &action);
        let keys = shortcut_words(scene, &action);
        let enabled = action.enabled(scene.state);
        let side = scene.look.tokens.icon.button;
        let button = IconButton { icon, name: &name, keys: keys.as_deref(), enabled, side };
        if button.put(ui, scene, Region::Top, square).clicked() {
            scene.ask(action);
        }
    }
    left
}

/// The way to find anything, with its end at `right`: as wide as a field where there is room. Where it
/// begins.
fn find(ui: &mut Ui, scene: &mut Scene<'_>, right: f32, middle: f32) -> f32 {
    let look = scene.look;
    let action = Action::Find(FindAction::Begin);
    let (name, keys) = (scene.text(action.words()), shortcut_words(scene, &action));
    let wide = scene.width >= look.tokens.layout.breakpoints.menus_fold_into_one_below;
    if !wide {
        let square = Rect::from_center_size(pos2(right - 18.0, middle), vec2(36.0, 36.0));
        let side = look.tokens.icon.button;
        let button = IconButton { icon: Icon::Find, name: &name, keys: keys.as_deref(), enabled: true, side };
        if button.put(ui, scene, Region::Top, square).clicked() {
            scene.ask(action);
        }
        return square.left();
    }
    let (second, small) = (look.tokens.scale.second.clone(), look.tokens.scale.small.clone());
    let keys = keys.unwrap_or_default();
    let taken = scene.measure(ui.painter(), &keys, &small).x;
    // Longer words make it wider.
    let across = (35.0 + scene.measure(ui.painter(), &name, &second).x + 14.0 + taken + 11.0).max(186.0);
    let rect = Rect::from_min_max(pos2(right - across, middle - 17.0), pos2(right, middle + 17.0));
    let response = ui.interact(rect, ui.scope_id().with("find"), Sense::click());
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    let edge = Stroke::new(look.control_edge(), look.colours.line_control);
    let fill = if response.hovered() { look.colours.hover } else { look.colours.field };
    ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
    scene.icon(ui.painter(), Icon::Find, pos2(rect.left() + 19.0, middle), 16.0, look.colours.ink_2);
    scene.line(ui.painter(), pos2(rect.left() + 35.0, middle), &name, &second, look.colours.ink_2);
    scene.line(ui.painter(), pos2(rect.right() - 11.0 - taken, middle), &keys, &small, look.colours.ink_3);
    super::widgets::name(&response, true, &name);
    focus_ring(ui, scene, rect, &response, radius, false);
    scene.stop(Region::Top, response.id);
    if response.clicked() {
        scene.ask(action);
    }
    rect.left()
}

/// The book's name in its own script, and beside it the save state; in the middle of the window
/// where there is room.
fn book_name(ui: &mut Ui, scene: &mut Scene<'_>, room: Rect, bar: Rect) {
    let Some(book) = scene.state.book() else { return };
    let look = scene.look;
    let title = book.book().info().title.clone();
    let (icon, words, colour) = save_words(scene, book.save_state());
    let second = look.tokens.scale.second.clone();
    let state_width = 20.0 + scene.measure(ui.painter(), &words, &second).x;
    let name_room = (room.width() - state_width - 14.0).max(40.0);
    let size = look.tokens.scale.book_name.clone();
    let name = scene.ink.words(ui.ctx(), &title, &size, look.colours.ink, 4000.0);
    let fits = name.size.x <= name_room;
    let total = name.size.x + 14.0 + state_width;
    if !fits && room.width() < state_width {
        return;
    }
    let mut x = (bar.center().x - total / 2.0).clamp(room.left(), (room.right() - total).max(room.left()));
    let middle = bar.center().y;
    let name_rect = Rect::from_min_size(pos2(x, middle - name.size.y / 2.0), name.size);
    if fits {
        name.draw(ui.painter(), name_rect.min);
        x = name_rect.right() + 14.0;
    }
    say_aloud(ui, ui.scope_id().with("book name"), name_rect, &title);
    scene.icon(ui.painter(), icon, pos2(x + 7.0, middle), look.tokens.icon.mark + 2.0, colour);
    scene.line(ui.painter(), pos2(x + 20.0, middle), &words, &second, colour);
    let rect = Rect::from_min_size(pos2(x, middle - 10.0), vec2(state_width, 20.0));
    say_aloud(ui, ui.scope_id().with("save state"), rect, &words);
}

fn save_words(scene: &Scene<'_>, state: &SaveState) -> (Icon, String, Color32) {
    let colours = &scene.look.colours;
    match state {
        SaveState::Saved(Some(time)) => {
            let saved = Message::new("save-state-saved-at").with("time", time.as_str());
            (Icon::Done, scene.say(&saved), colours.good)
        }
        SaveState::Saved(None) => (Icon::Done, scene.text("save-state-saved"), colours.good),
        SaveState::Saving => (Icon::CircleNotch, scene.text("save-state-saving"), colours.ink_2),
        SaveState::NotSavedYet => (Icon::Circle, scene.text("save-state-not-yet"), colours.ink_2),
        SaveState::CouldNotSave => (Icon::Stop, scene.text("save-state-could-not"), colours.stop),
        SaveState::LookOnly => (Icon::Lock, scene.text("save-state-look-only"), colours.ink_2),
    }
}
