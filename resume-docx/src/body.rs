//! The text: paragraphs, links, and the page.

use crate::arrange::{Arranged, Paragraph};
use crate::package::{Part, Relationships};
use crate::photo::PLACES;
use crate::runs::{self, Run};
use crate::units::twips;
use crate::xml::Xml;
use crate::{RELATED, Setting, WORD, numbering, styles};
use resume_core::model::to_uri;
use resume_render::document::Direction;

/// The part with the text; the photo and the foot have these ids.
pub(crate) fn part(
    setting: &Setting<'_>,
    arranged: &Arranged<'_>,
    photo: Option<String>,
    foot: Option<String>,
    related: &mut Relationships,
) -> Part {
    let bytes = Xml::file("w:document", &[WORD, RELATED, PLACES], |xml| {
        xml.element("w:body", &[], |xml| {
            if let (Some(photo), Some(id)) = (&arranged.photo, &photo) {
                photo.write(xml, setting, id);
            }
            for paragraph in &arranged.paragraphs {
                xml.element("w:p", &[], |xml| {
                    properties(xml, setting, paragraph);
                    write_runs(xml, setting, &paragraph.runs, related);
                    if !paragraph.aside.is_empty() {
                        if paragraph.breaks_before_aside {
                            xml.element("w:r", &[], |xml| xml.empty("w:br", &[]));
                        }
                        runs::write(xml, setting, &Run::tab());
                        write_runs(xml, setting, &paragraph.aside, related);
                    }
                });
            }
            page(xml, setting, foot.as_deref());
        });
    });
    Part::new(
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        bytes,
    )
}

/// The properties of a paragraph, in the order of the schema: its style, and what differs from it.
fn properties(xml: &mut Xml, setting: &Setting<'_>, paragraph: &Paragraph<'_>) {
    let Paragraph {
        style,
        runs: _,
        aside: _,
        breaks_before_aside: _,
        before,
        keeps_next,
        on_new_page,
        bullet,
        numbered,
        is_below_number,
        is_ruled,
    } = paragraph;
    xml.element("w:pPr", &[], |xml| {
        xml.value("w:pStyle", style.id());
        match keeps_next {
            Some(true) => xml.empty("w:keepNext", &[]),
            Some(false) => xml.value("w:keepNext", "0"),
            None => {}
        }
        if *on_new_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
        match (bullet, numbered) {
            (Some(level), _) => numbering::properties(xml, *level, numbering::BULLETS),
            (None, Some(list)) => numbering::properties(xml, 0, numbering::NUMBERS + list),
            (None, None) => {}
        }
        if *is_ruled {
            styles::borders(xml, styles::header_end(setting).as_slice());
        }
        if setting.direction == Direction::RightToLeft {
            xml.empty("w:bidi", &[]);
        }
        if let Some(before) = before {
            let before = twips(before * setting.design.size);
            xml.empty("w:spacing", &[("w:before", &before)]);
        }
        if *is_below_number {
            styles::indent_by(xml, setting, *style, numbering::NUMBER_WIDTH);
        }
    });
}

/// Writes runs, and the links around them.
fn write_runs(xml: &mut Xml, setting: &Setting<'_>, runs: &[Run<'_>], related: &mut Relationships) {
    for group in runs.chunk_by(|one, other| one.link == other.link) {
        match group.first().and_then(|run| run.link) {
            None => group.iter().for_each(|run| runs::write(xml, setting, run)),
            Some(link) => {
                let id = related.link(&to_uri(link.as_str()));
                let attributes = [("r:id", id.as_str()), ("w:history", "1")];
                xml.element("w:hyperlink", &attributes, |xml| {
                    group.iter().for_each(|run| runs::write(xml, setting, run));
                });
            }
        }
    }
}

/// The page: its foot, its size and its margins.
fn page(xml: &mut Xml, setting: &Setting<'_>, foot: Option<&str>) {
    let margins = setting.design.margins;
    let (width, height) = setting.page;
    xml.element("w:sectPr", &[], |xml| {
        if let Some(id) = foot {
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", id)]);
        }
        let (width, height) = (twips(width), twips(height));
        xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
        let [top, right, bottom, left] =
            [margins.top, margins.right, margins.bottom, margins.left].map(twips);
        let foot_margin = twips(margins.bottom * 0.5);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &top),
                ("w:right", &right),
                ("w:bottom", &bottom),
                ("w:left", &left),
                ("w:header", &foot_margin),
                ("w:footer", &foot_margin),
                ("w:gutter", "0"),
            ],
        );
        // The first page has a foot of its own, which is empty.
        if foot.is_some() {
            xml.empty("w:titlePg", &[]);
        }
        if setting.direction == Direction::RightToLeft {
            xml.empty("w:bidi", &[]);
        }
    });
}
