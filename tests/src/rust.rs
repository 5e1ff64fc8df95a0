//! Programs that use the facade, compiled by rustc: its messages, and their output.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

/// The outcome of a compilation.
#[derive(Debug)]
pub struct Compiled {
    /// Whether it compiled.
    pub is_fine: bool,
    /// rustc's messages.
    pub messages: String,
    /// The path of the program, if it compiled.
    pub program: PathBuf,
}

/// Compiles the source of a program under a name that no other test uses; `arguments` are further
/// ones for rustc.
pub fn compile(name: &str, source: &str, arguments: &[&str]) -> Compiled {
    compile_beside(name, source, &[], arguments)
}

/// Compiles a source with copies of these files of the workspace beside it.
pub fn compile_beside(name: &str, source: &str, files: &[&str], arguments: &[&str]) -> Compiled {
    let directory = scratch(name);
    for file in files.iter().map(|file| root().join(file)) {
        let copy = directory.join(file.file_name().expect("a file has a name"));
        fs::copy(&file, copy).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
    fs::write(directory.join("main.rs"), source).expect("the target directory can be written");
    let has_edition = arguments.iter().any(|one| one.starts_with("--edition"));
    let output = Command::new("rustc")
        .args((!has_edition).then_some("--edition=2024"))
        .args(["-Cdebuginfo=0", "--color=never", "main.rs", "-o", "program"])
        .arg("--extern")
        .arg(format!("resume={}", facade().display()))
        .arg("-L")
        .arg(format!(
            "dependency={}",
            facade().with_file_name("deps").display()
        ))
        .args(arguments)
        .current_dir(&directory)
        .output()
        .expect("rustc can be run");
    Compiled {
        is_fine: output.status.success(),
        messages: text(&output.stderr),
        program: directory.join("program"),
    }
}

impl Compiled {
    /// The output of the program.
    pub fn run(&self) -> String {
        assert!(self.is_fine, "this does not compile:\n{}", self.messages);
        let output = Command::new(&self.program)
            .output()
            .expect("what was compiled can be run");
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    }
}

/// An empty directory for the files of a test.
pub fn scratch(name: &str) -> PathBuf {
    let directory = facade().with_file_name("").join("../tmp").join(name);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).expect("the target directory can be written");
    directory
}

/// Runs cargo in the workspace.
pub fn cargo(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo can be run")
}

/// The directory of the workspace.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).with_file_name("")
}

/// The facade, compiled; cargo says where.
fn facade() -> &'static PathBuf {
    static FACADE: OnceLock<PathBuf> = OnceLock::new();
    FACADE.get_or_init(|| {
        let output = cargo(&[
            "build",
            "--lib",
            "--package",
            "resume-dsl",
            "--message-format=json",
        ]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let messages = text(&output.stdout);
        let mut paths = messages
            .split('"')
            .filter(|part| part.ends_with("libresume.rlib"));
        paths
            .next_back()
            .map(PathBuf::from)
            .expect("cargo says where the library is")
    })
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
