//! Recent books, as covers, and below them the sample.

use super::cover::{self, Covers, SIZE};
use super::in_sight;
use crate::app::{Action, Recent, RecentState, SettingsAction, StartAction};
use crate::book::PartialDate;
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::ink::WHOLE;
use crate::ui::menus;
use crate::ui::scene::{Region, Scene};
use crate::ui::tokens::Tokens;
use crate::ui::widgets::{
    Button, ButtonLook, IconButton, Side, focus_ring, hairline, paragraph, paragraph_height, say_aloud,
    say_heading,
};
use egui::{Color32, CornerRadius, Id, Key, Modifiers, Popup, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Between the covers, at least, and the least room at the sides, in points.
const BETWEEN: f32 = 24.0;
const SIDES: f32 = 52.0;
/// Below a cover: its name, when, how it stands.
const BELOW: f32 = 104.0;

/// Shows them.
pub(super) fn shelf(ui: &mut Ui, scene: &mut Scene<'_>, covers: &mut Covers, room: Rect) {
    let side = if room.width() < 500.0 { 24.0 } else { SIDES };
    let width = room.width() - 2.0 * side;
    let recent = scene.state.settings().recent.clone();
    let across = (((width + BETWEEN) / (SIZE.x + BETWEEN)).floor() as usize).max(1);
    let rows = recent.len().div_ceil(across);
    let list_height = if rows == 0 { 64.0 } else { rows as f32 * (SIZE.y + BELOW) };
    let sample_height = if width < 640.0 { 330.0 } else { 226.0 };
    let height = 104.0 + list_height + 20.0 + sample_height + 60.0;
    let (all, _) = ui.allocate_exact_size(vec2(room.width(), height.max(room.height())), Sense::hover());
    let inside = Rect::from_min_max(all.min + vec2(side, 0.0), pos2(all.right() - side, all.bottom()));
    heading(ui, scene, inside, &recent);
    let free = width - SIZE.x * across as f32;
    let gap = if across > 1 { (free / (across - 1) as f32).clamp(BETWEEN, 44.0) } else { 0.0 };
    for (at, book) in recent.iter().enumerate() {
        let (column, row) = (at % across, at / across);
        let min = inside.min + vec2(column as f32 * (SIZE.x + gap), 104.0 + row as f32 * (SIZE.y + BELOW));
        one(ui, scene, covers, Rect::from_min_size(min, SIZE), book);
    }
    let top = inside.top() + 104.0 + list_height + 20.0;
    let rest = Rect::from_min_max(pos2(inside.left(), top), pos2(inside.right(), top + sample_height));
    hairline(ui, scene, rest, Side::Top);
    sample(ui, scene, covers, Rect::from_min_max(rest.min + vec2(0.0, 26.0), rest.max));
    drop_here(ui, scene, pos2(inside.left(), all.bottom() - 38.0), width);
}

fn heading(ui: &mut Ui, scene: &mut Scene<'_>, inside: Rect, recent: &[Recent]) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let forgets = !scene.state.settings().remember_books;
    let (title, words) = match (recent.is_empty(), forgets) {
        (false, _) => (scene.text("start-recent"), String::new()),
        (true, false) => (scene.text("start-forgotten"), scene.text("start-forgotten-words")),
        (true, true) => (scene.text("start-recent"), scene.text("start-none-kept")),
    };
    let at = inside.min + vec2(0.0, 64.0);
    let wide = scene.line(ui.painter(), at, &title, &scale.screen_title, colours.ink);
    let title_rect = Rect::from_center_size(at + vec2(wide / 2.0, 0.0), vec2(wide, 32.0));
    say_heading(ui, ui.scope_id().with("recent"), title_rect, &title);
    if !recent.is_empty() {
        let clear = Action::Start(StartAction::ClearList);
        let words = scene.text(clear.words());
        let button = Button::new(scene, &words, ButtonLook::Quiet);
        let size = button.size(scene, ui);
        let place = Rect::from_min_size(pos2(inside.right() - size.x, at.y - size.y / 2.0), size);
        if button.put(ui, scene, Region::Desk, place, ui.scope_id().with("clear")).clicked() {
            scene.ask(clear);
        }
        return;
    }
    let at = inside.min + vec2(0.0, 96.0);
    let taken = paragraph(ui, at, inside.width(), &words, &scale.body, colours.ink_2);
    say_aloud(ui, ui.scope_id().with("none"), Rect::from_min_size(at, taken), &words);
    if forgets {
        let words = scene.text("start-keep-them");
        let button = Button::new(scene, &words, ButtonLook::Quiet);
        let size = button.size(scene, ui);
        let place = Rect::from_min_size(at + vec2(0.0, taken.y + 4.0), size);
        if button.put(ui, scene, Region::Desk, place, ui.scope_id().with("keep")).clicked() {
            scene.ask(Action::Settings(SettingsAction::Show));
        }
    }
}

/// One recent book: pressing it opens it, or says where it was.
fn one(ui: &mut Ui, scene: &mut Scene<'_>, covers: &mut Covers, rect: Rect, book: &Recent) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let state = scene.state.start().shelf().state(&book.folder);
    let gone = matches!(state, RecentState::NoDrive | RecentState::NotThere | RecentState::Unreadable);
    let id = ui.scope_id().with(("recent", &book.folder));
    let response = ui.interact(rect, id, Sense::click());
    let cloth = Tokens::get().cloth(&book.cloth).cloned().unwrap_or_else(|| look.cloth.clone());
    let face = cover::closed(ui, scene, rect, &cloth);
    match covers.page(ui.ctx(), scene, &book.folder) {
        Some(page) => cover::with_page(ui, scene, face, page),
        None => cover::with_name(ui, scene, face, &book.title, "", false),
    }
    let corners = CornerRadius { nw: 2, sw: 2, ne: 8, se: 8 };
    if gone {
        // At six tenths.
        ui.painter().rect_filled(rect, corners, colours.paper.gamma_multiply(0.4));
    } else if response.hovered() {
        let stroke = egui::Stroke::new(look.tokens.stroke.selected, colours.accent);
        ui.painter().rect_stroke(rect, corners, stroke, egui::StrokeKind::Outside);
    }
    let title_width = rect.width() - 34.0;
    let title = scene.ink.words(ui.ctx(), &book.title, &scale.strong, colours.ink, title_width);
    // Two lines of a long title; its end is heard, and shown when pointed at.
    let shown = title.size.y.min(scale.strong.line * 2.0);
    let title_at = rect.left_bottom() + vec2(0.0, 11.0);
    let title_room = Rect::from_min_size(title_at - vec2(4.0, 4.0), vec2(title_width + 8.0, shown + 8.0));
    title.draw(&ui.painter().with_clip_rect(title_room), title_at);
    let when = when_and_how_many(scene, book);
    let line = title_at + vec2(0.0, shown + 10.0);
    scene.line(ui.painter(), line, &when, &scale.second, colours.ink_2);
    let stands = words_of(scene, &state);
    if let Some((words, icon)) = &stands {
        let at = line + vec2(9.0, 24.0);
        scene.icon(ui.painter(), *icon, at, look.tokens.icon.inline, colours.caution);
        let mut strong = scale.second.clone();
        strong.weight = 600;
        scene.line(ui.painter(), at + vec2(13.0, 0.0), words, &strong, colours.caution);
    }
    let said = match &stands {
        Some((words, _)) => format!("{}, {when}, {words}", book.title),
        None => format!("{}, {when}", book.title),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    focus_ring(ui, scene, rect, &response, corners, false);
    scene.stop(Region::Desk, id);
    in_sight(&response);
    if response.clicked() {
        scene.ask(match state {
            _ if gone => Action::Start(StartAction::AskAbout(Some(book.folder.clone()))),
            _ => Action::Open(book.folder.clone()),
        });
    }
    menu(ui, scene, &response, book, gone);
}

/// What else can be done with a recent book: by its own button, the second button of the mouse, or
/// the keys for the menu of a thing.
fn menu(ui: &mut Ui, scene: &mut Scene<'_>, cover: &egui::Response, book: &Recent, gone: bool) {
    let rect = cover.rect;
    let name = scene.say(&Message::new("start-book-menu").with("title", book.title.as_str()));
    let square = Rect::from_center_size(rect.right_bottom() + vec2(-14.0, 22.0), vec2(32.0, 32.0));
    let button = IconButton { icon: Icon::More, name: &name, keys: None, enabled: true, side: 20.0 };
    let more = ui.push_id(&book.folder, |ui| button.put(ui, scene, Region::Desk, square)).inner;
    let asked = cover.has_focus()
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Menu) || input.consume_key(Modifiers::SHIFT, Key::F10)
        });
    if asked || cover.secondary_clicked() {
        Popup::open_id(ui.ctx(), Popup::default_response_id(&more));
    }
    let mut actions = Vec::new();
    if !gone {
        actions.push(Action::Open(book.folder.clone()));
        actions.push(Action::Start(StartAction::LookAt(book.folder.clone())));
        actions.push(Action::ShowFile(book.folder.join("book.json")));
    }
    actions.push(Action::Start(StartAction::TakeOff(book.folder.clone())));
    menus::list(ui, scene, &more, &name, &actions);
}

/// When a book was last opened, and its pages.
fn when_and_how_many(scene: &Scene<'_>, book: &Recent) -> String {
    let zone = jiff::tz::TimeZone::system();
    let (opened, now) = (book.opened.to_zoned(zone), jiff::Zoned::now());
    let (day, time) = (opened.date(), opened.strftime("%H:%M").to_string());
    let days_ago = day.until(now.date()).map_or(i32::MAX, |span| span.get_days());
    let when = match days_ago {
        0 => Message::new("start-opened-today").with("time", time),
        1 => Message::new("start-opened-yesterday"),
        2..=6 => {
            let weekday = i64::from(day.weekday().to_monday_one_offset());
            Message::new("start-opened-weekday").with("weekday", weekday)
        }
        _ if day.year() == now.year() => Message::new("start-opened-day")
            .with("day", i64::from(day.day()))
            .with("month", i64::from(day.month())),
        _ => Message::new("start-opened-on").with("date", PartialDate::Day(day)),
    };
    let pages = Message::new("count-pages").with("n", book.pages);
    scene.say(&Message::new("start-when").with("when", when).with("pages", pages))
}

fn words_of(scene: &Scene<'_>, state: &RecentState) -> Option<(String, Icon)> {
    Some(match state {
        RecentState::Looking | RecentState::Fine => return None,
        RecentState::NoDrive => (scene.text("start-state-no-drive"), Icon::Stick),
        RecentState::NotThere => (scene.text("start-state-not-there"), Icon::Folder),
        RecentState::Unreadable => (scene.text("start-state-unreadable"), Icon::Folder),
        RecentState::OpenAlready { computer } if computer.is_empty() => {
            (scene.text("start-state-open-already"), Icon::Lock)
        }
        RecentState::OpenAlready { computer } => {
            let on = Message::new("start-state-open-on").with("computer", computer.as_str());
            (scene.say(&on), Icon::Lock)
        }
    })
}

/// The sample's invitation, beside a spread of it.
fn sample(ui: &mut Ui, scene: &mut Scene<'_>, covers: &mut Covers, room: Rect) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let page = vec2(124.0, 176.0);
    let spread = Rect::from_min_size(room.min, vec2(page.x * 2.0, page.y));
    ui.painter().add(look.shadow("card").as_shape(spread, CornerRadius::ZERO));
    ui.painter().rect_filled(spread, 0.0, colours.page);
    if let Some(pages) = covers.sample(ui.ctx(), scene) {
        for (texture, left) in pages.iter().zip([spread.left(), spread.center().x]) {
            let rect = Rect::from_min_size(pos2(left, spread.top()), page);
            ui.painter().image(texture.id(), rect, WHOLE, Color32::WHITE);
        }
    }
    let fold = egui::Stroke::new(look.tokens.stroke.hairline, colours.line);
    ui.painter().vline(spread.center().x, spread.y_range(), fold);
    let words = scene.text("start-open-sample");
    let button = Button { height: 44.0, ..Button::new(scene, &words, ButtonLook::Plain) };
    let size = button.size(scene, ui);
    let beside = room.width() >= spread.width() + 30.0 + 160.0 + size.x;
    let (title, about) = (scene.text("start-sample-title"), scene.text("start-sample-words"));
    let (text_left, text_end) = if beside {
        (spread.right() + 30.0, room.right() - size.x - 30.0)
    } else if room.width() >= spread.width() + 30.0 + 200.0 {
        (spread.right() + 30.0, room.right())
    } else {
        (room.left(), room.right())
    };
    let text_width = text_end - text_left;
    let mut title_size = scale.dialog_title.clone();
    title_size.size = 21.0;
    let title_height = paragraph_height(ui, text_width, &title, &title_size);
    let about_height = paragraph_height(ui, text_width, &about, &scale.body);
    let text_height = title_height + 4.0 + about_height;
    let under = text_left == room.left();
    let whole = if beside { text_height } else { text_height + 14.0 + size.y };
    let top = if under { spread.bottom() + 16.0 } else { spread.center().y - whole / 2.0 };
    let at = pos2(text_left, top);
    paragraph(ui, at, text_width, &title, &title_size, colours.ink);
    let about_at = at + vec2(0.0, title_height + 4.0);
    paragraph(ui, about_at, text_width, &about, &scale.body, colours.ink_2);
    let told = Rect::from_min_size(at, vec2(text_width, text_height));
    say_aloud(ui, ui.scope_id().with("sample"), told, &format!("{title}. {about}"));
    let place = if beside {
        pos2(room.right() - size.x, spread.center().y - size.y / 2.0)
    } else {
        pos2(text_left, top + text_height + 14.0)
    };
    let place = Rect::from_min_size(place, size);
    let pressed = button.put(ui, scene, Region::Desk, place, ui.scope_id().with("open sample"));
    in_sight(&pressed);
    if pressed.clicked() {
        scene.ask(Action::OpenSample);
    }
}

/// What can be dropped.
fn drop_here(ui: &mut Ui, scene: &mut Scene<'_>, at: egui::Pos2, width: f32) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let words = scene.text("start-drop");
    let taken = scene.measure(ui.painter(), &words, &scale.second).x;
    if taken + 30.0 > width {
        return;
    }
    scene.icon(ui.painter(), Icon::Drop, at + vec2(9.0, 0.0), 20.0, colours.ink_2);
    scene.line(ui.painter(), at + vec2(30.0, 0.0), &words, &scale.second, colours.ink_2);
    let rect = Rect::from_min_size(at - vec2(0.0, 10.0), vec2(taken + 30.0, 20.0));
    say_aloud(ui, Id::unique("drop"), rect, &words);
}
