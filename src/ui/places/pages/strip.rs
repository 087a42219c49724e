//! The strip: sections with their number and name, and small openings of the book below them.

use crate::app::{Action, OpenBook, Opening, PrintedPage, Wish};
use crate::language::Message;
use crate::paint::raster::View;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Side, focus_ring, hairline};
use egui::{CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// How wide the strip is in a window of this width; none where it is closed.
pub(crate) fn width(scene: &Scene<'_>) -> Option<f32> {
    let layout = &scene.look.tokens.layout;
    if !scene.state.strip_open() {
        None
    } else if scene.width >= layout.breakpoints.inspector_and_strip_widen_from {
        Some(232.0)
    } else if scene.width < layout.breakpoints.inspector_becomes_drawer_below {
        Some(layout.page_strip_small)
    } else {
        Some(layout.page_strip)
    }
}

/// Shows it. `turned` says that another opening is shown than in the frame before.
pub(crate) fn strip(ui: &mut Ui, scene: &mut Scene<'_>, turned: bool) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.paper);
    hairline(ui, scene, rect, Side::Right);
    let Some(book) = scene.state.book() else { return };
    let inside = Rect::from_min_max(rect.min, rect.max - vec2(1.0, 0.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(inside), |ui| {
        ScrollArea::vertical().auto_shrink(false).id_salt("strip").show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            ui.add_space(8.0);
            for (at, section) in book.printed().sections().iter().enumerate() {
                section_head(ui, scene, book, at);
                if book.is_folded(&section.id) {
                    continue;
                }
                for opening in book.printed().openings(section.pages.clone()) {
                    // An opening across two sections stands in the first.
                    if opening.first() >= section.pages.start {
                        small_opening(ui, scene, book, opening, turned);
                    }
                }
            }
            ui.add_space(16.0);
        });
    });
}

/// A section's number in its colour, its name in up to two lines or more, and the caret that folds.
fn section_head(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, at: usize) {
    let look = scene.look;
    let section = &book.printed().sections()[at];
    let folded = book.is_folded(&section.id);
    let width = ui.available_width();
    let label = look.tokens.scale.label.clone();
    let name = scene.ink.words(ui.ctx(), &section.title, &label, look.colours.ink, width - 70.0);
    let height = (name.size.y + 14.0).max(36.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if !ui.is_rect_visible(rect) && !response.has_focus() {
        name_head(scene, &response, at, &section.title, folded);
        scene.stop(Region::Strip, response.id);
        return;
    }
    let colours = &look.colours;
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, colours.hover);
    }
    let chip = Rect::from_center_size(pos2(rect.left() + 19.0, rect.center().y), vec2(22.0, 22.0));
    let colour = look.section(at);
    ui.painter().rect_filled(chip, CornerRadius::same(look.tokens.radius.chip as u8), colour.fill);
    if look.is_high_contrast() {
        let edge = Stroke::new(2.0, colours.ink);
        ui.painter().rect_stroke(chip, CornerRadius::same(4), edge, StrokeKind::Outside);
    }
    let number = (at + 1).to_string();
    let mut bold = label.clone();
    bold.weight = 700;
    let taken = scene.measure(ui.painter(), &number, &bold);
    let number_at = pos2(chip.center().x - taken.x / 2.0, chip.center().y);
    scene.line(ui.painter(), number_at, &number, &bold, colour.number);
    name.draw(ui.painter(), pos2(rect.left() + 37.0, rect.center().y - name.size.y / 2.0));
    let caret = if folded { Icon::CaretRight } else { Icon::CaretDown };
    let caret_at = pos2(rect.right() - 16.0, rect.center().y);
    scene.icon(ui.painter(), caret, caret_at, look.tokens.icon.mark, colours.ink);
    name_head(scene, &response, at, &section.title, folded);
    focus_ring(ui, scene, rect.shrink(4.0), &response, CornerRadius::same(6), false);
    scene.stop(Region::Strip, response.id);
    if response.clicked() {
        scene.ask(Action::FoldSection(section.id.clone()));
    }
}

fn name_head(scene: &Scene<'_>, response: &egui::Response, at: usize, title: &str, folded: bool) {
    let named = Message::new("section-named").with("n", at + 1).with("section", title);
    let words = scene.say(&named);
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, !folded, &words));
}

/// A small opening with its page numbers; the one on the desk on a mat of ink.
fn small_opening(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, opening: Opening, turned: bool) {
    let look = scene.look;
    let colours = &look.colours;
    let (trim_width, trim_height) = book.printed().trim();
    let strip = ui.available_width();
    let page_width = ((strip - 50.0) / 2.0).floor();
    let page_height = (f64::from(page_width) * trim_height / trim_width).round() as f32;
    let (row, response) = ui.allocate_exact_size(vec2(strip, page_height + 34.0), Sense::click());
    let both = Rect::from_min_size(
        pos2(row.center().x - page_width, row.top() + 6.0),
        vec2(2.0 * page_width, page_height),
    );
    let shown = book.view().opening(book.printed());
    let chosen = opening.pages().any(|page| shown.pages().any(|shown| shown == page));
    let words = numbers(scene, opening, "pages-shown-one", "pages-shown-two");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &words));
    scene.stop(Region::Strip, response.id);
    if response.clicked() {
        scene.ask(Action::GoTo(opening.first()));
    }
    if chosen && turned {
        response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(row) {
        return;
    }
    let pages = [(opening.left, both.left()), (opening.right, both.center().x)];
    let sheet = |left: f32| Rect::from_min_size(pos2(left, both.top()), vec2(page_width, page_height));
    let present = pages.iter().filter(|(page, _)| page.is_some()).map(|(_, left)| sheet(*left));
    let covered = present.reduce(|a, b| a.union(b)).unwrap_or(both);
    if chosen {
        let mat = covered.expand(5.0);
        ui.painter().rect_filled(mat, CornerRadius::same(3), colours.accent);
    } else if response.hovered() {
        let edge = Stroke::new(2.0, colours.line_control);
        ui.painter().rect_stroke(covered, 0.0, edge, StrokeKind::Outside);
    } else {
        let edge = Stroke::new(1.0, if look.is_high_contrast() { colours.ink } else { colours.line });
        ui.painter().rect_stroke(covered, 0.0, edge, StrokeKind::Outside);
    }
    for (page, left) in pages {
        let Some(page) = page.and_then(|index| book.printed().get(index)) else { continue };
        small_page(ui, scene, book, page, sheet(left));
    }
    if opening.left.is_some() && opening.right.is_some() {
        let fold = Stroke::new(1.0, colours.ink.gamma_multiply(0.15));
        ui.painter().vline(both.center().x, both.y_range(), fold);
    }
    let mut small = look.tokens.scale.small.clone();
    small.weight = if chosen { 700 } else { 500 };
    let plain = short_numbers(opening);
    let taken = scene.measure(ui.painter(), &plain, &small).x;
    let at = pos2(covered.center().x - taken / 2.0, both.bottom() + 15.0);
    let ink = if chosen { colours.accent } else { colours.ink_2 };
    scene.line(ui.painter(), at, &plain, &small, ink);
    let around = Rect::from_min_max(covered.min, pos2(covered.right(), row.bottom() - 4.0)).expand(3.0);
    focus_ring(ui, scene, around, &response, CornerRadius::same(4), false);
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

/// The numbers of an opening in words: of one page, or of two.
pub(crate) fn numbers(scene: &Scene<'_>, opening: Opening, one: &'static str, two: &'static str) -> String {
    let (first, last) = (opening.first() + 1, opening.last() + 1);
    if first == last {
        scene.say(&Message::new(one).with("n", first))
    } else {
        scene.say(&Message::new(two).with("first", first).with("last", last))
    }
}
