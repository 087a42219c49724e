//! Pages that make themselves: shown as they would print, before they are in the book.

use crate::app::{Action, PhotosAction, PrintedPage, Wish};
use crate::language::Message;
use crate::paint::raster::View;
use crate::ui::ink::{WHOLE, snapped};
use crate::ui::scene::Scene;
use crate::ui::widgets::{Dialog, DialogSize, Verb, say_aloud};
use egui::{Color32, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// How wide a proposed page is shown, in points: one of many, and one of few.
const PAGE: f32 = 168.0;
const PAGE_OF_FEW: f32 = 236.0;
/// So many pages are few.
const FEW: usize = 3;
/// Windows lower than this, in points, show few pages no larger than many.
const HIGH_ENOUGH: f32 = 680.0;
/// So wide at least, for the buttons.
const LEAST: f32 = 400.0;
/// Between pages.
const GAP: f32 = 16.0;

/// Shows the proposal, if there is one.
pub(super) fn proposal(ctx: &egui::Context, scene: &mut Scene<'_>) {
    let Some(book) = scene.state.book() else { return };
    let Some(proposal) = book.on_photos().proposal() else { return };
    let count = proposal.pages().len();
    let title = Message::new("photos-proposed").with("n", count).with("photos", proposal.photos().len());
    let title = scene.say(&title);
    let words = match proposal.first() {
        0 => scene.text("photos-proposed-first"),
        after => scene.say(&Message::new("photos-proposed-after").with("page", after)),
    };
    let pages: Vec<PrintedPage> = proposal.pages().to_vec();
    let room = ctx.content_rect();
    let page = if count <= FEW && room.height() > HIGH_ENOUGH { PAGE_OF_FEW } else { PAGE };
    let columns = ((room.width() - 120.0 + GAP) / (page + GAP)).floor() as usize;
    let columns = columns.clamp(1, 5).min(count.max(2));
    let width = (columns as f32 * (page + GAP) - GAP).max(LEAST);
    let dialog = Dialog {
        id: "proposal",
        title: &title,
        words: &words,
        size: DialogSize::Fits(width + 48.0),
        verb: Some(Verb::new(scene.text("photos-take-pages"), Action::Photos(PhotosAction::TakePages))),
        instead: Some((scene.text("photos-another-way"), Action::Photos(PhotosAction::AnotherWay))),
        leave: (scene.text("photos-leave-pages"), Action::Photos(PhotosAction::LeavePages)),
        first: None,
    };
    dialog.show(ctx, scene, |ui, scene| shown(ui, scene, &pages, (columns, page)));
}

fn shown(ui: &mut Ui, scene: &mut Scene<'_>, pages: &[PrintedPage], (columns, wide): (usize, f32)) {
    let Some(book) = scene.state.book() else { return };
    let (across, down) = book.printed().trim();
    let height = (wide * (down / across) as f32).round();
    let rows = pages.len().div_ceil(columns.max(1));
    let line = height + 34.0;
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), rows as f32 * line), Sense::hover());
    for (nth, page) in pages.iter().enumerate() {
        let (row, column) = (nth / columns.max(1), nth % columns.max(1));
        let at = whole.min + vec2(column as f32 * (wide + GAP), row as f32 * line + 4.0);
        let rect = Rect::from_min_size(at, vec2(wide, height));
        if !ui.is_rect_visible(rect) {
            continue;
        }
        let pixels_per_point = ui.ctx().pixels_per_point();
        ui.painter().rect_filled(rect, 0.0, scene.look.colours.page);
        let pixels = |points: f32| (points * pixels_per_point).round().max(1.0) as u16;
        let scale = f64::from(pixels(wide)) / across;
        let view = View { scale, left: 0.0, top: 0.0, width: pixels(wide), height: pixels(height) };
        let wish = Wish::new(page.clone(), view);
        let slot = ui.scope_id().with(("proposed picture", nth));
        if let Some(shown) = scene.textures.beside(ui.ctx(), book.pages(), slot, wish) {
            let place = snapped(rect, pixels_per_point);
            ui.painter().image(shown.texture, place, WHOLE, Color32::WHITE);
        }
        let edge = Stroke::new(1.0, scene.look.colours.line_control);
        ui.painter().rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
        let words = scene.say(&Message::new("pages-shown-one").with("n", page.place.number));
        let small = scene.look.tokens.scale.small.clone();
        let taken = scene.measure(ui.painter(), &words, &small).x;
        let at = pos2(rect.center().x - taken / 2.0, rect.bottom() + 14.0);
        scene.line(ui.painter(), at, &words, &small, scene.look.colours.ink_2);
        say_aloud(ui, ui.scope_id().with(("proposed", nth)), rect, &words);
    }
}
