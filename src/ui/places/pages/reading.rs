//! The book as it is read together: its pages as large as they go, on its cloth, and the way through them.
//!
//! What is read is the copy for reading together, for the eye and for the screen reader alike.

use super::desk::{Sheet, fold, keep_keys, page_rect, shadows};
use super::page_nodes::{bounds_of, region_node};
use super::picture_of_page::{picture_of_page, wish_of};
use super::strip::numbers;
use crate::app::{Action, OpenBook, PrintedPage, Reading};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::keys::shortcut_words;
use crate::ui::letters;
use crate::ui::mirror::as_it_lies;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, focus_ring, name, paragraph, say_aloud};
use crate::ui::window::{on_pixels, region};
use egui::accesskit::{self, Live};
use egui::{CornerRadius, CursorIcon, Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo};
use egui::{pos2, vec2};

/// How wide the sides are that turn pages, and how high is what stands below the pages, in points.
const SIDE: f32 = 72.0;
const BELOW: f32 = 52.0;

/// Shows it in the whole window; where notices go. `begins` says that it was not shown before.
pub(crate) fn reading(ui: &mut Ui, scene: &mut Scene<'_>, begins: bool) -> Rect {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0.0, scene.look.cloth.fill);
    let pages = Rect::from_min_max(whole.min, pos2(whole.right(), whole.bottom() - BELOW));
    region(ui, scene, Region::Desk, pages, |ui, scene| ground(ui, scene, begins));
    let below = Rect::from_min_max(pos2(whole.left(), pages.bottom()), whole.max);
    region(ui, scene, Region::Status, below, line_below);
    pages
}

/// The pages, and beside them what turns them.
fn ground(ui: &mut Ui, scene: &mut Scene<'_>, begins: bool) {
    let rect = ui.max_rect();
    let Some(book) = scene.state.book() else { return };
    let Some(reading) = book.reading() else { return };
    let id = Id::unique("reading");
    let response = ui.interact(rect, id, Sense::click());
    let words = scene.text("action-reading-view");
    response.widget_info(|| WidgetInfo::labeled(Role::Pane, true, &words));
    scene.stop(Region::Desk, id);
    scene.things.push(id);
    keep_keys(ui, id);
    // Without a ring: what has the keyboard here is all that there is.
    if begins {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let room = rect.shrink2(vec2(SIDE, 0.0));
    let room = on_pixels(room, ui.ctx().pixels_per_point());
    scene.ask(Action::DeskIs(f64::from(room.width()), f64::from(room.height())));
    let printed = &reading.copy().printed;
    if printed.count() == 0 {
        let (words, size) = (scene.text("reading-nothing"), scene.look.tokens.scale.body.clone());
        let at = room.center() - vec2(room.width() / 4.0, 12.0);
        let taken = paragraph(ui, at, room.width() / 2.0, &words, &size, scene.look.colours.on_cloth);
        return say_aloud(ui, ui.scope_id().with("nothing"), Rect::from_min_size(at, taken), &words);
    }
    let paper = pages(ui, scene, book, reading, room);
    turned_by_pointer(ui, scene, &response, paper);
    // Turned over with the window: what turns to the next page lies where the book has it.
    let from_right = printed.bound_right() != scene.mirrored.is_some();
    let (left, right) = (Action::PreviousPage, Action::NextPage);
    let (left, right) = if from_right { (right, left) } else { (left, right) };
    for (action, icon, x) in [
        (left, Icon::CaretLeft, rect.left() + SIDE / 2.0),
        (right, Icon::CaretRight, rect.right() - SIDE / 2.0),
    ] {
        turn_button(
            ui,
            scene,
            action,
            icon,
            Rect::from_center_size(pos2(x, rect.center().y), vec2(48.0, 88.0)),
        );
    }
}

/// The opening; where its paper lies, as the window is laid out.
fn pages(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, reading: &Reading, room: Rect) -> Rect {
    let copy = reading.copy();
    let size = (f64::from(room.width()), f64::from(room.height()));
    // The room may have changed since the state was told.
    let mut view = reading.view().clone();
    view.set_desk(size.0, size.1);
    let on_desk = view.on_desk(&copy.printed);
    let lies = scene.turned(room);
    let scale = view.scale(&copy.printed) as f32;
    let sheets: Vec<Sheet<'_>> = (on_desk.iter())
        .filter_map(|page| {
            let printed = copy.printed.get(page.index)?;
            Some(Sheet { printed, rect: page_rect(lies, page), scale, desk: lies })
        })
        .collect();
    let clip = scene.turned(ui.clip_rect());
    as_it_lies(ui, scene.mirrored, |ui| {
        let before = ui.clip_rect();
        ui.set_clip_rect(clip);
        shadows(ui, scene, lies, &on_desk);
        for (at, sheet) in sheets.iter().enumerate() {
            let place = ui.scope_id().with(("read", at));
            picture_of_page(ui, scene, sheet.rect, place, sheet.printed, copy.otherwise.as_ref());
        }
        if let [left, right] = &sheets[..] {
            let x = right.rect.left();
            fold(ui, Rect::from_x_y_ranges(x..=x, left.rect.y_range()));
        }
        ui.set_clip_rect(before);
    });
    for sheet in &sheets {
        nodes(ui, scene, book, reading, sheet);
    }
    // The openings before and after come next.
    for on in [true, false] {
        let mut next = view.clone();
        next.turn(on, &copy.printed);
        for page in next.on_desk(&copy.printed).iter().filter(|_| next.page() != view.page()) {
            if let Some(printed) = copy.printed.get(page.index) {
                let wish = wish_of(ui, page_rect(lies, page), book, printed, copy.otherwise.as_ref());
                scene.textures.foresee(wish);
            }
        }
    }
    let paper = sheets.iter().map(|sheet| sheet.rect).reduce(Rect::union);
    scene.turned(paper.unwrap_or(lies))
}

/// What a screen reader meets on a page: what stands on it, in the order of reading.
fn nodes(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, reading: &Reading, sheet: &Sheet<'_>) {
    let page = sheet.printed;
    let visible = scene.turned(sheet.rect);
    let builder = UiBuilder::new()
        .id_salt(("read", page.page.id.as_str(), page.place.part))
        .max_rect(visible)
        .accessibility_label(page_words(scene, reading, page))
        .accessibility_role(accesskit::Role::Group);
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_bounds(bounds_of(visible)));
        let laid_out = book.pages().laid_out(page);
        for (at, region) in laid_out.iter().flat_map(|laid_out| &laid_out.list.regions).enumerate() {
            region_node(ui, scene, sheet, at, region);
        }
    });
}

fn page_words(scene: &Scene<'_>, reading: &Reading, page: &PrintedPage) -> String {
    let printed = &reading.copy().printed;
    let section = printed.sections().get(page.section).map_or("", |section| section.title.as_str());
    let key = if section.is_empty() { "page-of" } else { "page-of-named" };
    let words = Message::new(key).with("n", page.place.number).with("all", printed.count());
    scene.say(&if section.is_empty() { words } else { words.with("section", section) })
}

/// A press beside the paper turns to what lies on that side.
fn turned_by_pointer(ui: &Ui, scene: &mut Scene<'_>, response: &egui::Response, paper: Rect) {
    let from_right = scene.next_at_left();
    // A finger that is lifted hovers nowhere.
    let pressed = response.clicked().then(|| response.interact_pointer_pos()).flatten();
    let hovering = ui.ctx().pointer_hover_pos().filter(|_| response.contains_pointer());
    let Some(at) = pressed.or(hovering) else { return };
    let at_right = at.x >= paper.right();
    if !at_right && at.x > paper.left() {
        return;
    }
    let action = if at_right != from_right { Action::NextPage } else { Action::PreviousPage };
    if action.enabled(scene.state) {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        if response.clicked() {
            scene.ask(action);
        }
    }
}

/// What turns to the page on this side; nothing where there is none.
fn turn_button(ui: &mut Ui, scene: &mut Scene<'_>, action: Action, icon: Icon, rect: Rect) {
    if !action.enabled(scene.state) {
        return;
    }
    let words = scene.text(action.words());
    let response = ui.interact(rect, ui.scope_id().with(action.words()), Sense::click());
    keep_keys(ui, response.id);
    let look = scene.look;
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    if response.hovered() {
        ui.painter().rect_filled(rect, radius, look.cloth.edge);
    }
    scene.icon(ui.painter(), icon, rect.center(), look.tokens.icon.nav, look.colours.on_cloth);
    name(&response, true, &words);
    focus_ring(ui, scene, rect, &response, radius, true);
    scene.stop(Region::Desk, response.id);
    let keys = shortcut_words(scene, &action).map(|keys| format!(" · {keys}")).unwrap_or_default();
    let response = letters::tip(response, &format!("{words}{keys}"), &look.tokens.scale.second);
    if response.clicked() {
        scene.ask(action);
    }
}

/// Which pages these are, and the way out.
fn line_below(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    let words = scene.text("action-leave-reading");
    let button = Button {
        icon: Some(Icon::Close),
        height: 40.0,
        ..Button::new(scene, &words, ButtonLook::PlainOnCloth)
    };
    let size = button.size(scene, ui);
    let at = Rect::from_min_size(pos2(rect.right() - 16.0 - size.x, rect.center().y - size.y / 2.0), size);
    let id = ui.scope_id().with("leave");
    if button.put(ui, scene, Region::Status, at, id).clicked() {
        scene.ask(Action::LeaveReading);
    }
    keep_keys(ui, id);
    let Some(reading) = scene.state.book().and_then(OpenBook::reading) else { return };
    let printed = &reading.copy().printed;
    if printed.count() == 0 {
        return;
    }
    let which = numbers(scene, reading.view().opening(printed), "pages-shown-one", "pages-shown-two");
    let of = scene.say(&Message::new("pages-shown-of").with("all", printed.count()));
    let said = format!("{which} {of}");
    let size = scene.look.tokens.scale.second.clone();
    let taken = scene.measure(ui.painter(), &said, &size).x;
    let left = pos2(rect.center().x - taken / 2.0, rect.center().y);
    scene.line(ui.painter(), left, &said, &size, scene.look.colours.on_cloth);
    let id = ui.scope_id().with("which");
    say_aloud(ui, id, Rect::from_center_size(rect.center(), vec2(taken, rect.height())), &said);
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}
