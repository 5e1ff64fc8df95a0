//! A section that is being read.

mod heads;
mod lists;
mod positions;
mod several;
mod written;

use super::academic::Years;
use super::blocks::Block;
use super::dates::{self, period_of};
use super::expiry;
use super::header::{linked, no_address};
use super::line::{Line, labelled};
use super::station::{self, Context, Orders};
use super::table;
use crate::mapping::{Draft, Joins, Own, Part, row};
use crate::rich::{joined, joined_by, paragraph};
use crate::tree::{At, Notes};
use positions::titled;
use resume_core::model::{Form, Holds, Inline, Item, Kind, Period, Prose, Str, Url, Value};
use resume_core::words::{Label, Words as Headings};
use several::Head;

/// The lines of a heading and under it, and whether it is a role below its employer.
struct Fresh {
    lines: Vec<Line>,
    is_role: bool,
}

/// What the bullets of the lists in a section are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    /// What they look like.
    Any,
    /// Citations.
    Cited,
}

/// A section that is being read.
pub(super) struct Section {
    kind: Kind,
    words: &'static Headings,
    lists: Lists,
    orders: Orders,
    parts: Vec<Part>,
    /// The entry that blocks belong to.
    draft: Option<Draft>,
    period: Option<(Period, Line)>,
    /// Whether what follows belongs to the organisation, several roles at which are above.
    is_of_all: bool,
    /// The lines of the entry's head, if it is a heading with nothing else under it yet.
    fresh: Option<Fresh>,
    /// Whether the entry began with a line without a mark or a bullet, as the next one does.
    is_loose: bool,
    /// Whether the entry, or the one whose employer it shares, is a heading.
    is_headed: bool,
    /// Years that are written like months.
    years: Years,
    /// The head of the entry, below which roles at that employer may be.
    head: Option<Head>,
    /// Whether the entry is a citation.
    is_cited: bool,
    /// The term that what follows defines.
    term: Option<(At, Line)>,
    /// The heading of the rows that follow.
    label: Option<Prose>,
    cited_as: Vec<Str>,
}

impl Section {
    /// The parts of a section, and the name under which the person is cited in it.
    pub fn read(
        kind: Kind,
        words: &'static Headings,
        blocks: Vec<Block>,
        lists: Lists,
        notes: &mut Notes<'_>,
    ) -> (Vec<Part>, Vec<Str>) {
        let mut section = Section {
            kind,
            words,
            lists,
            orders: Orders::of(&blocks, kind, words),
            parts: Vec::new(),
            draft: None,
            period: None,
            is_of_all: false,
            fresh: None,
            is_loose: false,
            is_headed: false,
            years: match kind.holds() {
                Holds::Schools => Years::of(&blocks, notes.root()),
                _ => Years::default(),
            },
            head: None,
            is_cited: false,
            term: None,
            label: None,
            cited_as: Vec::new(),
        };
        // Headings below entries are roles or degrees.
        let levels = blocks.iter().filter_map(|block| match block {
            Block::Heading(_, level, _) => Some(*level),
            _ => None,
        });
        let level = levels.min().unwrap_or_default();
        for block in blocks {
            section.block(block, level, notes);
        }
        if let Some((at, term)) = section.term.take() {
            section.lines_of(at, vec![term], None, notes);
        }
        section.end();
        (section.parts, section.cited_as)
    }

    /// Ends the entry, and keeps a period that is followed by none.
    fn end(&mut self) {
        if let Some(label) = self.label.take() {
            self.parts.push(Part::Paragraph(label));
        }
        if let Some(draft) = self.draft.take() {
            let draft = match self.kind.holds() {
                Holds::Jobs => titled(draft),
                _ => draft,
            };
            let years = draft.period.and_then(|period| self.years.meant(period));
            let draft = Draft {
                period: years.or(draft.period),
                ..draft
            };
            self.parts.push(Part::Entry(Box::new(draft)));
        }
        if let Some((_, line)) = self.period.take() {
            self.parts.push(Part::Paragraph(line.0));
        }
        self.is_of_all = false;
        self.is_loose = false;
        self.is_cited = false;
        self.fresh = None;
        self.head = None;
    }

    fn begin(&mut self, draft: Draft) {
        let period = self.period.take();
        self.end();
        self.is_headed &= draft.joins == Joins::Always;
        self.draft = Some(Draft {
            period: period.map(|(period, _)| period).or(draft.period),
            ..draft
        });
    }

    fn block(&mut self, block: Block, entries: u8, notes: &mut Notes<'_>) {
        let fresh = self.fresh.take();
        let block = match self.term.take() {
            Some((at, term)) => match self.defined(at, term, block, notes) {
                Some(block) => block,
                None => return,
            },
            None => block,
        };
        let (block, fresh) = match self.several(block, fresh, notes) {
            Ok(()) => return,
            Err(rest) => rest,
        };
        match block {
            Block::Term(at, term) => self.term = Some((at, Line(term))),
            Block::Heading(at, level, title) => self.heading(at, title, level > entries, notes),
            Block::List(at, bullets) => self.list(at, bullets, notes),
            Block::Quote(lines) => {
                if let Some(prose) = joined(lines.into_iter().map(|line| line.0)) {
                    self.say(paragraph(prose));
                }
            }
            Block::Table(at, rows) => {
                self.end();
                let context = self.context();
                self.parts.extend(table::read(at, rows, context, notes));
            }
            Block::Picture(at, words, address) => match (words, Url::encoded(&address)) {
                (Some(words), Some(url)) => self.say(paragraph(linked(words, url))),
                (words, _) => {
                    no_address(at, &address, notes);
                    if let Some(words) = words {
                        self.say(paragraph(words));
                    }
                }
            },
            Block::Metadata(at, text) => {
                let words = crate::tree::Words { at, text };
                notes.no_place(&words);
            }
            Block::Short(at, lines) => self.short(at, lines, fresh, notes),
            Block::Paragraph(at, lines) => self.broken(at, lines, fresh, notes),
        }
    }

    fn context(&self) -> Context<'static> {
        Context {
            kind: self.kind,
            words: self.words,
            orders: self.orders,
        }
    }

    /// Whether it holds jobs or schools.
    fn is_of_stations(&self) -> bool {
        matches!(self.kind.holds(), Holds::Jobs | Holds::Schools)
    }

    /// Whether lines say more of the heading above them.
    fn is_under(&self, lines: &[Line]) -> bool {
        self.draft
            .as_ref()
            .is_some_and(|draft| station::is_under(draft, lines, self.kind, self.words))
    }

    fn lines_of(&mut self, at: At, lines: Vec<Line>, fresh: Option<Fresh>, notes: &mut Notes<'_>) {
        let context = self.context();
        if let ([line], Some(draft)) = (lines.as_slice(), &mut self.draft)
            && expiry::date_of(&line.plain(), self.words).is_some()
            && station::without_expiry(draft, line, self.kind, self.words).is_none()
        {
            self.fresh = fresh;
            return;
        }
        let period = match lines.as_slice() {
            [line] => period_of(&line.plain(), self.words),
            _ => None,
        };
        if let Some(Fresh {
            lines: mut all,
            is_role,
        }) = fresh
            && self.is_under(&lines)
            && let Some(draft) = &mut self.draft
        {
            let around = draft.period;
            let is_dated = lines
                .iter()
                .any(|line| dates::taken(line, self.words).1.is_some());
            // The dates of a heading above others are those of the employer.
            if around.is_some() && is_dated && !is_role {
                let words = self.words;
                all = all
                    .iter()
                    .filter_map(|line| dates::taken(line, words).0)
                    .collect();
            }
            all.extend(lines.iter().cloned());
            match is_role || !matches!(self.kind.holds(), Holds::Jobs | Holds::Schools) {
                true => station::add(draft, &lines, context, notes),
                false => {
                    let read = station::read(draft.at, &all, context, notes);
                    let (period, joins) = (draft.period, draft.joins);
                    *draft = Draft {
                        period: read.period.or(period),
                        whole: around.filter(|_| is_dated),
                        own: Own {
                            period: around.is_some() && is_dated,
                            ..draft.own
                        },
                        joins,
                        ..read
                    };
                }
            }
            // A heading, the dates, and then the role and the place.
            self.fresh = period.map(|_| Fresh {
                lines: all,
                is_role,
            });
        } else if let ([line], Some(period)) = (lines.as_slice(), period) {
            if self.period.is_some() || self.draft.is_some() {
                self.end();
            }
            self.period = Some((period, line.clone()));
        } else if let [line] = lines.as_slice()
            && let Some((label, items)) = labelled(line)
        {
            self.row(label, items);
        } else {
            self.lines(at, lines, notes);
        }
    }

    /// A heading below that of the section.
    fn heading(&mut self, at: At, title: Prose, is_role: bool, notes: &mut Notes<'_>) {
        if self.kind.holds() == Holds::Rows {
            self.end();
            self.label = Some(title);
            return;
        }
        let lines = vec![Line(title.clone())];
        let draft = station::headed(at, title, self.context(), notes);
        let is_role = is_role && self.is_of_stations() && self.draft.is_some();
        match &self.draft {
            Some(whole) if is_role => {
                let title = [draft.title, draft.organisation].into_iter().flatten();
                let mut role = Draft {
                    title: joined(title),
                    details: draft.details,
                    period: draft.period,
                    own: Own {
                        period: true,
                        body: true,
                    },
                    ..Draft::new(at)
                };
                if whole.title.is_none() {
                    let mut first = whole.clone();
                    // What was said so far is about the employer.
                    let summary = std::mem::take(&mut first.summary);
                    first.before.extend(summary.into_iter().map(paragraph));
                    first.before.append(&mut first.body);
                    role = Draft {
                        at: first.at,
                        whole: first.period.take(),
                        whole_place: first.place.take(),
                        organisation: first.organisation,
                        url: first.url,
                        before: first.before,
                        joins: first.joins,
                        rows: first.rows,
                        ..role
                    };
                    self.draft = Some(role);
                } else {
                    role.organisation = whole.organisation.clone();
                    role.joins = Joins::Always;
                    self.begin(role);
                }
            }
            _ => {
                self.begin(draft);
                self.head = lines.first().cloned().map(Head::new);
            }
        }
        self.fresh = Some(Fresh { lines, is_role });
        self.is_headed = true;
    }

    fn row(&mut self, label: Prose, items: Vec<Prose>) {
        let words = label.plain();
        let has = |field| {
            let entry = self.kind.entry();
            let mut held = entry
                .into_iter()
                .chain(entry.and_then(|entry| entry.position));
            held.any(|schema| schema.has(field))
        };
        let mut labels = Label::ROWS.into_iter();
        let said = labels.find(|label| self.words.label(*label) == words && has(label.field()));
        let field = said.map(Label::field);
        match (&mut self.draft, field.map(|field| (field, field.form()))) {
            (Some(draft), Some((field, Form::Proses))) => draft.list(field, items),
            (Some(draft), Some((field, Form::Prose))) => {
                draft.value(field, joined_by(", ", items).map(Value::Prose));
            }
            (Some(_), _) => self.say(Item::Row(row(Some(label), items))),
            (None, _) => self.parts.push(Part::Row(row(Some(label), items))),
        }
    }

    /// A part of the body of the entry, or of the section.
    fn say(&mut self, item: Item) {
        let is_station = self.is_of_stations();
        match &mut self.draft {
            None => {
                if let Some(label) = self.label.take() {
                    self.parts.push(Part::Paragraph(label));
                }
                self.parts.push(item.into());
            }
            Some(draft) if self.is_of_all => draft.of_all.push(item),
            Some(draft) if is_station && draft.title.is_none() => draft.before.push(item),
            Some(draft) => match item {
                Item::Paragraph(paragraph) if draft.body.is_empty() => {
                    draft.summary.push(paragraph.text);
                }
                item => draft.body.push(item),
            },
        }
    }
}

/// Whether a line that begins strong is a sentence.
pub(super) fn is_sentence(line: &Line, rest: &[Inline]) -> bool {
    !rest.is_empty()
        && line
            .plain()
            .ends_with(['.', '!', '?', '。', '！', '？', ':'])
}
