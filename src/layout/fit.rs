//! Which part of a photo a frame shows, and where in the frame.

use crate::book::{Crop, Photo};
use kurbo::Rect;

/// Which part of the photo shows (in shares of it), and where (in mm).
pub(super) fn fit(crop: &Crop, photo: &Photo, frame: Rect) -> (Rect, Rect) {
    let whole = Rect::new(0.0, 0.0, 1.0, 1.0);
    let (width, height) = (f64::from(photo.width), f64::from(photo.height));
    if frame.width() <= 0.0 || frame.height() <= 0.0 || width <= 0.0 || height <= 0.0 {
        return (whole, frame);
    }
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
            (of_shape(part, photo, frame), frame)
        }
    }
}

/// The largest part of the frame's shape within a chosen part, about its middle: a frame that was made
/// wider or higher never stretches its photo, and never shows what was left out of it.
fn of_shape(part: Rect, photo: &Photo, frame: Rect) -> Rect {
    /// Parts are kept in ten-thousandths, which is as exact as that.
    const ALIKE: f64 = 0.005;
    let (across, down) = (part.width() * f64::from(photo.width), part.height() * f64::from(photo.height));
    let (is, wanted) = (across / down.max(1e-9), frame.width() / frame.height().max(1e-9));
    if !(is > 0.0 && wanted > 0.0) || (is / wanted - 1.0).abs() <= ALIKE {
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
