//! Controls Chromium over its DevTools protocol.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A Chromium at the other end of a pipe; messages are JSON and end with a NUL.
pub struct Browser {
    process: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    /// The member that names the session of each open tab.
    sessions: Vec<String>,
    /// The tab that is controlled.
    tab: usize,
    last: u32,
    profile: PathBuf,
}

impl Browser {
    pub fn start() -> io::Result<Browser> {
        let chromium = std::env::var("CHROMIUM").unwrap_or("chromium".to_owned());
        let profile =
            std::env::temp_dir().join(format!("cargo-resume-chromium-{}", std::process::id()));
        // The browser reads from descriptor 3 and writes to 4; a shell puts the pipes there.
        let script = format!(
            "exec {chromium} --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
             --disable-sync --disable-quic --user-data-dir={} --window-size=1100,900 --remote-debugging-pipe about:blank 3<&0 4>&1 </dev/null >/dev/null 2>&1",
            profile.display()
        );
        let mut process = Command::new("sh")
            .args(["-c", &script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let to = process.stdin.take();
        let from = BufReader::new(process.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?);
        Ok(Browser {
            process,
            to,
            from,
            sessions: Vec::new(),
            tab: 0,
            last: 0,
            profile,
        })
    }

    /// Opens an address in a new tab.
    pub fn open(&mut self, address: &str) -> io::Result<()> {
        self.tab = self.sessions.len();
        let target = self.call("Target.createTarget", r#"{"url": "about:blank"}"#)?;
        let target = text_of(&target, "targetId")?;
        let session = self.call(
            "Target.attachToTarget",
            &format!(r#"{{"targetId": "{target}", "flatten": true}}"#),
        )?;
        let session = text_of(&session, "sessionId")?;
        self.sessions.push(format!(r#", "sessionId": "{session}""#));
        self.call("Page.enable", "{}")?;
        self.call("Runtime.enable", "{}")?;
        // It answers before the page is loaded, which this event reports.
        self.call("Page.navigate", &format!(r#"{{"url": "{address}"}}"#))?;
        self.wait_for("\"Page.loadEventFired\"").map(drop)
    }

    /// Goes to one of the tabs, counted from 0 in the order in which they were opened.
    pub fn choose(&mut self, tab: usize) {
        self.tab = tab;
    }

    pub fn evaluate(&mut self, expression: &str) -> io::Result<String> {
        let quoted = expression
            .replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('\n', "\\n");
        self.call(
            "Runtime.evaluate",
            &format!(r#"{{"expression": "{quoted}", "awaitPromise": true}}"#),
        )
    }

    /// Evaluates an expression whose value must be `"fine"`.
    pub fn run(&mut self, expression: &str) -> io::Result<()> {
        let answer = self.evaluate(expression)?;
        if answer.contains(r#""value":"fine""#) {
            Ok(())
        } else {
            Err(io::Error::other(answer))
        }
    }

    pub fn call(&mut self, method: &str, params: &str) -> io::Result<String> {
        self.last += 1;
        let message = format!(
            r#"{{"id": {}, "method": "{method}", "params": {params}{}}}"#,
            self.last,
            self.sessions.get(self.tab).map_or("", String::as_str)
        );
        let to = self.to.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        to.write_all(message.as_bytes())?;
        to.write_all(&[0])?;
        to.flush()?;
        let start = format!("{{\"id\":{},", self.last);
        self.next(|message| message.starts_with(&start))
    }

    /// The next message that contains this text.
    pub fn wait_for(&mut self, text: &str) -> io::Result<String> {
        self.next(|message| message.contains(text))
    }

    fn next(&mut self, is_meant: impl Fn(&str) -> bool) -> io::Result<String> {
        loop {
            let mut message = Vec::new();
            if self.from.read_until(0, &mut message)? == 0 {
                return Err(io::Error::other("the browser has ended"));
            }
            let message = String::from_utf8_lossy(&message).into_owned();
            if message.contains("\"error\":") && message.starts_with("{\"id\"") {
                return Err(io::Error::other(message));
            }
            if is_meant(&message) {
                return Ok(message);
            }
        }
    }

    /// A picture of what is shown, as PNG.
    pub fn picture(&mut self) -> io::Result<Vec<u8>> {
        let answer = self.call("Page.captureScreenshot", r#"{"format": "png"}"#)?;
        Ok(from_base64(&text_of(&answer, "data")?))
    }

    pub fn stop(mut self) {
        let _ = self.call("Browser.close", "{}");
        drop(self.to.take());
        let _ = io::copy(&mut self.from.by_ref().take(1 << 20), &mut io::sink());
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn text_of(message: &str, key: &str) -> io::Result<String> {
    let value = message
        .split(&format!("\"{key}\":\""))
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    value
        .map(str::to_owned)
        .ok_or_else(|| io::Error::other(format!("no {key} in {message}")))
}

fn from_base64(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for c in text.bytes().filter(|c| *c != b'=') {
        bits = bits << 6 | u32::from(value(c));
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}
