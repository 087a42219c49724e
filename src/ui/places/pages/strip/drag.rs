//! Dragging pages and sections in the strip: what is dragged, and the gap where it would land.
//!
//! Every gap is told of while the strip is laid out; the one nearest to the pointer is marked, and what
//! is dragged lands there when it is let go. Escape leaves everything as it was.

use crate::app::{Action, OrderAction, Target};
use crate::book::{PageId, SectionId};
use crate::language::Message;
use crate::ui::scene::Scene;
use egui::{CornerRadius, Id, Key, LayerId, Modifiers, Order, Pos2, Rect, Response, Stroke, Ui, pos2, vec2};

/// How near to the upper or lower edge of the strip the pointer scrolls it, in points, and how fast.
const EDGE: f32 = 36.0;
const SPEED: f32 = 8.0;
/// How wide the mark of a gap is, in points.
const MARK: f32 = 3.0;

/// What is dragged.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Dragged {
    /// Pages.
    Pages(Vec<PageId>),
    /// A section.
    Section(SectionId),
}

/// Where it would land.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Land {
    /// Pages, there.
    Pages(Target),
    /// A section, before the one that has this place.
    Section(usize),
}

/// A gap.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    /// Its mark.
    pub line: [Pos2; 2],
    /// What it means.
    pub land: Land,
}

impl Gap {
    /// Along the upper edge of something.
    pub(super) fn above(rect: Rect, land: Land) -> Self {
        Self { line: [rect.left_top() + vec2(8.0, 0.0), rect.right_top() - vec2(8.0, 0.0)], land }
    }

    /// Along its lower edge.
    pub(super) fn below(rect: Rect, land: Land) -> Self {
        let lift = vec2(0.0, 2.0);
        Self {
            line: [rect.left_bottom() + vec2(8.0, 0.0) - lift, rect.right_bottom() - vec2(8.0, 0.0) - lift],
            land,
        }
    }

    /// After everything, for sections.
    pub(super) fn end(ui: &Ui) -> Self {
        let (left, width, y) = (ui.max_rect().left(), ui.available_width(), ui.cursor().top());
        let line = [pos2(left + 8.0, y), pos2(left + width - 8.0, y)];
        Self { line, land: Land::Section(usize::MAX) }
    }

    /// How far the pointer is from it.
    fn distance(&self, pointer: Pos2) -> f32 {
        let [a, b] = self.line;
        let along = b - a;
        let share = ((pointer - a).dot(along) / along.length_sq().max(1.0)).clamp(0.0, 1.0);
        (a + share * along).distance(pointer)
    }

    fn takes(&self, dragged: &Dragged) -> bool {
        matches!(
            (dragged, &self.land),
            (Dragged::Pages(_), Land::Pages(_)) | (Dragged::Section(_), Land::Section(_))
        )
    }
}

/// What is remembered between frames: what is dragged, and by which widget.
type Held = (Id, Dragged);

fn memory() -> Id {
    Id::unique("dragged in the strip")
}

/// The dragging of one frame.
pub(super) struct Drags {
    held: Option<Held>,
    gaps: Vec<Gap>,
    sections: usize,
}

impl Drags {
    /// Begins a frame. Escape ends the dragging here.
    pub(super) fn begin(ui: &Ui, scene: &Scene<'_>) -> Self {
        let mut held = ui.data(|data| data.get_temp::<Held>(memory()));
        if held.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            ui.ctx().stop_dragging();
            ui.data_mut(|data| data.remove::<Held>(memory()));
            held = None;
        }
        let sections = scene.state.book().map_or(0, |book| book.printed().sections().len());
        Self { held, gaps: Vec::new(), sections }
    }

    /// Whether a page is being dragged.
    pub(super) fn moves(&self, page: &PageId) -> bool {
        matches!(&self.held, Some((_, Dragged::Pages(pages))) if pages.contains(page))
    }

    /// Tells of a gap.
    pub(super) fn gap(&mut self, gap: Gap) {
        if self.held.is_some() {
            self.gaps.push(gap);
        }
    }

    /// Begins dragging where a widget says so.
    pub(super) fn watch(&mut self, response: &Response, what: impl FnOnce() -> Dragged) {
        if response.drag_started() {
            let held: Held = (response.id, what());
            response.ctx.data_mut(|data| data.insert_temp(memory(), held));
            response.ctx.request_repaint();
        }
    }

    /// Near its edges the strip scrolls under what is dragged.
    pub(super) fn scroll(&self, ui: &Ui, strip: Rect) {
        let Some(pointer) = ui.input(|input| input.pointer.latest_pos()).filter(|_| self.held.is_some())
        else {
            return;
        };
        let by = if pointer.y < strip.top() + EDGE {
            SPEED
        } else if pointer.y > strip.bottom() - EDGE {
            -SPEED
        } else {
            return;
        };
        ui.scroll_with_delta(vec2(0.0, by));
        ui.ctx().request_repaint();
    }

    /// Marks where it would land, or lets it land.
    pub(super) fn end(self, ui: &Ui, scene: &mut Scene<'_>, strip: Rect) {
        let Some((widget, dragged)) = self.held else { return };
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let within = pointer.filter(|pointer| strip.expand2(vec2(24.0, 24.0)).contains(*pointer));
        let gap = within.and_then(|pointer| {
            let fitting = self.gaps.iter().filter(|gap| gap.takes(&dragged));
            fitting.min_by(|a, b| a.distance(pointer).total_cmp(&b.distance(pointer)))
        });
        if ui.ctx().dragged_id() == Some(widget) {
            if let Some(gap) = gap {
                mark(ui, scene, gap);
            }
            if let Some(pointer) = pointer {
                label(ui, scene, &dragged, pointer);
            }
            ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
            return;
        }
        ui.data_mut(|data| data.remove::<Held>(memory()));
        if let Some(gap) = gap {
            match (dragged, gap.land.clone()) {
                (Dragged::Pages(pages), Land::Pages(target)) => {
                    scene.ask(Action::Order(OrderAction::Move(pages, target)));
                }
                (Dragged::Section(section), Land::Section(before)) => {
                    let before = before.min(self.sections);
                    scene.ask(Action::Order(OrderAction::MoveSection(section, before)));
                }
                _ => {}
            }
        }
    }
}

/// A bar in pen blue.
fn mark(ui: &Ui, scene: &Scene<'_>, gap: &Gap) {
    let [a, b] = gap.line;
    let bar = Rect::from_two_pos(a, b).expand(MARK / 2.0);
    ui.painter().rect_filled(bar, CornerRadius::same(1), scene.look.colours.accent);
}

/// What is dragged, in words beside the pointer.
fn label(ui: &Ui, scene: &mut Scene<'_>, dragged: &Dragged, pointer: Pos2) {
    let Some(book) = scene.state.book() else { return };
    let words = match dragged {
        Dragged::Section(id) => {
            let sections = book.printed().sections();
            let at = sections.iter().position(|section| section.id == *id).unwrap_or(0);
            let title = sections.get(at).map_or("", |section| section.title.as_str());
            scene.say(&Message::new("section-named").with("n", at + 1).with("section", title))
        }
        Dragged::Pages(pages) => match pages.as_slice() {
            [one] => {
                let found = book.printed().pages().iter().find(|page| page.page.id == *one);
                let number = found.map_or(0, |page| page.place.number);
                scene.say(&Message::new("strip-page").with("n", number))
            }
            several => scene.say(&Message::new("strip-pages-chosen").with("n", several.len())),
        },
    };
    let label = scene.look.tokens.scale.label.clone();
    let set = scene.ink.words(ui.ctx(), &words, &label, scene.look.colours.page, 240.0);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("dragged label")));
    let ground = Rect::from_min_size(pointer + vec2(14.0, 12.0), set.size + vec2(18.0, 10.0));
    painter.rect_filled(ground, CornerRadius::same(6), egui::Color32::from_rgb(0x2B, 0x23, 0x20));
    painter.rect_stroke(
        ground,
        CornerRadius::same(6),
        Stroke::new(1.0, scene.look.colours.page),
        egui::StrokeKind::Outside,
    );
    set.draw(&painter, ground.min + vec2(9.0, 5.0));
}
