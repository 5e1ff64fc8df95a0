//! The blocks of a page.

use super::{Page, escape, tag};
use crate::design::PlaceStyle;
use crate::document::{
    Block, Content, Entry, Header, HeaderLine, Image, Line, ListItem, Mark, Part, Row, Section,
    Span, Stress,
};
use crate::format::line::part_of;
use crate::theme::capitals;
use resume_core::model::{HeadingWords, Numbering};
use std::fmt;

impl Page<'_, '_> {
    pub(super) fn header(&mut self, header: &Header<'_>) {
        self.raw("<header class=\"p-contact h-card\">\n");
        if header.photo.is_some() {
            self.raw("<div>\n");
        }
        if !header.name.is_empty() {
            self.raw("<h1 class=\"p-name\">");
            self.words(header.name);
            self.raw("</h1>\n");
        }
        for line in header.lines {
            match line {
                HeaderLine::Pronouns(line) => {
                    self.elements("<p class=\"p-pronouns\">", [line], "</p>\n")
                }
                HeaderLine::Headline(line) => {
                    self.elements("<p class=\"p-job-title\">", [line], "</p>\n")
                }
                HeaderLine::Contact(items) if items.iter().any(Line::has_words) => {
                    self.raw("<address>\n<ul>\n");
                    self.elements("<li><span>", *items, "</span></li>\n");
                    self.raw("</ul>\n</address>\n");
                }
                // A summary is not about how to reach the person, and comes after the header.
                HeaderLine::Contact(_) | HeaderLine::Summary(_) => {}
            }
        }
        if let Some(photo) = header.photo {
            self.raw("</div>\n");
            self.photo(photo);
        }
        self.raw("</header>\n");
    }

    /// The photo, whose content is in its address: a page makes no requests.
    fn photo(
        &mut self,
        Image {
            picture,
            alternative,
        }: Image<'_>,
    ) {
        let (width, height) = picture.size();
        self.raw("<img class=\"u-photo\" src=\"data:");
        self.raw(picture.format().media_type());
        self.raw(";base64,");
        escape::push_base64(&mut self.out, picture.bytes());
        self.raw("\" alt=\"");
        self.words(alternative);
        self.raw("\" width=\"");
        self.words(&width.to_string());
        self.raw("\" height=\"");
        self.words(&height.to_string());
        self.raw("\">\n");
    }

    pub(super) fn section(&mut self, section: &Section<'_>) -> fmt::Result {
        self.kind = section.kind;
        self.raw("<section id=\"");
        self.words(section.id);
        if section.on_new_page {
            self.raw("\" class=\"new-page");
        }
        if section.title.has_words() {
            // No section's id has an underscore.
            self.raw("\" aria-labelledby=\"");
            self.words(section.id);
            self.raw("_title\">\n<h2 id=\"");
            self.words(section.id);
            self.raw("_title\">");
            self.heading(section);
            self.raw("</h2>\n");
        } else {
            self.raw("\">\n");
        }
        match self.numbering {
            Numbering::Up if is_numbered(section) => self.numbered("<ol>\n", section.blocks)?,
            Numbering::Down if is_numbered(section) => {
                self.numbered("<ol reversed>\n", section.blocks)?;
            }
            Numbering::None | Numbering::Up | Numbering::Down => self.blocks(section.blocks)?,
        }
        self.raw("</section>\n");
        Ok(())
    }

    /// The heading of a section, in the words and letters that the design has.
    fn heading(&mut self, section: &Section<'_>) {
        let usual = section
            .usual
            .filter(|_| self.heading == HeadingWords::Usual);
        match (self.heading, usual) {
            (HeadingWords::AsWritten, _) => self.line(&section.title),
            (HeadingWords::Capitals | HeadingWords::Usual, Some(usual)) => {
                self.words(&capitals(usual, self.lang));
            }
            (HeadingWords::Capitals | HeadingWords::Usual, None) => {
                let title = section.title.plain(self.marks);
                self.words(&capitals(&title, self.lang));
            }
        }
    }

    /// Entries with numbers.
    fn numbered(&mut self, open: &'static str, entries: &[Block<'_>]) -> fmt::Result {
        self.raw(open);
        for entry in entries {
            self.raw("<li>\n");
            self.blocks(std::slice::from_ref(entry))?;
            self.raw("</li>\n");
        }
        self.raw("</ol>\n");
        Ok(())
    }

    pub(super) fn blocks(&mut self, blocks: &[Block<'_>]) -> fmt::Result {
        let mut blocks = blocks;
        while let [block, rest @ ..] = blocks {
            blocks = rest;
            match block {
                Block::Entry(entry) => self.entry(entry)?,
                Block::Paragraph(line) if part_of(line) == Part::Summary => {
                    self.elements("<p class=\"p-summary\">", [line], "</p>\n")
                }
                Block::Paragraph(line) => self.elements("<p>", [line], "</p>\n"),
                Block::Quote(line) => {
                    self.elements("<blockquote>\n<p>", [line], "</p>\n</blockquote>\n")
                }
                Block::List(items) => self.list(items),
                Block::Rows(rows) => {
                    let neighbours = rest.iter().map_while(|block| match block {
                        Block::Rows(rows) => Some(*rows),
                        Block::Entry(_)
                        | Block::Paragraph(_)
                        | Block::Quote(_)
                        | Block::List(_) => None,
                    });
                    let neighbours: Vec<&[Row<'_>]> = neighbours.collect();
                    blocks = &rest[neighbours.len()..];
                    match neighbours.as_slice() {
                        [] => self.rows(rows),
                        neighbours => self.rows(&[&[*rows], neighbours].concat().concat()),
                    }
                }
            }
            self.out.flush_if_full()?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &Entry<'_>) -> fmt::Result {
        let has_head = entry.has_head();
        let [article, headless] = tag::entry(self.kind, entry.part);
        self.raw(if has_head { article } else { headless });
        let mut subtitles = entry.subtitles.iter().filter(|line| line.has_words());
        if has_head {
            // An entry without a body is one line. In a side column there is no room for that.
            let is_line =
                entry.blocks.is_empty() && !self.is_beside && subtitles.clone().count() == 1;
            self.heading_of(entry, is_line.then(|| subtitles.next()).flatten());
        } else {
            self.elements("<p>", subtitles.next(), "</p>\n");
        }
        entry
            .aside
            .iter()
            .filter(|line| line.has_words())
            .for_each(|line| self.aside(line, entry.is_position()));
        for line in subtitles {
            self.raw("<p>");
            if has_head {
                self.spans(line.spans());
            } else {
                self.line(line);
            }
            self.raw("</p>\n");
        }
        if has_head {
            self.raw("</hgroup>\n");
        } else {
            self.raw("</div>\n");
        }
        self.level += 1;
        let written = self.blocks(entry.blocks);
        self.level -= 1;
        if has_head {
            self.raw("</article>\n");
        } else {
            self.raw("</div>\n");
        }
        written
    }

    /// The heading of an entry: title, place and page, and what follows on the same line.
    fn heading_of(&mut self, entry: &Entry<'_>, rest: Option<&Line<'_>>) {
        let (open, close) = match (self.level, entry.part) {
            (3, Part::Job | Part::School) => ("<h3 class=\"p-name\">", "</h3>\n"),
            (3, _) => ("<h3>", "</h3>\n"),
            (4, _) => ("<h4>", "</h4>\n"),
            (5, _) => ("<h5>", "</h5>\n"),
            _ => ("<h6>", "</h6>\n"),
        };
        self.raw(open);
        let said = |line: &Option<Line<'_>>| line.as_ref().is_some_and(Line::has_words);
        let has_title = entry.title.has_words();
        if has_title {
            self.spans(entry.title.spans());
        }
        let has_place = said(&entry.place);
        match &entry.place {
            Some(place) if has_place && has_title => self.placed(place.spans()),
            Some(place) if has_place => self.line(place),
            Some(_) | None => {}
        }
        if let Some(page) = &entry.page
            && page.has_words()
        {
            if has_title || has_place {
                self.raw(self.marks.spell(Mark::Space));
            }
            self.line(page);
        }
        if let Some(rest) = rest {
            match self.place {
                PlaceStyle::Brackets => self.after_comma(rest),
                PlaceStyle::Comma if !has_place => self.after_comma(rest),
                PlaceStyle::Comma | PlaceStyle::Point => {
                    self.after_dot(|page| page.spans(rest.spans()));
                }
            }
        }
        self.raw(close);
    }

    /// What follows a comma, on the next line if it does not fit. There the comma is hidden as a
    /// point would be; a full-width one, which is its own space, ends the line before.
    fn after_comma(&mut self, line: &Line<'_>) {
        let comma = self.marks.spell(Mark::Comma);
        if comma.ends_with(' ') {
            self.raw("<span class=\"gap\"></span><span class=\"whole\"><span class=\"comma\">");
            self.raw(comma);
            self.raw("</span>");
        } else {
            self.raw(comma);
            self.raw("<span class=\"whole\">");
        }
        self.spans(line.spans());
        self.raw("</span>");
    }

    /// The period of an entry, which is when it began and ended; other dates in it are not, nor are
    /// those of a position, which belongs to the microformat of the job or the school.
    fn aside(&mut self, line: &Line<'_>, is_position: bool) {
        self.raw("<p class=\"aside\">");
        for span in line.spans() {
            match (span, &span.content) {
                _ if is_position => self.span(span),
                (
                    Span {
                        part: Part::On | Part::Start,
                        stress: Stress::None,
                        link: None,
                        ..
                    },
                    Content::Date(date, text),
                ) => {
                    let published = self.kind.is_cited();
                    self.date(
                        if published {
                            "<time class=\"dt-published\" datetime=\""
                        } else {
                            "<time class=\"dt-start\" datetime=\""
                        },
                        *date,
                        text,
                    );
                }
                (
                    Span {
                        part: Part::End | Part::Expected,
                        stress: Stress::None,
                        link: None,
                        ..
                    },
                    Content::Date(date, text),
                ) => {
                    self.date("<time class=\"dt-end\" datetime=\"", *date, text);
                }
                _ => self.span(span),
            }
        }
        self.raw("</p>\n");
    }

    fn list(&mut self, items: &[ListItem<'_>]) {
        if items.iter().all(|item| item.lines().next().is_none()) {
            return;
        }
        self.raw("<ul>\n");
        for item in items {
            match item.inner() {
                None => {
                    self.elements("<li>", [&item.line], "</li>\n");
                    self.elements("<li>", item.items, "</li>\n");
                }
                Some(inner) => {
                    self.element("<li>", &item.line, "\n<ul>\n");
                    self.elements("<li>", inner, "</li>\n");
                    self.raw("</ul>\n</li>\n");
                }
            }
        }
        self.raw("</ul>\n");
    }

    /// Labels with items are a list of descriptions; items without a label are a paragraph.
    pub(super) fn rows(&mut self, rows: &[Row<'_>]) {
        let label = |row: &Row<'_>| row.label.as_ref().is_some_and(Line::has_words);
        let mut rows = rows;
        while let Some(first) = rows.first() {
            let labelled = label(first);
            let (group, rest) =
                rows.split_at(rows.iter().take_while(|row| label(row) == labelled).count());
            if labelled {
                self.raw("<dl>\n");
                for row in group {
                    if let Some(label) = &row.label {
                        self.element("<div>\n<dt>", label, self.marks.colon().0);
                        self.raw("</dt>\n");
                    }
                    self.items("<dd>", row, "</dd>\n</div>\n");
                }
                self.raw("</dl>\n");
            } else {
                group
                    .iter()
                    .filter(|row| row.items.iter().any(Line::has_words))
                    .for_each(|row| self.items("<p>", row, "</p>\n"));
            }
            rows = rest;
        }
    }

    fn items(&mut self, open: &'static str, row: &Row<'_>, close: &'static str) {
        self.raw(open);
        let separator = self.marks.spell(row.separator());
        let mut before = "";
        for item in row.items {
            if item.has_words() {
                self.raw(std::mem::replace(&mut before, separator));
                self.line(item);
            }
        }
        self.raw(close);
    }

    /// An element for each line that says something.
    #[inline(always)]
    pub(super) fn elements<'d, 'a: 'd>(
        &mut self,
        open: &'static str,
        lines: impl IntoIterator<Item = &'d Line<'a>>,
        close: &'static str,
    ) {
        for line in lines {
            if line.has_words() {
                self.element(open, line, close);
            }
        }
    }

    #[inline(always)]
    fn element(&mut self, open: &'static str, line: &Line<'_>, close: &'static str) {
        self.raw(open);
        self.line(line);
        self.raw(close);
    }
}

/// Whether the entries of a section can have numbers: publications and patents.
fn is_numbered(section: &Section<'_>) -> bool {
    section.kind.is_cited()
        && section.blocks.iter().all(|block| match block {
            Block::Entry(_) => true,
            Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_) => false,
        })
}
