//! The display lists of a book as a PDF file. The only folder that names the PDF libraries.
//!
//! What holds of every file written here:
//! 1. It is whole, or the caller hears why not: every failure to write is seen.
//! 2. What does not show is not in it: what a crop, an outline or full transparency hides is gone
//!    from the pixels, to the next whole pixel, and nothing that a camera wrote beside them goes
//!    along. The one exception is corners rounded by at most 5 mm: a photo that loses nothing else
//!    keeps what they hide, which is within 2.1 mm of its very corners.
//! 3. Its words are words: they can be found, copied and read aloud, in every script.
//! 4. It runs nothing, calls nobody and names no path.
//! 5. The same pages, facts and photos give the same bytes.
//! 6. It takes the memory of one photo, however many there are.
//!
//! Pages are painted one after the other, and each photo is written when it is first met. Knows
//! nothing of books: who calls says what stands on which page.

mod catalog;
mod face;
mod file;
mod fonts;
mod letters;
mod made;
mod page;
mod pictures;
mod space;
mod tags;
mod text;

use crate::book::PhotoHash;
use crate::layout::{DisplayItem, DisplayList};
use crate::photo::{PhotoError, PhotoSource};
use crate::task::{Cancelled, Progress};
use catalog::PageEntry;
use file::PdfFile;
use fonts::Fonts;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use page::{PageMarks, alpha_name, photo_name};
use pictures::Pictures;
use printpdf::{
    ExtendedGraphicsState, ExtendedGraphicsStateId, Mm, PdfDocument, PdfPage as LibraryPage, PdfSaveOptions,
};
use space::{Space, number};
use std::collections::BTreeSet;
use std::io::{self, Write};
use tags::{PageTags, Structure};

/// What the file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PdfInfo {
    /// The book's title, which readers show in place of the file's name.
    pub title: String,
    /// The book's language (BCP 47).
    pub language: String,
    /// Whether it is bound at the right, and so opens from there.
    pub bound_right: bool,
    /// Who made it, where somebody wants that said.
    pub author: Option<String>,
    /// How many pages are to be expected, for the progress; 0 while unknown.
    pub expected_pages: u32,
}

/// One page as it comes from layout.
#[derive(Clone, Debug, Default)]
pub struct PdfPage {
    /// What is painted.
    pub list: DisplayList,
    /// What readers call the page, such as its printed number.
    pub label: String,
    /// Its title for the outline; empty for a page that is not listed there.
    pub title: String,
    /// The section that it belongs to; pages of one section follow each other.
    pub section: String,
}

/// What becomes of photos that have more pixels than paper can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// They keep them all.
    Original,
    /// Above 450 pixels to the inch they are brought to 300.
    Print,
}

impl Quality {
    /// Above how many pixels to the inch a photo is scaled down, and to how many.
    fn most_ppi(self) -> Option<(f64, f64)> {
        match self {
            Self::Original => None,
            Self::Print => Some((450.0, 300.0)),
        }
    }
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PdfStats {
    /// Pages.
    pub pages: usize,
    /// Different photos, or different parts of them.
    pub photos: usize,
    /// How many of these are JPEGs whose pixels are as they came.
    pub photos_unchanged: usize,
    /// Photos that could not be read, each once, and why. Nothing stands in their places.
    pub left_open: Vec<(PhotoHash, PhotoError)>,
    /// Length of the file.
    pub bytes: u64,
}

/// Why no PDF could be written. What was written so far is of no use.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// Nobody wants it any more.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The file could not be written: disk full, stick removed.
    #[error("the file cannot be written ({0})")]
    Write(#[from] io::Error),
    /// A font could not be embedded although it seemed that it could.
    #[error("a font cannot be embedded")]
    Font,
    /// A picture could not be encoded.
    #[error("a picture cannot be encoded")]
    Encode,
    /// There are no pages.
    #[error("there are no pages")]
    NoPages,
    /// The library built something that does not hold together.
    #[error("the document does not hold together ({0})")]
    Document(#[from] lopdf::Error),
}

impl PdfError {
    /// The key of its sentence in the locale files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Cancelled(_) => "pdf-cancelled",
            Self::Write(_) => "pdf-cannot-write",
            Self::NoPages => "pdf-no-pages",
            Self::Font | Self::Encode | Self::Document(_) => "pdf-cannot-make",
        }
    }
}

/// Writes pages as one PDF. Nothing is read back; `out` must hold nothing yet.
///
/// A photo that cannot be read leaves its place open, and [`PdfStats::left_open`] says so: one damaged
/// photo does not keep a child from their book.
///
/// The document's structure, words and fonts are kept until the end (some 20 kB a full page of
/// words); photos are not.
pub fn write_pdf(
    pages: impl IntoIterator<Item = PdfPage>,
    info: &PdfInfo,
    quality: Quality,
    photos: &dyn PhotoSource,
    out: &mut dyn Write,
    progress: &Progress,
) -> Result<PdfStats, PdfError> {
    let mut file = PdfFile::begin(out, progress)?;
    let mut pictures = Pictures::new(photos, quality);
    let mut fonts = Fonts::default();
    let mut library = PdfDocument::new("");
    let mut painted: Vec<Painted> = Vec::new();
    for page in pages {
        progress.check()?;
        for item in &page.list.items {
            if let DisplayItem::Picture(picture) = item {
                pictures.write(picture, &mut file, progress)?;
            }
        }
        let PageMarks { ops, space, tags, photos, alphas } = page::paint(&page.list, &mut fonts, &pictures);
        // The boxes are set afterwards, exactly.
        library.pages.push(LibraryPage::new(Mm(0.0), Mm(0.0), ops));
        let PdfPage { label, title, section, .. } = page;
        painted.push(Painted { space, tags, photos, alphas, label, title, section });
        let done = painted.len() as u32;
        progress.report(done, info.expected_pages.max(done));
    }
    if painted.is_empty() {
        return Err(PdfError::NoPages);
    }
    fonts.embed(&mut library)?;
    for alpha in painted.iter().flat_map(|page| &page.alphas) {
        let share = f32::from(*alpha) / 255.0;
        let state =
            ExtendedGraphicsState::default().with_current_fill_alpha(share).with_current_stroke_alpha(share);
        library.resources.extgstates.map.insert(ExtendedGraphicsStateId(alpha_name(*alpha)), state);
    }
    let mut document = library.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    drop(library);
    document.renumber_objects_with(file.next_number());
    progress.check()?;
    let ids: Vec<ObjectId> = document.get_pages().into_values().collect();
    complete_pages(&mut document, &ids, &painted, &fonts)?;
    let structure = Structure::add(&mut document, &parts(&ids, &painted))?;
    let count = painted.len();
    let entries: Vec<_> = ids.into_iter().zip(painted).map(|(id, page)| page.entry(id)).collect();
    catalog::complete(&mut document, info, &entries, structure)?;
    let (photos, photos_unchanged) = pictures.counts();
    let left_open = pictures.left_open();
    let bytes = file.finish(document)?;
    Ok(PdfStats { pages: count, photos, photos_unchanged, left_open, bytes })
}

/// A painted page, without its operators.
struct Painted {
    space: Space,
    tags: PageTags,
    photos: BTreeSet<ObjectId>,
    alphas: BTreeSet<u8>,
    label: String,
    title: String,
    section: String,
}

impl Painted {
    fn entry(self, id: ObjectId) -> PageEntry {
        PageEntry { id, label: self.label, title: self.title, section: self.section }
    }
}

/// The pages by section, for the structure.
fn parts<'a>(ids: &[ObjectId], painted: &'a [Painted]) -> Vec<(String, Vec<(ObjectId, &'a PageTags)>)> {
    let pages: Vec<_> = ids.iter().copied().zip(painted).collect();
    let sections = pages.chunk_by(|(_, a), (_, b)| a.section == b.section);
    sections
        .map(|pages| {
            let title = pages.first().map(|(_, page)| page.section.clone()).unwrap_or_default();
            (title, pages.iter().map(|(id, page)| (*id, &page.tags)).collect())
        })
        .collect()
}

/// Gives each page its boxes, and of the resources those that it uses: a page that somebody takes out
/// of the file takes no other page's photos along.
fn complete_pages(
    document: &mut Document,
    ids: &[ObjectId],
    painted: &[Painted],
    fonts: &Fonts,
) -> Result<(), PdfError> {
    let mut dropped = BTreeSet::new();
    for (at, (id, page)) in ids.iter().zip(painted).enumerate() {
        let dict = document.get_object(*id)?.as_dict()?;
        let resources_id = dict.get(b"Resources")?.as_reference()?;
        let mut resources = document.get_object(resources_id)?.as_dict()?.clone();
        if at == 0 {
            let of_fonts = resources.get(b"Font")?.as_reference()?;
            let of_fonts = document.get_object(of_fonts)?.as_dict()?.clone();
            fonts.route_codes(document, &of_fonts)?;
        }
        for unused in [&b"Shading"[..], b"XObject"] {
            dropped.extend(resources.remove(unused).and_then(|object| object.as_reference().ok()));
        }
        if !page.photos.is_empty() {
            let photos = page.photos.iter().map(|photo| (photo_name(*photo), Object::Reference(*photo)));
            resources.set("XObject", Dictionary::from_iter(photos));
        }
        document.set_object(resources_id, resources);
        let dict = document.get_object_mut(*id)?.as_dict_mut()?;
        dict.set("MediaBox", bounds(page.space.media));
        dict.set("CropBox", bounds(page.space.media));
        dict.set("BleedBox", bounds(page.space.media));
        dict.set("TrimBox", bounds(page.space.trim));
        dict.remove(b"Annots");
        if !page.photos.is_empty() || !page.alphas.is_empty() {
            // See-through marks are mixed in the colours they are given in.
            dict.set("Group", dictionary! { "S" => "Transparency", "CS" => "DeviceRGB" });
        }
    }
    for unused in dropped {
        document.objects.remove(&unused);
    }
    Ok(())
}

fn bounds(rect: kurbo::Rect) -> Vec<Object> {
    [rect.x0, rect.y0, rect.x1, rect.y1].into_iter().map(|side| Object::Real(number(side))).collect()
}

/// A text in any script (ISO 32000-1, 7.9.2.2).
fn text_string(text: &str) -> Object {
    let utf16 = text.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes = [0xFE, 0xFF].into_iter().chain(utf16).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}
