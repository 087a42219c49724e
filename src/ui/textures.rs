//! Pictures of pages and photos as textures: what was painted last is shown until what is wanted has
//! come.
//!
//! Knows nothing of how pages are painted, or of where photos come from.

use super::ink::image_of;
use crate::app::{OpenBook, Pages, PrintedPage, Thumbnail, Wish};
use crate::book::PhotoHash;
use crate::paint::raster::{Painted, View};
use crate::photo::Tone;
use egui::{ColorImage, Context, Id, TextureHandle, TextureOptions, Vec2, vec2};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

/// Small pictures that are kept.
const KEPT_SMALL: usize = 240;
/// Bytes of small photos that are kept; those not seen for longest go first.
const PHOTO_BYTES: usize = 48 << 20;
/// So many photos become textures in one frame; more wait for the next, so that none takes long.
const PHOTOS_A_FRAME: usize = 6;
/// The longest sides, in pixels, at which photos are kept: a face, a row, a photo of the photo box.
const PHOTO_SIDES: [u32; 4] = [64, 128, 256, 512];

/// A page's last picture.
struct Slot {
    painted: Arc<Painted>,
    view: View,
    stamp: u64,
    texture: TextureHandle,
    seen: u64,
}

/// What there is to show of a page.
pub(crate) struct Shown {
    /// Its texture.
    pub(crate) texture: egui::TextureId,
    /// Which part of the page it shows, how large: not what was wished, while that is on its way.
    pub(crate) view: View,
}

/// A small photo.
struct PhotoSlot {
    texture: TextureHandle,
    bytes: usize,
    seen: u64,
}

/// What there is to show of a photo.
pub(crate) enum PhotoShown {
    /// Its texture, and its size in pixels.
    Texture(egui::TextureId, Vec2),
    /// It is on its way.
    Coming,
    /// It cannot be read.
    Unreadable,
}

/// The textures of pages on the desk, by their place in the book, and of small pages.
#[derive(Default)]
pub(crate) struct Textures {
    desk: HashMap<usize, Slot>,
    small: HashMap<usize, Slot>,
    photos: HashMap<(PhotoHash, u32, Tone), PhotoSlot>,
    photo_bytes: usize,
    /// How many became textures in this frame.
    photos_made: usize,
    beside: HashMap<Id, Slot>,
    frame: u64,
    /// What is wished for in this frame.
    pub(crate) desk_wishes: Vec<Wish>,
    /// See above.
    pub(crate) small_wishes: Vec<Wish>,
}

impl Textures {
    /// A new frame begins.
    pub(crate) fn begin(&mut self) {
        self.frame += 1;
        self.photos_made = 0;
        self.desk_wishes.clear();
        self.small_wishes.clear();
    }

    /// The frame is drawn: says what is wanted, and lets go of what is not seen.
    pub(crate) fn end(&mut self, pages: &Pages) {
        pages.want(std::mem::take(&mut self.desk_wishes), std::mem::take(&mut self.small_wishes));
        let frame = self.frame;
        self.desk.retain(|_, slot| slot.seen == frame);
        self.beside.retain(|_, slot| slot.seen == frame);
        while self.small.len() > KEPT_SMALL {
            let oldest = self.small.iter().min_by_key(|(_, slot)| slot.seen).map(|(index, _)| *index);
            let Some(oldest) = oldest else { break };
            self.small.remove(&oldest);
        }
        while self.photo_bytes > PHOTO_BYTES {
            let old = self.photos.iter().filter(|(_, slot)| slot.seen != frame);
            let Some(oldest) = old.min_by_key(|(_, slot)| slot.seen).map(|(key, _)| *key) else { break };
            self.photo_bytes -= self.photos.remove(&oldest).map_or(0, |slot| slot.bytes);
        }
    }

    /// A photo, at least so many pixels on its longest side where it has them.
    pub(crate) fn photo(
        &mut self,
        ctx: &Context,
        book: &OpenBook,
        file: &PhotoHash,
        pixels: f32,
        tone: Tone,
    ) -> PhotoShown {
        let side = PHOTO_SIDES.into_iter().find(|side| *side as f32 >= pixels * 0.9).unwrap_or(512);
        if let Some(slot) = self.photos.get_mut(&(*file, side, tone)) {
            slot.seen = self.frame;
            return slot.shown();
        }
        let pixels = match book.thumbnail(file) {
            Thumbnail::Ready(pixels) if self.photos_made < PHOTOS_A_FRAME => pixels.fitted(side),
            Thumbnail::Ready(_) => {
                ctx.request_repaint();
                return PhotoShown::Coming;
            }
            Thumbnail::Coming => return PhotoShown::Coming,
            Thumbnail::Unreadable => return PhotoShown::Unreadable,
        };
        self.photos_made += 1;
        let pixels = tone.of(&pixels);
        let size = [pixels.width() as usize, pixels.height() as usize];
        let image = ColorImage::from_rgba_unmultiplied(size, pixels.rgba());
        let texture = ctx.load_texture("photo", image, TextureOptions::LINEAR);
        let slot = PhotoSlot { texture, bytes: pixels.byte_len(), seen: self.frame };
        let shown = slot.shown();
        self.photo_bytes += slot.bytes;
        self.photos.insert((*file, side, tone), slot);
        shown
    }

    /// Forgets every picture: another book is open.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// A page on the desk. What was painted last while the right picture is on its way, and a small
    /// picture of it if there is none.
    pub(crate) fn on_desk(
        &mut self,
        ctx: &Context,
        pages: &Pages,
        index: usize,
        wish: Wish,
    ) -> Option<Shown> {
        let fallback = self.small.get(&index).filter(|slot| slot.stamp == wish.page.stamp).map(Slot::shown);
        let shown = update(&mut self.desk, self.frame, ctx, pages, index, &wish);
        self.desk_wishes.push(wish);
        shown.or(fallback)
    }

    /// Whether a page on the desk is shown as it is now, and not as it was last.
    pub(crate) fn shows(&self, page: &PrintedPage) -> bool {
        self.desk.values().any(|slot| slot.stamp == page.stamp)
    }

    /// A small page.
    pub(crate) fn small(&mut self, ctx: &Context, pages: &Pages, index: usize, wish: Wish) -> Option<Shown> {
        let shown = update(&mut self.small, self.frame, ctx, pages, index, &wish);
        self.small_wishes.push(wish);
        shown
    }

    /// A page beside the book, or one of its pages otherwise than it is, in a place of its own in the
    /// window. What was painted last for that place is shown while the right picture is on its way.
    pub(crate) fn beside(&mut self, ctx: &Context, pages: &Pages, at: Id, wish: Wish) -> Option<Shown> {
        let shown = update(&mut self.beside, self.frame, ctx, pages, at, &wish);
        self.small_wishes.push(wish);
        shown
    }

    /// Asks for a page that will perhaps be on the desk next.
    pub(crate) fn foresee(&mut self, wish: Wish) {
        self.small_wishes.push(wish);
    }
}

impl Slot {
    fn shown(&self) -> Shown {
        Shown { texture: self.texture.id(), view: self.view }
    }
}

impl PhotoSlot {
    fn shown(&self) -> PhotoShown {
        let [width, height] = self.texture.size();
        PhotoShown::Texture(self.texture.id(), vec2(width as f32, height as f32))
    }
}

fn update<K: Eq + Hash + Copy>(
    slots: &mut HashMap<K, Slot>,
    frame: u64,
    ctx: &Context,
    pages: &Pages,
    index: K,
    wish: &Wish,
) -> Option<Shown> {
    if let Some(painted) = pages.picture(wish) {
        let known = slots.get(&index).is_some_and(|slot| Arc::ptr_eq(&slot.painted, &painted));
        if !known {
            let image = image_of(&painted);
            let (stamp, view) = (wish.page.stamp, wish.view);
            match slots.get_mut(&index) {
                Some(slot) => {
                    slot.texture.set(image, TextureOptions::LINEAR);
                    (slot.painted, slot.stamp, slot.view) = (painted, stamp, view);
                }
                None => {
                    let texture = ctx.load_texture("page", image, TextureOptions::LINEAR);
                    slots.insert(index, Slot { painted, view, stamp, texture, seen: frame });
                }
            }
        } else if let Some(slot) = slots.get_mut(&index) {
            slot.view = wish.view;
        }
    }
    let slot = slots.get_mut(&index)?;
    slot.seen = frame;
    Some(slot.shown())
}
