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
//! the letters within a ligature around as well, do not turn what is said of a word as a whole if there
//! are marks in it, and part a word where a mark stands on a letter (poppler 22.12, mupdf 1.21). So in
//! words that read from the right each cluster is one glyph with one letter; its other letters stand
//! beside it, turned round, as glyphs without ink; and its marks are drawn as shapes.

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
    /// Letters that stand before and after it without ink, each by itself.
    pub(super) before: Vec<char>,
    pub(super) after: Vec<char>,
    /// Whether it is drawn as a shape instead, because its letters stand elsewhere.
    pub(super) drawn: bool,
}

impl Letters {
    fn of(text: String, shown: bool) -> Self {
        Self { text, shown, before: Vec::new(), after: Vec::new(), drawn: false }
    }
}

/// The letters of each glyph, in the glyphs' order.
pub(super) fn letters(run: &GlyphRun, face: &mut Face) -> Vec<Letters> {
    let mut all = Vec::with_capacity(run.glyphs.len());
    let turned = run.rtl && face.silent_code(' ').is_some();
    for cluster in run.glyphs.chunk_by(|a, b| a.cluster == b.cluster) {
        let text = run.text.get(cluster[0].cluster.clone()).unwrap_or_default();
        if turned && text.chars().any(char::is_alphabetic) {
            turn(cluster, text, face, &mut all);
        } else if turned && !text.is_empty() && text.chars().all(is_mark) {
            // A mark that is a cluster by itself.
            for (at, glyph) in cluster.iter().enumerate() {
                let before = if at == 0 { text.chars().rev().collect() } else { Vec::new() };
                all.push(Letters {
                    before,
                    drawn: face.has_ink(glyph.id),
                    ..Letters::of(String::new(), false)
                });
            }
        } else if let [glyph] = cluster {
            let steers_only = text.chars().all(char::is_control) && glyph.advance.abs() < NO_ADVANCE_MM;
            all.push(Letters::of(text.to_owned(), !steers_only));
        } else {
            share(cluster, text, run.rtl, face, &mut all);
        }
    }
    all
}

/// Gives the widest glyph of a cluster that reads from the right its last letter, and lets the other
/// letters stand beside it without ink.
fn turn(cluster: &[Glyph], text: &str, face: &Face, all: &mut Vec<Letters>) {
    let letters: Vec<char> = text.chars().collect();
    let last = letters.iter().rposition(|c| c.is_alphabetic() && !is_mark(*c)).unwrap_or(letters.len() - 1);
    let widest = (0..cluster.len()).max_by(|a, b| cluster[*a].advance.total_cmp(&cluster[*b].advance));
    for (at, glyph) in cluster.iter().enumerate() {
        if Some(at) == widest {
            let beside = |letters: &[char]| letters.iter().rev().copied().collect();
            let (before, after) = (beside(&letters[last + 1..]), beside(&letters[..last]));
            all.push(Letters { before, after, ..Letters::of(letters[last].to_string(), true) });
        } else {
            all.push(Letters { drawn: face.has_ink(glyph.id), ..Letters::of(String::new(), false) });
        }
    }
}

/// Marks on Arabic and Hebrew letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}')
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
        all.push(Letters::of(text, shown));
    }
}
