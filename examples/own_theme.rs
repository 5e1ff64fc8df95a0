//! A custom theme: roles as they are, employers without places, and a heading that says more.

use resume::document::{Entry, Part, Section, Span, Stress};
use resume::format::Markdown;
use resume::model::{self, Job, Kind, Position};
use resume::theme::{Context, Theme, compose};
use resume::{Render, Resume, resume};

/// The résumé.
pub static ADA: Resume = resume! {
    name: "Ada Example"
    experience {
        2014..present at "CLEARSKY DATA" in "Boston, MA" {
            2018..      "Consulting Engineer"
            2014..2018  "Principal Software Engineer"
            - "formally verified a fail-safe cross-datacenter migration"
        }
        2011-06..2014-02 "Software Engineer" at "CORERO" in "Hudson, MA"
    }
};

/// Leaves places out, sets roles upright, and adds a heading above the jobs.
struct Modern;

impl Theme for Modern {
    fn section<'a>(&'a self, cx: &Context<'a>, section: &'a model::Section) -> Option<Section<'a>> {
        let mut section = compose::section(self, cx, section)?;
        if section.kind == Kind::Experience {
            section.title = cx.span(Span::plain(Part::Heading, "Where I have been of use"));
        }
        Some(section)
    }

    fn job<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
        Entry {
            place: None,
            ..compose::job(self, cx, job)
        }
    }

    fn role<'a>(&'a self, cx: &Context<'a>, role: &'a Position) -> Entry<'a> {
        let role = compose::role(self, cx, role);
        let title = role.title.spans().iter();
        Entry {
            title: cx.line(title.map(|span| span.stressed(Stress::None))),
            ..role
        }
    }
}

fn main() {
    print!("{}", ADA.render_with(Modern, Markdown));
}
