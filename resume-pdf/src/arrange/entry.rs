//! The heads of entries.

use super::Arranger;
use super::pieces::{piece, pieces, runs, wide_point};
use crate::flow::{Bond, Paragraph, Tag};
use crate::knobs::Layout;
use resume_render::document::{Block, Entry, Line, Mark};

impl<'a> Arranger<'a> {
    pub(super) fn entry(&mut self, entry: &'a Entry<'a>, indent: f32, section: &str) {
        let outer = self.flow.places.len() - 1;
        let head: Vec<_> = entry.head().copied().collect();
        self.place(match Line(&head).plain(self.marks) {
            head if head.is_empty() => format!("section “{section}”"),
            head => format!("“{head}” in section “{section}”"),
        });
        let is_heading = match self.layout {
            Layout::Standard => self.entry_head(entry, indent),
            Layout::Compact => self.compact_entry_head(entry, indent),
        };
        // What has no words is no heading, and no level may be left out.
        self.level += u16::from(is_heading);
        let first = self.flow.paragraphs.len();
        self.blocks(entry.blocks, indent, section);
        if let [
            Block::Paragraph(_) | Block::Rows([_]),
            Block::List(_) | Block::Paragraph(_),
            ..,
        ] = entry.blocks
            && let Some(lead) = self.flow.paragraphs.get_mut(first)
        {
            lead.is_lead = true;
        }
        self.level -= u16::from(is_heading);
        // An entry without blocks holds nothing to its head, but what follows a role without a text
        // is about the role too.
        if !entry.is_position() || !entry.blocks.is_empty() {
            self.bond = Bond::Free;
        }
        if outer + 1 < self.flow.places.len() {
            let place = self.flow.places[outer].clone();
            self.place(place);
        }
    }

    /// Line 1 names the entry, with the period at the far end; line 2 says where, as what and what
    /// narrows it down, each a separate run. A role has its place on line 1.
    fn entry_head(&mut self, entry: &'a Entry<'a>, indent: f32) -> bool {
        let mut title = runs(entry.title.spans(), self.marks);
        if let Some(page) = &entry.page {
            if !title.is_empty() {
                title.push(piece(self.marks.spell(Mark::Space)));
            }
            title.extend(pieces(page, self.marks));
        }
        let mut place = match &entry.place {
            Some(place) => pieces(place, self.marks),
            None => Vec::new(),
        };
        // Without a title the place names the entry.
        if title.is_empty() {
            title = std::mem::take(&mut place);
        }
        let (first, subtitles) = entry.head_and_subtitles();
        if let Some(line) = first {
            title = pieces(line, self.marks);
        }
        let subtitles: Vec<_> = subtitles.collect();
        if entry.is_position() && !place.is_empty() {
            title.push(wide_point(self.marks));
            title.append(&mut place);
        }
        let aside = entry
            .aside
            .as_ref()
            .map_or_else(Vec::new, |aside| pieces(aside, self.marks));
        let is_heading = self.push(Paragraph {
            aside,
            indent,
            ..self.paragraph(self.entry_tag(first, title.len()), title)
        });
        self.bond = Bond::Head;
        // Where several lines follow, the place belongs to none of them more than to the others.
        if subtitles.len() != 1 {
            let place = std::mem::take(&mut place);
            self.push(Paragraph {
                indent,
                ..self.paragraph(Tag::Text, place)
            });
            self.bond = Bond::Head;
        }
        for line in subtitles {
            let mut pieces = std::mem::take(&mut place);
            if !pieces.is_empty() {
                pieces.push(wide_point(self.marks));
            }
            pieces.extend(runs(line.spans(), self.marks));
            self.push(Paragraph {
                indent,
                ..self.paragraph(Tag::Text, pieces)
            });
            self.bond = Bond::Head;
        }
        is_heading
    }

    /// The whole head on one line, with the period at the far end.
    fn compact_entry_head(&mut self, entry: &'a Entry<'a>, indent: f32) -> bool {
        let aside = entry
            .aside
            .as_ref()
            .map_or_else(Vec::new, |aside| pieces(aside, self.marks));
        let first: Vec<_> = entry.head().copied().collect();
        let mut head = runs(&first, self.marks);
        let (first, subtitles) = entry.head_and_subtitles();
        if let Some(line) = first {
            head = pieces(line, self.marks);
        }
        let tag = self.entry_tag(first, head.len());
        for line in subtitles
            .map(|line| runs(line.spans(), self.marks))
            .filter(|line| !line.is_empty())
        {
            if !head.is_empty() {
                head.push(wide_point(self.marks));
            }
            head.extend(line);
        }
        let is_heading = self.push(Paragraph {
            aside,
            indent,
            ..self.paragraph(tag, head)
        });
        self.bond = Bond::Head;
        is_heading
    }

    /// What the first line of an entry is: a heading, or a paragraph where nothing names the entry.
    fn entry_tag(&self, first: Option<&Line<'_>>, pieces: usize) -> Tag {
        match first {
            Some(_) => Tag::Text,
            None => self.heading_tag(pieces),
        }
    }
}
