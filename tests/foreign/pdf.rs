//! PDFs as other programs see them: the words, the looks, the photos, and whether anybody complains.

#[path = "../suite/pdf/pages.rs"]
#[allow(dead_code)] // Reason: shared with the other test binary, which uses the rest.
mod pages;

use crate::support::{MOST_DIFFERING, assert_screen_is_pdf, folder, put, run, screen_from_pdf};
use kurbo::{Affine, Rect};
use lifestory::app::make_sample;
use lifestory::copy;
use lifestory::export::{BookPhotos, ExportJob, format};
use lifestory::layout::{Meaning, Outline, Output, Picture, lay_out_book};
use lifestory::paint::pdf::{PdfPage, Quality};
use lifestory::photo::Orientation;
use lifestory::store::World;
use lifestory::task::Progress;
use lifestory::text::Typesetter;
use pages::{Maker, Photos, of_everything, scene_jpeg, write};

/// A few words in each script of the book's languages, with the family that a theme would set them in.
const WORDS: &[(&str, &str, &str)] = &[
    ("English", "Literata", "My office has efficient waffles, and the first flight is difficult."),
    ("Ukrainian", "Andika", "Мене звати Оленка. Я народилася у Харкові, і того дня падав сніг."),
    ("Vietnamese", "Andika", "Tên em là Hương. Em thích ăn phở và đọc sách mỗi buổi tối."),
    ("Arabic", "Vazirmatn", "اسمي إدريس وولدت في بغداد يوم الثلاثاء وكان المطر ينزل على البيت"),
    ("Persian", "Vazirmatn", "نام من مریم است و در کابل به دنیا آمدم و برادرم علی است"),
    ("Tigrinya", "Abyssinica SIL", "ስመይ ሰናይት እዩ። ኣብ ኣስመራ ተወሊደ።"),
    ("Polish", "Lexend", "Nazywam się Zosia i mieszkam w Łodzi, gdzie źle śpię."),
    ("Welsh", "Literata", "Fy enw i yw Siân ac rwy'n byw yng Nghaerdydd gyda'm tŷ bach."),
    ("Turkish", "Andika", "Benim adım Çağla, İstanbul'da doğdum ve ışığı severim."),
];

/// The words as a reader would compare them: without marks of direction.
fn words(text: &str) -> Vec<String> {
    let marks = [
        '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{2066}', '\u{2067}', '\u{2069}',
        '\u{c}',
    ];
    text.replace(marks, "").split_whitespace().map(str::to_owned).collect()
}

fn page_of_words(family: &str, text: &str) -> PdfPage {
    let mut page = Maker::new();
    page.words(family, text, (20.0, 20.0), 90.0);
    page.page()
}

#[test]
fn every_word_can_be_copied_in_every_script() {
    let folder = folder();
    for (language, family, text) in WORDS {
        let (pdf, _) = write(vec![page_of_words(family, text)], &Photos::default(), Quality::Print).unwrap();
        let path = put(folder.path(), "words.pdf", &pdf);
        let said = run("pdftotext", &[&path, "-"]);
        assert_eq!(words(&said.out), words(text), "{language}");
    }
}

#[test]
fn letters_that_stack_and_move_can_be_copied_too() {
    let folder = folder();
    for (language, family, text) in [
        ("Bengali", "Hind Siliguri", "আমার নাম আয়েশা এবং আমি স্কুলে যাই।"),
        ("Tamil", "Noto Sans Tamil", "என் பெயர் கவிதா நான் பள்ளிக்கு போகிறேன்"),
        ("Thai", "Noto Sans Thai", "ฉันชื่อนก ฉันชอบวาดรูป"),
        ("Khmer", "Noto Sans Khmer", "ខ្ញុំឈ្មោះ សុខា ខ្ញុំរស់នៅ ភ្នំពេញ"),
    ] {
        let (pdf, _) = write(vec![page_of_words(family, text)], &Photos::default(), Quality::Print).unwrap();
        let path = put(folder.path(), "words.pdf", &pdf);
        let said = run("pdftotext", &[&path, "-"]);
        assert_eq!(words(&said.out), words(text), "{language}");
    }
}

/// Marks on the letters of a ligature: lam and alef are one glyph, and what stands on the lam another.
const MARKED: &[&str] = &["جميلًا", "قليلًا", "أولًا", "لِأُمِّي", "كُلُّ لَاعِبٍ", "إِلَى الْأَرْضِ", "شُكْرًا جَزِيلًا", "لَا إِلٰهَ"];

#[test]
fn words_with_marks_on_their_ligatures_can_be_copied() {
    let folder = folder();
    let mut wrong = Vec::new();
    for family in ["Vazirmatn", "Noto Naskh Arabic"] {
        for text in MARKED {
            let (pdf, _) =
                write(vec![page_of_words(family, text)], &Photos::default(), Quality::Print).unwrap();
            let path = put(folder.path(), "words.pdf", &pdf);
            let poppler = words(&run("pdftotext", &[&path, "-"]).out);
            if poppler != words(text) {
                wrong.push(format!("{family} poppler: {text} is {}", poppler.join(" ")));
            }
            let mupdf = run("mutool", &["draw", "-q", "-F", "txt", &path]).out;
            // It leaves the letters as they are seen; it must know all of them.
            let sorted = |text: &str| {
                let mut letters: Vec<char> = words(text).concat().chars().collect();
                letters.sort_unstable();
                letters
            };
            if sorted(&mupdf) != sorted(text) {
                wrong.push(format!("{family} mupdf: {text} is {}", words(&mupdf).join(" ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn english_and_arabic_in_one_line_keep_their_words() {
    let text = "Nan lived in بغداد مع جدي until 2014.";
    let (pdf, _) = write(vec![page_of_words("Literata", text)], &Photos::default(), Quality::Print).unwrap();
    let folder = folder();
    let path = put(folder.path(), "words.pdf", &pdf);
    // When it orders the words itself, poppler loses the space where the direction turns; when it leaves
    // them as they stand, it has the words from the right from left to right.
    let ordered = words(&run("pdftotext", &[&path, "-"]).out).concat();
    assert_eq!(ordered, words(text).concat());
    let mut said = words(&run("pdftotext", &["-raw", &path, "-"]).out);
    said[3..6].reverse();
    assert_eq!(said, words(text));
}

fn everything() -> (Vec<PdfPage>, Photos) {
    let mut photos = Photos::default();
    let first = of_everything(&mut photos).titled("1", "Everything", "Now");
    let mut second = of_everything(&mut photos);
    second.list.bleed = 3.0;
    (vec![first, second.titled("2", "Everything again", "Then")], photos)
}

#[test]
fn no_reader_complains() {
    let (pages, photos) = everything();
    let folder = folder();
    for quality in [Quality::Original, Quality::Print] {
        let (pdf, _) = write(pages.clone(), &photos, quality).unwrap();
        let path = put(folder.path(), "book.pdf", &pdf);
        let qpdf = run("qpdf", &["--check", &path]);
        assert!(qpdf.fine && qpdf.err.is_empty(), "{}{}", qpdf.out, qpdf.err);
        assert!(qpdf.out.contains("No syntax or stream encoding errors found"), "{}", qpdf.out);
        // Without colour management, which not every build of it has; the next one has it.
        let mutool = run("mutool", &["draw", "-N", "-q", "-o", "/dev/null", "-F", "ppm", &path]);
        assert!(mutool.fine && mutool.err.trim().is_empty(), "{}", mutool.err);
        let gs = run("gs", &["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", &path]);
        assert!(gs.fine && gs.out.is_empty() && gs.err.is_empty(), "{}{}", gs.out, gs.err);
    }
}

#[test]
fn readers_know_title_boxes_tags_and_outline() {
    let (pages, photos) = everything();
    let (pdf, _) = write(pages, &photos, Quality::Print).unwrap();
    let folder = folder();
    let path = put(folder.path(), "book.pdf", &pdf);
    let info = run("pdfinfo", &["-box", "-f", "2", "-l", "2", &path]).out;
    let value = |key: &str| {
        let line = info.lines().find(|line| line.contains(key)).unwrap_or_else(|| panic!("{key} in {info}"));
        line.split_once(':').unwrap().1.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(value("Title"), "Idris’s book & more");
    assert_eq!(value("Tagged"), "yes");
    assert_eq!(value("JavaScript"), "no");
    assert_eq!(value("TrimBox"), "8.50 8.50 603.78 850.39");
    assert_eq!(value("MediaBox"), "0.00 0.00 612.28 858.90");
    let tags = run("pdfinfo", &["-struct-text", &path]).out;
    for expected in ["Document", "Sect", "H1", "Figure", "Caption", "Where I lived, office and waffles"] {
        assert!(tags.contains(expected), "{expected} in {tags}");
    }
    let outline = run("mutool", &["show", &path, "outline"]).out;
    assert!(outline.contains("Everything again"), "{outline}");
}

#[test]
fn no_photo_taken_out_of_the_file_says_where_it_was_taken() {
    let mut photos = Photos::default();
    let mut page = Maker::new();
    let folder = folder();
    for (at, name) in ["tower.jpg", "powershot_g2.jpg", "pil_sample_cmyk.jpg", "hopper_orientation_6.jpg"]
        .iter()
        .enumerate()
    {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos").join(name);
        let bytes = std::fs::read(path).expect("the photo is there");
        let y = 10.0 + 70.0 * at as f64;
        let whole = photos.whole(bytes, Rect::new(10.0, y, 70.0, y + 60.0));
        page.picture(
            Picture {
                part: Rect::new(0.2, 0.2, 0.7, 0.7),
                place: Rect::new(80.0, y, 140.0, y + 60.0),
                ..whole.clone()
            },
            "",
        );
        page.picture(whole, "");
    }
    let (pdf, _) = write(vec![page.page()], &photos, Quality::Original).unwrap();
    let path = put(folder.path(), "book.pdf", &pdf);
    let stem = folder.path().join("photo").to_string_lossy().into_owned();
    assert!(run("pdfimages", &["-all", &path, &stem]).fine);
    let listed = run("exiftool", &["-G1", "-a", "-ee", folder.path().to_str().unwrap(), "-ext", "jpg"]);
    assert_eq!(listed.out.lines().filter(|line| line.starts_with("========")).count(), 8, "{}", listed.out);
    for line in listed.out.lines().filter(|line| line.starts_with('[')) {
        let group = &line[1..line.find(']').unwrap()];
        let harmless = ["ExifTool", "System", "File", "Adobe", "Composite"];
        assert!(harmless.contains(&group), "{line}");
    }
}

#[test]
fn the_screen_shows_what_the_pdf_prints() {
    let (pages, photos) = everything();
    let folder = folder();
    let (pdf, _) = write(pages.clone(), &photos, Quality::Original).unwrap();
    let path = put(folder.path(), "book.pdf", &pdf);
    assert_screen_is_pdf("everything", &pages[0].list, &photos, &path, 1);
    assert_screen_is_pdf("everything-bleed", &pages[1].list, &photos, &path, 2);
}

#[test]
fn every_script_looks_on_paper_as_on_the_screen() {
    let mut page = Maker::new();
    let mut y = 15.0;
    for (_, family, text) in WORDS {
        y = page.words(family, text, (20.0, y), 160.0) + 4.0;
    }
    for (family, text) in [
        ("Hind Siliguri", "আমার নাম আয়েশা এবং আমি স্কুলে যাই।"),
        ("Noto Sans Tamil", "என் பெயர் கவிதா நான் பள்ளிக்கு போகிறேன்"),
        ("Noto Sans Thai", "ฉันชื่อนก ฉันชอบวาดรูป ที่นี่"),
        ("Noto Sans Khmer", "ខ្ញុំឈ្មោះ សុខា ខ្ញុំរស់នៅ ភ្នំពេញ"),
        ("Noto Naskh Arabic", "وُلِدتُ في بَغْدادَ، لا إله إلا الله، نستعليق"),
    ] {
        let turn = Affine::translate((20.0, y)) * Affine::rotate(0.02);
        y += page.turned_words(family, text, 22.0, turn, 160.0, Meaning::Paragraph) + 4.0;
    }
    let page = page.page();
    let (pdf, _) = write(vec![page.clone()], &Photos::default(), Quality::Print).unwrap();
    let folder = folder();
    let path = put(folder.path(), "scripts.pdf", &pdf);
    assert_screen_is_pdf("scripts", &page.list, &Photos::default(), &path, 1);
}

#[test]
fn a_photo_stands_upright_whichever_way_the_camera_was_held() {
    let mut photos = Photos::default();
    let mut page = Maker::new();
    for orientation in Orientation::ALL {
        let number = u32::from(orientation.exif());
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        exif.extend([orientation.exif(), 0, 0, 0, 0, 0, 0, 0]);
        let segment = [&[0xFF, 0xE1][..], &(exif.len() as u16 + 2).to_be_bytes(), &exif].concat();
        let jpeg = scene_jpeg(9, 300, 180);
        let jpeg = [&jpeg[..2], &segment, &jpeg[2..]].concat();
        let (x, y) = (f64::from((number - 1) % 3) * 65.0 + 10.0, f64::from((number - 1) / 3) * 65.0 + 10.0);
        let (width, height) = orientation.turn((60.0, 36.0));
        let mut picture = photos.whole(jpeg, Rect::new(x, y, x + width, y + height));
        if number > 4 {
            picture.outline = Outline::Corners(4.0);
        }
        page.picture(picture, "");
    }
    let page = page.page();
    let (pdf, stats) = write(vec![page.clone()], &photos, Quality::Original).unwrap();
    assert_eq!(stats.photos_unchanged, 8);
    let folder = folder();
    let path = put(folder.path(), "turned.pdf", &pdf);
    assert_screen_is_pdf("turned", &page.list, &photos, &path, 1);
}

#[test]
fn every_page_of_the_sample_book_looks_on_paper_as_on_the_screen() {
    let folder = folder();
    let book = folder.path().join("book");
    let (project, sample) =
        make_sample(&World::real(), &book, &Progress::new()).expect("the sample can be made");
    let copy = copy::everything(&sample);
    let pdf = folder.path().join("sample.pdf");
    let (world, progress) = (World::real(), Progress::new());
    let job = ExportJob {
        copy: &copy,
        project: &project,
        pages: None,
        to: &pdf,
        world: &world,
        progress: &progress,
    };
    format("pdf").expect("there is one").export(&job).expect("the sample can be exported");
    let mut typesetter = Typesetter::new();
    let pages: Vec<_> = lay_out_book(&copy, &Output::SCREEN, &mut typesetter).collect();
    assert_eq!(pages.len(), 24);
    let photos = BookPhotos::of(&sample, &project);
    let pdf = pdf.to_string_lossy();
    // Every page is painted before any is judged, so that one look shows them all.
    let wrong: Vec<String> = pages
        .iter()
        .map(|page| (page.place.number, &page.laid_out.list))
        .filter_map(|(number, list)| {
            let name = format!("sample-{number:02}");
            let differing = screen_from_pdf(&name, list, &photos, &pdf, number);
            (differing >= MOST_DIFFERING).then(|| format!("{name}: {:.4} %", differing * 100.0))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
