//! The status bar: turning, which pages these are, page or spread, how large.

use super::strip::numbers;
use crate::app::{Action, Zoom, said_of_opening};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::keys::shortcut_words;
use crate::ui::letters;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{
    Button, ButtonLook, IconButton, Segment, Side, hairline, say_aloud, segmented, segmented_width,
};
use egui::{Rect, Ui, pos2, vec2};

/// Shows it.
pub(crate) fn status_bar(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.panel);
    hairline(ui, scene, rect, Side::Top);
    let Some(book) = scene.state.book() else { return };
    if book.printed().count() == 0 {
        return;
    }
    let mut x = rect.left() + 8.0;
    if super::strip::width(scene).is_none() {
        let words = scene.text("place-pages");
        let button = Button { height: 32.0, ..Button::new(scene, &words, ButtonLook::Plain) };
        let size = button.size(scene, ui);
        let at = Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size);
        if button.put(ui, scene, Region::Status, at, ui.scope_id().with("open strip")).clicked() {
            scene.ask(Action::ToggleStrip);
        }
        x = at.right() + 8.0;
    }
    // The next page is where it lies in the book, whichever way the window is read.
    let from_right = scene.next_at_left();
    let (first, last) = (Action::PreviousPage, Action::NextPage);
    let (first, last) = if from_right { (last, first) } else { (first, last) };
    for (action, icon) in [(first, Icon::CaretLeft), (last, Icon::CaretRight)] {
        let square = Rect::from_center_size(pos2(x + 16.0, rect.center().y), vec2(32.0, 32.0));
        icon_button(ui, scene, action, icon, square);
        x = square.right() + 2.0;
    }
    let end = zoom_and_spread(ui, scene, rect);
    which_pages(ui, scene, Rect::from_x_y_ranges(x + 8.0..=end - 12.0, rect.y_range()));
}

fn icon_button(ui: &mut Ui, scene: &mut Scene<'_>, action: Action, icon: Icon, square: Rect) {
    let name = scene.text(action.words());
    let keys = shortcut_words(scene, &action);
    let enabled = action.enabled(scene.state);
    let side = scene.look.tokens.icon.inline;
    let button = IconButton { icon, name: &name, keys: keys.as_deref(), enabled, side };
    if button.put(ui, scene, Region::Status, square).clicked() {
        scene.ask(action);
    }
}

/// *Pages 8–9 of 24 · Here, every day*, as much as there is room for.
fn which_pages(ui: &mut Ui, scene: &mut Scene<'_>, whole: Rect) {
    let room = whole;
    let Some(book) = scene.state.book() else { return };
    let opening = book.view().opening(book.printed());
    let all = book.printed().count();
    let section = (book.printed().get(opening.first()))
        .and_then(|page| book.printed().sections().get(page.section))
        .map(|section| section.title.clone())
        .unwrap_or_default();
    let colours = &scene.look.colours;
    let mut bold = scene.look.tokens.scale.second.clone();
    bold.weight = 700;
    let second = scene.look.tokens.scale.second.clone();
    let which = numbers(scene, opening, "pages-shown-one", "pages-shown-two");
    let middle = room.center().y;
    let taken = scene.line(ui.painter(), pos2(room.left(), middle), &which, &bold, colours.ink);
    let of = scene.say(&Message::new("pages-shown-of").with("all", all));
    let x = room.left() + taken + 6.0;
    let of_width = scene.measure(ui.painter(), &of, &second).x;
    let mut said = format!("{which} {of}");
    let troubles: Vec<String> =
        said_of_opening(book, opening).iter().map(|message| scene.say(message)).collect();
    let mut room = room;
    if let Some(first) = troubles.first() {
        room.max.x = trouble(ui, scene, Rect { min: pos2(x + of_width + 12.0, room.top()), ..room }, first);
        let all = troubles.join(". ");
        let node = ui.scope_id().with("trouble");
        say_aloud(ui, node, Rect { min: pos2(room.max.x, room.top()), max: whole.max }, &all);
    }
    if x + of_width > room.right() {
        return say_aloud(ui, ui.scope_id().with("which"), room, &said);
    }
    scene.line(ui.painter(), pos2(x, middle), &of, &second, colours.ink_2);
    let x = x + of_width;
    let dot = " · ";
    let dot_width = scene.measure(ui.painter(), dot, &second).x;
    let name = scene.ink.words(ui.ctx(), &section, &second, colours.ink_2, 4000.0);
    if !section.is_empty() && x + dot_width + name.size.x <= room.right() {
        scene.line(ui.painter(), pos2(x, middle), dot, &second, colours.ink_2);
        name.draw(ui.painter(), pos2(x + dot_width, middle - name.size.y / 2.0 - 0.5));
        said = format!("{said}{dot}{section}");
    }
    say_aloud(ui, ui.scope_id().with("which"), room, &said);
}

/// What is not on paper as it should be on the pages that are looked at, at the end of the room; its
/// icon alone where there is no room for the words. Returns where it begins.
fn trouble(ui: &Ui, scene: &mut Scene<'_>, room: Rect, words: &str) -> f32 {
    const ICON: f32 = 18.0;
    const GAP: f32 = 6.0;
    let (colour, size) = (scene.look.colours.caution, scene.look.tokens.scale.second.clone());
    let taken = scene.measure(ui.painter(), words, &size).x;
    let middle = room.center().y;
    let fits = ICON + GAP + taken <= room.width();
    let left = room.right() - if fits { ICON + GAP + taken } else { ICON };
    if room.width() < ICON {
        return room.right();
    }
    scene.icon(ui.painter(), Icon::Warning, pos2(left + ICON / 2.0, middle), ICON, colour);
    if fits {
        scene.line(ui.painter(), pos2(left + ICON + GAP, middle), words, &size, colour);
    }
    left - 12.0
}

/// From the end inwards: larger, how large, smaller, page or spread. Where they begin.
fn zoom_and_spread(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect) -> f32 {
    let Some(book) = scene.state.book() else { return rect.right() };
    let middle = rect.center().y;
    let larger = Rect::from_center_size(pos2(rect.right() - 28.0, middle), vec2(32.0, 32.0));
    let smaller = Rect::from_center_size(pos2(larger.center().x - 86.0, middle), vec2(32.0, 32.0));
    icon_button(ui, scene, Action::ZoomOut, Icon::Minus, smaller);
    share(ui, scene, Rect::from_x_y_ranges(smaller.right()..=larger.left(), middle - 16.0..=middle + 16.0));
    icon_button(ui, scene, Action::ZoomIn, Icon::Plus, larger);
    if scene.width < scene.look.tokens.layout.breakpoints.spine_labels_hide_below {
        return smaller.left();
    }
    let (page, spread) = (scene.text("action-page"), scene.text("action-spread"));
    let width = segmented_width(scene, ui, &[&page, &spread]);
    let left = smaller.left() - 12.0 - width;
    let is_spread = book.view().spread();
    let segments = [
        Segment { words: &page, icon: Some(Icon::Page), chosen: !is_spread, value: false },
        Segment { words: &spread, icon: Some(Icon::Spread), chosen: is_spread, value: true },
    ];
    if let Some(spread) = segmented(ui, scene, Region::Status, pos2(left, middle), &segments) {
        scene.ask(if spread { Action::ShowSpread } else { Action::ShowPage });
    }
    left
}

/// How large, in per cent of real size; pressing it goes back to what fits, or to real size.
fn share(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect) {
    let Some(book) = scene.state.book() else { return };
    let percent = (book.view().times(book.printed()) * 100.0).round() as i64;
    let words = scene.say(&Message::new("zoom-share").with("percent", percent));
    let response = ui.interact(rect, ui.scope_id().with("share"), egui::Sense::click());
    let colours = &scene.look.colours;
    let radius = egui::CornerRadius::same(6);
    if response.hovered() {
        ui.painter().rect_filled(rect, radius, colours.hover);
    }
    let mut strong = scene.look.tokens.scale.second.clone();
    strong.weight = 600;
    let taken = scene.measure(ui.painter(), &words, &strong).x;
    let at = pos2(rect.center().x - taken / 2.0, rect.center().y);
    scene.line(ui.painter(), at, &words, &strong, colours.ink);
    crate::ui::widgets::name(&response, true, &words);
    crate::ui::widgets::focus_ring(ui, scene, rect, &response, radius, false);
    scene.stop(Region::Status, response.id);
    let other = if book.view().zoom() == Zoom::Fit { Action::ZoomReal } else { Action::ZoomFit };
    let tip = scene.text(other.words());
    if letters::tip(response, &tip, &strong).clicked() {
        scene.ask(other);
    }
}
