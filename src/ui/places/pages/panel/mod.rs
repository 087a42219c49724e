//! The panel of the pages: what the chosen thing is, or the page itself. A file a kind of thing.

mod choose_photo;
mod frame_styles;
mod page;
mod picture;
mod shape;
mod shared;
mod timeline;
mod words;

use crate::app::{Action, OpenBook, PagesAction};
use crate::book::{Element, ElementKind};
use crate::edit::{Edit, ElementEdit};
use crate::language::Message;
use crate::ui::places::who_may_see::who_may_see;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{self, NoteTone, Panel};
use egui::{Area, Id, Order, Rect, Ui, UiBuilder};

/// Shows it in the room it is given.
pub(super) fn panel(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    let Some(book) = scene.state.book() else { return };
    let title = scene.say(&title(book));
    let close = scene.text("panel-close");
    let closed = widgets::panel(ui, scene, Region::Panel, rect, &title, Some(&close), |panel| {
        match book.chosen_one() {
            Some((_, element)) if element.locked => {
                let words = panel.scene.text("panel-locked");
                panel.space(12.0);
                panel.note(NoteTone::Plain, &words);
            }
            Some((_, element)) => of_element(panel, book, element),
            None if book.on_pages().chosen().is_empty() => page::page(panel, book),
            None => several(panel, book),
        }
    });
    if closed {
        scene.ask(Action::Pages(PagesAction::TogglePanel));
    }
}

/// Shows it over the desk, in windows that have no room beside it.
pub(super) fn over_desk(ctx: &egui::Context, scene: &mut Scene<'_>, rect: Rect) {
    let shadow = scene.look.shadow("card").as_shape(rect, 0.0);
    Area::new(Id::unique("panel")).order(Order::Middle).fixed_pos(rect.min).constrain(false).show(
        ctx,
        |ui| {
            ui.painter().with_clip_rect(ctx.content_rect()).add(shadow);
            let label = scene.text("region-panel");
            let role = egui::accesskit::Role::Complementary;
            let builder = UiBuilder::new().max_rect(rect).accessibility_label(label).accessibility_role(role);
            ui.scope_builder(builder, |ui| {
                ui.set_clip_rect(rect);
                panel(ui, scene);
            });
        },
    );
}

fn title(book: &OpenBook) -> Message {
    let Some((_, element)) = book.chosen_one() else {
        if let Some(count) = book.chosen_group() {
            return Message::new("panel-group").with("n", count);
        }
        let count = book.on_pages().chosen().len();
        if count > 0 {
            return Message::new("panel-several").with("n", count);
        }
        let number = book.printed().get(book.view().page()).map_or(0, |page| page.place.number);
        return Message::new("panel-page").with("n", number);
    };
    Message::new(match &element.kind {
        ElementKind::Words(_) => "panel-words",
        ElementKind::Picture(picture) if picture.photo.is_some() => "panel-photo",
        ElementKind::Picture(_) => "panel-frame",
        ElementKind::Shape(_) => "panel-shape",
        ElementKind::Line(_) => "panel-line",
        ElementKind::Bubble(_) => "panel-bubble",
        ElementKind::Timeline(_) => "panel-timeline",
    })
}

fn of_element(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element) {
    match &element.kind {
        ElementKind::Words(inside) => words::words(panel, book, element, inside),
        ElementKind::Bubble(bubble) => words::bubble(panel, book, element, bubble),
        ElementKind::Picture(picture) => picture::picture(panel, book, element, picture),
        ElementKind::Shape(shape) => shape::shape(panel, book, element, shape),
        ElementKind::Line(line) => shape::line(panel, book, element, line),
        ElementKind::Timeline(timeline) => timeline::timeline(panel, element, timeline),
    }
    if let Some(change) = who_may_see(panel, &[element.audience]) {
        let audience = change.of(element.audience);
        let edit = ElementEdit::SetAudience { element: element.id.clone(), audience };
        panel.scene.ask(Action::Edit(edit.into()));
    }
}

/// Several things: what they share; of a group also how one works on one of it.
fn several(panel: &mut Panel<'_, '_, '_>, book: &OpenBook) {
    if book.chosen_group().is_some() {
        let words = panel.scene.text("panel-group-one");
        panel.space(12.0);
        panel.note(NoteTone::Plain, &words);
    }
    let audiences: Vec<_> = book.chosen().map(|(_, element)| element.audience).collect();
    if let Some(change) = who_may_see(panel, &audiences) {
        let set = |(_, element): (_, &Element)| {
            let audience = change.of(element.audience);
            Edit::from(ElementEdit::SetAudience { element: element.id.clone(), audience })
        };
        panel.scene.ask(Action::Edit(Edit::Many(book.chosen().map(set).collect())));
    }
}

/// The element as another kind: how it looks, all at once.
fn as_kind(element: &Element, kind: ElementKind) -> Action {
    Action::Edit(ElementEdit::SetKind { element: element.id.clone(), kind: Box::new(kind) }.into())
}
