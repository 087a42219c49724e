//! Colours of all sorts into sRGB, by their ICC profile.
//!
//! A profile that cannot be read is as if it were not there: a photo in slightly wrong colours is
//! better than no photo.

use moxcms::{
    ColorProfile, DataColorSpace, Layout, ProfileClass, ToneReprCurve, Transform8BitExecutor,
    TransformOptions,
};
use std::sync::Arc;

/// Turns pixels of some profile into sRGB.
pub(super) struct Converter {
    transform: Arc<Transform8BitExecutor>,
    from: From,
}

#[derive(Clone, Copy, PartialEq)]
enum From {
    Rgba,
    Cmyk,
}

impl Converter {
    /// For red, green, blue, alpha; nothing if there is nothing to do.
    pub(super) fn rgb(icc: Option<&[u8]>) -> Option<Self> {
        let profile = parse(icc?).filter(|profile| profile.color_space == DataColorSpace::Rgb)?;
        if is_srgb(&profile) { None } else { Self::of(&profile, From::Rgba) }
    }

    /// For Display P3, as phones name it without giving a profile.
    pub(super) fn display_p3() -> Option<Self> {
        Self::of(&ColorProfile::new_display_p3(), From::Rgba)
    }

    /// For cyan, magenta, yellow, black (255 is full ink); without a profile see [`rgb_of_ink`].
    pub(super) fn cmyk(icc: Option<&[u8]>) -> Option<Self> {
        let profile = parse(icc?).filter(|profile| profile.color_space == DataColorSpace::Cmyk)?;
        Self::of(&profile, From::Cmyk)
    }

    fn of(profile: &ColorProfile, from: From) -> Option<Self> {
        let to = ColorProfile::new_srgb();
        let layout = if from == From::Rgba { Layout::Rgba } else { Layout::Rgb };
        profile
            .create_transform_8bit(Layout::Rgba, &to, layout, TransformOptions::default())
            .ok()
            .map(|transform| Self { transform, from })
    }

    /// Converts in place, row by row. Four bytes a pixel; CMYK becomes opaque RGBA.
    pub(super) fn convert(&self, pixels: &mut [u8], width: u32) {
        let width = width as usize;
        let samples = if self.from == From::Rgba { 4 } else { 3 };
        let mut row_out = vec![0; width * samples];
        for row in pixels.chunks_exact_mut((width * 4).max(4)) {
            if self.transform.transform(row, &mut row_out).is_err() {
                continue;
            }
            match self.from {
                From::Rgba => row.copy_from_slice(&row_out),
                From::Cmyk => {
                    let (pixels, _) = row.as_chunks_mut::<4>();
                    for (pixel, [r, g, b]) in pixels.iter_mut().zip(row_out.as_chunks::<3>().0) {
                        *pixel = [*r, *g, *b, 255];
                    }
                }
            }
        }
    }
}

/// What each grey value looks like in sRGB.
pub(super) fn grey_table(icc: Option<&[u8]>) -> [[u8; 4]; 256] {
    let plain = std::array::from_fn(|grey| [grey as u8, grey as u8, grey as u8, 255]);
    let converted = || {
        let profile = parse(icc?).filter(|profile| profile.color_space == DataColorSpace::Gray)?;
        let to = ColorProfile::new_srgb();
        let transform = profile
            .create_transform_8bit(Layout::Gray, &to, Layout::Rgb, TransformOptions::default())
            .ok()?;
        let greys: [u8; 256] = std::array::from_fn(|grey| grey as u8);
        let mut rgb = [0; 256 * 3];
        transform.transform(&greys, &mut rgb).ok()?;
        Some(std::array::from_fn(|grey| [rgb[grey * 3], rgb[grey * 3 + 1], rgb[grey * 3 + 2], 255]))
    };
    converted().unwrap_or(plain)
}

/// Cyan, magenta, yellow and black ink (255 is full) without a profile: each ink takes its share of
/// light away, as most programs show such files.
pub(super) fn rgb_of_ink([c, m, y, k]: [u8; 4]) -> [u8; 4] {
    let light = |ink: u8| ((u16::from(255 - ink) * u16::from(255 - k) + 127) / 255) as u8;
    [light(c), light(m), light(y), 255]
}

/// The profile reduced to what colours need, without names, makers, serial numbers or dates: those
/// of a screen's profile can name its owner. Nothing if it says sRGB, says nothing readable, or is
/// not for pictures of so many components.
#[allow(clippy::field_reassign_with_default)] // Reason: the profile has a private field.
pub(super) fn reduced(icc: &[u8], components: u8) -> Option<Vec<u8>> {
    let profile = parse(icc)?;
    let space = match components {
        1 => DataColorSpace::Gray,
        3 => DataColorSpace::Rgb,
        4 => DataColorSpace::Cmyk,
        _ => return None,
    };
    if profile.color_space != space || is_srgb(&profile) {
        return None;
    }
    // What is taken over is named one by one, so that nothing new in a profile slips through.
    let mut bare = ColorProfile::default();
    bare.profile_class = match space {
        DataColorSpace::Cmyk => ProfileClass::OutputDevice,
        _ => ProfileClass::DisplayDevice,
    };
    (bare.pcs, bare.color_space) = (profile.pcs, profile.color_space);
    bare.rendering_intent = profile.rendering_intent;
    (bare.white_point, bare.media_white_point) = (profile.white_point, profile.media_white_point);
    bare.chromatic_adaptation = profile.chromatic_adaptation;
    (bare.red_colorant, bare.red_trc) = (profile.red_colorant, profile.red_trc);
    (bare.green_colorant, bare.green_trc) = (profile.green_colorant, profile.green_trc);
    (bare.blue_colorant, bare.blue_trc) = (profile.blue_colorant, profile.blue_trc);
    bare.gray_trc = profile.gray_trc;
    bare.lut_a_to_b_perceptual = profile.lut_a_to_b_perceptual;
    bare.lut_a_to_b_colorimetric = profile.lut_a_to_b_colorimetric;
    bare.lut_a_to_b_saturation = profile.lut_a_to_b_saturation;
    bare.encode().ok()
}

fn parse(icc: &[u8]) -> Option<ColorProfile> {
    ColorProfile::new_from_slice(icc).ok()
}

/// Whether a profile is that of sRGB, whoever wrote it: the same primaries and nearly its curve.
fn is_srgb(profile: &ColorProfile) -> bool {
    let srgb = ColorProfile::new_srgb();
    // Profiles round; the nearest other space in use (Adobe RGB) is farther by a factor of ten.
    let near = |a: f64, b: f64| (a - b).abs() < 0.003;
    let same = |a: moxcms::Xyzd, b: moxcms::Xyzd| near(a.x, b.x) && near(a.y, b.y) && near(a.z, b.z);
    let curve_is_srgb = |curve: &Option<ToneReprCurve>| match curve {
        Some(curve) => (0..=16).all(|step| {
            let x = f64::from(step) / 16.0;
            value(curve, x).is_some_and(|y| (y - linear(x)).abs() < 0.003)
        }),
        None => false,
    };
    profile.color_space == DataColorSpace::Rgb
        && profile.lut_a_to_b_perceptual.is_none()
        && same(profile.red_colorant, srgb.red_colorant)
        && same(profile.green_colorant, srgb.green_colorant)
        && same(profile.blue_colorant, srgb.blue_colorant)
        && [&profile.red_trc, &profile.green_trc, &profile.blue_trc].into_iter().all(curve_is_srgb)
}

/// sRGB's own curve (IEC 61966-2-1).
fn linear(x: f64) -> f64 {
    if x <= 0.04045 { x / 12.92 } else { ((x + 0.055) / 1.055).powf(2.4) }
}

/// What a profile's curve makes of `x` (ICC.1, 10.6 and 10.18), for the forms that sRGB comes in.
fn value(curve: &ToneReprCurve, x: f64) -> Option<f64> {
    match curve {
        ToneReprCurve::Lut(table) if table.len() > 1 => {
            let at = x * (table.len() - 1) as f64;
            let (low, share) = (at.floor() as usize, at.fract());
            let entry = |at: usize| table.get(at.min(table.len() - 1)).map(|v| f64::from(*v) / 65535.0);
            Some(entry(low)? * (1.0 - share) + entry(low + 1)? * share)
        }
        ToneReprCurve::Parametric(p) if matches!(p.len(), 5 | 7) => {
            let p: Vec<f64> = p.iter().map(|v| f64::from(*v)).collect();
            let (g, a, b, c, d) = (p[0], p[1], p[2], p[3], p[4]);
            let (e, f) = (p.get(5).copied().unwrap_or(0.0), p.get(6).copied().unwrap_or(0.0));
            Some(if x >= d { (a * x + b).powf(g) + e } else { c * x + f })
        }
        _ => None,
    }
}
