//! The start screen: open a book, or look through the sample.

use super::icons::Icon;
use super::scene::{Region, Scene};
use super::widgets::{Button, ButtonLook, paragraph, say_aloud};
use crate::app::Action;
use egui::{CornerRadius, Rect, Ui, pos2, vec2};

/// Shows it.
pub(crate) fn start(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    let wide = scene.look.tokens.layout.start_panel.min(rect.width() * 0.42);
    let panel = Rect::from_min_size(rect.min, vec2(wide, rect.height()));
    let rest = Rect::from_min_max(pos2(panel.right(), rect.top()), rect.max);
    ui.painter().rect_filled(rest, 0.0, scene.look.colours.paper);
    sample(ui, scene, rest);
    program(ui, scene, panel);
}

/// The start side: the program's name, its promise, what can be opened, and where all of it stays.
fn program(ui: &mut Ui, scene: &mut Scene<'_>, panel: Rect) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    ui.painter().rect_filled(panel, 0.0, colours.app_cloth);
    let edge_left = pos2(panel.right() - look.tokens.layout.spine_edge - 1.0, panel.top());
    ui.painter().rect_filled(Rect::from_min_max(edge_left, panel.max), 0.0, colours.app_cloth_edge);
    let inside =
        Rect::from_min_max(panel.min + vec2(36.0, 44.0), pos2(edge_left.x - 30.0, panel.bottom() - 36.0));
    let ink = colours.on_cloth;
    scene.icon(ui.painter(), Icon::Lifestory, inside.min + vec2(16.0, 16.0), 32.0, ink);
    let name = scene.text("program-name");
    let name_at = pos2(inside.left() + 43.0, inside.top() + 16.0);
    scene.line(ui.painter(), name_at, &name, &scale.screen_title, ink);
    let promise = scene.text("program-promise");
    let mut promise_size = scale.dialog_title.clone();
    promise_size.size = 20.0;
    promise_size.line = 27.0;
    promise_size.weight = 400;
    let at = inside.min + vec2(0.0, 50.0);
    let room = paragraph(ui, at, inside.width(), &promise, &promise_size, ink);
    let told = Rect::from_min_max(inside.min, at + room);
    say_aloud(ui, ui.scope_id().with("program"), told, &format!("{name}. {promise}"));

    let words = scene.text(Action::OpenBook.words());
    let button = Button {
        icon: Some(Icon::FolderOpen),
        height: 56.0,
        ..Button::new(scene, &words, ButtonLook::FilledOnCloth)
    };
    let place = Rect::from_min_size(pos2(inside.left(), at.y + room.y + 40.0), vec2(inside.width(), 56.0));
    if button.put(ui, scene, Region::Spine, place, ui.scope_id().with("open")).clicked() {
        scene.ask(Action::OpenBook);
    }

    let stays = scene.text("program-stays-here");
    let width = inside.width() - 34.0;
    let height = super::widgets::paragraph_height(ui, width, &stays, &scale.body);
    let at = pos2(inside.left() + 34.0, inside.bottom() - height);
    scene.icon(ui.painter(), Icon::HardDrives, pos2(inside.left() + 10.0, at.y + 10.0), 20.0, ink);
    let room = paragraph(ui, at, width, &stays, &scale.body, ink);
    say_aloud(ui, ui.scope_id().with("stays"), Rect::from_min_size(at, room), &stays);
}

/// The end side: a closed book, and the sample's invitation.
fn sample(ui: &mut Ui, scene: &mut Scene<'_>, rest: Rect) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let beside = rest.width() > 600.0;
    let width = if beside { 640.0_f32.min(rest.width() - 100.0) } else { rest.width() - 56.0 };
    let cover = vec2(176.0, 232.0);
    let text_width = if beside { width - cover.x - 40.0 } else { width };
    let (title, words) = (scene.text("start-open-title"), scene.text("start-open-words"));
    let title_height = super::widgets::paragraph_height(ui, text_width, &title, &scale.screen_title);
    let words_height = super::widgets::paragraph_height(ui, text_width, &words, &scale.body);
    let text_height = title_height + 10.0 + words_height + 20.0 + 44.0;
    let height = if beside { cover.y } else { cover.y + 28.0 + text_height };
    let top = (rest.center().y - height / 2.0).max(rest.top() + 28.0);
    let left = rest.center().x - width / 2.0;
    closed_book(ui, scene, Rect::from_min_size(pos2(left, top), cover));
    let text = if beside {
        pos2(left + cover.x + 40.0, top + (cover.y - text_height) / 2.0)
    } else {
        pos2(left, top + cover.y + 28.0)
    };
    paragraph(ui, text, text_width, &title, &scale.screen_title, colours.ink);
    let at = text + vec2(0.0, title_height + 10.0);
    paragraph(ui, at, text_width, &words, &scale.body, colours.ink_2);
    let told = Rect::from_min_size(text, vec2(text_width, title_height + 10.0 + words_height));
    say_aloud(ui, ui.scope_id().with("sample"), told, &format!("{title}. {words}"));
    let words = scene.text(Action::OpenSample.words());
    let button = Button { height: 44.0, ..Button::new(scene, &words, ButtonLook::Plain) };
    let size = button.size(scene, ui);
    let place = Rect::from_min_size(at + vec2(0.0, words_height + 20.0), size);
    if button.put(ui, scene, Region::Desk, place, ui.scope_id().with("open sample")).clicked() {
        scene.ask(Action::OpenSample);
    }
    let drop = scene.text("start-drop");
    let taken = scene.measure(ui.painter(), &drop, &scale.second).x;
    if taken < rest.width() - 40.0 {
        let at = pos2(rest.center().x - taken / 2.0, rest.bottom() - 38.0);
        scene.line(ui.painter(), at, &drop, &scale.second, colours.ink_2);
        let rect = Rect::from_min_size(at - vec2(0.0, 10.0), vec2(taken, 20.0));
        say_aloud(ui, ui.scope_id().with("drop"), rect, &drop);
    }
}

/// A closed book in cloth.
fn closed_book(ui: &Ui, scene: &mut Scene<'_>, rect: Rect) {
    let look = super::tokens::Look::of(scene.look.scheme, Some("harbour"));
    let corners = CornerRadius { nw: 2, sw: 2, ne: 9, se: 9 };
    ui.painter().add(look.shadow("card").as_shape(rect, corners));
    ui.painter().rect_filled(rect, corners, look.cloth.fill);
    let spine = Rect::from_min_size(rect.min, vec2(13.0, rect.height()));
    ui.painter().rect_filled(spine, CornerRadius { nw: 2, sw: 2, ne: 0, se: 0 }, look.cloth.edge);
    let centre = rect.center() + vec2(6.0, -8.0);
    scene.icon(ui.painter(), Icon::PagesChosen, centre, 64.0, look.colours.on_cloth);
}
