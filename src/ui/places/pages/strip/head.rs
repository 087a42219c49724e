//! The head of a section in the strip: its number, its name, and the caret that folds it.

use super::drag::{Dragged, Drags, Gap, Land};
use crate::app::{Action, ChoosingAction, OpenBook, OrderAction, Step, Target};
use crate::language::Message;
use crate::ui::field::Field;
use crate::ui::icons::Icon;
use crate::ui::menus;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::focus_ring;
use egui::{
    CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// A section's number in its colour, its name in up to two lines or more, and the caret that folds.
pub(super) fn section_head(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    at: usize,
    drags: &mut Drags,
) {
    let look = scene.look;
    let section = &book.printed().sections()[at];
    let folded = book.is_folded(&section.id);
    let width = ui.available_width();
    let label = look.tokens.scale.label.clone();
    let name = scene.ink.words(ui.ctx(), &section.title, &label, look.colours.ink, width - 70.0);
    let empty = section.pages.is_empty() && !folded;
    let head_height = (name.size.y + 14.0).max(36.0);
    let height = head_height + if empty { 26.0 } else { 0.0 };
    let (whole, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let rect = Rect::from_min_size(whole.min, vec2(width, head_height));
    let id = ui.scope_id().with(("section", section.id.as_str()));
    let sense = if book.may_change() { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, id, sense);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    drags.gap(Gap::above(whole, Land::Section(at)));
    if section.pages.is_empty() || folded {
        let target = Target { section: section.id.clone(), before: None };
        drags.gap(Gap::below(whole, Land::Pages(target)));
    }
    if let Some(renaming) = book.leaves().renaming().filter(|renaming| renaming.section == section.id) {
        let field = Rect::from_min_max(pos2(rect.left() + 34.0, rect.top() + 2.0), rect.max - vec2(6.0, 2.0));
        number(ui, scene, at, rect);
        return rename(ui, scene, &renaming.text, field, id);
    }
    drags.watch(&response, || Dragged::Section(section.id.clone()));
    name_head(scene, &response, at, &section.title, folded);
    scene.stop(Region::Strip, response.id);
    if ui.is_rect_visible(whole) {
        paint(ui, scene, at, rect, folded, &response);
        name.draw(ui.painter(), pos2(rect.left() + 37.0, rect.center().y - name.size.y / 2.0));
        if empty {
            let small = look.tokens.scale.small.clone();
            let words = scene.text("strip-no-pages");
            let at = pos2(rect.left() + 37.0, rect.bottom() + 8.0);
            scene.line(ui.painter(), at, &words, &small, look.colours.ink_3);
        }
    }
    if response.clicked() {
        scene.ask(Action::FoldSection(section.id.clone()));
    }
    keys(ui, scene, book, at, &response);
    let actions = actions(book, at);
    menus::of_thing(ui, scene, &response, &section.title, &actions);
}

/// The field in which a section's name is written, in the place of the name.
fn rename(ui: &mut Ui, scene: &mut Scene<'_>, text: &str, rect: Rect, head: Id) {
    let label = scene.text("strip-section-name");
    let id = head.with("name");
    let begun = head.with("name begun");
    let is_new = ui.data(|data| data.get_temp::<bool>(begun)).is_none();
    if is_new {
        // Before the field is shown, which then chooses all that stands in it.
        ui.data_mut(|data| data.insert_temp(begun, true));
        ui.memory_mut(|memory| memory.request_focus(id));
        ui.scroll_to_rect(rect, None);
        ui.ctx().request_repaint();
    }
    scene.unfinished(Action::Order(OrderAction::KeepName));
    let typed = Field::line(scene, id, rect, &label, text).put(ui, scene, Region::Strip);
    if let Some(text) = typed.changed {
        scene.ask(Action::Order(OrderAction::Name(text)));
    }
    // egui takes the keyboard from what one leaves with Escape before it is shown.
    let here = typed.response.has_focus() || typed.left;
    let escaped = here && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    let ended = if escaped {
        Some(OrderAction::LeaveName)
    } else if typed.submitted || (typed.left && !is_new) {
        Some(OrderAction::KeepName)
    } else {
        None
    };
    if let Some(ended) = ended {
        ui.data_mut(|data| data.remove::<bool>(begun));
        // The keyboard goes back to the head.
        ui.memory_mut(|memory| memory.request_focus(head));
        scene.ask(Action::Order(ended));
    }
}

/// The number of the section in its colour.
fn number(ui: &Ui, scene: &Scene<'_>, at: usize, rect: Rect) {
    let look = scene.look;
    let chip = Rect::from_center_size(pos2(rect.left() + 19.0, rect.center().y), vec2(22.0, 22.0));
    let colour = look.section(at);
    ui.painter().rect_filled(chip, CornerRadius::same(look.tokens.radius.chip as u8), colour.fill);
    if look.is_high_contrast() {
        let edge = Stroke::new(2.0, look.colours.ink);
        ui.painter().rect_stroke(chip, CornerRadius::same(4), edge, StrokeKind::Outside);
    }
    let number = scene.language.digits(&(at + 1).to_string());
    let mut bold = look.tokens.scale.label.clone();
    bold.weight = 700;
    let taken = scene.measure(ui.painter(), &number, &bold);
    let number_at = pos2(chip.center().x - taken.x / 2.0, chip.center().y);
    scene.line(ui.painter(), number_at, &number, &bold, colour.number);
}

fn paint(ui: &Ui, scene: &mut Scene<'_>, at: usize, rect: Rect, folded: bool, response: &Response) {
    let look = scene.look;
    let colours = &look.colours;
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, colours.hover);
    }
    number(ui, scene, at, rect);
    let caret = if folded { Icon::CaretRight } else { Icon::CaretDown };
    let caret_at = pos2(rect.right() - 16.0, rect.center().y);
    scene.icon(ui.painter(), caret, caret_at, look.tokens.icon.mark, colours.ink);
    focus_ring(ui, scene, rect.shrink(4.0), response, CornerRadius::same(6), false);
}

/// Alt+Up and Alt+Down move the section, F2 renames it, Delete takes it out.
fn keys(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, at: usize, response: &Response) {
    if !response.has_focus() || !book.may_change() {
        return;
    }
    let id = &book.printed().sections()[at].id;
    let across = EventFilter { horizontal_arrows: false, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, across));
    let (back, on, rename, remove) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::ALT, Key::ArrowUp),
            input.consume_key(Modifiers::ALT, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::F2),
            input.consume_key(Modifiers::NONE, Key::Delete),
        )
    });
    let step = if back { Some(Step::Back) } else { on.then_some(Step::On) };
    if let Some(step) = step {
        scene.ask(Action::Order(OrderAction::MoveSectionBy(id.clone(), step)));
    }
    if rename {
        scene.ask(Action::Order(OrderAction::Rename(id.clone())));
    }
    if remove {
        scene.ask(Action::Order(OrderAction::RemoveSection(id.clone())));
    }
}

fn actions(book: &OpenBook, at: usize) -> Vec<Action> {
    let id = &book.printed().sections()[at].id;
    let mut actions = vec![Action::FoldSection(id.clone())];
    if book.may_change() {
        actions.extend([
            Action::Order(OrderAction::Rename(id.clone())),
            Action::Choosing(ChoosingAction::AddTo(id.clone())),
            Action::Order(OrderAction::MoveSectionBy(id.clone(), Step::Back)),
            Action::Order(OrderAction::MoveSectionBy(id.clone(), Step::On)),
            Action::Order(OrderAction::AddSection),
            Action::Order(OrderAction::RemoveSection(id.clone())),
        ]);
    }
    actions
}

fn name_head(scene: &Scene<'_>, response: &Response, at: usize, title: &str, folded: bool) {
    let named = Message::new("section-named").with("n", at + 1).with("section", title);
    let words = scene.say(&named);
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, !folded, &words));
}
