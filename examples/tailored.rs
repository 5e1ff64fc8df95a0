//! One résumé for two jobs: what has a tag is printed only where the tag is asked for.

use resume::format::Markdown;
use resume::{Render, Resume, resume};

/// The résumé, for whoever reads it.
pub static ADA: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching

    experience {
        2014..present "Principal Software Engineer" at "CLEARSKY DATA" in "Boston, MA" {
            - "formally verified a fail-safe cross-datacenter migration" #storage
            - "gave technical talks on PostgreSQL, REST and TLA^+^" #teaching
            - "answered for the data path services"
        }
        2009..2014 "Research Assistant" at "BROWN UNIVERSITY" in "Providence, RI" #teaching
    }
    skills {
        "Languages": "C", "Python", "OCaml"
        "Storage": "replication", "write-ahead logging" #storage
    }
};

fn main() -> Result<(), resume::model::UndeclaredTag> {
    for tag in ["storage", "teaching"] {
        println!(
            "For a job in {tag}:\n\n{}",
            ADA.tailored(&[tag])?.render(Markdown)
        );
    }
    Ok(())
}
