//! A field that may hold a child's words or a name: typed into in every script, through the program's
//! own text.
//!
//! Whoever shows a field keeps its words; the field says what they became. What it remembers itself
//! (selection, scrolling, what an input method composes) lives in [`Fields`].

mod memory;
mod paint;
mod past;
#[cfg(test)]
mod tests;

pub(crate) use memory::Fields;
pub(crate) use paint::CARET;

use self::memory::{LaidOut, LayoutKey, Memory};
use super::editor::{Asked, Keys, Shown, Spoken, taken, text_nodes};
use super::scene::{Region, Scene};
use super::tokens::TextSize;
use crate::text::{Direction, EditLayout, Replacement, Selection, Stroke, Typing, reads_from_right};
use egui::accesskit::Role;
use egui::{
    CursorIcon, Event, EventFilter, IMEPurpose, Id, Pos2, Rect, Response, Sense, Ui, ViewportCommand,
    WidgetInfo, pos2, vec2,
};
use std::rc::Rc;
use std::sync::Arc;

/// Room between the edge of a field and its words, in points.
const ROOM: egui::Vec2 = vec2(11.0, 8.0);

/// A field.
pub(crate) struct Field<'a> {
    /// Which one: made from what it belongs to, so that it is the same in the next frame.
    pub id: Id,
    /// Where it is, with its edge.
    pub rect: Rect,
    /// What a screen reader calls it.
    pub label: &'a str,
    /// What stands in it.
    pub text: &'a str,
    /// What is shown while nothing stands in it. Words of the program.
    pub hint: &'a str,
    /// How large its words are.
    pub size: &'a TextSize,
    /// Whether it has but one line, which scrolls sideways.
    pub single_line: bool,
    /// Whether its words are in the book: undo is then the program's.
    pub in_book: bool,
    /// Whether it may be changed.
    pub enabled: bool,
}

/// What came of a field in this frame.
pub(crate) struct Typed {
    /// What stands in it now, if that was changed.
    pub changed: Option<String>,
    /// Whether Enter was pressed in a field of one line.
    pub submitted: bool,
    /// Whether the keyboard went elsewhere.
    pub left: bool,
    /// The field as the toolkit has it.
    pub response: Response,
}

impl<'a> Field<'a> {
    /// A field of one line, for words that are not in the book yet.
    pub(crate) fn line(scene: &Scene<'_>, id: Id, rect: Rect, label: &'a str, text: &'a str) -> Self {
        let tokens: &'static super::tokens::Tokens = scene.look.tokens;
        let size = &tokens.scale.body;
        Self { id, rect, label, text, hint: "", size, single_line: true, in_book: false, enabled: true }
    }

    /// Shows it, and takes in what was typed.
    pub(crate) fn put(self, ui: &mut Ui, scene: &mut Scene<'_>, region: Region) -> Typed {
        let ctx = ui.ctx().clone();
        let sense = if self.enabled { Sense::click_and_drag() } else { Sense::focusable_noninteractive() };
        let response = ui.interact(self.rect, self.id, sense);
        scene.stop(region, self.id);
        let mut memory = scene.fields.take(self.id).unwrap_or_else(|| Memory {
            typing: Typing::at_end(self.text.len()),
            text: self.text.into(),
            ..Memory::default()
        });
        if *memory.text != *self.text {
            memory.typing.text_changed(&memory.text, self.text);
            memory.text = self.text.into();
        }
        let focused = response.has_focus();
        let mut view = View { field: &self, memory: &mut memory, scene, moved: false, submitted: false };
        if focused {
            ctx.memory_mut(|memory| {
                let filter =
                    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
                memory.set_focus_lock_filter(self.id, filter);
            });
        } else {
            view.memory.typing.stop_composing();
        }
        view.pointer(ui, &response);
        if response.gained_focus() && !ctx.input(|input| input.pointer.any_down()) {
            view.moved = true;
            if self.single_line && self.enabled {
                // As everywhere: what a Tab comes to is replaced by what is typed.
                view.stroke(&ctx, Stroke::SelectAll);
            }
        }
        view.keys(ui, focused);
        view.wheel(ui, &response);
        let (moved, submitted) = (view.moved, view.submitted);
        let changed = (*memory.text != *self.text).then(|| memory.text.to_string());
        if moved || changed.is_some() {
            memory.blink.again(&ctx);
            ctx.request_repaint();
        }
        self.show(ui, scene, &mut memory, &response, moved);
        // The toolkit says for two frames that the keyboard went.
        let left = std::mem::replace(&mut memory.focused, focused) && !focused;
        scene.fields.keep(self.id, memory);
        Typed { changed, submitted, left, response }
    }

    /// The room of its words.
    fn inside(&self) -> Rect {
        let rows = if self.single_line { (self.rect.height() - self.size.line) / 2.0 } else { ROOM.y };
        self.rect.shrink2(vec2(ROOM.x, rows.max(0.0)))
    }

    /// Words laid out as they are shown in it.
    fn laid_out(
        &self,
        scene: &mut Scene<'_>,
        memory: &mut Memory,
        text: &Arc<str>,
    ) -> (LayoutKey, Rc<LaidOut>) {
        // Without a letter that says otherwise, words begin where the window's do.
        let neutral = reads_from_right(text, None).is_none();
        let key = LayoutKey {
            text: Arc::clone(text),
            width: self.inside().width().max(1.0).to_bits(),
            from_right: neutral && scene.mirrored.is_some(),
            size: (self.size.size.to_bits(), self.size.weight),
        };
        if let Some((known, laid_out)) = &memory.laid_out
            && *known == key
        {
            return (key, Rc::clone(laid_out));
        }
        let direction = if key.from_right { Direction::FromRight } else { Direction::ByLetters };
        let width = f32::from_bits(key.width);
        let wrapped = !self.single_line;
        let layout = scene.ink.edit(text, self.size, direction, width, wrapped);
        let spoken = Spoken::new(layout.stretches());
        let laid_out = Rc::new(LaidOut { layout, spoken });
        memory.laid_out = Some((key.clone(), Rc::clone(&laid_out)));
        (key, laid_out)
    }

    /// What turns places of the layout into places of the window, and back.
    fn placed(&self, scene: &Scene<'_>, memory: &Memory) -> Placed {
        let inside = self.inside();
        let mirrored = scene.mirrored.is_some().then_some(inside.left() + inside.right());
        Placed { origin: inside.min - memory.scroll, mirrored }
    }
}

/// Where a layout lies in the window. In a window that is turned over, words are not.
#[derive(Clone, Copy)]
struct Placed {
    origin: Pos2,
    /// The left and right edge of the field together, if the window is turned over.
    mirrored: Option<f32>,
}

impl Placed {
    fn rect(&self, rect: kurbo::Rect) -> Rect {
        let at = |x: f64, y: f64| self.origin + vec2(x as f32, y as f32);
        let rect = Rect::from_min_max(at(rect.x0, rect.y0), at(rect.x1, rect.y1));
        match self.mirrored {
            Some(both) => Rect::from_x_y_ranges(both - rect.right()..=both - rect.left(), rect.y_range()),
            None => rect,
        }
    }

    fn point(&self, at: Pos2) -> egui::Vec2 {
        let at = self.mirrored.map_or(at, |both| pos2(both - at.x, at.y));
        at - self.origin
    }
}

/// A field while it takes in what is done to it.
struct View<'v, 'f, 's> {
    field: &'v Field<'f>,
    memory: &'v mut Memory,
    scene: &'v mut Scene<'s>,
    /// Whether the caret went somewhere.
    moved: bool,
    submitted: bool,
}

impl View<'_, '_, '_> {
    fn laid_out(&mut self) -> Rc<LaidOut> {
        let text = Arc::clone(&self.memory.text);
        self.field.laid_out(self.scene, self.memory, &text).1
    }

    fn stroke(&mut self, ctx: &egui::Context, stroke: Stroke) {
        let stroke = if self.field.single_line { on_one_line(stroke) } else { stroke };
        let laid_out = self.laid_out();
        let text = Arc::clone(&self.memory.text);
        let changed = self.memory.typing.stroke(&text, &laid_out.layout, stroke);
        self.moved = true;
        if let Some(change) = changed {
            self.change(ctx, &change);
        }
    }

    fn change(&mut self, ctx: &egui::Context, change: &Replacement) {
        let before = Arc::clone(&self.memory.text);
        let mut text = before.to_string();
        change.apply(&mut text);
        self.memory.text = text.into();
        if !self.field.in_book {
            self.memory.past.changed(&before, ctx.input(|input| input.time));
        }
    }

    fn pointer(&mut self, ui: &Ui, response: &Response) {
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Text);
            ui.output_mut(|output| output.mutable_text_under_cursor = self.field.enabled);
        }
        if let Some(press) = self.memory.presses.on(response) {
            if press.begins {
                response.request_focus();
            }
            let laid_out = self.laid_out();
            let at = self.field.placed(self.scene, self.memory).point(press.at);
            let caret = laid_out.layout.caret_at(at.x, at.y);
            self.stroke(ui.ctx(), Stroke::Place { caret, extend: press.extend, unit: press.unit });
        }
        let middle = response.contains_pointer() && self.field.enabled;
        let pasted = ui.input(|input| {
            input.events.iter().filter(|_| middle).find_map(|event| match event {
                Event::MiddleClickPaste { pos, text } => Some((*pos, text.clone())),
                _ => None,
            })
        });
        if let Some((at, text)) = pasted {
            let laid_out = self.laid_out();
            let at = self.field.placed(self.scene, self.memory).point(at);
            let caret = laid_out.layout.caret_at(at.x, at.y);
            let unit = crate::text::Unit::Letter;
            self.stroke(ui.ctx(), Stroke::Place { caret, extend: false, unit });
            self.stroke(ui.ctx(), Stroke::Insert(clean(&text)));
            response.request_focus();
        }
    }

    fn keys(&mut self, ui: &Ui, focused: bool) {
        let ctx = ui.ctx();
        let keys = Keys {
            id: self.field.id,
            focused,
            mac: Keys::is_mac(ctx.os()),
            mirrored: self.scene.mirrored.is_some(),
            single_line: self.field.single_line,
            own_undo: !self.field.in_book,
        };
        let spoken = self.laid_out();
        for asked in taken(ctx, keys, &spoken.spoken) {
            let changes = !matches!(
                asked,
                Asked::Copy
                    | Asked::Stroke(
                        Stroke::Move { .. } | Stroke::Place { .. } | Stroke::Select(..) | Stroke::SelectAll
                    )
            );
            if changes && !self.field.enabled {
                continue;
            }
            self.asked(ctx, asked);
        }
    }

    fn asked(&mut self, ctx: &egui::Context, asked: Asked) {
        match asked {
            Asked::Stroke(stroke) => self.stroke(ctx, stroke),
            Asked::Paste(text) => self.stroke(ctx, Stroke::Insert(clean(&text))),
            Asked::Copy | Asked::Cut => {
                let text = Arc::clone(&self.memory.text);
                let selected = self.memory.typing.selected(&text);
                if !selected.is_empty() {
                    ctx.copy_text(selected.to_owned());
                    if asked == Asked::Cut {
                        self.stroke(ctx, Stroke::Erase(crate::text::Extent::Back));
                    }
                }
            }
            Asked::WantPaste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Asked::Enter if self.field.single_line => self.submitted = true,
            Asked::Enter => self.stroke(ctx, Stroke::Insert("\n".into())),
            Asked::Undo | Asked::Redo => {
                let now = Arc::clone(&self.memory.text);
                let past = &mut self.memory.past;
                let other = if asked == Asked::Undo { past.undo(&now) } else { past.redo(&now) };
                if let Some(other) = other {
                    self.memory.typing.text_changed(&now, &other);
                    self.memory.text = other.into();
                    self.moved = true;
                }
            }
        }
    }

    fn wheel(&mut self, ui: &Ui, response: &Response) {
        let inside = self.field.inside();
        let height = self.laid_out().layout.set().height_pt;
        if self.field.single_line || height <= inside.height() || !response.contains_pointer() {
            return;
        }
        let by = ui.input(|input| input.smooth_scroll_delta().y);
        let to = (self.memory.scroll.y - by).clamp(0.0, height - inside.height());
        if to != self.memory.scroll.y {
            self.memory.scroll.y = to;
            ui.ctx().request_repaint();
        }
    }
}

/// In a field of one line, new lines are spaces.
fn on_one_line(stroke: Stroke) -> Stroke {
    let one = |text: String| text.replace(['\n', '\r', '\u{2028}', '\u{2029}'], " ");
    match stroke {
        Stroke::Insert(text) => Stroke::Insert(one(text.trim_matches(['\n', '\r']).to_owned())),
        Stroke::Commit(text) => Stroke::Commit(one(text)),
        Stroke::SetAll(text) => Stroke::SetAll(one(text.trim_matches(['\n', '\r']).to_owned())),
        other => other,
    }
}

/// Words from elsewhere: line endings of every system are line feeds, and there are no other signs that
/// cannot be seen.
pub(crate) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

impl Field<'_> {
    /// Draws it, and tells assistive technology and input methods of it.
    fn show(
        &self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        memory: &mut Memory,
        response: &Response,
        moved: bool,
    ) {
        let focused = response.has_focus();
        let text = Arc::clone(&memory.text);
        let shown = Shown::of(&text, memory.typing.selection(), memory.typing.composition());
        let (key, laid_out) = self.laid_out(scene, memory, &shown.text);
        self.scroll(memory, &laid_out.layout, shown.selection, moved);
        if self.single_line && !focused {
            // Where nobody types, the beginning is in sight.
            let from_right = reads_from_right(&shown.text, None).unwrap_or(scene.mirrored.is_some());
            let beyond = (laid_out.layout.width_pt() - self.inside().width()).max(0.0);
            memory.scroll.x = if from_right { beyond } else { 0.0 };
        }
        paint::field(self, ui, scene, memory, response, &shown, &key, &laid_out.layout);
        let placed = self.placed(scene, memory);
        if focused && self.enabled {
            let caret = placed.rect(laid_out.layout.caret_rect(shown.selection.focus));
            ui.output_mut(|output| {
                output.ime = Some(egui::output::IMEOutput {
                    purpose: IMEPurpose::Normal,
                    rect: self.rect,
                    cursor_rect: caret,
                    should_interrupt_composition: false,
                });
            });
        }
        let enabled = self.enabled;
        response.widget_info(|| WidgetInfo::text_edit(enabled, self.text, &*text, self.hint));
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_role(if self.single_line { Role::TextInput } else { Role::MultilineTextInput });
            node.set_label(self.label);
            if !enabled {
                node.set_read_only();
            }
        });
        // What is being composed is not told: it is not written yet.
        let (_, written) = self.laid_out(scene, memory, &text);
        let selection = focused.then(|| memory.typing.selection());
        text_nodes(ui, self.id, &text, &written.spoken, selection, |rect| placed.rect(rect));
    }

    /// Keeps the caret in sight, and no empty room beside the words.
    fn scroll(&self, memory: &mut Memory, layout: &EditLayout, selection: Selection, moved: bool) {
        let inside = self.inside();
        let caret = layout.caret_rect(selection.focus);
        let (wide, high) = (layout.width_pt(), layout.set().height_pt);
        let scroll = &mut memory.scroll;
        if moved {
            let into =
                |scroll: f32, from: f64, to: f64, room: f32| scroll.min(from as f32).max(to as f32 - room);
            scroll.x = into(scroll.x, caret.x0, caret.x1 + 2.0, inside.width());
            scroll.y = into(scroll.y, caret.y0, caret.y1, inside.height());
        }
        scroll.x = scroll.x.clamp(0.0, (wide - inside.width()).max(0.0));
        scroll.y = scroll.y.clamp(0.0, (high - inside.height()).max(0.0));
    }
}
