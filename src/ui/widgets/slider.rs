//! A slider: a value between two ends, set by pulling, by keys, or by what a screen reader asks for.

use super::focus_ring;
use crate::ui::scene::{Region, Scene};
use egui::accesskit::{Action, ActionData};
use egui::{
    CornerRadius, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Sense, Stroke, Ui, WidgetInfo, pos2,
};
use std::ops::RangeInclusive;

/// Its knob, in points.
const KNOB: f32 = 8.0;
/// Its line, in points.
const LINE: f32 = 4.0;

/// Beside it, in points.
const SIDE: f32 = 8.0;

/// A slider in a bar: its line over its name and value.
pub(crate) struct Slider<'a> {
    /// What is set by it.
    pub name: &'a str,
    /// Its value in words.
    pub value: &'a str,
    /// Where it stands, in steps.
    pub now: i32,
    /// Between which steps it can stand.
    pub ends: RangeInclusive<i32>,
    /// Where it stands when nothing has been set. Near to this it is pulled to it.
    pub rest: i32,
    /// Steps of the arrow keys.
    pub step: i32,
    /// So many steps are one of what a screen reader counts.
    pub unit: i32,
    /// Whether equal shares, not equal steps, are equally far apart: for sizes.
    pub by_shares: bool,
}

/// What was done with a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slid {
    /// It is being pulled, and stands here now.
    Along(i32),
    /// It is to stand here.
    To(i32),
    /// Whoever has it in hand is done with it.
    Done,
}

impl Slider<'_> {
    /// How wide it is, in points.
    pub(crate) fn width(scene: &Scene<'_>, ui: &Ui, name: &str) -> f32 {
        // The value may become longer; the slider does not.
        let taken = scene.measure(ui.painter(), name, &scene.look.tokens.scale.small).x;
        (taken + 80.0).ceil().max(148.0)
    }

    /// The toolkit's id of it, where it is shown.
    pub(crate) fn id(&self, ui: &Ui) -> Id {
        ui.scope_id().with(("slider", self.name))
    }

    /// Shows it with its left edge at `left`.
    pub(crate) fn put(self, ui: &mut Ui, scene: &mut Scene<'_>, left: f32, bar: Rect) -> Option<Slid> {
        let size = egui::vec2(Self::width(scene, ui, self.name), 50.0_f32.min(bar.height() - 8.0));
        let rect = Rect::from_min_size(pos2(left, bar.center().y - size.y / 2.0), size);
        let id = self.id(ui);
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let along = rect.x_range().shrink(KNOB + SIDE);
        let asked = self.asked(ui, id, response.has_focus());
        let slid = match asked {
            // Even while it is being pulled.
            Some(Slid::Done) => asked,
            _ => self.pulled(&response, along).or(asked),
        };
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        let held = response.is_pointer_button_down_on() || response.hovered();
        self.paint(ui, scene, rect, along, held);
        response.widget_info(|| WidgetInfo::slider(true, self.counted(self.now), self.name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_value(self.value);
            node.set_min_numeric_value(self.counted(*self.ends.start()));
            node.set_max_numeric_value(self.counted(*self.ends.end()));
            node.set_numeric_value_step(self.counted(self.step));
            for action in [Action::SetValue, Action::Increment, Action::Decrement] {
                node.add_action(action);
            }
        });
        focus_ring(
            ui,
            scene,
            rect,
            &response,
            CornerRadius::same(scene.look.tokens.radius.control as u8),
            false,
        );
        scene.stop(Region::Toolbar, id);
        slid.filter(|slid| *slid != Slid::To(self.now) || response.drag_stopped() || response.clicked())
    }

    /// What the pointer does with it.
    fn pulled(&self, response: &egui::Response, along: egui::Rangef) -> Option<Slid> {
        /// So near to where it rests, in points, it is pulled there.
        const PULLS: f32 = 5.0;
        let at = response.interact_pointer_pos()?.x;
        let rests = (at - self.place(self.rest, along)).abs() <= PULLS;
        let to = if rests { self.rest } else { self.value_at(at, along) };
        if response.drag_stopped() || response.clicked() {
            return Some(Slid::To(to));
        }
        response.is_pointer_button_down_on().then_some(Slid::Along(to))
    }

    /// What keys and screen readers ask for.
    fn asked(&self, ui: &Ui, id: Id, has_focus: bool) -> Option<Slid> {
        let mut by = 0;
        let mut to = None;
        let mut done = false;
        ui.input_mut(|input| {
            if has_focus {
                for key in [Key::Enter, Key::Escape] {
                    done |= input.consume_key(Modifiers::NONE, key);
                }
                for (key, steps) in [
                    (Key::ArrowRight, 1),
                    (Key::ArrowUp, 1),
                    (Key::ArrowLeft, -1),
                    (Key::ArrowDown, -1),
                    (Key::PageUp, 10),
                    (Key::PageDown, -10),
                ] {
                    by += steps * input.count_and_consume_key(Modifiers::NONE, key) as i32;
                }
                for (key, end) in [(Key::Home, *self.ends.start()), (Key::End, *self.ends.end())] {
                    if input.consume_key(Modifiers::NONE, key) {
                        to = Some(end);
                    }
                }
            }
            by += input.num_accesskit_action_requests(id, Action::Increment) as i32;
            by -= input.num_accesskit_action_requests(id, Action::Decrement) as i32;
            for request in input.accesskit_action_requests(id, Action::SetValue) {
                if let Some(ActionData::NumericValue(value)) = request.data {
                    to = Some((value * f64::from(self.unit)).round() as i32);
                }
            }
        });
        if has_focus {
            let keys =
                EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys));
        }
        if done {
            return Some(Slid::Done);
        }
        let to = to.or_else(|| (by != 0).then(|| self.now.saturating_add(by.saturating_mul(self.step))))?;
        Some(Slid::To(to.clamp(*self.ends.start(), *self.ends.end())))
    }

    fn paint(&self, ui: &Ui, scene: &mut Scene<'_>, rect: Rect, along: egui::Rangef, held: bool) {
        let look = scene.look;
        let y = rect.top() + 17.0;
        let line = |from: f32, to: f32| {
            Rect::from_x_y_ranges(from.min(to)..=from.max(to), y - LINE / 2.0..=y + LINE / 2.0)
        };
        let painter = ui.painter();
        let (now, rest) = (self.place(self.now, along), self.place(self.rest, along));
        painter.rect_filled(line(along.min, along.max), LINE / 2.0, look.colours.line_control);
        painter.rect_filled(line(rest, now), LINE / 2.0, look.colours.accent);
        let rests_within = self.rest > *self.ends.start() && self.rest < *self.ends.end();
        if rests_within {
            painter.vline(rest, y - KNOB..=y + KNOB, Stroke::new(1.5, look.colours.line_control));
        }
        let fill = if held { look.colours.accent_soft } else { look.colours.field };
        painter.circle(
            pos2(now, y),
            KNOB,
            fill,
            Stroke::new(look.tokens.stroke.selected, look.colours.accent),
        );
        let small = look.tokens.scale.small.clone();
        let y = rect.bottom() - 11.0;
        let value = scene.measure(painter, self.value, &small).x;
        scene.line(painter, pos2(along.min - KNOB, y), self.name, &small, look.colours.ink);
        scene.line(painter, pos2(along.max + KNOB - value, y), self.value, &small, look.colours.ink_2);
    }

    /// A value as a screen reader counts it.
    fn counted(&self, value: i32) -> f64 {
        f64::from(value) / f64::from(self.unit.max(1))
    }

    /// Where a value stands, in points.
    fn place(&self, value: i32, along: egui::Rangef) -> f32 {
        let scaled =
            |value: i32| if self.by_shares { f64::from(value.max(1)).ln() } else { f64::from(value) };
        let (from, to) = (scaled(*self.ends.start()), scaled(*self.ends.end()));
        let share = if to > from { ((scaled(value) - from) / (to - from)).clamp(0.0, 1.0) } else { 0.0 };
        along.min + share as f32 * along.span()
    }

    /// The value at a place.
    fn value_at(&self, at: f32, along: egui::Rangef) -> i32 {
        let share = f64::from(((at - along.min) / along.span().max(1.0)).clamp(0.0, 1.0));
        let (from, to) = (*self.ends.start(), *self.ends.end());
        if !self.by_shares {
            return (f64::from(from) + share * f64::from(to - from)).round() as i32;
        }
        let (low, high) = (f64::from(from.max(1)).ln(), f64::from(to.max(1)).ln());
        (low + share * (high - low)).exp().round() as i32
    }
}
