//! The same program without a window: one file a command.
