//! Tags: what was drawn, as a tree for assistive technology.

use super::about::short;
use crate::flow::{Flow, Meaning, Piece, Tag};
use krilla::tagging::{Identifier, ListNumbering, Node, Tag as Pdf, TagGroup, TagTree};
use resume_render::design::Case;
use std::num::NonZeroU16;
use std::ops::Range;

/// What was drawn of each paragraph, in the order of drawing.
pub(super) struct Tags {
    paragraphs: Vec<Vec<Leaf>>,
    /// The photo, and what it shows.
    pub photo: Option<(String, Identifier)>,
}

/// Something that was drawn.
pub(super) enum Leaf {
    Bullet(Identifier),
    Text {
        piece: usize,
        leaf: Identifier,
    },
    Aside {
        piece: usize,
        leaf: Identifier,
    },
    /// The area of a link that begins with this piece.
    Annotation {
        piece: usize,
        leaf: Identifier,
    },
}

impl Tags {
    pub fn new(paragraphs: usize) -> Tags {
        Tags {
            paragraphs: (0..paragraphs).map(|_| Vec::new()).collect(),
            photo: None,
        }
    }

    pub fn push(&mut self, paragraph: usize, leaf: Leaf) {
        if let Some(leaves) = self.paragraphs.get_mut(paragraph) {
            leaves.push(leaf);
        }
    }

    /// The whole tree: sections around headings and their content, lists around their items.
    pub fn tree(self, flow: &Flow<'_>, lang: &str) -> TagTree {
        let mut open = Open::default();
        let mut list: Option<List> = None;
        let mut photo = self
            .photo
            .map(|(alternative, leaf)| group(Pdf::Figure(Some(alternative)), vec![leaf.into()]));
        let after = flow.photo.as_ref().map(|photo| photo.paragraphs);
        for (at, (paragraph, leaves)) in flow.paragraphs.iter().zip(self.paragraphs).enumerate() {
            if after == Some(at) {
                open.extend(photo.take());
            }
            if list
                .as_ref()
                .is_some_and(|list| paragraph.tag.list() != Some(list.number))
            {
                open.extend(list.take().map(List::close));
            }
            let mut text = Vec::new();
            let mut aside = Vec::new();
            let mut bullet = Vec::new();
            for leaf in leaves {
                match leaf {
                    Leaf::Bullet(leaf) => bullet.push(leaf),
                    Leaf::Text { piece, leaf } => {
                        text.push((piece, with_meaning(paragraph.pieces.get(piece), leaf)))
                    }
                    Leaf::Annotation { piece, leaf } => text.push((piece, leaf.into())),
                    Leaf::Aside { piece, leaf } => {
                        aside.push((piece, with_meaning(paragraph.aside.get(piece), leaf)))
                    }
                }
            }
            let aside = (!aside.is_empty()).then(|| group(Pdf::P, inline(&paragraph.aside, aside)));
            match &paragraph.tag {
                Tag::Heading { level, pieces } => {
                    let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                    let title = paragraph.heading().map(|(_, title)| short(&title));
                    let (before, after): (Vec<_>, Vec<_>) =
                        text.into_iter().partition(|(piece, _)| piece < pieces);
                    open.open(level);
                    // What is only drawn in capitals is read as it was written.
                    let heading = Pdf::Hn(level, title.clone())
                        .with_actual_text(title.filter(|_| is_in_capitals(&paragraph.pieces)));
                    open.extend([group(heading, inline(&paragraph.pieces, before))]);
                    open.extend(
                        (!after.is_empty())
                            .then(|| group(Pdf::P, inline(&paragraph.pieces, after))),
                    );
                }
                Tag::Text => open.extend([group(Pdf::P, inline(&paragraph.pieces, text))]),
                Tag::Quote => open.extend([group(
                    Pdf::BlockQuote,
                    vec![group(Pdf::P, inline(&paragraph.pieces, text)).into()],
                )]),
                Tag::Bullet {
                    list: number,
                    is_inner,
                } => {
                    let label = group(Pdf::Lbl, bullet.into_iter().map(Node::from).collect());
                    let body = group(Pdf::LBody, inline(&paragraph.pieces, text));
                    let list = list.get_or_insert_with(|| List::new(*number, ListNumbering::Disc));
                    if *is_inner {
                        list.inner.push(item(Some(label), body));
                    } else {
                        list.end_item();
                        list.item = Some((Some(label), body));
                    }
                }
                Tag::Row {
                    list: number,
                    label,
                } => {
                    let (before, after): (Vec<_>, Vec<_>) =
                        text.into_iter().partition(|(piece, _)| piece < label);
                    let label = (!before.is_empty())
                        .then(|| group(Pdf::Lbl, inline(&paragraph.pieces, before)));
                    let body = group(Pdf::LBody, inline(&paragraph.pieces, after));
                    let list = list.get_or_insert_with(|| List::new(*number, ListNumbering::None));
                    list.end_item();
                    list.item = Some((label, body));
                }
            }
            open.extend(aside);
        }
        open.extend(list.map(List::close));
        open.extend(photo);
        TagTree::from(open.close()).with_lang(Some(lang.to_owned()))
    }
}

/// A list that is still open.
struct List {
    number: usize,
    items: TagGroup,
    /// The label and the body of its last item.
    item: Option<(Option<TagGroup>, TagGroup)>,
    /// The items of the list inside that item.
    inner: Vec<TagGroup>,
}

impl List {
    fn new(number: usize, numbering: ListNumbering) -> List {
        List {
            number,
            items: TagGroup::new(Pdf::L(numbering)),
            item: None,
            inner: Vec::new(),
        }
    }

    /// Ends the last item, with the list inside it as the last part of its body.
    fn end_item(&mut self) {
        let inner = std::mem::take(&mut self.inner);
        let Some((label, mut body)) = self.item.take() else {
            return;
        };
        if !inner.is_empty() {
            let inner = inner.into_iter().map(Node::from).collect();
            body.push(group(Pdf::L(ListNumbering::Disc), inner));
        }
        self.items.push(item(label, body));
    }

    fn close(mut self) -> TagGroup {
        self.end_item();
        self.items
    }
}

fn item(label: Option<TagGroup>, body: TagGroup) -> TagGroup {
    let parts = label.into_iter().chain([body]);
    group(Pdf::LI, parts.map(Node::from).collect())
}

/// Sections that are still open, from the outermost.
#[derive(Default)]
struct Open {
    outermost: Vec<Node>,
    sections: Vec<(NonZeroU16, TagGroup)>,
}

impl Open {
    /// Begins the section of a heading; the highest heading is that of the whole document.
    fn open(&mut self, level: NonZeroU16) {
        self.close_down_to(level);
        if level > NonZeroU16::MIN {
            self.sections.push((level, TagGroup::new(Pdf::Section)));
        }
    }

    fn close_down_to(&mut self, level: NonZeroU16) {
        while let Some((_, section)) = self.sections.pop_if(|(open, _)| *open >= level) {
            self.extend([section]);
        }
    }

    fn extend(&mut self, groups: impl IntoIterator<Item = TagGroup>) {
        for group in groups {
            match self.sections.last_mut() {
                Some((_, section)) => section.push(group),
                None => self.outermost.push(group.into()),
            }
        }
    }

    fn close(mut self) -> Vec<Node> {
        self.close_down_to(NonZeroU16::MIN);
        self.outermost
    }
}

fn is_in_capitals(pieces: &[Piece<'_>]) -> bool {
    let mut pieces = pieces.iter();
    pieces.any(|piece| piece.style.case == Case::Capitals)
}

fn group(tag: impl Into<krilla::tagging::TagKind>, children: Vec<Node>) -> TagGroup {
    let mut group = TagGroup::new(tag);
    group.children = children;
    group
}

/// What was drawn of a paragraph's pieces, with links around what leads somewhere.
fn inline(pieces: &[Piece<'_>], mut leaves: Vec<(usize, Node)>) -> Vec<Node> {
    // An area was drawn after its text, but belongs to it; the sort is stable, so that text that
    // continues in the next line stays after it.
    leaves.sort_by_key(|(piece, _)| link_around(pieces, *piece).start);
    let mut nodes = Vec::new();
    let mut leaves = leaves.into_iter().peekable();
    while let Some((piece, leaf)) = leaves.next() {
        if pieces.get(piece).is_none_or(|piece| piece.link.is_none()) {
            nodes.push(leaf);
            continue;
        }
        let around = link_around(pieces, piece);
        let mut link = group(Pdf::Link, vec![leaf]);
        while let Some((_, leaf)) =
            leaves.next_if(|(piece, _)| link_around(pieces, *piece) == around)
        {
            link.push(leaf);
        }
        nodes.push(link.into());
    }
    nodes
}

/// What was drawn of a piece, with what the piece means around it.
fn with_meaning(piece: Option<&Piece<'_>>, leaf: Identifier) -> Node {
    match piece.map_or(Meaning::Plain, |piece| piece.meaning) {
        Meaning::Plain => leaf.into(),
        Meaning::Emphasis => group(Pdf::Em, vec![leaf.into()]).into(),
        Meaning::Strong => group(Pdf::Strong, vec![leaf.into()]).into(),
        Meaning::Code => group(Pdf::Code, vec![leaf.into()]).into(),
    }
}

/// The neighbouring pieces that lead where this one leads; the piece alone, if it leads nowhere.
pub(super) fn link_around(pieces: &[Piece<'_>], piece: usize) -> Range<usize> {
    let Some(url) = pieces.get(piece).and_then(|piece| piece.link.as_deref()) else {
        return piece..piece + 1;
    };
    let same = |piece: &Piece<'_>| piece.link.as_deref() == Some(url);
    let before = pieces[..piece]
        .iter()
        .rev()
        .take_while(|piece| same(piece))
        .count();
    let after = pieces[piece..]
        .iter()
        .take_while(|piece| same(piece))
        .count();
    piece - before..piece + after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrange::arrange;
    use crate::knobs::Frame;
    use krilla::tagging::TagKind;
    use resume_core::model::{Kind, Resume};
    use resume_render::design::Design;
    use resume_render::document::{Arena, Block, Document, Line, ListItem, Part, Section, Span};
    use resume_render::theme::{Classic, Theme};

    /// The lists of a tree, with what is inside them in brackets.
    fn lists(nodes: &[Node]) -> String {
        nodes
            .iter()
            .map(|node| match node {
                Node::Leaf(_) => String::new(),
                Node::Group(group) => {
                    let inside = lists(&group.children);
                    match &group.tag {
                        TagKind::L(_) => format!("L({inside})"),
                        TagKind::LI(_) => format!("LI({inside})"),
                        TagKind::Lbl(_) => "Lbl ".to_owned(),
                        TagKind::LBody(_) => format!("LBody({inside})"),
                        _ => inside,
                    }
                }
            })
            .collect()
    }

    #[test]
    fn a_list_inside_an_item_is_in_its_body() {
        let words = ["a", "b", "c"].map(|text| [Span::plain(Part::Highlight, text)]);
        let [a, b, c] = words.each_ref().map(|spans| Line(spans));
        let inner = [b, c];
        let items = [
            ListItem {
                line: a,
                items: &inner,
            },
            ListItem {
                line: c,
                items: &[],
            },
        ];
        let blocks = [Block::List(&items)];
        let sections = [Section {
            kind: Kind::Custom,
            id: "a",
            on_new_page: false,
            title: Line::default(),
            usual: None,
            blocks: &blocks,
        }];
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let document = Document {
            letter: None,
            sections: &sections,
            ..Classic.document(&resume, &arena)
        };
        let design = Design::LEDGER;
        let flow = arrange(&design, Frame::of(&design), &document);
        let tree = Tags::new(flow.paragraphs.len()).tree(&flow, "en");
        assert_eq!(
            lists(&tree.children),
            "L(LI(Lbl LBody(L(LI(Lbl LBody())LI(Lbl LBody()))))LI(Lbl LBody()))"
        );
    }
}
