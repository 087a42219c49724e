//! A PDF file as it is written: object by object, each failure seen, never held in memory whole.
//!
//! Photos are written the moment they are met; everything small comes at the end, packed into object
//! streams (ISO 32000-1, 7.5.7), so that a book of three hundred photos takes the memory of one.
//! Offsets have 40 bits: a file may have a terabyte. Knows nothing of pages.

use super::PdfError;
use crate::task::Progress;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use std::io::{self, BufWriter, Write};

/// The file's version: object streams came with 1.5, what we say of the page's boxes and tags with 1.7.
const HEADER: &[u8] = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
/// Objects packed together. More pack no better, and a reader unpacks all to see one.
const PACKED_TOGETHER: usize = 200;
/// Bytes that are handed on at a time, so that a cancelled export ends soon.
const PIECE: usize = 1 << 20;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    /// So many bytes from the start.
    At(u64),
    /// In an object stream, as its n-th.
    Packed(u32, u16),
}

/// A PDF file being written.
pub(super) struct PdfFile<'a> {
    out: BufWriter<&'a mut dyn Write>,
    progress: &'a Progress,
    at: u64,
    /// By object number from 1; nothing while it is only promised.
    places: Vec<Option<Place>>,
    identity: Sha256,
}

impl<'a> PdfFile<'a> {
    pub(super) fn begin(out: &'a mut dyn Write, progress: &'a Progress) -> Result<Self, PdfError> {
        let out = BufWriter::with_capacity(PIECE, out);
        let mut file = Self { out, progress, at: 0, places: Vec::new(), identity: Sha256::new() };
        file.put(HEADER)?;
        Ok(file)
    }

    /// Writes a stream whose body is ready, such as a photo, as the next object. `identity` stands for
    /// the body, so that a gigabyte need not be hashed.
    pub(super) fn stream(
        &mut self,
        mut dict: Dictionary,
        body: &[&[u8]],
        identity: &[u8],
    ) -> Result<ObjectId, PdfError> {
        self.identity.update(identity);
        dict.set("Length", body.iter().map(|part| part.len() as i64).sum::<i64>());
        let id = (self.places.len() as u32 + 1, 0);
        self.places.push(None);
        self.object(id, &dict, body)?;
        Ok(id)
    }

    /// The number that the first object of [`PdfFile::finish`]'s document must have.
    pub(super) fn next_number(&self) -> u32 {
        self.places.len() as u32 + 1
    }

    /// Writes a document's objects and ends the file. Returns its length.
    pub(super) fn finish(mut self, mut document: Document) -> Result<u64, PdfError> {
        self.places.resize(document.max_id as usize, None);
        let mut small = Vec::new();
        for (id, object) in std::mem::take(&mut document.objects) {
            match object {
                Object::Stream(stream) => self.compressed(id, stream)?,
                other => small.push((id, other)),
            }
        }
        for together in small.chunks(PACKED_TOGETHER) {
            self.pack(together)?;
        }
        self.cross_references(&document.trailer)?;
        self.out.flush().map_err(PdfError::Write)?;
        Ok(self.at)
    }

    fn compressed(&mut self, id: ObjectId, stream: Stream) -> Result<(), PdfError> {
        let (mut dict, mut content) = (stream.dict, stream.content);
        if !dict.has(b"Filter") {
            content = deflated(&content)?;
            dict.set("Filter", "FlateDecode");
        }
        dict.set("Length", content.len() as i64);
        self.identity.update(&content);
        self.object(id, &dict, &[&content])
    }

    fn pack(&mut self, objects: &[(ObjectId, Object)]) -> Result<(), PdfError> {
        let number = self.next_number();
        let (mut index, mut bodies) = (Vec::new(), Vec::new());
        for (nth, ((id, _), object)) in objects.iter().enumerate() {
            write!(index, "{id} {} ", bodies.len())?;
            write_object(&mut bodies, object)?;
            bodies.push(b'\n');
            if let Some(place) = self.places.get_mut(*id as usize - 1) {
                *place = Some(Place::Packed(number, nth as u16));
            }
        }
        let first = index.len() as i64;
        index.extend(bodies);
        let dict = dictionary! { "Type" => "ObjStm", "N" => objects.len() as i64, "First" => first };
        self.places.push(None);
        self.compressed((number, 0), Stream::new(dict, index))
    }

    /// Where every object stands (7.5.8), and the file's end.
    fn cross_references(&mut self, trailer: &Dictionary) -> Result<(), PdfError> {
        let number = self.next_number();
        let start = self.at;
        self.places.push(Some(Place::At(start)));
        let mut rows = vec![0, 0, 0, 0, 0, 0, 255, 255];
        for place in &self.places {
            let (kind, field, last) = match *place {
                Some(Place::At(at)) => (1, at, 0),
                Some(Place::Packed(stream, nth)) => (2, u64::from(stream), nth),
                None => (0, 0, u16::MAX),
            };
            rows.push(kind);
            rows.extend(&field.to_be_bytes()[3..]);
            rows.extend(last.to_be_bytes());
        }
        let identity = std::mem::take(&mut self.identity).finalize();
        let identity = Object::String(identity[..16].to_vec(), StringFormat::Hexadecimal);
        let mut dict = dictionary! {
            "Type" => "XRef",
            "Size" => i64::from(number) + 1,
            "W" => vec![1.into(), 5.into(), 2.into()],
            "ID" => vec![identity.clone(), identity],
        };
        for key in ["Root", "Info"] {
            if let Ok(value) = trailer.get(key.as_bytes()) {
                dict.set(key, value.clone());
            }
        }
        self.compressed((number, 0), Stream::new(dict, rows))?;
        self.put(format!("startxref\n{start}\n%%EOF\n").as_bytes())
    }

    fn object(&mut self, (number, _): ObjectId, dict: &Dictionary, body: &[&[u8]]) -> Result<(), PdfError> {
        if let Some(place) = self.places.get_mut(number as usize - 1) {
            *place = Some(Place::At(self.at));
        }
        let mut head = format!("{number} 0 obj\n").into_bytes();
        write_dictionary(&mut head, dict)?;
        self.identity.update(&head);
        head.extend(b"\nstream\n");
        self.put(&head)?;
        for part in body {
            self.put(part)?;
        }
        self.put(b"\nendstream\nendobj\n")
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), PdfError> {
        for piece in bytes.chunks(PIECE) {
            self.progress.check()?;
            self.out.write_all(piece).map_err(PdfError::Write)?;
            self.at += piece.len() as u64;
        }
        Ok(())
    }
}

/// Compressed as `FlateDecode` has it.
pub(super) fn deflated(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn write_object(out: &mut Vec<u8>, object: &Object) -> io::Result<()> {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => write!(out, "{value}")?,
        Object::Integer(value) => write!(out, "{value}")?,
        Object::Real(value) => write!(out, "{value}")?,
        Object::Name(name) => write_name(out, name)?,
        Object::String(bytes, _) => {
            out.push(b'<');
            bytes.iter().try_for_each(|byte| write!(out, "{byte:02X}"))?;
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            for (nth, item) in items.iter().enumerate() {
                if nth > 0 {
                    out.push(b' ');
                }
                write_object(out, item)?;
            }
            out.push(b']');
        }
        // A stream is never within another object; only its dictionary could be meant.
        Object::Dictionary(dict) | Object::Stream(Stream { dict, .. }) => write_dictionary(out, dict)?,
        Object::Reference((number, generation)) => write!(out, "{number} {generation} R")?,
    }
    Ok(())
}

fn write_dictionary(out: &mut Vec<u8>, dict: &Dictionary) -> io::Result<()> {
    out.extend(b"<<");
    for (key, value) in dict {
        write_name(out, key)?;
        out.push(b' ');
        write_object(out, value)?;
    }
    out.extend(b">>");
    Ok(())
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) -> io::Result<()> {
    out.push(b'/');
    for byte in name {
        let plain = byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte);
        if plain { out.push(*byte) } else { write!(out, "#{byte:02X}")? }
    }
    Ok(())
}
