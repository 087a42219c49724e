//! The timeline: a line to type into, the life as a list below it, and beside it the drawing as it
//! will print.

mod at_end;
mod drawing;
mod examples;
mod gap;
mod line;
mod list;
mod open_row;
mod row;

use crate::app::{Action, FORMS, Life, OpenBook, PrintedPage, TimelineAction, Understood, drawn_on};
use crate::book::{EventId, TimelineForm};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, Segment, Side, hairline, segmented, segmented_width};
use egui::accesskit::Role;
use egui::{Rect, Ui, UiBuilder, pos2, vec2};
use std::path::PathBuf;

/// The drawing's share of the place's width, and its bounds, in points.
const DRAWING_SHARE: f32 = 0.427;
const DRAWING_LEAST: f32 = 320.0;
const DRAWING_MOST: f32 = 640.0;
/// A place narrower than this has no room for the drawing beside the list, in points.
const NO_DRAWING_BELOW: f32 = 720.0;
/// Room at the sides of the list, in points.
const INSIDE: f32 = 18.0;

/// What the timeline remembers between frames.
#[derive(Default)]
pub(crate) struct TimelineMemory {
    /// Of which book, and which state of it, the life below is.
    of: Option<(PathBuf, u64)>,
    life: Life,
    /// What stands in the line.
    when: String,
    what: String,
    /// How that is understood, and what it was read from.
    understood: Option<((String, String, u64), Understood)>,
    /// What is typed in the open row and not in the book yet.
    open: Option<open_row::OpenRow>,
    /// What the keyboard is to have once it is drawn.
    focus: Option<Focus>,
    /// The event that was chosen in the frame before: another one is scrolled to.
    chosen: Option<EventId>,
    /// The event that was open in the frame before.
    opened: Option<EventId>,
    /// Where it stood in the list.
    open_top: Option<f32>,
    /// Which page of the drawing is shown, from 0.
    part: usize,
    /// As which it was drawn in the frame before.
    form: Option<TimelineForm>,
    /// The page of the drawing on which the chosen event is looked for next, if it is.
    seek: Option<usize>,
    /// The pages of a drawing that is on no page of the book, as far as they were wanted, and what they
    /// were made for.
    draft: Option<((u64, TimelineForm), Vec<PrintedPage>)>,
}

/// What the keyboard goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Focus {
    When,
    What,
    Title,
    /// The date in the open row.
    Date,
    Row(EventId),
}

impl TimelineMemory {
    /// Has the life of the book as it is now.
    fn look_at(&mut self, book: &OpenBook) {
        let now = (book.folder().to_owned(), book.generation());
        if self.of.as_ref() == Some(&now) {
            return;
        }
        if self.of.as_ref().is_none_or(|(folder, _)| *folder != now.0) {
            *self = Self::default();
        }
        self.life = Life::of_open(book);
        self.of = Some(now);
    }

    /// Whether the keyboard is to go there now.
    fn takes_focus(&mut self, to: &Focus) -> bool {
        let takes = self.focus.as_ref() == Some(to);
        if takes {
            self.focus = None;
        }
        takes
    }
}

/// Shows it in what the spine and the top bar leave of the window; where notices go.
pub(crate) fn timeline(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut TimelineMemory, room: Rect) -> Rect {
    let Some(book) = scene.state.book() else { return room };
    memory.look_at(book);
    let toolbar_end = room.top() + scene.look.tokens.layout.toolbar;
    let toolbar = Rect::from_min_max(room.min, pos2(room.right(), toolbar_end));
    part(ui, scene, "region-toolbar", Role::Toolbar, toolbar, tools);
    let below = Rect::from_min_max(pos2(room.left(), toolbar_end), room.max);
    let drawing_width = match below.width() {
        width if width < NO_DRAWING_BELOW => 0.0,
        width => (width * DRAWING_SHARE).clamp(DRAWING_LEAST, DRAWING_MOST).round(),
    };
    let edge = below.right() - drawing_width;
    let list_rect = Rect::from_min_max(below.min, pos2(edge, below.bottom()));
    part(ui, scene, "life-list", Role::Main, list_rect, |ui, scene| {
        ui.painter().rect_filled(list_rect, 0.0, scene.look.colours.panel);
        let inside = list_rect.shrink2(vec2(INSIDE, 0.0));
        let top = match book.may_change() {
            true => line::line(ui, scene, memory, book, inside),
            false => inside.top() + 8.0,
        };
        let rows = Rect::from_min_max(pos2(list_rect.left(), top), list_rect.max);
        list::list(ui, scene, memory, book, rows);
    });
    if drawing_width > 0.0 {
        let rect = Rect::from_min_max(pos2(edge, below.top()), below.max);
        part(ui, scene, "life-drawing", Role::Complementary, rect, |ui, scene| {
            drawing::drawing(ui, scene, memory, book, rect);
        });
    }
    memory.chosen = book.on_timeline().chosen().cloned();
    memory.opened = book.on_timeline().open().cloned();
    list_rect
}

/// A named part of the place.
fn part(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    words: &'static str,
    role: Role,
    rect: Rect,
    show: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    let builder = UiBuilder::new()
        .id_salt(words)
        .max_rect(rect)
        .accessibility_label(scene.text(words))
        .accessibility_role(role);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect);
        show(ui, scene);
    });
}

/// The forms in which it can be drawn, and putting it on a page.
fn tools(ui: &mut Ui, scene: &mut Scene<'_>) {
    let bar = ui.max_rect();
    ui.painter().rect_filled(bar, 0.0, scene.look.colours.panel);
    hairline(ui, scene, bar, Side::Bottom);
    let Some(book) = scene.state.book() else { return };
    let form = book.on_timeline().form(book.book());
    let names: Vec<String> = FORMS
        .iter()
        .map(|form| scene.text(Action::Timeline(TimelineAction::DrawAs(*form)).words()))
        .collect();
    let segments: Vec<Segment<'_, TimelineForm>> = (FORMS.iter().zip(&names))
        .map(|(of, words)| Segment { words, icon: Some(icon_of(*of)), chosen: *of == form, value: *of })
        .collect();
    let label = scene.text("life-draw-as");
    let size = scene.look.tokens.scale.label.clone();
    let mut left = bar.left() + 20.0;
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    let drawn = drawn_on(book.book(), form).map(|(page, _)| &page.id);
    let printed = drawn.and_then(|id| book.printed().pages().iter().find(|printed| printed.page.id == *id));
    let (put, words) = match printed {
        Some(printed) => {
            let words = Message::new("life-go-to-page-of").with("n", printed.place.number);
            (Action::Timeline(TimelineAction::GoToPage), scene.say(&words))
        }
        None => (Action::Timeline(TimelineAction::PutOnPage), scene.text("life-put-on-page")),
    };
    let button = Button { height: 44.0, ..Button::new(scene, &words, ButtonLook::Plain) };
    let button_size = button.size(scene, ui);
    let taken = scene.measure(ui.painter(), &label, &size).x + 10.0;
    if left + taken + segmented_width(scene, ui, &all) + button_size.x + 40.0 < bar.right() {
        let ink = scene.look.colours.ink_2;
        scene.line(ui.painter(), pos2(left, bar.center().y), &label, &size, ink);
        left += taken;
    }
    if let Some(form) = segmented(ui, scene, Region::Toolbar, pos2(left, bar.center().y), &segments) {
        scene.ask(Action::Timeline(TimelineAction::DrawAs(form)));
    }
    if put.enabled(scene.state) {
        let at = pos2(bar.right() - 10.0 - button_size.x, bar.center().y - button_size.y / 2.0);
        let rect = Rect::from_min_size(at, button_size);
        if button.put(ui, scene, Region::Toolbar, rect, ui.scope_id().with("put")).clicked() {
            scene.ask(put);
        }
    }
}

fn icon_of(form: TimelineForm) -> Icon {
    match form {
        TimelineForm::Path => Icon::Path,
        TimelineForm::Trail => Icon::Trail,
        TimelineForm::List => Icon::Bullets,
        TimelineForm::Years => Icon::Years,
    }
}
