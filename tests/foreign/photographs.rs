//! The main job on real files: the photographs of `tests/photos`, in every format, through the program
//! itself to a PDF, as other programs see it.

use crate::support::{folder, run};
use lifestory::copy::everything;
use lifestory::layout::{DisplayItem, Output, Picture, lay_out_book};
use lifestory::store::{Project, World};
use lifestory::text::Typesetter;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// What a camera or a program wrote into these files, of which nothing may be left.
const CANARIES: &[&str] = &[
    "Canon",
    "PowerShot",
    "OnePlus",
    "ONEPLUS",
    "A5010",
    "GIMP",
    "Photoshop",
    "Macintosh",
    "2003:03:28",
    "2019:11:09",
    "2009:03:06",
    "2016:05:04",
    "Exif",
    "ns.adobe.com/photoshop",
    "8BIM",
    "JFIF",
];

/// The program itself.
fn lifestory(arguments: &[&str]) {
    let said = run(env!("CARGO_BIN_EXE_lifestory"), arguments);
    assert!(said.fine && said.err.is_empty(), "{arguments:?}: {}", said.err);
}

/// A book of all the photographs, arranged, with its PDF.
fn arranged() -> (TempDir, PathBuf, String) {
    let folder = folder();
    let (book, pdf) = (folder.path().join("book"), folder.path().join("book.pdf"));
    let (at, out) = (book.to_str().unwrap(), pdf.to_str().unwrap());
    lifestory(&["new", at]);
    lifestory(&["import", at, "--arrange", photographs().to_str().unwrap()]);
    lifestory(&["export", at, "-o", out]);
    let out = out.to_owned();
    (folder, book, out)
}

fn photographs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos")
}

/// The pictures of the book in the order of its pages: page, place on it, and which file it was.
fn pictures(book: &Path) -> Vec<(usize, Picture, String)> {
    let opened = Project::look(book, &World::real()).expect("the book can be read");
    let named: BTreeMap<_, _> = std::fs::read_dir(photographs())
        .expect("the photographs are there")
        .map(|entry| entry.expect("an entry can be read").path())
        .map(|path| {
            let bytes = std::fs::read(&path).expect("a photograph can be read");
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (lifestory::book::PhotoHash::of(&bytes), name)
        })
        .collect();
    let copy = everything(&opened.book);
    let mut typesetter = Typesetter::new();
    let pages: Vec<_> = lay_out_book(&copy, &Output::SCREEN, &mut typesetter).collect();
    let of_page = |page: &lifestory::layout::BookPage| {
        let number = page.place.number;
        let pictures = page.laid_out.list.items.iter().filter_map(|item| match item {
            DisplayItem::Picture(picture) => Some(picture.clone()),
            _ => None,
        });
        pictures.map(|picture| (number, picture.clone(), named[&picture.file].clone())).collect::<Vec<_>>()
    };
    pages.iter().flat_map(of_page).collect()
}

#[test]
fn no_reader_complains_of_a_book_of_photographs() {
    let (_folder, _, pdf) = arranged();
    let qpdf = run("qpdf", &["--check", &pdf]);
    assert!(qpdf.fine && qpdf.err.is_empty(), "{}{}", qpdf.out, qpdf.err);
    assert!(qpdf.out.contains("No syntax or stream encoding errors found"), "{}", qpdf.out);
    // Without colour management, which not every build of it has; the next one has it.
    let mutool = run("mutool", &["draw", "-N", "-q", "-o", "/dev/null", "-F", "ppm", &pdf]);
    assert!(mutool.fine && mutool.err.trim().is_empty(), "{}", mutool.err);
    let gs = run("gs", &["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=png16m", "-r40", "-o", "/dev/null", &pdf]);
    assert!(gs.fine && gs.out.is_empty() && gs.err.is_empty(), "{}{}", gs.out, gs.err);
}

#[test]
fn every_photograph_is_in_the_book_by_date_and_those_without_one_come_last() {
    let (_folder, book, _) = arranged();
    let order: Vec<String> = pictures(&book).into_iter().map(|(.., name)| name).collect();
    let all = std::fs::read_dir(photographs()).unwrap().count() - 1; // The README is none.
    assert_eq!(order.len(), all, "{order:?}");
    let folder = photographs();
    let listed = run("exiftool", &["-q", "-T", "-FileName", "-DateTimeOriginal", folder.to_str().unwrap()]);
    let dates: BTreeMap<String, String> = (listed.out.lines())
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, date)| *date != "-")
        .map(|(name, date)| (name.to_owned(), date.trim().to_owned()))
        .collect();
    assert_eq!(dates.len(), 3);
    let first: Vec<&String> = order.iter().take(3).map(|name| &dates[name]).collect();
    assert!(first.is_sorted(), "{order:?}");
}

#[test]
fn nothing_that_a_camera_wrote_is_in_a_book_of_photographs() {
    let (folder, _, pdf) = arranged();
    let bare = folder.path().join("bare.pdf").to_string_lossy().into_owned();
    assert!(run("qpdf", &["--qdf", "--object-streams=disable", &pdf, &bare]).fine);
    for file in [&pdf, &bare] {
        let bytes = std::fs::read(file).unwrap();
        for canary in CANARIES {
            let found = bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            assert!(!found, "{canary} is in {file}");
        }
    }
    let taken_out = folder.path().join("taken-out");
    std::fs::create_dir(&taken_out).unwrap();
    let stem = taken_out.join("photo").to_string_lossy().into_owned();
    assert!(run("pdfimages", &["-all", &pdf, &stem]).fine);
    let listed = run("exiftool", &["-G1", "-a", "-ee", taken_out.to_str().unwrap()]);
    // Nineteen photographs, and what is see-through of two of them.
    assert_eq!(listed.out.lines().filter(|line| line.starts_with("========")).count(), 21, "{}", listed.out);
    for line in listed.out.lines().filter(|line| line.starts_with('[')) {
        let group = &line[1..line.find(']').unwrap()];
        let harmless = ["ExifTool", "System", "File", "Adobe", "Composite", "PNG", "PNG-pHYs", "IFD0"];
        // What takes pictures out writes some of its own as PNG or TIFF, with their size and colours.
        assert!(harmless.contains(&group), "{line}");
    }
}

/// Eight by eight greys of a picture that another program has turned upright.
fn small(picture: &image::DynamicImage) -> Vec<f32> {
    let grey = picture.resize_exact(8, 8, image::imageops::FilterType::Triangle).to_luma32f();
    grey.into_raw()
}

#[test]
fn every_photograph_stands_the_right_way_up_on_its_page() {
    const PPI: u32 = 150;
    let (folder, book, pdf) = arranged();
    let stem = folder.path().join("page").to_string_lossy().into_owned();
    let mut painted: BTreeMap<usize, image::DynamicImage> = BTreeMap::new();
    for (number, picture, name) in pictures(&book) {
        let page = painted.entry(number).or_insert_with(|| {
            let (page, ppi) = (number.to_string(), PPI.to_string());
            let arguments =
                ["-r", &ppi, "-f", &page, "-l", &page, "-singlefile", "-png", pdf.as_str(), &stem];
            assert!(run("pdftocairo", &arguments).fine);
            image::open(format!("{stem}.png")).unwrap()
        });
        // What another program makes of the same file; of HEIC, which few read, the picture that it
        // was made of.
        let source = match name.as_str() {
            "cup-alpha.heic" => "cup-alpha.webp",
            "cup-turned.heic" => "cup.png",
            other => other,
        };
        let upright = folder.path().join("upright.png").to_string_lossy().into_owned();
        let from = photographs().join(source).to_string_lossy().into_owned();
        let ground = ["-background", "white", "-flatten", "-colorspace", "sRGB"];
        let arguments = [&[from.as_str(), "-auto-orient"][..], &ground, &[upright.as_str()]].concat();
        assert!(run("convert", &arguments).fine, "{name}");
        let upright = image::open(&upright).unwrap();
        let (width, height) = (f64::from(upright.width()), f64::from(upright.height()));
        let part = picture.part;
        let upright = upright.crop_imm(
            (part.x0 * width) as u32,
            (part.y0 * height) as u32,
            (part.width() * width).round() as u32,
            (part.height() * height).round() as u32,
        );
        let pixels = |mm: f64| (mm / 25.4 * f64::from(PPI)).round() as u32;
        let place = picture.place;
        let shown =
            page.crop_imm(pixels(place.x0), pixels(place.y0), pixels(place.width()), pixels(place.height()));
        let shown = small(&shown);
        let ways = [
            upright.clone(),
            upright.fliph(),
            upright.flipv(),
            upright.rotate90(),
            upright.rotate180(),
            upright.rotate270(),
            upright.rotate90().fliph(),
            upright.rotate270().fliph(),
        ];
        let apart = |way: &image::DynamicImage| -> f32 {
            small(way).iter().zip(&shown).map(|(a, b)| (a - b).abs()).sum::<f32>() / 64.0
        };
        let apart: Vec<f32> = ways.iter().map(apart).collect();
        let nearest = (0..ways.len()).min_by(|a, b| apart[*a].total_cmp(&apart[*b]));
        assert!(nearest == Some(0) && apart[0] < 0.12, "{name}: {apart:?}");
    }
    assert!(painted.len() > 5);
}
