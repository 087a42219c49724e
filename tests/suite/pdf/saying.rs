//! What a file says of itself: title, outline, labels, language, structure.

use super::pages::{Maker, Photos, info, of_everything, write};
use super::reading::{catalog, dict, get, read, text};
use lifestory::paint::pdf::{PdfInfo, PdfPage, Quality, write_pdf};
use lifestory::task::Progress;
use lopdf::{Dictionary, Document, Object};

fn page(label: &str, title: &str, section: &str) -> PdfPage {
    let mut page = Maker::new();
    page.words("Andika", &format!("This is {title}"), (20.0, 20.0), 100.0);
    page.titled(label, title, section)
}

fn book() -> Document {
    let pages = vec![
        page("", "Cover", ""),
        page("1", "My room", "Now"),
        page("2", "", "Now"),
        page("3", "The hospital", "Then"),
        page("4", "Nan’s house & garden", "Then"),
        page("5", "Next summer", "Later"),
    ];
    read(&write(pages, &Photos::default(), Quality::Original).unwrap().0)
}

/// The outline below an entry, as `title` or `title [below]`.
fn outline(document: &Document, above: &Dictionary) -> Vec<String> {
    let mut entries = Vec::new();
    let mut next = dict(document, above, "First");
    while let Some(entry) = next {
        let title = text(document, entry, "Title").unwrap();
        let below = outline(document, entry);
        let target = get(document, entry, "Dest").unwrap().as_array().unwrap()[0].as_reference().unwrap();
        let page =
            document.get_pages().into_iter().find(|(_, id)| *id == target).expect("it leads to a page").0;
        entries.push(match below.is_empty() {
            true => format!("{title}@{page}"),
            false => format!("{title}@{page} {below:?}").replace('"', ""),
        });
        next = dict(document, entry, "Next");
    }
    entries
}

#[test]
fn the_outline_has_the_sections_with_their_pages() {
    let document = book();
    let root = dict(&document, catalog(&document), "Outlines").unwrap();
    let expected = [
        "Cover@1",
        "Now@2 [My room@2]",
        "Then@4 [The hospital@4, Nan’s house & garden@5]",
        "Later@6 [Next summer@6]",
    ];
    assert_eq!(outline(&document, root), expected);
}

#[test]
fn title_language_and_labels_are_there_and_nothing_else() {
    let document = book();
    let catalog = catalog(&document);
    assert_eq!(text(&document, catalog, "Lang").as_deref(), Some("en-GB"));
    let viewer = dict(&document, catalog, "ViewerPreferences").unwrap();
    assert_eq!(viewer.get(b"DisplayDocTitle").unwrap(), &Object::Boolean(true));
    let said = dict(&document, &document.trailer, "Info").unwrap();
    assert_eq!(text(&document, said, "Title"), Some(info().title));
    let mut keys: Vec<_> = said.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()).collect();
    keys.sort();
    assert_eq!(keys, ["Creator", "Producer", "Title"], "no author, no dates");
    let labels = dict(&document, catalog, "PageLabels").unwrap();
    let labels = get(&document, labels, "Nums").unwrap().as_array().unwrap();
    let starts: Vec<i64> = labels.chunks(2).map(|pair| pair[0].as_i64().unwrap()).collect();
    assert_eq!(starts, [0, 1], "the cover has none, the rest count from 1");
}

#[test]
fn a_book_opens_from_the_side_at_which_it_is_bound_whatever_its_language() {
    for (bound_right, language) in [(true, "en-GB"), (false, "ar"), (true, "ar")] {
        let info = PdfInfo { bound_right, language: language.into(), ..info() };
        let mut bytes = Vec::new();
        let pages = vec![Maker::new().page()];
        write_pdf(pages, &info, Quality::Print, &Photos::default(), &mut bytes, &Progress::new()).unwrap();
        let document = read(&bytes);
        let viewer = dict(&document, catalog(&document), "ViewerPreferences").unwrap();
        let direction = viewer.get(b"Direction").ok().and_then(|name| name.as_name().ok());
        assert_eq!(direction, bound_right.then_some(&b"R2L"[..]), "{language}");
    }
}

#[test]
fn nothing_runs_and_nothing_calls_out() {
    let mut photos = Photos::default();
    let everything = of_everything(&mut photos).page();
    let (bytes, _) = write(vec![everything], &photos, Quality::Print).unwrap();
    let document = read(&bytes);
    let mut seen = 0;
    for object in document.objects.values() {
        let dict = match object {
            Object::Dictionary(dict) => dict,
            Object::Stream(stream) => &stream.dict,
            _ => continue,
        };
        seen += 1;
        for key in
            ["JS", "JavaScript", "OpenAction", "AA", "URI", "A_", "Launch", "EmbeddedFiles", "F", "PieceInfo"]
        {
            assert!(!dict.has(key.as_bytes()), "{key}");
        }
    }
    assert!(seen > 20);
}

/// The structure below an element, each kind with its kids.
fn structure(document: &Document, of: &Dictionary) -> Vec<String> {
    let kids = match get(document, of, "K") {
        Some(Object::Array(kids)) => kids.clone(),
        Some(kid) => vec![kid.clone()],
        None => Vec::new(),
    };
    let elements = kids.iter().filter_map(|kid| document.get_dictionary(kid.as_reference().ok()?).ok());
    elements
        .map(|element| {
            let kind = String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap()).into_owned();
            let alt = text(document, element, "Alt").map(|alt| format!("={alt}")).unwrap_or_default();
            let below = structure(document, element).join(" ");
            if below.is_empty() { format!("{kind}{alt}") } else { format!("{kind}{alt}({below})") }
        })
        .collect()
}

#[test]
fn the_structure_is_in_the_order_of_reading_whatever_was_painted_first() {
    let mut page = Maker::new();
    use kurbo::{Affine, Rect, Shape};
    use lifestory::layout::Meaning::{Artifact, Heading, ListItem, Paragraph};
    page.fill(Rect::new(0.0, 0.0, 210.0, 297.0).to_path(0.1), lifestory::book::Colour::rgb(240, 240, 200));
    page.region(0, Artifact, "", Rect::ZERO);
    let at = |y: f64| Affine::translate((20.0, y));
    page.turned_words("Andika", "A paragraph below", 12.0, at(60.0), 100.0, Paragraph);
    page.turned_words("Andika", "First", 12.0, at(80.0), 100.0, ListItem);
    page.turned_words("Andika", "Second", 12.0, at(90.0), 100.0, ListItem);
    page.turned_words("Andika", "Title", 30.0, at(20.0), 100.0, Heading(1));
    let title = page.list.regions.pop().unwrap();
    page.list.regions.insert(1, title);
    let mut photos = Photos::default();
    let photo = photos.whole(super::pages::scene_jpeg(1, 60, 40), Rect::new(20.0, 120.0, 80.0, 160.0));
    page.picture(photo, "A dog on a beach");
    let document = read(&write(vec![page.titled("1", "", "Now")], &photos, Quality::Original).unwrap().0);
    let root = dict(&document, catalog(&document), "StructTreeRoot").unwrap();
    assert_eq!(
        structure(&document, root),
        ["Document(Sect(H1 P L(LI(LBody) LI(LBody)) Figure=A dog on a beach))"]
    );
    // Every stretch of marks finds its element from the page's side too.
    let parents = dict(&document, root, "ParentTree").unwrap();
    let first = get(&document, parents, "Nums").unwrap().as_array().unwrap()[1].as_reference().unwrap();
    let stretches = document.get_object(first).unwrap().as_array().unwrap();
    assert_eq!(stretches.len(), 5);
    assert!(stretches.iter().all(|stretch| document.get_dictionary(stretch.as_reference().unwrap()).is_ok()));
}
