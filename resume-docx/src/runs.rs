//! Text in a paragraph: pieces of a line, each with how it looks, its direction and its link.

mod direction;

use crate::Setting;
use crate::styles::{TextStyle, hex};
use crate::xml::Xml;
use direction::{directions, isolated};
use resume_core::model::{Address, Color, Inline};
use resume_render::document::{Content, Direction, Marks, Part, Span, Stress, marked};
use std::borrow::Cow;

/// A piece of text in which all letters look alike.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run<'a> {
    pub text: Cow<'a, str>,
    /// What it is.
    pub style: Option<TextStyle>,
    /// Whether it is bold, whatever its styles say.
    pub is_bold: Option<bool>,
    /// Whether it is italic, whatever its styles say.
    pub is_italic: Option<bool>,
    /// Whether it is raised or lowered.
    pub shift: Shift,
    /// The colour, whatever its styles say.
    pub color: Option<Color>,
    /// Where it leads.
    pub link: Option<Address<'a>>,
    /// Whether it is a tab.
    pub is_tab: bool,
    /// Whether its direction is that of its first letter, and not of the document: a name among
    /// words of another script.
    pub is_isolated: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shift {
    None,
    Raised,
    Lowered,
}

impl<'a> Run<'a> {
    /// Text that looks like the paragraph.
    pub(crate) fn of(text: impl Into<Cow<'a, str>>) -> Run<'a> {
        Run {
            text: text.into(),
            style: None,
            is_bold: None,
            is_italic: None,
            shift: Shift::None,
            color: None,
            link: None,
            is_tab: false,
            is_isolated: false,
        }
    }

    /// The same, as a name.
    pub(crate) fn isolated(text: &'a str) -> Run<'a> {
        Run {
            is_isolated: true,
            ..Run::of(text)
        }
    }

    /// A tab.
    pub(crate) fn tab() -> Run<'a> {
        Run {
            is_tab: true,
            ..Run::of("")
        }
    }
}

/// The runs of a span.
pub(crate) fn span<'a>(span: &Span<'a>, marks: &Marks) -> Vec<Run<'a>> {
    let stress = match span.stress {
        Stress::None => None,
        Stress::Emphasis => Some(TextStyle::Emphasis),
        Stress::Strong => Some(TextStyle::Strong),
    };
    let look = Run {
        style: style(span.part).or(stress),
        link: span.link,
        is_isolated: is_name(span),
        ..Run::of("")
    };
    let mut runs = Vec::new();
    match span.content {
        Content::Text(text) | Content::Date(_, text) => runs.push(Run {
            text: Cow::Borrowed(text),
            ..look
        }),
        Content::Mark(mark) => runs.push(Run {
            text: Cow::Borrowed(marks.spell(mark)),
            ..look
        }),
        Content::Prose(inlines) => push_inlines(inlines, &look, &mut runs),
    }
    runs.retain(|run| !run.text.is_empty());
    runs
}

/// The style of a part among others.
fn style(part: Part) -> Option<TextStyle> {
    match part {
        Part::Place | Part::Location => Some(TextStyle::Place),
        Part::Employer => Some(TextStyle::Employer),
        Part::SchoolName => Some(TextStyle::School),
        Part::Role => Some(TextStyle::Role),
        Part::Degree => Some(TextStyle::Degree),
        Part::Text
        | Part::Pronouns
        | Part::Headline
        | Part::Summary
        | Part::Email
        | Part::Phone
        | Part::Website
        | Part::Profile
        | Part::Link
        | Part::Heading
        | Part::Job
        | Part::School
        | Part::Work
        | Part::On
        | Part::Start
        | Part::End
        | Part::Expected
        | Part::Present
        | Part::About
        | Part::Detail
        | Part::Score
        | Part::Course
        | Part::Title
        | Part::Organisation
        | Part::Author
        | Part::Doi
        | Part::Keyword
        | Part::ProjectRole
        | Part::ProjectKind
        | Part::Page
        | Part::Quote
        | Part::Highlight
        | Part::Paragraph
        | Part::Label
        | Part::Skill
        | Part::Interest
        | Part::Language
        | Part::Item
        | Part::Recipient
        | Part::Subject
        | Part::Opening
        | Part::Closing
        | Part::Signature
        | Part::Enclosure => None,
    }
}

/// Whether a span is a name, a title or an item, whose direction is that of its first letter;
/// sentences have that of the document.
fn is_name(span: &Span<'_>) -> bool {
    let is_sentence = matches!(
        span.part,
        Part::Summary | Part::About | Part::Quote | Part::Highlight | Part::Paragraph
    );
    let is_fixed = matches!(span.content, Content::Date(..) | Content::Mark(_));
    span.part != Part::Text && !is_sentence && !is_fixed
}

fn push_inlines<'a>(inlines: &'a [Inline], look: &Run<'a>, runs: &mut Vec<Run<'a>>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => runs.push(Run {
                text: Cow::Borrowed(text),
                ..look.clone()
            }),
            // Emphasis inside of emphasis is upright, as print has it.
            Inline::Emphasis(inner) => {
                let is_italic = match (look.style, look.is_italic) {
                    (Some(TextStyle::Emphasis), None) => Some(false),
                    (_, Some(is_italic)) => Some(!is_italic),
                    _ => Some(true),
                };
                push_inlines(inner, &stressed(look, TextStyle::Emphasis, is_italic), runs);
            }
            Inline::Strong(inner) => {
                push_inlines(inner, &strong(look), runs);
            }
            Inline::Code(text) => runs.push(Run {
                text: Cow::Borrowed(text),
                style: Some(TextStyle::Code),
                ..look.clone()
            }),
            // A link has no other link inside it.
            Inline::Link { text, url } => push_inlines(
                text,
                &Run {
                    link: look.link.or(Some(Address::of(url))),
                    ..look.clone()
                },
                runs,
            ),
            Inline::Superscript(text) => runs.push(Run {
                text: Cow::Borrowed(text),
                shift: Shift::Raised,
                ..look.clone()
            }),
            Inline::Subscript(text) => runs.push(Run {
                text: Cow::Borrowed(text),
                shift: Shift::Lowered,
                ..look.clone()
            }),
        }
    }
}

/// A run with this style, or where it has another, with what that style means.
fn stressed<'a>(look: &Run<'a>, style: TextStyle, is_italic: Option<bool>) -> Run<'a> {
    match look.style {
        None => Run {
            style: Some(style),
            ..look.clone()
        },
        Some(_) => Run {
            is_italic,
            ..look.clone()
        },
    }
}

fn strong<'a>(look: &Run<'a>) -> Run<'a> {
    match look.style {
        None => Run {
            style: Some(TextStyle::Strong),
            ..look.clone()
        },
        Some(_) => Run {
            is_bold: Some(true),
            ..look.clone()
        },
    }
}

/// Joins neighbours that differ in their text only.
pub(crate) fn joined(runs: Vec<Run<'_>>) -> Vec<Run<'_>> {
    let mut joined: Vec<Run<'_>> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(last)
                if !run.is_tab
                    && *last
                        == Run {
                            text: last.text.clone(),
                            ..run.clone()
                        } =>
            {
                last.text.to_mut().push_str(&run.text);
            }
            _ => joined.push(run),
        }
    }
    joined
}

/// Writes a run; what leads somewhere is inside of its link already. Where the direction changes,
/// there are several.
pub(crate) fn write(xml: &mut Xml, setting: &Setting<'_>, run: &Run<'_>) {
    if run.is_tab {
        return xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
    }
    let (text, base) = match run.is_isolated {
        true => isolated(&run.text, setting.direction),
        false => (Cow::Borrowed(&*run.text), setting.direction),
    };
    let text = match base {
        Direction::RightToLeft => Cow::Owned(marked(&text).into_owned()),
        Direction::LeftToRight => text,
    };
    for (text, direction) in directions(&text, base) {
        xml.element("w:r", &[], |xml| {
            properties(xml, setting, run, text, direction);
            xml.words("w:t", &[("xml:space", "preserve")], text);
        });
    }
}

/// The properties of a run, in the order of the schema.
fn properties(
    xml: &mut Xml,
    setting: &Setting<'_>,
    run: &Run<'_>,
    text: &str,
    direction: Direction,
) {
    xml.element("w:rPr", &[], |xml| {
        let style = match run.link {
            Some(_) => Some(TextStyle::Link),
            None => run.style,
        };
        if let Some(style) = style {
            xml.value("w:rStyle", style.id());
        }
        // Quotation marks and dots of Chinese are as wide as its letters, those of Latin are not.
        let is_east_asian =
            crate::fonts::east_asian(setting.lang, setting.design.fonts.text.fallback).is_some();
        if is_east_asian && !text.is_ascii() {
            xml.empty("w:rFonts", &[("w:hint", "eastAsia")]);
        }
        // Inside of a link, what the text is shows in its weight only.
        let is_strong = matches!(
            run.style,
            Some(TextStyle::Role | TextStyle::Degree | TextStyle::Strong)
        );
        let is_bold = run
            .is_bold
            .or((run.link.is_some() && is_strong).then_some(true));
        toggle(xml, ["w:b", "w:bCs"], is_bold);
        let is_italic = run.is_italic.filter(|_| setting.has_italics);
        toggle(xml, ["w:i", "w:iCs"], is_italic);
        if let Some(color) = run.color {
            xml.value("w:color", &hex(color));
        }
        match run.shift {
            Shift::None => {}
            Shift::Raised => xml.value("w:vertAlign", "superscript"),
            Shift::Lowered => xml.value("w:vertAlign", "subscript"),
        }
        if direction == Direction::RightToLeft {
            xml.empty("w:rtl", &[]);
        }
        xml.empty("w:lang", &crate::language(setting));
    });
}

fn toggle(xml: &mut Xml, names: [&'static str; 2], is_on: Option<bool>) {
    for name in names {
        match is_on {
            Some(true) => xml.empty(name, &[]),
            Some(false) => xml.value(name, "0"),
            None => {}
        }
    }
}
