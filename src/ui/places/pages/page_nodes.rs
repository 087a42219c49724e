//! What a screen reader meets on the desk: a node for the page, and one for each of its headings,
//! paragraphs and pictures, in the order of reading, where they stand.
//!
//! Made from the regions of the display list, and so from what is printed.

use crate::app::{OpenBook, PrintedPage, said_of_page};
use crate::language::Message;
use crate::layout::Meaning;
use crate::ui::scene::Scene;
use egui::{Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2};

/// Gives the page that lies in `rect` its nodes. `scale` is points to the millimetre.
pub(crate) fn page_nodes(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenBook,
    page: &PrintedPage,
    rect: Rect,
    desk: Rect,
    scale: f32,
) {
    let section = book.printed().sections().get(page.section).map_or("", |section| section.title.as_str());
    let all = book.printed().count();
    let number = page.place.number;
    let named = if section.is_empty() {
        Message::new("page-of").with("n", number).with("all", all)
    } else {
        Message::new("page-of-named").with("n", number).with("all", all).with("section", section)
    };
    let marks = said_of_page(&book.pages().marks(page));
    let named = std::iter::once(&named).chain(&marks).map(|message| scene.say(message));
    let named = named.collect::<Vec<_>>().join(". ");
    let builder = UiBuilder::new()
        .id_salt(("page", page.page.id.as_str(), page.place.part))
        .max_rect(rect.intersect(desk))
        .accessibility_label(named)
        .accessibility_role(Role::Group);
    let unworded = scene.text("picture-without-words");
    ui.scope_builder(builder, |ui| {
        let on_desk = ui.max_rect();
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_bounds(bounds_of(on_desk)));
        let Some(laid_out) = book.pages().laid_out(page) else { return };
        for (at, region) in laid_out.list.regions.iter().enumerate() {
            let role = match region.meaning {
                Meaning::Heading(_) => Role::Heading,
                Meaning::Paragraph | Meaning::Caption => Role::Paragraph,
                Meaning::ListItem => Role::ListItem,
                Meaning::Figure => Role::Image,
                Meaning::Artifact => continue,
            };
            let words = if region.text.trim().is_empty() { &unworded } else { &region.text };
            let to = |x: f64, y: f64| rect.min + egui::vec2(x as f32, y as f32) * scale;
            let bounds = Rect::from_min_max(
                to(region.bounds.x0, region.bounds.y0),
                to(region.bounds.x1, region.bounds.y1),
            );
            let bounds = if bounds.is_positive() {
                bounds
            } else {
                Rect::from_min_size(pos2(rect.left(), rect.top()), egui::Vec2::splat(1.0))
            };
            let id: Id = ui.scope_id().with(("region", at));
            // Only a node: the pointer and Tab go past it until there is something to do with it.
            let response = ui.interact(bounds, id, Sense::hover());
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
    });
}

/// A rectangle as the accessibility tree has it.
fn bounds_of(rect: Rect) -> egui::accesskit::Rect {
    egui::accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
