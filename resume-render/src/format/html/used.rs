//! The fonts that a page asks for, and the characters that it sets in each: the written page is
//! read, and each element looks as the rules of the style sheet say. These are in `sheet/`, and
//! repeated here; a test fails if they differ.

#[cfg(test)]
mod tests;

use crate::design::{Case, Contact, Dates, Design, Family, Figures, Foot, Role, Style};
use crate::document::Document;
use crate::theme::capitals;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What a page sets in one font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// The family: `EB Garamond`.
    pub family: &'static str,
    /// The weight that is asked for, from 100 to 900; the family may have another that is near it.
    pub weight: u16,
    /// Whether it is italic.
    pub italic: bool,
    /// The characters.
    pub characters: BTreeSet<char>,
    /// The features of OpenType that are asked for, such as `smcp`.
    pub features: BTreeSet<&'static str>,
}

/// What this page of a document sets.
pub(super) fn of(page: &str, design: &Design, document: &Document<'_>) -> Vec<Used> {
    let in_language = design.in_language(document.lang);
    let mut reader = Reader {
        is_lining: in_language.figures != design.figures,
        design: &in_language,
        lang: document.lang,
        open: Vec::new(),
        used: Vec::new(),
    };
    let body = page.find("<body").map_or("", |at| &page[at..]);
    reader.read(body);
    reader.foot();
    reader.used
}

/// Reads a page from tag to tag. The page was written here, so that its elements are well-formed and
/// the values of attributes hold no `<` and no `>`.
struct Reader<'p> {
    design: &'p Design,
    /// Whether lining figures are asked for.
    is_lining: bool,
    lang: &'p str,
    /// The elements around what is read.
    open: Vec<Element<'p>>,
    used: Vec<Used>,
}

/// An element that is open.
#[derive(Clone, Copy)]
struct Element<'p> {
    name: &'p str,
    classes: &'p str,
    look: Look,
    /// Whether it has a strong text or a link that is closed: the name of an organisation.
    has_name: bool,
}

impl Element<'_> {
    /// Whether it is the title of a role or a degree.
    fn is_position(&self) -> bool {
        self.has_class("p-job-title") || self.has_class("p-degree")
    }

    fn has_class(&self, class: &str) -> bool {
        self.classes.split(' ').any(|known| known == class)
    }
}

/// How the text of an element looks, as far as that matters for its font.
#[derive(Clone, Copy)]
struct Look {
    family: Family,
    weight: u16,
    italic: bool,
    case: Case,
    /// Whether its figures are of one width.
    is_tabular: bool,
}

/// Elements without an end.
const VOID: &[&str] = &["br", "img"];

impl<'p> Reader<'p> {
    fn read(&mut self, body: &'p str) {
        let mut rest = body;
        while let Some((text, after)) = rest.split_once('<') {
            self.text(text);
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            rest = after;
            match tag.strip_prefix('/') {
                Some(_) => {
                    let closed = self.open.pop().map(|element| element.name);
                    if let (Some("strong" | "a"), Some(outer)) = (closed, self.open.last_mut()) {
                        outer.has_name = true;
                    }
                }
                None => self.opened(tag),
            }
        }
    }

    /// An element begins.
    fn opened(&mut self, tag: &'p str) {
        let (name, attributes) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
        if VOID.contains(&name) {
            return;
        }
        let outer = self.look();
        let mut element = Element {
            name,
            classes: attribute(attributes, "class"),
            look: outer,
            has_name: false,
        };
        self.apply(&mut element);
        self.open.push(element);
        self.generated(&element, attributes);
    }

    fn look(&self) -> Look {
        let usual = Look {
            family: self.design.fonts.text,
            weight: 400,
            italic: false,
            case: Case::AsWritten,
            is_tabular: false,
        };
        self.open.last().map_or(usual, |element| element.look)
    }

    /// The rules of the style sheet for an element in those that are open.
    fn apply(&self, element: &mut Element<'p>) {
        let Design { header, head, .. } = self.design;
        let is_in = |name: &str| self.open.iter().any(|outer| outer.name == name);
        let is_child_of = |name: &str| self.open.last().is_some_and(|outer| outer.name == name);
        match element.name {
            "em" => element.look.italic = true,
            "strong" => element.look.weight = self.design.strong,
            "code" => element.look.family = self.design.fonts.code,
            "h1" => self.style(element, &header.name),
            "h2" => self.style(element, &self.design.heading.style),
            "address" => self.style(element, &header.contact),
            "dt" => self.style(element, &self.design.rows.label),
            "ol" => element.look.is_tabular = true,
            "time" => {
                let is_in_period = self.open.iter().any(|outer| outer.has_class("aside"));
                let is_lining = self.design.figures == Figures::Lining;
                let is_in_column = is_in("main") && self.design.dates_shown() != Dates::Below;
                element.look.is_tabular |= is_in_period && is_lining && is_in_column;
            }
            _ => {}
        }
        if element.has_class("p-job-title") && is_in("header") {
            self.style(element, &header.headline);
        }
        if element.has_class("p-summary") && is_child_of("main") {
            self.style(element, &header.summary);
        }
        if element.has_class("aside") {
            self.style(element, &self.design.period);
        }
        if element.has_class("subject") {
            element.look.weight = self.design.strong;
        }
        if is_in("hgroup") {
            let is_line = element.name == "p" && is_child_of("hgroup");
            let is_strong = element.name == "strong";
            if is_line && !element.has_class("aside") || element.has_class("p-org") && !is_strong {
                self.upright_style(element, &head.subtitle);
            } else if is_strong || element.is_position() {
                self.upright_style(element, &head.title);
            }
            if self.is_below_organization(element) {
                self.upright_style(element, &head.position);
            }
            let is_organization = element.has_class("p-org") && !is_strong;
            let is_slanted = element.name == "em"
                && self
                    .open
                    .last()
                    .is_some_and(|outer| outer.has_class("p-org"));
            if is_organization || is_slanted {
                self.upright_style(element, &head.organization);
            }
        }
    }

    /// Whether an element is a role or a degree under its organisation, or after it.
    fn is_below_organization(&self, element: &Element<'p>) -> bool {
        let is_position = element.is_position();
        if !is_position && element.name != "strong" {
            return false;
        }
        self.open.windows(2).any(|pair| {
            let (outer, inner) = (&pair[0], &pair[1]);
            let is_below = outer.has_class("role") || outer.has_class("degree");
            let is_later_line = inner.name == "p" && outer.name == "hgroup";
            let is_after = inner.has_class("whole") && outer.has_name;
            inner.name == "hgroup" && is_below || is_position && (is_later_line || is_after)
        })
    }

    /// What a style declares: how it differs from the text.
    fn style(&self, element: &mut Element<'p>, style: &Style) {
        let Style {
            font,
            size: _,
            weight,
            italic,
            case,
            tracking: _,
            ink: _,
        } = *style;
        let look = &mut element.look;
        if font != Role::Text {
            look.family = self.design.fonts.of(font);
        }
        if weight != Style::TEXT.weight {
            look.weight = weight;
        }
        look.italic |= italic;
        if case != Case::AsWritten {
            look.case = case;
        }
    }

    /// The same for an element that would be slanted by itself.
    fn upright_style(&self, element: &mut Element<'p>, style: &Style) {
        element.look.italic = false;
        self.style(element, style);
    }

    /// What the style sheet adds to an element: signs of lists and of contact, and addresses.
    fn generated(&mut self, element: &Element<'p>, attributes: &'p str) {
        let look = element.look;
        let is_in = |name: &str| self.open.iter().any(|outer| outer.name == name);
        if element.name == "li" {
            let lists = self.open.iter().filter(|outer| outer.name == "ul").count();
            if is_in("address") {
                if let Contact::Lines { separator } = self.design.header.contact_lines {
                    self.add(look, &format!("{separator} "));
                }
            } else if is_in("ol") && lists == 0 {
                self.add(look, "0123456789. ");
            } else {
                let sign = match lists {
                    1 => self.design.list.bullet.sign(),
                    _ => '–',
                };
                self.add(look, &format!("{sign}\u{2002}"));
            }
        }
        let address = attribute(attributes, "data-address");
        if !address.is_empty() {
            self.add(look, " ()");
            self.add(look, &unescaped(address));
        }
    }

    /// The foot of printed pages.
    fn foot(&mut self) {
        match self.design.foot {
            Foot::None => {}
            Foot::NameAndPage => {
                let mut foot = Element {
                    name: "",
                    classes: "",
                    look: self.look(),
                    has_name: false,
                };
                self.style(&mut foot, &self.design.foot_style);
                self.add(foot.look, "0123456789 /");
            }
        }
    }

    /// Text between tags.
    fn text(&mut self, text: &str) {
        // A line break between two elements is not shown.
        if text.chars().any(|c| c != '\n') {
            self.add(self.look(), &unescaped(text));
        }
    }

    /// Characters in a look.
    fn add(&mut self, look: Look, text: &str) {
        let Look {
            family,
            weight,
            italic,
            case,
            is_tabular,
        } = look;
        let name = family.name;
        let is_same =
            |used: &Used| (used.family, used.weight, used.italic) == (name, weight, italic);
        let at = self.used.iter().position(is_same).unwrap_or_else(|| {
            self.used.push(Used {
                family: name,
                weight,
                italic,
                characters: BTreeSet::new(),
                features: BTreeSet::new(),
            });
            self.used.len() - 1
        });
        let used = &mut self.used[at];
        let text = match case {
            Case::Capitals => Cow::Owned(capitals(text, self.lang)),
            Case::AsWritten | Case::SmallCaps => Cow::Borrowed(text),
        };
        let set = text.chars().map(|c| if c == '\n' { ' ' } else { c });
        used.characters.extend(set.filter(|c| !c.is_control()));
        if case == Case::SmallCaps {
            used.features.extend(["c2sc", "smcp"]);
        }
        match self.design.figures {
            Figures::OldStyle => used.features.extend(["onum", "pnum"]),
            Figures::Lining if self.is_lining => used.features.extend(["lnum"]),
            Figures::Lining => {}
        }
        if is_tabular {
            used.features.insert("tnum");
        }
    }
}

/// The value of an attribute as it was written; empty if there is none.
fn attribute<'p>(attributes: &'p str, name: &str) -> &'p str {
    let begins = |at: usize| {
        attributes[..at]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace)
    };
    let open = format!("{name}=\"");
    let found = attributes.match_indices(&open).find(|(at, _)| begins(*at));
    let value = found.map(|(at, _)| &attributes[at + open.len()..]);
    value
        .and_then(|value| value.split_once('"'))
        .map_or("", |(value, _)| value)
}

/// Text without the references that [`escape`](super::escape) writes.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
