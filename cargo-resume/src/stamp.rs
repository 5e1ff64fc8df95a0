//! Whether a file changed, according to its metadata, and reading one that may change.

use resume::cli::files::read_ordinary;
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// How long after a change a file may change again without a new timestamp: the clocks of file
/// systems are coarse.
const TICK: Duration = Duration::from_millis(50);

/// The metadata that differs once a file has changed, or once another file has replaced it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    modified: SystemTime,
    len: u64,
    identity: Identity,
}

impl Stamp {
    /// The current stamp of a file; `None` if the file does not exist.
    pub(crate) fn of(path: &Path) -> Option<Stamp> {
        let metadata = fs::metadata(path).ok()?;
        Some(Stamp {
            modified: metadata.modified().ok()?,
            len: metadata.len(),
            identity: identity(&metadata),
        })
    }

    /// Whether the file may still change without a change of its stamp.
    pub(crate) fn is_recent(&self) -> bool {
        let is_recent = |time: SystemTime| time.elapsed().is_ok_and(|age| age < TICK);
        is_recent(self.modified) || changed(self.identity).is_some_and(is_recent)
    }
}

/// The text of a regular file: reading anything else, such as a pipe, might never end.
pub(crate) fn read(path: &Path) -> io::Result<String> {
    String::from_utf8(read_ordinary(path)?).map_err(|_| io::Error::other("it is not UTF-8 text"))
}

/// Device, inode, and the time of the last change of any kind, which no program can set.
#[cfg(unix)]
type Identity = (u64, u64, i64, i64);

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (
        metadata.dev(),
        metadata.ino(),
        metadata.ctime(),
        metadata.ctime_nsec(),
    )
}

#[cfg(unix)]
fn changed((_, _, seconds, nanoseconds): Identity) -> Option<SystemTime> {
    let since = Duration::new(seconds.try_into().ok()?, nanoseconds.try_into().ok()?);
    SystemTime::UNIX_EPOCH.checked_add(since)
}

/// When the file was created.
#[cfg(not(unix))]
type Identity = Option<SystemTime>;

#[cfg(not(unix))]
fn identity(metadata: &Metadata) -> Identity {
    metadata.created().ok()
}

#[cfg(not(unix))]
fn changed(created: Identity) -> Option<SystemTime> {
    created
}
