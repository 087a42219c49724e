//! The window: one frame of it, from the state to what is seen, and what was asked for in it.
//!
//! Needs only the toolkit's context, so that tests run it without a display.

use self::desk::DeskMemory;
use super::about_book::about_book;
use super::ask_path::ask_path;
use super::dropping::{DropMemory, dropping};
use super::field::Fields;
use super::in_turn::InTurn;
use super::ink::Ink;
use super::keys;
use super::letters::Letters;
use super::mirror::Mirror;
use super::notices::{NoticeMemory, notices};
use super::palette::{InOrder, palette};
use super::photo_drag::photo_drag;
use super::places::pages::reading::reading;
use super::places::pages::{choosing, desk, pages, replacing, style as book_style};
use super::places::people::{PeopleMemory, people};
use super::places::photos::photos;
use super::places::print::print;
use super::places::timeline::{TimelineMemory, timeline};
use super::scene::{Region, Scene};
use super::start::{self, Covers};
use super::textures::Textures;
use super::tokens::Look;
use super::{help, recovery, settings, spine, style, top_bar, versions};
use crate::app::JobKind;
use crate::app::{
    Action, AppState, Colours, OpenBook, Opening, Place, PrintAction, SettingsAction, StartAction,
};
use crate::language::Language;
use egui::accesskit::Role;
use egui::{Popup, Rect, Ui, UiBuilder, pos2};
use std::time::Duration;

/// The window of the program.
pub struct Window {
    state: AppState,
    language: &'static Language,
    dates: &'static Language,
    ink: Ink,
    textures: Textures,
    fields: Fields,
    desk: DeskMemory,
    covers: Covers,
    timeline: TimelineMemory,
    people: PeopleMemory,
    notices: NoticeMemory,
    drops: DropMemory,
    /// What stands in fields and is not in the book yet: done first when one goes elsewhere.
    unfinished: Vec<Action>,
    /// What the toolkit's style was last set for.
    styled: Option<(Colours, Option<String>)>,
    /// The book whose pictures the textures are, by its folder.
    pictured: Option<std::path::PathBuf>,
    /// What was on the desk in the frame before.
    shown: Option<Opening>,
    in_order: InOrder,
    focus: FocusMemory,
    by_keyboard: bool,
    /// Whether the system gave the window the keyboard.
    focused: bool,
    /// Whether the book was read together in the frame before, and whether the window had the whole
    /// screen before that.
    reads: bool,
    had_screen: bool,
}

/// What had the keyboard, for when what covers it goes.
#[derive(Default)]
struct FocusMemory {
    held: Option<egui::Id>,
    covered: bool,
    before_reading: Option<egui::Id>,
}

impl FocusMemory {
    /// After a dialog or a menu the keyboard is where it was before.
    fn give_back(&mut self, ctx: &egui::Context, stops: &[(Region, egui::Id)]) {
        let covered = ctx.memory(|memory| memory.top_modal_layer().is_some()) || Popup::is_any_open(ctx);
        let was_covered = std::mem::replace(&mut self.covered, covered);
        let focused = ctx.memory(|memory| memory.focused());
        let reachable = |id: egui::Id| stops.iter().any(|(_, stop)| *stop == id);
        match self.held {
            _ if covered => {}
            Some(held) if was_covered && !focused.is_some_and(reachable) => {
                ctx.memory_mut(|memory| memory.request_focus(held));
            }
            _ => self.held = focused,
        }
    }
}

impl Window {
    /// A window on this state.
    pub fn new(state: AppState) -> Self {
        Self {
            state,
            language: Language::of("en-GB"),
            dates: Language::of("en-GB"),
            ink: Ink::default(),
            textures: Textures::default(),
            fields: Fields::default(),
            desk: DeskMemory::default(),
            covers: Covers::default(),
            timeline: TimelineMemory::default(),
            people: PeopleMemory::default(),
            notices: NoticeMemory::default(),
            drops: DropMemory::default(),
            unfinished: Vec::new(),
            styled: None,
            pictured: None,
            shown: None,
            in_order: InOrder::default(),
            focus: FocusMemory::default(),
            by_keyboard: false,
            focused: true,
            reads: false,
            had_screen: false,
        }
    }

    /// Gives the toolkit the window's fonts. Once, before the first frame.
    pub fn set_up(ctx: &egui::Context) {
        style::set_fonts(ctx);
        ctx.add_plugin(InTurn::default());
        ctx.add_plugin(Mirror::default());
        ctx.add_plugin(Letters::default());
        // The page is zoomed, never the whole window by accident.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
    }

    /// The program behind it.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Asks for something from outside of the window.
    pub fn handle(&mut self, action: Action) {
        if action.goes_elsewhere() {
            for kept in std::mem::take(&mut self.unfinished) {
                self.state.handle(kept);
            }
        }
        self.state.handle(action);
    }

    /// One frame.
    pub fn show(&mut self, ui: &mut Ui) {
        self.state.receive();
        let ctx = ui.ctx().clone();
        self.in_order.begin(&ctx, &self.state);
        self.settle(&ctx);
        let folder = self.state.book().map(|book| book.folder().to_owned());
        if folder != self.pictured {
            self.textures.forget();
            // What was typed in one child's book stands in no other's.
            self.fields = Fields::default();
            ctx.data_mut(|data| data.clear());
            self.shown = None;
            self.pictured = folder;
        }
        let bound_in = self.state.book().map(|book| book.book().info().bound_in().to_owned());
        let look = Look::of(self.state.colours(), bound_in.as_deref());
        if self.styled.as_ref() != Some(&(look.scheme, bound_in.clone())) {
            style::set_style(&ctx, &look);
            self.styled = Some((look.scheme, bound_in));
        }
        let opening = self.state.book().map(|book| book.view().opening(book.printed()));
        let turned = opening != self.shown;
        self.shown = opening;

        Letters::read_from_right(&ctx, self.language.reads_from_right());
        if Mirror::turn(&ctx, self.language.reads_from_right()) {
            ctx.request_repaint();
        }
        self.by_keyboard = was_keyboard_last(&ctx).unwrap_or(self.by_keyboard);
        self.textures.begin();
        let in_menu = egui::Popup::is_any_open(&ctx);
        // Before anything that has arrows of its own: they take no notice of Alt.
        let busy = in_menu || ctx.text_edit_focused() || self.fields.is_typing(&ctx);
        let back = if busy { 0 } else { keys::presses_of_back(&ctx) };
        self.fields.begin();
        let mut scene = Scene {
            state: &self.state,
            look: &look,
            language: self.language,
            dates: self.dates,
            ink: &mut self.ink,
            textures: &mut self.textures,
            fields: &mut self.fields,
            actions: vec![Action::Back; back],
            unfinished: Vec::new(),
            stops: Vec::new(),
            things: Vec::new(),
            newest_notice: None,
            width: ui.max_rect().width(),
            by_keyboard: self.by_keyboard,
            mirrored: Mirror::across(&ctx),
        };
        let whole = ui.max_rect();
        let name = scene.text("program-name");
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
        scene.ask(Action::WindowIs(f64::from(whole.width())));
        let asked = scene.state.start().new_book().is_some();
        let reads = !asked && scene.state.book().is_some_and(|book| book.reading().is_some());
        let desk_rect = if reads {
            reading(ui, &mut scene, !self.reads)
        } else if scene.state.book().is_some() && !asked {
            self.covers.forget();
            let places = (&mut self.timeline, &mut self.people);
            book_window(ui, &mut scene, &mut self.desk, places, turned)
        } else {
            start::start(ui, &mut scene, &mut self.covers)
        };
        notices(&ctx, &mut scene, &mut self.notices, desk_rect);
        if !asked && !reads {
            recovery::recovery(&ctx, &mut scene, desk_rect);
        }
        // Nothing lies over the pages that are read together, and nothing comes in on them.
        if !reads {
            versions::versions(&ctx, &mut scene);
            settings::settings(&ctx, &mut scene);
            help::help(&ctx, &mut scene);
            choosing::choosing(&ctx, &mut scene);
            replacing::replacing(&ctx, &mut scene);
            book_style::style(&ctx, &mut scene);
            about_book(&ctx, &mut scene);
            ask_path(&ctx, &mut scene);
            palette(&ctx, &mut scene);
        }
        keys::actions_of_keys(&ctx, &mut scene, desk::id(), in_menu);
        if !reads {
            dropping(&ctx, &mut scene, &mut self.drops, desk_rect);
            photo_drag(&ctx, &mut scene, desk_rect);
        }
        let Scene { actions, unfinished, stops, newest_notice, .. } = scene;
        self.fill_screen(&ctx, reads);
        self.unfinished = unfinished;
        keys::go_round(&ctx, &stops, newest_notice);
        self.focus.give_back(&ctx, &stops);

        if let Some(book) = self.state.book() {
            self.textures.end(book.pages());
        }
        let before = self.what_shows();
        if self.state.book().is_some_and(OpenBook::wants_checking) {
            self.state.handle(Action::Print(PrintAction::Check));
        }
        for action in actions {
            self.handle(action);
        }
        if self.what_shows() != before {
            ctx.request_repaint();
        }
        self.wake_later(&ctx);
    }

    /// Who reads together has the keyboard and the whole screen, where the system lets them; a window that had it before
    /// keeps it afterwards, and what had the keyboard has it again.
    fn fill_screen(&mut self, ctx: &egui::Context, reads: bool) {
        if std::mem::replace(&mut self.reads, reads) == reads {
            return;
        }
        let has_it = ctx.input(|input| input.viewport().fullscreen) == Some(true);
        if reads {
            self.had_screen = has_it;
            self.focus.before_reading = self.focus.held;
        } else if let Some(before) = self.focus.before_reading.take() {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
        if !self.had_screen {
            ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(reads));
        }
    }

    /// What the settings say of the whole window, and what the computer says to them.
    fn settle(&mut self, ctx: &egui::Context) {
        let dark = ctx.system_theme() == Some(egui::Theme::Dark);
        self.state.handle(Action::Settings(SettingsAction::SystemIsDark(dark)));
        let settings = self.state.settings();
        self.language = self.state.language();
        self.dates = settings.dates.as_deref().map_or(self.language, Language::of);
        ctx.set_zoom_factor(f32::from(settings.text_percent) / 100.0);
        let still = settings.reduce_motion;
        if ctx.global_style().visuals.text_cursor.blink == still {
            ctx.all_styles_mut(|style| {
                style.visuals.text_cursor.blink = !still;
                style.scroll_animation =
                    if still { egui::style::ScrollAnimation::none() } else { Default::default() };
            });
        }
        // A stick may have been plugged in meanwhile.
        let focused = ctx.input(|input| input.focused);
        if focused && !std::mem::replace(&mut self.focused, focused) {
            self.state.handle(Action::Start(StartAction::LookAgain));
        }
        self.focused = focused;
    }

    /// What changes when an action changes what is seen.
    fn what_shows(&self) -> impl PartialEq + use<> {
        let state = &self.state;
        let book = state.book().map(|book| {
            let folded: Vec<bool> =
                book.printed().sections().iter().map(|section| book.is_folded(&section.id)).collect();
            let typing = book.words_typing().map(crate::app::WordsTyping::seen);
            let on_photos = book.on_photos().looked_at().clone();
            let place = (book.place(), book.on_pages().clone(), book.leaves().clone(), typing);
            let place = (place, on_photos, book.on_timeline().clone(), book.on_print().clone());
            let place = (place, book.on_people().clone(), book.reading().cloned(), book.about_shown());
            (book.view().clone(), book.generation(), folded, book.save_state().clone(), place)
        });
        let jobs: Vec<_> = state.jobs().running().iter().map(|job| job.id).collect();
        (
            book,
            jobs,
            state.notices().shown().to_vec(),
            (state.settings().clone(), state.colours(), state.settings_shown()),
            state.kept().clone(),
            (state.start().new_book().cloned(), state.start().asked_about().map(std::path::Path::to_owned)),
            (state.strip_open(), state.has_room_for_panel()),
            (state.typed_path().cloned(), state.finding().cloned()),
        )
    }

    /// What will show by itself later: running work, *Saving…*.
    fn wake_later(&self, ctx: &egui::Context) {
        if self.state.jobs().running().iter().any(|job| job.kind != JobKind::Checking) {
            ctx.request_repaint_after(Duration::from_millis(100));
        }
        if self.state.book().is_some_and(|book| book.saving_soon_shows()) {
            ctx.request_repaint_after(Duration::from_millis(
                Look::of(Colours::Light, None).tokens.motion.saving_delay,
            ));
        }
    }
}

/// The window with a book in it: the spine, the top bar, and the place that is shown; where notices go.
fn book_window(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut DeskMemory,
    (on_timeline, on_people): (&mut TimelineMemory, &mut PeopleMemory),
    turned: bool,
) -> Rect {
    let whole = ui.max_rect();
    let spine_end = whole.left() + spine::width(scene);
    let top_end = whole.top() + scene.look.tokens.layout.top_bar;
    let spine_rect = Rect::from_min_max(whole.min, pos2(spine_end, whole.bottom()));
    region(ui, scene, Region::Spine, spine_rect, spine::spine);
    let top_rect = Rect::from_min_max(pos2(spine_end, whole.top()), pos2(whole.right(), top_end));
    region(ui, scene, Region::Top, top_rect, top_bar::top_bar);
    let room = Rect::from_min_max(pos2(spine_end, top_end), whole.max);
    match scene.state.book().map(crate::app::OpenBook::place) {
        Some(Place::Pages) => pages(ui, scene, memory, room, turned),
        Some(Place::Timeline) => timeline(ui, scene, on_timeline, room),
        Some(Place::Print) => print(ui, scene, room),
        Some(Place::Photos) => photos(ui, scene, room),
        Some(Place::People) => people(ui, scene, on_people, room),
        None => room,
    }
}

/// Whether the last thing that happened in this frame was done by keyboard; nothing if nothing was.
/// A screen reader that moves about counts as one.
fn was_keyboard_last(ctx: &egui::Context) -> Option<bool> {
    ctx.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            egui::Event::PointerButton { pressed: true, .. } | egui::Event::Touch { .. } => Some(false),
            egui::Event::Key { pressed: true, .. } | egui::Event::AccessKitActionRequest(_) => Some(true),
            _ => None,
        })
    })
}

/// The rectangle with its edges on whole device pixels, so that pages on it are not resampled.
pub(crate) fn on_pixels(rect: Rect, pixels_per_point: f32) -> Rect {
    let to = |x: f32| (x * pixels_per_point).round() / pixels_per_point;
    Rect::from_min_max(pos2(to(rect.min.x), to(rect.min.y)), pos2(to(rect.max.x), to(rect.max.y)))
}

/// A named part of the window.
pub(crate) fn region(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    region: Region,
    rect: Rect,
    show: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    let (words, role) = match region {
        Region::Spine => ("region-places", Role::Navigation),
        Region::Top => ("region-top", Role::Banner),
        Region::Toolbar => ("region-toolbar", Role::Toolbar),
        Region::Strip => ("region-strip", Role::Navigation),
        Region::Desk => ("region-desk", Role::Main),
        Region::Panel => ("region-panel", Role::Complementary),
        Region::Status => ("region-status", Role::ContentInfo),
        Region::Notices => ("region-notices", Role::Group),
    };
    named_region(ui, scene, words, role, rect, show);
}

/// A part of the window with a name of its own.
pub(crate) fn named_region(
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
