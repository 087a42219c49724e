//! The panel: what is known of the chosen photo, or of all that are chosen.

use super::known::{pages_message, sharp_up_to};
use super::{fields, make_pages_words};
use crate::app::{Action, BoxedPhoto, Known, LookedAt, PhotosAction, Place, Replaced};
use crate::book::PersonId;
use crate::language::Message;
use crate::ui::places::who_may_see::who_may_see;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, Chip, NoteTone, Panel, panel, say_aloud};
use egui::{Rect, Ui, pos2, vec2};

/// The most of the panel's height that the photo takes, in points.
const TALLEST: f32 = 190.0;

/// Shows it.
pub(super) fn photo_panel(ui: &mut Ui, scene: &mut Scene<'_>, looked_at: &LookedAt, rect: Rect) {
    let Some(book) = scene.state.book() else { return };
    let photos = book.photo_box();
    let chosen: Vec<BoxedPhoto> = looked_at.chosen.iter().filter_map(|id| photos.get(id)).cloned().collect();
    let title = match chosen.len() {
        0 => scene.text("place-photos"),
        1 => scene.text("photos-this-photo"),
        n => scene.say(&Message::new("count-photos").with("n", n)),
    };
    let close = scene.text("action-close-notice");
    let closed =
        panel(ui, scene, Region::Panel, rect, &title, Some(&close), |panel| match chosen.as_slice() {
            [] => {
                let words = panel.scene.text("photos-choose-one");
                let ink = panel.scene.look.colours.ink_2;
                panel.space(16.0);
                panel.words(&words, ink);
            }
            [kept] => one(panel, kept),
            several => many(panel, several),
        });
    if closed {
        scene.ask(Action::Photos(PhotosAction::Details));
    }
}

fn one(panel: &mut Panel<'_, '_, '_>, kept: &BoxedPhoto) {
    picture(panel, kept);
    put_on_page(panel, 1);
    make_pages(panel, std::slice::from_ref(kept));
    panel.space(12.0);
    hairline(panel);
    prints(panel, kept);
    let changes = may_change(panel);
    fields::when(panel, &[kept], changes);
    who(panel, std::slice::from_ref(kept));
    fields::words_of(panel, kept, changes);
    seen_by(panel, std::slice::from_ref(kept));
    if changes {
        let (replace, remove) = (panel.scene.text("photos-replace"), panel.scene.text("photos-remove"));
        panel.space(12.0);
        match panel.buttons(ButtonLook::Plain, &[&replace, &remove]) {
            Some(0) => panel
                .scene
                .ask(Action::Photos(PhotosAction::Replace(Replaced::Everywhere(kept.photo.id.clone())))),
            Some(_) => panel.scene.ask(Action::Photos(PhotosAction::Remove)),
            None => {}
        }
    }
}

fn many(panel: &mut Panel<'_, '_, '_>, several: &[BoxedPhoto]) {
    panel.space(12.0);
    put_on_page(panel, several.len());
    make_pages(panel, several);
    panel.space(12.0);
    hairline(panel);
    let changes = may_change(panel);
    fields::when(panel, &several.iter().collect::<Vec<_>>(), changes);
    who(panel, several);
    seen_by(panel, several);
    if may_change(panel) {
        let remove = panel.scene.say(&Message::new("photos-remove-several").with("n", several.len()));
        panel.space(12.0);
        if panel.buttons(ButtonLook::Plain, &[&remove]).is_some() {
            panel.scene.ask(Action::Photos(PhotosAction::Remove));
        }
    }
}

/// *Make pages from these*.
fn make_pages(panel: &mut Panel<'_, '_, '_>, of: &[BoxedPhoto]) {
    if may_change(panel) {
        let make = make_pages_words(panel.scene, of.len());
        panel.space(8.0);
        if panel.buttons(ButtonLook::Plain, &[&make]).is_some() {
            let photos = of.iter().map(|kept| kept.photo.id.clone()).collect();
            panel.scene.ask(Action::Photos(PhotosAction::Propose(photos)));
        }
    }
}

fn may_change(panel: &Panel<'_, '_, '_>) -> bool {
    panel.scene.state.book().is_some_and(|book| book.may_change())
}

fn hairline(panel: &mut Panel<'_, '_, '_>) {
    let width = panel.ui.available_width();
    let (line, _) = panel.ui.allocate_exact_size(vec2(width, 1.0), egui::Sense::hover());
    let stroke = egui::Stroke::new(panel.scene.look.tokens.stroke.hairline, panel.scene.look.colours.line);
    panel.ui.painter().hline(line.x_range(), line.center().y, stroke);
}

/// The whole photo.
fn picture(panel: &mut Panel<'_, '_, '_>, kept: &BoxedPhoto) {
    panel.space(16.0);
    let width = panel.width();
    let shape = kept.photo.height.max(1) as f32 / kept.photo.width.max(1) as f32;
    let height = (width * shape).min(TALLEST);
    let row = panel.row(height.round());
    let size = vec2((height / shape).min(width), height);
    let rect = Rect::from_center_size(row.center(), size);
    panel.scene.photo_in(panel.ui, rect, &kept.photo.id, false, kept.is_kept_back());
    let said = super::known::said_of_photo(panel.scene, kept);
    let id = panel.id("the photo");
    say_aloud(panel.ui, id, rect, &said);
    panel.ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(egui::accesskit::Role::Image);
        node.set_label(said);
    });
    panel.space(12.0);
}

/// *Put on page 8*: the page that is turned to.
fn put_on_page(panel: &mut Panel<'_, '_, '_>, n: usize) {
    let put = Action::Photos(PhotosAction::PutOnPage);
    if !put.enabled(panel.scene.state) {
        return;
    }
    let Some(page) = panel.scene.state.book().map(|book| book.view().page() + 1) else { return };
    let key = if n == 1 { "photos-put-on" } else { "photos-put-all-on" };
    let words = panel.scene.say(&Message::new(key).with("page", page));
    let row = panel.row(40.0);
    let id = panel.id("put on page");
    let button = Button { height: 40.0, ..Button::new(panel.scene, &words, ButtonLook::Filled) };
    if button.put(panel.ui, panel.scene, Region::Panel, row, id).clicked() {
        panel.scene.ask(put);
    }
}

/// How large it prints, and where it stands.
fn prints(panel: &mut Panel<'_, '_, '_>, kept: &BoxedPhoto) {
    let (across, down) = sharp_up_to(kept);
    panel.space(12.0);
    // Half a page across is what a photo of the rhythm of pages is given.
    let (tone, key) = if across.max(down) >= 9 {
        (NoteTone::Good, "photos-sharp-up-to")
    } else {
        (NoteTone::Caution, "photos-only-sharp-up-to")
    };
    let words =
        Message::new(key).with("across", i64::from(across.max(1))).with("down", i64::from(down.max(1)));
    let words = panel.scene.say(&words);
    panel.note(tone, &words);
    let mut pages = kept.pages.clone();
    pages.dedup();
    if !pages.is_empty() {
        panel.space(8.0);
        let words = panel.scene.say(&pages_message(kept));
        let ink = panel.scene.look.colours.ink_2;
        panel.words(&words, ink);
        panel.space(4.0);
        // Of the first few: the others are named, and the strip leads there.
        pages.truncate(3);
        let names: Vec<String> = (pages.iter())
            .map(|index| panel.scene.say(&Message::new("photos-go-to").with("page", index + 1)))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if let Some(pressed) = panel.buttons(ButtonLook::Quiet, &names) {
            panel.scene.ask(Action::GoTo(pages[pressed]));
            panel.scene.ask(Action::Show(Place::Pages));
        }
    }
    if pages.is_empty() && kept.elsewhere {
        panel.space(8.0);
        let words = panel.scene.text("photos-elsewhere");
        let ink = panel.scene.look.colours.ink_2;
        panel.words(&words, ink);
    }
    panel.space(12.0);
    hairline(panel);
}

/// Who is in it: everybody of the book as a chip.
fn who(panel: &mut Panel<'_, '_, '_>, photos: &[BoxedPhoto]) {
    const GAP: f32 = 6.0;
    let Some(book) = panel.scene.state.book() else { return };
    let people = book.book().parts().people.clone();
    let changes = may_change(panel);
    let label = panel.scene.text("photos-who");
    panel.group(&label, |panel| {
        let in_all = |person: &PersonId| photos.iter().all(|kept| kept.photo.people.contains(person));
        let width = panel.width();
        let shown = people.iter().filter(|person| changes || in_all(&person.id));
        let chips: Vec<_> = shown
            .map(|person| {
                let chosen = in_all(&person.id);
                let chip = Chip { words: &person.called, face: Some(person.photo.as_ref()), chosen };
                let size = chip.size(panel.scene, panel.ui, width);
                (person, chosen, size)
            })
            .collect();
        let mut rest = chips.as_slice();
        while !rest.is_empty() {
            let mut taken = 0.0;
            let fits = |(_, _, size): &&(_, bool, egui::Vec2)| {
                taken += size.x + GAP;
                taken - GAP <= width
            };
            let count = rest.iter().take_while(fits).count().max(1);
            let (row_of, others) = rest.split_at(count);
            rest = others;
            let row = panel.row(34.0);
            let mut x = row.left();
            for (person, chosen, size) in row_of {
                let rect = Rect::from_min_size(pos2(x, row.top()), *size);
                x = rect.right() + GAP;
                let id = panel.id(("person", person.id.as_str()));
                let chip = Chip { words: &person.called, face: Some(person.photo.as_ref()), chosen: *chosen };
                let pressed = chip.put(panel.ui, panel.scene, Region::Panel, rect, id).clicked();
                if pressed && changes {
                    let known = Known::Person(person.id.clone(), !chosen);
                    panel.scene.ask(Action::Photos(PhotosAction::Know(fields::ids(photos), known)));
                }
            }
            panel.space(GAP);
        }
        if changes {
            panel.space(2.0);
            fields::somebody_else(panel, photos);
        } else if chips.is_empty() {
            let words = panel.scene.text("photos-nobody-yet");
            let ink = panel.scene.look.colours.ink_2;
            panel.words(&words, ink);
        }
    });
}

/// Who may see it.
fn seen_by(panel: &mut Panel<'_, '_, '_>, photos: &[BoxedPhoto]) {
    let audiences: Vec<_> = photos.iter().map(|kept| kept.photo.audience).collect();
    if let Some(change) = who_may_see(panel, &audiences) {
        panel.scene.ask(Action::Photos(PhotosAction::Know(fields::ids(photos), Known::Audience(change))));
    }
}
