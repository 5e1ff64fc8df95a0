//! Roles and degrees, and what is below the name of an employer or a school.

use super::super::line::{Bracket, Line, Tail, after_label, is_dated, tail, unmarked};
use super::Section;
use crate::mapping::{Draft, Joins};
use crate::rich::paragraph;
use crate::tree::At;
use resume_core::model::{Field, Inline, Item, Kind, Prose, Value};
use resume_core::words::Label;

impl Section {
    /// Roles or degrees, each of which is an item; whether they are apart from their employer, so
    /// that what follows is about them.
    pub(super) fn positions(&mut self, at: At, lines: &[Line], are_apart: bool) {
        let (is_school, words) = (self.kind == Kind::Education, self.words);
        let any_dated = lines.iter().any(|line| is_dated(line, words));
        let is_role = |line: &&Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
        let roles = lines.iter().filter(is_role).count();
        let degrees = lines.iter().filter(|line| is_dated(line, words)).count();
        let are_many = match is_school {
            true => degrees > 1,
            false => roles > 1,
        };
        let mut count = 0;
        for line in lines {
            let found = match line.marked() {
                Some((Inline::Emphasis(title), rest)) if !is_school => {
                    Some((Prose(title), tail(&rest, Bracket::Dates, words)))
                }
                _ if is_school => {
                    let is_score = after_label(&line.plain(), words, Label::Score).is_some();
                    let is_degree = match any_dated {
                        true => is_dated(line, words),
                        false => count == 0,
                    };
                    (is_degree && !is_score).then(|| unmarked(line, words))
                }
                _ => None,
            };
            let Some((title, after)) = found else {
                self.below(line);
                continue;
            };
            count += 1;
            self.position(at, title, after, are_apart, are_many);
        }
        self.is_of_all = count > 1;
    }

    /// A line about the employer, or the grade of a degree.
    fn below(&mut self, line: &Line) {
        let (kind, words) = (self.kind, self.words);
        let Some(draft) = &mut self.draft else {
            return self.say(paragraph(line.0.clone()));
        };
        let text = line.plain();
        let score = after_label(&text, words, Label::Score);
        let has = |field| draft.values.iter().any(|(known, _)| *known == field);
        if kind == Kind::Education && !has(Field::Score) {
            let score = match score {
                Some(score) => Prose::text(score.to_owned()),
                None => line.0.clone(),
            };
            draft.value(Field::Score, Some(Value::Prose(score)));
        } else if kind != Kind::Education && draft.title.is_none() && !has(Field::About) {
            draft.value(Field::About, Some(Value::Prose(line.0.clone())));
        } else {
            draft.summary.push(line.0.clone());
        }
    }

    fn position(
        &mut self,
        at: At,
        title: Prose,
        after: Tail,
        is_apart: bool,
        is_one_of_many: bool,
    ) {
        let Tail {
            details,
            place,
            period,
        } = after;
        let is_first = self
            .draft
            .as_ref()
            .is_some_and(|draft| draft.title.is_none());
        if !is_first {
            let above = self.draft.as_ref();
            let organisation = above.and_then(|draft| draft.organisation.clone());
            let joins = match above {
                Some(_) => Joins::Always,
                None => Joins::Never,
            };
            let kept = self.period.take();
            self.end();
            self.draft = Some(Draft {
                organisation,
                joins,
                period: kept.map(|(period, _)| period),
                ..Draft::new(at)
            });
        }
        let Some(draft) = &mut self.draft else {
            return;
        };
        draft.title = Some(title);
        draft.details.extend(details);
        if period.is_some() {
            // What is above belongs to all roles.
            draft.whole = draft.period.filter(|_| is_first);
            draft.period = period;
            draft.own.period = true;
        } else if is_first && (is_apart || is_one_of_many) {
            draft.whole = draft.period.take();
            draft.own.period = true;
        }
        if is_first && (place.is_some() || draft.own.period) {
            draft.whole_place = draft.place.take();
        }
        draft.place = place.map(Into::into).or(draft.place.take());
        draft.own.body = is_apart && draft.organisation.is_some();
    }
}

/// Work of which there is only one name: that of the role.
pub(super) fn titled(mut draft: Draft) -> Draft {
    let is_name = draft.title.is_none() && draft.joins == Joins::Never;
    if is_name && draft.values.is_empty() {
        draft.title = draft.organisation.take();
        let mut before = std::mem::take(&mut draft.before).into_iter().peekable();
        while let Some(Item::Paragraph(text)) =
            before.next_if(|item| matches!(item, Item::Paragraph(_)))
        {
            draft.summary.push(text.text);
        }
        draft.body.splice(0..0, before);
    }
    draft
}
