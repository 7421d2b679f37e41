//! One file of a ZIP archive, found by its directory (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).

/// A file of an archive, as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Whether they are deflated; else they are as they are.
    pub deflated: bool,
}

/// The file of that name; `None` where the archive has none, or is none, or stores it in another way.
pub fn find<'a>(archive: &'a [u8], name: &str) -> Option<Part<'a>> {
    let short = |at: usize| Some(u16::from_le_bytes(archive.get(at..at + 2)?.try_into().ok()?) as usize);
    let long = |at: usize| Some(u32::from_le_bytes(archive.get(at..at + 4)?.try_into().ok()?) as usize);
    // The end of the directory stands before a comment of at most 65,535 bytes.
    let last = archive.len().checked_sub(22)?;
    let end =
        (last.saturating_sub(0xffff)..=last).rev().find(|at| archive[*at..].starts_with(b"PK\x05\x06"))?;
    let count = short(end + 10)?;
    let mut at = long(end + 16)?;
    for _ in 0..count {
        if !archive.get(at..)?.starts_with(b"PK\x01\x02") {
            return None;
        }
        let (method, size) = (short(at + 10)?, long(at + 20)?);
        let (names, extra, comment) = (short(at + 28)?, short(at + 30)?, short(at + 32)?);
        if archive.get(at + 46..at + 46 + names)? == name.as_bytes() {
            let local = long(at + 42)?;
            let start = local + 30 + short(local + 26)? + short(local + 28)?;
            let bytes = archive.get(start..start.checked_add(size)?)?;
            return matches!(method, 0 | 8).then_some(Part { bytes, deflated: method == 8 });
        }
        at += 46 + names + extra + comment;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An archive with these files, stored as they are.
    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let (mut out, mut directory) = (Vec::new(), Vec::new());
        for (name, bytes) in files {
            let sizes = [u32::try_from(bytes.len()).unwrap().to_le_bytes(); 2].concat();
            let names = u16::try_from(name.len()).unwrap().to_le_bytes();
            let at = u32::try_from(out.len()).unwrap().to_le_bytes();
            let head = [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &sizes, &names, &[0, 0]].concat();
            out.extend([b"PK\x03\x04", &head[..], name.as_bytes(), bytes].concat());
            directory.extend([b"PK\x01\x02\x14\x00", &head[..], &[0; 10], &at, name.as_bytes()].concat());
        }
        let start = u32::try_from(out.len()).unwrap().to_le_bytes();
        let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
        let count = u16::try_from(files.len()).unwrap().to_le_bytes();
        out.extend(directory);
        out.extend([b"PK\x05\x06\0\0\0\0", &count[..], &count, &size, &start, &[0, 0]].concat());
        out
    }

    #[test]
    fn a_file_is_found_by_its_name() {
        let made = archive(&[("a.txt", b"satu"), ("word/document.xml", b"<w:p/>")]);
        assert_eq!(find(&made, "word/document.xml"), Some(Part { bytes: b"<w:p/>", deflated: false }));
        assert_eq!(find(&made, "b.txt"), None);
        assert_eq!(find(b"not an archive", "a.txt"), None);
    }

    proptest! {
        #[test]
        fn anything_is_answered(cut in 0..120_usize, at in 0..120_usize, byte: u8) {
            let mut made = archive(&[("a.txt", b"satu")]);
            made.truncate(made.len().saturating_sub(cut));
            if let Some(place) = made.get_mut(at) { *place = byte; }
            let _ = find(&made, "a.txt");
        }
    }
}
