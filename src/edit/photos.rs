//! Changes of the photos of the book, and of those that stand in frames.

use super::find::{self, for_each, for_each_element, picture_mut, replace, shelved};
use super::{EditError, MergeKey};
use crate::book::{BookParts, Crop, ElementId, ElementKind, Photo, PhotoId, PictureBox};
use crate::geometry::Angle;
use crate::language::Message;
use std::sync::Arc;

/// A change of the photos.
#[derive(Clone, Debug, PartialEq)]
pub enum PhotoEdit {
    /// New photos, after those that are there.
    Add {
        /// The photos. Their ids are new.
        photos: Vec<Arc<Photo>>,
    },
    /// What is known of a photo: this in the place of the one with its id.
    Update {
        /// The photo as it is to be.
        photo: Arc<Photo>,
    },
    /// To another place among the photos.
    Move {
        /// Which.
        photo: PhotoId,
        /// Where it stands then, from 0; beyond the last means last.
        to: usize,
    },
    /// Out of the book. Their frames become empty (locked ones too) and keep their captions; events,
    /// people and places are without them.
    Remove {
        /// Which.
        photos: Vec<PhotoId>,
    },
    /// Into a frame, or out of it. How the photo before was cropped, described and made
    /// lighter goes with it.
    Place {
        /// Which frame.
        element: ElementId,
        /// The photo; none empties the frame.
        photo: Option<PhotoId>,
    },
    /// Another into a frame in the place of the one that is in it. How that was cropped, described and
    /// made lighter goes with it; the caption and how the frame is made stay.
    Replace {
        /// Which frame.
        element: ElementId,
        /// The photo.
        photo: PhotoId,
    },
    /// Which part of it shows in its frame, and how it is turned there.
    SetCrop {
        /// Which frame.
        element: ElementId,
        /// The part.
        crop: Crop,
        /// The turn.
        turn: Angle,
    },
    /// How much lighter or darker it is shown in its frame.
    SetLight {
        /// Which frame.
        element: ElementId,
        /// As [`PictureBox::light`].
        light: i16,
    },
    /// Words for reading aloud, for this frame alone.
    SetAlt {
        /// Which frame.
        element: ElementId,
        /// The words; none for those of the photo.
        alt: Option<String>,
    },
}

impl PhotoEdit {
    pub(super) fn change(&self, parts: &mut BookParts) -> Result<(), EditError> {
        match self {
            Self::Add { photos } => parts.photos.extend(photos.iter().cloned()),
            Self::Update { photo } => replace(&mut parts.photos, Arc::clone(photo))?,
            Self::Move { photo, to } => {
                let at = shelved(&parts.photos, photo.as_str())?;
                let moved = parts.photos.remove(at);
                parts.photos.insert((*to).min(parts.photos.len()), moved);
            }
            Self::Remove { photos } => remove(parts, photos)?,
            Self::Place { element, photo } => put(picture_mut(parts, element)?, photo.clone()),
            Self::Replace { element, photo } => put(picture_mut(parts, element)?, Some(photo.clone())),
            Self::SetCrop { element, crop, turn } => {
                let picture = picture_mut(parts, element)?;
                (picture.crop, picture.turn) = (*crop, *turn);
            }
            Self::SetLight { element, light } => picture_mut(parts, element)?.light = *light,
            Self::SetAlt { element, alt } => picture_mut(parts, element)?.alt.clone_from(alt),
        }
        Ok(())
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Update { photo } => Some(MergeKey::new("photo", photo.id.as_str())),
            Self::SetCrop { element, .. } => Some(MergeKey::new("crop", element.as_str())),
            Self::SetLight { element, .. } => Some(MergeKey::new("light", element.as_str())),
            Self::SetAlt { element, .. } => Some(MergeKey::new("alt", element.as_str())),
            Self::Add { .. }
            | Self::Move { .. }
            | Self::Remove { .. }
            | Self::Place { .. }
            | Self::Replace { .. } => None,
        }
    }

    pub(super) fn name(&self) -> Message {
        match self {
            Self::Add { photos } => Message::new("edit-photo-add").with("n", photos.len()),
            Self::Update { .. } => Message::new("edit-photo-update"),
            Self::Move { .. } => Message::new("edit-photo-move"),
            Self::Remove { photos } => Message::new("edit-photo-remove").with("n", photos.len()),
            Self::Place { photo: Some(_), .. } => Message::new("edit-photo-place"),
            Self::Place { photo: None, .. } => Message::new("edit-photo-take-off"),
            Self::Replace { .. } => Message::new("edit-photo-replace"),
            Self::SetCrop { .. } => Message::new("edit-photo-crop"),
            Self::SetLight { .. } => Message::new("edit-photo-light"),
            Self::SetAlt { .. } => Message::new("edit-photo-alt"),
        }
    }
}

fn put(picture: &mut PictureBox, photo: Option<PhotoId>) {
    if picture.photo != photo {
        picture.photo = photo;
        picture.crop = Crop::default();
        picture.turn = Angle::ZERO;
        picture.light = 0;
        picture.alt = None;
    }
}

fn remove(parts: &mut BookParts, photos: &[PhotoId]) -> Result<(), EditError> {
    for photo in photos {
        if !parts.photos.iter().any(|kept| &kept.id == photo) {
            return Err(find::not_there(photo.as_str()));
        }
    }
    let gone = |photo: &PhotoId| photos.contains(photo);
    let maybe_gone = |photo: &Option<PhotoId>| photo.as_ref().is_some_and(gone);
    parts.photos.retain(|photo| !gone(&photo.id));
    for_each_element(
        parts,
        |element| matches!(&element.kind, ElementKind::Picture(picture) if maybe_gone(&picture.photo)),
        |element| {
            if let ElementKind::Picture(picture) = &mut element.kind {
                put(picture, None);
            }
        },
    );
    for_each(
        &mut parts.events,
        |event| event.photos.iter().any(gone),
        |event| event.photos.retain(|p| !gone(p)),
    );
    for_each(&mut parts.people, |person| maybe_gone(&person.photo), |person| person.photo = None);
    for_each(&mut parts.places, |place| maybe_gone(&place.photo), |place| place.photo = None);
    Ok(())
}
