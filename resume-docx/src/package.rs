//! The package: parts and how they relate (ECMA-376, part 2), in a zip file.

use crate::xml::Xml;
use miniz_oxide::deflate::compress_to_vec;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

/// A file of the package.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its path, without a slash at its beginning.
    pub(crate) path: String,
    /// Its media type.
    pub(crate) media_type: &'static str,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

impl Part {
    pub(crate) fn new(path: impl Into<String>, media_type: &'static str, bytes: Vec<u8>) -> Part {
        Part {
            path: path.into(),
            media_type,
            bytes,
        }
    }
}

/// The media type of the parts that say how others relate.
const RELATIONSHIPS: &str = "application/vnd.openxmlformats-package.relationships+xml";

/// How a part relates to others.
#[derive(Debug, Default)]
pub(crate) struct Relationships(Vec<Relationship>);

#[derive(Debug)]
struct Relationship {
    kind: &'static str,
    target: String,
    is_external: bool,
}

impl Relationships {
    /// Another part, by its path from this one; returns the id of the relationship.
    pub(crate) fn part(&mut self, kind: &'static str, target: impl Into<String>) -> String {
        self.push(kind, target.into(), false)
    }

    /// An address, once for all links to it; returns the id of the relationship.
    pub(crate) fn link(&mut self, address: &str) -> String {
        const KIND: &str =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
        let is_known = |known: &Relationship| known.is_external && known.target == address;
        match self.0.iter().position(is_known) {
            Some(at) => id(at),
            None => self.push(KIND, address.to_owned(), true),
        }
    }

    fn push(&mut self, kind: &'static str, target: String, is_external: bool) -> String {
        self.0.push(Relationship {
            kind,
            target,
            is_external,
        });
        id(self.0.len() - 1)
    }

    /// The part that says it.
    pub(crate) fn into_part(self, path: &str) -> Part {
        const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
        let bytes = Xml::file("Relationships", &[("xmlns", NAMESPACE)], |xml| {
            for (at, relationship) in self.0.iter().enumerate() {
                let id = id(at);
                let mut attributes = vec![
                    ("Id", id.as_str()),
                    ("Type", relationship.kind),
                    ("Target", &relationship.target),
                ];
                if relationship.is_external {
                    attributes.push(("TargetMode", "External"));
                }
                xml.empty("Relationship", &attributes);
            }
        });
        Part::new(path, RELATIONSHIPS, bytes)
    }
}

fn id(at: usize) -> String {
    format!("rId{}", at + 1)
}

/// The package of these parts, in this order after the list of their media types.
pub(crate) fn zip(parts: &[Part]) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A vector takes whatever is written to it, and there are few parts with short names.
    let _ = write(parts, &mut bytes);
    bytes
}

fn write(parts: &[Part], out: &mut Vec<u8>) -> Result<(), rawzip::Error> {
    let types = Part::new("[Content_Types].xml", "", types(parts));
    let mut archive = ZipArchiveWriter::new(out);
    for Part { path, bytes, .. } in std::iter::once(&types).chain(parts) {
        let file = archive.new_file(path.as_str());
        let (mut entry, config) = file
            .compression_method(CompressionMethod::DEFLATE)
            .start()?;
        // The checksum and the size are those of the content, not of what is stored.
        let mut content = config.wrap(std::io::sink());
        content.write_all(bytes)?;
        let (_, described) = content.finish()?;
        // Pictures too: their size is known only after them, and who reads a stream needs it before
        // what is stored as it is.
        entry.write_all(&compress_to_vec(bytes, 6))?;
        entry.finish(described)?;
    }
    archive.finish()?;
    Ok(())
}

/// The list of media types.
fn types(parts: &[Part]) -> Vec<u8> {
    const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
    Xml::file("Types", &[("xmlns", NAMESPACE)], |xml| {
        xml.empty(
            "Default",
            &[("Extension", "rels"), ("ContentType", RELATIONSHIPS)],
        );
        xml.empty(
            "Default",
            &[("Extension", "xml"), ("ContentType", "application/xml")],
        );
        for part in parts.iter().filter(|part| part.media_type != RELATIONSHIPS) {
            let name = format!("/{}", part.path);
            xml.empty(
                "Override",
                &[("PartName", &name), ("ContentType", part.media_type)],
            );
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_read_what_is_stored() {
        let words = "Ada Example\n".repeat(1000).into_bytes();
        let parts = [
            Part::new("word/a.xml", "text/a", words),
            Part::new("b.png", "image/png", vec![1, 2, 3]),
        ];
        let bytes = zip(&parts);
        assert!(bytes.len() < 1000, "{}", bytes.len());
        let archive = rawzip::ZipArchive::from_slice(&bytes).unwrap();
        let names: Vec<String> = archive
            .entries()
            .map(|entry| {
                let entry = entry.unwrap();
                let stored = archive.get_entry(entry.wayfinder()).unwrap();
                let content = miniz_oxide::inflate::decompress_to_vec(stored.data()).unwrap();
                let name = String::from_utf8(entry.file_path().as_ref().to_vec()).unwrap();
                if let Some(part) = parts.iter().find(|part| part.path == name) {
                    assert_eq!(content, part.bytes);
                }
                name
            })
            .collect();
        assert_eq!(names, ["[Content_Types].xml", "word/a.xml", "b.png"]);
    }

    #[test]
    fn an_address_is_listed_once() {
        let mut relationships = Relationships::default();
        assert_eq!(relationships.part("styles", "styles.xml"), "rId1");
        assert_eq!(relationships.link("https://ada.example"), "rId2");
        assert_eq!(relationships.link("https://b.example"), "rId3");
        assert_eq!(relationships.link("https://ada.example"), "rId2");
        let part = String::from_utf8(relationships.into_part("a.rels").bytes).unwrap();
        assert_eq!(part.matches("TargetMode=\"External\"").count(), 2);
    }
}
