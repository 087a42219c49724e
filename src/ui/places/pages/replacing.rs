//! Choosing the photo that takes the place of one in its frame: the photos of the book, those on no page
//! first, or one from a file.

use crate::app::{Action, OpenBook, PagesAction, ReplaceAction, Replacing};
use crate::book::PhotoId;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Dialog, DialogSize, Verb, focus_ring, moves_by_arrows};
use egui::accesskit;
use egui::{
    Context, CornerRadius, Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

/// How wide the dialog is, and how wide a photo in it at least, in points.
const WIDE: f32 = 640.0;
const PHOTO: f32 = 104.0;
/// Between two photos, and round them for what marks one.
const GAP: f32 = 12.0;
const ROUND: f32 = 5.0;

fn asks(action: ReplaceAction) -> Action {
    Action::Pages(PagesAction::Replace(action))
}

fn id_of(photo: &PhotoId) -> Id {
    Id::unique("photo for another").with(photo.as_str())
}

/// Shows it while it is being chosen.
pub(crate) fn replacing(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(book) = scene.state.book() else { return };
    let Some(replacing) = book.on_pages().replacing() else { return };
    let (title, words) = (scene.text("replace-which"), scene.text("replace-words"));
    let (take, from_file) = (ReplaceAction::Take, ReplaceAction::FromFile);
    let dialog = Dialog {
        id: "another photo",
        title: &title,
        words: &words,
        size: DialogSize::Fits(WIDE),
        verb: Some(Verb {
            words: scene.text("action-replace-take"),
            enabled: replacing.chosen().is_some(),
            action: asks(take),
        }),
        instead: Some((scene.text("action-replace-from-file"), asks(from_file))),
        leave: (scene.text("action-cancel"), asks(ReplaceAction::Leave)),
        first: replacing.offered().first().map(id_of),
    };
    dialog.show(ctx, scene, |ui, scene| photos(ui, scene, book, replacing));
}

/// The photos in rows, one stop for the keyboard, through which arrows go.
fn photos(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, replacing: &Replacing) {
    let offered = replacing.offered();
    let room = ui.available_width() - 2.0 * ROUND;
    let columns = (((room + GAP) / (PHOTO + GAP)).floor() as usize).max(1);
    let side = ((room + GAP) / columns as f32 - GAP).floor();
    let ids: Vec<Id> = offered.iter().map(id_of).collect();
    let chosen = replacing.chosen().and_then(|chosen| offered.iter().position(|photo| photo == chosen));
    let moved = moves_by_arrows(ui, &ids, columns);
    let there = chosen.unwrap_or(0).checked_add_signed(moved);
    if let Some(there) = there.filter(|there| moved != 0 && *there < offered.len()) {
        scene.ask(asks(ReplaceAction::Choose(offered[there].clone())));
    }
    // What was just chosen comes into sight, and has the keyboard.
    let seen = Id::unique("photo in sight");
    let is_new = ui.data_mut(|data| {
        let before = data.get_temp::<Option<usize>>(seen).flatten();
        data.insert_temp(seen, chosen);
        before != chosen
    });
    let list = UiBuilder::new()
        .id_salt("photos")
        .accessibility_label(scene.text("replace-photos"))
        .accessibility_role(accesskit::Role::ListBox);
    ui.scope_builder(list, |ui| {
        ui.add_space(ROUND);
        for (row, photos) in offered.chunks(columns).enumerate() {
            let (place, _) = ui.allocate_exact_size(vec2(room + 2.0 * ROUND, side + GAP), Sense::hover());
            for (column, photo) in photos.iter().enumerate() {
                let at = row * columns + column;
                let is_chosen = chosen == Some(at);
                let left = place.left() + ROUND + column as f32 * (side + GAP);
                let rect = Rect::from_min_size(pos2(left, place.top()), vec2(side, side));
                if is_chosen && is_new {
                    ui.scroll_to_rect(rect.expand(GAP), None);
                    ui.memory_mut(|memory| memory.request_focus(ids[at]));
                }
                let is_stop = at == chosen.unwrap_or(0);
                if is_stop || ui.is_rect_visible(rect) {
                    one(ui, scene, book, photo, rect, (is_chosen, is_stop));
                }
            }
        }
    });
}

fn one(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    photo: &PhotoId,
    rect: Rect,
    (chosen, stop): (bool, bool),
) {
    let id = id_of(photo);
    let response = ui.interact(rect, id, if stop { Sense::click() } else { Sense::CLICK });
    scene.photo(ui, rect, photo, false);
    let look = scene.look;
    let radius = CornerRadius::same(look.tokens.radius.chip as u8);
    if chosen {
        let edge = Stroke::new(look.tokens.stroke.focus, look.colours.accent);
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
        let mark = rect.right_top() + vec2(-14.0, 14.0);
        ui.painter().circle_filled(mark, 10.0, look.colours.accent);
        scene.icon(ui.painter(), Icon::CheckBold, mark, 12.0, look.colours.on_accent);
    } else if response.hovered() {
        let edge = Stroke::new(look.tokens.stroke.selected, look.colours.line_control);
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
    }
    let known = book.photo(photo);
    let words = known.and_then(|known| {
        [known.caption.trim(), known.alt.trim()].into_iter().find(|words| !words.is_empty())
    });
    let name = words.map_or_else(|| scene.text("picture-without-words"), str::to_owned);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    focus_ring(ui, scene, rect, &response, radius, false);
    if stop {
        scene.stop(Region::Notices, id);
    }
    let enter = chosen && response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.clicked() && !enter {
        scene.ask(asks(ReplaceAction::Choose(photo.clone())));
    }
    if enter || response.double_clicked() {
        scene.ask(asks(ReplaceAction::Take));
    }
}
