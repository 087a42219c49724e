//! How long saving and opening take, for a book whose file has about a quarter of a megabyte, on the
//! disk of the folder for temporary files. Target: a save below 100 ms, an opening below 2 s.

#![allow(missing_docs, reason = "criterion's macros have none")]

#[path = "../suite/store_faults/books.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod books;

use criterion::{Criterion, criterion_group, criterion_main};
use lifestory::store::{Project, World};

fn store(c: &mut Criterion) {
    let base = tempfile::tempdir().expect("a folder");
    let folder = base.path().join("book");
    let book = books::large_book();
    let project = Project::create(&folder, &book, &World::real()).expect("a book");
    let mut group = c.benchmark_group("store");
    group.sample_size(20);
    group.bench_function("save", |b| b.iter(|| project.save(&book).expect("saved")));
    group.bench_function("open", |b| b.iter(|| Project::look(&folder, &World::real()).expect("opened")));
    let photo: Vec<u8> = (0..4_000_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let mut number = 0_u64;
    group.bench_function("put a photo of 4 MB", |b| {
        b.iter(|| {
            number += 1;
            let mut bytes = photo.clone();
            bytes[..8].copy_from_slice(&number.to_le_bytes());
            project.put_photo(&bytes, "jpeg").expect("put")
        });
    });
    group.finish();
}

criterion_group!(benches, store);
criterion_main!(benches);
