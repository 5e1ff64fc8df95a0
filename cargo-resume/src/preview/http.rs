//! Answers the browser: a few pages of its own, to this machine only.
//!
//! A page of another site can make a browser ask here, so what is asked for must be asked for by
//! this page: the host must be ours, which a name that somebody points at this machine is not, and
//! the browser must not say that another site asks.

use super::board::{Board, State};
use resume::cli::{Output, Settings};
use resume::format::About;
use std::fmt::Write as _;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

const SHELL: &str = include_str!("page/shell.html");
const SCRIPT: &str = include_str!("page/preview.js");
const STYLE: &str = include_str!("page/preview.css");

/// How many requests are answered at a time; a page keeps one open.
const MOST: usize = 64;

/// How long the first lines of a request may be.
const HEAD: u64 = 16 * 1024;

/// How much of a request that is none is taken in.
const MOST_LEFT: u64 = 1024 * 1024;

/// How long a browser may take to ask, or to listen.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a browser is told that we are still here.
const PULSE: Duration = Duration::from_secs(15);

/// What the shell may do: run our script, show our style and our pages.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; \
                      img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What a rendition may do is what it says itself; only our shell may frame it.
const FRAMED: &str = "frame-ancestors 'self'";

/// Answers for as long as the process lives.
pub(super) fn serve(listener: &TcpListener, port: u16, board: &Arc<Board>, look: Settings) {
    let open = Arc::new(AtomicUsize::new(0));
    let look = Arc::new(look);
    for stream in listener.incoming() {
        let Ok(stream) = stream else {
            // No more files may be open for now.
            std::thread::sleep(Duration::from_millis(10));
            continue;
        };
        if open.fetch_add(1, Ordering::AcqRel) >= MOST {
            open.fetch_sub(1, Ordering::AcqRel);
            continue;
        }
        let (board, open, look) = (Arc::clone(board), Arc::clone(&open), Arc::clone(&look));
        std::thread::spawn(move || {
            // A browser that goes away in the middle is no concern of ours.
            let _ = answer(&stream, port, &board, &look);
            open.fetch_sub(1, Ordering::AcqRel);
        });
    }
}

/// What was asked.
#[derive(Debug, Default, PartialEq, Eq)]
struct Request {
    method: String,
    path: String,
    host: String,
    /// What the browser says about who asks.
    site: String,
    destination: String,
}

/// What is answered.
struct Answer {
    status: &'static str,
    kind: &'static str,
    policy: &'static str,
    body: Vec<u8>,
}

fn answer(stream: &TcpStream, port: u16, board: &Board, look: &Settings) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let Some(request) = read(&mut BufReader::new(stream.take(HEAD)))? else {
        send(
            stream,
            &Answer::plain("400 Bad Request", "this is not a request"),
        )?;
        // What is still coming is let in before the door is closed, or the answer would be lost
        // with it.
        stream.shutdown(Shutdown::Write)?;
        return io::copy(&mut stream.take(MOST_LEFT), &mut io::sink()).map(drop);
    };
    if let Err(refusal) = admit(&request, port) {
        return send(stream, &refusal);
    }
    match request.path.as_str() {
        "/events" => events(stream, board),
        path => send(stream, &page(path, &board.now(), look)),
    }
}

/// Reads the first lines of a request; `None` if they are none.
fn read(lines: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    lines.read_line(&mut line)?;
    let mut words = line.split_ascii_whitespace();
    let (Some(method), Some(target), Some(version), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Ok(None);
    };
    if !version.starts_with("HTTP/1.") {
        return Ok(None);
    }
    let path = target.split('?').next().unwrap_or_default();
    let mut request = Request {
        method: method.to_owned(),
        path: path.to_owned(),
        ..Request::default()
    };
    loop {
        line.clear();
        if lines.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let trimmed = line.trim_end_matches(['\r', '\n']);
        if trimmed.is_empty() {
            return Ok(Some(request));
        }
        let Some((name, value)) = trimmed.split_once(':') else {
            return Ok(None);
        };
        let slot = match name.to_ascii_lowercase().as_str() {
            // Two hosts are a trick.
            "host" if !request.host.is_empty() => return Ok(None),
            "host" => &mut request.host,
            "sec-fetch-site" => &mut request.site,
            "sec-fetch-dest" => &mut request.destination,
            _ => continue,
        };
        *slot = value.trim().to_owned();
    }
}

/// Whether a request is one of ours.
fn admit(request: &Request, port: u16) -> Result<(), Answer> {
    if ![format!("127.0.0.1:{port}"), format!("localhost:{port}")]
        .contains(&request.host.to_ascii_lowercase())
    {
        return Err(Answer::plain(
            "403 Forbidden",
            "this preview answers to 127.0.0.1 only",
        ));
    }
    // A link from elsewhere may lead to the shell; nothing else of ours is shown elsewhere.
    let is_link = request.path == "/" && request.destination == "document";
    if !matches!(request.site.as_str(), "" | "none" | "same-origin") && !is_link {
        return Err(Answer::plain(
            "403 Forbidden",
            "this preview answers to its own page only",
        ));
    }
    if request.method != "GET" {
        return Err(Answer::plain(
            "405 Method Not Allowed",
            "this preview can only be read",
        ));
    }
    Ok(())
}

/// The page of a path.
fn page(path: &str, state: &State, look: &Settings) -> Answer {
    let ours = |kind, body: &str| Answer {
        status: "200 OK",
        kind,
        policy: POLICY,
        body: body.as_bytes().to_vec(),
    };
    match path {
        "/" => ours(
            "text/html; charset=utf-8",
            &SHELL.replace("<!-- tabs -->", &tabs()),
        ),
        "/preview.js" => ours("text/javascript; charset=utf-8", SCRIPT),
        "/preview.css" => ours("text/css; charset=utf-8", STYLE),
        _ => {
            let format = path
                .strip_prefix('/')
                .and_then(|name| Output::all().find(|format| format.about.name == name));
            match (format, &state.resume) {
                (None, _) => Answer::plain("404 Not Found", "there is no such page"),
                (Some(_), None) => {
                    Answer::plain("404 Not Found", "there is no résumé without errors yet")
                }
                (Some(format), Some(resume)) => match format.write(look, resume) {
                    Ok(body) => Answer {
                        status: "200 OK",
                        kind: shown_as(&format.about),
                        policy: FRAMED,
                        body,
                    },
                    Err(failure) => Answer::plain("500 Internal Server Error", &failure.message),
                },
            }
        }
    }
}

/// The media type with which a browser shows a format, and does not offer to save it.
fn shown_as(about: &About) -> &'static str {
    match about.name {
        "html" => about.media_type,
        _ if about.is_text() => "text/plain; charset=utf-8",
        _ => about.media_type,
    }
}

/// A tab for each format, the page first.
fn tabs() -> String {
    let mut formats: Vec<About> = Output::all().map(|output| output.about).collect();
    formats.sort_by_key(|about| about.name != "html");
    let mut tabs = String::new();
    for about in formats {
        let kind = if about.is_text() { "text" } else { "page" };
        let name = about.name;
        // A string takes whatever is written to it.
        let _ = write!(
            tabs,
            "<button role=\"tab\" id=\"tab-{name}\" aria-controls=\"view\" data-format=\"{name}\" data-kind=\"{kind}\">{}</button>",
            about.title
        );
    }
    tabs
}

/// Tells of every change, until the browser goes away or the preview ends.
fn events(mut stream: &TcpStream, board: &Board) -> io::Result<()> {
    stream
        .write_all(head("200 OK", "text/event-stream; charset=utf-8", POLICY, None).as_bytes())?;
    let _listener = board.listen();
    let mut state = board.now();
    loop {
        if state.has_ended {
            return stream.write_all(b"event: end\ndata: {}\n\n");
        }
        stream.write_all(format!("data: {}\n\n", state.event()).as_bytes())?;
        state = loop {
            match board.after(state.version, PULSE) {
                Some(state) => break state,
                None => stream.write_all(b":\n\n")?,
            }
        };
    }
}

fn send(mut stream: &TcpStream, answer: &Answer) -> io::Result<()> {
    let head = head(
        answer.status,
        answer.kind,
        answer.policy,
        Some(answer.body.len()),
    );
    stream.write_all(&[head.as_bytes(), &answer.body].concat())
}

fn head(status: &str, kind: &str, policy: &str, len: Option<usize>) -> String {
    let len = len.map_or(String::new(), |len| format!("Content-Length: {len}\r\n"));
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{len}Content-Security-Policy: {policy}\r\nX-Content-Type-Options: nosniff\r\n\
         Referrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
    )
}

impl Answer {
    fn plain(status: &'static str, text: &str) -> Answer {
        Answer {
            status,
            kind: "text/plain; charset=utf-8",
            policy: POLICY,
            body: format!("{text}\n").into_bytes(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(request: &str, status: &str) {
        let read = read(&mut request.as_bytes()).unwrap();
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
        check("GET / HTTP/1.1\r\nHost: localhost:80\r\n", "400");
        check("GET / HTTP/2\r\n\r\n", "400");
        check("GET /\r\n\r\n", "400");
        check("", "400");
    }
}
