//! The curriculum vitae of a contractor, an invented person: clients and employment as two sections
//! of one kind, bullets inside bullets, tools in rows, and clients who are quoted.
//! `cargo run --example cv_freelancer -- --help` says how to print it.

use resume::{Resume, resume};

/// Pipelines that nobody else dares to touch.
pub static CV: Resume = resume! {
    name: "Rhiannon Castellow"
    headline: "Contract data and platform engineer"
    lang: "en-GB"

    contact {
        location: "Bristol, UK | Remote"
        email: "rhiannon@castellow.example"
        website: "https://castellow.example"
        phone: "+44 7700 900188"
    }

    summary: "On my own since 2019. I take over pipelines that nobody dares to touch and hand them
              back documented, tested and cheaper."

    section "Availability" {
        "From": "5 January 2026, up to 4 days a week"
        "Day rate": "£600–£700, outside IR35"
        "Professional indemnity": "£2M"
        "VAT": "GB 999 9999 73"
    }

    experience "Freelance, 2019 – present" {
        2023-06..present "Lead Data Engineer", "contract, 3 days a week"
            at "Fernhollow Energy" in "Bristol | Remote" {
            about: "Community heat networks, 40 staff, series A.
                    [fernhollow.example](https://fernhollow.example)"
            summary: "Came for six weeks to rescue a billing run and stayed to rebuild what feeds
                      it.",
                     "Since 2024 I also stand in for the head of data in the weekly operations
                      meeting."
            - "Rebuilt ingestion from 12,000 heat meters" {
                - "deduplicates late readings without a nightly batch"
                - "replays any day of the last three years in under ten minutes"
            }
            - "Took the product from one city to five"
            - "Wrote the regulator's quarterly report generator"
            "Frontend": "Svelte", "D3", "Playwright"
            "Backend": "Python", "FastAPI", "PostgreSQL", "TimescaleDB"
            "Operations": "Terraform", "Nomad", "Grafana"
        }
        2022-11..2024-02 "Platform Engineer", "contract, fixed price"
            at "Lockgate Audio" in "Bath" {
            - "Moved a render farm from rented servers to spot instances"
            "Stack": "Go", "Kubernetes", "NATS"
        }
        2021-03..2022-10 "Data Engineer" at "two museums and a theatre" in "Remote" {
            - "One ticketing warehouse for three box offices that would not change their software"
        }
        2019..2021 "Small clients" {
            summary: "Reports, imports and the odd website for *Hobbs & Daughter*, *Clifton Cycle
                      Hire*, *Severn Piano Movers*."
        }
    }

    experience "Employment" {
        2016-02..2019-05 "Data Engineer" at "Quarterdeck Insurance" in "Bristol, UK"
    }

    references "What clients say" {
        "Imogen Fairlie", "finance director" at "Fernhollow Energy" {
            "She deleted more code than she wrote, and the invoices have been right ever since."
        }
        "Dev Harcastle" at "Lockgate Audio" { "Fixed price, fixed date, kept both." }
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&CV)
}
