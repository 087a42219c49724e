//! A small picture that is dragged onto a page: into an empty frame, or where there is room; on a photo,
//! its one half takes the photo's place and the other stands beside it.

use super::places::pages::desk::page_at;
use super::scene::Scene;
use crate::app::{Action, Onto, PhotosAction, element_at, stands};
use crate::book::{ElementId, ElementKind, PhotoId};
use crate::edit::PhotoEdit;
use crate::geometry::{Length, Point};
use egui::{Context, CornerRadius, DragAndDrop, Id, LayerId, Order, Painter, Rect, Stroke, StrokeKind};
use egui::{CursorIcon, Pos2, vec2};

/// How large the picture at the pointer is, in points.
const AT_POINTER: f32 = 64.0;

/// Halves of a photo that are narrower than this, in points, say what they do in smaller letters.
const NARROW: f32 = 90.0;

/// The photo that is dragged.
pub(crate) struct Dragged(pub PhotoId);

/// Where the pointer is about to let it go.
enum Over {
    /// On a page, where no photo is; its frame is drawn round, or the whole page.
    Free(Onto, Rect),
    /// In a frame that may take it, which is empty.
    Empty(ElementId, Rect),
    /// On a photo, on the half that is replaced or the other.
    Photo { frame: ElementId, rect: Rect, replaces: bool },
}

/// Shows where a photo that is dragged would go, and lets it go there.
pub(crate) fn photo_drag(ctx: &Context, scene: &mut Scene<'_>, desk: Rect) {
    let Some(dragged) = DragAndDrop::payload::<Dragged>(ctx) else { return };
    let Some(at) = ctx.pointer_interact_pos() else { return };
    let over = over(ctx, scene, desk, at);
    if ctx.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ctx);
        if let Some(over) = over {
            scene.ask(let_go(over, dragged.0.clone()));
        }
        return;
    }
    ctx.set_cursor_icon(CursorIcon::Grabbing);
    let painter = ctx.layer_painter(LayerId::new(Order::Tooltip, Id::unique("a photo that is dragged")));
    if let Some(over) = &over {
        say(scene, &painter.with_clip_rect(desk), over);
    }
    let place = Rect::from_min_size(at + vec2(10.0, 10.0), vec2(AT_POINTER, AT_POINTER));
    scene.photo_on(ctx, &painter, place, &dragged.0);
    painter.rect_stroke(place, 0.0, Stroke::new(3.0, scene.look.colours.page), StrokeKind::Outside);
    ctx.request_repaint();
}

fn over(ctx: &Context, scene: &Scene<'_>, desk: Rect, at: Pos2) -> Option<Over> {
    let book = scene.state.book().filter(|_| desk.contains(at))?;
    let (index, on_page, sheet) = page_at(scene, desk, at)?;
    let page = book.printed().get(index)?;
    let paper = book.book().info().paper.paper();
    let here = Point { x: Length::from_mm(on_page.x), y: Length::from_mm(on_page.y) };
    let free = Some(Over::Free(Onto::Page { index, at: here }, sheet));
    let Some(element) = element_at(page, &paper, on_page).filter(|element| !element.locked) else {
        return free;
    };
    let ElementKind::Picture(picture) = &element.kind else { return free };
    let frame = stands(element, page, &paper).frame.rect;
    // Pages lie as their book is read, whichever way the window is turned.
    let on_screen = scene.turned(sheet);
    let scale = on_screen.width() / book.printed().trim().0 as f32;
    let corner = on_screen.min + vec2(frame.x.mm() as f32, frame.y.mm() as f32) * scale;
    let lies = Rect::from_min_size(corner, vec2(frame.width.mm() as f32, frame.height.mm() as f32) * scale);
    let rect = scene.turned(lies);
    if picture.photo.is_none() {
        return Some(Over::Empty(element.id.clone(), rect));
    }
    let at_once = ctx.input(|input| input.modifiers.command);
    let replaces = at_once || at.x < rect.center().x;
    Some(Over::Photo { frame: element.id.clone(), rect, replaces })
}

fn let_go(over: Over, photo: PhotoId) -> Action {
    let place = |element, photo| Action::Edit(PhotoEdit::Place { element, photo: Some(photo) }.into());
    match over {
        Over::Free(onto, _) => Action::Photos(PhotosAction::PutAt(photo, onto)),
        Over::Empty(frame, _) => place(frame, photo),
        Over::Photo { frame, replaces: true, .. } => {
            Action::Edit(PhotoEdit::Replace { element: frame, photo }.into())
        }
        Over::Photo { frame, replaces: false, .. } => Action::Photos(PhotosAction::PutBeside(photo, frame)),
    }
}

/// An edge round what takes it; on a photo, both halves with what they do.
fn say(scene: &mut Scene<'_>, painter: &Painter, over: &Over) {
    let look = scene.look;
    let colours = &look.colours;
    let edge = Stroke::new(3.0, colours.accent);
    let (rect, replaces) = match over {
        Over::Free(_, rect) | Over::Empty(_, rect) => {
            painter.rect_stroke(*rect, 0.0, edge, StrokeKind::Outside);
            return;
        }
        Over::Photo { rect, replaces, .. } => (*rect, *replaces),
    };
    let (first, second) = rect.split_left_right_at_fraction(0.5);
    // A word of a narrow half is not broken.
    let scale = &look.tokens.scale;
    let size = if first.width() < NARROW { &scale.small } else { &scale.strong };
    for (half, key, chosen) in [(first, "drop-replace", replaces), (second, "drop-beside", !replaces)] {
        let (fill, ink) =
            if chosen { (colours.accent, colours.on_accent) } else { (colours.page, colours.accent) };
        painter.rect_filled(half, CornerRadius::ZERO, fill.gamma_multiply(0.9));
        painter.rect_stroke(half, CornerRadius::ZERO, Stroke::new(2.0, colours.accent), StrokeKind::Inside);
        let words = scene.text(key);
        // In as many lines as the half is narrow.
        let set = scene.ink.words(painter.ctx(), &words, size, ink, half.width() - 4.0);
        let at = half.center() - set.size / 2.0;
        set.draw(&painter.with_clip_rect(half.intersect(painter.clip_rect())), at);
    }
}
