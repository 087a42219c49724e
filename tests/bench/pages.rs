//! How long pages take: layout of two hundred, one as pixels on two kinds of screen, and the sample
//! book as a PDF. Targets: two hundred pages of words and pictures within a second; a page within the
//! time of a turned page, a tenth of a second.

#![allow(missing_docs, reason = "criterion's macros have none")]

use criterion::{Criterion, criterion_group, criterion_main};
use lifestory::app::make_sample;
use lifestory::book::{Book, BookParts, ElementId, Page, PageId, PhotoHash, Section, SectionId};
use lifestory::copy::everything;
use lifestory::export::{self, BookPhotos, ExportJob};
use lifestory::layout::{DisplayItem, Output, lay_out_book};
use lifestory::paint::raster::{PhotoPixels, RasterPainter, View};
use lifestory::photo::{Limits, Need, PhotoSource, Pixels, decode};
use lifestory::store::{Project, World};
use lifestory::task::Progress;
use lifestory::text::Typesetter;
use std::collections::HashMap;
use std::hint::black_box;
use std::sync::Arc;

/// The sample's pages over and over, as many as asked for.
fn long_book(sample: &Book, pages: usize) -> Book {
    let ids = "every id of the sample with a number is an id";
    let all: Vec<_> = sample.pages().map(|placed| Arc::clone(placed.page)).collect();
    let mut long = Vec::new();
    for (nth, page) in all.iter().cycle().take(pages).enumerate() {
        let mut page = Page::clone(page);
        page.id = PageId::new(&format!("{}-{nth}", page.id)).expect(ids);
        for element in &mut page.elements {
            element.id = ElementId::new(&format!("{}-{nth}", element.id)).expect(ids);
        }
        long.push(Arc::new(page));
    }
    let section = Section { id: SectionId::new("all").expect(ids), title: "All".into(), pages: long };
    Book::from_parts(BookParts { sections: vec![section], ..sample.parts().clone() })
        .expect("it keeps the rules")
}

/// Photos that are decoded already, as they are when a page has been seen.
struct Decoded(HashMap<PhotoHash, Arc<Pixels>>);

impl Decoded {
    fn of(book: &Book, project: &Project) -> Self {
        let source = BookPhotos::of(book, project);
        let pixels = |photo: &PhotoHash| {
            let bytes = source.bytes(photo).expect("the photo is there");
            let need = Need::AtLeast { width: 1600, height: 1600 };
            Arc::new(decode(&bytes, need, &Limits::default(), &Progress::new()).expect("it can be read"))
        };
        Self(book.photos().iter().map(|photo| (photo.file, pixels(&photo.file))).collect())
    }
}

impl PhotoPixels for Decoded {
    fn pixels(&self, file: &PhotoHash, _: u32, _: u32) -> Option<Arc<Pixels>> {
        self.0.get(file).cloned()
    }
}

fn pages(c: &mut Criterion) {
    let base = tempfile::tempdir().expect("a folder");
    let world = World::real();
    let (project, book) =
        make_sample(&world, &base.path().join("book"), &Progress::new()).expect("the sample can be made");
    let mut group = c.benchmark_group("pages");
    group.sample_size(10);

    let long = everything(&long_book(&book, 200));
    group.bench_function("lay out 200, fonts not yet loaded", |b| {
        b.iter(|| {
            let mut typesetter = Typesetter::new();
            lay_out_book(&long, &Output::SCREEN, &mut typesetter).map(black_box).count()
        });
    });
    let mut typesetter = Typesetter::new();
    group.bench_function("lay out 200", |b| {
        b.iter(|| lay_out_book(&long, &Output::SCREEN, &mut typesetter).map(black_box).count());
    });

    let copy = everything(&book);
    let photos = Decoded::of(&book, &project);
    let lists: Vec<_> =
        lay_out_book(&copy, &Output::SCREEN, &mut typesetter).map(|page| page.laid_out.list).collect();
    let most_items = |with: fn(&DisplayItem) -> bool| {
        let count = |nth: &usize| lists[*nth].items.iter().filter(|item| with(item)).count();
        (0..lists.len()).max_by_key(count).expect("the sample has pages")
    };
    let pictures = most_items(|item| matches!(item, DisplayItem::Picture(_)));
    let words = most_items(|item| matches!(item, DisplayItem::Glyphs(_)));
    let mut painter = RasterPainter::new();
    for (what, nth) in [("the page of most words", words), ("the page of most photos", pictures)] {
        for (size, ppi) in [("1x", 96.0), ("2x", 192.0)] {
            group.bench_function(format!("paint {what} as A4 at {size}"), |b| {
                b.iter(|| painter.paint(&lists[nth], View::whole(&lists[nth], ppi), &photos));
            });
        }
    }

    let format = export::format("pdf").expect("there is a PDF");
    let to = base.path().join("book.pdf");
    group.bench_function("export the sample", |b| {
        b.iter(|| {
            let job = ExportJob {
                copy: &copy,
                project: &project,
                pages: None,
                to: &to,
                world: &world,
                progress: &Progress::new(),
            };
            format.export(&job).expect("it can be exported")
        });
    });
    group.finish();
}

criterion_group!(benches, pages);
criterion_main!(benches);
