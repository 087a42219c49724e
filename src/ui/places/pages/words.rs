//! Words edited where they stand on a page: the selection and the caret over the page's picture, what
//! keys, pointer, input methods and screen readers do to them.
//!
//! The page is not painted again for a caret. Everything drawn is as it lies on the screen.

use super::desk::Sheet;
use super::selection::{grip_at, id_of, thing_at};
use crate::app::{
    Action, LookChange, OpenBook, PagesAction, TypingAction, Where, WordsTyping, corners, find, stands,
};
use crate::book::{Element, ElementId, ElementKind, TextRole};
use crate::layout::EditedWords;
use crate::text::{Extent, Stroke as Strike, plain_stretches};
use crate::ui::editor::{Asked, Blink, Keys, Presses, Spoken, taken, text_nodes};
use crate::ui::field::{CARET, clean};
use crate::ui::scene::Scene;
use egui::accesskit::Role;
use egui::{
    CursorIcon, Event, IMEPurpose, Key, Modifiers, Pos2, Rect, Shape, Stroke, StrokeKind, Ui,
    ViewportCommand, vec2,
};

/// What is remembered of words being edited between frames.
#[derive(Default)]
pub(super) struct WordsMemory {
    blink: Blink,
    presses: Presses,
    /// When the keyboard was last called to the words.
    calls: Option<u64>,
    /// The caret when it was last drawn.
    last: Option<(usize, usize)>,
    /// Whether the pointer went down on the words, and is still down.
    selecting: bool,
    /// The thing that was chosen already when it was pressed.
    pressed_again: Option<ElementId>,
}

/// Whether words of this element can be edited on its page.
fn has_words(book: &OpenBook, element: &Element) -> bool {
    book.may_change() && !element.locked && element.kind.words().is_some()
}

/// Whether an element is words above all, and not a picture with a caption.
fn is_words(element: &Element) -> bool {
    matches!(element.kind, ElementKind::Words(_) | ElementKind::Bubble(_))
}

/// The words being edited, with the page on the desk that they stand on.
fn edited<'b, 's, 'p>(
    book: &'b OpenBook,
    sheets: &'s [Sheet<'p>],
) -> Option<(&'b WordsTyping, &'s Sheet<'p>, &'b EditedWords)> {
    let typing = book.words_typing()?;
    let sheet = sheets.iter().find(|sheet| {
        let printed = sheet.printed;
        printed.place.part == typing.part() && printed.page.element(typing.element()).is_some()
    })?;
    Some((typing, sheet, typing.laid_out()?))
}

/// Draws the selection and the caret, and what an input method composes.
pub(super) fn show(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    sheets: &[Sheet<'_>],
    memory: &mut WordsMemory,
) {
    let Some((typing, sheet, words)) = edited(book, sheets) else {
        memory.last = None;
        return;
    };
    let id = id_of(typing.element(), typing.part());
    let selection = typing.typing().selection();
    let accent = scene.look.colours.accent;
    for (nth, rect) in words.stack().selection_rects(selection.range()) {
        let corners = words.corners(nth, rect).map(|corner| sheet.on_screen(corner));
        ui.painter().add(Shape::convex_polygon(corners.to_vec(), accent.gamma_multiply(0.28), Stroke::NONE));
    }
    let Some((top, bottom)) = caret(words, selection.focus, sheet) else { return };
    let place = (selection.focus.at, selection.anchor.at);
    if memory.last.replace(place) != Some(place) {
        memory.blink.again(ui.ctx());
        into_sight(scene, sheet, Rect::from_two_pos(top, bottom));
    }
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let around = Rect::from_two_pos(top, bottom);
    if let Some(composition) = typing.typing().composition() {
        composed(ui, scene, around, &composition.text);
    } else if selection.is_empty() && memory.blink.shows(ui.ctx()) {
        ui.painter().line_segment([top, bottom], Stroke::new(CARET, accent));
    }
}

/// Moves the pages so that the caret is seen.
fn into_sight(scene: &mut Scene<'_>, sheet: &Sheet<'_>, caret: Rect) {
    const MARGIN: f32 = 16.0;
    let room = sheet.desk.shrink(MARGIN);
    let by = |from: f32, to: f32, low: f32, high: f32| {
        if from < low {
            low - from
        } else if to > high {
            high - to
        } else {
            0.0
        }
    };
    let right = by(caret.left(), caret.right(), room.left(), room.right());
    let down = by(caret.top(), caret.bottom(), room.top(), room.bottom());
    if (right, down) != (0.0, 0.0) {
        scene.ask(Action::Pan(f64::from(right), f64::from(down)));
    }
}

/// The ends of a caret on the screen.
fn caret(words: &EditedWords, caret: crate::text::Caret, sheet: &Sheet<'_>) -> Option<(Pos2, Pos2)> {
    let (nth, rect) = words.stack().caret_rect(caret)?;
    let [top, _, _, bottom] = words.corners(nth, rect).map(|corner| sheet.on_screen(corner));
    Some((top, bottom))
}

/// What an input method composes, on a plate at the caret: it is not on the page yet.
fn composed(ui: &Ui, scene: &mut Scene<'_>, caret: Rect, text: &str) {
    let look = scene.look;
    let set = scene.ink.words(ui.ctx(), text, &look.tokens.scale.body, look.colours.ink, 600.0);
    let plate = Rect::from_min_size(caret.left_bottom() + vec2(0.0, 3.0), set.size + vec2(12.0, 8.0));
    let edge = Stroke::new(look.control_edge(), look.colours.accent);
    ui.painter().rect(plate, 4.0, look.colours.field, edge, StrokeKind::Inside);
    set.draw(ui.painter(), plate.min + vec2(6.0, 4.0));
    let under = plate.bottom() - 3.0;
    ui.painter().hline(plate.shrink(6.0).x_range(), under, Stroke::new(1.0, look.colours.ink));
}

/// What the pointer does to words. Returns whether it is theirs, so that the desk leaves it alone.
pub(super) fn pointer(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    sheets: &[Sheet<'_>],
    memory: &mut WordsMemory,
    desk: &egui::Response,
) -> bool {
    let at = ui.ctx().pointer_latest_pos().map(|at| scene.turned_pos(at));
    let Some(at) = at.filter(|_| desk.contains_pointer() || memory.selecting) else { return false };
    begin(ui, scene, book, sheets, memory, desk, at);
    let Some((typing, sheet, words)) = edited(book, sheets) else {
        memory.selecting = false;
        return false;
    };
    let inside = sheet_area(book, sheet, typing, words).is_some_and(|area| area.contains(at));
    let free = grip_at(book, sheets, at).is_none();
    if inside && free {
        ui.ctx().set_cursor_icon(CursorIcon::Text);
    }
    let id = id_of(typing.element(), typing.part());
    if !desk.is_pointer_button_down_on() {
        if std::mem::take(&mut memory.selecting) {
            // When a press ends, the toolkit takes the keyboard from all that is not pressed itself.
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        return inside && free;
    }
    let Some(press) = memory.presses.on(desk) else { return memory.selecting };
    if press.begins {
        memory.selecting = inside && free;
    }
    if memory.selecting {
        if press.begins {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let on_page = sheet.on_page(scene.turned_pos(press.at));
        let (extend, unit) = (press.extend, press.unit);
        scene.ask(Action::Typing(TypingAction::Point { at: (on_page.x, on_page.y), extend, unit }));
        memory.blink.again(ui.ctx());
    }
    memory.selecting
}

/// A second press on a box of words that is chosen edits them, where it is pressed; one on a thing of a
/// group that is chosen goes to that thing.
fn begin(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    sheets: &[Sheet<'_>],
    memory: &mut WordsMemory,
    desk: &egui::Response,
    at: Pos2,
) {
    let (pressed, more) = ui.input(|input| {
        let more = input.modifiers.shift || input.modifiers.command;
        (input.pointer.primary_pressed() && desk.contains_pointer(), more)
    });
    let thing = thing_at(book, sheets, at);
    let chosen = book.on_pages().chosen();
    let in_group = book.chosen_group().is_some();
    if pressed {
        let again = |thing: &Element| chosen.contains(&thing.id) && (chosen.len() == 1 || in_group);
        let again = thing.filter(|(_, thing)| !more && again(thing));
        memory.pressed_again = again.map(|(_, thing)| thing.id.clone());
    }
    if !desk.clicked() {
        return;
    }
    let Some((sheet, thing)) = thing else { return };
    if in_group && memory.pressed_again.as_ref() == Some(&thing.id) {
        return scene.ask(Action::Pages(PagesAction::Choose(vec![thing.id.clone()])));
    }
    if !is_words(thing) || !has_words(book, thing) {
        return;
    }
    let typed = book.words_typing().is_some_and(|typing| *typing.element() == thing.id);
    if memory.pressed_again.as_ref() == Some(&thing.id) && !typed && grip_at(book, sheets, at).is_none() {
        let on_page = sheet.on_page(at);
        let part = sheet.printed.place.part;
        let place = Where::At { part, at: (on_page.x, on_page.y) };
        scene.ask(Action::Typing(TypingAction::Begin(thing.id.clone(), place)));
    }
}

/// The box of the words on the screen, with those that stand beyond it.
fn sheet_area(book: &OpenBook, sheet: &Sheet<'_>, typing: &WordsTyping, words: &EditedWords) -> Option<Rect> {
    let element = sheet.printed.page.element(typing.element())?;
    let lines = words.stretches().into_iter().map(|stretch| {
        let (from, to) = (stretch.rect.origin(), kurbo::Point::new(stretch.rect.x1, stretch.rect.y1));
        Rect::from_two_pos(sheet.on_screen(from), sheet.on_screen(to))
    });
    let lines = lines.reduce(|a, b| a.union(b));
    if typing.part() > 0 {
        return lines;
    }
    let paper = book.book().info().paper.paper();
    let frame = stands(element, sheet.printed, &paper).frame;
    let own = Rect::from_points(&corners(frame).map(|corner| sheet.on_screen(corner)));
    Some(lines.map_or(own, |lines| lines.union(own)))
}

/// The node of a thing with words: they can be read and changed there, edited or not. Takes in what keys,
/// input methods and screen readers ask of them.
pub(super) fn words_of_thing(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    sheet: &Sheet<'_>,
    element: &Element,
    rect: Rect,
) {
    let id = id_of(&element.id, sheet.printed.place.part);
    let Some(of) = element.kind.words().filter(|_| has_words(book, element)) else { return };
    let typing = book
        .words_typing()
        .filter(|typing| *typing.element() == element.id && typing.part() == sheet.printed.place.part);
    if typing.is_none() && !is_words(element) {
        return;
    }
    let words = typing.and_then(|typing| Some((typing, typing.laid_out()?)));
    let text = words.map_or_else(|| of.text(), |(_, words)| words.stack().text().to_string());
    let told = ui.ctx().has_accesskit_node(id);
    let spoken = match words {
        _ if !told => Spoken::default(),
        Some((_, words)) => Spoken::new(words.stretches()),
        None => {
            let place = kurbo::Rect::new(0.0, 0.0, 1.0, 1.0);
            Spoken::new(plain_stretches(&text, place))
        }
    };
    if told {
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::MultilineTextInput);
            node.set_value(text.as_str());
        });
        let selection = typing.map(|typing| typing.typing().selection());
        let place = |own: kurbo::Rect| match words {
            Some(_) => {
                let (from, to) = (own.origin(), kurbo::Point::new(own.x1, own.y1));
                scene.turned(Rect::from_two_pos(sheet.on_screen(from), sheet.on_screen(to)))
            }
            None => rect,
        };
        text_nodes(ui, id, &text, &spoken, selection, place);
    }
    let focused = ui.memory(|memory| memory.has_focus(id));
    if let Some((typing, words)) = words.filter(|_| focused) {
        scene.fields.also(id);
        let at = caret(words, typing.typing().selection().focus, sheet);
        let at = at.map_or(rect, |(top, bottom)| scene.turned(Rect::from_two_pos(top, bottom)));
        ime(ui, rect, at);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            scene.ask(Action::Typing(TypingAction::Done));
        }
        styles_by_place_of_key(ui, scene);
    } else if focused {
        ime(ui, rect, rect);
        begin_by_key(ui, scene, element);
    }
    let keys = Keys {
        id,
        focused: focused && typing.is_some(),
        mac: Keys::is_mac(ui.ctx().os()),
        mirrored: scene.mirrored.is_some(),
        single_line: false,
        own_undo: false,
    };
    for asked in taken(ui.ctx(), keys, &spoken) {
        ask(ui, scene, element, words, asked);
    }
}

fn ime(ui: &Ui, rect: Rect, cursor_rect: Rect) {
    ui.output_mut(|output| {
        let purpose = IMEPurpose::Normal;
        output.ime =
            Some(egui::output::IMEOutput { purpose, rect, cursor_rect, should_interrupt_composition: false });
    });
}

/// Enter, F2, and letters edit what has the keyboard; letters are not keys that ask for something then.
fn begin_by_key(ui: &Ui, scene: &mut Scene<'_>, element: &Element) {
    let begin = |at| Action::Typing(TypingAction::Begin(element.id.clone(), at));
    let edits = ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Enter) || input.consume_key(Modifiers::NONE, Key::F2)
    });
    if edits {
        return scene.ask(begin(Where::End));
    }
    // A letter is a letter here, and adds nothing to the page.
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                modifiers.command || modifiers.alt || !(Key::A..=Key::Z).contains(key)
            }
            _ => true,
        });
    });
    let typed: String = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    let composing = ui.input(|input| {
        input.events.iter().any(|event| {
            matches!(event, Event::Ime(egui::ImeEvent::Preedit { text, .. } | egui::ImeEvent::Commit(text)) if !text.is_empty())
        })
    });
    if composing {
        scene.ask(begin(Where::End));
    } else if !typed.trim().is_empty() {
        ui.input_mut(|input| {
            input.events.retain(|event| !matches!(event, Event::Text(_)));
        });
        scene.ask(begin(Where::Typed(clean(&typed))));
    }
}

/// Ctrl+Shift with a digit is another sign on most keyboards: the key's place counts.
fn styles_by_place_of_key(ui: &Ui, scene: &mut Scene<'_>) {
    let styles = [
        (Key::Num1, TextRole::Story),
        (Key::Num2, TextRole::Heading),
        (Key::Num3, TextRole::Caption),
        (Key::Num4, TextRole::Child),
    ];
    let mac = Keys::is_mac(ui.ctx().os());
    let mut asked = None;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return true };
            let held =
                modifiers.command && if mac { modifiers.alt } else { modifiers.shift && !modifiers.alt };
            let style = styles.iter().find(|(of, _)| *key == *of || *physical_key == Some(*of));
            match style.filter(|_| held) {
                Some((_, role)) => {
                    asked = Some(*role);
                    false
                }
                None => true,
            }
        });
    });
    if let Some(role) = asked {
        scene.ask(Action::Typing(TypingAction::Look(LookChange::Role(role))));
    }
}

fn ask(
    ui: &Ui,
    scene: &mut Scene<'_>,
    element: &Element,
    words: Option<(&WordsTyping, &EditedWords)>,
    asked: Asked,
) {
    let stroke = |stroke| Action::Typing(TypingAction::Stroke(stroke));
    if words.is_none() {
        // A screen reader asks: only what it sets needs no caret.
        let begin = Action::Typing(TypingAction::Begin(element.id.clone(), Where::End));
        match asked {
            Asked::Stroke(Strike::SetAll(text)) => {
                scene.ask(Action::Typing(TypingAction::Set(element.id.clone(), clean(&text))));
            }
            Asked::Stroke(other) => {
                scene.ask(begin);
                scene.ask(stroke(other));
            }
            _ => {}
        }
        return;
    }
    match asked {
        Asked::Stroke(Strike::SetAll(text)) => {
            let whole = words.map_or_else(String::new, |(_, words)| with_shown(words, &clean(&text)));
            scene.ask(Action::Typing(TypingAction::Set(element.id.clone(), whole)));
        }
        Asked::Stroke(other) => scene.ask(stroke(other)),
        Asked::Paste(text) => scene.ask(stroke(Strike::Insert(clean(&text)))),
        Asked::Enter => scene.ask(stroke(Strike::Insert("\n".into()))),
        Asked::WantPaste => ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
        Asked::Copy | Asked::Cut => {
            let Some((typing, words)) = words else { return };
            let selected = typing.typing().selected(words.stack().text());
            if !selected.is_empty() {
                ui.ctx().copy_text(selected.to_owned());
                if asked == Asked::Cut {
                    scene.ask(stroke(Strike::Erase(Extent::Back)));
                }
            }
        }
        Asked::Undo | Asked::Redo => {}
    }
}

/// All the words, those that are shown here replaced: what goes on elsewhere is not lost.
fn with_shown(words: &EditedWords, text: &str) -> String {
    let (all, shown) = (words.stack().text(), words.stack().shown());
    let before = all.get(..shown.start).unwrap_or("");
    let after = all.get(shown.end..).unwrap_or("");
    [before, text, after].concat()
}

/// Brings the keyboard to words when they are called for.
pub(super) fn call(ui: &Ui, book: &OpenBook, memory: &mut WordsMemory) {
    let calls = book.words_typing().map(WordsTyping::calls);
    if calls != memory.calls {
        memory.calls = calls;
        if let Some(typing) = book.words_typing()
            && find(book.book(), typing.element()).is_some()
        {
            ui.memory_mut(|memory| memory.request_focus(id_of(typing.element(), typing.part())));
            memory.blink.again(ui.ctx());
        }
    }
}
