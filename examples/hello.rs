//! The résumé of the README: `cargo run --example hello`.

use resume::{Resume, resume};

/// A programmer before there were computers.
pub static ADA: Resume = resume! {
    name: "Ada Lovelace"
    headline: "Programmer, before there were computers"

    contact {
        email: "ada@lovelace.example"
        location: "London"
        website: "https://lovelace.example"
    }

    experience {
        1833..1843 at "Charles Babbage" in "London" {
            1842..1843 "Programmer", "Analytical Engine"
            1833..1842 "Visitor", "Difference Engine"
            - "wrote the first program: how an engine *that was not built yet* finds the Bernoulli
               number B~7~"
            - "foresaw that engines would one day compose music"
        }
    }

    skills {
        "Mathematics": "finite differences", "calculus", "probability"
        "Languages": "English", "French", "punched cards"
    }

    education {
        1840..1842 "Calculus", "by letter" at "Augustus De Morgan" in "London"
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&ADA)
}
