//! The fonts of a PDF: each file once, and in the end a subset of it with its table of codes.

use super::PdfError;
use super::face::Face;
use super::file::deflated;
use crate::layout::GlyphRun;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use printpdf::{PdfDocument, PdfFont, PrintpdfFontMeta};
use std::collections::HashMap;
use std::sync::Arc;

/// All fonts of a document.
#[derive(Default)]
pub(super) struct Fonts {
    faces: Vec<Face>,
    by_file: HashMap<(u64, u32, Arc<[i16]>), usize>,
}

impl Fonts {
    /// The face of a run, made known if it is new.
    pub(super) fn face(&mut self, run: &GlyphRun) -> &mut Face {
        let key = (run.font.id(), run.font.index(), Arc::clone(&run.coords));
        let next = self.faces.len();
        let at = *self.by_file.entry(key).or_insert(next);
        if at == next {
            self.faces.push(Face::new(next, &run.font, &run.coords));
        }
        &mut self.faces[at]
    }

    /// Puts a subset of each face into the document, named by [`Face::id`].
    pub(super) fn embed(&self, document: &mut PdfDocument) -> Result<(), PdfError> {
        for face in self.faces.iter().filter(|face| face.is_used()) {
            let font = face.subset()?;
            let meta = PrintpdfFontMeta { requires_subsetting: false, ..PrintpdfFontMeta::default() };
            document.resources.fonts.map.insert(face.id.clone(), PdfFont::with_meta(font, meta));
        }
        Ok(())
    }

    /// Gives the embedded fonts (`dict`, by name) their tables from codes to glyphs.
    pub(super) fn route_codes(&self, document: &mut Document, dict: &Dictionary) -> Result<(), PdfError> {
        for face in self.faces.iter().filter(|face| face.is_used() && face.has_table()) {
            let body = deflated(&face.table())?;
            let stream = Stream::new(dictionary! { "Filter" => "FlateDecode" }, body);
            let table = document.add_object(stream);
            let font = dict.get(face.id.0.as_bytes()).and_then(Object::as_reference);
            let descendants = font
                .and_then(|font| document.get_object_mut(font))
                .and_then(Object::as_dict_mut)
                .and_then(|font| font.get_mut(b"DescendantFonts"))
                .and_then(Object::as_array_mut)
                .map_err(|_| PdfError::Font)?;
            let descendant = descendants.first_mut().ok_or(PdfError::Font)?;
            descendant.as_dict_mut().map_err(|_| PdfError::Font)?.set("CIDToGIDMap", table);
        }
        Ok(())
    }
}
