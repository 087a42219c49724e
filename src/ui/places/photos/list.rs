//! The list at the start side: which photos are shown, and who is in them.

use crate::app::{Action, Filter, LookedAt, PhotosAction, Scrolled};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::scrolled::scrolled;
use crate::ui::widgets::{ListRow, RowMark, Side, hairline, paragraph, paragraph_height, say_aloud};
use egui::{Rect, Sense, Shape, Stroke, Ui, UiBuilder, pos2, vec2};

/// How high the field at the foot is, in points.
const DROP: f32 = 104.0;

/// Shows it.
pub(super) fn list(ui: &mut Ui, scene: &mut Scene<'_>, looked_at: &LookedAt) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.paper);
    hairline(ui, scene, rect, Side::Right);
    let Some(book) = scene.state.book() else { return };
    let foot = if rect.height() > 420.0 && book.may_change() { DROP + 24.0 } else { 0.0 };
    let body = Rect::from_min_max(rect.min, pos2(rect.right() - 1.0, rect.bottom() - foot));
    let box_of = book.photo_box();
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        scrolled(ui, scene, Scrolled::PhotoList, true, |area, ui, scene| {
            area.show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                ui.add_space(12.0);
                for (filter, words, icon) in [
                    (Filter::All, "photos-all", Icon::Images),
                    (Filter::NotUsed, "photos-not-used", Icon::NotUsed),
                    (Filter::OnPage, "photos-on-page", Icon::Spread),
                    (Filter::KeptBack, "photos-kept-back", Icon::KeptBack),
                ] {
                    let words = scene.text(words);
                    let count = box_of.count(&filter);
                    row(ui, scene, looked_at, filter, RowMark::Icon(icon), &words, count);
                }
                let people: Vec<_> = (book.book().parts().people.iter())
                    .map(|person| (person, box_of.count(&Filter::Person(person.id.clone()))))
                    .filter(|(_, count)| *count > 0)
                    .collect();
                let not_named = box_of.count(&Filter::NotNamed);
                if people.is_empty() && not_named == 0 {
                    return;
                }
                label(ui, scene, "photos-who");
                for (person, count) in people {
                    let filter = Filter::Person(person.id.clone());
                    let face = RowMark::Face(person.photo.as_ref());
                    row(ui, scene, looked_at, filter, face, &person.called, count);
                }
                let words = scene.text("photos-not-named");
                row(ui, scene, looked_at, Filter::NotNamed, RowMark::Icon(Icon::Question), &words, not_named);
                ui.add_space(12.0);
            })
        });
    });
    if foot > 0.0 {
        let at = Rect::from_min_max(
            pos2(rect.left() + 10.0, rect.bottom() - 12.0 - DROP),
            pos2(rect.right() - 11.0, rect.bottom() - 12.0),
        );
        drop_field(ui, scene, at);
    }
}

fn row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    looked_at: &LookedAt,
    filter: Filter,
    mark: RowMark<'_>,
    words: &str,
    count: usize,
) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, ListRow::HEIGHT), Sense::hover());
    let rect = rect.shrink2(vec2(10.0, 0.0));
    let chosen = looked_at.filter == filter;
    let said = scene.say(&Message::new("photos-filter-said").with("what", words).with("n", count));
    let id = ui.scope_id().with(("filter", id_of(&filter)));
    let response = ListRow { mark, words, count, chosen }.put(ui, scene, Region::Strip, rect, id, &said);
    if response.clicked() {
        scene.ask(Action::Photos(PhotosAction::Filter(filter)));
    }
}

fn id_of(filter: &Filter) -> String {
    match filter {
        Filter::Person(person) => format!("person {person}"),
        other => format!("{other:?}"),
    }
}

fn label(ui: &mut Ui, scene: &mut Scene<'_>, words: &'static str) {
    let words = scene.text(words);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    let size = scene.look.tokens.scale.label.clone();
    let at = pos2(rect.left() + 20.0, rect.bottom() - 16.0);
    scene.line(ui.painter(), at, &words, &size, scene.look.colours.ink_2);
    say_aloud(ui, ui.scope_id().with(&words), rect, &words);
}

/// What can be dropped, and that nothing happens to what it was copied from.
fn drop_field(ui: &Ui, scene: &Scene<'_>, rect: Rect) {
    let look = scene.look;
    let edge = Stroke::new(1.5, look.colours.line_control);
    let corners =
        [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(Shape::dashed_line(&corners, edge, 6.0, 4.0));
    let words = scene.text("photos-drop-here");
    let size = &look.tokens.scale.second;
    let width = rect.width() - 24.0;
    let height = paragraph_height(ui, width, &words, size);
    let at = pos2(rect.left() + 12.0, rect.center().y - height / 2.0);
    paragraph(ui, at, width, &words, size, look.colours.ink_2);
    say_aloud(ui, ui.scope_id().with("drop here"), rect, &words);
}
