//! Which letters each glyph of a run stands for, so that words can be found, copied and read aloud.
//!
//! Shaping tells only which letters a cluster of glyphs stands for together. Each glyph is given its
//! share by rules, the first that applies:
//! 1. a glyph alone has all the letters of its cluster (so has a ligature);
//! 2. a mark whose own letter is in the cluster takes that letter;
//! 3. the widest glyph takes what is left;
//! 4. where the shares do not give the cluster's letters in their order (vowels that stand before
//!    their consonant), the first glyph has all;
//! 5. what is left empty must be said in another way by whoever shows the glyphs.
//!
//! Readers take glyphs from left to right and turn words around that read from the right. They turn
//! the letters within a ligature around as well (poppler 22.12, mupdf 1.21): so a ligature that reads
//! from the right has its last letter only, and the others come after it as glyphs without ink.

use super::face::{Face, is_ignorable};
use crate::layout::{Glyph, GlyphRun};

/// Advances below this, in mm, are those of marks.
const NO_ADVANCE_MM: f64 = 0.004;

/// What one glyph stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Letters {
    /// Its letters; empty if its neighbours have them.
    pub(super) text: String,
    /// Whether it is shown at all: what has neither letters nor ink is not.
    pub(super) shown: bool,
    /// Letters of a ligature that follow it without ink, each by itself.
    pub(super) after: Vec<char>,
}

/// The letters of each glyph, in the glyphs' order.
pub(super) fn letters(run: &GlyphRun, face: &mut Face) -> Vec<Letters> {
    let mut all = Vec::with_capacity(run.glyphs.len());
    for cluster in run.glyphs.chunk_by(|a, b| a.cluster == b.cluster) {
        let text = run.text.get(cluster[0].cluster.clone()).unwrap_or_default();
        if let [glyph] = cluster {
            let steers_only = text.chars().all(char::is_control) && glyph.advance.abs() < NO_ADVANCE_MM;
            all.push(Letters { text: text.to_owned(), shown: !steers_only, after: Vec::new() });
        } else {
            share(cluster, text, run.rtl, face, &mut all);
        }
    }
    if run.rtl {
        all.iter_mut().for_each(split_ligature);
    }
    all
}

fn share(cluster: &[Glyph], text: &str, rtl: bool, face: &mut Face, all: &mut Vec<Letters>) {
    let mut left: Vec<char> = text.chars().collect();
    let mut take = |wanted: &dyn Fn(char) -> bool| {
        left.iter().position(|c| wanted(*c)).map(|at| left.remove(at).to_string())
    };
    let widest = (0..cluster.len()).max_by(|a, b| cluster[*a].advance.total_cmp(&cluster[*b].advance));
    let mut shares: Vec<String> = Vec::new();
    for (at, glyph) in cluster.iter().enumerate() {
        let is_mark = Some(at) != widest;
        let own = face.nominal(glyph.id).filter(|_| is_mark).and_then(|letter| take(&|c| c == letter));
        let is_blank = is_mark && glyph.advance.abs() < NO_ADVANCE_MM && !face.has_ink(glyph.id);
        let own = match own {
            None if is_blank => take(&|c| is_ignorable(c.encode_utf8(&mut [0; 4]))),
            own => own,
        };
        shares.push(own.unwrap_or_default());
    }
    if let Some(widest) = widest {
        shares[widest] = left.into_iter().collect();
    }
    let read: String = if rtl { shares.iter().rev().map(String::as_str).collect() } else { shares.concat() };
    if read != text {
        shares.iter_mut().for_each(String::clear);
        shares[0] = text.to_owned();
    }
    for (glyph, text) in cluster.iter().zip(shares) {
        let shown = !text.is_empty() || face.has_ink(glyph.id);
        all.push(Letters { text, shown, after: Vec::new() });
    }
}

/// Leaves a glyph its last letter, if it has several that read from the right.
fn split_ligature(letters: &mut Letters) {
    let several: Vec<char> = letters.text.chars().collect();
    if let [first @ .., last] = several.as_slice()
        && !first.is_empty()
        && several.iter().all(|c| c.is_alphabetic())
    {
        letters.after = first.iter().rev().copied().collect();
        letters.text = last.to_string();
    }
}
