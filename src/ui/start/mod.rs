//! The start screen: at its start side the program, beside it recent books or the questions for a new
//! one.

mod cover;
mod first;
mod gone;
mod shelf;

pub(crate) use cover::Covers;

use super::icons::Icon;
use super::scene::{Region, Scene};
use super::widgets::{Button, ButtonLook, paragraph, paragraph_height, say_aloud};
use crate::app::{Action, HelpAction, HelpPage, SettingsAction, StartAction};
use crate::language::{Language, Message};
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// Shows it. Returns where notices go.
pub(crate) fn start(ui: &mut Ui, scene: &mut Scene<'_>, covers: &mut Covers) -> Rect {
    let rect = ui.max_rect();
    let wide = scene.look.tokens.layout.start_panel.min(rect.width() * 0.42);
    let panel = Rect::from_min_size(rect.min, vec2(wide, rect.height()));
    let rest = Rect::from_min_max(pos2(panel.right(), rect.top()), rect.max);
    ui.painter().rect_filled(rest, 0.0, scene.look.colours.paper);
    super::window::region(ui, scene, Region::Spine, panel, program);
    super::window::region(ui, scene, Region::Desk, rest, |ui, scene| {
        ui.scope_builder(UiBuilder::new().max_rect(rest), |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                match scene.state.start().new_book() {
                    Some(book) => first::questions(ui, scene, rest, &book.clone()),
                    None => shelf::shelf(ui, scene, covers, rest),
                }
            });
        });
    });
    gone::gone(ui.ctx(), scene);
    rest
}

/// What the keyboard comes to is scrolled into sight.
fn in_sight(response: &egui::Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// What the first two buttons do: the one that most people want comes first.
fn offers(scene: &Scene<'_>) -> [(Action, String, Icon); 2] {
    let open = (Action::OpenBook, scene.text(Action::OpenBook.words()), Icon::FolderOpen);
    let first = match (scene.state.start().new_book(), scene.state.book()) {
        (None, _) => (Action::Start(StartAction::NewBook), scene.text("start-new-book"), Icon::Add),
        (Some(_), Some(book)) => {
            let title = book.book().info().title.as_str();
            let back = Message::new("start-back-to-book").with("title", title);
            (Action::Start(StartAction::NoNewBook), scene.say(&back), Icon::AllBooks)
        }
        (Some(_), None) if scene.state.settings().recent.is_empty() => {
            (Action::OpenSample, scene.text("start-look-at-sample"), Icon::PagesChosen)
        }
        (Some(_), None) => {
            (Action::Start(StartAction::NoNewBook), scene.text("start-back-to-books"), Icon::AllBooks)
        }
    };
    [first, open]
}

/// The start side: the program's name, its promise, what can be opened, and where all of it stays.
fn program(ui: &mut Ui, scene: &mut Scene<'_>) {
    let panel = ui.max_rect();
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    ui.painter().rect_filled(panel, 0.0, colours.app_cloth);
    let edge_left = pos2(panel.right() - look.tokens.layout.spine_edge - 1.0, panel.top());
    ui.painter().rect_filled(Rect::from_min_max(edge_left, panel.max), 0.0, colours.app_cloth_edge);
    let inside =
        Rect::from_min_max(panel.min + vec2(36.0, 44.0), pos2(edge_left.x - 30.0, panel.bottom() - 28.0));
    let ink = colours.on_cloth;
    scene.icon(ui.painter(), Icon::Lifestory, inside.min + vec2(16.0, 16.0), 32.0, ink);
    let name = scene.text("program-name");
    let name_at = pos2(inside.left() + 43.0, inside.top() + 16.0);
    scene.line(ui.painter(), name_at, &name, &scale.screen_title, ink);
    let promise = scene.text("program-promise");
    let mut promise_size = scale.dialog_title.clone();
    (promise_size.size, promise_size.line, promise_size.weight) = (20.0, 27.0, 400);
    let at = inside.min + vec2(0.0, 50.0);
    let room = paragraph(ui, at, inside.width(), &promise, &promise_size, ink);
    let told = Rect::from_min_max(inside.min, at + room);
    say_aloud(ui, ui.scope_id().with("program"), told, &format!("{name}. {promise}"));

    let mut top = at.y + room.y + 40.0;
    let looks = [ButtonLook::FilledOnCloth, ButtonLook::PlainOnCloth];
    for ((action, words, icon), look) in offers(scene).into_iter().zip(looks) {
        let button = Button { icon: Some(icon), height: 56.0, ..Button::new(scene, &words, look) };
        let place = Rect::from_min_size(pos2(inside.left(), top), vec2(inside.width(), 56.0));
        if button.put(ui, scene, Region::Spine, place, ui.scope_id().with(&words)).clicked() {
            scene.ask(action);
        }
        top = place.bottom() + 10.0;
    }
    foot(ui, scene, inside, top);
}

/// Where everything stays, the settings, and the language in its own name.
fn foot(ui: &mut Ui, scene: &mut Scene<'_>, inside: Rect, below: f32) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let ink = colours.on_cloth;
    let mut left = inside.left();
    let offers = [
        ("start-help", Action::Help(HelpAction::Show(HelpPage::HowTo))),
        ("settings", Action::Settings(SettingsAction::Show)),
    ];
    for (key, action) in offers {
        let words = scene.text(key);
        let button = Button { height: 36.0, ..Button::new(scene, &words, ButtonLook::QuietOnCloth) };
        let place = Rect::from_min_size(pos2(left, inside.bottom() - 36.0), button.size(scene, ui));
        if button.put(ui, scene, Region::Spine, place, ui.scope_id().with(key)).clicked() {
            scene.ask(action);
        }
        left = place.right() + 22.0;
    }
    let language = scene.language.name;
    let at = pos2(left, inside.bottom() - 18.0);
    if Language::all().len() > 1 {
        let button = Button { height: 36.0, ..Button::new(scene, language, ButtonLook::QuietOnCloth) };
        let size = button.size(scene, ui);
        let place = Rect::from_min_size(pos2(at.x, inside.bottom() - 36.0), size);
        if button.put(ui, scene, Region::Spine, place, ui.scope_id().with("language")).clicked() {
            scene.ask(Action::Settings(SettingsAction::Show));
        }
    } else {
        let taken = scene.line(ui.painter(), at, language, &scale.strong, ink);
        let told = Rect::from_min_size(at - vec2(0.0, 10.0), vec2(taken, 20.0));
        say_aloud(ui, ui.scope_id().with("language"), told, language);
    }
    let stays = scene.text("program-stays-here");
    let width = inside.width() - 34.0;
    let height = paragraph_height(ui, width, &stays, &scale.body);
    let at = pos2(inside.left() + 34.0, inside.bottom() - 60.0 - height);
    if at.y < below + 8.0 {
        return;
    }
    scene.icon(ui.painter(), Icon::HardDrives, pos2(inside.left() + 10.0, at.y + 10.0), 20.0, ink);
    let room = paragraph(ui, at, width, &stays, &scale.body, ink);
    say_aloud(ui, ui.scope_id().with("stays"), Rect::from_min_size(at, room), &stays);
}
