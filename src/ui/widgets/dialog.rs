//! The frame of a large dialog: a title with a way out, what is chosen from, and at the foot what is
//! said of it, with the button that does it at the end.
//!
//! The button has the keyboard first; Escape and a press beside the dialog leave everything as it is.
//! Knows nothing of what a dialog is about.

use super::{Button, ButtonLook, IconButton, hairline, say_aloud, say_heading};
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use egui::{Context, CornerRadius, EventFilter, Frame, Id, Key, Modal, Modifiers, Rect, Sense, Stroke, Ui};
use egui::{pos2, vec2};

/// How high the head and the foot are, in points.
const HEAD: f32 = 64.0;
const FOOT: f32 = 68.0;
/// Least room between the dialog and the edge of the window, in points.
const ROUND: f32 = 16.0;

/// A dialog.
pub(crate) struct Dialog<'a> {
    /// Tells it from others.
    pub id: Id,
    /// What it asks or is.
    pub title: &'a str,
    /// Said at the foot; words of the book may be in it.
    pub note: &'a str,
    /// The button that does it.
    pub verb: &'a str,
    /// Whether it can be done now.
    pub enabled: bool,
    /// The button that leaves everything as it is.
    pub cancel: &'a str,
}

/// What was asked for in the frame of a dialog.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Asked {
    /// To do it.
    pub taken: bool,
    /// To leave everything as it is.
    pub left: bool,
}

/// Shows a dialog; `inside` is shown between its head and its foot, and told the id of the button that
/// does it.
pub(crate) fn dialog(
    ctx: &Context,
    scene: &mut Scene<'_>,
    dialog: &Dialog<'_>,
    inside: impl FnOnce(&mut Ui, &mut Scene<'_>, Rect, Id),
) -> Asked {
    let look = scene.look;
    let colours = &look.colours;
    let screen = ctx.content_rect();
    let [most_wide, most_high] = look.tokens.layout.dialog_max;
    let size = vec2(
        most_wide.min(screen.width() - 2.0 * ROUND).floor(),
        most_high.min(screen.height() - 2.0 * ROUND).floor(),
    );
    let edge = Stroke::new(if look.is_high_contrast() { 2.0 } else { 0.0 }, colours.ink);
    let corner = look.tokens.radius.dialog as u8;
    let frame = Frame::new()
        .fill(colours.panel)
        .corner_radius(CornerRadius::same(corner))
        .shadow(look.shadow("dialog"))
        .stroke(edge);
    let scrim = colours.scrim.gamma_multiply(look.tokens.scrim_alpha);
    let verb_id = dialog.id.with("verb");
    let mut asked = Asked::default();
    let response = Modal::new(dialog.id).frame(frame).backdrop_color(scrim).show(ctx, |ui| {
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let title = dialog.title.to_owned();
        ctx.accesskit_node_builder(ui.scope_id(), |node| {
            node.set_role(egui::accesskit::Role::Dialog);
            node.set_label(title);
        });
        let head = Rect::from_min_size(whole.min, vec2(whole.width(), HEAD));
        let foot = Rect::from_min_max(pos2(whole.left(), whole.bottom() - FOOT), whole.max);
        let body = Rect::from_min_max(head.left_bottom(), foot.right_top());
        let at = pos2(head.left() + 24.0, head.center().y);
        let title_size = look.tokens.scale.dialog_title.clone();
        scene.line(ui.painter(), at, dialog.title, &title_size, colours.ink);
        say_heading(ui, dialog.id.with("title"), head.shrink2(vec2(24.0, 12.0)), dialog.title);
        // First, so that what is inside can move the choice while the button has the keyboard.
        ui.scope_builder(egui::UiBuilder::new().max_rect(body).id_salt("inside"), |ui| {
            inside(ui, scene, body, verb_id);
        });
        let square = Rect::from_center_size(pos2(head.right() - 34.0, head.center().y), vec2(40.0, 40.0));
        let close =
            IconButton { icon: Icon::Close, name: dialog.cancel, keys: None, enabled: true, side: 20.0 };
        let closed = ui.push_id("close", |ui| close.put(ui, scene, Region::Notices, square).clicked()).inner;
        hairline(ui, scene, head, super::Side::Bottom);
        hairline(ui, scene, foot, super::Side::Top);
        asked.left |= closed;
        buttons(ui, scene, dialog, foot, &mut asked);
    });
    asked.left |= response.should_close();
    // The keyboard goes to the button when the dialog opens, and back to it when it is nowhere.
    let now = ctx.cumulative_frame_nr();
    let seen = dialog.id.with("seen");
    let before = ctx.data_mut(|data| data.get_temp::<u64>(seen));
    ctx.data_mut(|data| data.insert_temp(seen, now));
    let opened = before.is_none_or(|before| before + 1 < now);
    if opened || ctx.memory(|memory| memory.focused()).is_none() {
        ctx.memory_mut(|memory| memory.request_focus(verb_id));
        ctx.request_repaint();
    }
    asked
}

/// The foot: what is said, and the two buttons.
fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, dialog: &Dialog<'_>, foot: Rect, asked: &mut Asked) {
    const HIGH: f32 = 44.0;
    let second = scene.look.tokens.scale.second.clone();
    let verb = Button { height: HIGH, ..Button::new(scene, dialog.verb, ButtonLook::Filled) };
    let cancel = Button { height: HIGH, ..Button::new(scene, dialog.cancel, ButtonLook::Plain) };
    let (verb_size, cancel_size) = (verb.size(scene, ui), cancel.size(scene, ui));
    let middle = foot.center().y;
    let right = foot.right() - 20.0;
    let verb_at = Rect::from_min_size(pos2(right - verb_size.x, middle - HIGH / 2.0), verb_size);
    let cancel_at =
        Rect::from_min_size(pos2(verb_at.left() - 12.0 - cancel_size.x, middle - HIGH / 2.0), cancel_size);
    let room = cancel_at.left() - 16.0 - (foot.left() + 24.0);
    if !dialog.note.is_empty() && room > 120.0 {
        let ink = scene.look.colours.ink_2;
        let words = scene.ink.words(ui.ctx(), dialog.note, &second, ink, room);
        let at = pos2(foot.left() + 24.0, middle - words.size.y / 2.0);
        words.draw(ui.painter(), at);
        say_aloud(ui, dialog.id.with("note"), Rect::from_min_size(at, words.size), dialog.note);
    }
    if cancel.put(ui, scene, Region::Notices, cancel_at, dialog.id.with("cancel")).clicked() {
        asked.left = true;
    }
    let taken = ui
        .add_enabled_ui(dialog.enabled, |ui| {
            verb.put(ui, scene, Region::Notices, verb_at, dialog.id.with("verb")).clicked()
        })
        .inner;
    asked.taken |= taken;
}

/// By how many places arrows move a choice in rows of `columns`, while one of these has the keyboard.
/// They then move nothing else.
pub(crate) fn moves_by_arrows(ui: &Ui, ids: &[Id], columns: usize) -> isize {
    let Some(focused) = ui.ctx().memory(|memory| memory.focused()).filter(|id| ids.contains(id)) else {
        return 0;
    };
    let all = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, all));
    let columns = columns.max(1) as isize;
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as isize;
        let across = count(Key::ArrowRight) - count(Key::ArrowLeft);
        let down = count(Key::ArrowDown) - count(Key::ArrowUp);
        across + columns * down
    })
}
