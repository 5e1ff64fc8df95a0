//! How the design has each style look.

use super::{ParagraphStyle, TextStyle, color, family, text_look};
use crate::Setting;
use crate::xml::Xml;
use resume_core::model::{Color, Links, Rows};
use resume_render::design::{HeadingPlace, Rule, Style};
use resume_render::document::{Layout, LetterGaps};

/// How paragraphs of a style look. Lengths are in parts of the size of the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Look {
    /// How their text looks.
    pub text: Style,
    /// The colour of the text, if it is not the design's.
    pub color: Option<Color>,
    /// The gap above.
    pub before: f32,
    /// How much further in they begin.
    pub start: f32,
    /// How much further in they end.
    pub end: f32,
    /// How much further out their first line begins.
    pub hanging: f32,
    /// Whether they are on the page of what follows.
    pub keeps_next: bool,
    /// Whether a period may be at their end.
    pub has_period: bool,
    /// Whether they are in the middle.
    pub is_centered: bool,
    /// Whether they are at the far end of the line.
    pub is_at_end: bool,
    /// Whether it is what the others are based on.
    pub is_base: bool,
    /// Their level in the outline.
    pub outline: Option<&'static str>,
    /// Their level in a list.
    pub list_level: Option<usize>,
    /// The lines above and below, or around them.
    pub borders: Vec<Border>,
    /// The colour behind them.
    pub ground: Option<Color>,
}

/// A line at a side of paragraphs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Border {
    /// The name of the side.
    pub side: &'static str,
    /// How thick it is, in points.
    pub width: f32,
    /// How far it is from the text, in points.
    pub space: f32,
    /// The colour.
    pub color: Color,
}

/// How far a band reaches beyond the text, in points.
const BAND: f32 = 8.0;

impl Look {
    /// How the design has paragraphs of this style look.
    pub(crate) fn of(setting: &Setting<'_>, style: ParagraphStyle) -> Look {
        let design = setting.design;
        let gaps = design.gaps;
        let text = Look {
            text: Style::TEXT,
            color: None,
            before: 0.0,
            start: indent(setting),
            end: 0.0,
            hanging: 0.0,
            keeps_next: false,
            has_period: false,
            is_centered: false,
            is_at_end: false,
            is_base: false,
            outline: None,
            list_level: None,
            borders: Vec::new(),
            ground: None,
        };
        let entry = Look {
            keeps_next: true,
            has_period: true,
            ..text.clone()
        };
        match style {
            ParagraphStyle::Normal => Look {
                start: 0.0,
                is_base: true,
                ..text
            },
            ParagraphStyle::Title => header(setting, style, design.header.name, 0.0),
            ParagraphStyle::Subtitle => header(setting, style, design.header.headline, 0.0),
            ParagraphStyle::Pronouns => header(setting, style, design.header.contact, 0.0),
            ParagraphStyle::Contact => {
                // In a band all paragraphs touch.
                let before = match design.colors.band {
                    Some(_) => 0.0,
                    None => gaps.header * 0.5,
                };
                header(setting, style, design.header.contact, before)
            }
            ParagraphStyle::Summary => Look {
                text: design.header.summary,
                before: gaps.header,
                start: 0.0,
                ..text
            },
            ParagraphStyle::Section => Look {
                text: design.heading.style,
                before: gaps.section,
                start: 0.0,
                keeps_next: true,
                outline: Some("0"),
                borders: rule(setting, design.heading.rule).into_iter().collect(),
                ..text
            },
            ParagraphStyle::Entry => Look {
                text: design.head.title,
                before: gaps.entry,
                outline: Some("1"),
                ..entry
            },
            ParagraphStyle::Position => Look {
                text: design.head.position,
                before: gaps.position,
                outline: Some("2"),
                ..entry
            },
            ParagraphStyle::Details => Look {
                text: design.head.subtitle,
                ..entry
            },
            ParagraphStyle::Citation => Look {
                before: gaps.position,
                keeps_next: false,
                ..entry
            },
            ParagraphStyle::Text => Look {
                before: gaps.block,
                ..text
            },
            ParagraphStyle::Quote => Look {
                before: gaps.block,
                start: text.start + 1.2,
                end: 1.2,
                ..text
            },
            ParagraphStyle::Bullet | ParagraphStyle::InnerBullet => {
                let level = usize::from(style == ParagraphStyle::InnerBullet);
                Look {
                    before: gaps.item,
                    start: text.start + design.list.indent * (level + 1) as f32,
                    hanging: design.list.indent,
                    list_level: Some(level),
                    ..text
                }
            }
            ParagraphStyle::Row => {
                let hanging = match design.rows.place {
                    Rows::Inline => 1.15,
                    Rows::Column => design.rows.label_width,
                };
                Look {
                    before: gaps.row,
                    start: text.start + hanging,
                    hanging,
                    ..text
                }
            }
            ParagraphStyle::Recipient => Look {
                before: design.leading * 1.5,
                start: 0.0,
                keeps_next: true,
                ..text
            },
            ParagraphStyle::Dated => Look {
                before: design.leading * 1.5,
                start: 0.0,
                is_at_end: Layout::of(design.paper) == Layout::Window,
                ..text
            },
            ParagraphStyle::Subject => Look {
                text: Style {
                    weight: design.strong,
                    ..Style::TEXT
                },
                before: design.leading * LetterGaps::PAPER.subject_below_window,
                start: 0.0,
                keeps_next: true,
                outline: Some("0"),
                ..text
            },
            ParagraphStyle::Opening => Look {
                before: design.leading * LetterGaps::PAPER.opening,
                start: 0.0,
                keeps_next: true,
                ..text
            },
            ParagraphStyle::Closing => Look {
                before: design.leading * LetterGaps::PAPER.closing,
                start: 0.0,
                keeps_next: true,
                ..text
            },
            ParagraphStyle::Signature => Look {
                before: design.leading * LetterGaps::PAPER.signature,
                start: 0.0,
                ..text
            },
            ParagraphStyle::Foot => Look {
                text: design.foot_style,
                start: 0.0,
                has_period: true,
                ..text
            },
        }
    }
}

/// How much further in the text begins than headings.
pub(crate) fn indent(setting: &Setting<'_>) -> f32 {
    match setting.design.heading.place {
        HeadingPlace::Outdented { by } => by,
        HeadingPlace::Above | HeadingPlace::Beside => 0.0,
    }
}

/// A part of the header; in a band it is white, and its borders fill the space around the text.
fn header(setting: &Setting<'_>, style: ParagraphStyle, text: Style, before: f32) -> Look {
    let design = setting.design;
    let band = design.colors.band;
    let mut borders = Vec::new();
    if let Some(color) = band {
        borders.extend(
            ["w:top", "w:left", "w:bottom", "w:right"].map(|side| Border {
                side,
                width: 0.5,
                space: BAND,
                color,
            }),
        );
    } else {
        match (design.header.rule, style) {
            (header @ Rule::Above { .. }, ParagraphStyle::Title) => {
                borders.extend(rule(setting, header));
            }
            (_, ParagraphStyle::Contact) => borders.extend(header_end(setting)),
            _ => {}
        }
    }
    Look {
        text,
        color: band.map(|_| Color::WHITE),
        before,
        start: 0.0,
        end: 0.0,
        hanging: 0.0,
        keeps_next: true,
        has_period: false,
        is_centered: design.header.is_centered,
        is_at_end: false,
        is_base: false,
        outline: None,
        list_level: None,
        borders,
        ground: band,
    }
}

/// The line below the header, if the design has one there.
pub(crate) fn header_end(setting: &Setting<'_>) -> Option<Border> {
    let header = setting.design.header.rule;
    let is_there = matches!(header, Rule::Below { .. }) && setting.design.colors.band.is_none();
    rule(setting, header).filter(|_| is_there)
}

/// The line that belongs to a heading. There is no free column for one before it.
fn rule(setting: &Setting<'_>, rule: Rule) -> Option<Border> {
    let design = setting.design;
    let (side, width, color) = match rule {
        Rule::None | Rule::Rail { .. } => return None,
        Rule::Above { width, ink } => ("w:top", width, ink),
        Rule::Below { width, ink } => ("w:bottom", width, ink),
    };
    Some(Border {
        side,
        width: width * design.size,
        space: (design.size * 0.2).round(),
        color: design.colors.of(color),
    })
}

/// The properties of a style of text.
pub(crate) fn text_style(xml: &mut Xml, setting: &Setting<'_>, style: TextStyle) {
    let design = setting.design;
    match style {
        TextStyle::Period => text_look(xml, setting, &design.period, None),
        TextStyle::Label => text_look(xml, setting, &design.rows.label, None),
        TextStyle::Strong => bold(xml),
        // Their slant depends on the line, and they are as large as the rest of it.
        TextStyle::Role | TextStyle::Degree => {
            bold(xml);
            color(xml, design.colors.of(design.head.position.ink));
        }
        TextStyle::Employer | TextStyle::School => {
            color(xml, design.colors.of(design.head.organization.ink));
        }
        TextStyle::Emphasis => {
            if setting.has_italics {
                xml.empty("w:i", &[]);
                xml.empty("w:iCs", &[]);
            }
        }
        TextStyle::Code => family(xml, setting, design.fonts.code),
        TextStyle::Link => match design.links {
            Links::Colour => color(xml, design.colors.accent),
            Links::Underline => xml.value("w:u", "single"),
            Links::Plain => {}
        },
        // It looks like the text around it until a person has it look otherwise.
        TextStyle::Place => {}
    }
}

fn bold(xml: &mut Xml) {
    xml.empty("w:b", &[]);
    xml.empty("w:bCs", &[]);
}
