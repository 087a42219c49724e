//! The menus, made from the one list of actions.

use super::icons::Icon;
use super::keys::shortcut_words;
use super::scene::{Region, Scene};
use super::widgets::focus_ring;
use crate::app::{Action, MENUS, Menu, OrderAction, PagesAction};
use egui::{
    CornerRadius, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Role, ScrollArea, Sense,
    SetOpenCommand, Ui, WidgetInfo, pos2, vec2,
};

/// Shows the menus' names; where they end.
pub(crate) fn menus(ui: &mut Ui, scene: &mut Scene<'_>) -> f32 {
    let folded = scene.width < scene.look.tokens.layout.breakpoints.menus_fold_into_one_below;
    let rect = ui.max_rect();
    let mut x = rect.left();
    if folded {
        let all: Vec<&Menu> = MENUS.iter().collect();
        return menu(ui, scene, x, rect.center().y, "menu-all", Some(Icon::List), &all);
    }
    for one in MENUS {
        x = menu(ui, scene, x, rect.center().y, one.words, None, &[one]);
    }
    go_across(ui);
    x
}

fn id_of(ui: &Ui, words: &'static str) -> Id {
    ui.scope_id().with(words)
}

/// Left and right, in an open menu, go to its neighbours; the keyboard is in the first of its lines.
fn go_across(ui: &Ui) {
    let popup = |at: usize| id_of(ui, MENUS[at].words).with("popup");
    let Some(open) = (0..MENUS.len()).find(|at| Popup::is_id_open(ui.ctx(), popup(*at))) else { return };
    let step = ui.input(|input| {
        let (right, left) = (input.key_pressed(Key::ArrowRight), input.key_pressed(Key::ArrowLeft));
        usize::from(right) + usize::from(left) * (MENUS.len() - 1)
    });
    if step > 0 {
        let next = popup((open + step) % MENUS.len());
        Popup::open_id(ui.ctx(), next);
        ui.data_mut(|data| data.insert_temp(first_line(), true));
    }
}

/// Whether the keyboard is to go to the first line of the menu that opens next.
fn first_line() -> Id {
    Id::unique("first line of a menu")
}

/// One menu's name, and what opens below it; where the name ends.
fn menu(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    left: f32,
    middle: f32,
    words: &'static str,
    icon: Option<Icon>,
    menus: &[&Menu],
) -> f32 {
    let text = scene.text(words);
    let body = scene.look.tokens.scale.body.clone();
    let icon_room = if icon.is_some() { 28.0 } else { 0.0 };
    let width = scene.measure(ui.painter(), &text, &body).x + 20.0 + icon_room;
    let rect = Rect::from_min_size(pos2(left, middle - 16.0), vec2(width.round(), 32.0));
    let response = ui.interact(rect, id_of(ui, words), Sense::click());
    let popup = Popup::menu(&response);
    let open = popup.is_open();
    if response.clicked() && response.has_focus() {
        // Pressed by a key: the keyboard goes in.
        ui.data_mut(|data| data.insert_temp(first_line(), true));
    }
    let colours = &scene.look.colours;
    let radius = CornerRadius::same(scene.look.tokens.radius.control as u8);
    if open || response.hovered() {
        ui.painter().rect_filled(rect, radius, colours.hover);
    }
    if let Some(icon) = icon {
        scene.icon(ui.painter(), icon, pos2(rect.left() + 20.0, middle), 18.0, colours.ink);
    }
    let ink = scene.look.colours.ink;
    scene.line(ui.painter(), pos2(rect.left() + 10.0 + icon_room, middle), &text, &body, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    focus_ring(ui, scene, rect, &response, radius, false);
    scene.stop(Region::Top, response.id);
    popup.close_behavior(PopupCloseBehavior::CloseOnClick).accessible_name(&text).show(|ui| {
        within_window(ui, |ui| {
            for (at, menu) in menus.iter().enumerate() {
                if at > 0 {
                    line(ui, scene);
                }
                groups(ui, scene, menu);
            }
        });
    });
    rect.right()
}

/// A list of actions that opens below a button when it is pressed.
pub(crate) fn list(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    button: &egui::Response,
    words: &str,
    actions: &[Action],
) {
    if button.clicked() && button.has_focus() {
        ui.data_mut(|data| data.insert_temp(first_line(), true));
    }
    let popup = Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClick).accessible_name(words);
    popup.show(|ui| {
        let shown: Vec<Action> = actions.iter().filter(|action| is_shown(scene, action)).cloned().collect();
        rows(ui, scene, &shown);
    });
}

/// The menu of a thing: by the second button, or by the menu key or Shift+F10 while it has the keyboard.
pub(crate) fn of_thing(
    ui: &Ui,
    scene: &mut Scene<'_>,
    thing: &egui::Response,
    words: &str,
    actions: &[Action],
) {
    if actions.is_empty() {
        return;
    }
    let by_keys = thing.has_focus()
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Menu) || input.consume_key(Modifiers::SHIFT, Key::F10)
        });
    let opened_by_keys = thing.id.with("menu by keys");
    if by_keys || thing.secondary_clicked() {
        ui.data_mut(|data| data.insert_temp(opened_by_keys, by_keys));
        ui.data_mut(|data| data.insert_temp(first_line(), true));
    }
    let popup = Popup::menu(thing)
        .id(thing.id.with("menu of the thing"))
        .open_memory((by_keys || thing.secondary_clicked()).then_some(SetOpenCommand::Bool(true)))
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .accessible_name(words);
    let popup = match ui.data(|data| data.get_temp::<bool>(opened_by_keys)) {
        Some(false) => popup.at_pointer_fixed(),
        _ => popup,
    };
    popup.show(|ui| rows(ui, scene, actions));
}

/// The rows of a menu of one thing.
fn rows(ui: &mut Ui, scene: &mut Scene<'_>, actions: &[Action]) {
    let width = width_of(ui, scene, actions.iter());
    within_window(ui, |ui| {
        ui.set_width(width);
        actions.iter().for_each(|action| item(ui, scene, action, width));
    });
}

/// No menu is higher than the window: what does not fit is scrolled to.
fn within_window(ui: &mut Ui, inside: impl FnOnce(&mut Ui)) {
    const ROOM: f32 = 40.0;
    let most = (ui.ctx().content_rect().height() - ROOM).max(ROOM);
    // An area is as high as it was guessed at first; a menu is as high as its lines.
    ui.set_max_height(most);
    ScrollArea::vertical().max_height(most).show(ui, inside);
}

fn groups(ui: &mut Ui, scene: &mut Scene<'_>, menu: &Menu) {
    let width = width_of(ui, scene, menu.groups.iter().flat_map(|group| group.iter()));
    ui.set_width(width);
    let mut shown = false;
    for group in menu.groups {
        let actions: Vec<&Action> = group.iter().filter(|action| is_shown(scene, action)).collect();
        if actions.is_empty() {
            continue;
        }
        if shown {
            line(ui, scene);
        }
        shown = true;
        let opens = actions.contains(&&Action::OpenBook);
        for action in actions {
            item(ui, scene, action, width);
        }
        if opens {
            recent(ui, scene, width);
        }
    }
}

/// The recent books, below what opens others, in their own script.
fn recent(ui: &mut Ui, scene: &mut Scene<'_>, width: f32) {
    // So many as the rest of the menu leaves room for.
    const REST: f32 = 680.0;
    let room = ((ui.ctx().content_rect().height() - REST) / 38.0).max(0.0) as usize;
    let mut books = scene.state.recent_actions();
    books.truncate(room);
    if books.is_empty() {
        return;
    }
    line(ui, scene);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 26.0), Sense::hover());
    let (label, ink) = (scene.look.tokens.scale.label.clone(), scene.look.colours.ink_2);
    let words = scene.text("start-recent");
    scene.line(ui.painter(), pos2(rect.left() + 36.0, rect.center().y), &words, &label, ink);
    for (title, action) in books {
        let enabled = action.enabled(scene.state);
        ui.push_id(&title, |ui| row(ui, scene, &action, Row { words: &title, width, enabled, own: true }));
    }
}

/// All rows are as wide as the widest.
fn width_of<'a>(ui: &Ui, scene: &Scene<'_>, actions: impl Iterator<Item = &'a Action>) -> f32 {
    let body = scene.look.tokens.scale.body.clone();
    let second = scene.look.tokens.scale.second.clone();
    actions.fold(160.0, |width: f32, action| {
        let words = words_of(scene, action);
        let keys = shortcut_words(scene, action).unwrap_or_default();
        let room =
            scene.measure(ui.painter(), &words, &body).x + scene.measure(ui.painter(), &keys, &second).x;
        width.max(room + 92.0)
    })
}

/// Whether an action has a place in the menus now: what makes no sense without a book is not there.
fn is_shown(scene: &Scene<'_>, action: &Action) -> bool {
    match action {
        Action::Undo
        | Action::Redo
        | Action::SaveNow
        | Action::Choosing(_)
        | Action::Order(_)
        | Action::Style(_)
        | Action::AboutBook(_)
        | Action::Pages(
            PagesAction::Add(_)
            | PagesAction::Do(_)
            | PagesAction::Crop(_)
            | PagesAction::Light(_)
            | PagesAction::Replace(_),
        ) => scene.state.book().is_some_and(|book| book.may_change()),
        _ => true,
    }
}

fn line(ui: &mut Ui, scene: &Scene<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
    let stroke = egui::Stroke::new(1.0, scene.look.colours.line);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

fn item(ui: &mut Ui, scene: &mut Scene<'_>, action: &Action, width: f32) {
    let enabled = action.enabled(scene.state);
    let words = words_of(scene, action);
    // A section is called as the book calls it.
    let own = matches!(action, Action::Order(OrderAction::ToSection(_)));
    row(ui, scene, action, Row { words: &words, width, enabled, own });
}

/// A row of a menu.
struct Row<'a> {
    words: &'a str,
    width: f32,
    enabled: bool,
    /// Whether its words are a book's own.
    own: bool,
}

fn row(ui: &mut Ui, scene: &mut Scene<'_>, action: &Action, row: Row<'_>) {
    let Row { words, width, enabled, own } = row;
    let look = scene.look;
    let colours = &look.colours;
    let chosen = action.chosen(scene.state);
    let keys = shortcut_words(scene, action);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 34.0), sense);
    if enabled && ui.data_mut(|data| data.remove_temp::<bool>(first_line())).is_some() {
        response.request_focus();
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    // Left and right go from menu to menu, not to whatever lies beside.
    let across = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, across));
    if enabled && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, CornerRadius::same(6), colours.hover);
    }
    let ink = if enabled { colours.ink } else { colours.ink_3.gamma_multiply(0.6) };
    if chosen == Some(true) {
        scene.icon(
            ui.painter(),
            Icon::Check,
            pos2(rect.left() + 18.0, rect.center().y),
            16.0,
            colours.accent,
        );
    }
    let at = pos2(rect.left() + 36.0, rect.center().y);
    if own {
        let set = scene.ink.words(ui.ctx(), words, &look.tokens.scale.body, ink, width - 50.0);
        set.draw(ui.painter(), at - vec2(0.0, set.size.y / 2.0));
    } else {
        scene.line(ui.painter(), at, words, &look.tokens.scale.body, ink);
    }
    if let Some(keys) = keys {
        let second = &look.tokens.scale.second;
        let taken = scene.measure(ui.painter(), &keys, second).x;
        let at = pos2(rect.right() - 14.0 - taken, rect.center().y);
        let ink = if enabled { colours.ink_2 } else { ink };
        scene.line(ui.painter(), at, &keys, second, ink);
    }
    response.widget_info(|| match chosen {
        Some(chosen) => WidgetInfo::selected(Role::MenuItemRadio, enabled, chosen, words),
        None => WidgetInfo::labeled(Role::MenuItem, enabled, words),
    });
    focus_ring(ui, scene, rect.shrink(3.0), &response, CornerRadius::same(4), false);
    if response.clicked() {
        scene.ask(action.clone());
        // Whether it was pressed by the pointer or by a key.
        Popup::close_all(ui.ctx());
    }
}

/// An action's name. Undo and redo say what.
pub(crate) fn words_of(scene: &Scene<'_>, action: &Action) -> String {
    scene.say(&action.name(scene.state))
}
