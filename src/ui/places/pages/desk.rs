//! The desk: the page or the spread as it will print, turned by wheel, moved by dragging with Space or the
//! middle button held, zoomed to the pointer.

use super::marquee::Marquee;
use super::words::{self, WordsMemory};
use super::{empty, marks, page_nodes, selection, thing_menu};
use crate::app::{Action, OnDesk, OpenBook, Part, PrintedPage, View, Wish};
use crate::book::ElementId;
use crate::ui::ink::WHOLE;
use crate::ui::menus;
use crate::ui::mirror::as_it_lies;
use crate::ui::scene::{Region, Scene};
use crate::ui::textures::Shown;
use egui::{
    Color32, CursorIcon, EventFilter, Id, Mesh, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// Wheel points that turn one page, where a wheel has no notches.
const POINTS_A_TURN: f32 = 120.0;
/// How wide the darkening at the fold is on either side, in points.
const FOLD: f32 = 22.0;

/// What the desk remembers between frames.
#[derive(Default)]
pub(crate) struct DeskMemory {
    /// Wheel points that have not turned a page yet.
    wheel: f32,
    words: WordsMemory,
    /// What was chosen in the frame before.
    chosen: Vec<ElementId>,
    /// The box that is being drawn to choose what it touches.
    marquee: Option<Marquee>,
}

impl DeskMemory {
    /// What has just been chosen otherwise than by the keyboard gets it, where nothing else has it.
    fn chosen_gets_keyboard(&mut self, ui: &Ui, book: &OpenBook, sheets: &[Sheet<'_>]) {
        let chosen = book.on_pages().chosen();
        if self.chosen == chosen {
            return;
        }
        self.chosen = chosen.to_vec();
        let nothing_has_it = ui.memory(|memory| memory.focused().is_none());
        let [one] = chosen else { return };
        let here = sheets.iter().find(|sheet| sheet.printed.page.element(one).is_some());
        if let Some(sheet) = here.filter(|_| nothing_has_it) {
            let id = selection::id_of(one, sheet.printed.place.part);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// The desk's id, for the keyboard.
pub(crate) fn id() -> Id {
    Id::unique("desk")
}

/// Shows it.
pub(crate) fn desk(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut DeskMemory) {
    let room = ui.max_rect();
    ui.painter().rect_filled(room, 0.0, scene.look.colours.desk);
    let Some(book) = scene.state.book() else { return };
    let size = (f64::from(room.width()), f64::from(room.height()));
    let desk_response = ui.interact(room, id(), Sense::click_and_drag());
    scene.stop(Region::Desk, desk_response.id);
    let words = scene.text("region-desk");
    desk_response.widget_info(|| WidgetInfo::labeled(Role::Pane, true, &words));
    scene.ask(Action::DeskIs(size.0, size.1));
    if book.printed().count() == 0 {
        empty::empty(ui, scene, room);
        return;
    }
    // Arrows turn pages and move things here; Escape goes from the thing to the page.
    keep_keys(ui, desk_response.id);
    // The desk has changed since the state was told: this frame still shows it right.
    let mut view = book.view().clone();
    view.set_desk(size.0, size.1);
    let on_desk = view.on_desk(book.printed());
    // From here on, as it lies on the screen: pages have the direction of their book.
    let rect = scene.turned(room);
    let clip = scene.turned(ui.clip_rect());
    let scale = view.scale(book.printed()) as f32;
    let sheets: Vec<Sheet> = (on_desk.iter())
        .filter_map(|page| {
            let printed = book.printed().get(page.index)?;
            Some(Sheet { printed, rect: page_rect(rect, page), scale, desk: rect })
        })
        .collect();
    as_it_lies(ui, scene.mirrored, |ui| {
        let before = ui.clip_rect();
        ui.set_clip_rect(clip);
        let empty = view.facing(book.printed()).map(|facing| page_rect(rect, &facing));
        if let Some(empty) = empty {
            no_page(ui, scene, rect, empty);
        }
        shadows(ui, scene, rect, &on_desk);
        for (page, sheet) in on_desk.iter().zip(&sheets) {
            show_page(ui, scene, book, &view, sheet, page);
        }
        let sides = || sheets.iter().map(|sheet| sheet.rect).chain(empty);
        if sides().count() == 2
            && let Some(right) = sides().max_by(|a, b| a.left().total_cmp(&b.left()))
        {
            fold(ui, Rect::from_x_y_ranges(right.left()..=right.left(), right.y_range()));
        }
        selection::show(ui, scene, book, &sheets);
        words::show(ui, scene, book, &sheets, &mut memory.words);
        ui.set_clip_rect(before);
    });
    words::call(ui, book, &mut memory.words);
    for sheet in &sheets {
        page_nodes::page_nodes(ui, scene, book, sheet);
    }
    memory.chosen_gets_keyboard(ui, book, &sheets);
    foresee(scene, book, &view, ui.ctx().pixels_per_point());
    if scene.shows_focus(&desk_response) {
        let ring = Stroke::new(scene.look.tokens.stroke.focus, scene.look.colours.focus);
        ui.painter().rect_stroke(room.shrink(2.0), 2.0, ring, StrokeKind::Inside);
    }
    menus::of_thing(ui, scene, &desk_response, &words, &thing_menu::actions(book));
    selection::clipboard(ui, scene, book);
    let on_words = words::pointer(ui, scene, book, &sheets, &mut memory.words, &desk_response);
    if !on_words && !selection::pointer(ui, scene, book, &sheets, &mut memory.marquee, &desk_response) {
        pointer(ui, scene, memory, rect, &desk_response, &view, book);
    }
}

/// The page at a point of the screen, where on it in mm, and the page's rectangle as the window is laid
/// out. `desk` is where the desk is.
pub(crate) fn page_at(scene: &Scene<'_>, desk: Rect, at: Pos2) -> Option<(usize, kurbo::Point, Rect)> {
    let book = scene.state.book()?;
    let (rect, at) = (scene.turned(desk), scene.turned_pos(at));
    let mut view = book.view().clone();
    view.set_desk(f64::from(desk.width()), f64::from(desk.height()));
    let scale = view.scale(book.printed()) as f32;
    let under = view.on_desk(book.printed()).into_iter().find(|page| page_rect(rect, page).contains(at))?;
    let printed = book.printed().get(under.index)?;
    let sheet = Sheet { printed, rect: page_rect(rect, &under), scale, desk: rect };
    Some((under.index, sheet.on_page(at), scene.turned(sheet.rect)))
}

/// A page on the desk, as it lies on the screen.
pub(super) struct Sheet<'a> {
    /// Which.
    pub(super) printed: &'a PrintedPage,
    /// Where, in points.
    pub(super) rect: Rect,
    /// Points to the millimetre.
    pub(super) scale: f32,
    /// The desk, in points.
    pub(super) desk: Rect,
}

impl Sheet<'_> {
    /// From millimetres on the page to the screen.
    pub(super) fn on_screen(&self, at: kurbo::Point) -> Pos2 {
        self.rect.min + vec2(at.x as f32, at.y as f32) * self.scale
    }

    /// From the screen to millimetres on the page.
    pub(super) fn on_page(&self, at: Pos2) -> kurbo::Point {
        let from = (at - self.rect.min) / self.scale;
        kurbo::Point::new(f64::from(from.x), f64::from(from.y))
    }
}

/// Arrows and Escape are for what has the keyboard, not for going elsewhere.
pub(super) fn keep_keys(ui: &Ui, id: Id) {
    let keys = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys));
}

pub(super) fn page_rect(desk: Rect, page: &OnDesk) -> Rect {
    let at = desk.min + vec2(page.left as f32, page.top as f32);
    Rect::from_min_size(at, vec2(page.width as f32, page.height as f32))
}

pub(super) fn shadows(ui: &Ui, scene: &Scene<'_>, desk: Rect, pages: &[OnDesk]) {
    let Some(whole) = pages.iter().map(|page| page_rect(desk, page)).reduce(|a, b| a.union(b)) else {
        return;
    };
    let painter = ui.painter_at(desk);
    painter.add(scene.look.shadow("page").as_shape(whole, 0.0));
    if scene.look.is_high_contrast() {
        let edge = Stroke::new(scene.look.control_edge(), scene.look.colours.line_control);
        painter.rect_stroke(whole, 0.0, edge, StrokeKind::Outside);
    }
}

/// The place beside a page that stands alone, so that one sees on which side it is: it lies flat on the
/// desk, and nothing is on it.
fn no_page(ui: &Ui, scene: &Scene<'_>, desk: Rect, place: Rect) {
    let (colours, painter) = (&scene.look.colours, ui.painter_at(desk));
    let edge = Stroke::new(scene.look.tokens.stroke.hairline, colours.line_control.gamma_multiply(0.5));
    painter.rect_filled(place, 0.0, colours.desk.lerp_to_gamma(colours.ink, 0.04));
    painter.rect_stroke(place, 0.0, edge, StrokeKind::Inside);
}

fn show_page(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    view: &View,
    sheet: &Sheet<'_>,
    page: &OnDesk,
) {
    let Sheet { printed, rect, desk, .. } = *sheet;
    let pixels_per_point = ui.ctx().pixels_per_point();
    let painter = ui.painter_at(desk);
    painter.rect_filled(rect, 0.0, scene.look.colours.page);
    if let Some(part) = view.part(page, book.printed(), f64::from(pixels_per_point)) {
        let wish = Wish::new(printed.clone(), part.view);
        if let Some(shown) = scene.textures.on_desk(ui.ctx(), book.pages(), page.index, wish) {
            let place = place_of(&shown, &part, desk, rect, view.scale(book.printed()), pixels_per_point);
            ui.painter_at(desk.intersect(rect)).image(shown.texture, place, WHOLE, Color32::WHITE);
        }
    }
    marks::show(ui, scene, &book.pages().marks(printed), sheet);
}

/// Where a picture of a part of the page goes: to the pixel if it is the one that was wished for,
/// scaled to its place on the page if it is an older one.
fn place_of(shown: &Shown, part: &Part, desk: Rect, page: Rect, scale: f64, pixels_per_point: f32) -> Rect {
    let of = shown.view;
    if of == part.view {
        let at = desk.min + vec2(part.left as f32, part.top as f32) / pixels_per_point;
        return Rect::from_min_size(at, vec2(f32::from(of.width), f32::from(of.height)) / pixels_per_point);
    }
    let points = |mm: f64| (mm * scale) as f32;
    let at = page.min + vec2(points(of.left), points(of.top));
    let size = vec2(points(f64::from(of.width) / of.scale), points(f64::from(of.height) / of.scale));
    Rect::from_min_size(at, size)
}

/// A soft darkening at the fold, over the pages, never printed.
pub(super) fn fold(ui: &Ui, fold: Rect) {
    let mut mesh = Mesh::default();
    let x = fold.left();
    let columns = [(x - FOLD, 0), (x - 5.0, 11), (x, 34), (x + 6.0, 12), (x + FOLD, 0)];
    for (x, alpha) in columns {
        let colour = Color32::from_black_alpha(alpha);
        mesh.colored_vertex(pos2(x, fold.top()), colour);
        mesh.colored_vertex(pos2(x, fold.bottom()), colour);
    }
    for column in 0..columns.len() as u32 - 1 {
        let first = 2 * column;
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// Asks for the openings before and after, so that turning shows them at once.
fn foresee(scene: &mut Scene<'_>, book: &OpenBook, view: &View, pixels_per_point: f32) {
    for on in [true, false] {
        let mut next = view.clone();
        next.turn(on, book.printed());
        if next.page() == view.page() {
            continue;
        }
        for page in next.on_desk(book.printed()) {
            let part = next.part(&page, book.printed(), f64::from(pixels_per_point));
            if let (Some(printed), Some(part)) = (book.printed().get(page.index), part) {
                scene.textures.foresee(Wish::new(printed.clone(), part.view));
            }
        }
    }
}

fn pointer(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut DeskMemory,
    rect: Rect,
    response: &egui::Response,
    view: &View,
    book: &OpenBook,
) {
    let all_shows = view.all_shows(book.printed());
    let spaced = ui.input(|input| input.key_down(egui::Key::Space));
    if !all_shows && response.dragged() {
        let by = response.drag_delta();
        scene.ask(Action::Pan(f64::from(by.x), f64::from(by.y)));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    } else if !all_shows && spaced && response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
    }
    let Some(at) = ui.ctx().pointer_hover_pos().filter(|_| response.contains_pointer()) else { return };
    let at = scene.turned_pos(at);
    let zoom = ui.input(|input| input.zoom_delta());
    if zoom != 1.0 {
        let from_middle = at - rect.center();
        let point = (f64::from(from_middle.x), f64::from(from_middle.y));
        scene.ask(Action::ZoomAbout { factor: f64::from(zoom), point });
        memory.wheel = 0.0;
        return;
    }
    if !all_shows {
        let by = ui.input(|input| input.smooth_scroll_delta());
        if by != egui::Vec2::ZERO {
            scene.ask(Action::Pan(f64::from(by.x), f64::from(by.y)));
        }
        return;
    }
    let turned = ui.input(|input| {
        (input.events.iter())
            .map(|event| match event {
                egui::Event::MouseWheel { unit: egui::MouseWheelUnit::Point, delta, modifiers, .. }
                    if !modifiers.command =>
                {
                    delta.y / POINTS_A_TURN
                }
                egui::Event::MouseWheel { delta, modifiers, .. } if !modifiers.command => delta.y.signum(),
                _ => 0.0,
            })
            .sum::<f32>()
    });
    memory.wheel += turned;
    while memory.wheel.abs() >= 1.0 {
        let back = memory.wheel > 0.0;
        memory.wheel -= memory.wheel.signum();
        scene.ask(if back { Action::PreviousPage } else { Action::NextPage });
    }
}
