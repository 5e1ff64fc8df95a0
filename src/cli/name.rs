//! The names of files that are written together: a pattern with placeholders in braces.

use super::Failure;

/// What a pattern may have in braces.
#[derive(Debug, Clone, Copy)]
pub struct Placeholder {
    /// Its word.
    pub word: &'static str,
    /// What it becomes.
    pub about: &'static str,
    value: fn(&Values) -> &str,
}

/// What the placeholders become for one résumé in one language and variant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    /// The `static`, as a part of a file's name.
    pub of_static: String,
    /// The person's name, as a part of a file's name.
    pub name: String,
    /// The variant or the tags; empty for the whole résumé. Without the `static` in the pattern, it
    /// begins with `letter` for a letter.
    pub variant: String,
    /// The language; empty if it need not be said.
    pub lang: String,
    /// The design.
    pub design: String,
}

impl Placeholder {
    /// Every placeholder. The first one is known only where the source is read.
    pub const ALL: &'static [Placeholder] = &[
        Placeholder {
            word: "static",
            about: "the `static`, as files are named without this option",
            value: |values| &values.of_static,
        },
        Placeholder {
            word: "name",
            about: "the person's name",
            value: |values| &values.name,
        },
        Placeholder {
            word: "variant",
            about: "the variant or the tag; nothing for the whole résumé",
            value: |values| &values.variant,
        },
        Placeholder {
            word: "lang",
            about: "the language",
            value: |values| &values.lang,
        },
        Placeholder {
            word: "design",
            about: "the design",
            value: |values| &values.design,
        },
    ];

    /// Those that differ between two results.
    pub fn differing<'v>(
        one: &'v Values,
        other: &'v Values,
    ) -> impl Iterator<Item = &'static Placeholder> + 'v {
        Placeholder::ALL
            .iter()
            .filter(|known| (known.value)(one) != (known.value)(other))
    }
}

/// How the files of a command line are named.
#[derive(Debug, Clone, Copy)]
pub struct Naming {
    /// The placeholders that patterns may have.
    pub placeholders: &'static [Placeholder],
    /// The pattern for one language and variant.
    pub one: &'static str,
    /// The pattern for all of them.
    pub all: &'static str,
}

impl Naming {
    /// Where the source is read.
    pub const OF_SOURCE: Naming = Naming {
        placeholders: Placeholder::ALL,
        one: "{static}",
        all: "{static}-{variant}.{lang}",
    };

    /// In the program of a résumé, which does not know its `static`.
    pub const OF_PROGRAM: Naming = Naming {
        placeholders: Placeholder::ALL.split_at(1).1,
        one: "{name}",
        all: "{name}-{variant}.{lang}",
    };

    /// The letter of such a program.
    pub const OF_LETTER: Naming = Naming {
        one: "{name}-letter",
        all: "{name}-letter",
        ..Naming::OF_PROGRAM
    };

    /// The help of the option for the pattern.
    pub fn help(&self) -> String {
        let placeholders = self.placeholders.iter();
        let placeholders: Vec<String> = placeholders
            .map(|Placeholder { word, about, .. }| format!("{{{word}}} ({about})"))
            .collect();
        format!(
            "With --out: name the files like this, without the extension: {} [default: {}; with \
             --all: {}, without {{lang}} if there is one language]",
            placeholders.join(", "),
            self.one,
            self.all
        )
    }
}

/// A pattern that was read.
#[derive(Debug, Clone)]
pub struct Pattern {
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
enum Part {
    Text(String),
    Placeholder(&'static Placeholder),
}

/// What is left out together with an empty placeholder beside it.
const SEPARATORS: [char; 3] = ['-', '.', '_'];

impl Pattern {
    /// Reads a pattern with some placeholders.
    ///
    /// # Errors
    /// If there is no such placeholder, if a brace has no counterpart, or if a character may not be
    /// in the name of a file.
    pub fn read(text: &str, known: &'static [Placeholder]) -> Result<Pattern, Failure> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            parts.push(Part::Text(literal(before, text)?));
            let (word, after) = match after.split_once('}') {
                Some((word, after)) if !word.contains('{') => (word, after),
                _ => {
                    return Err(
                        Failure::trouble(format!("unclosed `{{` in the name `{text}`"))
                            .with_help("write `}` after the placeholder"),
                    );
                }
            };
            let Some(placeholder) = known.iter().find(|known| known.word == word) else {
                let words: Vec<&str> = known.iter().map(|known| known.word).collect();
                return Err(Failure::unknown("placeholder", word, &words));
            };
            parts.push(Part::Placeholder(placeholder));
            rest = after;
        }
        parts.push(Part::Text(literal(rest, text)?));
        Ok(Pattern { parts })
    }

    /// Whether it has the placeholder with this word.
    pub fn has(&self, word: &str) -> bool {
        self.parts.iter().any(|part| match part {
            Part::Text(_) => false,
            Part::Placeholder(placeholder) => placeholder.word == word,
        })
    }

    /// The name of a file without its extension. A separator before an empty placeholder, or else
    /// after it, is left out.
    ///
    /// # Errors
    /// If nothing is left.
    pub fn filled(&self, values: &Values) -> Result<String, Failure> {
        let mut name = String::new();
        let (mut is_after_text, mut skips_separator) = (false, false);
        for part in &self.parts {
            match part {
                Part::Text(text) => {
                    let text = match text.strip_prefix(SEPARATORS) {
                        Some(rest) if skips_separator => rest,
                        _ => text,
                    };
                    name.push_str(text);
                    skips_separator &= text.is_empty();
                    is_after_text |= !text.is_empty();
                }
                Part::Placeholder(placeholder) => match (placeholder.value)(values) {
                    "" if is_after_text && name.ends_with(SEPARATORS) => {
                        name.pop();
                    }
                    "" => skips_separator = true,
                    value => {
                        name.push_str(value);
                        (is_after_text, skips_separator) = (false, false);
                    }
                },
            }
        }
        match name.as_str() {
            "" => Err(Failure::trouble("the name of a file would be empty")
                .with_help("add `{name}` to `--name`")),
            name => Ok(without_device(name)),
        }
    }
}

/// The text between placeholders.
fn literal(text: &str, pattern: &str) -> Result<String, Failure> {
    if text.contains('}') {
        return Err(
            Failure::trouble(format!("unmatched `}}` in the name `{pattern}`"))
                .with_help("write `{` before the placeholder"),
        );
    }
    // What Windows refuses: "Naming Files, Paths, and Namespaces" in the documentation of Win32.
    let refused = |c: &char| c.is_control() || "<>:\"/\\|?*".contains(*c);
    match text.chars().find(refused) {
        None => Ok(text.to_owned()),
        Some(c @ ('/' | '\\')) => Err(Failure::trouble(format!(
            "the name of a file cannot contain `{c}`"
        ))
        .with_help("name the directory with `--out DIR`")),
        Some(c) => Err(
            Failure::trouble(format!("the name of a file cannot contain `{c}`"))
                .with_help("Windows refuses such a name; leave the character out"),
        ),
    }
}

/// The name of a `static` as a part of a file's name: `ADA_B` becomes `ada-b`.
pub fn of_static(name: &str) -> String {
    name.to_lowercase().replace('_', "-")
}

/// A person's name as a part of a file's name: letters and digits of any script in lower case,
/// with hyphens between the words.
pub fn of_person(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            '\'' | '’' => {}
            // Marks of letters are not letters: of what is not ASCII, all stays but symbols of
            // Latin-1, spaces, general punctuation (U+2000 to U+206F) and controls.
            c if c.is_alphanumeric() => slug.push(c),
            '\u{a1}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' =>
            {
                hyphen(&mut slug);
            }
            c if c.is_ascii() || c.is_whitespace() || c.is_control() => hyphen(&mut slug),
            c => slug.push(c),
        }
    }
    match slug.trim_end_matches('-') {
        "" => "resume".to_owned(),
        slug => slug.to_owned(),
    }
}

/// Adds one hyphen between words.
fn hyphen(slug: &mut String) {
    if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

/// A name that Windows does not keep for a device: `con.de` becomes `con-resume.de`.
fn without_device(name: &str) -> String {
    let (first, rest) = name.split_at(name.find('.').unwrap_or(name.len()));
    match is_device(first) {
        true => format!("{first}-resume{rest}"),
        false => name.to_owned(),
    }
}

/// Whether Windows keeps this name for a device, whatever extension it has: "Naming Files, Paths,
/// and Namespaces" in the documentation of Win32. Superscript digits count, and spaces at the end
/// do not.
pub fn is_device(stem: &str) -> bool {
    let stem = stem.trim_end_matches(' ').to_lowercase();
    matches!(
        stem.as_str(),
        "con" | "prn" | "aux" | "nul" | "conin$" | "conout$"
    ) || ["com", "lpt"].iter().any(|port| {
        let number = stem.strip_prefix(port);
        let mut number = number.unwrap_or_default().chars();
        matches!(
            (number.next(), number.next()),
            (Some('1'..='9' | '¹' | '²' | '³'), None)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(variant: &str, lang: &str) -> Values {
        Values {
            of_static: "cv".into(),
            name: "ada-example".into(),
            variant: variant.into(),
            lang: lang.into(),
            design: "ledger".into(),
        }
    }

    fn filled(pattern: &str, variant: &str, lang: &str) -> String {
        let pattern = Pattern::read(pattern, Placeholder::ALL).unwrap();
        pattern.filled(&values(variant, lang)).unwrap()
    }

    #[test]
    fn a_pattern_is_filled() {
        let default = Naming::OF_SOURCE.all;
        for (pattern, variant, lang, expected) in [
            (default, "backend", "de", "cv-backend.de"),
            (default, "", "de", "cv.de"),
            (default, "backend", "", "cv-backend"),
            (default, "", "", "cv"),
            ("{variant}-{name}", "", "", "ada-example"),
            ("{variant}-{lang}_{name}", "", "", "ada-example"),
            ("{variant}{lang}-{name}", "", "", "ada-example"),
            ("{name}-{variant}-{lang}", "", "de", "ada-example-de"),
            ("{name}-{variant}{lang}", "", "", "ada-example"),
            ("a-b", "", "", "a-b"),
            ("{lang}", "", "de", "de"),
            ("Ada {design} é", "x", "", "Ada ledger é"),
            ("{name}-{design}", "", "", "ada-example-ledger"),
            ("({variant})", "", "", "()"),
        ] {
            assert_eq!(filled(pattern, variant, lang), expected, "{pattern}");
        }
    }

    #[test]
    fn what_names_no_file_is_refused() {
        let refused = |pattern: &str, known| Pattern::read(pattern, known).unwrap_err();
        for (pattern, message, help) in [
            (
                "{name}-{varient}",
                "there is no placeholder `varient`",
                "did you mean `variant`?",
            ),
            (
                "{x}",
                "there is no placeholder `x`",
                "there are static, name, variant, lang, design",
            ),
            (
                "{}",
                "there is no placeholder ``",
                "there are static, name, variant, lang, design",
            ),
            (
                "{name",
                "unclosed `{` in the name `{name`",
                "write `}` after the placeholder",
            ),
            (
                "{name{lang}",
                "unclosed `{` in the name `{name{lang}`",
                "write `}` after the placeholder",
            ),
            (
                "name}",
                "unmatched `}` in the name `name}`",
                "write `{` before the placeholder",
            ),
            (
                "{lang}/{name}",
                "the name of a file cannot contain `/`",
                "name the directory with `--out DIR`",
            ),
            (
                "{lang}:x",
                "the name of a file cannot contain `:`",
                "Windows refuses such a name; leave the character out",
            ),
        ] {
            let failure = refused(pattern, Placeholder::ALL);
            assert_eq!(
                (failure.message.as_str(), failure.help.as_str()),
                (message, help)
            );
        }
        let of_program = refused("{static}", Naming::OF_PROGRAM.placeholders);
        assert_eq!(of_program.message, "there is no placeholder `static`");
        for pattern in ["", "{variant}", "-{variant}", "{variant}.{lang}"] {
            let pattern = Pattern::read(pattern, Placeholder::ALL).unwrap();
            let failure = pattern.filled(&values("", "")).unwrap_err();
            assert_eq!(failure.message, "the name of a file would be empty");
        }
    }

    #[test]
    fn names_are_parts_of_file_names() {
        for (name, expected) in [
            ("Ada Example", "ada-example"),
            (
                "Dipl.-Ing. (FH) Henrike Hollerbusch, M. Eng.",
                "dipl-ing-fh-henrike-hollerbusch-m-eng",
            ),
            ("Siobhán  O’Brien", "siobhán-obrien"),
            ("../..\\x:y*", "x-y"),
            ("Élodie–Anne\u{200e}", "élodie-anne"),
            ("王小明", "王小明"),
            ("अर्जुन", "अर्जुन"),
            ("يوسف الفارس", "يوسف-الفارس"),
            ("…", "resume"),
        ] {
            assert_eq!(of_person(name), expected);
        }
        assert_eq!(of_static("ADA_B"), "ada-b");
        for (name, expected) in [
            ("con", "con-resume"),
            ("COM1.de", "COM1-resume.de"),
            ("CONIN$", "CONIN$-resume"),
            ("lpt³.a.b", "lpt³-resume.a.b"),
            ("con .x", "con -resume.x"),
            ("com0", "com0"),
            ("com10", "com10"),
            ("com", "com"),
            ("console", "console"),
            ("a.con", "a.con"),
        ] {
            let pattern = Pattern::read(name, Placeholder::ALL).unwrap();
            assert_eq!(pattern.filled(&Values::default()).unwrap(), expected);
        }
    }
}
