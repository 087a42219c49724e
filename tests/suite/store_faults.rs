//! What the store promises (`src/store/mod.rs`), with the plug pulled at every moment.

pub mod books;
mod damage;
mod faults;
mod faulty;
pub mod memory;
mod power;
mod real;
mod storm;
mod writers;
