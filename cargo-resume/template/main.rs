//! My résumé: `cargo run` prints it, `cargo run -- --help` lists the formats and options.

use resume::{Resume, resume};

/// What employers read.
pub static RESUME: Resume = resume! {
    name: "Ada Example"
    headline: "Storage engineer"
    summary: "Builds storage that *does not lose data*, and explains how."

    contact {
        email: "ada@example.com"
        location: "Boston, MA"
        github: "ada-example"
        website: "https://example.com"
    }

    experience {
        2018..present at "Example Storage" in "Boston, MA" {
            2021..     "Principal Engineer"
            2018..2021 "Engineer"
            - "designed a copy-on-write store of 40 TB that survives the loss of a data centre"
            - "cut the time of a restore from hours to minutes"
        }
        2014-06..2018-02 "Software Engineer" at "Example Networks" in "Hudson, MA" {
            - "wrote a packet classifier for 40 Gbit/s"
        }
    }

    projects {
        2020..2023 "Tiny log" {
            url: "https://example.com/log"
            - "a log in 800 lines that others embed"
        }
    }

    skills {
        "Languages": "Rust", "C", "Python"
        "Methods": "formal verification", "property testing"
    }

    education {
        2010..2014 "B. Sc.", "Computer Science" at "Example University" in "Worcester, MA"
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&RESUME)
}

#[cfg(test)]
mod tests {
    use super::RESUME;
    use resume::Render;
    use resume::format::{Html, Markdown, Text};

    #[test]
    fn every_format_prints_the_name() {
        let formats = [
            RESUME.render(Text::default()).to_string(),
            RESUME.render(Markdown).to_string(),
            RESUME.render(Html::default()).to_string(),
        ];
        let first = RESUME.name.split(' ').next().unwrap_or_default();
        assert!(formats.iter().all(|text| text.contains(first)));
    }
}
