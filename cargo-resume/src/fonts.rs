//! Fonts next to a source file, for characters that a PDF could not show otherwise.

use resume::cli::{Failure, Opt, Settings};
use std::fs;
use std::path::{Path, PathBuf};

/// The extensions of font files.
const ENDINGS: [&str; 4] = ["otf", "ttf", "otc", "ttc"];

/// Adds the fonts next to the sources, as if they were the last ones given with `--font`.
pub(crate) fn add(settings: &mut Settings, sources: &[PathBuf]) -> Result<(), Failure> {
    // Without PDF there is no such option.
    let Some(option) = Opt::named("font") else {
        return Ok(());
    };
    let mut fonts: Vec<PathBuf> = Vec::new();
    for font in sources.iter().flat_map(|source| fonts_next_to(source)) {
        if !fonts.contains(&font) {
            fonts.push(font);
        }
    }
    fonts
        .iter()
        .try_for_each(|font| settings.apply(option, font.as_os_str()))
}

/// The fonts in the directory `fonts` next to a source file and, where that file is in `src`, next
/// to `src`: sorted by name, which is the order in which they are tried.
fn fonts_next_to(source: &Path) -> Vec<PathBuf> {
    directories(source)
        .iter()
        .flat_map(|directory| files(directory))
        .collect()
}

fn directories(source: &Path) -> Vec<PathBuf> {
    let directory = source.parent().unwrap_or(Path::new(""));
    let mut directories = vec![directory.join("fonts")];
    if directory.file_name().is_some_and(|name| name == "src") {
        directories.push(directory.with_file_name("fonts"));
    }
    directories
}

/// The font files of a directory; none if there is no such directory.
fn files(directory: &Path) -> Vec<PathBuf> {
    let is_font = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| ENDINGS.iter().any(|font| ending.eq_ignore_ascii_case(font)))
    };
    let mut files: Vec<PathBuf> = fs::read_dir(directory)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(is_font)
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_next_to_the_source_or_its_package() {
        let check = |source: &str, expected: &[&str]| {
            let expected: Vec<PathBuf> = expected.iter().map(PathBuf::from).collect();
            assert_eq!(directories(Path::new(source)), expected);
        };
        check("cv.rs", &["fonts"]);
        check("cv/ada.rs", &["cv/fonts"]);
        check("src/main.rs", &["src/fonts", "fonts"]);
        check("cv/src/main.rs", &["cv/src/fonts", "cv/fonts"]);
    }
}
