//! The federal résumé of a logistics officer, an invented person: each job has the rows and the
//! paragraphs that an application to the government asks for, in the order in which they are
//! written. `cargo run --example cv_federal -- --help` says how to print it.

use resume::{Resume, resume};

/// Two commands, a cutter, and what they cost.
pub static CV: Resume = resume! {
    name: "Thaddeus R. Quillen"

    contact {
        location: "2207 Pelican Court, Unit 12, Norfolk, VA 23555"
        "Day": "(757) 555-0139"
        "Evening": "(757) 555-0152"
        email: "thaddeus.quillen@example.com"
    }

    section "Eligibility" {
        "Citizenship": "United States"
        "Veterans' preference": "5-point (TP)"
        "Highest grade held": "GS-0346-11, step 6, permanent, 2023–present"
        "Security clearance": "Secret, active, reinvestigation due 2028"
        "Desired locations": "Norfolk, VA", "Charleston, SC", "remote"
        "Announcement": "CG-26-00000142, Logistics Management Specialist, GS-0346-12"
    }

    experience "Work Experience" {
        2023-01..present at "Department of Maritime Affairs, Regional Supply Center"
            in "900 Drydock Road, Building 7, Norfolk, VA 23555" {
            "Logistics Management Specialist", "GS-0346-11" {
                "Hours per week": "40"
                "Salary": "$81,540 per year"
                "Supervisor": "Yolanda Birch, (757) 555-0161"
                "May contact": "yes";
                "INVENTORY ANALYSIS: I maintain the stock model for 6,300 line items that support
                 14 cutters. I compared planned with actual demand over nine quarters, proposed
                 new reorder points for the slowest third, and released $1.8M of funds that had
                 been tied up in parts nobody had drawn since 2015."
                "CONTRACT OVERSIGHT: As alternate contracting officer's representative I review
                 invoices on three maintenance contracts worth $5.4M a year. I returned 61 invoices
                 in fiscal year 2024, of which 58 were corrected in the Government's favor."
                "Briefings": "monthly readiness brief to the commanding officer",
                             "quarterly review with the program office"
            }
        }
        2019-06..2022-12 at "U.S. Coastal Service, Cutter *Resolute Heron*"
            in "1 Pier Avenue, Portsmouth, VA 23555" {
            "Supply Officer (Lieutenant)" {
                "Hours per week": "60 or more"
                "Salary": "$72,300 per year (base pay and allowances)"
                "Supervisor": "CDR Walter Imhoff, (757) 555-0107,
                               [walter.imhoff@example.com](mailto:walter.imhoff@example.com)
                               (okay to contact)";
                "I ran the supply department of a cutter with a crew of 98: storeroom, galley,
                 ship's store, fuel and pay. I led 11 petty officers and two chiefs, wrote their
                 evaluations, and planned their training so that all of them qualified for the next
                 rate at the first board."
                "During the 2021 yard period I negotiated the delivery of 430 parts with nine
                 vendors while the yard changed its schedule five times. The cutter left the yard
                 four days early. The district adopted my parts tracker for its other six hulls."
                "When the galley flooded in March 2022, 300 miles from port, I arranged resupply by
                 two foreign harbors in 36 hours and accounted for every dollar of the $212,000
                 spent."
            }
            2021-09..2022-02 "Deployed to the Gulf of Sarn",
                "senior logistics officer for a task unit of three ships"
        }
        2017-05..2019-06 "Division Officer (Ensign)"
            at "U.S. Coastal Service, Sector Low Country" in "Charleston, SC 29555" {
            "Hours per week": "50"
            "Supervisor": "LCDR Beth Aronson (retired; contact details on request)"
            - "Led 26 people and four boats through 319 search and rescue cases; signed for $3.9M of
               equipment"
        }
    }

    education {
        2013..2017 "B.S.", "Operations Research"
            at "Coastal Service College" in "Mystic Point, CT 06355" {
            courses: "Linear Programming (4 semester hours)", "Naval Logistics (9 semester hours)",
                     "Statistics (6 semester hours)"
            "GPA": "3.52 of 4.0", "rank 41 of 238", "136 semester hours"
        }
    }

    section "Job-Related Training" {
        2023-02 "Contracting Officer's Representative, Level I", "24 hours"
            at "Institute for Public Procurement"
        2019-04 "Shipboard Supply Management", "8 weeks"
            at "Coastal Service Training Center" in "Petal Bay, CA"
        2017-07 "Basic Damage Control", "10 days" at "Coastal Service Training Center"
    }

    certificates {
        2022-03 "Certified Supply Planner (CSP)" at "Guild of Supply Chain Managers" {
            expires: 2027-03
        }
        2020 "Lean Green Belt", "no expiry" at "Harbor Quality Institute"
    }

    awards {
        2022 "Service Achievement Medal", "3 awards", "with operational device"
        2019 "Commendation Ribbon", "2 awards"
        2018 "Humanitarian Service Medal"
        2020 "Cutterman pin"
        2017 "Expert Pistol"
    }

    languages {
        "Portuguese": "limited working proficiency (ILR 2/2+)"
    }

    references {
        "CAPT Lorna Vickery (ret.)", "former commanding officer" {
            phone: "(757) 555-0186"
            email: "lvickery@example.com"
        }
        "Yolanda Birch", "supervisor" at "Regional Supply Center" { phone: "(757) 555-0161" }
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&CV)
}
