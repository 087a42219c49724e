//! Signs on the desk that say what of a page is not on paper as it should be: where a box of words ends
//! and how many lines run on beyond it, and which photo cannot be read.
//!
//! Drawn over the page's picture, in the window's own colours; nothing that prints holds them.

use super::desk::Sheet;
use crate::app::{Action, Mark, PagesAction};
use crate::book::ElementId;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{focus_ring, paragraph, paragraph_height};
use egui::{CornerRadius, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// How high the tab below a box is, in points.
const TAB: f32 = 28.0;
/// Room at the ends of a tab or plate, in points.
const ROOM: f32 = 10.0;
/// The side of the sign's icon, in points.
const ICON: f32 = 16.0;

/// Draws the marks of a page on the desk.
pub(super) fn show(ui: &Ui, scene: &mut Scene<'_>, marks: &[Mark], sheet: &Sheet<'_>) {
    let (page, desk) = (sheet.rect, sheet.desk);
    let at = |point: kurbo::Point| sheet.on_screen(point);
    for mark in marks {
        let words = scene.say(&mark.sign());
        match mark {
            Mark::WordsDoNotFit { element, ends, .. } => {
                let ends = [at(ends.p0), at(ends.p1)];
                let tab = box_ends(ui, scene, ends, &words, page.intersect(desk), desk);
                press(ui, scene, sheet, tab, element, &words);
            }
            Mark::PhotoUnreadable { place } => {
                let from = at(kurbo::Point::new(place.x0, place.y0));
                let place = Rect::from_min_max(from, at(kurbo::Point::new(place.x1, place.y1)));
                photo(ui, scene, place, &words, desk);
            }
        }
    }
}

/// Pressing the tab chooses the box, whose panel has the ways out.
fn press(ui: &Ui, scene: &mut Scene<'_>, sheet: &Sheet<'_>, tab: Rect, element: &ElementId, words: &str) {
    let id = ui.scope_id().with(("overflow", element.as_str(), sheet.printed.place.number));
    let response = ui.interact(scene.turned(tab), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    focus_ring(ui, scene, tab, &response, CornerRadius::same(8), false);
    scene.stop(Region::Desk, id);
    if response.clicked() {
        scene.ask(Action::Pages(PagesAction::Choose(vec![element.clone()])));
        let has_room = scene.state.has_room_for_panel();
        if scene.state.book().is_some_and(|book| !book.on_pages().panel_open(has_room)) {
            scene.ask(Action::Pages(PagesAction::TogglePanel));
        }
    }
}

/// A dashed line where a box ends, and a tab with what runs on, hanging from its end; where it is.
fn box_ends(ui: &Ui, scene: &mut Scene<'_>, ends: [Pos2; 2], words: &str, page: Rect, desk: Rect) -> Rect {
    let caution = scene.look.colours.caution;
    let line = Stroke::new(scene.look.tokens.stroke.hairline.max(1.5), caution);
    let painter = ui.painter_at(desk);
    painter.extend(Shape::dashed_line(&ends, line, 6.0, 4.0));
    let mut size = scene.look.tokens.scale.second.clone();
    size.weight = 700;
    let taken = scene.measure(&painter, words, &size).x;
    let tab = vec2(ROOM + ICON + 6.0 + taken + ROOM, TAB);
    // From the end of the line towards its middle, so that the first words below the box can be read.
    let end = if ends[0].x < ends[1].x { ends[1] } else { ends[0] };
    let lowest = ends[0].y.max(ends[1].y);
    let top = lowest.min(page.bottom() - TAB).max(page.top());
    let left = (end.x - tab.x - 6.0).min(page.right() - tab.x).max(page.left());
    let tab = Rect::from_min_size(pos2(left, top), tab);
    plate(&painter, scene, tab, CornerRadius { nw: 0, ne: 0, sw: 8, se: 8 });
    scene.icon(&painter, Icon::Warning, pos2(tab.left() + ROOM + ICON / 2.0, tab.center().y), ICON, caution);
    let at = pos2(tab.left() + ROOM + ICON + 6.0, tab.center().y);
    scene.line(&painter, at, words, &size, caution);
    tab
}

/// A plate in the place of a photo, or its icon alone where there is no room for words.
fn photo(ui: &Ui, scene: &mut Scene<'_>, place: Rect, words: &str, desk: Rect) {
    let (colours, size) = (&scene.look.colours, scene.look.tokens.scale.second.clone());
    let (caution, ink) = (colours.caution, colours.ink);
    let painter = ui.painter_at(desk.intersect(place));
    let width = (place.width() - 2.0 * ROOM).min(260.0);
    let text_width = width - 2.0 * ROOM - ICON - 8.0;
    let height =
        if text_width < 60.0 { f32::INFINITY } else { paragraph_height(ui, text_width, words, &size) };
    if height + 4.0 * ROOM > place.height() {
        scene.icon(&painter, Icon::Warning, place.center(), ICON, caution);
        return;
    }
    let card = Rect::from_center_size(place.center(), vec2(width, height + 2.0 * ROOM));
    plate(&painter, scene, card, CornerRadius::same(8));
    let icon = pos2(card.left() + ROOM + ICON / 2.0, card.top() + ROOM + size.line / 2.0);
    scene.icon(&painter, Icon::Warning, icon, ICON, caution);
    let at = pos2(card.left() + ROOM + ICON + 8.0, card.top() + ROOM);
    paragraph(ui, at, text_width, words, &size, ink);
}

fn plate(painter: &egui::Painter, scene: &Scene<'_>, rect: Rect, corners: CornerRadius) {
    let edge = Stroke::new(scene.look.control_edge(), scene.look.colours.caution);
    painter.rect(rect, corners, scene.look.colours.panel, edge, StrokeKind::Inside);
}
