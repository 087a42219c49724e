//! The frame of every dialog: its title, what stands in it, and at its foot what can be done, the button
//! that most people want at the end.
//!
//! It keeps the keyboard until it closes. Escape and a press beside it leave everything as it is. It is
//! never larger than the window: what stands in it scrolls. Knows nothing of what a dialog is about.

mod foot;
mod head;
mod scrolled;

use super::{Side, hairline, say_aloud};
use crate::app::Action;
use crate::ui::coming::come;
use crate::ui::scene::Scene;
use egui::{Align2, Context, EventFilter, Frame, Id, Key, Modal, Modifiers, Rect, Sense, Stroke};
use egui::{Ui, UiBuilder, Vec2, pos2, vec2};
use foot::Foot;
use head::Head;
use scrolled::scrolled;

/// From the edge of a dialog to its words, in points.
const SIDE: f32 = 24.0;
/// Above and below the buttons.
const ROUND_BUTTONS: f32 = 16.0;
/// Least room between the dialog and the edge of the window.
const ROUND: f32 = 16.0;
/// However low the window, so much of the inside is seen.
const LEAST: f32 = 80.0;

/// From so far below its place a sheet rises while it comes, in points.
const RISES: f32 = 8.0;

/// How large a dialog is, where the window has room for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum DialogSize {
    /// So wide, and as high as what stands in it.
    Fits(f32),
    /// As large as a dialog may be: what stands in it fills it from edge to edge.
    Fills,
}

/// A dialog.
pub(crate) struct Dialog<'a> {
    /// Tells it from others.
    pub id: &'static str,
    /// What it asks or is; words of the book may be in it.
    pub title: &'a str,
    /// Said of it, below the title or at the foot of one that fills; words of the book may be in it.
    pub words: &'a str,
    /// How large it is.
    pub size: DialogSize,
    /// What most people will do; none if one only looks.
    pub verb: Option<Verb>,
    /// What can be done instead.
    pub instead: Option<(String, Action)>,
    /// The way out: what it is called, and what is then done. Escape and a press beside mean the same.
    pub leave: (String, Action),
    /// What has the keyboard first, if not the button that does it.
    pub first: Option<Id>,
}

/// What a dialog is for.
pub(crate) struct Verb {
    /// What the button says.
    pub words: String,
    /// What it does.
    pub action: Action,
    /// Whether it can be done now.
    pub enabled: bool,
}

impl Verb {
    /// What can always be done.
    pub(crate) fn new(words: String, action: Action) -> Self {
        Self { words, action, enabled: true }
    }
}

impl Dialog<'_> {
    /// The button that does what a dialog is for.
    pub(crate) fn verb_id(id: &'static str) -> Id {
        Id::unique(id).with("verb")
    }

    /// Shows it, and asks for what was pressed.
    pub(crate) fn show(
        &self,
        ctx: &Context,
        scene: &mut Scene<'_>,
        inside: impl FnOnce(&mut Ui, &mut Scene<'_>),
    ) {
        let id = Id::unique(self.id);
        let scrim = scene.look.tokens.scrim_alpha;
        let left =
            sheet(ctx, scene, id, (Align2::CENTER_CENTER, Vec2::ZERO), self.title, scrim, |ui, scene| {
                let room = ctx.content_rect().size() - Vec2::splat(2.0 * ROUND);
                let [most_wide, most_high] = scene.look.tokens.layout.dialog_max;
                match self.size {
                    DialogSize::Fits(width) => {
                        let width = width.min(room.x).floor();
                        ui.set_width(width);
                        let head = Head::of(self, ui, scene, width);
                        let buttons = Foot::of(self, ui, scene, width);
                        let foot = vec2(width, buttons.height() + 2.0 * ROUND_BUTTONS + 4.0);
                        let most = room.y - foot.y;
                        // Where little room is left below it, the head scrolls with the rest.
                        let stays = head.size.y + LEAST <= most;
                        let (cut, above) = if stays {
                            let (above, _) = ui.allocate_exact_size(head.size, Sense::hover());
                            head.show(ui, scene, above);
                            (scrolled(ui, scene, most - above.height(), inside), Some(above))
                        } else {
                            let all = |ui: &mut Ui, scene: &mut Scene<'_>| {
                                let size = vec2(ui.available_width(), head.size.y);
                                let (above, _) = ui.allocate_exact_size(size, Sense::hover());
                                head.show(ui, scene, above.expand2(vec2(SIDE, 0.0)));
                                inside(ui, scene);
                            };
                            (scrolled(ui, scene, most.max(LEAST), all), None)
                        };
                        let (foot, _) = ui.allocate_exact_size(foot, Sense::hover());
                        if cut {
                            above.into_iter().for_each(|above| hairline(ui, scene, above, Side::Bottom));
                            hairline(ui, scene, foot, Side::Top);
                        }
                        buttons.show(ui, scene, foot);
                    }
                    DialogSize::Fills => {
                        let size = vec2(most_wide.min(room.x), most_high.min(room.y)).floor();
                        ui.set_width(size.x);
                        let head = Head::of(self, ui, scene, size.x);
                        let (above, _) = ui.allocate_exact_size(head.size, Sense::hover());
                        head.show(ui, scene, above);
                        let buttons = Foot::of(self, ui, scene, size.x);
                        let foot = buttons.height() + 2.0 * ROUND_BUTTONS - 8.0;
                        let below = vec2(size.x, size.y - above.height());
                        let (below, _) = ui.allocate_exact_size(below, Sense::hover());
                        let (body, foot) = below.split_top_bottom_at_y(below.bottom() - foot);
                        ui.scope_builder(UiBuilder::new().max_rect(body), |ui| inside(ui, scene));
                        hairline(ui, scene, above, Side::Bottom);
                        hairline(ui, scene, foot, Side::Top);
                        let used = buttons.show(ui, scene, foot);
                        self.note(ui, scene, foot, used);
                    }
                }
            });
        if left {
            scene.ask(self.leave.1.clone());
        } else {
            self.hold_keyboard(ctx, id);
        }
    }

    /// What is said at the foot, up to where the buttons begin.
    fn note(&self, ui: &Ui, scene: &mut Scene<'_>, foot: Rect, until: f32) {
        let room = until - 16.0 - (foot.left() + SIDE);
        if self.words.is_empty() || room <= 120.0 {
            return;
        }
        let (size, ink) = (&scene.look.tokens.scale.second, scene.look.colours.ink_2);
        let words = scene.ink.words(ui.ctx(), self.words, size, ink, room);
        let at = pos2(foot.left() + SIDE, foot.center().y - words.size.y / 2.0);
        words.draw(ui.painter(), at);
        say_aloud(ui, ui.scope_id().with("words"), Rect::from_min_size(at, words.size), self.words);
    }

    /// The keyboard goes to what has it first when the dialog opens, and back to it when it is nowhere.
    fn hold_keyboard(&self, ctx: &Context, id: Id) {
        let can = self.verb.as_ref().is_some_and(|verb| verb.enabled);
        let first = self.first.unwrap_or(id.with(if can { "verb" } else { "leave" }));
        let frame = ctx.cumulative_frame_nr();
        let before = ctx.data(|data| data.get_temp::<Held>(id)).filter(|before| before.until + 1 >= frame);
        let nowhere = ctx.memory(|memory| memory.focused()).is_none();
        let since = before.map_or(frame, |before| before.since);
        ctx.data_mut(|data| data.insert_temp(id, Held { since, until: frame, nowhere }));
        // In the first frame the window still notes who had it before; and between the last and the
        // first of what can have it, it is nowhere for one frame.
        let takes = since + 1 == frame || nowhere && before.is_some_and(|before| before.nowhere);
        if takes {
            ctx.memory_mut(|memory| memory.request_focus(first));
        }
        if takes || nowhere || since == frame {
            ctx.request_repaint();
        }
    }
}

/// What a dialog remembers of the keyboard.
#[derive(Clone, Copy)]
struct Held {
    /// The frames in which it was first and last shown.
    since: u64,
    until: u64,
    /// Whether nothing had the keyboard.
    nowhere: bool,
}

/// Shows a sheet over everything else, which says to a screen reader what it is: so far off a side or the
/// middle of the window. It fades in and rises, unless motion is reduced. True if it was left by
/// Escape or by a press beside it.
pub(crate) fn sheet(
    ctx: &Context,
    scene: &mut Scene<'_>,
    id: Id,
    (align, off): (Align2, Vec2),
    name: &str,
    scrim_alpha: f32,
    inside: impl FnOnce(&mut Ui, &mut Scene<'_>),
) -> bool {
    let look = scene.look;
    let come = come(ctx, id, look.tokens.motion.dialog_in, scene.state.settings().reduce_motion);
    let edge = Stroke::new(if look.is_high_contrast() { 2.0 } else { 0.0 }, look.colours.ink);
    let frame = Frame::new()
        .fill(look.colours.panel)
        .corner_radius(look.tokens.radius.dialog)
        .shadow(look.shadow("dialog"))
        .stroke(edge)
        .multiply_with_opacity(come);
    let scrim = look.colours.scrim.gamma_multiply(scrim_alpha * come);
    let area = Modal::default_area(id).anchor(align, off + vec2(0.0, RISES * (1.0 - come)));
    let modal = Modal { area, backdrop_color: scrim, frame: Some(frame) };
    let response = modal.show(ctx, |ui| {
        ui.multiply_opacity(come);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        inside(ui, scene);
        let Rect { min, max } = ui.min_rect();
        ctx.accesskit_node_builder(ui.scope_id(), |node| {
            node.set_role(egui::accesskit::Role::Dialog);
            node.set_label(name.to_owned());
            node.set_modal();
            let [x0, y0, x1, y1] = [min.x, min.y, max.x, max.y].map(f64::from);
            node.set_bounds(egui::accesskit::Rect { x0, y0, x1, y1 });
        });
    });
    response.should_close()
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
