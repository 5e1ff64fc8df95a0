//! `gallery`: a résumé in every design side by side, as a page that the preview shows or as a file.

use crate::preview::picker::{self, About};
use crate::preview::{self, Chosen, Shown};
use crate::{arguments, files, report};
use clap::ArgMatches;
use resume::cli::{Failure, Output, Paper, Settings, Status};
use resume::design::DesignName;
use std::fmt::Write as _;
use std::path::PathBuf;

const PAGE: &str = include_str!("gallery/gallery.html");
pub(crate) const SCRIPT: &str = include_str!("gallery/gallery.js");
pub(crate) const STYLE: &str = include_str!("gallery/gallery.css");

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("output") else {
        return preview::show(matches, "gallery");
    };
    let settings = arguments::settings(matches)?;
    let chosen = Chosen::of(matches, &settings)?;
    let settings = preview::with_fonts(settings, &chosen)?;
    let (mut reading, shown) = chosen.read(files::read(&chosen.path)?);
    reading.keep_errors();
    let Some(Shown { first, .. }) = shown else {
        report::problems(&[reading]);
        return Ok(Status::Refused);
    };
    let page = whole(&settings, &first)?;
    files::write(path, page.as_bytes())?;
    report::progress(&format!("wrote {} ({} bytes)", path.display(), page.len()));
    Ok(Status::Done)
}

/// The page that the preview shows: its frames show pages of the preview.
pub(crate) fn served() -> String {
    let figures = DesignName::ALL.iter().map(|name| {
        let frame = format!("data-src=\"/html\" data-query=\"design={}\"", name.word());
        figure(*name, &frame, None)
    });
    PAGE.replace("<!-- head -->", "<link rel=\"stylesheet\" href=\"/gallery.css\">\n<script src=\"/gallery.js\" defer></script>")
        .replace("<!-- figures -->", &figures.collect::<String>())
}

/// The page as a file that needs nothing else.
fn whole(settings: &Settings, paper: &Paper<'_>) -> Result<String, Failure> {
    let html = Output::named("html")?;
    let mut figures = String::new();
    for name in DesignName::ALL {
        let mut settings = settings.clone();
        settings.design.name = Some(*name);
        let paper = settings.paper(paper.source())?;
        let page = html.write(&settings, paper.source())?;
        let page = escaped(&String::from_utf8_lossy(&page));
        let about = picker::about(&settings, paper.source());
        figures.push_str(&figure(*name, &format!("srcdoc=\"{page}\""), Some(&about)));
    }
    let head = format!("<style>\n{STYLE}</style>\n<script type=\"module\">\n{SCRIPT}</script>");
    Ok(PAGE
        .replace("<!-- head -->", &head)
        .replace("<!-- figures -->", &figures))
}

/// One design: for whom it is, what to copy, and the page.
fn figure(name: DesignName, frame: &str, about: Option<&About>) -> String {
    let (word, for_whom) = (name.word(), name.for_whom());
    let (line, paper) = about.map_or((format!("design {word}"), String::new()), |about| {
        (about.line.clone(), about.paper.clone())
    });
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<figure>\n<figcaption>\n<h2>{word}</h2>\n<p>{for_whom}</p>\n\
         <p><button type=\"button\" class=\"flag\">--design {word}</button>\n\
         <button type=\"button\" class=\"line\">{}</button>\n<span class=\"paper\">{}</span></p>\n</figcaption>\n\
         <div><iframe title=\"The page in the design {word}\" sandbox=\"allow-same-origin\" tabindex=\"-1\" {frame}></iframe></div>\n</figure>\n",
        escaped(&line),
        escaped(&paper)
    );
    out
}

/// Text for HTML, in an attribute too.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
