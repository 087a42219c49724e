//! The panel of a timeline on a page.

use super::as_kind;
use super::shared::choices;
use crate::book::{Element, ElementKind, TimelineBox, TimelineForm};
use crate::ui::widgets::{NoteTone, Panel};

/// Of a timeline.
pub(super) fn timeline(panel: &mut Panel<'_, '_, '_>, element: &Element, timeline: &TimelineBox) {
    let follows = panel.scene.text("drawn-follows");
    panel.group("", |panel| panel.note(NoteTone::Plain, &follows));
    let with = |panel: &mut Panel<'_, '_, '_>, timeline: TimelineBox| {
        panel.scene.ask(as_kind(element, ElementKind::Timeline(timeline)));
    };
    let forms = [
        (TimelineForm::Path, "drawn-path"),
        (TimelineForm::Trail, "drawn-trail"),
        (TimelineForm::List, "drawn-list"),
        (TimelineForm::Years, "drawn-years"),
    ];
    if let Some(form) = choices(panel, "panel-draw-it-as", 2, Some(timeline.form), &forms) {
        with(panel, TimelineBox { form, ..timeline.clone() });
    }
    let photos = [(true, "drawn-photos"), (false, "drawn-no-photos")];
    if let Some(photos) = choices(panel, "panel-timeline-photos", 2, Some(timeline.photos), &photos) {
        with(panel, TimelineBox { photos, ..timeline.clone() });
    }
    let ages = [(true, "drawn-ages"), (false, "drawn-no-ages")];
    if let Some(ages) = choices(panel, "panel-timeline-ages", 2, Some(timeline.ages), &ages) {
        with(panel, TimelineBox { ages, ..timeline.clone() });
    }
}
