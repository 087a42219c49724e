//! The window's own controls: dialogs, buttons, segmented choices, links. Each has a name, shows its focus,
//! and is drawn from tokens alone.

mod chip;
mod choices;
mod dashed;
mod dialog;
mod list_row;
mod panel;
mod slider;
mod tool;

pub(crate) use chip::{Chip, face_of};
pub(crate) use choices::choices;
pub(crate) use dashed::dashed;
pub(crate) use dialog::{Dialog, DialogSize, Verb, moves_by_arrows, sheet};
pub(crate) use list_row::{ListRow, RowMark};
pub(crate) use panel::{Choice, NoteTone, Panel, panel};
pub(crate) use slider::{Slid, Slider};
pub(crate) use tool::Tool;

use super::icons::Icon;
use super::letters;
use super::scene::{Region, Scene};
use super::tokens::TextSize;
use egui::{
    Color32, CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ButtonLook {
    /// With an edge: what can be done.
    Plain,
    /// Filled with ink: what most people will do.
    Filled,
    /// Without an edge: words that can be pressed.
    Quiet,
    /// Paper on the cloth.
    FilledOnCloth,
    /// With an edge, on the cloth.
    PlainOnCloth,
    /// Words that can be pressed, on the cloth.
    QuietOnCloth,
}

impl ButtonLook {
    fn is_on_cloth(self) -> bool {
        matches!(self, Self::FilledOnCloth | Self::PlainOnCloth | Self::QuietOnCloth)
    }

    fn is_quiet(self) -> bool {
        matches!(self, Self::Quiet | Self::QuietOnCloth)
    }
}

/// A button of words, perhaps with an icon before them.
pub(crate) struct Button<'a> {
    /// Its words.
    pub words: &'a str,
    /// The icon before them.
    pub icon: Option<Icon>,
    /// How it looks.
    pub look: ButtonLook,
    /// At least so wide, in points.
    pub least_width: f32,
    /// So high, in points.
    pub height: f32,
}

impl<'a> Button<'a> {
    /// A button of these words.
    pub(crate) fn new(scene: &Scene<'_>, words: &'a str, look: ButtonLook) -> Self {
        Self { words, icon: None, look, least_width: 0.0, height: scene.look.tokens.target.least }
    }

    /// Its size.
    pub(crate) fn size(&self, scene: &Scene<'_>, ui: &Ui) -> egui::Vec2 {
        let strong = &scene.look.tokens.scale.strong;
        let words = scene.measure(ui.painter(), self.words, strong).x;
        let icon = if self.icon.is_some() { scene.look.tokens.icon.inline + 7.0 } else { 0.0 };
        let inside = if self.look.is_quiet() { 0.0 } else { 32.0 };
        vec2((words + icon + inside).ceil().max(self.least_width), self.height)
    }

    /// Shows it in a rectangle.
    pub(crate) fn put(
        self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        region: Region,
        rect: Rect,
        id: Id,
    ) -> Response {
        let response = ui.interact(rect, id, Sense::click());
        self.paint(ui, scene, region, rect, response)
    }

    fn paint(
        self,
        ui: &Ui,
        scene: &mut Scene<'_>,
        region: Region,
        rect: Rect,
        response: Response,
    ) -> Response {
        let look = scene.look;
        let colours = &look.colours;
        let (pointed, pressed) = (response.hovered(), response.is_pointer_button_down_on());
        let (fill, edge, ink) = match self.look {
            ButtonLook::Plain if pressed => (colours.accent_soft, colours.accent, colours.ink),
            ButtonLook::Plain if pointed => (colours.hover, colours.line_control, colours.ink),
            ButtonLook::Plain => (colours.field, colours.line_control, colours.ink),
            ButtonLook::Filled if pointed || pressed => {
                (colours.accent_hover, colours.accent_hover, colours.on_accent)
            }
            ButtonLook::Filled => (colours.accent, colours.accent, colours.on_accent),
            ButtonLook::Quiet if pointed || pressed => {
                (Color32::TRANSPARENT, Color32::TRANSPARENT, colours.accent_hover)
            }
            ButtonLook::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT, colours.accent),
            ButtonLook::FilledOnCloth => (colours.on_cloth, colours.on_cloth, look.cloth.fill),
            ButtonLook::PlainOnCloth if pointed || pressed => {
                (colours.app_cloth_edge, colours.on_cloth, colours.on_cloth)
            }
            ButtonLook::PlainOnCloth => (Color32::TRANSPARENT, colours.on_cloth, colours.on_cloth),
            ButtonLook::QuietOnCloth => (Color32::TRANSPARENT, Color32::TRANSPARENT, colours.on_cloth),
        };
        let radius = CornerRadius::same(look.tokens.radius.control as u8);
        let painter = ui.painter();
        if fill != Color32::TRANSPARENT || edge != Color32::TRANSPARENT {
            let stroke = Stroke::new(look.control_edge(), edge);
            painter.rect(rect, radius, fill, stroke, StrokeKind::Inside);
        }
        let strong = look.tokens.scale.strong.clone();
        let words = scene.measure(painter, self.words, &strong).x;
        let side = look.tokens.icon.inline;
        let gap = look.tokens.space.icon_to_label;
        let icon = if self.icon.is_some() { side + gap } else { 0.0 };
        let mut x = rect.center().x - (words + icon) / 2.0;
        if matches!(self.look, ButtonLook::FilledOnCloth | ButtonLook::PlainOnCloth) {
            // Buttons below one another begin at one line.
            x = x.min(rect.left() + 26.0);
        }
        if let Some(icon) = self.icon {
            scene.icon(painter, icon, egui::pos2(x + side / 2.0, rect.center().y), side, ink);
            x += side + gap;
        }
        scene.line(painter, egui::pos2(x, rect.center().y), self.words, &strong, ink);
        if self.look.is_quiet() && (pointed || pressed) {
            let under = rect.center().y + 10.0;
            painter.hline(rect.x_range(), under, Stroke::new(1.0, ink));
        }
        name(&response, ui.is_enabled(), self.words);
        focus_ring(ui, scene, rect, &response, radius, self.look.is_on_cloth());
        scene.stop(region, response.id);
        response
    }
}

/// A button of an icon alone, with its name for the screen reader and the tooltip.
#[derive(Clone, Copy)]
pub(crate) struct IconButton<'a> {
    /// What is drawn.
    pub icon: Icon,
    /// What it is called.
    pub name: &'a str,
    /// What else the tooltip says, such as the keys.
    pub keys: Option<&'a str>,
    /// Whether it can be pressed now.
    pub enabled: bool,
    /// How large the icon is, in points.
    pub side: f32,
}

impl IconButton<'_> {
    /// Shows it in a square about a point.
    pub(crate) fn put(self, ui: &mut Ui, scene: &mut Scene<'_>, region: Region, rect: Rect) -> Response {
        let id = ui.scope_id().with(("icon", self.name));
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, id, sense);
        let colours = &scene.look.colours;
        let radius = CornerRadius::same(scene.look.tokens.radius.control as u8);
        if self.enabled && (response.hovered() || response.is_pointer_button_down_on()) {
            ui.painter().rect_filled(rect, radius, colours.hover);
        }
        let ink = if self.enabled { colours.ink } else { colours.line_control.gamma_multiply(0.55) };
        scene.icon(ui.painter(), self.icon, rect.center(), self.side, ink);
        let (enabled, named) = (self.enabled, self.name.to_owned());
        response.widget_info(move || WidgetInfo::labeled(Role::Button, enabled, &named));
        focus_ring(ui, scene, rect, &response, radius, false);
        if self.enabled {
            scene.stop(region, response.id);
        }
        let tip = match self.keys {
            Some(keys) => format!("{} · {keys}", self.name),
            None => self.name.to_owned(),
        };
        letters::tip(response, &tip, &scene.look.tokens.scale.second)
    }
}

/// One of several of which one is chosen.
pub(crate) struct Segment<'a, T> {
    /// Its words.
    pub words: &'a str,
    /// The icon before them.
    pub icon: Option<Icon>,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// What pressing it means.
    pub value: T,
}

/// A row of segments; what was pressed.
pub(crate) fn segmented<T: Copy>(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    region: Region,
    left_middle: egui::Pos2,
    segments: &[Segment<'_, T>],
) -> Option<T> {
    let look = scene.look;
    let colours = &look.colours;
    let height = 34.0;
    let radius = look.tokens.radius.control as u8;
    let mut pressed = None;
    let mut x = left_middle.x;
    let widths: Vec<f32> = (segments.iter())
        .map(|segment| segment_width(scene, ui, segment.words, segment.icon.is_some()))
        .collect();
    let whole = Rect::from_min_size(
        egui::pos2(x, left_middle.y - height / 2.0),
        vec2(widths.iter().sum::<f32>(), height),
    );
    ui.painter().rect_filled(whole, CornerRadius::same(radius), colours.field);
    for (at, (segment, width)) in segments.iter().zip(&widths).enumerate() {
        let rect = Rect::from_min_size(egui::pos2(x, whole.top()), vec2(*width, height));
        x += width;
        let response = ui.interact(rect, ui.scope_id().with(("segment", at)), Sense::click());
        let corners = CornerRadius {
            nw: if at == 0 { radius } else { 0 },
            sw: if at == 0 { radius } else { 0 },
            ne: if at + 1 == segments.len() { radius } else { 0 },
            se: if at + 1 == segments.len() { radius } else { 0 },
        };
        let painter = ui.painter();
        if segment.chosen {
            painter.rect_filled(rect, corners, colours.accent_soft);
            let line = Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 3.0), rect.max);
            let below = CornerRadius { nw: 0, ne: 0, ..corners };
            painter.rect_filled(line, below, colours.accent);
        } else if response.hovered() {
            painter.rect_filled(rect, corners, colours.hover);
        }
        let ink = if segment.chosen { colours.accent } else { colours.ink };
        let mut words = look.tokens.scale.strong.clone();
        words.weight = if segment.chosen { 700 } else { 500 };
        let mut left = rect.left() + 12.0;
        if let Some(icon) = segment.icon {
            let side = look.tokens.icon.inline;
            scene.icon(painter, icon, egui::pos2(left + side / 2.0, rect.center().y), side, ink);
            left += side + 7.0;
        }
        let words_at = egui::pos2(left, rect.center().y);
        scene.line(painter, words_at, segment.words, &words, ink);
        let named = segment.words.to_owned();
        let chosen = segment.chosen;
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &named));
        focus_ring(ui, scene, rect, &response, corners, false);
        scene.stop(region, response.id);
        if response.clicked() {
            pressed = Some(segment.value);
        }
    }
    let edge = Stroke::new(look.control_edge(), colours.line_control);
    ui.painter().rect_stroke(whole, CornerRadius::same(radius), edge, StrokeKind::Inside);
    pressed
}

fn segment_width(scene: &Scene<'_>, ui: &Ui, words: &str, has_icon: bool) -> f32 {
    let mut bold = scene.look.tokens.scale.strong.clone();
    bold.weight = 700;
    let icon = if has_icon { scene.look.tokens.icon.inline + 7.0 } else { 0.0 };
    (12.0 + icon + scene.measure(ui.painter(), words, &bold).x + 13.0).ceil()
}

/// The width of a row of segments with these words, each with an icon.
pub(crate) fn segmented_width(scene: &Scene<'_>, ui: &Ui, words: &[&str]) -> f32 {
    words.iter().map(|words| segment_width(scene, ui, words, true)).sum()
}

/// The width of a row of segments with these words and no icons.
pub(crate) fn segmented_words_width(scene: &Scene<'_>, ui: &Ui, words: &[&str]) -> f32 {
    words.iter().map(|words| segment_width(scene, ui, words, false)).sum()
}

/// Names a button.
pub(crate) fn name(response: &Response, enabled: bool, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, words));
}

/// A ring round what has the keyboard: 3 wide, 2 away; yellow on cloth.
pub(crate) fn focus_ring(
    ui: &Ui,
    scene: &Scene<'_>,
    rect: Rect,
    response: &Response,
    radius: CornerRadius,
    on_cloth: bool,
) {
    if !scene.shows_focus(response) {
        return;
    }
    if response.gained_focus() {
        // What the keyboard comes to is in sight, wherever it lies in a list that scrolls.
        response.scroll_to_me(None);
    }
    let colours = &scene.look.colours;
    let colour = if on_cloth { colours.focus_on_cloth } else { colours.focus };
    let wide = scene.look.tokens.stroke.focus;
    let ring = rect.expand(2.0);
    let radius = CornerRadius {
        nw: radius.nw.saturating_add(2),
        ne: radius.ne.saturating_add(2),
        sw: radius.sw.saturating_add(2),
        se: radius.se.saturating_add(2),
    };
    // Drawn over its neighbours, which may stand closer than the ring reaches.
    let painter = ui.ctx().layer_painter(ui.layer_id()).with_clip_rect(ui.clip_rect().expand(5.0));
    painter.rect_stroke(ring, radius, Stroke::new(wide, colour), StrokeKind::Outside);
}

/// Words of the program on several lines, within a width. Returns the room they take.
pub(crate) fn paragraph(
    ui: &Ui,
    at: egui::Pos2,
    width: f32,
    text: &str,
    size: &TextSize,
    colour: Color32,
) -> egui::Vec2 {
    letters::paragraph(ui.painter(), at, width, text, size, colour)
}

/// Words of the program on several lines, each in the middle of a column about `top_middle`.
pub(crate) fn paragraph_centred(
    ui: &Ui,
    top_middle: egui::Pos2,
    width: f32,
    text: &str,
    size: &TextSize,
    colour: Color32,
) {
    letters::paragraph_centred(ui.painter(), top_middle, width, text, size, colour);
}

/// How high words of the program are within a width.
pub(crate) fn paragraph_height(ui: &Ui, width: f32, text: &str, size: &TextSize) -> f32 {
    letters::paragraph_height(ui.painter(), width, text, size)
}

/// Names one of a list, and says whether it is chosen, as a screen reader says it of lists.
pub(crate) fn name_option(ui: &Ui, response: &Response, chosen: bool, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen));
}

/// A node for words that are only painted, so that a screen reader meets them.
pub(crate) fn say_aloud(ui: &Ui, id: Id, rect: Rect, words: &str) {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

/// The same for words that head what stands below them.
pub(crate) fn say_heading(ui: &Ui, id: Id, rect: Rect, words: &str) {
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(words.to_owned());
    });
}

/// A hairline along one side of a rectangle.
pub(crate) fn hairline(ui: &Ui, scene: &Scene<'_>, rect: Rect, side: Side) {
    let stroke = Stroke::new(scene.look.tokens.stroke.hairline, scene.look.colours.line);
    let painter = ui.painter();
    match side {
        Side::Left => painter.vline(rect.left() + 0.5, rect.y_range(), stroke),
        Side::Right => painter.vline(rect.right() - 0.5, rect.y_range(), stroke),
        Side::Top => painter.hline(rect.x_range(), rect.top() + 0.5, stroke),
        Side::Bottom => painter.hline(rect.x_range(), rect.bottom() - 0.5, stroke),
    };
}

/// A side of a rectangle.
#[derive(Clone, Copy)]
pub(crate) enum Side {
    /// The left.
    Left,
    /// The right.
    Right,
    /// The top.
    Top,
    /// The bottom.
    Bottom,
}
