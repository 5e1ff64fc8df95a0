//! `new`: a crate that builds at once, with a résumé to edit.

use crate::{files, import, report};
use clap::ArgMatches;
use resume::cli::files::{create_next_to, rename};
use resume::cli::{Failure, Status};
use resume_core::model::Resume;
use resume_syntax::source;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const MAIN: &str = include_str!("../template/main.rs");
const README: &str = include_str!("../template/README.md");
/// What a language model must know that edits the résumé.
const AGENTS: &str = include_str!("../template/AGENTS.md");
/// Installs the package from crates.io and renders with it.
const WORKFLOW: &str = include_str!("../template/workflow.yml");
/// Uses the action of the repository, which downloads the program of a release.
const ACTION: &str = include_str!("../template/workflow-action.yml");

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let Some(directory) = matches.get_one::<PathBuf>("name") else {
        return Err(Failure::trouble("a name is missing"));
    };
    if directory.exists() {
        return Err(
            Failure::trouble(format!("`{}` already exists", directory.display()))
                .with_help("name a directory that does not exist"),
        );
    }
    let name = directory
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    if let Some(fault) = fault(name) {
        return Err(
            Failure::trouble(format!("`{name}` cannot be the name of a package: {fault}"))
                .with_help("write another, such as `my-resume`"),
        );
    }
    let (main, pictures) = match matches.get_one::<PathBuf>("from") {
        None => (MAIN.to_owned(), Vec::new()),
        Some(path) => {
            let source = directory.join("src");
            let mut lost = import::Lost::new(matches)?;
            let read = import::read(path, &import::options(matches), Some(&source), &mut lost);
            lost.write()?;
            match read? {
                None => return Ok(Status::Refused),
                Some((resume, pictures)) => (with_resume(&resume), pictures),
            }
        }
    };
    // A copy of the sources, which the crate depends on as long as its manifest names it.
    let copy = match matches.get_one::<PathBuf>("path") {
        Some(path) => fs::canonicalize(path).ok(),
        None => checkout(),
    };
    let texts = [
        (
            "Cargo.toml",
            manifest(
                name,
                directory,
                &dependency(matches.get_one("path"), checkout())?,
            ),
        ),
        ("src/main.rs", main),
        ("README.md", readme(name, copy.as_deref())),
        ("AGENTS.md", agents(name, copy.as_deref())),
        (
            ".github/workflows/resume.yml",
            workflow(env!("CARGO_PKG_REPOSITORY"), copy.is_some()),
        ),
        (".gitignore", "/target\n/public\n/resume.html\n".to_owned()),
    ];
    let texts = texts.map(|(file, text)| (file.to_owned(), text.into_bytes()));
    let pictures = pictures
        .into_iter()
        .map(|picture| (format!("src/{}", picture.name), picture.bytes));
    let contents: Vec<(String, Vec<u8>)> = texts.into_iter().chain(pictures).collect();
    files::uninterrupted(|| make(directory, &contents))
        .map_err(|error| Failure::file(directory, "created", error))?;
    report::progress(&format!(
        "created `{0}`; next: `cd {0} && cargo run`; see its README.md for more",
        directory.display()
    ));
    Ok(Status::Done)
}

/// The program with a different résumé in it.
fn with_resume(resume: &Resume) -> String {
    match source::File::read(MAIN).invocations.first() {
        Some(invocation) => [
            &MAIN[..invocation.range.start],
            &resume_syntax::print(resume),
            &MAIN[invocation.range.end..],
        ]
        .concat(),
        None => MAIN.to_owned(),
    }
}

/// The packages that the new crate depends on: cargo does not accept two of one name.
const OURS: &[&str] = &[
    "resume-dsl",
    "resume-core",
    "resume-docx",
    "resume-fonts",
    "resume-macros",
    "resume-pdf",
    "resume-render",
    "resume-syntax",
];

/// Why a package cannot have this name.
fn fault(name: &str) -> Option<&'static str> {
    // The words that cargo refuses for packages: Rust's keywords, and the names that its own crates
    // and directories have.
    const TAKEN: &[&str] = &[
        "abstract",
        "as",
        "async",
        "await",
        "become",
        "box",
        "break",
        "const",
        "continue",
        "crate",
        "do",
        "dyn",
        "else",
        "enum",
        "extern",
        "false",
        "final",
        "fn",
        "for",
        "gen",
        "if",
        "impl",
        "in",
        "let",
        "loop",
        "macro",
        "match",
        "mod",
        "move",
        "mut",
        "override",
        "priv",
        "pub",
        "ref",
        "return",
        "self",
        "static",
        "struct",
        "super",
        "trait",
        "true",
        "try",
        "type",
        "typeof",
        "unsafe",
        "unsized",
        "use",
        "virtual",
        "where",
        "while",
        "yield",
        "test",
        "core",
        "std",
        "alloc",
        "proc_macro",
        "proc-macro",
        "deps",
        "examples",
        "build",
        "incremental",
    ];
    if OURS.contains(&name) {
        return Some("a package that it depends on has this name");
    }
    if resume::cli::name::is_device(name) {
        return Some("Windows keeps it for a device");
    }
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Some("it begins with a letter");
    }
    if !name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    {
        return Some("it is made of letters, digits, `-` and `_`");
    }
    TAKEN
        .contains(&name)
        .then_some("this word has a meaning for Rust")
}

/// The line of the manifest for the facade, with what is to be reported about it.
fn dependency(path: Option<&PathBuf>, checkout: Option<PathBuf>) -> Result<String, Failure> {
    let release = concat!(
        "resume-dsl = \"",
        env!("CARGO_PKG_VERSION_MAJOR"),
        ".",
        env!("CARGO_PKG_VERSION_MINOR"),
        "\"\n"
    );
    let from = |path: &Path| {
        format!(
            "resume-dsl = {{ path = {} }}\n",
            quoted(&path.to_string_lossy())
        )
    };
    match (path, checkout) {
        (Some(path), _) => fs::canonicalize(path)
            .map(|path| from(&path))
            .map_err(|error| Failure::file(path, "read", error)),
        (None, Some(path)) => Ok(format!(
            "# The sources that `cargo resume` was built from. Elsewhere, depend on the release:\n# {release}{}",
            from(&path)
        )),
        (None, None) => Ok(release.to_owned()),
    }
}

/// The sources that this program was built from, if it was built in a checkout that still exists: a
/// program from a registry has none.
fn checkout() -> Option<PathBuf> {
    let facade = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    let manifest = fs::read_to_string(facade.join("Cargo.toml")).ok()?;
    manifest
        .lines()
        .any(|line| line == "name = \"resume-dsl\"")
        .then(|| facade.to_owned())
}

/// The command that installs the tool that made the crate.
fn install(copy: Option<&Path>) -> String {
    match copy {
        Some(copy) => format!(
            "cargo install --path {}",
            quoted(&copy.join("cargo-resume").to_string_lossy())
        ),
        None => "cargo install cargo-resume".to_owned(),
    }
}

/// The README: how to install the tool that made the crate, and what GitHub does with it.
fn readme(name: &str, copy: Option<&Path>) -> String {
    let does =
        "checks it and keeps the web page and the PDF as artefacts of the workflow `resume`.";
    let github = match copy {
        Some(_) => format!(
            "When `Cargo.toml` names a release of `resume-dsl` in place of a path, change `on` in\n\
             `.github/workflows/resume.yml` as it says there. Then each push to GitHub {does}"
        ),
        None => format!("Each push to GitHub {does}"),
    };
    README
        .replace("{name}", name)
        .replace("{install}", &install(copy))
        .replace("{github}", &github)
}

/// The page for language models; that about the whole language is part of the sources.
fn agents(name: &str, copy: Option<&Path>) -> String {
    let language = match copy {
        Some(copy) => format!(
            "The whole language on one page: `{}`.",
            copy.join("docs").join("llms.txt").display()
        ),
        None => concat!(
            "The whole language on one page: `docs/llms.txt` in the sources of `resume-dsl`, which cargo unpacks to\n",
            "`~/.cargo/registry/src/*/resume-dsl-",
            env!("CARGO_PKG_VERSION"),
            "` when it builds the crate."
        )
        .to_owned(),
    };
    AGENTS
        .replace("{name}", name)
        .replace("{install}", &install(copy))
        .replace("{language}", &language)
}

/// The workflow: with the action, if the manifest says in which repository of GitHub it is. On
/// GitHub there is no copy of the sources, so that a crate which depends on one would only fail.
fn workflow(repository: &str, is_copy: bool) -> String {
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    let workflow = match repository.strip_prefix("https://github.com/") {
        Some(name) => ACTION
            .replace("OWNER/REPOSITORY", name.trim_end_matches('/'))
            .replace("VERSION", &format!("v{VERSION}")),
        None => WORKFLOW.replace("{version}", VERSION),
    };
    let mut lines: Vec<String> = workflow.lines().map(str::to_owned).collect();
    if is_copy && let Some(on) = lines.iter_mut().find(|line| line.starts_with("on: ")) {
        *on = format!(
            "# GitHub does not have the sources that Cargo.toml names. When it names a release of `resume-dsl`:\n\
             # {on}\n\
             on: workflow_dispatch"
        );
    }
    lines.join("\n") + "\n"
}

fn manifest(name: &str, directory: &Path, dependency: &str) -> String {
    // A package inside of another's workspace must say that it does not belong to it.
    let workspace = if is_in_workspace(directory) {
        "\n[workspace]\n"
    } else {
        ""
    };
    // What is not enabled is compiled faster; `cargo resume` has every format.
    let formats =
        "# For more formats with `cargo run`, add: features = [\"pdf\", \"docx\", \"json\"]\n";
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n{formats}{dependency}{workspace}"
    )
}

/// A basic string of TOML 1.0, in which controls are escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn is_in_workspace(directory: &Path) -> bool {
    let Ok(directory) = std::path::absolute(directory) else {
        return false;
    };
    directory
        .ancestors()
        .skip(1)
        .any(|above| above.join("Cargo.toml").is_file())
}

/// Writes the files next to the place first, and then moves them there in one step: a crate is
/// created completely or not at all.
fn make(directory: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    let create = |path: &Path| match fs::create_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::create_dir(path)
        }
        made => made,
    };
    let ((), beside) = create_next_to(directory, create)?;
    let written = files.iter().try_for_each(|(file, content)| {
        let path = beside.join(file);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, content)
    });
    let done = written.and_then(|()| rename(&beside, directory));
    if done.is_err() {
        // The leftovers are of no use.
        let _ = fs::remove_dir_all(&beside);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, is_fine: bool) {
        assert_eq!(fault(name).is_none(), is_fine, "{name}");
    }

    #[test]
    fn names_are_valid_package_names() {
        check("cv", true);
        check("ada-2", true);
        check("résumé", false);
        check("2cv", false);
        check("", false);
        check("type", false);
        check("a b", false);
    }

    #[test]
    fn without_a_checkout_the_release_is_used() {
        assert_eq!(dependency(None, None).unwrap(), "resume-dsl = \"0.1\"\n");
    }

    #[test]
    fn the_readme_names_the_sources_of_a_copy() {
        let released = readme("cv", None);
        assert!(released.contains("with `cargo install cargo-resume`.\n\nEach push to GitHub"));
        let copied = readme("cv", Some(Path::new("/src/resume")));
        assert!(copied.contains("with `cargo install --path \"/src/resume/cargo-resume\"`.\n"));
        assert!(copied.contains("names a release"));
    }

    #[test]
    fn the_page_about_the_language_is_in_the_sources() {
        let copied = agents("cv", Some(Path::new("/src/resume")));
        let page = Path::new("/src/resume").join("docs").join("llms.txt");
        assert!(copied.contains(&format!("on one page: `{}`.\n", page.display())));
        let released = format!("resume-dsl-{}` when", env!("CARGO_PKG_VERSION"));
        assert!(agents("cv", None).contains(&released));
        for written in [copied, agents("cv", None)] {
            assert!(written.starts_with("# cv\n") && !written.contains("{install}"));
        }
    }

    #[test]
    fn the_workflow_uses_the_action_of_a_known_repository() {
        let version = env!("CARGO_PKG_VERSION");
        let with_action = workflow("https://github.com/ada/resume", false);
        assert!(with_action.contains(&format!("- uses: ada/resume@v{version}\n")));
        assert!(
            with_action.contains("\non: [push, workflow_dispatch]\n"),
            "{with_action}"
        );
        let of_copy = workflow("https://github.com/ada/resume", true);
        let on = "\n# on: [push, workflow_dispatch]\non: workflow_dispatch\n";
        assert!(of_copy.contains(on), "{of_copy}");
        for without in ["", "https://git.example/ada/resume"] {
            let install = format!("cargo install cargo-resume --version {version} --locked\n");
            assert!(workflow(without, false).contains(&install));
        }
    }

    #[test]
    fn new_files_are_formatted_and_valid() {
        assert_eq!(resume_syntax::fmt(MAIN).as_deref(), Ok(MAIN));
        let file = resume_syntax::source::File::read(MAIN);
        let resume = &file.invocations[0];
        assert_eq!(
            resume.diagnostics(resume.analyze(&mut |_| resume_syntax::Evaluated::Unknown)),
            []
        );
    }
}
