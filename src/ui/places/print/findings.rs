//! What was found: to be mended before printing, worth a look, and room still to fill; each with the way
//! to it, and a mend where there is one.

use super::room::{by_page, is_room};
use crate::app::{Action, OpenBook, PrintAction, Scrolled};
use crate::check::{CHECKS, Finding, Weight};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::scrolled::scrolled;
use crate::ui::widgets::{
    Button, ButtonLook, Side, focus_ring, hairline, paragraph, paragraph_height, say_aloud, say_heading,
};
use egui::{CornerRadius, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

/// Room at the sides, in points.
const INSIDE: f32 = 14.0;
/// From the edge of a row to its words, in points.
const WORDS: f32 = 44.0;

/// So many of a group are shown at once, and few more rather than a button that shows them.
const FIRST: usize = 20;
const FEW: usize = 4;

/// The groups in which it is shown, with the keys of their titles.
const GROUPS: [(Weight, &str); 3] = [
    (Weight::MustMend, "print-mend-first"),
    (Weight::Look, "print-worth-a-look"),
    (Weight::Invitation, "print-room-to-fill"),
];

/// Shows them.
pub(super) fn findings(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.panel);
    hairline(ui, scene, rect, Side::Right);
    let Some(book) = scene.state.book() else { return };
    let inside = Rect::from_min_max(rect.min, rect.max - vec2(1.0, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
        let is_there = book.on_print().found().is_some();
        scrolled(ui, scene, Scrolled::Findings, is_there, |area, ui, scene| {
            area.show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                ui.add_space(12.0);
                let Some(found) = book.on_print().found() else {
                    let words = scene.text("print-looking");
                    return quiet(ui, scene, None, &words);
                };
                for (weight, title) in GROUPS {
                    let of: Vec<(usize, &Finding)> =
                        found.iter().enumerate().filter(|(_, finding)| finding.weight == weight).collect();
                    group(ui, scene, book, (weight, title), &of);
                }
                fine(ui, scene, found);
                ui.add_space(90.0);
            })
        });
    });
}

/// A group, if there is anything in it. Of many, the first; the others when they are asked for.
fn group(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    (weight, title): (Weight, &'static str),
    of: &[(usize, &Finding)],
) {
    let rooms = if weight == Weight::Invitation { by_page(of) } else { Vec::new() };
    let others = of.iter().filter(|(_, finding)| weight != Weight::Invitation || !is_room(finding));
    let others: Vec<&(usize, &Finding)> = others.collect();
    let count = rooms.len() + others.len();
    if count == 0 {
        return;
    }
    heading(ui, scene, weight, title, count);
    if weight == Weight::Invitation {
        let words = scene.text("print-may-stay-empty");
        quiet(ui, scene, None, &words);
    }
    let all = book.on_print().shows_all() || count <= FIRST + FEW;
    let mut left = if all { count } else { FIRST };
    for room in rooms.iter().take(left) {
        let Some((at, finding)) = of.iter().find(|(at, _)| *at == room.first) else { continue };
        let mut offers = offers(scene, book, *at, finding);
        // A mend of the first of several is not one of all that the row says.
        offers.truncate(if room.is_one() { offers.len() } else { 1 });
        row(ui, scene, (*at, weight), &room.words(scene), offers);
    }
    left = left.saturating_sub(rooms.len());
    for (at, finding) in others.into_iter().take(left) {
        let offers = offers(scene, book, *at, finding);
        row(ui, scene, (*at, weight), &scene.say(&finding.what), offers);
    }
    if !all {
        show_all(ui, scene, weight, count);
    }
}

fn show_all(ui: &mut Ui, scene: &mut Scene<'_>, weight: Weight, count: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 50.0), Sense::hover());
    let words = scene.say(&Message::new("print-show-all").with("n", count));
    let button = Button { height: 36.0, ..Button::new(scene, &words, ButtonLook::Plain) };
    let place = rect.left_center() + vec2(WORDS + INSIDE - 6.0, -18.0);
    let place = Rect::from_min_size(place, button.size(scene, ui));
    if button.put(ui, scene, Region::Strip, place, ui.scope_id().with(("show all", weight))).clicked() {
        scene.ask(Action::Print(PrintAction::ShowAll));
    }
}

fn heading(ui: &mut Ui, scene: &mut Scene<'_>, weight: Weight, key: &'static str, count: usize) {
    let size = scene.look.tokens.scale.group_title.clone();
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), size.line + 20.0), Sense::hover());
    let words = scene.text(key);
    let ink = scene.look.colours.ink;
    let at = pos2(row.left() + INSIDE + 6.0, row.center().y);
    let taken = scene.line(ui.painter(), at, &words, &size, ink);
    let number = scene.language.digits(&count.to_string());
    let label = scene.look.tokens.scale.label.clone();
    let wide = scene.measure(ui.painter(), &number, &label).x + 14.0;
    let chip = Rect::from_min_size(pos2(at.x + taken + 10.0, row.center().y - 11.0), vec2(wide, 22.0));
    let radius = CornerRadius::same(scene.look.tokens.radius.chip as u8);
    let colours = &scene.look.colours;
    let (fill, ink) = match weight {
        Weight::MustMend | Weight::Look => (colours.caution_soft, colours.caution),
        Weight::Invitation => (colours.hover, colours.ink_2),
    };
    ui.painter().rect_filled(chip, radius, fill);
    scene.line(ui.painter(), pos2(chip.left() + 7.0, chip.center().y), &number, &label, ink);
    let id = ui.scope_id().with(key);
    let said = scene.say(&Message::new("print-heading-said").with("title", words).with("n", count));
    say_heading(ui, id, row, &said);
}

fn row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (at, weight): (usize, Weight),
    words: &str,
    offers: Vec<(String, Action)>,
) {
    let look = scene.look;
    let body = look.tokens.scale.body.clone();
    let width = ui.available_width();
    let text_width = width - WORDS - 2.0 * INSIDE;
    let text_height = paragraph_height(ui, text_width, words, &body);
    let height = 12.0 + text_height + if offers.is_empty() { 12.0 } else { 42.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let (icon, colour) = match weight {
        Weight::MustMend => (Icon::Stop, look.colours.stop),
        Weight::Look => (Icon::Warning, look.colours.caution),
        Weight::Invitation => (Icon::NotUsed, look.colours.ink_2),
    };
    let icon_at = pos2(rect.left() + INSIDE + 16.0, rect.top() + 12.0 + body.line / 2.0);
    scene.icon(ui.painter(), icon, icon_at, 20.0, colour);
    let at_words = pos2(rect.left() + WORDS + INSIDE - 6.0, rect.top() + 12.0);
    paragraph(ui, at_words, text_width, words, &body, look.colours.ink);
    let id = ui.scope_id().with(("finding", at));
    let told = Rect::from_min_size(at_words, vec2(text_width, text_height));
    say_aloud(ui, id, told, words);
    let mut left = at_words.x;
    for (words, action) in offers {
        let button = Button { height: 30.0, ..Button::new(scene, &words, ButtonLook::Quiet) };
        let size = button.size(scene, ui);
        let place = Rect::from_min_size(pos2(left, rect.bottom() - 8.0 - size.y), size);
        if button.put(ui, scene, Region::Strip, place, id.with(&words)).clicked() {
            scene.ask(action);
        }
        left = place.right() + 18.0;
    }
    let line = Stroke::new(look.tokens.stroke.hairline, look.colours.line);
    ui.painter().hline(rect.shrink2(vec2(INSIDE, 0.0)).x_range(), rect.bottom() - 0.5, line);
    focus_ring(ui, scene, rect, &response, CornerRadius::same(6), false);
}

/// The way to it, and a mend where there is one and the book may be changed.
fn offers(scene: &Scene<'_>, book: &OpenBook, at: usize, finding: &Finding) -> Vec<(String, Action)> {
    let go = match finding.page {
        Some(page) => scene.say(&Message::new("print-go-to-page").with("page", page)),
        None => scene.text("print-go-to"),
    };
    let mut offers = vec![(go, Action::Print(PrintAction::GoTo(at)))];
    if let Some(fix) = finding.fix.as_ref().filter(|_| book.may_change()) {
        offers.push((scene.say(&fix.words), Action::Print(PrintAction::Mend(at))));
    }
    offers
}

/// How many checks found nothing.
fn fine(ui: &mut Ui, scene: &mut Scene<'_>, found: &[Finding]) {
    let silent =
        CHECKS.iter().filter(|check| found.iter().all(|finding| finding.check != check.id())).count();
    ui.add_space(12.0);
    let key = if found.is_empty() { "print-nothing-found" } else { "print-others-fine" };
    let words = if found.is_empty() {
        scene.text(key)
    } else {
        scene.say(&Message::new("print-others-fine").with("n", silent))
    };
    quiet(ui, scene, Some(Icon::Done), &words);
}

fn quiet(ui: &mut Ui, scene: &mut Scene<'_>, icon: Option<Icon>, words: &str) {
    let size = scene.look.tokens.scale.body.clone();
    let width = ui.available_width() - WORDS - 2.0 * INSIDE;
    let height = paragraph_height(ui, width, words, &size);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), height + 16.0), Sense::hover());
    let good = scene.look.colours.good;
    if let Some(icon) = icon {
        let at = pos2(row.left() + INSIDE + 16.0, row.top() + 8.0 + size.line / 2.0);
        scene.icon(ui.painter(), icon, at, 20.0, good);
    }
    let ink = if icon.is_some() { good } else { scene.look.colours.ink_2 };
    paragraph(ui, row.min + vec2(WORDS + INSIDE - 6.0, 8.0), width, words, &size, ink);
    say_aloud(ui, ui.scope_id().with(("quiet", words)), row, words);
}
