//! A format of one's own: Org mode.

use resume::document::{Block, Document, Line};
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
        for line in header
            .headline
            .iter()
            .chain(header.contact)
            .chain(&header.summary)
        {
            writeln!(out, "\n{}", line.plain())?;
        }
        document.sections.iter().try_for_each(|section| {
            writeln!(out, "\n* {}", section.title.plain())?;
            blocks(section.blocks, "**", out)
        })
    }
}

fn blocks(all: &[Block<'_>], stars: &str, out: &mut dyn Write) -> fmt::Result {
    all.iter().try_for_each(|block| match block {
        Block::Entry(entry) => {
            let aside = entry
                .aside
                .as_ref()
                .map_or(String::new(), |aside| format!(" /{}/", aside.plain()));
            writeln!(out, "{stars} {}{aside}", entry.title.plain())?;
            entry
                .subtitles
                .iter()
                .try_for_each(|line| writeln!(out, "{}", line.plain()))?;
            blocks(entry.blocks, &format!("{stars}*"), out)
        }
        Block::Paragraph(line) => writeln!(out, "{}\n", line.plain()),
        Block::Quote(line) => writeln!(out, "#+BEGIN_QUOTE\n{}\n#+END_QUOTE", line.plain()),
        Block::List(items) => items
            .iter()
            .try_for_each(|item| writeln!(out, "- {}", item.plain())),
        Block::Rows(rows) => rows.iter().try_for_each(|row| {
            let label = row
                .label
                .as_ref()
                .map_or(String::new(), |label| format!("{} :: ", label.plain()));
            writeln!(
                out,
                "- {label}{}",
                row.items
                    .iter()
                    .map(Line::plain)
                    .collect::<Vec<_>>()
                    .join("; ")
            )
        }),
    })
}

fn main() {
    print!("{}", ADA.render(Org));
}
