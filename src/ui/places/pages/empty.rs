//! A book without pages: an open empty spread, and how to begin.

use crate::app::{Action, ChoosingAction, OrderAction, PhotosAction};
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, paragraph_centred, paragraph_height, say_aloud};
use egui::{Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// Least room between the spread and the edges of the desk, in points.
const ROUND: f32 = 28.0;

/// What most people begin with.
const PHOTOS: Action = Action::Photos(PhotosAction::Add);

/// Shows it on the desk.
pub(super) fn empty(ui: &mut Ui, scene: &mut Scene<'_>, desk: Rect) {
    let Some(book) = scene.state.book() else { return };
    let (across, down) = book.printed().trim();
    let shape = (down / across) as f32;
    let width = ((desk.width() - 2.0 * ROUND) / 2.0).min((desk.height() - 2.0 * ROUND) / shape).max(60.0);
    let spread = Rect::from_center_size(desk.center(), vec2(2.0 * width, width * shape));
    let colours = scene.look.colours.clone();
    ui.painter().add(scene.look.shadow("page").as_shape(spread, 0.0));
    ui.painter().rect_filled(spread, 0.0, colours.page);
    if scene.look.is_high_contrast() {
        let edge = Stroke::new(scene.look.control_edge(), colours.line_control);
        ui.painter().rect_stroke(spread, 0.0, edge, StrokeKind::Outside);
    }
    let fold = Stroke::new(1.0, colours.line);
    ui.painter().vline(spread.center().x, spread.y_range(), fold);

    let invited = book.may_change();
    let (title, words) = (scene.text("empty-book"), scene.text("empty-book-words"));
    let scale = &scene.look.tokens.scale;
    let (large, second) = (scale.group_title.clone(), scale.second.clone());
    let inside = (spread.width() - 48.0).clamp(120.0, 400.0);
    let words_high = if invited { paragraph_height(ui, inside, &words, &second) } else { 0.0 };
    let high = 24.0 + large.line + 8.0 + words_high + if invited { 20.0 + 3.0 * 52.0 } else { 0.0 } + 24.0;
    let card = Rect::from_center_size(desk.center(), vec2(inside + 48.0, high));
    ui.painter().rect_filled(card, 0.0, colours.panel);
    let corners =
        [card.left_top(), card.right_top(), card.right_bottom(), card.left_bottom(), card.left_top()];
    ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(2.0, colours.line_control), 6.0, 5.0));
    let mut y = card.top() + 24.0;
    paragraph_centred(ui, pos2(card.center().x, y), inside, &title, &large, colours.ink);
    y += large.line + 8.0;
    if invited {
        paragraph_centred(ui, pos2(card.center().x, y), inside, &words, &second, colours.ink_2);
        y += words_high + 20.0;
    }
    say_aloud(ui, ui.scope_id().with("empty book"), card, &format!("{title}. {words}"));
    if !invited {
        return;
    }
    let invitations = [
        (PHOTOS.words(), ButtonLook::Filled, PHOTOS),
        ("empty-choose-page", ButtonLook::Plain, Action::Choosing(ChoosingAction::Add)),
        ("empty-blank-page", ButtonLook::Plain, Action::Order(OrderAction::AddBlank)),
    ];
    for (key, look, action) in invitations {
        let words = scene.text(key);
        let button = Button { least_width: 240.0, height: 44.0, ..Button::new(scene, &words, look) };
        let size = button.size(scene, ui);
        let rect = Rect::from_min_size(pos2(card.center().x - size.x / 2.0, y), size);
        if button.put(ui, scene, Region::Desk, rect, ui.scope_id().with(key)).clicked() {
            scene.ask(action);
        }
        y += 52.0;
    }
}
