//! How long one step of an edit takes in a large book: 300 pages of ten elements, 300 photos.
//! Target: below 4 ms, a quarter of a frame, so that typing and dragging are never waited for.

#![allow(missing_docs, reason = "criterion's macros have none")]

use criterion::{Criterion, criterion_group, criterion_main};
use lifestory::book::*;
use lifestory::edit::{Edit, ElementEdit, History, IdMaker, WordsEdit};
use lifestory::geometry::Length;
use std::sync::Arc;

fn large_book() -> (Book, ElementId) {
    let mut ids = IdMaker::with_seed(1);
    let photos: Vec<_> = (0..300)
        .map(|n| {
            Arc::new(Photo {
                id: ids.photo(),
                file: PhotoHash::of(&[n as u8]),
                format: "jpeg".into(),
                width: 4_000,
                height: 3_000,
                taken: None,
                caption: "By the sea".into(),
                alt: "Two people by the sea".into(),
                people: vec![],
                place: None,
                source: String::new(),
                audience: Audience::EVERYONE,
            })
        })
        .collect();
    let page = |ids: &mut IdMaker, nth: usize| {
        let element = |kind, ids: &mut IdMaker| Element {
            id: ids.element(),
            frame: Frame::default(),
            audience: Audience::EVERYONE,
            locked: false,
            group: None,
            kind,
        };
        let words = Words::plain(TextRole::Story, &"We walked by the canal. ".repeat(20));
        let photo = Some(photos[nth].id.clone());
        let mut elements: Vec<_> = (0..9)
            .map(|_| WordsBox { words: words.clone(), ..WordsBox::default() })
            .map(|inside| element(ElementKind::Words(inside), ids))
            .collect();
        elements.push(element(ElementKind::Picture(PictureBox { photo, ..PictureBox::default() }), ids));
        Arc::new(Page { elements, ..Page::blank(ids.page()) })
    };
    let pages: Vec<_> = (0..300).map(|nth| page(&mut ids, nth)).collect();
    let last = pages[299].elements[0].id.clone();
    let section = Section { id: ids.section(), title: "All".into(), pages };
    let parts = BookParts { sections: vec![section], photos, ..BookParts::default() };
    (Book::from_parts(parts).expect("a book"), last)
}

fn edit(c: &mut Criterion) {
    let (book, element) = large_book();
    let mut group = c.benchmark_group("edit");
    let mut history = History::new(book.clone());
    let mut at_ms = 0;
    group.bench_function("drag by one step", |b| {
        b.iter(|| {
            at_ms += 16;
            let right = Length::from_um(if at_ms % 32 == 0 { 100 } else { -100 });
            let drag = ElementEdit::Move { elements: vec![element.clone()], right, down: Length::ZERO };
            history.commit(&Edit::from(drag), at_ms).expect("it can be moved")
        });
    });
    let mut history = History::new(book);
    group.bench_function("type one letter", |b| {
        b.iter(|| {
            at_ms += 200;
            let words = Words::plain(TextRole::Story, &format!("We walked {at_ms}"));
            let typed = WordsEdit::Type { element: element.clone(), words };
            history.commit(&Edit::from(typed), at_ms).expect("it can be typed")
        });
    });
    group.finish();
}

criterion_group!(benches, edit);
criterion_main!(benches);
