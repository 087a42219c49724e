//! A box drawn with the pointer, from where nothing stands, that chooses everything it touches.

use super::desk::Sheet;
use crate::app::{Action, OpenBook, PagesAction, stands, touches};
use crate::book::ElementId;
use crate::ui::scene::Scene;
use egui::{Key, Modifiers, Pos2, Rect, Response, Stroke, StrokeKind, Ui};

/// A press is a press, not a box, up to so many points.
const LEAST: f32 = 4.0;

/// A box that is being drawn. Everything is as it lies on the screen.
#[derive(Clone, Debug)]
pub(super) struct Marquee {
    /// Where the pointer was pressed.
    from: Pos2,
    /// What was chosen before.
    before: Vec<ElementId>,
    /// Whether that stays chosen.
    more: bool,
}

impl Marquee {
    /// From here, with what is chosen now; `more` says that it stays so.
    pub(super) fn new(from: Pos2, book: &OpenBook, more: bool) -> Self {
        Self { from, before: book.on_pages().chosen().to_vec(), more }
    }
}

/// Draws it and chooses by it until the button is let go or Escape gives it up.
pub(super) fn follow(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    sheets: &[Sheet<'_>],
    memory: &mut Option<Marquee>,
    desk: &Response,
) {
    // The button may be let go where the desk is not seen: then nothing is chosen any more.
    if ui.input(|input| !input.pointer.primary_down() && !input.pointer.primary_released()) {
        *memory = None;
    }
    let Some(marquee) = memory.as_ref() else { return };
    let Some(to) = ui.ctx().pointer_latest_pos().map(|at| scene.turned_pos(at)) else { return };
    let area = Rect::from_two_pos(marquee.from, to);
    let drawn = area.size().max_elem() >= LEAST;
    let escape = drawn && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let chosen = if escape {
        marquee.before.clone()
    } else {
        let mut chosen = if marquee.more { marquee.before.clone() } else { Vec::new() };
        for element in if drawn { touched(book, sheets, area) } else { Vec::new() } {
            if !chosen.contains(&element) {
                chosen.push(element);
            }
        }
        chosen
    };
    if drawn && chosen != book.on_pages().chosen() {
        scene.ask(Action::Pages(PagesAction::Choose(chosen)));
    }
    if drawn && !escape {
        show(ui, scene, area, desk);
    }
    if escape || !ui.input(|input| input.pointer.primary_down()) {
        *memory = None;
    }
}

/// What stands where the box is, on any page that is seen.
fn touched(book: &OpenBook, sheets: &[Sheet<'_>], area: Rect) -> Vec<ElementId> {
    let paper = book.book().info().paper.paper();
    let on_sheet = |sheet: &Sheet<'_>| {
        let on_page = kurbo::Rect::from_points(sheet.on_page(area.min), sheet.on_page(area.max));
        let elements = sheet.printed.page.elements.iter();
        let touched = elements.filter(|one| touches(stands(one, sheet.printed, &paper).frame, on_page));
        // Of a group that is touched, all.
        let together = touched.flat_map(|one| sheet.printed.page.together(&one.id));
        together.map(|one| one.id.clone()).collect::<Vec<_>>()
    };
    sheets.iter().flat_map(on_sheet).collect()
}

fn show(ui: &Ui, scene: &Scene<'_>, area: Rect, desk: &Response) {
    let colours = &scene.look.colours;
    let painter = ui.painter_at(desk.rect);
    // The painter draws as the window is laid out.
    let area = scene.turned(area);
    painter.rect_filled(area, 0.0, colours.accent.gamma_multiply(0.08));
    painter.rect_stroke(area, 0.0, Stroke::new(1.5, colours.accent), StrokeKind::Inside);
}
