//! The head of an HTTP request (RFC 9112): its first line, and the headers that matter here.

use std::io::{self, BufRead};

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) path: String,
    /// What follows the `?` of the path.
    pub(super) query: String,
    pub(super) host: Option<String>,
    /// What the browser says of the page that asks (`Sec-Fetch-Site`).
    pub(super) site: Option<String>,
    /// What the browser wants it for (`Sec-Fetch-Dest`).
    pub(super) destination: Option<String>,
}

/// Reads the head of a request; `None` if it is malformed or ends early.
pub(super) fn read(lines: &mut impl BufRead) -> io::Result<Option<Request>> {
    let Some(first) = line(lines)? else {
        return Ok(None);
    };
    let mut words = first.split(' ');
    let (Some(method), Some(target), Some("HTTP/1.0" | "HTTP/1.1"), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Ok(None);
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut request = Request {
        method: method.to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        ..Request::default()
    };
    loop {
        let header = match line(lines)? {
            Some(header) if header.is_empty() => return Ok(Some(request)),
            Some(header) => header,
            None => return Ok(None),
        };
        let Some((name, value)) = header.split_once(':') else {
            return Ok(None);
        };
        let slot = match name.to_ascii_lowercase().as_str() {
            "host" => &mut request.host,
            "sec-fetch-site" => &mut request.site,
            "sec-fetch-dest" => &mut request.destination,
            _ => continue,
        };
        // No browser repeats one of these.
        if slot.replace(value.trim().to_owned()).is_some() {
            return Ok(None);
        }
    }
}

/// The next line, without its end; `None` if it has no end. A header may contain any bytes.
fn line(lines: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    lines.read_until(b'\n', &mut bytes)?;
    let Some(line) = bytes.strip_suffix(b"\n") else {
        return Ok(None);
    };
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    Ok(Some(String::from_utf8_lossy(line).into_owned()))
}
