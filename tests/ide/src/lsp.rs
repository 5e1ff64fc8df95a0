//! An editor without a window: it starts rust-analyzer, speaks LSP with it and waits for the
//! answers.

use serde_json::{Value, json};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// No answer takes longer, unless something is wrong.
const PATIENCE: Duration = Duration::from_secs(300);

/// The version of the toolchain's rust-analyzer.
///
/// # Errors
/// Which component is missing. rustup puts a program of this name on every machine, whether it is
/// installed or not; and without the source of the standard library, which it would load over the
/// network by itself, it knows no `Option` and no `compile_error!`.
pub fn installed() -> Result<String, String> {
    let version = output("rust-analyzer", &["--version"])?;
    let sysroot = output("rustc", &["--print", "sysroot"])?;
    let library = Path::new(&sysroot).join("lib/rustlib/src/rust/library/core");
    if library.is_dir() {
        Ok(version)
    } else {
        Err("rust-src is not installed".to_owned())
    }
}

/// The first line that a program prints.
fn output(program: &str, arguments: &[&str]) -> Result<String, String> {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    let first = |bytes: &[u8]| {
        String::from_utf8_lossy(bytes)
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    if output.status.success() {
        Ok(first(&output.stdout))
    } else {
        Err(first(&output.stderr))
    }
}

/// A rust-analyzer that has a crate open.
pub struct Server {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    requests: u64,
    versions: u64,
    root: PathBuf,
}

/// A place in a file: lines and bytes in them, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The line.
    pub line: u64,
    /// The byte in it.
    pub column: u64,
}

impl At {
    /// The place of a byte of a text.
    pub fn offset(text: &str, offset: usize) -> At {
        let before = &text[..offset];
        let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
        At {
            line: before.matches('\n').count() as u64,
            column: column as u64,
        }
    }

    /// The byte of a text at this place; the end, if the text is shorter.
    pub fn to_offset(self, text: &str) -> usize {
        let line: usize = text
            .split_inclusive('\n')
            .take(self.line as usize)
            .map(str::len)
            .sum();
        (line + self.column as usize).min(text.len())
    }

    /// A place, as messages contain it.
    pub fn from_json(at: &Value) -> Option<At> {
        Some(At {
            line: at["line"].as_u64()?,
            column: at["character"].as_u64()?,
        })
    }

    fn to_json(self) -> Value {
        json!({ "line": self.line, "character": self.column })
    }
}

impl Server {
    /// Starts rust-analyzer on the crate in a directory, and waits until it has read everything.
    ///
    /// # Errors
    /// If it does not start, or ends early.
    pub fn start(root: &Path, target: &Path) -> io::Result<Server> {
        let mut child = Command::new("rust-analyzer")
            .current_dir(root)
            // What it builds is not debugged.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("no pipes"));
        };
        let (sender, messages) = mpsc::channel();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Ok(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let mut server = Server {
            child,
            input,
            messages,
            requests: 0,
            versions: 0,
            root: root.to_owned(),
        };
        let options = json!({
            // Only the check that a test asks for is run.
            "checkOnSave": false,
            "cachePriming": { "enable": false },
            "cargo": { "targetDir": target },
            "files": { "watcher": "server" },
        });
        let capabilities = json!({
            "general": { "positionEncodings": ["utf-8"] },
            "experimental": { "serverStatusNotification": true },
            "window": { "workDoneProgress": true },
            "textDocument": {
                "hover": { "contentFormat": ["markdown"] },
                "diagnostic": {},
                "publishDiagnostics": { "dataSupport": true },
                "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } } },
                "completion": { "completionItem": { "labelDetailsSupport": true } },
            },
            "workspace": { "workspaceEdit": { "documentChanges": true } },
        });
        let uri = uri(root);
        let workspace = json!([{ "uri": uri, "name": "ide" }]);
        server.request(
            "initialize",
            json!({
                "processId": std::process::id(), "rootUri": uri, "workspaceFolders": workspace,
                "initializationOptions": options, "capabilities": capabilities,
            }),
        )?;
        server.notify("initialized", json!({}))?;
        // The first status may come before the crate is loaded, and says then that it is not
        // quiescent.
        let status = server.wait(|message| {
            message["method"] == "experimental/serverStatus"
                && message["params"]["quiescent"] == true
        })?;
        if status["params"]["health"] == "error" {
            return Err(io::Error::other(status["params"]["message"].to_string()));
        }
        Ok(server)
    }

    /// Opens a file with this text, whatever the text on the disk.
    ///
    /// # Errors
    /// If rust-analyzer has ended.
    pub fn open(&mut self, file: &str, text: &str) -> io::Result<()> {
        self.versions += 1;
        let document = json!({ "uri": self.uri(file), "languageId": "rust", "version": self.versions, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }))
    }

    /// Replaces the text of an open file.
    ///
    /// # Errors
    /// If rust-analyzer has ended.
    pub fn change(&mut self, file: &str, text: &str) -> io::Result<()> {
        self.versions += 1;
        let document = json!({ "uri": self.uri(file), "version": self.versions });
        self.notify(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": [{ "text": text }] }),
        )
    }

    /// Requests something at a place: `textDocument/hover`, `textDocument/definition`,
    /// `textDocument/completion` and the like.
    ///
    /// # Errors
    /// If rust-analyzer refuses, or has ended.
    pub fn ask(&mut self, method: &str, file: &str, at: At) -> io::Result<Value> {
        let context = json!({ "includeDeclaration": false, "triggerKind": 1 });
        self.request(method, json!({ "textDocument": { "uri": self.uri(file) }, "position": at.to_json(), "context": context }))
    }

    /// The diagnostics of rust-analyzer itself in a file, without rustc.
    ///
    /// # Errors
    /// If rust-analyzer refuses, or has ended.
    pub fn diagnostics(&mut self, file: &str) -> io::Result<Vec<Value>> {
        let report = self.request(
            "textDocument/diagnostic",
            json!({ "textDocument": { "uri": self.uri(file) } }),
        )?;
        Ok(report["items"].as_array().cloned().unwrap_or_default())
    }

    /// Runs `cargo check`, as after saving, and returns rustc's diagnostics of a file.
    ///
    /// # Errors
    /// If rust-analyzer has ended.
    pub fn check(&mut self, file: &str) -> io::Result<Vec<Value>> {
        let uri = self.uri(file);
        self.notify(
            "rust-analyzer/runFlycheck",
            json!({ "textDocument": { "uri": uri } }),
        )?;
        let mut found = Vec::new();
        // While rustc runs, the list is published again and again, by threads that may overtake one
        // another: the longest list is the last.
        let mut see = |message: &Value| {
            if message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == uri.as_str()
            {
                let published = message["params"]["diagnostics"]
                    .as_array()
                    .map_or(&[][..], Vec::as_slice);
                if published.len() > found.len() {
                    found = published.to_vec();
                }
            }
        };
        self.wait(|message| {
            see(message);
            let is_check = message["params"]["token"]
                .as_str()
                .is_some_and(|token| token.starts_with("rust-analyzer/flycheck"));
            is_check && message["params"]["value"]["kind"] == "end"
        })?;
        // What was found last may be published after the end.
        while let Ok(message) = self.messages.recv_timeout(Duration::from_millis(300)) {
            see(&message);
            self.answer(&message)?;
        }
        Ok(found)
    }

    /// The quick fixes for a diagnostic.
    ///
    /// # Errors
    /// If rust-analyzer refuses, or has ended.
    pub fn fixes(&mut self, file: &str, diagnostic: &Value) -> io::Result<Vec<Value>> {
        let context = json!({ "diagnostics": [diagnostic], "only": ["quickfix"] });
        let document = json!({ "uri": self.uri(file) });
        let actions = self.request(
            "textDocument/codeAction",
            json!({ "textDocument": document, "range": diagnostic["range"], "context": context }),
        )?;
        Ok(actions.as_array().cloned().unwrap_or_default())
    }

    /// The URI of a file of the crate.
    pub fn uri(&self, file: &str) -> String {
        uri(&self.root.join(file))
    }

    fn request(&mut self, method: &str, params: Value) -> io::Result<Value> {
        // While the text changes, rust-analyzer cancels an answer and wants the request to be
        // repeated.
        for _ in 0..50 {
            self.requests += 1;
            let id = self.requests;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))?;
            let mut answer =
                self.wait(|message| message["id"] == id && message["method"].is_null())?;
            match answer["error"]["code"].as_i64() {
                None => return Ok(answer["result"].take()),
                Some(-32802..=-32800) => std::thread::sleep(Duration::from_millis(50)),
                Some(_) => return Err(io::Error::other(format!("{method}: {}", answer["error"]))),
            }
        }
        Err(io::Error::other(format!(
            "{method}: no answer in fifty tries"
        )))
    }

    fn notify(&mut self, method: &str, params: Value) -> io::Result<()> {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }))
    }

    /// Reads messages up to the one that is waited for, and answers what rust-analyzer asks in
    /// between.
    fn wait(&mut self, mut is_it: impl FnMut(&Value) -> bool) -> io::Result<Value> {
        let end = Instant::now() + PATIENCE;
        loop {
            let message = self
                .messages
                .recv_timeout(end.saturating_duration_since(Instant::now()))
                .map_err(|error| match error {
                    RecvTimeoutError::Timeout => {
                        io::Error::new(io::ErrorKind::TimedOut, "rust-analyzer does not answer")
                    }
                    RecvTimeoutError::Disconnected => io::Error::other("rust-analyzer has ended"),
                })?;
            self.answer(&message)?;
            if is_it(&message) {
                return Ok(message);
            }
        }
    }

    /// Answers a request of rust-analyzer: this editor has nothing to return.
    fn answer(&mut self, message: &Value) -> io::Result<()> {
        if message["method"].is_null() || message["id"].is_null() {
            return Ok(());
        }
        let nothing = message["params"]["items"]
            .as_array()
            .map_or(Value::Null, |items| {
                items.iter().map(|_| Value::Null).collect()
            });
        self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": nothing }))
    }

    fn send(&mut self, message: &Value) -> io::Result<()> {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len())?;
        self.input.flush()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing is kept between two runs, so that no shutdown is needed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(input: &mut impl BufRead) -> io::Result<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        match line.trim_end().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("Content-Length") => {
                length = value.parse().map_err(io::Error::other)?
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body)?;
    serde_json::from_slice(&body).map_err(io::Error::other)
}

/// A path as an address; what is not plain in it is written as `%20` is.
pub fn uri(path: &Path) -> String {
    let mut uri = "file://".to_owned();
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(byte))
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
