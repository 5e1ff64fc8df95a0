//! Runs the program in a directory that belongs to the test.

// Each test file is a program and uses a part of this.
#![allow(dead_code)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The program that is tested.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-resume");

/// A valid résumé, and its text format.
pub const ADA: &str = "use resume::{Resume, resume};\n\npub static ADA: Resume = resume! {\n    name: \"Ada Example\"\n    contact { email: \"ada@example.com\" }\n};\n";

/// A directory that is removed at the end.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Scratch {
        Scratch::below(Path::new(env!("CARGO_TARGET_TMPDIR")), name)
    }

    /// One that other users can reach too.
    pub fn in_temporary(name: &str) -> Scratch {
        Scratch::below(&std::env::temp_dir(), name)
    }

    fn below(directory: &Path, name: &str) -> Scratch {
        let path = directory.join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn write(&self, file: &str, text: &str) -> PathBuf {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// The files in it and below it, without directories; with `/` on every system.
    pub fn files(&self) -> Vec<String> {
        fn list(directory: &Path, root: &Path, found: &mut Vec<String>) {
            for entry in fs::read_dir(directory).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    list(&path, root, found);
                } else {
                    let below = path.strip_prefix(root).unwrap().display().to_string();
                    found.push(below.replace(std::path::MAIN_SEPARATOR, "/"));
                }
            }
        }
        let mut found = Vec::new();
        list(&self.0, &self.0, &mut found);
        found.sort();
        found
    }

    /// Runs the program here.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, |command| command)
    }

    pub fn run_with(
        &self,
        arguments: &[&str],
        set: impl FnOnce(&mut Command) -> &mut Command,
    ) -> Ran {
        let mut command = Command::new(PROGRAM);
        command
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::null());
        Ran::from(set(&mut command).output().unwrap())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a command printed, and its exit status.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ran {
            status: output.status.code().unwrap_or(-1),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }
}

/// The body of an HTTP answer.
pub fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").unwrap().1
}

/// A preview that runs; it is killed if a test fails.
pub struct Preview {
    pub process: Child,
    pub host: String,
}

impl Preview {
    pub fn start(scratch: &Scratch, arguments: &[&str]) -> Preview {
        let mut command = Command::new(PROGRAM);
        Preview::start_with(
            command.args(["preview", "--port", "0"]).args(arguments),
            scratch,
        )
    }

    pub fn start_with(command: &mut Command, scratch: &Scratch) -> Preview {
        let mut process = command
            .current_dir(scratch.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        let host = address
            .trim()
            .strip_prefix("http://")
            .and_then(|rest| rest.strip_suffix('/'))
            .unwrap_or_else(|| panic!("{address}"));
        assert!(host.starts_with("127.0.0.1:"), "{host}");
        Preview {
            host: host.to_owned(),
            process,
        }
    }

    pub fn ask(&self, request: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(10)))
            .unwrap();
        stream.write_all(request).unwrap();
        stream
    }

    pub fn answer(&self, request: &str) -> String {
        self.answer_bytes(request.as_bytes())
    }

    pub fn answer_bytes(&self, request: &[u8]) -> String {
        let mut answer = String::new();
        self.ask(request).read_to_string(&mut answer).unwrap();
        answer
    }

    pub fn get(&self, path: &str) -> String {
        self.answer(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.host
        ))
    }

    /// The events from now on.
    pub fn events(&self) -> Events {
        let request = format!("GET /events HTTP/1.1\r\nHost: {}\r\n\r\n", self.host);
        Events(BufReader::new(self.ask(request.as_bytes())))
    }

    /// Waits for its end, which must be soon.
    pub fn end(&mut self) -> Option<i32> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(5) {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("it does not end");
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub struct Events(BufReader<TcpStream>);

impl Events {
    /// The next event that contains this.
    pub fn wait_for(&mut self, words: &str) -> String {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(
                self.0.read_line(&mut line).unwrap() > 0,
                "no event contains: {words}"
            );
            if line.contains(words) {
                return line;
            }
        }
    }

    /// The next event that differs from this one.
    pub fn after(&mut self, last: &str) -> String {
        loop {
            let event = self.wait_for("data: ");
            if event != last {
                return event;
            }
        }
    }
}
