//! The page of the real résumé, written with other libraries.
//!
//! Each takes a [`Resume`] and returns the same page as [`Html`], to the byte: head, style sheet,
//! microformats and linked data. They are written as an experienced user of the library would write
//! them, and with less to do than our own: they support only the kinds of sections and the fields
//! that this résumé has, and write the page directly, without a document or a theme.

pub mod askama;
mod linked_data;
pub mod maud;
pub mod minijinja;

use resume::Render;
use resume::format::Html;
use resume::model::{
    Bullet, Inline, Item, Job, Kind, Position, Prose, Resume, School, Section, positions,
};
use resume::theme::Words;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The content security policy, whose hash of the style sheet is computed once.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let page = Resume::new("").render(Html::default()).to_string();
    let policy = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    policy
        .map(|(policy, _)| policy.to_owned())
        .unwrap_or_default()
});

/// The language of the page.
fn lang(resume: &Resume) -> &str {
    resume.lang.as_ref().map_or("en", |lang| lang.as_str())
}

/// The words of prose, without markup.
fn plain(prose: &Prose) -> Cow<'_, str> {
    match prose.inlines() {
        [Inline::Text(text)] => Cow::Borrowed(text),
        _ => Cow::Owned(prose.plain()),
    }
}

/// The roles of a job.
fn roles(job: &Job) -> impl Iterator<Item = &Position> {
    positions(&job.body)
}

/// The degrees of a school.
fn degrees(school: &School) -> impl Iterator<Item = &Position> {
    positions(&school.body)
}

/// The bullets of a job.
fn highlights(job: &Job) -> impl Iterator<Item = &Bullet> {
    job.body.iter().filter_map(|item| match item {
        Item::Bullet(bullet) => Some(bullet),
        Item::Paragraph(_) | Item::Row(_) | Item::Entry(_) => None,
    })
}

/// Whether a job has bullets. One without is a single line.
fn has_highlights(job: &Job) -> bool {
    highlights(job).next().is_some()
}

/// Whether a position is alone and without a period, so that it is a line under its employer or
/// school.
fn is_one_line(body: &[Item<Position>]) -> bool {
    let mut positions = positions(body);
    positions.next().is_some_and(|first| first.period.is_none()) && positions.next().is_none()
}

/// The title of a section that has no custom title.
fn usual_title(resume: &Resume, section: &Section) -> &'static str {
    Words::of(resume.lang.as_ref()).heading(section.kind())
}

/// A name for the section's anchor.
fn anchor(section: &Section) -> Cow<'static, str> {
    match (&section.title, section.kind()) {
        (Some(title), Kind::Custom) => {
            let mut anchor = String::new();
            for word in plain(title)
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
            {
                anchor.push_str(if anchor.is_empty() { "" } else { "-" });
                anchor.push_str(&word.to_lowercase());
            }
            Cow::Owned(anchor)
        }
        (_, kind) => Cow::Borrowed(kind.name()),
    }
}
