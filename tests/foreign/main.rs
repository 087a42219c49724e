//! Tests that need tools from outside: PDF readers, a metadata reader, a display. Run with
//! `cargo test --test foreign`; `.ci/run` installs what they need.

mod full_disk;
mod journey;
mod killed;
mod pdf;
mod photographs;
mod support;
mod system_calls;
mod window;
