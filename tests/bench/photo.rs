//! What photos cost: a photo of 12 megapixels made ready for print, decoded whole, as previews, and
//! passed through; and the most memory that each takes. `cargo bench --bench photo`.

#![allow(missing_docs, clippy::print_stdout)] // Reason: criterion's macros; a bench is there to tell.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lifestory::photo::jpeg::passthrough;
use lifestory::photo::{Limits, Need, Pixels, decode, encode};
use lifestory::task::Progress;
use std::hint::black_box;

/// The most megabytes of memory that `work` takes beyond what the program holds before it. Only Linux
/// can tell (proc(5): clear_refs, VmHWM).
fn peak_megabytes<T>(work: impl FnOnce() -> T) -> Option<f64> {
    let most = || {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().strip_suffix(" kB")?.parse::<f64>().ok()
    };
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    let before = most()?;
    drop(black_box(work()));
    Some((most()? - before) * 1024.0 / 1e6)
}

/// 4000 × 3000 pixels with edges, slopes and the noise of a sensor: about 3 MB as JPEG, as phones
/// make them.
fn scene() -> Pixels {
    let (width, height) = (4000_u32, 3000_u32);
    let mut noise = 0x2545_F491_u32;
    let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
    for y in 0..height {
        for x in 0..width {
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            let (fx, fy) = (f64::from(x), f64::from(y));
            let slope = 90.0 + 60.0 * (fx / 700.0).sin() + 50.0 * (fy / 500.0).cos();
            let leaf = if (fx / 37.0).sin() * (fy / 29.0).sin() > 0.6 { 50.0 } else { 0.0 };
            let grain = f64::from(noise % 13) - 6.0;
            let sample = |shift: f64| (slope + leaf * shift + grain).clamp(0.0, 255.0) as u8;
            rgba.extend([sample(1.0), sample(0.6), sample(-0.4), 255]);
        }
    }
    Pixels::new(width, height, rgba).expect("the length is right")
}

fn of(bytes: &[u8], need: Need) -> Pixels {
    decode(bytes, need, &Limits::default(), &Progress::new()).expect("the scene can be decoded")
}

fn photo(c: &mut Criterion) {
    let scene = scene();
    let jpeg = encode::jpeg(&scene, 88).expect("the scene can be written");
    let print = Need::AtLeast { width: 1417, height: 1063 };
    let for_print = || encode::jpeg(&of(&jpeg, print).scaled(1417, 1063), 88).expect("it can be written");
    let preview = |side| of(&jpeg, Need::longest_side((4000, 3000), side)).fitted(side);

    let mut group = c.benchmark_group("12 megapixels");
    group.sample_size(20);
    group.bench_function("decoded for 120 x 90 mm at 300 ppi", |b| b.iter(|| of(&jpeg, print)));
    group.bench_function("the same, scaled to 1417 x 1063 and written", |b| b.iter(for_print));
    group.bench_function("decoded whole", |b| b.iter(|| of(&jpeg, Need::Full)));
    group.bench_function("preview for the screen", |b| b.iter(|| preview(2048)));
    group.bench_function("preview for a thumbnail", |b| b.iter(|| preview(512)));
    group.throughput(Throughput::Bytes(jpeg.len() as u64));
    group.bench_function("passed through", |b| b.iter(|| passthrough(&jpeg).expect("it passes").byte_len()));
    group.finish();

    let tell = |what: &str, most: Option<f64>| {
        println!("memory for {what}: {}", most.map_or("unknown".into(), |most| format!("{most:.0} MB")));
    };
    println!("the JPEG has {:.1} MB", jpeg.len() as f64 / 1e6);
    tell("the print", peak_megabytes(for_print));
    tell("the whole", peak_megabytes(|| of(&jpeg, Need::Full)));
    tell("a thumbnail", peak_megabytes(|| preview(512)));
}

criterion_group!(benches, photo);
criterion_main!(benches);
