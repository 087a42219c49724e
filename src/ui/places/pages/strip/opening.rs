//! A small opening in the strip: its pages, to go to, to choose and to drag, with their numbers.

use super::drag::{Dragged, Drags, Gap, Land};
use super::{numbers, sheet};
use crate::app::{Action, ChoosingAction, OpenBook, Opening, OrderAction, PrintedPage, Step, Target, Wish};
use crate::book::PageId;
use crate::language::Message;
use crate::paint::raster::View;
use crate::ui::icons::Icon;
use crate::ui::menus;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::focus_ring;
use egui::{
    CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// What is seen with an opening that is fetched into sight, above and below it, in points.
const ROUND: f32 = 52.0;

/// A small opening with its page numbers; the one on the desk on a mat of ink.
pub(super) fn small_opening(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    opening: Opening,
    turned: bool,
    drags: &mut Drags,
) {
    let (trim_width, trim_height) = book.printed().trim();
    let strip = ui.available_width();
    let page_width = ((strip - 50.0) / 2.0).floor();
    let page_height = (f64::from(page_width) * trim_height / trim_width).round() as f32;
    let (row, _) = ui.allocate_exact_size(vec2(strip, page_height + 34.0), Sense::hover());
    let sense = if book.may_change() { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(row, row_id(ui, book, opening), sense);
    let shown = book.view().opening(book.printed());
    let chosen = opening.pages().any(|page| shown.pages().any(|shown| shown == page));
    let words = numbers(scene, opening, "pages-shown-one", "pages-shown-two");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &words));
    scene.stop(Region::Strip, response.id);
    if response.clicked() {
        scene.ask(Action::GoTo(opening.first()));
    }
    if (chosen && turned) || response.gained_focus() {
        // What has to be fetched from out of sight comes with what stands round it: the head of its section.
        let in_sight = ui.clip_rect().contains_rect(row);
        let with = if in_sight { row } else { row.expand2(vec2(0.0, ROUND)) };
        ui.scroll_to_rect(with, None);
    }
    let size = vec2(page_width, page_height);
    let middle = row.center().x;
    let pages: Vec<(&PrintedPage, Rect)> = [(opening.left, false), (opening.right, true)]
        .into_iter()
        .filter_map(|(page, right)| {
            // The pages lie as in the book, whichever way the window is read.
            let rect = sheet(middle, row.top() + 6.0, size, right != scene.mirrored.is_some());
            Some((book.printed().get(page?)?, rect))
        })
        .collect();
    let all: Vec<PageId> = pages.iter().map(|(page, _)| page.page.id.clone()).collect();
    drags.watch(&response, || Dragged::Pages(all.clone()));
    gaps(book, &pages, scene.mirrored.is_some(), drags);
    let visible = ui.is_rect_visible(row);
    let covered = pages.iter().map(|(_, rect)| *rect).reduce(|a, b| a.union(b)).unwrap_or(row);
    if visible {
        edge(ui, scene, covered, chosen, ui.rect_contains_pointer(row));
    }
    let picked = if chosen { book.chosen_pages() } else { Vec::new() };
    for (page, rect) in &pages {
        let response = page_of(ui, scene, book, page, *rect, &picked, drags);
        menus::of_thing(ui, scene, &response, &words, &actions(book));
    }
    if visible {
        if pages.len() == 2 {
            let fold = Stroke::new(1.0, scene.look.colours.ink.gamma_multiply(0.15));
            ui.painter().vline(middle, covered.y_range(), fold);
        }
        let mut small = scene.look.tokens.scale.small.clone();
        small.weight = if chosen { 700 } else { 500 };
        let plain = scene.language.digits(&short_numbers(opening));
        let taken = scene.measure(ui.painter(), &plain, &small).x;
        let at = pos2(covered.center().x - taken / 2.0, row.top() + 6.0 + page_height + 15.0);
        let ink = if chosen { scene.look.colours.accent } else { scene.look.colours.ink_2 };
        scene.line(ui.painter(), at, &plain, &small, ink);
        let around = Rect::from_min_max(covered.min, pos2(covered.right(), row.bottom() - 4.0)).expand(3.0);
        focus_ring(ui, scene, around, &response, CornerRadius::same(4), false);
    }
    keys(ui, scene, book, &response, &all, &picked);
    menus::of_thing(ui, scene, &response, &words, &actions(book));
    if response.secondary_clicked() {
        scene.ask(Action::Order(OrderAction::Choose(all)));
    }
}

/// The id of the row of an opening: of its first page and, if that goes on over several, which part.
fn row_id(ui: &Ui, book: &OpenBook, opening: Opening) -> Id {
    let first = book.printed().get(opening.first());
    let of = first.map(|page| (page.page.id.as_str().to_owned(), page.place.part));
    ui.scope_id().with(("opening", of))
}

fn edge(ui: &Ui, scene: &Scene<'_>, covered: Rect, chosen: bool, pointed: bool) {
    let colours = &scene.look.colours;
    if chosen {
        ui.painter().rect_filled(covered.expand(5.0), CornerRadius::same(3), colours.accent);
    } else if pointed {
        let edge = Stroke::new(2.0, colours.line_control);
        ui.painter().rect_stroke(covered, 0.0, edge, StrokeKind::Outside);
    } else {
        let ink = if scene.look.is_high_contrast() { colours.ink } else { colours.line };
        ui.painter().rect_stroke(covered, 0.0, Stroke::new(1.0, ink), StrokeKind::Outside);
    }
}

/// One page of the opening: pressed, it is gone to; with Ctrl or Shift others are chosen too.
fn page_of(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    page: &PrintedPage,
    rect: Rect,
    picked: &[PageId],
    drags: &mut Drags,
) -> Response {
    let id = &page.page.id;
    let node = ui.scope_id().with(("page", id.as_str(), page.place.part));
    let sense = if book.may_change() { Sense::CLICK | Sense::DRAG } else { Sense::CLICK };
    let response = ui.interact(rect, node, sense);
    let is_picked = picked.contains(id);
    let number = page.place.number;
    let named = match page.page.title.trim() {
        "" => Message::new("strip-page").with("n", number),
        title => Message::new("strip-page-named").with("n", number).with("title", title),
    };
    let words = scene.say(&named);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_picked, &words));
    drags.watch(&response, || {
        let several = picked.len() > 1 && is_picked;
        Dragged::Pages(if several { picked.to_vec() } else { vec![id.clone()] })
    });
    let held = ui.input(|input| input.modifiers);
    if response.clicked() {
        scene.ask(if held.command {
            Action::Order(OrderAction::ChooseToo(id.clone()))
        } else if held.shift {
            Action::Order(OrderAction::ChooseTo(id.clone()))
        } else {
            Action::Order(OrderAction::Choose(vec![id.clone()]))
        });
        // Of a page that goes on over several, the one that was pressed is looked at.
        if !held.command && !held.shift && page.place.part > 0 {
            scene.ask(Action::GoTo(number - 1));
        }
    }
    if response.secondary_clicked() && !is_picked {
        scene.ask(Action::Order(OrderAction::Choose(vec![id.clone()])));
    }
    if ui.is_rect_visible(rect) {
        small_page(ui, scene, book, page, rect);
        if picked.len() > 1 && is_picked {
            let colours = &scene.look.colours;
            let chip = Rect::from_min_size(rect.left_top() + vec2(4.0, 4.0), vec2(18.0, 18.0));
            ui.painter().rect_filled(chip, CornerRadius::same(9), colours.accent);
            scene.icon(ui.painter(), Icon::Check, chip.center(), 12.0, colours.on_accent);
        }
        if drags.moves(id) {
            ui.painter().rect_filled(rect, 0.0, scene.look.colours.paper.gamma_multiply(0.6));
        }
    }
    response
}

/// Before each page, and after the last of a section.
fn gaps(book: &OpenBook, pages: &[(&PrintedPage, Rect)], mirrored: bool, drags: &mut Drags) {
    let from_right = book.printed().bound_right() != mirrored;
    let sections = book.printed().sections();
    for (page, rect) in pages {
        let Some(section) = sections.get(page.section) else { continue };
        let (start, end) = if from_right { (rect.right(), rect.left()) } else { (rect.left(), rect.right()) };
        let upright = |x: f32, before: Option<PageId>| {
            let line = [pos2(x, rect.top()), pos2(x, rect.bottom())];
            Gap { line, land: Land::Pages(Target { section: section.id.clone(), before }) }
        };
        // Nothing can be put between the parts of one page.
        if page.place.part == 0 {
            drags.gap(upright(start, Some(page.page.id.clone())));
        }
        if page.place.number == section.pages.end {
            drags.gap(upright(end, None));
        }
    }
}

/// Left and right choose one page of the opening; with Alt, up and down move what is chosen.
fn keys(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    response: &Response,
    all: &[PageId],
    picked: &[PageId],
) {
    let moved_to = Id::unique("page that was moved by keys");
    let followed = ui.data(|data| data.get_temp::<String>(moved_to));
    if followed.is_some_and(|id| all.iter().any(|page| page.as_str() == id)) {
        ui.data_mut(|data| data.remove::<String>(moved_to));
        response.request_focus();
        response.scroll_to_me(None);
    }
    if !response.has_focus() {
        return;
    }
    let across = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, across));
    // What is chosen by itself in this opening, else all of it.
    let here = all.iter().any(|page| picked.contains(page));
    let these = if here { picked.to_vec() } else { all.to_vec() };
    let (left, right, back, on, remove) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowLeft),
            input.consume_key(Modifiers::NONE, Key::ArrowRight),
            input.consume_key(Modifiers::ALT, Key::ArrowUp),
            input.consume_key(Modifiers::ALT, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::Delete),
        )
    });
    // The window may have turned the keys over; the pages lie as in the book.
    let (left, right) = if scene.mirrored.is_some() { (right, left) } else { (left, right) };
    let one = if left { all.first() } else { all.last().filter(|_| right) };
    if let Some(one) = one {
        scene.ask(Action::Order(OrderAction::Choose(vec![one.clone()])));
    }
    if !book.may_change() {
        return;
    }
    let step = if back { Some(Step::Back) } else { on.then_some(Step::On) };
    if let (Some(step), Some(first)) = (step, these.first()) {
        ui.data_mut(|data| data.insert_temp(moved_to, first.as_str().to_owned()));
        scene.ask(Action::Order(OrderAction::MoveBy(these.clone(), step)));
    }
    if remove {
        scene.ask(Action::Order(OrderAction::Choose(these)));
        scene.ask(Action::Order(OrderAction::Remove));
    }
}

/// What can be done with the pages that are chosen.
fn actions(book: &OpenBook) -> Vec<Action> {
    if !book.may_change() {
        return Vec::new();
    }
    let pages = book.chosen_pages();
    let mut actions = vec![
        Action::Choosing(ChoosingAction::Add),
        Action::Order(OrderAction::AddBlank),
        Action::Choosing(ChoosingAction::Change),
        Action::Order(OrderAction::Duplicate),
    ];
    let here = |pages_of: &[std::sync::Arc<crate::book::Page>]| {
        pages.iter().all(|id| pages_of.iter().any(|page| page.id == *id))
    };
    let others = book.book().sections().iter().filter(|section| !here(&section.pages));
    actions.extend(others.map(|section| Action::Order(OrderAction::ToSection(section.id.clone()))));
    actions.extend([Action::Order(OrderAction::AddSection), Action::Order(OrderAction::Remove)]);
    actions
}

fn small_page(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, page: &PrintedPage, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.page);
    let pixels_per_point = f64::from(ui.ctx().pixels_per_point());
    let width = (f64::from(rect.width()) * pixels_per_point).round().max(1.0);
    let height = (f64::from(rect.height()) * pixels_per_point).round().max(1.0);
    let scale = width / book.printed().trim().0;
    let view = View { scale, left: 0.0, top: 0.0, width: width as u16, height: height as u16 };
    let wish = Wish::new(page.clone(), view);
    let index = page.place.number - 1;
    if let Some(shown) = scene.textures.small(ui.ctx(), book.pages(), index, wish) {
        let rect = crate::ui::ink::snapped(rect, ui.ctx().pixels_per_point());
        ui.painter().image(shown.texture, rect, crate::ui::ink::WHOLE, egui::Color32::WHITE);
    }
}

fn short_numbers(opening: Opening) -> String {
    let (first, last) = (opening.first() + 1, opening.last() + 1);
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}
