//! The source, item by item.

mod writer;

use super::line::Line;
use writer::Writer;

/// What is written, item by item.
#[derive(Default)]
pub(super) struct Source(Vec<Event>);

enum Event {
    /// An item whose block begins.
    Open(Line),
    /// An item without a block.
    Item(Line),
    /// The end of a block.
    Close,
    /// An empty line.
    Gap,
}

impl Source {
    pub fn open(&mut self, word: &str) {
        self.open_line(Line::word(word));
    }

    pub fn open_line(&mut self, line: Line) {
        self.0.push(Event::Open(line));
    }

    pub fn line(&mut self, line: Line) {
        self.0.push(Event::Item(line));
    }

    pub fn close(&mut self) {
        self.0.push(Event::Close);
    }

    pub fn gap(&mut self) {
        self.0.push(Event::Gap);
    }

    /// A source in several languages; nothing if they differ in more than their texts.
    pub fn together(all: &[Source]) -> Option<Source> {
        let first = all.first()?;
        if all.iter().any(|source| source.0.len() != first.0.len()) {
            return None;
        }
        let events = (0..first.0.len()).map(|at| {
            let events: Vec<&Event> = all.iter().map(|source| &source.0[at]).collect();
            Event::together(&events)
        });
        events.collect::<Option<_>>().map(Source)
    }

    /// The source as text.
    pub fn finish(self) -> String {
        let mut writer = Writer::new();
        for event in self.0 {
            match event {
                Event::Open(line) => writer.open_line(line),
                Event::Item(line) => writer.line(line),
                Event::Close => writer.close(),
                Event::Gap => writer.gap(),
            }
        }
        writer.finish()
    }
}

impl Event {
    fn together(all: &[&Event]) -> Option<Event> {
        let lines = |pick: fn(&Event) -> Option<&Line>| {
            let lines: Vec<&Line> = all.iter().map(|event| pick(event)).collect::<Option<_>>()?;
            Line::together(&lines)
        };
        match all.first()? {
            Event::Open(_) => lines(|event| match event {
                Event::Open(line) => Some(line),
                Event::Item(_) | Event::Close | Event::Gap => None,
            })
            .map(Event::Open),
            Event::Item(_) => lines(|event| match event {
                Event::Item(line) => Some(line),
                Event::Open(_) | Event::Close | Event::Gap => None,
            })
            .map(Event::Item),
            Event::Close => all
                .iter()
                .all(|event| matches!(event, Event::Close))
                .then_some(Event::Close),
            Event::Gap => all
                .iter()
                .all(|event| matches!(event, Event::Gap))
                .then_some(Event::Gap),
        }
    }
}
