//! Photos of 12 megapixels that are as hard to compress as leaves in the wind: about 3 MB each.

use lifestory::photo::{Pixels, encode};
use std::path::{Path, PathBuf};

/// Across and down, in pixels.
pub const SIZE: (u32, u32) = (4000, 3000);
/// How many truly differ; those beyond differ in a comment of the file.
const DIFFERENT: u32 = 60;

/// Where the photo of this number is in a folder.
pub fn path(folder: &Path, number: u32) -> PathBuf {
    folder.join(format!("{number}.jpg"))
}

/// Writes so many into a folder, numbered from 0.
pub fn make(folder: &Path, count: u32) {
    for number in 0..count.min(DIFFERENT) {
        let jpeg = leaves(number);
        for name in (number..count).step_by(DIFFERENT as usize) {
            let comment = [&[0xFF, 0xFE, 0, 6][..], &name.to_be_bytes()].concat();
            let bytes = [&jpeg[..2], &comment, &jpeg[2..]].concat();
            std::fs::write(path(folder, name), bytes).expect("a photo can be written");
        }
    }
}

fn leaves(number: u32) -> Vec<u8> {
    let (width, height) = SIZE;
    let mut state = number.wrapping_mul(2_654_435_761) | 1;
    let mut rgba = Vec::with_capacity((width * height * 4) as usize);
    for y in 0..height {
        for x in 0..width {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            let grain = (state >> 27) as u8;
            let wave = |by: u32| ((x / by + y / (by + number % 7) + number) % 200) as u8;
            rgba.extend([wave(5) + grain, wave(9) + grain, wave(13) + grain, 255]);
        }
    }
    let pixels = Pixels::new(width, height, rgba).expect("the size is right");
    encode::jpeg(&pixels, 90).expect("a JPEG can be written")
}
