//! The spine at the start side, in the book's cloth: back to all books, and the places in the book.

use super::icons::Icon;
use super::scene::{Region, Scene};
use super::widgets::{focus_ring, name};
use crate::app::Action;
use egui::{CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// How wide the spine is in a window of this width.
pub(crate) fn width(scene: &Scene<'_>) -> f32 {
    let layout = &scene.look.tokens.layout;
    let breakpoints = &layout.breakpoints;
    if scene.width < breakpoints.spine_labels_hide_below {
        56.0
    } else if scene.width < breakpoints.inspector_becomes_drawer_below {
        layout.spine_small
    } else {
        layout.spine
    }
}

/// Shows it.
pub(crate) fn spine(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    let look = scene.look;
    let (cloth, colours) = (&look.cloth, &look.colours);
    ui.painter().rect_filled(rect, 0.0, cloth.fill);
    let edge = Rect::from_min_max(pos2(rect.right() - look.tokens.layout.spine_edge, rect.top()), rect.max);
    ui.painter().rect_filled(edge, 0.0, cloth.edge);

    let inside = Rect::from_min_max(rect.min, pos2(edge.left(), rect.bottom()));
    let all_books = Rect::from_center_size(pos2(inside.center().x, rect.top() + 30.0), vec2(44.0, 44.0));
    let words = scene.text("place-all-books");
    let response = ui.interact(all_books, ui.scope_id().with("all books"), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(all_books, CornerRadius::same(8), cloth.edge);
    }
    scene.icon(
        ui.painter(),
        Icon::AllBooks,
        all_books.center(),
        look.tokens.icon.button + 2.0,
        colours.on_cloth,
    );
    name(&response, true, &words);
    focus_ring(ui, scene, all_books, &response, CornerRadius::same(8), true);
    scene.stop(Region::Spine, response.id);
    let response = response.on_hover_text(words);
    if response.clicked() {
        scene.ask(Action::CloseBook);
    }

    pages_place(ui, scene, inside);
}

/// The one place that there is: Pages, chosen.
fn pages_place(ui: &mut Ui, scene: &mut Scene<'_>, inside: Rect) {
    let look = scene.look;
    let colours = &look.colours;
    let words = scene.text("place-pages");
    let named = look.tokens.layout.breakpoints.spine_labels_hide_below <= scene.width;
    let height = if named { 70.0 } else { 44.0 };
    let place = Rect::from_min_size(
        pos2(inside.left() + 5.0, inside.top() + 62.0),
        vec2(inside.width() - 9.0, height),
    );
    let radius = CornerRadius::same(look.tokens.radius.nav as u8);
    let response = ui.interact(place, ui.scope_id().with("pages"), Sense::click());
    ui.painter().rect_filled(place, radius, colours.on_cloth);
    if look.is_high_contrast() {
        let ring = egui::Stroke::new(3.0, colours.focus_on_cloth);
        ui.painter().rect_stroke(place, radius, ring, egui::StrokeKind::Outside);
    }
    let centre = if named { place.center() - vec2(0.0, 9.0) } else { place.center() };
    scene.icon(ui.painter(), Icon::PagesChosen, centre, look.tokens.icon.nav, look.cloth.fill);
    if named {
        let mut label = look.tokens.scale.small.clone();
        label.weight = 700;
        let size = scene.measure(ui.painter(), &words, &label);
        let at = pos2(place.center().x - size.x / 2.0, place.center().y + 14.0);
        scene.line(ui.painter(), at, &words, &label, look.cloth.fill);
    }
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, true, &words));
    focus_ring(ui, scene, place, &response, radius, true);
    scene.stop(Region::Spine, response.id);
    if !named {
        response.on_hover_text(words);
    }
}
