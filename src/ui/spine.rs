//! The spine at the start side, in the book's cloth: back to all books, and the places in the book.

use super::icons::Icon;
use super::letters;
use super::scene::{Region, Scene};
use super::widgets::{focus_ring, name};
use crate::app::{Action, Place};
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
    let response = letters::tip(response, &words, &look.tokens.scale.second);
    if response.clicked() {
        scene.ask(Action::CloseBook);
    }

    let shown = scene.state.book().map(|book| book.place());
    let height = if is_named(scene) { 70.0 } else { 44.0 };
    let step = if is_named(scene) { 76.0 } else { 52.0 };
    for (at, place) in Place::ALL.iter().enumerate() {
        let top = inside.top() + 62.0 + at as f32 * step;
        let rect = Rect::from_min_size(pos2(inside.left() + 5.0, top), vec2(inside.width() - 9.0, height));
        place_of(ui, scene, rect, *place, shown == Some(*place));
    }
}

/// One of the places, the shown one on paper.
fn place_of(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, place: Place, chosen: bool) {
    let look = scene.look;
    let colours = &look.colours;
    let words = scene.text(place.words());
    let radius = CornerRadius::same(look.tokens.radius.nav as u8);
    let response = ui.interact(rect, ui.scope_id().with(place.words()), Sense::click());
    let ink = if chosen { look.cloth.fill } else { colours.on_cloth };
    if chosen {
        ui.painter().rect_filled(rect, radius, colours.on_cloth);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, look.cloth.edge);
    }
    if chosen && look.is_high_contrast() {
        let ring = egui::Stroke::new(3.0, colours.focus_on_cloth);
        ui.painter().rect_stroke(rect, radius, ring, egui::StrokeKind::Outside);
    }
    let mut label = look.tokens.scale.small.clone();
    label.weight = if chosen { 700 } else { 500 };
    let lines = if is_named(scene) { lines_of(&words) } else { Vec::new() };
    let below = lines.len() as f32 * label.line;
    let icon_at = rect.center() - vec2(0.0, if lines.is_empty() { 0.0 } else { (below + 4.0) / 2.0 });
    scene.icon(ui.painter(), icon_of(place, chosen), icon_at, look.tokens.icon.nav, ink);
    let mut y = icon_at.y + look.tokens.icon.nav / 2.0 + 4.0 + label.line / 2.0;
    for line in &lines {
        let taken = scene.measure(ui.painter(), line, &label).x;
        scene.line(ui.painter(), pos2(rect.center().x - taken / 2.0, y), line, &label, ink);
        y += label.line;
    }
    let waiting = scene.state.book().map_or(0, |book| book.on_print().waiting());
    let said = match (place, waiting) {
        (Place::Print, 1..) => format!("{words}, {}", badge(ui, scene, rect, waiting)),
        _ => words.clone(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, &said));
    focus_ring(ui, scene, rect, &response, radius, true);
    scene.stop(Region::Spine, response.id);
    let response =
        if lines.is_empty() { letters::tip(response, &words, &look.tokens.scale.second) } else { response };
    if response.clicked() {
        scene.ask(Action::Show(place));
    }
}

fn is_named(scene: &Scene<'_>) -> bool {
    scene.look.tokens.layout.breakpoints.spine_labels_hide_below <= scene.width
}

fn icon_of(place: Place, chosen: bool) -> Icon {
    match (place, chosen) {
        (Place::Pages, true) => Icon::PagesChosen,
        (Place::Pages, false) => Icon::Spread,
        (Place::Timeline, true) => Icon::TimelineChosen,
        (Place::Timeline, false) => Icon::Timeline,
        (Place::Print, true) => Icon::PrintChosen,
        (Place::Print, false) => Icon::Print,
        (Place::Photos, true) => Icon::PhotosChosen,
        (Place::People, true) => Icon::PeopleChosen,
        (Place::People, false) => Icon::People,
        (Place::Photos, false) => Icon::Photo,
    }
}

/// A name of several words on two lines: the first word, and the rest.
fn lines_of(words: &str) -> Vec<String> {
    const ONE_LINE: usize = 10;
    match words.split_once(' ') {
        Some((first, rest)) if words.chars().count() > ONE_LINE => vec![first.to_owned(), rest.to_owned()],
        _ => vec![words.to_owned()],
    }
}

/// How many things wait to be looked at, at the corner of a place: yellow with ink, never red. Returns
/// it in words.
fn badge(ui: &Ui, scene: &Scene<'_>, rect: Rect, count: usize) -> String {
    let look = scene.look;
    let label = &look.tokens.scale.small;
    let number = if count > 99 { "99+".to_owned() } else { count.to_string() };
    let number = scene.language.digits(&number);
    let taken = scene.measure(ui.painter(), &number, label).x;
    let size = vec2((taken + 10.0).max(20.0), 20.0);
    let place = Rect::from_center_size(rect.right_top() + vec2(-14.0, 14.0), size);
    ui.painter().rect_filled(place, CornerRadius::same(10), look.colours.badge);
    let at = pos2(place.center().x - taken / 2.0, place.center().y);
    scene.line(ui.painter(), at, &number, label, look.colours.on_badge);
    scene.say(&crate::language::Message::new("place-findings").with("n", count))
}
