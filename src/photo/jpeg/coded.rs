//! Where the pixels' data truly ends (ITU-T T.81, annexes F and G), found by walking through its
//! codes without decoding a pixel.
//!
//! Between the last code of a scan, or of one of its intervals, and the next marker a file can hold
//! anything: every reader passes over it, and so nobody sees it. Only who follows the codes knows,
//! and that takes ten times as long as copying them (23 ms for the 3 MB of a phone's photo): it is
//! for photos that come in, not for those that leave. Knows Huffman coding, baseline and progressive,
//! which is all that is read.

use super::{Component, Frame, Segment, Segments, marker};
use std::ops::Range;

/// Codes up to this length are found by one look.
const QUICK: u32 = 12;
/// Added to the place in a block by "nothing more in this block".
const END_OF_BLOCK: u32 = 128;

/// The stretches of a file that stand in its scans and carry nothing of the picture, in their order.
/// Nothing if its codes cannot be followed: it is damaged, or of a process that is not read.
pub(super) fn excess(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    let mut walk = Walk::default();
    let mut excess = Vec::new();
    let mut scan = None;
    for segment in Segments::of(bytes) {
        match segment {
            Segment::Marked { marker: marker::DHT, content, .. } => walk.read_tables(content)?,
            Segment::Marked { marker: marker::DRI, content, .. } => {
                walk.interval = usize::from(u16::from_be_bytes(*content.first_chunk()?));
            }
            Segment::Marked { marker: marker::SOS, content, .. } => scan = Some(content),
            Segment::Marked { marker, content, .. }
                if matches!(marker, marker::SOF0 | marker::SOF1 | marker::SOF2) =>
            {
                walk.begin(Frame::of(marker, content)?)?;
            }
            Segment::Marked { .. } => {}
            Segment::Coded { at } => walk.scan(scan.take()?, bytes, at, &mut excess)?,
            Segment::End { .. } => return Some(excess),
        }
    }
    None
}

/// A Huffman table.
#[derive(Clone)]
struct Table {
    /// By the next bits; 0 where the code is longer than they are.
    quick: Vec<Entry>,
    /// For longer codes: for each length the first code beyond, and what to add for its place.
    beyond: [(u32, i32); 17],
    symbols: Vec<u8>,
    is_dc: bool,
}

/// What a code says.
#[derive(Clone, Copy, Default)]
struct Entry {
    /// Bits of the code; 0 for none.
    code: u8,
    /// Bits of the code and of the number after it.
    all: u8,
    /// How far it goes on in the block.
    on: u8,
    symbol: u8,
}

impl Table {
    fn of(counts: &[u8; 16], symbols: &[u8], is_dc: bool) -> Option<Self> {
        let mut table = Self {
            quick: vec![Entry::default(); 1 << QUICK],
            beyond: [(0, 0); 17],
            symbols: symbols.to_vec(),
            is_dc,
        };
        if is_dc && symbols.iter().any(|size| *size > 15) {
            return None;
        }
        let (mut code, mut place) = (0_u32, 0_usize);
        for (length, count) in (1_u32..).zip(counts) {
            table.beyond[length as usize].1 = place as i32 - code as i32;
            for _ in 0..*count {
                let entry = table.entry(length, *symbols.get(place)?);
                if length <= QUICK {
                    let first = (code << (QUICK - length)) as usize;
                    table.quick.get_mut(first..first + (1 << (QUICK - length)))?.fill(entry);
                }
                (code, place) = (code + 1, place + 1);
            }
            table.beyond[length as usize].0 = code;
            if code > 1 << length {
                return None;
            }
            code <<= 1;
        }
        Some(table)
    }

    /// `code` is how many bits it has, at most 16; symbols of DC tables are at most 15.
    fn entry(&self, code: u32, symbol: u8) -> Entry {
        let (run, size) = if self.is_dc { (0, symbol) } else { (symbol >> 4, symbol & 15) };
        let on = match (run, size) {
            (15, 0) => 16,
            (_, 0) => END_OF_BLOCK as u8,
            _ => run + 1,
        };
        Entry { code: code as u8, all: code as u8 + size, on, symbol }
    }

    /// The entry of the code that these 32 bits begin with.
    #[inline(always)]
    fn look(&self, next: u32) -> Option<Entry> {
        let entry = self.quick[(next >> (32 - QUICK)) as usize];
        if entry.code > 0 { Some(entry) } else { self.look_long(next) }
    }

    #[cold]
    fn look_long(&self, next: u32) -> Option<Entry> {
        (QUICK + 1..=16).find_map(|length| {
            let code = next >> (32 - length);
            let (beyond, add) = self.beyond[length as usize];
            let symbol = (code < beyond).then(|| self.symbols.get((code as i32 + add) as usize)).flatten();
            symbol.map(|symbol| self.entry(length, *symbol))
        })
    }
}

/// The bits of one interval, without the zeros that are stuffed in after 0xFF.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The next bits, from the highest; below `count` of them there may be some more already.
    next: u64,
    count: u32,
    /// Bytes given out after the end.
    beyond: usize,
}

impl<'a> Bits<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, next: 0, count: 0, beyond: 0 }
    }

    /// Sees to it that there are 32 bits or more.
    #[inline(always)]
    fn refill(&mut self) {
        if self.count >= 32 {
            return;
        }
        if let Some(eight) = self.bytes.get(self.at..).and_then(|rest| rest.first_chunk::<8>()) {
            let word = u64::from_be_bytes(*eight);
            // A byte of ones is a byte of zeros in the complement.
            let ones = (!word).wrapping_sub(0x0101_0101_0101_0101) & word & 0x8080_8080_8080_8080;
            if ones == 0 {
                self.next |= word >> self.count;
                let whole = (63 - self.count) >> 3;
                self.at += whole as usize;
                self.count += 8 * whole;
                return;
            }
        }
        self.refill_slowly();
    }

    fn refill_slowly(&mut self) {
        while self.count <= 56 {
            let byte = match self.bytes.get(self.at..) {
                Some([0xFF, 0, ..]) => {
                    self.at += 2;
                    0xFF
                }
                // What follows is no data any more.
                Some([0xFF, ..] | []) | None => {
                    self.beyond += 1;
                    0
                }
                Some([byte, ..]) => {
                    self.at += 1;
                    *byte
                }
            };
            self.next |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }

    #[inline(always)]
    fn skip(&mut self, bits: u32) {
        self.next <<= bits;
        self.count -= bits;
    }

    #[inline(always)]
    fn code(&mut self, table: &Table) -> Option<Entry> {
        self.refill();
        table.look((self.next >> 32) as u32)
    }

    /// The next bits, at most 16, as a number.
    fn take(&mut self, bits: u32) -> u32 {
        self.refill();
        let number = (self.next >> 32) as u32;
        self.skip(bits);
        number.checked_shr(32 - bits).unwrap_or(0)
    }

    /// Where the first byte stands of which nothing was used; none if more was used than there is.
    fn end(&self) -> Option<usize> {
        let unused = (self.count / 8) as usize;
        let mut at = self.at;
        for _ in 0..unused.checked_sub(self.beyond)? {
            at -= if self.bytes[..at].ends_with(&[0xFF, 0]) { 2 } else { 1 };
        }
        Some(at)
    }
}

/// What has been read of a file so far.
#[derive(Default)]
struct Walk {
    frame: Option<Frame>,
    /// Most sampling factors, across and down.
    most: (usize, usize),
    dc: [Option<Table>; 4],
    ac: [Option<Table>; 4],
    /// MCUs between two restart markers; 0 for no markers.
    interval: usize,
    /// For each component of a progressive file its blocks, with the coefficients that are not zero.
    known: Vec<Vec<u64>>,
}

/// How a scan carries its coefficients.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Sequential,
    DcFirst,
    DcFiner,
    AcFirst,
    AcFiner,
}

/// One component of a scan.
struct Part<'a> {
    place: usize,
    component: Component,
    dc: Option<&'a Table>,
    ac: Option<&'a Table>,
}

impl Walk {
    fn read_tables(&mut self, mut content: &[u8]) -> Option<()> {
        while let [class_and_place, rest @ ..] = content {
            let counts = rest.first_chunk::<16>()?;
            let all = counts.iter().map(|count| usize::from(*count)).sum::<usize>();
            let symbols = rest.get(16..16 + all)?;
            let is_dc = class_and_place >> 4 == 0;
            let tables = if is_dc { &mut self.dc } else { &mut self.ac };
            *tables.get_mut(usize::from(class_and_place & 15))? = Some(Table::of(counts, symbols, is_dc)?);
            content = &rest[16 + all..];
        }
        Some(())
    }

    fn begin(&mut self, frame: Frame) -> Option<()> {
        let factors = frame.components.iter().map(|c| c.sampling);
        if self.frame.is_some()
            || factors.clone().any(|(h, v)| !(1..=4).contains(&h) || !(1..=4).contains(&v))
        {
            return None;
        }
        let most = |side: fn((u8, u8)) -> u8| factors.clone().map(side).max().map(usize::from);
        self.most = (most(|f| f.0)?, most(|f| f.1)?);
        self.frame = Some(frame);
        let frame = self.frame.as_ref()?;
        if frame.is_progressive() {
            let (across, down) = self.mcus(frame);
            let blocks = |c: &Component| {
                vec![0; across * usize::from(c.sampling.0) * down * usize::from(c.sampling.1)]
            };
            self.known = frame.components.iter().map(blocks).collect();
        }
        Some(())
    }

    /// How many MCUs of an interleaved scan there are, across and down.
    fn mcus(&self, frame: &Frame) -> (usize, usize) {
        ((frame.width as usize).div_ceil(8 * self.most.0), (frame.height as usize).div_ceil(8 * self.most.1))
    }

    /// Follows the codes of one scan.
    fn scan(
        &mut self,
        header: &[u8],
        bytes: &[u8],
        at: Range<usize>,
        excess: &mut Vec<Range<usize>>,
    ) -> Option<()> {
        let frame = self.frame.as_ref()?;
        let [count, rest @ ..] = header else { return None };
        let chosen = rest.get(..2 * usize::from(*count))?;
        let [from, to, precision] = *rest.get(2 * usize::from(*count)..)?.first_chunk::<3>()?;
        let kind = match (frame.is_progressive(), from, precision >> 4) {
            (false, ..) => Kind::Sequential,
            (true, 0, 0) => Kind::DcFirst,
            (true, 0, _) => Kind::DcFiner,
            (true, _, 0) => Kind::AcFirst,
            (true, ..) => Kind::AcFiner,
        };
        if to > 63 || (matches!(kind, Kind::AcFirst | Kind::AcFiner) && (*count != 1 || from > to)) {
            return None;
        }
        let mut parts = Vec::new();
        for [id, tables] in chosen.as_chunks::<2>().0 {
            let place = frame.components.iter().position(|c| c.id == *id)?;
            parts.push(Part {
                place,
                component: frame.components[place],
                dc: self.dc.get(usize::from(tables >> 4))?.as_ref(),
                ac: self.ac.get(usize::from(tables & 15))?.as_ref(),
            });
        }
        // A single component has a block an MCU, and only those that the picture reaches into.
        let single = |c: Component| {
            let side = |pixels: u32, factor: u8, most: usize| {
                (pixels as usize * usize::from(factor)).div_ceil(most).div_ceil(8)
            };
            (side(frame.width, c.sampling.0, self.most.0), side(frame.height, c.sampling.1, self.most.1))
        };
        let (mcus_across, mcus_down) = self.mcus(frame);
        let (across, down) = match parts.as_slice() {
            [] => return None,
            [one] => single(one.component),
            _ => (mcus_across, mcus_down),
        };
        let all = across * down;
        let mut known = std::mem::take(&mut self.known);
        let mut at = at;
        let mut done = 0;
        while done < all {
            let here = if self.interval == 0 { all } else { self.interval.min(all - done) };
            let stop = end_of_interval(bytes, &at);
            let mut bits = Bits::of(&bytes[at.start..stop]);
            let mut run = 0;
            for mcu in done..done + here {
                match (kind, parts.as_slice()) {
                    (Kind::AcFirst | Kind::AcFiner, [part]) => {
                        let stride = mcus_across * usize::from(part.component.sampling.0);
                        let block = mcu / across * stride + mcu % across;
                        let known = known.get_mut(part.place)?.get_mut(block)?;
                        if kind == Kind::AcFirst {
                            ac_first(&mut bits, part.ac?, (from, to), known, &mut run)?;
                        } else {
                            ac_finer(&mut bits, part.ac?, (from, to), known, &mut run)?;
                        }
                    }
                    (_, parts) => {
                        for part in parts {
                            let (h, v) = part.component.sampling;
                            let blocks = if parts.len() == 1 { 1 } else { h * v };
                            for _ in 0..blocks {
                                dc_and_ac(&mut bits, part, kind)?;
                            }
                        }
                    }
                }
            }
            let end = at.start + bits.end()?;
            done += here;
            if done < all {
                // The marker stays, and nothing between.
                let marker = (stop + 2 <= at.end).then_some(stop)?;
                excess.extend((end < marker).then_some(end..marker));
                at.start = marker + 2;
            } else {
                excess.extend((end < at.end).then_some(end..at.end));
            }
        }
        self.known = known;
        Some(())
    }
}

/// Where the next restart marker stands, or else the end.
fn end_of_interval(bytes: &[u8], at: &Range<usize>) -> usize {
    let coded = &bytes[at.clone()];
    let is_restart = |found: &usize| matches!(coded.get(found + 1), Some(0xD0..=0xD7));
    memchr::memchr_iter(0xFF, coded).find(is_restart).map_or(at.end, |found| at.start + found)
}

#[inline(always)]
fn dc_and_ac(bits: &mut Bits<'_>, part: &Part<'_>, kind: Kind) -> Option<()> {
    if kind == Kind::DcFiner {
        bits.refill();
        bits.skip(1);
        return Some(());
    }
    let dc = bits.code(part.dc?)?;
    bits.skip(u32::from(dc.all));
    if kind == Kind::DcFirst {
        return Some(());
    }
    let ac = part.ac?;
    let mut k = 1;
    while k < 64 {
        let entry = bits.code(ac)?;
        bits.skip(u32::from(entry.all));
        k += u32::from(entry.on);
    }
    (k == 64 || k >= END_OF_BLOCK).then_some(())
}

fn ac_first(
    bits: &mut Bits<'_>,
    table: &Table,
    (from, to): (u8, u8),
    known: &mut u64,
    run: &mut u32,
) -> Option<()> {
    if *run > 0 {
        *run -= 1;
        return Some(());
    }
    let mut k = from;
    while k <= to {
        let entry = bits.code(table)?;
        bits.skip(u32::from(entry.code));
        let (zeros, size) = (entry.symbol >> 4, entry.symbol & 15);
        if size == 0 && zeros < 15 {
            *run = (1 << zeros) + bits.take(u32::from(zeros)) - 1;
            break;
        }
        k += zeros;
        if size > 0 {
            bits.take(u32::from(size));
            *known |= 1_u64.checked_shl(u32::from(k))?;
        }
        k += 1;
    }
    (k <= to + 1).then_some(())
}

fn ac_finer(
    bits: &mut Bits<'_>,
    table: &Table,
    (from, to): (u8, u8),
    known: &mut u64,
    run: &mut u32,
) -> Option<()> {
    let mut k = from;
    if *run == 0 {
        while k <= to {
            let entry = bits.code(table)?;
            bits.skip(u32::from(entry.code));
            let (mut zeros, size) = (entry.symbol >> 4, entry.symbol & 15);
            if size == 0 && zeros < 15 {
                *run = (1 << zeros) + bits.take(u32::from(zeros));
                break;
            }
            if size > 0 {
                bits.take(1);
            }
            // Past what is known already, each with a bit of its own, and past so many zeros.
            while k <= to {
                if *known & 1 << k != 0 {
                    bits.take(1);
                } else if zeros == 0 {
                    break;
                } else {
                    zeros -= 1;
                }
                k += 1;
            }
            if size > 0 && k <= to {
                *known |= 1 << k;
            }
            k += 1;
        }
    }
    if *run > 0 {
        for _ in 0..(known_between(*known, k, to)) {
            bits.take(1);
        }
        *run -= 1;
    }
    Some(())
}

/// How many coefficients from one to another are not zero.
fn known_between(known: u64, from: u8, to: u8) -> u32 {
    (from..=to).filter(|k| known & 1 << k != 0).count() as u32
}
