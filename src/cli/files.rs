//! Reads files up to a limit, and writes them completely or not at all.

use super::Failure;
use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How many bytes of a file are read: a larger one is neither a résumé nor a font, but perhaps
/// `/dev/zero`.
pub const MOST: u64 = 64 * 1024 * 1024;

/// The content of a file.
///
/// # Errors
/// If it cannot be read, or if it is larger than 64 MiB.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    read_up_to(MOST, path).map_err(|error| Failure::file(path, "read", error))
}

/// The content of a file that was not named on the command line: it has to be a regular file,
/// because a pipe could block the program.
///
/// # Errors
/// If it is not a regular file, if it cannot be read, or if it is larger than 64 MiB.
pub fn read_ordinary(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not an ordinary file"));
    }
    read_up_to(MOST, path)
}

fn read_up_to(most: u64, path: &Path) -> io::Result<Vec<u8>> {
    read_all(File::open(path)?, most)
}

/// Everything from a reader, up to a limit.
///
/// # Errors
/// Those of the reader, and that there is more than the limit.
pub fn read_all(from: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        let message = format!("it is larger than {} MiB", most / (1024 * 1024));
        return Err(io::Error::other(message));
    }
    Ok(bytes)
}

/// Writes a file completely or not at all: first next to it, then renamed to its place.
///
/// Its permissions and its owner are kept, and a link remains a link. What is not a regular file,
/// such as a terminal, is written to directly.
///
/// # Errors
/// Those of the file system; also if the file is read-only, if its owner cannot be kept, or if it
/// is a named pipe. The file is then unchanged.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let place = after_links(path);
    if is_named_pipe(&place) {
        return Err(io::Error::other(
            "it is a pipe, which may have no reader; print and redirect instead",
        ));
    }
    let existing = fs::metadata(path).ok();
    if let Some(existing) = &existing {
        if !existing.is_file() {
            let mut special = fs::OpenOptions::new().write(true).open(path)?;
            return special.write_all(bytes);
        }
        if existing.permissions().readonly() {
            return Err(io::Error::new(
                io::ErrorKind::PermissionDenied,
                "it is read-only",
            ));
        }
    }
    let (mut file, beside) = create_next_to(&place, |path| File::create_new(path))?;
    let written = file.write_all(bytes).and_then(|()| {
        if let Some(existing) = &existing {
            keep_owner(&file, existing)?;
            file.set_permissions(existing.permissions())?;
        }
        file.sync_all()?;
        rename(&beside, &place)
    });
    if written.is_err() {
        // The leftovers are of no use.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Writes a file as [`write_whole`] does, with a failure that names the file.
///
/// # Errors
/// Those of [`write_whole`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_whole(path, bytes).map_err(|error| Failure::file(path, "written", error))
}

/// Writes a file that is edited as [`write_whole`] does: one with several names (hard links) is
/// refused, because the other names would keep the old text.
///
/// # Errors
/// Those of [`write_whole`], and several names.
pub fn edit_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|existing| names(&existing) > 1) {
        return Err(io::Error::other(
            "it has other names (hard links), which would keep the old text",
        ));
    }
    write_whole(path, bytes)
}

/// Renames a file or a directory, as [`fs::rename`] does.
///
/// On Windows that fails as long as another program has either of them open without sharing it, as
/// indexers and virus scanners do for a moment with every new file: it is tried for two seconds.
///
/// # Errors
/// Those of the file system.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    retried(&WAITS, is_held, || fs::rename(from, to))
}

/// How long the program waits before it tries again, in milliseconds: two seconds in all.
const WAITS: [u64; 8] = [1, 4, 20, 75, 200, 400, 600, 700];

/// Tries something again after each of these waits, as long as it fails for a reason that passes.
fn retried(
    waits: &[u64],
    passes: impl Fn(&io::Error) -> bool,
    run: impl Fn() -> io::Result<()>,
) -> io::Result<()> {
    for &wait in waits {
        match run() {
            Err(error) if passes(&error) => std::thread::sleep(Duration::from_millis(wait)),
            done => return done,
        }
    }
    run()
}

/// Whether another program has the file open: access denied, a sharing violation or a lock
/// violation ("System Error Codes" in the documentation of Win32).
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Creates something next to a place, under a name that is not in use: a name may be left over from
/// a process that was killed, or belong to one with the same process id on another machine.
///
/// # Errors
/// Those of `make`, and that the place has no file name.
pub fn create_next_to<T>(
    place: &Path,
    make: impl Fn(&Path) -> io::Result<T>,
) -> io::Result<(T, PathBuf)> {
    let name = place
        .file_name()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?
        .to_string_lossy();
    // File systems allow names of 255 bytes; a longer one than this is shortened.
    let name: String = name.chars().take(48).collect();
    let mut attempt = 0;
    loop {
        let beside = place.with_file_name(format!(".{name}.{}.{attempt}.part", std::process::id()));
        match make(&beside) {
            Ok(made) => return Ok((made, beside)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => {
                attempt += 1
            }
            Err(error) => return Err(error),
        }
    }
}

/// The file that a path leads to, whether it exists or not; cycles of links are left for the file
/// system to refuse.
fn after_links(path: &Path) -> PathBuf {
    let mut place = path.to_owned();
    for _ in 0..40 {
        match fs::read_link(&place) {
            Ok(target) => place = place.with_file_name("").join(target),
            Err(_) => break,
        }
    }
    place
}

/// Whether this is a pipe in the file system. One that a shell opened has no path there.
#[cfg(unix)]
fn is_named_pipe(place: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    fs::symlink_metadata(place).is_ok_and(|metadata| metadata.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_named_pipe(_: &Path) -> bool {
    false
}

/// How many names a file has.
#[cfg(unix)]
fn names(existing: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(existing)
}

#[cfg(not(unix))]
fn names(_: &Metadata) -> u64 {
    1
}

/// Gives a file the owner and the group of the file that it replaces.
#[cfg(unix)]
fn keep_owner(file: &File, existing: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let made = file.metadata()?;
    if (made.uid(), made.gid()) == (existing.uid(), existing.gid()) {
        return Ok(());
    }
    fchown(file, Some(existing.uid()), Some(existing.gid()))
        .map_err(|error| io::Error::new(error.kind(), format!("its owner cannot be kept: {error}")))
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    const SHARING_VIOLATION: i32 = 32;

    /// How often something is tried that fails with this error the first times.
    fn tried(failures: usize, error: i32) -> (usize, bool) {
        let count = Cell::new(0);
        let is_sharing = |error: &io::Error| error.raw_os_error() == Some(SHARING_VIOLATION);
        let done = retried(&[0; WAITS.len()], is_sharing, || {
            count.set(count.get() + 1);
            match count.get() <= failures {
                true => Err(io::Error::from_raw_os_error(error)),
                false => Ok(()),
            }
        });
        (count.get(), done.is_ok())
    }

    #[test]
    fn what_passes_is_tried_again() {
        assert_eq!(tried(0, SHARING_VIOLATION), (1, true));
        assert_eq!(tried(3, SHARING_VIOLATION), (4, true));
        assert_eq!(tried(1, 2), (1, false));
        assert_eq!(tried(usize::MAX, SHARING_VIOLATION), (9, false));
    }

    /// Elsewhere these are the numbers of other errors, and nothing holds a file.
    #[test]
    fn only_on_windows_is_a_file_held() {
        for (number, is_windows) in [(5, true), (32, true), (33, true), (2, false), (3, false)] {
            let error = io::Error::from_raw_os_error(number);
            assert_eq!(is_held(&error), is_windows && cfg!(windows), "{number}");
        }
    }
}
