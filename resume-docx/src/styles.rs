//! The styles, by which a person restyles the document in Word: what each is called, and how the
//! design has it look.

mod look;
mod table;

pub(crate) use look::{Look, header_end, indent};
pub(crate) use table::{ParagraphStyle, TextStyle};

use crate::package::Part;
use crate::units::{eighths, half_points, twips};
use crate::xml::Xml;
use crate::{Setting, fonts};
use look::Border;
use resume_core::model::Color;
use resume_render::design::{Case, Family, Style};
use resume_render::document::Direction;

/// The part with the styles.
pub(crate) fn part(setting: &Setting<'_>) -> Part {
    let bytes = Xml::file("w:styles", &[crate::WORD], |xml| {
        defaults(xml, setting);
        let is_written = |style: &&ParagraphStyle| setting.is_letter || !style.is_of_letter();
        for style in ParagraphStyle::ALL.iter().filter(is_written) {
            paragraph_style(xml, setting, *style);
        }
        xml.element(
            "w:style",
            &[
                ("w:type", "character"),
                ("w:default", "1"),
                ("w:styleId", "DefaultParagraphFont"),
            ],
            |xml| {
                xml.value("w:name", "Default Paragraph Font");
                xml.value("w:uiPriority", "1");
                xml.empty("w:semiHidden", &[]);
            },
        );
        for style in TextStyle::ALL {
            text_style(xml, setting, *style);
        }
        // A list without signs, which readers expect to be there.
        xml.element(
            "w:style",
            &[
                ("w:type", "numbering"),
                ("w:default", "1"),
                ("w:styleId", "NoList"),
            ],
            |xml| {
                xml.value("w:name", "No List");
                xml.empty("w:semiHidden", &[]);
            },
        );
    });
    Part::new(
        "word/styles.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
        bytes,
    )
}

/// What holds where no style says otherwise: the font, the size and the language of all text.
fn defaults(xml: &mut Xml, setting: &Setting<'_>) {
    let design = setting.design;
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                family(xml, setting, design.fonts.text);
                color(xml, design.colors.ink);
                size(xml, design.size);
                xml.empty("w:lang", &crate::language(setting));
            });
        });
        xml.element("w:pPrDefault", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:widowControl", &[]);
                // In parts of the height that the font has, so that larger text has higher lines.
                let line = (design.leading / NATURAL_LEADING).max(1.0) * 240.0;
                xml.empty(
                    "w:spacing",
                    &[
                        ("w:before", "0"),
                        ("w:after", "0"),
                        ("w:line", &format!("{line:.0}")),
                        ("w:lineRule", "auto"),
                    ],
                );
            });
        });
    });
}

/// The height of a line in parts of the size that fonts for text have, in the middle.
const NATURAL_LEADING: f32 = 1.25;

fn paragraph_style(xml: &mut Xml, setting: &Setting<'_>, style: ParagraphStyle) {
    let mut attributes = vec![("w:type", "paragraph")];
    if style == ParagraphStyle::Normal {
        attributes.push(("w:default", "1"));
    } else if style.is_custom() {
        attributes.push(("w:customStyle", "1"));
    }
    attributes.push(("w:styleId", style.id()));
    let look = Look::of(setting, style);
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", style.name());
        if style != ParagraphStyle::Normal {
            xml.value("w:basedOn", ParagraphStyle::Normal.id());
        }
        if let Some(next) = style.next() {
            xml.value("w:next", next.id());
        }
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| paragraph_look(xml, setting, &look));
        if style != ParagraphStyle::Normal {
            xml.element("w:rPr", &[], |xml| {
                text_look(xml, setting, &look.text, look.color)
            });
        }
    });
}

/// The properties of paragraphs, in the order of the schema.
fn paragraph_look(xml: &mut Xml, setting: &Setting<'_>, look: &Look) {
    let design = setting.design;
    if look.keeps_next {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
    }
    if let Some(level) = look.list_level {
        crate::numbering::properties(xml, level, crate::numbering::BULLETS);
    }
    borders(xml, &look.borders);
    if let Some(ground) = look.ground {
        xml.empty(
            "w:shd",
            &[
                ("w:val", "clear"),
                ("w:color", "auto"),
                ("w:fill", &hex(ground)),
            ],
        );
    }
    if look.has_period {
        xml.element("w:tabs", &[], |xml| {
            let end = twips(setting.width - design.size * look.end);
            xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &end)]);
        });
    }
    if look.is_base && setting.direction == Direction::RightToLeft {
        xml.empty("w:bidi", &[]);
    }
    if look.before > 0.0 {
        let before = twips(design.size * look.before);
        xml.empty("w:spacing", &[("w:before", &before)]);
    }
    if look.start > 0.0 || look.end > 0.0 {
        indented(xml, setting, look, 0.0);
    }
    if look.is_at_end {
        // In a paragraph from right to left this is the left: the end of its lines.
        xml.value("w:jc", "right");
    }
    if look.is_centered {
        xml.value("w:jc", "center");
    }
    if let Some(level) = look.outline {
        xml.value("w:outlineLvl", level);
    }
}

/// Has a paragraph of this style begin further in than others of the style.
pub(crate) fn indent_by(xml: &mut Xml, setting: &Setting<'_>, style: ParagraphStyle, by: f32) {
    indented(xml, setting, &Look::of(setting, style), by);
}

fn indented(xml: &mut Xml, setting: &Setting<'_>, look: &Look, by: f32) {
    let [start, end, hanging] =
        [look.start + by, look.end, look.hanging].map(|length| twips(setting.design.size * length));
    let mut attributes = vec![("w:left", start.as_str())];
    if look.end > 0.0 {
        attributes.push(("w:right", &end));
    }
    if look.hanging > 0.0 {
        attributes.push(("w:hanging", &hanging));
    }
    xml.empty("w:ind", &attributes);
}

/// The lines at the sides of paragraphs.
pub(crate) fn borders(xml: &mut Xml, borders: &[Border]) {
    if borders.is_empty() {
        return;
    }
    xml.element("w:pBdr", &[], |xml| {
        for border in borders {
            let (width, space) = (eighths(border.width), format!("{:.0}", border.space));
            let color = hex(border.color);
            xml.empty(
                border.side,
                &[
                    ("w:val", "single"),
                    ("w:sz", &width),
                    ("w:space", &space),
                    ("w:color", &color),
                ],
            );
        }
    });
}

fn text_style(xml: &mut Xml, setting: &Setting<'_>, style: TextStyle) {
    let mut attributes = vec![("w:type", "character")];
    if style.is_custom() {
        attributes.push(("w:customStyle", "1"));
    }
    attributes.push(("w:styleId", style.id()));
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", style.name());
        xml.value("w:basedOn", "DefaultParagraphFont");
        xml.empty("w:qFormat", &[]);
        xml.element("w:rPr", &[], |xml| look::text_style(xml, setting, style));
    });
}

/// The properties of text, in the order of the schema, with a colour instead of the design's.
fn text_look(xml: &mut Xml, setting: &Setting<'_>, style: &Style, instead: Option<Color>) {
    let design = setting.design;
    let Style {
        font,
        size: scale,
        weight,
        italic,
        case,
        tracking,
        ink,
    } = *style;
    let points = design.size * scale;
    family(xml, setting, design.fonts.of(font));
    if is_bold(weight) {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if italic && setting.has_italics {
        xml.empty("w:i", &[]);
        xml.empty("w:iCs", &[]);
    }
    match case {
        Case::AsWritten => {}
        Case::Capitals => xml.empty("w:caps", &[]),
        Case::SmallCaps => xml.empty("w:smallCaps", &[]),
    }
    color(xml, instead.unwrap_or(design.colors.of(ink)));
    // Letters of Arabic are joined.
    if tracking != 0.0 && setting.direction == Direction::LeftToRight {
        xml.value("w:spacing", &twips(points * tracking));
    }
    size(xml, points);
}

/// Whether text of this weight is bold: there is nothing between.
pub(crate) fn is_bold(weight: u16) -> bool {
    weight >= 550
}

fn family(xml: &mut Xml, setting: &Setting<'_>, Family { name, fallback }: Family) {
    let mut attributes = vec![("w:ascii", name), ("w:hAnsi", name)];
    if let Some(east_asian) = fonts::east_asian(setting.lang, fallback) {
        attributes.push(("w:eastAsia", east_asian));
    }
    attributes.push(("w:cs", fonts::complex(fallback)));
    xml.empty("w:rFonts", &attributes);
}

fn color(xml: &mut Xml, color: Color) {
    xml.value("w:color", &hex(color));
}

fn size(xml: &mut Xml, points: f32) {
    let size = half_points(points);
    xml.value("w:sz", &size);
    xml.value("w:szCs", &size);
}

/// A colour without the `#`.
pub(crate) fn hex(Color { red, green, blue }: Color) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}
