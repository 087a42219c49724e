//! Paths as people type and copy them, and as other programs hand them over: in quotes, as addresses
//! (`file:///home/ruth/summer%20photos`), from the home folder, several in one line.

use std::path::{Path, PathBuf};

/// The path that somebody typed or copied from elsewhere.
pub(super) fn path_of(text: &str) -> PathBuf {
    let text = text.trim().trim_matches(['"', '\'']);
    if let Some(path) = of_address(text) {
        return path;
    }
    match (text.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}

/// The paths of several lines. A semicolon parts two where another path begins after it; else it is of
/// the name.
pub(super) fn paths_of(text: &str) -> Vec<PathBuf> {
    let mut paths: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut begun = false;
        for part in line.split(';') {
            match paths.last_mut().filter(|_| begun && !begins_a_path(part)) {
                Some(last) => *last = format!("{last};{part}"),
                None => paths.push(part.to_owned()),
            }
            begun = true;
        }
    }
    // A semicolon at the very end is of no name.
    let paths = paths.iter().map(|path| path.trim().trim_end_matches(';'));
    paths.filter(|path| !path.is_empty()).map(path_of).collect()
}

/// A path that another program handed over, which may be an address.
pub fn path_from_elsewhere(path: &Path) -> PathBuf {
    path.to_str().and_then(of_address).unwrap_or_else(|| path.to_owned())
}

fn begins_a_path(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches(['"', '\'']);
    let has_drive = text.get(1..3).is_some_and(|sign| sign == ":\\" || sign == ":/");
    has_drive || ["/", "~/", "\\\\", "file:"].iter().any(|begin| text.starts_with(begin))
}

/// The path of a `file:` address, on this computer.
fn of_address(text: &str) -> Option<PathBuf> {
    let rest = text.strip_prefix("file://")?;
    let path = rest.strip_prefix("localhost").filter(|path| path.starts_with('/')).unwrap_or(rest);
    // An address begins with a stroke also where paths begin with a drive.
    let with_drive = path.strip_prefix('/').filter(|path| path.as_bytes().get(1) == Some(&b':'));
    Some(PathBuf::from(decoded(with_drive.unwrap_or(path))))
}

/// An address without its `%20`s; as it is where that would be no text.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.filter(|digits| *first == b'%' && !digits.starts_with('+'));
        match byte.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_path_that_it_means() {
        for (address, path) in [
            ("file:///home/ruth/summer%20photos/Nan%20%26%20me.jpg", "/home/ruth/summer photos/Nan & me.jpg"),
            ("file:///tmp/caf%C3%A9.jpg", "/tmp/café.jpg"),
            ("file://localhost/tmp/a.jpg", "/tmp/a.jpg"),
            ("file:///C:/photos/a.jpg", "C:/photos/a.jpg"),
            ("file:///tmp/100%.jpg", "/tmp/100%.jpg"),
            ("file:///tmp/%+1.jpg", "/tmp/%+1.jpg"),
            ("\"/tmp/100%20.jpg\"", "/tmp/100%20.jpg"),
        ] {
            assert_eq!(path_of(address), PathBuf::from(path), "{address}");
        }
        let dropped = path_from_elsewhere(Path::new("file:///tmp/a%20b.jpg"));
        assert_eq!(dropped, PathBuf::from("/tmp/a b.jpg"));
        let named_so = Path::new("/tmp/a%20b;c.jpg");
        assert_eq!(path_from_elsewhere(named_so), named_so, "a path that is no address stays");
    }

    #[test]
    fn a_semicolon_parts_two_paths_and_stays_in_a_name() {
        let paths = |text: &str| -> Vec<String> {
            paths_of(text).iter().map(|path| path.to_string_lossy().into_owned()).collect()
        };
        assert_eq!(paths("/a/Mum; Dad.jpg"), ["/a/Mum; Dad.jpg"]);
        assert_eq!(paths("/a/one.jpg; /a/two;three.jpg;"), ["/a/one.jpg", "/a/two;three.jpg"]);
        assert_eq!(paths("/a/one.jpg\n\n  C:\\b;C:\\c"), ["/a/one.jpg", "C:\\b", "C:\\c"]);
        assert_eq!(paths("file:///a%3Bb.jpg;file:///c.jpg"), ["/a;b.jpg", "/c.jpg"]);
    }
}
