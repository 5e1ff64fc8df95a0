//! What the file says about itself, and how Word treats it.

use crate::package::Part;
use crate::xml::Xml;
use crate::{Setting, WORD, language};
use resume_core::model::Date;
use resume_render::document::Document;

/// Title, author, language and date (ECMA-376, part 2, “core properties”).
pub(crate) fn properties(document: &Document<'_>, date: Option<Date>) -> Part {
    const NAMESPACES: [(&str, &str); 4] = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let (year, month, day) = date.map_or((1970, None, None), |date| {
        (date.year(), date.month(), date.day())
    });
    let (month, day) = (month.unwrap_or(1), day.unwrap_or(1));
    let date = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let bytes = Xml::file("cp:coreProperties", &NAMESPACES, |xml| {
        xml.words("dc:title", &[], &document.title());
        if !document.header.name.is_empty() {
            xml.words("dc:creator", &[], document.header.name);
        }
        xml.words("dc:language", &[], document.lang);
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.words(name, &[("xsi:type", "dcterms:W3CDTF")], &date);
        }
    });
    Part::new(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        bytes,
    )
}

/// How Word treats the file: as one of today, not as one of Word 2007.
pub(crate) fn settings(setting: &Setting<'_>) -> Part {
    let bytes = Xml::file("w:settings", &[WORD], |xml| {
        xml.value("w:defaultTabStop", "720");
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.element("w:compat", &[], |xml| {
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
        xml.empty("w:themeFontLang", &language(setting));
    });
    Part::new(
        "word/settings.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
        bytes,
    )
}
