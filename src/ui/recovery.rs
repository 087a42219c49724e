//! The card over a book that was not closed as it should have been: the newest good version is open
//! behind it, and nothing has to be answered to go on.

use super::icons::Icon;
use super::places::pages::picture_of_page;
use super::scene::{Region, Scene};
use super::widgets::{Button, ButtonLook, IconButton, paragraph, paragraph_height, say_aloud};
use crate::app::{
    Action, Contents, Difference, KeptAction, Other, PrintedPage, Recovery, Why, exact_moment, moment,
};
use crate::language::Message;
use crate::store::Lost;
use egui::accesskit::{Live, Role};
use egui::{
    Align2, Area, Context, CornerRadius, Id, Key, Modifiers, Order, Rect, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, pos2, vec2,
};

/// How wide the card is, where there is room, and each version on it, in points.
const WIDE: f32 = 700.0;
const VERSION_HEIGHT: f32 = 136.0;
/// How high the page of a version is shown.
const PAGE_HEIGHT: f32 = 108.0;
/// With less room below the top of the desk, in points, the card scrolls.
const LEAST_ROOM: f32 = 480.0;
/// So many changed pages are named; more are counted.
const NAMED: usize = 6;

/// Shows it over the desk.
pub(crate) fn recovery(ctx: &Context, scene: &mut Scene<'_>, desk: Rect) {
    let Some(found) = scene.state.kept().recovery().cloned() else { return };
    let carry_on = Action::Kept(KeptAction::CarryOn);
    let width = WIDE.min(desk.width() - 36.0);
    let card = Area::new(Id::unique("recovery"))
        .order(Order::Foreground)
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(pos2(desk.center().x, desk.top() + 18.0))
        .constrain(false)
        .show(ctx, |ui| {
            let room = ctx.content_rect().bottom() - desk.top() - 30.0;
            if room >= LEAST_ROOM {
                return card(ui, scene, &found, width);
            }
            // In a window as low as this it scrolls.
            ScrollArea::vertical().max_height(room).show(ui, |ui| card(ui, scene, &found, width)).inner
        });
    let held = ctx.memory(|memory| memory.focused()).is_none_or(|id| card.inner.contains(&id));
    let covered = ctx.memory(|memory| memory.top_modal_layer().is_some());
    if held && !covered && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        scene.ask(carry_on);
    }
}

/// Draws it; what in it can have the keyboard.
fn card(ui: &mut Ui, scene: &mut Scene<'_>, found: &Recovery, width: f32) -> Vec<Id> {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let title = match found.saved_at {
        Some(at) => scene.say(&Message::new("recovery-safe-up-to").with("time", moment(at))),
        None => scene.say(&Message::new(title_of(found.why))),
    };
    let words = scene.say(&Message::new(words_of(found.why)));
    let text_width = width - 78.0 - 70.0;
    let title_height = paragraph_height(ui, text_width, &title, &scale.dialog_title);
    let words_height = paragraph_height(ui, text_width, &words, &scale.body);
    let above = 20.0 + title_height + 4.0 + words_height + 16.0;
    let beside = width >= 560.0 || found.other.is_none();
    let versions = if beside { VERSION_HEIGHT } else { VERSION_HEIGHT * 2.0 + 12.0 };
    let height = above + versions + 14.0 + 48.0 + 14.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let radius = CornerRadius::same(look.tokens.radius.dialog as u8);
    ui.painter().add(look.shadow("dialog").as_shape(rect, radius));
    let edge = if look.is_high_contrast() { Stroke::new(2.0, colours.ink) } else { Stroke::NONE };
    ui.painter().rect(rect, radius, colours.panel, edge, StrokeKind::Inside);
    let shield = rect.min + vec2(42.0, 42.0);
    ui.painter().circle_filled(shield, 22.0, colours.good_soft);
    scene.icon(ui.painter(), Icon::Safe, shield, 26.0, colours.good);
    let at = rect.min + vec2(78.0, 20.0);
    paragraph(ui, at, text_width, &title, &scale.dialog_title, colours.ink);
    paragraph(ui, at + vec2(0.0, title_height + 4.0), text_width, &words, &scale.body, colours.ink);
    let told = Rect::from_min_size(at, vec2(text_width, title_height + words_height));
    let told_id = ui.scope_id().with("what happened");
    let said = format!("{title}. {words}");
    say_aloud(ui, told_id, told, &said);
    ui.ctx().accesskit_node_builder(told_id, |node| {
        node.set_role(Role::Alert);
        node.set_label(said);
        node.set_live(Live::Assertive);
    });

    let inside = rect.shrink2(vec2(20.0, 0.0));
    let across = match (&found.other, beside) {
        (Some(_), true) => (inside.width() - 12.0) / 2.0,
        _ => inside.width(),
    };
    let size = vec2(across, VERSION_HEIGHT);
    let first = Rect::from_min_size(pos2(inside.left(), rect.top() + above), size);
    this_one(ui, scene, found, first);
    let mut stops = Vec::new();
    if let Some(other) = &found.other {
        let min =
            if beside { first.right_top() + vec2(12.0, 0.0) } else { first.left_bottom() + vec2(0.0, 12.0) };
        stops.push(other_one(ui, scene, found, other, Rect::from_min_size(min, size)));
    }
    stops.extend(foot(ui, scene, found, inside));
    stops
}

/// The way on, and where both versions stay.
fn foot(ui: &mut Ui, scene: &mut Scene<'_>, found: &Recovery, inside: Rect) -> Vec<Id> {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let carry_on = Action::Kept(KeptAction::CarryOn);
    let words = scene.text(carry_on.words());
    let button = Button { height: 48.0, ..Button::new(scene, &words, ButtonLook::Filled) };
    let size = button.size(scene, ui);
    let place = Rect::from_min_size(inside.right_bottom() - vec2(size.x, 14.0 + size.y), size);
    let stay = scene.text(match (&found.other, found.why) {
        (Some(_), _) => "recovery-both-stay",
        (None, Why::Stopped) => "recovery-only-one",
        (None, _) => "recovery-backup",
    });
    let room = place.left() - inside.left() - 16.0;
    let taken = paragraph_height(ui, room, &stay, &scale.second);
    let at = pos2(inside.left(), place.center().y - taken / 2.0);
    paragraph(ui, at, room, &stay, &scale.second, colours.ink_2);
    say_aloud(ui, ui.scope_id().with("stay"), Rect::from_min_size(at, vec2(room, taken)), &stay);
    let pressed = button.put(ui, scene, Region::Notices, place, ui.scope_id().with("carry on"));
    // It has the keyboard from the start.
    let folder = scene.state.book().map(|book| book.folder());
    let once = ui.scope_id().with(("begun", folder, found.saved_at));
    if !ui.data(|data| data.get_temp(once).unwrap_or(false)) {
        ui.data_mut(|data| data.insert_temp(once, true));
        pressed.request_focus();
    }
    let close = Rect::from_center_size(pos2(inside.right() - 14.0, inside.top() + 30.0), vec2(36.0, 36.0));
    let name = scene.text("action-close-notice");
    let button = IconButton { icon: Icon::Close, name: &name, keys: None, enabled: true, side: 18.0 };
    let closed = button.put(ui, scene, Region::Notices, close);
    if pressed.clicked() || closed.clicked() {
        scene.ask(carry_on);
    }
    vec![pressed.id, closed.id]
}

/// The version that is open: what is different in it.
fn this_one(ui: &mut Ui, scene: &mut Scene<'_>, found: &Recovery, rect: Rect) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let stroke = Stroke::new(look.tokens.stroke.selected, colours.accent);
    let radius = CornerRadius::same(look.tokens.radius.card as u8);
    ui.painter().rect(rect, radius, colours.field, stroke, StrokeKind::Inside);
    let title = match found.saved_at {
        Some(at) => scene.say(&Message::new("recovery-this-one-from").with("time", when(found, at))),
        None => scene.text("recovery-this-one"),
    };
    let mut lines = vec![contents_of(scene, found.contents)];
    if let Some(other) = found.other.as_ref().filter(|other| other.contents.is_some()) {
        lines.extend(differences(scene, &other.differs).into_iter().take(1));
    }
    let rect = beside_page(ui, scene, rect, found.page.as_ref(), "this page");
    let below = told(ui, scene, rect, &title, &lines);
    let at = pos2(rect.left() + 25.0, below + 16.0);
    scene.icon(ui.painter(), Icon::PagesChosen, at, 18.0, colours.accent);
    let now = scene.text("recovery-open-now");
    scene.line(ui.painter(), at + vec2(16.0, 0.0), &now, &scale.strong, colours.accent);
}

/// The other version, to be looked at.
fn other_one(ui: &mut Ui, scene: &mut Scene<'_>, found: &Recovery, other: &Other, rect: Rect) -> Id {
    let look = scene.look;
    let colours = &look.colours;
    let stroke = Stroke::new(look.control_edge(), colours.line_control);
    let radius = CornerRadius::same(look.tokens.radius.card as u8);
    ui.painter().rect(rect, radius, colours.field, stroke, StrokeKind::Inside);
    let time = when(found, other.saved_at);
    let title = scene.say(&match found.why {
        Why::OlderInPlace => Message::new("recovery-newer-from").with("time", time),
        _ => Message::new("recovery-before-from").with("time", time),
    });
    let line = match other.contents {
        Some(inside) => contents_of(scene, inside),
        None => scene.text("recovery-unreadable"),
    };
    let rect = beside_page(ui, scene, rect, other.page.as_ref(), "other page");
    let below = told(ui, scene, rect, &title, &[line]);
    let words = scene.text("recovery-look");
    let button = Button { height: 34.0, ..Button::new(scene, &words, ButtonLook::Plain) };
    let size = button.size(scene, ui);
    let place = Rect::from_min_size(pos2(rect.left() + 16.0, below + 4.0), size);
    let pressed = button.put(ui, scene, Region::Notices, place, ui.scope_id().with("look"));
    if pressed.clicked() && other.contents.is_some() {
        scene.ask(Action::OpenOther(other.version.clone()));
    }
    pressed.id
}

/// When a version was saved: to the second where the two would else have one time.
fn when(found: &Recovery, at: jiff::Timestamp) -> Message {
    let minute = |at: jiff::Timestamp| at.as_second().div_euclid(60);
    let other = found.other.as_ref().map(|other| minute(other.saved_at));
    if other.is_some() && other == found.saved_at.map(minute) { exact_moment(at) } else { moment(at) }
}

/// Shows a page of a version at its start; the room beside it.
fn beside_page(
    ui: &Ui,
    scene: &mut Scene<'_>,
    rect: Rect,
    page: Option<&PrintedPage>,
    id: &'static str,
) -> Rect {
    let Some((page, book)) = page.zip(scene.state.book()) else { return rect };
    let paper = book.book().info().paper.paper();
    let width = (PAGE_HEIGHT as f64 * paper.width / paper.height).min(120.0) as f32;
    let height = (f64::from(width) * paper.height / paper.width) as f32;
    let place =
        Rect::from_center_size(pos2(rect.left() + 14.0 + width / 2.0, rect.center().y), vec2(width, height));
    picture_of_page(ui, scene, place, ui.scope_id().with(id), page, None);
    let edge = Stroke::new(scene.look.tokens.stroke.hairline, scene.look.colours.line);
    ui.painter().rect_stroke(place, CornerRadius::ZERO, edge, StrokeKind::Outside);
    Rect::from_min_max(pos2(place.right(), rect.top()), rect.max)
}

/// What is said of a version, one line below the other; where that ends.
fn told(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, title: &str, lines: &[String]) -> f32 {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let half = scale.strong.line / 2.0;
    let at = rect.min + vec2(16.0, 22.0 - half);
    // Where the time is said to the second it may need another line.
    let taken = paragraph(ui, at, rect.width() - 28.0, title, &scale.strong, colours.ink);
    let mut y = at.y + taken.y + 22.0 - half;
    for line in lines {
        scene.line(ui.painter(), pos2(at.x, y), line, &scale.second, colours.ink_2);
        y += 20.0;
    }
    let said = format!("{title}. {}", lines.join(". "));
    let told = Rect::from_min_max(rect.min + vec2(16.0, 10.0), pos2(rect.right() - 8.0, y));
    say_aloud(ui, ui.scope_id().with(title), told, &said);
    y
}

/// How much is in a version.
pub(crate) fn contents_of(scene: &Scene<'_>, contents: Contents) -> String {
    let pages = Message::new("count-pages").with("n", contents.pages);
    let words = Message::new("recovery-word-count").with("n", contents.words);
    scene.say(&Message::new("recovery-contents").with("pages", pages).with("words", words))
}

/// What is different in the open version, the most telling first.
fn differences(scene: &Scene<'_>, differs: &Difference) -> Vec<String> {
    let mut said = Vec::new();
    let count = differs.changed.len();
    if count > NAMED {
        said.push(scene.say(&Message::new("recovery-changed-many").with("n", count)));
    } else if count > 0 {
        let number = |page: &usize| scene.language.digits(&page.to_string());
        let pages: Vec<String> = differs.changed.iter().map(number).collect();
        let pages = scene.language.list(&pages);
        said.push(scene.say(&Message::new("recovery-changed-pages").with("n", count).with("pages", pages)));
    }
    let (added, removed) = (differs.added.len(), differs.removed);
    if added > removed {
        said.push(scene.say(&Message::new("recovery-pages-more").with("n", added - removed)));
    } else if removed > added {
        said.push(scene.say(&Message::new("recovery-pages-fewer").with("n", removed - added)));
    }
    if said.is_empty() {
        said.push(scene.text("recovery-same"));
    }
    said
}

fn title_of(why: Why) -> &'static str {
    match why {
        Why::Salvaged => "opened-salvaged-title",
        Why::OnlyPhotos => "opened-only-photos-title",
        Why::Stopped | Why::ChangedOutside | Why::NewestLost(_) | Why::OlderInPlace => "recovery-safe",
    }
}

fn words_of(why: Why) -> &'static str {
    match why {
        Why::Stopped => "recovery-stopped",
        Why::ChangedOutside => "recovery-changed-outside",
        Why::NewestLost(Lost::Missing) => "recovery-newest-missing",
        Why::NewestLost(Lost::Damaged) => "recovery-newest-damaged",
        Why::NewestLost(Lost::Unreadable | Lost::PerhapsNewer { .. }) => "recovery-newest-unreadable",
        Why::OlderInPlace => "recovery-older-in-place",
        Why::Salvaged => "recovery-salvaged",
        Why::OnlyPhotos => "recovery-only-photos",
    }
}
