//! Check and print: what to mend at the start side, the pages as they print in the middle, and what the
//! PDF will be at the end side.

mod findings;
mod preview;
mod room;
mod sheet;

use crate::app::{Action, PrintAction};
use crate::export::FORMATS;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, Segment, Side, hairline, segmented, segmented_words_width};
use crate::ui::window::{named_region, region};
use egui::accesskit::Role;
use egui::{Rect, Ui, pos2};

/// How wide the findings are, in points.
const FINDINGS: f32 = 400.0;
/// And at least, beside what is said of the PDF, in points: whom a copy is for can be chosen in a small
/// window too.
const FINDINGS_LEAST: f32 = 300.0;
/// How wide what is said of the PDF is, in points.
const SHEET: f32 = 232.0;
/// Without so much room there is no preview, in points.
const PREVIEW_LEAST: f32 = 260.0;

/// Shows it in what the spine and the top bar leave of the window; where notices go.
pub(crate) fn print(ui: &mut Ui, scene: &mut Scene<'_>, room: Rect) -> Rect {
    let tools_end = room.top() + scene.look.tokens.layout.toolbar;
    let bar = Rect::from_min_max(room.min, pos2(room.right(), tools_end));
    region(ui, scene, Region::Toolbar, bar, toolbar);
    let sheet_width = if room.width() > FINDINGS_LEAST + SHEET { SHEET } else { 0.0 };
    let beside = room.width() - FINDINGS - sheet_width;
    let wide = if beside < PREVIEW_LEAST { room.width() - sheet_width } else { FINDINGS };
    let found = Rect::from_min_max(pos2(room.left(), tools_end), pos2(room.left() + wide, room.bottom()));
    named_region(ui, scene, "region-findings", Role::Main, found, findings::findings);
    let sheet_start = room.right() - sheet_width;
    let middle = Rect::from_min_max(pos2(found.right(), tools_end), pos2(sheet_start, room.bottom()));
    if middle.width() >= PREVIEW_LEAST {
        named_region(ui, scene, "region-preview", Role::Region, middle, preview::preview);
    }
    if sheet_width > 0.0 {
        let rect = Rect::from_min_max(pos2(sheet_start, tools_end), room.max);
        region(ui, scene, Region::Panel, rect, sheet::sheet);
    }
    Rect::from_min_max(pos2(found.right().min(room.right() - 200.0), tools_end), room.max)
}

/// How the PDF is made, and the one filled button that makes it.
fn toolbar(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.panel);
    hairline(ui, scene, rect, Side::Bottom);
    let Some(book) = scene.state.book() else { return };
    let middle = rect.center().y;
    let words = scene.text("print-export");
    let button = Button { height: 44.0, ..Button::new(scene, &words, ButtonLook::Filled) };
    let size = button.size(scene, ui);
    let place = Rect::from_min_size(pos2(rect.right() - 16.0 - size.x, middle - size.y / 2.0), size);
    let chosen = book.on_print().format();
    let id = FORMATS.get(chosen).map_or("pdf", |format| format.id());
    let enabled = Action::Export(id).enabled(scene.state);
    ui.scope(|ui| {
        if !enabled {
            ui.disable();
        }
        if button.put(ui, scene, Region::Toolbar, place, ui.scope_id().with("export")).clicked() {
            scene.ask(Action::Export(id));
        }
    });
    let mut left = rect.left() + 16.0;
    let names: Vec<String> = FORMATS.iter().map(|format| scene.text(format.short_name())).collect();
    let label = scene.text("print-how");
    let size = scene.look.tokens.scale.label.clone();
    let label_width = scene.measure(ui.painter(), &label, &size).x + 12.0;
    let words: Vec<&str> = names.iter().map(String::as_str).collect();
    let fits = left + label_width + segmented_words_width(scene, ui, &words) < place.left() - 12.0;
    if fits {
        let ink = scene.look.colours.ink_2;
        scene.line(ui.painter(), pos2(left, middle), &label, &size, ink);
        left += label_width;
    }
    let segments: Vec<Segment<'_, usize>> = (names.iter().enumerate())
        .map(|(at, words)| Segment { words, icon: None, chosen: at == chosen, value: at })
        .collect();
    if let Some(format) = segmented(ui, scene, Region::Toolbar, pos2(left, middle), &segments) {
        scene.ask(Action::Print(PrintAction::Format(format)));
    }
}
