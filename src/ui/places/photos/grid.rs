//! The photos in their groups: only the rows that show are drawn, however many there are.
//!
//! The last chosen photo has the keyboard when the grid has it: arrows go to its neighbours, Shift
//! takes them along, Ctrl with the pointer takes one more or one less.

use super::choosing::{chosen_by, neighbour};
use super::known::{heading_words, said_of_photo};
use crate::app::{Action, BoxedPhoto, Group, LookedAt, PhotosAction, Scrolled};
use crate::book::PhotoId;
use crate::language::{Arg, Message};
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::scrolled::scrolled;
use crate::ui::widgets::{focus_ring, say_heading};
use egui::{
    CornerRadius, Event, EventFilter, Id, Key, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// Between photos, in points.
const GAP: f32 = 10.0;
/// At the sides of the grid.
const SIDES: f32 = 20.0;
/// The height of a heading with the room round it.
const HEAD: f32 = 51.0;
/// The shape of a photo's place: height by width.
const SHAPE: f32 = 118.0 / 128.0;
/// No photo is shown narrower than this.
const NARROWEST: f32 = 104.0;

/// A heading, or a row of photos.
enum Line {
    Head(usize),
    /// Of a group, which of its photos.
    Row(usize, std::ops::Range<usize>),
}

/// Where everything is.
struct Plan {
    lines: Vec<(f32, Line)>,
    height: f32,
    cell: egui::Vec2,
}

impl Plan {
    fn of(width: f32, most: usize, groups: &[Group]) -> Self {
        let room = width - 2.0 * SIDES;
        let columns = (((room + GAP) / (NARROWEST + GAP)).floor() as usize).clamp(1, most);
        let side = ((room - GAP * (columns - 1) as f32) / columns as f32).floor();
        let cell = vec2(side, (side * SHAPE).round());
        let mut lines = Vec::new();
        let mut y = 0.0;
        for (nth, group) in groups.iter().enumerate() {
            lines.push((y, Line::Head(nth)));
            y += HEAD;
            let count = group.photos.len();
            for first in (0..count).step_by(columns) {
                lines.push((y, Line::Row(nth, first..(first + columns).min(count))));
                y += cell.y + GAP;
            }
            y -= GAP;
        }
        Self { lines, height: y + SIDES, cell }
    }

    fn place(&self, origin: Pos2, y: f32, column: usize) -> Rect {
        let left = origin.x + SIDES + column as f32 * (self.cell.x + GAP);
        Rect::from_min_size(pos2(left, origin.y + y), self.cell)
    }

    /// The photos of the rows, each with its group: by person, one may stand in several.
    fn rows(&self) -> impl Iterator<Item = (f32, usize, &std::ops::Range<usize>)> {
        self.lines.iter().filter_map(|(y, line)| match line {
            Line::Row(group, range) => Some((*y, *group, range)),
            Line::Head(_) => None,
        })
    }
}

/// Shows it.
pub(super) fn grid(ui: &mut Ui, scene: &mut Scene<'_>, looked_at: &LookedAt, groups: &[Group]) {
    let width = ui.max_rect().width();
    let wide = scene.width >= scene.look.tokens.layout.breakpoints.inspector_and_strip_widen_from;
    let plan = Plan::of(width, if wide { 7 } else { 5 }, groups);
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    scrolled(ui, scene, Scrolled::Photos, true, |area, ui, scene| {
        area.show_viewport(ui, |ui, viewport| {
            ui.set_width(width);
            ui.set_height(plan.height);
            let origin = ui.max_rect().min;
            let cursor = cursor(ui, looked_at, groups);
            for (y, line) in &plan.lines {
                let height = if matches!(line, Line::Head(_)) { HEAD } else { plan.cell.y };
                let seen = *y + height + GAP >= viewport.top() && *y - GAP <= viewport.bottom();
                match line {
                    Line::Head(nth) if seen => {
                        head(ui, scene, &groups[*nth], *nth, origin + vec2(0.0, *y), width)
                    }
                    Line::Row(nth, range) => {
                        for (column, at) in range.clone().enumerate() {
                            let has_cursor = cursor == Some((*nth, at));
                            // What has the keyboard is there, also where it does not show.
                            if seen || has_cursor {
                                let rect = plan.place(origin, *y, column);
                                cell(ui, scene, looked_at, groups, (*nth, at), rect, has_cursor);
                            }
                        }
                    }
                    Line::Head(_) => {}
                }
            }
            keys(ui, scene, looked_at, groups, &plan, origin, cursor);
        })
    });
}

/// The place in the grid that has the keyboard or would: of the photo that was chosen last.
fn cursor(ui: &Ui, looked_at: &LookedAt, groups: &[Group]) -> Option<(usize, usize)> {
    let of = |id: &PhotoId| {
        groups
            .iter()
            .enumerate()
            .find_map(|(nth, group)| Some((nth, group.photos.iter().position(|kept| kept.photo.id == *id)?)))
    };
    // By person, one may stand in several groups: the one that has the keyboard.
    let focused = ui.memory(|memory| memory.focused());
    let has = groups.iter().enumerate().find_map(|(nth, group)| {
        let at = group.photos.iter().position(|kept| Some(id_of(nth, &kept.photo.id)) == focused)?;
        Some((nth, at))
    });
    has.or_else(|| looked_at.chosen.last().and_then(of)).or((!groups.is_empty()).then_some((0, 0)))
}

fn id_of(group: usize, photo: &PhotoId) -> Id {
    Id::unique(("photo in the grid", group, photo.as_str()))
}

fn head(ui: &Ui, scene: &mut Scene<'_>, group: &Group, nth: usize, at: Pos2, width: f32) {
    let look = scene.look;
    let scale = &look.tokens.scale;
    let words = heading_words(scene, &group.heading);
    let middle = at.y + 30.0;
    let name = scene.ink.words(ui.ctx(), &words, &scale.group_title, look.colours.ink, width - 2.0 * SIDES);
    let left = at.x + SIDES;
    name.draw(ui.painter(), pos2(left, middle - name.size.y / 2.0));
    let mut more = vec![scene.say(&Message::new("count-photos").with("n", group.photos.len()))];
    if group.is_unsure() {
        more.push(scene.text("photos-dates-not-sure"));
    }
    if let Some(giver) = group.giver() {
        more.push(scene.say(&Message::new("photos-from").with("who", giver)));
    }
    let more = more.join(" · ");
    // Who gave them is a name.
    let room = width - 2.0 * SIDES - name.size.x - 10.0;
    let said = format!("{words}. {more}");
    if room > 60.0 {
        let second = scene.ink.words(ui.ctx(), &more, &scale.second, look.colours.ink_2, 4000.0);
        if second.size.x <= room {
            second.draw(ui.painter(), pos2(left + name.size.x + 10.0, middle - second.size.y / 2.0 + 1.0));
        }
    }
    let id = ui.scope_id().with(("group", nth));
    let rect = Rect::from_min_size(pos2(left, at.y + 16.0), vec2(width - 2.0 * SIDES, 28.0));
    say_heading(ui, id, rect, &said);
}

fn cell(
    ui: &Ui,
    scene: &mut Scene<'_>,
    looked_at: &LookedAt,
    groups: &[Group],
    (group, at): (usize, usize),
    rect: Rect,
    has_cursor: bool,
) {
    let kept = &groups[group].photos[at];
    let id = id_of(group, &kept.photo.id);
    // One of them is reached with Tab, the others from it with arrows.
    let sense = if has_cursor { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    let look = scene.look;
    let colours = &look.colours;
    let chosen = looked_at.chosen.contains(&kept.photo.id);
    let corners = CornerRadius::same(look.tokens.radius.control as u8);
    scene.photo_in(ui, rect, &kept.photo.id, false, kept.is_kept_back());
    if look.is_high_contrast() {
        // White paper on white ground.
        ui.painter().rect_stroke(rect, corners, Stroke::new(1.0, colours.ink), StrokeKind::Inside);
    }
    if chosen {
        let ring = Stroke::new(3.0, colours.accent);
        ui.painter().rect_stroke(rect.expand(2.0), corners, ring, StrokeKind::Outside);
        let disc = rect.right_top() + vec2(-15.0, 15.0);
        ui.painter().circle(disc, 12.0, colours.accent, Stroke::new(2.0, colours.page));
        scene.icon(ui.painter(), Icon::CheckBold, disc, 14.0, colours.on_accent);
    } else if response.hovered() {
        let ring = Stroke::new(2.0, colours.line_control);
        ui.painter().rect_stroke(rect.expand(1.0), corners, ring, StrokeKind::Outside);
    }
    plate(ui, scene, kept, rect);
    let said = said_of_photo(scene, kept);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &said));
    focus_ring(ui, scene, rect.expand(2.0), &response, corners, false);
    if has_cursor {
        scene.stop(Region::Desk, id);
        let keys = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: false, tab: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys));
    }
    if response.clicked() {
        let held = ui.input(|input| input.modifiers);
        let choose = chosen_by(looked_at, groups, (group, at), held.command, held.shift);
        scene.ask(Action::Photos(PhotosAction::Choose(choose)));
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// On which pages it stands, or that it is kept back.
fn plate(ui: &Ui, scene: &mut Scene<'_>, kept: &BoxedPhoto, rect: Rect) {
    let look = scene.look;
    let colours = &look.colours;
    let (words, ground, ink, icon) = if kept.is_kept_back() {
        (scene.text("photos-kept-back"), colours.ink, colours.panel, Some(Icon::KeptBackPlate))
    } else if kept.pages.is_empty() {
        return;
    } else {
        // The page's own colours: the plate lies on a photo, whatever the window's colours.
        let pages = Arg::numbers(kept.pages.iter().map(|index| index + 1));
        let pages = Message::new("photos-plate").with("pages", pages);
        (scene.say(&pages), colours.page, egui::Color32::from_rgb(0x2b, 0x23, 0x20), None)
    };
    let mut small = look.tokens.scale.small.clone();
    small.weight = 600;
    let taken = scene.measure(ui.painter(), &words, &small).x;
    let icon_room = if icon.is_some() { 20.0 } else { 0.0 };
    let width = (taken + icon_room + 16.0).min(rect.width() - 14.0);
    let plate = Rect::from_min_size(pos2(rect.left() + 7.0, rect.bottom() - 29.0), vec2(width, 22.0));
    ui.painter().rect_filled(plate, CornerRadius::same(look.tokens.radius.chip as u8), ground);
    if look.is_high_contrast() {
        let edge = Stroke::new(1.0, colours.ink);
        ui.painter().rect_stroke(plate, CornerRadius::same(4), edge, StrokeKind::Inside);
    }
    let mut x = plate.left() + 8.0;
    if let Some(icon) = icon {
        scene.icon(ui.painter(), icon, pos2(x + 7.0, plate.center().y), 14.0, ink);
        x += icon_room;
    }
    let painter = ui.painter().with_clip_rect(plate.intersect(ui.clip_rect()));
    scene.line(&painter, pos2(x, plate.center().y), &words, &small, ink);
}

/// Arrows, Home and End.
fn keys(
    ui: &Ui,
    scene: &mut Scene<'_>,
    looked_at: &LookedAt,
    groups: &[Group],
    plan: &Plan,
    origin: Pos2,
    cursor: Option<(usize, usize)>,
) {
    let Some((group, at)) = cursor else { return };
    let id = id_of(group, &groups[group].photos[at].photo.id);
    if ui.memory(|memory| memory.focused()) != Some(id) {
        return;
    }
    let rows: Vec<_> = plan.rows().collect();
    if ui.input(|input| input.key_pressed(Key::Delete) || input.key_pressed(Key::Backspace))
        && looked_at.chosen.contains(&groups[group].photos[at].photo.id)
    {
        return scene.ask(Action::Photos(PhotosAction::Remove));
    }
    // Each press by itself: several may come in one frame.
    let pressed: Vec<(Key, bool)> = ui.input(|input| {
        let pressed = |event: &Event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => Some((*key, modifiers.shift)),
            _ => None,
        };
        input.events.iter().filter_map(pressed).collect()
    });
    let (mut to, mut choice) = ((group, at), None);
    for (key, shift) in pressed {
        if let Some(next) = neighbour(&rows, to, key) {
            let so_far = LookedAt {
                chosen: choice.take().unwrap_or_else(|| looked_at.chosen.clone()),
                ..LookedAt::default()
            };
            choice = Some(chosen_by(&so_far, groups, next, false, shift));
            to = next;
        }
    }
    let Some(chosen) = choice else { return };
    scene.ask(Action::Photos(PhotosAction::Choose(chosen)));
    ui.memory_mut(|memory| memory.request_focus(id_of(to.0, &groups[to.0].photos[to.1].photo.id)));
    if let Some((y, _, range)) = rows.iter().find(|(_, of, range)| *of == to.0 && range.contains(&to.1)) {
        let rect = plan.place(origin, *y, to.1 - range.start);
        ui.scroll_to_rect(rect.expand2(vec2(0.0, HEAD)), None);
    }
}
