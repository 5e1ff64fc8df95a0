//! With askama: a template for the page, and one for prose, which may hold prose.

use super::linked_data::ProfilePage;
use super::{POLICY, lang};
use askama::Template;
use resume::format::Html;
use resume::model::{Content, End, Inline, Item, Resume};

/// The page.
pub fn page(resume: &Resume) -> String {
    template(resume).render().unwrap_or_default()
}

/// The page, added to a string that may have been used before.
pub fn push_page(resume: &Resume, out: &mut String) {
    // A string takes whatever is written to it.
    let _ = template(resume).render_into(out);
}

fn template(resume: &Resume) -> Page<'_> {
    Page {
        resume,
        lang: lang(resume),
        policy: &POLICY,
        data: ProfilePage::of(resume),
    }
}

#[derive(Template)]
#[template(path = "askama/page.html")]
struct Page<'r> {
    resume: &'r Resume,
    lang: &'r str,
    policy: &'static str,
    data: ProfilePage<'r>,
}

#[derive(Template)]
#[template(path = "askama/inlines.html")]
struct Inlines<'r>(&'r [Inline]);
