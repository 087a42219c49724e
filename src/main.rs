//! The binary: hands over to the command line, which opens the window when no command is given.

fn main() {
    let _ = lifestory::ui::run(std::env::args_os().nth(1).map(Into::into));
}
