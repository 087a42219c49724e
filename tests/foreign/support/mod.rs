//! Runs tools from outside, and compares what two of them paint.

pub mod display;
pub mod screen_reader;

use lifestory::book::PhotoHash;
use lifestory::layout::DisplayList;
use lifestory::paint::raster::{PhotoPixels, RasterPainter, View};
use lifestory::photo::{Limits, Need, PhotoSource, Pixels, decode};
use lifestory::task::Progress;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// What a tool said.
pub struct Said {
    /// Whether it was content.
    pub fine: bool,
    /// On its output.
    pub out: String,
    /// Of errors and warnings.
    pub err: String,
}

/// Runs a tool, which must be there.
pub fn run(tool: &str, arguments: &[&str]) -> Said {
    let output = Command::new(tool).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{tool} cannot be run: {error}"));
    Said {
        fine: output.status.success(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A folder that is gone after the test.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

/// Writes a file and gives its path as a word.
pub fn put(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file can be written");
    path.to_string_lossy().into_owned()
}

/// Photos at full size, for the raster painter.
pub struct AllPixels<'a>(pub &'a dyn PhotoSource);

impl PhotoPixels for AllPixels<'_> {
    fn pixels(&self, file: &PhotoHash, _: u32, _: u32) -> Option<Arc<Pixels>> {
        let bytes = self.0.bytes(file).ok()?;
        decode(&bytes, Need::Full, &Limits::default(), &Progress::new()).ok().map(Arc::new)
    }
}

/// A picture of opaque pixels: red, green, blue.
pub struct Seen {
    pub width: usize,
    pub height: usize,
    pub rgb: Vec<u8>,
}

/// A page as the screen paints it.
pub fn on_screen(list: &DisplayList, photos: &dyn PhotoSource, ppi: f64) -> Seen {
    let view = View::whole(list, ppi);
    let painted = RasterPainter::exact().paint(list, view, &AllPixels(photos));
    assert!(!painted.waits_for_photos, "every photo was there");
    let rgb = painted.rgba.chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    Seen { width: painted.width as usize, height: painted.height as usize, rgb }
}

/// A page of a PDF, counted from 1, as poppler paints it through cairo. (Its other painter moves
/// photos to whole pixels and letters to quarters, which at this size is seen and on paper is not.)
pub fn by_poppler(pdf: &str, page: usize, ppi: u32) -> Seen {
    let folder = folder();
    let stem = folder.path().join("page").to_string_lossy().into_owned();
    let (page, ppi) = (page.to_string(), ppi.to_string());
    let said = run("pdftocairo", &["-r", &ppi, "-f", &page, "-l", &page, "-singlefile", "-png", pdf, &stem]);
    assert!(said.fine && said.err.is_empty(), "{}", said.err);
    let image = image::open(format!("{stem}.png")).expect("poppler wrote a picture").to_rgb8();
    Seen { width: image.width() as usize, height: image.height() as usize, rgb: image.into_raw() }
}

impl Seen {
    /// Its top left part.
    fn part(&self, width: usize, height: usize) -> Self {
        let rows = self.rgb.chunks_exact(self.width * 3).take(height);
        Self { width, height, rgb: rows.flat_map(|row| &row[..width * 3]).copied().collect() }
    }

    fn at(&self, x: usize, y: usize) -> [f32; 3] {
        let at = (y.min(self.height - 1) * self.width + x.min(self.width - 1)) * 3;
        [f32::from(self.rgb[at]), f32::from(self.rgb[at + 1]), f32::from(self.rgb[at + 2])]
    }

    /// Blurred as by eyes a little too far away: each pixel with all those within two of it.
    fn blurred(&self) -> Vec<[f32; 3]> {
        const REACH: isize = 2;
        let line = |get: &dyn Fn(isize) -> [f32; 3], at: usize| {
            let mut sum = [0.0; 3];
            for by in -REACH..=REACH {
                let pixel = get((at as isize + by).max(0));
                sum.iter_mut().zip(pixel).for_each(|(sum, value)| *sum += value / (2 * REACH + 1) as f32);
            }
            sum
        };
        let mut across = vec![[0.0; 3]; self.width * self.height];
        for y in 0..self.height {
            for x in 0..self.width {
                across[y * self.width + x] = line(&|x| self.at(x as usize, y), x);
            }
        }
        let mut down = across.clone();
        for y in 0..self.height {
            for x in 0..self.width {
                let row = |y: isize| across[(y as usize).min(self.height - 1) * self.width + x];
                down[y * self.width + x] = line(&row, y);
            }
        }
        down
    }

    /// Writes it for people to look at.
    pub fn save(&self, path: &Path) {
        let image = image::RgbImage::from_raw(self.width as u32, self.height as u32, self.rgb.clone());
        image.expect("it has all its pixels").save(path).expect("a picture can be written");
    }
}

/// The share of pixels of which, after a blur of two pixels, some colour differs by more than 40 of 255.
pub fn difference(a: &Seen, b: &Seen) -> f64 {
    assert!(a.width.abs_diff(b.width) <= 1 && a.height.abs_diff(b.height) <= 1, "pages of two sizes");
    // A page is no whole number of pixels: the last ones, which one painter leaves out and the other
    // paints as far as the paper goes, are not compared, nor blurred into those that are.
    let (width, height) = (a.width.min(b.width), a.height.min(b.height));
    let (left, right) = (a.part(width, height).blurred(), b.part(width, height).blurred());
    let differ = |x: usize, y: usize| {
        let (left, right) = (left[y * width + x], right[y * width + x]);
        left.iter().zip(right).any(|(a, b)| (a - b).abs() > 40.0)
    };
    let count =
        (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).filter(|(x, y)| differ(*x, *y)).count();
    count as f64 / (width * height) as f64
}

/// Where pictures are left for people to look at.
pub fn left_for_people(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("foreign");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder.join(name)
}

/// Of the pixels of a page, one in ten thousand may differ.
pub const MOST_DIFFERING: f64 = 0.0001;

/// The share of pixels in which a page of a PDF looks otherwise than on the screen. Leaves both for
/// people to see.
pub fn screen_from_pdf(
    name: &str,
    list: &DisplayList,
    photos: &dyn PhotoSource,
    pdf: &str,
    page: usize,
) -> f64 {
    const PPI: u32 = 192;
    let screen = on_screen(list, photos, f64::from(PPI));
    let printed = by_poppler(pdf, page, PPI);
    std::fs::copy(pdf, left_for_people(&format!("{name}.pdf"))).expect("a file can be copied");
    screen.save(&left_for_people(&format!("{name}-screen.png")));
    printed.save(&left_for_people(&format!("{name}-pdf.png")));
    difference(&screen, &printed)
}

/// Asserts that a page of a PDF looks as it does on the screen.
pub fn assert_screen_is_pdf(
    name: &str,
    list: &DisplayList,
    photos: &dyn PhotoSource,
    pdf: &str,
    page: usize,
) {
    let differing = screen_from_pdf(name, list, photos, pdf, page);
    assert!(differing < MOST_DIFFERING, "{name}: {:.4} % of the pixels differ", differing * 100.0);
}
