//! The life as a list: every event in its place in time, gaps between them. Only what is in sight is
//! laid out, however long the list.

use super::{TimelineMemory, examples, gap, open_row, row};
use crate::app::{LifeRow, OpenBook, Scrolled};
use crate::ui::scene::Scene;
use crate::ui::scrolled::scrolled;
use egui::{Rect, Ui, vec2};

/// So much beyond what is in sight is laid out too, so that the keyboard can go there.
const BEYOND: f32 = 90.0;
/// An event that is scrolled to is not at the very edge.
const MARGIN: f32 = 70.0;

/// Shows it.
pub(super) fn list(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    book: &OpenBook,
    rect: Rect,
) {
    let inside = egui::UiBuilder::new().max_rect(rect);
    ui.scope_builder(inside, |ui| {
        ui.set_clip_rect(rect);
        if memory.life.rows.is_empty() {
            // They go with the first letter.
            if memory.when.is_empty() && memory.what.is_empty() {
                examples::examples(ui, scene, rect.shrink2(vec2(super::INSIDE, 0.0)));
            }
            return;
        }
        let life = std::mem::take(&mut memory.life);
        scrolled(ui, scene, Scrolled::Events, true, |area, ui, scene| {
            area.show_viewport(ui, |ui, viewport| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                rows(ui, scene, memory, book, &life.rows, viewport);
            })
        });
        memory.life = life;
    });
}

fn rows(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    book: &OpenBook,
    rows: &[LifeRow],
    viewport: Rect,
) {
    let open = book.on_timeline().open();
    let width = ui.available_width() - 2.0 * super::INSIDE;
    let is_open = |row: &LifeRow| matches!(row, LifeRow::Event(row) if Some(&row.event.id) == open);
    let heights: Vec<f32> = rows
        .iter()
        .map(|row| match row {
            row if is_open(row) => open_row::height(memory),
            LifeRow::Event(event) => row::height(ui, scene, event, width),
            LifeRow::Gap(row) => gap::height(ui, scene, book, row, width),
        })
        .collect();
    ui.set_height(heights.iter().sum::<f32>() + 24.0);
    let origin = ui.max_rect().min + vec2(super::INSIDE, 0.0);
    let chosen = book.on_timeline().chosen();
    let newly = chosen.filter(|chosen| memory.chosen.as_ref() != Some(chosen));
    let mut top = 0.0;
    for (at, (row, height)) in rows.iter().zip(&heights).enumerate() {
        let rect = Rect::from_min_size(origin + vec2(0.0, top), vec2(width, *height));
        top += height;
        if let LifeRow::Event(event) = row
            && newly == Some(&event.event.id)
        {
            ui.scroll_to_rect(rect.expand2(vec2(0.0, MARGIN)), None);
        }
        if let LifeRow::Event(event) = row
            && open == Some(&event.event.id)
            && (memory.opened.as_ref() != open || memory.open_top != Some(rect.top() - origin.y))
        {
            memory.open_top = Some(rect.top() - origin.y);
            // As much of it as there is room for, from its top, also where another date moved it.
            let seen = rect.height().min(viewport.height() - 8.0);
            ui.scroll_to_rect(Rect::from_min_size(rect.min, vec2(rect.width(), seen)), None);
        }
        let (from, to) = (top - height, top);
        if (to < viewport.top() - BEYOND || from > viewport.bottom() + BEYOND) && !is_open(row) {
            continue;
        }
        match row {
            LifeRow::Gap(row) => gap::gap(ui, scene, book, row, rect),
            LifeRow::Event(event) if is_open(row) => {
                open_row::open_row(ui, scene, memory, book, event, rect);
            }
            LifeRow::Event(event) => {
                let beside = row::Beside {
                    before: rows[..at].iter().rev().find_map(event_of),
                    after: rows[at + 1..].iter().find_map(event_of),
                };
                row::row(ui, scene, memory, book, event, beside, rect);
            }
        }
    }
}

fn event_of(row: &LifeRow) -> Option<&crate::book::EventId> {
    match row {
        LifeRow::Event(row) => Some(&row.event.id),
        LifeRow::Gap(_) => None,
    }
}
