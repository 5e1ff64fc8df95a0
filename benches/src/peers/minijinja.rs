//! With minijinja: a template that is compiled once, and views of the résumé for serde, out of
//! which each page is made.

use super::linked_data::{ProfilePage, json_for_html};
use super::{POLICY, anchor, is_one_line, lang, plain, usual_title};
use minijinja::Environment;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use resume::format::Html;
use resume::model::{self, Content, End, Item, List, Prose, Resume};
use serde::Serialize;
use std::borrow::Cow;
use std::sync::LazyLock;

static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    if let Ok(syntax) = SyntaxConfig::builder().keep_trailing_newline(true).build() {
        environment.set_syntax(syntax);
    }
    // A template that cannot be read leaves an empty page, which the test of the pages would
    // notice.
    let _ = environment.add_template(
        "page.html",
        include_str!("../../templates/minijinja/page.html"),
    );
    environment
});

/// The page.
pub fn page(resume: &Resume) -> String {
    ENVIRONMENT
        .get_template("page.html")
        .and_then(|template| template.render(Serde(Page::of(resume))))
        .unwrap_or_default()
}

#[derive(Serialize)]
struct Page<'r> {
    lang: &'r str,
    policy: &'static str,
    style: &'static str,
    name: &'r str,
    summary: Vec<Inlines<'r>>,
    description: Option<Cow<'r, str>>,
    sections: Vec<Section<'r>>,
    data: String,
}

#[derive(Serialize)]
struct Section<'r> {
    anchor: Cow<'r, str>,
    title: Inlines<'r>,
    jobs: Vec<Entry<'r>>,
    schools: Vec<Entry<'r>>,
    rows: Vec<Row<'r>>,
    bullets: Vec<Inlines<'r>>,
}

#[derive(Serialize)]
struct Entry<'r> {
    name: Option<Inlines<'r>>,
    place: Option<&'r str>,
    period: Option<Period>,
    parts: Vec<Part<'r>>,
    is_one_line: bool,
    highlights: Vec<Inlines<'r>>,
}

#[derive(Serialize)]
struct Part<'r> {
    title: Inlines<'r>,
    details: Vec<Inlines<'r>>,
    period: Option<Period>,
}

#[derive(Serialize)]
struct Row<'r> {
    label: Option<Inlines<'r>>,
    items: Vec<Inlines<'r>>,
}

#[derive(Serialize)]
struct Period {
    start: Option<String>,
    end: Option<String>,
    goes_on: bool,
    present: &'static str,
}

/// Most prose is one piece of text, for which the template need not call the macro that reads
/// prose.
#[derive(Serialize)]
#[serde(untagged)]
enum Inlines<'r> {
    Plain(&'r str),
    Marked(Vec<Inline<'r>>),
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Inline<'r> {
    Text(&'r str),
    Emphasis(Vec<Inline<'r>>),
    Strong(Vec<Inline<'r>>),
    Code(&'r str),
    Link { text: Vec<Inline<'r>>, url: &'r str },
    Superscript(&'r str),
    Subscript(&'r str),
}

impl<'r> Page<'r> {
    fn of(resume: &'r Resume) -> Page<'r> {
        Page {
            lang: lang(resume),
            policy: &POLICY,
            style: Html::STYLE,
            name: &resume.name,
            summary: resume.summary.iter().map(prose).collect(),
            description: resume.summary.first().map(plain),
            sections: resume
                .sections
                .iter()
                .map(|section| self::section(resume, section))
                .collect(),
            data: json_for_html(&ProfilePage::of(resume)),
        }
    }
}

fn section<'r>(resume: &'r Resume, section: &'r model::Section) -> Section<'r> {
    let title = section
        .title
        .as_ref()
        .map_or_else(|| Inlines::Plain(usual_title(resume, section)), prose);
    let mut view = Section {
        anchor: anchor(section),
        title,
        jobs: Vec::new(),
        schools: Vec::new(),
        rows: Vec::new(),
        bullets: Vec::new(),
    };
    match &section.content {
        Content::Experience(jobs) => view.jobs = jobs.iter().map(job).collect(),
        Content::Education(schools) => view.schools = schools.iter().map(school).collect(),
        Content::Skills(rows) => view.rows = rows.iter().map(row).collect(),
        Content::Custom(items) => {
            view.bullets = items
                .iter()
                .filter_map(|item| {
                    if let Item::Bullet(bullet) = item {
                        Some(prose(&bullet.text))
                    } else {
                        None
                    }
                })
                .collect()
        }
        _ => {}
    }
    view
}

fn job(job: &model::Job) -> Entry<'_> {
    let parts = super::roles(job)
        .map(|role| part(&role.title, &role.details, role.period))
        .collect();
    Entry {
        name: job.employer.as_ref().map(prose),
        place: job.place.as_deref(),
        period: job.period.map(period),
        parts,
        is_one_line: is_one_line(&job.body),
        highlights: super::highlights(job)
            .map(|bullet| prose(&bullet.text))
            .collect(),
    }
}

fn school(school: &model::School) -> Entry<'_> {
    let parts = super::degrees(school)
        .map(|degree| part(&degree.title, &degree.details, degree.period))
        .collect();
    Entry {
        name: school.school.as_ref().map(prose),
        place: school.place.as_deref(),
        period: school.period.map(period),
        parts,
        is_one_line: is_one_line(&school.body),
        highlights: Vec::new(),
    }
}

fn part<'r>(title: &'r Prose, details: &'r List<Prose>, period: Option<model::Period>) -> Part<'r> {
    Part {
        title: prose(title),
        details: details.iter().map(prose).collect(),
        period: period.map(self::period),
    }
}

fn row(row: &model::Row) -> Row<'_> {
    Row {
        label: row.label.as_ref().map(prose),
        items: row.items.iter().map(prose).collect(),
    }
}

fn period(period: model::Period) -> Period {
    let end = if let End::On(end) = period.end() {
        Some(end.to_string())
    } else {
        None
    };
    let present = if period.end() == End::Present {
        "present"
    } else {
        ""
    };
    Period {
        start: period.start().map(|start| start.to_string()),
        end,
        goes_on: period.is_open(),
        present,
    }
}

fn prose(prose: &Prose) -> Inlines<'_> {
    match prose.inlines() {
        [model::Inline::Text(text)] => Inlines::Plain(text),
        inlines => Inlines::Marked(self::inlines(inlines)),
    }
}

fn inlines<'r>(inlines: &'r [model::Inline]) -> Vec<Inline<'r>> {
    let inline = |inline: &'r model::Inline| match inline {
        model::Inline::Text(text) => Inline::Text(text),
        model::Inline::Emphasis(inner) => Inline::Emphasis(self::inlines(inner)),
        model::Inline::Strong(inner) => Inline::Strong(self::inlines(inner)),
        model::Inline::Code(text) => Inline::Code(text),
        model::Inline::Link { text, url } => Inline::Link {
            text: self::inlines(text),
            url: url.as_str(),
        },
        model::Inline::Superscript(text) => Inline::Superscript(text),
        model::Inline::Subscript(text) => Inline::Subscript(text),
    };
    inlines.iter().map(inline).collect()
}
