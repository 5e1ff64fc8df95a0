//! The files of an archive (ZIP). Only what is asked for is unpacked, and no more than is allowed.

use crate::{Error, Format, Options, Place};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive};

/// How many entries an archive has at most.
const ENTRIES: usize = 20_000;

/// The names and the contents of files.
type Files = Vec<(String, Vec<u8>)>;

/// The files that are wanted, and how many others there are.
pub(crate) fn read(
    format: Format,
    bytes: &[u8],
    options: &Options,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<(Files, usize), Error> {
    let malformed = |error: rawzip::Error| Error::Malformed {
        format,
        place: Place::default(),
        message: error.to_string(),
    };
    let archive = ZipArchive::from_slice(bytes).map_err(malformed)?;
    let (mut files, mut others, mut count) = (Vec::new(), 0, 0);
    let mut room = options.max_bytes;
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(malformed)? {
        count += 1;
        if count > ENTRIES {
            let message = format!("this archive has more than {ENTRIES} files");
            return Err(Error::TooLarge(message));
        }
        let path = entry.file_path();
        let name = String::from_utf8_lossy(path.as_ref()).into_owned();
        if entry.is_dir() {
            continue;
        }
        if !is_wanted(&name) {
            others += 1;
            continue;
        }
        let packed = archive.get_entry(entry.wayfinder()).map_err(malformed)?;
        let too_large = || {
            let most = options.max_bytes;
            Error::TooLarge(format!(
                "the files in this archive have more than {most} bytes"
            ))
        };
        let content = match entry.compression_method() {
            CompressionMethod::STORE => packed.data().to_vec(),
            CompressionMethod::DEFLATE => {
                use miniz_oxide::inflate::TINFLStatus::HasMoreOutput;
                match decompress_to_vec_with_limit(packed.data(), room) {
                    Ok(content) => content,
                    Err(error) if error.status == HasMoreOutput => return Err(too_large()),
                    Err(_) => {
                        return Err(Error::Malformed {
                            format,
                            place: Place {
                                file: name,
                                ..Place::default()
                            },
                            message: "the packed content is damaged".to_owned(),
                        });
                    }
                }
            }
            _ => {
                return Err(Error::Malformed {
                    format,
                    place: Place {
                        file: name,
                        ..Place::default()
                    },
                    message: "this file is packed in a way that is not known here".to_owned(),
                });
            }
        };
        room = room.checked_sub(content.len()).ok_or_else(too_large)?;
        files.push((name, content));
    }
    Ok((files, others))
}
