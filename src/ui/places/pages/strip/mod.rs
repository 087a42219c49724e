//! The strip: adding a page, and below it the sections with their small openings, to go to, to choose
//! and to put in order.
//!
//! What is dragged and where it would land stands in `drag`.

mod drag;
mod head;
mod opening;

use self::drag::{Drags, Gap};
use self::head::section_head;
use self::opening::small_opening;
use crate::app::{Action, ChoosingAction, Opening, Scrolled};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::keys::shortcut_words;
use crate::ui::letters;
use crate::ui::scene::{Region, Scene};
use crate::ui::scrolled::scrolled;
use crate::ui::widgets::{Button, ButtonLook, Side, hairline};
use egui::{Rect, Ui, UiBuilder, pos2, vec2};

/// How high the button that adds a page is with the room around it, in points.
const ADD: f32 = 54.0;

/// How wide the strip is in a window of this width; none where it is closed.
pub(crate) fn width(scene: &Scene<'_>) -> Option<f32> {
    let layout = &scene.look.tokens.layout;
    if !scene.state.strip_open() {
        None
    } else if scene.width >= layout.breakpoints.inspector_and_strip_widen_from {
        Some(232.0)
    } else if scene.width < layout.breakpoints.inspector_becomes_drawer_below {
        Some(layout.page_strip_small)
    } else {
        Some(layout.page_strip)
    }
}

/// Shows it. `turned` says that another opening is shown than in the frame before.
pub(crate) fn strip(ui: &mut Ui, scene: &mut Scene<'_>, turned: bool) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.paper);
    hairline(ui, scene, rect, Side::Right);
    let Some(book) = scene.state.book() else { return };
    let mut inside = Rect::from_min_max(rect.min, rect.max - vec2(1.0, 0.0));
    if book.may_change() {
        add_page(ui, scene, inside);
        inside.min.y += ADD;
    }
    ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
        ui.set_clip_rect(inside);
        let mut drags = Drags::begin(ui, scene);
        scrolled(ui, scene, Scrolled::Strip, true, |area, ui, scene| {
            area.show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                ui.add_space(if book.may_change() { 0.0 } else { 8.0 });
                for (at, section) in book.printed().sections().iter().enumerate() {
                    section_head(ui, scene, book, at, &mut drags);
                    if book.is_folded(&section.id) {
                        continue;
                    }
                    for opening in book.printed().openings(section.pages.clone()) {
                        // An opening across two sections stands in the first.
                        if opening.first() >= section.pages.start {
                            small_opening(ui, scene, book, opening, turned, &mut drags);
                        }
                    }
                }
                drags.gap(Gap::end(ui));
                ui.add_space(24.0);
                drags.scroll(ui, inside);
            })
        });
        drags.end(ui, scene, inside);
    });
}

fn add_page(ui: &mut Ui, scene: &mut Scene<'_>, strip: Rect) {
    let action = Action::Choosing(ChoosingAction::Add);
    let words = scene.text("action-add-page-here");
    let rect = Rect::from_min_size(strip.min + vec2(12.0, 10.0), vec2(strip.width() - 24.0, 36.0));
    let button = Button { icon: Some(Icon::Plus), ..Button::new(scene, &words, ButtonLook::Plain) };
    let response = button.put(ui, scene, Region::Strip, rect, ui.scope_id().with("add a page"));
    let tip = shortcut_words(scene, &action).unwrap_or_default();
    if letters::tip(response, &tip, &scene.look.tokens.scale.second).clicked() {
        scene.ask(action);
    }
}

/// The sheet of one page of an opening, whose middle is at `x`.
fn sheet(x: f32, top: f32, size: egui::Vec2, right: bool) -> Rect {
    let left = if right { x } else { x - size.x };
    Rect::from_min_size(pos2(left, top), size)
}

/// The numbers of an opening in words: of one page, or of two.
pub(crate) fn numbers(scene: &Scene<'_>, opening: Opening, one: &'static str, two: &'static str) -> String {
    let (first, last) = (opening.first() + 1, opening.last() + 1);
    if first == last {
        scene.say(&Message::new(one).with("n", first))
    } else {
        scene.say(&Message::new(two).with("first", first).with("last", last))
    }
}
