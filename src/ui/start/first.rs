//! The three questions for a new book, its cover changing as they are answered.

use super::{cover, in_sight};
use crate::app::{Action, BOOK_LANGUAGES, Begin, NewBook, StartAction};
use crate::language::Message;
use crate::ui::cloths::{cloths, cloths_height, ground};
use crate::ui::field::Field;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::tokens::Tokens;
use crate::ui::widgets::{Button, ButtonLook, Side, focus_ring, hairline, paragraph, say_aloud, say_heading};
use egui::{CornerRadius, Id, Key, Popup, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// How wide the questions are at most, and how large the cover beside them is, in points.
const WIDE: f32 = 502.0;
const COVER: egui::Vec2 = vec2(232.0, 306.0);

/// Shows them.
pub(super) fn questions(ui: &mut Ui, scene: &mut Scene<'_>, room: Rect, book: &NewBook) {
    let beside = room.width() >= 60.0 + WIDE + 40.0 + COVER.x + 30.0;
    let side = if room.width() < 480.0 { 24.0 } else { 60.0_f32.min((room.width() - 320.0) / 2.0) };
    let width = WIDE.min(room.width() - 2.0 * side);
    let swatches = cloths_height(width);
    let begins = Begin::ALL.len() as f32 * (52.0 + 6.0);
    let button_below = if beside { 0.0 } else { 80.0 };
    let height = 136.0 + 22.0 + 52.0 + 34.0 + 22.0 + swatches + 34.0 + 22.0 + begins + button_below + 70.0;
    let (all, _) = ui.allocate_exact_size(vec2(room.width(), height.max(room.height())), Sense::hover());
    let left = all.left() + side;
    let at = pos2(left, all.top() + 44.0);
    let mut y = titles(ui, scene, at, width) + 36.0;
    let mut entered = false;

    y = label(ui, scene, pos2(left, y), "first-name");
    entered |= name(ui, scene, Rect::from_min_size(pos2(left, y), vec2(width, 52.0)), book);
    y += 52.0 + 30.0;

    y = label(ui, scene, pos2(left, y), "first-colour");
    let rect = Rect::from_min_size(pos2(left, y), vec2(width, swatches));
    let each = |ui: &Ui, response: &egui::Response| entered |= self::entered(ui, response);
    if let Some(cloth) = cloths(ui, scene, Region::Desk, rect, book.cloth, each) {
        scene.ask(Action::Start(StartAction::Cloth(cloth)));
    }
    y += swatches + 30.0;

    y = label(ui, scene, pos2(left, y), "first-begin");
    for begin in Begin::ALL {
        let rect = Rect::from_min_size(pos2(left, y), vec2(width, 52.0));
        entered |= beginning(ui, scene, rect, begin, book);
        y += 52.0 + 6.0;
    }

    let make = if beside {
        let right = (left + width + 71.0).min(all.right() - 30.0 - COVER.x);
        let rect = Rect::from_min_size(pos2(right, all.top() + 142.0), COVER);
        preview(ui, scene, rect, book);
        Rect::from_min_size(rect.left_bottom() + vec2(0.0, 34.0), vec2(COVER.x, 56.0))
    } else {
        y += 14.0;
        let rect = Rect::from_min_size(pos2(left, y), vec2(width, 56.0));
        y = rect.bottom();
        rect
    };
    // Before the button, so that Tab goes there on its way.
    kept_in(ui, scene, Rect::from_min_max(pos2(left, y + 14.0), pos2(all.right() - side, y + 74.0)), book);
    if make_it(ui, scene, make, book) || entered {
        scene.ask(Action::Start(StartAction::Make));
    }
    back(ui, scene);
}

/// Escape goes back to where one was, if there is anything.
fn back(ui: &Ui, scene: &mut Scene<'_>) {
    let somewhere = scene.state.book().is_some() || !scene.state.settings().recent.is_empty();
    let covered = ui.memory(|memory| memory.top_modal_layer().is_some()) || Popup::is_any_open(ui.ctx());
    if somewhere && !covered && ui.input(|input| input.key_pressed(Key::Escape)) {
        scene.ask(Action::Start(StartAction::NoNewBook));
    }
}

fn titles(ui: &mut Ui, scene: &mut Scene<'_>, at: egui::Pos2, width: f32) -> f32 {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let (title, words) = (scene.text("first-question"), scene.text("first-question-words"));
    let taken = paragraph(ui, at, width, &title, &scale.first_question, colours.ink);
    say_heading(ui, ui.scope_id().with("question"), Rect::from_min_size(at, taken), &title);
    let under = at + vec2(0.0, taken.y + 6.0);
    let taken = paragraph(ui, under, width, &words, &scale.body, colours.ink_2);
    say_aloud(ui, ui.scope_id().with("words"), Rect::from_min_size(under, taken), &words);
    under.y + taken.y
}

/// A question's own name; where its answers begin.
fn label(ui: &Ui, scene: &Scene<'_>, at: egui::Pos2, words: &'static str) -> f32 {
    let strong = &scene.look.tokens.scale.strong;
    scene.line(ui.painter(), at + vec2(0.0, 8.0), &scene.text(words), strong, scene.look.colours.ink);
    at.y + 24.0
}

/// Whether Enter was pressed while this has the keyboard.
fn entered(ui: &Ui, response: &egui::Response) -> bool {
    in_sight(response);
    response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// What the child likes to be called.
fn name(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, book: &NewBook) -> bool {
    let mut size = scene.look.tokens.scale.body.clone();
    (size.size, size.line) = (19.0, 26.0);
    let words = scene.text("first-name");
    let id = Id::unique("name of the child");
    let field = Field::line(scene, id, rect, &words, &book.name);
    let typed = Field { size: &size, ..field }.put(ui, scene, Region::Desk);
    in_sight(&typed.response);
    if let Some(name) = typed.changed {
        scene.ask(Action::Start(StartAction::Name(name)));
    }
    // The first question has the keyboard from the start.
    let (seen, frame) = (id.with("seen"), ui.ctx().cumulative_frame_nr());
    let before: Option<u64> = ui.data(|data| data.get_temp(seen));
    ui.data_mut(|data| data.insert_temp(seen, frame));
    if before.is_none_or(|before| before + 1 < frame) {
        typed.response.request_focus();
    }
    typed.submitted
}

/// Where the book may begin.
fn beginning(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, begin: Begin, book: &NewBook) -> bool {
    let chosen = book.begin == begin;
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let (title, words) = match begin.words() {
        (title, _) if begin == Begin::Photos && !book.photos.is_empty() => (title, "begin-photos-dropped"),
        words => words,
    };
    let (title, words) = (scene.text(title), scene.text(words));
    let response = ui.interact(rect, ui.scope_id().with(("begin", begin)), Sense::click());
    ground(ui, scene, rect, &response, chosen);
    let dot = rect.left_center() + vec2(25.0, 0.0);
    if chosen {
        ui.painter().circle_filled(dot, 10.0, colours.accent);
        ui.painter().circle_filled(dot, 4.0, colours.on_accent);
    } else {
        ui.painter().circle_stroke(dot, 9.5, Stroke::new(look.control_edge(), colours.line_control));
    }
    let at = rect.left_center() + vec2(48.0, -10.0);
    scene.line(ui.painter(), at, &title, &scale.strong, colours.ink);
    scene.line(ui.painter(), at + vec2(0.0, 19.0), &words, &scale.second, colours.ink_2);
    let said = format!("{title}. {words}");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &said));
    focus_ring(ui, scene, rect, &response, CornerRadius::same(10), false);
    scene.stop(Region::Desk, response.id);
    if response.clicked() {
        scene.ask(Action::Start(StartAction::Begin(begin)));
    }
    entered(ui, &response)
}

/// The cover as it will be.
fn preview(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, book: &NewBook) {
    let Some(cloth) = Tokens::get().cloth(book.cloth) else { return };
    let face = cover::closed(ui, scene, rect, cloth);
    let name = if book.name.trim().is_empty() { book.title() } else { book.name.trim().to_owned() };
    cover::with_name(ui, scene, face, &name, &book.below_title(), true);
}

fn make_it(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, book: &NewBook) -> bool {
    let making = scene.state.is_opening();
    let words = if making {
        scene.text("working-making-book")
    } else if [String::new(), book.title()].contains(&book.name.trim().to_owned()) {
        scene.text("action-make-book")
    } else {
        scene.say(&Message::new("first-make").with("title", book.title()))
    };
    // A long name leaves the button its plain words.
    let fits = scene.measure(ui.painter(), &words, &scene.look.tokens.scale.strong).x < rect.width() - 24.0;
    let words = if fits { words } else { scene.text("action-make-book") };
    let button = Button { height: rect.height(), ..Button::new(scene, &words, ButtonLook::Filled) };
    let pressed = button.put(ui, scene, Region::Desk, rect, ui.scope_id().with("make"));
    in_sight(&pressed);
    pressed.clicked() && !making
}

/// Where it will be kept, and in which language it is.
fn kept_in(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, book: &NewBook) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    hairline(ui, scene, rect, Side::Top);
    let middle = rect.top() + 27.0;
    scene.icon(ui.painter(), Icon::Folder, pos2(rect.left() + 10.0, middle), 20.0, colours.ink_2);
    let choose = Action::Start(StartAction::ChoosePlace);
    let choose_words = scene.text(choose.words());
    let button = Button::new(scene, &choose_words, ButtonLook::Quiet);
    let size = button.size(scene, ui);
    let room = rect.width() - 30.0 - size.x - 18.0;
    let folder = book.place.join(book.folder_name());
    let words = fitting(ui, scene, &folder, room);
    let kept = scene.ink.words(ui.ctx(), &words, &scale.second, colours.ink_2, room.max(40.0));
    let at = pos2(rect.left() + 30.0, middle - kept.size.y / 2.0);
    kept.draw(ui.painter(), at);
    say_aloud(ui, ui.scope_id().with("kept"), Rect::from_min_size(at, kept.size), &words);
    let place = Rect::from_min_size(pos2(at.x + kept.size.x + 18.0, middle - size.y / 2.0), size);
    let pressed = button.put(ui, scene, Region::Desk, place, ui.scope_id().with("choose"));
    in_sight(&pressed);
    if pressed.clicked() {
        scene.ask(choose);
    }
    language(ui, scene, pos2(rect.right(), middle), place.right() + 20.0, rect.left(), book);
}

/// The sentence of where it is kept, with as much of the path as there is room for.
fn fitting(ui: &Ui, scene: &Scene<'_>, folder: &std::path::Path, room: f32) -> String {
    let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let short = home.and_then(|home| folder.strip_prefix(home).ok().map(std::path::Path::to_owned));
    let folder = short.unwrap_or_else(|| folder.to_owned());
    let parts: Vec<String> = folder
        .components()
        .filter(|part| !matches!(part, std::path::Component::RootDir))
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    let sentence = |place: &str| scene.say(&Message::new("first-kept").with("place", place));
    for left_out in 0..parts.len() {
        let place = match (left_out, parts.len()) {
            (0, _) => parts.join(" › "),
            // Cut in the middle: the drive and the book's own folder say most.
            (_, count) if count > left_out + 1 => {
                format!("{} › … › {}", parts[0], parts[left_out + 1..].join(" › "))
            }
            _ => parts.last().cloned().unwrap_or_default(),
        };
        let words = sentence(&place);
        if scene.measure(ui.painter(), &words, &scene.look.tokens.scale.second).x <= room {
            return words;
        }
    }
    sentence(parts.last().map_or("", String::as_str))
}

/// The book's language, at the end of the line, or below it where there is no room.
fn language(ui: &mut Ui, scene: &mut Scene<'_>, end: egui::Pos2, from: f32, start: f32, book: &NewBook) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let own_name =
        BOOK_LANGUAGES.iter().find(|(tag, ..)| *tag == book.language).map_or("", |(_, name, _)| *name);
    let said = scene.say(&Message::new("first-language-is").with("language", own_name));
    let mut size = scale.second.clone();
    size.weight = 600;
    let words = scene.ink.words(ui.ctx(), &said, &size, colours.accent, 400.0);
    let wide = words.size.x + 24.0;
    let middle_left =
        if end.x - wide >= from { end - vec2(wide, 0.0) } else { pos2(start + 30.0, end.y + 30.0) };
    let rect = Rect::from_min_size(middle_left - vec2(0.0, 18.0), vec2(wide, 36.0));
    let response = ui.interact(rect, ui.scope_id().with("language"), Sense::click());
    words.draw(ui.painter(), rect.left_center() - vec2(0.0, words.size.y / 2.0));
    let caret = rect.right_center() - vec2(8.0, 0.0);
    scene.icon(ui.painter(), Icon::CaretDown, caret, 14.0, colours.accent);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    focus_ring(ui, scene, rect, &response, CornerRadius::same(8), false);
    scene.stop(Region::Desk, response.id);
    in_sight(&response);
    let name = scene.text("first-language");
    // Pressed by a key: the keyboard goes in.
    let goes_in = response.clicked() && response.has_focus();
    Popup::menu(&response).accessible_name(&name).show(|ui| {
        for (tag, own_name, _) in BOOK_LANGUAGES {
            let line = row(ui, scene, tag, own_name, tag == book.language);
            if goes_in && tag == book.language {
                line.request_focus();
            }
        }
    });
}

/// One language, in its own name.
fn row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    tag: &'static str,
    own_name: &str,
    chosen: bool,
) -> egui::Response {
    let look = scene.look;
    let colours = &look.colours;
    let (rect, response) = ui.allocate_exact_size(vec2(200.0, 32.0), Sense::click());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(6), colours.hover);
    }
    if chosen {
        scene.icon(ui.painter(), Icon::Check, rect.left_center() + vec2(18.0, 0.0), 16.0, colours.accent);
    }
    let words = scene.ink.words(ui.ctx(), own_name, &look.tokens.scale.body, colours.ink, 150.0);
    words.draw(ui.painter(), rect.left_center() + vec2(36.0, -words.size.y / 2.0));
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, own_name));
    focus_ring(ui, scene, rect.shrink(3.0), &response, CornerRadius::same(4), false);
    if response.clicked() {
        scene.ask(Action::Start(StartAction::Language(tag)));
    }
    response
}
