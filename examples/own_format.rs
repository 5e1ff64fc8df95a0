//! A custom format: Org mode.

use resume::document::{Block, Document, HeaderLine, Line, Mark, Marks};
use resume::format::Format;
use resume::{Render, Resume, resume};
use std::fmt::{self, Write};

/// The résumé.
pub static ADA: Resume = resume! {
    name: "Ada Example"
    summary: "Builds storage that does not lose data."
    experience {
        2014..present "Principal Software Engineer" at "CLEARSKY DATA" in "Boston, MA" {
            - "formally verified a fail-safe cross-datacenter migration"
        }
    }
    skills { "Languages": "C", "Python", "Rust" }
};

/// Org mode, as plain words.
struct Org;

impl Format for Org {
    fn write(&self, document: &Document<'_>, out: &mut dyn Write) -> fmt::Result {
        let header = &document.header;
        writeln!(
            out,
            "#+TITLE: {}\n#+LANGUAGE: {}",
            header.name, document.lang
        )?;
        let marks = document.marks();
        for line in header.lines {
            let line = match line {
                HeaderLine::Pronouns(line)
                | HeaderLine::Headline(line)
                | HeaderLine::Summary(line) => line.plain(marks),
                HeaderLine::Contact(items) => joined(items, Mark::Dot, marks),
            };
            writeln!(out, "\n{line}")?;
        }
        document.sections.iter().try_for_each(|section| {
            writeln!(out, "\n* {}", section.title.plain(marks))?;
            blocks(section.blocks, "**", marks, out)
        })
    }
}

/// Lines with a mark between them.
fn joined(lines: &[Line<'_>], mark: Mark, marks: &Marks) -> String {
    let lines: Vec<_> = lines.iter().map(|line| line.plain(marks)).collect();
    lines.join(marks.spell(mark))
}

fn blocks(all: &[Block<'_>], stars: &str, marks: &Marks, out: &mut dyn Write) -> fmt::Result {
    all.iter().try_for_each(|block| match block {
        Block::Entry(entry) => {
            let head: Vec<_> = entry.head().copied().collect();
            let aside = entry
                .aside
                .map_or(String::new(), |aside| format!(" /{}/", aside.plain(marks)));
            writeln!(out, "{stars} {}{aside}", Line(&head).plain(marks))?;
            entry
                .subtitles
                .iter()
                .try_for_each(|line| writeln!(out, "{}", line.plain(marks)))?;
            blocks(entry.blocks, &format!("{stars}*"), marks, out)
        }
        Block::Paragraph(line) => writeln!(out, "{}\n", line.plain(marks)),
        Block::Quote(line) => writeln!(out, "#+BEGIN_QUOTE\n{}\n#+END_QUOTE", line.plain(marks)),
        Block::List(items) => items.iter().try_for_each(|item| {
            writeln!(out, "- {}", item.line.plain(marks))?;
            item.items
                .iter()
                .try_for_each(|line| writeln!(out, "  - {}", line.plain(marks)))
        }),
        Block::Rows(rows) => rows.iter().try_for_each(|row| {
            let label = row
                .label
                .map_or(String::new(), |label| format!("{} :: ", label.plain(marks)));
            writeln!(
                out,
                "- {label}{}",
                joined(row.items, Mark::Semicolon, marks)
            )
        }),
    })
}

fn main() {
    print!("{}", ADA.render(Org));
}
