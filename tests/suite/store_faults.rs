//! What the store promises (`src/store/mod.rs`), with the plug pulled at every moment.

pub(crate) mod books;
mod damage;
mod faults;
mod faulty;
pub(crate) mod memory;
mod power;
mod real;
mod storm;
mod writers;
