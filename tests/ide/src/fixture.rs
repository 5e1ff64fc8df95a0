//! The crate that is opened: created for each run in the target directory, with a path to the
//! facade.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The résumé in which every name of the language is written.
pub const FULL: &str = include_str!("../fixture/full.rs");

/// The crate, on the disk.
pub struct Fixture {
    /// Its directory.
    pub root: PathBuf,
    /// The target directory. It is kept between two runs.
    pub target: PathBuf,
    /// The schema of the names, from the facade.
    pub schema: String,
    /// The path of that.
    pub schema_path: PathBuf,
    /// The facade's examples, copied.
    pub examples: Vec<String>,
}

impl Fixture {
    /// Writes the crate: `src/full.rs` is the full résumé, `src/draft.rs` is for the tests to write
    /// in.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(temporary: &Path) -> io::Result<Fixture> {
        let base = temporary.join("ide");
        let facade = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../..")
            .canonicalize()?;
        let root = base.join("fixture");
        fs::create_dir_all(root.join("src"))?;
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"fixture\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             resume-dsl = {{ path = {facade:?} }}\n"
        );
        fs::write(root.join("Cargo.toml"), manifest)?;
        // The workspace's own versions, so that no registry is needed.
        fs::copy(facade.join("Cargo.lock"), root.join("Cargo.lock"))?;
        fs::write(root.join("src/lib.rs"), "mod draft;\npub mod full;\n")?;
        fs::write(root.join("src/full.rs"), FULL)?;
        fs::write(root.join("src/draft.rs"), "")?;
        // The examples too, unchanged: an editor must report nothing in them.
        let _ = fs::remove_dir_all(root.join("examples"));
        fs::create_dir(root.join("examples"))?;
        let mut examples = Vec::new();
        for example in fs::read_dir(facade.join("examples"))? {
            let name = example?.file_name();
            fs::copy(
                facade.join("examples").join(&name),
                root.join("examples").join(&name),
            )?;
            // The picture of an example is beside it.
            if Path::new(&name)
                .extension()
                .is_some_and(|ending| ending == "rs")
            {
                examples.push(format!("examples/{}", name.to_string_lossy()));
            }
        }
        examples.sort();
        let schema_path = facade.join("src/schema.rs");
        Ok(Fixture {
            schema: fs::read_to_string(&schema_path)?,
            schema_path,
            target: temporary.join("crates"),
            root,
            examples,
        })
    }
}
