//! Paragraphs that were set before: laying out a page sets the same words in the same width many times,
//! on trial, and again for each page on which they go on. Knows nothing of how they are set.

use super::paragraph::{ParagraphText, TextStyle};
use super::set::{Glyph, SetLine, SetParagraph};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// Bytes after which what is known becomes old, and what was old and not asked for again is forgotten.
/// Room for the longest text that a book may have, set once.
const BYTES: usize = 48 << 20;

/// Paragraphs as they were set.
#[derive(Default)]
pub(super) struct Known {
    young: HashMap<u64, Entry>,
    old: HashMap<u64, Entry>,
    /// Of the young ones, about.
    bytes: usize,
}

struct Entry {
    paragraph: ParagraphText,
    width_pt: f32,
    set: Arc<SetParagraph>,
}

impl Known {
    /// The paragraph as it was set in this width, if it was.
    pub(super) fn get(&mut self, paragraph: &ParagraphText, width_pt: f32) -> Option<Arc<SetParagraph>> {
        let key = key(paragraph, width_pt);
        let is_it = |entry: &&Entry| entry.width_pt == width_pt && entry.paragraph == *paragraph;
        if let Some(entry) = self.young.get(&key).filter(is_it) {
            return Some(Arc::clone(&entry.set));
        }
        let set = Arc::clone(&self.old.get(&key).filter(is_it)?.set);
        if let Some(entry) = self.old.remove(&key) {
            self.insert(key, entry);
        }
        Some(set)
    }

    /// Keeps a paragraph.
    pub(super) fn put(&mut self, paragraph: &ParagraphText, width_pt: f32, set: &Arc<SetParagraph>) {
        let entry = Entry { paragraph: paragraph.clone(), width_pt, set: Arc::clone(set) };
        self.insert(key(paragraph, width_pt), entry);
    }

    fn insert(&mut self, key: u64, entry: Entry) {
        let bytes = weight(&entry);
        if self.bytes + bytes > BYTES {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        self.bytes += bytes;
        self.young.insert(key, entry);
    }
}

fn weight(entry: &Entry) -> usize {
    let glyphs: usize = entry.set.runs().map(|run| run.glyphs.len()).sum();
    let lines = entry.set.lines.len();
    glyphs * size_of::<Glyph>() + lines * 2 * size_of::<SetLine>() + entry.paragraph.text.len() + 500
}

fn key(paragraph: &ParagraphText, width_pt: f32) -> u64 {
    let mut hasher = DefaultHasher::new();
    let style = |style: &TextStyle, hasher: &mut DefaultHasher| {
        style.face.hash(hasher);
        style.size_pt.to_bits().hash(hasher);
        style.language.hash(hasher);
    };
    paragraph.text.hash(&mut hasher);
    style(&paragraph.style, &mut hasher);
    for ranged in &paragraph.ranges {
        ranged.range.hash(&mut hasher);
        style(&ranged.style, &mut hasher);
    }
    paragraph.leading_pt.to_bits().hash(&mut hasher);
    width_pt.to_bits().hash(&mut hasher);
    hasher.finish()
}
