//! Find anything: one field, and what it may mean below it, by kind.

use super::field::Field;
use super::icons::Icon;
use super::keys::shortcut_words;
use super::scene::{Region, Scene};
use super::widgets::{Side, hairline, say_aloud, sheet};
use crate::app::{Action, AppState, FindAction, Finding, Found, FoundKind, found};
use crate::language::Message;
use crate::text::reads_from_right;
use egui::{
    Align2, Context, CornerRadius, Event, Id, Key, Modal, Modifiers, Rect, Role, ScrollArea, Sense, Stroke,
    Ui, WidgetInfo, pos2, vec2,
};

/// How high the head, a row and the name of a kind are, in points.
const HEAD: f32 = 60.0;
const ROW: f32 = 44.0;
const KIND: f32 = 30.0;

/// Shows it while something is being looked for.
pub(crate) fn palette(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(finding) = scene.state.finding().cloned() else { return };
    let all = found(scene.state, &finding.text);
    let look = scene.look;
    let layout = &look.tokens.layout;
    let width = layout.palette_width.min(scene.width - 32.0);
    let top = layout.palette_top.min(ctx.content_rect().height() * 0.1);
    let area = Modal::default_area(Id::unique("palette")).anchor(Align2::CENTER_TOP, vec2(0.0, top));
    let (name, scrim) = (scene.text("action-find"), look.tokens.palette_scrim_alpha);
    let left = sheet(ctx, scene, area, &name, scrim, |ui, scene| {
        ui.set_width(width);
        head(ui, scene, &finding, &all);
        let most = (ctx.content_rect().height() - top - HEAD - 80.0).max(120.0);
        let kinds =
            all.windows(2).filter(|pair| pair[0].kind != pair[1].kind).count() + usize::from(!all.is_empty());
        let needs = all.len().max(1) as f32 * ROW + kinds as f32 * KIND + 18.0;
        let scroll = ScrollArea::vertical().max_height(most).min_scrolled_height(needs.min(most));
        scroll.show(ui, |ui| list(ui, scene, &finding, &all));
    });
    if left {
        scene.ask(Action::Find(FindAction::Leave));
    }
}

/// The field in which everything is looked for.
fn field_id() -> Id {
    Id::unique("palette field")
}

/// Keys in the order in which they were pressed, however many came in one frame: what follows the key
/// that opens this, or one that takes or steps, waits for the next frame, in which it means what it
/// should.
#[derive(Default)]
pub(crate) struct InOrder {
    waiting: Vec<Event>,
}

impl InOrder {
    /// Before anything else looks at the input.
    pub(crate) fn begin(&mut self, ctx: &Context, state: &AppState) {
        let finding = state.finding().is_some();
        let may_open = !finding && Action::Find(FindAction::Begin).enabled(state);
        let has_keyboard = ctx.memory(|memory| memory.has_focus(field_id()));
        ctx.input_mut(|input| {
            let mut events = std::mem::take(&mut self.waiting);
            events.append(&mut input.events);
            let last = events.iter().position(|event| match event {
                Event::Key { key, pressed: true, modifiers, .. } if finding => {
                    matches!(key, Key::Enter | Key::ArrowDown | Key::ArrowUp) && !modifiers.command
                }
                Event::Key { key, pressed: true, modifiers, .. } if may_open && modifiers.command => {
                    *key == Key::K || (*key == Key::P && modifiers.shift)
                }
                _ => false,
            });
            // Until the field has the keyboard nobody else is meant.
            let from = if finding && !has_keyboard { 0 } else { last.map_or(events.len(), |at| at + 1) };
            for (at, event) in events.into_iter().enumerate() {
                let waits = at >= from && is_typed(&event);
                if waits { &mut self.waiting } else { &mut input.events }.push(event);
            }
        });
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// Whether an event is for whoever has the keyboard.
fn is_typed(event: &Event) -> bool {
    match event {
        // It leaves, wherever the keyboard is.
        Event::Key { key, .. } => *key != Key::Escape,
        Event::Text(_) | Event::Paste(_) | Event::Copy | Event::Cut | Event::Ime(_) => true,
        _ => false,
    }
}

fn head(ui: &mut Ui, scene: &mut Scene<'_>, finding: &Finding, all: &[Found]) {
    // Before the field, which would take them.
    let (down, up, enter) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    let ink = scene.look.colours.ink;
    scene.icon(ui.painter(), Icon::Find, pos2(rect.left() + 32.0, rect.center().y), 20.0, ink);
    let place = Rect::from_min_max(rect.min + vec2(52.0, 10.0), rect.max - vec2(16.0, 10.0));
    let label = scene.text("action-find");
    let hint = scene.text("find-hint");
    let id = field_id();
    let field = Field { hint: &hint, ..Field::line(scene, id, place, &label, &finding.text) };
    let typed = field.put(ui, scene, Region::Notices);
    if !typed.response.has_focus() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    // What Enter takes is what the letters up to it mean, not what was shown before them.
    let mut takes = (finding.chosen < all.len()).then_some(finding.chosen);
    if let Some(text) = typed.changed {
        takes = (enter && !found(scene.state, &text).is_empty()).then_some(0);
        scene.ask(Action::Find(FindAction::Type(text)));
    }
    if down || up {
        scene.ask(Action::Find(FindAction::Step(down)));
    }
    if let Some(taken) = takes.filter(|_| enter) {
        scene.ask(Action::Find(FindAction::Take(taken)));
    }
    hairline(ui, scene, rect, Side::Bottom);
}

fn list(ui: &mut Ui, scene: &mut Scene<'_>, finding: &Finding, all: &[Found]) {
    ui.add_space(8.0);
    if all.is_empty() {
        let words = scene.text("find-nothing");
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let at = pos2(rect.left() + 22.0, rect.center().y);
        let (size, ink) = (scene.look.tokens.scale.body.clone(), scene.look.colours.ink_2);
        scene.line(ui.painter(), at, &words, &size, ink);
        say_aloud(ui, ui.scope_id().with("nothing"), rect, &words);
    }
    let mut kind = None;
    for (at, one) in all.iter().enumerate() {
        if kind != Some(one.kind) {
            kind = Some(one.kind);
            name_of_kind(ui, scene, one.kind);
        }
        row(ui, scene, at, one, at == finding.chosen);
    }
    ui.add_space(10.0);
}

fn name_of_kind(ui: &mut Ui, scene: &Scene<'_>, kind: FoundKind) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), KIND), Sense::hover());
    let words = scene.text(kind.words());
    let size = scene.look.tokens.scale.label.clone();
    let at = pos2(rect.left() + 22.0, rect.center().y + 2.0);
    scene.line(ui.painter(), at, &words, &size, scene.look.colours.ink_2);
}

fn row(ui: &mut Ui, scene: &mut Scene<'_>, at: usize, one: &Found, chosen: bool) {
    let (whole, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let rect = whole.shrink2(vec2(8.0, 0.0));
    let look = scene.look;
    let colours = &look.colours;
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    if chosen {
        ui.painter().rect_filled(rect, radius, colours.accent_soft);
        if look.is_high_contrast() {
            let edge = Stroke::new(2.0, colours.accent);
            ui.painter().rect_stroke(rect, radius, edge, egui::StrokeKind::Inside);
        }
        response.scroll_to_me(None);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, colours.hover);
    }
    let ink = if chosen { colours.accent } else { colours.ink };
    let mark = Rect::from_center_size(pos2(rect.left() + 28.0, rect.center().y), vec2(28.0, 28.0));
    match (&one.photo, one.kind) {
        (Some(photo), _) => scene.photo(ui, mark, photo, false),
        (None, kind) => {
            let icon = match kind {
                FoundKind::Person => Icon::People,
                FoundKind::Page => Icon::Spread,
                FoundKind::Photo => Icon::Photo,
                FoundKind::Event => Icon::Timeline,
                FoundKind::Command => Icon::CaretRight,
            };
            let side = if kind == FoundKind::Command { 14.0 } else { 20.0 };
            scene.icon(ui.painter(), icon, mark.center(), side, ink);
        }
    }
    let end = match (&one.end, one.actions.first()) {
        (Some(message), _) => scene.say(message),
        (None, Some(action)) if one.kind == FoundKind::Command => {
            shortcut_words(scene, action).unwrap_or_default()
        }
        _ => String::new(),
    };
    let second = look.tokens.scale.second.clone();
    let end_width = scene.measure(ui.painter(), &end, &second).x;
    let end_at = pos2(rect.right() - 14.0 - end_width, rect.center().y);
    scene.line(ui.painter(), end_at, &end, &second, if chosen { colours.accent } else { colours.ink_2 });
    let mut left = mark.right() + 12.0;
    let room = end_at.x - 12.0 - left;
    let body = look.tokens.scale.body.clone();
    let name = one.name.lines().next().unwrap_or_default();
    let words = scene.ink.words(ui.ctx(), name, &body, ink, 4000.0);
    let right = left + room;
    let painter_from = |left: f32| ui.painter_at(Rect::from_x_y_ranges(left..=right, rect.y_range()));
    let painter = painter_from(left);
    words.draw(&painter, pos2(left, rect.center().y - words.size.y / 2.0));
    left += words.size.x + 12.0;
    if !one.more.is_empty() {
        let more = scene.ink.words(ui.ctx(), &one.more, &second, colours.ink_2, 4000.0);
        let painter = painter_from(left);
        // Of more than there is room for, the beginning is in sight, at whichever side that is.
        let mirrored = scene.mirrored.is_some();
        if reads_from_right(&one.more, None).unwrap_or(mirrored) != mirrored {
            left -= (left + more.size.x - right).max(0.0);
        }
        more.draw(&painter, pos2(left, rect.center().y - more.size.y / 2.0));
    }
    let said = Message::new("find-row").with("name", name).with("more", one.more.as_str()).with("end", end);
    let said = scene.say(&said);
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, chosen, said.trim_matches([' ', ',']))
    });
    if response.clicked() {
        scene.ask(Action::Find(FindAction::Take(at)));
    }
}
