//! Several entries in one paragraph: lines with dates of their own, and roles below the name of
//! their employer.

use super::super::blocks::Block;
use super::super::dates::{self, Side};
use super::super::line::{Line, is_dated, tidy};
use super::super::station::{self, pieces_in};
use super::super::titles;
use super::written::begins_strong;
use super::{Fresh, Section};
use crate::mapping::{Draft, Joins, Own, Part, roles_of};
use crate::rich::{joined, paragraph};
use crate::tree::{At, Notes, Words};
use resume_core::model::{Date, End, Holds, Inline, Kind, Period, Prose, Str};
use resume_core::words::Words as Headings;

/// What an employer with several roles is, as far as it is known before the roles.
#[derive(Debug)]
pub(super) struct Head {
    /// The line of the head.
    line: Line,
    /// The dates around those of the roles, once there is one.
    around: Option<Period>,
}

impl Head {
    pub fn new(line: Line) -> Head {
        Head { line, around: None }
    }
}

/// How many characters a line of several entries has at most.
const LENGTH: usize = 400;

/// What separates entries in one line.
const BETWEEN: &[&str] = &[" | ", " · ", " • ", " ‧ "];

/// The entries in a line, each of which has dates and a name of its own: `BSc, 2012 | MSc, 2014`.
pub(super) fn entries_in(line: &Line, kind: Kind, words: &Headings) -> Option<Vec<Line>> {
    if line.plain().chars().nth(LENGTH).is_some() {
        return None;
    }
    let parts = line.split(BETWEEN);
    let is_entry = |part: &Line| {
        let found = station::pieces_in(part, kind, words);
        let mut pieces = found.pieces.iter();
        found.period.is_some() && pieces.any(|piece| has_name(&piece.text))
    };
    (parts.len() > 1 && parts.iter().all(is_entry)).then_some(parts)
}

/// The names of roles in a line, each with the dates after it: `Associate · 2009 – 2013 · Trainee ·
/// 2007 – 2009`.
fn pairs_in(line: &Line) -> Vec<Line> {
    let parts = line.split(BETWEEN);
    let is_dates = |part: &Line| dates::has_year(&part.plain());
    let are_pairs = parts.len() > 2
        && parts.len().is_multiple_of(2)
        && parts
            .chunks(2)
            .all(|pair| !is_dates(&pair[0]) && is_dates(&pair[1]));
    if !are_pairs {
        return vec![line.clone()];
    }
    let pair = |pair: &[Line]| {
        let dot = Prose::text(BETWEEN[0]);
        let both = [&pair[0].0, &dot, &pair[1].0];
        let both: Vec<Inline> = both
            .iter()
            .flat_map(|prose| prose.inlines().to_vec())
            .collect();
        Line(tidy(&both).unwrap_or_default())
    };
    parts.chunks(2).map(pair).collect()
}

fn has_name(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Where the entries of a paragraph begin, if there are several of which each line has dates at the
/// same side as the first one.
fn starts(lines: &[Line], kind: Kind, words: &Headings) -> Vec<usize> {
    let is_strong = |line: &Line| matches!(line.marked(), Some((Inline::Strong(_), _)));
    let is_emphasised = |line: &Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
    let side = |line: &Line| match is_emphasised(line) || is_remark(line, kind, words) {
        true => None,
        false => dates::side(line, words),
    };
    let found: Vec<Option<Side>> = lines.iter().map(side).collect();
    let Some(first) = found.iter().position(Option::is_some) else {
        return Vec::new();
    };
    // An employer or a role without dates, and what is said of it below.
    let is_name = |line: &Line| {
        let text = line.plain();
        text.chars().count() <= 60 && !dates::has_year(&text) && !text.ends_with(['.', ':', '：'])
    };
    if first > 0 && matches!(kind.holds(), Holds::Jobs | Holds::Schools) && is_name(&lines[0]) {
        return Vec::new();
    }
    let (side, marked) = (found[first], is_strong(&lines[first]));
    let starts = found.iter().zip(lines).enumerate();
    let starts: Vec<usize> = starts
        .filter_map(|(at, (found, line))| {
            let is_entry = *found == side || *found == Some(Side::End) && has_one_date(line);
            (is_entry && is_strong(line) == marked).then_some(at)
        })
        .collect();
    // One entry has text below it, or above it one of which the dates are elsewhere.
    let is_lower = |line: &Line| line.plain().starts_with(char::is_lowercase);
    let is_above = |line: &Line| dates::has_year(&line.plain());
    let is_long = |line: &Line| line.plain().chars().count() > 60 || is_remark(line, kind, words);
    let is_one = match &starts[..] {
        [0] => lines.iter().any(is_long),
        [at] => lines[..*at].iter().all(is_above),
        _ => true,
    };
    match is_one && (starts.len() > 1 || !lines.iter().any(is_lower)) {
        true => starts,
        false => Vec::new(),
    }
}

/// Whether the only date of a line is after a comma, so that it is no remark on an entry.
fn has_one_date(line: &Line) -> bool {
    let text = line.plain();
    let mut numbers = text.split(|c: char| !c.is_numeric());
    let years = numbers.by_ref().filter(|number| number.len() == 4).count();
    let last = text.rsplit_once([',', '，']).map_or("", |(_, last)| last);
    years == 1 && dates::has_year(last) && !text.contains(';')
}

/// Whether a line says more of the entry above it, with dates or without: `Thesis: …`.
fn is_remark(line: &Line, kind: Kind, words: &Headings) -> bool {
    let text = line.plain();
    let label = text.split_once([':', '：']).map(|(label, _)| label.trim());
    let is_label = label.is_some_and(|label| {
        let is_word = label.split_whitespace().count() == 1 && !label.contains(char::is_numeric);
        is_word && !titles::is_title(kind, label) && !titles::is_organisation(label)
    });
    line.marked().is_none() && is_label
        || text.starts_with(char::is_lowercase)
        || station::is_text(line, words)
}

impl Section {
    /// Reads a paragraph of several entries, or returns it.
    pub(super) fn several(
        &mut self,
        block: Block,
        fresh: Option<Fresh>,
        notes: &mut Notes<'_>,
    ) -> Result<(), (Block, Option<Fresh>)> {
        let (at, lines) = match &block {
            Block::Short(at, lines) | Block::Paragraph(at, lines) => (*at, lines),
            _ => return Err((block, fresh)),
        };
        let holds = self.kind.holds();
        let is_under = || fresh.is_some() && self.is_under(lines);
        if holds == Holds::Rows || self.kind.is_cited() || self.period.is_some() || is_under() {
            return Err((block, fresh));
        }
        if holds == Holds::Jobs && self.roles(at, lines, notes) {
            return Ok(());
        }
        if matches!(holds, Holds::Entries | Holds::Items)
            && lines.len() > 1
            && matches!(block, Block::Short(..))
            && lines.iter().all(begins_strong)
        {
            for line in lines {
                self.lines_of(at, vec![line.clone()], None, notes);
            }
            return Ok(());
        }
        let (kind, words) = (self.kind, self.words);
        let is_plain = |line: &Line| line.marked().is_none();
        let has_entries = matches!(holds, Holds::Jobs | Holds::Schools | Holds::Entries)
            && (self.draft.is_none() || self.is_loose);
        // Each with whether it is an entry of several in its line.
        let mut all: Vec<(Line, bool)> = Vec::new();
        for line in lines {
            let several = entries_in(line, kind, words).filter(|_| has_entries && is_plain(line));
            match several {
                Some(several) => all.extend(several.into_iter().map(|line| (line, true))),
                None => all.push((line.clone(), false)),
            }
        }
        let (lines, are_parts): (Vec<Line>, Vec<bool>) = all.into_iter().unzip();
        let mut starts = match block {
            Block::Short(..) => starts(&lines, kind, words),
            _ => Vec::new(),
        };
        starts.extend((0..lines.len()).filter(|at| are_parts[*at]));
        starts.sort_unstable();
        starts.dedup();
        // What begins strong is read line by line anyway.
        let is_strong = starts.first().is_some_and(|at| !is_plain(&lines[*at]));
        let is_read = match holds {
            Holds::Jobs | Holds::Schools | Holds::Entries => has_entries && !is_strong,
            Holds::Items | Holds::Rows => !lines.iter().any(begins_strong),
        };
        if starts.is_empty() || !is_read {
            return Err((block, fresh));
        }
        let mut groups: Vec<Vec<Line>> = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            match groups.last_mut() {
                Some(group) if !starts.contains(&at) => group.push(line),
                _ => groups.push(vec![line]),
            }
        }
        for (number, group) in groups.into_iter().enumerate() {
            self.group(at, group, number > 0 || starts[0] == 0, notes);
        }
        Ok(())
    }

    /// An entry with the lines below it, or the lines above the first one.
    fn group(&mut self, at: At, mut lines: Vec<Line>, is_entry: bool, notes: &mut Notes<'_>) {
        let (kind, words) = (self.kind, self.words);
        let below = lines.split_off(1);
        let is_of_head = |line: &Line| {
            let text = line.plain();
            let is_short = text.chars().count() <= 60 && !is_remark(line, kind, words);
            is_short && (titles::is_title(kind, &text) || station::is_score(&text, words))
                || line.marked().is_some()
        };
        match kind.holds() {
            Holds::Jobs | Holds::Schools if below.iter().any(is_of_head) => {
                lines.extend(below);
                self.short(at, lines, None, notes);
            }
            Holds::Jobs | Holds::Schools => {
                self.lines_of(at, lines, None, notes);
                self.text(below);
            }
            Holds::Entries if is_entry => {
                for line in lines {
                    let draft = station::listed(at, line, kind, words);
                    self.begin(draft);
                    self.is_loose = true;
                }
                self.text(below);
            }
            Holds::Entries | Holds::Items | Holds::Rows => {
                lines.extend(below);
                self.text(lines);
            }
        }
    }

    /// Lines as paragraphs: one that begins in small letters goes on the one above it.
    fn text(&mut self, lines: Vec<Line>) {
        let mut paragraphs: Vec<Prose> = Vec::new();
        for line in lines {
            let is_lower = line.plain().starts_with(char::is_lowercase);
            match paragraphs.last_mut().filter(|_| is_lower) {
                Some(last) => *last = joined([last.clone(), line.0]).unwrap_or_default(),
                None => paragraphs.push(line.0),
            }
        }
        for prose in paragraphs {
            self.say(paragraph(prose));
        }
    }

    /// A strong employer without dates above roles, each of which has dates: `**Acme**, London`,
    /// `*Partner* · 2018 – present`, `*Head of Desk* · 2020 – 2023`.
    fn roles(&mut self, at: At, lines: &[Line], notes: &mut Notes<'_>) -> bool {
        let words = self.words;
        let [first, below @ ..] = lines else {
            return false;
        };
        let Some((Inline::Strong(name), rest)) = first.marked() else {
            return false;
        };
        let is_emphasised = |line: &Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
        let is_named = |line: &Line| match dates::taken(line, words) {
            (Some(rest), Some(_)) => has_name(&rest.plain()),
            _ => false,
        };
        // Rendered pages have brackets around the dates of emphasised roles.
        let are_marked = below
            .iter()
            .all(|line| is_emphasised(line) && is_named(line))
            && !below.iter().all(|line| is_dated(line, words));
        let is_plain = |line: &Line| {
            line.marked().is_none()
                && dates::side(line, words).is_some()
                && !is_remark(line, self.kind, words)
        };
        if below.len() < 2
            || !are_marked && !below.iter().all(is_plain)
            || dates::taken(first, words).1.is_some()
        {
            return false;
        }
        let place = dates::trimmed(&rest).map(|line| Str::from(line.plain()));
        let whole = Draft {
            organisation: Some(Prose(name)),
            place,
            joins: Joins::Never,
            ..Draft::new(at)
        };
        let context = self.context();
        let below: Vec<Line> = below.iter().flat_map(pairs_in).collect();
        let roles = below
            .iter()
            .map(|line| station::read(at, std::slice::from_ref(line), context, notes));
        let roles: Vec<Draft> = roles.collect();
        for part in roles_of(whole, roles, notes) {
            if let Part::Entry(draft) = part {
                self.begin(*draft);
            }
        }
        self.is_of_all = true;
        true
    }

    /// A strong line whose dates lie in those of the head above it: a role at that employer.
    pub(super) fn role_inside(&mut self, at: At, lines: &[Line], notes: &mut Notes<'_>) -> bool {
        let ([line], Holds::Jobs, None) = (lines, self.kind.holds(), &self.period) else {
            return false;
        };
        let Some((Inline::Strong(name), _)) = line.marked() else {
            return false;
        };
        let (kind, words) = (self.kind, self.words);
        let found = pieces_in(line, kind, words);
        let (Some(period), Some(head), Some(above)) =
            (found.period, self.head.take(), self.draft.clone())
        else {
            return false;
        };
        let title = Prose(name);
        let name = title.plain();
        if found.pieces.first().is_none_or(|piece| piece.text != name) {
            return false;
        }
        let role = Draft {
            title: Some(title),
            period: Some(period),
            ..Draft::new(at)
        };
        let role = found.pieces.iter().skip(1).fold(role, |mut role, piece| {
            match role.place.is_none() && titles::is_place(&piece.text) {
                true => role.place = Some(piece.text.clone().into()),
                false => role.details.push(piece.prose.clone()),
            }
            role
        });
        let mut others = found.pieces.iter().skip(1);
        let is_organisation = others.any(|piece| titles::is_organisation(&piece.text));
        let is_inside = |around: Period| is_inside(period, around) && !is_organisation;
        if let Some(around) = head.around {
            if !is_inside(around) {
                return false;
            }
            let role = Draft {
                organisation: above.organisation,
                joins: Joins::Always,
                own: Own {
                    period: true,
                    body: true,
                },
                ..role
            };
            self.begin(role);
            self.head = Some(head);
            list(found.durations, at, notes);
            return true;
        }
        let above_pieces = pieces_in(&head.line, kind, words).pieces;
        let around = above
            .period
            .filter(|around| around.end() != End::Same && is_inside(*around));
        let mut texts = above_pieces.iter().map(|piece| &*piece.text);
        let place = above_pieces
            .iter()
            .skip(1)
            .fold(String::new(), |place, piece| {
                match (place.is_empty(), piece.is_remark) {
                    (true, _) => piece.text.clone(),
                    (false, true) => format!("{place} ({})", piece.text),
                    (false, false) => format!("{place}, {}", piece.text),
                }
            });
        let is_title = |text: &str| titles::is_title(kind, text);
        let Some((around, employer)) = around.zip(texts.next()).filter(|(_, text)| !is_title(text))
        else {
            self.head = Some(head);
            return false;
        };
        // Lines below the heading may have said more of it.
        let said = head.line.plain();
        let proses = [&above.title, &above.organisation].into_iter().flatten();
        let mut texts_above = proses.chain(&above.details).map(Prose::plain);
        let is_all_said = texts_above.all(|text| said.contains(&text))
            && above
                .place
                .as_ref()
                .is_none_or(|place| said.contains(&**place));
        let has_body =
            !above.summary.is_empty() || !above.body.is_empty() || !above.before.is_empty();
        let is_certain = self.is_headed || !has_body && is_title(&name);
        if !is_certain || !is_all_said || above.joins == Joins::Always || texts.any(is_title) {
            self.head = Some(head);
            return false;
        }
        let place = Some(place).filter(|place| !place.is_empty()).map(Str::from);
        let whole = Draft {
            title: None,
            organisation: Some(Prose::text(employer.to_owned())),
            place,
            details: Vec::new(),
            ..above
        };
        self.draft = None;
        let is_headed = self.is_headed;
        for part in roles_of(whole, vec![role], notes) {
            if let Part::Entry(draft) = part {
                self.begin(*draft);
            }
        }
        self.is_headed = is_headed;
        self.head = Some(Head {
            around: Some(around),
            ..head
        });
        list(found.durations, at, notes);
        true
    }
}

/// Lists how long something was, which its dates say.
fn list(durations: Vec<String>, at: At, notes: &mut Notes<'_>) {
    for text in durations {
        notes.no_place(&Words { at, text });
    }
}

/// Whether a period lies in another one, as far as their dates say.
fn is_inside(period: Period, around: Period) -> bool {
    let Some((start, first)) = period.start().zip(around.start()) else {
        return false;
    };
    let is_before_end = match (period.end_date(), around.end_date()) {
        (Some(end), Some(last)) => is_at_most(end, last),
        _ => true,
    };
    is_at_most(first, start) && is_before_end
}

/// Whether a date is not after another one, as exactly as both say.
fn is_at_most(one: Date, other: Date) -> bool {
    match one.month().zip(other.month()) {
        Some(months) if one.year() == other.year() => months.0 <= months.1,
        _ => one.year() <= other.year(),
    }
}
