//! The panels of shapes and lines.

use super::as_kind;
use super::shared::{choices, inks};
use crate::app::OpenBook;
use crate::book::{Element, ElementKind, Ground, LineBox, ShapeBox, ShapeForm};
use crate::geometry::Length;
use crate::ui::widgets::Panel;

/// Of a rectangle or ellipse.
pub(super) fn shape(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element, shape: &ShapeBox) {
    let forms = [(ShapeForm::Rectangle, "form-box"), (ShapeForm::Ellipse, "form-circle")];
    if let Some(form) = choices(panel, "panel-form", 2, Some(shape.form), &forms) {
        panel.scene.ask(as_kind(element, ElementKind::Shape(ShapeBox { form, ..shape.clone() })));
    }
    let with = |panel: &mut Panel<'_, '_, '_>, ground: Ground| {
        panel.scene.ask(as_kind(element, ElementKind::Shape(ShapeBox { ground, ..shape.clone() })));
    };
    if let Some(fill) = inks(panel, book, "panel-fill", Some("ink-none"), shape.ground.fill) {
        with(panel, Ground { fill, ..shape.ground });
    }
    if let Some(outline) = inks(panel, book, "panel-edge", Some("ink-none"), shape.ground.outline) {
        let thin = shape.ground.outline_width.um() == 0;
        let outline_width = if thin { Length::from_mm(0.6) } else { shape.ground.outline_width };
        with(panel, Ground { outline, outline_width, ..shape.ground });
    }
    if shape.form == ShapeForm::Rectangle {
        let corners = [(0, "corners-sharp"), (3000, "corners-soft"), (8000, "corners-round")];
        let now = shape.ground.corner.um();
        if let Some(um) = choices(panel, "panel-corners", 3, Some(now), &corners) {
            with(panel, Ground { corner: Length::from_um(um), ..shape.ground });
        }
    }
}

/// Of a line.
pub(super) fn line(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element, line: &LineBox) {
    let with = |panel: &mut Panel<'_, '_, '_>, line: LineBox| {
        panel.scene.ask(as_kind(element, ElementKind::Line(line)));
    };
    if let Some(Some(ink)) = inks(panel, book, "panel-line-colour", None, Some(line.ink)) {
        with(panel, LineBox { ink, ..line.clone() });
    }
    let widths = [(400, "line-thin"), (800, "line-medium"), (1600, "line-thick")];
    if let Some(um) = choices(panel, "panel-line-width", 3, Some(line.width.um()), &widths) {
        with(panel, LineBox { width: Length::from_um(um), ..line.clone() });
    }
    let dashes = [(false, "line-whole"), (true, "line-dashed")];
    if let Some(dashed) = choices(panel, "panel-line-dashes", 2, Some(line.dashed), &dashes) {
        with(panel, LineBox { dashed, ..line.clone() });
    }
}
