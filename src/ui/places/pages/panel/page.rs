//! The panel of a page, while nothing on it is chosen.

use super::shared::{PLAIN, choices, field, inks};
use crate::app::{Action, OpenBook};
use crate::book::Background;
use crate::edit::PageEdit;
use crate::ui::places::who_may_see::who_may_see;
use crate::ui::widgets::Panel;

/// Of the page that is turned to.
pub(super) fn page(panel: &mut Panel<'_, '_, '_>, book: &OpenBook) {
    let Some(printed) = book.printed().get(book.view().page()) else { return };
    let page = &printed.page;
    let ask = |panel: &mut Panel<'_, '_, '_>, edit: PageEdit| panel.scene.ask(Action::Edit(edit.into()));
    let of = page.id.as_str();
    if let Some(title) = field(panel, of, "panel-page-title", Some("panel-page-title-hint"), 1, &page.title) {
        ask(panel, PageEdit::Rename { page: page.id.clone(), title });
    }
    let background = |background| PageEdit::SetBackground { page: page.id.clone(), background };
    if let Some(fill) = inks(panel, book, "panel-background", Some(PLAIN), page.background.fill) {
        ask(panel, background(Background { fill, ..page.background }));
    }
    let patterns = [(false, "pattern-off"), (true, "pattern-on")];
    if let Some(pattern) = choices(panel, "panel-pattern", 2, Some(page.background.pattern), &patterns) {
        ask(panel, background(Background { pattern, ..page.background }));
    }
    let folios = [(true, "folio-on"), (false, "folio-off")];
    if let Some(shown) = choices(panel, "panel-folio", 2, Some(page.folio), &folios) {
        ask(panel, PageEdit::SetFolio { page: page.id.clone(), shown });
    }
    if let Some(note) = field(panel, of, "panel-note", Some("panel-note-hint"), 3, &page.note) {
        ask(panel, PageEdit::SetNote { page: page.id.clone(), note });
    }
    if let Some(change) = who_may_see(panel, &[page.audience]) {
        let audience = change.of(page.audience);
        ask(panel, PageEdit::SetAudience { page: page.id.clone(), audience });
    }
}
