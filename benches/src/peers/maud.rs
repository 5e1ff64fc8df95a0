//! With maud: one `html!` for the page, and [`Render`] for recursive parts.

use super::linked_data::{ProfilePage, json_for_html};
use super::{
    POLICY, anchor, degrees, has_highlights, highlights, is_one_line, lang, plain, roles,
    usual_title,
};
use maud::{DOCTYPE, PreEscaped, Render, html};
use resume::format::Html;
use resume::model::{Content, End, Inline, Item, Resume};

/// The page.
pub fn page(resume: &Resume) -> String {
    let markup = html! {
        (DOCTYPE) "\n"
        html lang=(lang(resume)) { "\n"
            head { "\n"
                meta charset="utf-8"; "\n"
                meta name="viewport" content="width=device-width, initial-scale=1"; "\n"
                meta http-equiv="Content-Security-Policy" content=(POLICY.as_str()); "\n"
                meta name="color-scheme" content="light dark"; "\n"
                title { (resume.name) } "\n"
                meta property="og:type" content="profile"; "\n"
                meta property="og:title" content=(resume.name); "\n"
                @if let Some(summary) = resume.summary.first() {
                    @let summary = plain(summary);
                    meta name="description" content=(summary); "\n"
                    meta property="og:description" content=(summary); "\n"
                }
                link rel="icon" href="data:,"; "\n"
                style { (PreEscaped(Html::STYLE)) } "\n"
            } "\n"
            body class="h-resume" { "\n"
                header class="p-contact h-card" { "\n"
                    h1 class="p-name" { (resume.name) } "\n"
                } "\n"
                main { "\n"
                    @for summary in resume.summary.iter() {
                        p class="p-summary" { (Inlines(summary.inlines())) } "\n"
                    }
                    @for section in resume.sections.iter() {
                        @let anchor = anchor(section);
                        section id=(anchor) aria-labelledby={ (anchor) "_title" } { "\n"
                            h2 id={ (anchor) "_title" } {
                                @match &section.title {
                                    Some(title) => (Inlines(title.inlines())),
                                    None => (usual_title(resume, section)),
                                }
                            } "\n"
                            @match &section.content {
                                Content::Experience(jobs) => {
                                    @for job in jobs.iter() {
                                        article class="p-experience h-event" { "\n"
                                            hgroup { "\n"
                                                h3 class="p-name" {
                                                    @if let Some(employer) = &job.employer {
                                                        strong class="p-org h-card" { (Inlines(employer.inlines())) }
                                                    }
                                                    @if let Some(place) = &job.place { span class="gap" { " " } span class="whole" { span class="dot" { "· " } span class="p-location" { (place) } } }
                                                    @for role in roles(job).filter(|_| is_one_line(&job.body) && !has_highlights(job)) {
                                                        span class="gap" { " " }
                                                        span class="whole" {
                                                            span class="dot" { "· " }
                                                            em class="p-job-title" { (Inlines(role.title.inlines())) }
                                                            @for detail in role.details.iter() { ", " (Inlines(detail.inlines())) }
                                                        }
                                                    }
                                                } "\n"
                                                @if let Some(period) = job.period {
                                                    p class="aside" {
                                                        @if let Some(start) = period.start() { time class="dt-start" datetime=(start) { (start) } }
                                                        @match period.end() {
                                                            End::Same => {}
                                                            End::Open => { "–" }
                                                            End::Present => { "–present" }
                                                            End::On(end) | End::Expected(end) => { "–" time class="dt-end" datetime=(end) { (end) } }
                                                        }
                                                    } "\n"
                                                }
                                                @for role in roles(job).filter(|_| is_one_line(&job.body) && has_highlights(job)) {
                                                    p {
                                                        em class="p-job-title" { (Inlines(role.title.inlines())) }
                                                        @for detail in role.details.iter() { ", " (Inlines(detail.inlines())) }
                                                    } "\n"
                                                }
                                            } "\n"
                                            @for role in roles(job).filter(|_| !is_one_line(&job.body)) {
                                                article class="role" { "\n"
                                                    hgroup { "\n"
                                                        h4 {
                                                            em class="p-job-title" { (Inlines(role.title.inlines())) }
                                                            @for detail in role.details.iter() { ", " (Inlines(detail.inlines())) }
                                                        } "\n"
                                                        @if let Some(period) = role.period {
                                                            p class="aside" {
                                                                @if let Some(start) = period.start() { time datetime=(start) { (start) } }
                                                                @match period.end() {
                                                                    End::Same => {}
                                                                    End::Open => { "–" }
                                                                    End::Present => { "–present" }
                                                                    End::On(end) | End::Expected(end) => { "–" time datetime=(end) { (end) } }
                                                                }
                                                            } "\n"
                                                        }
                                                    } "\n"
                                                } "\n"
                                            }
                                            @if has_highlights(job) {
                                                ul { "\n"
                                                    @for bullet in highlights(job) { li { (Inlines(bullet.text.inlines())) } "\n" }
                                                } "\n"
                                            }
                                        } "\n"
                                    }
                                }
                                Content::Education(schools) => {
                                    @for school in schools.iter() {
                                        article class="p-education h-event" { "\n"
                                            hgroup { "\n"
                                                h3 class="p-name" {
                                                    @if let Some(name) = &school.school {
                                                        strong class="p-org h-card" { (Inlines(name.inlines())) }
                                                    }
                                                    @if let Some(place) = &school.place { span class="gap" { " " } span class="whole" { span class="dot" { "· " } span class="p-location" { (place) } } }
                                                    @for degree in degrees(school).filter(|_| is_one_line(&school.body)) {
                                                        span class="gap" { " " }
                                                        span class="whole" {
                                                            span class="dot" { "· " }
                                                            span class="p-degree" { (Inlines(degree.title.inlines())) }
                                                            @for detail in degree.details.iter() { ", " (Inlines(detail.inlines())) }
                                                        }
                                                    }
                                                } "\n"
                                                @if let Some(period) = school.period {
                                                    p class="aside" {
                                                        @if let Some(start) = period.start() { time class="dt-start" datetime=(start) { (start) } }
                                                        @match period.end() {
                                                            End::Same => {}
                                                            End::Open => { "–" }
                                                            End::Present => { "–present" }
                                                            End::On(end) | End::Expected(end) => { "–" time class="dt-end" datetime=(end) { (end) } }
                                                        }
                                                    } "\n"
                                                }
                                            } "\n"
                                            @for degree in degrees(school).filter(|_| !is_one_line(&school.body)) {
                                                article class="degree" { "\n"
                                                    hgroup { "\n"
                                                        h4 {
                                                            span class="p-degree" { (Inlines(degree.title.inlines())) }
                                                            @for detail in degree.details.iter() { ", " (Inlines(detail.inlines())) }
                                                        } "\n"
                                                        @if let Some(period) = degree.period {
                                                            p class="aside" {
                                                                @if let Some(start) = period.start() { time datetime=(start) { (start) } }
                                                                @match period.end() {
                                                                    End::Same => {}
                                                                    End::Open => { "–" }
                                                                    End::Present => { "–present" }
                                                                    End::On(end) | End::Expected(end) => { "–" time datetime=(end) { (end) } }
                                                                }
                                                            } "\n"
                                                        }
                                                    } "\n"
                                                } "\n"
                                            }
                                        } "\n"
                                    }
                                }
                                Content::Skills(rows) => {
                                    dl { "\n"
                                        @for row in rows.iter() {
                                            div { "\n"
                                                @if let Some(label) = &row.label { dt { (Inlines(label.inlines())) ":" } "\n" }
                                                dd {
                                                    @for (at, item) in row.items.iter().enumerate() {
                                                        @if at > 0 { ", " }
                                                        span class="p-skill" { (Inlines(item.inlines())) }
                                                    }
                                                } "\n"
                                            } "\n"
                                        }
                                    } "\n"
                                }
                                Content::Custom(items) => {
                                    ul { "\n"
                                        @for item in items.iter() {
                                            @if let Item::Bullet(bullet) = item { li { (Inlines(bullet.text.inlines())) } "\n" }
                                        }
                                    } "\n"
                                }
                                _ => {}
                            }
                        } "\n"
                    }
                } "\n"
                script type="application/ld+json" { "\n" (PreEscaped(json_for_html(&ProfilePage::of(resume)))) "\n" } "\n"
            } "\n"
        } "\n"
    };
    markup.into_string()
}

/// Prose, which may hold prose.
struct Inlines<'r>(&'r [Inline]);

impl Render for Inlines<'_> {
    fn render_to(&self, buffer: &mut String) {
        for inline in self.0 {
            match inline {
                Inline::Text(text) => text.render_to(buffer),
                Inline::Emphasis(inner) => html! { em { (Inlines(inner)) } }.render_to(buffer),
                Inline::Strong(inner) => html! { strong { (Inlines(inner)) } }.render_to(buffer),
                Inline::Code(text) => html! { code { (text) } }.render_to(buffer),
                Inline::Link { text, url } => {
                    html! { a href=(url.as_str()) { (Inlines(text)) } }.render_to(buffer)
                }
                Inline::Superscript(text) => html! { sup { (text) } }.render_to(buffer),
                Inline::Subscript(text) => html! { sub { (text) } }.render_to(buffer),
            }
        }
    }
}
