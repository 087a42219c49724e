//! The places of a book, a folder a place.

pub(crate) mod pages;
pub(crate) mod people;
pub(crate) mod photos;
pub(crate) mod print;
pub(crate) mod timeline;
pub(crate) mod who_may_see;
