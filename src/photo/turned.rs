//! A part of a picture, turned: what stood crooked or on its side becomes upright pixels.

use super::Pixels;
use kurbo::{Affine, Point, Rect};

impl Pixels {
    /// What shows of the picture when it is turned by so many radians, clockwise, about the middle of
    /// `part`, within a frame of that part's size. `part` is in pixels and as the picture has it: a
    /// picture turned by a quarter gives one as wide as the part is high. Between pixels, what is nearer
    /// counts for more; nothing that lies further off is in it.
    pub fn turned(&self, part: Rect, radians: f64) -> Self {
        let on_its_side = radians.sin().abs() > radians.cos().abs();
        let (across, down) = (part.width(), part.height());
        let (across, down) = if on_its_side { (down, across) } else { (across, down) };
        let (width, height) = (side(across), side(down));
        let from_seen = Affine::translate(part.center().to_vec2())
            * Affine::rotate(-radians)
            * Affine::scale_non_uniform(across / f64::from(width), down / f64::from(height))
            * Affine::translate((-f64::from(width) / 2.0, -f64::from(height) / 2.0));
        let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
        for y in 0..height {
            for x in 0..width {
                let at = from_seen * Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5);
                rgba.extend(self.between(at));
            }
        }
        if self.is_opaque() {
            Self::opaque(width, height, rgba)
        } else {
            Self::with_alpha(width, height, rgba)
        }
    }

    /// The colour at a point: of the four pixels around it, by how near they are. See-through pixels lend
    /// it no colour.
    fn between(&self, at: Point) -> [u8; 4] {
        let (x, y) = (at.x - 0.5, at.y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let mut sum = [0.0; 4];
        for (down, row) in [(y - top, top + 1.0), (1.0 - (y - top), top)] {
            for (share, column) in [(x - left, left + 1.0), (1.0 - (x - left), left)] {
                let within = |at: f64, side: u32| at.clamp(0.0, f64::from(side.max(1) - 1)) as u32;
                let (column, row) = (within(column, self.width()), within(row, self.height()));
                let [r, g, b, a] = self.pixel(column, row).unwrap_or_default().map(f64::from);
                let counts = share * down * a / 255.0;
                for (sum, sample) in sum.iter_mut().zip([r, g, b, 255.0]) {
                    *sum += sample * counts;
                }
            }
        }
        let [r, g, b, a] = sum;
        let colour = |sample: f64| if a > 0.0 { (sample * 255.0 / a).round() as u8 } else { 0 };
        [colour(r), colour(g), colour(b), a.round() as u8]
    }
}

/// A side in whole pixels.
fn side(length: f64) -> u32 {
    (length - 0.01).ceil().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two rows of three, each of another grey.
    fn six() -> Pixels {
        let rgba = (1..=6).flat_map(|n| [n * 10, n * 10, n * 10, 255]).collect();
        Pixels::new(3, 2, rgba).unwrap()
    }

    fn greys(pixels: &Pixels) -> Vec<u8> {
        pixels.rgba().iter().step_by(4).copied().collect()
    }

    #[test]
    fn a_quarter_turn_moves_pixels_and_blurs_none() {
        let quarter = std::f64::consts::FRAC_PI_2;
        let turned = six().turned(Rect::new(0.0, 0.0, 3.0, 2.0), quarter);
        assert_eq!((turned.size(), greys(&turned)), ((2, 3), vec![40, 10, 50, 20, 60, 30]));
        let half = six().turned(Rect::new(0.0, 0.0, 3.0, 2.0), 2.0 * quarter);
        assert_eq!((half.size(), greys(&half)), ((3, 2), vec![60, 50, 40, 30, 20, 10]));
        let part = six().turned(Rect::new(1.0, 0.0, 3.0, 2.0), -quarter);
        assert_eq!((part.size(), greys(&part)), ((2, 2), vec![30, 60, 20, 50]));
    }

    #[test]
    fn see_through_pixels_lend_no_colour() {
        let two = Pixels::new(2, 1, vec![200, 0, 0, 255, 0, 0, 0, 0]).unwrap();
        let between = two.turned(Rect::new(0.5, 0.0, 1.5, 1.0), 0.0);
        assert_eq!(between.rgba(), [200, 0, 0, 128]);
    }
}
