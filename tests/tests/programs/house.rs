//! The house keeps its shape: who may import whom, what nobody may do, and what running an example
//! costs.

use resume_tests::rust::{cargo, root};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The packages, and those of ours that each may name.
const PACKAGES: &[(&str, &[&str])] = &[
    ("resume-core", &[]),
    ("resume-syntax", &["resume-core"]),
    ("resume-macros", &["resume-core", "resume-syntax"]),
    ("resume-render", &["resume-core"]),
    ("resume-fonts", &[]),
    (
        "resume-pdf",
        &["resume-core", "resume-fonts", "resume-render"],
    ),
    ("resume-docx", &["resume-core", "resume-render"]),
    ("resume-import", &["resume-core"]),
    (
        ".",
        &[
            "resume-core",
            "resume-docx",
            "resume-fonts",
            "resume-macros",
            "resume-pdf",
            "resume-render",
            "resume-syntax",
        ],
    ),
    (
        "cargo-resume",
        &[
            "resume-core",
            "resume-dsl",
            "resume-import",
            "resume-syntax",
        ],
    ),
    (
        "playground",
        &["resume-core", "resume-dsl", "resume-syntax"],
    ),
];

/// The modules of `resume-core`, and those that each may name.
const MODULES: &[(&str, &[&str])] = &[
    ("problem", &[]),
    ("model", &["problem"]),
    ("words", &["model"]),
    ("dates", &["problem", "model", "words"]),
    ("wording", &["problem", "model"]),
    ("check", &["problem", "model", "words", "dates"]),
    (
        "json",
        &["problem", "model", "words", "dates", "wording", "check"],
    ),
];

#[test]
fn packages_depend_in_one_direction() {
    for (package, allowed) in PACKAGES {
        let manifest = fs::read_to_string(root().join(package).join("Cargo.toml")).unwrap();
        let own = tables(&manifest).filter(|(table, _)| {
            table.ends_with("dependencies]")
                && !table.contains("dev-")
                && !table.starts_with("[workspace")
        });
        let named: BTreeSet<&str> = own
            .map(|(_, key)| key)
            .filter(|key| key.starts_with("resume-"))
            .collect();
        assert_eq!(named, allowed.iter().copied().collect(), "{package}");
    }
}

/// The keys of a manifest, each with its table.
fn tables(manifest: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut table = "";
    manifest.lines().filter_map(move |line| {
        if line.starts_with('[') {
            table = line;
            return None;
        }
        let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))?;
        (end > 0).then_some((table, &line[..end]))
    })
}

#[test]
fn the_facade_has_no_dev_dependencies() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(
        !manifest.contains("dev-dependencies"),
        "cargo would build them for every example"
    );
}

#[test]
fn modules_of_the_core_import_in_one_direction() {
    let source = root().join("resume-core/src");
    let modules: BTreeSet<String> = names(&source).filter(|name| name != "lib").collect();
    assert_eq!(
        modules,
        MODULES
            .iter()
            .map(|(module, _)| (*module).to_owned())
            .collect()
    );
    for (module, allowed) in MODULES {
        for file in files(&source).filter(|file| is_of(file, &source, module)) {
            let text = code(&file);
            let depth = file.strip_prefix(&source).unwrap().components().count();
            // `super` of a module's own file is the crate itself.
            let outward = ["super::"; 8][..depth - usize::from(file.ends_with("mod.rs"))].concat();
            for start in ["crate::", &outward] {
                for (at, _) in text.match_indices(start) {
                    let named = imports(&text[at + start.len()..]);
                    let wrong: Vec<&str> = named
                        .into_iter()
                        .filter(|name| {
                            *name != *module && !allowed.contains(name) && modules.contains(*name)
                        })
                        .collect();
                    assert!(wrong.is_empty(), "{} imports {wrong:?}", file.display());
                }
            }
        }
    }
}

/// The first names of a path, or of the paths in its braces.
fn imports(path: &str) -> Vec<&str> {
    let name = |text: &str| {
        text.find(|c: char| !(c.is_alphanumeric() || c == '_'))
            .unwrap_or(text.len())
    };
    match path.strip_prefix('{') {
        None => vec![&path[..name(path)]],
        Some(list) => {
            let mut depth = 0;
            let end = list.find(|c| {
                depth += i32::from(c == '{') - i32::from(c == '}');
                depth < 0
            });
            list[..end.unwrap_or(list.len())]
                .split(',')
                .map(str::trim)
                .map(|path| &path[..name(path)])
                .collect()
        }
    }
}

#[test]
fn nobody_is_unsafe() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(manifest.contains("unsafe_code = \"forbid\""));
    let mut packages = 0;
    for manifest in manifests() {
        let text = fs::read_to_string(&manifest).unwrap();
        assert!(
            text.contains("[lints]\nworkspace = true") || text.contains("unsafe_code = \"forbid\""),
            "{} allows unsafe code",
            manifest.display()
        );
        packages += 1;
    }
    assert!(packages >= 5);
}

#[test]
fn a_format_knows_documents_alone() {
    let source = root().join("resume-render/src");
    for file in files(&source)
        .filter(|file| is_of(file, &source, "format") || is_of(file, &source, "document"))
    {
        let text = code(&file);
        let mut words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        assert!(
            words.all(|word| word != "Resume" && word != "ContactItem"),
            "{} names the résumé",
            file.display()
        );
    }
}

#[test]
fn of_the_facade_the_command_line_alone_touches_files() {
    let source = root().join("src");
    for file in files(&source).filter(|file| !is_of(file, &source, "cli")) {
        assert!(
            !["std::fs", "std::io", "std::env", "std::process"]
                .iter()
                .any(|world| code(&file).contains(world)),
            "{}",
            file.display()
        );
    }
}

/// Nothing connects to another machine: only the preview listens, and on this machine alone.
#[test]
fn only_the_preview_uses_the_network() {
    let preview = root().join("cargo-resume/src/preview.rs");
    for (package, _) in PACKAGES {
        for file in files(&root().join(package).join("src")) {
            let text = code(&file);
            for way in ["TcpStream::connect", "UdpSocket", "UnixStream"] {
                assert!(!text.contains(way), "{} names {way}", file.display());
            }
            for (at, _) in text.match_indices("::bind(") {
                let listens = text[at..].starts_with("::bind((Ipv4Addr::LOCALHOST, ");
                assert!(file == preview && listens, "{} listens", file.display());
            }
        }
    }
    assert!(code(&preview).contains("::bind((Ipv4Addr::LOCALHOST, "));
}

#[test]
fn an_example_is_built_of_few_packages() {
    let output = cargo(&[
        "tree",
        "--package",
        "resume-dsl",
        "--edges",
        "normal,build",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let tree = String::from_utf8(output.stdout).unwrap();
    let packages: BTreeSet<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .collect();
    let (ours, theirs): (Vec<&str>, Vec<&str>) = packages
        .into_iter()
        .partition(|package| package.starts_with("resume-"));
    let names: Vec<&str> = ours
        .iter()
        .filter_map(|package| package.split(' ').next())
        .collect();
    assert_eq!(
        names,
        [
            "resume-core",
            "resume-dsl",
            "resume-macros",
            "resume-render",
            "resume-syntax"
        ]
    );
    assert!(!theirs.is_empty() && theirs.len() <= 10, "{theirs:?}");
}

#[test]
fn who_reads_no_json_builds_no_serde() {
    let tree = |features: &[&str]| {
        let output = cargo(
            &[
                &[
                    "tree",
                    "--package",
                    "resume-dsl",
                    "--edges",
                    "normal,build",
                    "--prefix",
                    "none",
                    "--locked",
                ],
                features,
            ]
            .concat(),
        );
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(!tree(&[]).contains("serde"));
    assert!(
        tree(&["--features", "json"]).contains("serde v")
            && !tree(&["--features", "json"]).contains("serde_derive")
    );
}

/// The names of the modules in a directory.
fn names(directory: &Path) -> impl Iterator<Item = String> {
    fs::read_dir(directory).unwrap().map(|entry| {
        entry
            .unwrap()
            .path()
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned()
    })
}

/// Every Rust file below a directory.
fn files(directory: &Path) -> impl Iterator<Item = PathBuf> {
    let mut found = Vec::new();
    let mut directories = vec![directory.to_owned()];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                directories.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty());
    found.into_iter()
}

fn is_of(file: &Path, source: &Path, module: &str) -> bool {
    let inside = file.strip_prefix(source).unwrap();
    inside.starts_with(module) || inside == Path::new(&format!("{module}.rs"))
}

/// A file without its comments, in which anything may be named, and without its tests.
fn code(file: &Path) -> String {
    // Such a file is a module that is only there in tests.
    if file.ends_with("tests.rs") {
        return String::new();
    }
    let text = fs::read_to_string(file).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The manifests of the workspace's packages.
fn manifests() -> Vec<PathBuf> {
    let output = cargo(&["metadata", "--no-deps", "--format-version=1"]);
    let text = String::from_utf8(output.stdout).unwrap();
    let paths = text
        .split("\"manifest_path\":\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    paths.map(PathBuf::from).collect()
}
