//! A letter that goes with a résumé: its sender and its looks come from the résumé.
//!
//! `cargo run --example letter -- --letter` prints the letter, and
//! `cargo run --features pdf --example letter -- --letter -o letter.pdf` makes a PDF to send.

use resume::{Letter, Resume, letter, resume};

/// The person who writes.
pub static EDITH: Resume = resume! {
    name: "Edith Example"
    headline: "Storage engineer"
    lang: "en-US"

    contact {
        email: "edith@edith.example"
        phone: "+1 617 555 0100"
        location: "Boston, MA"
        github: "edith"
    }

    experience {
        2018..present "Principal Engineer" at "CLEARSKY DATA" in "Boston, MA" {
            - "formally verified a migration between datacenters that has not lost a block since"
            - "cut the time to rebuild a failed node from 6 hours to 40 minutes"
        }
        2011-06..2018 "Software Engineer" at "CORERO" in "Hudson, MA" {
            - "wrote the packet filter that inspects 100 Gbit/s on two cores"
        }
    }

    education {
        2007..2011 "B. S.", "Mathematics" at "BROWN UNIVERSITY"
    }

    skills {
        "Languages": "Rust", "C", "TLA^+^"
    }
};

/// The letter.
pub static LETTER: Letter = letter! {
    from: EDITH
    to: "Grace Sample", "EMC Corporation", "176 South Street", "Hopkinton, MA 01748"
    date: 2026-11-28
    subject: "Application for the position of storage engineer"

    opening: "Dear Ms. Sample,"

    "Your job posting describes a cache that must not lose a write when a site fails. I have built
     one: at CLEARSKY DATA, I designed the protocol by which two datacenters agree on what is
     durable, and proved it correct in TLA^+^ before we wrote a line of code. It has been running
     for five years, through two fires and a flood, and has lost nothing."

    "Three things that I did there match what your team is looking for:"

    - "I verified the migration of 40 PB between sites and found two bugs that our tests had
       missed."
    - "I cut the time to rebuild a failed node from six hours to forty minutes by reading from its
       neighbors in the order of their blocks on disk."
    - "I taught forty engineers to write specifications, and they still do."

    "What draws me to EMC is that you publish your failures. I read your report on the March outage
     with a pencil in hand, and I would love to discuss section 4 with whoever wrote it."

    "I can start in February and would be glad to come to Hopkinton for a day."

    closing: "Sincerely,"
    enclosures: "Résumé", "Two references"
};

fn main() -> std::process::ExitCode {
    resume::cli::main_with_letter(&EDITH, &LETTER)
}
