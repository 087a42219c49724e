//! How a photo hangs on its page: what of it shows, where, and in what kind of frame.

use super::Output;
use super::display::{Outline, Picture};
use super::fit::fit;
use super::gutter::{gutter_shift, on_side};
use super::page::turn_of;
use super::sheet::{Sheet, rect_mm};
use super::theme::{Theme, theme};
use crate::book::{Book, Element, ElementKind, Page, Photo, PictureBox, PictureStyle, Side};
use crate::photo::Tone;
use kurbo::{Affine, Rect};

/// Only pictures wider than this, in mm, get a strip of tape.
const TAPED_FROM_MM: f64 = 45.0;
/// Corners of `Rounded`, where the theme's own are sharper, in mm.
const ROUNDED_MM: f64 = 4.0;

/// A photo as it hangs on a page.
pub(super) struct Hung {
    pub(super) look: FrameLook,
    /// The frame, with its mat.
    pub(super) outer: Rect,
    pub(super) shown: Picture,
}

/// The photo that an element shows on a page, as laying the page out would have it: at once, without the
/// rest of the page. `side` is the page's side of its sheet.
pub fn photo_on_page(
    book: &Book,
    page: &Page,
    side: Side,
    element: &Element,
    output: &Output,
) -> Option<Picture> {
    let paper = book.info().paper.paper();
    let element = on_side(element, gutter_shift(page, &paper, side), &paper);
    let ElementKind::Picture(picture) = &element.kind else { return None };
    let photo = book.photo(picture.photo.as_ref()?)?;
    let wall = Wall {
        theme: theme(&book.info().theme),
        page: Rect::new(0.0, 0.0, paper.width, paper.height),
        output,
        turn: turn_of(&element),
    };
    Some(wall.hang(rect_mm(element.frame.rect), picture, photo).shown)
}

/// What a frame hangs on.
pub(super) struct Wall<'a> {
    theme: &'a Theme,
    /// The trimmed page.
    page: Rect,
    output: &'a Output,
    /// How the element is turned.
    turn: Affine,
}

impl<'a> Wall<'a> {
    pub(super) fn of(sheet: &Sheet<'a>) -> Self {
        Self { theme: sheet.theme, page: sheet.page(), output: sheet.output, turn: sheet.turn }
    }

    /// A frame where pictures may run to the edges.
    pub(super) fn at_edges(&self, frame: Rect, look: &FrameLook) -> Rect {
        if look.to_edges { self.output.at_edges(frame, self.page) } else { frame }
    }

    pub(super) fn hang(&self, frame: Rect, picture: &PictureBox, photo: &Photo) -> Hung {
        let look = FrameLook::of(self, frame, picture.style);
        let outer = self.at_edges(frame, &look);
        let inner = outer.inset(-look.mat);
        let (part, place) = fit(&picture.crop, picture.turn, photo, inner);
        let shown = Picture {
            file: photo.file,
            pixels: (photo.width, photo.height),
            part,
            turn: picture.turn,
            place,
            outline: if place == inner { look.outline } else { Outline::Corners(0.0) },
            transform: self.turn,
            tone: Tone { greyscale: picture.greyscale, light: picture.light },
        };
        Hung { look, outer, shown }
    }
}

/// How one picture is framed, in mm.
pub(super) struct FrameLook {
    pub(super) outline: Outline,
    pub(super) mat: f64,
    pub(super) tape: bool,
    pub(super) ring: f64,
    pub(super) to_edges: bool,
}

impl FrameLook {
    pub(super) fn of(wall: &Wall<'_>, frame: Rect, style: PictureStyle) -> Self {
        let (theme, page) = (wall.theme.picture, wall.page);
        let touches =
            frame.x0 <= 0.5 || frame.y0 <= 0.5 || frame.x1 >= page.x1 - 0.5 || frame.y1 >= page.y1 - 0.5;
        let plain = |radius: f64| Self {
            outline: Outline::Corners(radius),
            mat: 0.0,
            tape: false,
            ring: theme.border_mm,
            to_edges: touches && wall.turn == Affine::IDENTITY,
        };
        let mat = |tape: bool| Self {
            outline: Outline::Corners(0.0),
            mat: theme.mat_of_mounted(),
            tape: tape && frame.width() > TAPED_FROM_MM,
            ring: 0.0,
            to_edges: false,
        };
        match style {
            // A picture that runs off the paper has no frame to speak of.
            PictureStyle::Theme | PictureStyle::Plain if touches => Self { ring: 0.0, ..plain(0.0) },
            PictureStyle::Theme if theme.mat_mm > 0.0 => mat(theme.tape),
            PictureStyle::Theme => plain(theme.radius_mm),
            PictureStyle::Plain => plain(0.0),
            PictureStyle::Rounded => plain(theme.radius_mm.max(ROUNDED_MM)),
            PictureStyle::Circle => Self { outline: Outline::Ellipse, to_edges: false, ..plain(0.0) },
            PictureStyle::Mat => mat(false),
            PictureStyle::MatAndTape => mat(true),
        }
    }
}
