//! Runs the program, in a directory of the test's own.

// Each test is a program of its own and uses a part of this.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program that is tested.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-resume");

/// A résumé without fault, and what the text format makes of it.
pub const ADA: &str = "use resume::{Resume, resume};\n\npub static ADA: Resume = resume! {\n    name: \"Ada Example\"\n    contact { email: \"ada@example.com\" }\n};\n";

/// A directory that is removed at the end.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Scratch {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
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

    /// The files in it and below it, without directories.
    pub fn files(&self) -> Vec<String> {
        fn list(directory: &Path, root: &Path, found: &mut Vec<String>) {
            for entry in fs::read_dir(directory).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    list(&path, root, found);
                } else {
                    found.push(path.strip_prefix(root).unwrap().display().to_string());
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

    pub fn run_with(&self, arguments: &[&str], set: impl FnOnce(&mut Command) -> &mut Command) -> Ran {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).current_dir(&self.0).stdin(Stdio::null());
        Ran::from(set(&mut command).output().unwrap())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ran { status: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
    }
}
