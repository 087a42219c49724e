//! What the store promises (`src/store/mod.rs`), with the plug pulled at every moment.

pub(crate) mod books;
mod commands;
mod copies;
mod damage;
mod faults;
mod faulty;
pub(crate) mod memory;
mod power;
mod processes;
mod real;
mod storm;
mod writers;
