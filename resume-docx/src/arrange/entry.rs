//! The heads of entries.

use super::{Arranger, Paragraph, letters};
use crate::runs::{self, Run};
use crate::styles::{Look, ParagraphStyle, TextStyle, is_bold};
use resume_core::model::{Dates, Numbering};
use resume_render::design::PlaceStyle;
use resume_render::document::{Content, Entry, Line, Mark, Part, Span, Stress};
use std::collections::VecDeque;

impl<'a> Arranger<'_, 'a> {
    /// An entry: its head, whose first line has the period at its end, and its blocks.
    pub(super) fn entry(&mut self, entry: &'a Entry<'a>, depth: usize) {
        let design = self.setting.design;
        let style = match (entry.has_head(), depth) {
            (false, _) => ParagraphStyle::Citation,
            (true, 0) => ParagraphStyle::Entry,
            (true, _) => ParagraphStyle::Position,
        };
        let (first, subtitles) = entry.head_and_subtitles();
        let mut head = match first {
            Some(line) => self.line(line),
            None => self.head(entry),
        };
        let aside = entry.aside.as_ref().map_or_else(Vec::new, |aside| {
            let mut period = self.line(aside);
            for run in &mut period {
                run.style = Some(TextStyle::Period);
            }
            if design.dates != Dates::Below {
                self.weigh(&mut period, style, is_bold(design.period.weight));
            }
            runs::joined(period)
        });
        let joins = entry.joins_subtitle();
        let lines = subtitles.map(|line| self.parts(line.spans()));
        let mut lines: VecDeque<Vec<Run<'a>>> = lines.collect();
        // Only Word knows the fonts, so this is an estimate.
        let room = self.setting.width / design.size - Look::of(self.setting, style).start;
        let width = letters(&head) + letters(&aside) + 4.0;
        if lines
            .front()
            .is_some_and(|line| joins && width + letters(line) < room)
        {
            head.extend(
                lines
                    .pop_front()
                    .map_or_else(Vec::new, |line| self.joined(line)),
            );
        }
        let (aside, below) = match design.dates {
            Dates::Below => (Vec::new(), aside),
            // A page of Word has no column for them before the text.
            Dates::Right | Dates::Rail => (aside, Vec::new()),
        };
        // Where the head leaves room for a part of the period, Word would break it in two.
        let named = letters(&head);
        let is_full = named < room && named + letters(&aside) + 1.0 > room;
        self.push(Paragraph {
            breaks_before_aside: is_full && style != ParagraphStyle::Citation,
            aside,
            ..Paragraph::new(style, runs::joined(head))
        });
        for mut line in [below].into_iter().chain(lines) {
            self.slant(&mut line);
            let line = runs::joined(line);
            self.push(Paragraph::new(ParagraphStyle::Details, line));
        }
        self.blocks(entry.blocks, depth + 1, Numbering::None);
    }

    /// The first line of a head: the title, which looks like the heading, the place and the page.
    fn head(&self, entry: &'a Entry<'a>) -> Vec<Run<'a>> {
        let style = ParagraphStyle::Entry;
        let words = |line: Option<&Line<'a>>| {
            line.filter(|line| line.has_words())
                .map_or_else(Vec::new, |line| self.line(line))
        };
        let mut head = match entry.title.has_words() {
            true => self.parts(entry.title.spans()),
            false => Vec::new(),
        };
        // The heading says what they are and how they look.
        for run in &mut head {
            let is_stressed = |style: &TextStyle| {
                use TextStyle::{Code, Emphasis, Strong};
                matches!(style, Strong | Emphasis | Code)
            };
            run.style = run.style.filter(is_stressed);
        }
        let mut place = words(entry.place.as_ref());
        let mut page = words(entry.page.as_ref());
        if head.is_empty() {
            std::mem::swap(&mut head, &mut place);
        } else {
            self.weigh(&mut place, style, false);
            self.weigh(&mut page, style, false);
        }
        if !place.is_empty() {
            let (open, close) = self.setting.design.head.place.around();
            let [open, close] = [Some(open), close].map(|mark| {
                let mark = mark.map_or("", |mark| self.setting.marks.spell(mark));
                let mut mark = vec![Run::of(mark)];
                self.weigh(&mut mark, style, false);
                mark
            });
            head.extend(open.into_iter().chain(place).chain(close));
        }
        if !page.is_empty() {
            if !head.is_empty() {
                head.push(Run::of(self.setting.marks.spell(Mark::Space)));
            }
            head.append(&mut page);
        }
        head
    }

    /// The runs of a line of a head, with the marks before a place and before what narrows a part
    /// down as the design has them.
    fn parts(&self, spans: &'a [Span<'a>]) -> Vec<Run<'a>> {
        let place = self.setting.design.head.place;
        let mut parts = Vec::new();
        let mut in_place = false;
        for (at, span) in spans.iter().enumerate() {
            let next = spans.get(at + 1).map(|span| span.part);
            let mark = match (span.content, next, place) {
                (
                    Content::Mark(Mark::Comma),
                    Some(Part::Detail | Part::Place),
                    PlaceStyle::Point,
                ) => Some(Mark::Dot),
                (Content::Mark(Mark::Open), Some(Part::Place), PlaceStyle::Comma) => {
                    in_place = true;
                    Some(Mark::Comma)
                }
                (Content::Mark(Mark::Open), Some(Part::Place), PlaceStyle::Point) => {
                    in_place = true;
                    Some(Mark::Dot)
                }
                (Content::Mark(Mark::Close), ..) if in_place => {
                    in_place = false;
                    continue;
                }
                _ => None,
            };
            match mark {
                Some(mark) => parts.push(Run::of(self.setting.marks.spell(mark))),
                // The style of the head says how strong it is.
                None => parts.extend(self.span(&span.stressed(Stress::None))),
            }
        }
        parts
    }

    /// The line after the title, on the line of the title.
    fn joined(&self, line: Vec<Run<'a>>) -> Vec<Run<'a>> {
        let head = self.setting.design.head;
        let joint = head.place.joint(self.setting.marks);
        let mut joined = [vec![Run::of(joint)], line].concat();
        self.weigh(&mut joined, ParagraphStyle::Entry, false);
        self.slant(&mut joined);
        if head.subtitle.italic != head.title.italic {
            for run in joined.iter_mut().skip(1) {
                run.is_italic = run.is_italic.or(Some(head.subtitle.italic));
            }
        }
        joined
    }

    /// Gives what is named in a line its slant where the rest of the line has another one.
    fn slant(&self, runs: &mut [Run<'a>]) {
        let head = self.setting.design.head;
        for run in runs {
            let named = match run.style {
                Some(TextStyle::Role | TextStyle::Degree) => head.position,
                Some(TextStyle::Employer | TextStyle::School) => head.organization,
                _ => continue,
            };
            if named.italic != head.subtitle.italic {
                let is_emphasis = run.is_italic.is_some();
                run.is_italic = Some(named.italic != is_emphasis);
            }
        }
    }

    /// Has runs be as bold as they are elsewhere, where their paragraph is bold: styles of text in
    /// it would turn that around.
    fn weigh(&self, runs: &mut [Run<'a>], style: ParagraphStyle, bold: bool) {
        if is_bold(Look::of(self.setting, style).text.weight) {
            for run in runs {
                let is_strong = matches!(run.style, Some(TextStyle::Role | TextStyle::Degree));
                run.is_bold = Some(bold || is_strong);
            }
        }
    }
}
