//! Stamping: a template, a paper and what is to stand there become a page whose every part can then
//! be moved and changed by itself.
//!
//! Words go by role, photos by order; what finds no place is handed back, never dropped. Nothing is
//! made up: without words a box is empty, and without a photo its frame says so in its own way.

use super::template::{Area, GroundPart, ParagraphPart, Part, Template, TemplateFrame, WordsPart};
use crate::book::{
    Audience, Book, BookInfo, BubbleBox, CharStyle, Crop, Element, ElementKind, EmptyFrame, EmptyLook,
    EventChoice, Frame, Ground, Ink, LineBox, Page, Paper, Paragraph, Photo, PictureBox, PictureStyle, Run,
    ShapeBox, Side, TextRole, TimelineBox, Words, WordsBox,
};
use crate::edit::IdMaker;
use crate::geometry::{Angle, Length, Point, Rect};
use crate::layout::{Theme, theme};
use std::sync::Arc;

/// What a template is stamped for.
#[derive(Clone, Copy, Debug)]
pub struct StampFor<'a> {
    /// The paper.
    pub paper: Paper,
    /// The side of the sheet on which the page will stand.
    pub side: Side,
    /// The book's theme, which limits tilt and corners.
    pub theme: &'a Theme,
    /// Whether the book is read, and bound, from the right.
    pub from_right: bool,
    /// Whether the layouts' own headings may stand on the page: they are English.
    pub with_headings: bool,
}

impl StampFor<'static> {
    /// What a page that comes after all others of a book is made for.
    pub fn after_last_page(book: &Book) -> Self {
        Self::a_page_of(book.info(), book.side(book.pages().count()))
    }

    /// What a page of a book is made for, on a side of a sheet.
    pub fn a_page_of(info: &BookInfo, side: Side) -> Self {
        Self {
            paper: info.paper.paper(),
            side,
            theme: theme(&info.theme),
            from_right: info.bound_right,
            with_headings: info.language.starts_with("en"),
        }
    }
}

/// What is to stand on a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fill {
    /// Words, in order; each goes to the next place for its role.
    pub words: Vec<FillWords>,
    /// Photos, in order.
    pub photos: Vec<Arc<Photo>>,
}

/// Words of one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FillWords {
    /// What they are.
    pub role: TextRole,
    /// A line a paragraph.
    pub text: String,
    /// Their language (BCP 47), where it is not the book's: they go to the place for a second one.
    pub language: Option<String>,
}

/// A page made from a template.
#[derive(Clone, Debug, PartialEq)]
pub struct Stamped {
    /// The page.
    pub page: Page,
    /// What found no place on it.
    pub left_over: Fill,
}

impl Fill {
    /// The template's own example words.
    pub fn sample(template: &Template, landscape: bool) -> Self {
        let words = (template.frames(landscape).iter())
            .filter_map(TemplateFrame::words)
            .flat_map(|words| &words.paragraphs)
            .filter(|paragraph| !paragraph.fixed)
            .map(|paragraph| FillWords {
                role: paragraph.role,
                text: paragraph.text.clone(),
                language: paragraph.language.clone(),
            })
            .collect();
        Self { words, photos: Vec::new() }
    }

    fn take(&mut self, slot: &ParagraphPart) -> Option<FillWords> {
        let at = (self.words.iter()).position(|words| {
            words.role == slot.role && words.language.is_some() == slot.language.is_some()
        })?;
        Some(self.words.remove(at))
    }
}

/// Makes a page from a template.
pub fn stamp(template: &Template, on: &StampFor<'_>, fill: Fill, ids: &mut IdMaker) -> Stamped {
    let landscape = on.paper.width > on.paper.height;
    let frames = template.frames(landscape);
    let mirrored = on.from_right && template.rtl_mirror;
    let mut stamping = Stamping { on, mirrored, fill, captions: Vec::new() };
    let mut page = Page {
        title: String::new(),
        template: Some(template.id.clone()),
        background: template.background,
        folio: template.folio,
        sensitivity: template.sensitivity,
        ..Page::blank(ids.page())
    };
    // Frames all given in shares of the whole page stay where they are on either side of a sheet.
    if frames.iter().any(|frame| frame.area == Area::Safe) {
        page.made_for = Some(on.side);
    }
    // Photos first, so that words below a group of them find their captions; photos before drawings.
    let mut pictures: Vec<Option<PictureBox>> = vec![None; frames.len()];
    for wants_drawing in [false, true] {
        for (frame, picture) in frames.iter().zip(&mut pictures) {
            if matches!(frame.is, Part::Draw { .. }) == wants_drawing {
                *picture = stamping.picture(frame);
            }
        }
    }
    for (frame, picture) in frames.iter().zip(pictures) {
        let kind = picture.map_or_else(|| stamping.kind(frame), ElementKind::Picture);
        page.elements.push(Element {
            id: ids.element(),
            frame: stamping.frame(frame),
            audience: Audience::EVERYONE,
            locked: false,
            group: None,
            kind,
        });
    }
    page.title = title_of(&page);
    Stamped { page, left_over: stamping.fill }
}

/// What the page is called in lists: its title, or else nothing.
pub(super) fn title_of(page: &Page) -> String {
    let paragraphs = page.elements.iter().filter_map(|e| e.kind.words()).flat_map(|words| &words.paragraphs);
    let titles = paragraphs.filter(|paragraph| paragraph.role.heading_level() == Some(1));
    titles.map(Paragraph::text).find(|text| !text.trim().is_empty()).unwrap_or_default()
}

struct Stamping<'a> {
    on: &'a StampFor<'a>,
    mirrored: bool,
    fill: Fill,
    /// Captions of photos whose frames have none below them.
    captions: Vec<String>,
}

impl Stamping<'_> {
    fn kind(&mut self, frame: &TemplateFrame) -> ElementKind {
        match &frame.is {
            Part::Words(words) => ElementKind::Words(self.words(words)),
            Part::Bubble { words, tail } => {
                let [x, y] = *tail;
                let tail = self.rect(frame.area, [x, y, 0.0, 0.0]);
                let inside = self.words(words);
                ElementKind::Bubble(BubbleBox { inside, tail: Point { x: tail.x, y: tail.y } })
            }
            Part::Shape { form, ground } => {
                ElementKind::Shape(ShapeBox { form: *form, ground: self.ground(ground) })
            }
            Part::Line { ink, width_mm, dashed } => ElementKind::Line(LineBox {
                rising: self.mirrored,
                ink: Ink::Role(*ink),
                width: Length::from_mm(*width_mm),
                dashed: *dashed,
            }),
            Part::Timeline { form, events } => {
                let shows = match events.as_slice() {
                    [] => EventChoice::All,
                    chosen => EventChoice::These { events: chosen.to_vec() },
                };
                ElementKind::Timeline(TimelineBox { form: *form, shows, photos: true, ages: true })
            }
            // Stamped before everything else.
            Part::Photo(_) | Part::Draw { .. } => ElementKind::Picture(PictureBox::default()),
        }
    }

    /// The picture of a photo's or drawing's frame; none for other frames.
    fn picture(&mut self, frame: &TemplateFrame) -> Option<PictureBox> {
        let (style, crop, empty, caption) = match &frame.is {
            Part::Photo(photo) => (photo.style, photo.crop, photo.missing.clone(), &photo.caption),
            Part::Draw { prompt, caption } => {
                let empty = EmptyFrame { look: EmptyLook::Draw, text: prompt.clone() };
                (PictureStyle::Theme, Crop::Whole, empty, caption)
            }
            _ => return None,
        };
        let photo = (!self.fill.photos.is_empty()).then(|| self.fill.photos.remove(0));
        let below = photo.as_ref().map(|photo| photo.caption.trim()).unwrap_or_default();
        let caption = if caption.is_some() {
            Words::plain(TextRole::Caption, below)
        } else {
            self.captions.extend((!below.is_empty()).then(|| below.to_owned()));
            Words::default()
        };
        let photo = photo.map(|photo| photo.id.clone());
        Some(PictureBox { photo, crop, style, caption, empty, ..PictureBox::default() })
    }

    fn words(&mut self, part: &WordsPart) -> WordsBox {
        let paragraphs = part.paragraphs.iter().flat_map(|slot| self.paragraphs(slot)).collect();
        WordsBox {
            words: Words { paragraphs }.normal(),
            align: part.align,
            stands: part.stands,
            ground: self.ground(&part.ground),
            ink: part.ink.map(Ink::Role),
            flows: part.flows,
        }
    }

    /// The paragraphs of one place for words; one without letters where there is nothing to put there.
    fn paragraphs(&mut self, slot: &ParagraphPart) -> Vec<Paragraph> {
        if slot.fixed {
            return standing(slot, self.on.with_headings);
        }
        match self.fill.take(slot) {
            Some(words) => written(slot, &words.text, words.language),
            None if slot.role == TextRole::Caption => {
                written(slot, &std::mem::take(&mut self.captions).join(" "), None)
            }
            None => standing(slot, self.on.with_headings),
        }
    }

    fn ground(&self, part: &GroundPart) -> Ground {
        let corner = part.corner_mm.min(self.on.theme.picture.radius_mm).max(part.round_mm);
        Ground {
            fill: part.fill.map(Ink::Role),
            outline: part.outline.map(Ink::Role),
            outline_width: Length::from_mm(part.outline_mm),
            corner: Length::from_mm(corner),
            padding: Length::from_mm(part.padding_mm),
        }
    }

    fn frame(&self, frame: &TemplateFrame) -> Frame {
        let mut rect = self.rect(frame.area, frame.at);
        let circle = matches!(&frame.is, Part::Photo(photo) if photo.style == PictureStyle::Circle);
        if frame.square || circle {
            rect = squared(rect);
        }
        let most = self.on.theme.picture.tilt_max_deg;
        Frame { rect, turn: Angle::from_degrees(frame.tilt.clamp(-most, most)) }
    }

    fn rect(&self, area: Area, [x, y, width, height]: [f64; 4]) -> Rect {
        let x = if self.mirrored { 1.0 - x - width } else { x };
        let whole = match area {
            Area::Safe => self.on.paper.safe_area(self.on.side),
            Area::Trim => Rect { x: Length::ZERO, y: Length::ZERO, ..whole(self.on.paper) },
        };
        Rect::from_mm(
            whole.x.mm() + x * whole.width.mm(),
            whole.y.mm() + y * whole.height.mm(),
            width * whole.width.mm(),
            height * whole.height.mm(),
        )
    }
}

/// What stands in a place for words by itself.
pub(super) fn standing(slot: &ParagraphPart, with_headings: bool) -> Vec<Paragraph> {
    let text = slot.own_text(with_headings);
    let language = slot.language.clone().filter(|_| !text.is_empty());
    written(slot, text, language)
}

/// Text in a place for words, a line a paragraph.
pub(super) fn written(slot: &ParagraphPart, text: &str, language: Option<String>) -> Vec<Paragraph> {
    let style = slot.style();
    let run_in = slot.run_in.as_ref().filter(|_| !text.is_empty());
    let run_in =
        run_in.map(|bold| Run { text: format!("{bold} "), style: CharStyle { bold: true, ..style } });
    let mut paragraphs: Vec<Paragraph> = (text.lines().map(|line| Paragraph {
        align: slot.align,
        list: slot.list,
        language: language.clone(),
        runs: vec![Run { text: line.to_owned(), style }],
        ..Paragraph::plain(slot.role, "")
    }))
    .collect();
    if let (Some(bold), Some(first)) = (run_in, paragraphs.first_mut()) {
        first.runs.insert(0, bold);
    }
    if paragraphs.is_empty() {
        paragraphs.push(Paragraph { align: slot.align, ..Paragraph::plain(slot.role, "") });
    }
    paragraphs
}

fn whole(paper: Paper) -> Rect {
    Rect::from_mm(0.0, 0.0, paper.width, paper.height)
}

/// The square of the shorter side about the same middle.
fn squared(rect: Rect) -> Rect {
    let side = rect.width.mm().min(rect.height.mm());
    let left = rect.x.mm() + (rect.width.mm() - side) / 2.0;
    let top = rect.y.mm() + (rect.height.mm() - side) / 2.0;
    Rect::from_mm(left, top, side, side)
}
