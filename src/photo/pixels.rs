//! A decoded picture, and the few things that are done to it before it is shown or leaves.

use super::Shape;
use super::resolution::fitted;
use fast_image_resize as fir;

/// A picture: upright, sRGB, eight bits a sample.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
    opaque: bool,
}

impl std::fmt::Debug for Pixels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = if self.opaque { "opaque" } else { "with alpha" };
        write!(f, "Pixels({} × {}, {kind})", self.width, self.height)
    }
}

impl Pixels {
    /// A picture from rows of red, green, blue, alpha (straight, not multiplied), from the top. Nothing
    /// if a side is 0 or the length is not `width × height × 4`.
    pub fn new(width: u32, height: u32, rgba: Vec<u8>) -> Option<Self> {
        let expected = 4 * u64::from(width) * u64::from(height);
        (expected > 0 && rgba.len() as u64 == expected).then(|| Self::with_alpha(width, height, rgba))
    }

    /// One whose every alpha is 255, whatever `rgba` says.
    pub(super) fn opaque(width: u32, height: u32, rgba: Vec<u8>) -> Self {
        Self { width, height, rgba, opaque: true }
    }

    pub(super) fn with_alpha(width: u32, height: u32, rgba: Vec<u8>) -> Self {
        let opaque = rgba.as_chunks::<4>().0.iter().all(|[.., a]| *a == 255);
        Self { width, height, rgba, opaque }
    }

    /// Pixels across.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Pixels down.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Rows of red, green, blue, alpha (straight), from the top: `width × height × 4` bytes.
    pub fn rgba(&self) -> &[u8] {
        &self.rgba
    }

    /// The same, given away.
    pub fn into_rgba(self) -> Vec<u8> {
        self.rgba
    }

    /// Whether no pixel is see-through.
    pub fn is_opaque(&self) -> bool {
        self.opaque
    }

    /// Whether every pixel is grey.
    pub fn is_grey(&self) -> bool {
        self.rgba.as_chunks::<4>().0.iter().all(|[r, g, b, _]| r == g && g == b)
    }

    /// Bytes of memory it takes.
    pub fn byte_len(&self) -> usize {
        self.rgba.len()
    }

    /// One pixel, or nothing outside.
    pub fn pixel(&self, x: u32, y: u32) -> Option<[u8; 4]> {
        let inside = x < self.width && y < self.height;
        inside.then(|| self.pixels()[y as usize * self.width as usize + x as usize])
    }

    fn pixels(&self) -> &[[u8; 4]] {
        self.rgba.as_chunks().0
    }

    /// The part within `rect`: what lies outside is gone, not hidden. A rectangle that leaves the
    /// picture is cut to it; at least one pixel stays.
    pub fn cropped(&self, rect: super::PixelRect) -> Self {
        let rect = rect.within(self.size());
        let row = rect.width as usize * 4;
        let mut rgba = Vec::with_capacity(row * rect.height as usize);
        for y in rect.y..rect.y + rect.height {
            let from = (y as usize * self.width as usize + rect.x as usize) * 4;
            rgba.extend_from_slice(&self.rgba[from..from + row]);
        }
        if self.opaque {
            Self::opaque(rect.width, rect.height, rgba)
        } else {
            Self::with_alpha(rect.width, rect.height, rgba)
        }
    }

    /// The same picture at another size (Lanczos, three lobes). See-through pixels lend their
    /// neighbours no colour. A side of 0 becomes 1.
    pub fn scaled(&self, width: u32, height: u32) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        if (width, height) == self.size() {
            return self.clone();
        }
        let options = fir::ResizeOptions::new()
            .resize_alg(fir::ResizeAlg::Convolution(fir::FilterType::Lanczos3))
            .use_alpha(!self.opaque);
        let mut to = fir::images::Image::new(width, height, fir::PixelType::U8x4);
        let from = fir::images::ImageRef::new(self.width, self.height, &self.rgba, fir::PixelType::U8x4);
        // Cannot fail: the buffer has the length of its size, and both images the same kind of pixel.
        let done = from.is_ok_and(|from| fir::Resizer::new().resize(&from, &mut to, &options).is_ok());
        debug_assert!(done);
        let rgba = to.into_vec();
        if self.opaque { Self::opaque(width, height, rgba) } else { Self::with_alpha(width, height, rgba) }
    }

    /// The same picture with its longest side no longer than `side` pixels; never enlarged.
    pub fn fitted(&self, side: u32) -> Self {
        let (width, height) = fitted(self.size(), side.max(1));
        self.scaled(width, height)
    }

    /// The same picture without colours, by how bright they look (ITU-R BT.709).
    pub fn greyscale(&self) -> Self {
        let mut grey = self.clone();
        for [r, g, b, _] in grey.rgba.as_chunks_mut::<4>().0 {
            let y = (2126 * u32::from(*r) + 7152 * u32::from(*g) + 722 * u32::from(*b) + 5000) / 10_000;
            (*r, *g, *b) = (y as u8, y as u8, y as u8);
        }
        grey
    }

    /// The same picture with each sample of red, green and blue as `samples` has it.
    pub(super) fn with_samples(&self, samples: &[u8; 256]) -> Self {
        let mut other = self.clone();
        for [r, g, b, _] in other.rgba.as_chunks_mut::<4>().0 {
            for sample in [r, g, b] {
                *sample = samples[usize::from(*sample)];
            }
        }
        other
    }

    /// The same picture laid on a ground of one colour: nothing is see-through any more.
    pub fn on_ground(&self, ground: [u8; 3]) -> Self {
        let mut solid = self.clone();
        if !self.opaque {
            for [r, g, b, a] in solid.rgba.as_chunks_mut::<4>().0 {
                let alpha = u32::from(*a);
                for (sample, under) in [r, g, b].into_iter().zip(ground) {
                    let mixed = u32::from(*sample) * alpha + u32::from(under) * (255 - alpha);
                    *sample = ((mixed + 127) / 255) as u8;
                }
                *a = 255;
            }
            solid.opaque = true;
        }
        solid
    }

    /// The same picture with everything outside `shape` replaced by what stands at the shape's edge:
    /// a photo in a circle then holds nothing but what the circle shows, and its edge stays clean when
    /// it is scaled or written as JPEG.
    pub fn with_outside_cleared(&self, shape: Shape) -> Self {
        let mut cleared = self.clone();
        let to = cleared.rgba.as_chunks_mut::<4>().0;
        let width = self.width as usize;
        for (at, pixel) in to.iter_mut().enumerate() {
            let (x, y) = (at % width, at / width);
            if let Some((x, y)) = shape.edge_for((x as u32, y as u32), self.size()) {
                *pixel = self.pixels()[y as usize * width + x as usize];
            }
        }
        cleared
    }
}
