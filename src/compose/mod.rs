//! Pages by template and by themselves: stamping templates, moving a page over to another template,
//! arranging photos, the sample book.
//!
//! Everything here is pure: it takes facts, photos and names for new things, and gives pages. Knows no
//! files and no window; what stands on a page is laid out by [`layout`](crate::layout).

mod arrange;
mod block;
mod cover;
mod examples;
mod rearrange;
mod sample;
mod stamp;
mod template;
mod templates;
mod timeline;
mod turn;

pub use arrange::{ARRANGING_WAYS, arrange, arrange_another_way};
pub use cover::bind_cover;
pub use examples::with_examples;
pub use rearrange::{Rearranged, rearrange};
pub use sample::{Sample, SamplePicture, sample};
pub use stamp::{Fill, FillWords, StampFor, Stamped, stamp};
pub use template::{Area, GroundPart, ParagraphPart, Part, PhotoPart, Template, TemplateFrame};
pub use template::{PageKind, TemplateGroup, WordsPart};
pub use templates::{template, templates, templates_for};
pub use timeline::timeline_page;
