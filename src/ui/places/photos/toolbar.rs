//! The toolbar: adding photos, making pages of them, how they are grouped.

use super::{for_pages, make_pages_words};
use crate::app::{Action, Group, Grouping, LookedAt, PhotosAction};
use crate::ui::field::Field;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, Segment, segmented, segmented_words_width};
use egui::{Rect, Ui, pos2, vec2};

/// Shows it.
pub(super) fn toolbar(ui: &mut Ui, scene: &mut Scene<'_>, looked_at: &LookedAt, groups: &[Group]) {
    let bar = ui.max_rect();
    ui.painter().rect_filled(bar, 0.0, scene.look.colours.panel);
    let Some(book) = scene.state.book() else { return };
    let mut x = bar.left() + 10.0;
    if !scene.state.strip_open() {
        x = button(ui, scene, x, "photos-which", None, ButtonLook::Plain, Action::ToggleStrip);
    }
    if book.may_change() {
        let add = Action::Photos(PhotosAction::Add);
        x = button(ui, scene, x, "photos-add", Some(Icon::Plus), ButtonLook::Filled, add);
    }
    let has_room = scene.state.has_room_for_panel();
    if !looked_at.panel_open(has_room) {
        let details = Action::Photos(PhotosAction::Details);
        x = button(ui, scene, x, "photos-details", Some(Icon::Details), ButtonLook::Plain, details);
    }
    if book.may_change() {
        let photos = for_pages(book, looked_at, groups);
        let words = make_pages_words(scene, looked_at.chosen.len());
        let make = Button { icon: Some(Icon::Wand), ..Button::new(scene, &words, ButtonLook::Plain) };
        // Where there is no room for it here, it is in the panel once several are chosen.
        if !photos.is_empty() && x + make.size(scene, ui).x < bar.right() {
            let make = Action::Photos(PhotosAction::Propose(photos));
            x = worded(
                ui,
                scene,
                x,
                (&words, "photos-make-pages"),
                Some(Icon::Wand),
                ButtonLook::Plain,
                make,
            );
        }
    }
    let (by_date, by_person) = (scene.text("photos-by-date"), scene.text("photos-by-person"));
    let width = segmented_words_width(scene, ui, &[&by_date, &by_person]);
    let left = bar.right() - 10.0 - width;
    if left < x {
        return;
    }
    search(ui, scene, looked_at, x, left - 14.0);
    let segment = |words, icon: Option<Icon>, value| Segment {
        words,
        icon,
        chosen: looked_at.grouping == value,
        value,
    };
    let segments = [
        segment(by_date.as_str(), None, Grouping::Date),
        segment(by_person.as_str(), None, Grouping::Person),
    ];
    if let Some(grouping) = segmented(ui, scene, Region::Toolbar, pos2(left, bar.center().y), &segments) {
        scene.ask(Action::Photos(PhotosAction::Group(grouping)));
    }
}

/// A button with its left edge at `x`; where the next begins.
fn button(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    x: f32,
    words: &'static str,
    icon: Option<Icon>,
    look: ButtonLook,
    action: Action,
) -> f32 {
    let text = scene.text(words);
    worded(ui, scene, x, (&text, words), icon, look, action)
}

/// The same with words of its own, and a name by which it stays the same button.
fn worded(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    x: f32,
    (text, name): (&str, &'static str),
    icon: Option<Icon>,
    look: ButtonLook,
    action: Action,
) -> f32 {
    let bar = ui.max_rect();
    let button = Button { icon, height: 44.0, ..Button::new(scene, text, look) };
    let size = button.size(scene, ui);
    let rect = Rect::from_min_size(pos2(x, bar.center().y - size.y / 2.0), size);
    if button.put(ui, scene, Region::Toolbar, rect, ui.scope_id().with(name)).clicked() {
        scene.ask(action);
    }
    rect.right() + 8.0
}

/// A field for words that photos have to do with, where there is room for one.
fn search(ui: &mut Ui, scene: &mut Scene<'_>, looked_at: &LookedAt, from: f32, to: f32) {
    const WIDE: f32 = 220.0;
    const LEAST: f32 = 130.0;
    let width = WIDE.min(to - from);
    if width < LEAST {
        return;
    }
    let (label, hint) = (scene.text("photos-search"), scene.text("photos-search-hint"));
    let bar = ui.max_rect();
    let rect = Rect::from_min_size(pos2(to - width, bar.center().y - 20.0), vec2(width, 40.0));
    let id = ui.scope_id().with("search photos");
    let field = Field { hint: &hint, ..Field::line(scene, id, rect, &label, &looked_at.search) };
    if let Some(words) = field.put(ui, scene, Region::Toolbar).changed {
        scene.ask(Action::Photos(PhotosAction::Search(words)));
    }
}
