//! The kind of a section whose title is not known, by what is in it: each kind is printed in a way
//! of its own.

use super::blocks::{self, Block};
use super::citation;
use super::dates::{self, Side, period_of};
use super::line::{Bracket, Line, after_label, is_dated, tail};
use super::section::is_sentence;
use super::station;
use resume_core::model::{End, Inline, Kind};
use resume_core::words::{Label, Words as Headings};

/// Words in the titles of sections with work.
const JOBS: &[&str] = &[
    "experience",
    "employment",
    "appointment",
    "position",
    "career",
    "client",
    "internship",
    "beruf",
    "laufbahn",
    "stationen",
    "praktik",
    "emploi",
    "expérience",
    "experiencia",
    "empleo",
];

/// The kind of a section with such a title and such blocks.
pub(super) fn kind(title: &str, body: &[Block], words: &Headings) -> Kind {
    let mut found = Found::default();
    let mut is_dated = false;
    for block in body {
        let whole;
        let lines = match block {
            Block::Paragraph(_, lines) => lines,
            Block::Short(_, lines) if blocks::is_head(lines) => lines,
            // `2025: Paris; Rome`, a line for each year.
            Block::Short(_, lines) if lines.iter().all(|line| begins_dated(line, words)) => {
                found.others += 1;
                continue;
            }
            Block::Short(..) => match block.clone().without_lines() {
                Block::Paragraph(_, lines) => {
                    whole = lines;
                    &whole
                }
                _ => continue,
            },
            Block::Quote(_) => {
                found.quotes += 1;
                continue;
            }
            Block::Heading(..) => {
                found.others += 1;
                continue;
            }
            Block::List(..)
            | Block::Term(..)
            | Block::Table(..)
            | Block::Picture(..)
            | Block::Metadata(..) => {
                continue;
            }
        };
        if let [line] = lines.as_slice()
            && period_of(&line.plain(), words).is_some()
        {
            is_dated = true;
            continue;
        }
        found.paragraph(lines, is_dated, words);
        is_dated = false;
    }
    let kind = found.kind();
    let lower = title.to_lowercase();
    match kind {
        Kind::Custom
            if JOBS.iter().any(|word| lower.contains(word))
                && body.iter().any(|block| may_be_job(block, words)) =>
        {
            Kind::Experience
        }
        kind => kind,
    }
}

fn begins_dated(line: &Line, words: &Headings) -> bool {
    dates::side(line, words) == Some(Side::Start)
}

/// Whether a block may be a job: a paragraph that does not begin marked and has no period is text,
/// such as what somebody looks for.
fn may_be_job(block: &Block, words: &Headings) -> bool {
    match block {
        Block::Paragraph(_, lines) | Block::Short(_, lines) => lines.iter().any(|line| {
            let period = dates::taken(line, words).1;
            line.marked().is_some() || period.is_some_and(|period| period.end() != End::Same)
        }),
        Block::Quote(_) | Block::Picture(..) | Block::Metadata(..) => false,
        Block::Heading(..) | Block::List(..) | Block::Table(..) | Block::Term(..) => true,
    }
}

/// How many paragraphs speak for each kind.
#[derive(Debug, Default)]
struct Found {
    citations: usize,
    jobs: usize,
    schools: usize,
    certificates: usize,
    quotes: usize,
    /// Heads that only other entries have.
    entries: usize,
    heads: usize,
    others: usize,
}

impl Found {
    fn paragraph(&mut self, lines: &[Line], is_dated_above: bool, words: &Headings) {
        let [first, rest @ ..] = lines else {
            return;
        };
        let Some((Inline::Strong(_), after)) = first.marked() else {
            match citation::is_citation(first) && (is_dated_above || rest.is_empty()) {
                true => self.citations += 1,
                false if is_dated_above => self.others += 1,
                false => {}
            }
            let is_role = matches!(first.marked(), Some((Inline::Emphasis(_), _)));
            if is_role && is_dated(first, words) && self.heads > 0 {
                self.jobs += 1;
            }
            return;
        };
        if citation::is_citation(first) {
            self.citations += 1;
            return;
        }
        if !is_dated_above && is_sentence(first, &after) {
            return;
        }
        self.heads += 1;
        let above = tail(&after, Bracket::Place, words);
        if !above.details.is_empty() {
            self.entries += 1;
        }
        let is_emphasised = |line: &&Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
        let roles: Vec<&Line> = rest.iter().filter(is_emphasised).collect();
        for line in rest {
            let text = line.plain();
            let mut parts = text.split(" · ");
            if parts.any(|part| after_label(part, words, Label::Expires).is_some()) {
                self.certificates += 1;
            }
        }
        // `SRA ID 555014`, but not `58 minutes`
        let ends_with_number = |line: &Line| {
            let text = line.plain();
            text.split_whitespace()
                .next_back()
                .is_some_and(station::is_number)
        };
        if let [line] = rest
            && is_dated_above
            && above.place.is_none()
            && ends_with_number(line)
            && matches!(line.0.inlines(), [Inline::Text(_)])
        {
            self.certificates += 1;
        }
        if roles.len() > 1 || roles.iter().any(|line| is_dated(line, words)) {
            self.jobs += 1;
        } else if let [role] = roles.as_slice()
            && let Some((_, after)) = role.marked()
        {
            // A place is printed beside the employer, but beside the organisation of others.
            let has_details = matches!(after.first(), Some(Inline::Text(text)) if text.starts_with([',', '，', '،']));
            match above.place.is_some() || has_details {
                true if above.details.is_empty() => self.jobs += 1,
                true => {}
                false => {
                    let is_place = tail(&after, Bracket::Place, words).place.is_some();
                    self.entries += usize::from(is_place);
                }
            }
        } else if let [line, ..] = rest
            && above.details.is_empty()
            && above.place.is_some()
            && line.plain().starts_with(char::is_alphabetic)
            && matches!(line.0.inlines(), [Inline::Text(_), ..])
        {
            self.schools += 1;
        }
    }

    fn kind(&self) -> Kind {
        let Found {
            citations,
            jobs,
            schools,
            certificates,
            quotes,
            entries,
            heads,
            others,
        } = *self;
        match () {
            () if citations > 0 && heads == 0 && others == 0 => Kind::Publications,
            () if citations > 0 || others > 0 => Kind::Custom,
            () if certificates > 0 && jobs + schools + quotes == 0 => Kind::Certificates,
            () if quotes > 0 && heads > 0 && jobs + schools == 0 => Kind::References,
            () if jobs > 0 && jobs >= entries && schools == 0 => Kind::Experience,
            () if entries > 0 => Kind::Custom,
            () if schools > 0 && jobs == 0 => Kind::Education,
            () => Kind::Custom,
        }
    }
}
