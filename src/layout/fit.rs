//! Which part of a photo a frame shows, and where in the frame.

use crate::book::{Crop, Photo};
use crate::geometry::Angle;
use kurbo::{Point, Rect};

/// Which part of the photo shows (in shares of it), and where (in mm). The part is as the photo has it
/// upright; `turn` turns it about its middle.
pub(super) fn fit(crop: &Crop, turn: Angle, photo: &Photo, frame: Rect) -> (Rect, Rect) {
    let whole = Rect::new(0.0, 0.0, 1.0, 1.0);
    if frame.width() <= 0.0 || frame.height() <= 0.0 || photo.width == 0 || photo.height == 0 {
        return (whole, frame);
    }
    // Seen from the photo, it is the frame that lies on its side.
    let as_photo = |rect: Rect| match turn.quarters() % 2 {
        0 => rect,
        _ => Rect::from_center_size(rect.center(), (rect.height(), rect.width())),
    };
    let (part, place) = upright(crop, photo, as_photo(frame), turn.lean() == Angle::ZERO);
    let part =
        if turn.lean() == Angle::ZERO { part } else { within_photo(part, (photo.width, photo.height), turn) };
    (part, as_photo(place))
}

/// A part that is turned about its middle and does not reach beyond the photo: moved, and smaller where it
/// must be.
pub fn within_photo(part: Rect, pixels: (u32, u32), turn: Angle) -> Rect {
    let (sin, cos) = turn.lean().radians().sin_cos();
    let (sin, cos) = (sin.abs(), cos.abs());
    let (width, height) = (f64::from(pixels.0.max(1)), f64::from(pixels.1.max(1)));
    let (across, down) = (part.width() * width, part.height() * height);
    // What it takes of the photo's width and height, turned.
    let takes = ((across * cos + down * sin) / width, (across * sin + down * cos) / height);
    let by = 1.0_f64.min(1.0 / takes.0.max(1e-9)).min(1.0 / takes.1.max(1e-9));
    let middle = |at: f64, takes: f64| at.max(takes * by / 2.0).min(1.0 - takes * by / 2.0);
    let centre = part.center();
    let centre = Point::new(middle(centre.x, takes.0), middle(centre.y, takes.1));
    Rect::from_center_size(centre, (part.width() * by, part.height() * by))
}

/// The same for a photo that is not turned; `nearly`: a part of nearly the frame's shape is as good.
fn upright(crop: &Crop, photo: &Photo, frame: Rect, nearly: bool) -> (Rect, Rect) {
    let whole = Rect::new(0.0, 0.0, 1.0, 1.0);
    let (width, height) = (f64::from(photo.width), f64::from(photo.height));
    match *crop {
        Crop::Whole => {
            let scale = (frame.width() / width).min(frame.height() / height);
            let place = Rect::from_center_size(frame.center(), (width * scale, height * scale));
            (whole, place)
        }
        Crop::Fill => fill_around(0.5, 0.5, width, height, frame),
        Crop::FillAround { x, y } => {
            fill_around(f64::from(x) / 1000.0, f64::from(y) / 1000.0, width, height, frame)
        }
        Crop::Part { left, top, width, height } => {
            let share = |n: u16| f64::from(n) / 10_000.0;
            let part = Rect::from_origin_size((share(left), share(top)), (share(width), share(height)));
            (of_shape(part, photo, frame, nearly), frame)
        }
    }
}

/// The largest part of the frame's shape within a chosen part, about its middle: a frame that was made
/// wider or higher never stretches its photo, and never shows what was left out of it.
fn of_shape(part: Rect, photo: &Photo, frame: Rect, nearly: bool) -> Rect {
    /// Parts are kept in ten-thousandths, which is as exact as that.
    const ALIKE: f64 = 0.005;
    let (across, down) = (part.width() * f64::from(photo.width), part.height() * f64::from(photo.height));
    let (is, wanted) = (across / down.max(1e-9), frame.width() / frame.height().max(1e-9));
    if !(is > 0.0 && wanted > 0.0) || nearly && (is / wanted - 1.0).abs() <= ALIKE {
        return part;
    }
    let size = if is > wanted {
        (part.width() * wanted / is, part.height())
    } else {
        (part.width(), part.height() * is / wanted)
    };
    Rect::from_center_size(part.center(), size)
}

/// The largest part of the photo of the frame's shape, as near to the focus as the photo allows.
fn fill_around(x: f64, y: f64, width: f64, height: f64, frame: Rect) -> (Rect, Rect) {
    let scale = (frame.width() / width).max(frame.height() / height);
    let share = (frame.width() / (width * scale), frame.height() / (height * scale));
    // A share may come out a hair above the whole.
    let left = (x - share.0 / 2.0).clamp(0.0, (1.0 - share.0).max(0.0));
    let top = (y - share.1 / 2.0).clamp(0.0, (1.0 - share.1).max(0.0));
    (Rect::from_origin_size((left, top), share), frame)
}
