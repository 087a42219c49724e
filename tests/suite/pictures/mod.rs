//! Pictures: what becomes of photos of all sorts on the way in, what leaves of them, and what those
//! that were made to harm can do.

mod arranged;
mod coming_in;
mod decoding;
mod encoding;
mod hostile;
mod leaving;
pub(crate) mod made;
mod previews;
