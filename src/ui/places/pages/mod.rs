//! The place of the pages: strip, desk and status bar.

pub(crate) mod choosing;
mod cropping;
pub(crate) mod desk;
mod empty;
mod marks;
mod marquee;
mod page_nodes;
mod panel;
mod photo_sliders;
mod picture_of_page;
pub(crate) use picture_of_page::picture_of_page;
pub(crate) mod reading;
pub(crate) mod replacing;
mod selection;
mod status_bar;
mod strip;
pub(crate) mod style;
mod thing_menu;
mod toolbar;
mod words;

use self::desk::DeskMemory;
use crate::ui::scene::{Region, Scene};
use crate::ui::window::{on_pixels, region};
use egui::{Rect, Ui, pos2};

/// Shows it in what the spine and the top bar leave of the window; where the desk is. `turned` says
/// that another opening is shown than in the frame before.
pub(crate) fn pages(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut DeskMemory,
    room: Rect,
    turned: bool,
) -> Rect {
    let layout = &scene.look.tokens.layout;
    let may_change = scene.state.book().is_some_and(|book| book.may_change());
    let tools_end = room.top() + layout.toolbar;
    // What cannot be done is not there.
    let mut room = room;
    if may_change {
        let tools = Rect::from_min_max(room.min, pos2(room.right(), tools_end));
        region(ui, scene, Region::Toolbar, tools, toolbar::toolbar);
        room.min.y = tools_end;
    }
    let panel_width = layout.inspector.min(room.width());
    let has_room = scene.state.has_room_for_panel();
    let panel_open = may_change
        && scene
            .state
            .book()
            .is_some_and(|book| book.printed().count() > 0 && book.on_pages().panel_open(has_room));
    let whole = room;
    // Where there is room it stands beside the desk, elsewhere it lies over it.
    if panel_open && has_room {
        room.max.x -= panel_width;
    }
    let status_start = room.bottom() - layout.status_bar;
    let strip_end = room.left() + strip::width(scene).unwrap_or(0.0);
    if strip_end > room.left() {
        let rect = Rect::from_min_max(room.min, pos2(strip_end, room.bottom()));
        region(ui, scene, Region::Strip, rect, |ui, scene| strip::strip(ui, scene, turned));
    }
    let desk_rect = Rect::from_min_max(pos2(strip_end, room.top()), pos2(room.right(), status_start));
    let desk_rect = on_pixels(desk_rect, ui.ctx().pixels_per_point());
    region(ui, scene, Region::Desk, desk_rect, |ui, scene| desk::desk(ui, scene, memory));
    let status_rect = Rect::from_min_max(pos2(strip_end, status_start), room.max);
    region(ui, scene, Region::Status, status_rect, status_bar::status_bar);
    if panel_open {
        let rect = Rect::from_min_max(pos2(whole.right() - panel_width, whole.top()), whole.max);
        if has_room {
            region(ui, scene, Region::Panel, rect, panel::panel);
        } else {
            panel::over_desk(ui.ctx(), scene, rect);
        }
    }
    desk_rect
}
