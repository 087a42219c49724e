//! What can stand on a page: words, pictures, shapes, lines, speech bubbles, timelines.
//!
//! A new kind of element is a variant here, a file in `layout/`, and the arms the compiler names.

use super::{Align, Audience, ElementId, EventId, GroupId, Ink, PhotoId, Words};
use crate::geometry::{Angle, Length, Point, Rect};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One thing on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Element {
    /// Its name, unique in the book.
    pub id: ElementId,
    /// Where it stands.
    pub frame: Frame,
    /// Who may see it.
    #[serde(default)]
    pub audience: Audience,
    /// Kept from being moved or changed by mistake.
    #[serde(default)]
    pub locked: bool,
    /// The group of its page that it is kept together with, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// What it is.
    pub kind: ElementKind,
}

/// Where an element stands: an upright rectangle, turned about its middle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Frame {
    /// The rectangle before it is turned, from the top left of the trimmed page.
    pub rect: Rect,
    /// Clockwise, about the middle of the rectangle.
    #[serde(default)]
    pub turn: Angle,
}

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ElementKind {
    /// A box of words.
    Words(WordsBox),
    /// A photo or drawing in its frame, or the empty frame.
    Picture(PictureBox),
    /// A rectangle or ellipse.
    Shape(ShapeBox),
    /// A straight line between two corners of its frame.
    Line(LineBox),
    /// Words in a bubble with a tail.
    Bubble(BubbleBox),
    /// Life events drawn along time.
    Timeline(TimelineBox),
}

/// A box of words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WordsBox {
    /// The words.
    pub words: Words,
    /// How lines stand, where their paragraph does not say.
    #[serde(default)]
    pub align: Option<Align>,
    /// Where the words stand when the box is taller than they are.
    #[serde(default)]
    pub stands: Stands,
    /// The ground behind them.
    #[serde(default)]
    pub ground: Ground,
    /// The colour of all the words, where it is not that of their roles.
    #[serde(default)]
    pub ink: Option<Ink>,
    /// Whether words that do not fit go on over further pages.
    #[serde(default)]
    pub flows: bool,
}

/// Where content stands in a frame taller than itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// At the top.
    #[default]
    Top,
    /// In the middle.
    Middle,
    /// At the bottom.
    Bottom,
}

/// The ground of a box: a fill, an outline, corners, and room between edge and content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Ground {
    /// What it is filled with.
    #[serde(default)]
    pub fill: Option<Ink>,
    /// What its edge is drawn with.
    #[serde(default)]
    pub outline: Option<Ink>,
    /// How thick the edge is.
    #[serde(default)]
    pub outline_width: Length,
    /// The radius of its corners.
    #[serde(default)]
    pub corner: Length,
    /// Between edge and content.
    #[serde(default)]
    pub padding: Length,
}

/// A photo in its frame.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PictureBox {
    /// The photo; none while the frame is empty.
    #[serde(default)]
    pub photo: Option<PhotoId>,
    /// Which part of it shows.
    #[serde(default)]
    pub crop: Crop,
    /// How the photo is turned behind its frame, about the middle of what shows. It fills the frame all the
    /// same: less of it shows then.
    #[serde(default)]
    pub turn: Angle,
    /// How it is framed.
    #[serde(default)]
    pub style: PictureStyle,
    /// Below the picture, 2 mm down and as wide. Empty for none.
    #[serde(default)]
    pub caption: Words,
    /// Words for reading aloud, where they are not those of the photo.
    #[serde(default)]
    pub alt: Option<String>,
    /// In black and white.
    #[serde(default)]
    pub greyscale: bool,
    /// Lighter than the photo is (1 to 100) or darker (-1 to -100); missing for as light as it is. The
    /// photo itself is never changed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub light: i16,
    /// What the frame shows while it is empty.
    #[serde(default)]
    pub empty: EmptyFrame,
}

/// Which part of a photo a frame shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "fit", rename_all = "kebab-case")]
pub enum Crop {
    /// The frame is filled; what is cut off is chosen so that the focus stays.
    #[default]
    Fill,
    /// As `Fill`, keeping this point of the photo in sight.
    FillAround {
        /// From the left, in thousandths of the photo's width.
        x: u16,
        /// From the top, in thousandths of the photo's height.
        y: u16,
    },
    /// The whole photo is seen; the frame may have room left over.
    Whole,
    /// This part of the photo, in ten-thousandths of its width and height.
    Part {
        /// From the left.
        left: u16,
        /// From the top.
        top: u16,
        /// Across.
        width: u16,
        /// Down.
        height: u16,
    },
}

/// How a picture is framed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PictureStyle {
    /// As the theme frames pictures.
    #[default]
    Theme,
    /// Straight edges.
    Plain,
    /// Rounded corners.
    Rounded,
    /// A circle (an ellipse in an oblong frame).
    Circle,
    /// A white mat with a keyline.
    Mat,
    /// A mat held by a strip of tape.
    MatAndTape,
}

/// What stands in a frame that has no photo. It prints as well as a full one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EmptyFrame {
    /// How the empty place is made.
    #[serde(default)]
    pub look: EmptyLook,
    /// What it says: a prompt to draw, or an honest sentence about what is missing.
    #[serde(default)]
    pub text: String,
}

/// How an empty place is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EmptyLook {
    /// A dashed frame to draw in.
    #[default]
    Draw,
    /// A panel with a seedling and an honest sentence.
    Honest,
    /// A panel in the theme's colour.
    Panel,
}

/// A rectangle or ellipse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ShapeBox {
    /// Which.
    pub form: ShapeForm,
    /// Fill, edge and corners.
    #[serde(default)]
    pub ground: Ground,
}

/// The forms of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ShapeForm {
    /// With the corners of its ground.
    Rectangle,
    /// Touching the four edges of the frame.
    Ellipse,
}

/// A straight line across its frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LineBox {
    /// From the top left corner to the bottom right one, or else from bottom left to top right.
    #[serde(default)]
    pub rising: bool,
    /// Its colour.
    pub ink: Ink,
    /// Its thickness.
    pub width: Length,
    /// Dashes instead of a whole line.
    #[serde(default)]
    pub dashed: bool,
}

/// Words in a bubble.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BubbleBox {
    /// The words and the ground of the bubble.
    pub inside: WordsBox,
    /// Where the tail points, from the top left of the page.
    pub tail: Point,
}

/// Life events drawn along time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TimelineBox {
    /// How they are drawn.
    #[serde(default)]
    pub form: TimelineForm,
    /// Which events.
    #[serde(default)]
    pub shows: EventChoice,
    /// With their first photo.
    #[serde(default = "yes")]
    pub photos: bool,
    /// With the child's age.
    #[serde(default = "yes")]
    pub ages: bool,
}

fn is_zero(number: &i16) -> bool {
    *number == 0
}

fn yes() -> bool {
    true
}

/// How a timeline is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TimelineForm {
    /// A wave with four events a page, which goes on from page to page.
    #[default]
    Path,
    /// A trail that winds up the page, with events in small cards on both its sides: many on one page.
    Trail,
    /// One below the other, with ages.
    List,
    /// A strip with a field for each year: dates and titles alone.
    Years,
}

/// Which events a timeline shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "which", rename_all = "kebab-case")]
pub enum EventChoice {
    /// All of the book.
    #[default]
    All,
    /// These, in the order of time.
    These {
        /// The chosen events.
        events: Vec<EventId>,
    },
}

impl ElementKind {
    /// The words a person can edit in it, where it has any.
    pub fn words(&self) -> Option<&Words> {
        match self {
            Self::Words(inside) => Some(&inside.words),
            Self::Bubble(bubble) => Some(&bubble.inside.words),
            Self::Picture(picture) => Some(&picture.caption),
            Self::Shape(_) | Self::Line(_) | Self::Timeline(_) => None,
        }
    }

    /// The same, to change.
    pub fn words_mut(&mut self) -> Option<&mut Words> {
        match self {
            Self::Words(inside) => Some(&mut inside.words),
            Self::Bubble(bubble) => Some(&mut bubble.inside.words),
            Self::Picture(picture) => Some(&mut picture.caption),
            Self::Shape(_) | Self::Line(_) | Self::Timeline(_) => None,
        }
    }
}
