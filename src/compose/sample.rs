//! The sample book: 24 pages about an invented child, built from embedded data alone.
//!
//! It is what a new user meets and what tests exercise. Its facts, photos and pages stand in
//! `assets/sample`; places on its pages are given in mm of A4, within the margins or on the whole page,
//! and its pages are stamped as any template is. Whoever shows it stores its pictures.

use super::stamp::{Fill, StampFor, stamp};
use super::template::{Area, Part, Template, TemplateFrame, TemplateGroup};
use crate::book::{
    Audience, Background, Book, BookInfo, BookParts, LifeEvent, Page, PageId, PaperSize, Person, Photo,
    PhotoHash, PhotoId, Place, Section, SectionId, Side, When,
};
use crate::edit::IdMaker;
use crate::photo::{Limits, probe};
use serde::Deserialize;
use std::sync::Arc;

macro_rules! pages {
    ($($id:literal)*) => { &[$(include_str!(concat!("../../assets/sample/pages/", $id, ".json"))),*] };
}
macro_rules! pictures {
    ($($file:literal)*) => {
        &[$(($file, include_bytes!(concat!("../../assets/sample/pictures/", $file)) as &[u8])),*]
    };
}

/// What the sample book is made of: JSON, and pictures by the name of their file.
struct Sources {
    book: &'static str,
    facts: &'static str,
    photos: &'static str,
    pages: &'static [&'static str],
    pictures: &'static [(&'static str, &'static [u8])],
}

const EMBEDDED: Sources = Sources {
    book: include_str!("../../assets/sample/book.json"),
    facts: include_str!("../../assets/sample/facts.json"),
    photos: include_str!("../../assets/sample/photos.json"),
    pages: pages! {
        "p01" "p02" "p03" "p04" "p05" "p06" "p07" "p08" "p09" "p10" "p11" "p12"
        "p13" "p14" "p15" "p16" "p17" "p18" "p19" "p20" "p21" "p22" "p23" "p24"
    },
    pictures: pictures! {
        "p1-pic1.jpg" "p2-pic1.jpg" "p2-pic2.jpg" "p3-pic1.jpg" "p4-pic1.jpg" "p5-pic1.jpg" "p6-pic1.jpg"
        "p6-pic2.jpg" "p7-pic1.jpg" "p8-pic1.jpg" "p9-pic1.jpg" "p9-pic2.jpg" "p10-pic1.jpg" "p11-pic1.jpg"
        "p12-pic1.jpg" "p13-pic1.jpg" "p14-pic1.jpg" "p14-pic2.jpg" "p14-pic3.jpg" "p14-pic4.jpg"
        "p15-pic1.jpg" "p16-pic1.jpg" "p17-pic1.jpg" "p18-pic1.jpg" "p18-pic2.jpg" "p20-pic1.jpg"
        "p20-pic2.jpg" "p21-pic1.jpg" "p22-pic1.jpg" "p23-pic1.jpg" "p24-pic1.jpg"
    },
};

/// The sample book with the files of its photos.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The book.
    pub book: Book,
    /// What its photos name, each once.
    pub pictures: Vec<SamplePicture>,
}

/// The file of a photo of the sample book.
#[derive(Clone, Copy, Debug)]
pub struct SamplePicture {
    /// Its name.
    pub file: PhotoHash,
    /// Its bytes.
    pub bytes: &'static [u8],
}

/// What holds for the whole book, and its sections.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BookData {
    info: BookInfo,
    sections: Vec<SectionData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionData {
    id: SectionId,
    title: String,
    pages: Vec<PageId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsData {
    people: Vec<Arc<Person>>,
    places: Vec<Arc<Place>>,
    events: Vec<Arc<LifeEvent>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhotoData {
    id: PhotoId,
    file: String,
    #[serde(default)]
    taken: Option<When>,
    caption: String,
    alt: String,
    source: String,
    audience: Audience,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PageData {
    id: PageId,
    title: String,
    /// The template whose kind of page it is.
    template: Option<String>,
    audience: Audience,
    sensitivity: u8,
    #[serde(default)]
    note: String,
    #[serde(default = "yes")]
    folio: bool,
    #[serde(default)]
    background: Background,
    /// In the order of the frames that show them.
    photos: Vec<PhotoId>,
    frames: Vec<FrameData>,
}

/// A frame, in mm.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameData {
    at: [f64; 4],
    #[serde(default)]
    area: Area,
    #[serde(default)]
    tilt: f64,
    /// Who may see it, where it is not everyone who may see the page.
    #[serde(default)]
    audience: Option<Audience>,
    is: Part,
}

fn yes() -> bool {
    true
}

/// The sample book. Always the same value.
pub fn sample() -> Sample {
    // Cannot fail: the data is embedded, and a test builds the book.
    build(&EMBEDDED).expect("the sample book is whole")
}

/// Why the embedded data makes no book: a fault of the data, for whoever changes it.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error("no page {0}")]
    NoPage(PageId),
    #[error("no picture for {0}")]
    NoPicture(PhotoId),
    #[error("no photo for a frame of {0}")]
    NoPhoto(PageId),
    #[error("words or photos of {0} found no place")]
    LeftOver(PageId),
    #[error("rules broken: {0:?}")]
    Rules(Vec<crate::book::Problem>),
}

fn build(from: &Sources) -> Result<Sample, Fault> {
    let BookData { info, sections: listed } = serde_json::from_str(from.book)?;
    let FactsData { people, places, events } = serde_json::from_str(from.facts)?;
    let (photos, pictures) = photos(from)?;
    let pages =
        from.pages.iter().map(|json| serde_json::from_str(json)).collect::<Result<Vec<PageData>, _>>()?;
    let theme = crate::layout::theme(&info.theme);
    let mut ids = IdMaker::with_seed(1);
    let mut index = 0_usize;
    let mut sections = Vec::new();
    for section in listed {
        let mut in_section = Vec::new();
        for id in section.pages {
            let data = pages.iter().find(|page| page.id == id).ok_or(Fault::NoPage(id))?;
            let side = if index.is_multiple_of(2) { Side::Recto } else { Side::Verso };
            let on = StampFor { theme, from_right: false, ..StampFor::a_page_of(&info, side) };
            in_section.push(Arc::new(page(data, &on, &photos, &mut ids)?));
            index += 1;
        }
        sections.push(Section { id: section.id, title: section.title, pages: in_section });
    }
    let parts = BookParts { info, sections, photos, events, people, places };
    Ok(Sample { book: Book::from_parts(parts).map_err(Fault::Rules)?, pictures })
}

fn photos(from: &Sources) -> Result<(Vec<Arc<Photo>>, Vec<SamplePicture>), Fault> {
    let mut photos = Vec::new();
    let mut pictures = Vec::new();
    for data in serde_json::from_str::<Vec<PhotoData>>(from.photos)? {
        let found = from.pictures.iter().find(|(file, _)| *file == data.file);
        let probed = found.and_then(|(_, bytes)| Some((*bytes, probe(bytes, &Limits::default()).ok()?)));
        let (bytes, probed) = probed.ok_or_else(|| Fault::NoPicture(data.id.clone()))?;
        let file = PhotoHash::of(bytes);
        let (width, height) = probed.seen_size();
        photos.push(Arc::new(Photo {
            id: data.id,
            file,
            // Every picture of the sample is a JPEG; a test looks.
            format: "jpeg".to_owned(),
            width,
            height,
            taken: data.taken,
            caption: data.caption,
            alt: data.alt,
            people: Vec::new(),
            place: None,
            source: data.source,
            audience: data.audience,
        }));
        pictures.push(SamplePicture { file, bytes });
    }
    Ok((photos, pictures))
}

/// One page: its frames become those of a template of its own, which is stamped with its own words.
fn page(data: &PageData, on: &StampFor<'_>, photos: &[Arc<Photo>], ids: &mut IdMaker) -> Result<Page, Fault> {
    let own = Template {
        id: data.template.clone().unwrap_or_default(),
        name: String::new(),
        kinds: Vec::new(),
        group: TemplateGroup::Now,
        ages: Vec::new(),
        sensitivity: data.sensitivity,
        background: data.background,
        folio: data.folio,
        rtl_mirror: false,
        with_a_photo_fewer: None,
        portrait: data.frames.iter().map(in_shares).collect(),
        landscape: None,
    };
    let mut fill = Fill::sample(&own, false);
    for id in &data.photos {
        let photo = photos.iter().find(|photo| &photo.id == id);
        fill.photos.push(Arc::clone(photo.ok_or_else(|| Fault::NoPhoto(data.id.clone()))?));
    }
    if own.photos() != fill.photos.len() {
        return Err(Fault::NoPhoto(data.id.clone()));
    }
    let stamped = stamp(&own, on, fill, ids);
    if stamped.left_over != Fill::default() {
        return Err(Fault::LeftOver(data.id.clone()));
    }
    let mut page = Page {
        id: data.id.clone(),
        title: data.title.clone(),
        template: data.template.clone(),
        audience: data.audience,
        note: data.note.clone(),
        ..stamped.page
    };
    for (element, frame) in page.elements.iter_mut().zip(&data.frames) {
        element.audience = frame.audience.unwrap_or(data.audience);
    }
    Ok(page)
}

/// A frame in mm of A4 as one in shares of its area.
fn in_shares(frame: &FrameData) -> TemplateFrame {
    let paper = PaperSize::A4Portrait.paper();
    let safe = paper.safe_area(Side::Recto);
    let (across, down) = match frame.area {
        Area::Safe => (safe.width.mm(), safe.height.mm()),
        Area::Trim => (paper.width, paper.height),
    };
    let [x, y, width, height] = frame.at;
    let mut is = frame.is.clone();
    if let Part::Bubble { tail, .. } = &mut is {
        *tail = [tail[0] / across, tail[1] / down];
    }
    let at = [x / across, y / down, width / across, height / down];
    TemplateFrame { at, area: frame.area, tilt: frame.tilt, square: false, is }
}
