//! The photo box: which photos, the photos themselves by date or person, and what is known of those
//! that are chosen.

mod choosing;
mod empty;
mod fields;
mod grid;
mod known;
mod left_out;
mod list;
mod panel;
mod proposal;
mod toolbar;

use crate::app::{Action, Group, LookedAt, OpenBook, PhotosAction};
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Side, hairline};
use crate::ui::window::{named_region, region};
use egui::accesskit::Role;
use egui::{Rect, Ui, pos2};

/// How wide the list at the start side is, in points.
const LIST: f32 = 200.0;

/// Shows it in what the spine and the top bar leave of the window; where notices go.
pub(crate) fn photos(ui: &mut Ui, scene: &mut Scene<'_>, room: Rect) -> Rect {
    let Some(book) = scene.state.book() else { return room };
    let looked_at = book.on_photos().looked_at().clone();
    let groups = book.photo_box().groups(&looked_at.filter, &looked_at.search, looked_at.grouping);
    let layout = &scene.look.tokens.layout;
    let toolbar_end = room.top() + layout.toolbar;
    let bar = Rect::from_min_max(room.min, pos2(room.right(), toolbar_end));
    region(ui, scene, Region::Toolbar, bar, |ui, scene| toolbar::toolbar(ui, scene, &looked_at, &groups));
    let list_end = room.left() + if scene.state.strip_open() { LIST } else { 0.0 };
    if list_end > room.left() {
        let rect = Rect::from_min_max(pos2(room.left(), toolbar_end), pos2(list_end, room.bottom()));
        named_region(ui, scene, "region-photo-list", Role::Navigation, rect, |ui, scene| {
            list::list(ui, scene, &looked_at);
        });
    }
    let has_room = scene.state.has_room_for_panel();
    let panel_width = panel_width(scene);
    let open = looked_at.panel_open(has_room);
    let beside = if open && has_room { panel_width } else { 0.0 };
    let grid_rect =
        Rect::from_min_max(pos2(list_end, toolbar_end), pos2(room.right() - beside, room.bottom()));
    named_region(ui, scene, "region-photos", Role::Main, grid_rect, |ui, scene| {
        ui.painter().rect_filled(grid_rect, 0.0, scene.look.colours.panel);
        if groups.is_empty() {
            empty::empty(ui, scene, &looked_at);
        } else {
            grid::grid(ui, scene, &looked_at, &groups);
        }
    });
    // What lies over the photos goes with Escape.
    let ctx = ui.ctx();
    let covered = ctx.memory(|memory| memory.top_modal_layer().is_some()) || egui::Popup::is_any_open(ctx);
    if open && !has_room && !covered && ctx.input(|input| input.key_pressed(egui::Key::Escape)) {
        scene.ask(Action::Photos(PhotosAction::Details));
    }
    if open {
        let rect = Rect::from_min_max(pos2(room.right() - panel_width, toolbar_end), room.max);
        if !has_room {
            ui.painter().add(scene.look.shadow("card").as_shape(rect, 0.0));
        }
        region(ui, scene, Region::Panel, rect, |ui, scene| panel::photo_panel(ui, scene, &looked_at, rect));
    }
    hairline(ui, scene, bar, Side::Bottom);
    proposal::proposal(ui.ctx(), scene);
    left_out::left_out(ui.ctx(), scene);
    grid_rect
}

fn panel_width(scene: &Scene<'_>) -> f32 {
    let layout = &scene.look.tokens.layout;
    let wide = scene.width >= layout.breakpoints.inspector_and_strip_widen_from;
    if wide { 320.0 } else { layout.inspector.min(scene.width - 80.0) }
}

/// The photos that pages are made from when it is asked for: the chosen ones if there are any, else
/// those that are shown and stand nowhere yet.
fn for_pages(book: &OpenBook, looked_at: &LookedAt, groups: &[Group]) -> Vec<crate::book::PhotoId> {
    let kept = |id: &&crate::book::PhotoId| book.photo(id).is_some();
    let chosen: Vec<_> = looked_at.chosen.iter().filter(kept).cloned().collect();
    if !chosen.is_empty() {
        return chosen;
    }
    let mut photos: Vec<_> = (groups.iter().flat_map(|group| &group.photos))
        .filter(|kept| !kept.is_used() && !kept.is_kept_back())
        .map(|kept| kept.photo.id.clone())
        .collect();
    // By person, one may stand under several.
    let mut seen = std::collections::BTreeSet::new();
    photos.retain(|id| seen.insert(id.clone()));
    photos
}

/// What making pages of so many chosen photos is called; of none, those that stand nowhere are meant.
fn make_pages_words(scene: &Scene<'_>, chosen: usize) -> String {
    scene.text(if chosen == 1 { "photos-make-page-of-one" } else { "photos-make-pages" })
}
