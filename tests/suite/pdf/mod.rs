//! The PDF by its own bytes: what is in it, what is not, and what happens when it cannot be written.

mod leaving_out;
mod light;
pub mod pages;
mod reading;
mod saying;
mod turned;
mod words;
mod writing;
