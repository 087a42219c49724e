//! The style of the book: every theme on two of its own pages, the size of its letters, its paper.

use super::picture_of_page::picture_of_page;
use crate::app::{Action, StyleAction, Styling, Themed, name_of_theme};
use crate::book::{AgeBand, PaperSize};
use crate::layout::theme;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{
    Dialog, DialogSize, Segment, Side, Verb, focus_ring, hairline, moves_by_arrows, paragraph,
    paragraph_height, say_aloud, segmented,
};
use egui::{
    Context, CornerRadius, Id, Key, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

/// How wide the chosen style is shown, in points.
const CHOSEN: f32 = 292.0;
/// A dialog narrower than this does without it.
const CHOSEN_FROM: f32 = 860.0;
/// How wide a style is in the grid, and between two.
const CELL: f32 = 178.0;
const GAP: f32 = 18.0;
/// How high the choices of letters and paper are.
const CHOICES: f32 = 112.0;

/// Shows it while a style is being chosen.
pub(crate) fn style(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(book) = scene.state.book() else { return };
    let Some(styling) = book.leaves().styling() else { return };
    let note = if book.printed().count() == 0 { "style-shown-with-examples" } else { "style-shown-with" };
    let take = Action::Style(StyleAction::Take);
    let dialog = Dialog {
        id: "choosing a style",
        title: &scene.text("style-title"),
        words: &scene.text(note),
        size: DialogSize::Fills,
        verb: Some(Verb::new(scene.text("action-take-style"), take.clone())),
        instead: None,
        leave: (scene.text("action-cancel"), Action::Style(StyleAction::Leave)),
        first: None,
    };
    dialog.show(ctx, scene, |ui, scene| {
        let body = ui.max_rect();
        let wide = body.width() >= CHOSEN_FROM;
        let chosen_start = if wide { body.right() - CHOSEN } else { body.right() };
        let choices =
            Rect::from_min_max(pos2(body.left(), body.bottom() - CHOICES), pos2(chosen_start, body.bottom()));
        let themes = Rect::from_min_max(body.min, choices.right_top());
        if grid(ui, scene, styling, themes, Dialog::verb_id(dialog.id)) {
            scene.ask(take);
        }
        letters_and_paper(ui, scene, styling, choices);
        if wide {
            let end = Rect::from_min_max(pos2(chosen_start, body.top()), body.max);
            chosen(ui, scene, styling, end);
        }
    });
}

fn cell_id(theme: &str) -> Id {
    Id::unique("style").with(theme)
}

/// Every theme; whether one was taken.
fn grid(ui: &mut Ui, scene: &mut Scene<'_>, styling: &Styling, rect: Rect, verb: Id) -> bool {
    let inside = Rect::from_min_max(rect.min + vec2(20.0, 8.0), rect.max - vec2(8.0, 0.0));
    let columns = (((inside.width() - 12.0 + GAP) / (CELL + GAP)).floor() as usize).max(1);
    let all = styling.themed();
    let mut ids: Vec<Id> = all.iter().map(|themed| cell_id(themed.theme)).collect();
    ids.push(verb);
    let moved = moves_by_arrows(ui, &ids, columns);
    let here = all.iter().position(|themed| themed.theme == styling.theme()).unwrap_or(0);
    if let Some(there) = here.checked_add_signed(moved).filter(|there| moved != 0 && *there < all.len()) {
        scene.ask(Action::Style(StyleAction::Step(moved)));
        if !ui.memory(|memory| memory.has_focus(verb)) {
            ui.memory_mut(|memory| memory.request_focus(ids[there]));
        }
    }
    let seen = Id::unique("style in sight");
    let into_sight = ui.data_mut(|data| data.get_temp::<usize>(seen)) != Some(here);
    ui.data_mut(|data| data.insert_temp(seen, here));
    let mut taken = false;
    ui.scope_builder(
        UiBuilder::new()
            .max_rect(inside)
            .id_salt("styles")
            .accessibility_label(scene.text("style-themes"))
            .accessibility_role(egui::accesskit::Role::ListBox),
        |ui| {
            ui.set_clip_rect(Rect::from_min_max(inside.min - vec2(8.0, 0.0), inside.max));
            ScrollArea::vertical().auto_shrink(false).id_salt("styles").show(ui, |ui| {
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                ui.add_space(8.0);
                let pages = pages_size(styling, CELL);
                let height = pages.y + 34.0;
                for row in all.chunks(columns) {
                    let size = vec2(ui.available_width(), height + GAP);
                    let (row_rect, _) = ui.allocate_exact_size(size, Sense::hover());
                    for (column, themed) in row.iter().enumerate() {
                        let left = row_rect.left() + 6.0 + column as f32 * (CELL + GAP);
                        let cell = Rect::from_min_size(pos2(left, row_rect.top()), vec2(CELL, height));
                        let is_chosen = themed.theme == styling.theme();
                        if is_chosen && into_sight {
                            ui.scroll_to_rect(cell.expand2(vec2(0.0, 8.0)), None);
                        }
                        taken |= self::cell(ui, scene, themed, cell, pages, is_chosen);
                    }
                }
            });
        },
    );
    taken
}

/// The room of two pages side by side within a width.
fn pages_size(styling: &Styling, width: f32) -> Vec2 {
    let paper = styling.paper().paper();
    vec2(width, (f64::from(width / 2.0) * paper.height / paper.width).round() as f32)
}

/// Two pages in a theme, side by side.
fn pages(ui: &Ui, scene: &mut Scene<'_>, themed: &Themed, rect: Rect, id: Id) {
    let half = vec2(rect.width() / 2.0, rect.height());
    // The page that is read first is at the right in a book that is bound there.
    let from_right = scene.next_at_left();
    for (at, page) in themed.pages.iter().take(2).enumerate() {
        let right = (at == 1) != from_right;
        let left = if right { rect.center().x } else { rect.left() };
        let rect = Rect::from_min_size(pos2(left, rect.top()), half);
        picture_of_page(ui, scene, rect, id.with(at), page, Some(&themed.otherwise));
    }
}

fn cell(ui: &mut Ui, scene: &mut Scene<'_>, themed: &Themed, cell: Rect, size: Vec2, chosen: bool) -> bool {
    let look = scene.look;
    let colours = &look.colours;
    let both = Rect::from_min_size(cell.min, size);
    let id = cell_id(themed.theme);
    let response = ui.interact(cell, id, if chosen { Sense::click() } else { Sense::CLICK });
    let (name, mood) = name_of_theme(themed.theme);
    let (name, mood) = (scene.text(name), scene.text(mood));
    let said = format!("{name}. {mood}");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &said));
    if chosen {
        scene.stop(Region::Notices, id);
    }
    if ui.is_rect_visible(cell) {
        if chosen {
            ui.painter().rect_filled(both.expand(5.0), CornerRadius::same(6), colours.accent);
        } else {
            let (wide, ink) =
                if response.hovered() { (2.0, colours.line_control) } else { (1.0, colours.line) };
            ui.painter().rect_stroke(both, 0.0, Stroke::new(wide, ink), StrokeKind::Outside);
        }
        pages(ui, scene, themed, both, id);
        let mut size = look.tokens.scale.strong.clone();
        size.weight = if chosen { 700 } else { 500 };
        let taken = scene.measure(ui.painter(), &name, &size).x;
        let at = pos2(both.center().x - taken / 2.0, both.bottom() + 20.0);
        scene.line(ui.painter(), at, &name, &size, if chosen { colours.accent } else { colours.ink });
        focus_ring(ui, scene, both.expand(5.0), &response, CornerRadius::same(6), false);
    }
    let enter = chosen && response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.clicked() && !enter {
        scene.ask(Action::Style(StyleAction::Theme(themed.theme)));
        response.request_focus();
    }
    response.double_clicked() || enter
}

fn letters_and_paper(ui: &mut Ui, scene: &mut Scene<'_>, styling: &Styling, rect: Rect) {
    hairline(ui, scene, rect, Side::Top);
    let label = scene.look.tokens.scale.label.clone();
    let ink = scene.look.colours.ink_2;
    let words = [scene.text("style-letters"), scene.text("style-paper")];
    let widest = words.iter().map(|words| scene.measure(ui.painter(), words, &label).x).fold(0.0, f32::max);
    let left = rect.left() + 20.0;
    for (at, words) in words.iter().enumerate() {
        let middle = rect.top() + 30.0 + 48.0 * at as f32;
        scene.line(ui.painter(), pos2(left, middle), words, &label, ink);
        let start = pos2(left + widest + 14.0, middle);
        ui.push_id(words, |ui| {
            if at == 0 {
                let names = AgeBand::ALL.map(|band| scene.text(band_words(band)));
                let segments: Vec<Segment<'_, AgeBand>> = (AgeBand::ALL.iter().zip(&names))
                    .map(|(band, words)| Segment {
                        words,
                        icon: None,
                        chosen: *band == styling.band(),
                        value: *band,
                    })
                    .collect();
                if let Some(band) = segmented(ui, scene, Region::Notices, start, &segments) {
                    scene.ask(Action::Style(StyleAction::Band(band)));
                }
            } else {
                let names = PAPERS.map(|(_, words)| scene.text(words));
                let segments: Vec<Segment<'_, PaperSize>> = (PAPERS.iter().zip(&names))
                    .map(|((paper, _), words)| Segment {
                        words,
                        icon: None,
                        chosen: *paper == styling.paper(),
                        value: *paper,
                    })
                    .collect();
                if let Some(paper) = segmented(ui, scene, Region::Notices, start, &segments) {
                    scene.ask(Action::Style(StyleAction::Paper(paper)));
                }
            }
        });
    }
}

/// The papers with the keys of their names.
const PAPERS: [(PaperSize, &str); 5] = [
    (PaperSize::A4Portrait, "paper-a4"),
    (PaperSize::A4Landscape, "paper-a4-wide"),
    (PaperSize::A5Portrait, "paper-a5"),
    (PaperSize::Square, "paper-square"),
    (PaperSize::UsLetter, "paper-us-letter"),
];

fn band_words(band: AgeBand) -> &'static str {
    match band {
        AgeBand::To4 => "band-to-4",
        AgeBand::To7 => "band-to-7",
        AgeBand::To11 => "band-to-11",
        AgeBand::To15 => "band-to-15",
        AgeBand::From16 => "band-from-16",
    }
}

/// The chosen style, large, one page below the other.
fn chosen(ui: &mut Ui, scene: &mut Scene<'_>, styling: &Styling, rect: Rect) {
    let colours = &scene.look.colours;
    ui.painter().rect_filled(rect, 0.0, colours.desk);
    let Some(themed) = styling.themed().iter().find(|themed| themed.theme == styling.theme()) else {
        return;
    };
    let (name, mood) = name_of_theme(themed.theme);
    let (name, mood) = (scene.text(name), scene.text(mood));
    let info = scene.state.book().map(|book| book.book().info());
    let is_now = info.is_some_and(|info| {
        theme(&info.theme).id == styling.theme()
            && info.band == styling.band()
            && info.paper == styling.paper()
    });
    let moves = info.is_some_and(|info| info.paper != styling.paper());
    let second = scene.look.tokens.scale.second.clone();
    let mut lines = vec![(name, scene.look.tokens.scale.strong.clone(), colours.ink)];
    lines.push((mood, second.clone(), colours.ink_2));
    if is_now {
        lines.push((scene.text("style-now"), second.clone(), colours.good));
    } else if moves {
        lines.push((scene.text("style-moves"), second, colours.ink_2));
    }
    let width = rect.width() - 52.0;
    let words: f32 =
        lines.iter().map(|(words, size, _)| paragraph_height(ui, width, words, size) + 6.0).sum();
    let paper = styling.paper().paper();
    let shape = (paper.height / paper.width) as f32;
    let count = themed.pages.len().clamp(1, 2) as f32;
    let high = ((rect.height() - words - 52.0) / count - 12.0).min(width * shape).max(40.0);
    let size = vec2(high / shape, high);
    let mut y = rect.top() + 20.0;
    let id = Id::unique("chosen style");
    for (at, page) in themed.pages.iter().take(2).enumerate() {
        let page_rect = Rect::from_min_size(pos2(rect.center().x - size.x / 2.0, y), size);
        ui.painter().add(scene.look.shadow("card").as_shape(page_rect, 0.0));
        picture_of_page(ui, scene, page_rect, id.with(at), page, Some(&themed.otherwise));
        y += size.y + 12.0;
    }
    let top = y;
    for (words, size, ink) in &lines {
        y += paragraph(ui, pos2(rect.left() + 26.0, y), width, words, size, *ink).y + 6.0;
    }
    let said: Vec<&str> = lines.iter().map(|(words, ..)| words.as_str()).collect();
    let around = Rect::from_min_max(pos2(rect.left() + 26.0, top), pos2(rect.right() - 26.0, y));
    say_aloud(ui, id.with("said"), around, &said.join(". "));
}
