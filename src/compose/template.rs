//! What a page template is: frames in shares of the page, the roles of their words, and what stands
//! there until something better comes. The types are the file format of `assets/templates`.
//!
//! Knows no paper, theme or book: [`stamp`](super::stamp()) brings those.

use crate::book::{
    AgeBand, Align, Background, Crop, EmptyFrame, EventId, ListMark, PaletteRole, PictureStyle,
};
use crate::book::{CharStyle, Ink, ShapeForm, Stands, TextRole, TimelineForm};
use serde::Deserialize;

/// A page template.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// As pages name it.
    pub id: String,
    /// As people are shown it.
    pub name: String,
    /// Which part of a book it is for.
    pub group: TemplateGroup,
    /// The kinds of page that it is offered among.
    pub kinds: Vec<PageKind>,
    /// For which ages it was made.
    pub ages: Vec<AgeBand>,
    /// How hard its page is to read, 0 to 3.
    #[serde(default)]
    pub sensitivity: u8,
    /// The ground of its page.
    #[serde(default)]
    pub background: Background,
    /// Whether its page shows its number.
    #[serde(default = "yes")]
    pub folio: bool,
    /// Whether it turns round in a book that is read from the right.
    #[serde(default = "yes")]
    pub rtl_mirror: bool,
    /// The template to offer when there is a photo fewer.
    #[serde(default)]
    pub with_a_photo_fewer: Option<String>,
    /// Its frames on paper that is taller than wide, or square; back to front.
    pub portrait: Vec<TemplateFrame>,
    /// Its frames on paper that is wider than tall; turned by rule where it has none of its own.
    #[serde(default)]
    pub landscape: Option<Vec<TemplateFrame>>,
}

/// The parts of a book that templates are listed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TemplateGroup {
    /// Covers, whose book it is, how to read it.
    Start,
    /// Openers of sections.
    Sections,
    /// Who I am and where I live.
    Now,
    /// Birth, name, where I come from.
    Me,
    /// Family before, homes, the timeline.
    Past,
    /// Why things changed.
    Why,
    /// What I say, feel and keep.
    Voice,
    /// Photos with few words or none.
    Photos,
    /// Two languages.
    Languages,
    /// Hopes, thanks, pages to be filled.
    End,
}

/// What a person looks for when they add a page. A template may be of several kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// What happens every day.
    Everyday,
    /// Photos, with few words or none; its photos may be any.
    Photos,
    /// Somebody.
    People,
    /// Where the child has lived.
    Homes,
    /// Why things changed.
    Why,
    /// What the child says.
    Voice,
    /// Letters to the child.
    Letters,
    /// Along time.
    Timelines,
    /// Whole without a photo.
    NoPhoto,
    /// Two languages.
    Languages,
    /// What stands at the beginning or the end of a book or a section.
    FirstAndLast,
}

impl PageKind {
    /// All of them, in the order in which people are shown them.
    pub const ALL: [PageKind; 11] = [
        Self::Everyday,
        Self::Photos,
        Self::People,
        Self::Homes,
        Self::Why,
        Self::Voice,
        Self::Letters,
        Self::Timelines,
        Self::NoPhoto,
        Self::Languages,
        Self::FirstAndLast,
    ];
}

/// One frame of a template.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateFrame {
    /// Left, top, width and height, in shares of the area.
    pub at: [f64; 4],
    /// What the shares are of.
    #[serde(default)]
    pub area: Area,
    /// Clockwise, in degrees; no more than the theme allows.
    #[serde(default)]
    pub tilt: f64,
    /// As large as its shorter side both ways, about its middle; so for circles of every kind.
    #[serde(default)]
    pub square: bool,
    /// What it is.
    pub is: Part,
}

/// What a frame's shares are of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// The area inside the margins.
    #[default]
    Safe,
    /// The trimmed page.
    Trim,
}

/// What a frame of a template is.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Part {
    /// Words.
    Words(WordsPart),
    /// A photo.
    Photo(PhotoPart),
    /// A place to draw in; a drawing that is put there is shown whole.
    Draw {
        /// What it asks for.
        prompt: String,
        /// An example of what stands below it; no caption where there is none.
        #[serde(default)]
        caption: Option<String>,
    },
    /// A rectangle or ellipse.
    Shape {
        /// Which.
        form: ShapeForm,
        /// Fill, edge and corners.
        ground: GroundPart,
    },
    /// A straight line along the top edge of the frame, or its diagonal.
    Line {
        /// Its colour.
        ink: PaletteRole,
        /// Its thickness, in mm.
        width_mm: f64,
        /// Dashes instead of a whole line.
        #[serde(default)]
        dashed: bool,
    },
    /// Words in a speech bubble.
    Bubble {
        /// The words.
        words: WordsPart,
        /// Where the tail points, in shares of the area.
        tail: [f64; 2],
    },
    /// Life events along time.
    Timeline {
        /// How they are drawn.
        form: TimelineForm,
        /// Which events; all of the book where none are named.
        #[serde(default)]
        events: Vec<EventId>,
    },
}

/// A box of words in a template.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsPart {
    /// The paragraphs it is made for, each with an example.
    pub paragraphs: Vec<ParagraphPart>,
    /// How lines stand, where their paragraph does not say.
    #[serde(default)]
    pub align: Option<Align>,
    /// Where the words stand when the box is taller than they are.
    #[serde(default)]
    pub stands: Stands,
    /// The ground behind them.
    #[serde(default)]
    pub ground: GroundPart,
    /// The colour of all the words, where it is not that of their roles.
    #[serde(default)]
    pub ink: Option<PaletteRole>,
    /// Whether words that do not fit go on over further pages.
    #[serde(default)]
    pub flows: bool,
}

/// A paragraph of a template's words. Several lines of its text are several paragraphs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParagraphPart {
    /// What it is.
    pub role: TextRole,
    /// An example of it; in a page of the sample book, the words themselves.
    pub text: String,
    /// Bold words before it.
    #[serde(default)]
    pub run_in: Option<String>,
    /// The mark of a list.
    #[serde(default)]
    pub list: Option<ListMark>,
    /// How its lines stand.
    #[serde(default)]
    pub align: Option<Align>,
    /// The language of the example, where it is the page's second one.
    #[serde(default)]
    pub language: Option<String>,
    /// Larger or smaller than its role, in percent.
    #[serde(default)]
    pub size_percent: Option<u16>,
    /// The colour, where it is not that of its role.
    #[serde(default)]
    pub ink: Option<PaletteRole>,
    /// Whether it belongs to the template and stays as it is: a number, a quotation mark.
    #[serde(default)]
    pub fixed: bool,
    /// Whether its text would do in any child's book, and so stands there until somebody changes it.
    #[serde(default)]
    pub offered: bool,
}

/// A photo's frame in a template.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoPart {
    /// How it is framed.
    #[serde(default)]
    pub style: PictureStyle,
    /// Which part of the photo shows.
    #[serde(default)]
    pub crop: Crop,
    /// What stands there without a photo.
    #[serde(default)]
    pub missing: EmptyFrame,
    /// An example of what stands below it; no caption where there is none.
    #[serde(default)]
    pub caption: Option<String>,
}

/// A ground in a template, lengths in mm.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundPart {
    /// What it is filled with.
    #[serde(default)]
    pub fill: Option<PaletteRole>,
    /// What its edge is drawn with.
    #[serde(default)]
    pub outline: Option<PaletteRole>,
    /// How thick the edge is.
    #[serde(default)]
    pub outline_mm: f64,
    /// Of the corners; no more than the theme's own pictures have.
    #[serde(default)]
    pub corner_mm: f64,
    /// Round, whatever the theme: a disc or a bubble.
    #[serde(default)]
    pub round_mm: f64,
    /// Between edge and words.
    #[serde(default)]
    pub padding_mm: f64,
}

fn yes() -> bool {
    true
}

impl Template {
    /// Its frames on paper of this shape, back to front.
    pub fn frames(&self, landscape: bool) -> std::borrow::Cow<'_, [TemplateFrame]> {
        match (&self.landscape, landscape) {
            (_, false) => (&self.portrait).into(),
            (Some(own), true) => own.into(),
            (None, true) => super::turn::turned(&self.portrait).into(),
        }
    }

    /// The words that stand on its page until somebody changes them.
    pub fn offered_texts(&self, landscape: bool) -> Vec<&str> {
        let frames: &[TemplateFrame] = match (&self.landscape, landscape) {
            (Some(own), true) => own,
            _ => &self.portrait,
        };
        let words = frames.iter().filter_map(TemplateFrame::words).flat_map(|words| &words.paragraphs);
        words.filter(|paragraph| paragraph.offered).map(|paragraph| paragraph.text.as_str()).collect()
    }

    /// How many photos it has room for, places to draw in aside.
    pub fn photos(&self) -> usize {
        self.portrait.iter().filter(|frame| matches!(frame.is, Part::Photo(_))).count()
    }
}

impl ParagraphPart {
    /// How its letters differ from those of its role.
    pub(super) fn style(&self) -> CharStyle {
        CharStyle { ink: self.ink.map(Ink::Role), size_percent: self.size_percent, ..CharStyle::default() }
    }

    /// What stands there until somebody writes something else; nothing of an example.
    pub(super) fn own_text(&self, with_headings: bool) -> &str {
        if self.fixed || (self.offered && with_headings) { &self.text } else { "" }
    }
}

impl TemplateFrame {
    /// Its words, where it has any.
    pub(super) fn words(&self) -> Option<&WordsPart> {
        match &self.is {
            Part::Words(words) | Part::Bubble { words, .. } => Some(words),
            _ => None,
        }
    }
}
