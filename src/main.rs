//! The binary: hands over to the command line, which opens the window when no command is given.

use std::process::ExitCode;

fn main() -> ExitCode {
    lifestory::task::keep_panics_private();
    let (out, err) = (std::io::stdout(), std::io::stderr());
    let code = lifestory::cli::run(std::env::args_os(), &mut out.lock(), &mut err.lock());
    ExitCode::from(code)
}
