//! Which letters each glyph of a run stands for, so that words can be found, copied and read aloud.
//!
//! Shaping tells only which letters a cluster of glyphs stands for together. Each glyph is given its
//! share by four rules, the first that applies:
//! 1. a glyph alone has all the letters of its cluster (so has a ligature);
//! 2. a mark whose own letter is in the cluster takes that letter;
//! 3. the widest glyph takes what is left;
//! 4. what is left empty must be said in another way by whoever shows the glyphs.

use super::fonts::{Face, is_ignorable};
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
}

/// The letters of each glyph, in the glyphs' order.
pub(super) fn letters(run: &GlyphRun, face: &mut Face) -> Vec<Letters> {
    let mut all = Vec::with_capacity(run.glyphs.len());
    for cluster in run.glyphs.chunk_by(|a, b| a.cluster == b.cluster) {
        let text = run.text.get(cluster[0].cluster.clone()).unwrap_or_default();
        if let [glyph] = cluster {
            let steers_only = text.chars().all(char::is_control) && glyph.advance.abs() < NO_ADVANCE_MM;
            all.push(Letters { text: text.to_owned(), shown: !steers_only });
        } else {
            share(cluster, text, face, &mut all);
        }
    }
    all
}

fn share(cluster: &[Glyph], text: &str, face: &mut Face, all: &mut Vec<Letters>) {
    let mut left: Vec<char> = text.chars().collect();
    let mut take = |wanted: &dyn Fn(char) -> bool| {
        left.iter().position(|c| wanted(*c)).map(|at| left.remove(at).to_string())
    };
    let widest = (0..cluster.len()).max_by(|a, b| cluster[*a].advance.total_cmp(&cluster[*b].advance));
    let mut shares: Vec<Option<String>> = Vec::new();
    for (at, glyph) in cluster.iter().enumerate() {
        let own = match face.nominal(glyph.id) {
            _ if Some(at) == widest => None,
            Some(letter) => take(&|c| c == letter),
            None => None,
        };
        let is_blank = || glyph.advance.abs() < NO_ADVANCE_MM && !face.has_ink(glyph.id);
        let own = match own {
            None if Some(at) != widest && is_blank() => take(&|c| is_ignorable(c.encode_utf8(&mut [0; 4]))),
            own => own,
        };
        shares.push(own);
    }
    let rest: String = left.into_iter().collect();
    for (at, (glyph, own)) in cluster.iter().zip(shares).enumerate() {
        let text = if Some(at) == widest { rest.clone() } else { own.unwrap_or_default() };
        let shown = !text.is_empty() || face.has_ink(glyph.id);
        all.push(Letters { text, shown });
    }
}
