//! Notices and running work, in the lower start corner of the desk: what happened, whether the work
//! is safe, what to do.

use super::icons::Icon;
use super::scene::{Region, Scene};
use super::widgets::{Button, ButtonLook, IconButton, focus_ring, paragraph, paragraph_height, say_aloud};
use crate::app::{Action, Job, JobKind, Notice, NoticeId, OpenBook, Tone};
use crate::language::Message;
use egui::accesskit::{Live, Role};
use egui::{
    Area, Color32, CornerRadius, Id, Order, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};
use std::collections::HashMap;

/// How wide a notice is, in points, where there is room.
const WIDE: f32 = 470.0;
/// Between what a notice has to say besides, in points.
const BETWEEN: f32 = 6.0;
/// Good news goes after so many seconds.
const GOES_AFTER: f64 = 10.0;

/// Since when each notice has been seen, in the toolkit's seconds.
#[derive(Default)]
pub(crate) struct NoticeMemory {
    since: HashMap<NoticeId, f64>,
}

/// Shows them over the desk.
pub(crate) fn notices(ctx: &egui::Context, scene: &mut Scene<'_>, memory: &mut NoticeMemory, desk: Rect) {
    let state = scene.state;
    memory.since.retain(|id, _| state.notices().shown().iter().any(|notice| notice.id == *id));
    let reading = state.book().and_then(OpenBook::reading);
    let heard = |notice: &&Notice| reading.is_none_or(|reading| reading.hears(notice));
    let shown: Vec<Notice> = state.notices().shown().iter().filter(heard).cloned().collect();
    let reads = reading.is_some();
    let jobs: Vec<Job> =
        state.jobs().running().iter().filter(|job| !reads && job.is_shown()).cloned().collect();
    if shown.is_empty() && jobs.is_empty() {
        return;
    }
    let width = WIDE.min(desk.width() - 32.0);
    Area::new(Id::unique("notices"))
        .order(Order::Foreground)
        .pivot(egui::Align2::LEFT_BOTTOM)
        .fixed_pos(desk.left_bottom() + vec2(16.0, -16.0))
        .constrain(false)
        .show(ctx, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 10.0);
            let region = UiBuilder::new()
                .accessibility_label(scene.text("region-notices"))
                .accessibility_role(Role::Group);
            ui.scope_builder(region, |ui| {
                for job in &jobs {
                    working(ui, scene, job, width);
                }
                for notice in &shown {
                    card(ui, scene, memory, notice, width);
                }
            });
        });
}

fn card(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut NoticeMemory, notice: &Notice, width: f32) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let (icon, colour) = match notice.tone {
        Tone::Good => (Icon::Done, colours.good),
        Tone::Neutral => (Icon::Info, colours.ink_2),
        Tone::Caution => (Icon::Warning, colours.caution),
        Tone::Stop => (Icon::Stop, colours.stop),
    };
    let title = scene.say(&notice.what);
    let sentences: Vec<String> = [notice.work.message(), notice.advice.clone()]
        .iter()
        .flatten()
        .map(|message| scene.say(message))
        .collect();
    let more = shown_of(scene, &notice.more);
    let rest = [vec![sentences.join(" ")], more].concat();
    let rest: Vec<String> = rest.into_iter().filter(|words| !words.is_empty()).collect();
    let text_width = width - 52.0 - 44.0;
    let title_height = paragraph_height(ui, text_width, &title, &scale.strong);
    let rest_height = rest.iter().enumerate().map(|(at, words)| {
        paragraph_height(ui, text_width, words, &scale.second) + if at == 0 { 2.0 } else { BETWEEN }
    });
    let rest_height: f32 = rest_height.sum();
    let offers_height = if notice.then.is_empty() { 0.0 } else { 32.0 };
    let height = 11.0 + title_height + rest_height + offers_height + 11.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    ground(ui, scene, rect, colour);
    let paper = Rect::from_min_max(pos2(rect.left() + 5.0, rect.top()), rect.max);
    let radius = look.tokens.radius.card as u8;
    let corners = CornerRadius { nw: 5, sw: 5, ne: radius, se: radius };
    ui.painter().rect_filled(paper, corners, colours.panel);
    scene.icon(ui.painter(), icon, pos2(rect.left() + 30.0, rect.top() + 11.0 + 10.0), 20.0, colour);
    let at = pos2(rect.left() + 52.0, rect.top() + 11.0);
    paragraph(ui, at, text_width, &title, &scale.strong, colours.ink);
    let mut below = title_height + 2.0;
    for words in &rest {
        let placed = paragraph(ui, at + vec2(0.0, below), text_width, words, &scale.second, colours.ink_2);
        below += placed.y + BETWEEN;
    }
    let text_rect = Rect::from_min_size(at, vec2(text_width, title_height + rest_height));
    let said = if rest.is_empty() { title } else { format!("{title}. {}", rest.join(" ")) };
    let text_id = ui.scope_id().with(("notice", notice.id));
    let text = ui.interact(text_rect, text_id, Sense::focusable_noninteractive());
    text.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &said));
    focus_ring(ui, scene, text_rect, &text, CornerRadius::same(4), false);
    scene.stop(Region::Notices, text_id);
    scene.newest_notice = Some(text_id);
    ui.ctx().accesskit_node_builder(text_id, |node| {
        let loud = matches!(notice.tone, Tone::Caution | Tone::Stop);
        node.set_role(if loud { Role::Alert } else { Role::Status });
        // Words of no plain label are its name, or it has none.
        node.set_label(said);
        node.set_live(if loud { Live::Assertive } else { Live::Polite });
    });
    let mut touched = response.contains_pointer();
    let mut x = at.x;
    for action in &notice.then {
        let words = offer_words(scene, action);
        let button = Button { height: 28.0, ..Button::new(scene, &words, ButtonLook::Quiet) };
        let size = button.size(scene, ui);
        let place = Rect::from_min_size(pos2(x, rect.bottom() - 9.0 - size.y), size);
        let pressed = button.put(ui, scene, Region::Notices, place, text_id.with(&words));
        x = place.right() + 16.0;
        touched |= pressed.has_focus();
        if pressed.clicked() {
            scene.ask(action.clone());
            if !matches!(action, Action::OpenFile(_) | Action::ShowFile(_)) {
                scene.ask(Action::Dismiss(notice.id));
            }
        }
    }
    let close = Rect::from_center_size(pos2(rect.right() - 24.0, rect.top() + 24.0), vec2(32.0, 32.0));
    let name = scene.text("action-close-notice");
    let button = IconButton { icon: Icon::Close, name: &name, keys: None, enabled: true, side: 16.0 };
    let closed = ui.push_id(notice.id, |ui| button.put(ui, scene, Region::Notices, close)).inner;
    touched |= closed.has_focus();
    if closed.clicked() {
        scene.ask(Action::Dismiss(notice.id));
    }
    goes_by_itself(ui, scene, memory, notice, touched);
}

/// What else there is to say, a line each: as many as a notice has room for, and how many are left.
fn shown_of(scene: &Scene<'_>, more: &[Message]) -> Vec<String> {
    const MOST: usize = 4;
    let shown = if more.len() > MOST { MOST - 1 } else { more.len() };
    let mut lines: Vec<String> = more.iter().take(shown).map(|message| scene.say(message)).collect();
    if shown < more.len() {
        lines.push(scene.say(&Message::new("notice-more").with("n", more.len() - shown)));
    }
    lines
}

/// Good news leaves after ten seconds, unless it is pointed at or has the keyboard.
fn goes_by_itself(ui: &Ui, scene: &mut Scene<'_>, memory: &mut NoticeMemory, notice: &Notice, touched: bool) {
    let now = ui.input(|input| input.time);
    let since = memory.since.entry(notice.id).or_insert(now);
    if touched {
        *since = now;
    }
    if !notice.goes() {
        return;
    }
    let left = GOES_AFTER - (now - *since);
    if left <= 0.0 {
        scene.ask(Action::Dismiss(notice.id));
    } else if !touched {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
}

/// What an offer is called where it stands in a notice.
fn offer_words(scene: &Scene<'_>, action: &Action) -> String {
    match action {
        Action::SaveNow => scene.text("action-button-try-again"),
        // What would be undone is what the notice has just said.
        Action::Undo => scene.text(action.words()),
        Action::Export(_) => scene.text("action-button-choose-another-place"),
        other => scene.say(&other.name(scene.state)),
    }
}

/// Running work: what, how many, that one can carry on, and how to stop it.
fn working(ui: &mut Ui, scene: &mut Scene<'_>, job: &Job, width: f32) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let width = width.min(340.0);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 94.0), Sense::hover());
    ground(ui, scene, rect, colours.panel);
    let inside = rect.shrink2(vec2(16.0, 12.0));
    let (done, total) = job.progress.steps();
    let name = scene.text(job.kind.words());
    let first = inside.top() + 11.0;
    scene.line(ui.painter(), pos2(inside.left(), first), &name, &scale.strong, colours.ink);
    let mut said = name;
    if total > 0 {
        let steps =
            Message::new("working-steps").with("done", i64::from(done)).with("total", i64::from(total));
        let steps = scene.say(&steps);
        let taken = scene.measure(ui.painter(), &steps, &scale.second).x;
        scene.line(ui.painter(), pos2(inside.right() - taken, first), &steps, &scale.second, colours.ink_2);
        said = format!("{said}, {steps}");
    }
    let bar = Rect::from_min_size(pos2(inside.left(), inside.top() + 30.0), vec2(inside.width(), 9.0));
    ui.painter().rect_filled(bar, CornerRadius::same(5), colours.line);
    if total > 0 {
        let share = (done as f32 / total as f32).clamp(0.0, 1.0);
        let part = Rect::from_min_size(bar.min, vec2((bar.width() * share).max(9.0), bar.height()));
        ui.painter().rect_filled(part, CornerRadius::same(5), colours.accent);
    }
    let last = inside.bottom() - 10.0;
    if matches!(job.kind, JobKind::Exporting | JobKind::BringingIn) {
        let carry_on = scene.text("working-carry-on");
        scene.line(ui.painter(), pos2(inside.left(), last), &carry_on, &scale.second, colours.ink_2);
    }
    let id = ui.scope_id().with(("job", job.id));
    let text = Rect::from_min_max(inside.min, pos2(inside.right(), bar.bottom()));
    say_aloud(ui, id, text, &said);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::ProgressIndicator);
        node.set_label(said);
        if total > 0 {
            node.set_numeric_value(f64::from(done));
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(f64::from(total));
        }
    });
    if job.kind != JobKind::Opening {
        let words = scene.text("action-stop");
        let button = Button { height: 28.0, ..Button::new(scene, &words, ButtonLook::Quiet) };
        let size = button.size(scene, ui);
        let at = Rect::from_min_size(pos2(inside.right() - size.x, last - size.y / 2.0), size);
        if button.put(ui, scene, Region::Notices, at, id.with("stop")).clicked() {
            scene.ask(Action::Stop(job.id));
        }
    }
}

fn ground(ui: &Ui, scene: &Scene<'_>, rect: Rect, fill: Color32) {
    let look = scene.look;
    let radius = CornerRadius::same(look.tokens.radius.card as u8);
    ui.painter().add(look.shadow("card").as_shape(rect, radius));
    let edge = if look.is_high_contrast() {
        Stroke::new(look.control_edge(), look.colours.ink)
    } else {
        Stroke::new(0.0, Color32::TRANSPARENT)
    };
    ui.painter().rect(rect, radius, fill, edge, StrokeKind::Outside);
}
