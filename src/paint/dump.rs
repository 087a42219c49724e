//! The display list as text: for tests that must say what changed, and for people who wonder.
//!
//! Millimetres with two decimals, so that a harmless difference of rounding does not show.

use super::{Painter, paint_item};
use crate::geometry::Angle;
use crate::layout::{DisplayList, Fill, GlyphRun, Meaning, Outline, Picture, Stroke};
use kurbo::{Affine, BezPath, PathEl, Point, Rect};
use std::fmt::Write;

/// The whole list, a line an item, then a line a region.
pub fn dump(list: &DisplayList) -> String {
    let mut painter = DumpPainter { text: String::new(), depth: 0 };
    painter.line(format_args!("page {:.2} x {:.2} bleed {:.2}", list.width, list.height, list.bleed));
    for item in &list.items {
        paint_item(item, &mut painter);
    }
    for region in &list.regions {
        let element = region.element.as_ref().map_or("-", |id| id.as_str());
        let meaning = meaning(region.meaning);
        let language = region.language.as_deref().map_or(String::new(), |tag| format!(" [{tag}]"));
        painter.line(format_args!(
            "read {element} {meaning}{language} {} {:?}",
            rect(region.bounds),
            region.text
        ));
    }
    painter.text
}

struct DumpPainter {
    text: String,
    depth: usize,
}

impl DumpPainter {
    fn line(&mut self, what: std::fmt::Arguments<'_>) {
        let indent = "  ".repeat(self.depth);
        // Cannot fail: writing to a String does not.
        writeln!(self.text, "{indent}{what}").ok();
    }
}

impl Painter for DumpPainter {
    fn fill(&mut self, fill: &Fill) {
        self.line(format_args!("fill {} {}", fill.colour.to_hex(), path(&fill.path)));
    }

    fn stroke(&mut self, stroke: &Stroke) {
        let round = if stroke.round { " round" } else { "" };
        let dash: Vec<String> = stroke.dash.iter().map(|d| format!("{d:.2}")).collect();
        let dash = if dash.is_empty() { String::new() } else { format!(" dash {}", dash.join(" ")) };
        let colour = stroke.colour.to_hex();
        self.line(format_args!("stroke {colour} {:.2}{dash}{round} {}", stroke.width, path(&stroke.path)));
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        let text = run.text.get(run.range.clone()).unwrap_or("");
        let start = run.glyphs.first().map_or(Point::ZERO, |g| run.transform * Point::new(g.x, g.y));
        let end = run.glyphs.last().map_or(Point::ZERO, |g| run.transform * Point::new(g.x + g.advance, g.y));
        let direction = if run.rtl { " rtl" } else { "" };
        self.line(format_args!(
            "glyphs {} {} {:.2}pt{direction} {} glyphs from {} to {} {text:?}",
            run.font.name(),
            run.colour.to_hex(),
            run.size_pt,
            run.glyphs.len(),
            point(start),
            point(end)
        ));
    }

    fn picture(&mut self, picture: &Picture) {
        let hash = picture.file.to_string();
        let outline = match picture.outline {
            Outline::Corners(radius) => format!("corners {radius:.2}"),
            Outline::Ellipse => "ellipse".into(),
        };
        let grey = if picture.tone.greyscale { " grey" } else { "" };
        let light = match picture.tone.light {
            0 => String::new(),
            light => format!(" light {light:+}"),
        };
        let part = picture.part;
        let turn = match picture.turn {
            Angle::ZERO => String::new(),
            turn => format!(" turned {:.2}", turn.degrees()),
        };
        self.line(format_args!(
            "picture {} {} part {:.4},{:.4},{:.4},{:.4}{turn} {outline}{grey}{light}{}",
            hash.get(..8).unwrap_or(""),
            rect(picture.place),
            part.x0,
            part.y0,
            part.x1,
            part.y1,
            turned(picture.transform)
        ));
    }

    fn push_clip(&mut self, clip: &BezPath) {
        self.line(format_args!("clip {}", path(clip)));
        self.depth += 1;
    }

    fn pop_clip(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}

fn meaning(meaning: Meaning) -> String {
    match meaning {
        Meaning::Heading(level) => format!("heading {level}"),
        Meaning::Paragraph => "paragraph".into(),
        Meaning::ListItem => "list item".into(),
        Meaning::Caption => "caption".into(),
        Meaning::Figure => "figure".into(),
        Meaning::Artifact => "artifact".into(),
    }
}

fn turned(transform: Affine) -> String {
    if transform == Affine::IDENTITY {
        return String::new();
    }
    let [a, b, c, d, e, f] = transform.as_coeffs();
    format!(" by {a:.4} {b:.4} {c:.4} {d:.4} {e:.2} {f:.2}")
}

fn rect(rect: Rect) -> String {
    format!("{:.2},{:.2},{:.2},{:.2}", rect.x0, rect.y0, rect.x1, rect.y1)
}

fn point(at: Point) -> String {
    format!("{:.2},{:.2}", at.x, at.y)
}

fn path(path: &BezPath) -> String {
    let mut out = String::new();
    for element in path.elements() {
        let piece = match *element {
            PathEl::MoveTo(p) => format!("M{} ", point(p)),
            PathEl::LineTo(p) => format!("L{} ", point(p)),
            PathEl::QuadTo(a, p) => format!("Q{} {} ", point(a), point(p)),
            PathEl::CurveTo(a, b, p) => format!("C{} {} {} ", point(a), point(b), point(p)),
            PathEl::ClosePath => "Z ".into(),
        };
        out.push_str(&piece);
    }
    out.trim_end().to_owned()
}
