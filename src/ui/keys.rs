//! Keys: which action each asks for, and how they are named.

use super::mirror::Mirror;
use super::scene::{Region, Scene};
use crate::app::{Action, Key, Only, OpenBook, Place, Shortcut};
use crate::language::Message;
use egui::{Context, KeyboardShortcut, Modifiers};

/// Pushes the actions that keys ask for in this frame. `desk` has the keyboard when nothing else does.
/// `in_menu` says that a menu was open when they were pressed: one of them may have closed it.
pub(crate) fn actions_of_keys(ctx: &Context, scene: &mut Scene<'_>, desk: egui::Id, in_menu: bool) {
    let in_menu = in_menu || egui::Popup::is_any_open(ctx);
    if in_menu || ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    let focused = ctx.memory(|memory| memory.focused());
    let typing = ctx.text_edit_focused() || scene.fields.is_typing(ctx);
    let on_pages = scene.state.book().is_some_and(|book| book.place() == Place::Pages);
    let on_desk =
        on_pages && focused.is_none_or(|focused| focused == desk || scene.things.contains(&focused));
    let reading = scene.state.book().is_some_and(|book| book.reading().is_some());
    let on_desk = on_desk || reading;
    let on_page = focused.is_none_or(|focused| scene.things.contains(&focused));
    let on_thing =
        on_desk && !reading && scene.state.book().is_some_and(|book| !book.on_pages().chosen().is_empty());
    let may_change = scene.state.book().is_some_and(OpenBook::may_change);
    let asking = scene.state.start().new_book().is_some();
    let bound_right = scene.state.book().is_some_and(|book| book.printed().bound_right());
    // The more keys a shortcut has, the sooner it is looked for: Ctrl+Shift+Z is not Ctrl+Z. And a key
    // that does something with what is chosen does not turn the page.
    let mut asked: Vec<(&Shortcut, Action)> = Action::with_keys()
        .flat_map(|action| action.shortcuts().iter().map(move |shortcut| (shortcut, action.clone())))
        .collect();
    asked.sort_by_key(|(shortcut, _)| (!shortcut.shift, shortcut.only != Only::OnThing));
    let alt = ctx.input(|input| input.events.iter().any(is_arrow_with_alt));
    for (shortcut, action) in asked {
        let arrow = matches!(shortcut.key, Key::Left | Key::Right | Key::Up | Key::Down);
        let here = match shortcut.only {
            Only::Anywhere => true,
            // Who moves what is locked does not mean to turn the page.
            Only::OnDesk => on_desk && !(arrow && on_thing && may_change),
            Only::OnThing => on_thing,
            Only::Reading => reading && (shortcut.key != Key::Space || on_page),
        };
        // Single letters can be switched off: speech and some screen readers send them.
        let letter = matches!(shortcut.key, Key::Char(_)) && !shortcut.ctrl;
        // And they are for the desk alone: whoever believes to be typing must not make things.
        let on_desk_itself = focused.is_some_and(|id| id == desk || scene.things.contains(&id));
        if letter && !(scene.state.settings().letter_keys && on_desk_itself) {
            continue;
        }
        // The toolkit takes Alt and an arrow for the arrow alone. Words have arrows of their own, with
        // whatever is held beside them.
        if arrow && (typing || alt != shortcut.alt) {
            continue;
        }
        // While a new book is asked about, the open one is out of sight.
        if asking && !is_of_the_program(&action) || reading && !action.is_for_reading() {
            continue;
        }
        // Pages are turned where they are seen.
        let turns =
            matches!(action, Action::FirstPage | Action::PreviousPage | Action::NextPage | Action::LastPage);
        if (turns && !on_pages && !reading)
            || !here
            || (!shortcut.ctrl && typing)
            || !action.enabled(scene.state)
        {
            continue;
        }
        // The window may have turned the keys over already; on the desk they mean what they point at.
        let turned = match shortcut.only {
            // In a book that is read from the right, the next page is at the left.
            Only::OnDesk => bound_right != scene.mirrored.is_some(),
            Only::OnThing | Only::Reading | Only::Anywhere => scene.mirrored.is_some(),
        };
        let KeyboardShortcut { modifiers, logical_key } = egui_shortcut(shortcut, turned);
        // A key may be pressed more than once before the window is shown again.
        let presses = ctx.input_mut(|input| input.count_and_consume_key(modifiers, logical_key));
        for _ in 0..presses {
            scene.ask(action.clone());
        }
    }
}

/// How often the way back was asked for by its keys; they ask for nothing else then.
pub(crate) fn presses_of_back(ctx: &Context) -> usize {
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        return 0;
    }
    let mirrored = Mirror::across(ctx).is_some();
    let keys = Action::Back.shortcuts().iter().map(|shortcut| egui_shortcut(shortcut, mirrored));
    ctx.input_mut(|input| {
        keys.map(|keys| input.count_and_consume_key(keys.modifiers, keys.logical_key)).sum()
    })
}

/// Whether an arrow is pressed with Alt held, which may be let go by the end of the frame.
fn is_arrow_with_alt(event: &egui::Event) -> bool {
    use egui::Key::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp};
    let egui::Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    modifiers.alt && matches!(key, ArrowLeft | ArrowRight | ArrowUp | ArrowDown)
}

/// Whether an action is about no book that is open.
fn is_of_the_program(action: &Action) -> bool {
    matches!(
        action,
        Action::Start(_)
            | Action::Settings(_)
            | Action::Help(_)
            | Action::OpenBook
            | Action::OpenSample
            | Action::Quit
    )
}

/// F6 goes on to the next region, Shift+F6 back; F10 to the menus; F8 to the newest notice.
pub(crate) fn go_round(ctx: &Context, stops: &[(Region, egui::Id)], newest_notice: Option<egui::Id>) {
    let (back, on, menus, notice) = ctx.input_mut(|input| {
        // With Shift first: without it would match both.
        (
            input.consume_key(Modifiers::SHIFT, egui::Key::F6),
            input.consume_key(Modifiers::NONE, egui::Key::F6),
            !input.modifiers.shift && input.consume_key(Modifiers::NONE, egui::Key::F10),
            input.consume_key(Modifiers::NONE, egui::Key::F8),
        )
    });
    if let Some(newest) = newest_notice.filter(|_| notice) {
        ctx.memory_mut(|memory| memory.request_focus(newest));
    }
    let first_of = |region: Region| stops.iter().find(|(of, _)| *of == region).map(|(_, id)| *id);
    if let Some(first) = first_of(Region::Top).filter(|_| menus) {
        ctx.memory_mut(|memory| memory.request_focus(first));
    }
    if !(on || back) || stops.is_empty() {
        return;
    }
    let focused = ctx.memory(|memory| memory.focused());
    let here = stops.iter().find(|(_, id)| Some(*id) == focused).map(|(region, _)| *region);
    let mut regions: Vec<Region> = stops.iter().map(|(region, _)| *region).collect();
    regions.sort();
    regions.dedup();
    let at = here.and_then(|here| regions.iter().position(|region| *region == here));
    let count = regions.len();
    let next = match at {
        Some(at) if on => regions[(at + 1) % count],
        Some(at) => regions[(at + count - 1) % count],
        None if on => regions[0],
        None => regions[count - 1],
    };
    if let Some(id) = first_of(next) {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
}

/// How the first shortcut of an action is named; none if it has none.
pub(crate) fn shortcut_words(scene: &Scene<'_>, action: &Action) -> Option<String> {
    action.shortcuts().first().map(|shortcut| named(scene, shortcut))
}

/// How each shortcut of an action is named.
pub(crate) fn all_shortcuts(scene: &Scene<'_>, action: &Action) -> Vec<String> {
    action.shortcuts().iter().map(|shortcut| named(scene, shortcut)).collect()
}

/// A key, and what is held down beside it.
pub(crate) fn together(scene: &Scene<'_>, held: String, key: String) -> String {
    scene.say(&Message::new("key-together").with("held", held).with("key", key))
}

fn named(scene: &Scene<'_>, shortcut: &Shortcut) -> String {
    let key = match shortcut.key {
        Key::Char(c) => c.to_string(),
        Key::Plus => "+".into(),
        Key::Equals => "=".into(),
        Key::Minus => "−".into(),
        Key::PageUp => scene.text("key-page-up"),
        Key::PageDown => scene.text("key-page-down"),
        Key::Home => scene.text("key-home"),
        Key::End => scene.text("key-end"),
        Key::Left => scene.text("key-left"),
        Key::Right => scene.text("key-right"),
        Key::Up => scene.text("key-up"),
        Key::Down => scene.text("key-down"),
        Key::Escape => scene.text("key-escape"),
        Key::Delete => scene.text("key-delete"),
        Key::Backspace => scene.text("key-backspace"),
        Key::Enter => scene.text("key-enter"),
        Key::OpenBracket => "[".into(),
        Key::CloseBracket => "]".into(),
        Key::Comma => ",".into(),
        Key::Period => ".".into(),
        Key::Question => "?".into(),
        Key::F1 => "F1".into(),
        Key::F2 => "F2".into(),
        Key::F4 => "F4".into(),
        Key::F11 => "F11".into(),
        Key::Space => scene.text("key-space"),
    };
    let key = if shortcut.shift { together(scene, scene.text("key-shift"), key) } else { key };
    let key = if shortcut.alt { together(scene, scene.text("key-alt"), key) } else { key };
    let ctrl = if cfg!(target_os = "macos") { "key-command" } else { "key-ctrl" };
    if shortcut.ctrl { together(scene, scene.text(ctrl), key) } else { key }
}

/// `turned`: the arrows to the left and right change places.
fn egui_shortcut(shortcut: &Shortcut, turned: bool) -> KeyboardShortcut {
    let mut modifiers = Modifiers::NONE;
    if shortcut.ctrl {
        modifiers |= Modifiers::COMMAND;
    }
    if shortcut.shift {
        modifiers |= Modifiers::SHIFT;
    }
    if shortcut.alt {
        modifiers |= Modifiers::ALT;
    }
    let key = match shortcut.key {
        Key::Char(c) => egui::Key::from_name(c.encode_utf8(&mut [0; 4])).unwrap_or(egui::Key::F35),
        Key::Plus => egui::Key::Plus,
        Key::Equals => egui::Key::Equals,
        Key::Minus => egui::Key::Minus,
        Key::PageUp => egui::Key::PageUp,
        Key::PageDown => egui::Key::PageDown,
        Key::Home => egui::Key::Home,
        Key::End => egui::Key::End,
        Key::Left if turned => egui::Key::ArrowRight,
        Key::Right if turned => egui::Key::ArrowLeft,
        Key::Left => egui::Key::ArrowLeft,
        Key::Right => egui::Key::ArrowRight,
        Key::Up => egui::Key::ArrowUp,
        Key::Down => egui::Key::ArrowDown,
        Key::Escape => egui::Key::Escape,
        Key::Delete => egui::Key::Delete,
        Key::Backspace => egui::Key::Backspace,
        Key::Enter => egui::Key::Enter,
        Key::OpenBracket => egui::Key::OpenBracket,
        Key::CloseBracket => egui::Key::CloseBracket,
        Key::Comma => egui::Key::Comma,
        Key::Period => egui::Key::Period,
        Key::Question => egui::Key::Questionmark,
        Key::F1 => egui::Key::F1,
        Key::F2 => egui::Key::F2,
        Key::F4 => egui::Key::F4,
        Key::F11 => egui::Key::F11,
        Key::Space => egui::Key::Space,
    };
    KeyboardShortcut::new(modifiers, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shortcut_is_a_key_that_the_window_knows() {
        for action in Action::with_keys() {
            for shortcut in action.shortcuts() {
                assert_ne!(egui_shortcut(shortcut, false).logical_key, egui::Key::F35, "{action:?}");
            }
        }
    }
}
