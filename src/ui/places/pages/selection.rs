//! Choosing and moving what stands on pages with the pointer, and how what is chosen looks.
//!
//! What is drawn here is the window's own and never prints. Everything is as it lies on the screen.

use super::cropping;
use super::desk::Sheet;
use super::marquee::{self, Marquee};
use crate::app::{
    Action, ClipAction, Drag, Grip, Handle, OpenBook, PagesAction, Pull, corners, element_at, stands,
};
use crate::book::{Element, ElementId, Frame};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::Scene;
use egui::{
    Color32, CornerRadius, CursorIcon, Id, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

/// Handles are drawn so large, and can be pressed so far around, in points.
const HANDLE: f32 = 12.0;
/// See [`HANDLE`].
const HANDLE_HIT: f32 = 28.0;
/// The handle that turns is drawn so large, in points.
const TURN: f32 = 26.0;
/// Below this length, in points, an edge has no handle in its middle.
const NO_MIDDLE_BELOW: f32 = 60.0;
/// Things line up with what is within so many points.
const LINES_UP_WITHIN: f32 = 6.0;

/// The toolkit's id of a thing on a page, for the keyboard. What goes on over several pages has one on
/// each: `part` is 0 on the first.
pub(super) fn id_of(element: &ElementId, part: usize) -> Id {
    Id::unique(("thing on a page", element.as_str(), part))
}

/// Draws what is chosen, what is pointed at, and what a drag has lined up with.
pub(super) fn show(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, sheets: &[Sheet<'_>]) {
    let paper = book.book().info().paper.paper();
    let chosen = book.on_pages().chosen();
    let drag = book.on_pages().drag();
    let pointed = pointed_at(ui, scene, book, sheets).filter(|_| drag.is_none());
    for sheet in sheets {
        let here: Vec<(&Element, Frame)> = (sheet.printed.page.elements.iter())
            .filter(|element| chosen.contains(&element.id))
            .map(|element| (element, stands(element, sheet.printed, &paper).frame))
            .collect();
        if let Some((_, pointed)) = &pointed
            && !chosen.contains(&pointed.id)
        {
            let line = Stroke::new(1.0, scene.look.colours.accent);
            for one in sheet.printed.page.together(&pointed.id) {
                let outline = outline(sheet, stands(one, sheet.printed, &paper).frame);
                ui.painter().add(Shape::closed_line(outline.to_vec(), line));
            }
        }
        let alone = here.len() == 1;
        for (element, frame) in &here {
            if book.words_typing().is_some_and(|typing| *typing.element() == element.id) {
                written_in(ui, scene, sheet, *frame);
                continue;
            }
            let cropped = book.on_pages().cropping() == Some(&element.id);
            if cropped {
                cropping::rest_of_photo(ui, scene, book, sheet);
            }
            chosen_one(ui, scene, sheet, *frame, element.locked, alone);
            if cropped {
                cropping::hint(ui, scene, sheet, Rect::from_points(&outline(sheet, *frame)));
            }
            if alone && !element.locked && book.may_change() && !cropped {
                handles(ui, scene, sheet, *frame);
            }
        }
        // Of the group that one thing is in, one sees that it is there.
        let group = here.first().filter(|_| alone).map(|(one, _)| sheet.printed.page.together(&one.id));
        let group = group.unwrap_or_default().into_iter();
        let group: Vec<(&Element, Frame)> =
            group.map(|one| (one, stands(one, sheet.printed, &paper).frame)).collect();
        if !alone && let Some(around) = around(sheet, &here) {
            dashed(ui, scene, around, 1.5);
        } else if group.len() > 1
            && let Some(around) = around(sheet, &group)
        {
            dashed(ui, scene, around.expand(6.0), 1.0);
        }
        if let Some(drag) = drag.filter(|_| !here.is_empty()) {
            dragged(ui, scene, sheet, drag, &here);
        }
    }
}

/// A dashed line round several things.
fn dashed(ui: &Ui, scene: &Scene<'_>, around: Rect, wide: f32) {
    let [a, b, c, d] = [around.left_top(), around.right_top(), around.right_bottom(), around.left_bottom()];
    let line = Stroke::new(wide, scene.look.colours.accent);
    ui.painter().extend(Shape::dashed_line(&[a, b, c, d, a], line, 5.0, 4.0));
}

/// A line round a box whose words are being edited: a little outside, so that it is not over the letters,
/// and without handles.
fn written_in(ui: &Ui, scene: &Scene<'_>, sheet: &Sheet<'_>, frame: Frame) {
    const OUTSIDE: f32 = 5.0;
    let [a, b, c, d] = outline(sheet, frame);
    let (across, down) = ((b - a).normalized() * OUTSIDE, (d - a).normalized() * OUTSIDE);
    let round = vec![a - across - down, b + across - down, c + across + down, d - across + down];
    let wide = scene.look.tokens.stroke.selected;
    ui.painter().add(Shape::closed_line(round, Stroke::new(wide, scene.look.colours.accent)));
}

/// A line of ink with white on both its sides, so that it shows on any photo; locked things get dashes.
fn chosen_one(ui: &Ui, scene: &mut Scene<'_>, sheet: &Sheet<'_>, frame: Frame, locked: bool, alone: bool) {
    let outline = outline(sheet, frame).to_vec();
    let (ink, wide) = (scene.look.colours.accent, scene.look.tokens.stroke.selected);
    let wide = if alone { wide } else { 1.0 };
    ui.painter().add(Shape::closed_line(outline.clone(), Stroke::new(wide + 2.0, Color32::WHITE)));
    if !locked {
        ui.painter().add(Shape::closed_line(outline, Stroke::new(wide, ink)));
        return;
    }
    let mut round = outline.clone();
    round.extend(outline.first());
    ui.painter().extend(Shape::dashed_line(&round, Stroke::new(wide, ink), 5.0, 4.0));
    let at = outline[1] + (outline[3] - outline[1]).normalized() * 22.0;
    ui.painter().circle_filled(at, 13.0, scene.look.colours.ink);
    scene.icon(ui.painter(), Icon::Lock, at, 16.0, scene.look.colours.panel);
}

fn handles(ui: &Ui, scene: &mut Scene<'_>, sheet: &Sheet<'_>, frame: Frame) {
    let ink = scene.look.colours.accent;
    for (_, at) in handle_places(sheet, frame) {
        let square = Rect::from_center_size(at, Vec2::splat(HANDLE));
        let edge = Stroke::new(scene.look.tokens.stroke.selected, ink);
        ui.painter().rect(square, CornerRadius::same(3), Color32::WHITE, edge, StrokeKind::Inside);
    }
    let at = turn_place(sheet, frame);
    ui.painter().circle(at, TURN / 2.0, Color32::WHITE, Stroke::new(1.5, ink));
    scene.icon(ui.painter(), Icon::Turn, at, 16.0, ink);
}

/// What a drag has lined up with, with the reason; while resizing, the size; while turning, the turn.
fn dragged(ui: &Ui, scene: &Scene<'_>, sheet: &Sheet<'_>, drag: &Drag, here: &[(&Element, Frame)]) {
    let look = scene.look;
    let line = Stroke::new(1.5, look.colours.guide);
    for guide in drag.guides() {
        let at = sheet.on_screen(kurbo::Point::new(guide.at, guide.at));
        let beyond = sheet.rect.expand(10.0);
        if guide.down {
            ui.painter().vline(at.x, beyond.y_range(), line);
        } else {
            ui.painter().hline(beyond.x_range(), at.y, line);
        }
    }
    let Some(around) = around(sheet, here).filter(|_| drag.has_moved()) else { return };
    let one = here.first().filter(|_| here.len() == 1);
    let said = match (drag.grip(), one) {
        (Grip::Handle(_), Some((_, frame))) => {
            let cm = |length: crate::geometry::Length| format!("{:.1}", length.mm() / 10.0);
            let (across, down) = (cm(frame.rect.width), cm(frame.rect.height));
            Some(scene.say(&Message::new("drag-size").with("across", across).with("down", down)))
        }
        (Grip::Turn, Some((_, frame))) => {
            let degrees = frame.turn.degrees().round() as i64;
            Some(scene.say(&Message::new("drag-turn").with("degrees", degrees)))
        }
        _ => None,
    };
    let reasons = drag.guides().iter().map(|guide| scene.say(&guide.words.message()));
    let mut words: Vec<String> = said.into_iter().chain(reasons).collect();
    words.dedup();
    if words.is_empty() {
        return;
    }
    let words = words.join(" · ");
    let size = &look.tokens.scale.label;
    let taken = scene.measure(ui.painter(), &words, size).x;
    let plate = vec2(taken + 14.0, 22.0);
    let left = (around.center().x - plate.x / 2.0)
        .clamp(sheet.desk.left(), (sheet.desk.right() - plate.x).max(sheet.desk.left()));
    let top = (around.bottom() + 10.0).min(sheet.desk.bottom() - plate.y - 4.0);
    let plate = Rect::from_min_size(pos2(left, top), plate);
    ui.painter().rect_filled(plate, CornerRadius::same(4), look.colours.ink);
    scene.line(ui.painter(), pos2(plate.left() + 7.0, plate.center().y), &words, size, look.colours.panel);
}

/// Cut, copy and paste, which the toolkit hears as such and not as keys.
pub(super) fn clipboard(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook) {
    let focused = ui.memory(|memory| memory.focused());
    let on_desk = focused.is_none_or(|id| id == super::desk::id() || scene.things.contains(&id));
    if !on_desk || ui.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    let events = ui.input(|input| input.events.clone());
    for event in events {
        let action = match event {
            egui::Event::Copy => ClipAction::Copy,
            egui::Event::Cut => ClipAction::Cut,
            egui::Event::Paste(text) => ClipAction::PasteText(text),
            _ => continue,
        };
        if matches!(action, ClipAction::Copy | ClipAction::Cut) && !book.on_pages().chosen().is_empty() {
            ui.ctx().copy_text(book.chosen_as_text(scene.language));
        }
        scene.ask(Action::Pages(PagesAction::Clip(action)));
    }
}

/// Presses, drags and what the pointer looks like. Returns whether the pointer is about something on a
/// page, so that the desk leaves it alone.
pub(super) fn pointer(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    sheets: &[Sheet<'_>],
    drawn: &mut Option<Marquee>,
    desk: &egui::Response,
) -> bool {
    if drawn.is_some() {
        marquee::follow(ui, scene, book, sheets, drawn, desk);
        return true;
    }
    if let Some(drag) = book.on_pages().drag() {
        follow(ui, scene, book, sheets, desk, drag);
        return true;
    }
    let Some(at) = ui.ctx().pointer_latest_pos().filter(|_| desk.contains_pointer() || desk.dragged()) else {
        return false;
    };
    let at = scene.turned_pos(at);
    let spaced = ui.input(|input| input.key_down(egui::Key::Space));
    let grip = grip_at(book, sheets, at).filter(|_| !spaced);
    let thing = thing_at(book, sheets, at).filter(|_| !spaced);
    if let Some((sheet, Grip::Photo)) = grip.filter(|_| desk.contains_pointer()) {
        cropping::wheel(ui, scene, sheet, at);
    }
    if desk.hovered() {
        let cursor = match grip {
            Some((_, Grip::Turn)) => Some(CursorIcon::Alias),
            Some((_, Grip::Handle(handle))) => Some(cursor_of(handle)),
            Some((_, Grip::Whole | Grip::Photo)) | None => {
                let chosen = thing.is_some_and(|(_, thing)| book.on_pages().chosen().contains(&thing.id));
                chosen.then_some(CursorIcon::Move)
            }
        };
        cursor.into_iter().for_each(|cursor| ui.ctx().set_cursor_icon(cursor));
    }
    let (pressed, more) = ui.input(|input| {
        let more = input.modifiers.shift || input.modifiers.command;
        (input.pointer.primary_pressed() && desk.contains_pointer(), more)
    });
    // The second button chooses what its menu is of.
    let second = ui.input(|input| input.pointer.secondary_pressed() && desk.contains_pointer());
    if (second || pressed && grip.is_none() && !spaced) && thing.is_none() {
        turn_to_pressed(scene, book, sheets, at);
    }
    if second && book.words_typing().is_none() {
        press(ui, scene, book, thing.map(|(sheet, thing)| (thing, sheet.printed.place.part)), false);
    }
    if pressed && grip.is_none() && !spaced {
        if thing.is_none() {
            *drawn = Some(Marquee::new(at, book, more));
        }
        let thing = thing.map(|(sheet, thing)| (thing, sheet.printed.place.part));
        press(ui, scene, book, thing, more);
    }
    if desk.drag_started_by(egui::PointerButton::Primary) && !spaced {
        let from = ui.input(|input| input.pointer.press_origin()).map_or(at, |from| scene.turned_pos(from));
        let grip = grip_at(book, sheets, from);
        let cropping = book.on_pages().cropping().is_some();
        let whole = thing_at(book, sheets, from)
            .filter(|(_, thing)| book.on_pages().chosen().contains(&thing.id))
            .map(|(sheet, _)| (sheet, if cropping { Grip::Photo } else { Grip::Whole }));
        if let Some((sheet, grip)) = grip.or(whole) {
            let from = sheet.on_page(from);
            scene.ask(Action::Pages(PagesAction::Grab(grip, (from.x, from.y))));
            return true;
        }
    }
    grip.is_some() || (desk.dragged() && !spaced && book.on_pages().chosen().len() == 1 && thing.is_some())
}

/// What is added next, or done to a page, is of the page that was pressed.
fn turn_to_pressed(scene: &mut Scene<'_>, book: &OpenBook, sheets: &[Sheet<'_>], at: Pos2) {
    let Some(sheet) = sheets.iter().find(|sheet| sheet.rect.contains(at)) else { return };
    let index = book.printed().pages().iter().position(|printed| printed == sheet.printed);
    if let Some(index) = index.filter(|index| *index != book.view().page()) {
        scene.ask(Action::GoTo(index));
    }
}

fn press(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, thing: Option<(&Element, usize)>, more: bool) {
    let chosen = book.on_pages().chosen();
    match thing {
        Some((thing, _)) if more => scene.ask(Action::Pages(PagesAction::ChooseToo(thing.id.clone()))),
        Some((thing, part)) => {
            ui.memory_mut(|memory| memory.request_focus(id_of(&thing.id, part)));
            if !chosen.contains(&thing.id) {
                scene.ask(Action::Pages(PagesAction::Press(thing.id.clone())));
            }
        }
        None => {
            ui.memory_mut(|memory| memory.request_focus(super::desk::id()));
            if !chosen.is_empty() && !more {
                scene.ask(Action::Pages(PagesAction::Choose(Vec::new())));
            }
        }
    }
}

fn follow(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    sheets: &[Sheet<'_>],
    desk: &egui::Response,
    drag: &Drag,
) {
    let (escape, held, free, released) = ui.input_mut(|input| {
        (
            input.consume_key(egui::Modifiers::NONE, egui::Key::Escape),
            input.modifiers.shift,
            input.modifiers.alt,
            input.pointer.primary_released(),
        )
    });
    if escape {
        return scene.ask(Action::Pages(PagesAction::LetGo));
    }
    let chosen = book.on_pages().chosen();
    let of = |sheet: &&Sheet<'_>| chosen.iter().any(|id| sheet.printed.page.element(id).is_some());
    let (Some(at), Some(sheet)) = (ui.ctx().pointer_latest_pos(), sheets.iter().find(of)) else { return };
    let at = sheet.on_page(scene.turned_pos(at));
    let within = if free { 0.0 } else { f64::from(LINES_UP_WITHIN / sheet.scale) };
    let pull = Pull { at: (at.x, at.y), within, held };
    if drag.pulled() != Some(pull) {
        scene.ask(Action::Pages(PagesAction::DragTo(pull)));
    }
    ui.ctx().set_cursor_icon(match drag.grip() {
        Grip::Handle(handle) => cursor_of(handle),
        Grip::Whole | Grip::Photo | Grip::Turn => CursorIcon::Grabbing,
    });
    if released || !desk.dragged() {
        scene.ask(Action::Pages(PagesAction::Drop));
    }
}

fn cursor_of(handle: Handle) -> CursorIcon {
    match (handle.across, handle.down) {
        (0, _) => CursorIcon::ResizeVertical,
        (_, 0) => CursorIcon::ResizeHorizontal,
        (across, down) if across == down => CursorIcon::ResizeNwSe,
        _ => CursorIcon::ResizeNeSw,
    }
}

/// The thing at a point of the screen, and the page it is on.
pub(super) fn thing_at<'a, 'b>(
    book: &OpenBook,
    sheets: &'b [Sheet<'a>],
    at: Pos2,
) -> Option<(&'b Sheet<'a>, &'a Element)> {
    let paper = book.book().info().paper.paper();
    let sheet = sheets.iter().find(|sheet| sheet.rect.contains(at))?;
    Some((sheet, element_at(sheet.printed, &paper, sheet.on_page(at))?))
}

fn pointed_at<'a, 'b>(
    ui: &Ui,
    scene: &Scene<'_>,
    book: &OpenBook,
    sheets: &'b [Sheet<'a>],
) -> Option<(&'b Sheet<'a>, &'a Element)> {
    let is_over = ui.ctx().read_response(super::desk::id()).is_some_and(|desk| desk.hovered());
    let at = ui.ctx().pointer_hover_pos().filter(|_| is_over)?;
    thing_at(book, sheets, scene.turned_pos(at))
}

/// The handle of the one chosen thing at a point of the screen.
pub(super) fn grip_at<'a, 'b>(
    book: &OpenBook,
    sheets: &'b [Sheet<'a>],
    at: Pos2,
) -> Option<(&'b Sheet<'a>, Grip)> {
    let (page, element) = book.chosen_one().filter(|(_, element)| !element.locked && book.may_change())?;
    let sheet = sheets.iter().find(|sheet| sheet.printed.page.id == page.id)?;
    let frame = stands(element, sheet.printed, &book.book().info().paper.paper()).frame;
    if book.words_typing().is_some() {
        return None;
    }
    if book.on_pages().cropping().is_some() {
        // What the frame hides is seen too, and can be taken hold of.
        let photo = book.cropped_photo()?;
        return cropping::holds(sheet, &photo, at).then_some((sheet, Grip::Photo));
    }
    if turn_place(sheet, frame).distance(at) <= HANDLE_HIT / 2.0 {
        return Some((sheet, Grip::Turn));
    }
    let near = handle_places(sheet, frame).map(|(handle, place)| (handle, place - at));
    let mut near = near.filter(|(_, off)| off.abs().max_elem() <= HANDLE_HIT / 2.0);
    // On a small thing they lie upon one another, and its middle is for moving.
    let inside = {
        let rect = Rect::from_points(&outline(sheet, frame));
        rect.width().min(rect.height()) < HANDLE_HIT && rect.shrink(4.0).contains(at)
    };
    if inside {
        return None;
    }
    let first = near.next()?;
    let nearest = near.fold(first, |best, one| if one.1.length() < best.1.length() { one } else { best });
    Some((sheet, Grip::Handle(nearest.0)))
}

fn outline(sheet: &Sheet<'_>, frame: Frame) -> [Pos2; 4] {
    corners(frame).map(|corner| sheet.on_screen(corner))
}

fn around(sheet: &Sheet<'_>, here: &[(&Element, Frame)]) -> Option<Rect> {
    let all = here.iter().map(|(_, frame)| Rect::from_points(&outline(sheet, *frame)));
    all.reduce(|a, b| a.union(b))
}

fn handle_places(sheet: &Sheet<'_>, frame: Frame) -> impl Iterator<Item = (Handle, Pos2)> {
    let [a, b, c, d] = outline(sheet, frame);
    let (across, down) = (a.distance(b), a.distance(d));
    let fits = move |handle: &Handle| match (handle.across, handle.down) {
        (0, _) => across >= NO_MIDDLE_BELOW,
        (_, 0) => down >= NO_MIDDLE_BELOW,
        _ => true,
    };
    let at = move |handle: Handle| {
        let share = |side: i8| f32::from(side + 1) / 2.0;
        let top = a + (b - a) * share(handle.across);
        let bottom = d + (c - d) * share(handle.across);
        top + (bottom - top) * share(handle.down)
    };
    Handle::ALL.into_iter().filter(fits).map(move |handle| (handle, at(handle)))
}

/// Just outside the top right corner of a thing, as it is turned.
fn turn_place(sheet: &Sheet<'_>, frame: Frame) -> Pos2 {
    let [a, b, c, _] = outline(sheet, frame);
    let out = |from: Pos2, to: Pos2| if from == to { Vec2::ZERO } else { (to - from).normalized() };
    let at = b + out(a, b) * 22.0 + out(c, b) * 20.0;
    // Never where it cannot be reached.
    let desk = sheet.desk.shrink(TURN / 2.0 + 2.0);
    if desk.is_positive() { desk.clamp(at) } else { at }
}
