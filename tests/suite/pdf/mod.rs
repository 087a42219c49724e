//! The PDF by its own bytes: what is in it, what is not, and what happens when it cannot be written.

pub mod pages;
mod leaving_out;
mod reading;
mod saying;
mod writing;
