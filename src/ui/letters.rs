//! Words of the program on the screen: the one place that decides who sets them.
//!
//! The toolkit's own text is quick and knows no right-to-left; words with such letters go through the
//! program's own text layer instead, and are kept as pictures. Knows nothing of places.

use super::ink::{Ink, SetWords};
use super::style::font;
use super::tokens::TextSize;
use egui::text::LayoutJob;
use egui::{Align, Color32, Context, Painter, Pos2, Response, Sense, Vec2, vec2};
use std::sync::{Mutex, PoisonError};

/// Wider than any line of the window, in points.
const ONE_LINE: f32 = 4000.0;

/// Keeps what the program's own text layer has set of the program's words.
#[derive(Default)]
pub(crate) struct Letters {
    /// Behind a lock for the toolkit, which asks for it; nobody waits for it.
    ink: Mutex<Ink>,
}

impl egui::Plugin for Letters {
    fn debug_name(&self) -> &'static str {
        "letters"
    }
}

impl Letters {
    fn ink(&mut self) -> &mut Ink {
        self.ink.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// Says whether the program's words are read from the right, whatever letters they begin with.
    pub(crate) fn read_from_right(ctx: &Context, from_right: bool) {
        if let Some(letters) = ctx.plugin_opt::<Self>() {
            letters.lock().ink().from_right = from_right;
        }
    }
}

/// The room that words take on one line.
pub(crate) fn measure(painter: &Painter, text: &str, size: &TextSize) -> Vec2 {
    match set(painter.ctx(), text, size, ONE_LINE) {
        Some(words) => words.size,
        None => painter.layout_no_wrap(text.to_owned(), font(size), Color32::BLACK).size(),
    }
}

/// Draws words on one line, their left edge and middle at `at`. Returns their width.
pub(crate) fn line(painter: &Painter, at: Pos2, text: &str, size: &TextSize, colour: Color32) -> f32 {
    match set(painter.ctx(), text, size, ONE_LINE) {
        Some(words) => {
            words.draw_in(painter, at - vec2(0.0, words.size.y / 2.0), colour);
            words.size.x
        }
        None => painter.text(at, egui::Align2::LEFT_CENTER, text, font(size), colour).width(),
    }
}

/// Draws words on as many lines as a width needs, from `at` down. Returns the room they take.
pub(crate) fn paragraph(
    painter: &Painter,
    at: Pos2,
    width: f32,
    text: &str,
    size: &TextSize,
    colour: Color32,
) -> Vec2 {
    match set(painter.ctx(), text, size, width) {
        Some(words) => {
            words.draw_in(painter, at, colour);
            words.size
        }
        None => {
            let galley = painter.layout_job(job(text, size, colour, width));
            let room = galley.size();
            painter.galley(at, galley, colour);
            room
        }
    }
}

/// The same in the middle of a column about `top_middle`.
pub(crate) fn paragraph_centred(
    painter: &Painter,
    top_middle: Pos2,
    width: f32,
    text: &str,
    size: &TextSize,
    colour: Color32,
) {
    match set(painter.ctx(), text, size, width) {
        Some(words) => words.draw_in(painter, top_middle - vec2(words.size.x / 2.0, 0.0), colour),
        None => {
            let mut job = job(text, size, colour, width);
            job.halign = Align::Center;
            painter.galley(top_middle, painter.layout_job(job), colour);
        }
    }
}

/// How high words are within a width.
pub(crate) fn paragraph_height(painter: &Painter, width: f32, text: &str, size: &TextSize) -> f32 {
    match set(painter.ctx(), text, size, width) {
        Some(words) => words.size.y,
        None => painter.layout_job(job(text, size, Color32::BLACK, width)).size().y,
    }
}

/// What something is called, or does, shown when the pointer rests on it.
pub(crate) fn tip(response: Response, text: &str, size: &TextSize) -> Response {
    match set(&response.ctx, text, size, ONE_LINE) {
        None => response.on_hover_text(text),
        Some(words) => response.on_hover_ui(|ui| {
            let (rect, _) = ui.allocate_exact_size(words.size, Sense::hover());
            words.draw_in(ui.painter(), rect.min, ui.visuals().text_color());
        }),
    }
}

/// The words as the program's own text layer sets them; none where the toolkit can.
fn set(ctx: &Context, text: &str, size: &TextSize, width: f32) -> Option<SetWords> {
    if text.is_ascii() || !text.chars().any(is_from_right) {
        return None;
    }
    let letters = ctx.plugin_opt::<Letters>()?;
    let mut letters = letters.lock();
    // White: coloured as it is drawn, so that one picture serves every state of a control.
    Some(letters.ink().words(ctx, text, size, Color32::WHITE, width.clamp(1.0, ONE_LINE)))
}

/// Whether a letter or digit belongs to a script that is read from the right.
fn is_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn job(text: &str, size: &TextSize, colour: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::simple(text.to_owned(), font(size), colour, width);
    for section in &mut job.sections {
        section.format.line_height = Some(size.line);
    }
    job
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_that_are_read_from_the_right_leave_the_toolkit() {
        for text in ["Saved 10:42", "élan – Здравствуй", "… ›", ""] {
            assert!(!text.chars().any(is_from_right), "{text}");
        }
        for text in ["حفظ", "٤٢", "Idris، كتاب", "שלום"] {
            assert!(text.chars().any(is_from_right), "{text}");
        }
    }
}
