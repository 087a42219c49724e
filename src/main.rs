//! The binary: hands over to the command line, which opens the window when no command is given.

fn main() {}
