//! The page's number at its foot, as the theme sets it.

use super::display::Meaning;
use super::sheet::{MM_PER_PT, Sheet, circle};
use crate::book::{PaletteRole, Side, TextRole};
use crate::text::{Align, Direction, Face, ParagraphText, StyledRange, TextStyle, is_from_right};
use kurbo::{Point, Rect};
use std::sync::Arc;

/// Lays the number of the page, and with some themes the name of its section.
pub(super) fn lay_folio(sheet: &mut Sheet<'_>, number: usize, section: &str) {
    let from = sheet.mark();
    let look = sheet.theme.folio;
    let safe = sheet.safe_area();
    let small = sheet.role_style(TextRole::Caption);
    let label = sheet.role_style(TextRole::Label);
    let size_pt = small.size_pt * 0.92;
    let on_disc = look.disc_mm > 0.0;
    let colour = sheet.colour(if on_disc { PaletteRole::Paper } else { look.role });
    let plain = TextStyle {
        face: Face { family: small.face.family.as_str().into(), weight: small.face.weight },
        size_pt: size_pt as f32,
        colour,
        italic: false,
        underline: false,
        letter_spacing_em: 0.0,
        word_spacing_em: 0.0,
        language: Some(sheet.book.info().language.as_str().into()),
    };
    let heavy = TextStyle {
        face: Face { family: label.face.family.as_str().into(), weight: label.face.weight },
        ..plain.clone()
    };
    let digits = number.to_string();
    let named = look.section_name && !section.is_empty();
    let at_left = sheet.side == Side::Verso;
    // The number stands outermost, also beside a name that reads from the right: the line itself goes
    // from left to right, and a mark of direction keeps the number from joining the name.
    let from_left = if section.chars().any(is_from_right) { "\u{200e}" } else { "" };
    let (text, number_at) = match (named, at_left) {
        (false, _) => (digits.clone(), 0),
        (true, true) => (format!("{digits}{from_left}  {section}"), 0),
        (true, false) => (format!("{section}{from_left}  {digits}"), section.len() + from_left.len() + 2),
    };
    let text: Arc<str> = text.into();
    let source = ParagraphText {
        text: Arc::clone(&text),
        style: plain,
        ranges: vec![StyledRange { range: number_at..number_at + digits.len(), style: heavy }],
        align: Align::Start,
        direction: Direction::FromLeft,
        leading_pt: (size_pt * 1.3) as f32,
        balance: false,
    };
    let set = sheet.typesetter.set(&source, (safe.width() / MM_PER_PT) as f32);
    let Some(line) = set.lines.first() else { return };
    let width = f64::from(line.right_pt - line.left_pt) * MM_PER_PT;
    let baseline = sheet.paper.height - sheet.paper.folio_rise;
    let left = match (look.centred, at_left) {
        (true, _) => sheet.paper.width / 2.0 - width / 2.0,
        (false, true) => safe.x0,
        (false, false) => safe.x1 - width,
    };
    if on_disc {
        let middle = Point::new(left + width / 2.0, baseline - size_pt * 0.35 * MM_PER_PT);
        let disc = sheet.colour(look.role);
        sheet.fill(circle(middle, look.disc_mm / 2.0), disc);
    }
    let top = baseline - f64::from(line.baseline_pt - line.top_pt) * MM_PER_PT;
    sheet.place(&text, &set, Point::new(left - f64::from(line.left_pt) * MM_PER_PT, top));
    let bounds = Rect::new(left, top, left + width, baseline + 2.0);
    sheet.region(from, Meaning::Artifact, String::new(), None, bounds);
}
