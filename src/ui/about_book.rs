//! What the book is called and whose it is, each changed at once.

use super::cloths::{cloths, cloths_height};
use super::date_field::{DateField, Dated};
use super::field::Field;
use super::scene::{Region, Scene};
use super::tokens::Tokens;
use super::widgets::{Dialog, DialogSize, Panel};
use crate::app::{AboutBookAction, Action};
use crate::book::{BookInfo, PartialDate, When};
use crate::edit::BookEdit;
use egui::{Context, Id, pos2};

/// How high a field is, and how far one thing is from the next, in points.
const FIELD: f32 = 40.0;
const BETWEEN: f32 = 20.0;

/// Shows it.
pub(crate) fn about_book(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(book) = scene.state.book().filter(|book| book.about_shown()) else { return };
    let info = book.book().info();
    let dialog = Dialog {
        id: "about the book",
        title: &scene.text("about-book"),
        words: "",
        size: DialogSize::Fits(560.0),
        verb: None,
        instead: None,
        leave: (scene.text("settings-done"), Action::AboutBook(AboutBookAction::Leave)),
        first: Some(id("about-book-title")),
    };
    dialog.show(ctx, scene, |ui, scene| {
        let mut panel = Panel::in_dialog(ui, scene);
        title(&mut panel, info);
        called(&mut panel, info);
        born(&mut panel, info);
        colour(&mut panel, info);
    });
}

fn id(of: &'static str) -> Id {
    Id::unique("about the book").with(of)
}

fn change(panel: &mut Panel<'_, '_, '_>, edit: BookEdit) {
    panel.scene.ask(Action::Edit(edit.into()));
}

/// The name of what is below it; what it says.
fn label(panel: &mut Panel<'_, '_, '_>, key: &'static str) -> String {
    let (words, strong) = (panel.scene.text(key), &panel.scene.look.tokens.scale.strong);
    let row = panel.row(strong.line);
    let at = pos2(row.left(), row.center().y);
    panel.scene.line(panel.ui.painter(), at, &words, strong, panel.scene.look.colours.ink);
    panel.space(6.0);
    words
}

/// What is typed on one line below its name.
fn typed(panel: &mut Panel<'_, '_, '_>, key: &'static str, text: &str) -> super::field::Typed {
    let label = label(panel, key);
    let rect = panel.row(FIELD);
    let field = Field::line(panel.scene, id(key), rect, &label, text);
    let typed = field.put(panel.ui, panel.scene, Region::Notices);
    panel.space(BETWEEN);
    typed
}

/// Its title. A book is always called something: one that is left empty is what it was.
fn title(panel: &mut Panel<'_, '_, '_>, info: &BookInfo) {
    let emptied = id("emptied");
    let is_empty = panel.ui.data(|data| data.get_temp::<bool>(emptied)).unwrap_or_default();
    let typed = typed(panel, "about-book-title", if is_empty { "" } else { &info.title });
    let changed = typed.changed;
    let empty = changed.as_ref().map_or(is_empty, |title| title.trim().is_empty());
    let stays_empty = empty && typed.response.has_focus();
    panel.ui.data_mut(|data| data.insert_temp(emptied, stays_empty));
    if let Some(title) = changed.filter(|_| !empty) {
        change(panel, BookEdit::SetTitle(title));
    }
}

/// What the child likes to be called.
fn called(panel: &mut Panel<'_, '_, '_>, info: &BookInfo) {
    if let Some(called) = typed(panel, "first-name", &info.child.called).changed {
        change(panel, BookEdit::SetCalled(called));
    }
}

/// The day they were born, from which ages are worked out.
fn born(panel: &mut Panel<'_, '_, '_>, info: &BookInfo) {
    let label = label(panel, "about-book-born");
    let when = info.child.born.map(|date| When::On { date });
    let hint = panel.scene.text("about-book-born-hint");
    let about = panel.scene.text("about-book-born-words");
    let field = DateField {
        id: id("born"),
        label: &label,
        hint: &hint,
        height: FIELD,
        when: when.as_ref(),
        enabled: true,
        whole_day: true,
        about: &about,
    };
    let day = |when: Option<When>| match when {
        Some(When::On { date: date @ PartialDate::Day(_) }) => BookEdit::SetBorn(Some(date)),
        _ => BookEdit::SetBorn(None),
    };
    match field.put(panel) {
        Dated::Became(when) => change(panel, day(when)),
        Dated::Typing(when) => panel.scene.unfinished(Action::Edit(day(when).into())),
        Dated::Known => {}
    }
    panel.space(BETWEEN);
}

/// The cloth that it is bound in.
fn colour(panel: &mut Panel<'_, '_, '_>, info: &BookInfo) {
    label(panel, "first-colour");
    let bound_in = Tokens::get().cloth(info.bound_in()).map_or("", |cloth| cloth.name.as_str());
    let rect = panel.row(cloths_height(panel.width()));
    let pressed = cloths(panel.ui, panel.scene, Region::Notices, rect, bound_in, |_, _| ());
    panel.space(4.0);
    if let Some(cloth) = pressed {
        change(panel, BookEdit::SetCloth(cloth.to_owned()));
    }
}
