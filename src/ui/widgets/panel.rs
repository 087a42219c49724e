//! A panel: groups of labels, choices, fields and buttons below one another, in a column that scrolls.
//!
//! Groups are parted by hairlines over the full width. Knows nothing of what a panel is about.

use super::{
    Button, ButtonLook, IconButton, focus_ring, paragraph, paragraph_height, say_aloud, say_heading,
};
use crate::ui::icons::Icon;
use crate::ui::letters;
use crate::ui::scene::{Region, Scene};
use egui::{
    Color32, CornerRadius, Id, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

/// Room at the sides, in points.
const INSIDE: f32 = 16.0;
/// How high a choice is, in points.
const CHOICE: f32 = 36.0;

/// A panel being laid out.
pub(crate) struct Panel<'u, 's, 'a> {
    /// Where it is drawn.
    pub ui: &'u mut Ui,
    /// Everything else.
    pub scene: &'s mut Scene<'a>,
    region: Region,
    /// Room at its sides, in points.
    side: f32,
}

/// How a note stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoteTone {
    /// All is well.
    Good,
    /// Worth a look.
    Caution,
    /// Good to know.
    Plain,
}

/// One of several choices, of which one is chosen.
pub(crate) struct Choice<'a, T> {
    /// Its words.
    pub words: &'a str,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// What pressing it means.
    pub value: T,
}

/// Shows a panel within `rect`: its title, a way to close it where `close` names one, and what is in it.
/// Returns whether it was closed.
pub(crate) fn panel(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    region: Region,
    rect: Rect,
    title: &str,
    close: Option<&str>,
    inside: impl FnOnce(&mut Panel<'_, '_, '_>),
) -> bool {
    const HEAD: f32 = 44.0;
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.panel);
    super::hairline(ui, scene, rect, super::Side::Left);
    let head = Rect::from_min_size(rect.min, vec2(rect.width(), HEAD));
    let size = scene.look.tokens.scale.panel_title.clone();
    let ink = scene.look.colours.ink;
    scene.line(ui.painter(), pos2(head.left() + INSIDE, head.center().y), title, &size, ink);
    let node = ui.scope_id().with("panel title");
    say_heading(ui, node, head.shrink2(vec2(INSIDE, 8.0)), title);
    super::hairline(ui, scene, head, super::Side::Bottom);
    let closed = close.is_some_and(|name| {
        let square = Rect::from_center_size(pos2(head.right() - 26.0, head.center().y), vec2(36.0, 36.0));
        let button = IconButton { icon: Icon::Close, name, keys: None, enabled: true, side: 18.0 };
        button.put(ui, scene, region, square).clicked()
    });
    let body = Rect::from_min_max(pos2(rect.left() + 1.0, head.bottom()), rect.max);
    ui.scope_builder(UiBuilder::new().max_rect(body).id_salt(title), |ui| {
        ui.set_clip_rect(body);
        ScrollArea::vertical().auto_shrink(false).id_salt("panel").show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            inside(&mut Panel { ui, scene, region, side: INSIDE });
            ui.add_space(INSIDE);
        });
    });
    closed
}

impl<'u, 's, 'a> Panel<'u, 's, 'a> {
    /// What stands in a dialog, laid out as in a panel: the dialog has sides of its own.
    pub(crate) fn in_dialog(ui: &'u mut Ui, scene: &'s mut Scene<'a>) -> Self {
        Self { ui, scene, region: Region::Notices, side: 0.0 }
    }
}

impl Panel<'_, '_, '_> {
    /// The region that it is in.
    pub(crate) fn region(&self) -> Region {
        self.region
    }

    /// The width that is left between the sides.
    pub(crate) fn width(&self) -> f32 {
        (self.ui.available_width() - 2.0 * self.side).max(40.0)
    }

    /// Room of this height between the sides.
    pub(crate) fn row(&mut self, height: f32) -> Rect {
        let width = self.ui.available_width();
        let (rect, _) = self.ui.allocate_exact_size(vec2(width, height), Sense::hover());
        rect.shrink2(vec2(self.side, 0.0))
    }

    /// Room between things.
    pub(crate) fn space(&mut self, height: f32) {
        self.ui.add_space(height);
    }

    /// What is in here has ids of its own, however much it is like what is elsewhere.
    pub(crate) fn scoped<T>(&mut self, of: &str, inside: impl FnOnce(&mut Panel<'_, '_, '_>) -> T) -> T {
        let (scene, region, side) = (&mut *self.scene, self.region, self.side);
        self.ui.push_id(of, |ui| inside(&mut Panel { ui, scene, region, side })).inner
    }

    /// An id that belongs to this panel.
    pub(crate) fn id(&self, of: impl std::hash::Hash + std::fmt::Debug) -> Id {
        self.ui.scope_id().with(of)
    }

    /// A group with a label over it, and a hairline below.
    pub(crate) fn group(&mut self, label: &str, inside: impl FnOnce(&mut Self)) {
        self.space(12.0);
        if !label.is_empty() {
            let size = self.scene.look.tokens.scale.label.clone();
            let ink = self.scene.look.colours.ink_2;
            let row = self.row(size.line);
            let (at, id) = (pos2(row.left(), row.center().y), self.id(("label", label)));
            self.scene.line(self.ui.painter(), at, label, &size, ink);
            say_aloud(self.ui, id, row, label);
            self.space(6.0);
        }
        inside(self);
        self.space(12.0);
        let (line, _) = self.ui.allocate_exact_size(vec2(self.ui.available_width(), 1.0), Sense::hover());
        let stroke = Stroke::new(self.scene.look.tokens.stroke.hairline, self.scene.look.colours.line);
        self.ui.painter().hline(line.x_range(), line.center().y, stroke);
    }

    /// Words on as many lines as they need.
    pub(crate) fn words(&mut self, text: &str, colour: Color32) {
        let size = self.scene.look.tokens.scale.second.clone();
        let row = self.row(paragraph_height(self.ui, self.width(), text, &size));
        paragraph(self.ui, row.min, row.width(), text, &size, colour);
        say_aloud(self.ui, self.id(("words", text)), row, text);
    }

    /// A note on a ground of its tone.
    pub(crate) fn note(&mut self, tone: NoteTone, text: &str) {
        let look = self.scene.look;
        let (icon, ink, ground) = match tone {
            NoteTone::Good => (Icon::Done, look.colours.good, look.colours.good_soft),
            NoteTone::Caution => (Icon::Warning, look.colours.caution, look.colours.caution_soft),
            NoteTone::Plain => (Icon::Info, look.colours.ink_2, look.colours.hover),
        };
        let size = look.tokens.scale.second.clone();
        let text_width = self.width() - 50.0;
        let height = paragraph_height(self.ui, text_width, text, &size) + 18.0;
        let row = self.row(height);
        let radius = CornerRadius::same(look.tokens.radius.control as u8);
        self.ui.painter().rect_filled(row, radius, ground);
        if look.is_high_contrast() {
            let edge = Stroke::new(look.control_edge(), look.colours.ink);
            self.ui.painter().rect_stroke(row, radius, edge, StrokeKind::Inside);
        }
        let icon_at = pos2(row.left() + 20.0, row.top() + 9.0 + size.line / 2.0);
        self.scene.icon(self.ui.painter(), icon, icon_at, 18.0, ink);
        paragraph(self.ui, row.min + vec2(38.0, 9.0), text_width, text, &size, look.colours.ink);
        say_aloud(self.ui, self.id(("note", text)), row, text);
    }

    /// Choices in rows of `columns`, or of fewer where the words are longer; what was pressed.
    pub(crate) fn choices<T: Copy>(&mut self, columns: usize, choices: &[Choice<'_, T>]) -> Option<T> {
        self.choices_under(columns, 0.0, choices, |_, _, _, _| ())
    }

    /// The same, each with something drawn above its words, `above` points high.
    pub(crate) fn choices_under<T: Copy>(
        &mut self,
        columns: usize,
        above: f32,
        choices: &[Choice<'_, T>],
        mut draw: impl FnMut(&Ui, &mut Scene<'_>, Rect, T),
    ) -> Option<T> {
        const GAP: f32 = 6.0;
        const LEAST_ROUND: f32 = 6.0;
        let mut size = self.scene.look.tokens.scale.second.clone();
        size.weight = 700;
        let widest = (choices.iter())
            .map(|choice| self.scene.measure(self.ui.painter(), choice.words, &size).x)
            .fold(0.0, f32::max);
        let most = ((self.width() + GAP) / (widest + 2.0 * LEAST_ROUND + GAP)).floor() as usize;
        let columns = columns.min(most).max(1);
        let mut pressed = None;
        for (at, row_of) in choices.chunks(columns).enumerate() {
            if at > 0 {
                self.space(GAP);
            }
            let row = self.row(above + CHOICE);
            let width = (row.width() - GAP * (columns - 1) as f32) / columns as f32;
            for (column, choice) in row_of.iter().enumerate() {
                let left = row.left() + column as f32 * (width + GAP);
                let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
                if self.choice(rect, choice.words, choice.chosen).clicked() {
                    pressed = Some(choice.value);
                }
                let drawn = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - CHOICE));
                draw(self.ui, self.scene, drawn, choice.value);
            }
        }
        pressed
    }

    fn choice(&mut self, rect: Rect, words: &str, chosen: bool) -> Response {
        let (ui, scene) = (&mut *self.ui, &mut *self.scene);
        let look = scene.look;
        let colours = &look.colours;
        let response = ui.interact(rect, ui.scope_id().with(("choice", words)), Sense::click());
        let radius = CornerRadius::same(look.tokens.radius.control as u8);
        let (fill, edge, ink) = match (chosen, response.hovered()) {
            (true, _) => (
                colours.accent_soft,
                Stroke::new(look.tokens.stroke.selected, colours.accent),
                colours.accent,
            ),
            (false, true) => {
                (colours.hover, Stroke::new(look.control_edge(), colours.line_control), colours.ink)
            }
            (false, false) => {
                (colours.field, Stroke::new(look.control_edge(), colours.line_control), colours.ink)
            }
        };
        ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
        let mut size = look.tokens.scale.second.clone();
        size.weight = if chosen { 700 } else { 500 };
        let taken = scene.measure(ui.painter(), words, &size).x;
        let at = pos2(rect.center().x - taken / 2.0, rect.bottom() - CHOICE / 2.0);
        scene.line(ui.painter(), at, words, &size, ink);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, words));
        focus_ring(ui, scene, rect, &response, radius, false);
        scene.stop(self.region, response.id);
        response
    }

    /// Buttons in rows, as many in each as have room; what was pressed, by its place.
    pub(crate) fn buttons(&mut self, look: ButtonLook, words: &[&str]) -> Option<usize> {
        const GAP: f32 = 6.0;
        let mut pressed = None;
        let widths: Vec<f32> = words
            .iter()
            .map(|words| Button::new(self.scene, words, look).size(self.scene, self.ui).x)
            .collect();
        let mut at = 0;
        while at < words.len() {
            let mut taken = widths[at];
            let mut end = at + 1;
            while end < words.len() && taken + GAP + widths[end] <= self.width() {
                taken += GAP + widths[end];
                end += 1;
            }
            if at > 0 {
                self.space(GAP);
            }
            let row = self.row(36.0);
            let spare = (row.width() - taken).max(0.0) / (end - at) as f32;
            let mut left = row.left();
            for button in at..end {
                let width = (widths[button] + spare).min(row.width());
                let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
                let id = self.id(("button", words[button]));
                let made = Button::new(self.scene, words[button], look);
                if made.put(self.ui, self.scene, self.region, rect, id).clicked() {
                    pressed = Some(button);
                }
                left += width + GAP;
            }
            at = end;
        }
        pressed
    }

    /// Round swatches of colour, each with a name; what was pressed.
    pub(crate) fn swatches<T: Copy>(&mut self, swatches: &[(Option<Color32>, &str, bool, T)]) -> Option<T> {
        const SIDE: f32 = 32.0;
        const GAP: f32 = 8.0;
        let a_row = (((self.width() + GAP) / (SIDE + GAP)).floor() as usize).max(1);
        let mut pressed = None;
        for (at, row_of) in swatches.chunks(a_row).enumerate() {
            if at > 0 {
                self.space(GAP);
            }
            let row = self.row(SIDE);
            for (column, (colour, name, chosen, value)) in row_of.iter().enumerate() {
                let left = row.left() + column as f32 * (SIDE + GAP);
                let rect = Rect::from_min_size(pos2(left, row.top()), vec2(SIDE, SIDE));
                if self.swatch(rect, *colour, name, *chosen).clicked() {
                    pressed = Some(*value);
                }
            }
        }
        pressed
    }

    /// One swatch; without a colour, an empty ring with a stroke through it.
    fn swatch(&mut self, rect: Rect, colour: Option<Color32>, name: &str, chosen: bool) -> Response {
        let (ui, scene) = (&mut *self.ui, &mut *self.scene);
        let colours = &scene.look.colours;
        let response = ui.interact(rect, ui.scope_id().with(("swatch", name)), Sense::click());
        let (centre, radius) = (rect.center(), rect.width() / 2.0 - 4.0);
        let edge = Stroke::new(1.0, colours.line_control);
        ui.painter().circle(centre, radius, colour.unwrap_or(colours.field), edge);
        if colour.is_none() {
            let off = vec2(radius, -radius) * 0.7;
            ui.painter().line_segment([centre - off, centre + off], edge);
        }
        if chosen || response.hovered() {
            let ring = if chosen { colours.accent } else { colours.line_control };
            let wide = scene.look.tokens.stroke.selected;
            ui.painter().circle_stroke(centre, radius + 3.0, Stroke::new(wide, ring));
        }
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, name));
        focus_ring(ui, scene, rect, &response, CornerRadius::same(16), false);
        scene.stop(self.region, response.id);
        letters::tip(response, name, &scene.look.tokens.scale.second)
    }
}
