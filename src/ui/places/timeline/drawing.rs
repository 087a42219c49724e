//! The drawing at the end side, as it will print: the page of the book that has it, or one that is not
//! in the book yet. Pressing something on it chooses it in the list.

use super::TimelineMemory;
use crate::app::{Action, OpenBook, PrintedPage, TimelineAction, Wish, draft, drawn_on};
use crate::book::{EventId, TimelineForm};
use crate::language::Message;
use crate::layout::{LaidOut, Meaning};
use crate::paint::raster::View;
use crate::ui::icons::Icon;
use crate::ui::ink::{WHOLE, snapped};
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{IconButton, say_aloud};
use egui::{Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// Room round the page, and below it for what is said of it, in points.
const AROUND: f32 = 34.0;
const ABOVE: f32 = 14.0;
const BELOW: f32 = 56.0;

/// Shows it.
pub(super) fn drawing(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    book: &OpenBook,
    room: Rect,
) {
    ui.painter().rect_filled(room, 0.0, scene.look.colours.desk);
    let form = book.on_timeline().form(book.book());
    if memory.form.replace(form) != Some(form) {
        memory.part = 0;
        memory.seek = Some(0);
    }
    if memory.chosen.as_ref() != book.on_timeline().chosen() {
        memory.seek = Some(0);
    }
    let pages_of_book = pages_of_book(book, form);
    let of_book = pages_of_book.first().map(|first| (first.place.number, pages_of_book.len()));
    seek(ui, scene, memory, book, form, &pages_of_book);
    if of_book.is_some_and(|(_, count)| memory.part >= count) {
        memory.part = 0;
    }
    let Some(printed) = page_at(memory, book, form, &pages_of_book, memory.part) else { return };
    let (across, down) = book.printed().trim();
    let free = Rect::from_min_max(room.min + vec2(AROUND, ABOVE), room.max - vec2(AROUND, BELOW));
    let scale = (f64::from(free.width()) / across).min(f64::from(free.height()) / down).max(0.1);
    let size = vec2((across * scale) as f32, (down * scale) as f32);
    let at = pos2(free.center().x - size.x / 2.0, free.top());
    let sheet = snapped(Rect::from_min_size(at, size), ui.ctx().pixels_per_point());
    ui.painter().add(scene.look.shadow("page").as_shape(sheet, 0.0));
    ui.painter().rect_filled(sheet, 0.0, scene.look.colours.page);
    if scene.look.is_high_contrast() {
        let edge = Stroke::new(scene.look.control_edge(), scene.look.colours.line_control);
        ui.painter().rect_stroke(sheet, 0.0, edge, StrokeKind::Outside);
    }
    let pixels = f64::from(ui.ctx().pixels_per_point());
    let view = View {
        scale: scale * pixels,
        left: 0.0,
        top: 0.0,
        width: (f64::from(size.x) * pixels).round().max(1.0) as u16,
        height: (f64::from(size.y) * pixels).round().max(1.0) as u16,
    };
    let wish = Wish::new(printed.clone(), view);
    let place = ui.scope_id().with("drawing");
    if let Some(shown) = scene.textures.beside(ui.ctx(), book.pages(), place, wish) {
        ui.painter().image(shown.texture, sheet, WHOLE, Color32::WHITE);
    }
    let laid_out = book.pages().laid_out(&printed);
    if let Some(laid_out) = &laid_out {
        // Events were taken off, and the last page of a drawing is empty now.
        let is_beyond = of_book.is_none() && memory.part > 0 && drawn_events(book, laid_out).is_empty();
        if is_beyond && !laid_out.goes_on {
            memory.part -= 1;
            ui.ctx().request_repaint();
        }
        stops(ui, scene, book, laid_out, sheet, scale as f32);
    }
    let goes_on = match of_book {
        Some((_, pages)) => memory.part + 1 < pages,
        None => laid_out.is_some_and(|laid_out| laid_out.goes_on),
    };
    let on_page = of_book.map(|(number, _)| number);
    below(
        ui,
        scene,
        memory,
        on_page,
        goes_on,
        Rect::from_min_max(pos2(room.left(), sheet.bottom()), room.max),
    );
}

/// The printed pages of the drawing, where it is in the book.
fn pages_of_book(book: &OpenBook, form: TimelineForm) -> Vec<PrintedPage> {
    let Some((page, _)) = drawn_on(book.book(), form) else { return Vec::new() };
    book.printed().pages().iter().filter(|printed| printed.page.id == page.id).cloned().collect()
}

/// A page of the drawing: of the book, or, where it does not have the drawing, made for now.
fn page_at(
    memory: &mut TimelineMemory,
    book: &OpenBook,
    form: TimelineForm,
    pages_of_book: &[PrintedPage],
    part: usize,
) -> Option<PrintedPage> {
    if !pages_of_book.is_empty() {
        memory.draft = None;
        return pages_of_book.get(part).cloned();
    }
    let now = (book.generation(), form);
    let (_, pages) = match memory.draft.take() {
        Some(known) if known.0 == now => memory.draft.insert(known),
        _ => memory.draft.insert((now, Vec::new())),
    };
    while pages.len() <= part {
        let after = book.printed().get(book.view().page()).map_or(0, |printed| printed.place.number);
        let (nth, at) = (pages.len(), after + pages.len());
        let page = pages.first().map_or_else(|| Arc::new(draft(book, form)), |first| Arc::clone(&first.page));
        let mut printed = PrintedPage::beside(page, at + 1, book.book().side(at));
        printed.place.part = nth;
        pages.push(printed);
    }
    pages.get(part).cloned()
}

/// Turns to the page on which the chosen event is drawn, once it is found: pages that were not painted
/// yet are, one after the other, so small that it takes no time.
fn seek(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    book: &OpenBook,
    form: TimelineForm,
    pages_of_book: &[PrintedPage],
) {
    const SMALL: u16 = 16;
    // Of a very long drawing people turn the pages themselves.
    const MOST_SOUGHT: usize = 12;
    let (Some(at), Some(chosen)) = (memory.seek, book.on_timeline().chosen()) else { return };
    let is_on = |printed: &PrintedPage| {
        let laid_out = book.pages().laid_out(printed)?;
        let found = drawn_events(book, &laid_out).iter().any(|(event, _)| event == chosen);
        Some((found, laid_out.goes_on))
    };
    let shown = page_at(memory, book, form, pages_of_book, memory.part);
    if shown.as_ref().and_then(&is_on).is_some_and(|(found, _)| found) {
        memory.seek = None;
        return;
    }
    // A page on which it goes on may not be known of yet.
    let Some(printed) = page_at(memory, book, form, pages_of_book, at) else { return };
    match is_on(&printed) {
        Some((true, _)) => (memory.part, memory.seek) = (at, None),
        Some((false, goes_on)) => {
            memory.seek = (goes_on && at < MOST_SOUGHT).then_some(at + 1);
            ui.ctx().request_repaint();
        }
        None => {
            let view = View { scale: 0.1, left: 0.0, top: 0.0, width: SMALL, height: SMALL };
            scene.textures.foresee(Wish::new(printed, view));
        }
    }
}

/// What of the page stands for an event: pressing it chooses that, and what is chosen has an edge.
fn stops(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, laid_out: &LaidOut, sheet: Rect, scale: f32) {
    let chosen = book.on_timeline().chosen();
    // The page is not turned over, so what lies on it is where it is on the screen.
    let sheet = scene.turned(sheet);
    for (event, bounds) in drawn_events(book, laid_out) {
        let at = |x: f64, y: f64| sheet.min + vec2(x as f32, y as f32) * scale;
        let rect = Rect::from_min_max(at(bounds.x0, bounds.y0), at(bounds.x1, bounds.y1)).expand(3.0);
        let rect = scene.turned(rect);
        let response = ui.interact(rect, ui.scope_id().with(("stop", event.as_str())), Sense::click());
        let radius = CornerRadius::same(6);
        if chosen == Some(&event) {
            let edge = Stroke::new(scene.look.tokens.stroke.selected, scene.look.colours.accent);
            ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
        } else if response.hovered() {
            let edge = Stroke::new(1.0, scene.look.colours.accent);
            ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
        }
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if response.clicked() {
            scene.ask(Action::Timeline(TimelineAction::Choose(event)));
        }
    }
}

/// The events whose titles stand on a page, with the room that these and their dates take, in mm.
fn drawn_events(book: &OpenBook, laid_out: &LaidOut) -> Vec<(EventId, kurbo::Rect)> {
    let regions = &laid_out.list.regions;
    let headings = (regions.iter().enumerate()).filter(|(_, one)| matches!(one.meaning, Meaning::Heading(_)));
    let events = &book.book().parts().events;
    let mut found: Vec<(EventId, kurbo::Rect)> = Vec::new();
    for (at, region) in headings {
        let is_it = |title: &str| !title.is_empty() && region.text.trim().ends_with(title);
        let event =
            events.iter().filter(|event| is_it(event.title.trim())).max_by_key(|event| event.title.len());
        if let Some(event) = event
            && found.iter().all(|(known, _)| *known != event.id)
        {
            let date = regions[..at].last().map(|before| before.bounds);
            let date = date.filter(|date| stands_close_above(*date, region.bounds));
            found.push((event.id.clone(), date.map_or(region.bounds, |date| region.bounds.union(date))));
        }
    }
    found
}

/// Whether one stands so close above the other that an edge round that alone would cross it.
fn stands_close_above(one: kurbo::Rect, other: kurbo::Rect) -> bool {
    const CLOSE_MM: f64 = 1.5;
    let beside = one.x1 < other.x0 || one.x0 > other.x1;
    !beside && one.y0 < other.y0 && (other.y0 - one.y1).abs() < CLOSE_MM
}

/// What is said of the drawing, and the ways to its other pages and to the page of the book.
fn below(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    on_page: Option<usize>,
    goes_on: bool,
    room: Rect,
) {
    let words = match on_page {
        Some(page) => scene.say(&Message::new("life-drawn-on").with("n", page + memory.part)),
        None => scene.text("life-draft"),
    };
    let size = scene.look.tokens.scale.second.clone();
    let middle = room.top() + 26.0;
    let taken = scene.measure(ui.painter(), &words, &size).x;
    let left = room.center().x - taken / 2.0;
    let ink = scene.look.colours.ink_2;
    scene.line(ui.painter(), pos2(left, middle), &words, &size, ink);
    let node = Rect::from_min_size(pos2(left, middle - 10.0), vec2(taken, 20.0));
    say_aloud(ui, ui.scope_id().with("said of the drawing"), node, &words);
    if memory.part > 0 || goes_on {
        let square = |x: f32| Rect::from_center_size(pos2(x, middle), vec2(36.0, 36.0));
        let back = ("life-previous-part", memory.part.checked_sub(1));
        let on = ("life-next-part", goes_on.then_some(memory.part + 1));
        let (first, last) = if scene.next_at_left() { (on, back) } else { (back, on) };
        let sides = [(Icon::CaretLeft, left - 26.0, first), (Icon::CaretRight, left + taken + 26.0, last)];
        for (icon, x, (key, to)) in sides {
            let name = scene.text(key);
            let button = IconButton { icon, name: &name, keys: None, enabled: to.is_some(), side: 16.0 };
            if button.put(ui, scene, Region::Panel, square(x)).clicked()
                && let Some(to) = to
            {
                memory.part = to;
                ui.ctx().request_repaint();
            }
        }
    }
}
