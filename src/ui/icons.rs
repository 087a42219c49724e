//! The window's icons: one set, drawn from `assets/icons`.
//!
//! A new icon is a file and a line in the list. Knows nothing of where they stand.

use kurbo::BezPath;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $file:literal),+ $(,)?) => {
        /// An icon by what it means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) enum Icon { $($(#[$doc])* $name),+ }

        impl Icon {
            /// All of them.
            #[cfg(test)]
            const ALL: &[Icon] = &[$(Icon::$name),+];

            const fn file(self) -> &'static str {
                match self {
                    $(Icon::$name => include_str!(concat!("../../assets/icons/", $file, ".svg"))),+
                }
            }
        }
    };
}

icons! {
    /// Back to the start screen.
    AllBooks = "books",
    /// Pages, chosen.
    PagesChosen = "book-open-fill",
    /// A spread.
    Spread = "book-open",
    /// The timeline.
    Timeline = "clock-counter-clockwise",
    /// The timeline, chosen.
    TimelineChosen = "clock-counter-clockwise-fill",
    /// Drawn as a path.
    Path = "path",
    /// Drawn as a trail.
    Trail = "map-pin",
    /// Drawn as a list.
    Bullets = "list-bullets",
    /// Items with numbers.
    Numbers = "list-numbers",
    /// Bold.
    Bold = "text-b",
    /// Italic.
    Italic = "text-italic",
    /// Underlined.
    Underline = "text-underline",
    /// What a paragraph is.
    WordsStyle = "text-aa",
    /// Lines stand at the left.
    LinesLeft = "text-align-left",
    /// Lines stand in the middle.
    LinesMiddle = "text-align-center",
    /// Lines stand at the right.
    LinesRight = "text-align-right",
    /// Edges in one line.
    LineUp = "align-left",
    /// Kept together.
    Group = "bounding-box",
    /// No longer kept together.
    Ungroup = "selection-slash",
    /// Gaps alike.
    SpaceOut = "arrows-out-line-horizontal",
    /// Drawn as years.
    Years = "calendar-blank",
    /// A time of which nothing is told yet.
    Gap = "dots-three-circle",
    /// One page.
    Page = "file",
    /// The layout of a page.
    Layout = "layout",
    /// The style of the book.
    Palette = "palette",
    /// Lifestory itself.
    Lifestory = "book-bookmark-fill",
    /// Open a book.
    FolderOpen = "folder-open",
    /// Kept on this computer.
    HardDrives = "hard-drives",
    /// All menus in one.
    List = "list",
    /// Zoom in.
    Plus = "plus-bold",
    /// Zoom out.
    Minus = "minus-bold",
    /// Opens; unfolded.
    CaretDown = "caret-down-bold",
    /// Next; folded.
    CaretRight = "caret-right-bold",
    /// Back.
    CaretLeft = "caret-left-bold",
    /// Close.
    Close = "x",
    /// Chosen.
    Check = "check",
    /// Undo.
    Undo = "arrow-u-up-left",
    /// Redo.
    Redo = "arrow-u-up-right",
    /// Saved; done.
    Done = "check-circle-fill",
    /// Not saved yet.
    Circle = "circle",
    /// Being saved.
    CircleNotch = "circle-notch",
    /// Worth a look.
    Warning = "warning-fill",
    /// Could not be done.
    Stop = "warning-octagon-fill",
    /// Good to know.
    Info = "info-fill",
    /// Add; begin.
    Add = "plus",
    /// A folder.
    Folder = "folder",
    /// Not plugged in.
    Stick = "usb",
    /// Drop here.
    Drop = "hand-arrow-down",
    /// The work is safe.
    Safe = "shield-check-fill",
    /// Look only; locked.
    Lock = "lock-simple-fill",
    /// Lock or unlock.
    LockOpen = "lock-simple",
    /// Words.
    Words = "text-t",
    /// A photo, or a frame for one.
    Photo = "image",
    /// Shapes.
    Shapes = "shapes",
    /// A bubble.
    Bubble = "chat-circle",
    /// Crop.
    Crop = "crop",
    /// Turn; the handle that turns.
    Turn = "arrow-clockwise",
    /// Another in its place.
    Replace = "swap",
    /// Lighter or darker.
    Light = "sun-dim",
    /// Fit to the frame.
    Fit = "frame-corners",
    /// To the front and to the back.
    Stack = "stack",
    /// The same again.
    Copy = "copy",
    /// Off the page.
    Trash = "trash",
    /// The panel.
    Details = "sliders-horizontal",
    /// What there is no room for.
    More = "dots-three",
    /// Kept back.
    KeptBack = "hand-palm",
    /// Find anything.
    Find = "magnifying-glass",
    /// Check and print.
    Print = "printer",
    /// Check and print, chosen.
    PrintChosen = "printer-fill",
    /// The photo box, chosen.
    PhotosChosen = "image-fill",
    /// All photos.
    Images = "images",
    /// On no page yet; still empty.
    NotUsed = "circle-dashed",
    /// Kept back, on a plate.
    KeptBackPlate = "hand-palm-fill",
    /// Not known yet.
    Question = "question",
    /// Pages that make themselves.
    Wand = "magic-wand",
    /// People and places.
    People = "users-three",
    /// People and places, chosen.
    PeopleChosen = "users-three-fill",
    /// A home.
    Home = "house-line",
    /// Chosen, on ink.
    CheckBold = "check-bold",
    /// Where a photo was taken.
    MapPin = "map-pin",
}

/// The side of the square that icons are drawn in.
pub(crate) const GRID: f64 = 256.0;

impl Icon {
    /// Whether it points along the way one reads, and so the other way where that is from the right.
    /// A clock, a tick and a turn to the right stay as they are.
    pub(crate) fn has_direction(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::CaretLeft
                | Self::CaretRight
                | Self::Path
                | Self::LinesLeft
                | Self::LinesRight
        )
    }

    /// Its shape, within a square of [`GRID`].
    pub(crate) fn path(self) -> BezPath {
        let mut path = BezPath::new();
        for shape in shapes(self.file()) {
            // A shape that cannot be read leaves a gap; a test reads every one.
            path.extend(BezPath::from_svg(shape).unwrap_or_default());
        }
        path
    }
}

/// The `d` of every path in an SVG file.
fn shapes(svg: &str) -> impl Iterator<Item = &str> {
    svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Shape;

    #[test]
    fn every_icon_has_a_shape_within_its_square() {
        for icon in Icon::ALL {
            let count = icon.file().matches("<path").count();
            let whole = shapes(icon.file()).filter(|shape| BezPath::from_svg(shape).is_ok()).count();
            assert!(count > 0 && count == whole, "{icon:?}");
            let bounds = icon.path().bounding_box();
            assert!(bounds.area() > 500.0, "{icon:?} is empty");
            assert!(bounds.x0 >= 0.0 && bounds.y0 >= 0.0, "{icon:?}");
            // A drawing may round up to the edge by a hair.
            assert!(bounds.x1 <= GRID + 0.5 && bounds.y1 <= GRID + 0.5, "{icon:?}");
        }
    }
}
