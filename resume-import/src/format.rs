//! The formats: one row each, in the order in which a file is tried.

use crate::{Error, Imported, Options, json_resume};

/// A row for each format: its variant, its name for people, the feature that it needs, how it is
/// recognised, and its reader.
macro_rules! formats {
    ($($(#[doc = $doc:literal])+ $(#[cfg($cfg:meta)])? $variant:ident $title:literal: $is:expr, $read:path;)+) => {
        /// A format that can be imported.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Format { $($(#[doc = $doc])+ $(#[cfg($cfg)])? $variant,)+ }

        impl Format {
            /// Every format, in the order in which they are tried.
            pub const ALL: &'static [Format] = &[$($(#[cfg($cfg)])? Format::$variant,)+];

            /// What people call it.
            pub const fn title(self) -> &'static str {
                match self { $($(#[cfg($cfg)])? Format::$variant => $title,)+ }
            }

            fn is(self, name: Option<&str>, bytes: &[u8]) -> bool {
                match self { $($(#[cfg($cfg)])? Format::$variant => $is(name, bytes),)+ }
            }

            pub(crate) fn read(self, bytes: &[u8], options: &Options) -> Result<Imported, Error> {
                match self { $($(#[cfg($cfg)])? Format::$variant => $read(bytes, options),)+ }
            }
        }
    };
}

formats! {
    /// LinkedIn's copy of a person's data: an archive, a folder or a table.
    #[cfg(feature = "linkedin")]
    LinkedIn "LinkedIn": |_: Option<&str>, bytes: &[u8]| is_zip(bytes) || crate::linkedin::is_table(bytes), linkedin;
    /// Europass: XML, and PDF that holds it.
    #[cfg(feature = "europass")]
    Europass "Europass": |_: Option<&str>, bytes: &[u8]| crate::europass::is(bytes), crate::europass::read;
    /// BibTeX and BibLaTeX.
    #[cfg(feature = "bib")]
    Bib "BibTeX": |name: Option<&str>, bytes: &[u8]| has_ending(name, "bib") || is_bib(bytes), crate::bib::read;
    /// RenderCV's YAML.
    #[cfg(feature = "rendercv")]
    RenderCv "RenderCV": |_: Option<&str>, bytes: &[u8]| has_key(bytes, &["cv"]), crate::rendercv::read;
    /// YAMLResume's YAML.
    #[cfg(feature = "yamlresume")]
    YamlResume "YAMLResume": |_: Option<&str>, bytes: &[u8]| has_key(bytes, &["content"]), crate::yamlresume::read;
    /// Reactive Resume's JSON.
    #[cfg(feature = "reactive-resume")]
    ReactiveResume "Reactive Resume": |_: Option<&str>, bytes: &[u8]| is_json(bytes) && is_reactive(bytes), crate::reactive::read;
    /// Markdown of the shape in which résumés are rendered.
    #[cfg(feature = "resume-markdown")]
    Markdown "Markdown": |name: Option<&str>, bytes: &[u8]| has_ending(name, "md") || has_ending(name, "markdown") || start(bytes).starts_with(b"# "), crate::document::read;
    /// JSON Resume.
    JsonResume "JSON Resume": |name: Option<&str>, bytes: &[u8]| is_json(bytes) || has_ending(name, "json"), json_resume::read;
}

impl Format {
    /// The format of a file, by its content; its name decides where the content does not.
    pub fn recognised(name: Option<&str>, bytes: &[u8]) -> Option<Format> {
        let mut formats = Format::ALL.iter().copied();
        formats.find(|format| format.is(name, bytes))
    }
}

/// An archive or one of its tables.
#[cfg(feature = "linkedin")]
fn linkedin(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    match is_zip(bytes) {
        true => crate::linkedin::read(bytes, options),
        false => crate::linkedin::read_table(bytes, options),
    }
}

/// Whether it begins as an archive (ZIP section 4.3.6, and an empty one).
#[cfg(feature = "linkedin")]
fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The text without what may come before its first sign.
fn start(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start()
}

/// Whether it begins as JSON does.
fn is_json(bytes: &[u8]) -> bool {
    matches!(start(bytes).first(), Some(b'{' | b'['))
}

/// Whether one of its lines begins an entry.
#[cfg(feature = "bib")]
fn is_bib(bytes: &[u8]) -> bool {
    let is_entry = |line: &[u8]| {
        let kind = line.trim_ascii_start().strip_prefix(b"@");
        kind.is_some_and(|kind| {
            let letters = kind
                .iter()
                .take_while(|byte| byte.is_ascii_alphabetic())
                .count();
            letters > 0
                && matches!(
                    kind[letters..].trim_ascii_start().first(),
                    Some(b'{' | b'(')
                )
        })
    };
    // The rules of CSS in a page look alike.
    let is_page = start(bytes).starts_with(b"<");
    !is_json(bytes) && !is_page && bytes.split(|byte| *byte == b'\n').take(200).any(is_entry)
}

/// Whether the name of a file has this ending.
fn has_ending(name: Option<&str>, ending: &str) -> bool {
    let of = name.and_then(|name| name.rsplit_once('.'));
    of.is_some_and(|(_, of)| of.eq_ignore_ascii_case(ending))
}

/// Whether a JSON file has what Reactive Resume's have at the top level.
#[cfg(feature = "reactive-resume")]
fn is_reactive(bytes: &[u8]) -> bool {
    use resume_core::json::tree;
    let root = std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| tree::parse(text).ok());
    let is_map = |root: &tree::Node<'_>, key| {
        matches!(
            root.get(key).map(|node| &node.value),
            Some(tree::Value::Map(_))
        )
    };
    root.is_some_and(|root| {
        ["basics", "sections", "metadata"]
            .iter()
            .all(|key| is_map(&root, key))
    })
}

/// Whether one of these keys is at the top level of a YAML file in the usual style: at the start of
/// a line.
#[cfg(feature = "yaml")]
fn has_key(bytes: &[u8], keys: &[&str]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let is_key = |line: &[u8]| {
        keys.iter().any(|key| {
            let rest = line.strip_prefix(key.as_bytes());
            rest.is_some_and(|rest| rest.trim_ascii_start().starts_with(b":"))
        })
    };
    bytes.split(|byte| *byte == b'\n').any(is_key)
}
