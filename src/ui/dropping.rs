//! What is dropped on the window or pasted into it: photos, a book's folder, a picture from elsewhere.
//!
//! While files are held over the window, it says what dropping them will do. Some systems tell where
//! the pointer is only after the drop: what was dropped then waits a moment for it. Knows nothing of
//! what becomes of the files.

use super::places::pages::desk::page_at;
use super::scene::Scene;
use crate::app::{Action, Brought, Onto, Pasted, PhotosAction, Place, StartAction, path_from_elsewhere};
use crate::geometry::{Length, Point};
use crate::language::Message;
use egui::{Color32, Context, CornerRadius, Event, Id, LayerId, Order, Pos2, Rect, Stroke, StrokeKind, vec2};
use std::path::PathBuf;
use std::sync::Arc;

/// So long, in seconds, what was dropped waits to hear where.
const PATIENCE: f64 = 0.4;

/// What was dropped and waits to hear where.
#[derive(Default)]
pub(crate) struct DropMemory {
    files: Vec<PathBuf>,
    since: f64,
}

/// Takes in what was dropped and pasted, and says what dropping will do. `desk` is where the desk is.
pub(crate) fn dropping(ctx: &Context, scene: &mut Scene<'_>, memory: &mut DropMemory, desk: Rect) {
    paste(ctx, scene);
    let (dropped, held, now, pointer) = ctx.input(|input| {
        let dropped: Vec<PathBuf> =
            input.raw.dropped_files.iter().map(|file| path_from_elsewhere(file.path())).collect();
        let moved = input.events.iter().any(|event| matches!(event, Event::PointerMoved(_)));
        let at = input.pointer.latest_pos().filter(|_| moved || input.pointer.has_pointer());
        (dropped, input.raw.hovered_files.len(), input.time, at)
    });
    if !dropped.is_empty() {
        memory.files.extend(dropped);
        memory.since = now;
    }
    if !memory.files.is_empty() {
        if pointer.is_some() || now - memory.since >= PATIENCE {
            let files = std::mem::take(&mut memory.files);
            let onto = onto(scene, desk, pointer);
            take(scene, files, onto);
        } else {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(PATIENCE));
        }
    }
    if held > 0 {
        say(ctx, scene, held, desk, pointer);
    }
}

/// Where what is dropped here goes.
fn onto(scene: &Scene<'_>, desk: Rect, pointer: Option<Pos2>) -> Onto {
    match page_under(scene, desk, pointer) {
        Some((index, at, _)) => {
            let at = Point { x: Length::from_mm(at.x), y: Length::from_mm(at.y) };
            Onto::Page { index, at: Some(at) }
        }
        None => Onto::PhotoBox,
    }
}

fn page_under(scene: &Scene<'_>, desk: Rect, pointer: Option<Pos2>) -> Option<(usize, kurbo::Point, Rect)> {
    let at = pointer.filter(|at| desk.contains(*at))?;
    let on_pages = scene.state.book().is_some_and(|book| book.place() == Place::Pages);
    page_at(scene, desk, at).filter(|_| on_pages)
}

fn take(scene: &mut Scene<'_>, files: Vec<PathBuf>, onto: Onto) {
    if scene.state.book().is_none() {
        scene.ask(Action::Start(StartAction::Dropped(files)));
    } else if scene.state.book().is_some_and(|book| book.may_change()) {
        scene.ask(Action::Photos(PhotosAction::BringIn(Brought::Files(files), onto)));
    } else if let Some(book) = files.into_iter().next() {
        // Nothing can come in here: it may be another book.
        scene.ask(Action::Open(book));
    }
}

fn paste(ctx: &Context, scene: &mut Scene<'_>) {
    let pasted = ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::PasteImage(image) => Some(Arc::clone(image)),
            _ => None,
        })
    });
    let Some(image) = pasted else { return };
    let side = |side: usize| u32::try_from(side).unwrap_or(0);
    let [width, height] = image.size.map(side);
    let pixels = Arc::new(move || {
        image.pixels.iter().flat_map(|pixel| pixel.to_srgba_unmultiplied()).collect::<Vec<u8>>()
    });
    let pasted = Pasted { width, height, pixels };
    scene.ask(Action::Photos(PhotosAction::BringIn(Brought::Picture(pasted), page_shown(scene))));
}

/// Onto the page that is turned to, where pages are shown: wherever there is room.
fn page_shown(scene: &Scene<'_>) -> Onto {
    match scene.state.book().filter(|book| book.place() == Place::Pages && book.printed().count() > 0) {
        Some(book) => Onto::Page { index: book.view().page(), at: None },
        None => Onto::PhotoBox,
    }
}

/// What dropping will do, near the pointer or in the middle, and an edge round the page that will take
/// them.
fn say(ctx: &Context, scene: &mut Scene<'_>, held: usize, desk: Rect, pointer: Option<Pos2>) {
    let look = scene.look;
    let painter = ctx.layer_painter(LayerId::new(Order::Tooltip, Id::unique("dropping")));
    let words = match (scene.state.book(), page_under(scene, desk, pointer)) {
        (None, _) => Message::new("drop-start"),
        (Some(book), _) if !book.may_change() => Message::new("drop-book"),
        (Some(_), Some((index, _, page))) => {
            let edge = Stroke::new(3.0, look.colours.accent);
            painter.with_clip_rect(desk).rect_stroke(page, 0.0, edge, StrokeKind::Outside);
            Message::new("drop-page").with("n", held).with("page", index + 1)
        }
        (Some(book), None) if pointer.is_none() && book.place() == Place::Pages => {
            Message::new("drop-here").with("n", held)
        }
        (Some(_), None) => Message::new("drop-box").with("n", held),
    };
    let words = scene.say(&words);
    let strong = look.tokens.scale.strong.clone();
    let taken = scene.measure(&painter, &words, &strong);
    let middle = pointer.map_or(desk.center(), |at| at + vec2(0.0, 44.0));
    let plate = Rect::from_center_size(middle, vec2(taken.x + 32.0, 40.0));
    let inside = ctx.content_rect().shrink(8.0);
    let plate = plate.translate(vec2(
        (inside.left() - plate.left()).max(0.0) + (inside.right() - plate.right()).min(0.0),
        (inside.bottom() - plate.bottom()).min(0.0),
    ));
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    painter.rect_filled(plate, radius, look.colours.accent);
    let ink: Color32 = look.colours.on_accent;
    let at = egui::pos2(plate.center().x - taken.x / 2.0, plate.center().y);
    scene.line(&painter, at, &words, &strong, ink);
}
