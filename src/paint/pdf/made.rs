//! What a photo is on its page, in pixels: nothing that does not show, nothing that paper cannot show.
//!
//! Knows nothing of files.

use super::Quality;
use crate::geometry::Angle;
use crate::layout::{Outline, Picture};
use crate::photo::{Limits, Need, PhotoError, PixelRect, Pixels, Shape, Tone, decode, encode};
use crate::task::Progress;
use kurbo::Rect;

/// Corners rounded by no more than this, in mm, are only clipped, and the photo keeps what they hide:
/// at the very corner √2 − 1 of the radius, 2.1 mm. So ordinary rounded photos pass through as they are.
const SMALL_CORNER_MM: f64 = 5.0;
/// All of a photo, in shares.
pub(super) const WHOLE: Rect = Rect::new(0.0, 0.0, 1.0, 1.0);

/// What is made of a photo that cannot stay as it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Made {
    /// The part that shows, as bits of its four numbers.
    part: [u64; 4],
    turn: Angle,
    cut: Option<Cut>,
    tone: Tone,
    /// The part's width and height in pixels as it is seen, where it has more than are wanted.
    at_most: Option<(u32, u32)>,
}

/// What the outline cuts off.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cut {
    /// All but the ellipse.
    Ellipse,
    /// The corners, by this share (in millionths) of the part's width.
    Corners(u32),
}

impl Made {
    /// Nothing if the photo can stay as it is.
    pub(super) fn of(picture: &Picture, quality: Quality) -> Option<Self> {
        let (part, place) = (picture.part, picture.place);
        let cut = match picture.outline {
            Outline::Ellipse => Some(Cut::Ellipse),
            Outline::Corners(radius) if radius > SMALL_CORNER_MM => {
                Some(Cut::Corners((radius / place.width() * 1e6).round() as u32))
            }
            Outline::Corners(_) => None,
        };
        let at_most = quality.most_ppi().filter(|(above, _)| picture.ppi() > *above).map(|(_, wanted)| {
            let pixels = |mm: f64| ((mm / 25.4 * wanted).ceil() as u32).max(1);
            (pixels(place.width()), pixels(place.height()))
        });
        let turn = picture.turn;
        if picture.is_whole() && turn.lean() == Angle::ZERO {
            // A photo that is whole is turned by quarters by its page, and its pixels stay.
            let as_is = cut.is_none() && picture.tone == Tone::default() && at_most.is_none();
            return (!as_is).then_some(Self { turn, cut, tone: picture.tone, ..Self::whole(at_most) });
        }
        Some(Self { part: bits(part), turn, cut, tone: picture.tone, at_most })
    }

    /// All of it, in at most so many pixels.
    pub(super) fn whole(at_most: Option<(u32, u32)>) -> Self {
        Self { part: bits(WHOLE), turn: Angle::ZERO, cut: None, tone: Tone::default(), at_most }
    }

    fn part(&self) -> Rect {
        let [x0, y0, x1, y1] = self.part.map(f64::from_bits);
        Rect::new(x0, y0, x1, y1).intersect(WHOLE)
    }

    /// The pixels that show and no others, and which part of the photo they are.
    pub(super) fn pixels(&self, bytes: &[u8], progress: &Progress) -> Result<(Pixels, Rect), PhotoError> {
        let part = self.part();
        let share = |pixels: u32, share: f64| (f64::from(pixels) / share.max(1e-6)).ceil() as u32;
        let on_its_side = self.turn.quarters() % 2 == 1;
        let need = self.at_most.map_or(Need::Full, |(width, height)| {
            let (across, down) = if on_its_side { (height, width) } else { (width, height) };
            Need::AtLeast { width: share(across, part.width()), height: share(down, part.height()) }
        });
        let whole = decode(bytes, need, &Limits::default(), progress)?;
        let rect = pixels_of(part, whole.size());
        let (width, height) = (f64::from(whole.width()), f64::from(whole.height()));
        let covers = Rect::new(
            f64::from(rect.x) / width,
            f64::from(rect.y) / height,
            f64::from(rect.x + rect.width) / width,
            f64::from(rect.y + rect.height) / height,
        );
        let mut pixels = if self.turn.lean() != Angle::ZERO {
            let shown = Rect::new(part.x0 * width, part.y0 * height, part.x1 * width, part.y1 * height);
            whole.turned(shown, self.turn.radians())
        } else if self.turn != Angle::ZERO {
            let (x, y) = (f64::from(rect.x), f64::from(rect.y));
            let size = (f64::from(rect.width), f64::from(rect.height));
            whole.turned(Rect::from_origin_size((x, y), size), self.turn.radians())
        } else if rect.width == whole.width() && rect.height == whole.height() {
            whole
        } else {
            whole.cropped(rect)
        };
        progress.check()?;
        if let Some(cut) = self.cut {
            let all = PixelRect { x: 0, y: 0, width: pixels.width(), height: pixels.height() };
            let shape = match cut {
                Cut::Ellipse => Shape::Ellipse(all),
                Cut::Corners(share) => {
                    Shape::Rounded(all, f64::from(share) / 1e6 * f64::from(pixels.width()))
                }
            };
            pixels = pixels.with_outside_cleared(shape);
        }
        if let Some((most_across, most_down)) = self.at_most {
            let (across, down) = (part.width() * width, part.height() * height);
            let (across, down) = if on_its_side { (down, across) } else { (across, down) };
            let by = (f64::from(most_across) / across).max(f64::from(most_down) / down);
            let side = |side: u32| ((f64::from(side) * by).round() as u32).max(1);
            if by < 1.0 {
                pixels = pixels.scaled(side(pixels.width()), side(pixels.height()));
            }
        }
        progress.check()?;
        if self.tone != Tone::default() {
            pixels = self.tone.of(&pixels).into_owned();
        }
        Ok((pixels, covers))
    }
}

fn bits(rect: Rect) -> [u64; 4] {
    [rect.x0, rect.y0, rect.x1, rect.y1].map(|side| (side + 0.0).to_bits())
}

/// The whole pixels that a part touches; what it touches by less than a hundredth does not count.
fn pixels_of(part: Rect, (width, height): (u32, u32)) -> PixelRect {
    let span = |from: f64, to: f64, pixels: u32| {
        let first = (from * f64::from(pixels) + 0.01).floor().max(0.0) as u32;
        let end = (to * f64::from(pixels) - 0.01).ceil().max(0.0) as u32;
        (first, end.saturating_sub(first))
    };
    let ((x, across), (y, down)) = (span(part.x0, part.x1, width), span(part.y0, part.y1, height));
    PixelRect { x, y, width: across, height: down }.within((width, height))
}

/// The colours without the alpha and the alpha by itself, where there is any. Colours that are not
/// seen at all become white: what was rubbed out of a picture may still be in them.
pub(super) fn apart(pixels: &Pixels) -> (Option<Pixels>, Option<Vec<u8>>) {
    if pixels.is_opaque() {
        return (None, None);
    }
    let alpha = pixels.rgba().iter().skip(3).step_by(4).copied().collect();
    let mut rgba = pixels.rgba().to_vec();
    for [r, g, b, a] in rgba.as_chunks_mut::<4>().0 {
        if *a == 0 {
            (*r, *g, *b) = (255, 255, 255);
        }
        *a = 255;
    }
    (Pixels::new(pixels.width(), pixels.height(), rgba), Some(alpha))
}

/// The pixels of a PNG: compressed and predicted just as a PDF can have them.
pub(super) fn lossless_body(pixels: &Pixels) -> Option<Vec<u8>> {
    const SIGNATURE: usize = 8;
    let png = encode::png(pixels).ok()?;
    let mut body = Vec::with_capacity(png.len());
    let mut rest = png.get(SIGNATURE..)?;
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        if after.starts_with(b"IDAT") {
            body.extend_from_slice(after.get(4..4 + length)?);
        }
        rest = after.get(4 + length + 4..)?;
    }
    Some(body)
}
