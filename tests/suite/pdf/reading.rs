//! Reads PDFs again, to judge them.

use lifestory::photo::{Limits, Need, Pixels, decode};
use lifestory::task::Progress;
use lopdf::{Dictionary, Document, Object, Stream};

/// A PDF, read.
pub fn read(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).expect("the PDF can be read")
}

/// Every photo in the file, masks too.
pub fn images(document: &Document) -> Vec<&Stream> {
    let is_image =
        |stream: &&Stream| stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image");
    document.objects.values().filter_map(|object| object.as_stream().ok()).filter(is_image).collect()
}

/// The pixels of a photo in colour.
pub fn pixels(image: &Stream) -> Pixels {
    let filter = image.dict.get(b"Filter").and_then(Object::as_name).expect("it has a filter");
    let number = |key: &[u8]| image.dict.get(key).and_then(Object::as_i64).expect("it has a size") as u32;
    if filter == b"DCTDecode" {
        return decode(&image.content, Need::Full, &Limits::default(), &Progress::new())
            .expect("the photo can be decoded");
    }
    let rgb = image.decompressed_content().expect("it can be unpacked");
    let rgba = rgb.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], 255]).collect();
    Pixels::new(number(b"Width"), number(b"Height"), rgba).expect("it has all its pixels")
}

/// The document's catalogue.
pub fn catalog(document: &Document) -> &Dictionary {
    document.catalog().expect("there is a catalogue")
}

/// What a key holds, followed to where it stands.
pub fn get<'a>(document: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Object> {
    dict.get_deref(key.as_bytes(), document).ok()
}

/// A dictionary under a key.
pub fn dict<'a>(document: &'a Document, of: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
    get(document, of, key)?.as_dict().ok()
}

/// A text under a key.
pub fn text(document: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    let bytes = get(document, dict, key)?.as_str().ok()?;
    let units: Vec<u16> = bytes[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    Some(String::from_utf16(&units).expect("it is a text"))
}
