//! What the preview answers: a few pages, to this machine only.
//!
//! A page of another site can make a browser send requests here, so a request is only answered if
//! it comes from the preview's own page: its host must be this machine, not a foreign name that points
//! to it, and the browser must not say that another site asks.

use super::changes::{Changes, State};
use super::picker;
use super::request::Request;
use crate::gallery;
use resume::cli::{Failure, Output, Paper, Settings};
use resume::format::About;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

const SHELL: &str = include_str!("page/shell.html");
const SCRIPT: &str = include_str!("page/preview.js");
const MORPH: &str = include_str!("page/morph.js");
const CONNECTION: &str = include_str!("page/connection.js");
const STYLE: &str = include_str!("page/preview.css");

/// What the shell may do: run our scripts, show our style and our pages.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; \
                      img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A rendered résumé brings its own policy; only our shell may frame it.
const FRAMED: &str = "frame-ancestors 'self'";

/// What the pages show.
pub(super) struct Pages {
    pub(super) port: u16,
    pub(super) changes: Arc<Changes>,
    pub(super) settings: Settings,
}

/// What a request gets.
pub(super) enum Reply {
    Answer(Answer),
    /// An event for each change.
    Events,
}

/// An answer, whole.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) media_type: &'static str,
    pub(super) policy: &'static str,
    pub(super) body: Vec<u8>,
}

/// The status of an answer to a method other than GET and HEAD, which names those two.
pub(super) const NOT_ALLOWED: &str = "405 Method Not Allowed";

/// What the head of the events is made of.
pub(super) fn events() -> Answer {
    asset("text/event-stream; charset=utf-8", "")
}

impl Pages {
    /// The reply to a request.
    pub(super) fn reply(&self, request: &Request) -> Reply {
        match admit(request, self.port) {
            Err(refusal) => Reply::Answer(refusal),
            Ok(()) if request.path == "/events" => Reply::Events,
            Ok(()) => Reply::Answer(page(request, &self.changes.now(), &self.settings)),
        }
    }
}

/// Refuses what this preview's page would not ask for.
fn admit(request: &Request, port: u16) -> Result<(), Answer> {
    let host = request.host.as_deref().unwrap_or_default();
    if ![format!("127.0.0.1:{port}"), format!("localhost:{port}")]
        .contains(&host.to_ascii_lowercase())
    {
        return Err(Answer::plain(
            "403 Forbidden",
            "this preview answers to 127.0.0.1 only",
        ));
    }
    // A link on another site may lead to the shell, and to nothing else.
    let is_link = request.path == "/" && request.destination.as_deref() == Some("document");
    if !matches!(request.site.as_deref(), None | Some("none" | "same-origin")) && !is_link {
        return Err(Answer::plain(
            "403 Forbidden",
            "this preview answers to its own page only",
        ));
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return Err(Answer::plain(NOT_ALLOWED, "this preview can only be read"));
    }
    Ok(())
}

/// The page of a path, in the language and the design that were picked for it.
fn page(request: &Request, state: &State, settings: &Settings) -> Answer {
    match request.path.as_str() {
        "/" => asset(
            "text/html; charset=utf-8",
            &SHELL
                .replace("<!-- tabs -->", &tabs())
                .replace("<!-- picker -->", &picker::controls())
                .replace("<!-- downloads -->", &downloads()),
        ),
        "/preview.js" => asset("text/javascript; charset=utf-8", SCRIPT),
        "/morph.js" => asset("text/javascript; charset=utf-8", MORPH),
        "/connection.js" => asset("text/javascript; charset=utf-8", CONNECTION),
        "/preview.css" => asset("text/css; charset=utf-8", STYLE),
        "/gallery" => asset("text/html; charset=utf-8", &gallery::served()),
        "/gallery.js" => asset("text/javascript; charset=utf-8", gallery::SCRIPT),
        "/gallery.css" => asset("text/css; charset=utf-8", gallery::STYLE),
        path => {
            let picked = match picker::picked(&request.query) {
                Ok(picked) => picked,
                Err(failure) => return refused(&failure),
            };
            let settings = picker::with(settings, &picked);
            let shown = state.shown.as_deref();
            let paper = match shown.map(|shown| shown.picked(picked.letter.as_deref())) {
                Some(Err(failure)) => return refused(&failure),
                Some(Ok(paper)) => Some(paper),
                None => None,
            };
            show(path, paper, &settings).unwrap_or_else(|failure| refused(&failure))
        }
    }
}

/// What is shown of a résumé or a letter.
fn show(path: &str, paper: Option<&Paper<'_>>, settings: &Settings) -> Result<Answer, Failure> {
    if let ("/design", Some(paper)) = (path, paper) {
        let about = picker::about(settings, settings.paper(paper.source())?.source());
        return Ok(asset("application/json", &about.json()));
    }
    let output = path
        .strip_prefix('/')
        .and_then(|name| Output::all().find(|output| output.about.name == name));
    match (output, paper) {
        (None, _) => Ok(Answer::plain("404 Not Found", "there is no such page")),
        (Some(_), None) => Ok(Answer::plain(
            "404 Not Found",
            "there is no résumé without errors yet",
        )),
        (Some(output), Some(paper)) => {
            let paper = settings.paper(paper.source())?;
            Ok(rendered(&output.about, || {
                output.write(settings, paper.source())
            }))
        }
    }
}

/// The answer to a request that names an unknown language, letter or setting.
fn refused(failure: &Failure) -> Answer {
    Answer::plain("400 Bad Request", &failure.lines())
}

/// A rendered résumé, or a page that says why it cannot be shown.
fn rendered(about: &About, render: impl FnOnce() -> Result<Vec<u8>, Failure>) -> Answer {
    // Nothing that a panic leaves in an inconsistent state is used again: the résumé is only read.
    let why = match catch_unwind(AssertUnwindSafe(render)) {
        Ok(Ok(body)) => {
            return Answer {
                status: "200 OK",
                media_type: media_type(about),
                policy: FRAMED,
                body,
            };
        }
        Ok(Err(failure)) => failure.lines(),
        Err(_) => "cargo resume has a bug, and the terminal shows where".to_owned(),
    };
    let problem = format!("{} could not be made: {why}", about.title);
    Answer {
        policy: FRAMED,
        ..Answer::plain("500 Internal Server Error", &problem)
    }
}

/// The media type with which a browser shows a format, and does not offer to save it.
fn media_type(about: &About) -> &'static str {
    match about.name {
        "html" => about.media_type,
        _ if about.is_text() => "text/plain; charset=utf-8",
        _ => about.media_type,
    }
}

/// A tab for each format that a browser shows, the page first.
fn tabs() -> String {
    let mut formats: Vec<Output> = Output::all()
        .filter(|output| is_shown(&output.about))
        .collect();
    formats.sort_by_key(|output| output.about.name != "html");
    let mut tabs = String::new();
    for output in formats {
        let about = output.about;
        let letters = output.has_letters();
        let kind = if about.is_text() { "text" } else { "page" };
        let name = about.name;
        // Writing to a string cannot fail.
        let _ = write!(
            tabs,
            "<button role=\"tab\" id=\"tab-{name}\" aria-controls=\"view\" data-format=\"{name}\" data-kind=\"{kind}\" data-letters=\"{letters}\">{}</button>",
            about.title
        );
    }
    tabs
}

/// Whether a browser shows a format.
fn is_shown(about: &About) -> bool {
    about.is_text() || about.media_type == "application/pdf"
}

/// A link for each format that a browser cannot show, but save.
fn downloads() -> String {
    let mut links = String::new();
    for Output { about, .. } in Output::all().filter(|output| !is_shown(&output.about)) {
        let About {
            name,
            ending,
            title,
            ..
        } = about;
        // Writing to a string cannot fail.
        let _ = write!(
            links,
            "<a href=\"/{name}\" download=\"resume.{ending}\">{title}</a>"
        );
    }
    links
}

fn asset(media_type: &'static str, body: &str) -> Answer {
    Answer {
        status: "200 OK",
        media_type,
        policy: POLICY,
        body: body.as_bytes().to_vec(),
    }
}

impl Answer {
    /// An answer of one line.
    pub(super) fn plain(status: &'static str, text: &str) -> Answer {
        Answer {
            status,
            media_type: "text/plain; charset=utf-8",
            policy: POLICY,
            body: format!("{text}\n").into_bytes(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::request;

    fn check(request: &str, status: &str) {
        let read = request::read(&mut request.as_bytes()).unwrap();
        let found = match read {
            None => "400",
            Some(request) => match admit(&request, 80) {
                Err(refusal) => &refusal.status[..3],
                Ok(()) => "200",
            },
        };
        assert_eq!(found, status, "{request}");
    }

    #[test]
    fn only_our_own_page_is_answered() {
        check("GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n", "200");
        check(
            "GET /html?3 HTTP/1.1\r\nhost: LocalHost:80\r\nSec-Fetch-Site: same-origin\r\n\r\n",
            "200",
        );
        check(
            "GET / HTTP/1.1\r\nHost: localhost:80\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: document\r\n\r\n",
            "200",
        );
        check(
            "GET /html HTTP/1.1\r\nHost: localhost:80\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: document\r\n\r\n",
            "403",
        );
        check(
            "GET / HTTP/1.1\r\nHost: localhost:80\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Dest: iframe\r\n\r\n",
            "403",
        );
        check("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403");
        check("GET / HTTP/1.1\r\nHost: localhost:81\r\n\r\n", "403");
        check("GET / HTTP/1.1\r\n\r\n", "403");
        check("POST / HTTP/1.1\r\nHost: localhost:80\r\n\r\n", "405");
        check(
            "GET / HTTP/1.1\r\nHost: localhost:80\r\nHost: evil.example\r\n\r\n",
            "400",
        );
        check(
            "GET / HTTP/1.1\r\nHost:\r\nHost: localhost:80\r\n\r\n",
            "400",
        );
        check("GET / HTTP/1.1\r\nHost: localhost:80\r\n", "400");
        check("GET / HTTP/2\r\n\r\n", "400");
        check("GET /\r\n\r\n", "400");
        check("", "400");
    }

    #[test]
    fn a_panic_while_rendering_is_an_error_page() {
        let html = Output::named("html").unwrap();
        let answer = rendered(&html.about, || panic!("as a test"));
        assert_eq!(answer.status, "500 Internal Server Error");
        assert!(
            String::from_utf8(answer.body)
                .unwrap()
                .starts_with("Page could not be made")
        );
    }
}
