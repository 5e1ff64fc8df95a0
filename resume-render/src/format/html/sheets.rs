//! The style sheets of pages, with their hashes. Those of the six designs are kept in files, so
//! that a page in one of them makes nothing anew.

use super::{escape, face, sha256, sheet};
use crate::design::{Design, Heading};
use crate::document::Letter;
use crate::format::html::Face;
use resume_core::model::DesignName;
use std::borrow::Cow;

/// A style sheet, and its SHA-256 as a content security policy spells it.
pub(super) struct Sheet<'s> {
    pub(super) style: Cow<'s, str>,
    pub(super) hash: Cow<'static, str>,
}

impl<'s> Sheet<'s> {
    /// The sheet of a design, with the typefaces that the page carries.
    pub(super) fn of(design: &Design, faces: &[Face]) -> Sheet<'s> {
        match kept(design) {
            Some((style, hash)) if faces.is_empty() => Sheet {
                style: Cow::Borrowed(style),
                hash: Cow::Borrowed(hash),
            },
            kept => {
                let mut style = String::new();
                face::push(&mut style, faces);
                match kept {
                    Some((sheet, _)) => style.push_str(sheet),
                    None => style.push_str(&sheet::of(design)),
                }
                Sheet::custom(Cow::Owned(style))
            }
        }
    }

    /// The sheet of a letter in a design, with the typefaces that the page carries.
    pub(super) fn of_letter(design: &Design, letter: &Letter<'_>, faces: &[Face]) -> Sheet<'s> {
        let mut style = String::new();
        face::push(&mut style, faces);
        style.push_str(&sheet::of_letter(design, letter));
        Sheet::custom(Cow::Owned(style))
    }

    /// A custom sheet.
    pub(super) fn custom(style: Cow<'s, str>) -> Sheet<'s> {
        let style = match escape::style(&style) {
            Cow::Owned(style) => Cow::Owned(style),
            Cow::Borrowed(_) => style,
        };
        Sheet {
            hash: Cow::Owned(hash(&style)),
            style,
        }
    }
}

/// The SHA-256 of a style sheet in base64.
fn hash(style: &str) -> String {
    sha256::base64(&sha256::digest(style.as_bytes()))
        .map(char::from)
        .into_iter()
        .collect()
}

/// The files, with their hashes. Const evaluation of the hashes would take a third of the time in
/// which rustc checks this crate.
macro_rules! kept {
    ($($Name:ident $file:literal,)*) => {
        /// The sheet of a design as it is, and its hash.
        const fn of_name(name: DesignName) -> (&'static str, &'static str) {
            match name {
                $(DesignName::$Name => (
                    include_str!(concat!("sheets/", $file, ".css")),
                    include_str!(concat!("sheets/", $file, ".sha256")),
                ),)*
            }
        }
    };
}

kept! {
    Ledger "ledger",
    Folio "folio",
    Grid "grid",
    Manual "manual",
    Brief "brief",
    Marquee "marquee",
}

/// The sheet of the default design.
pub(super) const DEFAULT: &str = of_name(DesignName::Ledger).0;

/// The sheet of a design that nobody changed, and its hash. What is in the words of a page, or only
/// in a PDF, does not change the sheet.
fn kept(design: &Design) -> Option<(&'static str, &'static str)> {
    let name = DesignName::named(design.name)?;
    let known = Design::named(name);
    let same = Design {
        order: known.order,
        pages: known.pages,
        fit: known.fit,
        heading: Heading {
            words: known.heading.words,
            ..design.heading
        },
        ..*design
    };
    (same == *known).then(|| of_name(name))
}

/// The sheet of a design.
pub(super) fn style(design: &Design) -> Cow<'static, str> {
    match kept(design) {
        Some((style, _)) => Cow::Borrowed(style),
        None => Cow::Owned(escape::style(&sheet::of(design)).into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use resume_core::model::DesignChoice;
    use std::path::Path;

    /// Each file is what the tokens make. `DESIGNS=overwrite cargo test --workspace --test
    /// resume_render sheets` writes the files; read the difference before committing it.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "it writes the files")]
    fn the_files_are_the_sheets_of_the_designs() {
        let overwrites = std::env::var("DESIGNS").is_ok_and(|value| value == "overwrite");
        for name in DesignName::ALL {
            let style = sheet::of(Design::named(*name));
            let hash = hash(&style);
            if overwrites {
                let file = Path::new(file!()).with_extension("");
                // Cargo compiles in the directory of the workspace, which has the package in it.
                let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(1);
                let mut folders = above.map(|root| root.join(&file));
                let folder = folders.find(|folder| folder.is_dir()).unwrap();
                let file = folder.join(name.word());
                std::fs::write(file.with_extension("css"), style).unwrap();
                std::fs::write(file.with_extension("sha256"), hash).unwrap();
                continue;
            }
            let wish = "`DESIGNS=overwrite cargo test --workspace --test resume_render sheets` writes the files";
            let (kept, kept_hash) = of_name(*name);
            assert!(kept == style, "the sheet of {name:?} differs; {wish}");
            assert!(kept_hash == hash, "the hash of {name:?} differs; {wish}");
        }
    }

    #[test]
    fn what_changes_no_rule_needs_no_other_sheet() {
        let mut choice = DesignChoice::NONE;
        for (setting, value) in [
            ("order", "as_written"),
            ("pages", "2"),
            ("fit", "true"),
            ("headings", "usual"),
        ] {
            choice.settings.set(setting, value).unwrap();
            let design = Design::of(&choice);
            assert!(kept(&design).is_some(), "{setting}");
            assert_eq!(sheet::of(&design), DEFAULT, "{setting}");
        }
        for (setting, value) in [("size", "11pt"), ("numbering", "up"), ("paper", "a4")] {
            let mut other = DesignChoice::NONE;
            other.settings.set(setting, value).unwrap();
            let design = Design::of(&other);
            assert!(kept(&design).is_none(), "{setting}");
            assert_ne!(sheet::of(&design), DEFAULT, "{setting}");
        }
    }
}
