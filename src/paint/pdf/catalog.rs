//! What a PDF says of itself as a whole: title, language, outline, page labels, colours.
//!
//! Says no more than that: no author unless given, no dates, no paths, nothing that runs or calls
//! out. Knows nothing of marks.

use super::{PdfError, PdfInfo, text_string};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// What made the file.
const PRODUCER: &str = concat!("Lifestory ", env!("CARGO_PKG_VERSION"));

/// One page as the outline and the labels know it.
pub(super) struct PageEntry {
    pub(super) id: ObjectId,
    pub(super) label: String,
    pub(super) title: String,
    pub(super) section: String,
}

/// Completes the catalogue and replaces what the library said of the document.
pub(super) fn complete(
    document: &mut Document,
    info: &PdfInfo,
    pages: &[PageEntry],
    structure: ObjectId,
) -> Result<(), PdfError> {
    let outline = add_outline(document, pages);
    let colours = add_output_intent(document)?;
    let about = xmp(info).into_bytes();
    let about = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, about);
    let about = document.add_object(about);
    let mut viewer = dictionary! { "DisplayDocTitle" => true };
    if info.bound_right {
        viewer.set("Direction", "R2L");
    }
    let root = document.trailer.get(b"Root").and_then(Object::as_reference)?;
    let catalog = document.get_object_mut(root)?.as_dict_mut()?;
    catalog.set("Lang", text_string(&info.language));
    catalog.set("ViewerPreferences", viewer);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("Metadata", about);
    catalog.set("OutputIntents", vec![Object::Dictionary(colours)]);
    catalog.set("PageLabels", dictionary! { "Nums" => labels(pages) });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    let mut said = dictionary! {
        "Title" => text_string(&info.title),
        "Creator" => text_string(PRODUCER),
        "Producer" => text_string(PRODUCER),
    };
    if let Some(author) = &info.author {
        said.set("Author", text_string(author));
    }
    let id = document.trailer.get(b"Info").and_then(Object::as_reference)?;
    document.set_object(id, said);
    Ok(())
}

/// An entry of the outline.
struct Entry<'a> {
    title: &'a str,
    page: ObjectId,
    below: Vec<Entry<'a>>,
}

/// The sections with their pages below them. Pages without a title are not listed, and pages of a
/// section without a title stand at the top.
fn outline(pages: &[PageEntry]) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for section in pages.chunk_by(|a, b| a.section == b.section) {
        let titled = section.iter().filter(|page| !page.title.is_empty());
        let below =
            titled.map(|page| Entry { title: &page.title, page: page.id, below: Vec::new() }).collect();
        match section.first() {
            Some(first) if !first.section.is_empty() => {
                entries.push(Entry { title: &first.section, page: first.id, below });
            }
            _ => entries.extend(below),
        }
    }
    entries
}

fn add_outline(document: &mut Document, pages: &[PageEntry]) -> Option<ObjectId> {
    let entries = outline(pages);
    let root = document.new_object_id();
    let (first, last) = add_entries(document, root, &entries)?;
    let dict = dictionary! {
        "Type" => "Outlines", "First" => first, "Last" => last, "Count" => entries.len() as i64,
    };
    document.set_object(root, dict);
    Some(root)
}

/// Adds entries that stand beside each other; returns the first and the last.
fn add_entries(
    document: &mut Document,
    parent: ObjectId,
    entries: &[Entry<'_>],
) -> Option<(ObjectId, ObjectId)> {
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    for (at, entry) in entries.iter().enumerate() {
        let target = vec![entry.page.into(), "Fit".into()];
        let mut dict = dictionary! {
            "Title" => text_string(entry.title), "Parent" => parent, "Dest" => target,
        };
        if let Some(before) = at.checked_sub(1).and_then(|at| ids.get(at)) {
            dict.set("Prev", *before);
        }
        if let Some(after) = ids.get(at + 1) {
            dict.set("Next", *after);
        }
        if let Some((first, last)) = add_entries(document, ids[at], &entry.below) {
            dict.set("First", first);
            dict.set("Last", last);
            // Negative: closed at first, so that the sections are seen at a glance.
            dict.set("Count", -(entry.below.len() as i64));
        }
        document.set_object(ids[at], dict);
    }
    Some((*ids.first()?, *ids.last()?))
}

/// The labels of all pages (ISO 32000-1, 12.4.2): runs of counted pages, and words for the others.
fn labels(pages: &[PageEntry]) -> Vec<Object> {
    let mut nums: Vec<Object> = Vec::new();
    let mut expected = None;
    for (at, page) in pages.iter().enumerate() {
        let number =
            page.label.parse::<u32>().ok().filter(|number| *number > 0 && !page.label.starts_with('+'));
        if number.is_none() || number != expected {
            nums.push((at as i64).into());
            nums.push(Object::Dictionary(match number {
                Some(number) => dictionary! { "S" => "D", "St" => i64::from(number) },
                None => dictionary! { "P" => text_string(&page.label) },
            }));
        }
        expected = number.and_then(|number| number.checked_add(1));
    }
    nums
}

/// Says that the colours are sRGB's.
fn add_output_intent(document: &mut Document) -> Result<Dictionary, PdfError> {
    let bytes = moxcms::ColorProfile::new_srgb().encode().map_err(|_| PdfError::Encode)?;
    let bytes = undated(bytes);
    let profile =
        document.add_object(Stream::new(dictionary! { "N" => 3, "Alternate" => "DeviceRGB" }, bytes));
    const NAME: &str = "sRGB IEC61966-2.1";
    Ok(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text_string(NAME),
        "Info" => text_string(NAME),
        "DestOutputProfile" => profile,
    })
}

/// A colour profile (ICC.1) without the moment at which it was made, so that the same book gives the
/// same file.
pub(super) fn undated(mut profile: Vec<u8>) -> Vec<u8> {
    /// Where the header has year, month, day, hour, minute, second, each in two bytes.
    const DATE: std::ops::Range<usize> = 24..36;
    const NO_DATE: [u8; 12] = [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
    if let Some(date) = profile.get_mut(DATE) {
        date.copy_from_slice(&NO_DATE);
    }
    profile
}

/// The same once more as XMP (ISO 16684-1), which newer readers look at first.
fn xmp(info: &PdfInfo) -> String {
    let title = escaped(&info.title);
    let language = escaped(&info.language);
    let author = match &info.author {
        Some(author) => {
            format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", escaped(author))
        }
        None => String::new(),
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\
         <dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>{author}\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
}

/// Text within XML: its own signs spelt out, and what XML cannot hold left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(label: &str) -> PageEntry {
        let (label, title, section) = (label.to_owned(), String::new(), String::new());
        PageEntry { id: (1, 0), label, title, section }
    }

    #[test]
    fn labels_count_where_pages_do_and_start_anew_where_they_do_not() {
        let pages: Vec<_> = ["cover", "1", "2", "3", "3a", "7", "8"].map(page).into();
        let starts: Vec<i64> = labels(&pages).chunks(2).filter_map(|pair| pair[0].as_i64().ok()).collect();
        assert_eq!(starts, [0, 1, 4, 5]);
    }

    #[test]
    fn a_title_cannot_break_the_metadata() {
        let title = "Tom & <Jerry> \"quoted\"\u{0}\u{1b}";
        assert_eq!(escaped(title), "Tom &amp; &lt;Jerry&gt; &quot;quoted&quot;");
    }
}
