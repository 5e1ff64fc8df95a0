//! Lists: signs before items, and numbers before publications.

use crate::Setting;
use crate::package::Part;
use crate::styles::{ParagraphStyle, hex, indent};
use crate::units::twips;
use crate::xml::Xml;
use resume_render::design::Role;

/// The list with bullets.
pub(crate) const BULLETS: usize = 1;

/// The first list with numbers; each begins with a number of its own.
pub(crate) const NUMBERS: usize = 2;

/// How much further in the text after a number is, in parts of the size of the text.
pub(crate) const NUMBER_WIDTH: f32 = 1.9;

/// The part with the lists; those with numbers begin with these.
pub(crate) fn part(setting: &Setting<'_>, starts: &[usize]) -> Part {
    let bytes = Xml::file("w:numbering", &[crate::WORD], |xml| {
        bullets(xml, setting);
        if !starts.is_empty() {
            numbers(xml, setting);
        }
        number(xml, BULLETS, "0", None);
        for (at, start) in starts.iter().enumerate() {
            number(xml, NUMBERS + at, "1", Some(*start));
        }
    });
    Part::new(
        "word/numbering.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
        bytes,
    )
}

/// That a paragraph is an item of this list, at this level.
pub(crate) fn properties(xml: &mut Xml, level: usize, list: usize) {
    xml.element("w:numPr", &[], |xml| {
        xml.value("w:ilvl", &level.to_string());
        xml.value("w:numId", &list.to_string());
    });
}

fn bullets(xml: &mut Xml, setting: &Setting<'_>) {
    let list = setting.design.list;
    let outer = list.bullet.sign();
    // As in text: a dash inside of a point, and the other way around.
    let inner = if matches!(outer, '–' | '-') {
        '·'
    } else {
        '–'
    };
    xml.element("w:abstractNum", &[("w:abstractNumId", "0")], |xml| {
        xml.value("w:multiLevelType", "hybridMultilevel");
        let styles = [ParagraphStyle::Bullet, ParagraphStyle::InnerBullet];
        for (level, (sign, style)) in [outer, inner].into_iter().zip(styles).enumerate() {
            xml.element("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
                xml.value("w:start", "1");
                xml.value("w:numFmt", "bullet");
                xml.value("w:pStyle", style.id());
                xml.value("w:lvlText", sign.encode_utf8(&mut [0; 4]));
                xml.value("w:lvlJc", "left");
                let start = indent(setting) + list.indent * (level + 1) as f32;
                indented(xml, setting, start, list.indent);
                xml.element("w:rPr", &[], |xml| {
                    let name = setting.design.fonts.of(Role::Text).name;
                    xml.empty("w:rFonts", &[("w:ascii", name), ("w:hAnsi", name)]);
                    xml.value("w:color", &hex(setting.design.colors.of(list.ink)));
                });
            });
        }
    });
}

fn numbers(xml: &mut Xml, setting: &Setting<'_>) {
    xml.element("w:abstractNum", &[("w:abstractNumId", "1")], |xml| {
        xml.value("w:multiLevelType", "singleLevel");
        xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
            xml.value("w:start", "1");
            xml.value("w:numFmt", "decimal");
            xml.value("w:lvlText", "%1.");
            xml.value("w:lvlJc", "left");
            indented(xml, setting, indent(setting) + NUMBER_WIDTH, NUMBER_WIDTH);
        });
    });
}

fn indented(xml: &mut Xml, setting: &Setting<'_>, start: f32, hanging: f32) {
    let [start, hanging] = [start, hanging].map(|length| twips(length * setting.design.size));
    xml.element("w:pPr", &[], |xml| {
        xml.empty("w:ind", &[("w:left", &start), ("w:hanging", &hanging)]);
    });
}

fn number(xml: &mut Xml, id: usize, definition: &str, start: Option<usize>) {
    xml.element("w:num", &[("w:numId", &id.to_string())], |xml| {
        xml.value("w:abstractNumId", definition);
        if let Some(start) = start {
            xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                xml.value("w:startOverride", &start.to_string());
            });
        }
    });
}
