//! What is long and scrolls stays where it was left, also when the book is opened again.

use super::scene::Scene;
use crate::app::{Action, Scrolled};
use egui::scroll_area::ScrollAreaOutput;
use egui::{Id, ScrollArea, Ui};

/// Shows what scrolls where it was left, and notes where it is now. `is_there` says that what is in it is
/// known: before that it is too short to be scrolled.
pub(crate) fn scrolled<T>(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    what: Scrolled,
    is_there: bool,
    show: impl FnOnce(ScrollArea, &mut Ui, &mut Scene<'_>) -> ScrollAreaOutput<T>,
) -> T {
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt(what);
    let left_at = scene.state.book().map_or(0, |book| book.scrolled(what));
    // The toolkit keeps it from then on, until another book is opened.
    let begun = Id::unique(("scrolled", what));
    if is_there && ui.data_mut(|data| data.get_temp::<bool>(begun)).is_none() {
        ui.data_mut(|data| data.insert_temp(begun, true));
        area = area.vertical_scroll_offset(left_at as f32);
    }
    let output = show(area, ui, scene);
    let now = output.state.clamped_offset().y.round().max(0.0) as u32;
    if is_there && now != left_at {
        scene.ask(Action::Scrolled(what, now));
    }
    output.inner
}
