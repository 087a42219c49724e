//! A photo box without photos, and one in which none is as was asked for.

use super::known::heading_words;
use crate::app::{Action, Filter, Heading, LookedAt, PhotosAction};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, paragraph, paragraph_height, say_aloud};
use egui::{Rect, Shape, Stroke, Ui, pos2, vec2};

/// Shows it.
pub(super) fn empty(ui: &mut Ui, scene: &mut Scene<'_>, looked_at: &LookedAt) {
    let Some(book) = scene.state.book() else { return };
    let none_at_all = book.photo_box().all().is_empty();
    let may_change = book.may_change();
    let (title, words, button) = if none_at_all {
        let add = Action::Photos(PhotosAction::Add);
        let words = if may_change { scene.text("photos-empty-words") } else { String::new() };
        (scene.text("photos-empty"), words, may_change.then_some(("photos-add", Some(Icon::Plus), add)))
    } else {
        let all = Action::Photos(PhotosAction::Filter(Filter::All));
        (scene.say(&none(scene, looked_at)), String::new(), Some(("photos-show-all", None, all)))
    };
    let look = scene.look;
    let scale = &look.tokens.scale;
    let room = ui.max_rect();
    let card = Rect::from_center_size(room.center(), vec2(380.0_f32.min(room.width() - 40.0), 156.0));
    let corners =
        [card.left_top(), card.right_top(), card.right_bottom(), card.left_bottom(), card.left_top()];
    let edge = Stroke::new(1.5, look.colours.line_control);
    ui.painter().extend(Shape::dashed_line(&corners, edge, 6.0, 5.0));
    let width = card.width() - 40.0;
    let name = scene.ink.words(ui.ctx(), &title, &scale.group_title, look.colours.ink, width);
    let words_height =
        if words.is_empty() { 0.0 } else { paragraph_height(ui, width, &words, &scale.second) + 6.0 };
    let button_height = if button.is_some() { 40.0 + 14.0 } else { 0.0 };
    let mut y = card.center().y - (name.size.y + words_height + button_height) / 2.0;
    name.draw(ui.painter(), pos2(card.center().x - name.size.x / 2.0, y));
    y += name.size.y + 6.0;
    if !words.is_empty() {
        let taken = scene.measure(ui.painter(), &words, &scale.second).x.min(width);
        let at = pos2(card.center().x - taken / 2.0, y);
        paragraph(ui, at, width, &words, &scale.second, look.colours.ink_2);
        y += words_height - 6.0;
    }
    say_aloud(ui, ui.scope_id().with("nothing here"), card, format!("{title}. {words}").trim());
    let Some((key, icon, action)) = button else { return };
    let text = scene.text(key);
    let button = Button { icon, height: 40.0, ..Button::new(scene, &text, ButtonLook::Filled) };
    let size = button.size(scene, ui);
    let rect = Rect::from_min_size(pos2(card.center().x - size.x / 2.0, y + 14.0), size);
    if button.put(ui, scene, Region::Desk, rect, ui.scope_id().with(key)).clicked() {
        if !looked_at.search.is_empty() {
            scene.ask(Action::Photos(PhotosAction::Search(String::new())));
        }
        scene.ask(action);
    }
}

/// What there is none of.
fn none(scene: &Scene<'_>, looked_at: &LookedAt) -> Message {
    if !looked_at.search.is_empty() {
        return Message::new("photos-none-with").with("words", looked_at.search.as_str());
    }
    match &looked_at.filter {
        Filter::All => Message::new("photos-empty"),
        Filter::NotUsed => Message::new("photos-none-unused"),
        Filter::OnPage => Message::new("photos-none-on-page"),
        Filter::KeptBack => Message::new("photos-none-kept-back"),
        Filter::NotNamed => Message::new("photos-none-unnamed"),
        Filter::Person(person) => {
            let name = heading_words(scene, &Heading::Person(person.clone()));
            Message::new("photos-none-of").with("name", name)
        }
    }
}
