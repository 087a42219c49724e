//! Fonts of the computer, for scripts that no bundled font has. The very last resort: what they look like
//! differs from computer to computer, so whoever asks must say so.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock};

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, Tag};

/// A font of the computer that has been needed.
#[derive(Clone)]
pub(super) struct SystemFace {
    /// The family as the computer names it.
    pub(super) family: String,
    /// The font file.
    pub(super) blob: Blob<u8>,
}

#[derive(Default)]
struct Found {
    faces: Vec<SystemFace>,
    by_char: HashMap<char, Option<usize>>,
    collection: Option<(Collection, SourceCache)>,
    /// How often every font was looked through in vain.
    in_vain: usize,
}

/// After so many characters that no font of the computer has, no more are looked for: a text of signs that
/// nobody has must not hold up whoever waits for it.
const MOST_IN_VAIN: usize = 40;

fn found() -> std::sync::MutexGuard<'static, Found> {
    static FOUND: OnceLock<Mutex<Found>> = OnceLock::new();
    FOUND.get_or_init(Mutex::default).lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The number of a font that has the character, if this computer has one that may be embedded. The
/// first call looks through the computer's font folders.
pub(super) fn find(c: char) -> Option<usize> {
    let mut found = found();
    if let Some(known) = found.by_char.get(&c) {
        return *known;
    }
    let answer = match found.faces.iter().position(|face| has(&face.blob, c)) {
        Some(at) => Some(at),
        None => search(&mut found, c),
    };
    found.by_char.insert(c, answer);
    answer
}

/// The font of a number that [`find`] gave.
pub(super) fn face(at: usize) -> Option<SystemFace> {
    found().faces.get(at).cloned()
}

fn search(found: &mut Found, c: char) -> Option<usize> {
    if found.in_vain >= MOST_IN_VAIN {
        return None;
    }
    let (collection, cache) = found.collection.get_or_insert_with(|| {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        collection.load_fonts_from_paths(folders().into_iter().filter(|folder| folder.is_dir()));
        (collection, SourceCache::default())
    });
    let mut families: Vec<String> = collection.family_names().map(str::to_owned).collect();
    families.sort_unstable();
    for family in families {
        let Some(info) = collection.family_by_name(&family) else { continue };
        let Some(blob) = info.default_font().and_then(|font| font.load(Some(cache))) else { continue };
        if has(&blob, c) {
            found.faces.push(SystemFace { family, blob });
            return Some(found.faces.len() - 1);
        }
    }
    found.in_vain += 1;
    None
}

/// Whether the first font of a file has an outline for the character and may be embedded in a document.
fn has(blob: &Blob<u8>, c: char) -> bool {
    use skrifa::MetadataProvider;
    let Ok(font) = FontRef::from_index(blob.as_ref(), 0) else { return false };
    let outlines = [b"glyf", b"CFF ", b"CFF2"].iter().any(|tag| font.table_data(Tag::new(tag)).is_some());
    // Bit 1 of fsType: embedding needs the maker's leave.
    let embeddable = font.os2().is_ok_and(|os2| os2.fs_type() & 0x000F != 0x0002);
    outlines && embeddable && font.charmap().map(c).is_some_and(|glyph| glyph.to_u32() != 0)
}

/// Where computers keep their fonts.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"]
            .iter()
            .map(PathBuf::from)
            .collect();
    let below =
        |variable: &str, path: &str| std::env::var_os(variable).map(|home| PathBuf::from(home).join(path));
    folders.extend(below("HOME", ".local/share/fonts"));
    folders.extend(below("HOME", "Library/Fonts"));
    folders.extend(below("WINDIR", "Fonts"));
    folders.extend(below("LOCALAPPDATA", "Microsoft/Windows/Fonts"));
    folders
}
