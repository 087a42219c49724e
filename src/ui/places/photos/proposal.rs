//! Pages that make themselves: shown as they would print, before they are in the book.

use crate::app::{Action, PhotosAction, PrintedPage, Wish};
use crate::language::Message;
use crate::paint::raster::View;
use crate::ui::ink::{WHOLE, snapped};
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, paragraph, paragraph_height, say_aloud};
use egui::{Color32, Frame, Id, Margin, Modal, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// How wide a proposed page is shown, in points: one of many, and one of few.
const PAGE: f32 = 168.0;
const PAGE_OF_FEW: f32 = 236.0;
/// So many pages are few.
const FEW: usize = 3;
/// Windows lower than this, in points, show few pages no larger than many.
const HIGH_ENOUGH: f32 = 680.0;
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
    let look = scene.look;
    let frame = Frame::new()
        .fill(look.colours.panel)
        .corner_radius(look.tokens.radius.dialog)
        .shadow(look.shadow("dialog"))
        .stroke(Stroke::new(if look.is_high_contrast() { 2.0 } else { 0.0 }, look.colours.ink))
        .inner_margin(Margin::same(24));
    let scrim = look.colours.scrim.gamma_multiply(look.tokens.scrim_alpha);
    let modal = Modal::new(Id::unique("proposal")).frame(frame).backdrop_color(scrim).show(ctx, |ui| {
        let room = ui.ctx().content_rect();
        let page = if count <= FEW && room.height() > HIGH_ENOUGH { PAGE_OF_FEW } else { PAGE };
        let columns = ((room.width() - 120.0 + GAP) / (page + GAP)).floor() as usize;
        let columns = columns.clamp(1, 5).min(count.max(2));
        let width = (columns as f32 * (page + GAP) - GAP).max(380.0_f32.min(room.width() - 96.0));
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        for (text, size, colour) in [
            (&title, &look.tokens.scale.dialog_title, look.colours.ink),
            (&words, &look.tokens.scale.second, look.colours.ink_2),
        ] {
            let height = paragraph_height(ui, width, text, size);
            let (rect, _) = ui.allocate_exact_size(vec2(width, height + 8.0), Sense::hover());
            paragraph(ui, rect.min, width, text, size, colour);
            say_aloud(ui, ui.scope_id().with(text), rect, text);
        }
        ui.add_space(8.0);
        let most = (room.height() - 260.0).max(160.0);
        ScrollArea::vertical().max_height(most).id_salt("proposed").show(ui, |ui| {
            shown(ui, scene, &pages, (columns, page), width);
        });
        ui.add_space(20.0);
        buttons(ui, scene, width);
    });
    if modal.should_close() {
        scene.ask(Action::Photos(PhotosAction::LeavePages));
    }
}

fn shown(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pages: &[PrintedPage],
    (columns, wide): (usize, f32),
    width: f32,
) {
    let Some(book) = scene.state.book() else { return };
    let (across, down) = book.printed().trim();
    let height = (wide * (down / across) as f32).round();
    let rows = pages.len().div_ceil(columns.max(1));
    let line = height + 34.0;
    let (whole, _) = ui.allocate_exact_size(vec2(width, rows as f32 * line), Sense::hover());
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

fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, width: f32) {
    let (row, _) = ui.allocate_exact_size(vec2(width, 40.0), Sense::hover());
    let mut right = row.right();
    for (words, look, action) in [
        ("photos-take-pages", ButtonLook::Filled, PhotosAction::TakePages),
        ("photos-another-way", ButtonLook::Plain, PhotosAction::AnotherWay),
        ("photos-leave-pages", ButtonLook::Plain, PhotosAction::LeavePages),
    ] {
        let text = scene.text(words);
        let button = Button { height: 40.0, ..Button::new(scene, &text, look) };
        let size = button.size(scene, ui);
        let rect = Rect::from_min_size(pos2(right - size.x, row.top()), size);
        right = rect.left() - 10.0;
        let id = ui.scope_id().with(words);
        let response = button.put(ui, scene, Region::Notices, rect, id);
        if look == ButtonLook::Filled && ui.memory(|memory| memory.focused()).is_none() {
            response.request_focus();
        }
        if response.clicked() {
            scene.ask(Action::Photos(action));
        }
    }
}
