#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience {
        2018..present at "EMC" {
            - "designed, built, tested, measured, documented, presented, defended, sold, deployed, watched, mended, extended and finally retired
               a system for fail-safe non-disruptive cross-datacenter migration of data path services, which taught everybody who took part in
               it that a bullet of more than three lines is read by nobody at all"
        }
    }
};

fn main() {}
