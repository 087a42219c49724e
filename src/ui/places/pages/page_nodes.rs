//! What a screen reader and the keyboard meet on the desk: a node for the page, one for each thing on it
//! in the order of reading, and in it its headings, paragraphs and pictures, where they stand.
//!
//! Made from the regions of the display list, and so from what is printed.

use super::desk::{Sheet, keep_keys};
use super::selection::id_of;
use super::{thing_menu, words};
use crate::app::{Action, OpenBook, PagesAction, PrintedPage, corners, said_of_page, said_of_thing, stands};
use crate::book::Element;
use crate::language::Message;
use crate::layout::{Meaning, Region as PageRegion};
use crate::ui::menus;
use crate::ui::scene::{Region, Scene};
use egui::accesskit::{self, Action as NodeAction};
use egui::{Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo};

/// Gives a page on the desk its nodes.
pub(super) fn page_nodes(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, sheet: &Sheet<'_>) {
    let page = sheet.printed;
    let visible = scene.turned(sheet.rect.intersect(sheet.desk));
    let builder = UiBuilder::new()
        .id_salt(("page", page.page.id.as_str(), page.place.part))
        .max_rect(visible)
        .accessibility_label(page_words(scene, book, page))
        .accessibility_role(accesskit::Role::Group);
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_bounds(bounds_of(visible)));
        let laid_out = book.pages().laid_out(page);
        let regions: &[PageRegion] = laid_out.as_ref().map_or(&[], |laid_out| &laid_out.list.regions);
        let elements = in_reading_order(page, regions);
        let stops = tab_stops(ui, book, page, &elements);
        for (element, stop) in elements.into_iter().zip(stops) {
            thing(ui, scene, book, sheet, element, stop, regions);
        }
        let others = regions.iter().enumerate().filter(|(_, region)| region.element.is_none());
        for (at, region) in others {
            region_node(ui, scene, sheet, at, region);
        }
    });
}

fn page_words(scene: &Scene<'_>, book: &OpenBook, page: &PrintedPage) -> String {
    let section = book.printed().sections().get(page.section).map_or("", |section| section.title.as_str());
    let (all, number) = (book.printed().count(), page.place.number);
    let named = if section.is_empty() {
        Message::new("page-of").with("n", number).with("all", all)
    } else {
        Message::new("page-of-named").with("n", number).with("all", all).with("section", section)
    };
    let marks = said_of_page(&book.pages().marks(page));
    let named = std::iter::once(&named).chain(&marks).map(|message| scene.say(message));
    named.collect::<Vec<_>>().join(". ")
}

/// The things on a page in the order in which their first words or pictures are read; what has none
/// comes last.
fn in_reading_order<'a>(page: &'a PrintedPage, regions: &[PageRegion]) -> Vec<&'a Element> {
    let read_at = |element: &&Element| {
        let is_read = |region: &PageRegion| {
            region.element.as_ref() == Some(&element.id) && region.meaning != Meaning::Artifact
        };
        regions.iter().position(is_read).unwrap_or(usize::MAX)
    };
    let mut elements: Vec<&Element> = page.page.elements.iter().collect();
    elements.sort_by_key(read_at);
    elements
}

/// To which of the things, in the order of reading, Tab comes. A group is one stop, until something in it
/// is chosen alone.
fn tab_stops(ui: &Ui, book: &OpenBook, page: &PrintedPage, elements: &[&Element]) -> Vec<bool> {
    let has_keyboard = |one: &Element| ui.memory(|memory| memory.has_focus(id_of(&one.id, page.place.part)));
    let is_stop = |element: &&Element| {
        let together = page.page.together(&element.id);
        let inside = matches!(book.on_pages().chosen(), [one] if together.iter().any(|with| with.id == *one));
        let mut group = elements.iter().filter(|one| together.iter().any(|with| with.id == one.id));
        let stop = group.clone().find(|one| has_keyboard(one)).or_else(|| group.next());
        inside || stop.is_some_and(|stop| stop.id == element.id)
    };
    elements.iter().map(is_stop).collect()
}

/// A thing on the page: what has the keyboard is chosen. Tab comes to it if it is a `stop`.
fn thing(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    sheet: &Sheet<'_>,
    element: &Element,
    stop: bool,
    regions: &[PageRegion],
) {
    let paper = book.book().info().paper.paper();
    let frame = stands(element, sheet.printed, &paper).frame;
    let on_screen = Rect::from_points(&corners(frame).map(|corner| sheet.on_screen(corner)));
    let rect = scene.turned(on_screen);
    let id = id_of(&element.id, sheet.printed.place.part);
    let said = said_of_thing(book, sheet.printed, element);
    let named = said.iter().map(|message| scene.say(message)).collect::<Vec<_>>().join(", ");
    let builder = UiBuilder::new().id_salt(element.id.as_str()).max_rect(rect);
    ui.scope_builder(builder, |ui| {
        let sense = if stop { Sense::focusable_noninteractive() } else { Sense::hover() };
        let response = ui.interact(rect, id, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Pane, true, &named));
        let chosen = book.on_pages().chosen().contains(&element.id);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(accesskit::Role::Group);
            node.set_bounds(bounds_of(rect));
            node.set_selected(chosen);
            node.add_action(NodeAction::Click);
            node.add_action(NodeAction::Focus);
        });
        keep_keys(ui, id);
        words::words_of_thing(ui, scene, book, sheet, element, rect);
        if stop {
            scene.stop(Region::Desk, id);
        }
        scene.things.push(id);
        let asked = |action| ui.input(|input| input.has_accesskit_action_request(id, action));
        let pressed = asked(NodeAction::Click);
        if pressed || asked(NodeAction::Focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if (response.gained_focus() || pressed) && !chosen {
            scene.ask(Action::Pages(PagesAction::Press(element.id.clone())));
        }
        let in_group = chosen && book.chosen_group().is_some();
        if in_group && (pressed || entered(ui, &response)) {
            scene.ask(Action::Pages(PagesAction::Choose(vec![element.id.clone()])));
        }
        if chosen {
            menus::of_thing(ui, scene, &response, &named, &thing_menu::actions(book));
        }
        if scene.shows_focus(&response) {
            let ring = Stroke::new(scene.look.tokens.stroke.focus, scene.look.colours.focus);
            let painter = ui.painter_at(scene.turned(sheet.desk));
            let around = if in_group { around(scene, book, sheet, element) } else { rect };
            painter.rect_stroke(around.expand(4.0), 3.0, ring, StrokeKind::Outside);
        }
        let own = |(_, region): &(usize, &PageRegion)| region.element.as_ref() == Some(&element.id);
        for (at, region) in regions.iter().enumerate().filter(own) {
            region_node(ui, scene, sheet, at, region);
        }
    });
}

/// Whether Enter is pressed on a thing of a group, to go to it; words have taken it to be edited.
fn entered(ui: &Ui, thing: &Response) -> bool {
    thing.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// The rectangle round a thing and whatever is kept together with it.
fn around(scene: &Scene<'_>, book: &OpenBook, sheet: &Sheet<'_>, element: &Element) -> Rect {
    let paper = book.book().info().paper.paper();
    let frames = sheet.printed.page.together(&element.id).into_iter();
    let frames = frames.map(|one| stands(one, sheet.printed, &paper).frame);
    let rects = frames.map(|frame| Rect::from_points(&corners(frame).map(|corner| sheet.on_screen(corner))));
    scene.turned(rects.fold(Rect::NOTHING, Rect::union))
}

/// Words or a picture, to be read.
pub(super) fn region_node(ui: &Ui, scene: &Scene<'_>, sheet: &Sheet<'_>, at: usize, region: &PageRegion) {
    let role = match region.meaning {
        Meaning::Heading(_) => accesskit::Role::Heading,
        Meaning::Paragraph | Meaning::Caption => accesskit::Role::Paragraph,
        Meaning::ListItem => accesskit::Role::ListItem,
        Meaning::Figure => accesskit::Role::Image,
        Meaning::Artifact => return,
    };
    let unworded = scene.text("picture-without-words");
    let words = if region.text.trim().is_empty() { &unworded } else { &region.text };
    let place = region.bounds;
    let bounds = Rect::from_min_max(
        sheet.on_screen(kurbo::Point::new(place.x0, place.y0)),
        sheet.on_screen(kurbo::Point::new(place.x1, place.y1)),
    );
    let bounds = if bounds.is_positive() {
        bounds
    } else {
        Rect::from_min_size(sheet.rect.min, egui::Vec2::splat(1.0))
    };
    let id: Id = ui.scope_id().with(("region", at));
    // Only a node: the pointer and Tab go past it.
    let response = ui.interact(scene.turned(bounds), id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_label(words.as_str());
        if let Meaning::Heading(level) = region.meaning {
            node.set_level(level.into());
        }
        if let Some(language) = &region.language {
            node.set_language(language.as_str());
        }
    });
}

/// A rectangle as the accessibility tree has it.
pub(super) fn bounds_of(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
