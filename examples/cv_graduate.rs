//! The résumé of a student, an invented person: a degree that is expected, two roles at one
//! employer, and projects with what they are made of.
//! `cargo run --example cv_graduate -- --help` says how to print it.

use resume::{Resume, resume};

/// A first résumé.
pub static CV: Resume = resume! {
    name: "Matteo Okonkwo-Lindt"

    contact {
        phone: "(512) 555-0147"
        email: "mokonkwo@ridgeline.example"
        linkedin: "matteo-ol-example"
        github: "matteo-ol-example"
    }

    education {
        2023-08..expected 2027-05 "Bachelor of Science in Computer Science",
            "Minor in Linguistics"
            at "Ridgeline State University" in "Ridgeline, NM" {
            courses: "Computer Networks", "Databases", "Theory of Computation", "Phonology"
            "GPA": "3.71/4.0"
            "Dean's List": "Fall 2023", "Spring 2024", "Fall 2025"
        }
        2021-08..2023-05 "Associate of Science in Mathematics"
            at "Cottonwood Community College" in "Cottonwood, NM"
    }

    experience {
        2026-01..present "Undergraduate Researcher"
            at "High Desert Institute" in "Socorro Flats, NM" {
            - "Build a labelling tool in Go and SQLite with which field linguists mark up recordings
               on laptops without a network"
            - "Wrote an importer for 14 older file formats, tested against **3,200** archived files"
            - "Measure how annotators disagree, and draw it"
        }
        at "Ridgeline State University" in "Ridgeline, NM" {
            2023-09..present "Help Desk Consultant" {
                - "Answer about 25 tickets a week from students and faculty"
                - "Image and hand out loaner laptops at the start of term"
                - "Keep 60 lecture halls' projectors and microphones running"
            }
            2024-summer "Teaching Assistant", "Introduction to Programming" {
                - "Led two lab sections of 18 students each"
                - "Wrote an autograder that replaced **40 hours** of marking per assignment"
                - "Collected and answered anonymous questions after every lecture"
                - "Turned the answers into a 22-page handout that the next instructors kept"
                - "Presented the autograder at the regional teaching colloquium"
            }
        }
    }

    projects {
        2024-10..present "Murmur" {
            keywords: "Go", "TypeScript", "SQLite", "Docker"
            - "Self-hosted transcript server for student radio stations"
            - "Signs users in with their campus account (OpenID Connect)"
            - "Draws who speaks when, and for how long"
            - "Runs long jobs in a queue with retries"
        }
        2022-06..2023-12 "Bus When" {
            keywords: "Kotlin", "Gradle", "Android SDK", "Git"
            - "Wrote an app that shows when the campus shuttle really comes"
            - "Reached **1,900 installs** and an average rating of 4.6/5"
            - "Built and published every release from a pipeline"
            - "Took requests from drivers and dispatchers at monthly coffee mornings"
        }
    }

    skills "Technical Skills" {
        "Languages": "Go", "Python", "TypeScript", "Kotlin", "C", "SQL", "R"
        "Frameworks": "Svelte", "Flask", "Echo", "JUnit", "Jetpack"
        "Developer Tools": "Git", "Docker", "GitHub Actions", "Neovim", "IntelliJ"
        "Libraries": "pandas", "NumPy", "librosa"
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&CV)
}
